//! The course of a text: the steps towards it, its adoption, and when it is in effect.

use partnership::instrument::Fulfilment;
use serde_json::json;

use super::{DONE, check, day, en, key, no, of, plan, text, with_plan};
use crate::record::book;

#[test]
fn a_text_is_adopted_once_and_takes_effect_once_and_not_before() {
    let adopt = |on: &str| {
        plan(
            "adopt",
            json!({"by": "ministers", "at": "ministers-4", "on": on}),
        )
    };
    let effect = |on: &str| plan("take-effect", json!({"on": on}));
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (adopt("2031-07-10"), DONE),
            (adopt("2031-07-10"), no("already-adopted", json!({}))),
            (
                effect("2031-07-09"),
                no("effect-before-adoption", json!({})),
            ),
            (effect("2031-07"), DONE),
            (effect("2032"), no("already-in-effect", json!({}))),
        ],
    );
    let mut earlier = with_plan();
    check(
        &mut earlier,
        vec![
            (effect("2031-07-09"), DONE),
            (adopt("2031-07-10"), no("effect-before-adoption", json!({}))),
            (adopt("2031-07"), DONE),
        ],
    );
    assert!(!text(&record).is_adopted(day("2031-07-09")));
    assert!(text(&record).is_adopted(day("2031-07-10")));
    assert!(!text(&record).is_in_effect(day("2031-06-30")));
    assert!(text(&record).is_in_effect(day("2031-07-01")));
}

#[test]
fn a_text_is_in_effect_until_its_period_is_over() {
    let mut record = with_plan();
    let draw = json!({"key": "vision", "title": en("Vision"), "genre": "vision", "between": [], "period": {"from": "2031", "until": "2035"}});
    record.done("joint", "alv", json!({"instrument": {"draw": draw}}));
    record.done(
        "joint",
        "alv",
        of("vision", "take-effect", json!({"on": "2031-01-01"})),
    );
    let vision = &book(&record, "joint").things.instruments[&key("vision")];
    assert!(vision.is_in_effect(day("2035-12-31")));
    assert!(!vision.is_in_effect(day("2036-01-01")));
}

#[test]
fn a_step_that_was_taken_is_not_planned_again() {
    let prepare = |step: &str, on: &str, fulfilment: &str| {
        plan(
            "prepare",
            json!({"step": step, "what": en(step), "on": on, "fulfilment": fulfilment}),
        )
    };
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (prepare("reading", "2031-03", "planned"), DONE),
            (prepare("clearance", "2031-05", "planned"), DONE),
            (prepare("reading", "2031-04", "planned"), DONE),
            (prepare("reading", "2031-04-15", "done"), DONE),
            (
                prepare("reading", "2031-05", "planned"),
                no("step-taken", json!({"step": "reading"})),
            ),
            (
                prepare("reading", "2031-04-16", "done"),
                no("step-taken", json!({"step": "reading"})),
            ),
        ],
    );
    let steps: Vec<(&str, String, Fulfilment)> = text(&record)
        .steps()
        .into_iter()
        .map(|step| (step.step.as_str(), step.on.to_string(), step.fulfilment))
        .collect();
    let expected = [
        ("reading", "2031-04-15".to_owned(), Fulfilment::Done),
        ("clearance", "2031-05".to_owned(), Fulfilment::Planned),
    ];
    assert_eq!(steps, expected);
    assert_eq!(text(&record).preparations.len(), 4);
}

#[test]
fn the_last_date_aimed_at_stands_and_the_earlier_ones_stay() {
    let mut record = with_plan();
    let nobody = json!({"unknown": {"kind": "body", "key": "nobody", "nearest": []}});
    check(
        &mut record,
        vec![
            (plan("aim", json!({"adoption-by": "2031-07"})), DONE),
            (
                plan(
                    "aim",
                    json!({"adoption-by": "2031-10", "body": "ministers"}),
                ),
                DONE,
            ),
            (
                plan("aim", json!({"adoption-by": "2031-10", "body": "nobody"})),
                nobody,
            ),
        ],
    );
    let text = text(&record);
    assert_eq!(
        text.aim().map(|aim| aim.adoption_by.to_string()),
        Some("2031-10".to_owned())
    );
    assert_eq!(text.aims.len(), 2);
}
