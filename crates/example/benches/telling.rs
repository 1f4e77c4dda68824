//! The acts of the fictional record, told again and again about other things: all nouns, as often as in life. Nothing is measured here but decoding.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use example::fictional::{Told, submissions};
use partnership::book::BookId;
use partnership::entry::{Entry, EntryId, Payload, Recorded};
use partnership::kind::Kind;
use partnership::{Act, Partnership, admit};
use serde_json::Value;

/// Stands for the number of a telling in the short names that the telling makes.
const TELLING: &str = "@";

/// Fields whose values are words of the field and never names, though some name is spelt like one of them.
const CHOICES: [&str; 4] = ["level", "stage", "status", "standing"];

/// An act of the fictional record as it stands there, and its JSON with `TELLING` in the names.
struct Again {
    entry: Arc<Entry>,
    json: String,
}

/// What has been told so far.
#[derive(Default)]
pub(crate) struct Telling {
    /// The entries, book by book in the order of their numbers.
    pub(crate) recorded: Vec<Recorded>,
    /// How long decoding them from their JSON took.
    pub(crate) decoding: Duration,
    /// How much JSON that was.
    pub(crate) json_bytes: usize,
    lengths: BTreeMap<BookId, u64>,
    // For each entry of the fictional record the number under which it was told last.
    numbers: BTreeMap<EntryId, u64>,
}

impl Telling {
    /// Tells at least so many acts.
    pub(crate) fn of(acts: usize) -> Telling {
        let all = again(&fictional());
        let mut telling = Telling::default();
        telling.tell(1, all.iter());
        let mut round = 1;
        while telling.recorded.len() < acts {
            round += 1;
            let again = |act: &&Again| is_told_again(&act.entry.payload.act);
            telling.tell(round, all.iter().filter(again));
        }
        telling
    }

    /// Tells acts once more: decodes them, which is timed, and numbers them.
    fn tell<'a>(&mut self, round: u32, acts: impl Iterator<Item = &'a Again>) {
        let named = |act: &'a Again| (&*act.entry, act.json.replace(TELLING, &round.to_string()));
        let told: Vec<(&Entry, String)> = acts.map(named).collect();
        self.json_bytes += told.iter().map(|(_, json)| json.len()).sum::<usize>();
        let start = Instant::now();
        let payloads: Vec<Payload> = told
            .iter()
            .map(|(_, json)| {
                serde_json::from_str(json).expect("it differs from an act in its names alone")
            })
            .collect();
        self.decoding += start.elapsed();
        for ((entry, _), payload) in told.into_iter().zip(payloads) {
            self.record(entry, payload);
        }
    }

    fn record(&mut self, of: &Entry, mut payload: Payload) {
        let book = &of.id.book;
        let number = self.lengths.entry(book.clone()).or_default();
        *number += 1;
        self.numbers.insert(of.id.clone(), *number);
        if let Act::Correct(correction) = &mut payload.act {
            let corrected = EntryId {
                book: book.clone(),
                number: correction.entry,
            };
            correction.entry = self.numbers[&corrected];
        }
        let id = EntryId {
            book: book.clone(),
            number: *number,
        };
        let entry = Arc::new(Entry {
            id,
            recorded_at: of.recorded_at,
            payload,
        });
        self.recorded.push(Recorded {
            entry,
            hash: [0; 32],
        });
    }
}

/// The fictional record, each act judged as it comes.
fn fictional() -> Partnership {
    let mut partnership = Partnership::default();
    for Told { at, submission } in submissions() {
        let admitted =
            admit(&partnership, vec![submission], at).expect("a test sees every act admitted");
        for entry in admitted.entries() {
            partnership.apply(Recorded {
                entry: entry.clone(),
                hash: [0; 32],
            });
        }
    }
    partnership
}

/// All acts in the order in which they were recorded, ready to be told about other things.
fn again(record: &Partnership) -> Vec<Again> {
    let keys = record.books().flat_map(|book| &book.things.keys);
    let names: BTreeSet<&str> = keys
        .filter(|(_, bearer)| {
            !matches!(
                bearer.kind,
                Kind::Party | Kind::Side | Kind::Seat | Kind::Source | Kind::Body
            )
        })
        .map(|(key, _)| key.as_str())
        .collect();
    let mut entries: Vec<&Arc<Entry>> = record.books().flat_map(|book| &book.entries).collect();
    entries.sort_by_key(|entry| entry.recorded_at);
    let marked = entries.into_iter().map(|entry| {
        let mut json =
            serde_json::to_value(&entry.payload).expect("a payload is made of what JSON can say");
        mark(&mut json, &names);
        Again {
            entry: Arc::clone(entry),
            json: json.to_string(),
        }
    });
    marked.collect()
}

/// Puts `TELLING` behind every name in JSON, alone or with its book in front.
fn mark(json: &mut Value, names: &BTreeSet<&str>) {
    match json {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => {
            let name = text
                .rsplit_once('/')
                .map_or(text.as_str(), |(_, name)| name);
            if names.contains(name) {
                *text = format!("{text}-{TELLING}");
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| mark(item, names)),
        Value::Object(fields) => fields
            .iter_mut()
            .filter(|(field, _)| !CHOICES.contains(&field.as_str()))
            .for_each(|(_, value)| mark(value, names)),
    }
}

/// Whether an act is told in every round: books, parties, seats, sources and bodies are there once.
fn is_told_again(act: &Act) -> bool {
    let act = if let Act::Correct(correction) = act {
        &correction.act
    } else {
        act
    };
    !matches!(
        act,
        Act::Book(_) | Act::Seat(_) | Act::Party(_) | Act::Source(_) | Act::Body(_)
    )
}
