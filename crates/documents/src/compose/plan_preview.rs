//! A plan as it was taken from a file, before anything is recorded: what each part was taken for, why, and what is doubtful.
//! How a plan is taken is decided in `intake`.

use intake::plan::{Handling, Part, Taken};
use language::Language;
use partnership::instrument::Rank;

use crate::compose::negotiation::{Origin, paper as made};
use crate::compose::pen::{Pen, cell, heading, row, text};
use crate::intake::plan::{doubt, left, rank, reason};
use crate::paper::{Block, Inline, Line, Paper, Row, Sheet, Tone};

/// A part of the text in the other language that has no counterpart: its file's name, and the part.
pub type Unpaired<'a> = (&'a str, &'a Part);

/// Sets out a plan as it was taken, with the parts of the text in the other language that found no counterpart.
pub fn paper(
    plan: &Taken,
    unpaired: &[Unpaired<'_>],
    program: (String, String),
    language: Language,
) -> Paper {
    let pen = Pen::new(language);
    let file = [("file", plan.file.as_str().into())];
    let origin = Origin {
        title: language.tell("plan-preview-of", &file),
        subtitle: (!plan.title.is_empty()).then(|| plan.title.clone()),
        side: None,
        files: Vec::new(),
        left: Vec::new(),
        numbers: Vec::new(),
        program,
    };
    let mut blocks = vec![facts(&pen, plan)];
    blocks.extend(
        plan.findings
            .iter()
            .map(|finding| Block::Paragraph(text(crate::intake::noticed(finding, language)))),
    );
    blocks.extend(doubts(&pen, plan));
    blocks.push(heading(1, pen.say("plan-parts")));
    let rows = plan.parts.iter().map(|part| of_part(&pen, plan, part));
    blocks.push(table(&pen, "plan-parts", rows.collect()));
    if !plan.left.is_empty() {
        blocks.push(heading(1, pen.say("plan-left")));
        let columns = vec![
            pen.column("plan-place", 10),
            pen.column("plan-words", 60),
            pen.column("plan-reason", 30),
        ];
        let rows = plan.left.iter().map(|one| {
            row(vec![
                cell(one.spot.to_string()),
                cell(one.text.clone()),
                cell(left(one.why, language)),
            ])
        });
        blocks.push(pen.table("plan-left", columns, rows.collect()));
    }
    if let Some((name, _)) = unpaired.first() {
        let said = [("file", (*name).into())];
        blocks.push(heading(1, language.tell("plan-unpaired-other", &said)));
        let items = unpaired.iter().map(|(_, part)| text(numbered(part)));
        blocks.push(Block::List(items.collect()));
    }
    made(&origin, language, Sheet::Landscape, blocks)
}

/// The plan as a tree of lines for a terminal: place, what it was taken for, number and words; beneath, what is doubtful.
pub fn tree(plan: &Taken, language: Language) -> String {
    let mut lines = Vec::new();
    for (at, part) in plan.parts.iter().enumerate() {
        if let Some(annex) = part
            .annex
            .filter(|_| at == 0 || plan.parts[at - 1].annex != part.annex)
        {
            lines.push(plan.annexes[annex].title.clone());
        }
        let place = format!("[{}]", part.spot);
        let (indent, rank) = ("  ".repeat(part.depth), rank(part.rank, language));
        lines.push(format!("{place:<8}{indent}{} ({rank})", numbered(part)));
        let doubts = part.doubts.iter().map(|one| doubt(one, plan, language));
        lines.extend(doubts.map(|doubt| format!("{:8}{indent}  ! {doubt}", "")));
    }
    lines.join("\n")
}

/// What is to be known of a plan before its tree: title, sides, years, what is doubtful of the whole and what was not taken.
pub fn summary(
    plan: &Taken,
    unpaired: &[Unpaired<'_>],
    program: (String, String),
    language: Language,
) -> Paper {
    let mut paper = paper(plan, unpaired, program, language);
    let tables = [
        language.say("plan-parts"),
        language.say("plan-doubtful-parts"),
    ];
    paper.blocks.retain(|block| match block {
        Block::Table(table) => !tables.contains(&table.caption),
        Block::Heading { text, .. } => !tables
            .iter()
            .any(|title| *text == vec![Inline::Text(title.clone())]),
        Block::Paragraph(_)
        | Block::Numbered { .. }
        | Block::List(_)
        | Block::Facts(_)
        | Block::Chart(_)
        | Block::Notice { .. } => true,
    });
    paper
}

fn facts(pen: &Pen, plan: &Taken) -> Block {
    let count = |ranks: &[Rank]| {
        plan.parts
            .iter()
            .filter(|part| ranks.contains(&part.rank))
            .count()
    };
    let counted = [
        ("pillars", count(&[Rank::Pillar]).into()),
        ("sections", count(&[Rank::Section]).into()),
        ("lines", count(&[Rank::ActionLine]).into()),
    ];
    let sides = match &plan.sides {
        Some(sides) => pen.language.list(sides),
        None => pen.say("plan-sides-unknown"),
    };
    let mut facts = vec![
        pen.fact(
            "plan-parts",
            vec![text(pen.language.tell("plan-counted", &counted))],
        ),
        pen.fact("plan-sides", vec![text(sides)]),
    ];
    facts.extend(
        plan.period
            .map(|period| pen.fact("word-period", vec![text(pen.period(period))])),
    );
    facts.extend(
        plan.adopted
            .map(|on| pen.fact("plan-adopted", vec![text(pen.when(on))])),
    );
    if !plan.annexes.is_empty() {
        let annexes = plan.annexes.iter().map(|annex| {
            let title = ("title", annex.title.as_str().into());
            text(match annex.effective {
                Some(on) => pen
                    .language
                    .tell("plan-annex-from", &[title, ("date", pen.when(on).into())]),
                None => pen.language.tell("plan-annex-undated", &[title]),
            })
        });
        facts.push(pen.fact("plan-annexes", annexes.collect()));
    }
    Block::Facts(facts)
}

/// What is doubtful of the whole, and the parts of which something is.
fn doubts(pen: &Pen, plan: &Taken) -> Vec<Block> {
    let mut blocks: Vec<Block> = plan
        .doubts
        .iter()
        .map(|one| Block::Notice {
            tone: Tone::Waiting,
            text: text(crate::compose::pen::opening(&doubt(
                one,
                plan,
                pen.language,
            ))),
        })
        .collect();
    let doubtful: Vec<&Part> = plan
        .parts
        .iter()
        .filter(|part| !part.doubts.is_empty())
        .collect();
    if doubtful.is_empty() && blocks.is_empty() {
        blocks.push(Block::Paragraph(text(pen.say("plan-doubts-none"))));
    }
    if !doubtful.is_empty() {
        blocks.push(heading(1, pen.say("plan-doubtful-parts")));
        let rows = doubtful.into_iter().map(|part| of_part(pen, plan, part));
        blocks.push(table(pen, "plan-doubtful-parts", rows.collect()));
    }
    blocks
}

fn table(pen: &Pen, caption: &str, rows: Vec<Row>) -> Block {
    let columns = vec![
        pen.column("plan-place", 9),
        pen.column("plan-rank", 14),
        pen.column("word-number", 9),
        pen.column("plan-words", 52),
        pen.column("plan-reason", 20),
        pen.column("plan-doubts", 22),
    ];
    pen.table(caption, columns, rows)
}

fn of_part(pen: &Pen, plan: &Taken, part: &Part) -> Row {
    let words: Line = match part.rank {
        Rank::Pillar | Rank::Section => vec![Inline::Strong(part.text.clone())],
        Rank::Chapeau | Rank::Paragraph | Rank::ActionLine => text(part.text.clone()),
    };
    let mut said = vec![words];
    said.extend(
        part.paired
            .iter()
            .map(|paired| vec![Inline::Small(paired.text.clone())]),
    );
    said.extend(
        part.notes
            .iter()
            .map(|note| vec![Inline::Small(note.clone())]),
    );
    let doubts = part
        .doubts
        .iter()
        .map(|one| text(doubt(one, plan, pen.language)));
    row(vec![
        cell(part.spot.to_string()),
        cell(rank(part.rank, pen.language)),
        cell(part.label.clone().unwrap_or_default()),
        said,
        cell(reason(part.reason, pen.language)),
        doubts.collect(),
    ])
}

fn numbered(part: &Part) -> String {
    let label = part.label.as_deref().unwrap_or_default();
    format!("{label} {}", part.text).trim().to_owned()
}

/// What a handling is called, where a person chooses one.
pub fn handling(handling: Handling, language: Language) -> String {
    language.say(match handling {
        Handling::AsRead => "plan-action-as-read",
        Handling::Alone => "plan-action-alone",
        Handling::Joined => "plan-action-joined",
        Handling::Split => "plan-action-split",
        Handling::LeftOut => "plan-action-left-out",
    })
}
