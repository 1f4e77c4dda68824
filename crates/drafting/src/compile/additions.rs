//! In which order the lines stand that several parties put in at one place.
//! No position in the base is known here.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Wanted};
use super::wording::{Sameness, Wish};
use crate::token::Token;

/// A line that is put in, told from the same line put in again by the same party.
type Unit = (Sameness, usize);

/// What is put in at one place, each line or block by itself with who puts it in, in an order that keeps everybody's own;
/// where their orders contradict each other, everybody's lines as a whole.
pub(super) fn units(changes: &[&Change]) -> Vec<Vec<Wish>> {
    let sequences: Vec<Vec<Unit>> = changes
        .iter()
        .map(|change| numbered(lines(change)))
        .collect();
    if let Some(order) = order(&sequences) {
        let mut wishes: BTreeMap<&Unit, Vec<Wish>> = BTreeMap::new();
        for (change, sequence) in changes.iter().zip(&sequences) {
            for (line, unit) in lines(change).iter().zip(sequence) {
                wishes
                    .entry(unit)
                    .or_default()
                    .push(wish(change, line.clone()));
            }
        }
        return order
            .iter()
            .filter_map(|unit| wishes.remove(unit))
            .collect();
    }
    let mut wholes: BTreeMap<Sameness, Vec<Wish>> = BTreeMap::new();
    for change in changes {
        let whole = lines(change).concat();
        let wishes = wholes.entry(Sameness::of(&whole)).or_default();
        wishes.push(wish(change, whole));
    }
    let mut wholes: Vec<Vec<Wish>> = wholes.into_values().collect();
    wholes.sort_by_key(|wishes| Reverse(wishes.len()));
    wholes
}

fn lines(change: &Change) -> &[Vec<Token>] {
    match &change.wanted {
        Wanted::Lines(lines) => lines,
        Wanted::Words(_) | Wanted::Elsewhere(_) => &[],
    }
}

fn wish(change: &Change, wording: Vec<Token>) -> Wish {
    Wish {
        party: change.party,
        wording: Some(wording),
        edits: change.edits.clone(),
    }
}

fn numbered(lines: &[Vec<Token>]) -> Vec<Unit> {
    let mut seen: BTreeMap<Sameness, usize> = BTreeMap::new();
    lines
        .iter()
        .map(|line| {
            let sameness = Sameness::of(line);
            let times = seen.entry(sameness.clone()).or_default();
            *times += 1;
            (sameness, *times)
        })
        .collect()
}

/// All units in an order that keeps that of each sequence, of those free to stand next the one with most supporters, then by text;
/// none where two sequences contradict each other.
fn order(sequences: &[Vec<Unit>]) -> Option<Vec<&Unit>> {
    let mut supporters: BTreeMap<&Unit, usize> = BTreeMap::new();
    let mut after: BTreeMap<&Unit, BTreeSet<&Unit>> = BTreeMap::new();
    let mut waits: BTreeMap<&Unit, usize> = BTreeMap::new();
    for sequence in sequences {
        for unit in sequence {
            *supporters.entry(unit).or_default() += 1;
        }
        for (one, next) in sequence.iter().zip(sequence.iter().skip(1)) {
            if after.entry(one).or_default().insert(next) {
                *waits.entry(next).or_default() += 1;
            }
        }
    }
    let rank = |unit| (Reverse(supporters[unit]), unit);
    let mut free: BTreeSet<(Reverse<usize>, &Unit)> = supporters
        .keys()
        .filter(|unit| !waits.contains_key(*unit))
        .map(|unit| rank(*unit))
        .collect();
    let mut order = Vec::with_capacity(supporters.len());
    while let Some((_, unit)) = free.pop_first() {
        order.push(unit);
        for next in after.get(unit).into_iter().flatten() {
            let left = waits.get_mut(next).expect("what comes after waits");
            *left -= 1;
            if *left == 0 {
                free.insert(rank(*next));
            }
        }
    }
    (order.len() == supporters.len()).then_some(order)
}
