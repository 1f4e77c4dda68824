//! The laws of the real record: it can be recorded, every fact in it is cited, and it can be read in both languages.

use jiff::{SignedDuration, Timestamp};
use partnership::book::BookId;
use partnership::entry::{Recorded, Submission};
use partnership::{Act, Partnership, admit};

/// Nouns that only set up what facts are told about.
const SCAFFOLDING: [&str; 2] = ["book", "source"];
const SCAFFOLDING_ACTS: [(&str, &str); 5] = [
    ("party", "record"),
    ("party", "form"),
    ("office", "establish"),
    ("body", "establish"),
    ("issue", "raise"),
];

#[test]
fn every_act_of_the_real_record_is_admitted() {
    let record = recorded();
    let public = record.book(&BookId::public()).unwrap();
    assert_eq!(public.entries.len(), example::real::submissions().len());
}

#[test]
fn every_fact_of_the_real_record_has_a_source() {
    let bare = example::real::submissions()
        .into_iter()
        .filter(|one| one.cites.is_empty() && !is_scaffolding(&one.act));
    let bare: Vec<Act> = bare.map(|one| one.act).collect();
    assert!(bare.is_empty(), "without a source: {bare:#?}");
}

#[test]
fn the_real_record_is_the_keepers_alone() {
    let elsewhere = example::real::submissions().into_iter().find(|one| {
        one.book != BookId::public()
            || one.author.seat.to_string() != "keeper"
            || one.author.voice.is_some()
    });
    assert_eq!(elsewhere, None);
}

fn is_scaffolding(act: &Act) -> bool {
    let name = act.name();
    SCAFFOLDING.contains(&name.0) || SCAFFOLDING_ACTS.contains(&name)
}

fn recorded() -> Partnership {
    let mut partnership = Partnership::default();
    let mut now: Timestamp = "2026-07-01T00:00:00Z"
        .parse()
        .expect("a moment is written right");
    for submission in example::real::submissions() {
        now += SignedDuration::from_secs(1);
        record(&mut partnership, submission, now);
    }
    partnership
}

fn record(partnership: &mut Partnership, submission: Submission, now: Timestamp) {
    let act = submission.act.clone();
    let admitted = admit(partnership, vec![submission], now)
        .unwrap_or_else(|refused| panic!("{act:?} was refused: {:?}", refused.refusal));
    for entry in admitted.entries() {
        partnership.apply(Recorded {
            entry: entry.clone(),
            hash: [0; 32],
        });
    }
}
