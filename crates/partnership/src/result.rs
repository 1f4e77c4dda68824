//! Results: what is aimed at, how it is measured, and what was measured. Where activities come from lives with them.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::instrument::Line;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::project::Project;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// What a result comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// A provision of a text.
    Line(Line),
    /// A project.
    Project(Ref<Project>),
}

/// How far from an activity a result lies.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Tier {
    /// What an activity produces.
    Output,
    /// What follows for those who use it.
    Outcome,
    /// What follows in the long run.
    Impact,
}

/// An output, outcome or impact that is aimed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultStatement {
    /// What it comes from.
    pub of: About,
    /// How far from an activity it lies.
    pub tier: Tier,
    /// What is aimed at.
    pub statement: Words,
    /// The entry that recorded it.
    pub entry: u64,
}

/// How a result is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The result.
    pub result: Ref<ResultStatement>,
    /// What is measured.
    pub name: Words,
    /// In which unit.
    pub unit: Words,
    /// What was aimed at, in the order of entry.
    pub targets: Vec<Target>,
    /// What was measured, in the order of entry. None is not a zero: nothing was published.
    pub measurements: Vec<Measurement>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// What is to be reached by a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// How much, in the indicator's unit.
    pub value: Decimal,
    /// By when.
    pub by: When,
    /// The entry that says so.
    pub entry: u64,
}

/// What a measurement found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum Measured {
    /// So much, in the indicator's unit; zero is a finding.
    Count(#[serde(with = "rust_decimal::serde::str")] Decimal),
    /// So many of so many.
    Share {
        /// How many.
        #[serde(with = "rust_decimal::serde::str")]
        numerator: Decimal,
        /// Of how many; more than zero.
        #[serde(with = "rust_decimal::serde::str")]
        denominator: Decimal,
    },
    /// It is known that nobody measured.
    NotMeasured,
}

/// What was measured on a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measurement {
    /// The date of which it is true.
    pub on: When,
    /// What was found.
    pub value: Measured,
    /// The part that it is about (women; a country; an intake); none for the whole.
    pub dimension: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for ResultStatement {
    const KIND: Kind = Kind::ResultStatement;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.result_statements
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.result_statements
    }
}

impl Noun for Indicator {
    const KIND: Kind = Kind::Indicator;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.indicators
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.indicators
    }
}

impl Indicator {
    /// What was last measured by a day of the whole, of two of a date the one recorded last; none where nothing was
    /// published.
    pub fn latest(&self, day: Date) -> Option<&Measurement> {
        let whole = self
            .measurements
            .iter()
            .filter(|one| one.dimension.is_none());
        let by_then = whole.filter(|one| one.on.first() <= day);
        by_then.max_by_key(|one| one.on.first())
    }

    /// The targets as they stand: for each date the last one recorded, in the order of dates.
    pub fn standing_targets(&self) -> Vec<&Target> {
        let mut targets: Vec<&Target> = self.targets.iter().collect();
        targets
            .sort_by_key(|target| (target.by.last(), target.by, std::cmp::Reverse(target.entry)));
        targets.dedup_by_key(|target| target.by);
        targets
    }
}

/// What can be done about results.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a result that is aimed at.
    State {
        /// Its short name.
        key: Key,
        /// What it comes from.
        of: About,
        /// How far from an activity it lies.
        tier: Tier,
        /// What is aimed at.
        statement: Words,
    },
    /// Records how a result is measured.
    Indicate {
        /// The indicator's short name.
        key: Key,
        /// The result.
        result: Ref<ResultStatement>,
        /// What is measured.
        name: Words,
        /// In which unit.
        unit: Words,
    },
    /// Records what is to be reached by a date.
    Target {
        /// The indicator.
        indicator: Ref<Indicator>,
        /// How much, in the indicator's unit.
        #[serde(with = "rust_decimal::serde::str")]
        value: Decimal,
        /// By when.
        by: When,
    },
    /// Records what was measured, or that nothing was.
    Measure {
        /// The indicator.
        indicator: Ref<Indicator>,
        /// The date of which it is true.
        on: When,
        /// What was found.
        value: Measured,
        /// The part that it is about; none for the whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dimension: Option<Words>,
    },
}

/// Why nothing can be recorded about a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A share needs something to be a share of.
    ShareOfNothing {
        /// The indicator.
        indicator: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::State { key, .. } | Act::Indicate { key, .. } => key,
            Act::Target { indicator, .. } | Act::Measure { indicator, .. } => &indicator.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::State { key, of, .. } => {
                hearing.fresh(key)?;
                match of {
                    About::Line(line) => line.find(hearing).map(drop),
                    About::Project(project) => hearing.find(project).map(drop),
                }
            }
            Act::Indicate { key, result, .. } => {
                hearing.fresh(key)?;
                hearing.find(result).map(drop)
            }
            Act::Target { indicator, .. } => hearing.own(indicator).map(drop),
            Act::Measure {
                indicator, value, ..
            } => {
                hearing.own(indicator)?;
                match value {
                    Measured::Share { denominator, .. } if *denominator <= Decimal::ZERO => {
                        let indicator = indicator.key.clone();
                        Err(Refusal::ShareOfNothing { indicator }.into())
                    }
                    Measured::Count(_) | Measured::Share { .. } | Measured::NotMeasured => Ok(()),
                }
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::State {
                key,
                of,
                tier,
                statement,
            } => {
                let stated = ResultStatement {
                    of: of.clone(),
                    tier: *tier,
                    statement: statement.clone(),
                    entry,
                };
                things.put(key, entry, stated);
            }
            Act::Indicate {
                key,
                result,
                name,
                unit,
            } => {
                let indicator = Indicator {
                    result: result.clone(),
                    name: name.clone(),
                    unit: unit.clone(),
                    targets: Vec::new(),
                    measurements: Vec::new(),
                    entry,
                };
                things.put(key, entry, indicator);
            }
            Act::Target {
                indicator,
                value,
                by,
            } => {
                let (value, by) = (*value, *by);
                let target = Target { value, by, entry };
                things.amend(indicator, entry, |one: &mut Indicator| {
                    one.targets.push(target)
                });
            }
            Act::Measure {
                indicator,
                on,
                value,
                dimension,
            } => {
                let measurement = Measurement {
                    on: *on,
                    value: *value,
                    dimension: dimension.clone(),
                    entry,
                };
                things.amend(indicator, entry, |one: &mut Indicator| {
                    one.measurements.push(measurement);
                });
            }
        }
    }
}
