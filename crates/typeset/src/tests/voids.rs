//! Papers with nothing where something could be: they are set all the same.

use documents::paper::{
    Align, Block, Cell, Chart, Column, Drawing, Fact, Inline, Paper, Row, RowKind, Sheet, Source,
    Table, Tone,
};
use jiff::civil::Date;

use super::bare;
use crate::pdf;

#[test]
fn what_is_empty_does_not_stop_a_paper() {
    let blocks = words()
        .into_iter()
        .chain(tables())
        .chain(charts())
        .collect();
    let nobody = Source {
        text: String::new(),
        address: None,
    };
    let paper = Paper {
        sheet: Sheet::Landscape,
        sources: vec![nobody],
        ..bare(blocks)
    };
    pdf(&paper).unwrap();
}

fn nothing() -> Vec<Inline> {
    vec![Inline::Text(String::new())]
}

fn words() -> Vec<Block> {
    let heading = |level, words: &str| Block::Heading {
        level,
        text: vec![Inline::Text(words.to_owned())],
        anchor: Some(String::new()),
    };
    vec![
        heading(3, ""),
        heading(0, "Deep"),
        heading(9, "Deeper"),
        Block::Paragraph(Vec::new()),
        Block::Paragraph(nothing()),
        Block::Numbered {
            number: String::new(),
            text: Vec::new(),
            notes: vec![Vec::new()],
        },
        Block::List(Vec::new()),
        Block::List(vec![Vec::new()]),
        Block::Facts(Vec::new()),
        Block::Facts(vec![Fact {
            term: String::new(),
            value: Vec::new(),
        }]),
        Block::Notice {
            tone: Tone::Unknown,
            text: Vec::new(),
        },
    ]
}

fn tables() -> Vec<Block> {
    let column = Column {
        heading: String::new(),
        parts: 0,
        align: Align::Start,
    };
    let table = |columns: usize, rows: Vec<(RowKind, Vec<Cell>)>| {
        Block::Table(Table {
            caption: String::new(),
            caption_repeats: false,
            columns: vec![column.clone(); columns],
            rows: rows
                .into_iter()
                .map(|(kind, cells)| Row { kind, cells })
                .collect(),
        })
    };
    vec![
        table(0, Vec::new()),
        table(2, Vec::new()),
        table(
            2,
            vec![
                (RowKind::Group, Vec::new()),
                (RowKind::Group, Vec::new()),
                (RowKind::Total, Vec::new()),
            ],
        ),
        table(
            2,
            vec![(RowKind::Body, Vec::new()), (RowKind::Group, Vec::new())],
        ),
        table(
            0,
            vec![
                (RowKind::Body, vec![vec![nothing()], vec![nothing()]]),
                (RowKind::Body, Vec::new()),
            ],
        ),
    ]
}

fn charts() -> Vec<Block> {
    let until = Date::MIN;
    let counted = String::new;
    let drawings = [
        Drawing::Bars {
            parts: Vec::new(),
            bars: Vec::new(),
        },
        Drawing::Bars {
            parts: Vec::new(),
            bars: vec![(String::new(), vec![0, u32::MAX, u32::MAX])],
        },
        Drawing::Steps {
            counted: counted(),
            points: Vec::new(),
            until,
        },
        Drawing::Steps {
            counted: counted(),
            points: vec![(Date::MAX, u32::MAX)],
            until,
        },
        Drawing::Spans {
            rows: Vec::new(),
            mark: None,
        },
        Drawing::Spans {
            rows: Vec::new(),
            mark: Some(until),
        },
    ];
    let chart = |drawing| Chart {
        title: String::new(),
        reading: String::new(),
        drawing,
    };
    drawings.map(|drawing| Block::Chart(chart(drawing))).into()
}
