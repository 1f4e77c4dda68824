//! A caucus's compilation as the marks of one side.
//! Nothing of a member crosses: no name, no remark, no moment, no order.

use crate::compilation::{Compilation, Node, Point};
use crate::markup::{Edit, Markup, Move, Source, ends_line, normal};
use crate::text::Text;
use crate::token::{Kind, Party, Token};

/// Why a compilation is not yet the text of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Divided {
    /// The points at which members still differ, by their numbers in reading order; those within an open one are not listed.
    pub points: Vec<usize>,
}

impl Compilation {
    /// The marks of all as those of one side: every wording that somebody asks for and nobody contradicts.
    ///
    /// A point is decided where there is one wording besides the base's, and all who touched any of its words ask for it;
    /// for what stands elsewhere, its wording is decided apart. A member without a mark there has taken no position.
    ///
    /// ```
    /// use drafting::compile::compile;
    /// use drafting::markup::{Edit, Markup, Source};
    /// use drafting::text::{Text, visible};
    /// use drafting::token::{Party, tokenise};
    ///
    /// let base = Text::plain("The sides shall meet.");
    /// let marks = |span, words| Markup {
    ///     edits: vec![Edit { span, with: tokenise(words), source: Source::Recorded, authors: vec!["An".into()] }],
    ///     ..Markup::default()
    /// };
    /// let members = vec![
    ///     (Party("THA".into()), marks(4..5, "should")),
    ///     (Party("VNM".into()), marks(7..7, " soon")),
    /// ];
    /// let (asean, marks) = compile(base.clone(), members).one_side(Party("ASEAN".into())).unwrap();
    /// assert_eq!(visible(&marks.returned(&base)), "The sides should meet soon.\n");
    /// assert!(marks.edits.iter().all(|edit| edit.authors.is_empty()));
    /// ```
    ///
    /// # Errors
    /// Lists the points at which members differ.
    pub fn one_side(&self, side: Party) -> Result<(Party, Markup), Divided> {
        let mut wishes = Wishes::default();
        wishes.take(&self.nodes);
        wishes.open_what_is_placed_otherwise_than_once();
        wishes.open_what_is_placed_within_what_moves();
        if !wishes.open.is_empty() {
            wishes.open.sort_unstable();
            wishes.open.dedup();
            return Err(Divided {
                points: wishes.open,
            });
        }
        let moves: Vec<Move> = wishes.moves.into_iter().map(|(_, one)| one).collect();
        let edits = wishes.edits.into_iter().map(|(_, edit)| edit).collect();
        let markup = Markup {
            edits: normal::normal(self.base.tokens(), edits, &moves).0,
            moves,
            ..Markup::default()
        };
        match Text::new(markup.returned(&self.base)) {
            Ok(_) => Ok((side, markup)),
            // One runs a paragraph on into the next, which another leaves out: together they leave no text.
            Err(_) => Err(Divided {
                points: self.points_at_line_ends(),
            }),
        }
    }

    /// The points at which the end of a line is to go, by their numbers.
    fn points_at_line_ends(&self) -> Vec<usize> {
        let takes_end =
            |point: &Point| self.base.tokens()[point.span.clone()].iter().any(ends_line);
        let points = self.points().enumerate();
        points
            .filter(|(_, point)| takes_end(point))
            .map(|(number, _)| number)
            .collect()
    }
}

/// What is wanted at the points passed so far, each with the number of its point.
#[derive(Default)]
struct Wishes {
    passed: usize,
    edits: Vec<(usize, Edit)>,
    moves: Vec<(usize, Move)>,
    open: Vec<usize>,
}

impl Wishes {
    fn take(&mut self, nodes: &[Node]) {
        for node in nodes {
            if let Node::Point(point) = node {
                let number = self.passed;
                self.passed += 1;
                match point.options.as_slice() {
                    [only] if only.moved => {
                        let from = point.span.clone();
                        self.moves.push((number, unsigned_move(from)));
                        self.take(&point.base);
                    }
                    [only] if is_untouched_within(point) => {
                        let edit = unsigned_edit(point, only.wording.clone());
                        self.edits.push((number, edit));
                    }
                    _ => {
                        self.open.push(number);
                        self.passed += points_within(&point.base);
                    }
                }
            }
        }
    }

    /// Opens the points of what several members want at different places, or one leaves out and another places.
    fn open_what_is_placed_otherwise_than_once(&mut self) {
        for (source, one) in &self.moves {
            let placed = Kind::Placed {
                start: one.from.start,
                end: one.from.end,
            };
            let is_it = |token: &Token| token.kind == placed;
            let places: Vec<usize> = self
                .edits
                .iter()
                .filter(|(_, edit)| edit.with.iter().any(is_it))
                .map(|(number, _)| *number)
                .collect();
            if places.len() != 1 {
                self.open.push(*source);
                self.open.extend(places);
            }
        }
    }

    /// Opens what is to stand, or is moved from, within what another moves: one text cannot have both.
    fn open_what_is_placed_within_what_moves(&mut self) {
        for (source, one) in &self.moves {
            let places = |edit: &Edit| edit.with.iter().any(|token| token.placed().is_some());
            let edits = self
                .edits
                .iter()
                .filter(|(_, edit)| places(edit) && edit.lies_within(&one.from));
            let edits = edits.map(|(number, _)| *number);
            let moves = self.moves.iter().filter(|(number, other)| {
                number != source
                    && one.from.start <= other.from.start
                    && other.from.end <= one.from.end
            });
            let within: Vec<usize> = edits.chain(moves.map(|(number, _)| *number)).collect();
            if !within.is_empty() {
                self.open.push(*source);
                self.open.extend(within);
            }
        }
    }
}

fn is_untouched_within(point: &Point) -> bool {
    points_within(&point.base) == 0
}

fn points_within(nodes: &[Node]) -> usize {
    nodes
        .iter()
        .map(|node| match node {
            Node::Plain(_) => 0,
            Node::Point(point) => 1 + points_within(&point.base),
        })
        .sum()
}

fn unsigned_edit(point: &Point, with: Vec<Token>) -> Edit {
    Edit {
        span: point.span.clone(),
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}

fn unsigned_move(from: std::ops::Range<usize>) -> Move {
    Move {
        from,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}
