//! The closest earlier wording of passages, as a paper and as JSON. How close a wording is, is measured in `drafting`.

use drafting::precedent::{Hunk, Precedent};
use language::Language;
use serde::Serialize;

use crate::compose::negotiation::{Origin, column, paper, table};
use crate::compose::pen::{cell, row, text};
use crate::paper::{Align, Block, Inline, Line, Paper, Row, Sheet, Tone};

/// A passage with its closest earlier wording, if any is close enough.
pub type Looked<'l> = (String, Option<Precedent<'l>>);

/// Sets out passages beside what was found for them: where, how close, and what is different, word by word.
pub fn paper_of(
    looked: &[Looked<'_>],
    among: (usize, &str),
    origin: &Origin,
    language: Language,
) -> Paper {
    let (paragraphs, folder) = among;
    let searched = [("count", paragraphs.into()), ("folder", folder.into())];
    let mut blocks = vec![Block::Paragraph(text(
        language.tell("precedents-searched", &searched),
    ))];
    if let [(passage, found)] = looked {
        blocks.extend(one(passage, found.as_ref(), language));
    } else {
        let count = looked.iter().filter(|(_, found)| found.is_some()).count();
        let args = [
            ("count", count.into()),
            ("all", looked.len().into()),
            ("folder", folder.into()),
        ];
        blocks.push(Block::Paragraph(text(
            language.tell("precedents-found", &args),
        )));
        let columns = [
            column(language.say("compiled-number"), 6, Align::End),
            column(language.say("compiled-text"), 70, Align::Start),
            column(language.say("precedents-title"), 40, Align::Start),
        ];
        let rows: Vec<Row> = looked
            .iter()
            .zip(1..)
            .map(|((passage, found), number)| {
                let words = found
                    .as_ref()
                    .map_or_else(|| text(passage), |found| difference(found));
                row(vec![
                    cell(language.number(number)),
                    vec![words],
                    vec![place(found.as_ref(), language)],
                ])
            })
            .collect();
        blocks.push(table(language.say("precedents-title"), &columns, rows));
    }
    paper(origin, language, Sheet::Portrait, blocks)
}

fn one(passage: &str, found: Option<&Precedent<'_>>, language: Language) -> Vec<Block> {
    let Some(found) = found else {
        return vec![
            Block::Paragraph(text(passage)),
            Block::Notice {
                tone: Tone::Unknown,
                text: text(language.say("precedents-none")),
            },
        ];
    };
    vec![
        Block::Paragraph(place(Some(found), language)),
        Block::Paragraph(vec![Inline::Emphasis(found.wording.to_owned())]),
        Block::Paragraph(difference(found)),
    ]
}

/// What became of the earlier wording: words struck and words put in.
fn difference(found: &Precedent<'_>) -> Line {
    let hunks = found.difference.iter().map(|hunk| match hunk {
        Hunk::Same(words) => Inline::Text(words.clone()),
        Hunk::Struck(words) => Inline::Deleted(words.clone()),
        Hunk::New(words) => Inline::Inserted(words.clone()),
    });
    hunks.collect()
}

/// Where the earlier wording stands, and how close it is.
fn place(found: Option<&Precedent<'_>>, language: Language) -> Line {
    let Some(found) = found else {
        return vec![Inline::Small(language.say("precedents-none"))];
    };
    let source = ("source", (*found.source.name).into());
    let paragraph = ("paragraph", (found.paragraph + 1).into());
    let place = match &found.source.date {
        None => language.tell("precedents-place", &[source, paragraph]),
        Some(date) => language.tell(
            "precedents-place-dated",
            &[source, ("date", (**date).into()), paragraph],
        ),
    };
    let share = language
        .percentage(found.similarity.into(), 1000)
        .unwrap_or_default();
    let share = language.tell("precedents-share", &[("share", share.into())]);
    vec![
        Inline::Text(format!("{place} ")),
        Inline::Status(share, tone(found.similarity)),
    ]
}

fn tone(similarity: u32) -> Tone {
    if similarity >= 900 {
        Tone::Done
    } else {
        Tone::Moving
    }
}

/// Writes what was found as JSON, for other programs.
pub fn json(looked: &[Looked<'_>]) -> Vec<u8> {
    let told: Vec<PassageTold<'_>> = looked
        .iter()
        .map(|(passage, found)| PassageTold {
            passage,
            precedent: found.as_ref().map(|found| PrecedentTold {
                source: &found.source.name,
                date: found.source.date.as_deref(),
                paragraph: found.paragraph + 1,
                wording: found.wording,
                similarity_permille: found.similarity,
                difference: found.difference.iter().map(hunk).collect(),
            }),
        })
        .collect();
    serde_json::to_vec_pretty(&told).expect("plain words and numbers always serialise")
}

#[derive(Serialize)]
struct PassageTold<'a> {
    passage: &'a str,
    precedent: Option<PrecedentTold<'a>>,
}

#[derive(Serialize)]
struct PrecedentTold<'a> {
    source: &'a str,
    date: Option<&'a str>,
    paragraph: usize,
    wording: &'a str,
    similarity_permille: u32,
    difference: Vec<HunkTold<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum HunkTold<'a> {
    Same(&'a str),
    Struck(&'a str),
    New(&'a str),
}

fn hunk(hunk: &Hunk) -> HunkTold<'_> {
    match hunk {
        Hunk::Same(words) => HunkTold::Same(words),
        Hunk::Struck(words) => HunkTold::Struck(words),
        Hunk::New(words) => HunkTold::New(words),
    }
}
