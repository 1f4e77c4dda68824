//! A file as it stands: every line of every story with every mark in it, and where each piece lies in the parts.
//! Nothing is accepted, rejected or compared here.

mod blocks;
mod fields;
mod marks;
mod properties;
mod runs;
mod settle;
mod spots;
mod stories;

use drafting::text::Name;
use drafting::token::Token;

use crate::comments::Threads;
use crate::findings::Findings;
use crate::xml::NodeId;

pub use marks::{KnownMarks, MarkKind};
pub(crate) use marks::{Marks, Pair};
pub(crate) use spots::Accepted;
pub use spots::{Position, Spot};
pub(crate) use stories::read;

/// All that is read of a file.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) lines: Vec<Line>,
    pub(crate) marks: Marks,
    /// How many of the marks stand in the text; those after them stand in comments only.
    pub(crate) text_marks: usize,
    pub(crate) threads: Threads,
    pub(crate) findings: Findings,
}

/// A paragraph, or what opens or closes a story, table, row or cell.
#[derive(Debug)]
pub(crate) enum Line {
    Paragraph(Paragraph),
    Frame(FrameLine),
}

/// What opens or closes a frame.
#[derive(Debug)]
pub(crate) struct FrameLine {
    pub(crate) token: Token,
    pub(crate) mark: Pair,
    pub(crate) place: Place,
}

/// A paragraph with what stands in it.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub(crate) place: Place,
    /// The characters of all its leaves, one after the other.
    pub(crate) characters: String,
    pub(crate) leaves: Vec<Leaf>,
    pub(crate) layout: Name,
    /// The layout before a recorded change, with the number of the mark.
    pub(crate) former: Option<(Name, u32)>,
    pub(crate) end: Pair,
    /// The number that is printed before it.
    pub(crate) number: Option<Name>,
}

/// The smallest element that shows something, or a place that shows nothing.
#[derive(Debug)]
pub(crate) struct Leaf {
    pub(crate) content: LeafContent,
    pub(crate) node: NodeId,
    pub(crate) mark: Pair,
}

/// What a leaf shows.
#[derive(Debug)]
pub(crate) enum LeafContent {
    /// So many bytes of the paragraph's characters, after as many that stand in the element and are not shown.
    Characters { length: usize, skipped: usize },
    /// Something carried and not read.
    Opaque(Name),
    /// Where the words begin that a comment, by its id, is about.
    CommentStart(Name),
    /// Where they end.
    CommentEnd(Name),
    /// The sign of a comment in the text.
    CommentSign(Name),
    /// A mark that changes no wording, by its number.
    Aside(u32),
}

/// An element of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The number of the part among those of the manuscript.
    pub(crate) part: usize,
    pub(crate) node: NodeId,
}
