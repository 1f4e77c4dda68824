//! What stands elsewhere: paragraphs and rows that have nothing beside them in either text, and are one another.
//! The order of the rest was settled before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compare::blocks::{Aligned, note_same};
use crate::compare::lexicon::{Lexicon, Profile};
use crate::compare::likeness::{Likeness, common};
use crate::compare::outline::{Node, NodeKind};
use crate::markup::ends_line;
use crate::markup::sequence::{By, Moved};
use crate::text::Text;
use crate::token::Token;

/// What moved has at least this much in common with what it was.
const LIKE: Likeness = Likeness { permille: 800 };

/// What has fewer words is not looked for elsewhere by itself.
const WORDS_MIN: usize = 8;

/// In how many nodes a word may stand and still lead from one to another.
const RARE_NODES_MAX: usize = 16;

/// Finds what moved, in the order of the base, and notes what is the same within it.
pub(crate) fn find(base: &Text, edited: &Text, aligned: &mut Aligned, by: &By) -> Vec<Moved> {
    let profiles = |nodes: &[Node], text: &Text, lexicon: &mut Lexicon| -> Vec<Profile> {
        nodes
            .iter()
            .map(|node| lexicon.profile(node.of(text)))
            .collect()
    };
    let gone = profiles(&aligned.gone, base, &mut aligned.lexicon);
    let new = profiles(&aligned.new, edited, &mut aligned.lexicon);
    let mut pairs = closest(candidates((base, edited), aligned, &gone, &new));
    with_neighbours(base, edited, aligned, &mut pairs);
    for &(i, j) in &pairs {
        let (gone, new) = (aligned.gone[i].clone(), aligned.new[j].clone());
        note_same(base, edited, aligned, &gone, &new);
    }
    let mut moved = joined(aligned, &pairs, by);
    for one in &mut moved {
        let first = aligned.kept[one.base.start];
        one.new.start = after_new_lines(first, &one.new, edited.tokens());
    }
    moved
}

/// Where what moved begins: lines that are new before it do not come with it.
pub(crate) fn after_new_lines(first: Option<usize>, comes: &Range<usize>, new: &[Token]) -> usize {
    first
        .filter(|&first| first > comes.start && ends_line(&new[first - 1]))
        .unwrap_or(comes.start)
}

/// Pairs of what is gone and what is new that are alike, by their numbers.
fn candidates(
    (base, edited): (&Text, &Text),
    aligned: &Aligned,
    gone: &[Profile],
    new: &[Profile],
) -> Vec<(Likeness, usize, usize)> {
    let mut standing: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (j, profile) in new.iter().enumerate() {
        for &word in &profile.words {
            let nodes = standing.entry(word).or_default();
            if nodes.last() != Some(&j) {
                nodes.push(j);
            }
        }
    }
    let mut found = Vec::new();
    for (i, profile) in gone
        .iter()
        .enumerate()
        .filter(|(_, one)| one.words.len() >= WORDS_MIN)
    {
        let rare = profile.words.iter().filter_map(|word| standing.get(word));
        let near: BTreeSet<usize> = rare
            .filter(|nodes| nodes.len() <= RARE_NODES_MAX)
            .flatten()
            .copied()
            .collect();
        for j in near {
            let shared = common(&profile.words, &new[j].words, |&word| {
                aligned.lexicon.weight_of(word)
            });
            let likeness = Likeness::of(shared, profile.weight, new[j].weight);
            let (one, other) = (&aligned.gone[i], &aligned.new[j]);
            if likeness >= LIKE && is_same_sort(base, edited, one, other) {
                found.push((likeness, i, j));
            }
        }
    }
    found
}

fn is_same_sort(base: &Text, edited: &Text, one: &Node, other: &Node) -> bool {
    match (&one.kind, &other.kind) {
        (NodeKind::Paragraph, NodeKind::Paragraph) => true,
        (NodeKind::Frame(..), NodeKind::Frame(..)) => one.ends(base) == other.ends(edited),
        (NodeKind::Paragraph, NodeKind::Frame(..)) | (NodeKind::Frame(..), NodeKind::Paragraph) => {
            false
        }
    }
}

/// Each node at most once, the most alike first, then the first of the base.
fn closest(mut candidates: Vec<(Likeness, usize, usize)>) -> Vec<(usize, usize)> {
    candidates.sort_by_key(|&(likeness, i, j)| (std::cmp::Reverse(likeness), i, j));
    let (mut left, mut come) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, i, j) in candidates {
        if !left.contains(&i) && !come.contains(&j) {
            left.insert(i);
            come.insert(j);
            pairs.push((i, j));
        }
    }
    pairs
}

/// Takes along what is too short to be looked for, where it is the same before or after what moved.
fn with_neighbours(base: &Text, edited: &Text, aligned: &Aligned, pairs: &mut Vec<(usize, usize)>) {
    let mut left: BTreeSet<usize> = pairs.iter().map(|pair| pair.0).collect();
    let mut come: BTreeSet<usize> = pairs.iter().map(|pair| pair.1).collect();
    let mut next = 0;
    while let Some(&(i, j)) = pairs.get(next) {
        next += 1;
        let before = i.checked_sub(1).zip(j.checked_sub(1));
        for (k, l) in [Some((i + 1, j + 1)), before].into_iter().flatten() {
            let (Some(gone), Some(new)) = (aligned.gone.get(k), aligned.new.get(l)) else {
                continue;
            };
            let near = touch(&aligned.gone[i], gone) && touch(&aligned.new[j], new);
            if near && gone.of(base) == new.of(edited) && !left.contains(&k) && !come.contains(&l) {
                left.insert(k);
                come.insert(l);
                pairs.push((k, l));
            }
        }
    }
}

fn touch(one: &Node, other: &Node) -> bool {
    one.tokens.end == other.tokens.start || other.tokens.end == one.tokens.start
}

/// What moved together is one move.
fn joined(aligned: &Aligned, pairs: &[(usize, usize)], by: &By) -> Vec<Moved> {
    let mut moves: Vec<Moved> = pairs
        .iter()
        .map(|&(i, j)| Moved {
            base: aligned.gone[i].tokens.clone(),
            new: aligned.new[j].tokens.clone(),
            by: by.clone(),
        })
        .collect();
    moves.sort_by_key(|one| one.base.start);
    let mut joined: Vec<Moved> = Vec::new();
    for one in moves {
        match joined.last_mut() {
            Some(last) if last.base.end == one.base.start && last.new.end == one.new.start => {
                last.base.end = one.base.end;
                last.new.end = one.new.end;
            }
            Some(_) | None => joined.push(one),
        }
    }
    joined
}
