//! Organisations: who takes part in projects without being a party. What they do in one lives in `project`.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::party::Party;
use crate::things::{Shelf, Things};
use crate::words::Words;

/// An agency, university, institute or firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// What it is called.
    pub name: Words,
    /// Its abbreviation.
    pub short: Option<Words>,
    /// The party to which it belongs; none for an international one.
    pub country: Option<Ref<Party>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Organisation {
    const KIND: Kind = Kind::Organisation;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.organisations
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.organisations
    }
}

/// What can be done about organisations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records an organisation.
    Record {
        /// Its short name.
        key: Key,
        /// What it is called.
        name: Words,
        /// Its abbreviation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        short: Option<Words>,
        /// The party to which it belongs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        country: Option<Ref<Party>>,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record { key, country, .. } => {
                hearing.fresh(key)?;
                hearing.find_some(country.as_ref())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record {
                key,
                name,
                short,
                country,
            } => {
                let organisation = Organisation {
                    name: name.clone(),
                    short: short.clone(),
                    country: country.clone(),
                    entry,
                };
                things.put(key, entry, organisation);
            }
        }
    }
}
