//! The calendar: what has a date, how it stands to a day, and who sees it.

use partnership::view::Moment;
use partnership::view::calendar::{self, Calendar, Sheet};
use serde_json::{Value, json};

use crate::record::Record;

fn read(record: &Record, eyes: &str, day: &str) -> Calendar {
    let as_of = day.parse().unwrap();
    let eyes = record.partnership.eyes(eyes).unwrap();
    let sight = record.partnership.sight(&eyes, as_of).unwrap();
    let known_at = None;
    calendar::of(&sight, Moment { as_of, known_at })
}

/// Every date as `when key occasion: timing`, in order.
fn told(calendar: &Calendar) -> Vec<String> {
    let one = |line: &calendar::DateLine| {
        let until = line.period.until.map(|until| format!("–{until}"));
        let occasion: &'static str = line.occasion.into();
        let timing: &'static str = line.timing.into();
        let part = line.part.as_ref().map(|part| format!("/{part}"));
        format!(
            "{}{} {}{} {occasion}: {timing}",
            line.period.from,
            until.unwrap_or_default(),
            line.place.key,
            part.unwrap_or_default(),
        )
    };
    calendar.dates.iter().map(one).collect()
}

/// A record in which Alvaria does all of this in the joint book, and Nordmark responds.
fn with(acts: &[Value]) -> Record {
    let mut record = Record::new();
    for act in acts {
        let answers = act.pointer("/request/respond").is_some();
        let seat = if answers { "nor" } else { "alv" };
        record.done("joint", seat, act.clone());
    }
    record
}

/// Those dates of the joint book that stand at a day.
#[track_caller]
fn check(acts: &[Value], days: &[(&str, &[&str])]) {
    let record = with(acts);
    for (day, expected) in days {
        let mut told = told(&read(&record, "alv-desk", day));
        told.retain(|line| !line.contains("coordinator-alv"));
        assert_eq!(told, *expected, "as of {day}");
    }
}

fn meeting(key: &str, period: Value) -> Value {
    json!({"meeting": {"convene": {"key": key, "title": {"en": key}, "period": period}}})
}

#[test]
fn a_meeting_lies_ahead_then_sits_then_is_over() {
    let acts = [
        meeting(
            "dialogue",
            json!({"from": "2031-05-15", "until": "2031-05-16"}),
        ),
        meeting("summit", json!({"from": "2031-10"})),
    ];
    check(
        &acts,
        &[
            (
                "2031-05-14",
                &[
                    "2031-05-15–2031-05-16 dialogue meeting: ahead",
                    "2031-10 summit meeting: ahead",
                ],
            ),
            (
                "2031-05-16",
                &[
                    "2031-05-15–2031-05-16 dialogue meeting: current",
                    "2031-10 summit meeting: ahead",
                ],
            ),
            (
                "2031-10-20",
                &[
                    "2031-05-15–2031-05-16 dialogue meeting: over",
                    "2031-10 summit meeting: undetermined",
                ],
            ),
            (
                "2031-11-01",
                &[
                    "2031-05-15–2031-05-16 dialogue meeting: over",
                    "2031-10 summit meeting: over",
                ],
            ),
        ],
    );
}

#[test]
fn a_date_by_which_something_is_due_passes_only_while_it_is_not_settled() {
    let acts = [
        json!({"request": {"make": {
            "key": "visa", "by": {"party": "alv"}, "to": [{"party": "nor"}], "subject": {"en": "Visas"},
            "on": "2031-03-01", "wished-by": "2031-06", "account": {"party": "alv"}
        }}}),
        json!({"request": {"respond": {
            "request": "visa", "response": "noted", "by": {"party": "nor"}, "on": "2031-04-01"
        }}}),
        json!({"request": {"respond": {
            "request": "visa", "response": "answered", "by": {"party": "nor"}, "on": "2031-08-01"
        }}}),
    ];
    check(
        &acts,
        &[
            ("2031-02-28", &[]),
            ("2031-05-01", &["2031-06 visa request-wished-by: ahead"]),
            (
                "2031-06-30",
                &["2031-06 visa request-wished-by: undetermined"],
            ),
            ("2031-07-01", &["2031-06 visa request-wished-by: passed"]),
            ("2031-08-01", &["2031-06 visa request-wished-by: settled"]),
        ],
    );
}

