//! Milestones: marks in the history of the partnership, such as a level that it reached. Meetings live in `meeting`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::instrument::Instrument;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// A mark in the history of the partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// What was reached.
    pub title: Words,
    /// When.
    pub on: When,
    /// The level of partnership reached, where it is one.
    pub level: Option<Words>,
    /// Between whom.
    pub between: Vec<Voice>,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// By which text.
    pub instrument: Option<Ref<Instrument>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Milestone {
    const KIND: Kind = Kind::Milestone;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.milestones
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.milestones
    }
}

/// What can be done about milestones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a milestone.
    Mark {
        /// Its short name.
        key: Key,
        /// What was reached.
        title: Words,
        /// When.
        on: When,
        /// The level of partnership reached, where it is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<Words>,
        /// Between whom.
        between: Vec<Voice>,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// By which text.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        instrument: Option<Ref<Instrument>>,
    },
}

/// Why a milestone cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A milestone is reached by someone.
    Nobody {
        /// The milestone.
        milestone: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Mark { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Mark {
                key,
                between,
                at,
                instrument,
                ..
            } => {
                hearing.fresh(key)?;
                between.iter().try_for_each(|voice| hearing.knows(voice))?;
                hearing.find_some(at.as_ref())?;
                hearing.find_some(instrument.as_ref())?;
                if between.is_empty() {
                    let milestone = key.clone();
                    return Err(Refusal::Nobody { milestone }.into());
                }
                Ok(())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Mark {
                key,
                title,
                on,
                level,
                between,
                at,
                instrument,
            } => {
                let milestone = Milestone {
                    title: title.clone(),
                    on: *on,
                    level: level.clone(),
                    between: between.clone(),
                    at: at.clone(),
                    instrument: instrument.clone(),
                    entry,
                };
                things.put(key, entry, milestone);
            }
        }
    }
}
