//! The lists beside the preview of a matrix: what a person should decide, how the file was understood, what is not kept.

use intake::matrix::layout::By;
use intake::matrix::matching::{Doubt, Match};
use intake::matrix::proposal::{AsOfBy, Proposal, RowRead, Why};
use intake::matrix::{Lines, Meaning};
use intake::status_words::Said;

use super::spot;
use crate::compose::pen::{Pen, cell, opening, row, text};
use crate::compose::review::label;
use crate::paper::{Block, Row, Tone};

/// What a person should decide, with what to write to decide it.
pub(super) fn to_decide(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !proposal.has_matrix() {
        blocks.push(notice(pen, "matrix-none-found", &[]));
        return blocks;
    }
    if let AsOfBy::Unclear(at) = &proposal.as_of.by {
        let place = spot(pen, proposal, at);
        blocks.push(notice(
            pen,
            "matrix-decide-as-of",
            &[("place", place.into())],
        ));
    }
    for at in &proposal.nobodys {
        let place = spot(pen, proposal, at);
        blocks.push(notice(
            pen,
            "matrix-decide-side",
            &[("place", place.into())],
        ));
    }
    for side in &proposal.nobody_writes {
        let side = opening(&pen.words(&lines.sides[*side].name));
        blocks.push(notice(
            pen,
            "matrix-decide-writer",
            &[("side", side.into())],
        ));
    }
    blocks.extend(unknown_statuses(pen, proposal));
    blocks.extend(doubtful_rows(pen, proposal, lines));
    blocks.extend(undecided_lines(pen, proposal, lines));
    if !blocks.is_empty() {
        blocks.insert(0, pen.heading("matrix-to-decide"));
    } else if proposal.reports() == 0 {
        blocks.push(notice(pen, "matrix-nothing-differs", &[]));
    }
    blocks
}

fn notice(pen: &Pen, id: &str, args: &[(&str, language::Arg)]) -> Block {
    Block::Notice {
        tone: Tone::Unknown,
        text: text(pen.language.tell(id, args)),
    }
}

/// A table, and the sentence that says what to write, if it has any row.
fn listed(
    pen: &Pen,
    id: &str,
    remedy: &str,
    columns: &[(&str, u16)],
    rows: Vec<Row>,
) -> Vec<Block> {
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = columns
        .iter()
        .map(|(id, parts)| pen.column(id, *parts))
        .collect();
    let mut blocks = vec![pen.table(id, columns, rows)];
    if !remedy.is_empty() {
        blocks.push(Block::Paragraph(text(pen.say(remedy))));
    }
    blocks
}

fn unknown_statuses(pen: &Pen, proposal: &Proposal) -> Vec<Block> {
    let unknown = proposal
        .statuses
        .iter()
        .filter(|status| matches!(status.said, Said::Unknown(_)));
    let rows = unknown.map(|status| {
        row(vec![
            cell(status.words.clone()),
            cell(status.cells.to_string()),
            cell(spot(pen, proposal, &status.first)),
        ])
    });
    let columns = [
        ("word-status", 40),
        ("matrix-cells", 15),
        ("matrix-first", 45),
    ];
    listed(
        pen,
        "matrix-unknown-statuses",
        "matrix-decide-status",
        &columns,
        rows.collect(),
    )
}

fn doubtful_rows(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let rows = proposal
        .doubtful_rows()
        .map(|read| row_of(pen, proposal, lines, read));
    let columns = [
        ("matrix-row", 18),
        ("matrix-words", 34),
        ("matrix-why", 18),
        ("matrix-closest", 30),
    ];
    listed(
        pen,
        "matrix-doubtful-rows",
        "matrix-decide-row",
        &columns,
        rows.collect(),
    )
}

fn row_of(pen: &Pen, proposal: &Proposal, lines: &Lines, read: &RowRead) -> Row {
    let (why, closest): (&str, Vec<(usize, u8)>) = match &read.matched {
        Match::Doubtful { why, closest } => {
            let why = match why {
                Doubt::Words => "matrix-doubt-words",
                Doubt::NumberAgainstWords => "matrix-doubt-number-against-words",
                Doubt::RepeatedNumber => "matrix-doubt-repeated-number",
                Doubt::UnknownChoice => "matrix-doubt-unknown-choice",
            };
            (why, closest.clone())
        }
        Match::NoLine(closest) => ("matrix-no-line", closest.iter().copied().collect()),
        Match::Ignored => ("matrix-ignored", Vec::new()),
        Match::Line { .. } => ("matrix-no-line", Vec::new()),
    };
    let near = closest.iter().map(|(at, hundredths)| {
        let line = &lines.lines[*at];
        let args = [
            (
                "line",
                format!(
                    "{} {}",
                    label(line.label.as_deref(), &line.key),
                    pen.words(&line.text)
                )
                .into(),
            ),
            ("hundredths", hundredths.to_string().into()),
        ];
        text(pen.language.tell("matrix-near", &args))
    });
    row(vec![
        cell(spot(pen, proposal, &read.spot)),
        cell(read.words.clone()),
        cell(pen.say(why)),
        near.collect(),
    ])
}

