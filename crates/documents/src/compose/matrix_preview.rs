//! The preview of a matrix that comes in: the matrix with what would change marked in it, and what a person should decide.
//! What was understood, and what it comes to, was found in `intake`.

mod lists;
#[cfg(test)]
mod tests;

use intake::matrix::proposal::{AsOfBy, LineRead, Proposal, Reported, SideRead, Spot, Why};
use intake::matrix::{Change, Lines};
use language::Language;
use partnership::progress::Stage;
use partnership::when::When;

use crate::compose::pen::{Imprint, Pen, cell, group, opening, row, text};
use crate::compose::review::{label, status_tone};
pub(crate) use lists::why;

use crate::paper::{Align, Block, Cell, Column, Fact, Inline, Line, Paper, Row, Sheet, Tone};

/// Sets out what a matrix would change in the record, what is doubtful in it, and what is not kept of it.
pub fn preview(proposal: &Proposal, lines: &Lines, language: Language, imprint: &Imprint) -> Paper {
    let pen = Pen::new(language);
    let mut blocks = vec![
        Block::Facts(facts(&pen, proposal, lines)),
        counts(&pen, proposal),
    ];
    blocks.extend(lists::to_decide(&pen, proposal, lines));
    if proposal.has_matrix() {
        blocks.push(pen.heading("matrix-changes"));
        blocks.push(matrix(&pen, proposal, lines));
    }
    blocks.extend(lists::understood(&pen, proposal, lines));
    let args = [("instrument", pen.words(&lines.title).into())];
    let title = pen.language.tell("matrix-preview-of", &args);
    Paper {
        sheet: Sheet::Landscape,
        ..pen.finish(imprint, title, blocks)
    }
}

/// What a matrix would change in the record, without what is doubtful in it: the counts, and the matrix with its changes.
pub fn changes(proposal: &Proposal, lines: &Lines, language: Language) -> Vec<Block> {
    let pen = Pen::new(language);
    let mut blocks = vec![pen.heading("matrix-changes"), counts(&pen, proposal)];
    if proposal.has_matrix() {
        blocks.push(matrix(&pen, proposal, lines));
    }
    blocks
}

/// Says in one sentence what would be recorded.
pub fn summary(proposal: &Proposal, language: Language) -> String {
    let args = [
        ("reports", proposal.reports().into()),
        ("same", proposal.same().into()),
        ("doubts", proposal.doubts().into()),
    ];
    language.tell("matrix-summary", &args)
}

/// A place in one of the files; with the name of the file where there are several.
pub(super) fn spot(pen: &Pen, proposal: &Proposal, spot: &Spot) -> String {
    let place = crate::intake::place(&spot.place, pen.language);
    match proposal.files.as_slice() {
        [] | [_] => place,
        files => {
            let args = [
                ("file", files[spot.file].as_str().into()),
                ("place", place.into()),
            ];
            pen.language.tell("matrix-place-in", &args)
        }
    }
}

