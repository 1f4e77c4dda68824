//! What was decided on the paragraphs of a draft, and where each stands. A standing is never kept: it follows from decisions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::Draft;
use super::act::Agreement;
use super::proposal::{End, Proposal};
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::meeting::Meeting;
use crate::when::When;
use crate::words::Words;

/// How far an agreement goes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// In informal consultations.
    Informals,
    /// By the negotiators, subject to their capitals.
    AdReferendum,
    /// By all.
    Final,
}

/// That a paragraph was agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// How far it goes.
    pub level: Level,
    /// Who has yet to say yes.
    pub pending: BTreeSet<Voice>,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// That it no longer stands, once it does not.
    pub reopened: Option<Reopening>,
    /// The entry that says so.
    pub entry: u64,
}

/// That an agreed paragraph was opened again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// Who asked for it.
    pub by: Voice,
    /// Why.
    pub reason: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Nobody asks for anything else, and nothing was decided.
    Open,
    /// Somebody asks for other words, and nothing was decided.
    Bracketed,
    /// It was agreed.
    Agreed(Level),
}

impl Decision {
    /// The decision that an agreement is.
    pub(super) fn of(agreement: &Agreement, entry: u64) -> Decision {
        Decision {
            level: agreement.level,
            pending: agreement.pending.iter().cloned().collect(),
            on: agreement.on,
            at: agreement.at.clone(),
            reopened: None,
            entry,
        }
    }
}

impl Draft {
    /// The decision on a paragraph that stands.
    pub fn decision(&self, paragraph: &Key) -> Option<&Decision> {
        let last = self.decisions.get(paragraph)?.last()?;
        last.reopened.is_none().then_some(last)
    }

    /// Where a paragraph stands, one that is only proposed among them.
    pub fn standing(&self, paragraph: &Key) -> Standing {
        match self.decision(paragraph) {
            Some(decision) => Standing::Agreed(decision.level),
            None if self.asked_on(paragraph).next().is_some() => Standing::Bracketed,
            None => Standing::Open,
        }
    }

    /// Agrees paragraphs: what is taken becomes part of them, what else is asked for there does not.
    pub(super) fn agree(
        &mut self,
        paragraphs: &[Key],
        taken: &BTreeSet<&Key>,
        decision: &Decision,
    ) {
        for paragraph in paragraphs {
            for (key, proposal) in &mut self.proposals {
                if proposal.is_open() && proposal.change.paragraph() == paragraph {
                    let end = if taken.contains(key) {
                        End::Taken
                    } else {
                        End::NotTaken
                    };
                    proposal.close(end, decision.entry);
                }
            }
            let decisions = self.decisions.entry(paragraph.clone()).or_default();
            decisions.push(decision.clone());
        }
    }

    /// Opens paragraphs again, those of them that were agreed, and what was asked for there with them,
    /// unless the words have since become the draft's.
    pub(super) fn reopen<'k>(
        &mut self,
        paragraphs: impl IntoIterator<Item = &'k Key>,
        reopening: &Reopening,
    ) {
        let folded = self.versions.last().map_or(0, |version| version.entry);
        for paragraph in paragraphs {
            let decisions = self.decisions.get_mut(paragraph).into_iter().flatten();
            let mut undone = BTreeSet::new();
            for decision in decisions.filter(|decision| decision.reopened.is_none()) {
                decision.reopened = Some(reopening.clone());
                undone.insert(decision.entry);
            }
            undone.retain(|entry| *entry > folded);
            let about_it = |one: &&mut Proposal| one.change.paragraph() == paragraph;
            for proposal in self.proposals.values_mut().filter(about_it) {
                let closed_by = proposal.closing.as_ref().map(|closing| closing.entry);
                if closed_by.is_some_and(|entry| undone.contains(&entry)) {
                    proposal.closing = None;
                }
            }
        }
    }
}
