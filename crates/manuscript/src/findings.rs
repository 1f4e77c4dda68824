//! What was met in a file besides its text: carried along, left out when written, or never followed.

use std::collections::{BTreeMap, BTreeSet};

use drafting::text::Name;

/// What a reader of a file should be told of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// The names recorded with the marks and comments within the file.
    pub authors: BTreeSet<Name>,
    /// Recorded changes of fonts, spacing and other properties: kept, not compiled.
    pub formatting_changes: usize,
    /// Recorded changes of the columns or cells of tables: kept, not compiled.
    pub column_changes: usize,
    /// Comments that nothing in the text refers to; they stand at its beginning.
    pub placeless_comments: usize,
    /// What is in the file and is no text that is read, by how often.
    pub carried: BTreeMap<Carried, usize>,
    /// Addresses outside of the file that it refers to, none of which is ever fetched.
    pub external: BTreeSet<String>,
}

/// What may be in a file and is no text that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carried {
    /// A whole document of another format that Word would take in when opening (`altChunk`).
    OtherFormat,
    /// A reference to another document as a part of this one (`subDoc`).
    SubDocument,
    /// Text where no text may stand; it is read as a paragraph of its own.
    StrayText,
    /// A reference to a note, header or footer that is not in the file.
    MissingStory,
    /// Macros; left out when the file is written.
    Macros,
    /// ActiveX controls; left out when the file is written.
    Controls,
    /// Embedded objects of other programs; their pictures stay, they themselves are left out when the file is written.
    EmbeddedObjects,
}

impl Findings {
    pub(crate) fn carry(&mut self, what: Carried) {
        *self.carried.entry(what).or_default() += 1;
    }

    pub(crate) fn add_author(&mut self, author: &Name) {
        if !author.is_empty() {
            self.authors.insert(Name::clone(author));
        }
    }
}
