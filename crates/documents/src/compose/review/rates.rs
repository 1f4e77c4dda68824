//! The rates of a review: tables in which every percentage stands with its fraction, and a chart by section.

use partnership::progress::Status;
use partnership::view::review::{Counted, Rates, Review, SectionRates};

use crate::compose::pen::{Pen, cell, row, text};
use crate::paper::{Block, Chart, Drawing, Row, RowKind, Tone};

/// The heading, the rule by which the rates are made, the rates, and the same by section.
pub(super) fn blocks(pen: &Pen, view: &Review) -> Vec<Block> {
    let date = pen.language.date(view.moment.as_of);
    let args = [("date", date.into()), ("count", view.rates.lines.into())];
    vec![
        pen.heading("review-rates"),
        Block::Paragraph(text(pen.language.tell("review-rule", &args))),
        overall(pen, &view.rates),
        chart(pen, view),
        by_section(pen, view),
    ]
}

fn overall(pen: &Pen, rates: &Rates) -> Block {
    let mut columns = vec![pen.column("review-by", 28)];
    columns.extend(rates.agreed.iter().map(|counted| crate::paper::Column {
        heading: statuses(pen, counted),
        parts: 28,
        align: crate::paper::Align::End,
    }));
    let one = |name: String, counted: &[Counted]| {
        let mut cells = vec![cell(name)];
        cells.extend(counted.iter().map(|one| cell(rate(pen, one))));
        row(cells)
    };
    let mut rows: Vec<Row> = vec![one(pen.say("review-agreed-by-both"), &rates.agreed)];
    rows.extend(rates.by_side.iter().map(|(side, counted)| {
        let args = [("side", pen.words(&side.name).into())];
        one(pen.language.tell("review-reported-by", &args), counted)
    }));
    pen.table("review-rates", columns, rows)
}

/// The statuses that count, in words: a rate's name.
fn statuses(pen: &Pen, counted: &Counted) -> String {
    let names: Vec<String> = counted
        .statuses
        .iter()
        .map(|status| pen.choice("progress", *status))
        .collect();
    let name = names.join(" + ");
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

fn rate(pen: &Pen, counted: &Counted) -> String {
    pen.language.rate(
        counted.rate.numerator.into(),
        counted.rate.denominator.into(),
    )
}

fn chart(pen: &Pen, view: &Review) -> Block {
    let tones = [
        Tone::Waiting,
        Tone::Moving,
        Tone::Moving,
        Tone::Done,
        Tone::Unknown,
    ];
    let names = [
        pen.choice("progress", Status::NotStarted),
        pen.choice("progress", Status::UnderWay),
        pen.choice("progress", Status::Addressed),
        pen.choice("progress", Status::Implemented),
        pen.say("review-none-agreed"),
    ];
    // From done to unknown, so that what is done grows from the left.
    let order = [3, 2, 1, 0, 4];
    let parts = order
        .iter()
        .map(|at: &usize| (names[*at].clone(), tones[*at]))
        .collect();
    let widest = view
        .sections
        .iter()
        .map(|section| section.depth)
        .min()
        .unwrap_or(0);
    let bars = view
        .sections
        .iter()
        .filter(|section| section.depth == widest)
        .map(|section| {
            let sizes = order.iter().map(|at| section.rates.standing[*at]).collect();
            (section_name(pen, section), sizes)
        });
    let done = view
        .rates
        .agreed
        .first()
        .map(|counted| rate(pen, counted))
        .unwrap_or_default();
    Block::Chart(Chart {
        title: pen.say("review-chart"),
        reading: pen
            .language
            .tell("review-chart-reading", &[("rate", done.into())]),
        drawing: Drawing::Bars {
            parts,
            bars: bars.collect(),
        },
    })
}

fn section_name(pen: &Pen, section: &SectionRates) -> String {
    let label = section
        .label
        .as_deref()
        .map(|label| format!("{label} "))
        .unwrap_or_default();
    format!("{label}{}", pen.words(&section.title))
}

fn by_section(pen: &Pen, view: &Review) -> Block {
    let columns = vec![
        pen.column("word-section", 32),
        pen.number_column("kinds-action-line", 12),
        pen.number_column("progress-implemented", 27),
        pen.number_column("review-addressed", 27),
        pen.number_column("review-differing", 15),
        pen.number_column("review-inactive", 13),
    ];
    let number = |count: u32| cell(pen.language.number(count.into()));
    let cells = |name: String, rates: &Rates| {
        let mut cells = vec![cell(name), number(rates.lines)];
        cells.extend(
            rates
                .agreed
                .iter()
                .take(2)
                .map(|counted| cell(rate(pen, counted))),
        );
        cells.extend([number(rates.differing), number(rates.without_activity)]);
        cells
    };
    let mut rows: Vec<Row> = view
        .sections
        .iter()
        .map(|section| {
            let kind = if section.depth == 0 {
                RowKind::Total
            } else {
                RowKind::Body
            };
            Row {
                kind,
                cells: cells(section_name(pen, section), &section.rates),
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        cells: cells(pen.say("review-all-lines"), &view.rates),
    });
    pen.table("review-by-section", columns, rows)
}
