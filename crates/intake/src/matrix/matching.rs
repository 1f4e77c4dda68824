//! Which line of the text a row is about: by choice, by its short name, by its number within its section, by its words.

use super::choices::{Choices, RowChoice};
use super::lines::Lines;
use super::rows::Entry;
use crate::likeness::{self, Closest};

/// How close words must be to a line to be taken for it without a number, and how far the next must be, in hundredths.
const SURE_AT_LEAST: u8 = 85;
const SURE_BEFORE_NEXT: u8 = 8;
/// How close words must be to a line to be worth showing.
const SHOWN_AT_LEAST: u8 = 40;
/// Words that are less close than this to the line of their number speak against it, where others are much closer.
const AGREES_AT_LEAST: u8 = 40;

/// What is known of the line that a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// It is this line.
    Line {
        /// Its place among the lines.
        line: usize,
        /// How that is known.
        by: MatchedBy,
    },
    /// It may be one of these, the most likely first, with how close its words are, in hundredths.
    Doubtful {
        /// Why that is not sure.
        why: Doubt,
        /// The lines that it may be.
        closest: Vec<(usize, u8)>,
    },
    /// It is no line of the text; the one that is closest, if any is near.
    NoLine(Option<(usize, u8)>),
    /// A person says that nothing of it is to be recorded.
    Ignored,
}

/// How it is known which line a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    /// A person says so.
    Choice,
    /// By its short name.
    Key,
    /// By its number, with words that do not speak against it.
    Number,
    /// By its words, which are this close, in hundredths.
    Words(u8),
}

/// Why it is not sure which line a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Its words are like those of several lines, or not enough like those of one.
    Words,
    /// Its number says one line, its words another.
    NumberAgainstWords,
    /// Several lines have its number.
    RepeatedNumber,
    /// The choice names no line.
    UnknownChoice,
}

/// Finds the line that a row is about.
pub(super) fn find(entry: &Entry<'_>, lines: &Lines, choices: &Choices) -> Match {
    let sure = |line: usize, by: MatchedBy| Match::Line { line, by };
    match choices.row(&entry.place) {
        Some(RowChoice::Ignore) => return Match::Ignored,
        Some(RowChoice::Line(key)) => {
            return lines.named(key.as_str()).map_or(
                Match::Doubtful {
                    why: Doubt::UnknownChoice,
                    closest: Vec::new(),
                },
                |line| sure(line, MatchedBy::Choice),
            );
        }
        None => {}
    }
    let by_key = entry.key.as_deref().and_then(|key| {
        lines
            .lines
            .iter()
            .position(|line| line.key.as_str() == key.trim())
    });
    if let Some(line) = by_key {
        return sure(line, MatchedBy::Key);
    }
    let numbered = numbered(entry, lines);
    let Some(text) = entry.text.as_deref() else {
        return by_number_alone(&numbered);
    };
    let by_words = |allowed: &dyn Fn(usize) -> bool| closest(text, lines, allowed);
    match numbered.as_slice() {
        [] => by_words_alone(by_words(&|_| true)),
        [only] => {
            let own = by_words(&|line| line == *only).map_or(0, |found| found.hundredths);
            let best = by_words(&|_| true);
            match best.filter(|best| best.line != *only) {
                Some(best) if speaks_against(own, best, entry.is_digits) => Match::Doubtful {
                    why: Doubt::NumberAgainstWords,
                    closest: vec![(*only, own), (best.line, best.hundredths)],
                },
                Some(_) | None => sure(*only, MatchedBy::Number),
            }
        }
        several => match by_words(&|line| several.contains(&line)) {
            Some(found) if is_clear(&found, AGREES_AT_LEAST) => sure(found.line, MatchedBy::Number),
            Some(_) | None => Match::Doubtful {
                why: Doubt::RepeatedNumber,
                closest: several
                    .iter()
                    .take(5)
                    .map(|line| {
                        (
                            *line,
                            by_words(&|one| one == *line).map_or(0, |found| found.hundredths),
                        )
                    })
                    .collect(),
            },
        },
    }
}

