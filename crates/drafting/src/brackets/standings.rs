//! Notes on what is agreed, as negotiators write them beside a text: `[agreed ad ref]`, `(Agreed)`, `– ad referendum`.
//! Whether it was agreed is not known here: a note says it.

use super::pairs::Pairing;
use super::pieces::{Piece, Reading};
use super::{Agreed, Standing};

/// The longest note, in words.
const WORDS_MAX: usize = 3;

/// The notes of a text, in its order.
pub(super) fn standings(reading: &Reading, pairing: &Pairing) -> Vec<Standing> {
    let mut found: Vec<Standing> = Vec::new();
    for (number, line) in reading.lines.iter().enumerate() {
        let mut at = line.pieces.start;
        while at < line.pieces.end {
            let Some((agreed, end)) = note(reading, at, line.pieces.end) else {
                at += 1;
                continue;
            };
            let before = (line.pieces.start..at)
                .rev()
                .find(|&at| !reading.pieces[at].is_silent());
            let after = reading.next_heard(end, line.pieces.end);
            if stands_apart(reading, pairing, before, after) {
                found.push(Standing {
                    span: reading.tokens(at..end),
                    paragraph: number,
                    agreed,
                });
            }
            at = end;
        }
    }
    found
}

/// What the words of a bracket say, if they are nothing but such a note.
pub(super) fn of_words(said: &str) -> Option<Agreed> {
    let said = said.trim().trim_end_matches('.').to_lowercase();
    match &*said {
        "agreed" => Some(Agreed::Agreed),
        "agreed ad ref" | "agreed ad referendum" | "ad ref" | "ad referendum" => {
            Some(Agreed::AdReferendum)
        }
        "agreed in informals" => Some(Agreed::InInformals),
        _ => None,
    }
}

/// The longest note that begins at a piece, and the piece behind it.
fn note(reading: &Reading, start: usize, end: usize) -> Option<(Agreed, usize)> {
    let mut at = start;
    let mut found = None;
    for _ in 0..WORDS_MAX {
        if at >= end || !reading.pieces[at].is_word() {
            break;
        }
        let stop = at + 1;
        found = of_words(&reading.words(start..stop))
            .map(|agreed| (agreed, stop))
            .or(found);
        at = reading.next_heard(stop, end).unwrap_or(end);
    }
    let (agreed, stop) = found?;
    let full_stop = reading.pieces.get(stop).filter(|_| stop < end);
    let stop = stop + usize::from(full_stop.is_some_and(|piece| piece.is(".")));
    Some((agreed, stop))
}

/// Whether a note has a bracket for itself, ends a paragraph behind a dash, or is a paragraph.
fn stands_apart(
    reading: &Reading,
    pairing: &Pairing,
    before: Option<usize>,
    after: Option<usize>,
) -> bool {
    let is = |at: Option<usize>, marks: &[&str]| {
        at.is_some_and(|at| marks.iter().any(|mark| reading.pieces[at].is(mark)))
    };
    let pair = |at: Option<usize>| at.and_then(|at| pairing.pair_at[at]);
    let is_bracket = |at: Option<usize>, is_one: fn(&Piece) -> bool| {
        at.is_some_and(|at| is_one(&reading.pieces[at]))
    };
    let in_bracket = is_bracket(before, Piece::opens)
        && is_bracket(after, Piece::closes)
        && pair(before) == pair(after);
    let in_parentheses = is(before, &["("]) && is(after, &[")"]);
    let ends_line = after.is_none() && (before.is_none() || is(before, &["–", "—", "-"]));
    in_bracket || in_parentheses || ends_line
}
