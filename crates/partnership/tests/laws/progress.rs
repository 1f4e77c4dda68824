//! Progress: how a report goes its way, and when a status is agreed.

use jiff::civil::Date;
use partnership::instrument::Line;
use partnership::key::{Key, Ref};
use partnership::progress::{Progress, Reports, Stage, reports};
use partnership::view::Moment;
use partnership::view::review::{self, ReviewLine};
use serde_json::{Value, json};

use crate::record::{Record, book};
use crate::texts::with_plan;

fn report(key: &str, provision: &str, side: &str, status: &str, on: &str) -> Value {
    let line = json!({"instrument": "plan", "provision": provision});
    json!({"progress": {"report": {"key": key, "line": line, "side": {"side": side}, "status": status, "on": on}}})
}

fn advance(stage: &str, on: &str) -> Value {
    json!({"progress": {"advance": {"progress": "p", "stage": stage, "on": on}}})
}

fn noted(on: &str) -> Value {
    json!({"progress": {"advance": {"progress": "p", "stage": "noted", "on": on, "at": "ministers-4"}}})
}

fn endorse(voice: Value, on: &str) -> Value {
    json!({"progress": {"endorse": {"progress": "p", "voice": voice, "on": on}}})
}

fn no(refusal: &str, mut data: Value) -> Value {
    data["progress"] = json!("p");
    json!({"progress": {refusal: data}})
}

fn not_yours(side: &str) -> Value {
    json!({"not-yours": {"voice": {"side": side}}})
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn progress(record: &Record) -> &Progress {
    &book(record, "joint").things.progress[&Key::parse("p").unwrap()]
}

/// Does acts in the joint book and holds each against its verdict, which is null where it is admitted.
#[track_caller]
fn check(record: &mut Record, cases: Vec<(&str, Value, Value)>) {
    for (seat, act, verdict) in cases {
        assert_eq!(record.verdict("joint", seat, act.clone()), verdict, "{act}");
    }
}

const DONE: Value = Value::Null;

#[test]
fn a_report_goes_forwards_from_draft_and_only_its_side_gives_it_away() {
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (
                "coordinator",
                report("p", "consult", "league", "addressed", "2032-06-30"),
                DONE,
            ),
            (
                "coordinator",
                advance("draft", "2032-07-01"),
                no(
                    "stage-backwards",
                    json!({"reached": "draft", "stage": "draft"}),
                ),
            ),
            (
                "nor-side",
                advance("cleared", "2032-07-01"),
                not_yours("league"),
            ),
            ("coordinator", advance("cleared", "2032-07-01"), DONE),
            (
                "coordinator",
                advance("cleared", "2032-07-02"),
                no(
                    "stage-backwards",
                    json!({"reached": "cleared", "stage": "cleared"}),
                ),
            ),
            (
                "coordinator",
                advance("exchanged", "2032-06-30"),
                no("before-earlier-stage", json!({"earlier": "cleared"})),
            ),
            (
                "nor-side",
                advance("exchanged", "2032-07-03"),
                not_yours("league"),
            ),
            ("coordinator", advance("exchanged", "2032-07-03"), DONE),
            (
                "nor-side",
                advance("noted", "2032-07-04"),
                no("noted-nowhere", json!({})),
            ),
            ("nor-side", noted("2032-07-10"), DONE),
            (
                "coordinator",
                advance("exchanged", "2032-07-11"),
                no(
                    "stage-backwards",
                    json!({"reached": "noted", "stage": "exchanged"}),
                ),
            ),
        ],
    );
    let stages = ["2032-06-30", "2032-07-01", "2032-07-03", "2032-07-10"]
        .map(|on| progress(&record).stage(day(on)));
    assert_eq!(
        stages,
        [Stage::Draft, Stage::Cleared, Stage::Exchanged, Stage::Noted]
    );
}

fn line() -> Line {
    Line {
        instrument: Ref::parse("joint/plan").unwrap(),
        provision: Key::parse("consult").unwrap(),
    }
}

#[test]
fn a_status_is_agreed_once_all_whose_text_it_is_share_the_report() {
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (
                "coordinator",
                report("p", "consult", "league", "addressed", "2032"),
                DONE,
            ),
            (
                "nor-side",
                report("same", "consult", "north", "addressed", "2032"),
                DONE,
            ),
            ("coordinator", advance("exchanged", "2033-01-01"), DONE),
            (
                "coordinator",
                report("later", "consult", "league", "implemented", "2034"),
                DONE,
            ),
        ],
    );
    let agreed = |record: &Record, on: &str| {
        let joint = book(record, "joint");
        let between = &joint.things.instruments[&Key::parse("plan").unwrap()].between;
        assert!(!progress(record).is_agreed(&[], day("2035-01-01")));
        let lines = reports(joint, day(on), Stage::Draft);
        lines[&line()]
            .agreed(between)
            .map(|(key, _)| key.to_string())
    };
    assert_eq!(agreed(&record, "2034-01-01"), None);
    record.done(
        "joint",
        "nor-side",
        endorse(json!({"side": "north"}), "2033-02-02"),
    );
    assert_eq!(agreed(&record, "2033-02-01"), None);
    assert_eq!(agreed(&record, "2033-02-02"), Some("p".to_owned()));
    let given = json!({"progress": "later", "stage": "exchanged", "on": "2034"});
    record.done(
        "joint",
        "coordinator",
        json!({"progress": {"advance": given}}),
    );
    let shared = json!({"progress": "later", "voice": {"side": "north"}, "on": "2034"});
    record.done(
        "joint",
        "nor-side",
        json!({"progress": {"endorse": shared}}),
    );
    assert_eq!(agreed(&record, "2033-12-31"), Some("p".to_owned()));
    assert_eq!(agreed(&record, "2034-01-01"), Some("later".to_owned()));
}

