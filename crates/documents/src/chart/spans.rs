//! Spans of time, one a row beneath its name, with a day marked across all rows.

use super::axis::Axis;
use super::canvas::{Canvas, Held, NARROWEST, Paint, Place, Share, Voice, WHOLE};
use super::lettering;
use crate::paper::SpanRow;
use jiff::civil::Date;
use language::Language;

const BAR: u32 = 10;
const LINE: u32 = 18;
const GAP: u32 = 12;

/// Draws the days, the rows and the mark.
pub(super) fn draw(canvas: &mut Canvas, language: Language, rows: &[SpanRow], mark: Option<Date>) {
    let first = rows.iter().map(|row| row.from).chain(mark).min();
    let last = rows.iter().map(|row| row.until).chain(mark).max();
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let axis = Axis::widened(first, last);
    let top = if mark.is_some() { 40 } else { 22 };
    let names: Vec<_> = rows
        .iter()
        .map(|row| lettering::name(&row.name, 14, NARROWEST))
        .collect();
    let height = |name: &lettering::Name| {
        GAP + LINE * u32::try_from(name.lines.len()).expect("at most three lines") + 6 + BAR
    };
    let foot = top + names.iter().map(height).sum::<u32>() + 8;
    axis.draw(canvas, language, (top - 14, foot), top - 5);
    canvas.depth = top;
    if let Some(mark) = mark {
        draw_mark(canvas, language, &axis, mark, foot);
    }
    for (row, name) in rows.iter().zip(&names) {
        canvas.depth += GAP;
        draw_row(canvas, language, &axis, row, name);
    }
    canvas.depth = foot + 2;
}

fn draw_row(
    canvas: &mut Canvas,
    language: Language,
    axis: &Axis,
    row: &SpanRow,
    name: &lettering::Name<'_>,
) {
    for line in &name.lines {
        canvas.depth += LINE;
        let place = Place {
            across: Share(0),
            shift: 0,
            baseline: canvas.depth,
            held: Held::Start,
        };
        canvas.words(place, Voice::Plain, line, name.whole);
    }
    let top = canvas.depth + 6;
    let paint = Paint::full(row.tone);
    let says = format!("{}: {}", row.name, language.dates(row.from, row.until));
    let from = axis.at(row.from);
    if row.from == row.until {
        canvas.point(from, top + BAR / 2, paint, &says);
    } else {
        let end = axis.at(row.until.tomorrow().unwrap_or(row.until));
        canvas.area(
            from,
            Share(end.0.saturating_sub(from.0)),
            (top, BAR),
            paint,
            &says,
        );
    }
    canvas.depth = top + BAR;
}

fn draw_mark(canvas: &mut Canvas, language: Language, axis: &Axis, mark: Date, foot: u32) {
    let across = axis.at(mark);
    let (held, shift) = if across.0 * 2 < WHOLE.0 {
        (Held::Start, 4)
    } else {
        (Held::End, -4)
    };
    canvas.upright("mark", across, 4, foot);
    let place = Place {
        across,
        shift,
        baseline: 14,
        held,
    };
    canvas.words(place, Voice::Strong, &language.date(mark), None);
}
