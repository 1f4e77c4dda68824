//! Why a file cannot be read, with what it is and what to do. The sentences are in the catalogue.

use crate::file::Place;

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is a file of another kind.
    #[error("{name}: {kind:?} is not read here")]
    OtherKind {
        /// The file.
        name: String,
        /// What it is.
        kind: Kind,
    },
    /// It is opened with a password.
    #[error("{name} is opened with a password")]
    Locked {
        /// The file.
        name: String,
    },
    /// It is damaged, or was made to do harm.
    #[error("{name}: {cause}")]
    Damaged {
        /// The file.
        name: String,
        /// What is wrong with it, as its reader says.
        cause: String,
    },
    /// It is larger than anything that is read.
    #[error("{name} is larger than anything that is read")]
    TooLarge {
        /// The file.
        name: String,
        /// Where it became too much, if within the file.
        place: Option<Place>,
    },
}

/// What a file is that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A Word file of the form before 2007.
    OldWord,
    /// A workbook of the form before 2007.
    OldWorkbook,
    /// An OpenDocument file.
    OpenDocument,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Nothing that is known.
    Unknown,
}
