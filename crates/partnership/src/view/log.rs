//! The ledger itself: every entry of the books that one reads, the latest first.

use jiff::Timestamp;
use serde::Serialize;

use crate::act::Deed;
use crate::book::{Book, BookId};
use crate::entry::{Author, Entry};
use crate::key::Key;
use crate::seat::Sight;
use crate::view::Place;
use crate::words::Words;

/// A stretch of the entries of one book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Log {
    /// The book.
    pub book: BookId,
    /// What people call it.
    pub title: Option<Words>,
    /// How many entries it has in all.
    pub length: u64,
    /// Entries, the latest first.
    pub entries: Vec<EntryLine>,
}

/// An entry in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EntryLine {
    /// Its number.
    pub number: u64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Who acted.
    pub author: Author,
    /// The noun and the verb of the act.
    pub act: (&'static str, &'static str),
    /// The thing it makes or changes.
    pub concerns: Option<Key>,
    /// That thing's place, where it has a page.
    pub place: Option<Place>,
    /// The number of the entry that corrects it.
    pub corrected_by: Option<u64>,
    /// The number of the entry that it corrects.
    pub corrects: Option<u64>,
}

/// Computes the latest `most` entries of each book in the sight before the given number, the widest book first.
pub fn of(sight: &Sight<'_>, most: usize, before: Option<u64>) -> Vec<Log> {
    let log = |book: &&Book| {
        let upto = book
            .entries
            .iter()
            .rev()
            .filter(|entry| before.is_none_or(|before| entry.id.number < before));
        Log {
            book: book.id.clone(),
            title: book.title().cloned(),
            length: book.head.number,
            entries: upto.take(most).map(|entry| line(book, entry)).collect(),
        }
    };
    sight.books.iter().map(log).collect()
}

/// Sets out an entry in a line.
pub(crate) fn line(book: &Book, entry: &Entry) -> EntryLine {
    let act = &entry.payload.act;
    let concerns = act.concerns().cloned();
    let kind = concerns.as_ref().and_then(|key| book.things.kind_of(key));
    let place = kind.zip(concerns.clone()).map(|(kind, key)| Place {
        book: book.id.clone(),
        kind,
        key,
    });
    EntryLine {
        number: entry.id.number,
        recorded_at: entry.recorded_at,
        author: entry.payload.author.clone(),
        act: act.name(),
        concerns,
        place,
        corrected_by: book.corrections.get(&entry.id.number).copied(),
        corrects: act.corrects(),
    }
}
