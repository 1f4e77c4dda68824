//! Parties, sides, and who belongs to a side from when to when. Who may read what lives in `book`.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::{Text, Words};

/// What a party is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Character {
    /// A state.
    State,
    /// An organisation.
    Organisation,
}

/// A state or organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// What it is called in running text.
    pub name: Words,
    /// What it is called in full.
    pub formal: Option<Words>,
    /// Its code in the lists of the field: ISO 3166 alpha-3 for a state.
    pub code: Option<Text>,
    /// What it is.
    pub character: Character,
    /// The entry that recorded it.
    pub entry: u64,
}

/// In what role a party belongs to a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// As a member: the side speaks for it too.
    Member,
    /// As an observer: it attends.
    Observer,
}

/// That a party belongs to a side for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The party.
    pub party: Ref<Party>,
    /// As member or observer.
    pub role: Role,
    /// For how long.
    pub period: Period,
    /// Its place in the order of precedence, from 1.
    pub precedence: u16,
    /// The entry that says so.
    pub entry: u64,
}

/// A group that speaks as one; a partner that stands alone is a side of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// What it is called in running text.
    pub name: Words,
    /// What it is called in full.
    pub formal: Option<Words>,
    /// In whose name its releases are issued, where not in its own: a ministry.
    pub issuer: Option<Words>,
    /// Who belongs to it, in the order of entry.
    pub memberships: Vec<Membership>,
    /// The entry that formed it.
    pub entry: u64,
}

impl Side {
    /// Those who belong to it in a role on a day, in the order of precedence.
    pub fn belonging(&self, role: Role, day: Date) -> Vec<&Membership> {
        let mut held: Vec<&Membership> = self
            .memberships
            .iter()
            .filter(|held| held.role == role && held.period.holds(day))
            .collect();
        held.sort_by(|a, b| (a.precedence, &a.party.key).cmp(&(b.precedence, &b.party.key)));
        held
    }
}

impl Noun for Party {
    const KIND: Kind = Kind::Party;
    const PUBLIC: bool = true;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.parties
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.parties
    }
}

impl Noun for Side {
    const KIND: Kind = Kind::Side;
    const PUBLIC: bool = true;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.sides
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.sides
    }
}

impl Things {
    /// The members of a side of this book on a day.
    pub(crate) fn members_of(&self, side: &Key, day: Date) -> BTreeSet<Key> {
        let members = self
            .sides
            .get(side)
            .map(|side| side.belonging(Role::Member, day))
            .unwrap_or_default();
        members
            .into_iter()
            .map(|held| held.party.key.clone())
            .collect()
    }

    /// The members of all sides of this book on a day.
    pub(crate) fn parties_of_all_sides(&self, day: Date) -> BTreeSet<Key> {
        self.sides
            .keys()
            .flat_map(|side| self.members_of(side, day))
            .collect()
    }
}

/// What can be done about parties and sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a party.
    Record {
        /// Its short name.
        key: Key,
        /// What it is called in running text.
        name: Words,
        /// What it is called in full.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formal: Option<Words>,
        /// Its code in the lists of the field.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        code: Option<Text>,
        /// What it is.
        character: Character,
    },
    /// Forms a side.
    Form {
        /// Its short name.
        key: Key,
        /// What it is called in running text.
        name: Words,
        /// What it is called in full.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        formal: Option<Words>,
        /// In whose name its releases are issued, where not in its own: a ministry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issuer: Option<Words>,
    },
    /// Lets a party belong to a side.
    Join {
        /// The side.
        side: Ref<Side>,
        /// The party.
        party: Ref<Party>,
        /// As member or observer.
        role: Role,
        /// From when.
        from: When,
        /// Its place in the order of precedence, from 1.
        precedence: u16,
    },
    /// Ends a membership or an observership.
    Leave {
        /// The side.
        side: Ref<Side>,
        /// The party.
        party: Ref<Party>,
        /// In the role that ends.
        role: Role,
        /// The last day.
        until: When,
    },
}

/// Why nothing can be recorded about a party or side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// Who the parties and sides are is public, so that every book can refer to them.
    NotPublic {
        /// The key of the party or side.
        key: Key,
    },
    /// The party belongs to the side in this role already.
    AlreadyBelongs {
        /// The party.
        party: Key,
        /// The side.
        side: Key,
    },
    /// The party does not belong to the side in this role, or joined it later.
    DoesNotBelong {
        /// The party.
        party: Key,
        /// The side.
        side: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Record { key, .. } | Act::Form { key, .. } => key,
            Act::Join { side, .. } | Act::Leave { side, .. } => &side.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Record { key, .. } | Act::Form { key, .. } if !hearing.own.is_public() => {
                Err(Refusal::NotPublic { key: key.clone() }.into())
            }
            Act::Record { key, .. } | Act::Form { key, .. } => hearing.fresh(key),
            Act::Join {
                side, party, role, ..
            } => {
                hearing.find(party)?;
                let open = current(hearing.own(side)?, party, *role);
                match open {
                    None => Ok(()),
                    Some(_) => Err(Refusal::already(party, side).into()),
                }
            }
            Act::Leave {
                side,
                party,
                role,
                until,
            } => {
                let open = current(hearing.own(side)?, party, *role);
                match open {
                    Some(held) if held.period.from.first() <= until.last() => Ok(()),
                    _ => Err(Refusal::DoesNotBelong {
                        party: party.key.clone(),
                        side: side.key.clone(),
                    }
                    .into()),
                }
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Record {
                key,
                name,
                formal,
                code,
                character,
            } => {
                let party = Party {
                    name: name.clone(),
                    formal: formal.clone(),
                    code: code.clone(),
                    character: *character,
                    entry,
                };
                things.put(key, entry, party);
            }
            Act::Form {
                key,
                name,
                formal,
                issuer,
            } => {
                let side = Side {
                    name: name.clone(),
                    formal: formal.clone(),
                    issuer: issuer.clone(),
                    memberships: Vec::new(),
                    entry,
                };
                things.put(key, entry, side);
            }
            Act::Join {
                side,
                party,
                role,
                from,
                precedence,
            } => {
                let period = Period {
                    from: *from,
                    until: None,
                };
                let held = Membership {
                    party: party.clone(),
                    role: *role,
                    period,
                    precedence: *precedence,
                    entry,
                };
                things.amend(side, entry, |side: &mut Side| side.memberships.push(held));
            }
            Act::Leave {
                side,
                party,
                role,
                until,
            } => things.amend(side, entry, |side: &mut Side| {
                let held = side
                    .memberships
                    .iter_mut()
                    .rev()
                    .find(|held| held.is(party, *role));
                if let Some(held) = held {
                    held.period.until = Some(*until);
                }
            }),
        }
    }
}

impl Membership {
    fn is(&self, party: &Ref<Party>, role: Role) -> bool {
        self.party.key == party.key && self.role == role && self.period.until.is_none()
    }
}

impl Refusal {
    fn already(party: &Ref<Party>, side: &Ref<Side>) -> Refusal {
        Refusal::AlreadyBelongs {
            party: party.key.clone(),
            side: side.key.clone(),
        }
    }
}

fn current<'a>(side: &'a Side, party: &Ref<Party>, role: Role) -> Option<&'a Membership> {
    side.memberships.iter().find(|held| held.is(party, role))
}
