//! Commitments: what one side undertakes, with its measure and date. A request that is accepted makes one.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::request::{Request, Step, Turn};
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

/// How a commitment ends.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Ending {
    /// What was promised is there.
    Delivered,
    /// The promise was taken back.
    Withdrawn,
}

/// Something one side undertakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Who undertakes it.
    pub by: Voice,
    /// Towards whom.
    pub to: Vec<Voice>,
    /// What is undertaken.
    pub subject: Words,
    /// The meeting at which it was given.
    pub at: Option<Ref<Meeting>>,
    /// When it was given.
    pub on: When,
    /// By when it is due.
    pub due: Option<When>,
    /// The request whose acceptance made it.
    pub request: Option<Ref<Request>>,
    /// How it ended, once it has.
    pub ending: Option<Step<Ending>>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Commitment {
    const KIND: Kind = Kind::Commitment;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.commitments
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.commitments
    }
}

impl Commitment {
    /// The commitment that accepting a request makes.
    pub(crate) fn accepting(
        key: &Ref<Request>,
        request: &Request,
        step: &Step<Turn>,
    ) -> Commitment {
        Commitment {
            by: step.by.clone().expect("an acceptance has its author"),
            to: vec![request.by.clone()],
            subject: request.subject.clone(),
            at: step.at.clone(),
            on: step.on,
            due: request.wished_by,
            request: Some(key.clone()),
            ending: None,
            entry: step.entry,
        }
    }
}

/// What can be done about commitments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a commitment that nobody had asked for.
    Give {
        /// Its short name.
        key: Key,
        /// Who undertakes it.
        by: Voice,
        /// Towards whom.
        to: Vec<Voice>,
        /// What is undertaken.
        subject: Words,
        /// The meeting at which it was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// When it was given.
        on: When,
        /// By when it is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        due: Option<When>,
    },
    /// Records that it is delivered or withdrawn.
    End {
        /// The commitment.
        commitment: Ref<Commitment>,
        /// How it ends.
        ending: Ending,
        /// When.
        on: When,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// In what words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
    },
}

/// Why nothing can be recorded about a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// It has been delivered or withdrawn already.
    AlreadyEnded {
        /// The commitment.
        commitment: Key,
    },
    /// It would end before it was given.
    BeforeItWasGiven {
        /// The commitment.
        commitment: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Give { key, .. } => key,
            Act::End { commitment, .. } => &commitment.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Give {
                key, by, to, at, ..
            } => {
                hearing.fresh(key)?;
                hearing.speaks_for(by)?;
                to.iter().try_for_each(|voice| hearing.knows(voice))?;
                hearing.find_some(at.as_ref())
            }
            Act::End {
                commitment, on, at, ..
            } => {
                let given = hearing.own(commitment)?;
                hearing.speaks_for(&given.by)?;
                hearing.find_some(at.as_ref())?;
                let commitment = commitment.key.clone();
                if given.ending.is_some() {
                    Err(Refusal::AlreadyEnded { commitment }.into())
                } else if on.last() < given.on.first() {
                    Err(Refusal::BeforeItWasGiven { commitment }.into())
                } else {
                    Ok(())
                }
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Give {
                key,
                by,
                to,
                subject,
                at,
                on,
                due,
            } => {
                let commitment = Commitment {
                    by: by.clone(),
                    to: to.clone(),
                    subject: subject.clone(),
                    at: at.clone(),
                    on: *on,
                    due: *due,
                    request: None,
                    ending: None,
                    entry,
                };
                things.put(key, entry, commitment);
            }
            Act::End {
                commitment,
                ending,
                on,
                at,
                words,
            } => {
                let step = Step::taken(*ending, None, *on, at.as_ref(), words.as_ref(), entry);
                things.amend(commitment, entry, |given: &mut Commitment| {
                    given.ending = Some(step)
                });
            }
        }
    }
}
