//! Claims: facts from outside with where they come from. Sources disagree: all are kept, and one can be preferred.
//! The sources themselves live in `source`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::book::Book;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::money::{Money, Rate};
use crate::subject::Subject;
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::Words;

/// What a claim says in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum Figure {
    /// A sum of money.
    Money(Money),
    /// So many of something.
    Count {
        /// How many.
        #[serde(with = "rust_decimal::serde::str")]
        number: Decimal,
        /// Of what.
        unit: Words,
    },
    /// A numerator and a denominator, as published.
    Rate(Rate),
    /// A percentage of which the source gives neither.
    Percent(#[serde(with = "rust_decimal::serde::str")] Decimal),
    /// A date.
    On(When),
    /// A stretch of time.
    During(Period),
}

/// How a figure is meant, where it is not meant exactly.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Bound {
    /// About so much.
    About,
    /// More than that.
    MoreThan,
    /// That or more.
    AtLeast,
    /// That or less.
    AtMost,
    /// Nearly that much.
    Nearly,
}

/// A fact from outside; its sources are the citations of its entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What it is about.
    pub about: Subject,
    /// Which side of it, in a word: `budget`, `start`, `members`, `adoption`. Claims with the same are rivals.
    pub aspect: Key,
    /// What the source says, in the record's words.
    pub statement: Words,
    /// What it says in figures.
    pub figure: Option<Figure>,
    /// How the figure is meant; none means exactly.
    pub bound: Option<Bound>,
    /// The date for which it is said to hold.
    pub dated: Option<When>,
    /// That it was preferred, the last time.
    pub preference: Option<Preference>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// That a claim was preferred to its rivals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preference {
    /// Why.
    pub reason: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for Claim {
    const KIND: Kind = Kind::Claim;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.claims
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.claims
    }
}

/// What can be done about claims.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records what the cited sources say.
    State {
        /// The claim's short name.
        key: Key,
        /// What it is about.
        about: Subject,
        /// Which side of it, in a word.
        aspect: Key,
        /// What the source says, in the record's words.
        statement: Words,
        /// What it says in figures.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        figure: Option<Figure>,
        /// How the figure is meant; none means exactly.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bound: Option<Bound>,
        /// The date for which it is said to hold.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dated: Option<When>,
    },
    /// Prefers a claim to its rivals, which stay.
    Prefer {
        /// The claim.
        claim: Ref<Claim>,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<Words>,
    },
}

/// Why nothing can be recorded about a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A claim cites at least one source.
    Uncited {
        /// The claim.
        claim: Key,
    },
    /// A rate has something to divide by, and counts no more than there are.
    NoRate {
        /// The claim.
        claim: Key,
    },
    /// A stretch of time would end before it begins.
    EndsBeforeItBegins {
        /// The claim.
        claim: Key,
    },
    /// Only a figure can be meant otherwise than exactly.
    BoundWithoutFigure {
        /// The claim.
        claim: Key,
    },
    /// It is preferred already.
    AlreadyPreferred {
        /// The claim.
        claim: Key,
    },
}

impl Book {
    /// The claims of this book about one side of a thing, by key; the subject as it is written in this book.
    pub fn claims_about<'a>(
        &'a self,
        about: &Subject,
        aspect: &'a Key,
    ) -> impl Iterator<Item = (&'a Key, &'a Claim)> {
        let place = about.place_from(&self.id);
        let rivals = self.things.claims.iter();
        rivals.filter(move |(_, claim)| {
            claim.aspect == *aspect && claim.about.place_from(&self.id) == place
        })
    }

    /// The claim that stands for them: the one preferred last, or the only one; none while they are undecided.
    pub fn preferred_claim<'a>(
        &'a self,
        about: &Subject,
        aspect: &'a Key,
    ) -> Option<(&'a Key, &'a Claim)> {
        let rivals: Vec<(&Key, &Claim)> = self.claims_about(about, aspect).collect();
        match rivals.as_slice() {
            [only] => Some(*only),
            several => {
                let preferred = several
                    .iter()
                    .filter(|(_, claim)| claim.preference.is_some());
                let preferred_by = |claim: &Claim| claim.preference.as_ref().map(|one| one.entry);
                preferred
                    .max_by_key(|(_, claim)| preferred_by(claim))
                    .copied()
            }
        }
    }
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::State { key, .. } => key,
            Act::Prefer { claim, .. } => &claim.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::State {
                key,
                about,
                figure,
                bound,
                ..
            } => {
                hearing.fresh(key)?;
                hearing.knows_subject(about)?;
                let claim = key.clone();
                if hearing.cites.is_empty() {
                    return Err(Refusal::Uncited { claim }.into());
                }
                if bound.is_some() && figure.is_none() {
                    return Err(Refusal::BoundWithoutFigure { claim }.into());
                }
                states(claim, figure.as_ref()).map_err(Into::into)
            }
            Act::Prefer { claim, reason: _ } => {
                let stated = hearing.own(claim)?;
                let preferred = hearing.own.preferred_claim(&stated.about, &stated.aspect);
                match preferred {
                    Some((key, _)) if *key == claim.key => Err(Refusal::AlreadyPreferred {
                        claim: claim.key.clone(),
                    }
                    .into()),
                    Some(_) | None => Ok(()),
                }
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::State {
                key,
                about,
                aspect,
                statement,
                figure,
                bound,
                dated,
            } => {
                let claim = Claim {
                    about: about.clone(),
                    aspect: aspect.clone(),
                    statement: statement.clone(),
                    figure: figure.clone(),
                    bound: *bound,
                    dated: *dated,
                    preference: None,
                    entry,
                };
                things.put(key, claim);
            }
            Act::Prefer { claim, reason } => {
                let reason = reason.clone();
                things.amend(claim, |claim: &mut Claim| {
                    claim.preference = Some(Preference { reason, entry })
                });
            }
        }
    }
}

fn states(claim: Key, figure: Option<&Figure>) -> Result<(), Refusal> {
    match figure {
        Some(Figure::Rate(rate)) if rate.denominator == 0 || rate.numerator > rate.denominator => {
            Err(Refusal::NoRate { claim })
        }
        Some(Figure::During(period)) if period.is_reversed() => {
            Err(Refusal::EndsBeforeItBegins { claim })
        }
        Some(
            Figure::Money(_)
            | Figure::Count { .. }
            | Figure::Rate(_)
            | Figure::Percent(_)
            | Figure::On(_)
            | Figure::During(_),
        )
        | None => Ok(()),
    }
}
