//! A text under negotiation as a paper: the words with their brackets, what came in, what is open, and the synopsis.
//! What is open and what stands where is decided in `drafting`.

mod matrix;
mod points;
mod summary;
mod typing;

use std::collections::BTreeMap;

use drafting::compilation::Compilation;
use drafting::print::{Margin, Piece, Printed, Put, Voice};
use drafting::received::Received;
use drafting::text::{Name, Text};
use drafting::token::Kind;
use language::Language;

use crate::compose::pen::{cell, heading, mark_repeats, row, text as plain};
use crate::paper::{Align, Block, Column, Inline, Line, Paper, Row, Sheet, Table};
use typing::{Look, Typing};

pub use matrix::{Shown, matrix};
pub use points::{brackets, points};

/// What a paper made of files says of its making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// What the paper is called.
    pub title: String,
    /// A line under the title: whose text it is, or whose marks are in it.
    pub subtitle: Option<String>,
    /// The side within which the text stays, if it is one's internal text.
    pub side: Option<String>,
    /// What each party's file was called, in the order of the submissions; empty where nothing of them is to be seen.
    pub files: Vec<String>,
    /// What the files do not bring, a sentence each.
    pub left: Vec<String>,
    /// The number printed before each line of the base; none, or nothing at all, where none is printed.
    pub numbers: Vec<Option<Name>>,
    /// The program's name and version.
    pub program: (String, String),
}

/// Sets out a printed text with the remarks beside it.
pub fn text(printed: &Printed<'_>, origin: &Origin, language: Language) -> Paper {
    let mut blocks = words(printed, origin, language, 0);
    blocks.extend(remarks(printed, language));
    paper(origin, language, Sheet::Portrait, blocks)
}

/// Sets out a printed text as it reads once all that is put in stands and all that is struck is gone.
pub fn clean(printed: &Printed<'_>, origin: &Origin, language: Language) -> Paper {
    let mut typing = Typing::new(language, 0);
    let base = printed.base.tokens();
    for piece in &printed.pieces {
        match piece {
            Piece::Kept(range) => typing.all(&base[range.clone()], Look::Plain),
            Piece::Struck(_) => {}
            Piece::Put(put) if put.voice == Voice::Secretariat => {
                typing.all(&put.tokens, Look::Label);
            }
            Piece::Put(put) => typing.all(&put.tokens, Look::Plain),
        }
    }
    paper(origin, language, Sheet::Portrait, typing.blocks())
}

/// Sets out what came in and what is open.
pub fn summary(
    printed: &Printed<'_>,
    compilation: &Compilation,
    received: &[Received],
    origin: &Origin,
    language: Language,
) -> Paper {
    let blocks = summary::blocks(printed, compilation, received, origin, language);
    paper(origin, language, Sheet::Portrait, blocks)
}

/// Sets out what came in and what is open, and then the text.
pub fn compiled(
    printed: &Printed<'_>,
    compilation: &Compilation,
    received: &[Received],
    origin: &Origin,
    language: Language,
) -> Paper {
    let mut blocks = summary::blocks(printed, compilation, received, origin, language);
    blocks.push(heading(1, language.say("compiled-text")));
    blocks.extend(words(printed, origin, language, 1));
    blocks.extend(remarks(printed, language));
    paper(origin, language, Sheet::Portrait, blocks)
}

pub(crate) fn paper(
    origin: &Origin,
    language: Language,
    sheet: Sheet,
    mut blocks: Vec<Block>,
) -> Paper {
    mark_repeats(&origin.title, &mut blocks);
    let book = match &origin.side {
        None => language.say("compiled-book"),
        Some(side) => language.tell("compiled-book-of-side", &[("side", side.as_str().into())]),
    };
    let (program, version) = origin.program.clone();
    let made_by = [("program", program.into()), ("version", version.into())];
    Paper {
        language,
        title: origin.title.clone(),
        subtitle: origin.subtitle.clone(),
        book,
        colophon: vec![language.tell("paper-made-by", &made_by)],
        sheet,
        blocks,
        sources: Vec::new(),
    }
}

