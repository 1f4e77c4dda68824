//! Events, the links said to exist between them, milestones, and whose account something is.

use partnership::book::BookId;
use partnership::key::Key;
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

fn host(key: &str, from: &str, until: &str) -> Value {
    let period = json!({"from": from, "until": until});
    json!({"event": {"host": {
        "key": key, "title": {"en": key}, "host": {"party": "nor"}, "period": period, "theme": {"en": "Bridges"}
    }}})
}

fn link(key: &str, to: &str, account: &str) -> Value {
    json!({"event": {"link": {
        "key": key, "from": "fair", "to": to, "said": {"en": "The themes meet."},
        "by": {"party": "alv"}, "account": {"party": account}
    }}})
}

#[test]
fn a_link_between_two_events_is_what_someone_said_in_someones_account() {
    let mut record = Record::new();
    let refused = |case: &str, key: &str, name: &str| json!({"event": {case: {key: name}}});
    let not_theirs = json!({"not-yours": {"voice": {"party": "alv"}}});
    let unknown = json!({"unknown": {"kind": "event", "key": "forums", "nearest": ["forum"]}});
    let agree = |voice: &str| json!({"event": {"agree-account": {"link": "meet", "voice": {"party": voice}}}});
    check(
        &mut record,
        &[
            (
                "nor",
                host("fair", "2031-05", "2031-04"),
                refused("ends-before-it-begins", "event", "fair"),
            ),
            ("nor", host("fair", "2031-04", "2031-05"), Value::Null),
            ("nor", host("forum", "2031", "2031"), Value::Null),
            (
                "nor",
                link("meet", "joint/fair", "nor"),
                refused("linked-to-itself", "link", "meet"),
            ),
            ("nor", link("meet", "forums", "nor"), unknown),
            ("nor", link("meet", "forum", "alv"), not_theirs.clone()),
            ("nor", link("meet", "forum", "nor"), Value::Null),
            (
                "nor",
                agree("nor"),
                refused("already-agreed", "link", "meet"),
            ),
            ("nor", agree("alv"), not_theirs),
            ("alv", agree("alv"), Value::Null),
            (
                "alv",
                agree("alv"),
                refused("already-agreed", "link", "meet"),
            ),
        ],
    );
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    let link = &joint.things.links[&Key::parse("meet").unwrap()];
    assert!(link.account.is_agreed());
}

#[test]
fn a_milestone_is_reached_by_someone() {
    let mut record = Record::new();
    let mark = |between: Value| {
        json!({"milestone": {"mark": {
            "key": "level", "title": {"en": "Raised"}, "on": "2030-11", "level": {"en": "Friends"}, "between": between
        }}})
    };
    let nobody = json!({"milestone": {"nobody": {"milestone": "level"}}});
    let unknown = json!({"unknown": {"kind": "side", "key": "south", "nearest": ["public/north"]}});
    check(
        &mut record,
        &[
            ("nor", mark(json!([])), nobody),
            ("nor", mark(json!([{"side": "south"}])), unknown),
            (
                "nor",
                mark(json!([{"side": "league"}, {"side": "north"}])),
                Value::Null,
            ),
        ],
    );
}

#[test]
fn the_account_of_a_request_is_agreed_once_by_another() {
    let mut record = Record::new();
    let make = json!({"request": {"make": {
        "key": "visa", "by": {"party": "nor"}, "to": [{"party": "alv"}], "subject": {"en": "Visas"},
        "on": "2031-01", "account": {"party": "nor"}
    }}});
    let agree = |voice: &str| json!({"request": {"agree-account": {"request": "visa", "voice": {"party": voice}}}});
    let again = json!({"request": {"already-agreed": {"request": "visa"}}});
    let not_theirs = json!({"not-yours": {"voice": {"party": "alv"}}});
    check(
        &mut record,
        &[
            ("nor", make, Value::Null),
            ("nor", agree("nor"), again.clone()),
            ("nor", agree("alv"), not_theirs),
            ("alv", agree("alv"), Value::Null),
            ("alv", agree("alv"), again),
        ],
    );
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    let visa = &joint.things.requests[&Key::parse("visa").unwrap()];
    assert_eq!(visa.account.agreed_by.len(), 1);
}
