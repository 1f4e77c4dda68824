//! Which single words before a colon are names of parties: `[Thailand: …]` may be one, `[Note: …]` is none.
//! Lists, codes and names of several words are told elsewhere.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::attributions::{Attributions, is_no_name};
use super::pairs::{Pair, Pairing};
use super::pieces::Reading;

/// The words that are names of parties though they stand alone before a colon.
///
/// A word is one where it takes a position elsewhere in the text, in a list or behind the words, or where one of its brackets
/// stands directly beside a bracket of which it is known who holds it, or that holds words alone: `[shall] [Thailand: should]`.
pub(super) fn known(
    reading: &Reading,
    pairing: &Pairing,
    attributions: &Attributions,
) -> BTreeSet<Arc<str>> {
    let mut known: BTreeSet<Arc<str>> = attributions.names().collect();
    let words: Vec<Option<Arc<str>>> = pairing
        .pairs
        .iter()
        .map(|pair| before_colon(reading, pair))
        .collect();
    for (number, pair) in pairing.pairs.iter().enumerate() {
        let Some(word) = &words[number] else {
            continue;
        };
        let line = &reading.lines[reading.line_of(pair.open)].pieces;
        let before = (line.start..pair.open)
            .rev()
            .find(|&at| !reading.pieces[at].is_silent());
        let after = reading.next_heard(pair.close + 1, line.end);
        let beside = [before, after].into_iter().flatten();
        let beside = beside.filter_map(|at| pairing.pair_at[at]);
        let tells = |other: usize| {
            let is_held = !attributions.holders(other).is_empty();
            is_held || words[other].is_none() && !has_colon(reading, &pairing.pairs[other])
        };
        let is_sibling = |other: &usize| pairing.pairs[*other].within == pair.within;
        if beside.filter(is_sibling).any(tells) {
            known.insert(Arc::clone(word));
        }
    }
    known
}

/// The single raised word before a colon with which a bracket begins, unless it is known to be none.
fn before_colon(reading: &Reading, pair: &Pair) -> Option<Arc<str>> {
    let word = reading.next_heard(pair.open + 1, pair.close)?;
    let colon = reading.next_heard(word + 1, pair.close)?;
    let text = &reading.pieces[word].text;
    let is_one = reading.pieces[colon].is(":")
        && text.starts_with(char::is_uppercase)
        && text
            .chars()
            .all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '’' | '\''))
        && !is_no_name(text);
    is_one.then(|| Arc::clone(text))
}

fn has_colon(reading: &Reading, pair: &Pair) -> bool {
    let mut within = reading.pieces[pair.open + 1..pair.close].iter().take(20);
    within.any(|piece| piece.is(":"))
}
