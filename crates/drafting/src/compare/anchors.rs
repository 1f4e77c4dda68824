//! Where two sequences are surely the same: at both ends, and where something stands once in each.
//! What the things are is not known here.

use std::collections::BTreeMap;
use std::ops::Range;

/// The pairs of equal things that hold two sequences together, in order.
///
/// Things that are equal at the ends pair up; then those that stand once in each, the weightiest choice of them
/// that keeps the order; then the same between these, until nothing is found.
pub(crate) fn anchors<T: Ord>(
    one: &[T],
    other: &[T],
    weight: &impl Fn(usize) -> u64,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut gaps = vec![(0..one.len(), 0..other.len())];
    while let Some((mut left, mut right)) = gaps.pop() {
        while !left.is_empty() && !right.is_empty() && one[left.start] == other[right.start] {
            pairs.push((left.start, right.start));
            left.start += 1;
            right.start += 1;
        }
        while !left.is_empty() && !right.is_empty() && one[left.end - 1] == other[right.end - 1] {
            left.end -= 1;
            right.end -= 1;
            pairs.push((left.end, right.end));
        }
        if left.is_empty() || right.is_empty() {
            continue;
        }
        let found = heaviest(once_in_each(
            one,
            left.clone(),
            other,
            right.clone(),
            weight,
        ));
        if !found.is_empty() {
            gaps.extend(between(&found, left, right));
            pairs.extend(found);
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The stretches between pairs, the empty ones among them.
pub(crate) fn between(
    pairs: &[(usize, usize)],
    left: Range<usize>,
    right: Range<usize>,
) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let starts = std::iter::once((left.start, right.start))
        .chain(pairs.iter().map(|&(i, j)| (i + 1, j + 1)));
    let ends = pairs
        .iter()
        .copied()
        .chain(std::iter::once((left.end, right.end)));
    starts.zip(ends).map(|((i, j), (k, l))| (i..k, j..l))
}

fn once_in_each<T: Ord>(
    one: &[T],
    left: Range<usize>,
    other: &[T],
    right: Range<usize>,
    weight: &impl Fn(usize) -> u64,
) -> Vec<(usize, usize, u64)> {
    let mut places: BTreeMap<&T, (Places, Places)> = BTreeMap::new();
    for at in left {
        places.entry(&one[at]).or_default().0.add(at);
    }
    for at in right {
        if let Some((_, in_other)) = places.get_mut(&other[at]) {
            in_other.add(at);
        }
    }
    places
        .into_values()
        .filter_map(|found| match found {
            (Places::Once(i), Places::Once(j)) => Some((i, j, weight(i))),
            (
                Places::Never | Places::Once(_) | Places::Often,
                Places::Never | Places::Once(_) | Places::Often,
            ) => None,
        })
        .collect()
}

#[derive(Debug, Clone, Copy, Default)]
enum Places {
    #[default]
    Never,
    Once(usize),
    Often,
}

impl Places {
    fn add(&mut self, at: usize) {
        *self = match self {
            Self::Never => Self::Once(at),
            Self::Once(_) | Self::Often => Self::Often,
        };
    }
}

/// Of weighted pairs, the choice that weighs most in which both sides increase.
pub(crate) fn heaviest(mut pairs: Vec<(usize, usize, u64)>) -> Vec<(usize, usize)> {
    pairs.sort_unstable_by_key(|&(i, j, _)| (i, std::cmp::Reverse(j)));
    // Chains that end at a place of the other side, none worth less than one that ends before it.
    let mut ends: BTreeMap<usize, (u64, usize)> = BTreeMap::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (number, &(_, j, weight)) in pairs.iter().enumerate() {
        let previous = ends.range(..j).next_back().map(|(_, &chain)| chain);
        let total = previous.map_or(0, |(total, _)| total) + weight;
        before.push(previous.map(|(_, last)| last));
        if ends
            .range(..=j)
            .next_back()
            .is_some_and(|(_, &(other, _))| other >= total)
        {
            continue;
        }
        let beaten: Vec<usize> = ends
            .range(j..)
            .take_while(|(_, (other, _))| *other <= total)
            .map(|(&at, _)| at)
            .collect();
        for at in beaten {
            ends.remove(&at);
        }
        ends.insert(j, (total, number));
    }
    let mut chain = Vec::new();
    let mut last = ends.into_values().next_back().map(|(_, last)| last);
    while let Some(number) = last {
        chain.push((pairs[number].0, pairs[number].1));
        last = before[number];
    }
    chain.reverse();
    chain
}
