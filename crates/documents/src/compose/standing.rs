//! Where the reports of one side stand, as a paper: drafts, cleared, given to the other side, noted, shared.

use language::Language;
use partnership::progress::Stage;
use partnership::view::standing::{ReportLine, StandingLine, Standings};

use crate::compose::call::line_name;
use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, row, text};
use crate::paper::{Align, Block, Cell, Column, Inline, Line, Paper, Row, Sheet, Table, Tone};

/// Sets out where the reports of a side stand.
pub fn standing(view: &Standings, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let args = [
        ("side", pen.words(&view.side.name).into()),
        ("instrument", pen.words(&view.instrument.name).into()),
    ];
    let title = pen.language.tell("standing-title", &args);
    let blocks = if view.lines.is_empty() {
        vec![pen.nothing("standing-no-lines")]
    } else {
        vec![counts(&pen, view, &title), lines(&pen, view)]
    };
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

fn counts(pen: &Pen, view: &Standings, title: &str) -> Block {
    let names = [
        "standing-count-0",
        "standing-count-1",
        "standing-count-2",
        "standing-count-3",
        "standing-count-4",
    ];
    let column = |id: &str| Column {
        heading: pen.say(id),
        parts: 10,
        align: Align::End,
    };
    let counted = view.counts.iter().map(|count| cell(count.to_string()));
    Block::Table(Table {
        caption: title.to_owned(),
        caption_repeats: true,
        columns: names.map(column).into(),
        rows: vec![row(counted.collect())],
    })
}

fn lines(pen: &Pen, view: &Standings) -> Block {
    let columns = vec![
        pen.column("kind-action-line", 34),
        pen.column("standing-column-held", 24),
        pen.column("standing-column-given", 24),
        pen.column("standing-column-others", 28),
    ];
    let rows = view.lines.iter().map(|line| line_row(pen, line));
    pen.table("page-standing", columns, rows.collect())
}

fn line_row(pen: &Pen, line: &StandingLine) -> Row {
    let own = |report: &Option<ReportLine>| -> Cell {
        let Some(report) = report else {
            return cell(pen.say("standing-none"));
        };
        reported(pen, report)
    };
    let mut others: Cell = Vec::new();
    for report in &line.others {
        others.push(vec![Inline::Small(pen.words(&report.side.name))]);
        others.extend(reported(pen, report));
    }
    if others.is_empty() {
        others = cell(pen.say("standing-none"));
    }
    row(vec![
        vec![text(line_name(pen, &line.line))],
        own(&line.held),
        own(&line.given),
        others,
    ])
}

fn reported(pen: &Pen, report: &ReportLine) -> Cell {
    let status: Line = vec![
        Inline::Link {
            text: pen.choice("progress", report.status),
            to: path_of(&report.place),
        },
        Inline::Text(" ".to_owned()),
        Inline::Small(pen.when(report.on)),
    ];
    let stage = pen.choice("report", report.stage);
    let stage = match report.since {
        None => stage,
        Some(since) => {
            let args = [("stage", stage.into()), ("date", pen.when(since).into())];
            pen.language.tell("standing-since", &args)
        }
    };
    let mut lines = vec![
        status,
        vec![Inline::Status(stage, stage_tone(report.stage))],
    ];
    if !report.shared_by.is_empty() {
        let args = [("names", pen.names(&report.shared_by).into())];
        let shared = pen.language.tell("standing-shared", &args);
        lines.push(vec![Inline::Status(shared, Tone::Done)]);
    }
    lines
}

fn stage_tone(stage: Stage) -> Tone {
    match stage {
        Stage::Draft => Tone::Waiting,
        Stage::Cleared => Tone::Moving,
        Stage::Exchanged | Stage::Noted => Tone::Done,
    }
}
