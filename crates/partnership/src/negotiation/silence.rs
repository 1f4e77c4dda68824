//! Silences: a text lies under silence until an exact end, and who says nothing until then does not object.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Draft;
use super::decision::{Decision, Level, Reopening};
use crate::entry::Voice;
use crate::key::Key;
use crate::when::When;
use crate::words::{Text, Words};

/// A silence on paragraphs of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The paragraphs that lie under it.
    pub paragraphs: BTreeSet<Key>,
    /// The first moment at which it can no longer be broken.
    pub until: Timestamp,
    /// The time zone in which its end was given, by its name in the tz database.
    pub zone: Option<Text>,
    /// Who broke it, in the order of entry.
    pub breaks: Vec<Break>,
    /// The entry that closed it, once one did.
    pub closed: Option<u64>,
    /// The entry that opened it.
    pub entry: u64,
}

/// That a silence was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// By whom.
    pub by: Voice,
    /// On which paragraphs.
    pub paragraphs: BTreeSet<Key>,
    /// In what way.
    pub kind: BreakKind,
    /// In what words.
    pub words: Option<Words>,
    /// Whether all are to be told by whom.
    pub is_named: bool,
    /// When it was recorded.
    pub entry: u64,
}

/// In what way a silence is broken.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum BreakKind {
    /// It objects to the words.
    Objection,
    /// It wants other words.
    Amendment,
    /// It reserves its position.
    Reservation,
    /// It asks for more time.
    MoreTime,
}

/// How a silence stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Course {
    /// It can still be broken.
    Running,
    /// Its end has passed.
    RunOut,
}

impl Silence {
    /// How it stands at a moment: from the very second of its end on it has run out.
    pub fn course(&self, now: Timestamp) -> Course {
        if now < self.until {
            Course::Running
        } else {
            Course::RunOut
        }
    }

    /// The paragraphs on which nobody broke it.
    pub fn unbroken(&self) -> impl Iterator<Item = &Key> {
        let broken = |key: &Key| self.breaks.iter().any(|one| one.paragraphs.contains(key));
        self.paragraphs.iter().filter(move |key| !broken(key))
    }
}

impl Draft {
    /// Puts paragraphs under silence, all where none is named.
    pub(super) fn fall_silent(
        &mut self,
        key: &Key,
        named: &[Key],
        (until, zone): (Timestamp, Option<&Text>),
        entry: u64,
    ) {
        let all = || self.settled().into_iter().map(|one| one.key).collect();
        let named: BTreeSet<Key> = named.iter().cloned().collect();
        let silence = Silence {
            paragraphs: if named.is_empty() { all() } else { named },
            until,
            zone: zone.cloned(),
            breaks: Vec::new(),
            closed: None,
            entry,
        };
        self.silences.insert(key.clone(), silence);
    }

    /// Breaks a silence, on all its paragraphs where none is named; an objection or an amendment opens them again.
    pub(super) fn break_silence(&mut self, silence: &Key, mut one: Break) {
        let under = self.silences.get_mut(silence).expect(FOUND);
        if one.paragraphs.is_empty() {
            one.paragraphs = under.paragraphs.clone();
        }
        under.breaks.push(one.clone());
        match one.kind {
            BreakKind::Objection | BreakKind::Amendment => {
                let (by, reason, entry) = (one.by, one.words, one.entry);
                self.reopen(&one.paragraphs, &Reopening { by, reason, entry });
            }
            BreakKind::Reservation | BreakKind::MoreTime => {}
        }
    }

    /// Closes a silence: what nobody broke, and nobody has asked to have otherwise since, is agreed.
    pub(super) fn run_out(&mut self, silence: &Key, on: When, entry: u64) {
        let under = self.silences.get_mut(silence).expect(FOUND);
        under.closed = Some(entry);
        let unbroken: Vec<Key> = under.unbroken().cloned().collect();
        let is_open = |paragraph: &Key| self.asked_on(paragraph).next().is_some();
        let agreed: Vec<Key> = unbroken.into_iter().filter(|one| !is_open(one)).collect();
        let decision = Decision {
            level: Level::Final,
            pending: BTreeSet::new(),
            on,
            at: None,
            reopened: None,
            entry,
        };
        self.agree(&agreed, &BTreeSet::new(), &decision);
    }
}

const FOUND: &str = "admission has found the silence";
