//! What sources say of a thing: rivals stand beside each other, the preferred one first.

use serde::Serialize;

use crate::claim::{Bound, Claim, Figure};
use crate::key::Key;
use crate::seat::Sight;
use crate::view::{Cited, Place};
use crate::when::When;
use crate::words::Words;

/// What a source says of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ClaimLine {
    /// Where it stands.
    pub place: Place,
    /// Which side of the thing it is about.
    pub aspect: Key,
    /// What the source says, in the record's words.
    pub statement: Words,
    /// What it says in figures.
    pub figure: Option<Figure>,
    /// How the figure is meant.
    pub bound: Option<Bound>,
    /// The date for which it is said to hold.
    pub dated: Option<When>,
    /// Whether it has rivals: others about the same side of the same thing for the same date.
    pub disputed: bool,
    /// Whether it is the preferred one of its rivals.
    pub preferred: bool,
    /// Why it is preferred.
    pub reason: Option<Words>,
    /// The sources.
    pub sources: Vec<Cited>,
}

/// All that sources say of a thing, by aspect; within it by date, the preferred one first.
pub fn about(sight: &Sight<'_>, subject: &Place) -> Vec<ClaimLine> {
    let mut lines: Vec<ClaimLine> = Vec::new();
    for book in &sight.books {
        let rivals: Vec<(&Key, &Claim)> = book.leading::<Claim>(subject).collect();
        for (key, claim) in &rivals {
            let same = |other: &Claim| other.is_rival_of(claim, &book.id);
            let last = rivals
                .iter()
                .filter(|(_, other)| same(other))
                .filter_map(|(key, other)| {
                    other
                        .preference
                        .as_ref()
                        .map(|preference| (preference.entry, *key))
                });
            let preferred = last.max().map(|(_, key)| key) == Some(key);
            let reason = claim
                .preference
                .as_ref()
                .and_then(|preference| preference.reason.clone());
            lines.push(ClaimLine {
                place: Place::of::<Claim>(book, key),
                aspect: claim.aspect.clone(),
                statement: claim.statement.clone(),
                figure: claim.figure.clone(),
                bound: claim.bound,
                dated: claim.dated,
                disputed: rivals.iter().filter(|(_, other)| same(other)).count() > 1,
                preferred,
                reason: reason.filter(|_| preferred),
                sources: sight.cited(book, claim.entry),
            });
        }
    }
    lines.sort_by_key(|line| {
        (
            line.aspect.clone(),
            line.dated,
            !line.preferred,
            line.place.clone(),
        )
    });
    lines
}
