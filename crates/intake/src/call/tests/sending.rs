//! What goes out, to whom, and what goes out again.

use jiff::civil::date;

use super::super::send::Was;
use super::super::{Sending, send};
use super::{Record, ask, record};

const POINTS: &[&[&str]] = &[
    &["Ministry", "Office", "E-mail", "Lines"],
    &["Ministry of Sea", "Rescue", "a@sea.example", "1.1"],
    &["Ministry of Wires", "", "w@wires.example", "2.1.1; 2.1.2"],
];

fn send_again(record: &Record, on: (i8, i8), due: (i8, i8), rows: &[&[&str]]) -> Sending {
    let mut ask = ask();
    ask.on = date(2033, on.0, on.1);
    ask.due = Some(date(2033, due.0, due.1));
    send(&record.points(rows), &record.sight(), &ask)
}

#[test]
fn each_office_gets_a_call_of_its_own_with_its_lines_alone() {
    let mut record = record();
    let sending = record.sent(POINTS);
    let lines: Vec<Vec<&str>> = sending
        .letters
        .iter()
        .map(|letter| letter.call.lines.iter().map(|line| line.as_str()).collect())
        .collect();
    assert_eq!(lines, [["l-1-1-1", "l-1-1-2"], ["l-2-1-1", "l-2-1-2"]]);
    let to = sending.letters[0].call.to.read("en");
    assert_eq!(to, "Ministry of Sea, Rescue");
    assert_eq!(sending.submissions.len(), 2);
    assert_ne!(sending.letters[0].key, sending.letters[1].key);
}

#[test]
fn what_was_sent_is_not_sent_as_something_new() {
    let mut record = record();
    let first = record.sent(POINTS);
    let same_day = send_again(&record, (3, 1), (4, 1), POINTS);
    assert_eq!(same_day.submissions, []);
    for (one, other) in first.letters.iter().zip(&same_day.letters) {
        assert_eq!((&one.key, other.was), (&other.key, Was::SentToday));
    }
    let later = send_again(&record, (3, 20), (4, 1), POINTS);
    assert!(
        later
            .letters
            .iter()
            .all(|letter| letter.was == Was::SentBefore)
    );
    let json = serde_json::to_value(&later.submissions[0].act).unwrap();
    assert_eq!(json["call"]["remind"]["due"], serde_json::Value::Null);
    let moved = send_again(&record, (3, 20), (4, 15), POINTS);
    let json = serde_json::to_value(&moved.submissions[0].act).unwrap();
    assert_eq!(json["call"]["remind"]["due"], "2033-04-15");
    record.all(moved.submissions);
    let once_more = send_again(&record, (3, 20), (4, 15), POINTS);
    assert_eq!(once_more.submissions, []);
}

#[test]
fn an_open_call_about_other_lines_is_told() {
    let mut record = record();
    let first = record.sent(POINTS);
    let other: &[&[&str]] = &[
        POINTS[0],
        &["Ministry of Sea", "Rescue", "a@sea.example", "1.1.1"],
    ];
    let sending = send_again(&record, (3, 2), (4, 1), other);
    let open = vec![(
        first.letters[0].key.clone(),
        "Ministry of Sea, Rescue".to_owned(),
    )];
    assert_eq!((sending.open, sending.letters[0].was), (open, Was::New));
}
