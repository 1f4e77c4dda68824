//! Clearances: a capital's yes to a version of a draft, and what it weighs of later changes. The draft lives in `negotiation`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::negotiation::Draft;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// What a capital says to a version.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Answer {
    /// It is being asked.
    Pending,
    /// Yes.
    Cleared,
    /// Yes, but for what it reserves.
    WithReservation,
    /// Only its cabinet can say.
    NeedsCabinet,
}

/// A capital's word on a version of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearance {
    /// The draft.
    pub draft: Ref<Draft>,
    /// The version, from 1.
    pub version: u32,
    /// Whose capital.
    pub by: Voice,
    /// What it said, in the order of entry; the last one stands.
    pub answers: Vec<Answered>,
    /// For each paragraph, whether its latest change since is one of substance, as this capital weighs it.
    pub weighed: BTreeMap<Key, Weighed>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// What a capital said, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// What.
    pub answer: Answer,
    /// In what words; always there where it reserves something.
    pub words: Option<Words>,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// How a change was weighed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Whether it is one of substance.
    pub is_substantive: bool,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for Clearance {
    const KIND: Kind = Kind::Clearance;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.clearances
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.clearances
    }
}

impl Clearance {
    /// What the capital last said.
    pub fn answer(&self) -> &Answered {
        let last = self.answers.last();
        last.expect("a clearance is recorded with an answer")
    }
}

/// What can be done about clearances. They may stand in the draft's book or in a narrower one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records what a capital says to a version.
    Record {
        /// Its short name.
        key: Key,
        /// The draft.
        draft: Ref<Draft>,
        /// The version, from 1.
        version: u32,
        /// Whose capital.
        by: Voice,
        /// What it says.
        answer: Answer,
        /// In what words; always there where it reserves something.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
        /// When.
        on: When,
    },
    /// Records what it says later.
    Answer {
        /// The clearance.
        clearance: Ref<Clearance>,
        /// What it says.
        answer: Answer,
        /// In what words; always there where it reserves something.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
        /// When.
        on: When,
    },
    /// Weighs what has changed in a paragraph since the version that was cleared.
    Weigh {
        /// The clearance.
        clearance: Ref<Clearance>,
        /// The paragraph.
        paragraph: Key,
        /// Whether it is of substance.
        is_substantive: bool,
        /// When.
        on: When,
    },
}

/// Why nothing can be recorded about a clearance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The draft has no version of this number.
    NoVersion {
        /// The draft.
        draft: Key,
        /// The number.
        version: u32,
        /// The number of the last one.
        last: u32,
    },
    /// Who reserves something says what.
    ReservesNothing {
        /// The clearance.
        clearance: Key,
    },
    /// The paragraph is as it was cleared.
    Unchanged {
        /// The clearance.
        clearance: Key,
        /// The paragraph.
        paragraph: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } => key,
            Act::Answer { clearance, .. } | Act::Weigh { clearance, .. } => &clearance.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record {
                key,
                draft,
                version,
                by,
                answer,
                words,
                ..
            } => {
                hearing.fresh(key)?;
                let text = hearing.find(draft)?;
                hearing.speaks_for(by)?;
                says_what(key, *answer, words.as_ref())?;
                let last = u32::try_from(text.version()).unwrap_or(u32::MAX);
                if (1..=last).contains(version) {
                    return Ok(());
                }
                let (draft, version) = (draft.key.clone(), *version);
                Err(Refusal::NoVersion {
                    draft,
                    version,
                    last,
                }
                .into())
            }
            Act::Answer {
                clearance,
                answer,
                words,
                ..
            } => {
                let given = hearing.own(clearance)?;
                hearing.speaks_for(&given.by)?;
                Ok(says_what(&clearance.key, *answer, words.as_ref())?)
            }
            Act::Weigh {
                clearance,
                paragraph,
                ..
            } => {
                let given = hearing.own(clearance)?;
                hearing.speaks_for(&given.by)?;
                let text = hearing.find(&given.draft)?;
                if given.changed(text).contains(paragraph) {
                    return Ok(());
                }
                let (clearance, paragraph) = (clearance.key.clone(), paragraph.clone());
                Err(Refusal::Unchanged {
                    clearance,
                    paragraph,
                }
                .into())
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record {
                key,
                draft,
                version,
                by,
                answer,
                words,
                on,
            } => {
                let answered = Answered {
                    answer: *answer,
                    words: words.clone(),
                    on: *on,
                    entry,
                };
                let clearance = Clearance {
                    draft: draft.clone(),
                    version: *version,
                    by: by.clone(),
                    answers: vec![answered],
                    weighed: BTreeMap::new(),
                    entry,
                };
                things.put(key, entry, clearance);
            }
            Act::Answer {
                clearance,
                answer,
                words,
                on,
            } => {
                let answered = Answered {
                    answer: *answer,
                    words: words.clone(),
                    on: *on,
                    entry,
                };
                things.amend(clearance, entry, |clearance: &mut Clearance| {
                    clearance.answers.push(answered);
                });
            }
            Act::Weigh {
                clearance,
                paragraph,
                is_substantive,
                on,
            } => {
                let weighed = Weighed {
                    is_substantive: *is_substantive,
                    on: *on,
                    entry,
                };
                things.amend(clearance, entry, |clearance: &mut Clearance| {
                    clearance.weighed.insert(paragraph.clone(), weighed);
                });
            }
        }
    }
}

impl Clearance {
    /// The paragraphs that are no longer as they were cleared, those that are new or gone among them,
    /// in the order of the text as it stands; those that are gone come last.
    pub fn changed(&self, draft: &Draft) -> Vec<Key> {
        let place = usize::try_from(self.version).unwrap_or(usize::MAX);
        let cleared = place
            .checked_sub(1)
            .and_then(|place| draft.versions.get(place));
        let cleared = cleared.map(|version| version.paragraphs.as_slice());
        let cleared = cleared.unwrap_or_default();
        let now = draft.settled();
        let was: BTreeMap<&Key, _> = cleared.iter().map(|one| (&one.key, one)).collect();
        let is: BTreeMap<&Key, _> = now.iter().map(|one| (&one.key, one)).collect();
        let changed = now.iter().filter(|one| {
            was.get(&one.key)
                .is_none_or(|before| before.text != one.text)
        });
        let gone = cleared.iter().filter(|one| !is.contains_key(&one.key));
        changed.chain(gone).map(|one| one.key.clone()).collect()
    }
}

fn says_what(clearance: &Key, answer: Answer, words: Option<&Words>) -> Result<(), Refusal> {
    if answer == Answer::WithReservation && words.is_none() {
        let clearance = clearance.clone();
        return Err(Refusal::ReservesNothing { clearance });
    }
    Ok(())
}
