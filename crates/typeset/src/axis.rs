//! Where the marks of a chart's axes stand. Nothing is drawn here.

use jiff::civil::Date;
use serde::Serialize;

/// The most marks along an axis of time.
const TIME_MARKS_MAX: usize = 9;
/// The most marks above zero along an axis of counts.
const COUNT_STEPS_MAX: u64 = 4;

/// A stretch of time, drawn from left to right.
pub(crate) struct Time {
    first: Date,
    days: i32,
}

/// A mark on an axis.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Mark {
    /// Its place, from 0 to 1.
    pub(crate) at: f64,
    /// What is written at it.
    pub(crate) label: String,
}

impl Time {
    /// The shortest stretch that holds all the days; `None` without any.
    pub(crate) fn around(days: impl Iterator<Item = Date> + Clone) -> Option<Self> {
        let first = days.clone().min()?;
        let last = days.max()?;
        Some(Self {
            first,
            days: (days_between(first, last) + 1).max(1),
        })
    }

    /// Where a day begins, from 0 to 1; days outside stand at the ends.
    pub(crate) fn place(&self, day: Date) -> f64 {
        (f64::from(days_between(self.first, day)) / f64::from(self.days)).clamp(0.0, 1.0)
    }

    /// Where a day ends, from 0 to 1.
    pub(crate) fn end(&self, day: Date) -> f64 {
        (f64::from(days_between(self.first, day) + 1) / f64::from(self.days)).clamp(0.0, 1.0)
    }

    /// Beginnings of months or years, at most nine, labelled as ISO 8601 has them: `2025` or `2025-04`.
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000];
        let fitting = steps
            .into_iter()
            .map(|months| (months, self.beginnings(months)));
        let (months, days) = fitting
            .into_iter()
            .find(|(_, days)| days.len() <= TIME_MARKS_MAX)
            .expect("ten thousand years hold at most nine thousands of years above the first: the calendar ends in 9999");
        let label = |day: Date| {
            if months >= 12 {
                format!("{:04}", day.year())
            } else {
                format!("{:04}-{:02}", day.year(), day.month())
            }
        };
        days.into_iter()
            .map(|day| Mark {
                at: self.place(day),
                label: label(day),
            })
            .collect()
    }

    /// The first days of every so many months, counted from the year 0, that lie in the stretch; one more than fit at most.
    fn beginnings(&self, months: i32) -> Vec<Date> {
        let from = i32::from(self.first.year()) * 12 + i32::from(self.first.month()) - 1;
        let start = from.div_euclid(months) * months;
        (0..)
            .map_while(|step| first_of_month(start + step * months))
            .skip_while(|day| *day < self.first)
            .take_while(|day| days_between(self.first, *day) < self.days)
            .take(TIME_MARKS_MAX + 1)
            .collect()
    }
}

fn first_of_month(months: i32) -> Option<Date> {
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    let month = i8::try_from(months.rem_euclid(12) + 1).ok()?;
    Date::new(year, month, 1).ok()
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to)
        .expect("two days of one calendar have a distance")
        .get_days()
}

/// An axis of counts, from zero upwards.
pub(crate) struct Counts {
    step: u64,
    steps: u64,
}

impl Counts {
    /// The shortest axis that ends at a round number not below `highest`.
    pub(crate) fn up_to(highest: u32) -> Self {
        let highest = u64::from(highest.max(1));
        let step = (0..10)
            .flat_map(|power| [1, 2, 5].map(|digit| digit * 10_u64.pow(power)))
            .find(|step| highest.div_ceil(*step) <= COUNT_STEPS_MAX)
            .expect("four times five thousand million is above every u32");
        Self {
            step,
            steps: highest.div_ceil(step),
        }
    }

    /// The height of a count, from 0 to 1.
    pub(crate) fn place(&self, count: u32) -> f64 {
        f64::from(count) / (self.step * self.steps) as f64
    }

    /// Zero and the round numbers above it.
    pub(crate) fn marks(&self) -> Vec<Mark> {
        let mark = |step: u64| Mark {
            at: step as f64 / self.steps as f64,
            label: (step * self.step).to_string(),
        };
        (0..=self.steps).map(mark).collect()
    }
}
