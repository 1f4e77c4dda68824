//! The draft of the plan that follows, and what ten capitals and the partner returned of it, as Word files.
//! How their marks add up is computed by others.

mod marks;

use documents::paper::{Align, Block, Column, Inline, Line, Paper, Row, RowKind, Sheet, Table};
use documents::word;
use language::Language;
use manuscript::Manuscript;

use super::table::{self, rows};

const BASE: &str = include_str!("../../record/fictional/draft/base.tsv");
const MARKS: &str = include_str!("../../record/fictional/draft/marks.tsv");

/// A Word file with its name, without an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// `base`, or the code of the party that returned it.
    pub name: String,
    /// The bytes of a .docx.
    pub bytes: Vec<u8>,
}

/// The draft that was sent out, and then what came back, in the order of precedence, the partner's last.
///
/// # Panics
/// When the tables of the draft do not fit together, which a test rules out.
pub(super) fn all() -> Vec<File> {
    let base = word::write(&paper());
    let draft = Manuscript::open(base.clone()).unwrap_or_else(|error| panic!("{error}"));
    let returned = marks::returned(&draft, &rows(MARKS));
    let base = File {
        name: "base".into(),
        bytes: base,
    };
    [base].into_iter().chain(returned).collect()
}

/// The draft as it was sent out.
fn paper() -> Paper {
    let told = rows(BASE);
    let first = |kind: &str| -> String {
        let mut found = told.iter().filter(|row| row.need("kind") == kind);
        let found = found.next().map(|row| row.need("text").to_owned());
        found.unwrap_or_else(|| panic!("the draft has no {kind}"))
    };
    Paper {
        language: Language::English,
        title: first("title"),
        subtitle: Some(first("subtitle")),
        book: first("book"),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks: blocks(&told),
        sources: Vec::new(),
    }
}

fn blocks(told: &[table::Row<'_>]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut number = 0;
    for row in told {
        let words = row.need("text");
        match row.need("kind") {
            "title" | "subtitle" | "book" => {}
            "heading" => blocks.push(Block::Heading {
                level: 1,
                text: line(words),
                anchor: None,
            }),
            "preamble" => blocks.push(Block::Paragraph(line(words))),
            "paragraph" => {
                number += 1;
                blocks.push(Block::Numbered {
                    number: number.to_string(),
                    text: line(words),
                    notes: Vec::new(),
                });
            }
            "sub" => match blocks.last_mut() {
                Some(Block::List(items)) => items.push(line(words)),
                Some(_) | None => blocks.push(Block::List(vec![line(words)])),
            },
            "table" => blocks.push(Block::Table(harbours(words, told))),
            "row" => {}
            other => panic!("a draft has no “{other}”"),
        }
    }
    blocks
}

/// The table of the annex: the first of its rows has the headings.
fn harbours(caption: &str, told: &[table::Row<'_>]) -> Table {
    let cells =
        |row: &table::Row<'_>| ["text", "side", "hours"].map(|name| row.need(name).to_owned());
    let mut told = told
        .iter()
        .filter(|row| row.need("kind") == "row")
        .map(cells);
    let headings = told.next().expect("the annex has headings");
    Table {
        caption: caption.to_owned(),
        caption_repeats: false,
        columns: headings
            .map(|heading| Column {
                heading,
                parts: 1,
                align: Align::Start,
            })
            .into(),
        rows: told
            .map(|cells| Row {
                kind: RowKind::Body,
                cells: cells.map(|words| vec![line(&words)]).into(),
            })
            .collect(),
    }
}

fn line(words: &str) -> Line {
    vec![Inline::Text(words.to_owned())]
}
