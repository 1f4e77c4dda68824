//! Bodies: series of meetings with their level and their way of chairing. One sitting lives in `meeting`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::words::Words;

/// At what level a body meets; the order is that of precedence.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// Heads of state or government.
    Leaders,
    /// Ministers.
    Ministers,
    /// Senior officials.
    SeniorOfficials,
    /// Ambassadors and permanent representatives.
    Ambassadors,
    /// Experts and officials of a sector.
    Sectoral,
}

/// A series of meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// What it is called.
    pub name: Words,
    /// At what level it meets.
    pub level: Level,
    /// Who meets in it.
    pub between: Vec<Voice>,
    /// How it is chaired, in words: rotations have exceptions.
    pub chairing: Option<Words>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Body {
    const KIND: Kind = Kind::Body;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.bodies
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.bodies
    }
}

/// What can be done about bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a body.
    Establish {
        /// Its short name.
        key: Key,
        /// What it is called.
        name: Words,
        /// At what level it meets.
        level: Level,
        /// Who meets in it.
        between: Vec<Voice>,
        /// How it is chaired.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        chairing: Option<Words>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Establish { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Establish { key, between, .. } => {
                hearing.fresh(key)?;
                between.iter().try_for_each(|voice| hearing.knows(voice))
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Establish {
                key,
                name,
                level,
                between,
                chairing,
            } => {
                let (name, between, chairing) = (name.clone(), between.clone(), chairing.clone());
                things.put(
                    key,
                    entry,
                    Body {
                        name,
                        level: *level,
                        between,
                        chairing,
                        entry,
                    },
                );
            }
        }
    }
}