fn facts(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Fact> {
    let on = pen.when(proposal.as_of.on);
    let from = match &proposal.as_of.by {
        AsOfBy::Choice => pen.say("matrix-as-of-choice"),
        AsOfBy::Day => pen.say("matrix-as-of-day"),
        AsOfBy::File(at) => {
            let args = [("place", spot(pen, proposal, at).into())];
            pen.language.tell("matrix-as-of-file", &args)
        }
        AsOfBy::Unclear(at) => {
            let args = [("place", spot(pen, proposal, at).into())];
            pen.language.tell("matrix-as-of-unclear", &args)
        }
    };
    let files = proposal.files.iter().map(|file| text(file.as_str()));
    let writers = lines.sides.iter().map(|side| {
        let name = opening(&pen.words(&side.name));
        text(match &side.writer {
            Some(writer) => {
                let args = [
                    ("side", name.into()),
                    ("seat", writer.author.seat.to_string().into()),
                    ("book", writer.book.to_string().into()),
                ];
                pen.language.tell("matrix-writer", &args)
            }
            None => pen
                .language
                .tell("matrix-no-writer", &[("side", name.into())]),
        })
    });
    vec![
        pen.fact("matrix-files", files.collect()),
        pen.fact("matrix-as-of", vec![text(on), vec![Inline::Small(from)]]),
        pen.fact("matrix-stage", vec![text(stage(pen, lines.stage))]),
        pen.fact("matrix-writers", writers.collect()),
    ]
}

fn stage(pen: &Pen, stage: Stage) -> String {
    pen.choice("report", stage)
}

/// The counts on top.
fn counts(pen: &Pen, proposal: &Proposal) -> Block {
    let undecided = proposal.undecided().count();
    let without = proposal.without_row().count();
    let doubtful = proposal.doubtful_rows().count();
    let counted = [
        ("matrix-count-reports", proposal.reports()),
        ("matrix-count-same", proposal.same()),
        ("matrix-count-undecided", undecided),
        ("matrix-count-doubtful-rows", doubtful),
        ("matrix-count-other-rows", proposal.rows.len() - doubtful),
        ("matrix-count-without-row", without),
    ];
    let told = counted
        .into_iter()
        .filter(|(id, count)| *count > 0 || *id == "matrix-count-reports");
    let items = told.map(|(id, count)| text(pen.language.tell(id, &[("count", count.into())])));
    Block::List(items.collect())
}

/// The matrix, every line of the text under its headings, with what would change marked.
fn matrix(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Block {
    let mut columns = vec![
        pen.column("word-number", 8),
        pen.column("kind-action-line", 32),
    ];
    columns.extend(lines.sides.iter().map(|side| Column {
        heading: opening(&pen.words(&side.name)),
        parts: 30,
        align: Align::Start,
    }));
    let mut rows: Vec<Row> = Vec::new();
    let mut above = None;
    for (line, read) in lines.lines.iter().zip(&proposal.lines) {
        let heading = line.within.first();
        if heading != above {
            above = heading;
            let found = heading.and_then(|key| lines.headings.iter().find(|one| one.key == *key));
            rows.extend(found.map(|found| group(pen.words(&found.text))));
        }
        rows.push(line_row(pen, proposal, lines, line, read));
    }
    pen.table("matrix-changes", columns, rows)
}

fn line_row(
    pen: &Pen,
    proposal: &Proposal,
    lines: &Lines,
    line: &intake::matrix::lines::Line,
    read: &LineRead,
) -> Row {
    let mut words = vec![text(pen.words(&line.text))];
    if read.rows.is_empty() {
        words.push(vec![Inline::Small(pen.say("matrix-line-without-row"))]);
    }
    words.extend(
        read.serves
            .iter()
            .map(|project| vec![Inline::Inserted(pen.words(&lines.projects[*project].title))]),
    );
    let named = cell(label(line.label.as_deref(), &line.key));
    let mut cells = vec![named, words];
    cells.extend(read.sides.iter().map(|side| side_cell(pen, proposal, side)));
    row(cells)
}

fn side_cell(pen: &Pen, proposal: &Proposal, read: &SideRead) -> Cell {
    match &read.change {
        Change::Report(reported) => changed(pen, read, reported),
        Change::Undecided(why) => undecided(pen, read, *why),
        Change::Further => {
            let mut told = had(pen, read);
            told.push(vec![Inline::Inserted(pen.say("matrix-goes-further"))]);
            told
        }
        Change::Silent if read.had.is_none() && proposal.has_matrix() => {
            vec![vec![Inline::Status(
                pen.say("absent-no-report"),
                Tone::Unknown,
            )]]
        }
        Change::Silent | Change::Same => had(pen, read),
    }
}

/// What the record has, as it is.
fn had(pen: &Pen, read: &SideRead) -> Cell {
    let Some(had) = &read.had else {
        return Vec::new();
    };
    let status = Inline::Status(pen.choice("progress", had.status), status_tone(had.status));
    let mut told = vec![vec![status, dated(pen, had.on)]];
    told.extend(
        had.narrative
            .iter()
            .map(|words| vec![Inline::Small(pen.words(words))]),
    );
    told
}

fn dated(pen: &Pen, on: When) -> Inline {
    Inline::Small(format!(" {}", pen.when(on)))
}

/// A report with what it takes away and what it puts in.
fn changed(pen: &Pen, read: &SideRead, reported: &Reported) -> Cell {
    let had = read.had.as_ref();
    let status = pen.choice("progress", reported.status);
    let mut first: Line = match had {
        Some(had) if had.status == reported.status => vec![Inline::Text(status)],
        Some(had) => vec![
            Inline::Deleted(pen.choice("progress", had.status)),
            Inline::Text(" ".to_owned()),
            Inline::Inserted(status),
        ],
        None => vec![Inline::Inserted(status)],
    };
    match had {
        Some(had) if had.on == reported.on => first.push(dated(pen, had.on)),
        Some(_) | None => first.extend([
            Inline::Text(" ".to_owned()),
            Inline::Inserted(pen.when(reported.on)),
        ]),
    }
    let before = had
        .and_then(|had| had.narrative.as_ref())
        .map(|words| closest(words, reported, pen))
        .unwrap_or_default();
    let after = reported.narrative.as_deref().unwrap_or_default();
    let mut told = vec![first];
    told.extend(marked(&before, after));
    told
}

/// The words of a report in the language in which they are most like the new ones.
fn closest(words: &partnership::words::Words, reported: &Reported, pen: &Pen) -> String {
    let new = reported.narrative.as_deref().unwrap_or_default();
    let mut texts: Vec<&str> = words.texts().map(|(_, text)| text).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(intake::likeness::hundredths(text, new)));
    match (new.is_empty(), texts.first()) {
        (false, Some(first)) => (*first).to_owned(),
        (true, _) | (_, None) => pen.words(words),
    }
}

/// Words with what is struck and what is put in, the same words at both ends left as they are.
fn marked(before: &str, after: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (pieces(before), pieces(after));
    let head = old
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    let rest = old.len().min(new.len()) - head;
    let ends = old.iter().rev().zip(new.iter().rev()).take(rest);
    let tail = ends.take_while(|(one, other)| one == other).count();
    let (struck, put) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut line: Line = Vec::new();
    let parts = [
        (Inline::Small as fn(String) -> Inline, &new[..head]),
        (Inline::Deleted, struck),
        (Inline::Inserted, put),
        (Inline::Small, &new[new.len() - tail..]),
    ];
    for (wrap, words) in parts {
        let words = words.concat();
        if !words.is_empty() {
            line.push(wrap(words));
        }
    }
    if line.is_empty() {
        Vec::new()
    } else {
        vec![line]
    }
}

/// Words, each with the space behind it.
fn pieces(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn undecided(pen: &Pen, read: &SideRead, why: Why) -> Cell {
    let mut told = had(pen, read);
    told.push(vec![Inline::Status(lists::why(pen, why), Tone::Late)]);
    let said = read.says.unknown.iter().map(|(words, _)| words.clone());
    let dates = read.says.undated.iter().map(|(words, _)| words.clone());
    let statuses = read
        .says
        .statuses
        .iter()
        .map(|(status, _)| pen.choice("progress", *status));
    let quoted: Vec<String> = said
        .chain(dates)
        .chain(statuses.filter(|_| why == Why::SeveralStatuses))
        .collect();
    if !quoted.is_empty() {
        told.push(vec![Inline::Emphasis(quoted.join("; "))]);
    }
    told.extend(read.says.told().map(|words| vec![Inline::Small(words)]));
    told
}
