//! The comments of a file with their replies. Where they stand in the text is read with the text.

use std::collections::BTreeMap;

use drafting::markup::{Anchor, Comment};
use drafting::text::Name;

use crate::xml::{NodeId, Space, Tree};

/// How many answers may follow on each other; Word lets nobody answer an answer.
const ANSWERS_MAX: usize = 64;

/// The comments of a file, each with its id and its replies.
#[derive(Debug, Default)]
pub(crate) struct Threads(pub(crate) Vec<Thread>);

/// A comment that answers no other.
#[derive(Debug)]
pub(crate) struct Thread {
    pub(crate) id: Name,
    pub(crate) comment: Comment,
}

/// A comment as it stands in its part, with the mark of its last paragraph, by which others answer it.
#[derive(Debug)]
pub(crate) struct Filed {
    pub(crate) id: Name,
    pub(crate) paragraph: Option<String>,
    pub(crate) comment: Comment,
}

impl Filed {
    /// Takes a comment; what it says has been read already.
    pub(crate) fn new(tree: &Tree, node: NodeId, paragraphs: Vec<String>) -> Self {
        let value = |name| tree.attribute(node, Space::Word, name).unwrap_or_default();
        let name = |name| Name::from(&*value(name));
        let last = tree
            .subtree(node)
            .filter(|&inner| tree.is(inner, Space::Word, "p"))
            .last();
        let paragraph = last.and_then(|last| tree.attribute(last, Space::Word2010, "paraId"));
        Self {
            id: name("id"),
            paragraph: paragraph.map(|id| id.to_uppercase()),
            comment: Comment {
                author: name("author"),
                initials: name("initials"),
                moment: name("date"),
                paragraphs,
                anchor: Anchor::Base(0..0),
                replies: Vec::new(),
            },
        }
    }
}

/// Which comment answers which, by the marks of their last paragraphs.
pub(crate) fn answers(tree: &Tree) -> BTreeMap<String, String> {
    let entries = tree.children_named(tree.root(), Space::Word2012, "commentEx");
    let pairs = entries.filter_map(|entry| {
        let value = |name| tree.attribute(entry, Space::Word2012, name);
        Some((
            value("paraId")?.to_uppercase(),
            value("paraIdParent")?.to_uppercase(),
        ))
    });
    pairs.collect()
}

impl Threads {
    /// Puts each answer to the comment that began the exchange.
    pub(crate) fn new(filed: Vec<Filed>, answers: &BTreeMap<String, String>) -> Self {
        let places: BTreeMap<&str, usize> = filed
            .iter()
            .enumerate()
            .filter_map(|(at, one)| Some((one.paragraph.as_deref()?, at)))
            .collect();
        let begins = |at: usize| {
            let mut first = at;
            // Whoever answers in a circle began it.
            for _ in 0..filed.len().min(ANSWERS_MAX) {
                let paragraph = filed[first].paragraph.as_deref();
                let parent = paragraph.and_then(|own| places.get(answers.get(own)?.as_str()));
                match parent {
                    Some(&parent) if parent != at => first = parent,
                    Some(_) => return at,
                    None => break,
                }
            }
            first
        };
        let first: Vec<usize> = (0..filed.len()).map(begins).collect();
        // In a circle that a comment leads into, nobody began: such a comment stands for itself.
        let first: Vec<usize> = (0..filed.len())
            .map(|at| {
                if first[first[at]] == first[at] {
                    first[at]
                } else {
                    at
                }
            })
            .collect();
        let mut threads: BTreeMap<usize, Thread> = BTreeMap::new();
        let mut replies = Vec::new();
        for (at, one) in filed.into_iter().enumerate() {
            if first[at] == at {
                let thread = Thread {
                    id: one.id,
                    comment: one.comment,
                };
                threads.insert(at, thread);
            } else {
                replies.push((first[at], one));
            }
        }
        for (to, reply) in replies {
            if let Some(thread) = threads.get_mut(&to) {
                thread.comment.replies.push(reply.comment);
            }
        }
        Self(threads.into_values().collect())
    }
}
