//! The review of an instrument as a paper: published figures, rates with their fractions, what moved, where the sides
//! differ, and every line.

mod lines;
mod rates;

use language::Language;
use partnership::instrument::{Fulfilment, How};
use partnership::view::review::{AnnexLine, Course, DroppedLine, Moved, Review};

use crate::compose::claim::claims;
use crate::compose::pen::{Imprint, Pen, cell, row, text};
use crate::compose::portfolio::areas;
use crate::paper::{Block, Fact, Inline, Line, Paper, Row, Tone};

pub(crate) use lines::{agreed_status, beside_each_other, label, status_tone, table as every_line};

/// Sets out the review.
pub fn review(view: &Review, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let mut blocks = vec![Block::Facts(facts(&mut pen, view))];
    if view.lines.is_empty() {
        blocks.push(Block::Notice {
            tone: Tone::Unknown,
            text: text(pen.say("review-lines-not-recorded")),
        });
    }
    blocks.extend(claims(&mut pen, &view.claims));
    if !view.lines.is_empty() {
        blocks.extend(rates::blocks(&pen, view));
        blocks.extend(
            view.moved
                .as_ref()
                .map(|moved| moved_since(&pen, moved))
                .unwrap_or_default(),
        );
        blocks.extend(lines::differences(&pen, view));
        blocks.extend(lines::without_activity(&pen, view));
    }
    blocks.extend(denominator(&pen, &view.annexes, &view.dropped));
    blocks.extend(next(&mut pen, view));
    if !view.projects.is_empty() {
        blocks.extend([
            pen.heading("review-projects"),
            areas(&mut pen, &view.projects),
        ]);
    }
    if !view.lines.is_empty() {
        blocks.extend([
            pen.heading("review-every-line"),
            lines::table(&mut pen, view),
        ]);
    }
    let args = [("instrument", pen.words(&view.instrument.name).into())];
    let title = pen.language.tell("review-title", &args);
    let subtitle = view.period.map(|period| pen.period(period));
    Paper {
        subtitle,
        ..pen.finish(imprint, title, blocks)
    }
}

fn facts(pen: &mut Pen, view: &Review) -> Vec<Fact> {
    let name = pen.cited(vec![pen.link(&view.instrument)], &view.sources);
    let mut facts = vec![pen.fact("page-document", vec![name])];
    facts.push(pen.fact("review-between", vec![text(pen.names(&view.between))]));
    facts.extend(
        view.implements
            .as_ref()
            .map(|one| pen.fact("review-implements", vec![vec![pen.link(one)]])),
    );
    facts.extend(
        view.succeeds
            .as_ref()
            .map(|one| pen.fact("review-succeeds", vec![vec![pen.link(one)]])),
    );
    facts.extend(course_facts(pen, &view.course));
    if !view.editions.is_empty() {
        let editions = view.editions.iter().map(|edition| {
            let date = pen.language.date(edition.as_of);
            text(format!(
                "{} ({})",
                pen.words(&edition.title),
                pen.language.tell("as-of", &[("date", date.into())])
            ))
        });
        let editions = editions.collect();
        facts.push(pen.fact("review-editions", editions));
    }
    facts
}

/// What is known of a text's way to adoption: its aim while it lies ahead, its adoption and effect once they came.
fn course_facts(pen: &mut Pen, course: &Course) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    if let Some(adoption) = &course.adoption {
        let mut line = text(pen.when(adoption.on));
        let body = adoption.at.as_ref().and_then(|at| at.body.as_ref());
        // A meeting is called after its body, which is not named twice.
        let by = adoption.by.as_ref().filter(|by| body != Some(&by.name));
        line.extend(by.map(|by| Inline::Text(format!(", {}", pen.words(&by.name)))));
        if let Some(at) = &adoption.at {
            line.extend([Inline::Text(", ".to_owned()), pen.meeting_link(at)]);
        }
        let line = pen.cited(line, &adoption.sources);
        facts.push(pen.fact("review-adopted", vec![line]));
    } else if let Some(aim) = &course.aim {
        let mut line = text(pen.when(aim.adoption_by));
        line.extend(
            aim.body
                .as_ref()
                .map(|body| Inline::Text(format!(", {}", pen.words(&body.name)))),
        );
        if aim.passed {
            line.extend([
                Inline::Text(" ".to_owned()),
                Inline::Status(pen.say("date-passed"), Tone::Late),
            ]);
        }
        let line = pen.cited(line, &aim.sources);
        facts.push(pen.fact("review-to-be-adopted", vec![line]));
    }
    if let Some((on, sources)) = &course.effect {
        let line = pen.cited(text(pen.when(*on)), sources);
        facts.push(pen.fact("review-in-effect", vec![line]));
    }
    facts
}

