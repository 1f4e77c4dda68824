//! Claims, attachments and notes: what the record rests on.

use partnership::book::{Book, BookId};
use partnership::key::Key;
use serde_json::{Value, json};

use crate::record::{Record, submission};

/// A record with an issue to speak of in the joint book, and two sources in the public one.
fn with_issue() -> Record {
    let mut record = Record::new();
    for key in ["herald", "courier"] {
        let source = json!({"key": key, "publisher": {"en": key}, "title": {"en": "News"}});
        record.done("public", "keeper", json!({"source": {"record": source}}));
    }
    for key in ["trade", "energy"] {
        let issue = json!({"issue": {"raise": {"key": key, "title": {"en": key}}}});
        record.done("joint", "nor", issue);
    }
    record
}

/// Does an act in the joint book that rests on sources, and gives the verdict: null where it is admitted.
fn cited(record: &mut Record, act: Value, sources: &[&str]) -> Value {
    let mut handed_in = submission("joint", "nor", act);
    let cites = sources
        .iter()
        .map(|source| json!({"source": format!("public/{source}")}));
    handed_in.cites = cites
        .map(|cite| serde_json::from_value(cite).unwrap())
        .collect();
    match record.batch(vec![handed_in]) {
        Ok(()) => Value::Null,
        Err(refused) => serde_json::to_value(refused.refusal).unwrap(),
    }
}

fn claim(key: &str, said: Value) -> Value {
    let mut state = json!({
        "key": key, "about": {"issue": "trade"}, "aspect": "volume", "statement": {"en": key}
    });
    for (name, value) in said.as_object().unwrap() {
        state[name] = value.clone();
    }
    json!({"claim": {"state": state}})
}

fn prefer(key: &str) -> Value {
    json!({"claim": {"prefer": {"claim": key, "reason": {"en": "It is the later one."}}}})
}

fn joint(record: &Record) -> &Book {
    record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap()
}

/// The claim that stands among the one named and its rivals.
fn preferred<'r>(record: &'r Record, key: &str) -> Option<&'r str> {
    let book = joint(record);
    let (preferred, _) = book.preferred_claim(&book.things.claims[&Key::parse(key).unwrap()])?;
    Some(preferred.as_str())
}

#[test]
fn a_claim_can_hold_every_kind_of_figure() {
    let mut record = with_issue();
    let figures = [
        json!({"money": {"currency": "USD", "amount": "6.9"}}),
        json!({"count": {"number": "104.5", "unit": {"en": "ships"}}}),
        json!({"rate": {"numerator": 171, "denominator": 181}}),
        json!({"percent": "94.5"}),
        json!({"on": "2023-01"}),
        json!({"during": {"from": "2023-01", "until": "2026-12"}}),
    ];
    for (at, figure) in figures.into_iter().enumerate() {
        let act = claim(&format!("c{at}"), json!({"figure": figure}));
        assert_eq!(cited(&mut record, act, &["herald"]), Value::Null);
    }
    assert_eq!(joint(&record).things.claims.len(), 6);
}

#[test]
fn where_sources_disagree_all_claims_are_kept_and_the_last_preferred_stands() {
    let mut record = with_issue();
    let state = |record: &mut Record, key: &str, said: Value, source: &str| {
        assert_eq!(cited(record, claim(key, said), &[source]), Value::Null);
    };
    state(&mut record, "six", json!({}), "herald");
    assert_eq!(preferred(&record, "six"), Some("six"));
    let written_out = json!({"about": {"issue": "joint/trade"}});
    state(&mut record, "seven", written_out, "courier");
    assert_eq!(preferred(&record, "six"), None);
    record.done("joint", "alv", prefer("seven"));
    assert_eq!(preferred(&record, "six"), Some("seven"));
    assert_eq!(
        record.refusal("joint", "nor", prefer("seven")),
        json!({"claim": {"already-preferred": {"claim": "seven"}}})
    );
    record.done("joint", "nor", prefer("six"));
    record.done("joint", "nor", prefer("seven"));
    record.done("joint", "nor", prefer("six"));
    assert_eq!(preferred(&record, "seven"), Some("six"));
    assert_eq!(joint(&record).things.claims.len(), 2);
}

#[test]
fn claims_about_another_thing_another_side_of_it_or_another_date_are_no_rivals() {
    let mut record = with_issue();
    let others = [
        ("a", json!({})),
        ("b", json!({"about": {"issue": "energy"}})),
        ("c", json!({"aspect": "growth"})),
        ("d", json!({"dated": "2030"})),
    ];
    for (key, said) in others {
        assert_eq!(
            cited(&mut record, claim(key, said), &["herald"]),
            Value::Null
        );
        assert_eq!(preferred(&record, key), Some(key));
    }
    assert_eq!(preferred(&record, "a"), Some("a"));
}

#[test]
fn a_corrected_claim_rests_on_what_its_correction_cites() {
    let mut record = with_issue();
    assert_eq!(
        cited(&mut record, claim("c", json!({})), &["herald"]),
        Value::Null
    );
    let entry = joint(&record).head.number;
    let correction =
        json!({"correct": {"entry": entry, "act": claim("c", json!({"dated": "2030"}))}});
    assert_eq!(
        cited(&mut record, correction.clone(), &[]),
        json!({"claim": {"uncited": {"claim": "c"}}})
    );
    assert_eq!(cited(&mut record, correction, &["courier"]), Value::Null);
}

fn attach(key: &str, said: Value) -> Value {
    let mut attach = json!({
        "key": key, "title": {"en": "Minutes"}, "name": "minutes.pdf", "media-type": "application/pdf",
        "size-bytes": 9, "hash": "0f".repeat(32), "to": {"issue": "trade"}
    });
    for (name, value) in said.as_object().unwrap() {
        attach[name] = value.clone();
    }
    json!({"attachment": {"attach": attach}})
}

#[test]
fn a_hash_is_sixty_four_small_hexadecimal_digits_and_a_media_type_has_two_names() {
    let reads = |said: Value| serde_json::from_value::<partnership::Act>(attach("a", said)).is_ok();
    assert!(reads(json!({"hash": "09af".repeat(16)})));
    for hash in [
        "09AF".repeat(16),
        "09af".repeat(15),
        "09a".repeat(21),
        "09ag".repeat(16),
    ] {
        assert!(!reads(json!({"hash": hash})), "{hash}");
    }
    assert!(reads(json!({"media-type": "image/svg+xml"})));
    for media_type in [
        "pdf",
        "application/",
        "Application/PDF",
        "text/plain; charset=utf-8",
        "a/b/c",
    ] {
        assert!(!reads(json!({"media-type": media_type})), "{media_type}");
    }
}

#[test]
fn a_note_is_written_on_a_thing_of_a_wider_book_without_changing_it() {
    let mut record = with_issue();
    let before = joint(&record).clone();
    let note = |key: &str, on: Value| json!({"note": {"write": {"key": key, "on": on, "text": {"en": "Ask about this."}}}});
    record.done("league", "alv", note("n", json!({"issue": "joint/trade"})));
    record.done("league", "alv", note("o", json!({"note": "n"})));
    assert_eq!(*joint(&record), before);
    let on_the_note = note("p", json!({"note": "league/n"}));
    assert_eq!(
        record.refusal("joint", "alv", on_the_note),
        json!({"unknown": {"kind": "note", "key": "league/n", "nearest": []}})
    );
}
