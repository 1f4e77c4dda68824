//! An act as it would be typed into its form: what `scribe` reads, the other way round.

use partnership::Act;
use partnership::book::BookId;
use partnership::entry::Entry;
use partnership::kind::Kind;
use serde_json::{Map, Value};

use super::blank::{Asks, Blank, Field};
use super::blanks::CITES;
use super::scribe::under;
use super::typed::Typed;

/// What one would have typed for an act to be recorded with these sources in a book.
pub(super) fn typed(blank: &Blank, act: &Act, entry: &Entry, home: &BookId) -> Typed {
    let mut typed = Typed::default();
    let act = json_of(act);
    let said = act.get(blank.noun).and_then(|noun| noun.get(blank.verb));
    if let Some(Value::Object(said)) = said {
        open(blank.fields, "", said, home, &mut typed);
    }
    let cites = Map::from_iter([("cites".to_owned(), json_of(&entry.payload.cites))]);
    open(&[CITES], "", &cites, home, &mut typed);
    typed
}

fn json_of(value: &impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("what is kept as JSON can be written as JSON")
}

fn open(fields: &[Field], at: &str, said: &Map<String, Value>, home: &BookId, typed: &mut Typed) {
    for field in fields {
        if let Some(value) = said.get(field.name) {
            let name = under(at, field.name);
            one(&field.asks, &name, value, home, typed);
        }
    }
}

fn one(asks: &Asks, name: &str, value: &Value, home: &BookId, typed: &mut Typed) {
    match asks {
        Asks::Key(_) | Asks::Text | Asks::Number | Asks::Choice(..) | Asks::Item => {
            typed.set(name, plain(value));
        }
        Asks::Words | Asks::Prose => words(name, value, typed),
        Asks::When => when(name, &plain(value), typed),
        Asks::Period => {
            for end in ["from", "until"] {
                let date = value.get(end).map(plain).unwrap_or_default();
                when(&under(name, end), &date, typed);
            }
        }
        Asks::Money => {
            for part in ["amount", "currency"] {
                let text = value.get(part).map(plain).unwrap_or_default();
                typed.set(&under(name, part), text);
            }
        }
        Asks::One(kind) | Asks::Own(kind) => typed.set(name, full(*kind, &plain(value), home)),
        Asks::Several(kind) => {
            for one in value.as_array().into_iter().flatten() {
                typed.add(name, full(*kind, &plain(one), home));
            }
        }
        Asks::OneOf(_) | Asks::Myself => typed.set(name, tagged(value, home)),
        Asks::SeveralOf(_) => {
            for one in value.as_array().into_iter().flatten() {
                typed.add(name, tagged(one, home));
            }
        }
        Asks::Line => {
            let [text, provision] = ["instrument", "provision"].map(|part| {
                let part = value.get(part);
                part.map(plain).unwrap_or_default()
            });
            let text = full(Kind::Instrument, &text, home);
            typed.set(name, format!("{text}#{provision}"));
        }
        Asks::Rows(fields) => {
            let rows = value.as_array().into_iter().flatten().enumerate();
            for (row, said) in rows {
                let said = said.as_object().cloned().unwrap_or_default();
                open(fields, &under(name, &row.to_string()), &said, home, typed);
            }
        }
    }
}

fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn words(name: &str, value: &Value, typed: &mut Typed) {
    for (tag, text) in value.as_object().into_iter().flatten() {
        if let Value::Array(authentic) = text {
            let origin = authentic.first().map(plain).unwrap_or_default();
            typed.set(&under(name, "origin"), origin);
        } else {
            typed.set(&under(name, tag), plain(text));
        }
    }
}

fn when(name: &str, date: &str, typed: &mut Typed) {
    for (part, text) in ["year", "month", "day"].iter().zip(date.split('-')) {
        let text = if *part == "year" {
            text
        } else {
            text.trim_start_matches('0')
        };
        typed.set(&under(name, part), text);
    }
}

/// A date as it is typed under a name.
pub(super) fn date(name: &str, when_it_was: partnership::when::When, typed: &mut Typed) {
    when(name, &when_it_was.to_string(), typed);
}

/// A reference with its book always named.
fn full(kind: Kind, text: &str, home: &BookId) -> String {
    match text.contains('/') {
        true => text.to_owned(),
        false if matches!(kind, Kind::Party | Kind::Side) => format!("public/{text}"),
        false => format!("{home}/{text}"),
    }
}

fn tagged(value: &Value, home: &BookId) -> String {
    let mut parts = value.as_object().into_iter().flatten();
    let named = parts.next().and_then(|(kind, text)| {
        let text = full(Kind::parse(kind)?, &plain(text), home);
        Some(format!("{kind}:{text}"))
    });
    named.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use partnership::entry::{Author, Entry, EntryId, Payload};
    use serde_json::json;

    use super::*;
    use crate::form::blanks;
    use crate::form::scribe::Scribe;

    /// Acts as they are kept, one a line: every verb of every noun.
    const ACTS: &str = include_str!("../../../partnership/tests/corpus/acts.jsonl");

    fn keeper() -> Author {
        serde_json::from_value(json!({"seat": "keeper", "capacity": "keeper"})).unwrap()
    }

    fn entry(act: &Act, home: &BookId) -> Entry {
        Entry {
            id: EntryId {
                book: home.clone(),
                number: 1,
            },
            recorded_at: jiff::Timestamp::UNIX_EPOCH,
            payload: Payload {
                author: keeper(),
                act: act.clone(),
                cites: Vec::new(),
                refers_to: Vec::new(),
            },
        }
    }

    fn filled(blank: &Blank, typed: &Typed, home: &BookId) -> Option<Act> {
        let mut scribe = Scribe {
            typed,
            home,
            author: &keeper(),
            taken: &BTreeMap::new(),
            faults: Vec::new(),
        };
        let act = scribe.act(blank);
        assert_eq!(scribe.faults, [], "{}", blank.path());
        act
    }

    #[test]
    fn an_act_that_is_opened_in_its_form_and_sent_again_is_the_same_act() {
        let home = BookId::parse("alv").unwrap();
        let mut forms = BTreeSet::new();
        for line in ACTS.lines() {
            let act: Act = serde_json::from_str(line).unwrap();
            let (noun, verb) = act.name();
            let Some(blank) = blanks::of(noun, verb) else {
                continue;
            };
            let typed = typed(blank, &act, &entry(&act, &home), &home);
            let again = filled(blank, &typed, &home).unwrap();
            assert_eq!(serde_json::to_string(&again).unwrap(), line);
            forms.insert(blank.path());
        }
        let all: BTreeSet<String> = blanks::all().map(Blank::path).collect();
        assert_eq!(forms, all, "every form is tried with an act of the corpus");
    }

    #[test]
    fn every_choice_that_a_form_offers_can_be_recorded() {
        let home = BookId::parse("alv").unwrap();
        for line in ACTS.lines() {
            let act: Act = serde_json::from_str(line).unwrap();
            let (noun, verb) = act.name();
            let Some(blank) = blanks::of(noun, verb) else {
                continue;
            };
            let typed = typed(blank, &act, &entry(&act, &home), &home);
            for field in blank.fields {
                let Asks::Choice(_, among) = field.asks else {
                    continue;
                };
                for choice in among {
                    let mut typed = typed.clone();
                    typed.set(field.name, *choice);
                    assert!(
                        filled(blank, &typed, &home).is_some(),
                        "{} {choice}",
                        blank.path()
                    );
                }
            }
        }
    }
}
