//! The results of a project: what is aimed at, how it is measured, and what was measured by a day.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::book::Book;
use crate::key::Key;
use crate::result::{Indicator, Measured, ResultStatement, Tier};
use crate::seat::Sight;
use crate::view::{Cited, Moment, Place};
use crate::when::When;
use crate::words::Words;

/// A result that is aimed at, with its indicators.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ResultLine {
    /// Where it stands.
    pub place: Place,
    /// How far from an activity it lies.
    pub tier: Tier,
    /// What is aimed at.
    pub statement: Words,
    /// How it is measured, by key.
    pub indicators: Vec<IndicatorLine>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// An indicator with its targets and measurements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IndicatorLine {
    /// Where it stands.
    pub place: Place,
    /// What is measured.
    pub name: Words,
    /// In which unit.
    pub unit: Words,
    /// What is to be reached, in the order of dates.
    pub targets: Vec<TargetLine>,
    /// What was measured by the as-of date, in the order of dates; none where nothing was published.
    pub measurements: Vec<MeasurementLine>,
}

/// What is to be reached by a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TargetLine {
    /// How much, in the indicator's unit.
    pub value: Decimal,
    /// By when.
    pub by: When,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// What was measured on a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeasurementLine {
    /// The date of which it is true.
    pub on: When,
    /// What was found.
    pub value: Measured,
    /// The part that it is about; none for the whole.
    pub dimension: Option<Words>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// The results of a project, in the order of books and keys.
pub(crate) fn of_project(sight: &Sight<'_>, project: &Place, moment: Moment) -> Vec<ResultLine> {
    let theirs = sight.leading_to::<ResultStatement>(project);
    let line = |(book, key, stated): (&Book, &Key, &ResultStatement)| {
        let place = Place::of::<ResultStatement>(book, key);
        ResultLine {
            tier: stated.tier,
            statement: stated.statement.clone(),
            indicators: indicators(sight, &place, moment),
            sources: sight.cited(book, stated.entry),
            place,
        }
    };
    theirs.map(line).collect()
}

fn indicators(sight: &Sight<'_>, result: &Place, moment: Moment) -> Vec<IndicatorLine> {
    let theirs = sight.leading_to::<Indicator>(result);
    let line = |(book, key, indicator): (&Book, &Key, &Indicator)| IndicatorLine {
        place: Place::of::<Indicator>(book, key),
        name: indicator.name.clone(),
        unit: indicator.unit.clone(),
        targets: targets(sight, book, indicator),
        measurements: measurements(sight, book, indicator, moment),
    };
    theirs.map(line).collect()
}

fn targets(sight: &Sight<'_>, book: &Book, indicator: &Indicator) -> Vec<TargetLine> {
    let standing = indicator.standing_targets().into_iter();
    let line = |target: &crate::result::Target| TargetLine {
        value: target.value,
        by: target.by,
        sources: sight.cited(book, target.entry),
    };
    standing.map(line).collect()
}

fn measurements(
    sight: &Sight<'_>,
    book: &Book,
    indicator: &Indicator,
    moment: Moment,
) -> Vec<MeasurementLine> {
    let known = indicator.measurements.iter();
    let by_then = known.filter(|one| one.on.first() <= moment.as_of);
    let line = |one: &crate::result::Measurement| MeasurementLine {
        on: one.on,
        value: one.value,
        dimension: one.dimension.clone(),
        sources: sight.cited(book, one.entry),
    };
    let mut lines: Vec<MeasurementLine> = by_then.map(line).collect();
    lines.sort_by_key(|line| (line.on.first(), line.on.last()));
    lines
}
