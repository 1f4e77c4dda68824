//! A review about two invented sides: rates, charts of each kind, remarks of each tone.

use documents::paper::{
    Align, Block, Chart, Drawing, Inline, Paper, Row, RowKind, SpanRow, Table, Tone,
};
use jiff::civil::{Date, date};

use super::sample::{column, heading, release, row, text};

const REMARKS: [(Tone, &str); 3] = [
    (
        Tone::Done,
        "The second edition was noted at the 13th Dialogue.",
    ),
    (Tone::Late, "The target of the end of 2030 was missed."),
    (
        Tone::Unknown,
        "Nothing has been published on eleven lines; they are shown as they stand in the plan.",
    ),
];

/// A review with a table of rates, all three charts and all kinds of remarks.
pub(crate) fn review() -> Paper {
    let mut blocks = vec![
        heading(1, "The plan as a whole", None),
        Block::Paragraph(vec![
            text("Of the 69 lines of the plan, 25 have been implemented and 23 are under way"),
            Inline::Cite(1),
            text(". A rate here is the number of lines whose standing is "),
            Inline::Emphasis("implemented".to_owned()),
            text(", divided by all lines in force on the date of the review."),
            Inline::Break,
            text("Lines without a report are counted in the denominator."),
        ]),
        Block::Table(rates()),
        heading(2, "What moved", None),
        heading(3, "Since the first edition", None),
    ];
    blocks.extend([bars(), steps(), spans()].map(Block::Chart));
    blocks.extend(REMARKS.map(|(tone, words)| Block::Notice {
        tone,
        text: vec![text(words)],
    }));
    Paper {
        title: "Mid-term review of the Plan of Action 2028–2032".to_owned(),
        subtitle: Some("Second edition, for the 14th Meres–Littoral Dialogue".to_owned()),
        book: "Joint record of the Meres–Littoral Partnership".to_owned(),
        blocks,
        ..release()
    }
}

fn rates() -> Table {
    let rate = |kind, words: [&str; 4], standing: Option<Inline>| -> Row {
        let numbers = words.iter().map(|word| vec![text(word)]);
        row(
            kind,
            numbers.chain([standing.into_iter().collect()]).collect(),
        )
    };
    let status = |words: &str, tone| Some(Inline::Status(words.to_owned(), tone));
    Table {
        caption: "Rates by area, as of 30 June 2031".to_owned(),
        caption_repeats: false,
        columns: vec![
            column("Area", 5, Align::Start),
            column("Implemented", 2, Align::End),
            column("Of", 1, Align::End),
            column("Rate", 2, Align::End),
            column("Standing", 3, Align::Start),
        ],
        rows: vec![
            rate(
                RowKind::Body,
                ["Water", "12", "30", "40.0%"],
                status("under way", Tone::Moving),
            ),
            rate(
                RowKind::Body,
                ["Forests", "4", "22", "18.2%"],
                status("date passed", Tone::Late),
            ),
            rate(
                RowKind::Body,
                ["Air", "9", "17", "52.9%"],
                status("implemented", Tone::Done),
            ),
            rate(RowKind::Total, ["All areas", "25", "69", "36.2%"], None),
        ],
    }
}

fn bars() -> Chart {
    let parts = [
        ("implemented", Tone::Done),
        ("under way", Tone::Moving),
        ("not yet begun", Tone::Waiting),
        ("date passed", Tone::Late),
        ("nothing published", Tone::Unknown),
    ];
    let bar = |name: &str, sizes: [u32; 5]| (name.to_owned(), sizes.to_vec());
    Chart {
        title: "Standing of the lines by area".to_owned(),
        reading: "Water has 12 lines implemented of 30, forests 4 of 22, air 9 of 17.".to_owned(),
        drawing: Drawing::Bars {
            parts: parts.map(|(name, tone)| (name.to_owned(), tone)).to_vec(),
            bars: vec![
                bar("Water", [12, 9, 4, 2, 3]),
                bar("Forests and what grows in them", [4, 10, 5, 0, 3]),
                bar("대기", [9, 4, 1, 1, 2]),
            ],
        },
    }
}

fn steps() -> Chart {
    Chart {
        title: "Requests that are open".to_owned(),
        reading: "The open requests rose from two in 2029 to eleven in 2030 and fell to four by June 2031.".to_owned(),
        drawing: Drawing::Steps {
            counted: "open requests".to_owned(),
            points: vec![
                (date(2029, 1, 10), 2),
                (date(2029, 6, 1), 5),
                (date(2030, 2, 11), 11),
                (date(2030, 11, 30), 7),
                (date(2031, 5, 2), 4),
            ],
            until: date(2031, 6, 30),
        },
    }
}

fn spans() -> Chart {
    let span = |name: &str, from: Date, days: i64, tone| SpanRow {
        name: name.to_owned(),
        from,
        until: from.saturating_add(jiff::SignedDuration::from_hours(24 * days)),
        tone,
    };
    Chart {
        title: "Projects in time".to_owned(),
        reading: "Six projects between 2028 and 2033; two are closed, two run, two wait."
            .to_owned(),
        drawing: Drawing::Spans {
            rows: vec![
                span("Flood warning", date(2028, 3, 1), 913, Tone::Done),
                span(
                    "Scholarships, first intake",
                    date(2028, 9, 1),
                    910,
                    Tone::Done,
                ),
                span(
                    "Peatland restoration in the northern provinces",
                    date(2029, 5, 1),
                    1095,
                    Tone::Moving,
                ),
                span("산림 협력", date(2030, 1, 1), 1095, Tone::Moving),
                span("Ministers' meeting", date(2031, 10, 9), 0, Tone::Waiting),
                span("Coast guard line", date(2032, 1, 1), 546, Tone::Waiting),
            ],
            mark: Some(date(2031, 6, 4)),
        },
    }
}
