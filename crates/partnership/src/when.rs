//! Dates as precisely as they are known. The present moment is never known here; it is given.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A date known to the day, the month or the year: `2025-05-15`, `2023-01`, `2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Known to the year.
    Year(i16),
    /// Known to the month: year and month from 1 to 12.
    Month(i16, i8),
    /// Known to the day.
    Day(Date),
}

impl When {
    /// Reads `2026`, `2023-01` or `2025-05-15`.
    pub fn parse(text: &str) -> Option<When> {
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        if !parts.iter().all(|part| digits(part)) {
            return None;
        }
        match (parts.as_slice(), parts.first().map(|year| year.len())) {
            ([year], Some(4)) => Some(When::Year(year.parse().ok()?)),
            ([year, month], Some(4)) if month.len() == 2 => {
                let when = When::Month(year.parse().ok()?, month.parse().ok()?);
                Date::new(when.year(), month.parse().ok()?, 1)
                    .ok()
                    .map(|_| when)
            }
            ([_, _, _], Some(4)) => text.parse().ok().map(When::Day),
            _ => None,
        }
    }

    /// The year.
    pub fn year(self) -> i16 {
        match self {
            When::Year(year) | When::Month(year, _) => year,
            When::Day(date) => date.year(),
        }
    }

    /// The first day it may be.
    pub fn first(self) -> Date {
        let day = |year, month| {
            Date::new(year, month, 1).expect("years and months are checked when read")
        };
        match self {
            When::Year(year) => day(year, 1),
            When::Month(year, month) => day(year, month),
            When::Day(date) => date,
        }
    }

    /// The last day it may be.
    pub fn last(self) -> Date {
        match self {
            When::Year(_) => self.first().last_of_year(),
            When::Month(..) => self.first().last_of_month(),
            When::Day(date) => date,
        }
    }
}

impl From<Date> for When {
    fn from(date: Date) -> Self {
        When::Day(date)
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::Year(year) => write!(f, "{year:04}"),
            When::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            When::Day(date) => write!(f, "{date}"),
        }
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(from)?;
        When::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "“{text}” is not a date: write 2025-05-15, 2025-05 or 2025"
            ))
        })
    }
}

/// A stretch of time; an end that is not known or has not come is left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// When it began.
    pub from: When,
    /// Its last day, month or year; open while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<When>,
}

impl Period {
    /// Whether a day lies within it, as far as its ends are known.
    pub fn holds(&self, day: Date) -> bool {
        self.from.first() <= day && self.until.is_none_or(|until| day <= until.last())
    }

    /// Whether its end comes before its beginning.
    pub fn is_reversed(&self) -> bool {
        self.until
            .is_some_and(|until| until.last() < self.from.first())
    }
}
