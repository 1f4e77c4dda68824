//! Korean dates: `2025년 5월 15–16일`, `5월 15일(목)`, `5.15.(목)-16.(금)`, `2025. 5. 15.`, `2025년 5월`.

use jiff::civil::Weekday;

use super::{Found, Written, small, year};
use crate::check::passage::{Passage, Sort};

/// A date that begins at a token.
pub(super) fn read(passage: &Passage, at: usize) -> Option<Found> {
    in_words(passage, at).or_else(|| in_points(passage, at))
}

/// `2025년 5월 15일`, with or without the year, and its range.
fn in_words(passage: &Passage, at: usize) -> Option<Found> {
    let (year, month_at) = match year(passage, at).filter(|_| passage.fold(at + 1) == "년") {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    };
    let month = small(passage, month_at).filter(|_| is_month(passage, month_at + 1))?;
    let Some((day, after)) = day(passage, month_at + 2) else {
        // A month without its year names no date: `7월 회의`.
        year?;
        return Some(Found {
            tokens: at..month_at + 2,
            first: Written {
                year,
                month,
                day: None,
                weekday: None,
            },
            last: None,
        });
    };
    let (weekday, after) = weekday(passage, after);
    let first = Written {
        year,
        month,
        day: Some(day),
        weekday,
    };
    let last = joined(passage, after).and_then(|next| end_in_words(passage, next, month));
    let (last, end) = match last {
        Some((last, end)) => (Some(last), end),
        None => (None, after),
    };
    // `15–16일` says the day's unit once, at its end.
    let has_unit = passage.fold(month_at + 3).starts_with('일') || last.is_some();
    has_unit.then_some(Found {
        tokens: at..end,
        first,
        last,
    })
}

/// The later end of a range: `16일`, `6월 1일`, `2026년 1월 2일`.
fn end_in_words(passage: &Passage, at: usize, month: i8) -> Option<(Written, usize)> {
    let (year, month_at) = match year(passage, at).filter(|_| passage.fold(at + 1) == "년") {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    };
    let own = small(passage, month_at).filter(|_| is_month(passage, month_at + 1));
    let (month, day_at) = own.map_or((month, month_at), |month| (month, month_at + 2));
    let day = small(passage, day_at).filter(|_| passage.fold(day_at + 1).starts_with('일'))?;
    let (weekday, end) = weekday(passage, day_at + 2);
    let written = Written {
        year,
        month,
        day: Some(day),
        weekday,
    };
    Some((written, end))
}

/// `5.15.`, `2025.5.15.`, `5.15.-16.`; without a year only where a full stop or a weekday follows the day.
fn in_points(passage: &Passage, at: usize) -> Option<Found> {
    let (year, month_at) = match year(passage, at).filter(|_| passage.fold(at + 1) == ".") {
        Some(year) => (Some(year), at + 2),
        None => (None, at),
    };
    let starts_within = at > 0 && passage.touches_next(at - 1) && passage.fold(at - 1) != "(";
    if year.is_none() && (starts_within || !passage.is_korean) {
        return None;
    }
    let is_month = |month: &i8| (1..=12).contains(month) && passage.fold(month_at + 1) == ".";
    let month = small(passage, month_at).filter(is_month)?;
    let day_at = month_at + 2;
    let day = small(passage, day_at).filter(|day| (1..=31).contains(day))?;
    let has_point = passage.fold(day_at + 1) == ".";
    let after = day_at + 1 + usize::from(has_point);
    let (weekday, after) = weekday(passage, after);
    if year.is_none() && !has_point && weekday.is_none() {
        return None;
    }
    let first = Written {
        year,
        month,
        day: Some(day),
        weekday,
    };
    let last = joined(passage, after).and_then(|next| end_in_points(passage, next, month));
    let (last, end) = match last {
        Some((last, end)) => (Some(last), end),
        None => (None, after),
    };
    Some(Found {
        tokens: at..end,
        first,
        last,
    })
}

fn end_in_points(passage: &Passage, at: usize, month: i8) -> Option<(Written, usize)> {
    let first = small(passage, at)?;
    let second = small(passage, at + 2).filter(|_| passage.fold(at + 1) == ".");
    let (month, day, after) = match second {
        Some(day) => (first, day, at + 3),
        None => (month, first, at + 1),
    };
    let after = after + usize::from(passage.fold(after) == ".");
    let (weekday, end) = weekday(passage, after);
    let written = Written {
        year: None,
        month,
        day: Some(day),
        weekday,
    };
    Some((written, end))
}

/// A day and the token after it and its unit, where that stands there.
fn day(passage: &Passage, at: usize) -> Option<(i8, usize)> {
    let day = small(passage, at)?;
    if passage.fold(at + 1).starts_with('일') {
        return Some((day, at + 2));
    }
    joined(passage, at + 1).map(|_| (day, at + 1))
}

fn is_month(passage: &Passage, at: usize) -> bool {
    passage.fold(at).starts_with('월')
}

fn joined(passage: &Passage, at: usize) -> Option<usize> {
    let at = at + usize::from(passage.fold(at) == "부터");
    matches!(passage.fold(at), "-" | "~").then_some(at + 1)
}

/// `(목)`, `(목요일)` or `목요일` after a day.
fn weekday(passage: &Passage, at: usize) -> (Option<(usize, Weekday)>, usize) {
    let opened = passage.fold(at) == "(";
    let day_at = at + usize::from(opened);
    if !passage.is(day_at, Sort::Korean) {
        return (None, at);
    }
    let word = passage.fold(day_at);
    let Some(day) = named(word, opened) else {
        return (None, at);
    };
    if opened && passage.fold(day_at + 1) != ")" {
        return (None, at);
    }
    (Some((day_at, day)), day_at + 1 + usize::from(opened))
}

fn named(word: &str, alone: bool) -> Option<Weekday> {
    let mut letters = word.chars();
    let day = match letters.next()? {
        '월' => Weekday::Monday,
        '화' => Weekday::Tuesday,
        '수' => Weekday::Wednesday,
        '목' => Weekday::Thursday,
        '금' => Weekday::Friday,
        '토' => Weekday::Saturday,
        '일' => Weekday::Sunday,
        _ => return None,
    };
    let rest = letters.as_str();
    (rest.starts_with("요일") || (alone && rest.is_empty())).then_some(day)
}
