//! A text cut into what is read: tokens, with the printed characters of an earlier round's frames cut likewise.

use std::ops::Range;
use std::sync::Arc;

use super::{Fault, Flaw, Place};
use crate::text::{Text, is_structural};
use crate::token::{Kind, Token, tokenise};

/// How many words an excerpt shows on each side.
const EXCERPT_WORDS: usize = 6;

/// How many pieces an excerpt looks at on each side.
const EXCERPT_PIECES: usize = 40;

/// A token, or a part of what a frame's token shows.
pub(super) struct Piece {
    /// The token that it comes from.
    pub(super) token: usize,
    pub(super) kind: Kind,
    pub(super) text: Arc<str>,
}

/// A paragraph that holds anything to be read.
pub(super) struct Line {
    /// Its pieces, without the end of the paragraph.
    pub(super) pieces: Range<usize>,
    /// Its tokens, with the end of the paragraph.
    pub(super) tokens: Range<usize>,
    pub(super) layout: Arc<str>,
}

/// A text in pieces.
pub(super) struct Reading {
    pub(super) pieces: Vec<Piece>,
    pub(super) lines: Vec<Line>,
}

impl Piece {
    pub(super) fn is(&self, mark: &str) -> bool {
        &*self.text == mark && matches!(self.kind, Kind::Punctuation | Kind::Bracket)
    }

    /// Whether it opens a bracket.
    pub(super) fn opens(&self) -> bool {
        self.kind == Kind::Bracket && &*self.text == "["
    }

    /// Whether it closes a bracket.
    pub(super) fn closes(&self) -> bool {
        self.kind == Kind::Bracket && &*self.text == "]"
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }

    /// Whether a reader passes over it: white space, and the marks by which plain files emphasise.
    pub(super) fn is_silent(&self) -> bool {
        self.kind == Kind::Space || self.is("*") || self.is("_")
    }
}

impl Reading {
    pub(super) fn of(text: &Text) -> Self {
        let mut reading = Self {
            pieces: Vec::new(),
            lines: Vec::new(),
        };
        for tokens in text.lines() {
            let start = reading.pieces.len();
            for token in tokens.clone() {
                reading.take(token, &text.tokens()[token]);
            }
            let last = &text.tokens()[tokens.end - 1];
            if is_structural(last) {
                continue;
            }
            let pieces = start..reading.pieces.len();
            let holds = |piece: &Piece| piece.kind != Kind::Space;
            if reading.pieces[pieces.clone()].iter().any(holds) {
                let layout = Arc::clone(&last.text);
                reading.lines.push(Line {
                    pieces,
                    tokens,
                    layout,
                });
            }
        }
        reading
    }

    fn take(&mut self, at: usize, token: &Token) {
        let piece = |one: &Token| Piece {
            token: at,
            kind: one.kind.clone(),
            text: Arc::clone(&one.text),
        };
        match &token.kind {
            Kind::ParagraphEnd => {}
            Kind::Open(_) | Kind::Close(_) if !is_structural(token) => {
                self.pieces.extend(tokenise(&token.text).iter().map(piece));
            }
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::Opaque
            | Kind::Open(_)
            | Kind::Close(_)
            | Kind::Placed { .. } => self.pieces.push(piece(token)),
        }
    }

    /// The tokens of some pieces; empty, and before the first of what follows, where there are none.
    pub(super) fn tokens(&self, pieces: Range<usize>) -> Range<usize> {
        let after = self.pieces.last().map_or(0, |last| last.token + 1);
        let start = self.pieces.get(pieces.start).map_or(after, |at| at.token);
        if pieces.is_empty() {
            return start..start;
        }
        start..self.pieces[pieces.end - 1].token + 1
    }

    /// The number of the line that holds a piece.
    pub(super) fn line_of(&self, piece: usize) -> usize {
        self.lines.partition_point(|line| line.pieces.end <= piece)
    }

    /// The first piece from `at` on, and before `end`, that a reader does not pass over.
    pub(super) fn next_heard(&self, at: usize, end: usize) -> Option<usize> {
        (at..end).find(|&piece| !self.pieces[piece].is_silent())
    }

    /// What is read in some pieces: marks of emphasis left out, white space a single space, none at either end.
    pub(super) fn words(&self, pieces: Range<usize>) -> String {
        let mut words = String::new();
        for piece in &self.pieces[pieces] {
            if piece.kind == Kind::Space {
                if !words.ends_with(' ') {
                    words.push(' ');
                }
            } else if !piece.is_silent() {
                words.push_str(&piece.text);
            }
        }
        words.trim().to_owned()
    }

    /// A flaw at a piece.
    pub(super) fn fault(&self, piece: usize, flaw: Flaw) -> Fault {
        let (at, place) = (self.pieces[piece].token, self.place(piece));
        Fault { flaw, at, place }
    }

    /// Where a piece is, for people.
    pub(super) fn place(&self, piece: usize) -> Place {
        let paragraph = self.line_of(piece);
        let line = &self.lines[paragraph].pieces;
        let is_word = |at: &usize| self.pieces[*at].is_word();
        let (first, end) = (
            line.start.max(piece.saturating_sub(EXCERPT_PIECES)),
            line.end.min(piece + EXCERPT_PIECES),
        );
        let words_before = (first..piece).rev().filter(is_word);
        let from = words_before.take(EXCERPT_WORDS).last().unwrap_or(first);
        let words_after = (piece..end).filter(is_word);
        let to = words_after.take(EXCERPT_WORDS).last();
        let to = to.map_or(end, |last| last + 1);
        Place {
            paragraph,
            before: self.words(from..piece),
            after: self.words(piece..to),
        }
    }
}
