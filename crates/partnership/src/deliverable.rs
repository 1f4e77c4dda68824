//! Deliverables: what is to be announced for a meeting, and how firm it is. Projects live in `project`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// How firm a deliverable is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// Someone proposes it.
    Proposed,
    /// It is on the list, with a question mark.
    Tentative,
    /// It will be announced.
    Confirmed,
    /// It has been announced.
    Announced,
}

/// That a deliverable became so firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// How firm.
    pub standing: Standing,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// What is to be announced for a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deliverable {
    /// What it is.
    pub title: Words,
    /// Who proposes it.
    pub by: Voice,
    /// The meeting for which it is meant.
    pub meeting: Option<Ref<Meeting>>,
    /// How firm it became, in the order of entry; empty while it is only proposed.
    pub stands: Vec<Stand>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Deliverable {
    const KIND: Kind = Kind::Deliverable;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.deliverables
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.deliverables
    }
}

/// What can be done about deliverables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Proposes a deliverable.
    Propose {
        /// Its short name.
        key: Key,
        /// What it is.
        title: Words,
        /// Who proposes it.
        by: Voice,
        /// The meeting for which it is meant.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        meeting: Option<Ref<Meeting>>,
    },
    /// Records how firm it is now.
    Stand {
        /// The deliverable.
        deliverable: Ref<Deliverable>,
        /// How firm.
        standing: Standing,
        /// When.
        on: When,
    },
}

/// Why nothing can be recorded about a deliverable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// What has been announced can no longer become less firm.
    AlreadyAnnounced {
        /// The deliverable.
        deliverable: Key,
    },
    /// It became what it is now later than that.
    OutOfOrder {
        /// The deliverable.
        deliverable: Key,
    },
}

impl Deliverable {
    /// How firm it is on a day.
    pub fn standing(&self, day: jiff::civil::Date) -> Standing {
        let mut known = self.stands.iter().filter(|one| one.on.first() <= day);
        known
            .next_back()
            .map_or(Standing::Proposed, |one| one.standing)
    }
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Propose { key, .. } => key,
            Act::Stand { deliverable, .. } => &deliverable.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Propose {
                key, by, meeting, ..
            } => {
                hearing.fresh(key)?;
                hearing.speaks_for(by)?;
                hearing.find_some(meeting.as_ref())
            }
            Act::Stand {
                deliverable, on, ..
            } => {
                let last = hearing.own(deliverable)?.stands.last();
                let deliverable = deliverable.key.clone();
                match last {
                    Some(last) if last.standing == Standing::Announced => {
                        Err(Refusal::AlreadyAnnounced { deliverable }.into())
                    }
                    Some(last) if on.last() < last.on.first() => {
                        Err(Refusal::OutOfOrder { deliverable }.into())
                    }
                    Some(_) | None => Ok(()),
                }
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Propose {
                key,
                title,
                by,
                meeting,
            } => {
                let deliverable = Deliverable {
                    title: title.clone(),
                    by: by.clone(),
                    meeting: meeting.clone(),
                    stands: Vec::new(),
                    entry,
                };
                things.put(key, entry, deliverable);
            }
            Act::Stand {
                deliverable,
                standing,
                on,
            } => {
                let stand = Stand {
                    standing: *standing,
                    on: *on,
                    entry,
                };
                things.amend(deliverable, entry, |it: &mut Deliverable| {
                    it.stands.push(stand)
                });
            }
        }
    }
}
