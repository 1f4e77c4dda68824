//! The text with every mark accepted, and where in the parts each of its tokens lies.

use drafting::text::{Name, Text};
use drafting::token::{Kind, Token, Vocabulary};

use super::settle::{Accepting, Settled};
use super::{LeafContent, Paragraph, Reading};
use crate::xml::NodeId;

/// Where a token lies.
///
/// A word lies in one or several elements of characters (`w:t`, `w:tab`, `w:br`, …), perhaps of several runs.
/// The end of a paragraph lies at its `w:p`, a frame at its element, something opaque at the element that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The part, by its number among the manuscript's.
    pub part: usize,
    /// Where the token begins.
    pub start: Position,
    /// Where it ends.
    pub end: Position,
}

/// A place in an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The element.
    pub node: NodeId,
    /// How many bytes of what the element shows stand before the place; 0 for what shows no characters.
    pub offset: usize,
}

/// A text with the places of its tokens and the numbers before its lines.
#[derive(Debug)]
pub(crate) struct Accepted {
    pub(crate) text: Text,
    pub(crate) spots: Vec<Spot>,
    pub(crate) numbers: Vec<Option<Name>>,
}

impl Reading {
    /// The text with every mark accepted.
    pub(crate) fn accepted(&self) -> Accepted {
        let accepting = Accepting::all(self);
        let settled = accepting.settle(self);
        let mut laying = Laying::default();
        for line in &settled {
            match line {
                Settled::Frame(frame) => {
                    laying.push(frame.token.clone(), frame.place.part, frame.place.node);
                }
                Settled::Paragraph(sources) => laying.paragraph(&accepting, sources),
            }
        }
        Accepted {
            text: Text::new(laying.tokens)
                .expect("frames are read as they nest, and every paragraph with its end"),
            spots: laying.spots,
            numbers: settled.iter().map(Settled::number).collect(),
        }
    }
}

/// Tokens on their way, with the characters that are not yet cut.
#[derive(Default)]
struct Laying {
    tokens: Vec<Token>,
    spots: Vec<Spot>,
    characters: String,
    vocabulary: Vocabulary,
    /// The elements that the characters lie in: where each begins among them, and where its shown characters begin in it.
    elements: Vec<(usize, NodeId, usize)>,
}

impl Laying {
    fn push(&mut self, token: Token, part: usize, node: NodeId) {
        let at = Position { node, offset: 0 };
        self.tokens.push(token);
        self.spots.push(Spot {
            part,
            start: at,
            end: at,
        });
    }

    fn paragraph(&mut self, accepting: &Accepting, sources: &[&Paragraph]) {
        let Some(last) = sources.last() else { return };
        let part = last.place.part;
        for source in sources {
            let mut at = 0;
            for leaf in &source.leaves {
                let stands = accepting.rest(leaf.mark).is_some();
                match &leaf.content {
                    &LeafContent::Characters { length, skipped } => {
                        if stands {
                            let begin = self.characters.len();
                            self.elements.push((begin, leaf.node, skipped));
                            self.characters
                                .push_str(&source.characters[at..at + length]);
                        }
                        at += length;
                    }
                    LeafContent::Opaque(identity) => {
                        if stands {
                            self.cut(part);
                            self.push(Token::new(Kind::Opaque, identity), part, leaf.node);
                        }
                    }
                    LeafContent::CommentStart(_)
                    | LeafContent::CommentEnd(_)
                    | LeafContent::CommentSign(_)
                    | LeafContent::Aside(_) => {}
                }
            }
        }
        self.cut(part);
        let layout = Name::clone(&last.layout);
        let end = Token {
            kind: Kind::ParagraphEnd,
            text: layout,
        };
        self.push(end, part, last.place.node);
    }

    /// Cuts the characters so far into tokens.
    fn cut(&mut self, part: usize) {
        let mut element = 0;
        let mut from = 0;
        for token in self.vocabulary.tokenise(&self.characters) {
            let to = from + token.text.len();
            let start = self.position(&mut element, from, from);
            let end = self.position(&mut element, to - 1, to);
            self.tokens.push(token);
            self.spots.push(Spot { part, start, end });
            from = to;
        }
        self.characters.clear();
        self.elements.clear();
    }

    /// The place of a byte in the element that holds another byte, at or after the element that was found last.
    fn position(&self, element: &mut usize, within: usize, byte: usize) -> Position {
        let begins = |at: usize| self.elements.get(at).map(|&(begin, ..)| begin);
        while begins(*element + 1).is_some_and(|begin| begin <= within) {
            *element += 1;
        }
        let (begin, node, skipped) = self.elements[*element];
        Position {
            node,
            offset: byte - begin + skipped,
        }
    }
}
