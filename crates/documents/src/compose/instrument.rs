//! The list of instruments as a page, each with the way to its review.

use language::Language;
use partnership::view::instrument::InstrumentLine;

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, group, opening, row};
use crate::paper::{Cell, Inline, Paper, Row, Tone};

/// Sets out the list of instruments, by kind.
pub fn list(view: &[InstrumentLine], language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut rows: Vec<Row> = Vec::new();
    let mut genre = None;
    for line in view {
        if genre != Some(line.genre) {
            genre = Some(line.genre);
            rows.push(group(opening(&pen.choice("genre", line.genre))));
        }
        rows.push(instrument_row(&mut pen, line));
    }
    let title = pen.say("page-documents");
    let columns = vec![
        pen.column("page-document", 52),
        pen.column("word-period", 20),
        pen.column("review-adopted", 22),
        pen.number_column("kinds-action-line", 14),
        pen.column("instrument-review", 16),
    ];
    let block = if rows.is_empty() {
        pen.nothing("empty-documents")
    } else {
        pen.table("page-documents", columns, rows)
    };
    pen.finish(imprint, title, vec![block])
}

fn instrument_row(pen: &mut Pen, line: &InstrumentLine) -> Row {
    let name = pen.cited(vec![pen.link(&line.instrument)], &line.sources);
    let period = line
        .period
        .map(|period| cell(pen.period(period)))
        .unwrap_or_default();
    let adopted: Cell = match (line.adopted, line.aim) {
        (Some(on), _) => cell(pen.when(on)),
        (None, Some(aim)) => {
            let words = pen
                .language
                .tell("instrument-aim", &[("date", pen.when(aim).into())]);
            vec![vec![Inline::Status(words, Tone::Waiting)]]
        }
        (None, None) => vec![vec![Inline::Small(pen.say("absent-nothing-published"))]],
    };
    let lines = line
        .lines
        .map(|lines| cell(pen.language.number(lines.into())))
        .unwrap_or_default();
    let to = format!("{}/review", path_of(&line.instrument.place));
    let review = vec![vec![Inline::Link {
        text: pen.say("instrument-review"),
        to,
    }]];
    row(vec![vec![name], period, adopted, lines, review])
}
