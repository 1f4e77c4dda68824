//! Verdicts: what the rules say to each act, as tables in `tests/verdicts`. A story begins with its law, on a record of
//! its own; then one act a line: the book, who acts, the act, and the verdict with its data.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::record::{Record, author};
use crate::{projects, texts};

const TABLES: [(&str, &str); 8] = [
    ("authors", include_str!("../verdicts/authors.txt")),
    ("books", include_str!("../verdicts/books.txt")),
    ("calls", include_str!("../verdicts/calls.txt")),
    ("evidence", include_str!("../verdicts/evidence.txt")),
    ("meetings", include_str!("../verdicts/meetings.txt")),
    ("negotiation", include_str!("../verdicts/negotiation.txt")),
    ("projects", include_str!("../verdicts/projects.txt")),
    ("texts", include_str!("../verdicts/texts.txt")),
];

/// The sentences for refusals, each under the name of its case: the laws of the catalogue hold the two together.
const SENTENCES: &str = include_str!("../../../language/catalogue/en/refusals.ftl");

#[test]
fn every_act_of_the_tables_meets_its_verdict() {
    let mut faults = Vec::new();
    for (table, story) in stories() {
        let (law, acts) = story.split_once('\n').unwrap();
        let mut record = setting(law);
        for line in acts.lines() {
            let (told, expected) = line.rsplit_once(" | ").unwrap();
            let found = verdict(&mut record, told);
            if found != expected {
                faults.push(format!(
                    "{table}: {law}\n  {told}\n  is {found}, not {expected}"
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_kind_of_refusal_is_met_by_an_act_of_the_tables() {
    let met: BTreeSet<&str> = stories()
        .flat_map(|(_, story)| story.lines().skip(1))
        .filter_map(|line| line.rsplit(" | ").next()?.split(' ').next())
        .collect();
    let missing: Vec<&str> = kinds().difference(&met).copied().collect();
    assert!(
        missing.is_empty(),
        "tell an act that is refused so: {missing:?}"
    );
}

/// The stories, each with the name of its table.
fn stories() -> impl Iterator<Item = (&'static str, &'static str)> {
    let stories = |(name, table): (&'static str, &'static str)| {
        table.split("\n\n").map(move |story| (name, story.trim()))
    };
    TABLES.into_iter().flat_map(stories)
}

/// Every kind of refusal, as its sentence is called.
fn kinds() -> BTreeSet<&'static str> {
    let names = SENTENCES
        .lines()
        .filter_map(|line| line.strip_prefix("refusal-"));
    names.filter_map(|line| line.split(' ').next()).collect()
}

/// The record on which a story is told, by the first word of its law.
fn setting(law: &str) -> Record {
    match law.split(' ').next() {
        Some("#bare") => Record::bare(),
        Some("#plan") => texts::with_plan(),
        Some("#project") => projects::with_project(),
        Some("#") => Record::new(),
        other => panic!("{other:?} is no setting: {law}"),
    }
}

/// Does the act of a line, and gives the verdict as a table has it.
pub(crate) fn verdict(record: &mut Record, told: &str) -> String {
    let columns: Vec<&str> = told.splitn(3, " | ").collect();
    let [book, who, act] = columns[..] else {
        panic!("a line has a book, an author, an act and a verdict: {told}");
    };
    let (who, sources) = match who.split_once(", citing ") {
        Some((who, source)) => (who, json!([{"source": source}])),
        None => (who, json!([])),
    };
    let author = if who.starts_with('{') {
        serde_json::from_str(who).unwrap()
    } else {
        author(who)
    };
    let told = json!({"book": book, "author": author, "act": named(act), "cites": sources});
    let submission = serde_json::from_value(told.clone());
    match record.batch(vec![
        submission.unwrap_or_else(|error| panic!("{told}: {error}")),
    ]) {
        Ok(()) => "admitted".to_owned(),
        Err(refused) => tagged(&serde_json::to_value(refused.refusal).unwrap()),
    }
}

/// An act as it is written in a table: `issue raise {…}`, or `correct {…}`.
fn named(act: &str) -> Value {
    let (names, said) = act.split_at(act.find('{').unwrap());
    let said: Value = serde_json::from_str(said).unwrap_or_else(|error| panic!("{act}: {error}"));
    names
        .split_whitespace()
        .rev()
        .fold(said, |inner, name| json!({name: inner}))
}

/// A refusal as it is written in a table: its kind, and then its data by name.
fn tagged(refusal: &Value) -> String {
    let kinds = kinds();
    let (mut kind, mut data) = (String::new(), refusal);
    while !kinds.contains(kind.as_str()) {
        let (tag, deeper) = data.as_object().unwrap().iter().next().unwrap();
        kind = [kind.as_str(), tag].join("-").trim_matches('-').to_owned();
        data = deeper;
    }
    for (name, value) in data.as_object().unwrap() {
        let plain = |text: &&str| {
            text.chars()
                .all(|c| c.is_ascii_alphanumeric() || "/.+-".contains(c))
        };
        let value = value
            .as_str()
            .filter(plain)
            .map_or(value.to_string(), str::to_owned);
        kind = format!("{kind} {name}={value}");
    }
    kind
}
