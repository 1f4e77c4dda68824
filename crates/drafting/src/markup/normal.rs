//! The normal form of edits: one way to say a change, so that the same change said by two is the same edit.
//! What the returned text says is never altered here.

use std::ops::Range;

use crate::markup::{Edit, Move, Remark, RemarkKind, lies_within};
use crate::text::is_structural;
use crate::token::{Kind, Token, shared};

/// Edits in their normal form, in the order of the base, and remarks where they put in the words that they take out.
///
/// An edit loses the tokens that its old and its new wording share at the end, then those at the beginning.
/// Edits that touch are one. A pure insertion or deletion stands where it takes whole lines, else where it takes
/// whole sentences, else as far left as it can. None crosses the edge of a move, none cuts a frame.
pub(crate) fn normal(base: &[Token], edits: Vec<Edit>, moves: &[Move]) -> (Vec<Edit>, Vec<Remark>) {
    let mut normal: Vec<Edit> = Vec::new();
    let mut same_words = Vec::new();
    let mut rest = edits
        .into_iter()
        .flat_map(|edit| at_tables(base, edit))
        .peekable();
    while let Some(mut edit) = rest.next() {
        let ceiling = rest.peek().map_or(base.len(), |next| next.span.start);
        loop {
            edit = trimmed(base, edit, moves);
            if edit.span.is_empty() && edit.with.is_empty() {
                same_words.push(Remark {
                    at: edit.span.start,
                    kind: RemarkKind::SameWords,
                    authors: edit.authors,
                });
                break;
            }
            let floor = normal.last().map_or(0, |previous| previous.span.end);
            let room = clear_of_moves(&edit, moves, floor..ceiling);
            slide(base, &mut edit, &room, moves);
            match normal.pop_if(|previous| {
                previous.span.end == edit.span.start
                    && !are_at_a_table(base, previous, &edit)
                    && holder(previous, moves) == holder(&edit, moves)
            }) {
                Some(previous) => edit = joined(previous, edit),
                None => {
                    normal.push(edit);
                    break;
                }
            }
        }
    }
    (normal, same_words)
}

/// An edit that takes away tables or rows and changes words before or after them is told apart, so that no words are read
/// across a table: what is left of the line before, whole lines, what is left of the line after.
fn at_tables(base: &[Token], edit: Edit) -> Vec<Edit> {
    let Range { start, end } = edit.span;
    let old = &base[edit.span.clone()];
    let begins_line = start == 0 || ends_line(&base[start - 1]);
    let first_end = |tokens: &[Token]| tokens.iter().position(ends_line).map(|at| at + 1);
    let heads = if begins_line {
        Some((0, 0))
    } else {
        first_end(old).zip(first_end(&edit.with))
    };
    let last = old.iter().rposition(is_structural);
    let (Some((old_head, new_head)), Some(last)) = (heads, last) else {
        return vec![edit];
    };
    let lines = start + old_head..(start + last + 1).max(start + old_head);
    let is_whole = Balance::of(&base[lines.clone()]) == Balance::default();
    if !is_whole || edit.with.iter().any(is_structural) {
        return vec![edit];
    }
    let (head, tail) = edit.with.split_at(new_head);
    let parts = [
        (start..lines.start, head),
        (lines.clone(), &[][..]),
        (lines.end..end, tail),
    ];
    parts
        .into_iter()
        .filter(|(span, with)| !span.is_empty() || !with.is_empty())
        .map(|(span, with)| Edit {
            span,
            with: with.to_vec(),
            ..edit.clone()
        })
        .collect()
}

/// Whether one of two edits that touch changes words and the other only takes away whole lines, tables or rows among them.
fn are_at_a_table(base: &[Token], first: &Edit, second: &Edit) -> bool {
    let takes_table = |edit: &Edit| {
        let taken = &base[edit.span.clone()];
        edit.with.is_empty()
            && taken.iter().any(is_structural)
            && taken.last().is_some_and(ends_line)
            && Balance::of(taken) == Balance::default()
    };
    let begins_line = second.span.start > 0 && ends_line(&base[second.span.start - 1]);
    begins_line
        && first.with.is_empty() != second.with.is_empty()
        && (takes_table(first) || takes_table(second))
}

/// The move within which an edit lies.
fn holder(edit: &Edit, moves: &[Move]) -> Option<usize> {
    holder_of(&edit.span, &edit.with, moves)
}

fn holder_of(span: &Range<usize>, with: &[Token], moves: &[Move]) -> Option<usize> {
    let after = moves.partition_point(|one| one.from.start <= span.start);
    let candidate = after.checked_sub(1)?;
    lies_within(span, with, &moves[candidate].from).then_some(candidate)
}

/// Where an edit may slide without leaving the move it lies in, or entering one.
fn clear_of_moves(edit: &Edit, moves: &[Move], room: Range<usize>) -> Range<usize> {
    let (start, end) = match holder(edit, moves) {
        Some(within) => (moves[within].from.start, moves[within].from.end),
        None => {
            let next = moves.partition_point(|one| one.from.end <= edit.span.start);
            (
                next.checked_sub(1)
                    .map_or(0, |before| moves[before].from.end),
                moves.get(next).map_or(usize::MAX, |after| after.from.start),
            )
        }
    };
    room.start.max(start)..room.end.min(end)
}

fn joined(mut first: Edit, second: Edit) -> Edit {
    know(&mut first, &second);
    first.span.end = second.span.end;
    first.with.extend(second.with);
    first
}

/// Takes over how another edit is known.
pub(crate) fn know(edit: &mut Edit, other: &Edit) {
    edit.source = edit.source.max(other.source);
    edit.authors.extend_from_slice(&other.authors);
    edit.authors.sort();
    edit.authors.dedup();
}

