//! Offices and the terms for which they are held. Rotations are data: no term is ever computed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::party::Party;
use crate::person::Person;
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::Words;

/// What kind of function an office is; the first two may act for their side.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Function {
    /// Chairs the side.
    Chair,
    /// Coordinates the side's relations with the partner.
    Coordinator,
    /// Leads at the senior officials' meetings.
    SomLeader,
    /// Represents permanently.
    PermanentRepresentative,
    /// Heads a mission.
    Ambassador,
    /// A minister or vice-minister.
    Minister,
    /// Heads an organisation.
    SecretaryGeneral,
    /// Deputises for its head.
    DeputySecretaryGeneral,
    /// Answers for a line of work.
    FocalPoint,
}

/// A function held from–until.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// What it is called.
    pub title: Words,
    /// What kind of function it is.
    pub function: Function,
    /// The party or side whose office it is.
    pub of: Voice,
    /// The entry that recorded it.
    pub entry: u64,
}

/// Who holds an office.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Incumbent {
    /// A party.
    Party(Ref<Party>),
    /// A person.
    Person(Ref<Person>),
}

/// The time for which someone holds an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The office.
    pub office: Ref<Office>,
    /// Who holds it.
    pub incumbent: Incumbent,
    /// For how long.
    pub period: Period,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Office {
    const KIND: Kind = Kind::Office;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.offices
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.offices
    }
}

impl Noun for Term {
    const KIND: Kind = Kind::Term;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.terms
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.terms
    }
}

/// What can be done about offices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records an office.
    Establish {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// What kind of function it is.
        function: Function,
        /// The party or side whose office it is.
        of: Voice,
    },
    /// Records that someone holds it for a time.
    Appoint {
        /// The term's short name.
        key: Key,
        /// The office.
        office: Ref<Office>,
        /// Who holds it.
        incumbent: Incumbent,
        /// For how long.
        period: Period,
    },
    /// Records the end of a term that was open.
    End {
        /// The term.
        term: Ref<Term>,
        /// Its last day.
        until: When,
    },
}

/// Why nothing can be recorded about an office.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The term has an end already.
    AlreadyEnded {
        /// The term.
        term: Key,
    },
    /// A term would end before it begins.
    EndsBeforeItBegins {
        /// The term.
        term: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Establish { key, .. } | Act::Appoint { key, .. } => key,
            Act::End { term, .. } => &term.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Establish { key, of, .. } => {
                hearing.fresh(key)?;
                hearing.knows(of)
            }
            Act::Appoint {
                key,
                office,
                incumbent,
                period,
            } => {
                hearing.fresh(key)?;
                hearing.find(office)?;
                match incumbent {
                    Incumbent::Party(party) => hearing.find(party).map(drop)?,
                    Incumbent::Person(person) => hearing.find(person).map(drop)?,
                }
                ordered(key, *period)
            }
            Act::End { term, until } => {
                let held = hearing.own(term)?;
                if held.period.until.is_some() {
                    return Err(Refusal::AlreadyEnded {
                        term: term.key.clone(),
                    }
                    .into());
                }
                ordered(
                    &term.key,
                    Period {
                        from: held.period.from,
                        until: Some(*until),
                    },
                )
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Establish {
                key,
                title,
                function,
                of,
            } => {
                let (title, of) = (title.clone(), of.clone());
                things.put(
                    key,
                    entry,
                    Office {
                        title,
                        function: *function,
                        of,
                        entry,
                    },
                );
            }
            Act::Appoint {
                key,
                office,
                incumbent,
                period,
            } => {
                let (office, incumbent) = (office.clone(), incumbent.clone());
                things.put(
                    key,
                    entry,
                    Term {
                        office,
                        incumbent,
                        period: *period,
                        entry,
                    },
                );
            }
            Act::End { term, until } => things.amend(term, entry, |term: &mut Term| {
                term.period.until = Some(*until)
            }),
        }
    }
}

fn ordered(term: &Key, period: Period) -> Result<(), crate::Refusal> {
    if period.is_reversed() {
        return Err(Refusal::EndsBeforeItBegins { term: term.clone() }.into());
    }
    Ok(())
}

impl Hearing<'_> {
    /// Whether a party holds, on the day of the hearing, an office of the side with one of the given functions.
    pub(crate) fn holds_office(&self, party: &Key, side: &Key, function: Function) -> bool {
        self.books().any(|book| {
            book.things.terms.values().any(|term| {
                let office = self.look(book, &term.office);
                office.is_some_and(|office| office.function == function && office.belongs_to(side))
                    && matches!(&term.incumbent, Incumbent::Party(holder) if holder.key == *party)
                    && term.covers(self.day)
            })
        })
    }
}

impl Office {
    fn belongs_to(&self, side: &Key) -> bool {
        matches!(&self.of, Voice::Side(of) if of.key == *side)
    }
}

impl Term {
    fn covers(&self, day: Date) -> bool {
        self.period.holds(day)
    }
}
