//! Provisions: the tree of a text's parts, the annexes that add to it, and which parts count on a day.
//! What is reported on them lives in `progress`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Act, Instrument, Refusal};
use crate::admit::Hearing;
use crate::book::BookId;
use crate::key::{Key, Ref};
use crate::refusal::nearest;
use crate::things::Things;
use crate::when::When;
use crate::words::{Text, Words};

/// What a part of a text is for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Rank {
    /// A pillar: the widest heading.
    Pillar,
    /// A heading within a pillar.
    Section,
    /// Words that introduce what follows.
    Chapeau,
    /// Words that ask for nothing to be done.
    Paragraph,
    /// Words that ask for something to be done, on which progress is reported.
    ActionLine,
}

/// A part of a text, at any depth, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its short name, unique within the text.
    pub key: Key,
    /// The part within which it stands; none at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Its number as printed (`1.1.1`, `(a)`, `iv.`), which names nothing: it may be missing, repeated or restart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// What it is for.
    pub rank: Rank,
    /// Its words: a heading's title, a line's text.
    pub text: Words,
}

/// A provision in its place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// What is written there.
    pub provision: Provision,
    /// The annex that added it; none for the text itself.
    pub annex: Option<Key>,
    /// That it was taken out, once it was.
    pub dropped: Option<Dropped>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// That a provision was taken out of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The first day on which it no longer counts.
    pub on: When,
    /// Why.
    pub reason: Words,
    /// The entry that says so.
    pub entry: u64,
}

/// A part added to a text, with a date of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annex {
    /// What it is called.
    pub title: Words,
    /// From when its provisions count.
    pub effective: When,
    /// The entry that recorded it.
    pub entry: u64,
}

/// A provision of a text, named from anywhere that reads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The text.
    pub instrument: Ref<Instrument>,
    /// The provision's short name in it.
    pub provision: Key,
}

impl Line {
    /// The same line as read from `book`: with the book of its text always named.
    pub fn from(&self, book: &BookId) -> Line {
        Line {
            instrument: self.instrument.from(book),
            provision: self.provision.clone(),
        }
    }

    /// The provision, in the act's own book or a wider one.
    pub(crate) fn find<'a>(&self, hearing: &Hearing<'a>) -> Result<&'a Placed, crate::Refusal> {
        let instrument = hearing.find(&self.instrument)?;
        let placed = instrument.must_have(&self.instrument.key, &self.provision);
        placed.map_err(Into::into)
    }
}

/// The provisions of a text, in the order in which they were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Provisions {
    // A parent stands before its children and each key once: `provides` lets in nothing else.
    placed: Vec<Placed>,
    places: BTreeMap<Key, usize>,
}

impl Provisions {
    /// The provision with a short name.
    pub fn get(&self, key: &Key) -> Option<&Placed> {
        self.places
            .get(key)
            .and_then(|place| self.placed.get(*place))
    }

    /// How many there are, headings and all.
    pub fn len(&self) -> usize {
        self.placed.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    /// All of them as one reads the text, each with its depth from 0: a part, then what stands within it.
    pub fn walk(&self) -> impl Iterator<Item = (usize, &Placed)> {
        let mut within: BTreeMap<Option<&Key>, Vec<&Placed>> = BTreeMap::new();
        for placed in self.placed.iter().rev() {
            within
                .entry(placed.provision.parent.as_ref())
                .or_default()
                .push(placed);
        }
        let mut waiting: Vec<(usize, &Placed)> = Vec::new();
        let top = within.remove(&None).unwrap_or_default();
        waiting.extend(top.into_iter().map(|placed| (0, placed)));
        std::iter::from_fn(move || {
            let (depth, placed) = waiting.pop()?;
            let parts = within
                .remove(&Some(&placed.provision.key))
                .unwrap_or_default();
            waiting.extend(parts.into_iter().map(|part| (depth + 1, part)));
            Some((depth, placed))
        })
    }

    /// The parts within which a provision stands, the nearest first.
    pub fn ancestors<'a>(&'a self, placed: &'a Placed) -> impl Iterator<Item = &'a Placed> {
        let above = |placed: &&'a Placed| {
            placed
                .provision
                .parent
                .as_ref()
                .and_then(|key| self.get(key))
        };
        std::iter::successors(Some(placed), above).skip(1)
    }

    fn push(&mut self, placed: Placed) {
        let key = placed.provision.key.clone();
        self.places.insert(key, self.placed.len());
        self.placed.push(placed);
    }

    fn drop_from(&mut self, key: &Key, dropped: Dropped) {
        let placed = self
            .places
            .get(key)
            .and_then(|place| self.placed.get_mut(*place));
        placed.expect("admission has found the provision").dropped = Some(dropped);
    }
}

impl Instrument {
    /// The pillar in which a provision stands, where the text has pillars.
    pub fn pillar_of<'a>(&'a self, placed: &'a Placed) -> Option<&'a Placed> {
        self.above(placed, Rank::Pillar)
    }

    /// The section in which a provision stands, the narrowest where sections nest.
    pub fn section_of<'a>(&'a self, placed: &'a Placed) -> Option<&'a Placed> {
        self.above(placed, Rank::Section)
    }

    fn above<'a>(&'a self, placed: &'a Placed, rank: Rank) -> Option<&'a Placed> {
        let mut ancestors = self.provisions.ancestors(placed);
        ancestors.find(|one| one.provision.rank == rank)
    }

    /// The annex that added a provision.
    pub fn annex_of(&self, placed: &Placed) -> Option<&Annex> {
        placed.annex.as_ref().and_then(|key| self.annexes.get(key))
    }

