//! Where the frames of a base begin and end, and the least stretch of it that cuts none.
//! No wording is known here.

use std::ops::Range;

use crate::token::{Frame, Kind, Token};

/// The frames of a base, in the order in which they are opened.
pub(super) struct Frames(Vec<Enclosure>);

struct Enclosure {
    open: usize,
    close: usize,
    /// The next frame outside, by its number.
    around: Option<usize>,
    /// Whether nothing may be put directly into it or taken out: a row's cells, the wordings of an earlier point.
    sealed: bool,
}

impl Frames {
    pub(super) fn of(tokens: &[Token]) -> Self {
        let mut all: Vec<Enclosure> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            if let Kind::Open(frame) = &token.kind {
                let around = open.last().copied();
                open.push(all.len());
                all.push(Enclosure {
                    open: at,
                    close: at,
                    around,
                    sealed: matches!(frame, Frame::Row | Frame::Point),
                });
            } else if let Kind::Close(_) = &token.kind {
                let number = open.pop().expect("a text closes only what it opened");
                all[number].close = at;
            }
        }
        Self(all)
    }

    /// The least stretch that holds the given one, cuts no frame and lies in none that is kept or left as a whole.
    pub(super) fn least(&self, span: Range<usize>) -> Range<usize> {
        let mut span = span;
        loop {
            span = self.uncut(span);
            match self.innermost(span.start) {
                Some(number) if self.0[number].sealed => span = self.whole(number),
                Some(_) | None => return span,
            }
        }
    }

    /// The frame in which an uncut stretch lies, from its opening to its closing.
    pub(super) fn around(&self, span: &Range<usize>) -> Option<Range<usize>> {
        self.innermost(span.start).map(|number| self.whole(number))
    }

    /// Whether a stretch neither cuts a frame nor lies directly in one that is kept or left as a whole.
    pub(super) fn hold(&self, span: &Range<usize>) -> bool {
        self.least(span.clone()) == *span
    }

    fn uncut(&self, span: Range<usize>) -> Range<usize> {
        let (start, end) = (self.innermost(span.start), self.innermost(span.end));
        if start == end {
            return span;
        }
        let (outward, back) = (self.outward(start), self.outward(end));
        let common = outward.iter().find(|number| back.contains(number)).copied();
        let start = child_of(common, &outward).map_or(span.start, |number| self.0[number].open);
        let end = child_of(common, &back).map_or(span.end, |number| self.0[number].close + 1);
        start..end
    }

    /// The frames around a place, from the innermost outwards.
    fn outward(&self, innermost: Option<usize>) -> Vec<usize> {
        std::iter::successors(innermost, |&number| self.0[number].around).collect()
    }

    /// The innermost frame that is open between the token before a place and the one after.
    fn innermost(&self, place: usize) -> Option<usize> {
        let mut number = self
            .0
            .partition_point(|frame| frame.open < place)
            .checked_sub(1);
        while let Some(inner) = number {
            if place <= self.0[inner].close {
                break;
            }
            number = self.0[inner].around;
        }
        number
    }

    fn whole(&self, number: usize) -> Range<usize> {
        self.0[number].open..self.0[number].close + 1
    }
}

/// Of frames from the innermost outwards, the last one before the common one.
fn child_of(common: Option<usize>, outward: &[usize]) -> Option<usize> {
    let depth = outward
        .iter()
        .position(|number| Some(*number) == common)
        .unwrap_or(outward.len());
    depth.checked_sub(1).map(|at| outward[at])
}

/// Whether tokens open and close their frames among themselves.
pub(super) fn are_balanced(tokens: &[Token]) -> bool {
    let mut open: Vec<&Frame> = Vec::new();
    for token in tokens {
        if let Kind::Open(frame) = &token.kind {
            open.push(frame);
        } else if let Kind::Close(frame) = &token.kind
            && open.pop() != Some(frame)
        {
            return false;
        }
    }
    open.is_empty()
}

/// How many tokens agree at the end, without cutting a frame.
pub(super) fn agreed_at_end(base: &[Token], wordings: &[&[Token]]) -> usize {
    let tokens = base.iter().rev().enumerate().map(|(back, token)| {
        let same = |wording: &&[Token]| wording.iter().rev().nth(back) == Some(token);
        wordings.iter().all(same).then_some(token)
    });
    agreed(tokens, Direction::Back)
}

/// How many tokens agree at the start, without cutting a frame.
pub(super) fn agreed_at_start(base: &[Token], wordings: &[&[Token]]) -> usize {
    let tokens = base.iter().enumerate().map(|(at, token)| {
        let same = |wording: &&[Token]| wording.get(at) == Some(token);
        wordings.iter().all(same).then_some(token)
    });
    agreed(tokens, Direction::Forth)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forth,
    Back,
}

/// The longest run of agreement after which every frame that was entered has been left.
fn agreed<'a>(tokens: impl Iterator<Item = Option<&'a Token>>, direction: Direction) -> usize {
    let (mut length, mut depth) = (0, 0_usize);
    for (passed, token) in tokens.map_while(|token| token).enumerate() {
        let enters = match &token.kind {
            Kind::Open(_) => direction == Direction::Forth,
            Kind::Close(_) => direction == Direction::Back,
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => {
                if depth == 0 {
                    length = passed + 1;
                }
                continue;
            }
        };
        if enters {
            depth += 1;
        } else if depth == 0 {
            break;
        } else {
            depth -= 1;
        }
        if depth == 0 {
            length = passed + 1;
        }
    }
    length
}
