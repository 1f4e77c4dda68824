//! Calls for input as a paper: who has not answered, what came, and the lines that nobody is asked about.

pub mod form;
pub mod letter;
pub mod preview;

use language::Language;
use partnership::view::call::{CallLine, CalledText, Calls, LineName, ReturnLine, Standing};
use partnership::view::thing::{Called, Name};

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, heading, row, text};
use crate::paper::{Block, Inline, Line, Paper, Row, Sheet, Table, Tone};

/// How many letters of a line's words name it in a list.
const LETTERS_MAX: usize = 90;

/// Sets out the calls for input.
pub fn calls(view: &Calls, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let title = pen.say("page-calls");
    if view.texts.is_empty() {
        let nothing = pen.nothing("call-none");
        return pen.finish(imprint, title, vec![nothing]);
    }
    let blocks = view.texts.iter().flat_map(|text| of_text(&pen, text));
    let blocks = blocks.collect();
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

fn of_text(pen: &Pen, view: &CalledText) -> Vec<Block> {
    let title = pen.words(&view.instrument.name);
    let titled = match &view.book {
        None => title.clone(),
        Some(book) => pen.bracketed(title.clone(), pen.words(book)),
    };
    let args = [
        ("lines", view.lines.into()),
        ("asked", view.asked.into()),
        ("answered", view.answered.into()),
    ];
    let summary = pen.language.tell("call-asked-summary", &args);
    let columns = vec![
        pen.column("call-column-to", 30),
        pen.column("call-column-lines", 24),
        pen.column("call-column-sent", 16),
        pen.column("call-column-due", 16),
        pen.column("call-column-answer", 34),
    ];
    let rows: Vec<Row> = view.calls.iter().map(|call| call_row(pen, call)).collect();
    let table = Table {
        caption: pen
            .language
            .tell("call-table", &[("instrument", title.into())]),
        caption_repeats: true,
        columns,
        rows,
    };
    let mut blocks = vec![
        heading(1, titled),
        Block::Paragraph(text(summary)),
        Block::Table(table),
    ];
    if !view.unasked.is_empty() {
        blocks.push(pen.heading("call-nobody"));
        let lines = view.unasked.iter().map(|line| text(line_name(pen, line)));
        blocks.push(Block::List(lines.collect()));
    }
    if !view.shared.is_empty() {
        blocks.push(pen.heading("call-several"));
        let lines = view.shared.iter().map(|(line, calls)| {
            let args = [
                ("line", line_name(pen, line).into()),
                ("names", pen.names(calls).into()),
            ];
            text(pen.language.tell("call-several-of", &args))
        });
        blocks.push(Block::List(lines.collect()));
    }
    blocks
}

/// A line by its number and the beginning of its words.
pub(crate) fn line_name(pen: &Pen, line: &LineName) -> String {
    let words = pen.words(&line.text);
    let mut letters = words.chars();
    let mut name: String = letters.by_ref().take(LETTERS_MAX).collect();
    if letters.next().is_some() {
        name = format!("{}…", name.trim_end());
    }
    match &line.label {
        None => name,
        Some(label) => format!("{label} {name}"),
    }
}

/// A line by its number, or by the beginning of its words where it has none.
fn short_name(pen: &Pen, line: &LineName) -> String {
    match &line.label {
        None => line_name(pen, line),
        Some(label) => label.to_string(),
    }
}

fn call_row(pen: &Pen, call: &CallLine) -> Row {
    let asked = vec![
        vec![Inline::Link {
            text: pen.words(&call.to),
            to: path_of(&call.place),
        }],
        vec![Inline::Small(call.place.key.to_string())],
    ];
    let (whole, waiting) = (call.lines, call.waiting.len());
    let part = i64::from(whole) - i64::try_from(waiting).expect("a call asks about few lines");
    let args = [
        ("part", language::Arg::Number(part)),
        ("whole", whole.into()),
    ];
    let mut lines = vec![text(pen.language.tell("call-answered", &args))];
    if !call.waiting.is_empty() && call.standing != Standing::Withdrawn {
        let names: Vec<String> = call
            .waiting
            .iter()
            .map(|line| short_name(pen, line))
            .collect();
        let args = [("lines", names.join("; ").into())];
        lines.push(vec![Inline::Small(
            pen.language.tell("call-open-lines", &args),
        )]);
    }
    let mut sent = vec![text(pen.when(call.on))];
    if !call.reminders.is_empty() {
        let dates: Vec<String> = call.reminders.iter().map(|on| pen.when(*on)).collect();
        let args = [("dates", pen.language.list(&dates).into())];
        let again = pen.language.tell("call-reminded", &args);
        sent.push(vec![Inline::Small(again)]);
    }
    let mut due = vec![
        call.due
            .map_or_else(|| text(pen.say("call-no-due")), |due| text(pen.when(due))),
    ];
    if call.passed {
        due.push(vec![Inline::Status(pen.say("call-passed"), Tone::Late)]);
    }
    row(vec![asked, lines, sent, due, answer(pen, call)])
}

fn answer(pen: &Pen, call: &CallLine) -> Vec<Line> {
    let tone = match call.standing {
        Standing::Answered => Tone::Done,
        Standing::Partly => Tone::Moving,
        Standing::Waiting if call.passed => Tone::Late,
        Standing::Waiting => Tone::Waiting,
        Standing::Withdrawn => Tone::Unknown,
    };
    let standing = pen.choice("calls-standing", call.standing);
    let mut lines = vec![vec![Inline::Status(standing, tone)]];
    lines.extend(call.returns.iter().map(|came| returned(pen, came)));
    lines
}

fn returned(pen: &Pen, came: &ReturnLine) -> Line {
    let mut line = vec![Inline::Text(format!("{} ", pen.when(came.on)))];
    if let Some(file) = &came.file {
        line.push(Inline::Link {
            text: name_of(pen, file),
            to: path_of(&file.place),
        });
    }
    if came.late {
        line.push(Inline::Text(" ".to_owned()));
        line.push(Inline::Status(pen.say("call-late"), Tone::Late));
    }
    line
}

fn name_of(pen: &Pen, called: &Called) -> String {
    match &called.name {
        Name::Words(words) => pen.words(words),
        Name::Meeting(meeting) => pen.meeting(meeting),
        Name::Person(_) => called.place.key.to_string(),
    }
}
