//! Comparing two stretches of words: what is kept, so that as much as possible is kept in as few pieces as possible.
//! Paragraphs, tables and moves are not known here.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::compare::anchors::{anchors, between};
use crate::compare::lexicon::weight;
use crate::token::{Token, shared};

/// What one more place of change costs: less than this between two changes does not hold them apart.
const CHANGE_COST: i32 = 5;

/// The largest table of comparisons, in cells: what is larger is divided first.
const CELLS_MAX: usize = 1 << 20;

/// For each old token, the new one that it is; both increase.
pub(crate) fn kept(old: &[Token], new: &[Token]) -> Vec<Option<usize>> {
    let mut kept = vec![None; old.len()];
    let shortest = old.len().min(new.len());
    let prefix = shared(old.iter(), new.iter(), shortest);
    let suffix = shared(old.iter().rev(), new.iter().rev(), shortest - prefix);
    for (at, is) in kept.iter_mut().take(prefix).enumerate() {
        *is = Some(at);
    }
    for back in 1..=suffix {
        kept[old.len() - back] = Some(new.len() - back);
    }
    let left = prefix..old.len() - suffix;
    let right = prefix..new.len() - suffix;
    if !left.is_empty() && !right.is_empty() {
        let words = Words::of(&old[left], &new[right]);
        let mut pairs = Vec::new();
        words.compare(0..words.old.len(), 0..words.new.len(), &mut pairs);
        for (i, j) in pairs {
            kept[prefix + i] = Some(prefix + j);
        }
        tighten(old, new, &mut kept);
    }
    kept
}

/// Keeps what old and new tokens share at the end of a change, then what they share at its beginning.
fn tighten(old: &[Token], new: &[Token], kept: &mut [Option<usize>]) {
    let (mut i, mut j) = (0, 0);
    while i < old.len() {
        let end = (i..old.len())
            .find(|&at| kept[at].is_some())
            .unwrap_or(old.len());
        let comes = kept.get(end).copied().flatten().unwrap_or(new.len());
        let (goes, coming) = (&old[i..end], &new[j..comes]);
        let shortest = goes.len().min(coming.len());
        let suffix = shared(goes.iter().rev(), coming.iter().rev(), shortest);
        let prefix = shared(goes.iter(), coming.iter(), shortest - suffix);
        for at in 0..prefix {
            kept[i + at] = Some(j + at);
        }
        for back in 1..=suffix {
            kept[end - back] = Some(comes - back);
        }
        (i, j) = (end + 1, comes + 1);
    }
}

/// Two stretches as numbers, equal where the tokens are.
struct Words {
    old: Vec<u32>,
    new: Vec<u32>,
    /// What each number weighs.
    weights: Vec<i32>,
}

impl Words {
    fn of<'a>(old: &'a [Token], new: &'a [Token]) -> Self {
        let mut ids: BTreeMap<&'a Token, u32> = BTreeMap::new();
        let mut weights = Vec::new();
        let mut number = |token: &'a Token| {
            *ids.entry(token).or_insert_with(|| {
                weights.push(i32::try_from(weight(token)).expect("a token weighs little"));
                u32::try_from(weights.len() - 1)
                    .expect("a text has fewer than four thousand million words")
            })
        };
        Self {
            old: old.iter().map(&mut number).collect(),
            new: new.iter().map(&mut number).collect(),
            weights,
        }
    }

    /// Compares a stretch, divided at what stands once in each where it is too long.
    fn compare(&self, left: Range<usize>, right: Range<usize>, pairs: &mut Vec<(usize, usize)>) {
        if left.is_empty() || right.is_empty() {
            return;
        }
        if left.len().saturating_mul(right.len()) <= CELLS_MAX {
            let found = self.table(left, right);
            pairs.extend(found);
            return;
        }
        let weight =
            |at: usize| u64::from(self.weights[self.old[left.start + at] as usize].unsigned_abs());
        let found = anchors(&self.old[left.clone()], &self.new[right.clone()], &weight);
        let found: Vec<(usize, usize)> = found
            .into_iter()
            .map(|(i, j)| (left.start + i, right.start + j))
            .collect();
        for (left, right) in between(&found, left, right) {
            if left.len().saturating_mul(right.len()) <= CELLS_MAX {
                self.compare(left, right, pairs);
            }
        }
        pairs.extend(found);
    }

    /// The pairs that weigh most, less the cost of the changes between them.
    ///
    /// This is the alignment with affine gaps of Gotoh (1982), where what goes and what comes at one place is one gap.
    fn table(&self, left: Range<usize>, right: Range<usize>) -> Vec<(usize, usize)> {
        let width = right.len() + 1;
        let mut trace = vec![Trace::default(); (left.len() + 1) * width];
        let mut above = vec![Best::NONE; width];
        above[0].kept = 0;
        for j in 1..width {
            (above[j].change, trace[j].change) = change(Best::NONE, above[j - 1]);
        }
        for i in 1..=left.len() {
            let old = self.old[left.start + i - 1];
            let mut row = Vec::with_capacity(width);
            for j in 0..width {
                let mut best = Best::NONE;
                let step = &mut trace[i * width + j];
                let beside = j.checked_sub(1).map_or(Best::NONE, |before| row[before]);
                (best.change, step.change) = change(above[j], beside);
                if j > 0 && self.new[right.start + j - 1] == old {
                    let before = above[j - 1];
                    step.after_change = before.change > before.kept;
                    best.kept = before.change.max(before.kept) + self.weights[old as usize];
                }
                row.push(best);
            }
            above = row;
        }
        let end = above[width - 1];
        let pairs = traced(&trace, width, end.change > end.kept);
        pairs
            .into_iter()
            .map(|(i, j)| (left.start + i, right.start + j))
            .collect()
    }
}

/// The best that can be had up to a place: where the last token is kept, and where the last is within a change.
#[derive(Debug, Clone, Copy)]
struct Best {
    kept: i32,
    change: i32,
}

impl Best {
    /// Nothing leads here; half of the least number, so that costs can still be taken off.
    const NONE: Self = Self {
        kept: i32::MIN / 2,
        change: i32::MIN / 2,
    };
}

/// How the best came about.
#[derive(Debug, Clone, Copy, Default)]
struct Trace {
    change: Step,
    after_change: bool,
}

/// What a change comes from.
#[derive(Debug, Clone, Copy, Default)]
enum Step {
    #[default]
    Goes,
    Comes,
    GoesFirst,
    ComesFirst,
}

/// The best change that ends at a place: an old token goes or a new one comes, as the first of the change or after others.
fn change(above: Best, beside: Best) -> (i32, Step) {
    let ways = [
        (above.kept - CHANGE_COST, Step::GoesFirst),
        (beside.kept - CHANGE_COST, Step::ComesFirst),
        (beside.change, Step::Comes),
        (above.change, Step::Goes),
    ];
    let mut best = ways[0];
    for way in &ways[1..] {
        if way.0 > best.0 {
            best = *way;
        }
    }
    best
}

fn traced(trace: &[Trace], width: usize, ends_in_change: bool) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut at = trace.len() - 1;
    let mut in_change = ends_in_change;
    while at > 0 {
        if in_change {
            let step = trace[at].change;
            at -= match step {
                Step::Goes | Step::GoesFirst => width,
                Step::Comes | Step::ComesFirst => 1,
            };
            in_change = matches!(step, Step::Goes | Step::Comes);
        } else {
            in_change = trace[at].after_change;
            at -= width + 1;
            pairs.push((at / width, at % width));
        }
    }
    pairs.reverse();
    pairs
}
