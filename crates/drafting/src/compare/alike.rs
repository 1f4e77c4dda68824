//! Which nodes between two anchors are one another, though their words were changed, and which were divided or joined.
//! Their order is kept; what stands elsewhere is left over.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::compare::anchors::{between, heaviest};
use crate::compare::lexicon::{Lexicon, Profile};
use crate::compare::likeness::{Likeness, common};
use crate::compare::outline::{Node, NodeKind};
use crate::text::Text;
use crate::token::{Frame, Token};

/// Two nodes with less in common are two nodes.
const LIKE: Likeness = Likeness { permille: 400 };

/// How much of a part must be found in the whole, in thousandths, for a paragraph to have been divided or joined.
const COVERED_PERMILLE: u64 = 900;

/// How many words a part must have to be told from a coincidence, unless all of it is found and weighs as much as `PART_WEIGHT_MIN`.
const PART_WORDS_MIN: usize = 4;
const PART_WEIGHT_MIN: u64 = 8;

/// The largest number of pairs that are all looked at; beyond it only those that share a rare word are.
const PAIRS_MAX: usize = 1 << 12;

/// In how many nodes a word may stand and be rare.
const RARE_NODES_MAX: usize = 8;

/// A node with what is looked at to compare it.
pub(crate) struct Entry<'a> {
    node: &'a Node,
    ends: [&'a Token; 2],
    profile: Profile,
}

impl<'a> Entry<'a> {
    pub(crate) fn all(nodes: &'a [Node], text: &'a Text, lexicon: &mut Lexicon) -> Vec<Self> {
        let entry = |node: &'a Node| Self {
            node,
            ends: node.ends(text),
            profile: lexicon.profile(node.of(text)),
        };
        nodes.iter().map(entry).collect()
    }
}

/// Siblings that are one another: one and one, or one and the several into which it was divided or from which it was joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pairing {
    pub(crate) old: Range<usize>,
    pub(crate) new: Range<usize>,
    /// Whether they are the same token by token.
    pub(crate) same: bool,
}

impl Pairing {
    pub(crate) fn one(old: usize, new: usize) -> Self {
        Self {
            old: old..old + 1,
            new: new..new + 1,
            same: false,
        }
    }

    pub(crate) fn same(old: usize, new: usize) -> Self {
        Self {
            same: true,
            ..Self::one(old, new)
        }
    }

    pub(crate) fn shifted(self, old: usize, new: usize) -> Self {
        Self {
            old: self.old.start + old..self.old.end + old,
            new: self.new.start + new..self.new.end + new,
            same: self.same,
        }
    }
}

/// Which nodes are one another, in order.
pub(crate) fn alike(old: &[Entry], new: &[Entry], lexicon: &Lexicon) -> Vec<Pairing> {
    let gap = Gap { old, new, lexicon };
    let mut pairs = Vec::new();
    if old.len().saturating_mul(new.len()) <= PAIRS_MAX {
        pairs = heaviest(gap.all(0..old.len(), 0..new.len()));
    } else {
        let first = heaviest(gap.sharing_rare_words());
        for (left, right) in between(&first, 0..old.len(), 0..new.len()) {
            if left.len().saturating_mul(right.len()) <= PAIRS_MAX {
                pairs.extend(heaviest(gap.all(left, right)));
            }
        }
        pairs.extend(first);
        pairs.sort_unstable();
    }
    let replaced: Vec<(usize, usize)> = between(&pairs, 0..old.len(), 0..new.len())
        .filter(|(left, right)| gap.are_rows_in_place(left.clone(), right.clone()))
        .flat_map(|(left, right)| left.zip(right))
        .collect();
    pairs.extend(replaced);
    pairs.sort_unstable();
    gap.with_parts(&pairs)
}

struct Gap<'a> {
    old: &'a [Entry<'a>],
    new: &'a [Entry<'a>],
    lexicon: &'a Lexicon,
}

