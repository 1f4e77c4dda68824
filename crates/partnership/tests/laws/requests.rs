//! Requests: what settles one, and what does not.

use partnership::book::BookId;
use partnership::key::Key;
use partnership::view::follow_up::{self, Filter, RequestStatus};
use partnership::view::{Moment, thing};
use serde_json::json;

use crate::record::Record;

#[test]
fn a_request_that_was_answered_is_not_opened_again_by_a_note_of_a_later_date() {
    let mut record = Record::new();
    let make = json!({"key": "quota", "by": {"party": "alv"}, "to": [{"party": "nor"}], "subject": {"en": "A larger quota"}, "on": "2031-01", "account": {"party": "alv"}});
    record.done("joint", "alv", json!({"request": {"make": make}}));
    for (response, on) in [("noted", "2031-06-01"), ("answered", "2031-05-01")] {
        let respond =
            json!({"request": "quota", "response": response, "by": {"party": "nor"}, "on": on});
        record.done("joint", "nor", json!({"request": {"respond": respond}}));
    }
    let eyes = record.partnership.eyes("nor-desk").unwrap();
    let as_of = "2031-07-01".parse().unwrap();
    let sight = record.partnership.sight(&eyes, as_of).unwrap();
    let known_at = None;
    let view = follow_up::of(&sight, Moment { as_of, known_at }, &Filter::default());
    assert_eq!(view.requests[0].status, RequestStatus::Answered);
    assert_eq!(view.open_over_time.last().unwrap().1, 0);
}

#[test]
fn the_entry_that_accepts_a_request_is_the_first_of_the_commitment_that_it_makes() {
    let mut record = Record::new();
    let make = json!({"key": "quota", "by": {"party": "alv"}, "to": [{"party": "nor"}], "subject": {"en": "A larger quota"}, "on": "2031-01", "account": {"party": "alv"}});
    record.done("joint", "alv", json!({"request": {"make": make}}));
    let respond = json!({"request": "quota", "response": "accepted", "by": {"party": "nor"}, "on": "2031-02", "commitment": "larger-quota"});
    record.done("joint", "nor", json!({"request": {"respond": respond}}));
    let end = json!({"commitment": "larger-quota", "ending": "delivered", "on": "2031-03"});
    record.done("joint", "nor", json!({"commitment": {"end": end}}));

    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    let entries = |key| {
        let key = Key::parse(key).unwrap();
        joint.things.keys[&key].entries().collect::<Vec<_>>()
    };
    assert_eq!(entries("quota"), [2, 3]);
    assert_eq!(entries("larger-quota"), [3, 4]);
}

#[test]
fn what_leads_to_a_thing_is_told_as_of_the_last_entry() {
    let mut record = Record::new();
    let raise = json!({"key": "fishing", "title": {"en": "Fishing"}});
    record.done("joint", "alv", json!({"issue": {"raise": raise}}));
    assert_eq!(leading_to_fishing(&record), [""; 0]);
    let mut make = json!({"key": "quota", "by": {"party": "alv"}, "to": [{"party": "nor"}], "subject": {"en": "A larger quota"}, "on": "2031-01", "account": {"party": "alv"}, "issues": ["fishing"]});
    record.done("joint", "alv", json!({"request": {"make": make}}));
    assert_eq!(leading_to_fishing(&record), ["quota"]);
    make["issues"] = json!([]);
    let correct = json!({"entry": 3, "act": {"request": {"make": make}}});
    record.done("joint", "alv", json!({"correct": correct}));
    assert_eq!(leading_to_fishing(&record), [""; 0]);
}

fn leading_to_fishing(record: &Record) -> Vec<String> {
    let eyes = record.partnership.eyes("nor-desk").unwrap();
    let as_of = "2031-07-01".parse().unwrap();
    let sight = record.partnership.sight(&eyes, as_of).unwrap();
    let place = sight.place_of("issue", None, "fishing").unwrap();
    let known_at = None;
    let view = thing::of(&sight, &place, Moment { as_of, known_at }).unwrap();
    let led_to_by = view.led_to_by.iter();
    led_to_by.map(|one| one.place.key.to_string()).collect()
}
