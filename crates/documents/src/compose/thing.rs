//! Any one thing of the record as a page: what is recorded of it, what leads to it, and its entries.

use language::Language;
use partnership::kind::Kind;
use partnership::view::Place;
use partnership::view::log::EntryLine;
use partnership::view::thing::{Called, Name, ThingRecord, Value};
use partnership::words::Personal;

use crate::compose::path_of;
use crate::compose::pen::{Imprint, Pen, cell, group, row, text};
use crate::paper::{Block, Fact, Inline, Line, Paper, Row};

/// The length of a name from which on it is not a title but a text, in characters.
const TITLE_MAX: usize = 100;

/// Sets out what is recorded of a thing.
pub fn record(view: &ThingRecord, language: Language, imprint: &Imprint) -> Paper {
    let mut pen = Pen::new(language);
    let kind = pen.choice("kind", view.thing.place.kind);
    let name = called(&pen, &view.thing);
    let mut blocks = Vec::new();
    let (title, subtitle) = if name.chars().count() > TITLE_MAX {
        blocks.push(Block::Paragraph(text(name)));
        (format!("{kind}: {}", view.thing.place.key), None)
    } else {
        (name, Some(kind))
    };
    if view.thing.place.kind == Kind::Instrument {
        blocks.push(Block::Paragraph(review_of(&pen, &view.thing.place)));
    }
    if matches!(view.thing.place.kind, Kind::Request | Kind::Commitment) {
        // What became of it is told beside the others.
        let text = pen.say("page-follow-up");
        let to = "/follow-up".to_owned();
        blocks.push(Block::Paragraph(vec![Inline::Link { text, to }]));
    }
    if matches!(view.thing.place.kind, Kind::Attachment | Kind::Edition) {
        let to = format!("{}/file", path_of(&view.thing.place));
        let text = pen.say("frame-download");
        blocks.push(Block::Paragraph(vec![Inline::Link { text, to }]));
    }
    let mut facts: Vec<Fact> = Vec::new();
    for detail in &view.details {
        let value = value(&pen, &detail.value);
        let term = pen.choice("thing", detail.term);
        match facts.last_mut().filter(|fact| fact.term == term) {
            Some(fact) => fact.value.extend(value),
            None => facts.push(Fact { term, value }),
        }
    }
    if !view.sources.is_empty() {
        let sources = pen.cite(&view.sources);
        facts.push(pen.fact("page-sources", vec![sources]));
    }
    blocks.push(Block::Facts(facts));
    blocks.extend(claims(&mut pen, view));
    blocks.extend(leading_here(&pen, &view.led_to_by));
    blocks.push(pen.heading("thing-entries"));
    blocks.push(entries(&pen, &view.entries));
    Paper {
        subtitle,
        ..pen.finish(imprint, title, blocks)
    }
}

/// The way to the review of an instrument.
fn review_of(pen: &Pen, instrument: &Place) -> Line {
    vec![Inline::Link {
        text: pen.say("page-review"),
        to: format!("{}/review", path_of(instrument)),
    }]
}

/// What a thing is called, in a language.
pub fn name(thing: &Called, language: Language) -> String {
    called(&Pen::new(language), thing)
}

/// The words for what a thing is called.
pub(crate) fn called(pen: &Pen, thing: &Called) -> String {
    match &thing.name {
        Name::Words(words) => pen.words(words),
        Name::Meeting(name) => pen.meeting(name),
        Name::Person(Personal::Known(name)) => pen.words(&name.personal),
        Name::Person(Personal::Withheld(_)) => pen.say("absent-withheld"),
    }
}

/// A thing as it is called, leading to its page.
pub(crate) fn link(pen: &Pen, thing: &Called) -> Inline {
    Inline::Link {
        text: called(pen, thing),
        to: path_of(&thing.place),
    }
}

fn value(pen: &Pen, value: &Value) -> Vec<Line> {
    match value {
        Value::Words(words) => vec![text(pen.words(words))],
        Value::Text(plain) if plain.starts_with("http") => vec![vec![Inline::Link {
            text: plain.to_string(),
            to: plain.to_string(),
        }]],
        Value::Text(plain) => vec![text(plain.to_string())],
        Value::When(when) => vec![text(pen.when(*when))],
        Value::Period(period) => vec![text(pen.period(*period))],
        Value::Choice(family, choice) => vec![text(pen.choice(family, *choice))],
        Value::Things(things) => things.iter().map(|thing| vec![link(pen, thing)]).collect(),
    }
}

fn claims(pen: &mut Pen, view: &ThingRecord) -> Vec<Block> {
    if view.claims.is_empty() {
        return Vec::new();
    }
    let lines = view.claims.iter().map(|claim| {
        let statement = vec![Inline::Link {
            text: pen.words(&claim.statement),
            to: path_of(&claim.place),
        }];
        pen.cited(statement, &claim.sources)
    });
    let lines = lines.collect();
    vec![pen.heading("thing-claims"), Block::List(lines)]
}

fn leading_here(pen: &Pen, things: &[Called]) -> Vec<Block> {
    if things.is_empty() {
        return Vec::new();
    }
    let columns = vec![pen.column("word-name", 80), pen.column("word-key", 20)];
    let mut rows: Vec<Row> = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| things.get(before));
        if before.is_none_or(|before| before.place.kind != thing.place.kind) {
            rows.push(group(pen.choice("kind", thing.place.kind)));
        }
        let key = cell(thing.place.key.to_string());
        rows.push(row(vec![vec![vec![link(pen, thing)]], key]));
    }
    vec![
        pen.heading("thing-leads-here"),
        pen.table("thing-leads-here", columns, rows),
    ]
}

fn entries(pen: &Pen, entries: &[EntryLine]) -> Block {
    let columns = vec![
        pen.number_column("word-number", 8),
        pen.column("word-recorded", 42),
        pen.column("word-who", 50),
    ];
    let rows = entries.iter().map(|entry| {
        let recorded = pen.language.instant(entry.recorded_at);
        row(vec![
            cell(entry.number.to_string()),
            cell(recorded),
            cell(entry.author.seat.to_string()),
        ])
    });
    pen.table("thing-entries", columns, rows.collect())
}
