//! Days of the week that do not belong to their dates, and days that there are none of.

use super::finding::{Certainty, Finding, Matter};
use super::scene::Scene;

/// The dates of a passage that cannot be right in themselves.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for dated in &scene.dates[at] {
        if dated.period.is_none() {
            findings.push(scene.found(
                at,
                dated.tokens.clone(),
                Matter::NoSuchDay,
                Certainty::Sure,
                None,
            ));
        }
        for (token, said, date) in &dated.weekdays {
            if date.weekday() == *said {
                continue;
            }
            let certainty = if dated.has_year {
                Certainty::Sure
            } else {
                Certainty::Likely
            };
            let matter = Matter::Weekday {
                date: *date,
                said: *said,
            };
            findings.push(scene.found(at, *token..token + 1, matter, certainty, None));
        }
    }
    findings
}
