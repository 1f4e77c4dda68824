//! A thing's own state is equal in every sight that holds it: what a narrower book adds is laid beside it.

use std::collections::BTreeSet;

use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::meeting::Meeting;
use partnership::project::Project;
use partnership::seat::{Eyes, Sight};
use partnership::view::follow_up::{self, Filter};
use partnership::view::{Moment, meeting, portfolio, review};
use proptest::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::random::{Dice, Record, SEATS, sight, steps};

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_thing_is_the_same_in_every_sight_that_holds_it(steps in steps(200), seed in any::<u64>()) {
        let record = Record::of(&steps);
        let as_of = Dice(seed).day().parse().unwrap();
        let moment = Moment { as_of, known_at: None };
        for seat in SEATS {
            let own = sight(&record.partnership, seat, record.day());
            for book in &own.books {
                let eyes = Eyes::Readers(book.id.clone());
                let shared = record.partnership.sight(&eyes, record.day()).unwrap();
                let allowed: BTreeSet<String> = shared.books.iter().map(|book| book.id.to_string()).collect();
                let told = things(&own, book.id.as_str(), moment, &allowed);
                let expected = things(&shared, book.id.as_str(), moment, &allowed);
                for (own, shared) in told.iter().zip(&expected) {
                    assert_eq!(own, shared, "{} read by {seat} on {as_of}", book.id);
                }
                assert_eq!(told.len(), expected.len());
            }
        }
    }
}

/// Everything that the sight says of the things of one book, without what stands in books outside the allowed ones.
fn things(
    sight: &Sight<'_>,
    book: &str,
    moment: Moment,
    allowed: &BTreeSet<String>,
) -> Vec<String> {
    let home = sight
        .books
        .iter()
        .find(|one| one.id.as_str() == book)
        .unwrap();
    let mut told = Vec::new();
    let mut tell = |view: Value| told.push(pruned(&view, allowed).unwrap().to_string());
    for key in home.things.instruments.keys() {
        let it: Ref<Instrument> = Ref::within(home.id.clone(), key.clone());
        let mut view = json(review::of(sight, &it, moment));
        for line in view["lines"].as_array_mut().unwrap() {
            line["beside"].take();
        }
        view["projects"].take();
        tell(view);
    }
    for key in home.things.meetings.keys() {
        let it: Ref<Meeting> = Ref::within(home.id.clone(), key.clone());
        tell(json(meeting::of(sight, &it, moment)));
    }
    for key in home.things.projects.keys() {
        let it: Ref<Project> = Ref::within(home.id.clone(), key.clone());
        tell(json(portfolio::project(sight, &it, moment)));
    }
    let view = json(follow_up::of(sight, moment, &Filter::default()));
    for line in ["requests", "commitments"]
        .into_iter()
        .flat_map(|lines| view[lines].as_array().unwrap())
    {
        if line["place"]["book"] == book {
            tell(line.clone());
        }
    }
    told
}

fn json(view: impl Serialize) -> Value {
    serde_json::to_value(view).unwrap()
}

/// The view without the things of other books, wherever they stand in it.
fn pruned(view: &Value, allowed: &BTreeSet<String>) -> Option<Value> {
    match view {
        Value::Object(fields) => {
            let book = fields.get("book").and_then(Value::as_str);
            if book.is_some_and(|book| !allowed.contains(book)) {
                return None;
            }
            let mut kept = serde_json::Map::new();
            for (name, value) in fields {
                match pruned(value, allowed) {
                    None if ["place", "name", "line"].contains(&name.as_str()) => return None,
                    one => kept.insert(name.clone(), one.unwrap_or_default()),
                };
            }
            Some(Value::Object(kept))
        }
        Value::Array(all) => Some(Value::Array(
            all.iter().filter_map(|one| pruned(one, allowed)).collect(),
        )),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Some(view.clone()),
    }
}
