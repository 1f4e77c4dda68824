//! Why a file cannot be read, with what it is and what to do. The sentences are in the catalogue.

use manuscript::Unreadable;
use manuscript::format::Format;

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

impl Unread {
    /// Says why a package of Word or Excel is not read, from what the opener of packages found.
    pub(crate) fn of_package(name: &str, why: Unreadable) -> Self {
        let name = name.to_owned();
        match why {
            Unreadable::Other(format) => Self::OtherKind {
                name,
                kind: Kind::of(format),
            },
            Unreadable::Encrypted => Self::Locked { name },
            Unreadable::TooManyParts { .. }
            | Unreadable::TooLarge { .. }
            | Unreadable::TooDense { .. } => Self::TooLarge { name, place: None },
            Unreadable::Empty
            | Unreadable::Truncated
            | Unreadable::Broken { .. }
            | Unreadable::DuplicateName { .. }
            | Unreadable::OddName { .. }
            | Unreadable::MissingPart { .. }
            | Unreadable::DamagedPart { .. }
            | Unreadable::Malformed { .. }
            | Unreadable::NoText { .. } => Self::Damaged {
                name,
                cause: why.to_string(),
            },
        }
    }
}

/// What a file is that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A Word file, where a workbook is asked for.
    Word,
    /// A workbook, where a text is asked for.
    Workbook,
    /// A workbook in Excel's own binary form (.xlsb).
    BinaryWorkbook,
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
    /// Slides.
    Slides,
    /// A web page.
    WebPage,
    /// A message that was kept.
    Message,
    /// Characters without any form, such as values parted by commas (.csv, .txt).
    PlainText,
    /// A rich text file.
    RichText,
    /// Nothing that is known.
    Unknown,
}

impl Kind {
    /// What the opener of packages takes it for.
    fn of(format: Format) -> Self {
        match format {
            Format::OldWord => Self::OldWord,
            Format::OldExcel => Self::OldWorkbook,
            Format::Workbook => Self::Workbook,
            Format::Slides | Format::OldPowerPoint => Self::Slides,
            Format::OpenDocumentText | Format::OpenDocument => Self::OpenDocument,
            Format::Pdf => Self::Pdf,
            Format::WebPage => Self::WebPage,
            Format::Message => Self::Message,
            Format::PlainText => Self::PlainText,
            Format::Picture => Self::Picture,
            Format::RichText => Self::RichText,
            Format::OldOffice
            | Format::FlatXml
            | Format::Xml
            | Format::Book
            | Format::Pages
            | Format::Archive
            | Format::Unknown => Self::Unknown,
        }
    }
}
