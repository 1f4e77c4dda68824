//! Headings, paragraphs, facts and tables, squared so that the template meets no surprise.

use documents::paper::{self, Align, RowKind};
use serde::Serialize;

use super::drawing::Chart;
use super::{Line, Places, Span, is_blank, tone_name};
use crate::letters::printable;

/// A block of the body.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Block {
    Heading {
        level: u8,
        text: Line,
        place: usize,
    },
    Paragraph {
        text: Line,
    },
    Numbered {
        number: String,
        text: Line,
        notes: Vec<Line>,
    },
    List {
        items: Vec<Line>,
    },
    Facts {
        facts: Vec<Fact>,
    },
    Table(Table),
    Chart(Chart),
    Notice {
        tone: &'static str,
        text: Line,
    },
}

#[derive(Debug, Serialize)]
pub(super) struct Fact {
    term: String,
    value: Vec<Line>,
}

#[derive(Debug, Serialize)]
pub(super) struct Table {
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Column {
    heading: String,
    parts: u16,
    number: bool,
}

/// A row with as many cells as the table has columns, or one where it is a group.
///
/// A `group` is a heading, named again on each sheet that its rows reach. A `lone_group` is named once:
/// it has no rows beneath it, or it holds a link, which PDF/UA-1 forbids where words are only repeated.
#[derive(Debug, Serialize)]
struct Row {
    kind: &'static str,
    cells: Vec<Vec<Line>>,
}

/// Sets out the blocks; heading levels begin at 1 and never skip one downwards, as PDF/UA-1 (7.4.2) asks.
pub(super) fn of(blocks: &[paper::Block], places: &Places<'_>) -> Vec<Block> {
    let mut level_above = 0;
    let numbered = blocks.iter().enumerate();
    numbered
        .filter_map(|(place, block)| block_at(place, block, places, &mut level_above))
        .collect()
}

/// A block in its place; `None` for what has nothing to show, of which PDF/UA-1 would complain.
fn block_at(
    place: usize,
    block: &paper::Block,
    places: &Places<'_>,
    level_above: &mut u8,
) -> Option<Block> {
    Some(match block {
        paper::Block::Heading { text, .. } if is_blank(text) => return None,
        paper::Block::Heading { level, text, .. } => {
            let level = (*level).clamp(1, 3).min(*level_above + 1);
            *level_above = level;
            Block::Heading {
                level,
                text: places.line(text),
                place,
            }
        }
        paper::Block::Paragraph(text) => Block::Paragraph {
            text: places.line(text),
        },
        paper::Block::Numbered {
            number,
            text,
            notes,
        } => Block::Numbered {
            number: printable(number),
            text: places.line(text),
            notes: places.lines(notes),
        },
        paper::Block::List(items) if items.is_empty() => return None,
        paper::Block::List(items) => Block::List {
            items: places.lines(items),
        },
        paper::Block::Facts(facts) if facts.is_empty() => return None,
        paper::Block::Facts(facts) => Block::Facts {
            facts: facts.iter().map(|fact| plain_fact(fact, places)).collect(),
        },
        paper::Block::Table(table) => Block::Table(plain_table(table, places)),
        paper::Block::Chart(chart) => Block::Chart(Chart::of(chart)),
        paper::Block::Notice { tone, text } => Block::Notice {
            tone: tone_name(*tone),
            text: places.line(text),
        },
    })
}

fn plain_fact(fact: &paper::Fact, places: &Places<'_>) -> Fact {
    Fact {
        term: printable(&fact.term),
        value: places.lines(&fact.value),
    }
}

fn plain_table(table: &paper::Table, places: &Places<'_>) -> Table {
    let nameless = || Column {
        heading: String::new(),
        parts: 1,
        number: false,
    };
    let widest = table
        .rows
        .iter()
        .filter(|row| row.kind != RowKind::Group)
        .map(|row| row.cells.len())
        .max();
    let width = table.columns.len().max(widest.unwrap_or(0)).max(1);
    let named = table.columns.iter().map(|column| Column {
        heading: printable(&column.heading),
        parts: column.parts.max(1),
        number: match column.align {
            Align::Start => false,
            Align::End => true,
        },
    });
    Table {
        caption: if table.caption_repeats {
            String::new()
        } else {
            printable(&table.caption)
        },
        columns: named
            .chain(std::iter::repeat_with(nameless))
            .take(width)
            .collect(),
        rows: table
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| plain_row(row, table.rows.get(at + 1), width, places))
            .collect(),
    }
}

fn plain_row(
    row: &paper::Row,
    beneath: Option<&paper::Row>,
    width: usize,
    places: &Places<'_>,
) -> Row {
    let cells = row.cells.iter().map(|cell| places.lines(cell));
    let squared = || {
        cells
            .clone()
            .chain(std::iter::repeat_with(Vec::new))
            .take(width)
            .collect()
    };
    match row.kind {
        RowKind::Body => Row {
            kind: "body",
            cells: squared(),
        },
        RowKind::Group => {
            let name: Vec<Line> = cells.flatten().collect();
            let has_rows = beneath.is_some_and(|row| row.kind != RowKind::Group);
            let leads_on = name.iter().flatten().any(Span::leads_on);
            Row {
                kind: if has_rows && !leads_on {
                    "group"
                } else {
                    "lone_group"
                },
                cells: vec![name],
            }
        }
        RowKind::Total => Row {
            kind: "total",
            cells: squared(),
        },
    }
}
