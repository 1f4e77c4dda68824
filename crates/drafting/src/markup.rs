//! What one party did to a text: edits, moves and comments, in positions of the base.

use std::ops::Range;

use crate::text::{Name, Text, is_structural};
use crate::token::{Kind, Token};

pub mod carried;
mod composed;
mod flat;
mod moved;
pub(crate) mod normal;
mod reading;
mod recorded;
mod remarks;
pub(crate) mod sequence;

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
    ///
    /// What an edit puts in just before moved lines moves with them if it is words at the start of their first line,
    /// and stays where it is if it ends a line of its own.
    pub fn returned(&self, base: &Text) -> Vec<Token> {
        let origins = self.origins(base.tokens().len()).into_iter();
        let token = |origin| match origin {
            Origin::Base(at) => base.tokens()[at].clone(),
            Origin::New { edit, token } => self.edits[edit].with[token].clone(),
        };
        origins.map(token).collect()
    }

    /// Where each token of what the party returned comes from, on a base of so many tokens.
    pub(crate) fn origins(&self, length: usize) -> Vec<Origin> {
        let base: Vec<Origin> = (0..length).map(Origin::Base).collect();
        let new = |(edit, one): (usize, &Edit)| -> Vec<Origin> {
            let tokens = 0..one.with.len();
            tokens.map(|token| Origin::New { edit, token }).collect()
        };
        let with: Vec<Vec<Origin>> = self.edits.iter().enumerate().map(new).collect();
        let strokes = || {
            let spans = self.edits.iter().map(|edit| edit.span.clone());
            self.edits
                .iter()
                .zip(spans.zip(with.iter().map(Vec::as_slice)))
        };
        let stays = |edit: &Edit| !self.moves.iter().any(|one| edit.lies_within(&one.from));
        let gone = self.moves.iter().map(|one| (one.from.clone(), &[][..]));
        let outer = strokes().filter(|(edit, _)| stays(edit));
        let mut outer: Vec<_> = outer.map(|(_, stroke)| stroke).chain(gone).collect();
        outer.sort_by_key(|(span, _)| (span.start, span.end));
        let mut origins = Vec::with_capacity(length);
        for origin in overwrite(&base, 0..length, outer) {
            match self.placed(origin) {
                Some(from) => {
                    let inner = strokes().filter(|(edit, _)| edit.lies_within(&from));
                    let inner = inner.map(|(_, stroke)| stroke);
                    origins.extend(overwrite(&base, from.clone(), inner));
                }
                None => origins.push(origin),
            }
        }
        origins
    }

    /// The base tokens that come to stand where a token of an edit says so.
    fn placed(&self, origin: Origin) -> Option<Range<usize>> {
        let Origin::New { edit, token } = origin else {
            return None;
        };
        self.edits[edit].with[token].placed()
    }
}

/// Where a token of what a party returned comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It is this token of the base.
    Base(usize),
    /// It is a token of the new wording of an edit.
    New {
        /// The number of the edit.
        edit: usize,
        /// The number of the token in its new wording.
        token: usize,
    },
}

impl Edit {
    /// Whether the edit changes the wording of what was moved from a stretch, wherever that stands.
    pub fn lies_within(&self, from: &Range<usize>) -> bool {
        lies_within(&self.span, &self.with, from)
    }
}

/// Whether putting words in the place of a stretch changes the wording of what was moved from another.
pub(crate) fn lies_within(span: &Range<usize>, with: &[Token], from: &Range<usize>) -> bool {
    if !span.is_empty() {
        return from.start <= span.start && span.end <= from.end;
    }
    let begins_it = span.start == from.start && !with.last().is_some_and(ends_line);
    begins_it || from.start < span.start && span.start < from.end
}

/// Whether a line ends with the token: a paragraph's end, an opening or closing of its own, a moved stretch.
pub(crate) fn ends_line(token: &Token) -> bool {
    is_structural(token) || matches!(token.kind, Kind::ParagraphEnd | Kind::Placed { .. })
}

/// A stretch of tokens with other words in the place of some, which are in order and share no token.
pub(crate) fn overwrite<'a, T: Clone + 'a>(
    tokens: &[T],
    stretch: Range<usize>,
    strokes: impl IntoIterator<Item = (Range<usize>, &'a [T])>,
) -> Vec<T> {
    let mut written = Vec::with_capacity(stretch.len());
    let mut next = stretch.start;
    for (span, with) in strokes {
        written.extend_from_slice(&tokens[next..span.start]);
        written.extend_from_slice(with);
        next = span.end;
    }
    written.extend_from_slice(&tokens[next..stretch.end]);
    written
}