#[test]
fn a_text_is_followed_from_its_steps_to_its_annexes() {
    let acts = [
        json!({"instrument": {"draw": {
            "key": "plan", "title": {"en": "Plan"}, "genre": "plan-of-action",
            "between": [{"side": "league"}, {"side": "north"}], "period": {"from": "2031", "until": "2035"}
        }}}),
        json!({"instrument": {"prepare": {
            "instrument": "plan", "step": "zero-draft", "what": {"en": "Zero draft"}, "on": "2030-09", "fulfilment": "planned"
        }}}),
        json!({"instrument": {"prepare": {
            "instrument": "plan", "step": "zero-draft", "what": {"en": "Zero draft"}, "on": "2030-11-02", "fulfilment": "done"
        }}}),
        json!({"instrument": {"aim": {"instrument": "plan", "adoption-by": "2030-12-31"}}}),
        json!({"instrument": {"adopt": {"instrument": "plan", "on": "2031-01-20"}}}),
        json!({"instrument": {"take-effect": {"instrument": "plan", "on": "2031-02-01"}}}),
        json!({"instrument": {"annex": {
            "instrument": "plan", "key": "annex-1", "title": {"en": "Annex 1"}, "effective": "2032-07"
        }}}),
    ];
    let rest = [
        "2032-07 plan/annex-1 annex-effective: ahead",
        "2035 plan cover-ends: ahead",
    ];
    let before = [
        "2030-09 plan/zero-draft instrument-step: passed",
        "2030-12-31 plan adoption-aimed: ahead",
        "2031 plan cover-begins: ahead",
        "2031-02-01 plan takes-effect: ahead",
        rest[0],
        rest[1],
    ];
    let between = [
        "2030-11-02 plan/zero-draft instrument-step: settled",
        "2030-12-31 plan adoption-aimed: passed",
        "2031 plan cover-begins: undetermined",
        "2031-02-01 plan takes-effect: ahead",
        rest[0],
        rest[1],
    ];
    let after = [
        "2030-11-02 plan/zero-draft instrument-step: settled",
        "2030-12-31 plan adoption-aimed: settled",
        "2031 plan cover-begins: undetermined",
        "2031-01-20 plan adopted: over",
        "2031-02-01 plan takes-effect: current",
        rest[0],
        rest[1],
    ];
    check(
        &acts,
        &[
            ("2030-11-01", &before),
            ("2031-01-19", &between),
            ("2031-02-01", &after),
        ],
    );
}

#[test]
fn a_project_begins_and_ends_as_it_was_planned_until_it_did() {
    let acts = [
        json!({"project": {"propose": {"key": "shield", "title": {"en": "The Shield"}}}}),
        json!({"project": {"schedule": {"project": "shield", "planned": {"from": "2031-02", "until": "2031-08"}}}}),
        json!({"project": {"schedule": {"project": "shield", "actual": {"from": "2031-03-10", "until": "2031-11-30"}}}}),
    ];
    check(
        &acts,
        &[
            (
                "2031-03-09",
                &[
                    "2031-02 shield project-to-begin: over",
                    "2031-08 shield project-to-end: ahead",
                ],
            ),
            (
                "2031-09-01",
                &[
                    "2031-03-10 shield project-began: over",
                    "2031-08 shield project-to-end: passed",
                ],
            ),
            (
                "2031-11-30",
                &[
                    "2031-03-10 shield project-began: over",
                    "2031-11-30 shield project-ended: current",
                ],
            ),
        ],
    );
}

#[test]
fn only_who_reads_a_book_sees_its_dates() {
    let mut record = Record::new();
    let caucus = meeting("caucus", json!({"from": "2031-05-14"}));
    record.done("league", "alv", caucus);
    let plain = told(&read(&record, "nor-desk", "2031-05-01"));
    assert_eq!(plain, ["2030-07 coordinator-alv term-begins: over"]);
    let all = told(&read(&record, "bor-desk", "2031-05-01"));
    assert_eq!(all[1..], ["2031-05-14 caucus meeting: ahead"]);
}

#[test]
fn what_is_to_come_is_filed_by_month_and_what_is_known_to_the_year_after_its_months() {
    let record = with(&[
        meeting("this-year", json!({"from": "2031"})),
        meeting("november", json!({"from": "2031-11"})),
        meeting("late-november", json!({"from": "2031-11-28"})),
        meeting("next-year", json!({"from": "2032-01-05"})),
        meeting("last", json!({"from": "2031-02-01"})),
    ]);
    let read = read(&record, "alv-desk", "2031-03-01");
    let filed = |sheets: Vec<(Sheet, Vec<&calendar::DateLine>)>| -> Vec<String> {
        let one = |(sheet, lines): (Sheet, Vec<&calendar::DateLine>)| {
            let keys: Vec<&str> = lines.iter().map(|line| line.place.key.as_str()).collect();
            format!("{sheet:?}: {}", keys.join(", "))
        };
        sheets.into_iter().map(one).collect()
    };
    assert_eq!(
        filed(read.to_come()),
        [
            "Month(2031, 11): november, late-november",
            "Year(2031): this-year",
            "Month(2032, 1): next-year",
        ]
    );
    assert_eq!(
        filed(read.gone()),
        ["Month(2031, 2): last", "Month(2030, 7): coordinator-alv"]
    );
}
