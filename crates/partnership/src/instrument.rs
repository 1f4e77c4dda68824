//! Instruments: agreed or proposed texts, what they carry out and what they follow.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::Words;

/// What kind of text it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Genre {
    /// A plan of action.
    PlanOfAction,
    /// A declaration.
    Declaration,
    /// A vision.
    Vision,
    /// An outlook.
    Outlook,
    /// A statement.
    Statement,
    /// An agreement.
    Agreement,
}

/// An agreed or proposed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// What it is called.
    pub title: Words,
    /// What kind of text it is.
    pub genre: Genre,
    /// Whose text it is.
    pub between: Vec<Voice>,
    /// The time it covers.
    pub period: Option<Period>,
    /// The text it carries out.
    pub implements: Option<Ref<Instrument>>,
    /// The text it follows.
    pub succeeds: Option<Ref<Instrument>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Instrument {
    const KIND: Kind = Kind::Instrument;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.instruments
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.instruments
    }
}

/// What can be done about instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a text, agreed or proposed.
    Draw {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// What kind of text it is.
        genre: Genre,
        /// Whose text it is.
        between: Vec<Voice>,
        /// The time it covers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
        /// The text it carries out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        implements: Option<Ref<Instrument>>,
        /// The text it follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        succeeds: Option<Ref<Instrument>>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Draw { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Draw {
                key,
                between,
                implements,
                succeeds,
                ..
            } => {
                hearing.fresh(key)?;
                between.iter().try_for_each(|voice| hearing.knows(voice))?;
                hearing.find_some(implements.as_ref())?;
                hearing.find_some(succeeds.as_ref())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Draw {
                key,
                title,
                genre,
                between,
                period,
                implements,
                succeeds,
            } => {
                let instrument = Instrument {
                    title: title.clone(),
                    genre: *genre,
                    between: between.clone(),
                    period: *period,
                    implements: implements.clone(),
                    succeeds: succeeds.clone(),
                    entry,
                };
                things.put(key, instrument);
            }
        }
    }
}

/// A date on which something about a text happened, with the entry that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}
