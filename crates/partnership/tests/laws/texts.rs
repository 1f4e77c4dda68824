//! Texts: their provisions and annexes, and what counts of them on a day.

mod alignment;
mod course;
mod tree;

use jiff::civil::Date;
use partnership::instrument::Instrument;
use partnership::key::Key;
use serde_json::{Value, json};

use crate::record::{Record, book};

fn en(text: &str) -> Value {
    json!({"en": text})
}

/// A record whose joint book has the plan without a word in it, its predecessor, an outlook, the ministers
/// and a meeting of theirs.
fn with_bare_plan() -> Record {
    let mut record = Record::new();
    let between = json!([{"side": "league"}, {"side": "north"}]);
    for (key, genre) in [
        ("old-plan", "plan-of-action"),
        ("plan", "plan-of-action"),
        ("outlook", "outlook"),
    ] {
        let draw = json!({"key": key, "title": en(key), "genre": genre, "between": between});
        record.done("joint", "alv", json!({"instrument": {"draw": draw}}));
    }
    let ministers = json!({"key": "ministers", "name": en("Ministers"), "level": "ministers", "between": between});
    record.done("joint", "alv", json!({"body": {"establish": ministers}}));
    let sitting = json!({"key": "ministers-4", "body": "ministers", "number": 4, "period": {"from": "2031-07-10"}});
    record.done("joint", "alv", json!({"meeting": {"convene": sitting}}));
    let lines = ["talks", "visits", "fax"].map(|key| part(key, None, "action-line"));
    record.done(
        "joint",
        "alv",
        of("old-plan", "provide", json!({"provisions": lines})),
    );
    record
}

/// The same record with two pillars in the plan, each with a line.
pub(crate) fn with_plan() -> Record {
    let mut record = with_bare_plan();
    let parts = json!([
        part("security", None, "pillar"),
        part("dialogue", Some("security"), "section"),
        part("consult", Some("dialogue"), "action-line"),
        part("culture", None, "pillar"),
        part("exchange", Some("culture"), "action-line"),
    ]);
    record.done(
        "joint",
        "alv",
        of("plan", "provide", json!({"provisions": parts})),
    );
    record
}

fn part(key: &str, parent: Option<&str>, rank: &str) -> Value {
    let mut part = json!({"key": key, "rank": rank, "text": en(key)});
    if let Some(parent) = parent {
        part["parent"] = json!(parent);
    }
    part
}

/// An act on a text.
fn of(instrument: &str, verb: &str, mut said: Value) -> Value {
    said["instrument"] = json!(instrument);
    json!({"instrument": {verb: said}})
}

fn plan(verb: &str, said: Value) -> Value {
    of("plan", verb, said)
}

fn no(refusal: &str, mut data: Value) -> Value {
    data["instrument"] = json!("plan");
    json!({"instrument": {refusal: data}})
}

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn text(record: &Record) -> &Instrument {
    &book(record, "joint").things.instruments[&key("plan")]
}

fn lines(record: &Record, on: &str) -> Vec<String> {
    let lines = text(record).action_lines(day(on));
    lines
        .map(|placed| placed.provision.key.to_string())
        .collect()
}

/// Does acts in the joint book and holds each against its verdict, which is null where it is admitted.
#[track_caller]
fn check(record: &mut Record, cases: Vec<(Value, Value)>) {
    for (act, verdict) in cases {
        assert_eq!(
            record.verdict("joint", "alv", act.clone()),
            verdict,
            "{act}"
        );
    }
}

const DONE: Value = Value::Null;

#[test]
fn a_text_is_read_part_by_part_whatever_the_order_of_entry() {
    let mut record = with_plan();
    let late = json!([
        part("review", Some("security"), "action-line"),
        part("hotline", Some("dialogue"), "action-line")
    ]);
    record.done("joint", "alv", plan("provide", json!({"provisions": late})));
    let walked: Vec<(usize, &str)> = text(&record)
        .provisions
        .walk()
        .map(|(depth, placed)| (depth, placed.provision.key.as_str()))
        .collect();
    let expected = [
        (0, "security"),
        (1, "dialogue"),
        (2, "consult"),
        (2, "hotline"),
        (1, "review"),
        (0, "culture"),
        (1, "exchange"),
    ];
    assert_eq!(walked, expected);
    assert_eq!(text(&record).provisions.len(), expected.len());
}

