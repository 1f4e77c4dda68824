//! Each open point on one line: what the base says, and who wants which words.

use std::ops::Range;

use drafting::compilation::{Choice, Compilation, Point};
use drafting::text::visible;

use super::shortened;

/// Lists points by their numbers in reading order, each with the number of its paragraph.
pub fn points(compilation: &Compilation, numbers: &[usize]) -> Vec<String> {
    let points = compilation.points().enumerate();
    let meant = points.filter(|(number, _)| numbers.contains(number));
    meant.map(|(_, point)| line(compilation, point)).collect()
}

/// Lists brackets of an earlier round by their base tokens, as they are printed, with what parties want of them now.
pub fn brackets(compilation: &Compilation, ranges: &[Range<usize>]) -> Vec<String> {
    let said = |range: &Range<usize>| {
        let mut points = compilation.points();
        let marked = points.find(|point| point.span == *range);
        marked.map_or_else(
            || printed(compilation, range),
            |point| line(compilation, point),
        )
    };
    ranges.iter().map(said).collect()
}

fn printed(compilation: &Compilation, range: &Range<usize>) -> String {
    let base = &compilation.base;
    let words = quoted(&visible(&base.tokens()[range.clone()]));
    format!("¶ {}: {words}", base.line_of(range.start) + 1)
}

fn line(compilation: &Compilation, point: &Point) -> String {
    let base_words = printed(compilation, &point.span);
    let options = point
        .options
        .iter()
        .map(|choice| option(compilation, choice));
    let all: Vec<String> = std::iter::once(base_words).chain(options).collect();
    all.join(" | ")
}

fn option(compilation: &Compilation, choice: &Choice) -> String {
    let names: Vec<&str> = choice
        .supporters
        .iter()
        .map(|support| &*compilation.submissions[support.party].0.0)
        .collect();
    let words = if choice.moved {
        "↷".to_owned()
    } else {
        quoted(&visible(&choice.wording))
    };
    format!("{}: {words}", names.join(", "))
}

fn quoted(words: &str) -> String {
    let words = shortened(words);
    if words.is_empty() {
        "–".to_owned()
    } else {
        format!("“{words}”")
    }
}
