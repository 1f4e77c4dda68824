//! What returned files would change, as a paper: line by line what was reported last, what came, and what becomes of it.

use intake::call::take::{LineProposal, Outcome, Proposal, Saying, TakenFile, Waiting};
use language::Language;
use partnership::view::call::Told;

use super::line_name;
use crate::compose::pen::{Imprint, Pen, cell, heading, row, text};
use crate::compose::review::status_tone;
use crate::intake::call::{question, remark};
use crate::paper::{Block, Cell, Inline, Line, Paper, Row, Sheet, Tone};

/// Sets out what would be recorded of returned files, and what is in question.
pub fn preview(view: &Proposal, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let mut blocks = vec![Block::Paragraph(text(summary(&pen, view)))];
    if !view.questions.is_empty() {
        blocks.push(pen.heading("taken-questions"));
        let questions = view.questions.iter();
        let said = questions.map(|one| text(question(one, language)));
        blocks.push(Block::List(said.collect()));
    }
    if !view.lines.is_empty() {
        blocks.push(heading(1, pen.say("taken-lines")));
        blocks.push(lines(&pen, view));
    }
    if !view.files.is_empty() {
        blocks.push(pen.heading("taken-files"));
        blocks.push(files(&pen, view));
    }
    if !view.remarks.is_empty() {
        blocks.push(pen.heading("taken-remarks"));
        let said = view.remarks.iter().map(|one| text(remark(one, language)));
        blocks.push(Block::List(said.collect()));
    }
    if !view.waiting.is_empty() {
        blocks.push(pen.heading("taken-waiting"));
        let said = view.waiting.iter().map(|one| waiting(&pen, one));
        blocks.push(Block::List(said.collect()));
    }
    let title = pen.say("taken-title");
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

fn summary(pen: &Pen, view: &Proposal) -> String {
    let of = |wanted: fn(&Outcome) -> bool| {
        view.lines
            .iter()
            .filter(|line| wanted(&line.outcome))
            .count()
    };
    let args = [
        ("files", view.files.len().into()),
        (
            "reports",
            of(|outcome| matches!(outcome, Outcome::Report(_))).into(),
        ),
        ("same", of(|outcome| *outcome == Outcome::Same).into()),
        ("questions", view.questions.len().into()),
    ];
    pen.language.tell("taken-summary", &args)
}

fn lines(pen: &Pen, view: &Proposal) -> Block {
    let columns = vec![
        pen.column("call-head-line", 28),
        pen.column("call-head-reported", 22),
        pen.column("taken-came", 46),
        pen.column("taken-outcome", 16),
    ];
    let rows = view.lines.iter().map(|line| line_row(pen, line));
    pen.table("taken-lines", columns, rows.collect())
}

fn line_row(pen: &Pen, line: &LineProposal) -> Row {
    let last = line.last.as_ref().map(|told| reported(pen, told));
    let mut came: Cell = Vec::new();
    for saying in &line.sayings {
        came.extend(said(pen, saying));
    }
    let (id, tone) = match &line.outcome {
        Outcome::Report(_) => ("taken-report", Tone::Done),
        Outcome::Same => ("taken-same", Tone::Unknown),
        Outcome::Conflict => ("taken-differs", Tone::Late),
        Outcome::Open => ("taken-open", Tone::Waiting),
    };
    let mut outcome: Cell = vec![vec![Inline::Status(pen.say(id), tone)]];
    if let Outcome::Report(saying) = &line.outcome
        && let Some(status) = saying.status
        && line.last.as_ref().is_none_or(|last| last.status != status)
    {
        let status_words = pen.choice("progress", status);
        outcome.push(vec![Inline::Status(status_words, status_tone(status))]);
    }
    row(vec![
        vec![text(line_name(pen, &line.line))],
        last.unwrap_or_else(|| cell(pen.say("call-form-nothing"))),
        came,
        outcome,
    ])
}

fn reported(pen: &Pen, told: &Told) -> Cell {
    let status = pen.choice("progress", told.status);
    let mut lines: Cell = vec![vec![
        Inline::Text(format!("{status} ")),
        Inline::Small(pen.when(told.on)),
    ]];
    let words = told.narrative.as_ref().map(|words| pen.words(words));
    lines.extend(words.map(|words| vec![Inline::Small(words)]));
    lines
}

fn said(pen: &Pen, saying: &Saying) -> Vec<Line> {
    let at = crate::intake::place(&saying.place, pen.language);
    let from = format!("{}: {}, {at}", pen.words(&saying.to), saying.file);
    let status = match saying.status {
        Some(status) => pen.choice("progress", status),
        None if saying.is_no_change => pen.say("call-no-change"),
        None => String::new(),
    };
    let mut head = vec![Inline::Strong(status)];
    if let Some(on) = saying.on {
        head.push(Inline::Text(format!(" {}", pen.when(on))));
    }
    let mut lines = vec![vec![Inline::Small(from)], head];
    lines.extend(saying.done.lines().map(text));
    let others = [
        ("call-head-projects", &saying.projects),
        ("call-head-budget", &saying.budget),
        ("call-head-remarks", &saying.remarks),
    ];
    for (id, words) in others {
        if !words.is_empty() {
            let words = format!("{}: {}", pen.say(id), words.replace('\n', "; "));
            lines.push(vec![Inline::Small(words)]);
        }
    }
    lines
}

fn files(pen: &Pen, view: &Proposal) -> Block {
    let columns = vec![
        pen.column("word-file", 34),
        pen.column("call-column-to", 40),
        pen.column("call-column-lines", 26),
    ];
    let rows = view.files.iter().map(|file| file_row(pen, file));
    pen.table("taken-files", columns, rows.collect())
}

fn file_row(pen: &Pen, file: &TakenFile) -> Row {
    let args = [
        ("part", file.answered.len().into()),
        ("whole", file.asked.into()),
    ];
    let mut lines = vec![text(pen.language.tell("call-answered", &args))];
    if file.is_late {
        lines.push(vec![Inline::Status(pen.say("call-late"), Tone::Late)]);
    }
    let asked = vec![
        text(pen.words(&file.to)),
        vec![Inline::Small(file.call.to_string())],
    ];
    row(vec![cell(file.name.clone()), asked, lines])
}

fn waiting(pen: &Pen, one: &Waiting) -> Line {
    let args = [
        ("to", pen.words(&one.to).into()),
        ("call", one.call.to_string().into()),
        ("count", one.lines.into()),
    ];
    let mut line = text(pen.language.tell("taken-waiting-line", &args));
    if one.has_passed {
        line.push(Inline::Text(" ".to_owned()));
        line.push(Inline::Status(pen.say("call-passed"), Tone::Late));
    }
    line
}
