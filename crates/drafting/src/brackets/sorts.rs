//! What a bracket holds, which brackets stand beside each other, and what is to be filled in without a bracket.

use std::collections::BTreeSet;
use std::ops::Range;

use super::attributions::{Attributions, is_deletion};
use super::options::is_no_text;
use super::pairs::{Pair, Pairing};
use super::pieces::{Line, Piece, Reading};
use super::{Kind, labels, standings};
use crate::token::Kind as Token;

/// The most words of a wording beside a stroke without spaces: more of them are a phrase in which the stroke joins two words.
const STROKE_WORDS_MAX: usize = 3;

/// The longest wording that is looked at as a whole, in pieces, so that brackets nested a thousand deep take no longer.
const WHOLE_PIECES_MAX: usize = 400;

/// For each pair what it holds.
pub(super) fn kinds(
    reading: &Reading,
    pairing: &Pairing,
    attributions: &Attributions,
) -> Vec<Kind> {
    let defined = defined(reading, pairing);
    let numbered = pairing.pairs.iter().enumerate();
    numbered
        .map(
            |(number, pair)| match is_reference(reading, pairing, pair, &defined) {
                true => Kind::Reference,
                false => kind(reading, pairing, attributions.words(number)),
            },
        )
        .collect()
}

/// For each pair the number of its place. Brackets with nothing but white space and positions between them share one.
pub(super) fn places(
    reading: &Reading,
    pairing: &Pairing,
    attributions: &Attributions,
    kinds: &[Kind],
) -> Vec<usize> {
    let outermost = pairing.pairs.len();
    // By the number of the pair around them: where the last bracket ended, and its place.
    let mut last: Vec<Option<(usize, usize)>> = vec![None; outermost + 1];
    let mut places: Vec<usize> = Vec::with_capacity(outermost);
    let mut next = 0;
    for (number, pair) in pairing.pairs.iter().enumerate() {
        let last = &mut last[pair.within.unwrap_or(outermost)];
        let is_open = !matches!(kinds[number], Kind::Reference | Kind::Standing(_));
        let beside = last.filter(|&(end, _)| is_open && is_beside(reading, end, pair.open));
        let place = beside.map_or(next, |(_, place)| place);
        next = next.max(place + 1);
        places.push(place);
        *last = is_open.then(|| (attributions.end(number), place));
    }
    places
}

/// What is to be filled in and stands in no bracket.
pub(super) fn bare_slots(reading: &Reading, pairing: &Pairing) -> Vec<Range<usize>> {
    let is_bare = |at: &usize| pairing.around[*at].is_none() && is_dated_slot(&reading.pieces[*at]);
    let slots = (0..reading.pieces.len()).filter(is_bare);
    slots.map(|at| reading.tokens(at..at + 1)).collect()
}

fn is_beside(reading: &Reading, end: usize, open: usize) -> bool {
    reading.line_of(end - 1) == reading.line_of(open)
        && end <= open
        && reading.pieces[end..open].iter().all(Piece::is_silent)
}

fn kind(reading: &Reading, pairing: &Pairing, words: Range<usize>) -> Kind {
    let beginning = words.start..words.end.min(words.start + WHOLE_PIECES_MAX);
    let said = reading.words(beginning.clone());
    let opening = labels::opening(reading, words.start, words.end);
    let option = opening.and_then(|at| labels::option(reading, at, words.end, true));
    if is_placeholder(reading, words.clone(), &said) {
        return Kind::Placeholder;
    }
    if let Some(agreed) = standings::of_words(&said) {
        return Kind::Standing(agreed);
    }
    if is_no_text(&said) || is_deletion(reading, beginning.clone()) {
        return Kind::NoText;
    }
    if let Some((label, _)) = option {
        return Kind::Option(label);
    }
    let is_whole = beginning == words;
    let parts = alternatives(reading, pairing, beginning).filter(|_| is_whole);
    parts.map_or(Kind::Words, Kind::Alternatives)
}

fn is_placeholder(reading: &Reading, words: Range<usize>, said: &str) -> bool {
    let named = said.get(.."placeholder".len());
    if named.is_some_and(|start| start.eq_ignore_ascii_case("placeholder")) {
        return true;
    }
    if matches!(said, "" | "…" | "...") || matches!(&*said.to_uppercase(), "TBD" | "TBC") {
        return true;
    }
    let is_filled_in = |at: usize| {
        let piece = &reading.pieces[at];
        match &piece.kind {
            Token::Word => is_slot(&piece.text) || is_dated_slot(piece),
            Token::Space => true,
            Token::Punctuation => piece.is_silent(),
            Token::Number
            | Token::Bracket
            | Token::ParagraphEnd
            | Token::Opaque
            | Token::Open(_)
            | Token::Close(_)
            | Token::Placed { .. } => false,
        }
    };
    words.into_iter().all(is_filled_in)
}