fn speaks_against(own: u8, best: Closest, is_digits: bool) -> bool {
    let is_far = own < AGREES_AT_LEAST
        && best.hundredths >= own.saturating_add(20)
        && best.hundredths >= SHOWN_AT_LEAST;
    is_far || (is_digits && best.hundredths > own && own < 100)
}

/// The lines that have the number of a row, in its section if it stands in one that has such a line.
fn numbered(entry: &Entry<'_>, lines: &Lines) -> Vec<usize> {
    let Some(label) = entry
        .number
        .as_deref()
        .map(likeness::label)
        .filter(|label| !label.is_empty())
    else {
        return Vec::new();
    };
    let has = |own: &str| {
        let own = likeness::label(own);
        let tail = own.ends_with('0') && own.trim_end_matches('0') == label && label.contains('.');
        own == label || (entry.is_digits && tail)
    };
    let all = lines
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.label.as_deref().is_some_and(has));
    let all: Vec<usize> = all.map(|(at, _)| at).collect();
    let Some(under) = &entry.under else {
        return all;
    };
    let within: Vec<usize> = all
        .iter()
        .copied()
        .filter(|at| lines.lines[*at].within.contains(under))
        .collect();
    if within.is_empty() { all } else { within }
}

fn by_number_alone(numbered: &[usize]) -> Match {
    match numbered {
        [] => Match::NoLine(None),
        [only] => Match::Line {
            line: *only,
            by: MatchedBy::Number,
        },
        several => Match::Doubtful {
            why: Doubt::RepeatedNumber,
            closest: several.iter().take(5).map(|line| (*line, 0)).collect(),
        },
    }
}

fn by_words_alone(found: Option<Closest>) -> Match {
    let Some(found) = found else {
        return Match::NoLine(None);
    };
    if is_clear(&found, SURE_AT_LEAST) {
        Match::Line {
            line: found.line,
            by: MatchedBy::Words(found.hundredths),
        }
    } else if found.hundredths >= SHOWN_AT_LEAST {
        Match::Doubtful {
            why: Doubt::Words,
            closest: [(found.line, found.hundredths)]
                .into_iter()
                .chain(found.runner_up)
                .collect(),
        }
    } else {
        Match::NoLine(Some((found.line, found.hundredths)))
    }
}

fn is_clear(found: &Closest, at_least: u8) -> bool {
    let next = found.runner_up.map_or(0, |(_, next)| next);
    found.hundredths >= at_least && found.hundredths >= next.saturating_add(SURE_BEFORE_NEXT)
}

/// The line whose words are closest, in whichever language, and the closest other line. Where the cell has more lines than
/// the line itself, its first may be the line and the rest what stands beneath it.
fn closest(text: &str, lines: &Lines, allowed: &dyn Fn(usize) -> bool) -> Option<Closest> {
    let first = text.lines().next().unwrap_or(text);
    let whole = one_of(text, lines, allowed);
    let head = (first.len() < text.len())
        .then(|| one_of(first, lines, allowed))
        .flatten();
    match (whole, head) {
        (Some(whole), Some(head)) if head.hundredths > whole.hundredths => Some(head),
        (whole, head) => whole.or(head),
    }
}

fn one_of(text: &str, lines: &Lines, allowed: &dyn Fn(usize) -> bool) -> Option<Closest> {
    let found = lines
        .likeness
        .closest_among(text, |at| allowed(lines.texts[at]))?;
    let line = lines.texts[found.line];
    let next = lines.likeness.closest_among(text, |at| {
        lines.texts[at] != line && allowed(lines.texts[at])
    });
    Some(Closest {
        line,
        hundredths: found.hundredths,
        runner_up: next.map(|next| (lines.texts[next.line], next.hundredths)),
    })
}
