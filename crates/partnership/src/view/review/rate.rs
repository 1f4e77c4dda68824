//! The rates of a review: never a percentage alone, always of how many, and which statuses count.

use serde::Serialize;

use crate::instrument::{Instrument, Placed, Rank};
use crate::key::Key;
use crate::money::Rate;
use crate::progress::Status;
use crate::view::name::Named;
use crate::view::review::count;
use crate::view::review::line::ReviewLine;
use crate::words::{Text, Words};

/// The rates over some lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rates {
    /// How many lines count.
    pub lines: u32,
    /// By what both sides have agreed.
    pub agreed: Vec<Counted>,
    /// By what each side reports.
    pub by_side: Vec<(Named, Vec<Counted>)>,
    /// How many lines have each agreed status: not started, under way, addressed, implemented, and none agreed.
    pub standing: [u32; 5],
    /// On how many lines the sides report different statuses.
    pub differing: u32,
    /// On how many lines nothing has begun.
    pub without_activity: u32,
}

/// A rate and what counts in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The statuses that count.
    pub statuses: Vec<Status>,
    /// How many of how many.
    pub rate: Rate,
}

/// The rates of a pillar or section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SectionRates {
    /// Its short name.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<Text>,
    /// Its title.
    pub title: Words,
    /// How deep it stands, from 0 for a pillar.
    pub depth: usize,
    /// The rates over the lines in it.
    pub rates: Rates,
}

/// The three numerators of the field, each of which counts what the one before it counts.
const NUMERATORS: [&[Status]; 3] = [
    &[Status::Implemented],
    &[Status::Addressed, Status::Implemented],
    &[Status::UnderWay, Status::Addressed, Status::Implemented],
];

/// The rates over lines, for the sides whose text it is.
pub(super) fn of<'a>(lines: impl Iterator<Item = &'a ReviewLine>, sides: &[Named]) -> Rates {
    let lines: Vec<&ReviewLine> = lines.collect();
    let agreed = |line: &&ReviewLine| line.agreed.map(|agreed| agreed.status);
    let by_side = sides.iter().enumerate().map(|(at, side)| {
        let reported = |line: &&ReviewLine| {
            line.reports
                .get(at)?
                .report
                .as_ref()
                .map(|report| report.status)
        };
        (side.clone(), counted(&lines, reported))
    });
    let mut standing = [0; 5];
    for line in &lines {
        let at = match agreed(line) {
            Some(Status::NotStarted) => 0,
            Some(Status::UnderWay) => 1,
            Some(Status::Addressed) => 2,
            Some(Status::Implemented) => 3,
            None => 4,
        };
        standing[at] += 1;
    }
    Rates {
        lines: count(lines.iter()),
        agreed: counted(&lines, agreed),
        by_side: by_side.collect(),
        standing,
        differing: count(lines.iter().filter(|line| line.differs())),
        without_activity: count(lines.iter().filter(|line| line.is_without_activity())),
    }
}

fn counted(lines: &[&ReviewLine], status: impl Fn(&&ReviewLine) -> Option<Status>) -> Vec<Counted> {
    let denominator = count(lines.iter());
    let one = |statuses: &[Status]| {
        let counts =
            |line: &&&ReviewLine| status(line).is_some_and(|status| statuses.contains(&status));
        let numerator = count(lines.iter().filter(counts));
        Counted {
            statuses: statuses.to_vec(),
            rate: Rate {
                numerator,
                denominator,
            },
        }
    };
    NUMERATORS.into_iter().map(one).collect()
}

/// The rates of every pillar and section that has lines, in the order of the text.
pub(super) fn by_section(
    text: &Instrument,
    lines: &[ReviewLine],
    sides: &[Named],
) -> Vec<SectionRates> {
    let section = |(depth, placed): (usize, &Placed)| {
        if !matches!(placed.provision.rank, Rank::Pillar | Rank::Section) {
            return None;
        }
        let key = &placed.provision.key;
        let within = |line: &&ReviewLine| {
            let placed = text.provisions.get(&line.key);
            let mut above = placed
                .into_iter()
                .flat_map(|placed| text.provisions.ancestors(placed));
            above.any(|above| above.provision.key == *key)
        };
        let mut within = lines.iter().filter(within).peekable();
        within.peek()?;
        Some(SectionRates {
            key: key.clone(),
            label: placed.provision.label.clone(),
            title: placed.provision.text.clone(),
            depth,
            rates: of(within, sides),
        })
    };
    text.provisions.walk().filter_map(section).collect()
}
