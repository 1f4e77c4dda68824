//! Why a file is not taken in. What people read of it is in the catalogue; here are the facts.

use crate::format::Format;
use crate::xml::Malformed;

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is something else than a Word document: it is to be opened in its own program and saved as .docx.
    #[error("the file is {0}, not a Word document (.docx)")]
    Other(Format),
    /// It is locked with a password, which is to be taken off before it is sent.
    #[error("the file is encrypted with a password")]
    Encrypted,
    /// It ends before its end, as after a broken transfer: it is to be sent again.
    #[error("the file ends too early")]
    Truncated,
    /// The package does not hold together: it is to be opened in Word, repaired and saved.
    #[error("the package is broken: {what}")]
    Broken {
        /// What the reader of packages says.
        what: String,
    },
    /// More parts than any document has.
    #[error("the package has {found} parts; at most {allowed} are taken in")]
    TooManyParts {
        /// How many there are.
        found: usize,
        /// How many may be.
        allowed: usize,
    },
    /// A part, or the parts together, hold more than is taken in.
    #[error("{part} would be larger than {allowed_bytes} bytes when unpacked")]
    TooLarge {
        /// The part, or nothing for all together.
        part: String,
        /// How large it may be.
        allowed_bytes: u64,
    },
    /// A part is packed more densely than text can be.
    #[error("{part} is packed more densely than text can be")]
    TooDense {
        /// The part.
        part: String,
    },
    /// Two parts have one name, so that programs differ in what they show.
    #[error("two parts are named {name}")]
    DuplicateName {
        /// The name.
        name: String,
    },
    /// A part has a name that leads elsewhere.
    #[error("a part has the name {name:?}, which no part can have")]
    OddName {
        /// The name.
        name: String,
    },
    /// A part that the text needs is not there.
    #[error("the part {part} is missing")]
    MissingPart {
        /// The part.
        part: String,
    },
    /// The bytes of a part are damaged.
    #[error("the part {part} is damaged: {what}")]
    DamagedPart {
        /// The part.
        part: String,
        /// What the reader of packages says.
        what: String,
    },
    /// A part is no XML that is read here.
    #[error("the part {part} {why}")]
    Malformed {
        /// The part.
        part: String,
        /// Why not, and where in it.
        why: Malformed,
    },
    /// The main part is no text.
    #[error("the part {part} has no text in it")]
    NoText {
        /// The part.
        part: String,
    },
}
