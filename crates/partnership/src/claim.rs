//! Claims: facts from outside with where they come from. Sources disagree: all are kept, and one can be preferred.
//! The sources themselves live in `source`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::book::{Book, BookId};
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
    /// Which side of it, in a word: `budget`, `start`, `members`, `adoption`. Claims with the same, for the same date, are rivals.
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

impl Claim {
    /// Whether both claims, of the same book, are about the same side of the same thing for the same date.
    pub fn is_rival_of(&self, other: &Claim, home: &BookId) -> bool {
        self.aspect == other.aspect
            && self.dated == other.dated
            && self.about.place_from(home) == other.about.place_from(home)
    }
}

impl Book {
    /// The claim of this book that stands among one and its rivals: the one preferred last, or the only one;
    /// none while they are undecided.
    pub fn preferred_claim<'a>(&'a self, claim: &'a Claim) -> Option<(&'a Key, &'a Claim)> {
        let claims = self.things.claims.iter();
        let rivals = claims.filter(|(_, other)| claim.is_rival_of(other, &self.id));
        let rivals: Vec<(&Key, &Claim)> = rivals.collect();
        match rivals.as_slice() {
            [only] => Some(*only),
            several => {
                let preferred = several.iter().filter_map(|(key, claim)| {
                    let preference = claim.preference.as_ref()?;
                    Some((preference.entry, (*key, *claim)))
                });
                let last = preferred.max_by_key(|(entry, _)| *entry);
                last.map(|(_, claim)| claim)
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
                match hearing.own.preferred_claim(stated) {
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
                things.put(key, entry, claim);
            }
            Act::Prefer { claim, reason } => {
                let reason = reason.clone();
                things.amend(claim, entry, |claim: &mut Claim| {
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
