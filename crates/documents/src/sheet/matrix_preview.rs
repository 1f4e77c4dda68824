//! The preview of a matrix that comes in as a workbook: one row for each line and side, before and after.

use intake::matrix::proposal::{Proposal, SideRead};
use intake::matrix::{Change, Lines};

use super::grid::{Column, Grid, Totals, Value};
use super::workbook;
use crate::compose::matrix_preview::why;
use crate::compose::pen::{Pen, opening};
use crate::compose::review::label;
use crate::paper::Paper;

/// Writes what a matrix would change as a workbook; `paper` is the same as a paper.
pub fn matrix_preview(proposal: &Proposal, lines: &Lines, paper: &Paper) -> Vec<u8> {
    let pen = Pen::new(paper.language);
    let headed = &[
        ("word-number", 8),
        ("word-key", 14),
        ("kind-action-line", 40),
        ("matrix-side", 14),
        ("matrix-becomes", 18),
        ("matrix-status-before", 14),
        ("matrix-status-after", 14),
        ("word-date", 12),
        ("matrix-told-before", 34),
        ("matrix-told-after", 34),
        ("matrix-first", 22),
    ];
    let mut rows = Vec::new();
    for (line, read) in lines.lines.iter().zip(&proposal.lines) {
        for (side, of) in lines.sides.iter().zip(&read.sides) {
            let mut row = vec![
                Value::words(label(line.label.as_deref(), &line.key)),
                Value::words(line.key.as_str()),
                Value::words(pen.words(&line.text)),
                Value::words(opening(&pen.words(&side.name))),
            ];
            row.extend(told(&pen, of));
            rows.push(row);
        }
    }
    let grid = Grid {
        name: pen.say("sheet-matrix"),
        columns: Column::headed(&pen, headed),
        rows,
    };
    let totals = Totals {
        headings: vec![pen.say("sheet-total"), pen.say("sheet-lines")],
        rows: Vec::new(),
    };
    workbook::write(&grid, &totals, paper)
}

fn told(pen: &Pen, read: &SideRead) -> Vec<Value> {
    let had = read.had.as_ref();
    let before = had
        .map(|had| pen.choice("progress", had.status))
        .unwrap_or_default();
    let told_before = had
        .and_then(|had| had.narrative.as_ref())
        .map(|words| pen.words(words))
        .unwrap_or_default();
    let becomes = match &read.change {
        Change::Silent => pen.say("matrix-becomes-silent"),
        Change::Same => pen.say("matrix-becomes-same"),
        Change::Further => pen.say("matrix-goes-further"),
        Change::Report(_) => pen.say("matrix-becomes-report"),
        Change::Undecided(reason) => why(pen, *reason),
    };
    let (after, on, told_after) = match &read.change {
        Change::Report(reported) => (
            pen.choice("progress", reported.status),
            Some(reported.on),
            reported.narrative.clone().unwrap_or_default(),
        ),
        Change::Silent | Change::Same | Change::Further | Change::Undecided(_) => {
            (before.clone(), had.map(|had| had.on), told_before.clone())
        }
    };
    let place = read
        .says
        .places
        .first()
        .map(|place| crate::intake::place(place, pen.language));
    vec![
        Value::words(becomes),
        Value::words(before),
        Value::words(after),
        Value::date(pen, on),
        Value::words(told_before),
        Value::words(told_after),
        Value::words(place.unwrap_or_default()),
    ]
}
