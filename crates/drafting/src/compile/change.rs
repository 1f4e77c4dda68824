//! What a party wants, as stretches of the base that can be laid over those of others.
//! Nothing is compared with what others want here.

use std::cmp::Reverse;
use std::ops::Range;

use crate::markup::ends_line;
use crate::token::{Kind, Token};

/// One thing that one party wants.
#[derive(Debug, Clone)]
pub(super) struct Change {
    pub(super) party: usize,
    /// The base tokens in question; empty for what is put in.
    pub(super) span: Range<usize>,
    pub(super) reach: Reach,
    pub(super) wanted: Wanted,
    /// The edits that ask for it, by their numbers in the party's markup.
    pub(super) edits: Vec<usize>,
}

impl Change {
    /// What comes first in reading order, and of what begins at one place what reaches further.
    pub(super) fn precedence(&self) -> (usize, bool, Reverse<usize>, usize) {
        let Reach { start, end } = self.reach;
        (start, start != end, Reverse(end), self.party)
    }

    pub(super) fn is_elsewhere(&self) -> bool {
        matches!(self.wanted, Wanted::Elsewhere(_))
    }
}

/// What is wanted of a stretch of the base.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// These words in its place.
    Words(Vec<Token>),
    /// These whole lines, blocks and moved stretches put in, each by itself.
    Lines(Vec<Vec<Token>>),
    /// The stretch to stand elsewhere: the party's move with this number.
    Elsewhere(usize),
}

/// From where to where a change reaches, so that of two changes one holds the other, or they are apart, or they cross.
///
/// Between two base tokens four places follow each other: where stretches end, where lines are put in,
/// where stretches begin that hold a whole line, where words are put in and other stretches begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Reach {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Reach {
    /// Of what is put in at a place.
    pub(super) fn of_lines(place: usize) -> Self {
        Self::point(4 * place + 1)
    }

    /// Of words in the place of a stretch, which may be empty.
    pub(super) fn of_words(base: &[Token], span: &Range<usize>) -> Self {
        if span.is_empty() {
            return Self::point(4 * span.start + 3);
        }
        let holds_line = begins_line(base, span.start) && base[span.clone()].iter().any(ends_line);
        let start = 4 * span.start + if holds_line { 2 } else { 3 };
        Self {
            start,
            end: 4 * span.end,
        }
    }

    fn point(at: usize) -> Self {
        Self { start: at, end: at }
    }
}

/// Whether a line begins at a place of the base.
pub(super) fn begins_line(base: &[Token], place: usize) -> bool {
    place
        .checked_sub(1)
        .is_none_or(|last| ends_line(&base[last]))
}

/// Divides wording into the whole lines, blocks and moved stretches with which it begins, and what is left.
pub(super) fn leading_lines(wording: &[Token]) -> (Vec<Vec<Token>>, &[Token]) {
    let mut lines = Vec::new();
    let mut rest = wording;
    while let Some(length) = line_length(rest) {
        let (line, after) = rest.split_at(length);
        lines.push(line.to_vec());
        rest = after;
    }
    (lines, rest)
}

/// How many tokens the first whole line or block has; none where none is whole.
fn line_length(tokens: &[Token]) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        if matches!(token.kind, Kind::Open(_)) {
            depth += 1;
        } else if matches!(token.kind, Kind::Close(_)) {
            depth = depth.checked_sub(1)?;
        }
        if depth == 0 && ends_line(token) {
            return Some(at + 1);
        }
    }
    None
}
