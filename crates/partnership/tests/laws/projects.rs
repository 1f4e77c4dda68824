//! Projects and deliverables: what the acts about them add up to.

use jiff::civil::Date;
use partnership::book::BookId;
use partnership::deliverable::{Deliverable, Standing};
use partnership::key::Key;
use partnership::project::{Project, Stage};
use serde_json::{Value, json};

use crate::record::Record;

/// Does acts in the joint book and holds each against its verdict, which is null where it is admitted.
fn check(record: &mut Record, cases: &[(&str, Value, Value)]) {
    for (seat, act, verdict) in cases {
        let found = match record.act("joint", seat, act.clone()) {
            Ok(()) => Value::Null,
            Err(refused) => serde_json::to_value(refused.refusal).unwrap(),
        };
        assert_eq!(found, *verdict, "{act}");
    }
}

fn project(verb: &str, said: Value) -> Value {
    let mut said = said;
    said["project"] = json!("shield");
    json!({"project": {verb: said}})
}

fn refused(case: &str) -> Value {
    json!({"project": {case: {"project": "shield"}}})
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A record with the project `shield` in the focus area `security`, and the organisation `guard`.
pub(crate) fn with_project() -> Record {
    let mut record = Record::new();
    let area = json!({"focus-area": {"define": {"key": "security", "name": {"en": "Security"}}}});
    let guard = json!({"organisation": {"record": {
        "key": "guard", "name": {"en": "The Guard"}, "short": {"en": "G"}, "country": "nor"
    }}});
    let shield = json!({"project": {"propose": {
        "key": "shield", "title": {"en": "The Shield"}, "short": {"en": "TS"}, "focus-area": "security"
    }}});
    for act in [area, guard, shield] {
        record.done("joint", "nor", act);
    }
    record
}

fn shield(record: &Record) -> &Project {
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    &joint.things.projects[&Key::parse("shield").unwrap()]
}

#[test]
fn stages_go_forwards_in_order_and_in_time() {
    let mut record = with_project();
    let reach = |stage: &str, on: &str| project("reach", json!({"stage": stage, "on": on}));
    check(
        &mut record,
        &[
            ("nor", reach("proposal", "2030"), Value::Null),
            (
                "nor",
                reach("approval", "2029-12"),
                refused("before-earlier-stage"),
            ),
            ("nor", reach("approval", "2030-11"), Value::Null),
            ("nor", reach("approval", "2030-12"), refused("goes-back")),
            ("alv", reach("concept", "2030-12"), refused("goes-back")),
            ("nor", reach("implementation", "2031-01-15"), Value::Null),
        ],
    );
    let on = |text: &str| {
        shield(&record)
            .stage(day(text))
            .map(|reached| reached.stage)
    };
    assert_eq!(on("2029-12-31"), None);
    assert_eq!(on("2030-06-01"), Some(Stage::Proposal));
    assert_eq!(on("2031-01-14"), Some(Stage::Approval));
    assert_eq!(on("2031-01-15"), Some(Stage::Implementation));
}

#[test]
fn a_stage_is_taken_back_by_a_correction() {
    let mut record = with_project();
    let reach = |stage: &str| project("reach", json!({"stage": stage, "on": "2031"}));
    record.done("joint", "nor", reach("completion"));
    let entry = shield(&record).reached[0].entry;
    let correction = json!({"correct": {"entry": entry, "act": reach("concept")}});
    record.done("joint", "nor", correction);
    record.done("joint", "nor", reach("proposal"));
    let stages: Vec<Stage> = shield(&record)
        .reached
        .iter()
        .map(|reached| reached.stage)
        .collect();
    assert_eq!(stages, [Stage::Concept, Stage::Proposal]);
}

#[test]
fn a_schedule_says_something_that_can_be() {
    let mut record = with_project();
    let schedule = |said: Value| project("schedule", said);
    let from = |from: &str, until: &str| json!({"from": from, "until": until});
    check(
        &mut record,
        &[
            ("nor", schedule(json!({})), refused("nothing-scheduled")),
            (
                "nor",
                schedule(json!({"planned": from("2031", "2030")})),
                refused("ends-before-it-begins"),
            ),
            (
                "nor",
                schedule(json!({"actual": from("2031-02", "2031-01")})),
                refused("ends-before-it-begins"),
            ),
            (
                "nor",
                schedule(json!({"planned": from("2030", "2032")})),
                Value::Null,
            ),
            (
                "nor",
                schedule(json!({"actual": {"from": "2030-03"}})),
                Value::Null,
            ),
            (
                "nor",
                schedule(json!({"planned": from("2030", "2033")})),
                Value::Null,
            ),
        ],
    );
    let project = shield(&record);
    assert_eq!(
        serde_json::to_value((project.planned(), project.actual())).unwrap(),
        json!([{"from": "2030", "until": "2033"}, {"from": "2030-03"}])
    );
}

#[test]
fn the_last_budget_is_the_current_one_and_none_is_nothing() {
    let mut record = with_project();
    let fund = |amount: &str| {
        let money = json!({"currency": "USD", "amount": amount});
        project(
            "fund",
            json!({"amount": money, "fund": {"en": "Joint Fund"}}),
        )
    };
    check(
        &mut record,
        &[
            ("nor", fund("0"), refused("no-money")),
            ("nor", fund("-5"), refused("no-money")),
            ("nor", fund("6900000"), Value::Null),
            ("alv", fund("7000000"), Value::Null),
        ],
    );
    let project = shield(&record);
    assert_eq!(project.budgets.len(), 2);
    assert_eq!(
        serde_json::to_value(project.budget().unwrap().amount).unwrap(),
        json!({"currency": "USD", "amount": "7000000"})
    );
}

#[test]
fn a_deliverable_becomes_firmer_or_less_so_until_it_is_announced() {
    let mut record = Record::new();
    let propose = json!({"deliverable": {"propose": {
        "key": "hub", "title": {"en": "A hub"}, "by": {"party": "nor"}
    }}});
    let stand = |standing: &str, on: &str| json!({"deliverable": {"stand": {"deliverable": "hub", "standing": standing, "on": on}}});
    let refused = |case: &str| json!({"deliverable": {case: {"deliverable": "hub"}}});
    let not_theirs = json!({"not-yours": {"voice": {"party": "nor"}}});
    check(
        &mut record,
        &[
            ("alv", propose.clone(), not_theirs),
            ("nor", propose, Value::Null),
            ("alv", stand("confirmed", "2031-03"), Value::Null),
            (
                "nor",
                stand("tentative", "2031-02"),
                refused("out-of-order"),
            ),
            ("nor", stand("tentative", "2031-04"), Value::Null),
            ("nor", stand("announced", "2031-05-02"), Value::Null),
            (
                "nor",
                stand("tentative", "2031-06"),
                refused("already-announced"),
            ),
        ],
    );
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    let hub: &Deliverable = &joint.things.deliverables[&Key::parse("hub").unwrap()];
    assert_eq!(hub.standing(day("2031-02-01")), Standing::Proposed);
    assert_eq!(hub.standing(day("2031-03-31")), Standing::Confirmed);
    assert_eq!(hub.standing(day("2031-05-01")), Standing::Tentative);
    assert_eq!(hub.standing(day("2031-05-02")), Standing::Announced);
}
