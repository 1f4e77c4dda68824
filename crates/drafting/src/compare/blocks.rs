//! Laying the paragraphs, tables, rows and cells of two texts beside each other in their order.
//! What stands elsewhere is left over here; `moves` looks for it.

use std::ops::Range;

use crate::compare::alike::{Entry, Pairing, alike};
use crate::compare::anchors::{anchors, between, heaviest};
use crate::compare::lexicon::Lexicon;
use crate::compare::outline::{Node, NodeKind, outline};
use crate::compare::said::Said;
use crate::compare::words;
use crate::text::Text;
use crate::token::Frame;

/// Two texts beside each other.
pub(crate) struct Aligned {
    /// For each base token, the edited one that it is.
    pub(crate) kept: Vec<Option<usize>>,
    /// Paragraphs and rows of the base that have nothing beside them, in order.
    pub(crate) gone: Vec<Node>,
    /// Paragraphs and rows of the edited text that have nothing beside them, in order.
    pub(crate) new: Vec<Node>,
    pub(crate) lexicon: Lexicon,
}

/// Lays two texts beside each other.
pub(crate) fn align(base: &Text, edited: &Text) -> Aligned {
    let mut aligned = Aligned {
        kept: vec![None; base.tokens().len()],
        gone: Vec::new(),
        new: Vec::new(),
        lexicon: Lexicon::default(),
    };
    let mut aligner = Aligner {
        base,
        edited,
        aligned: &mut aligned,
    };
    aligner.siblings(&outline(base), &outline(edited));
    aligned.gone.sort_by_key(|node| node.tokens.start);
    aligned.new.sort_by_key(|node| node.tokens.start);
    aligned
}

/// Two texts of which it is known which edited token a base token is: those that keep their order, as many of them as can,
/// and the paragraphs and rows of which nothing is kept.
pub(crate) fn known(base: &Text, edited: &Text, kept: Vec<Option<usize>>) -> Aligned {
    let pairs = kept.iter().enumerate();
    let pairs = pairs.filter_map(|(i, is)| Some((i, (*is)?, 1)));
    let mut aligned = Aligned {
        kept: vec![None; kept.len()],
        gone: Vec::new(),
        new: Vec::new(),
        lexicon: Lexicon::default(),
    };
    let mut stays = vec![false; edited.tokens().len()];
    for (i, j) in heaviest(pairs.collect()) {
        aligned.kept[i] = Some(j);
        stays[j] = true;
    }
    let goes = |at: usize| aligned.kept[at].is_none();
    let (mut gone, mut new) = (Vec::new(), Vec::new());
    without(&outline(base), &goes, &mut gone);
    without(&outline(edited), &|at| !stays[at], &mut new);
    Aligned {
        gone,
        new,
        ..aligned
    }
}

/// The paragraphs and rows of which all tokens are such.
fn without(nodes: &[Node], is_such: &dyn Fn(usize) -> bool, into: &mut Vec<Node>) {
    for node in nodes {
        if may_move(node) && node.tokens.clone().all(is_such) {
            into.push(node.clone());
        } else if let NodeKind::Frame(_, children) = &node.kind {
            without(children, is_such, into);
        }
    }
}

/// Notes what is the same in a node of the base and one of the edited text, wherever they stand.
pub(crate) fn note_same(base: &Text, edited: &Text, aligned: &mut Aligned, old: &Node, new: &Node) {
    let mut aligner = Aligner {
        base,
        edited,
        aligned,
    };
    aligner.pair(std::slice::from_ref(old), std::slice::from_ref(new));
}

/// Whether a node can stand elsewhere: a paragraph or a row.
fn may_move(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Paragraph | NodeKind::Frame(Frame::Row, _) => true,
        NodeKind::Frame(
            Frame::Story | Frame::Table | Frame::Cell | Frame::Point | Frame::Choice { .. },
            _,
        ) => false,
    }
}

struct Aligner<'a> {
    base: &'a Text,
    edited: &'a Text,
    aligned: &'a mut Aligned,
}