#[test]
fn the_sides_reports_stand_beside_each_other_each_with_its_latest() {
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (
                "coordinator",
                report("a", "consult", "league", "implemented", "2033-01-01"),
                DONE,
            ),
            (
                "coordinator",
                report("c", "consult", "league", "under-way", "2032-01-01"),
                DONE,
            ),
            (
                "coordinator",
                report("b", "consult", "league", "addressed", "2032-01-01"),
                DONE,
            ),
            (
                "nor-side",
                report("p", "consult", "north", "not-started", "2032-03-01"),
                DONE,
            ),
            ("nor-side", advance("exchanged", "2033-03-01"), DONE),
        ],
    );
    let on = |text: &str, reached: Stage| -> Vec<String> {
        let lines = reports(book(&record, "joint"), day(text), reached);
        let latest = lines.get(&line()).map(Reports::latest).unwrap_or_default();
        latest.values().map(|(key, _)| key.to_string()).collect()
    };
    assert!(on("2031-12-31", Stage::Draft).is_empty());
    assert_eq!(on("2032-02-28", Stage::Draft), ["b"]);
    assert_eq!(on("2032-12-31", Stage::Draft), ["b", "p"]);
    assert_eq!(on("2033-01-01", Stage::Draft), ["a", "p"]);
    assert!(on("2032-12-31", Stage::Exchanged).is_empty());
    assert_eq!(on("2033-12-31", Stage::Exchanged), ["p"]);
}

/// The lines of the review of the plan as of a day, and of how many reports each.
fn reviewed(record: &Record, on: &str) -> Vec<(String, usize)> {
    let as_of = day(on);
    let moment = Moment {
        as_of,
        known_at: None,
    };
    let eyes = record.partnership.eyes("nor-desk").unwrap();
    let sight = record.partnership.sight(&eyes, as_of).unwrap();
    let review = review::of(&sight, &line().instrument, moment).unwrap();
    assert_eq!(review.rates.lines as usize, review.lines.len());
    let told = |line: &ReviewLine| {
        line.reports
            .iter()
            .filter(|one| one.report.is_some())
            .count()
    };
    let lines = review.lines.iter();
    lines
        .map(|line| (line.key.to_string(), told(line)))
        .collect()
}

#[test]
fn a_report_is_kept_for_a_day_on_which_its_line_does_not_count_and_counts_only_where_the_line_does()
{
    let mut record = with_plan();
    let annex = json!({"instrument": "plan", "key": "digital", "title": {"en": "D"}, "effective": "2033-01-01"});
    let skills = json!({"instrument": "plan", "annex": "digital", "provisions": [
        {"key": "skills", "rank": "action-line", "text": {"en": "Skills"}}
    ]});
    let dropped = json!({"instrument": "plan", "provision": "consult", "on": "2032-03-01", "reason": {"en": "R"}});
    for (verb, said) in [("annex", annex), ("provide", skills), ("drop", dropped)] {
        record.done("joint", "alv", json!({"instrument": {verb: said}}));
    }
    for (key, provision) in [("p", "skills"), ("q", "consult")] {
        let told = report(key, provision, "league", "under-way", "2032-06-01");
        record.done("joint", "coordinator", told);
        let given = json!({"progress": key, "stage": "exchanged", "on": "2032-06-01"});
        record.done(
            "joint",
            "coordinator",
            json!({"progress": {"advance": given}}),
        );
    }
    let told = |lines: &[(&str, usize)]| -> Vec<(String, usize)> {
        lines
            .iter()
            .map(|(key, reports)| ((*key).to_owned(), *reports))
            .collect()
    };
    assert_eq!(
        reviewed(&record, "2032-02-29"),
        told(&[("consult", 0), ("exchange", 0)])
    );
    assert_eq!(reviewed(&record, "2032-12-31"), told(&[("exchange", 0)]));
    assert_eq!(
        reviewed(&record, "2033-01-01"),
        told(&[("exchange", 0), ("skills", 1)])
    );
    assert_eq!(book(&record, "joint").things.progress.len(), 2);
}

#[test]
fn a_caucus_may_report_on_a_line_of_a_wider_book_without_changing_it() {
    let mut record = with_plan();
    let before = book(&record, "joint").things.clone();
    let line = json!({"instrument": "joint/plan", "provision": "consult"});
    let report = json!({"key": "p", "line": line, "side": {"party": "bor"}, "status": "under-way", "on": "2032"});
    record.done("league", "bor", json!({"progress": {"report": report}}));
    assert_eq!(book(&record, "joint").things, before);
    let lines = reports(book(&record, "league"), day("2032-01-01"), Stage::Draft);
    let named: Vec<String> = lines
        .keys()
        .map(|line| line.instrument.to_string())
        .collect();
    assert_eq!(named, ["joint/plan"]);
}

#[test]
fn a_correction_that_takes_away_a_line_that_was_reported_on_is_refused() {
    let mut record = with_plan();
    let parts = json!([{"key": "grids", "rank": "action-line", "text": {"en": "Join grids"}}]);
    let provide = json!({"instrument": {"provide": {"instrument": "plan", "provisions": parts}}});
    record.done("joint", "alv", provide.clone());
    let entry = book(&record, "joint").head.number;
    record.done(
        "joint",
        "coordinator",
        report("p", "grids", "league", "under-way", "2032"),
    );
    let mut renamed = provide;
    renamed["instrument"]["provide"]["provisions"][0]["key"] = json!("networks");
    let verdict = record.verdict(
        "joint",
        "alv",
        json!({"correct": {"entry": entry, "act": renamed}}),
    );
    assert_eq!(
        verdict,
        json!({"correct": {"supports": {"entry": entry, "later": entry + 1}}})
    );
}
