//! Notes: remarks on things of one's own book or a wider one. What they are on does not change by them.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::subject::Subject;
use crate::things::{Shelf, Things};
use crate::words::Words;

/// A remark on a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The thing.
    pub on: Subject,
    /// The remark.
    pub text: Words,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Note {
    const KIND: Kind = Kind::Note;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.notes
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.notes
    }
}

/// What can be done about notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Writes a note on a thing of this book or a wider one.
    Write {
        /// Its short name.
        key: Key,
        /// The thing.
        on: Subject,
        /// The remark.
        text: Words,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Write { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Write { key, on, text: _ } => {
                hearing.fresh(key)?;
                hearing.knows_subject(on)
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Write { key, on, text } => {
                let (on, text) = (on.clone(), text.clone());
                things.put(key, entry, Note { on, text, entry });
            }
        }
    }
}
