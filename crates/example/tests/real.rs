//! The laws of the real record: it can be recorded, every fact in it is cited, and it can be read in both languages.

use jiff::{SignedDuration, Timestamp};
use partnership::book::BookId;
use partnership::entry::{Recorded, Submission};
use partnership::project::{Designation, Project};
use partnership::{Act, Partnership, admit};
use serde_json::Value;

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

#[test]
fn everything_told_can_be_read_in_both_languages() {
    let told = example::real::submissions();
    let mut missing = Vec::new();
    for one in &told {
        let act = serde_json::to_value(&one.act).expect("an act can be written");
        untranslated("act", &act, &mut missing);
    }
    assert!(missing.is_empty(), "in one language only: {missing:#?}");
}

#[test]
fn the_29th_dialogue_named_seven_signature_projects_in_three_areas() {
    let record = recorded();
    let things = &record.book(&BookId::public()).unwrap().things;
    let projects = things.projects.values();
    let named: Vec<&Project> = projects.filter(|project| is_signature(project)).collect();
    assert!(named.iter().all(|project| project.purpose.is_some()));
    let areas: Vec<String> = named
        .iter()
        .filter_map(|project| project.focus_area.as_ref())
        .map(ToString::to_string)
        .collect();
    let count = |area: &str| areas.iter().filter(|one| *one == area).count();
    assert_eq!(count("cyber-digital"), 1);
    assert_eq!(count("environment-climate"), 3);
    assert_eq!(count("future-generations"), 3);
}

fn is_signature(project: &Project) -> bool {
    let mut given = project.distinctions.iter();
    given.any(|one| one.designation == Designation::Signature)
}

/// Names of persons, publishers and abbreviations stay as they are; a theme is quoted as it was given out.
const UNTRANSLATED: [&str; 4] = ["personal", "publisher", "short", "theme"];

fn untranslated(name: &str, value: &Value, missing: &mut Vec<String>) {
    match value {
        Value::Object(fields) if fields.contains_key("en") || fields.contains_key("ko") => {
            let both = fields.contains_key("en") && fields.contains_key("ko");
            if !both && !UNTRANSLATED.contains(&name) {
                missing.push(value.to_string());
            }
        }
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| untranslated(name, value, missing)),
        Value::Array(values) => values
            .iter()
            .for_each(|value| untranslated(name, value, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
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
