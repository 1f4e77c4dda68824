//! Texts and what parties do to them, drawn at random.

use std::sync::Arc;

use drafting::text::Text;
use drafting::token::{Frame, Kind, Party, Token};
use proptest::collection::vec;
use proptest::prelude::*;

/// A piece of a generated base.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    Paragraph(Vec<u8>),
    /// Rows of cells of words.
    Table(Vec<Vec<Vec<u8>>>),
    /// A paragraph that holds the wordings of an earlier round after some words.
    Bracketed(Vec<u8>, Vec<Vec<u8>>),
}

/// One thing that a party does to its copy; places are taken modulo what there is.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Strike {
        at: usize,
        length: usize,
    },
    Insert {
        at: usize,
        words: Vec<u8>,
    },
    Replace {
        at: usize,
        length: usize,
        words: Vec<u8>,
    },
    AddParagraph {
        line: usize,
        words: Vec<u8>,
    },
    StrikeLines {
        line: usize,
        count: usize,
    },
    JoinLines {
        line: usize,
    },
    SplitLine {
        at: usize,
    },
    MoveLines {
        line: usize,
        count: usize,
        to: usize,
    },
    AddRow {
        line: usize,
        words: Vec<u8>,
    },
    StrikeRow {
        line: usize,
    },
    JoinRows {
        line: usize,
    },
    Settle {
        point: usize,
        choice: usize,
    },
}

const WORDS: [&str; 9] = ["shall", "the", "sides", "meet", ",", "2026", "“", "\"", "."];

pub(crate) fn words() -> impl Strategy<Value = Vec<u8>> {
    vec(0..9_u8, 1..4)
}

pub(crate) fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let paragraph = || vec(0..9_u8, 0..7).prop_map(Block::Paragraph);
    let row = vec(vec(0..4_u8, 0..3), 1..3);
    vec(
        prop_oneof![
            6 => paragraph(),
            1 => vec(row, 1..4).prop_map(Block::Table),
            2 => (vec(0..9_u8, 0..3), vec(words(), 2..4)).prop_map(|(w, c)| Block::Bracketed(w, c)),
        ],
        1..6,
    )
}

pub(crate) fn acts() -> impl Strategy<Value = Vec<Act>> {
    let n = || 0..64_usize;
    vec(
        prop_oneof![
            4 => (n(), 1..12_usize).prop_map(|(at, length)| Act::Strike { at, length }),
            4 => (n(), words()).prop_map(|(at, words)| Act::Insert { at, words }),
            6 => (n(), 1..8_usize, words())
                .prop_map(|(at, length, words)| Act::Replace { at, length, words }),
            3 => (n(), words()).prop_map(|(line, words)| Act::AddParagraph { line, words }),
            2 => (n(), 1..4_usize).prop_map(|(line, count)| Act::StrikeLines { line, count }),
            2 => n().prop_map(|line| Act::JoinLines { line }),
            2 => n().prop_map(|at| Act::SplitLine { at }),
            6 => (n(), 1..3_usize, n())
                .prop_map(|(line, count, to)| Act::MoveLines { line, count, to }),
            1 => (n(), words()).prop_map(|(line, words)| Act::AddRow { line, words }),
            1 => n().prop_map(|line| Act::StrikeRow { line }),
            1 => n().prop_map(|line| Act::JoinRows { line }),
            2 => (n(), n()).prop_map(|(point, choice)| Act::Settle { point, choice }),
        ],
        0..6,
    )
}

pub(crate) fn party(number: usize) -> Party {
    Party(Arc::from(format!("P{number:02}")))
}

pub(crate) fn base(blocks: &[Block]) -> Text {
    let mut tokens = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(words) => tokens.extend(paragraph(words)),
            Block::Table(rows) => {
                let rows = rows.iter().flat_map(|cells| row(cells)).collect();
                tokens.extend(framed(Frame::Table, rows));
            }
            Block::Bracketed(words, choices) => {
                let choices = choices.iter().enumerate().flat_map(|(number, words)| {
                    let supporters = (0..number).map(party).collect();
                    let base = number == 0;
                    framed(Frame::Choice { base, supporters }, spaced(words))
                });
                let point = framed(Frame::Point, choices.collect());
                tokens.extend(spaced(words));
                tokens.extend(point);
                tokens.push(Token::new(Kind::ParagraphEnd, ""));
            }
        }
    }
    Text::new(tokens).expect("generated bases are texts")
}

pub(crate) fn paragraph(words: &[u8]) -> Vec<Token> {
    let mut tokens = spaced(words);
    let layout = if words.len() % 5 == 4 { "list" } else { "" };
    tokens.push(Token::new(Kind::ParagraphEnd, layout));
    tokens
}

pub(crate) fn row(cells: &[Vec<u8>]) -> Vec<Token> {
    let cells = cells
        .iter()
        .flat_map(|words| framed(Frame::Cell, paragraph(words)));
    framed(Frame::Row, cells.collect())
}

fn framed(frame: Frame, within: Vec<Token>) -> Vec<Token> {
    let open = Token::new(Kind::Open(frame.clone()), "");
    let close = Token::new(Kind::Close(frame), "");
    [vec![open], within, vec![close]].concat()
}

pub(crate) fn spaced(words: &[u8]) -> Vec<Token> {
    let characters: Vec<&str> = words.iter().map(|&word| WORDS[usize::from(word)]).collect();
    drafting::token::tokenise(&characters.join(" "))
}

/// A base without tables and without brackets of an earlier round.
pub(crate) fn plain_blocks() -> impl Strategy<Value = Vec<Block>> {
    vec(vec(0..9_u8, 0..9).prop_map(Block::Paragraph), 1..6)
}

/// Acts that move nothing.
pub(crate) fn wording_acts() -> impl Strategy<Value = Vec<Act>> {
    acts().prop_map(|mut acts| {
        acts.retain(|act| !matches!(act, Act::MoveLines { .. }));
        acts
    })
}
