//! A report on its way from a draft in the side's own book to one that all share.

use jiff::civil::{Date, date};
use partnership::book::BookId;
use partnership::key::{Key, Ref};
use partnership::view::{Moment, standing};
use serde_json::json;

use super::{Carry, Step, carried};
use crate::call::tests::{Record, desk, record};

fn north() -> serde_json::Value {
    json!({"seat": "public/nor-desk", "voice": {"side": "north"}, "capacity": "national"})
}

fn league() -> serde_json::Value {
    serde_json::to_value(desk().author).unwrap()
}

fn report(key: &str, line: &str, side: &str, status: &str) -> serde_json::Value {
    let instrument = if side == "league" {
        "joint/plan"
    } else {
        "plan"
    };
    json!({"progress": {"report": {"key": key, "line": {"instrument": instrument, "provision": line}, "side": {"side": side}, "status": status, "on": "2033-03-01", "evidence": []}}})
}

/// Takes a step with the eyes of a desk and records it; how many acts that were.
fn step(record: &mut Record, step: Step, who: &serde_json::Value, lines: Option<&[&str]>) -> usize {
    let seat = if who["voice"]["side"] == "league" {
        "alv-desk"
    } else {
        "nor-desk"
    };
    let day: Date = date(2033, 3, 1);
    let carry = Carry {
        step,
        author: serde_json::from_value(who.clone()).unwrap(),
        own: BookId::parse("league").unwrap(),
        lines: lines.map(|lines| lines.iter().map(|line| Key::parse(line).unwrap()).collect()),
        on: day,
        at: Some(Ref::parse("joint/m").unwrap()).filter(|_| step == Step::Note),
    };
    let submissions = {
        let eyes = record.partnership.eyes(seat).unwrap();
        let sight = record.partnership.sight(&eyes, day).unwrap();
        let text = Ref::parse("joint/plan").unwrap();
        let voice = carry.author.voice.clone().unwrap();
        let moment = Moment {
            as_of: day,
            known_at: None,
        };
        let view = standing::of(&sight, &text, &voice, moment).unwrap();
        carried(&view, &sight, &carry)
    };
    let count = submissions.len();
    record.all(submissions);
    count
}

#[test]
fn a_report_goes_from_draft_to_shared_and_leaves_a_link_behind() {
    let mut record = record();
    record.done("joint", &league(), json!({"meeting": {"convene": {"key": "m", "title": {"en": "Talks"}, "period": {"from": "2033-03-01"}}}}));
    record.done(
        "league",
        &league(),
        report("draft-one", "l-1-1-1", "league", "addressed"),
    );
    record.done(
        "league",
        &league(),
        report("two", "l-2-1-1", "league", "under-way"),
    );
    record.done(
        "joint",
        &north(),
        report("theirs", "l-1-1-1", "north", "addressed"),
    );
    record.done(
        "joint",
        &north(),
        report("other", "l-2-1-1", "north", "implemented"),
    );
    let advance = |key: &str| json!({"progress": {"advance": {"progress": key, "stage": "exchanged", "on": "2033-03-01"}}});
    record.done("joint", &north(), advance("theirs"));
    record.done("joint", &north(), advance("other"));
    let us = league();
    assert_eq!(step(&mut record, Step::Exchange, &us, None), 0);
    assert_eq!(step(&mut record, Step::Clear, &us, None), 2);
    assert_eq!(step(&mut record, Step::Clear, &us, None), 0);
    // A report, its stage, and the link in the narrow book, for each of two lines.
    assert_eq!(step(&mut record, Step::Exchange, &us, None), 6);
    assert_eq!(step(&mut record, Step::Exchange, &us, None), 0);
    let sight = record.sight();
    let narrow = sight.book(&BookId::parse("league").unwrap()).unwrap();
    let one = &narrow.things.progress[&Key::parse("draft-one").unwrap()];
    let link = one.restated(date(2033, 3, 1)).unwrap().to_string();
    assert_eq!(link, "joint/league-l-1-1-1");
    let wide = sight.book(&BookId::parse("joint").unwrap()).unwrap();
    let restated = format!(
        "{:?}",
        wide.things.progress[&Key::parse("league-l-1-1-1").unwrap()]
    );
    assert!(!restated.contains("draft-one"), "{restated}");
    // What says the same is shared; what says something else only when it is named.
    assert_eq!(step(&mut record, Step::Endorse, &us, None), 1);
    assert_eq!(step(&mut record, Step::Endorse, &us, None), 0);
    assert_eq!(step(&mut record, Step::Endorse, &us, Some(&["l-2-1-1"])), 1);
    assert_eq!(step(&mut record, Step::Note, &us, Some(&["l-1-1-1"])), 2);
    assert_eq!(step(&mut record, Step::Note, &us, None), 2);
}
