//! English dates: `15–16 May 2025`, `May 15, 2025`, `Thursday (15 May)`, `31 October – 1 November 2025`, `May 2025`.

use jiff::civil::Weekday;

use super::{Found, Written, small, year};
use crate::check::passage::{Passage, Sort};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date that begins at a token.
pub(super) fn read(passage: &Passage, at: usize) -> Option<Found> {
    let (before, from) = match weekday(passage, at) {
        Some(day) => (Some((at, day)), after_weekday(passage, at)),
        None => (None, at),
    };
    let mut found = day_first(passage, from)
        .or_else(|| month_first(passage, from))
        .or_else(|| month_alone(passage, from))?;
    found.tokens.start = at;
    if before.is_some() && found.first.weekday.is_none() {
        found.first.weekday = before;
    }
    weekdays_after(passage, &mut found);
    if found.tokens.end < passage.tokens.len() && passage.fold(found.tokens.end) == ")" && from > at
    {
        weekday_before_bracket(passage, &mut found, at);
    }
    Some(found)
}

/// The token after a day of the week and what joins it to its date: `Thursday, 15 May`, `Thursday (15 May`.
fn after_weekday(passage: &Passage, at: usize) -> usize {
    let after = at + 1;
    let after = after + usize::from(matches!(passage.fold(after), "," | "(" | "."));
    after + usize::from(passage.fold(after) == "the")
}

fn weekday_before_bracket(passage: &Passage, found: &mut Found, at: usize) {
    if passage.fold(at + 1) == "(" {
        found.tokens.end += 1;
    }
}

/// `15 May 2025`, `15–16 May 2025`, `31 October 2024 – 1 November 2025`.
fn day_first(passage: &Passage, at: usize) -> Option<Found> {
    let (day, after) = day(passage, at)?;
    let second = joined(passage, after).and_then(|next| self::day(passage, next));
    if let Some((last_day, after)) = second {
        let after_of = after + usize::from(passage.fold(after) == "of");
        if let Some(month) = month(passage, after_of) {
            let (year, end) = year_after(passage, after_of + 1);
            let written = |day| Written {
                year,
                month,
                day: Some(day),
                weekday: None,
            };
            return Some(Found {
                tokens: at..end,
                first: written(day),
                last: Some(written(last_day)),
            });
        }
    }
    let after_of = after + usize::from(passage.fold(after) == "of");
    let month = month(passage, after_of)?;
    let (year, end) = year_after(passage, after_of + 1);
    let first = Written {
        year,
        month,
        day: Some(day),
        weekday: None,
    };
    let later = joined(passage, end).and_then(|next| {
        let next = day_first(passage, next)?;
        next.last.is_none().then_some(next)
    });
    Some(Found {
        tokens: at..later.as_ref().map_or(end, |later| later.tokens.end),
        first,
        last: later.map(|later| later.first),
    })
}

/// `May 15, 2025`, `May 15–16, 2025`, `October 31 – November 1, 2025`.
fn month_first(passage: &Passage, at: usize) -> Option<Found> {
    let month = month(passage, at)?;
    let (day, after) = day(passage, at + 1)?;
    let written = |year, day| Written {
        year,
        month,
        day: Some(day),
        weekday: None,
    };
    let next = joined(passage, after);
    if let Some((last_day, after)) = next.and_then(|next| self::day(passage, next)) {
        let is_of_this = self::month(passage, after).is_none();
        if is_of_this {
            let (year, end) = year_after(passage, after);
            return Some(Found {
                tokens: at..end,
                first: written(year, day),
                last: Some(written(year, last_day)),
            });
        }
    }
    if let Some(later) = next.and_then(|next| month_first(passage, next))
        && later.last.is_none()
    {
        return Some(Found {
            tokens: at..later.tokens.end,
            first: written(None, day),
            last: Some(later.first),
        });
    }
    let (year, end) = year_after(passage, after);
    Some(Found {
        tokens: at..end,
        first: written(year, day),
        last: None,
    })
}

