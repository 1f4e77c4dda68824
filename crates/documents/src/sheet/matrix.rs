//! The implementation matrix of an instrument as a workbook: one row for each action line.

use language::Language;
use partnership::progress::Status;
use partnership::view::name::Named;
use partnership::view::review::{Counted, Rates, Review, ReviewLine, SideReport};

use super::grid::{Column, Grid, Look, Total, Totals, Value, count};
use super::workbook;
use crate::compose::pen::{Imprint, Pen, opening};
use crate::paper::{Inline, Paper};

/// Writes the implementation matrix as a workbook, from a review of lines alone (`Review::lines_alone`).
pub fn matrix(view: &Review, language: Language, imprint: &Imprint) -> Vec<u8> {
    let mut pen = Pen::new(language);
    let rows = view.lines.iter().map(|line| row(&mut pen, view, line));
    let rows = rows.collect();
    let grid = Grid {
        name: pen.say("sheet-matrix"),
        columns: columns(&pen, view),
        rows,
    };
    let totals = totals(&pen, view, &grid);
    let title = crate::compose::matrix::title(&pen, view);
    let subtitle = view.period.map(|period| pen.period(period));
    let paper = Paper {
        subtitle,
        ..pen.finish(imprint, title, Vec::new())
    };
    workbook::write(&grid, &totals, &paper)
}

/// The heading of a column about one side.
fn of_side(pen: &Pen, id: &str, side: &Named) -> String {
    let args = [
        ("what", pen.say(id).into()),
        ("voice", pen.words(&side.name).into()),
    ];
    pen.language.tell("sheet-column-of", &args)
}

fn columns(pen: &Pen, view: &Review) -> Vec<Column> {
    let column = |heading: String, width| Column { heading, width };
    let mut columns = vec![
        column(pen.say("word-number"), 8),
        column(pen.say("word-key"), 14),
        column(pen.say("word-pillar"), 16),
        column(pen.say("word-section"), 17),
        column(opening(&pen.say("kind-action-line")), 40),
    ];
    for side in &view.between {
        columns.extend([
            column(of_side(pen, "word-status", side), 13),
            column(of_side(pen, "word-date", side), 12),
            column(of_side(pen, "sheet-narrative", side), 30),
        ]);
    }
    columns.extend([
        column(pen.say("review-agreed-by-both"), 13),
        column(pen.say("sheet-agreed-on"), 12),
        column(pen.say("review-differing"), 11),
        column(pen.say("sheet-activity"), 11),
        column(pen.say("kinds-project"), 22),
        column(pen.say("sheet-serves"), 20),
        column(pen.say("kinds-source"), 9),
    ]);
    columns
}

fn row(pen: &mut Pen, view: &Review, line: &ReviewLine) -> Vec<Value> {
    let titled = |key: Option<&partnership::key::Key>| {
        let found = key.and_then(|key| view.sections.iter().find(|one| one.key == *key));
        found.map_or(Value::Nothing, |section| {
            let number = section.label.as_deref().unwrap_or_default();
            Value::words(format!("{number} {}", pen.words(&section.title)).trim())
        })
    };
    let mut values = vec![
        Value::words(line.label.as_deref().unwrap_or_default()),
        Value::words(line.key.as_str()),
        titled(line.pillar.as_ref()),
        titled(line.section.as_ref()),
        Value::words(pen.words(&line.text)),
    ];
    for side in &line.reports {
        values.extend(reported(pen, side));
    }
    let agreed = line.agreed.map_or_else(
        || pen.say("review-none-agreed"),
        |agreed| pen.choice("progress", agreed.status),
    );
    let mark = |is_so: bool, id: &str| {
        let words = if is_so { pen.say(id) } else { String::new() };
        Value::words(words)
    };
    let projects: Vec<String> = line
        .projects
        .iter()
        .map(|one| pen.words(&one.name))
        .collect();
    let serves: Vec<String> = line
        .alignments
        .iter()
        .map(|(framework, area)| format!("{}: {}", pen.words(&framework.name), pen.words(area)))
        .collect();
    values.extend([
        Value::words(agreed),
        Value::date(pen, line.agreed.map(|agreed| agreed.on)),
        mark(line.differs(), "sheet-differs"),
        mark(line.is_without_activity(), "sheet-no-activity"),
        Value::words(projects.join("\n")),
        Value::words(serves.join("\n")),
    ]);
    let reports = line.reports.iter().filter_map(|side| side.report.as_ref());
    let cited: Vec<_> = reports.flat_map(|report| report.sources.clone()).collect();
    values.push(Value::words(numbers(pen, &cited)));
    values
}

fn reported(pen: &Pen, side: &SideReport) -> [Value; 3] {
    match &side.report {
        None => [
            Value::words(pen.say("absent-no-report")),
            Value::Nothing,
            Value::Nothing,
        ],
        Some(report) => {
            let narrative = report.narrative.as_ref().map(|words| pen.words(words));
            [
                Value::words(pen.choice("progress", report.status)),
                Value::date(pen, Some(report.on)),
                Value::words(narrative.unwrap_or_default()),
            ]
        }
    }
}