#[test]
fn a_line_stands_in_its_nearest_section_and_its_pillar() {
    let record = with_plan();
    let text = text(&record);
    let above = |line: &str| {
        let placed = text.provisions.get(&key(line)).unwrap();
        let name = |one: Option<&partnership::instrument::Placed>| {
            one.map(|one| one.provision.key.to_string())
        };
        (name(text.pillar_of(placed)), name(text.section_of(placed)))
    };
    assert_eq!(
        above("consult"),
        (Some("security".to_owned()), Some("dialogue".to_owned()))
    );
    assert_eq!(above("exchange"), (Some("culture".to_owned()), None));
    assert_eq!(above("security"), (None, None));
}

#[test]
fn a_text_of_any_depth_can_be_read() {
    let mut record = with_plan();
    let deep = 20_000;
    let parent = |n: usize| (n > 0).then(|| format!("d{}", n - 1));
    let parts: Vec<Value> = (0..deep)
        .map(|n| part(&format!("d{n}"), parent(n).as_deref(), "section"))
        .collect();
    record.done(
        "joint",
        "alv",
        plan("provide", json!({"provisions": parts})),
    );
    let deepest = text(&record)
        .provisions
        .walk()
        .map(|(depth, _)| depth)
        .max();
    assert_eq!(deepest, Some(deep - 1));
}

#[test]
fn the_lines_of_an_annex_count_from_its_own_date() {
    let mut record = with_plan();
    let annex = plan(
        "annex",
        json!({"key": "digital", "title": en("Digital"), "effective": "2032-07"}),
    );
    let parts = json!([
        part("skills", Some("culture"), "action-line"),
        part("head", None, "section")
    ]);
    check(
        &mut record,
        vec![
            (annex.clone(), DONE),
            (annex, no("annex-taken", json!({"annex": "digital"}))),
            (
                plan("provide", json!({"annex": "digital", "provisions": parts})),
                DONE,
            ),
            (
                plan(
                    "provide",
                    json!({"provisions": [part("chips", Some("head"), "action-line")]}),
                ),
                DONE,
            ),
        ],
    );
    assert_eq!(lines(&record, "2032-06-30"), ["consult", "exchange"]);
    assert_eq!(
        lines(&record, "2032-07-01"),
        ["consult", "exchange", "skills", "chips"]
    );
}

#[test]
fn what_was_taken_out_no_longer_counts_nor_does_what_stands_within_it() {
    let mut record = with_plan();
    let drop = |provision: &str, on: &str| {
        plan(
            "drop",
            json!({"provision": provision, "on": on, "reason": en("Overtaken")}),
        )
    };
    let annex = plan(
        "annex",
        json!({"key": "digital", "title": en("Digital"), "effective": "2033-01-01"}),
    );
    let skills = json!({"annex": "digital", "provisions": [part("skills", None, "action-line")]});
    check(
        &mut record,
        vec![
            (drop("security", "2032-03-02"), DONE),
            (
                drop("security", "2032-03-03"),
                no("already-dropped", json!({"provision": "security"})),
            ),
            (
                drop("securety", "2032"),
                no(
                    "unknown-provision",
                    json!({"provision": "securety", "nearest": ["security"]}),
                ),
            ),
            (annex, DONE),
            (plan("provide", skills), DONE),
            (
                drop("skills", "2032-12-31"),
                no("dropped-before-it-counts", json!({"provision": "skills"})),
            ),
            (drop("skills", "2033-01-01"), DONE),
        ],
    );
    assert_eq!(lines(&record, "2032-03-01"), ["consult", "exchange"]);
    assert_eq!(lines(&record, "2032-03-02"), ["exchange"]);
    assert_eq!(lines(&record, "2033-01-01"), ["exchange"]);
}
