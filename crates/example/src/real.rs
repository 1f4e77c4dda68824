//! The ASEAN–ROK Comprehensive Strategic Partnership: published facts in our own words, each act with its sources.
//! No position, progress, figure or wording that was not published stands here.

use partnership::entry::{Bundle, Submission};

/// The record's files, in the order in which they are told.
const FILES: [(&str, &str); 12] = [
    (
        "01-sources.json",
        include_str!("../record/asean-rok/01-sources.json"),
    ),
    (
        "02-parties.json",
        include_str!("../record/asean-rok/02-parties.json"),
    ),
    (
        "03-issues.json",
        include_str!("../record/asean-rok/03-issues.json"),
    ),
    (
        "04-meetings.json",
        include_str!("../record/asean-rok/04-meetings.json"),
    ),
    (
        "05-instruments.json",
        include_str!("../record/asean-rok/05-instruments.json"),
    ),
    (
        "06-dialogue-29.json",
        include_str!("../record/asean-rok/06-dialogue-29.json"),
    ),
    (
        "07-requests-and-commitments.json",
        include_str!("../record/asean-rok/07-requests-and-commitments.json"),
    ),
    (
        "08-projects.json",
        include_str!("../record/asean-rok/08-projects.json"),
    ),
    (
        "09-results.json",
        include_str!("../record/asean-rok/09-results.json"),
    ),
    (
        "10-milestones-and-events.json",
        include_str!("../record/asean-rok/10-milestones-and-events.json"),
    ),
    (
        "11-claims.json",
        include_str!("../record/asean-rok/11-claims.json"),
    ),
    (
        "12-course-of-texts.json",
        include_str!("../record/asean-rok/12-course-of-texts.json"),
    ),
];

/// The record's acts in the order in which they are to be recorded, all of them in the public book.
///
/// # Panics
/// When a file of the record is not what the acts of this version look like, which a test rules out.
pub fn submissions() -> Vec<Submission> {
    FILES
        .into_iter()
        .flat_map(|(name, text)| told(name, text))
        .collect()
}

fn told(name: &str, text: &str) -> impl Iterator<Item = Submission> {
    let bundles: Vec<Bundle> =
        serde_json::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    bundles.into_iter().flat_map(Bundle::submissions)
}
