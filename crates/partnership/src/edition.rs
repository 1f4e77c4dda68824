//! Editions: views issued under a title, frozen. Their bytes are the ledger's; how they are computed is for `view`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::attachment::{Hash, MediaType};
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::subject::Subject;
use crate::things::{Shelf, Things};
use crate::words::{Tag, Text, Words};

/// Which paper it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Paper {
    /// What happened at a meeting.
    MeetingRecord,
    /// What each side asked of the other and what became of it.
    FollowUpMatrix,
    /// What was done under an instrument.
    Review,
    /// The lines of an instrument, one by one.
    ImplementationMatrix,
    /// The lines on which the sides report differently.
    Differences,
    /// What moved since the last edition of the review.
    Moved,
    /// The projects.
    Portfolio,
    /// One side's account of a meeting, for the press.
    PressRelease,
    /// What was said on an issue over time.
    IssueHistory,
    /// What sits when.
    Calendar,
    /// Who held which office when.
    RegisterOfOffices,
}

/// A view issued under a title. It is never changed: another edition follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its title.
    pub title: Words,
    /// Which paper it is.
    pub paper: Paper,
    /// The thing that it is about, where it is about one.
    pub of: Option<Subject>,
    /// Its number among those of the same paper.
    pub number: Option<u32>,
    /// The date as of which things are stated.
    pub as_of: Date,
    /// The time until which what was recorded is taken into account.
    pub known_at: Timestamp,
    /// The language in which it is issued.
    pub language: Tag,
    /// What its bytes are.
    pub media_type: MediaType,
    /// What its bytes hash to.
    pub hash: Hash,
    /// The version of the program that made it.
    pub program: Text,
    /// The checkpoint of its book, as printed on it.
    pub checkpoint: Text,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Edition {
    const KIND: Kind = Kind::Edition;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.editions
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.editions
    }
}

/// What can be done about editions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Issues a view under a title.
    Issue {
        /// Its short name.
        key: Key,
        /// Its title.
        title: Words,
        /// Which paper it is.
        paper: Paper,
        /// The thing that it is about.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Subject>,
        /// Its number among those of the same paper.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// The date as of which things are stated.
        as_of: Date,
        /// The time until which what was recorded is taken into account.
        known_at: Timestamp,
        /// The language in which it is issued.
        language: Tag,
        /// What its bytes are.
        media_type: MediaType,
        /// What its bytes hash to.
        hash: Hash,
        /// The version of the program that made it.
        program: Text,
        /// The checkpoint of its book, as printed on it.
        checkpoint: Text,
    },
}

/// Why an edition cannot be issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// It would state what is recorded only later.
    NotYetKnown {
        /// The edition.
        edition: Key,
    },
    /// An edition of the same paper about the same thing, in this language and form, has this number.
    NumberTaken {
        /// The number.
        number: u32,
        /// The edition that has it.
        edition: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Issue { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Issue {
                key, of, known_at, ..
            } => {
                hearing.fresh(key)?;
                of.as_ref()
                    .map_or(Ok(()), |subject| hearing.knows_subject(subject))?;
                if *known_at > hearing.now {
                    let edition = key.clone();
                    return Err(Refusal::NotYetKnown { edition }.into());
                }
                self.admit_number(hearing).map_err(Into::into)
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Issue {
                key,
                title,
                paper,
                of,
                number,
                as_of,
                known_at,
                language,
                media_type,
                hash,
                program,
                checkpoint,
            } => {
                let edition = Edition {
                    title: title.clone(),
                    paper: *paper,
                    of: of.clone(),
                    number: *number,
                    as_of: *as_of,
                    known_at: *known_at,
                    language: *language,
                    media_type: media_type.clone(),
                    hash: *hash,
                    program: program.clone(),
                    checkpoint: checkpoint.clone(),
                    entry,
                };
                things.put(key, entry, edition);
            }
        }
    }
}

impl Act {
    fn admit_number(&self, hearing: &Hearing<'_>) -> Result<(), Refusal> {
        let Act::Issue {
            paper,
            of,
            number: Some(number),
            language,
            media_type,
            ..
        } = self
        else {
            return Ok(());
        };
        let home = &hearing.own.id;
        let about = |of: &Option<Subject>| of.as_ref().map(|subject| subject.place_from(home));
        let same = |issued: &Edition| {
            issued.number == Some(*number)
                && issued.paper == *paper
                && issued.language == *language
                && issued.media_type == *media_type
                && about(&issued.of) == about(of)
        };
        let mut issued = hearing.own.things.editions.iter();
        match issued.find(|(_, issued)| same(issued)) {
            None => Ok(()),
            Some((edition, _)) => Err(Refusal::NumberTaken {
                number: *number,
                edition: edition.clone(),
            }),
        }
    }
}