/// Trims an edit, unless what is left would be read as a change within a move, or no longer as one.
fn trimmed(base: &[Token], mut edit: Edit, moves: &[Move]) -> Edit {
    if moves.is_empty() {
        trim(base, &mut edit);
        return edit;
    }
    let whole = edit.clone();
    trim(base, &mut edit);
    let nothing = edit.span.is_empty() && edit.with.is_empty();
    if nothing || holder(&edit, moves) == holder(&whole, moves) {
        edit
    } else {
        whole
    }
}

/// Takes off what old and new wording share at the end and at the beginning, as far as no frame is cut.
pub(crate) fn trim(base: &[Token], edit: &mut Edit) {
    let old = &base[edit.span.clone()];
    let new = &edit.with;
    let shortest = old.len().min(new.len());
    let mut suffix = shared(old.iter().rev(), new.iter().rev(), shortest);
    let mut prefix = shared(old.iter(), new.iter(), shortest - suffix);
    loop {
        let left = Balance::of(&old[prefix..old.len() - suffix])
            .and(Balance::of(&new[prefix..new.len() - suffix]));
        if left.unopened > 0 && prefix > 0 {
            prefix -= 1;
        } else if left.unclosed > 0 && suffix > 0 {
            suffix -= 1;
        } else {
            break;
        }
    }
    edit.span = edit.span.start + prefix..edit.span.end - suffix;
    edit.with.truncate(edit.with.len() - suffix);
    edit.with.drain(..prefix);
}

/// How many frames tokens close that they do not open, and open that they do not close.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Balance {
    pub(crate) unopened: usize,
    pub(crate) unclosed: usize,
}

impl Balance {
    pub(crate) fn of<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> Self {
        let mut balance = Self::default();
        for token in tokens {
            match token.kind {
                Kind::Open(_) => balance.unclosed += 1,
                Kind::Close(_) if balance.unclosed > 0 => balance.unclosed -= 1,
                Kind::Close(_) => balance.unopened += 1,
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::ParagraphEnd
                | Kind::Opaque
                | Kind::Placed { .. } => {}
            }
        }
        balance
    }

    fn and(self, other: Self) -> Self {
        Self {
            unopened: self.unopened.max(other.unopened),
            unclosed: self.unclosed.max(other.unclosed),
        }
    }
}

/// Moves a pure insertion or deletion within the room to where it is said best; the result reads the same.
fn slide(base: &[Token], edit: &mut Edit, room: &Range<usize>, moves: &[Move]) {
    let length = edit.span.len() + edit.with.len();
    if !edit.span.is_empty() && !edit.with.is_empty() {
        return;
    }
    // The stretch around the edit with the tokens in question in it, whether they are to go or to come.
    let around = Around { base, edit };
    let place = edit.span.start;
    let leftmost = (room.start..place)
        .rev()
        .take_while(|&at| around.token(at) == around.token(at + length))
        .last()
        .unwrap_or(place);
    let last = room.end.saturating_sub(edit.span.len());
    let rightmost = (place..last)
        .take_while(|&at| around.token(at) == around.token(at + length))
        .last()
        .map_or(place, |at| at + 1);
    let framed = (place..place + length)
        .any(|at| matches!(around.token(at).kind, Kind::Open(_) | Kind::Close(_)));
    let home = holder(edit, moves);
    let is_at_home = |at: usize| {
        let with: Vec<Token> = (at..at + edit.with.len())
            .map(|i| around.token(i).clone())
            .collect();
        moves.is_empty() || holder_of(&(at..at + edit.span.len()), &with, moves) == home
    };
    let best = (leftmost..=rightmost)
        .filter(|&at| is_at_home(at))
        .filter(|&at| {
            !framed || Balance::of((at..at + length).map(|i| around.token(i))) == Balance::default()
        })
        .max_by_key(|&at| (around.fitness(at, length), std::cmp::Reverse(at)))
        .unwrap_or(place);
    if best == place {
        return;
    }
    if edit.with.is_empty() {
        edit.span = best..best + length;
    } else {
        edit.with = (best..best + length)
            .map(|at| around.token(at).clone())
            .collect();
        edit.span = best..best;
    }
}

/// The base with an insertion in its place, or with a deletion still there.
struct Around<'a> {
    base: &'a [Token],
    edit: &'a Edit,
}

/// How well the bounds of an insertion or deletion fit, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fitness {
    Anywhere,
    Sentences,
    Lines,
}

impl Around<'_> {
    fn token(&self, at: usize) -> &Token {
        let start = self.edit.span.start;
        let coming = self.edit.with.len();
        if at < start {
            &self.base[at]
        } else if at < start + coming {
            &self.edit.with[at - start]
        } else {
            &self.base[at - coming]
        }
    }

    fn fitness(&self, at: usize, length: usize) -> Fitness {
        let before = at.checked_sub(1).map(|before| self.token(before));
        let first = self.token(at);
        let last = self.token(at + length - 1);
        let begins_line = before.is_none_or(ends_line);
        if begins_line && ends_line(last) {
            Fitness::Lines
        } else if (begins_line && last.kind == Kind::Space)
            || (first.kind == Kind::Space
                && before.is_some_and(ends_sentence)
                && ends_sentence(last))
        {
            Fitness::Sentences
        } else {
            Fitness::Anywhere
        }
    }
}

fn ends_line(token: &Token) -> bool {
    token.kind == Kind::ParagraphEnd || is_structural(token)
}

fn ends_sentence(token: &Token) -> bool {
    token.kind == Kind::Punctuation && matches!(&*token.text, "." | ";" | ":" | "?" | "!")
}
