//! What the check of a text found, as a paper and as JSON: each place with its words, what the record has, and how sure that
//! is. What disagrees is decided in `intake`.

mod sentence;

use intake::check::{Certainty, Check, Finding, Spot};
use language::Language;
use serde::Serialize;

use crate::compose::pen::{Imprint, Pen, cell, path_of, row, text};
use crate::intake::place;
use crate::paper::{Block, Cell, Inline, Line, Paper, Row, Tone};

pub use sentence::sentence;

/// Sets out what was found in a file, and, where they are asked for, the names that the record does not know.
pub fn paper_of(
    check: &Check,
    file: &str,
    with_unknown: bool,
    language: Language,
    imprint: &Imprint,
) -> Paper {
    let pen = Pen::new(language);
    let mut blocks = vec![summary(&pen, check)];
    if !check.findings.is_empty() {
        let columns = vec![
            pen.column("check-place", 18),
            pen.column("check-said", 56),
            pen.column("check-record-has", 56),
            pen.column("check-certainty", 16),
        ];
        let rows: Vec<Row> = check
            .findings
            .iter()
            .map(|one| finding(&pen, one))
            .collect();
        blocks.push(pen.table("check-findings", columns, rows));
    }
    if with_unknown {
        blocks.extend(unknown(&pen, &check.unknown));
    }
    let title = language.tell("check-title", &[("file", file.into())]);
    pen.finish(imprint, title, blocks)
}

fn summary(pen: &Pen, check: &Check) -> Block {
    if check.findings.is_empty() {
        return Block::Notice {
            tone: Tone::Done,
            text: text(pen.say("check-nothing")),
        };
    }
    let count = |certainty: Certainty| {
        let found = check
            .findings
            .iter()
            .filter(|one| one.certainty == certainty);
        found.count().into()
    };
    let args = [
        ("sure", count(Certainty::Sure)),
        ("likely", count(Certainty::Likely)),
        ("remarks", count(Certainty::Remark)),
    ];
    Block::Paragraph(text(pen.language.tell("check-summary", &args)))
}

fn finding(pen: &Pen, one: &Finding) -> Row {
    let has = sentence(one, pen.language);
    let has: Line = match &one.about {
        Some(home) => vec![
            Inline::Text(format!("{has} ")),
            Inline::Link {
                text: pen.say("check-see"),
                to: path_of(home),
            },
        ],
        None => text(has),
    };
    row(vec![
        cell(where_is(&one.spot, pen.language)),
        words(one),
        vec![has],
        vec![vec![certainty(pen, one.certainty)]],
    ])
}

/// The most letters shown on either side of what was found.
const AROUND_MAX: usize = 60;

/// The words found, within their sentence.
fn words(one: &Finding) -> Cell {
    let before: Vec<char> = one.context.before.chars().collect();
    let after: Vec<char> = one.context.after.chars().collect();
    let start = before.len().saturating_sub(AROUND_MAX);
    let end = after.len().min(AROUND_MAX);
    let ellipsis = |is_cut: bool| if is_cut { "…" } else { "" };
    let lead: String = before[start..].iter().collect();
    let tail: String = after[..end].iter().collect();
    vec![vec![
        Inline::Text([ellipsis(start > 0), &lead].concat()),
        Inline::Strong(one.spot.said.clone()),
        Inline::Text([&tail, ellipsis(end < after.len())].concat()),
    ]]
}

/// Where a spot is, as a person would look for it.
pub fn where_is(spot: &Spot, language: Language) -> String {
    let at = place(&spot.place, language);
    match spot.note {
        None => at,
        Some(note) => {
            let args = [("place", at.into()), ("number", (note + 1).into())];
            language.tell("check-note", &args)
        }
    }
}

fn certainty(pen: &Pen, certainty: Certainty) -> Inline {
    match certainty {
        Certainty::Sure => Inline::Status(pen.say("check-sure"), Tone::Late),
        Certainty::Likely => Inline::Status(pen.say("check-likely"), Tone::Waiting),
        Certainty::Remark => Inline::Status(pen.say("check-remark"), Tone::Unknown),
    }
}

fn unknown(pen: &Pen, spots: &[Spot]) -> Vec<Block> {
    if spots.is_empty() {
        return vec![pen.nothing("check-no-unknown")];
    }
    let columns = vec![pen.column("check-place", 24), pen.column("check-name", 76)];
    let rows = spots.iter().map(|spot| {
        row(vec![
            cell(where_is(spot, pen.language)),
            cell(spot.said.clone()),
        ])
    });
    vec![
        pen.heading("check-unknown"),
        pen.table("check-unknown", columns, rows.collect()),
    ]
}

/// Writes what was found as JSON, for other programs.
pub fn json(check: &Check, language: Language) -> Vec<u8> {
    let found = check.findings.iter().map(|one| Told {
        place: where_is(&one.spot, language),
        from_byte: one.spot.from,
        until_byte: one.spot.until,
        said: &one.spot.said,
        before: &one.context.before,
        after: &one.context.after,
        record: sentence(one, language),
        certainty: match one.certainty {
            Certainty::Sure => "sure",
            Certainty::Likely => "likely",
            Certainty::Remark => "remark",
        },
        about: one.about.as_ref().map(path_of),
    });
    let unknown = check.unknown.iter().map(|spot| Unknown {
        place: where_is(spot, language),
        said: &spot.said,
    });
    let told = CheckTold {
        as_of: check.as_of.to_string(),
        findings: found.collect(),
        unknown: unknown.collect(),
    };
    serde_json::to_vec_pretty(&told).expect("plain words and numbers always serialise")
}

#[derive(Serialize)]
struct CheckTold<'a> {
    as_of: String,
    findings: Vec<Told<'a>>,
    unknown: Vec<Unknown<'a>>,
}

#[derive(Serialize)]
struct Told<'a> {
    place: String,
    from_byte: usize,
    until_byte: usize,
    said: &'a str,
    before: &'a str,
    after: &'a str,
    record: String,
    certainty: &'static str,
    about: Option<String>,
}

#[derive(Serialize)]
struct Unknown<'a> {
    place: String,
    said: &'a str,
}