fn undecided_lines(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let rows = proposal.undecided().map(|(at, side, reason)| {
        let line = &lines.lines[at];
        let says = &proposal.lines[at].sides[side].says;
        let places = says
            .places
            .first()
            .map(|place| crate::intake::place(place, pen.language));
        row(vec![
            cell(label(line.label.as_deref(), &line.key)),
            cell(opening(&pen.words(&lines.sides[side].name))),
            cell(why(pen, reason)),
            cell(places.unwrap_or_default()),
        ])
    });
    let columns = [
        ("word-number", 15),
        ("matrix-side", 25),
        ("matrix-why", 35),
        ("matrix-first", 25),
    ];
    listed(
        pen,
        "matrix-undecided",
        "matrix-decide-line",
        &columns,
        rows.collect(),
    )
}

/// Why what the file says is not recorded without a decision.
pub(crate) fn why(pen: &Pen, why: Why) -> String {
    pen.say(match why {
        Why::UnknownStatus => "matrix-why-unknown-status",
        Why::SeveralStatuses => "matrix-why-several-statuses",
        Why::NoStatus => "matrix-why-no-status",
        Why::UnknownDate => "matrix-why-unknown-date",
        Why::NobodyWrites => "matrix-why-nobody-writes",
    })
}

/// How the file was understood, and what of it is not kept.
pub(super) fn understood(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(other_rows(pen, proposal, lines));
    blocks.extend(without_row(pen, proposal, lines));
    blocks.extend(columns(pen, proposal, lines));
    blocks.extend(statuses(pen, proposal));
    blocks.extend(projects(pen, proposal, lines));
    blocks.extend(not_kept(pen, proposal));
    blocks.extend(remarks(pen, proposal));
    if !blocks.is_empty() {
        blocks.insert(0, pen.heading("matrix-understood"));
    }
    blocks
}

fn other_rows(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let others = proposal
        .rows
        .iter()
        .filter(|read| !matches!(read.matched, Match::Doubtful { .. }));
    let rows = others.map(|read| row_of(pen, proposal, lines, read));
    let columns = [
        ("matrix-row", 18),
        ("matrix-words", 34),
        ("matrix-why", 18),
        ("matrix-closest", 30),
    ];
    listed(
        pen,
        "matrix-other-rows",
        "matrix-decide-row",
        &columns,
        rows.collect(),
    )
}

fn without_row(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let rows = proposal.without_row().map(|at| {
        let line = &lines.lines[at];
        row(vec![
            cell(label(line.label.as_deref(), &line.key)),
            cell(pen.words(&line.text)),
        ])
    });
    let columns = [("word-number", 12), ("kind-action-line", 88)];
    listed(pen, "matrix-without-row", "", &columns, rows.collect())
}

/// What a column holds, in words.
fn meaning(pen: &Pen, meaning: Option<Meaning>, lines: &Lines) -> String {
    let Some(meaning) = meaning else {
        return pen.say("matrix-meaning-unknown");
    };
    let said = pen.say(&["matrix-meaning-", meaning.word()].concat());
    match meaning.side() {
        None => said,
        Some(side) => pen.bracketed(said, pen.words(&lines.sides[side].name)),
    }
}