/// `May 2025`.
fn month_alone(passage: &Passage, at: usize) -> Option<Found> {
    let month = month(passage, at)?;
    let year = year(passage, at + 1)?;
    Some(Found {
        tokens: at..at + 2,
        first: Written {
            year: Some(year),
            month,
            day: None,
            weekday: None,
        },
        last: None,
    })
}

/// `(Thursday)`, `(Thursday–Friday)`, `, Thursday` after the date.
fn weekdays_after(passage: &Passage, found: &mut Found) {
    let mut at = found.tokens.end;
    let opened = passage.fold(at) == "(";
    if !opened && passage.fold(at) != "," {
        return;
    }
    at += 1;
    let Some(first) = weekday(passage, at) else {
        return;
    };
    let second_at = joined(passage, at + 1);
    let second = second_at.and_then(|at| Some((at, weekday(passage, at)?)));
    let end = second.map_or(at, |(at, _)| at) + 1;
    if opened && passage.fold(end) != ")" {
        return;
    }
    match (&mut found.last, second) {
        (Some(last), Some(second)) => {
            found.first.weekday = Some((at, first));
            last.weekday = Some(second);
        }
        (None, None) if found.first.weekday.is_none() => found.first.weekday = Some((at, first)),
        (Some(_) | None, Some(_) | None) => return,
    }
    found.tokens.end = end + usize::from(opened);
}

/// A day of a month in figures: `15`, `15th`.
fn day(passage: &Passage, at: usize) -> Option<(i8, usize)> {
    let day = small(passage, at)?;
    let is_ordinal =
        passage.touches_next(at) && matches!(passage.fold(at + 1), "st" | "nd" | "rd" | "th");
    let is_decimal = passage.touches_next(at)
        && matches!(passage.fold(at + 1), "." | "%")
        && passage.is(at + 2, Sort::Number);
    (!is_decimal).then_some((day, at + 1 + usize::from(is_ordinal)))
}

/// The token after what joins two ends of a range.
fn joined(passage: &Passage, at: usize) -> Option<usize> {
    matches!(
        passage.fold(at),
        "-" | "and" | "to" | "&" | "until" | "through"
    )
    .then_some(at + 1)
}

fn month(passage: &Passage, at: usize) -> Option<i8> {
    if !passage.is_capital(at) {
        return None;
    }
    let word = passage.fold(at);
    let is_short = word.len() == 3 || word == "sept";
    let place = MONTHS
        .iter()
        .position(|month| *month == word || (is_short && month.starts_with(word)))?;
    i8::try_from(place + 1).ok()
}

fn year_after(passage: &Passage, at: usize) -> (Option<i16>, usize) {
    let after = at + usize::from(matches!(passage.fold(at), "," | "."));
    match year(passage, after) {
        Some(year) => (Some(year), after + 1),
        None => (None, at),
    }
}

fn weekday(passage: &Passage, at: usize) -> Option<Weekday> {
    const DAYS: [(&str, &str, Weekday); 7] = [
        ("monday", "mon", Weekday::Monday),
        ("tuesday", "tue", Weekday::Tuesday),
        ("wednesday", "wed", Weekday::Wednesday),
        ("thursday", "thu", Weekday::Thursday),
        ("friday", "fri", Weekday::Friday),
        ("saturday", "sat", Weekday::Saturday),
        ("sunday", "sun", Weekday::Sunday),
    ];
    let word = passage.fold(at);
    let is_named = |(long, short, _): &&(&str, &str, Weekday)| {
        word == *long
            || word == *short
            || matches!((word, *short), ("thurs", "thu") | ("tues", "tue"))
    };
    if !passage.is_capital(at) {
        return None;
    }
    DAYS.iter().find(is_named).map(|(_, _, day)| *day)
}
