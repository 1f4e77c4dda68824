//! What is asked and what comes back, told as tables: every kind of damage is understood, or told with its place.

mod damage;
mod focal_points;
mod merging;
mod sending;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use partnership::Partnership;
use partnership::attachment::{Hash, MediaType};
use partnership::book::BookId;
use partnership::entry::{Author, Recorded, Submission};
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::progress::Stage;
use partnership::seat::Sight;
use partnership::words::Tag;
use serde_json::{Value as Json, json};

use super::take::{Choices, Desk, Outcome, Proposal, Received};
use super::{Ask, FocalPoints, Sending, focal_point};
use crate::file::{Block, Cell, File, Place, Row, Table, Value};

/// The action lines of the plan: their keys, numbers and words.
pub(crate) const LINES: [(&str, &str, &str); 5] = [
    ("l-1-1-1", "1.1.1", "Hold a joint rescue exercise at sea"),
    (
        "l-1-1-2",
        "1.1.2",
        "Count the stocks of fish together each year",
    ),
    ("l-1-2-1", "1.2.1", "Exchange young diplomats"),
    ("l-2-1-1", "2.1.1", "Link the electricity grids"),
    ("l-2-1-2", "2.1.2", "Publish the tariffs of all ports"),
];

/// A record with a plan in the joint book and a desk of the league that writes in the league's own.
pub(crate) struct Record {
    pub(crate) partnership: Partnership,
    now: Timestamp,
}

pub(crate) fn record() -> Record {
    let mut record = Record {
        partnership: Partnership::default(),
        now: "2033-03-01T09:00:00Z".parse().unwrap(),
    };
    let en = |text: &str| json!({"en": text});
    let keeper = json!({"seat": "keeper", "capacity": "keeper"});
    let league = desk().author;
    let mut public =
        vec![json!({"book": {"open": {"holder": "public", "readers": [], "title": en("Public")}}})];
    for (party, side) in [("alv", "league"), ("nor", "north")] {
        let seat = json!({"key": format!("{party}-desk"), "standing": {"party": party}, "title": en(party)});
        public.extend([
            json!({"party": {"record": {"key": party, "name": en(party), "character": "state"}}}),
            json!({"party": {"form": {"key": side, "name": en(side)}}}),
            json!({"party": {"join": {"side": side, "party": party, "role": "member", "from": "2020", "precedence": 1}}}),
            json!({"seat": {"assign": seat}}),
        ]);
    }
    for act in public {
        record.done("public", &keeper, act);
    }
    let league = serde_json::to_value(league).unwrap();
    let mut parts = Vec::new();
    for (key, label, rank, parent) in [
        ("p-1", "1", "pillar", None),
        ("s-1-1", "1.1", "section", Some("p-1")),
        ("s-1-2", "1.2", "section", Some("p-1")),
        ("p-2", "2", "pillar", None),
        ("s-2-1", "2.1", "section", Some("p-2")),
    ] {
        let mut part =
            json!({"key": key, "label": label, "rank": rank, "text": en(&format!("Part {label}"))});
        if let Some(parent) = parent {
            part["parent"] = json!(parent);
        }
        parts.push(part);
    }
    for (key, label, text) in LINES {
        let parent = format!("s-{}", label[..3].replace('.', "-"));
        parts.push(json!({"key": key, "label": label, "parent": parent, "rank": "action-line", "text": en(text)}));
    }
    let sides = json!([{"side": "league"}, {"side": "north"}]);
    for (book, act) in [
        (
            "joint",
            json!({"book": {"open": {"holder": "joint", "readers": ["alv", "nor"], "title": en("Joint")}}}),
        ),
        (
            "league",
            json!({"book": {"open": {"holder": {"side": "league"}, "readers": ["alv"], "title": en("League")}}}),
        ),
        (
            "joint",
            json!({"instrument": {"draw": {"key": "plan", "title": en("The plan"), "genre": "plan-of-action", "between": sides}}}),
        ),
        (
            "joint",
            json!({"instrument": {"provide": {"instrument": "plan", "provisions": parts}}}),
        ),
        (
            "joint",
            json!({"project": {"propose": {"key": "wires", "title": en("Wires across the sea")}}}),
        ),
    ] {
        record.done(book, &league, act);
    }
    record
}

impl Record {
    pub(crate) fn done(&mut self, book: &str, author: &Json, act: Json) {
        let told = json!({"book": book, "author": author, "act": act});
        let submission = serde_json::from_value(told.clone());
        self.all(vec![
            submission.unwrap_or_else(|error| panic!("{told}: {error}")),
        ]);
    }

    /// Records acts that must be admitted, all of them.
    pub(crate) fn all(&mut self, submissions: Vec<Submission>) {
        let admitted = partnership::admit(&self.partnership, submissions, self.now);
        for entry in admitted
            .unwrap_or_else(|refused| panic!("{refused:?}"))
            .entries()
        {
            let (entry, hash) = (entry.clone(), [7; 32]);
            self.partnership.apply(Recorded { entry, hash });
        }
    }

