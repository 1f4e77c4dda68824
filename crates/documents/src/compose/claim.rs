//! What sources say of a thing, set out as a table: rivals beside each other, the preferred one marked.

use partnership::claim::Figure;
use partnership::view::claim::ClaimLine;

use crate::compose::pen::{Pen, cell, row, text};
use crate::paper::{Block, Cell, Inline, Row, Tone};

/// The heading and the table of claims; nothing where there is none.
pub(crate) fn claims(pen: &mut Pen, lines: &[ClaimLine]) -> Vec<Block> {
    if lines.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        pen.column("claim-statement", 56),
        pen.column("claim-figure", 24),
        pen.column("word-date", 18),
        pen.column("claim-standing", 22),
    ];
    let rows: Vec<Row> = lines.iter().map(|line| claim_row(pen, line)).collect();
    vec![
        pen.heading("claims-heading"),
        pen.table("claims-heading", columns, rows),
    ]
}

fn claim_row(pen: &mut Pen, line: &ClaimLine) -> Row {
    let statement = pen.cited(vec![pen.text(&line.statement)], &line.sources);
    let figure = line
        .figure
        .as_ref()
        .map(|figure| figure_words(pen, figure))
        .unwrap_or_default();
    let figure = match line.bound {
        Some(bound) if !figure.is_empty() => {
            let bound: &'static str = bound.into();
            pen.language
                .tell(&format!("figure-{bound}"), &[("figure", figure.into())])
        }
        Some(_) | None => figure,
    };
    let dated = line
        .dated
        .map(|dated| cell(pen.when(dated)))
        .unwrap_or_default();
    row(vec![
        vec![statement],
        cell(figure),
        dated,
        standing(pen, line),
    ])
}

fn standing(pen: &Pen, line: &ClaimLine) -> Cell {
    if !line.disputed {
        return Vec::new();
    }
    let (id, tone) = if line.preferred {
        ("claim-preferred", Tone::Done)
    } else {
        ("claim-disputed", Tone::Waiting)
    };
    let mut cell = vec![vec![Inline::Status(pen.say(id), tone)]];
    cell.extend(line.reason.as_ref().map(|reason| text(pen.words(reason))));
    cell
}

fn figure_words(pen: &Pen, figure: &Figure) -> String {
    match figure {
        Figure::Money(money) => pen.money(*money),
        Figure::Count { number, unit } => {
            format!("{} {}", pen.language.decimal(*number), pen.words(unit))
        }
        Figure::Rate(rate) => pen
            .language
            .rate(rate.numerator.into(), rate.denominator.into()),
        Figure::Percent(percent) => pen.language.tell(
            "claim-percent",
            &[("percent", pen.language.decimal(*percent).into())],
        ),
        Figure::On(when) => pen.when(*when),
        Figure::During(period) => pen.period(*period),
    }
}
