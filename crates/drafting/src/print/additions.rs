//! Paragraphs and rows that are added, and rows in dispute: brackets stand within each cell, for a row cannot stand within brackets.
//! What stands between brackets and names is said elsewhere.

use crate::compilation::{Node, Point};
use crate::print::points::voice;
use crate::print::press::{Press, has_words};
use crate::print::wishes::{Sort, Wish};
use crate::text::is_structural;
use crate::token::{Kind, Token};

/// A part of a row or table in dispute.
enum Part {
    /// What opens or closes a story, table, row or cell.
    Bar(usize),
    /// What stands between two of them.
    Run(Vec<Node>),
    /// A point that holds whole rows itself.
    Whole(Point),
}

impl Press<'_> {
    /// A paragraph or rows of their own.
    pub(super) fn addition(&mut self, point: &Point, wish: &Wish) {
        if let (Sort::Words | Sort::Ending, Some(end)) = (wish.sort, &wish.end) {
            let label = self.additional_label(point.span.start, wish);
            self.alone(wish, &label);
            self.put(vec![end.clone()], voice(wish), Some(wish.option), None);
        } else {
            self.added_rows(wish);
        }
    }

    /// Rows that are added: the words of each cell in brackets.
    fn added_rows(&mut self, wish: &Wish) {
        let silent = !has_words(&wish.words);
        let mut said = false;
        let mut run: Vec<Token> = Vec::new();
        for token in &wish.words {
            if !is_structural(token) {
                run.push(token.clone());
                continue;
            }
            let bracketed = has_words(&run) || silent && !said && !run.is_empty();
            self.added_cell(wish, std::mem::take(&mut run), bracketed);
            said |= bracketed;
            self.put(vec![token.clone()], voice(wish), Some(wish.option), None);
        }
        self.added_cell(wish, run, true);
    }

    fn added_cell(&mut self, wish: &Wish, mut run: Vec<Token>, bracketed: bool) {
        let end = run.pop_if(|last| last.kind == Kind::ParagraphEnd);
        if bracketed && (end.is_some() || !run.is_empty()) {
            let cell = Wish {
                words: run,
                ..wish.clone()
            };
            self.alone(&cell, "");
        } else {
            self.put(run, voice(wish), Some(wish.option), None);
        }
        let end = end.into_iter().collect();
        self.put(end, voice(wish), Some(wish.option), None);
    }

    /// Base rows in dispute: the words of each cell in brackets, in the last cell the options as well.
    pub(super) fn rows(&mut self, point: &Point, wishes: &[Wish], number: usize) {
        let (added, rest): (Vec<&Wish>, Vec<&Wish>) =
            wishes.iter().partition(|wish| wish.sort == Sort::Rows);
        let parts = self.parts(&point.base);
        let last = parts.iter().rposition(|part| matches!(part, Part::Run(_)));
        for (at, part) in parts.iter().enumerate() {
            match part {
                Part::Bar(token) => self.keep(*token..*token + 1),
                Part::Whole(inner) => self.nodes(&[Node::Point(inner.clone())]),
                Part::Run(nodes) if Some(at) == last => self.words(point, nodes, &rest, number),
                Part::Run(nodes) => self.words(point, nodes, &[], number),
            }
        }
        for wish in added {
            self.settle(&wish.parties, number);
            self.added_rows(wish);
        }
    }

    fn parts(&self, nodes: &[Node]) -> Vec<Part> {
        let tokens = self.compilation.base.tokens();
        let mut parts = Vec::new();
        let mut run = Vec::new();
        let close = |run: &mut Vec<Node>, parts: &mut Vec<Part>| {
            if !run.is_empty() {
                parts.push(Part::Run(std::mem::take(run)));
            }
        };
        for node in nodes {
            match node {
                Node::Plain(range) => {
                    let mut start = range.start;
                    for at in range.clone().filter(|&at| is_structural(&tokens[at])) {
                        if start < at {
                            run.push(Node::Plain(start..at));
                        }
                        close(&mut run, &mut parts);
                        parts.push(Part::Bar(at));
                        start = at + 1;
                    }
                    if start < range.end {
                        run.push(Node::Plain(start..range.end));
                    }
                }
                Node::Point(point) if has_rows(point, tokens) => {
                    close(&mut run, &mut parts);
                    parts.push(Part::Whole(point.clone()));
                }
                Node::Point(point) => run.push(Node::Point(point.clone())),
            }
        }
        close(&mut run, &mut parts);
        parts
    }
}

/// Whether rows, cells or tables are in dispute at a point.
fn has_rows(point: &Point, base: &[Token]) -> bool {
    let mut wordings = point.options.iter().map(|option| &option.wording);
    base[point.span.clone()].iter().any(is_structural)
        || wordings.any(|wording| wording.iter().any(is_structural))
}