    pub(crate) fn sight(&self) -> Sight<'_> {
        let eyes = self.partnership.eyes("alv-desk").unwrap();
        self.partnership.sight(&eyes, today()).unwrap()
    }

    pub(crate) fn text(&self) -> &Instrument {
        let joint = self.partnership.book(&BookId::parse("joint").unwrap());
        &joint.unwrap().things.instruments[&Key::parse("plan").unwrap()]
    }

    /// Sends calls to the focal points of a table and records that.
    pub(crate) fn sent(&mut self, rows: &[&[&str]]) -> Sending {
        let points = self.points(rows);
        assert!(!points.doubts.iter().any(focal_point::Doubt::stops));
        let sending = super::send(&points, &self.sight(), &ask());
        self.all(sending.submissions.clone());
        sending
    }

    pub(crate) fn points(&self, rows: &[&[&str]]) -> FocalPoints {
        focal_point::read(&workbook("focal.xlsx", rows), self.text(), today())
    }

    pub(crate) fn take(&self, files: &[File], choices: &Choices) -> Proposal {
        let files: Vec<Received> = files.iter().map(received).collect();
        super::take(&files, &self.sight(), &desk(), choices)
    }
}

pub(crate) fn today() -> Date {
    date(2033, 4, 10)
}

pub(crate) fn desk() -> Desk {
    let author =
        json!({"seat": "public/alv-desk", "voice": {"side": "league"}, "capacity": "national"});
    let author: Author = serde_json::from_value(author).unwrap();
    Desk {
        book: BookId::parse("league").unwrap(),
        author,
        on: today(),
        stage: Stage::Draft,
    }
}

pub(crate) fn ask() -> Ask {
    Ask {
        instrument: Ref::within(BookId::parse("joint").unwrap(), Key::parse("plan").unwrap()),
        book: desk().book,
        author: desk().author,
        on: date(2033, 3, 1),
        due: Some(date(2033, 4, 1)),
        language: Tag::parse("en").unwrap(),
        is_anew: false,
    }
}

/// A workbook of one sheet, as it is read; a cell that begins with `=` holds a formula and its result: `=A1+1|2`.
pub(crate) fn workbook(name: &str, rows: &[&[&str]]) -> File {
    let rows = rows
        .iter()
        .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    sheet(name, "Answers", rows.collect())
}

pub(crate) fn sheet(name: &str, sheet: &str, rows: Vec<Vec<String>>) -> File {
    let place = |row: usize, column: usize| Place::Sheet {
        sheet: sheet.to_owned(),
        row: u32::try_from(row).unwrap(),
        column: u32::try_from(column).unwrap(),
    };
    let cell = |row: usize, column: usize, words: &str| Cell {
        place: place(row + 1, column + 1),
        column,
        columns: 1,
        rows: 1,
        value: value(words),
        notes: Vec::new(),
    };
    let rows = rows.iter().enumerate().map(|(at, row)| Row {
        is_heading: false,
        is_hidden: false,
        cells: row
            .iter()
            .enumerate()
            .filter(|(_, words)| !words.is_empty())
            .map(|(column, words)| cell(at, column, words))
            .collect(),
    });
    let table = Table {
        place: place(0, 0),
        name: sheet.to_owned(),
        rows: rows.filter(|row| !row.cells.is_empty()).collect(),
    };
    File {
        name: name.to_owned(),
        blocks: vec![Block::Table(table)],
        findings: Vec::new(),
    }
}

fn value(words: &str) -> Value {
    if let Some(formula) = words.strip_prefix('=') {
        let (formula, result) = formula.split_once('|').unwrap();
        return Value::Formula {
            result: result.to_owned(),
            formula: formula.to_owned(),
        };
    }
    if words.starts_with('#') && words.ends_with('!') {
        return Value::Fault(words.to_owned());
    }
    match (words.parse::<Date>(), words.parse::<u32>()) {
        (Ok(day), _) => Value::Date(day),
        (_, Ok(_)) => Value::Number(words.to_owned()),
        _ => Value::Words(words.to_owned()),
    }
}

fn received(file: &File) -> Received {
    // Equal files have equal bytes: enough of a hash to tell those of the tests apart.
    let mut hash = [0; 32];
    for (at, byte) in format!("{file:?}").bytes().enumerate() {
        hash[at % 32] ^= byte.rotate_left(u32::try_from(at / 32 % 8).unwrap());
    }
    Received {
        file: file.clone(),
        hash: Hash(hash),
        size_bytes: 9,
        media_type: MediaType::parse("application/zip").unwrap(),
    }
}

/// What would be reported: line, status, words and date, one a line; and what becomes of the other lines.
pub(crate) fn told(proposal: &Proposal) -> Vec<String> {
    let lines = proposal.lines.iter().map(|line| {
        let outcome = match &line.outcome {
            Outcome::Report(saying) => {
                let status: &str = saying.status.unwrap().into();
                let on = saying.on.map(|on| on.to_string()).unwrap_or_default();
                format!("{status} | {} | {on}", saying.done)
            }
            Outcome::Same => "same".to_owned(),
            Outcome::Conflict => "conflict".to_owned(),
            Outcome::Open => "open".to_owned(),
        };
        format!("{}: {outcome}", line.line.key)
    });
    lines.collect()
}
