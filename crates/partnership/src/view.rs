//! Views: everything that a person reads, computed from a sight and never stored.
//! No sentence and no format lives here: a view holds words of the record, and facts to be set in words.

pub mod calendar;
pub mod call;
pub mod claim;
pub mod file;
pub mod follow_up;
pub mod home;
pub mod instrument;
pub mod issue;
mod lead;
pub mod log;
pub mod meeting;
pub mod name;
pub mod office;
pub mod portfolio;
pub mod release;
pub mod result;
pub mod review;
pub mod search;
pub mod standing;
pub mod thing;

pub(crate) use lead::Leads;
pub(crate) use search::Index;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::book::{Book, BookId};
use crate::entry::Entry;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::seat::Sight;
use crate::when::When;
use crate::words::{Text, Words};

/// The moment that a view is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Moment {
    /// The day on which things are to have taken effect.
    pub as_of: Date,
    /// The time by which they are to have been recorded; none means all that is recorded.
    pub known_at: Option<Timestamp>,
}

/// Where a thing stands: enough to lead to its page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The book.
    pub book: BookId,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Its key in the book.
    pub key: Key,
}

impl Place {
    /// The place of a thing of a noun.
    pub fn of<N: Noun>(book: &Book, key: &Key) -> Place {
        Place {
            book: book.id.clone(),
            kind: N::KIND,
            key: key.clone(),
        }
    }
}

/// A source that a line of a view rests on, and the place in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Cited {
    /// Who publishes it.
    pub publisher: Words,
    /// What it is called, or what it is.
    pub title: Words,
    /// When it is dated.
    pub dated: Option<When>,
    /// Where it can be read.
    pub address: Option<Text>,
    /// The paragraph, page or article.
    pub place: Option<Text>,
}

impl<'a> Sight<'a> {
    /// The sources that an entry of a book rests on, as its latest correction has them.
    pub(crate) fn cited(&self, book: &Book, number: u64) -> Vec<Cited> {
        let entry = book.entry_in_force(number);
        let found = entry.payload.cites.iter().filter_map(|citation| {
            let (_, source) = self.follow(book, &citation.source)?;
            Some(Cited {
                publisher: source.publisher.clone(),
                title: source.title.clone(),
                dated: source.dated,
                address: source.address.clone(),
                place: citation.place.clone(),
            })
        });
        found.collect()
    }

    /// A thing that an entry of `home` refers to, with its place.
    pub(crate) fn placed<N: Noun>(
        &self,
        home: &Book,
        it: &Ref<N>,
    ) -> Option<(Place, &'a Book, &'a N)> {
        self.follow(home, it)
            .map(|(book, thing)| (Place::of::<N>(book, &it.key), book, thing))
    }
}

impl Book {
    /// The entry that states what an entry says now: itself, or its latest correction.
    pub(crate) fn entry_in_force(&self, number: u64) -> &Entry {
        let number = self.corrections.get(&number).copied().unwrap_or(number);
        self.entry(number)
            .expect("things carry the numbers of their book's entries")
    }
}
