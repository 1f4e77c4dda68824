//! Setting out results: what is aimed at, and what was measured beside it. Nothing is summed here.

use partnership::result::Measured;
use partnership::view::result::{IndicatorLine, MeasurementLine, ResultLine, TargetLine};

use crate::compose::pen::{Pen, cell, group, row, text};
use crate::paper::{Block, Inline, Line, Row};

/// Sets out the results of a project; nothing where none are recorded.
pub(crate) fn results(pen: &mut Pen, results: &[ResultLine]) -> Vec<Block> {
    if results.is_empty() {
        return Vec::new();
    }
    let mut rows: Vec<Row> = Vec::new();
    for result in results {
        let tier = pen.choice("tier", result.tier);
        rows.push(group(format!("{} ({tier})", pen.words(&result.statement))));
        rows.extend(
            result
                .indicators
                .iter()
                .map(|indicator| indicator_row(pen, indicator)),
        );
    }
    let columns = vec![
        pen.column("project-indicator", 40),
        pen.column("project-targets", 25),
        pen.column("project-measured", 35),
    ];
    let table = pen.table("kinds-result", columns, rows);
    vec![pen.heading("kinds-result"), table]
}

fn indicator_row(pen: &mut Pen, indicator: &IndicatorLine) -> Row {
    let unit = Inline::Small(format!(" ({})", pen.words(&indicator.unit)));
    let name = vec![pen.text(&indicator.name), unit];
    let targets = indicator.targets.iter();
    let targets = targets.map(|one| target(pen, one)).collect();
    let measured = match indicator.measurements.as_slice() {
        [] => cell(pen.say("absent-nothing-published")),
        found => found.iter().map(|one| measurement(pen, one)).collect(),
    };
    row(vec![vec![name], targets, measured])
}

fn target(pen: &mut Pen, one: &TargetLine) -> Line {
    let args = [
        ("value", pen.language.decimal(one.value).into()),
        ("date", pen.when(one.by).into()),
    ];
    let words = pen.language.tell("project-target-by", &args);
    pen.cited(text(words), &one.sources)
}

fn measurement(pen: &mut Pen, one: &MeasurementLine) -> Line {
    let value = match one.value {
        Measured::Count(count) => pen.language.decimal(count),
        Measured::Share {
            numerator,
            denominator,
        } => {
            let args = [
                ("part", pen.language.decimal(numerator).into()),
                ("whole", pen.language.decimal(denominator).into()),
            ];
            pen.language.tell("project-share", &args)
        }
        Measured::NotMeasured => pen.say("absent-not-measured"),
    };
    let mut line = text(format!("{}: {value}", pen.when(one.on)));
    let dimension = one.dimension.iter();
    line.extend(dimension.map(|part| Inline::Small(format!(" ({})", pen.words(part)))));
    pen.cited(line, &one.sources)
}
