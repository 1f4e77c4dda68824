//! A Word file taken in: its text, its marks, its comments, and the parts that they were read from.
//! What the marks add up to is decided in `drafting`.

use std::sync::{Arc, OnceLock};

use drafting::marked::Marked;
use drafting::text::{Name, Text};

use crate::findings::Findings;
use crate::package::{Package, PartName};
use crate::reading::{self, Accepted, KnownMarks, Reading, Spot};
use crate::unreadable::Unreadable;
use crate::xml::Tree;

/// A Word file with a text under negotiation.
#[derive(Debug)]
pub struct Manuscript {
    pub(crate) package: Package,
    pub(crate) parts: Vec<Part>,
    reading: Reading,
    accepted: OnceLock<Accepted>,
}

/// A part that text was read from.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its name in the package.
    pub name: PartName,
    /// Its content.
    pub tree: Tree,
}

impl Manuscript {
    /// Takes in the bytes of a file.
    ///
    /// # Errors
    /// Says what the file is instead of a Word document, or what is wrong with it and where.
    pub fn open(bytes: impl Into<Arc<[u8]>>) -> Result<Self, Unreadable> {
        let package = Package::open(bytes)?;
        let (parts, reading) = reading::read(&package)?;
        Ok(Self {
            package,
            parts,
            reading,
            accepted: OnceLock::new(),
        })
    }

    /// The text with every mark in the file accepted: what a base says.
    pub fn text(&self) -> &Text {
        &self.accepted().text
    }

    /// Where each token of `text` lies, in the same order.
    pub fn spots(&self) -> &[Spot] {
        &self.accepted().spots
    }

    /// The number printed before each line of `text`, in the same order; none where none is printed.
    pub fn numbers(&self) -> &[Option<Name>] {
        &self.accepted().numbers
    }

    /// The marks and comments in the file; those of a base are not those of whoever returns it.
    pub fn known_marks(&self) -> KnownMarks {
        self.reading.known()
    }

    /// The text with the marks that are not known: known ones are accepted.
    /// A known comment is there only if it has answers that are not, and with these alone.
    pub fn marked(&self, known: &KnownMarks) -> Marked {
        self.reading.marked(known)
    }

    /// The number printed before each line of `marked`, in the same order; a struck paragraph shows one and consumes none.
    pub fn marked_numbers(&self, known: &KnownMarks) -> Vec<Option<Name>> {
        self.reading.marked_numbers(known)
    }

    /// What was met in the file besides its text.
    pub fn findings(&self) -> &Findings {
        &self.reading.findings
    }

    /// The parts that text was read from; the first holds the main text.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The file as its parts.
    pub fn package(&self) -> &Package {
        &self.package
    }

    /// How many changes are recorded in the text of the file.
    pub(crate) fn recorded_changes(&self) -> usize {
        self.reading.text_marks
    }

    /// The lines of the file with every mark in them.
    pub(crate) fn lines(&self) -> &[reading::Line] {
        &self.reading.lines
    }

    fn accepted(&self) -> &Accepted {
        self.accepted.get_or_init(|| self.reading.accepted())
    }
}
