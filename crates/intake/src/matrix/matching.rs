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
    let near = Nearness::of(text, lines);
    match numbered.as_slice() {
        [] => by_words_alone(near.closest(|_| true)),
        [only] => {
            let own = near.0[*only];
            let best = near.closest(|_| true);
            match best.filter(|best| best.line != *only) {
                Some(best) if speaks_against(own, best, entry.is_digits) => Match::Doubtful {
                    why: Doubt::NumberAgainstWords,
                    closest: vec![(*only, own), (best.line, best.hundredths)],
                },
                Some(_) | None => sure(*only, MatchedBy::Number),
            }
        }
        several => match near.closest(|line| several.contains(&line)) {
            Some(found) if is_clear(&found, AGREES_AT_LEAST) => sure(found.line, MatchedBy::Number),
            Some(_) | None => Match::Doubtful {
                why: Doubt::RepeatedNumber,
                closest: several
                    .iter()
                    .take(5)
                    .map(|line| (*line, near.0[*line]))
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
        let tail = own.ends_with('0') && own.trim_end_matches('0') == label && label.contains('.');
        own == label || (entry.is_digits && tail)
    };
    let all = lines.labels.iter().enumerate().filter(|(_, own)| has(own));
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

/// How close some words are to each line, in hundredths, in whichever language. Where a cell has more lines than the line
/// itself, its first may be the line and the rest what stands beneath it.
struct Nearness(Vec<u8>);

impl Nearness {
    fn of(text: &str, lines: &Lines) -> Self {
        let first = text.lines().next().unwrap_or(text);
        let head = (first.len() < text.len()).then_some(first);
        let mut near = vec![0; lines.lines.len()];
        for words in [text].into_iter().chain(head) {
            for (at, close) in lines.likeness.each(words) {
                let line = &mut near[lines.texts[at]];
                *line = close.max(*line);
            }
        }
        Nearness(near)
    }

    /// The closest of some lines, and the one after it.
    fn closest(&self, allowed: impl Fn(usize) -> bool) -> Option<Closest> {
        let near = self.0.iter().copied().enumerate();
        let mut near: Vec<(usize, u8)> = near
            .filter(|(at, close)| *close > 0 && allowed(*at))
            .collect();
        near.sort_by_key(|(at, close)| (std::cmp::Reverse(*close), *at));
        let (line, hundredths) = *near.first()?;
        Some(Closest {
            line,
            hundredths,
            runner_up: near.get(1).copied(),
        })
    }
}
