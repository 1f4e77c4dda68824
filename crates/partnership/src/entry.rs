//! Entries: one act each, numbered, dated and attributed. How they are stored and hashed lives in the ledger.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Act;
use crate::book::BookId;
use crate::key::Ref;
use crate::party::{Party, Side};
use crate::seat::Seat;
use crate::source::Citation;

/// A party or a side, speaking as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// One party.
    Party(Ref<Party>),
    /// A side as a whole.
    Side(Ref<Side>),
}

/// In what capacity someone acts or speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Capacity {
    /// For one's own state or organisation.
    National,
    /// As country coordinator of a side.
    Coordinator,
    /// As chair of a side.
    Chair,
    /// As staff of a side's secretariat.
    Secretariat,
    /// As keeper of the public record, from published sources.
    Keeper,
}

/// Who acts: the seat, in whose name, and in what capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// The seat that acts.
    pub seat: Ref<Seat>,
    /// In whose name; none for the keeper of the public record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Voice>,
    /// In what capacity.
    pub capacity: Capacity,
}

/// An act as it is handed in, before it is judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The book in which it is to be written.
    pub book: BookId,
    /// Who acts.
    pub author: Author,
    /// What is done.
    pub act: Act,
    /// The published sources that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
}

/// Several acts of one author in one book that rest on the same sources.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// The book in which they are to be written.
    pub book: BookId,
    /// Who acts.
    pub author: Author,
    /// What is done, in order.
    pub acts: Vec<Act>,
    /// The published sources that they rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
}

impl Bundle {
    /// The acts one by one, each with its author and its sources.
    pub fn submissions(self) -> impl Iterator<Item = Submission> {
        let Bundle {
            book,
            author,
            acts,
            cites,
        } = self;
        acts.into_iter().map(move |act| Submission {
            book: book.clone(),
            author: author.clone(),
            act,
            cites: cites.clone(),
        })
    }
}

/// The name of an entry: its book and its number in it, from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId {
    /// The book.
    pub book: BookId,
    /// The number, from 1.
    pub number: u64,
}

/// One numbered, dated, attributed act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub id: EntryId,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What the ledger keeps of it.
    pub payload: Payload,
}

/// What an entry says, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Payload {
    /// Who acted.
    pub author: Author,
    /// What was done.
    pub act: Act,
    /// The published sources that it rests on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Citation>,
    /// The wider books that it refers to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub refers_to: Vec<BookId>,
}

/// Where a book ends: the number of its last entry and the hash that seals it; zeros before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    /// The number of the last entry.
    pub number: u64,
    /// The hash that seals it and all before it.
    pub hash: [u8; 32],
}

/// An entry that the ledger keeps, with the hash that seals it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// The entry, which never changes and is shared by all who hold it.
    pub entry: Arc<Entry>,
    /// The hash that seals it and all before it.
    pub hash: [u8; 32],
}