    /// Whether a provision counts on a day: neither it nor a part in which it stands was taken out by then,
    /// or belongs to an annex that was not yet effective.
    ///
    /// It does not ask whether the text itself was in effect.
    pub fn counts(&self, placed: &Placed, day: Date) -> bool {
        let alone = |placed: &Placed| {
            let dropped = placed
                .dropped
                .as_ref()
                .is_some_and(|dropped| dropped.on.first() <= day);
            let annex = self.annex_of(placed);
            !dropped && annex.is_none_or(|annex| annex.effective.first() <= day)
        };
        alone(placed) && self.provisions.ancestors(placed).all(alone)
    }

    /// The action lines that count on a day, as one reads the text: the denominator of every rate.
    pub fn action_lines(&self, day: Date) -> impl Iterator<Item = &Placed> {
        let lines = self.provisions.walk().map(|(_, placed)| placed);
        lines.filter(move |placed| {
            placed.provision.rank == Rank::ActionLine && self.counts(placed, day)
        })
    }

    /// The provision, or the refusal that names those that are alike.
    pub(crate) fn must_have(&self, own: &Key, provision: &Key) -> Result<&Placed, Refusal> {
        self.provisions.get(provision).ok_or_else(|| {
            let names: Vec<String> = self.provisions.places.keys().map(Key::to_string).collect();
            Refusal::UnknownProvision {
                instrument: own.clone(),
                provision: provision.clone(),
                nearest: nearest(provision.as_str(), &names),
            }
        })
    }
}

/// Judges the acts that add parts and take them out; the others pass.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Annex {
            instrument, key, ..
        } => {
            let text = hearing.own(instrument)?;
            let (instrument, annex) = (instrument.key.clone(), key.clone());
            if text.annexes.contains_key(key) {
                return Err(Refusal::AnnexTaken { instrument, annex }.into());
            }
            Ok(())
        }
        Act::Provide {
            instrument,
            annex,
            provisions,
        } => {
            let text = hearing.own(instrument)?;
            Ok(provides(text, &instrument.key, annex.as_ref(), provisions)?)
        }
        Act::Drop {
            instrument,
            provision,
            on,
            ..
        } => {
            let text = hearing.own(instrument)?;
            Ok(drops(text, &instrument.key, provision, *on)?)
        }
        Act::Draw { .. }
        | Act::Prepare { .. }
        | Act::Aim { .. }
        | Act::Adopt { .. }
        | Act::TakeEffect { .. }
        | Act::Carry { .. }
        | Act::Align { .. } => Ok(()),
    }
}

/// That provisions can be added: each with a name of its own, within a part that stands before it.
fn provides(
    text: &Instrument,
    own: &Key,
    annex: Option<&Key>,
    provisions: &[Provision],
) -> Result<(), Refusal> {
    let instrument = own.clone();
    if provisions.is_empty() {
        return Err(Refusal::NothingProvided { instrument });
    }
    if let Some(annex) = annex.filter(|annex| !text.annexes.contains_key(annex)) {
        let annex = annex.clone();
        return Err(Refusal::UnknownAnnex { instrument, annex });
    }
    let mut added: BTreeSet<&Key> = BTreeSet::new();
    for one in provisions {
        let stands = |key: &Key| added.contains(key) || text.provisions.get(key).is_some();
        let provision = one.key.clone();
        if stands(&one.key) {
            return Err(Refusal::RepeatedProvision {
                instrument,
                provision,
            });
        }
        if let Some(parent) = one.parent.clone().filter(|parent| !stands(parent)) {
            return Err(Refusal::UnknownParent {
                instrument,
                provision,
                parent,
            });
        }
        added.insert(&one.key);
    }
    Ok(())
}

/// That a provision can be taken out: it stands there still, and not before its annex is effective.
fn drops(text: &Instrument, own: &Key, provision: &Key, on: When) -> Result<(), Refusal> {
    let placed = text.must_have(own, provision)?;
    let (instrument, provision) = (own.clone(), provision.clone());
    let annex = text.annex_of(placed);
    if placed.dropped.is_some() {
        Err(Refusal::AlreadyDropped {
            instrument,
            provision,
        })
    } else if annex.is_some_and(|annex| on.last() < annex.effective.first()) {
        Err(Refusal::DroppedBeforeItCounts {
            instrument,
            provision,
        })
    } else {
        Ok(())
    }
}

/// Does the acts that add parts and take them out, and nothing for the others.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Annex {
            instrument,
            key,
            title,
            effective,
        } => {
            let annex = Annex {
                title: title.clone(),
                effective: *effective,
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.annexes.insert(key.clone(), annex);
            });
        }
        Act::Provide {
            instrument,
            annex,
            provisions,
        } => things.amend(instrument, entry, |text: &mut Instrument| {
            for provision in provisions {
                text.provisions.push(Placed {
                    provision: provision.clone(),
                    annex: annex.clone(),
                    dropped: None,
                    entry,
                });
            }
        }),
        Act::Drop {
            instrument,
            provision,
            on,
            reason,
        } => {
            let dropped = Dropped {
                on: *on,
                reason: reason.clone(),
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.provisions.drop_from(provision, dropped);
            });
        }
        Act::Draw { .. }
        | Act::Prepare { .. }
        | Act::Aim { .. }
        | Act::Adopt { .. }
        | Act::TakeEffect { .. }
        | Act::Carry { .. }
        | Act::Align { .. } => {}
    }
}
