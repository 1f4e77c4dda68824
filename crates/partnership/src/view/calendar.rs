//! The calendar: everything in a sight that has a date, each as precisely as it is known, and how it stands on a day.

mod gather;

use jiff::civil::Date;
use serde::Serialize;
use strum::IntoStaticStr;

use crate::key::Key;
use crate::seat::Sight;
use crate::view::name::{MeetingName, Named, PersonName};
use crate::view::{Cited, Moment, Place};
use crate::when::{Period, When};
use crate::words::Words;

/// Everything in the sight that has a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calendar {
    /// The moment it is of.
    pub moment: Moment,
    /// The dates by the first day on which each may fall.
    pub dates: Vec<DateLine>,
}

/// What falls on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Occasion {
    /// A meeting sits.
    Meeting,
    /// An event is held.
    Event,
    /// A request is wished to be met by then.
    RequestWishedBy,
    /// A commitment is due by then.
    CommitmentDue,
    /// A step towards a text is planned for then, or was taken.
    InstrumentStep,
    /// A text is to be adopted by then.
    AdoptionAimed,
    /// A text was adopted.
    Adopted,
    /// A text takes effect.
    TakesEffect,
    /// An annex counts from then on.
    AnnexEffective,
    /// The time that a text covers begins.
    CoverBegins,
    /// The time that a text covers ends.
    CoverEnds,
    /// A project is planned to begin.
    ProjectToBegin,
    /// A project is planned to end.
    ProjectToEnd,
    /// A project began.
    ProjectBegan,
    /// A project ended.
    ProjectEnded,
    /// A part of a project begins.
    ComponentBegins,
    /// A part of a project ends.
    ComponentEnds,
    /// Something is to be announced at a meeting.
    DeliverableExpected,
    /// Something was announced.
    DeliverableAnnounced,
    /// A term of office begins.
    TermBegins,
    /// A term of office ends.
    TermEnds,
    /// A mark in the history of the partnership.
    Milestone,
}

/// How a date stands to the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Timing {
    /// It lies ahead.
    Ahead,
    /// It has begun and is not over.
    Current,
    /// It is known to a month or year that has begun, so that nobody can tell.
    Undetermined,
    /// It is over.
    Over,
    /// What was to be done by then is done, or no longer asked for.
    Settled,
    /// It is over, and what was to be done by then is not settled.
    Passed,
}

/// One date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DateLine {
    /// What has the date.
    pub place: Place,
    /// The part of it that has the date: an annex, a step, a component.
    pub part: Option<Key>,
    /// What falls on it.
    pub occasion: Occasion,
    /// What it is called.
    pub name: DateName,
    /// Where it is held, where that is recorded.
    pub location: Option<Words>,
    /// The date, or the first and last day.
    pub period: Period,
    /// How it stands to the as-of day.
    pub timing: Timing,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// What a date is called after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateName {
    /// By the name of the thing.
    Plain(Words),
    /// By the name of the meeting.
    Meeting(MeetingName),
    /// By the name of the thing and of a part of it.
    Part {
        /// The thing.
        whole: Words,
        /// The part.
        part: Words,
    },
    /// By an office and who holds it.
    Term {
        /// The office.
        office: Named,
        /// The party that holds it, where it is a party.
        party: Option<Named>,
        /// The person who holds it, where it is a person.
        person: Option<PersonName>,
    },
}

/// A month, or a year for what is known to no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sheet {
    /// A year, and the month from 1 to 12.
    Month(i16, i8),
    /// A year alone.
    Year(i16),
}

impl DateLine {
    /// The last date that it may last to: its end, or its only date.
    pub fn end(&self) -> When {
        self.period.until.unwrap_or(self.period.from)
    }

    /// Whether its first and its last day are both known.
    pub fn is_known_to_the_day(&self) -> bool {
        matches!((self.period.from, self.end()), (When::Day(_), When::Day(_)))
    }

    /// The month or year under which it is filed: that of its beginning.
    pub fn sheet(&self) -> Sheet {
        match self.period.from {
            When::Year(year) => Sheet::Year(year),
            When::Month(year, month) => Sheet::Month(year, month),
            When::Day(date) => Sheet::Month(date.year(), date.month()),
        }
    }

    /// Whether it may still come, or is not over.
    pub fn is_to_come(&self, day: Date) -> bool {
        self.end().last() >= day
    }

    /// Whether it falls, or may fall, between two days, both included.
    pub fn falls_between(&self, first: Date, last: Date) -> bool {
        self.period.from.first() <= last && self.end().last() >= first
    }
}

impl Calendar {
    /// What may still come or is not over, by month, the nearest first; what is known to no month after the
    /// months of its year.
    pub fn to_come(&self) -> Vec<(Sheet, Vec<&DateLine>)> {
        let day = self.moment.as_of;
        by_sheet(self.dates.iter().filter(|line| line.is_to_come(day)))
    }

    /// What is over, by month, the latest first.
    pub fn gone(&self) -> Vec<(Sheet, Vec<&DateLine>)> {
        let day = self.moment.as_of;
        let mut gone = by_sheet(self.dates.iter().filter(|line| !line.is_to_come(day)));
        gone.reverse();
        gone
    }

    /// The dates that have passed while what was to be done by then is not settled.
    pub fn passed(&self) -> impl Iterator<Item = &DateLine> {
        let is_passed = |line: &&DateLine| line.timing == Timing::Passed;
        self.dates.iter().filter(is_passed)
    }
}

fn by_sheet<'a>(lines: impl Iterator<Item = &'a DateLine>) -> Vec<(Sheet, Vec<&'a DateLine>)> {
    let mut sheets: Vec<(Sheet, Vec<&DateLine>)> = Vec::new();
    for line in lines {
        let sheet = line.sheet();
        match sheets.iter_mut().find(|(own, _)| *own == sheet) {
            Some((_, held)) => held.push(line),
            None => sheets.push((sheet, vec![line])),
        }
    }
    sheets.sort_by_key(|(sheet, _)| match *sheet {
        Sheet::Month(year, month) => (year, month),
        Sheet::Year(year) => (year, i8::MAX),
    });
    sheets
}

/// Computes the calendar.
pub fn of(sight: &Sight<'_>, moment: Moment) -> Calendar {
    let mut dates = gather::all(sight, moment.as_of);
    dates.sort_by(|a, b| {
        let order = |line: &DateLine| (line.period.from.first(), line.period, line.occasion);
        let thing = |line: &'_ DateLine| (line.place.clone(), line.part.clone());
        order(a)
            .cmp(&order(b))
            .then_with(|| thing(a).cmp(&thing(b)))
    });
    Calendar { moment, dates }
}

/// How a stretch of time stands to a day, as far as its ends are known.
fn timing(period: Period, day: Date) -> Timing {
    let end = period.until.unwrap_or(period.from);
    if end.last() < day {
        Timing::Over
    } else if period.from.first() > day {
        Timing::Ahead
    } else if period.from.last() <= day && day <= end.first() {
        Timing::Current
    } else {
        Timing::Undetermined
    }
}

/// How a date by which something is to be done stands to a day.
fn timing_of_due(due: When, is_settled: bool, day: Date) -> Timing {
    if is_settled {
        return Timing::Settled;
    }
    let only = Period {
        from: due,
        until: None,
    };
    match timing(only, day) {
        Timing::Over => Timing::Passed,
        other @ (Timing::Ahead
        | Timing::Current
        | Timing::Undetermined
        | Timing::Settled
        | Timing::Passed) => other,
    }
}
