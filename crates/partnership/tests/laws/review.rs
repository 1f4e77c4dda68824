//! The review of a text over time: its annexes, what was taken out of it, its editions, and what moved since the last.

use partnership::key::Ref;
use partnership::view::Moment;
use partnership::view::review::{self, Review};
use serde_json::{Value, json};

use crate::record::Record;
use crate::texts::with_plan;

fn edition(key: &str, said: Value) -> Value {
    let mut issue = json!({
        "key": key, "title": {"en": "Review"}, "paper": "review", "of": {"instrument": "plan"}, "number": 1,
        "as-of": "2031-12-31", "known-at": "2031-02-28T23:00:00Z", "language": "en",
        "media-type": "application/pdf", "hash": "0f".repeat(32), "program": "0.1.0", "checkpoint": "joint 12 ab"
    });
    for (name, value) in said.as_object().unwrap() {
        issue[name] = value.clone();
    }
    json!({"edition": {"issue": issue}})
}

/// A plan with an annex to come and a line taken out, reported on and reviewed.
fn told() -> Record {
    let mut record = with_plan();
    let line = |key: &str, rank: &str| json!({"key": key, "rank": rank, "text": {"en": key}});
    let added = json!([
        line("head", "section"),
        line("skills", "action-line"),
        line("chips", "action-line")
    ]);
    let acts = [
        json!({"instrument": {"annex": {"instrument": "plan", "key": "digital", "title": {"en": "Digital"}, "effective": "2033"}}}),
        json!({"instrument": {"provide": {"instrument": "plan", "annex": "digital", "provisions": added}}}),
        json!({"instrument": {"drop": {"instrument": "plan", "provision": "exchange", "on": "2032-03-01", "reason": {"en": "Done"}}}}),
        json!({"instrument": {"aim": {"instrument": "plan", "adoption-by": "2031-07", "body": "ministers"}}}),
        json!({"instrument": {"adopt": {"instrument": "plan", "by": "ministers", "at": "ministers-4", "on": "2031-08-10"}}}),
        json!({"instrument": {"take-effect": {"instrument": "plan", "on": "2031-09-01"}}}),
        edition("first", json!({})),
        edition("first-ko", json!({"language": "ko"})),
        edition("list", json!({"paper": "portfolio", "number": 7})),
        edition(
            "other",
            json!({"of": {"instrument": "outlook"}, "number": 8}),
        ),
        edition("nothing", json!({"of": null, "number": 9})),
        edition("second", json!({"number": 2, "as-of": "2032-12-31"})),
    ];
    for act in acts {
        record.done("joint", "alv", act);
    }
    let elsewhere = json!({"of": {"instrument": "joint/plan"}, "number": 6});
    record.done("league", "alv", edition("ours", elsewhere));
    let report = json!({"key": "p", "line": {"instrument": "plan", "provision": "consult"}, "side": {"side": "league"}, "status": "addressed", "on": "2032-01", "evidence": [{"meeting": "ministers-4"}]});
    let give = json!({"progress": "p", "stage": "exchanged", "on": "2032-01"});
    let share = json!({"progress": "p", "voice": {"side": "north"}, "on": "2032-02"});
    record.done(
        "joint",
        "coordinator",
        json!({"progress": {"report": report}}),
    );
    record.done(
        "joint",
        "coordinator",
        json!({"progress": {"advance": give}}),
    );
    record.done("joint", "nor-side", json!({"progress": {"endorse": share}}));
    record
}

fn reviewed(record: &Record, day: &str) -> Review {
    let moment = Moment {
        as_of: day.parse().unwrap(),
        known_at: None,
    };
    let eyes = record.partnership.eyes("alv-desk").unwrap();
    let sight = record.partnership.sight(&eyes, moment.as_of).unwrap();
    review::of(&sight, &Ref::parse("joint/plan").unwrap(), moment).unwrap()
}

#[test]
fn an_annex_says_whether_its_lines_count_and_how_many_do_or_will() {
    let record = told();
    let annexes = |day: &str| {
        let annexes = reviewed(&record, day).annexes;
        annexes
            .iter()
            .map(|annex| (annex.counts, annex.lines))
            .collect::<Vec<_>>()
    };
    assert_eq!(annexes("2032-12-31"), [(false, 2)]);
    assert_eq!(annexes("2033-01-01"), [(true, 2)]);
}

