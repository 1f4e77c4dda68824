//! Issues: matters on which views are exchanged over years. What was said on them lives in `intervention`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::words::Words;

/// A matter on which views are exchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What it is called.
    pub title: Words,
    /// The wider matter of which it is a part.
    pub part_of: Option<Ref<Issue>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Issue {
    const KIND: Kind = Kind::Issue;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.issues
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.issues
    }
}

/// What can be done about issues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records an issue.
    Raise {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// The wider matter of which it is a part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part_of: Option<Ref<Issue>>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Raise { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Raise { key, part_of, .. } => {
                hearing.fresh(key)?;
                hearing.find_some(part_of.as_ref())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Raise {
                key,
                title,
                part_of,
            } => {
                things.put(
                    key,
                    entry,
                    Issue {
                        title: title.clone(),
                        part_of: part_of.clone(),
                        entry,
                    },
                );
            }
        }
    }
}
