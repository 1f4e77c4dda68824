//! The forms of the house, one file a noun. What they ask is data; what may be recorded is decided in `partnership`.

mod commitment;
mod intervention;
mod meeting;
mod office;
mod progress;
mod project;
mod request;
mod source;

use super::blank::Blank;

pub(super) use source::{CITES, SOURCE};

/// Every form, by noun in the order in which they are offered.
pub(super) fn all() -> impl Iterator<Item = &'static Blank> {
    let nouns: [&'static [Blank]; 7] = [
        &meeting::BLANKS,
        &intervention::BLANKS,
        &request::BLANKS,
        &commitment::BLANKS,
        &progress::BLANKS,
        &project::BLANKS,
        &office::BLANKS,
    ];
    nouns.into_iter().flatten()
}

/// The form of an act.
pub(super) fn of(noun: &str, verb: &str) -> Option<&'static Blank> {
    all().find(|blank| blank.noun == noun && blank.verb == verb)
}
