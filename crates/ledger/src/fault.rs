//! Faults: what can be found broken in a record, and where. What to do about it lives with the errors.

use std::fmt;

use partnership::attachment::Hash;
use partnership::book::BookId;
use serde::Serialize;

/// Something that is broken, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Fault {
    /// The book; none where the fault is not in a book.
    pub book: Option<BookId>,
    /// The entry's number; none where the fault is not in an entry.
    pub number: Option<u64>,
    /// What is broken.
    pub what: Damage,
}

/// What can be found broken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Damage {
    /// The entry is not the next of its book.
    #[error("an entry with this number should not stand here: the next one is number {next}")]
    Gap {
        /// The number that should stand here.
        next: u64,
    },
    /// The entry does not give the hash that seals it.
    #[error("what is stored does not give the hash that seals it")]
    Seal,
    /// The personal part is not the one that the entry commits to.
    #[error("the personal part is not the one that was recorded")]
    Personal,
    /// The personal part is gone, and no striking says so.
    #[error("the personal part is gone, and nothing says that it was struck out")]
    PersonalGone,
    /// A striking is not by the key of its book, or says otherwise than it was signed.
    #[error("the note that something was struck out is not the one that was signed")]
    Strike,
    /// The payload is sealed but cannot be read.
    #[error("what is stored cannot be read as an act: {reason}")]
    Unreadable {
        /// What the reader of JSON says.
        reason: String,
    },
    /// A book has a name that is none.
    #[error("“{name}” is not the name of a book")]
    BookName {
        /// The name as stored.
        name: String,
    },
    /// A book has no entries.
    #[error("the book has no entries")]
    Empty,
    /// The secret and the public half of a book's key do not belong together, or one is missing.
    #[error("the book's key is damaged")]
    Key,
    /// A stored checkpoint is not by the key of its book, or is not where its book ends.
    #[error("the checkpoint kept with the book does not fit it")]
    Checkpoint,
    /// A given checkpoint is not signed by the key that it names.
    #[error("the checkpoint given is not signed by the key that it names")]
    CheckpointForged,
    /// A given checkpoint is signed by another key than the book's.
    #[error("the checkpoint given is signed by another key than the book's")]
    CheckpointOfAnotherKey,
    /// The book of a given checkpoint is not there, or ends before it.
    #[error("the record does not reach the checkpoint given: something is missing at its end")]
    CheckpointNotReached,
    /// The book of a given checkpoint has another hash at its number.
    #[error("the record differs from the one that the checkpoint was given for, here or before")]
    CheckpointNotMet,
    /// The bytes of an attachment do not give the hash under which they are kept.
    #[error("the attachment {hash} is not what was put in")]
    Attachment {
        /// The hash under which it is kept.
        hash: Hash,
    },
    /// The file itself is damaged.
    #[error("the file is damaged: {reason}")]
    File {
        /// What the storage says.
        reason: String,
    },
}

impl Damage {
    /// This damage in an entry.
    pub(crate) fn at(self, book: &BookId, number: u64) -> Fault {
        Fault {
            book: Some(book.clone()),
            number: Some(number),
            what: self,
        }
    }

    /// This damage in a book as a whole.
    pub(crate) fn of(self, book: &BookId) -> Fault {
        Fault {
            book: Some(book.clone()),
            number: None,
            what: self,
        }
    }

    /// This damage outside every book.
    pub(crate) fn anywhere(self) -> Fault {
        Fault {
            book: None,
            number: None,
            what: self,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(book) = &self.book {
            write!(f, "book {book}")?;
        }
        if let Some(number) = self.number {
            write!(f, ", entry {number}")?;
        }
        if self.book.is_some() {
            f.write_str(": ")?;
        }
        write!(f, "{}", self.what)
    }
}
