//! Horizontal bars divided into parts, each bar beneath its name, with a key above.

use super::canvas::{Canvas, Held, NARROWEST, Paint, Place, Share, Voice, WHOLE};
use super::lettering;
use crate::paper::Tone;

const BAR: u32 = 20;
const LINE: u32 = 18;
const GAP: u32 = 14;
/// What a name leaves free for the sum at the end of its line, in pixels.
const SUM: u32 = 48;

/// Draws the key, then each bar.
pub(super) fn draw(canvas: &mut Canvas, parts: &[(String, Tone)], bars: &[(String, Vec<u32>)]) {
    let paints = paints(parts);
    key(canvas, parts, &paints);
    let longest = bars.iter().map(|(_, sizes)| sum(sizes)).max().unwrap_or(0);
    for (name, sizes) in bars {
        canvas.depth += GAP;
        heading(canvas, name, sum(sizes));
        let top = canvas.depth + 4;
        let mut done = 0;
        for (((part, _), paint), size) in parts.iter().zip(&paints).zip(sizes) {
            let from = Share::of(done, longest);
            done += u64::from(*size);
            let width = Share(Share::of(done, longest).0 - from.0);
            if *size > 0 {
                canvas.area(from, width, (top, BAR), *paint, &format!("{part}: {size}"));
                number(canvas, from, width, top, *paint, *size);
            }
        }
        canvas.upright("base", Share(0), top - 2, top + BAR + 2);
        canvas.depth = top + BAR + 2;
    }
    canvas.depth += 2;
}

fn sum(sizes: &[u32]) -> u64 {
    sizes.iter().copied().map(u64::from).sum()
}

fn paints(parts: &[(String, Tone)]) -> Vec<Paint> {
    let is_repeated = |at: usize| parts[..at].iter().any(|(_, tone)| *tone == parts[at].1);
    (0..parts.len())
        .map(|at| Paint {
            tone: parts[at].1,
            pale: is_repeated(at),
        })
        .collect()
}

fn key(canvas: &mut Canvas, parts: &[(String, Tone)], paints: &[Paint]) {
    let mut left = 1;
    canvas.depth += LINE;
    for ((name, _), paint) in parts.iter().zip(paints) {
        let room = 18 + lettering::width(name, 14);
        if left > 1 && left + room > NARROWEST {
            left = 1;
            canvas.depth += LINE + 4;
        }
        canvas.square(left, canvas.depth - 11, *paint);
        let place = Place {
            across: Share(0),
            shift: i32::try_from(left + 18).expect("within the narrowest width"),
            baseline: canvas.depth,
            held: Held::Start,
        };
        canvas.words(place, Voice::Plain, name, None);
        left += room + 20;
    }
    canvas.depth += 4;
}

fn heading(canvas: &mut Canvas, name: &str, sum: u64) {
    let name = lettering::name(name, 14, NARROWEST - SUM);
    let place = |across, held, baseline| Place {
        across,
        shift: 0,
        baseline,
        held,
    };
    let last = name.lines.len();
    for (at, line) in name.lines.iter().enumerate() {
        canvas.depth += LINE;
        let start = place(Share(0), Held::Start, canvas.depth);
        canvas.words(start, Voice::Plain, line, name.whole);
        if at + 1 == last {
            let end = place(WHOLE, Held::End, canvas.depth);
            canvas.words(end, Voice::Strong, &sum.to_string(), None);
        }
    }
}

/// Writes the size on a part, where the part has room for it at any width.
fn number(canvas: &mut Canvas, from: Share, width: Share, top: u32, paint: Paint, size: u32) {
    let words = size.to_string();
    if lettering::width(&words, 13) + 6 > width.narrowest() {
        return;
    }
    let middle = Place {
        across: Share(from.0 + width.0 / 2),
        shift: 0,
        baseline: top + 15,
        held: Held::Middle,
    };
    canvas.words(middle, Voice::On(paint), &words, None);
}
