//! Views of one record, told in `tests/views/told.txt`: what is recorded of each thing, what leads to it, what is read.

mod asked;
mod outline;

use partnership::book::BookId;
use partnership::key::{Key, Ref};
use partnership::kind::{Kind, Noun};
use partnership::seat::Sight;
use partnership::view::follow_up::{self, Filter};
use partnership::view::release::Release;
use partnership::view::thing::{self, Called, Detail, Name, Value};
use partnership::view::{Cited, Moment, Place};
use partnership::view::{
    calendar, claim, home, instrument, issue, log, meeting, office, portfolio, release, review,
    search,
};
use serde_json::{Value as JsonValue, json};

use self::outline::{assert_same, outline};
use crate::record::Record;
use crate::verdicts;

const TOLD: &str = include_str!("../views/told.txt");

/// Every thing in the sight of Alvaria: its place, what it is called, what is recorded of it, and what leads to it.
const THINGS: &str = include_str!("../views/things.txt");

/// Other views in the sight of Alvaria, each as an outline: what is absent or empty is left out.
const READ: &str = include_str!("../views/read.txt");

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
        for (key, bearer) in &book.things.keys {
            let place = sight
                .place_of(bearer.kind.as_str(), Some(&book.id), key.as_str())
                .unwrap();
            let thing = thing::of(&sight, &place, moment()).unwrap();
            assert_eq!((thing.moment, &thing.thing.place), (moment(), &place));
            let details: Vec<String> = thing.details.iter().map(detail).collect();
            let entries: Vec<String> = thing
                .entries
                .iter()
                .map(|line| line.number.to_string())
                .collect();
            let line = format!(
                "{} | {} | {} | from {} | by {} | on {}",
                at(&place),
                called(&thing.thing.name),
                details.join("; "),
                places(&thing.led_to_by),
                entries.join(", "),
                sources(&thing.sources),
            );
            found.push(line.trim_end().to_owned());
        }
    }
    assert_same(&found.join("\n"), THINGS.trim_end());
}

fn joint<N: Noun>(key: &str) -> Ref<N> {
    Ref::within(BookId::parse("joint").unwrap(), Key::parse(key).unwrap())
}

fn place(kind: Kind, key: &str) -> Place {
    let (book, key) = (BookId::parse("joint").unwrap(), Key::parse(key).unwrap());
    Place { book, kind, key }
}

/// What is read of all that the record holds.
fn of_the_whole(sight: &Sight<'_>, at: Moment) -> Vec<(&'static str, JsonValue)> {
    let all = Filter::default();
    vec![
        ("home", json!(home::of(sight, at))),
        ("texts", json!(instrument::list(sight, at))),
        ("issues", json!(issue::list(sight))),
        ("offices", json!(office::of(sight, at))),
        ("portfolio", json!(portfolio::of(sight, at))),
        ("follow-up", json!(follow_up::of(sight, at, &all))),
        ("calendar", json!(calendar::of(sight, at))),
        ("the last two entries", json!(log::of(sight, 2, None))),
        ("two before the fifth", json!(log::of(sight, 2, Some(5)))),
        ("grids", json!(search::of(sight, "GRIDS the", 9))),
        ("one of years", json!(search::of(sight, "year", 1))),
        ("nothing", json!(search::of(sight, " ", 9))),
    ]
}

/// A release without the record of its meeting, which is read for itself.
fn told_alone(release: Option<Release>) -> JsonValue {
    let mut told = json!(release);
    told["record"] = JsonValue::Null;
    told
}

/// What is read of one thing.
fn of_one(sight: &Sight<'_>, at: Moment) -> Vec<(&'static str, JsonValue)> {
    let meeting = Some(place(Kind::Meeting, "ministers-4"));
    let energy = Some(place(Kind::Issue, "energy"));
    let there = Filter {
        meeting,
        issue: None,
    };
    let on_energy = Filter {
        meeting: None,
        issue: energy,
    };
    let shield = place(Kind::Project, "shield");
    let (ministers, north) = (joint("ministers-4"), Ref::parse("north").unwrap());
    vec![
        ("grids", json!(issue::of(sight, &joint("grids"), at))),
        ("energy", json!(issue::of(sight, &joint("energy"), at))),
        (
            "follow-up on energy",
            json!(follow_up::of(sight, at, &on_energy)),
        ),
        (
            "follow-up of the meeting",
            json!(follow_up::of(sight, at, &there)),
        ),
        ("meeting", json!(meeting::of(sight, &ministers, at))),
        (
            "dialogue",
            json!(meeting::of(
                sight,
                &Ref::parse("public/dialogue-9").unwrap(),
                at
            )),
        ),
        ("talks", json!(meeting::of(sight, &joint("talks"), at))),
        (
            "release",
            json!(told_alone(release::of(sight, &ministers, Some(&north), at))),
        ),
        (
            "release of the first account",
            json!(release::of(sight, &ministers, None, at).map(|one| one.issuer)),
        ),
        (
            "project",
            json!(portfolio::project(sight, &joint("shield"), at)),
        ),
        ("claims", json!(claim::about(sight, &shield))),
        ("review", json!(review::of(sight, &joint("plan"), at))),
        (
            "review of the old",
            json!(review::of(sight, &joint("old-plan"), at)),
        ),
    ]
}

#[test]
fn each_view_tells_of_the_record_what_is_written_beside_it() {
    let record = told();
    let sight = sight(&record, "alv-desk");
    let before = Moment {
        as_of: "2031-07-09".parse().unwrap(),
        known_at: None,
    };
    let mut lines = Vec::new();
    let then = of_the_whole(&sight, before).into_iter();
    let then = then.filter(|(name, _)| ["home", "offices", "follow-up", "calendar"].contains(name));
    let now = of_the_whole(&sight, moment()).into_iter();
    for (name, view) in now.chain(of_one(&sight, moment())).chain(then) {
        lines.push(format!("== {name}"));
        outline("it", &view, 0, &mut lines);
    }
    assert_same(&lines.join("\n"), READ.trim_end());
}
