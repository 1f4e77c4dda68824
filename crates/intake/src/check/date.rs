//! Dates in running text, English and Korean: days, ranges of days, months, and the days of the week said with them.
//! Whether they are right is found elsewhere.

mod english;
mod korean;

use std::ops::Range;

use jiff::civil::{Date, Weekday};
use partnership::when::{Period, When};

use super::passage::{Passage, Sort};

/// A date or a range of dates as written.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    /// The tokens.
    pub(super) tokens: Range<usize>,
    /// What is meant; none where there is no such day.
    pub(super) period: Option<Period>,
    /// Whether the year is written, not taken from what stands before.
    pub(super) has_year: bool,
    /// The days of the week said with it: the token of each, and the day it is said of.
    pub(super) weekdays: Vec<(usize, Weekday, Date)>,
}

impl Dated {
    /// Whether it is known to the day.
    pub(super) fn is_exact(&self) -> bool {
        self.period
            .is_some_and(|period| matches!(period.from, When::Day(_)))
    }
}

/// A day as written, before its year is settled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Written {
    pub(super) year: Option<i16>,
    pub(super) month: i8,
    /// None where a month is meant.
    pub(super) day: Option<i8>,
    /// The day of the week beside it, and its token.
    pub(super) weekday: Option<(usize, Weekday)>,
}

/// A date or a range, with the tokens that it takes.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) tokens: Range<usize>,
    pub(super) first: Written,
    pub(super) last: Option<Written>,
}

/// The dates of a passage; a year that is not written is taken from the date before, else from `year`.
pub(super) fn all(passage: &Passage, year: i16) -> Vec<Dated> {
    let mut dates: Vec<Dated> = Vec::new();
    let mut year = year;
    let mut at = 0;
    while at < passage.tokens.len() {
        let found = numeric(passage, at)
            .or_else(|| korean::read(passage, at))
            .or_else(|| english::read(passage, at));
        match found {
            Some(found) => {
                at = found.tokens.end.max(at + 1);
                let dated = settle(found, year);
                if let Some(said) = dated.period.filter(|_| dated.has_year) {
                    year = said.from.year();
                }
                dates.push(dated);
            }
            None => at += 1,
        }
    }
    dates
}

fn settle(found: Found, year: i16) -> Dated {
    let Found {
        tokens,
        first,
        last,
    } = found;
    let end = last.unwrap_or(first);
    let has_year = first.year.is_some() || end.year.is_some();
    let last_year = end.year.or(first.year).unwrap_or(year);
    let crosses = last.is_some() && first.month > end.month && first.year.is_none();
    let first_year = first
        .year
        .unwrap_or(if crosses { last_year - 1 } else { last_year });
    let from = when(first_year, first);
    let until = when(last_year, end);
    let period = from.zip(until).map(|(from, until)| Period {
        from,
        until: (until != from).then_some(until),
    });
    let ends = [(first, from), (end, until)];
    let ends = &ends[..if last.is_some() { 2 } else { 1 }];
    let weekdays = ends.iter().filter_map(|(written, when)| {
        let (token, weekday) = written.weekday?;
        match (*when)? {
            When::Day(date) => Some((token, weekday, date)),
            When::Month(..) | When::Year(_) => None,
        }
    });
    Dated {
        weekdays: weekdays.collect(),
        tokens,
        period: period.filter(|period| !period.is_reversed()),
        has_year,
    }
}

fn when(year: i16, written: Written) -> Option<When> {
    match written.day {
        Some(day) => Date::new(year, written.month, day).ok().map(When::Day),
        None => (1..=12)
            .contains(&written.month)
            .then_some(When::Month(year, written.month)),
    }
}

/// `2025-05-15`.
fn numeric(passage: &Passage, at: usize) -> Option<Found> {
    let year = year(passage, at)?;
    let joined = (at..at + 4).all(|one| passage.touches_next(one));
    if !joined || passage.fold(at + 1) != "-" || passage.fold(at + 3) != "-" {
        return None;
    }
    let (month, day) = (small(passage, at + 2)?, small(passage, at + 4)?);
    Some(Found {
        tokens: at..at + 5,
        first: Written {
            year: Some(year),
            month,
            day: Some(day),
            weekday: None,
        },
        last: None,
    })
}

/// A year of four digits.
pub(super) fn year(passage: &Passage, at: usize) -> Option<i16> {
    let digits = passage.fold(at);
    let is_year = passage.is(at, Sort::Number) && digits.len() == 4;
    let year: i16 = is_year.then(|| digits.parse().ok()).flatten()?;
    (1800..=2200).contains(&year).then_some(year)
}

/// A number of one or two digits.
pub(super) fn small(passage: &Passage, at: usize) -> Option<i8> {
    let digits = passage.fold(at);
    let is_small = passage.is(at, Sort::Number) && digits.len() <= 2;
    is_small.then(|| digits.parse().ok()).flatten()
}
