//! A count that holds from one date to the next, drawn as a line of steps.

use super::axis::Axis;
use super::canvas::{Canvas, Held, Place, Share, Voice, WHOLE};
use jiff::civil::Date;
use language::Language;

const TOP: u32 = 44;
const HEIGHT: u32 = 150;
/// The part of the width in which the counts are named.
const GUTTER: Share = Share(900);

/// Draws the name of what is counted, the levels, the days and the steps.
pub(super) fn draw(
    canvas: &mut Canvas,
    language: Language,
    counted: &str,
    points: &[(Date, u32)],
    until: Date,
) {
    let head = Place {
        across: Share(0),
        shift: 0,
        baseline: 16,
        held: Held::Start,
    };
    canvas.words(head, Voice::Plain, counted, None);
    let first = points.first().map_or(until, |point| point.0);
    let axis = Axis::new(first, until, GUTTER);
    let highest = points.iter().map(|point| point.1).max().unwrap_or(0);
    let stride = stride(highest);
    let ceiling = highest.div_ceil(stride).max(1).saturating_mul(stride);
    let height = |count: u32| TOP + HEIGHT - scaled(count, ceiling);
    axis.draw(canvas, language, (TOP, TOP + HEIGHT + 6), TOP + HEIGHT + 18);
    for count in (0..=ceiling).step_by(usize::try_from(stride).expect("fits in memory")) {
        level(canvas, count, height(count));
    }
    steps(canvas, &axis, language, points, until, &height);
    canvas.depth = TOP + HEIGHT + 24;
}

fn level(canvas: &mut Canvas, count: u32, height: u32) {
    let class = if count == 0 { "base" } else { "grid" };
    canvas.level(class, GUTTER, WHOLE, height);
    let place = Place {
        across: GUTTER,
        shift: -6,
        baseline: height + 4,
        held: Held::End,
    };
    canvas.words(place, Voice::Quiet, &count.to_string(), None);
}

fn steps(
    canvas: &mut Canvas,
    axis: &Axis,
    language: Language,
    points: &[(Date, u32)],
    until: Date,
    height: &dyn Fn(u32) -> u32,
) {
    for (at, (day, count)) in points.iter().enumerate() {
        let from = axis.at(*day);
        let end = axis.at(points.get(at + 1).map_or(until, |next| next.0));
        let says = format!("{}: {count}", language.date(*day));
        let (top, width) = (height(*count), Share(end.0.saturating_sub(from.0)));
        canvas.under(from, width, (top, height(0) - top), &says);
    }
    for (at, (day, count)) in points.iter().enumerate() {
        let from = axis.at(*day);
        let end = axis.at(points.get(at + 1).map_or(until, |next| next.0));
        canvas.level("step", from, end.max(from), height(*count));
        if let Some((next, after)) = points.get(at + 1) {
            let (low, high) = (height(*count), height(*after));
            canvas.upright("step", axis.at(*next), low.min(high), low.max(high));
        }
    }
    if let Some((_, count)) = points.last() {
        let place = Place {
            across: WHOLE,
            shift: 0,
            baseline: height(*count) - 8,
            held: Held::End,
        };
        canvas.words(place, Voice::Strong, &count.to_string(), None);
    }
}

fn scaled(count: u32, ceiling: u32) -> u32 {
    let scaled = u64::from(count) * u64::from(HEIGHT) / u64::from(ceiling);
    u32::try_from(scaled).expect("at most the height, which fits")
}

/// The distance between two levels that are named: at most five of them, each a round number.
fn stride(highest: u32) -> u32 {
    let mut unit = 1;
    loop {
        for round in [1, 2, 5] {
            if highest / (round * unit) < 5 {
                return round * unit;
            }
        }
        unit *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_round_and_few() {
        for (highest, expected) in [
            (0, 1),
            (4, 1),
            (5, 2),
            (12, 5),
            (60, 20),
            (94, 20),
            (u32::MAX, 1_000_000_000),
        ] {
            assert_eq!(stride(highest), expected, "{highest}");
        }
    }
}