/// The text: brackets and names strong, what parties put in and strike as such, the numbers of paragraphs before them.
fn words(
    printed: &Printed<'_>,
    origin: &Origin,
    language: Language,
    level_above: u8,
) -> Vec<Block> {
    let mut typing = Typing::new(language, level_above);
    let base = printed.base.tokens();
    let mut numbers = numbers(printed.base, origin);
    for (at, piece) in printed.pieces.iter().enumerate() {
        let (range, look) = match piece {
            Piece::Kept(range) => (range.clone(), Look::Plain),
            Piece::Struck(struck) => (struck.range.clone(), Look::Struck),
            Piece::Put(put) => {
                let ends = put
                    .tokens
                    .iter()
                    .any(|token| token.kind == Kind::ParagraphEnd);
                let next = next_of_base(&printed.pieces[at..]);
                // A bracket that opens before the first word of a paragraph stands behind its number.
                if typing.begins_line()
                    && !ends
                    && let Some(number) = numbers.remove(&next)
                {
                    typing.number(number);
                }
                typing.all(&put.tokens, look_of(put));
                continue;
            }
        };
        for token in range {
            if let Some(number) = numbers.remove(&token) {
                typing.number(number);
            }
            typing.all(&base[token..=token], look);
        }
    }
    typing.blocks()
}

/// The numbers of paragraphs, by the base tokens with which they begin.
fn numbers<'own>(base: &Text, origin: &'own Origin) -> BTreeMap<usize, &'own str> {
    let lines = base.lines().zip(&origin.numbers);
    lines
        .filter_map(|(line, number)| Some((line.start, &**number.as_ref()?)))
        .collect()
}

/// The first base token of some pieces.
fn next_of_base(pieces: &[Piece]) -> usize {
    let mut starts = pieces.iter().filter_map(|piece| match piece {
        Piece::Kept(range) => Some(range.start),
        Piece::Struck(struck) => Some(struck.range.start),
        Piece::Put(_) => None,
    });
    starts.next().unwrap_or(usize::MAX)
}

fn look_of(put: &Put) -> Look {
    match put.voice {
        Voice::Secretariat => Look::Label,
        Voice::Parties(_) | Voice::All => Look::Put,
    }
}

/// The remarks in the margin, each with what it is about and its answers.
fn remarks(printed: &Printed<'_>, language: Language) -> Vec<Block> {
    if printed.comments.is_empty() {
        return Vec::new();
    }
    let rows = printed.comments.iter().map(|margin| {
        row(vec![
            cell(&*margin.comment.author),
            cell(shortened(&about(printed, margin))),
            said(margin),
        ])
    });
    let caption = language.say("compiled-comments");
    let columns = [
        ("compiled-party", 20),
        ("compiled-comment-on", 40),
        ("compiled-comment", 60),
    ];
    vec![
        heading(1, caption.clone()),
        table(
            caption,
            &columns.map(|(id, parts)| column(language.say(id), parts, Align::Start)),
            rows.collect(),
        ),
    ]
}

fn said(margin: &Margin) -> Vec<Line> {
    let own = margin.comment.paragraphs.iter().map(plain_line);
    let answers = margin.comment.replies.iter().flat_map(|reply| {
        let mut lines: Vec<Line> = reply.paragraphs.iter().map(plain_line).collect();
        if let Some(first) = lines.first_mut() {
            first.insert(0, Inline::Small(format!("{}: ", reply.author)));
        }
        lines
    });
    own.chain(answers).collect()
}

fn plain_line(words: &String) -> Line {
    plain(words)
}

/// The printed words that a remark is about.
fn about(printed: &Printed<'_>, margin: &Margin) -> String {
    let base = printed.base.tokens();
    let mut at = 0;
    let mut words = String::new();
    for piece in &printed.pieces {
        let tokens = match piece {
            Piece::Kept(range) => &base[range.clone()],
            Piece::Struck(struck) => &base[struck.range.clone()],
            Piece::Put(put) => &put.tokens[..],
        };
        let from = margin.place.start.saturating_sub(at).min(tokens.len());
        let until = margin.place.end.saturating_sub(at).min(tokens.len());
        words.extend(
            tokens[from..until.max(from)]
                .iter()
                .map(|token| token.visible()),
        );
        at += tokens.len();
        if at >= margin.place.end {
            break;
        }
    }
    words
}

/// Words on one line, cut between two of them where they are many.
pub(crate) fn shortened(words: &str) -> String {
    const WORDS_MAX: usize = 24;
    let mut each = words.split_whitespace();
    let mut line: Vec<&str> = each.by_ref().take(WORDS_MAX).collect();
    if each.next().is_some() {
        line.push("…");
    }
    line.join(" ")
}

pub(crate) fn column(heading: String, parts: u16, align: Align) -> Column {
    Column {
        heading,
        parts,
        align,
    }
}

pub(crate) fn table(caption: String, columns: &[Column], rows: Vec<Row>) -> Block {
    Block::Table(Table {
        caption,
        caption_repeats: false,
        columns: columns.to_vec(),
        rows,
    })
}
