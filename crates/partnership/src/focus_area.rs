//! Focus areas: the fields in which projects are grouped. The projects themselves live in `project`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::words::Words;

/// A field in which projects are grouped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FocusArea {
    /// What it is called.
    pub name: Words,
    /// What the projects in it do, in a phrase.
    pub purpose: Option<Words>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for FocusArea {
    const KIND: Kind = Kind::FocusArea;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.focus_areas
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.focus_areas
    }
}

/// What can be done about focus areas.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a focus area.
    Define {
        /// Its short name.
        key: Key,
        /// What it is called.
        name: Words,
        /// What the projects in it do, in a phrase.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        purpose: Option<Words>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Define { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Define { key, .. } => hearing.fresh(key),
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Define { key, name, purpose } => {
                let area = FocusArea {
                    name: name.clone(),
                    purpose: purpose.clone(),
                    entry,
                };
                things.put(key, entry, area);
            }
        }
    }
}
