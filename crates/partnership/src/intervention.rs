//! Interventions: what was said at a meeting, by whom, with which verb, and whose account of it this is.
//! The program never strengthens a verb.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::{Capacity, Voice};
use crate::issue::Issue;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::person::Person;
use crate::things::{Shelf, Things};
use crate::words::Words;

/// With which verb something was said.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Verb {
    /// Explained.
    Explained,
    /// Stressed or emphasised.
    Stressed,
    /// Exchanged views.
    ExchangedViews,
    /// Noted.
    Noted,
    /// Reviewed what was done.
    Reviewed,
    /// Examined how something is being prepared.
    Examined,
    /// Asked for something.
    Asked,
    /// Called for something.
    CalledFor,
    /// Expressed appreciation.
    Appreciated,
    /// Reiterated support.
    ReiteratedSupport,
    /// Reached common understanding.
    ReachedCommonUnderstanding,
    /// Agreed.
    Agreed,
}

/// Whose account something is, and who has agreed that it is so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Whose account it is.
    pub of: Voice,
    /// The others that have made it theirs.
    pub agreed_by: Vec<Voice>,
}

impl Account {
    /// An account that nobody else has made theirs yet.
    pub fn of(voice: Voice) -> Account {
        Account {
            of: voice,
            agreed_by: Vec::new(),
        }
    }

    /// Whether it is this voice's own, or agreed by it.
    pub fn is_of(&self, voice: &Voice) -> bool {
        self.of == *voice || self.agreed_by.contains(voice)
    }

    /// Whether another than its author has made it theirs.
    pub fn is_agreed(&self) -> bool {
        !self.agreed_by.is_empty()
    }
}

/// Something said at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intervention {
    /// The meeting.
    pub meeting: Ref<Meeting>,
    /// The point of its agenda, by its short name within the meeting.
    pub item: Option<Key>,
    /// The person who spoke, where known.
    pub speaker: Option<Ref<Person>>,
    /// In whose name; several where they said it together.
    pub voices: Vec<Voice>,
    /// In what capacity, where it is known.
    pub capacity: Option<Capacity>,
    /// With which verb.
    pub verb: Verb,
    /// What was said, to follow the verb.
    pub substance: Words,
    /// What it bears upon.
    pub issues: Vec<Ref<Issue>>,
    /// Whose account it is.
    pub account: Account,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Intervention {
    const KIND: Kind = Kind::Intervention;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.interventions
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.interventions
    }
}

/// What can be done about interventions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records what was said.
    Record {
        /// Its short name.
        key: Key,
        /// The meeting.
        meeting: Ref<Meeting>,
        /// The point of its agenda.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<Key>,
        /// The person who spoke, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<Ref<Person>>,
        /// In whose name; several where they said it together.
        voices: Vec<Voice>,
        /// In what capacity, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        capacity: Option<Capacity>,
        /// With which verb.
        verb: Verb,
        /// What was said, to follow the verb.
        substance: Words,
        /// What it bears upon.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        issues: Vec<Ref<Issue>>,
        /// Whose account it is.
        account: Voice,
    },
    /// Makes another's account one's own, so that it is agreed.
    AgreeAccount {
        /// What was said.
        intervention: Ref<Intervention>,
        /// Who agrees.
        voice: Voice,
    },
}

/// Why nothing can be recorded about what was said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The meeting's agenda has no such point.
    NoSuchItem {
        /// The point.
        item: Key,
        /// The meeting.
        meeting: Key,
    },
    /// Nobody is named in whose name it was said.
    NoVoice {
        /// The intervention.
        intervention: Key,
    },
    /// Agreeing and reaching common understanding take at least two.
    AloneInAgreement {
        /// The intervention.
        intervention: Key,
    },
    /// The account is this voice's own, or agreed by it already.
    AlreadyAgreed {
        /// The intervention.
        intervention: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } => key,
            Act::AgreeAccount { intervention, .. } => &intervention.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record {
                key,
                meeting,
                item,
                speaker,
                voices,
                verb,
                issues,
                account,
                ..
            } => {
                hearing.fresh(key)?;
                let held = hearing.find(meeting)?;
                hearing.find_some(speaker.as_ref())?;
                voices.iter().try_for_each(|voice| hearing.knows(voice))?;
                issues
                    .iter()
                    .try_for_each(|issue| hearing.find(issue).map(drop))?;
                hearing.speaks_for(account)?;
                if let Some(item) = item
                    && !held.agenda.iter().any(|own| own.key == *item)
                {
                    return Err(Refusal::NoSuchItem {
                        item: item.clone(),
                        meeting: meeting.key.clone(),
                    }
                    .into());
                }
                spoken(key, voices, *verb).map_err(Into::into)
            }
            Act::AgreeAccount {
                intervention,
                voice,
            } => {
                let said = hearing.own(intervention)?;
                hearing.speaks_for(voice)?;
                if said.account.is_of(voice) {
                    return Err(Refusal::AlreadyAgreed {
                        intervention: intervention.key.clone(),
                    }
                    .into());
                }
                Ok(())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record {
                key,
                meeting,
                item,
                speaker,
                voices,
                capacity,
                verb,
                substance,
                issues,
                account,
            } => {
                let said = Intervention {
                    meeting: meeting.clone(),
                    item: item.clone(),
                    speaker: speaker.clone(),
                    voices: voices.clone(),
                    capacity: *capacity,
                    verb: *verb,
                    substance: substance.clone(),
                    issues: issues.clone(),
                    account: Account::of(account.clone()),
                    entry,
                };
                things.put(key, entry, said);
            }
            Act::AgreeAccount {
                intervention,
                voice,
            } => {
                let voice = voice.clone();
                things.amend(intervention, entry, |said: &mut Intervention| {
                    said.account.agreed_by.push(voice)
                });
            }
        }
    }
}

fn spoken(key: &Key, voices: &[Voice], verb: Verb) -> Result<(), Refusal> {
    let together = matches!(verb, Verb::Agreed | Verb::ReachedCommonUnderstanding);
    match voices.len() {
        0 => Err(Refusal::NoVoice {
            intervention: key.clone(),
        }),
        1 if together => Err(Refusal::AloneInAgreement {
            intervention: key.clone(),
        }),
        _ => Ok(()),
    }
}
