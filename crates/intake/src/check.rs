//! A text held against the record: names and titles, dates, numbers of meetings, sums, rates and verbs that disagree with
//! it, each with its place. What the record knows nothing of is passed over in silence; no sentence for people lives here.

mod alike;
mod date;
mod figure;
mod finding;
mod lexicon;
mod meeting;
mod members;
mod mention;
mod money;
mod office;
mod passage;
mod rate;
mod scene;
mod sitting;
mod spelling;
mod title;
mod unknown;
mod verb;
mod weekday;
mod years;

use jiff::civil::Date;
use partnership::seat::Sight;

use crate::file::File;

pub use finding::{Certainty, Context, Finding, Matter, Spot};

use scene::Scene;

/// What holding a text against the record came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// The day as of which the record was asked.
    pub as_of: Date,
    /// Where the text disagrees with the record, in the order of the text.
    pub findings: Vec<Finding>,
    /// English names of several words that the record does not know, in the order of the text, each once; none where
    /// [`check_with_unknown`] was not asked for them.
    pub unknown: Vec<Spot>,
}

/// What is looked for in each passage.
const CHECKS: [fn(&Scene<'_>, usize) -> Vec<Finding>; 10] = [
    weekday::check,
    meeting::check,
    spelling::check,
    title::check,
    office::check,
    members::check,
    money::check,
    years::check,
    rate::check,
    verb::check,
];

/// Holds a text against what a sight knows as of a day: the text's own, best taken from [`dated`].
pub fn check(file: &File, sight: &Sight<'_>, as_of: Date) -> Check {
    held(&Scene::of(file, sight, as_of).told())
}

/// Holds a text against what a sight knows as [`check`] does, and lists the names that it does not know.
pub fn check_with_unknown(file: &File, sight: &Sight<'_>, as_of: Date) -> Check {
    let scene = Scene::of(file, sight, as_of).told();
    let check = held(&scene);
    Check {
        unknown: unknown::names(&scene, &check.findings),
        ..check
    }
}

fn held(scene: &Scene<'_>) -> Check {
    let mut findings = Vec::new();
    for at in 0..scene.passages.len() {
        for check in CHECKS {
            findings.extend(check(scene, at));
        }
    }
    findings.sort_by_key(|one: &Finding| (one.order, one.spot.from, one.spot.until));
    findings.dedup();
    Check {
        as_of: scene.as_of,
        findings,
        unknown: Vec::new(),
    }
}

/// The day that a text is of: the last day of the first meeting that it gives a full date for, else the last of the full
/// dates in its first passages; none where it has none.
pub fn dated(file: &File, sight: &Sight<'_>) -> Option<Date> {
    let scene = Scene::of(file, sight, Date::MIN);
    let said = scene
        .named
        .iter()
        .zip(&scene.dates)
        .find_map(|(named, dates)| {
            let dates = named.iter().filter_map(|named| dates.get(named.date?));
            dates
                .filter(|dated| dated.has_year && dated.is_exact())
                .find_map(|dated| dated.period)
        });
    let written = || {
        let dates = scene.dates.iter().take(FIRST_PASSAGES).flatten();
        let exact = dates.filter(|dated| dated.has_year && dated.is_exact());
        exact
            .filter_map(|dated| dated.period)
            .max_by_key(|period| sitting::days(*period).1)
    };
    said.or_else(written).map(|period| sitting::days(period).1)
}

/// Within how many passages from its beginning a text says its own date.
const FIRST_PASSAGES: usize = 5;
