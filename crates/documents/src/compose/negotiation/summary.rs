//! What came in and what is open, in blocks. Nothing is counted here.

use std::ops::Range;

use drafting::compilation::Compilation;
use drafting::markup::{Edit, Markup};
use drafting::print::Printed;
use drafting::received::Received;
use drafting::synopsis::Stretch;
use drafting::text::{Text, visible};
use language::Language;

use super::matrix::typed;
use super::{Origin, column, table};
use crate::compose::pen::{cell, heading, row, text as plain};
use crate::paper::{Align, Block, Cell, Column, Fact, Inline, Line, Tone};

/// How many base tokens are shown on each side of a change that was not recorded.
const AROUND: usize = 12;

/// What came in from each party, what of it was not recorded, and what is open.
pub(super) fn blocks(
    printed: &Printed<'_>,
    compilation: &Compilation,
    received: &[Received],
    origin: &Origin,
    language: Language,
) -> Vec<Block> {
    let mut blocks = vec![heading(1, language.say("compiled-received"))];
    blocks.push(came_in(received, origin, language));
    blocks.extend(untracked(compilation, received, language));
    if !origin.left.is_empty() {
        let left = origin.left.iter();
        blocks.push(Block::List(left.map(|said| plain(said.clone())).collect()));
    }
    blocks.push(heading(1, language.say("compiled-open")));
    blocks.extend(open(printed, language));
    blocks.extend(struck(compilation, language));
    blocks
}

fn came_in(received: &[Received], origin: &Origin, language: Language) -> Block {
    let number = |id: &str| column(language.say(id), 12, Align::End);
    let columns: Vec<Column> = vec![
        column(language.say("compiled-party"), 14, Align::Start),
        number("compiled-recorded"),
        number("compiled-untracked"),
        number("compiled-compared"),
        number("compiled-moves"),
        number("compiled-comments"),
        number("compiled-without-effect"),
        column(language.say("compiled-authors"), 26, Align::Start),
    ];
    let files = origin.files.iter().map(Some).chain(std::iter::repeat(None));
    let rows = received.iter().zip(files).map(|(one, file)| {
        let count = |count: usize| cell(language.number(as_number(count)));
        let authors: Vec<String> = one
            .authors
            .iter()
            .map(|name| author(name, language))
            .collect();
        let mut named = vec![vec![Inline::Strong(one.party.0.to_string())]];
        named.extend(file.map(|file| vec![Inline::Small(file.clone())]));
        row(vec![
            named,
            count(one.recorded),
            unrecorded(one.untracked.len(), language),
            count(one.compared),
            count(one.moves),
            count(one.comments + one.replies),
            count(one.without_effect.values().sum()),
            cell(language.list(&authors)),
        ])
    });
    table(language.say("compiled-received"), &columns, rows.collect())
}

/// A count that should be nothing.
fn unrecorded(count: usize, language: Language) -> Cell {
    let words = language.number(as_number(count));
    if count == 0 {
        cell(words)
    } else {
        vec![vec![Inline::Status(words, Tone::Late)]]
    }
}

fn author(name: &str, language: Language) -> String {
    if name.is_empty() {
        language.say("compiled-nameless")
    } else {
        name.to_owned()
    }
}

fn as_number(count: usize) -> i64 {
    i64::try_from(count).expect("nothing in memory is counted beyond i64")
}

/// Each change that a file holds and did not record, with the words around it.
fn untracked(compilation: &Compilation, received: &[Received], language: Language) -> Vec<Block> {
    let submissions = compilation.submissions.iter().zip(received);
    let lines: Vec<Line> = submissions
        .flat_map(|((party, markup), one)| {
            let edits = one.untracked.iter().map(|&number| &markup.edits[number]);
            edits.map(move |edit| {
                let mut line = vec![Inline::Strong(format!("{}: ", party.0))];
                line.extend(around(&compilation.base, markup, edit, language));
                line
            })
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let said = language.tell("compiled-untracked-found", &[("count", lines.len().into())]);
    vec![
        Block::Notice {
            tone: Tone::Late,
            text: plain(said),
        },
        Block::List(lines),
    ]
}

/// A change within the words around it, on one line.
fn around(base: &Text, markup: &Markup, edit: &Edit, language: Language) -> Line {
    let line = base.line_of(edit.span.start.min(base.tokens().len().saturating_sub(1)));
    let bounds = base.lines().nth(line).unwrap_or(0..0);
    let from = edit
        .span
        .start
        .saturating_sub(AROUND)
        .max(bounds.start.min(edit.span.start));
    let until = (edit.span.end + AROUND).min(bounds.end.max(edit.span.end));
    let mut line = Vec::new();
    if from > bounds.start {
        line.push(Inline::Text("… ".to_owned()));
    }
    let mut put = Vec::new();
    drafting::synopsis::write_out(base, markup, &edit.with, &mut put);
    let stretches = [
        Stretch::Kept(from..edit.span.start),
        Stretch::Struck(edit.span.clone()),
        Stretch::Put(put),
        Stretch::Kept(edit.span.end..until),
    ];
    let mut typed = typed(base, &stretches, language).into_iter();
    line.extend(typed.next().unwrap_or_default());
    for more in typed {
        line.push(Inline::Small(" ¶ ".to_owned()));
        line.extend(more);
    }
    if until < bounds.end {
        line.push(Inline::Text(" …".to_owned()));
    }
    line
}

/// How much is open, and who holds it.
fn open(printed: &Printed<'_>, language: Language) -> Vec<Block> {
    let counts = &printed.counts;
    let fact = |id: &str, count: usize| Fact {
        term: language.say(id),
        value: vec![plain(language.number(as_number(count)))],
    };
    let mut blocks = vec![Block::Facts(vec![
        fact("compiled-points", counts.points),
        fact("compiled-brackets", counts.brackets),
        fact("compiled-unanimous", counts.unanimous),
    ])];
    if !counts.holders.is_empty() {
        let caption = language.say("compiled-holders");
        let columns = [
            column(language.say("compiled-party"), 40, Align::Start),
            column(language.say("compiled-points"), 20, Align::End),
        ];
        let rows = counts.holders.iter().map(|(party, points)| {
            let points = language.number(as_number(*points));
            row(vec![cell(&*party.0), cell(points)])
        });
        blocks.push(table(caption, &columns, rows.collect()));
    }
    blocks
}

/// Wordings that parties strike out of brackets of an earlier round that stay.
fn struck(compilation: &Compilation, language: Language) -> Vec<Block> {
    let words = |wording: &Range<usize>| {
        let words = visible(&compilation.base.tokens()[wording.clone()]);
        words.trim().to_owned()
    };
    let lines: Vec<Line> = compilation
        .strikes()
        .iter()
        .map(|strike| {
            let words: Vec<String> = strike.wordings.iter().map(words).collect();
            let party = &compilation.submissions[strike.party].0.0;
            vec![
                Inline::Strong(format!("{party}: ")),
                Inline::Deleted(words.join(" ")),
            ]
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Paragraph(plain(language.say("compiled-struck"))),
        Block::List(lines),
    ]
}