#[test]
fn what_was_taken_out_is_named_from_its_day_on() {
    let record = told();
    let dropped = |day: &str| {
        let dropped = reviewed(&record, day).dropped;
        dropped
            .iter()
            .map(|line| line.text.read("en").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(dropped("2032-02-29"), [""; 0]);
    assert_eq!(dropped("2032-03-01"), ["exchange"]);
}

#[test]
fn a_review_is_compared_with_its_last_edition_before_the_day() {
    let record = told();
    let editions = |day: &str| {
        let editions = reviewed(&record, day).editions;
        editions
            .iter()
            .map(|one| one.number.unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(editions("2031-12-31"), [0; 0]);
    assert_eq!(editions("2032-12-31"), [1]);
    assert_eq!(editions("2033-01-01"), [2, 1]);
    let moved = |day: &str| {
        let moved = reviewed(&record, day).moved.unwrap();
        let lines = moved
            .lines
            .iter()
            .map(|line| json!([line.key, line.from, line.to]));
        (lines.collect::<Vec<_>>(), moved.denominator)
    };
    assert_eq!(
        moved("2032-06-30"),
        (vec![json!(["consult", null, "addressed"])], 2)
    );
    assert_eq!(moved("2033-01-01"), (Vec::new(), 1));
}

#[test]
fn the_date_aimed_at_has_passed_once_it_is_over_and_nothing_was_adopted() {
    let record = told();
    let course = |day: &str| {
        let course = reviewed(&record, day).course;
        let aim = course.aim.unwrap();
        assert_eq!(aim.body.unwrap().place.key.as_str(), "ministers");
        (
            aim.passed,
            course.adoption.is_some(),
            course.effect.is_some(),
        )
    };
    assert_eq!(course("2031-07-31"), (false, false, false));
    assert_eq!(course("2031-08-01"), (true, false, false));
    assert_eq!(course("2031-08-09"), (true, false, false));
    assert_eq!(course("2031-08-10"), (false, true, false));
    assert_eq!(course("2031-08-31"), (false, true, false));
    assert_eq!(course("2031-09-01"), (false, true, true));
}

#[test]
fn a_line_stands_under_its_headings_and_a_report_on_what_bears_it_out() {
    let review = reviewed(&told(), "2032-06-30");
    let consult = &review.lines[0];
    let headings = consult.headings.iter().map(|words| words.read("en"));
    assert_eq!(headings.collect::<Vec<_>>(), ["security", "dialogue"]);
    let report = consult.reports[0].report.as_ref().unwrap();
    let evidence = report.evidence.iter().map(|thing| thing.place.key.as_str());
    assert_eq!(evidence.collect::<Vec<_>>(), ["ministers-4"]);
}

#[test]
fn what_was_not_handed_over_and_what_narrower_books_hold_lies_beside_its_line() {
    let mut record = told();
    let report = |key: &str, instrument: &str, side: Value| json!({"progress": {"report": {"key": key, "line": {"instrument": instrument, "provision": "consult"}, "side": side, "status": "under-way", "on": "2032-01"}}});
    record.done(
        "joint",
        "nor-side",
        report("draft", "plan", json!({"side": "north"})),
    );
    record.done(
        "league",
        "bor",
        report("aside", "joint/plan", json!({"party": "bor"})),
    );
    let given = json!({"progress": "aside", "stage": "exchanged", "on": "2032-01"});
    record.done("league", "bor", json!({"progress": {"advance": given}}));
    let note = json!({"key": "n", "on": {"progress": "joint/p"}, "text": {"en": "Is it so?"}});
    record.done("league", "bor", json!({"note": {"write": note}}));
    let review = reviewed(&record, "2032-06-30");
    let beside = review.lines[0]
        .beside
        .iter()
        .map(|one| one.place.key.as_str());
    assert_eq!(beside.collect::<Vec<_>>(), ["draft", "aside", "n"]);
}
