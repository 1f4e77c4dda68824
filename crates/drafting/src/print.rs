//! How a compilation reads: the base with brackets, names and each party's wording put between its words.
//! No page, no file and no colour is known here; they are made from these pieces.

mod additions;
mod house;
mod labels;
mod margins;
mod marks;
mod points;
mod press;
mod reopened;
mod wishes;

use std::ops::Range;

use crate::compilation::Compilation;
use crate::markup::Comment;
use crate::text::{Name, Text};
use crate::token::{Frame, Kind, Party, Token};

pub use house::{HouseStyle, Labels, Names, Terms};
pub use marks::marks_of;

/// A base text with what is put between its words, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed<'base> {
    /// The text that was sent out.
    pub base: &'base Text,
    /// The base from its first token to its last, kept or struck, and between its tokens what is put in.
    pub pieces: Vec<Piece>,
    /// The remarks of all who are shown, each once, by place and then by party.
    pub comments: Vec<Margin>,
    /// What is open.
    pub counts: Counts,
}

/// A stretch of a printed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Base tokens that stay.
    Kept(Range<usize>),
    /// Base tokens that go.
    Struck(Struck),
    /// Tokens that are not of the base.
    Put(Put),
}

/// Base tokens that go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Struck {
    /// The tokens.
    pub range: Range<usize>,
    /// Who strikes them.
    pub voice: Voice,
    /// Where they stand elsewhere as they were: the number that both places share, from 0.
    pub moved: Option<usize>,
}

/// Tokens that are not of the base.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// The tokens; brackets and names are the openings and closings of frames.
    pub tokens: Vec<Token>,
    /// Who puts them in.
    pub voice: Voice,
    /// The option that they belong to, by its number among those of its point, from 0; none for what is of the base option.
    pub option: Option<usize>,
    /// Where the tokens are base tokens that stood elsewhere: the number that both places share, from 0.
    pub moved: Option<usize>,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// The one who compiles: brackets, names, labels.
    Secretariat,
    /// The parties behind an option, by their numbers in `Compilation::submissions`, in the listed order; never empty.
    Parties(Vec<usize>),
    /// All the parties, who ask for the same.
    All,
}

/// A remark beside a printed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Margin {
    /// Whose it is, by the number in `Compilation::submissions`.
    pub party: usize,
    /// The remark with its replies; the authors are the party, by the name that the house style gives it.
    pub comment: Comment,
    /// What it is about, counted in tokens over all pieces, struck ones among them; empty for a place between two.
    pub place: Range<usize>,
}

/// What is open in a printed text, earlier rounds included.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    /// Places in brackets.
    pub points: usize,
    /// Changes that all ask for.
    pub unanimous: usize,
    /// Opening brackets.
    pub brackets: usize,
    /// For each party, by its own name and in the order of names, the places at which it wants other words than the base's.
    pub holders: Vec<(Party, usize)>,
}

/// Lays a compilation out in a house style.
pub fn print<'base>(compilation: &'base Compilation, style: &HouseStyle) -> Printed<'base> {
    let mut press = press::Press::new(compilation, style);
    press.nodes(&compilation.nodes);
    press.notes();
    let (pieces, homes, counts) = press.finish();
    let comments = margins::place(compilation, style, &pieces, &homes);
    Printed {
        base: &compilation.base,
        pieces,
        comments,
        counts,
    }
}

impl Printed<'_> {
    /// The printed text as the base of the next round: its brackets and names are frames.
    pub fn text(&self) -> Text {
        let mut tokens = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Kept(range) => tokens.extend_from_slice(&self.base.tokens()[range.clone()]),
                Piece::Struck(_) => {}
                Piece::Put(put) => tokens.extend_from_slice(&put.tokens),
            }
        }
        Text::new(tokens)
            .expect("frames are put in pairs, and none is left open at the end of a cell")
    }

    /// How many tokens a piece has.
    pub fn length(piece: &Piece) -> usize {
        match piece {
            Piece::Kept(range) => range.len(),
            Piece::Struck(struck) => struck.range.len(),
            Piece::Put(put) => put.tokens.len(),
        }
    }
}

impl Voice {
    /// The name under which the voice is shown.
    ///
    /// A house style without names, and one that has a name only for the secretariat, make all voices the secretariat's.
    pub fn name(&self, compilation: &Compilation, style: &HouseStyle, secretariat: &str) -> Name {
        match self {
            Self::Secretariat => Name::from(secretariat),
            Self::Parties(parties) => match style.names {
                Names::Before | Names::After | Names::Notes => {
                    Name::from(style.listed(compilation, parties))
                }
                Names::None => Name::from(secretariat),
            },
            Self::All => style.terms.all.clone(),
        }
    }
}

/// A frame's opening with the characters printed at it.
fn opening(frame: Frame, printed: &str) -> Token {
    Token::new(Kind::Open(frame), printed)
}

/// A frame's closing with the characters printed at it.
fn closing(frame: Frame, printed: &str) -> Token {
    Token::new(Kind::Close(frame), printed)
}
