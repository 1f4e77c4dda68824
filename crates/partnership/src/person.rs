//! Persons with the titles they use. Their names are personal data and can be struck out.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::party::Party;
use crate::things::{Shelf, Things};
use crate::when::Period;
use crate::words::{Personal, Words};

/// A natural person. The key is personal data's only trace outside it: choose one that is a function, not a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name as it is used.
    pub name: Personal<Words>,
    /// The party that the person serves.
    pub party: Option<Ref<Party>>,
    /// The titles used, in the order of entry.
    pub titles: Vec<Title>,
    /// The entry that recorded the person.
    pub entry: u64,
}

/// A title as used, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The title.
    pub title: Words,
    /// For how long.
    pub period: Period,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for Person {
    const KIND: Kind = Kind::Person;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.persons
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.persons
    }
}

/// What can be done about persons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a person.
    Record {
        /// A short name that stays when the name is struck out.
        key: Key,
        /// The name as it is used.
        name: Personal<Words>,
        /// The party that the person serves.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        party: Option<Ref<Party>>,
    },
    /// Records a title that the person uses for a time.
    Entitle {
        /// The person.
        person: Ref<Person>,
        /// The title.
        title: Words,
        /// For how long.
        period: Period,
    },
}

/// Why nothing can be recorded about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A title would end before it begins.
    EndsBeforeItBegins {
        /// The person.
        person: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } => key,
            Act::Entitle { person, .. } => &person.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record { key, party, .. } => {
                hearing.fresh(key)?;
                party
                    .as_ref()
                    .map_or(Ok(()), |party| hearing.find(party).map(drop))
            }
            Act::Entitle { person, period, .. } => {
                hearing.own(person)?;
                if period.is_reversed() {
                    return Err(Refusal::EndsBeforeItBegins {
                        person: person.key.clone(),
                    }
                    .into());
                }
                Ok(())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record { key, name, party } => {
                let (name, party) = (name.clone(), party.clone());
                things.put(
                    key,
                    entry,
                    Person {
                        name,
                        party,
                        titles: Vec::new(),
                        entry,
                    },
                );
            }
            Act::Entitle {
                person,
                title,
                period,
            } => {
                let title = Title {
                    title: title.clone(),
                    period: *period,
                    entry,
                };
                things.amend(person, entry, |person: &mut Person| {
                    person.titles.push(title)
                });
            }
        }
    }
}