impl Gap<'_> {
    fn all(&self, left: Range<usize>, right: Range<usize>) -> Vec<(usize, usize, u64)> {
        left.flat_map(|i| right.clone().map(move |j| (i, j)))
            .filter_map(|(i, j)| self.candidate(i, j))
            .collect()
    }

    fn sharing_rare_words(&self) -> Vec<(usize, usize, u64)> {
        let mut standing: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (j, entry) in self.new.iter().enumerate() {
            for &word in &entry.profile.words {
                let nodes = standing.entry(word).or_default();
                if nodes.last() != Some(&j) {
                    nodes.push(j);
                }
            }
        }
        let mut found = Vec::new();
        for (i, entry) in self.old.iter().enumerate() {
            let rare = entry
                .profile
                .words
                .iter()
                .filter_map(|word| standing.get(word));
            let rare = rare.filter(|nodes| nodes.len() <= RARE_NODES_MAX);
            let mut nodes: Vec<usize> = rare.flatten().copied().collect();
            nodes.sort_unstable();
            nodes.dedup();
            found.extend(nodes.into_iter().filter_map(|j| self.candidate(i, j)));
        }
        found
    }

    /// Whether as many rows stand where rows stood, so that each cell was given other words.
    fn are_rows_in_place(&self, left: Range<usize>, right: Range<usize>) -> bool {
        let is_row = |node: &Node| matches!(node.kind, NodeKind::Frame(Frame::Row, _));
        let (old, new) = (&self.old[left], &self.new[right]);
        old.len() == new.len()
            && old.iter().zip(new).all(|(one, other)| {
                is_row(one.node) && is_row(other.node) && one.ends == other.ends
            })
    }

    /// A pair that may be one another, with the weight of what they share.
    fn candidate(&self, i: usize, j: usize) -> Option<(usize, usize, u64)> {
        let (old, new) = (&self.old[i], &self.new[j]);
        let shared = self.shared(&old.profile.words, &new.profile.words);
        let like = Likeness::of(shared, old.profile.weight, new.profile.weight) >= LIKE;
        let is_one = match (&old.node.kind, &new.node.kind) {
            (NodeKind::Paragraph, NodeKind::Paragraph) => {
                let (part, whole) = if old.profile.weight < new.profile.weight {
                    (&old.profile, &new.profile)
                } else {
                    (&new.profile, &old.profile)
                };
                like || self.is_part(part, &whole.words)
            }
            // A story is known by what it is: the main text, the header of the first page. A table between the same
            // paragraphs is the same table, whatever its rows now say.
            (NodeKind::Frame(Frame::Story | Frame::Table, _), NodeKind::Frame(..)) => {
                old.ends == new.ends
            }
            (NodeKind::Frame(..), NodeKind::Frame(..)) => like && old.ends == new.ends,
            (NodeKind::Paragraph, NodeKind::Frame(..))
            | (NodeKind::Frame(..), NodeKind::Paragraph) => false,
        };
        is_one.then_some((i, j, 1 + shared))
    }

    fn shared(&self, one: &[u32], other: &[u32]) -> u64 {
        common(one, other, |&word| self.lexicon.weight_of(word))
    }

    /// Whether nearly all of a part is among some words.
    fn is_part(&self, part: &Profile, words: &[u32]) -> bool {
        let shared = self.shared(&part.words, words);
        if part.words.len() >= PART_WORDS_MIN {
            shared * 1000 >= part.weight * COVERED_PERMILLE
        } else {
            shared == part.weight && part.weight >= PART_WEIGHT_MIN
        }
    }

    /// Adds to each pair the neighbours that are parts of it: a paragraph that was divided, or several that were joined.
    fn with_parts(&self, pairs: &[(usize, usize)]) -> Vec<Pairing> {
        let mut pairings: Vec<Pairing> = Vec::new();
        for (number, &(i, j)) in pairs.iter().enumerate() {
            let from = pairings
                .last()
                .map_or((0, 0), |last| (last.old.end, last.new.end));
            let to = pairs.get(number + 1).copied();
            let to = to.unwrap_or((self.old.len(), self.new.len()));
            let mut pairing = Pairing::one(i, j);
            pairing.new = self.parts(&self.old[i], self.new, j, from.1..to.1);
            if pairing.new.len() == 1 {
                pairing.old = self.parts(&self.new[j], self.old, i, from.0..to.0);
            }
            pairings.push(pairing);
        }
        pairings
    }

    /// The neighbours of a node, and itself, that together are the whole.
    fn parts(&self, whole: &Entry, nodes: &[Entry], at: usize, room: Range<usize>) -> Range<usize> {
        let mut parts = at..at + 1;
        if whole.node.kind != NodeKind::Paragraph {
            return parts;
        }
        let mut rest = without(&whole.profile.words, &nodes[at].profile.words);
        let mut takes = |next: usize| {
            let part = &nodes[next];
            let takes = part.node.kind == NodeKind::Paragraph && self.is_part(&part.profile, &rest);
            if takes {
                rest = without(&rest, &part.profile.words);
            }
            takes
        };
        while parts.end < room.end && takes(parts.end) {
            parts.end += 1;
        }
        while parts.start > room.start && takes(parts.start - 1) {
            parts.start -= 1;
        }
        parts
    }
}

/// The words of a sorted list that are not in another, counted as often as they stand there.
fn without(words: &[u32], taken: &[u32]) -> Vec<u32> {
    let mut taken = taken.iter().peekable();
    let mut rest = Vec::new();
    for word in words {
        while taken.next_if(|&&other| other < *word).is_some() {}
        if taken.next_if(|&other| other == word).is_none() {
            rest.push(*word);
        }
    }
    rest
}
