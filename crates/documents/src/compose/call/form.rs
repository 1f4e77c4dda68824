//! What goes out to who is asked, in words: headings, instructions, what was last reported; and as a paper, for Word.

use intake::call::key;
use intake::call::layout::Column;
use language::Language;
use partnership::progress::Status;
use partnership::view::call::{Form, FormLine};

use crate::compose::pen::{Imprint, Pen, cell, group, heading, opening, row, text};
use crate::paper::{self, Align, Block, Cell, Inline, Paper, Row, Sheet, Table};

/// The columns of the table in Word, where a page is narrower than a sheet, with their shares of the width.
const COLUMNS: [(Column, u16); 7] = [
    (Column::Number, 9),
    (Column::Line, 26),
    (Column::Reported, 22),
    (Column::Status, 13),
    (Column::Done, 34),
    (Column::Date, 12),
    (Column::Remarks, 20),
];

/// The language in which a call is written: its own where the house has it, else the one given.
pub fn language_of(form: &Form, other: Language) -> Language {
    Language::from_tag(form.language.as_str()).unwrap_or(other)
}

/// The heading of a column.
pub(crate) fn head(pen: &Pen, column: Column) -> String {
    pen.say(match column {
        Column::Mark => "call-head-mark",
        Column::Number => "call-head-number",
        Column::Line => "call-head-line",
        Column::Reported => "call-head-reported",
        Column::Status => "call-head-status",
        Column::Done => "call-head-done",
        Column::Date => "call-head-date",
        Column::Projects => "call-head-projects",
        Column::Budget => "call-head-budget",
        Column::Remarks => "call-head-remarks",
    })
}

/// What can be chosen as a status.
pub(crate) fn statuses(pen: &Pen) -> [String; 5] {
    let status = |status: Status| pen.choice("progress", status);
    [
        status(Status::NotStarted),
        status(Status::UnderWay),
        status(Status::Addressed),
        status(Status::Implemented),
        pen.say("call-no-change"),
    ]
}

/// What the call is called.
pub(crate) fn title(pen: &Pen, form: &Form) -> String {
    let args = [("instrument", pen.words(&form.instrument.name).into())];
    pen.language.tell("call-form-title", &args)
}

/// Whom it asks.
pub(crate) fn to(pen: &Pen, form: &Form) -> String {
    let args = [("to", pen.words(&form.to).into())];
    pen.language.tell("call-form-to", &args)
}

/// By when it is to come back; none where no day is given.
pub(crate) fn due(pen: &Pen, form: &Form) -> Option<String> {
    let due = form.due?;
    let args = [("date", pen.when(due).into())];
    Some(pen.language.tell("call-form-due", &args))
}

/// The words that bear the key.
pub(crate) fn key_line(pen: &Pen, form: &Form) -> String {
    let args = [("key", form.key.to_string().into())];
    pen.language.tell("call-form-key", &args)
}

/// How it is to be filled in, for the columns that are there.
pub(crate) fn instructions(pen: &Pen, form: &Form, columns: &[Column]) -> Vec<String> {
    let filled = columns.iter().filter(|column| column.is_filled());
    let heads: Vec<String> = filled.map(|column| head(pen, *column)).collect();
    let of = |column: Column| ("column", head(pen, column).into());
    let date = [of(Column::Date), ("example", form.on.to_string().into())];
    vec![
        pen.language.tell(
            "call-form-how-where",
            &[("columns", pen.language.list(&heads).into())],
        ),
        pen.language
            .tell("call-form-how-status", &[of(Column::Status)]),
        pen.language.tell("call-form-how-date", &date),
        pen.say("call-form-how-rows"),
    ]
}

/// What each side reported last on a line, one text for each.
pub(crate) fn reported(pen: &Pen, line: &FormLine) -> Vec<String> {
    if line.told.is_empty() {
        return vec![pen.say("call-form-nothing")];
    }
    let told = line.told.iter().map(|(side, told)| {
        let args = [
            ("side", opening(&pen.words(&side.name)).into()),
            ("date", pen.when(told.on).into()),
            ("status", pen.choice("progress", told.status).into()),
        ];
        let said = pen.language.tell("call-form-reported", &args);
        match &told.narrative {
            None => said,
            Some(words) => [&said, "\n", &pen.words(words)].concat(),
        }
    });
    told.collect()
}

/// The headings above a line, the widest first.
pub(crate) fn headings(pen: &Pen, line: &FormLine) -> String {
    let headings: Vec<String> = line.headings.iter().map(|words| pen.words(words)).collect();
    headings.join(" › ")
}

/// The call as a paper, to be filled in with Word.
pub fn paper(form: &Form, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let mut lines = vec![vec![Inline::Strong(to(&pen, form))]];
    lines.extend(due(&pen, form).map(|due| vec![Inline::Strong(due)]));
    let mut blocks: Vec<Block> = lines.into_iter().map(Block::Paragraph).collect();
    blocks.push(heading(2, pen.say("call-form-how")));
    let columns = COLUMNS.map(|(column, _)| column);
    let how = instructions(&pen, form, &columns);
    blocks.push(Block::List(how.into_iter().map(text).collect()));
    let key = vec![Inline::Small(key_line(&pen, form))];
    blocks.push(Block::Paragraph(key));
    let mut rows: Vec<Row> = Vec::new();
    let mut above = String::new();
    for line in &form.lines {
        let headings = headings(&pen, line);
        if headings != above {
            rows.push(group(headings.clone()));
            above = headings;
        }
        rows.push(line_row(&pen, form, line));
    }
    blocks.push(heading(2, pen.say("call-sheet-name")));
    blocks.push(Block::Table(Table {
        caption: pen.say("call-sheet-name"),
        caption_repeats: true,
        columns: COLUMNS
            .map(|(column, parts)| as_column(&pen, column, parts))
            .into(),
        rows,
    }));
    let title = title(&pen, form);
    let mut paper = pen.finish(imprint, title, blocks);
    paper.sheet = Sheet::Landscape;
    // Who is asked need not know which books there are, nor how far they go.
    paper.book = String::new();
    paper.colophon = Vec::new();
    paper
}

fn as_column(pen: &Pen, column: Column, parts: u16) -> paper::Column {
    paper::Column {
        heading: head(pen, column),
        parts,
        align: Align::Start,
    }
}

fn line_row(pen: &Pen, form: &Form, line: &FormLine) -> Row {
    let mark = key::of_row(&form.key, &line.line.key);
    let words: Cell = vec![text(pen.words(&line.line.text)), vec![Inline::Small(mark)]];
    let told: Cell = reported(pen, line)
        .iter()
        .flat_map(|told| told.lines())
        .map(|line| vec![Inline::Small(line.to_owned())])
        .collect();
    row(vec![
        cell(line.line.label.as_deref().unwrap_or_default()),
        words,
        told,
        Vec::new(),
        Vec::new(),
        Vec::new(),
        Vec::new(),
    ])
}
