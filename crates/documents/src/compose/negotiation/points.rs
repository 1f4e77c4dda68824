//! Each open point on one line: what the base says, and who wants which words.

use drafting::compilation::{Choice, Compilation, Point};
use drafting::text::visible;

use super::shortened;

/// Lists points by their numbers in reading order, each with the number of its paragraph.
pub fn points(compilation: &Compilation, numbers: &[usize]) -> Vec<String> {
    let points = compilation.points().enumerate();
    let meant = points.filter(|(number, _)| numbers.contains(number));
    meant.map(|(_, point)| line(compilation, point)).collect()
}

fn line(compilation: &Compilation, point: &Point) -> String {
    let base = &compilation.base;
    let words = quoted(&visible(&base.tokens()[point.span.clone()]));
    let paragraph = base.line_of(point.span.start) + 1;
    let options = point
        .options
        .iter()
        .map(|choice| option(compilation, choice));
    let all: Vec<String> = std::iter::once(words).chain(options).collect();
    format!("¶ {paragraph}: {}", all.join(" | "))
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