/// Whether the piece is a number that is yet to be completed, such as the year `20XX`.
fn is_dated_slot(piece: &Piece) -> bool {
    let number = piece.text.trim_end_matches(['X', 'x']);
    let is_begun = number.starts_with(|first: char| first.is_ascii_digit());
    let is_digits = number.chars().all(|c| !c.is_alphabetic());
    piece.kind == Token::Word && is_begun && is_digits
}

fn is_slot(word: &str) -> bool {
    let is_run = word.chars().all(|c| matches!(c, 'X' | 'x'));
    is_run || matches!(word, "Y" | "y" | "Z" | "z")
}

/// The wordings between strokes. A stroke with white space on both sides divides phrases; one without divides if
/// no wording is longer than three words, so that "actions/efforts of developed countries" stays one phrase.
fn alternatives(
    reading: &Reading,
    pairing: &Pairing,
    words: Range<usize>,
) -> Option<Vec<Range<usize>>> {
    let inside = pairing.around.get(words.start).copied()?;
    let strokes: Vec<usize> = words
        .clone()
        .filter(|&at| reading.pieces[at].is("/") && pairing.around[at] == inside)
        .collect();
    let is_space = |at: usize| words.contains(&at) && reading.pieces[at].kind == Token::Space;
    let is_apart = strokes
        .iter()
        .all(|&at| is_space(at - 1) && is_space(at + 1));
    let starts = std::iter::once(words.start).chain(strokes.iter().map(|at| at + 1));
    let ends = strokes.iter().copied().chain(std::iter::once(words.end));
    let parts: Vec<Range<usize>> = starts.zip(ends).map(|(start, end)| start..end).collect();
    let spoken = |part: &Range<usize>| {
        let pieces = reading.pieces[part.clone()].iter();
        pieces.filter(|piece| piece.kind == Token::Word).count()
    };
    let is_plain = |part: &Range<usize>| {
        let mut pieces = reading.pieces[part.clone()].iter();
        pieces.all(|piece| piece.kind == Token::Word || piece.is_silent())
    };
    let is_short = |part: &Range<usize>| spoken(part) <= STROKE_WORDS_MAX && is_plain(part);
    let divides = parts.len() > 1
        && parts.iter().all(|part| spoken(part) > 0)
        && (is_apart || parts.iter().all(is_short))
        && !reading.words(words).eq_ignore_ascii_case("and/or");
    let heard = |part: Range<usize>| {
        let is_space = |at: &usize| reading.pieces[*at].kind == Token::Space;
        let start = part.clone().find(|at| !is_space(at))?;
        let last = part.rev().find(|at| !is_space(at))?;
        Some(reading.tokens(start..last + 1))
    };
    divides.then(|| parts.into_iter().filter_map(heard).collect())
}

/// The names under which plain files keep addresses: `[name]: https://…` or `[name]: /…` at the beginning of a paragraph.
fn defined(reading: &Reading, pairing: &Pairing) -> BTreeSet<String> {
    let name = |line: &Line| {
        let open = line.pieces.start;
        let pair = &pairing.pairs[pairing.pair_at[open]?];
        if pair.open != open {
            return None;
        }
        let after: String = reading.pieces[pair.close + 1..line.pieces.end.max(pair.close + 1)]
            .iter()
            .take(3)
            .map(|piece| &*piece.text)
            .collect();
        let leads = [": http", ": /"]
            .iter()
            .any(|address| after.starts_with(address));
        leads.then(|| reading.words(open + 1..pair.close))
    };
    reading.lines.iter().filter_map(name).collect()
}

fn is_reference(
    reading: &Reading,
    pairing: &Pairing,
    pair: &Pair,
    defined: &BTreeSet<String>,
) -> bool {
    let name = |pair: &Pair| {
        let end = pair.close.min(pair.open + WHOLE_PIECES_MAX);
        reading.words(pair.open + 1..end)
    };
    let next = pair.close + 1;
    let following = pairing.pair_at.get(next).copied().flatten();
    let following = following.map(|number| &pairing.pairs[number]);
    let following = following.filter(|following| following.open == next);
    let after: String = reading.pieces[next..]
        .iter()
        .take(2)
        .map(|piece| &*piece.text)
        .collect();
    reading.pieces[pair.open + 1].is("^")
        || after.starts_with("(http")
        || !defined.is_empty()
            && (defined.contains(&name(pair))
                || following.is_some_and(|following| defined.contains(&name(following))))
}