pub(crate) fn moved_since(pen: &Pen, moved: &Moved) -> Vec<Block> {
    let date = pen.language.date(moved.since.as_of);
    let args = [
        ("edition", pen.words(&moved.since.title).into()),
        ("date", date.into()),
        ("count", moved.lines.len().into()),
        ("denominator", moved.denominator.into()),
    ];
    let mut blocks = vec![
        pen.heading("review-moved"),
        Block::Paragraph(text(pen.language.tell("review-moved-since", &args))),
    ];
    if !moved.lines.is_empty() {
        let columns = vec![
            pen.column("word-number", 10),
            pen.column("kind-action-line", 60),
            pen.column("review-was", 20),
            pen.column("review-is", 20),
        ];
        let rows: Vec<Row> = moved
            .lines
            .iter()
            .map(|line| {
                let standing = |status| vec![vec![agreed_status(pen, status)]];
                let label = label(line.label.as_deref(), &line.key);
                row(vec![
                    cell(label),
                    cell(pen.words(&line.text)),
                    standing(line.from),
                    standing(line.to),
                ])
            })
            .collect();
        blocks.push(pen.table("review-moved", columns, rows));
    }
    blocks
}

/// What changes the number of lines that count: annexes and lines taken out.
fn denominator(pen: &Pen, annexes: &[AnnexLine], dropped: &[DroppedLine]) -> Vec<Block> {
    let mut lines: Vec<Line> = Vec::new();
    for annex in annexes {
        let id = if annex.counts {
            "review-annex-counts"
        } else {
            "review-annex-to-come"
        };
        let args = [
            ("annex", pen.words(&annex.title).into()),
            ("date", pen.when(annex.effective).into()),
            ("count", annex.lines.into()),
        ];
        lines.push(text(pen.language.tell(id, &args)));
    }
    for line in dropped {
        let args = [
            (
                "line",
                format!(
                    "{} {}",
                    line.label.as_deref().unwrap_or_default(),
                    pen.words(&line.text)
                )
                .into(),
            ),
            ("date", pen.when(line.on).into()),
            ("reason", pen.words(&line.reason).into()),
        ];
        lines.push(text(pen.language.tell("review-line-dropped", &args)));
    }
    if lines.is_empty() {
        Vec::new()
    } else {
        vec![pen.heading("review-denominator"), Block::List(lines)]
    }
}

/// How the text that follows is being prepared, and what the reports suggest for it.
fn next(pen: &mut Pen, view: &Review) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let own = (&view.instrument, &view.course);
    let prepared = view
        .successor
        .as_ref()
        .map_or(own, |(named, course)| (named, course));
    let (named, course) = prepared;
    let mut facts = if view.successor.is_some() {
        course_facts(pen, course)
    } else {
        Vec::new()
    };
    if view.successor.is_some() {
        facts.insert(0, pen.fact("page-document", vec![vec![pen.link(named)]]));
    }
    if !course.steps.is_empty() {
        let steps: Vec<Line> = course
            .steps
            .iter()
            .map(|step| {
                let mut line = text(format!("{}: {}", pen.when(step.on), pen.words(&step.what)));
                if let Some(at) = &step.at {
                    line.extend([
                        Inline::Text(" (".to_owned()),
                        pen.meeting_link(at),
                        Inline::Text(")".to_owned()),
                    ]);
                }
                if step.fulfilment == Fulfilment::Planned {
                    let planned = pen.choice("step", step.fulfilment);
                    line.extend(text(" "));
                    line.push(Inline::Status(planned, Tone::Waiting));
                }
                pen.cited(line, &step.sources)
            })
            .collect();
        facts.push(pen.fact("review-steps", steps));
    }
    if !facts.is_empty() {
        let id = if view.successor.is_some() {
            "review-next"
        } else {
            "review-preparation"
        };
        blocks.extend([pen.heading(id), Block::Facts(facts)]);
    }
    if view.successor.is_none() && !view.lines.is_empty() {
        let (kept, done) = (
            view.going_on(How::Carried).count(),
            view.going_on(How::Dropped).count(),
        );
        let args = [("carried", kept.into()), ("dropped", done.into())];
        blocks.push(pen.heading("review-next"));
        blocks.push(Block::Paragraph(text(
            pen.language.tell("review-suggested", &args),
        )));
    }
    blocks
}
