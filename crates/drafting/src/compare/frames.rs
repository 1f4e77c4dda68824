//! Brackets of an earlier round are kept or left as a whole.
//! Stories, tables, rows and cells are whole already.

use crate::markup::sequence::Moved;
use crate::token::{Frame, Kind, Token};

/// Takes out of what is kept every bracket of which not all is kept, with all that it holds, and moves within brackets.
pub(crate) fn keep_whole(
    base: &[Token],
    edited: &[Token],
    kept: &mut [Option<usize>],
    moved: &mut Vec<Moved>,
) {
    let (old, new) = (brackets(base), brackets(edited));
    if old.is_empty() && new.is_empty() {
        return;
    }
    let within = |frames: &[(usize, usize)], at: usize| {
        frames.iter().any(|&(open, close)| open < at && at < close)
    };
    moved.retain(|one| {
        let free = !within(&old, one.base.start) && !within(&new, one.new.start);
        if !free {
            kept[one.base.clone()].fill(None);
        }
        free
    });
    let mut origin = vec![None; edited.len()];
    for (at, is) in kept.iter().enumerate() {
        if let Some(is) = is {
            origin[*is] = Some(at);
        }
    }
    while leave_cut(&old, &new, kept, &mut origin) || leave_cut(&new, &old, &mut origin, kept) {}
}

/// Leaves the brackets of one side that are not one bracket of the other; says whether there were any.
fn leave_cut(
    frames: &[(usize, usize)],
    others: &[(usize, usize)],
    kept: &mut [Option<usize>],
    origin: &mut [Option<usize>],
) -> bool {
    let mut left_any = false;
    for &(open, close) in frames {
        let whole = kept[open]
            .zip(kept[close])
            .is_some_and(|other| others.binary_search(&other).is_ok());
        if whole {
            continue;
        }
        for is in &mut kept[open..=close] {
            if let Some(is) = is.take() {
                origin[is] = None;
                left_any = true;
            }
        }
    }
    left_any
}

/// Where each bracket opens and closes, in the order of their openings.
fn brackets(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Open(Frame::Point | Frame::Choice { .. }) => open.push(at),
            Kind::Close(Frame::Point | Frame::Choice { .. }) => {
                found.push((open.pop().expect("the frames of a text nest"), at));
            }
            Kind::Open(Frame::Story | Frame::Table | Frame::Row | Frame::Cell)
            | Kind::Close(Frame::Story | Frame::Table | Frame::Row | Frame::Cell)
            | Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => {}
        }
    }
    found.sort_unstable();
    found
}