/// The numbers of sources, which are listed in the sheet about the workbook.
pub(super) fn numbers(pen: &mut Pen, cited: &[partnership::view::Cited]) -> String {
    let cites = pen.cite(cited);
    let numbers: Vec<String> = cites
        .iter()
        .filter_map(|one| match one {
            Inline::Cite(number) => Some(number.to_string()),
            Inline::Text(_)
            | Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Small(_)
            | Inline::Inserted(_)
            | Inline::Deleted(_)
            | Inline::Status(..)
            | Inline::Link { .. }
            | Inline::Break => None,
        })
        .collect();
    numbers.join(", ")
}

fn totals(pen: &Pen, view: &Review, grid: &Grid) -> Totals {
    let mut totals = Totals {
        headings: vec![
            pen.say("sheet-total"),
            pen.say("sheet-lines"),
            pen.say("sheet-of-lines"),
            pen.say("sheet-rate"),
        ],
        rows: Vec::new(),
    };
    let rates = &view.rates;
    if view.lines.is_empty() {
        return totals;
    }
    let keys = grid.range(&pen.say("word-key"));
    totals.count(
        pen.say("review-all-lines"),
        format!("COUNTA({keys})"),
        rates.lines.into(),
    );
    totals.count(
        pen.say("sheet-lines-shown"),
        format!("SUBTOTAL(103,{keys})"),
        rates.lines.into(),
    );
    for (column, id, mark, result) in [
        (
            "review-differing",
            "review-differences",
            "sheet-differs",
            rates.differing,
        ),
        (
            "sheet-activity",
            "review-without-activity",
            "sheet-no-activity",
            rates.without_activity,
        ),
    ] {
        let range = grid.range(&pen.say(column));
        let formula = format!("COUNTIF({range},{})", quoted(&pen.say(mark)));
        totals.count(pen.say(id), formula, result.into());
    }
    let agreed = pen.say("review-agreed-by-both");
    standing(pen, &mut totals, grid, rates, &agreed);
    rates_by(pen, &mut totals, grid, (&agreed, &agreed), &rates.agreed);
    for (side, counted) in &rates.by_side {
        let column = of_side(pen, "word-status", side);
        let args = [("side", pen.words(&side.name).into())];
        let group = pen.language.tell("review-reported-by", &args);
        rates_by(pen, &mut totals, grid, (&group, &column), counted);
    }
    totals
}

/// How many lines have each agreed status.
fn standing(pen: &Pen, totals: &mut Totals, grid: &Grid, rates: &Rates, column: &str) {
    totals.group(column.to_owned());
    let range = grid.range(column);
    let statuses = [
        Status::NotStarted,
        Status::UnderWay,
        Status::Addressed,
        Status::Implemented,
    ]
    .map(|status| pen.choice("progress", status));
    let names = statuses.into_iter().chain([pen.say("review-none-agreed")]);
    for (name, result) in names.zip(rates.standing) {
        let formula = format!("COUNTIF({range},$A{})", totals.next_row());
        totals.count(name, formula, result.into());
    }
}

/// The rates by one column: numerator, denominator, and the share rounded half to even to one decimal.
fn rates_by(
    pen: &Pen,
    totals: &mut Totals,
    grid: &Grid,
    (group, column): (&str, &str),
    counted: &[Counted],
) {
    let group = [("what", group.into())];
    totals.group(pen.language.tell("sheet-rates", &group));
    let range = grid.range(column);
    let keys = grid.range(&pen.say("word-key"));
    for one in counted {
        let names: Vec<String> = one
            .statuses
            .iter()
            .map(|status| pen.choice("progress", *status))
            .collect();
        let terms: Vec<String> = names
            .iter()
            .map(|name| format!("COUNTIF({range},{})", quoted(name)))
            .collect();
        let row = totals.next_row();
        let (part, whole) = (one.rate.numerator, one.rate.denominator);
        totals.rows.push(vec![
            Total::Words(opening(&pen.language.list(&names))),
            count(terms.join("+"), part.into()),
            count(format!("COUNTA({keys})"), whole.into()),
            Total::Formula {
                formula: share(row),
                result: share_result(one),
                look: Look::Percent,
            },
        ]);
    }
}

/// The share of column B in column C, to a tenth of a per cent, a half going to the even neighbour.
fn share(row: usize) -> String {
    let thousandths = format!("B{row}*1000");
    format!(
        "IF(C{row}=0,\"\",IF(MOD({thousandths},C{row})*2=C{row},2*ROUND({thousandths}/C{row}/2,0),ROUND({thousandths}/C{row},0))/1000)"
    )
}

/// The same share as the view computed it.
fn share_result(counted: &Counted) -> String {
    counted.rate.percent().map_or_else(String::new, |percent| {
        let tenths = percent.to_string().replace('.', "");
        let tenths = if percent.scale() == 0 {
            tenths + "0"
        } else {
            tenths
        };
        let padded = format!("{tenths:0>4}");
        let (whole, share) = padded.split_at(padded.len() - 3);
        format!("{whole}.{share}")
    })
}

/// A text within a formula.
fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}
