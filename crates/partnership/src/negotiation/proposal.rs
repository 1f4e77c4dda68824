//! Proposals: changes asked for on a draft, who stands where on them, and what became of them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Draft;
use super::text::Change;
use crate::entry::Voice;
use crate::key::Key;
use crate::words::Words;

/// A change as it is handed in, with its short name in the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposed {
    /// Its short name, unique in the draft.
    pub key: Key,
    /// What is asked for.
    pub change: Change,
}

/// A change asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is asked for.
    pub change: Change,
    /// Who asked for it first; none in a paper without an author.
    pub by: Option<Voice>,
    /// Where each voice stands that has said so.
    pub positions: BTreeMap<Voice, Position>,
    /// What was asked for before it was amended, with the entry that amended it, the oldest first.
    pub amended: Vec<(Change, u64)>,
    /// What became of it; none while it is open.
    pub closing: Option<Closing>,
    /// The entry that recorded it.
    pub entry: u64,
    /// Which it is of those that the entry recorded, from 0.
    pub ordinal: usize,
}

/// Where a voice stands on a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// For, against, or not yet.
    pub stance: Stance,
    /// In what words: why, or pending what.
    pub words: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

/// For, against, or not yet. Who has said nothing has taken no position.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stance {
    /// Wants it.
    Supports,
    /// Wants the words of the draft as they are.
    Opposes,
    /// Has yet to say, pending something.
    Reserves,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// What.
    pub end: End,
    /// The entry that says so.
    pub entry: u64,
}

/// How a proposal ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// It is part of what was agreed.
    Taken,
    /// Something else was agreed in its place.
    NotTaken,
    /// Nobody wants it any more.
    Withdrawn,
    /// Others stand in its place: its parts, or the one into which it was joined.
    Replaced(Vec<Key>),
}

impl Proposal {
    /// A change that a voice asks for.
    pub(super) fn made(
        change: Change,
        by: Option<&Voice>,
        (entry, ordinal): (u64, usize),
    ) -> Proposal {
        let own = Position {
            stance: Stance::Supports,
            words: None,
            entry,
        };
        Proposal {
            change,
            by: by.cloned(),
            positions: by.map(|by| (by.clone(), own)).into_iter().collect(),
            amended: Vec::new(),
            closing: None,
            entry,
            ordinal,
        }
    }

    /// Whether nothing has become of it yet.
    pub fn is_open(&self) -> bool {
        self.closing.is_none()
    }

    /// The voices with a stance on it, in their order.
    pub fn voices(&self, stance: Stance) -> impl Iterator<Item = &Voice> {
        let positions = self.positions.iter();
        positions
            .filter(move |(_, position)| position.stance == stance)
            .map(|(voice, _)| voice)
    }

    /// Whether a voice wants it.
    pub fn is_supported_by(&self, voice: &Voice) -> bool {
        self.voices(Stance::Supports).any(|one| one == voice)
    }

    pub(super) fn close(&mut self, end: End, entry: u64) {
        self.closing = Some(Closing { end, entry });
    }

    /// Asks for something else instead: who supported the old words has said nothing of the new ones.
    pub(super) fn amend(&mut self, change: Change, entry: u64) {
        let earlier = std::mem::replace(&mut self.change, change);
        self.amended.push((earlier, entry));
        let by = self.by.clone();
        self.positions.retain(|voice, position| {
            position.stance != Stance::Supports || by.as_ref() == Some(voice)
        });
    }

    /// A part of it, on which everybody stands as on the whole.
    pub(super) fn part(&self, change: Change, (entry, ordinal): (u64, usize)) -> Proposal {
        Proposal {
            change,
            amended: Vec::new(),
            closing: None,
            entry,
            ordinal,
            ..self.clone()
        }
    }

    /// Several as one: supported by who supports all of them, opposed or reserved by who does so to any.
    pub(super) fn joined(parts: &[&Proposal], change: Change, entry: u64) -> Proposal {
        let mut positions: BTreeMap<Voice, Position> = BTreeMap::new();
        for (voice, position) in parts.iter().flat_map(|part| &part.positions) {
            let stance = positions.get(voice).map(|position| position.stance);
            if stance.is_none_or(|stance| weight(stance) < weight(position.stance)) {
                positions.insert(voice.clone(), position.clone());
            }
        }
        positions.retain(|voice, position| {
            position.stance != Stance::Supports
                || parts.iter().all(|part| part.is_supported_by(voice))
        });
        let by = parts.first().and_then(|part| part.by.clone());
        Proposal {
            change,
            by,
            positions,
            amended: Vec::new(),
            closing: None,
            entry,
            ordinal: 0,
        }
    }
}

/// What outweighs what where a voice stood differently on several proposals that become one.
fn weight(stance: Stance) -> u8 {
    match stance {
        Stance::Supports => 0,
        Stance::Reserves => 1,
        Stance::Opposes => 2,
    }
}

impl Draft {
    /// Asks for changes.
    pub(super) fn submit(&mut self, by: Option<&Voice>, asked: &[Proposed], entry: u64) {
        for (at, Proposed { key, change }) in asked.iter().enumerate() {
            let made = Proposal::made(change.clone(), by, (entry, at));
            self.proposals.insert(key.clone(), made);
        }
    }

    /// Says where a voice stands on proposals.
    pub(super) fn take_position(
        &mut self,
        voice: &Voice,
        on: &[Key],
        (stance, words): (Stance, Option<&Words>),
        entry: u64,
    ) {
        for key in on {
            let words = words.cloned();
            let position = Position {
                stance,
                words,
                entry,
            };
            self.found(key).positions.insert(voice.clone(), position);
        }
    }

    /// Takes back where a voice stands; what nobody wants any more is closed.
    pub(super) fn withdraw(&mut self, voice: &Voice, from: &[Key], entry: u64) {
        for key in from {
            let proposal = self.found(key);
            let taken_back = proposal.positions.remove(voice);
            let wanted_it = taken_back.is_some_and(|one| one.stance == Stance::Supports);
            if wanted_it && proposal.voices(Stance::Supports).next().is_none() {
                proposal.close(End::Withdrawn, entry);
            }
        }
    }

    /// Asks for something else instead.
    pub(super) fn amend(&mut self, amended: &Proposed, entry: u64) {
        self.found(&amended.key)
            .amend(amended.change.clone(), entry);
    }

    /// Puts parts in the place of a proposal.
    pub(super) fn split(&mut self, proposal: &Key, parts: &[Proposed], entry: u64) {
        let names = parts.iter().map(|part| part.key.clone()).collect();
        let whole = self.found(proposal);
        whole.close(End::Replaced(names), entry);
        let whole = whole.clone();
        for (at, Proposed { key, change }) in parts.iter().enumerate() {
            let part = whole.part(change.clone(), (entry, at));
            self.proposals.insert(key.clone(), part);
        }
    }

    /// Puts one proposal in the place of several.
    pub(super) fn join(&mut self, joined: &[Key], whole: &Proposed, entry: u64) {
        let parts: Vec<&Proposal> = joined.iter().map(|key| &self.proposals[key]).collect();
        let one = Proposal::joined(&parts, whole.change.clone(), entry);
        for key in joined {
            let names = vec![whole.key.clone()];
            self.found(key).close(End::Replaced(names), entry);
        }
        self.proposals.insert(whole.key.clone(), one);
    }

    fn found(&mut self, key: &Key) -> &mut Proposal {
        let proposal = self.proposals.get_mut(key);
        proposal.expect("admission has found the proposal")
    }
}
