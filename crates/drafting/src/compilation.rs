//! What many markups of one base add up to: plain runs that nobody touches, and points where wordings stand beside each other.

use std::ops::Range;

use crate::markup::Markup;
use crate::text::Text;
use crate::token::{Party, Token};

/// One text made of a base and the marks of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compilation {
    /// The text that was sent out.
    pub base: Text,
    /// Who returned marks, in the order in which they are listed, with the marks.
    pub submissions: Vec<(Party, Markup)>,
    /// The base from its first token to its last, divided.
    pub nodes: Vec<Node>,
    /// For each submission, what became of each of its edits.
    pub traces: Vec<Vec<Trace>>,
}

/// A piece of a compilation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Base tokens that nobody touches.
    Plain(Range<usize>),
    /// A place where wordings stand beside each other.
    Point(Point),
}

/// A place where parties want different words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// The base tokens in question; empty for an insertion.
    pub span: Range<usize>,
    /// What sort of place it is.
    pub kind: PointKind,
    /// The base wording of the span, itself divided where parties touch only a part of it.
    pub base: Vec<Node>,
    /// The other wordings, by number of supporters, then by text.
    pub options: Vec<Choice>,
}

/// What sort of place a point is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PointKind {
    /// Words within a paragraph, or across the end of one.
    Wording,
    /// A paragraph, row or several, put in between others.
    Addition,
    /// Where paragraphs or rows stand: here, or where they were moved to.
    Placement,
}

/// One wording other than the base's, with who asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The wording, as its first supporter has it; empty where the words are to go.
    pub wording: Vec<Token>,
    /// Whether the base words are not to go but to stand elsewhere.
    pub moved: bool,
    /// Who asks for it, in the listed order; never empty.
    pub supporters: Vec<Support>,
}

/// One party behind a wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Support {
    /// The party, by its number in `Compilation::submissions`.
    pub party: usize,
    /// The party's own variant, where it differs from the wording shown in more than the normal form ignores.
    pub own: Option<Vec<Token>>,
}

/// What became of one edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trace {
    /// It is behind an option of the points with these numbers, counted in reading order, outer before inner.
    Points(Vec<usize>),
    /// It changes no wording.
    NoChange,
}

/// Whose eyes a compilation is read with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Every point in its base wording.
    Base,
    /// Every point as this party wants it, by its number in `Compilation::submissions`.
    Party(usize),
}