fn columns(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let tables = proposal.tables.iter().filter(|table| table.is_matrix());
    let mut rows: Vec<Row> = Vec::new();
    let mut seen: Vec<Vec<(&str, Option<Meaning>)>> = Vec::new();
    for table in tables {
        let told: Vec<(&str, Option<Meaning>)> = table
            .columns
            .iter()
            .map(|column| (column.heading.as_str(), column.meaning))
            .collect();
        if seen.contains(&told) {
            continue;
        }
        seen.push(told);
        rows.extend(table.columns.iter().map(|column| {
            let by = match column.by {
                By::Heading => "matrix-by-heading",
                By::Content => "matrix-by-content",
                By::Choice => "matrix-by-choice",
            };
            row(vec![
                cell(column.heading.replace('\n', " / ")),
                cell(meaning(pen, column.meaning, lines)),
                cell(if column.meaning.is_some() {
                    pen.say(by)
                } else {
                    String::new()
                }),
            ])
        }));
    }
    let columns = [
        ("matrix-heading", 40),
        ("matrix-holds", 40),
        ("matrix-known-by", 20),
    ];
    listed(
        pen,
        "matrix-columns",
        "matrix-decide-column",
        &columns,
        rows,
    )
}

fn statuses(pen: &Pen, proposal: &Proposal) -> Vec<Block> {
    let known = proposal.statuses.iter().filter_map(|status| {
        let meant = match &status.said {
            Said::Nothing => pen.say("absent-no-report"),
            Said::Status(meant) => pen.choice("progress", *meant),
            Said::Unknown(_) => return None,
        };
        Some(row(vec![
            cell(status.words.clone()),
            cell(meant),
            cell(status.cells.to_string()),
        ]))
    });
    let columns = [
        ("matrix-words", 45),
        ("word-status", 35),
        ("matrix-cells", 20),
    ];
    listed(pen, "matrix-statuses", "", &columns, known.collect())
}

fn projects(pen: &Pen, proposal: &Proposal, lines: &Lines) -> Vec<Block> {
    let rows = proposal.projects.iter().map(|project| {
        let serves: Vec<String> = project
            .lines
            .iter()
            .map(|at| label(lines.lines[*at].label.as_deref(), &lines.lines[*at].key))
            .collect();
        let becomes = if project.is_chosen {
            "matrix-project-new"
        } else {
            "matrix-project-left"
        };
        row(vec![
            cell(project.name.clone()),
            cell(serves.join(", ")),
            cell(spot(pen, proposal, &project.first)),
            cell(pen.say(becomes)),
        ])
    });
    let columns = [
        ("matrix-project", 40),
        ("matrix-lines", 20),
        ("matrix-first", 22),
        ("matrix-becomes", 18),
    ];
    listed(
        pen,
        "matrix-projects",
        "matrix-decide-project",
        &columns,
        rows.collect(),
    )
}

fn not_kept(pen: &Pen, proposal: &Proposal) -> Vec<Block> {
    let rows = proposal.not_kept.iter().map(|left| {
        let holds = match left.meaning {
            None => pen.say("matrix-meaning-unknown"),
            Some(meaning) => pen.say(&["matrix-meaning-", meaning.word()].concat()),
        };
        row(vec![
            cell(left.heading.replace('\n', " / ")),
            cell(holds),
            cell(left.cells.to_string()),
            cell(spot(pen, proposal, &left.first)),
        ])
    });
    let columns = [
        ("matrix-heading", 35),
        ("matrix-holds", 30),
        ("matrix-cells", 10),
        ("matrix-first", 25),
    ];
    listed(
        pen,
        "matrix-not-kept",
        "matrix-not-kept-why",
        &columns,
        rows.collect(),
    )
}

/// Formulas, errors, hidden rows and tables that are left aside.
fn remarks(pen: &Pen, proposal: &Proposal) -> Vec<Block> {
    let mut said = Vec::new();
    if let Some(first) = proposal.formulas.first() {
        let args = [
            ("count", proposal.formulas.len().into()),
            ("place", spot(pen, proposal, first).into()),
        ];
        said.push(text(pen.language.tell("matrix-formulas", &args)));
    }
    for (at, fault) in &proposal.faults {
        let args = [
            ("fault", fault.as_str().into()),
            ("place", spot(pen, proposal, at).into()),
        ];
        said.push(text(pen.language.tell("matrix-fault", &args)));
    }
    if proposal.hidden_rows > 0 {
        let args = [("count", proposal.hidden_rows.into())];
        said.push(text(pen.language.tell("matrix-hidden-rows", &args)));
    }
    for table in proposal.tables.iter().filter(|table| !table.is_matrix()) {
        let at = intake::matrix::proposal::Spot {
            file: table.file,
            place: table.place.clone(),
        };
        let args = [("place", spot(pen, proposal, &at).into())];
        said.push(text(pen.language.tell("matrix-table-aside", &args)));
    }
    if said.is_empty() {
        Vec::new()
    } else {
        vec![Block::List(said)]
    }
}
