//! Charts as shares of their width and height, from 0 to 1; the template gives them their size and colours.

use documents::paper::{self, Drawing, SpanRow, Tone};
use jiff::civil::Date;
use serde::Serialize;

use super::tone_name;
use crate::axis::{Counts, Mark, Time};
use crate::letters::printable;

#[derive(Debug, Serialize)]
pub(super) struct Chart {
    title: String,
    reading: String,
    drawing: Shape,
}

#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Shape {
    Bars {
        parts: Vec<Part>,
        bars: Vec<Bar>,
    },
    Steps {
        counted: String,
        steps: Vec<Step>,
        counts: Vec<Mark>,
        times: Vec<Mark>,
    },
    Spans {
        rows: Vec<Stretch>,
        mark: Option<f64>,
        times: Vec<Mark>,
    },
}

#[derive(Debug, Serialize)]
struct Part {
    name: String,
    tone: &'static str,
}

#[derive(Debug, Serialize)]
struct Bar {
    name: String,
    pieces: Vec<Piece>,
}

#[derive(Debug, Serialize)]
struct Piece {
    size: u32,
    share: f64,
    tone: &'static str,
}

/// A count with the stretch for which it holds; its height is a share of the highest mark.
#[derive(Debug, Serialize)]
struct Step {
    from: f64,
    until: f64,
    height: f64,
}

#[derive(Debug, Serialize)]
struct Stretch {
    name: String,
    from: f64,
    until: f64,
    tone: &'static str,
}

impl Chart {
    pub(super) fn of(chart: &paper::Chart) -> Self {
        let drawing = match &chart.drawing {
            Drawing::Bars { parts, bars } => shape_of_bars(parts, bars),
            Drawing::Steps {
                counted,
                points,
                until,
            } => shape_of_steps(counted, points, *until),
            Drawing::Spans { rows, mark } => shape_of_spans(rows, *mark),
        };
        Self {
            title: printable(&chart.title),
            reading: reading(chart),
            drawing,
        }
    }
}

/// The chart in words, which PDF/UA-1 (7.3) asks of every figure; a dash where a chart says nothing.
fn reading(chart: &paper::Chart) -> String {
    [&chart.reading, &chart.title]
        .into_iter()
        .map(|words| printable(words))
        .find(|words| !words.trim().is_empty())
        .unwrap_or_else(|| "–".to_owned())
}

fn shape_of_bars(parts: &[(String, Tone)], bars: &[(String, Vec<u32>)]) -> Shape {
    let length = |sizes: &[u32]| sizes.iter().map(|size| u64::from(*size)).sum::<u64>();
    let longest = bars
        .iter()
        .map(|(_, sizes)| length(sizes))
        .max()
        .unwrap_or(0)
        .max(1);
    let tone_of = |part: usize| parts.get(part).map_or(Tone::Unknown, |(_, tone)| *tone);
    let pieces = |sizes: &[u32]| {
        let drawn = sizes.iter().enumerate().filter(|(_, size)| **size > 0);
        drawn
            .map(|(part, size)| Piece {
                size: *size,
                share: f64::from(*size) / longest as f64,
                tone: tone_name(tone_of(part)),
            })
            .collect()
    };
    Shape::Bars {
        parts: parts
            .iter()
            .map(|(name, tone)| Part {
                name: printable(name),
                tone: tone_name(*tone),
            })
            .collect(),
        bars: bars
            .iter()
            .map(|(name, sizes)| Bar {
                name: printable(name),
                pieces: pieces(sizes),
            })
            .collect(),
    }
}

fn shape_of_steps(counted: &str, points: &[(Date, u32)], until: Date) -> Shape {
    let counts = Counts::up_to(points.iter().map(|(_, count)| *count).max().unwrap_or(0));
    let days = points.iter().map(|(day, _)| *day).chain([until]);
    let time = Time::around(days).expect("there is at least the last day shown");
    let ends = points
        .iter()
        .skip(1)
        .map(|(day, _)| time.place(*day))
        .chain([1.0]);
    let steps = points.iter().zip(ends).map(|((day, count), end)| Step {
        from: time.place(*day),
        until: end,
        height: counts.place(*count),
    });
    Shape::Steps {
        counted: printable(counted),
        steps: steps.collect(),
        counts: counts.marks(),
        times: time.marks(),
    }
}

fn shape_of_spans(rows: &[SpanRow], mark: Option<Date>) -> Shape {
    let days = rows
        .iter()
        .flat_map(|row| [row.from, row.until])
        .chain(mark);
    let Some(time) = Time::around(days) else {
        return Shape::Spans {
            rows: Vec::new(),
            mark: None,
            times: Vec::new(),
        };
    };
    let stretches = rows.iter().map(|row| Stretch {
        name: printable(&row.name),
        from: time.place(row.from),
        until: time.end(row.until).max(time.place(row.from)),
        tone: tone_name(row.tone),
    });
    Shape::Spans {
        rows: stretches.collect(),
        mark: mark.map(|day| time.place(day)),
        times: time.marks(),
    }
}
