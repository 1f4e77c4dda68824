//! What many markups of one base add up to: plain runs that nobody touches, and points where wordings stand beside each other.

mod joint;
mod page;
mod reopened;
mod side;
mod standing;
mod views;

use std::ops::Range;

use crate::markup::Markup;
use crate::text::Text;
use crate::token::{Kind, Party, Token};

pub use joint::Undecided;
pub use reopened::{Answer, Held, Reopened, Strike};
pub use side::Divided;
pub use standing::Standing;

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

impl Compilation {
    /// The whole text as one reader wants it: with `Reader::Base` exactly the base, with a party exactly what it returned,
    /// but for edits that are traced as no change of wording.
    ///
    /// # Panics
    /// Where there is no submission of that number.
    pub fn read(&self, reader: Reader) -> Vec<Token> {
        if let Reader::Party(party) = reader {
            assert!(party < self.submissions.len(), "no submission {party}");
        }
        let mut tokens = Vec::with_capacity(self.base.tokens().len());
        self.write(&self.nodes, reader, &mut tokens);
        tokens
    }

    /// All points in reading order, an outer one before those within its base wording: the order in which traces count them.
    pub fn points(&self) -> impl Iterator<Item = &Point> {
        let mut ahead: Vec<&Node> = self.nodes.iter().rev().collect();
        std::iter::from_fn(move || {
            loop {
                match ahead.pop()? {
                    Node::Plain(_) => {}
                    Node::Point(point) => {
                        ahead.extend(point.base.iter().rev());
                        return Some(point);
                    }
                }
            }
        })
    }

    /// Whether all who returned marks, being several, ask for the same at a point: it is shown without a bracket.
    /// It is not thereby agreed.
    pub fn is_unanimous(&self, point: &Point) -> bool {
        let all = self.submissions.len();
        all > 1
            && match point.options.as_slice() {
                [only] => only.supporters.len() == all,
                _ => false,
            }
    }

    /// The point at which base tokens stand that some move, by where they stand; none where nobody moves just these.
    pub fn moved(&self, from: &Range<usize>) -> Option<&Point> {
        let mut nodes = &self.nodes;
        loop {
            let first = nodes.partition_point(|node| node.span().end <= from.start);
            match nodes.get(first)? {
                Node::Plain(_) => return None,
                Node::Point(point) => {
                    if point.span == *from && point.options.iter().any(|option| option.moved) {
                        return Some(point);
                    }
                    nodes = &point.base;
                }
            }
        }
    }

    fn write(&self, nodes: &[Node], reader: Reader, into: &mut Vec<Token>) {
        for node in nodes {
            match node {
                Node::Plain(range) => into.extend_from_slice(&self.base.tokens()[range.clone()]),
                Node::Point(point) => match point.wanted(reader) {
                    Some(wording) => self.write_wording(wording, reader, into),
                    None => self.write(&point.base, reader, into),
                },
            }
        }
    }

    fn write_wording(&self, wording: &[Token], reader: Reader, into: &mut Vec<Token>) {
        for token in wording {
            if let Kind::Placed { start, end } = token.kind {
                let point = self
                    .moved(&(start..end))
                    .expect("what is placed is a point where it stood");
                self.write(&point.base, reader, into);
            } else {
                into.push(token.clone());
            }
        }
    }
}

impl Node {
    /// The base tokens that the piece holds.
    pub fn span(&self) -> &Range<usize> {
        match self {
            Self::Plain(range) => range,
            Self::Point(point) => &point.span,
        }
    }
}

impl Point {
    /// The words that a reader wants here instead of the base's, in its own variant; none where it keeps these.
    pub fn wanted(&self, reader: Reader) -> Option<&[Token]> {
        let Reader::Party(party) = reader else {
            return None;
        };
        self.options.iter().find_map(|option| {
            let support = option.supporters.iter().find(|one| one.party == party)?;
            Some(support.own.as_ref().unwrap_or(&option.wording).as_slice())
        })
    }
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
    /// The party's own variant, where it differs from the wording shown: only in what the normal form ignores.
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
