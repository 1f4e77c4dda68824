//! The ledger as a page: the entries of each book that one reads, the latest first.

use language::Language;
use partnership::entry::Voice;
use partnership::view::log::{EntryLine, Log};

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, heading, row, text};
use crate::paper::{Block, Inline, Line, Paper, Row, Tone};

/// Sets out the ledger.
pub fn ledger(logs: &[Log], language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let mut blocks: Vec<Block> = Vec::new();
    for log in logs {
        let title = log
            .title
            .as_ref()
            .map_or_else(|| log.book.to_string(), |title| pen.words(title));
        blocks.push(heading(1, title));
        let count = pen
            .language
            .tell("count-entries", &[("count", log.length.into())]);
        blocks.push(Block::Paragraph(text(count)));
        let columns = vec![
            pen.number_column("word-number", 8),
            pen.column("word-recorded", 24),
            pen.column("log-act", 26),
            pen.column("log-concerns", 30),
            pen.column("log-author", 30),
        ];
        let rows: Vec<Row> = log
            .entries
            .iter()
            .map(|entry| entry_row(&pen, entry))
            .collect();
        blocks.push(pen.table("page-ledger", columns, rows));
        if let Some(last) = log.entries.last().filter(|last| last.number > 1) {
            let to = format!("/ledger/{}?before={}", log.book, last.number);
            blocks.push(Block::Paragraph(vec![Inline::Link {
                text: pen.say("log-earlier"),
                to,
            }]));
        }
    }
    let title = pen.say("page-ledger");
    pen.finish(imprint, title, blocks)
}

fn entry_row(pen: &Pen, entry: &EntryLine) -> Row {
    let (noun, verb) = entry.act;
    let mut act = vec![text(format!("{noun} {verb}"))];
    if let Some(number) = entry.corrects {
        act.push(vec![Inline::Small(
            pen.language
                .tell("log-corrects", &[("number", number.to_string().into())]),
        )]);
    }
    if let Some(number) = entry.corrected_by {
        let words = pen
            .language
            .tell("log-corrected-by", &[("number", number.to_string().into())]);
        act.push(vec![Inline::Status(words, Tone::Waiting)]);
    }
    let concerns: Line = match (&entry.place, &entry.concerns) {
        (Some(place), _) => vec![Inline::Link {
            text: place.key.to_string(),
            to: path_of(place),
        }],
        (None, Some(key)) => text(key.to_string()),
        (None, None) => Vec::new(),
    };
    let voice = match &entry.author.voice {
        None => String::new(),
        Some(Voice::Party(party)) => format!(", {}", party.key),
        Some(Voice::Side(side)) => format!(", {}", side.key),
    };
    let author = format!(
        "{}{voice} ({})",
        entry.author.seat,
        pen.choice("capacity", entry.author.capacity)
    );
    let number = pen
        .language
        .number(i64::try_from(entry.number).unwrap_or(i64::MAX));
    let recorded = pen.language.instant(entry.recorded_at);
    row(vec![
        cell(number),
        cell(recorded),
        act,
        vec![concerns],
        cell(author),
    ])
}