impl Aligner<'_> {
    fn siblings(&mut self, old: &[Node], new: &[Node]) {
        let pairings = self.pairings(old, new);
        let (mut i, mut j) = (0, 0);
        for pairing in pairings {
            self.left_over(&old[i..pairing.old.start], &new[j..pairing.new.start]);
            (i, j) = (pairing.old.end, pairing.new.end);
            let (old, new) = (&old[pairing.old], &new[pairing.new]);
            if pairing.same {
                self.keep(span(old), span(new).start);
            } else {
                self.pair(old, new);
            }
        }
        self.left_over(&old[i..], &new[j..]);
    }

    fn left_over(&mut self, old: &[Node], new: &[Node]) {
        let movable = |node: &&Node| may_move(node);
        self.aligned
            .gone
            .extend(old.iter().filter(movable).cloned());
        self.aligned.new.extend(new.iter().filter(movable).cloned());
    }

    /// Notes that base tokens are the edited ones from a place on.
    fn keep(&mut self, old: Range<usize>, new: usize) {
        for (is, other) in self.aligned.kept[old].iter_mut().zip(new..) {
            *is = Some(other);
        }
    }

    /// Notes what is the same in nodes that are one another.
    fn pair(&mut self, old: &[Node], new: &[Node]) {
        if let ([one], [other]) = (old, new)
            && let (NodeKind::Frame(_, children), NodeKind::Frame(_, others)) =
                (&one.kind, &other.kind)
        {
            let ends = |node: &Node| (node.tokens.start, node.tokens.end - 1);
            let (open, close) = ends(one);
            let (opens, closes) = ends(other);
            self.aligned.kept[open] = Some(opens);
            self.aligned.kept[close] = Some(closes);
            self.siblings(children, others);
            return;
        }
        let old = span(old);
        let new = span(new);
        let kept = words::kept(
            &self.base.tokens()[old.clone()],
            &self.edited.tokens()[new.clone()],
        );
        for (at, is) in kept.into_iter().enumerate() {
            self.aligned.kept[old.start + at] = is.map(|is| new.start + is);
        }
    }

    /// Which of two lists of siblings are one another, in order.
    fn pairings(&mut self, old: &[Node], new: &[Node]) -> Vec<Pairing> {
        if self.are_cells_of_like_rows(old, new) {
            return (0..old.len()).map(|at| Pairing::one(at, at)).collect();
        }
        let said_old: Vec<_> = old
            .iter()
            .map(|node| Said::of(node.of(self.base)))
            .collect();
        let said_new: Vec<_> = new
            .iter()
            .map(|node| Said::of(node.of(self.edited)))
            .collect();
        let weight = |at: usize| said_old[at].len() as u64;
        let same = anchors(&said_old, &said_new, &weight);
        let mut pairings: Vec<Pairing> = same.iter().map(|&(i, j)| Pairing::same(i, j)).collect();
        for (left, right) in between(&same, 0..old.len(), 0..new.len()) {
            if !left.is_empty() && !right.is_empty() {
                let lexicon = &mut self.aligned.lexicon;
                let olds = Entry::all(&old[left.clone()], self.base, lexicon);
                let news = Entry::all(&new[right.clone()], self.edited, lexicon);
                let found = alike(&olds, &news, lexicon);
                pairings.extend(
                    found
                        .into_iter()
                        .map(|one| one.shifted(left.start, right.start)),
                );
            }
        }
        pairings.sort_by_key(|pairing| pairing.old.start);
        pairings
    }

    /// Whether nodes are as many cells, with nothing to tell them apart but their place.
    fn are_cells_of_like_rows(&self, old: &[Node], new: &[Node]) -> bool {
        let is_cell = |node: &Node| matches!(node.kind, NodeKind::Frame(Frame::Cell, _));
        old.len() == new.len()
            && old.iter().zip(new).all(|(one, other)| {
                is_cell(one) && is_cell(other) && one.ends(self.base) == other.ends(self.edited)
            })
    }
}

fn span(nodes: &[Node]) -> Range<usize> {
    nodes[0].tokens.start..nodes[nodes.len() - 1].tokens.end
}
