//! The lines of a review: where the sides differ, where nothing has begun, and all of them.

use partnership::key::Key;
use partnership::progress::Status;
use partnership::view::review::{Beside, LineageLine, Report, Review, ReviewLine, SideReport};
use partnership::words::Words;

use crate::compose::pen::{Pen, cell, group, row, text};
use crate::compose::thing::link;
use crate::paper::{Block, Cell, Column, Inline, Line, Row, Tone};

/// The tone of a status.
pub(crate) fn status_tone(status: Status) -> Tone {
    match status {
        Status::NotStarted => Tone::Waiting,
        Status::UnderWay | Status::Addressed => Tone::Moving,
        Status::Implemented => Tone::Done,
    }
}

/// A line's number as printed, or else its short name.
pub(crate) fn label(label: Option<&str>, key: &Key) -> String {
    label.map_or_else(|| key.to_string(), str::to_owned)
}

/// An agreed status in words, or that there is none.
pub(crate) fn agreed_status(pen: &Pen, status: Option<Status>) -> Inline {
    match status {
        None => Inline::Status(pen.say("review-none-agreed"), Tone::Unknown),
        Some(status) => Inline::Status(pen.choice("progress", status), status_tone(status)),
    }
}

/// The lines on which the sides report different statuses.
pub(super) fn differences(pen: &Pen, view: &Review) -> Vec<Block> {
    let table = beside_each_other(pen, view, None);
    let heading = table.is_some().then(|| pen.heading("review-differences"));
    heading.into_iter().chain(table).collect()
}

/// The lines on which the sides report different statuses, with both reports, and since when they stand so where there
/// is a further column for it; none where there are no such lines.
pub(crate) fn beside_each_other(pen: &Pen, view: &Review, since: Option<Column>) -> Option<Block> {
    let rows: Vec<Row> = view
        .differences()
        .map(|line| {
            let mut cells = vec![
                cell(label(line.label.as_deref(), &line.key)),
                under_heading(pen, line),
            ];
            cells.extend(line.reports.iter().map(|side| side_cell(pen, side)));
            if since.is_some() {
                let when = line.differs_since().map(|when| pen.when(when));
                cells.push(cell(when.unwrap_or_default()));
            }
            row(cells)
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let mut columns = vec![
        pen.column("word-number", 10),
        pen.column("kind-action-line", 50),
    ];
    columns.extend(view.between.iter().map(|side| crate::paper::Column {
        heading: pen.words(&side.name),
        parts: 30,
        align: crate::paper::Align::Start,
    }));
    columns.extend(since);
    Some(pen.table("review-differences", columns, rows))
}

/// The words of a line beneath the heading under which it stands: a number such as (b) says little away from there.
fn under_heading(pen: &Pen, line: &ReviewLine) -> Cell {
    let heading = line.headings.last();
    let heading = heading.map(|heading| vec![Inline::Small(pen.words(heading))]);
    heading
        .into_iter()
        .chain([text(pen.words(&line.text))])
        .collect()
}

fn side_cell(pen: &Pen, side: &SideReport) -> Cell {
    match &side.report {
        None => vec![vec![Inline::Status(
            pen.say("absent-no-report"),
            Tone::Unknown,
        )]],
        Some(report) => report_cell(pen, report),
    }
}

fn report_cell(pen: &Pen, report: &Report) -> Cell {
    let status = Inline::Status(
        pen.choice("progress", report.status),
        status_tone(report.status),
    );
    let mut cell = vec![vec![
        status,
        Inline::Small(format!(" {}", pen.when(report.on))),
    ]];
    cell.extend(
        report
            .narrative
            .as_ref()
            .map(|words| vec![Inline::Small(pen.words(words))]),
    );
    cell.extend(report.evidence.iter().map(|one| vec![link(pen, one)]));
    cell
}

/// The lines on which nothing has begun.
pub(super) fn without_activity(pen: &Pen, view: &Review) -> Vec<Block> {
    let lines: Vec<Line> = view
        .without_activity()
        .map(|line| {
            let label = label(line.label.as_deref(), &line.key);
            let mut said = text(format!("{label} {}", pen.words(&line.text)));
            let heading = line.headings.last();
            said.extend(heading.map(|heading| Inline::Small(format!(" ({})", pen.words(heading)))));
            said
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![pen.heading("review-without-activity"), Block::List(lines)]
}

/// Every line, under its headings.
pub(crate) fn table(pen: &mut Pen, view: &Review) -> Block {
    let mut columns = vec![
        pen.column("word-number", 10),
        pen.column("kind-action-line", 46),
    ];
    columns.extend(view.between.iter().map(|side| crate::paper::Column {
        heading: pen.words(&side.name),
        parts: 22,
        align: crate::paper::Align::Start,
    }));
    columns.push(pen.column("review-agreed", 16));
    let mut rows: Vec<Row> = Vec::new();
    let mut above: &[Words] = &[];
    for line in &view.lines {
        if line.headings != above {
            above = &line.headings;
            let names: Vec<String> = above.iter().map(|heading| pen.words(heading)).collect();
            rows.push(group(names.join(" · ")));
        }
        rows.push(line_row(pen, line));
    }
    pen.table("review-every-line", columns, rows)
}

fn line_row(pen: &mut Pen, line: &ReviewLine) -> Row {
    let mut words = vec![text(pen.words(&line.text))];
    words.extend(line.projects.iter().map(|project| vec![pen.link(project)]));
    words.extend(line.alignments.iter().map(|(framework, area)| {
        let args = [
            ("framework", pen.words(&framework.name).into()),
            ("area", pen.words(area).into()),
        ];
        vec![Inline::Small(pen.language.tell("review-serves", &args))]
    }));
    words.extend(line.lineage.iter().map(|one| vec![goes_on(pen, one)]));
    words.extend(
        line.beside
            .iter()
            .map(|beside| vec![beside_words(pen, beside)]),
    );
    let mut cells = vec![cell(label(line.label.as_deref(), &line.key)), words];
    for side in &line.reports {
        let mut reported = side_cell(pen, side);
        if let (Some(report), Some(first)) = (&side.report, reported.first_mut()) {
            first.extend(pen.cite(&report.sources));
        }
        cells.push(reported);
    }
    cells.push(vec![vec![agreed_status(
        pen,
        line.agreed.map(|agreed| agreed.status),
    )]]);
    row(cells)
}

/// How a line goes on in the text that follows.
fn goes_on(pen: &Pen, one: &LineageLine) -> Inline {
    let to = one
        .to
        .iter()
        .map(|(text, key)| format!("{} {key}", pen.words(&text.name)));
    let to: Vec<String> = to.collect();
    let how = pen.choice("lineage", one.how);
    let words = if to.is_empty() {
        how
    } else {
        format!("{how}: {}", pen.language.list(&to))
    };
    Inline::Small(words)
}

/// What a narrower book says of a line, with the name of that book.
fn beside_words(pen: &Pen, beside: &Beside) -> Inline {
    let book = beside
        .title
        .as_ref()
        .map_or_else(|| beside.place.book.to_string(), |title| pen.words(title));
    let parts = [
        beside.status.map(|status| pen.choice("progress", status)),
        beside.stage.map(|stage| pen.choice("report", stage)),
        beside.words.as_ref().map(|words| pen.words(words)),
    ];
    let said: Vec<String> = parts.into_iter().flatten().collect();
    Inline::Small(format!("[{book}] {}", said.join(", ")))
}
