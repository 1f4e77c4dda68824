//! What one party did to a text: edits, moves and comments, in positions of the base.

use std::ops::Range;

use crate::text::{Name, Text};
use crate::token::{Kind, Token};

mod moved;
mod normal;
mod reading;
mod recorded;
mod remarks;
mod sequence;

/// The marks of one party on a base.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Markup {
    /// Changes of wording, in the order of the base; no two touch the same base token, and two at one place are one edit.
    /// An edit that lies within what the party moved changes the wording that is shown at the new place.
    pub edits: Vec<Edit>,
    /// Whole paragraphs or rows that now stand elsewhere, in the order of the base, none within another.
    /// Each is placed exactly once, by a `Kind::Placed` token in the new wording of an edit outside of all moves.
    pub moves: Vec<Move>,
    /// Remarks, each with its replies.
    pub comments: Vec<Comment>,
    /// Marks that leave the wording as it is: proposed and taken back within the file, formatting, columns of tables.
    pub without_effect: Vec<Remark>,
}

/// Base tokens that give way to others; an empty span is an insertion, empty wording a deletion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The base tokens that give way.
    pub span: Range<usize>,
    /// What stands there instead.
    pub with: Vec<Token>,
    /// How it is known.
    pub source: Source,
    /// The names recorded with the marks, sorted, each once; none where nothing was recorded.
    pub authors: Vec<Name>,
}

/// How a change is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The file recorded it.
    Recorded,
    /// The file records changes, but not this one: found by comparing.
    Untracked,
    /// The file records no changes at all: found by comparing.
    Compared,
}

/// Whole paragraphs or rows that the party wants elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The base tokens that move.
    pub from: Range<usize>,
    /// How it is known.
    pub source: Source,
    /// The names recorded with the marks, sorted, each once.
    pub authors: Vec<Name>,
}

/// A remark in the margin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The name recorded with it.
    pub author: Name,
    /// The initials recorded with it, perhaps none.
    pub initials: Name,
    /// The moment recorded with it, as it stands in the file, perhaps none.
    pub moment: Name,
    /// What it says, one string a paragraph.
    pub paragraphs: Vec<String>,
    /// What it is about.
    pub anchor: Anchor,
    /// The answers to it, in order; theirs are empty.
    pub replies: Vec<Comment>,
}

/// What a comment is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// Base tokens; an empty range is a place between two.
    Base(Range<usize>),
    /// The new wording of one of the party's edits.
    Edit(usize),
}

/// A mark that changes no wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The base token before which it stands.
    pub at: usize,
    /// What it is.
    pub kind: RemarkKind,
    /// The names recorded with it.
    pub authors: Vec<Name>,
}

/// Kinds of marks that change no wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RemarkKind {
    /// Inserted by one and deleted by another within the same file.
    ProposedAndTakenBack,
    /// Fonts, spacing, other properties.
    Formatting,
    /// Columns of a table added, left out or merged: kept, not compiled.
    Columns,
    /// The words put in are those taken out, up to the normal form.
    SameWords,
}

impl Markup {
    /// The text as the party returned it.
    pub fn returned(&self, base: &Text) -> Vec<Token> {
        let moved: Vec<&Range<usize>> = self.moves.iter().map(|one| &one.from).collect();
        let mut returned = Vec::new();
        self.write(base, 0..base.tokens().len(), &moved, &mut returned);
        returned
    }

    /// Writes a stretch of the base as the party wants it, without what it moved away from there.
    fn write(
        &self,
        base: &Text,
        range: Range<usize>,
        moved: &[&Range<usize>],
        into: &mut Vec<Token>,
    ) {
        let mut next = range.start;
        let mut moved = moved
            .iter()
            .filter(|from| range.start <= from.start && from.end <= range.end)
            .peekable();
        let first = self
            .edits
            .partition_point(|edit| edit.span.start < range.start);
        let last = range.end == base.tokens().len();
        for edit in self.edits[first..]
            .iter()
            .take_while(|edit| edit.span.start < range.end || last)
        {
            while let Some(from) = moved.next_if(|from| from.end <= edit.span.start) {
                into.extend_from_slice(&base.tokens()[next..from.start]);
                next = from.end;
            }
            if moved
                .peek()
                .is_some_and(|from| from.start <= edit.span.start && edit.span.start < from.end)
            {
                continue;
            }
            into.extend_from_slice(&base.tokens()[next..edit.span.start]);
            self.write_new(base, edit, into);
            next = edit.span.end;
        }
        for from in moved {
            into.extend_from_slice(&base.tokens()[next..from.start]);
            next = from.end;
        }
        into.extend_from_slice(&base.tokens()[next..range.end]);
    }

    fn write_new(&self, base: &Text, edit: &Edit, into: &mut Vec<Token>) {
        for token in &edit.with {
            match token.kind {
                Kind::Placed { start, end } => self.write(base, start..end, &[], into),
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::ParagraphEnd
                | Kind::Opaque
                | Kind::Open(_)
                | Kind::Close(_) => into.push(token.clone()),
            }
        }
    }
}
