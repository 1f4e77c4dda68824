//! The partnership of the Halcyon League and Vesperland, neither of which exists: it shows what published facts cannot.
//! Caucus texts, talks, reports that differ and a full matrix are told here; no real state, people or place is meant.

mod attachment;
mod draft;
mod edition;
mod page;
mod plan;
mod progress;
mod project;
mod table;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use partnership::book::BookId;
use partnership::entry::Submission;
use partnership::key::Key;
use partnership::{Act, Correction};

use page::{Manner, Page};

pub use draft::File;
pub use edition::Issue;

/// The record's pages as they stand in files.
const FILES: [(&str, &str); 7] = [
    ("calls.json", include_str!("../record/fictional/calls.json")),
    (
        "negotiation.json",
        include_str!("../record/fictional/negotiation.json"),
    ),
    (
        "parties.json",
        include_str!("../record/fictional/parties.json"),
    ),
    (
        "meetings.json",
        include_str!("../record/fictional/meetings.json"),
    ),
    (
        "requests.json",
        include_str!("../record/fictional/requests.json"),
    ),
    ("texts.json", include_str!("../record/fictional/texts.json")),
    ("life.json", include_str!("../record/fictional/life.json")),
];

/// How long writing one act takes, so that no two of a page are recorded at the same moment.
const PER_ACT: SignedDuration = SignedDuration::from_secs(20);

/// When the telling ends: after the last act and the last edition.
const PRESENT: &str = "2033-09-20T09:00:00Z";

/// An act of the record with the time at which it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When it was recorded.
    pub at: Timestamp,
    /// What was handed in.
    pub submission: Submission,
}

/// The record's acts in the order in which they were recorded; each later than the one before it.
///
/// # Panics
/// When a file of the record is not what the acts of this version look like, which a test rules out.
pub fn submissions() -> Vec<Told> {
    let mut pages: Vec<Page> = FILES
        .into_iter()
        .flat_map(|(name, text)| page::read(name, text))
        .collect();
    pages.extend(plan::pages());
    pages.extend(progress::pages());
    pages.extend(project::pages());
    pages.extend(attachment::pages());
    pages.sort_by_key(|page| page.at);
    let mut telling = Telling::default();
    pages.into_iter().for_each(|page| telling.tell(page));
    telling.told
}

/// The editions of the review that belong to the record, in order; they are issued where papers are made.
pub fn editions() -> Vec<Issue> {
    edition::all()
}

/// The moment at which the record has been told to its end, and from which it is best looked at first.
pub fn present() -> Timestamp {
    PRESENT
        .parse()
        .unwrap_or_else(|error| panic!("“{PRESENT}”: {error}"))
}

/// The draft of the plan that follows as it was sent out, and as ten members and the partner returned it, as Word files.
pub fn drafts() -> Vec<File> {
    draft::all()
}

/// The files that the record attaches: each one's short name, unique in the record, and its bytes.
pub fn attachments() -> Vec<(Key, Vec<u8>)> {
    attachment::all()
}

/// What has been told so far, and which entry of each book said what last.
#[derive(Default)]
struct Telling {
    told: Vec<Told>,
    lengths: BTreeMap<BookId, u64>,
    said: BTreeMap<(BookId, &'static str, &'static str, Option<Key>), u64>,
}

impl Telling {
    fn tell(&mut self, page: Page) {
        let manner = page.manner;
        let mut at = page.at;
        for mut submission in page.bundle().submissions() {
            at = self
                .told
                .last()
                .map_or(at, |last| at.max(last.at + PER_ACT));
            let number = self.lengths.entry(submission.book.clone()).or_default();
            *number += 1;
            let (noun, verb) = submission.act.name();
            let concerns = concerned(&submission.act);
            let name = (submission.book.clone(), noun, verb, concerns);
            match manner {
                Manner::Anew => drop(self.said.insert(name, *number)),
                Manner::Correcting => {
                    let entry = self.said.get(&name);
                    let entry = *entry.unwrap_or_else(|| panic!("nothing to correct: {name:?}"));
                    let act = Box::new(submission.act);
                    submission.act = Act::Correct(Correction { entry, act });
                }
            }
            self.told.push(Told { at, submission });
        }
    }
}

/// The thing that an act makes or changes.
fn concerned(act: &Act) -> Option<Key> {
    partnership::Deed::concerns(act).cloned()
}
