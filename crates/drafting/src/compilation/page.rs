//! Writing a rolling text out with one wording in the place of each bracket, and the white space around it mended.
//! Which wording that is, is decided elsewhere.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::compilation::views::Bracket;
use crate::markup::ends_line;
use crate::token::{Frame, Kind, Token};

/// A bracket, with the number of the wording in its place; none where nothing is to stand there.
type Picked<'a> = (&'a Bracket, Option<usize>);

/// Tokens, those of the rolling text with their numbers there.
pub(super) type Numbered<T> = Vec<(Option<usize>, T)>;

/// A text that is being written out.
pub(super) struct Page<'a> {
    /// The tokens with brackets, those of the rolling text with their numbers there.
    tokens: &'a [(Option<usize>, &'a Token)],
    /// The brackets that are to go, by the tokens of the rolling text that open them.
    picked: BTreeMap<usize, Picked<'a>>,
    written: Numbered<Token>,
    /// Whether white space that comes next is too much.
    spaced: bool,
}

impl<'a> Page<'a> {
    pub(super) fn of(
        tokens: &'a [(Option<usize>, &'a Token)],
        picked: BTreeMap<usize, Picked<'a>>,
    ) -> Self {
        Self {
            tokens,
            picked,
            written: Vec::with_capacity(tokens.len()),
            spaced: false,
        }
    }

    pub(super) fn written(mut self) -> Numbered<Token> {
        self.write(0..self.tokens.len());
        self.written
    }

    fn write(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let kind = &self.tokens[at].1.kind;
            let frame = at..self.closing(at);
            if let Some(picked) = self.bracket_at(at) {
                at = self.bracket(picked, frame);
            } else if *kind == Kind::Open(Frame::Point) {
                frame.clone().for_each(|at| self.put(at));
                at = frame.end;
            } else if matches!(kind, Kind::Open(Frame::Row | Frame::Table))
                && self.is_put_in_by_others(frame.clone())
            {
                at = frame.end;
            } else {
                self.put(at);
                at += 1;
            }
        }
    }

    fn put(&mut self, at: usize) {
        let (number, token) = self.tokens[at];
        if !(self.spaced && token.kind == Kind::Space) {
            self.written.push((number, token.clone()));
        }
        self.spaced = false;
    }

    fn bracket_at(&self, at: usize) -> Option<Picked<'a>> {
        self.picked.get(&self.tokens[at].0?).copied()
    }

    /// Behind the token that closes what one opens; behind that one itself where it opens nothing.
    fn closing(&self, at: usize) -> usize {
        let mut depth = 0_usize;
        for (next, (_, token)) in self.tokens.iter().enumerate().skip(at) {
            if let Kind::Open(_) = token.kind {
                depth += 1;
            } else if let Kind::Close(_) = token.kind {
                depth = depth.saturating_sub(1);
            }
            if depth == 0 {
                return next + 1;
            }
        }
        self.tokens.len()
    }

    /// Writes the wording that stands in the place of a bracket, and says where the text goes on.
    fn bracket(&mut self, (bracket, number): Picked<'a>, frame: Range<usize>) -> usize {
        let wording = number.map(|number| &bracket.wordings[number]);
        let opens = wording.and_then(|wording| {
            let mut within = frame.clone();
            within.find(|&at| self.tokens[at].0 == Some(wording.tokens.start))
        });
        let inner = opens.map_or(frame.end..frame.end, |at| at + 1..self.closing(at) - 1);
        let is_base = number.is_some() && number == bracket.base();
        if inner.is_empty() {
            let is_line = self.begins_line() && self.is_end(frame.end) && !is_base;
            if is_line && !self.is_all_of_a_cell(frame.end) {
                return frame.end + 1;
            }
            self.seam(false, frame.end, true);
            return frame.end;
        }
        let begins_with_gap = |at: usize| self.tokens[at].1.text.starts_with(' ');
        let before = opens.is_some_and(begins_with_gap) && bracket.is_put_in();
        let after = begins_with_gap(frame.end - 1);
        self.seam(before, inner.start, false);
        self.write(inner);
        self.seam(after, frame.end, false);
        frame.end
    }

    fn last(&self) -> Option<&Token> {
        self.written.last().map(|(_, token)| token)
    }

    fn begins_line(&self) -> bool {
        self.last().is_none_or(ends_line)
    }

    fn is_end(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|(_, token)| token.kind == Kind::ParagraphEnd)
    }

    /// Whether the paragraph that ends at a token is the only one between the opening of a frame and its closing.
    fn is_all_of_a_cell(&self, end: usize) -> bool {
        let opens = self
            .last()
            .is_none_or(|last| matches!(last.kind, Kind::Open(_)));
        let next = self.tokens.get(end + 1).map(|(_, token)| &token.kind);
        opens && next.is_none_or(|next| matches!(next, Kind::Close(_)))
    }

    /// Mends the white space between what is written and what comes, the first token of that at a place:
    /// none twice or before a mark, one between two words or where one was printed with the bracket.
    fn seam(&mut self, gap: bool, next: usize, nothing: bool) {
        let next = self.tokens[next.min(self.tokens.len())..]
            .iter()
            .map(|(_, token)| *token)
            .find(|token| !token.frame().is_some_and(Frame::is_notation));
        let before = self.last();
        let is_space = |token: Option<&Token>| token.is_some_and(|one| one.kind == Kind::Space);
        let is_word = |token: Option<&Token>| {
            token.is_some_and(|one| matches!(one.kind, Kind::Word | Kind::Number))
        };
        let closes = next.is_none_or(|next| {
            ends_line(next) || matches!(&*next.text, "." | "," | ";" | ":" | ")" | "!" | "?")
        });
        if is_space(next) {
            self.spaced = is_space(before) || self.begins_line();
        } else if closes {
            if nothing && is_space(before) {
                self.written.pop();
            }
        } else if !is_space(before)
            && (is_word(before) && is_word(next) || gap && !self.begins_line())
        {
            self.written.push((None, Token::new(Kind::Space, " ")));
        }
    }

    /// Whether rows hold nothing but what somebody else puts in.
    fn is_put_in_by_others(&self, rows: Range<usize>) -> bool {
        let mut others = false;
        let mut at = rows.start;
        while at < rows.end {
            match self.bracket_at(at) {
                Some((bracket, None)) if bracket.base().is_none() => {
                    others = true;
                    at = self.closing(at);
                }
                Some(_) => return false,
                None if self.tokens[at].1.is_written() => return false,
                None => at += 1,
            }
        }
        others
    }
}
