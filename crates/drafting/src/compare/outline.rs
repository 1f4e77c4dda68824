//! A text as a tree: stories, tables, rows and cells, with paragraphs as leaves.
//! Brackets of an earlier round do not divide it.

use std::ops::Range;

use crate::text::{Text, is_structural};
use crate::token::{Frame, Kind, Token};

/// A paragraph, or a frame with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// Its tokens; those that open and close a frame among them.
    pub(crate) tokens: Range<usize>,
    /// What it is.
    pub(crate) kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// A line of text with its end.
    Paragraph,
    /// A story, table, row or cell.
    Frame(Frame, Vec<Node>),
}

impl Node {
    /// Its tokens in its text.
    pub(crate) fn of<'a>(&self, text: &'a Text) -> &'a [Token] {
        &text.tokens()[self.tokens.clone()]
    }

    /// Its first and its last token.
    pub(crate) fn ends<'a>(&self, text: &'a Text) -> [&'a Token; 2] {
        [self.tokens.start, self.tokens.end - 1].map(|at| &text.tokens()[at])
    }
}

/// The tree of a text.
pub(crate) fn outline(text: &Text) -> Vec<Node> {
    let mut open: Vec<(usize, Vec<Node>)> = Vec::new();
    let mut nodes = Vec::new();
    for line in text.lines() {
        let first = &text.tokens()[line.start];
        match &first.kind {
            Kind::Open(_) if is_structural(first) => {
                open.push((line.start, std::mem::take(&mut nodes)));
            }
            Kind::Close(frame) if is_structural(first) => {
                let (start, siblings) = open.pop().expect("the frames of a text nest");
                let children = std::mem::replace(&mut nodes, siblings);
                nodes.push(Node {
                    tokens: start..line.end,
                    kind: NodeKind::Frame(frame.clone(), children),
                });
            }
            Kind::Open(_)
            | Kind::Close(_)
            | Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => nodes.push(Node {
                tokens: line,
                kind: NodeKind::Paragraph,
            }),
        }
    }
    nodes
}
