//! What a reader must find in a document, told from the paper alone.

use crate::paper::{Block, Cell, Inline, Line, Paper, Row, RowKind, Table};

/// Returns each paragraph as it must read: its label, a space, its words.
pub(super) fn expected(paper: &Paper) -> Vec<String> {
    let mut lines = vec![clean(&paper.title)];
    lines.extend(paper.subtitle.as_deref().map(clean));
    for block in &paper.blocks {
        expect_block(block, &mut lines);
    }
    if !paper.sources.is_empty() {
        lines.push(paper.language.say("paper-sources"));
    }
    for (position, source) in paper.sources.iter().enumerate() {
        let address = source.address.as_ref();
        let address = address.map_or(String::new(), |address| format!(" {address}"));
        lines.push(clean(&format!(
            "{}. {}{address}",
            position + 1,
            source.text
        )));
    }
    lines.extend(paper.colophon.iter().map(|line| clean(line)));
    lines
}

fn expect_block(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Notice { text, .. } => {
            lines.push(words(text));
        }
        Block::Numbered {
            number,
            text,
            notes,
        } => {
            let space = if number.chars().all(|digit| digit.is_ascii_digit()) {
                ' '
            } else {
                '\t'
            };
            lines.push(format!("{number}.{space}{}", words(text)));
            lines.extend(notes.iter().map(|note| format!("* {}", words(note))));
        }
        Block::List(items) => {
            lines.extend(items.iter().map(|item| format!("– {}", words(item))));
        }
        Block::Facts(facts) => {
            for fact in facts {
                lines.push(clean(&fact.term));
                expect_cell(&fact.value, lines);
            }
        }
        Block::Table(table) => expect_table(table, lines),
        Block::Chart(chart) => lines.extend([clean(&chart.title), clean(&chart.reading)]),
    }
}

fn expect_table(table: &Table, lines: &mut Vec<String>) {
    if !table.caption.is_empty() {
        lines.push(clean(&table.caption));
    }
    lines.extend(table.columns.iter().map(|column| clean(&column.heading)));
    for row in &table.rows {
        expect_row(row, table.columns.len(), lines);
    }
}

fn expect_row(row: &Row, columns: usize, lines: &mut Vec<String>) {
    let mut cells = row.cells.clone();
    let width = match row.kind {
        RowKind::Group => 1,
        RowKind::Body | RowKind::Total => columns,
    };
    cells.resize(cells.len().max(width), Cell::new());
    let beyond: Cell = cells.split_off(width).concat();
    cells[width - 1].extend(beyond);
    for cell in &cells {
        expect_cell(cell, lines);
    }
}

fn expect_cell(cell: &Cell, lines: &mut Vec<String>) {
    if cell.is_empty() {
        lines.push(String::new());
    }
    lines.extend(cell.iter().map(words));
}

fn words(line: &Line) -> String {
    let mut words = String::new();
    let mut before: Option<&Inline> = None;
    for inline in line {
        match inline {
            Inline::Text(text)
            | Inline::Strong(text)
            | Inline::Emphasis(text)
            | Inline::Small(text)
            | Inline::Inserted(text)
            | Inline::Deleted(text)
            | Inline::Status(text, _)
            | Inline::Link { text, .. } => words.push_str(text),
            Inline::Cite(number) => {
                let apart = matches!(before, Some(Inline::Cite(_)));
                words.push_str(if apart { ", " } else { "" });
                words.push_str(&number.to_string());
            }
            Inline::Break => words.push('\n'),
        }
        before = Some(inline);
    }
    clean(&words)
}

/// Drops what XML cannot hold.
fn clean(words: &str) -> String {
    words.replace(
        |letter| matches!(letter, '\0'..='\u{8}' | '\u{B}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}'),
        "",
    )
}
