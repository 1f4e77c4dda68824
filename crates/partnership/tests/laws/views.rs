//! Views of one record, told in `tests/views/told.txt`: what is recorded of each thing, what leads to it, what is found.

use partnership::seat::Sight;
use partnership::view::thing::{self, Called, Detail, Name, Value};
use partnership::view::{Cited, Moment, Place};
use serde_json::json;

use crate::record::Record;
use crate::verdicts;

const TOLD: &str = include_str!("../views/told.txt");

/// Every thing in the sight of Alvaria: its place, what it is called, what is recorded of it, and what leads to it.
const THINGS: &str = include_str!("../views/things.txt");

pub(crate) fn told() -> Record {
    let mut record = Record::new();
    for line in TOLD.lines() {
        assert_eq!(verdicts::verdict(&mut record, line), "admitted", "{line}");
    }
    record
}

pub(crate) fn sight<'r>(record: &'r Record, seat: &str) -> Sight<'r> {
    let eyes = record.partnership.eyes(seat).unwrap();
    record.partnership.sight(&eyes, moment().as_of).unwrap()
}

pub(crate) fn moment() -> Moment {
    let as_of = "2031-12-01".parse().unwrap();
    Moment {
        as_of,
        known_at: None,
    }
}

fn at(place: &Place) -> String {
    format!("{} {}/{}", place.kind.as_str(), place.book, place.key)
}

fn called(name: &Name) -> String {
    match name {
        Name::Words(words) => words.read("en").to_owned(),
        Name::Meeting(name) => {
            let words = name.title.as_ref().or(name.body.as_ref());
            let number = name.number.map(|number| format!(" {number}"));
            format!(
                "{}{}",
                words.unwrap().read("en"),
                number.unwrap_or_default()
            )
        }
        Name::Person(name) => name
            .get()
            .map_or("withheld", |words| words.read("en"))
            .to_owned(),
    }
}

fn places(things: &[Called]) -> String {
    let places: Vec<String> = things.iter().map(|thing| at(&thing.place)).collect();
    places.join(", ")
}

fn detail(detail: &Detail) -> String {
    let value = match &detail.value {
        Value::Words(words) => words.read("en").to_owned(),
        Value::Text(text) => text.to_string(),
        Value::When(when) => when.to_string(),
        Value::Period(period) => {
            let until = period.until.map(|until| until.to_string());
            format!("{}..{}", period.from, until.unwrap_or_default())
        }
        Value::Choice(family, choice) => format!("{family}-{choice}"),
        Value::Things(things) => places(things),
    };
    format!("{}: {value}", json!(detail.term).as_str().unwrap())
}

fn sources(cited: &[Cited]) -> String {
    let named: Vec<&str> = cited.iter().map(|cited| cited.title.read("en")).collect();
    named.join(", ")
}

#[test]
fn of_each_thing_it_is_told_what_is_recorded_and_what_leads_to_it() {
    let record = told();
    let sight = sight(&record, "alv-desk");
    let mut found = Vec::new();
    for book in &sight.books {
        for (key, kind) in &book.things.keys {
            let place = sight
                .place_of(kind.as_str(), Some(&book.id), key.as_str())
                .unwrap();
            let thing = thing::of(&sight, &place, moment()).unwrap();
            assert_eq!((thing.moment, &thing.thing.place), (moment(), &place));
            let details: Vec<String> = thing.details.iter().map(detail).collect();
            let entries: Vec<String> = thing
                .entries
                .iter()
                .map(|line| line.number.to_string())
                .collect();
            found.push(format!(
                "{} | {} | {} | from {} | by {} | on {}",
                at(&place),
                called(&thing.thing.name),
                details.join("; "),
                places(&thing.led_to_by),
                entries.join(", "),
                sources(&thing.sources),
            ));
        }
    }
    let expected: Vec<&str> = THINGS.lines().collect();
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len(), "{}", found.join("\n"));
}
