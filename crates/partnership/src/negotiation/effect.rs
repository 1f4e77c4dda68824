//! What comes of what is done about a draft. Nothing here can fail: `rule` has let in nothing else.

use std::collections::BTreeMap;

use super::act::{Act, Agreement, Carried, Left, Opening};
use super::decision::{Decision, Reopening};
use super::silence::Break;
use super::{Adopted, Announced, BasisRefused, Draft, Tabled, Version};
use crate::key::Ref;
use crate::things::Things;

/// Does an act.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Open(opening) => things.put(&opening.key, entry, opened(opening, entry)),
        Act::TableChairsText {
            opening,
            beside,
            carried,
            left,
        } => {
            let text = beside_compilation(things, opening, (beside, carried, left), entry);
            things.put(&opening.key, entry, text);
            things.touch(&beside.key, entry);
        }
        Act::RefuseBasis { draft, .. }
        | Act::Table { draft, .. }
        | Act::Announce { draft, .. }
        | Act::Adopt { draft, .. }
        | Act::CloseReading { draft, .. } => {
            things.amend(draft, entry, |draft: &mut Draft| course(draft, act, entry));
        }
        Act::Submit { draft, .. }
        | Act::TakePosition { draft, .. }
        | Act::Withdraw { draft, .. }
        | Act::Amend { draft, .. }
        | Act::Split { draft, .. }
        | Act::Join { draft, .. } => {
            things.amend(draft, entry, |draft: &mut Draft| asked(draft, act, entry));
        }
        Act::Agree(Agreement { draft, .. })
        | Act::Reopen { draft, .. }
        | Act::OpenSilence { draft, .. }
        | Act::BreakSilence { draft, .. }
        | Act::CloseSilence { draft, .. } => {
            things.amend(draft, entry, |draft: &mut Draft| decided(draft, act, entry));
        }
    }
}

pub(super) fn opened(opening: &Opening, entry: u64) -> Draft {
    let version = Version {
        paragraphs: opening.paragraphs.clone(),
        on: opening.on,
        entry,
    };
    Draft {
        title: opening.title.clone(),
        language: opening.language,
        between: opening.between.clone(),
        pen: opening.pen.clone(),
        becomes: opening.becomes.clone(),
        succeeds: opening.succeeds.clone(),
        file: opening.file.clone(),
        beside: None,
        left: Vec::new(),
        versions: vec![version],
        proposals: BTreeMap::new(),
        decisions: BTreeMap::new(),
        silences: BTreeMap::new(),
        refused: Vec::new(),
        tabled: Vec::new(),
        announced: Vec::new(),
        adoption: None,
        entry,
    }
}

/// A chair's text, on which everybody stands as on the compilation where a proposal is carried.
fn beside_compilation(
    things: &Things,
    opening: &Opening,
    (beside, carried, left): (&Ref<Draft>, &[Carried], &[Left]),
    entry: u64,
) -> Draft {
    let mut text = opened(opening, entry);
    let compilation = &things.drafts[&beside.key];
    for (at, one) in carried.iter().enumerate() {
        let whole = &compilation.proposals[&one.proposal];
        let proposal = whole.part(one.change.clone(), (entry, at));
        text.proposals.insert(one.proposal.clone(), proposal);
    }
    text.beside = Some(beside.clone());
    text.left = left.to_vec();
    text
}

/// What becomes of a draft as a whole, and nothing for the other acts.
fn course(draft: &mut Draft, act: &Act, entry: u64) {
    match act {
        Act::RefuseBasis { by, reason, on, .. } => draft.refused.push(BasisRefused {
            by: by.clone(),
            reason: reason.clone(),
            on: *on,
            entry,
        }),
        Act::Table {
            at, proposals, on, ..
        } => draft.tabled.push(Tabled {
            at: at.clone(),
            proposals: proposals.clone(),
            on: *on,
            entry,
        }),
        Act::Announce { words, on, .. } => draft.announced.push(Announced {
            words: words.clone(),
            on: *on,
            entry,
        }),
        Act::Adopt { at, on, .. } => {
            let (at, on) = (at.clone(), *on);
            draft.adoption = Some(Adopted { at, on, entry });
        }
        Act::CloseReading { on, .. } => {
            let paragraphs = draft.settled();
            let on = *on;
            draft.versions.push(Version {
                paragraphs,
                on,
                entry,
            });
        }
        Act::Open(_)
        | Act::TableChairsText { .. }
        | Act::Submit { .. }
        | Act::TakePosition { .. }
        | Act::Withdraw { .. }
        | Act::Amend { .. }
        | Act::Split { .. }
        | Act::Join { .. }
        | Act::Agree(_)
        | Act::Reopen { .. }
        | Act::OpenSilence { .. }
        | Act::BreakSilence { .. }
        | Act::CloseSilence { .. } => {}
    }
}

/// What is asked for on a draft, and nothing for the other acts.
fn asked(draft: &mut Draft, act: &Act, entry: u64) {
    match act {
        Act::Submit { by, proposals, .. } => draft.submit(by.as_ref(), proposals, entry),
        Act::TakePosition {
            voice,
            proposals,
            stance,
            words,
            ..
        } => {
            draft.take_position(voice, proposals, (*stance, words.as_ref()), entry);
        }
        Act::Withdraw {
            voice, proposals, ..
        } => draft.withdraw(voice, proposals, entry),
        Act::Amend { amended, .. } => draft.amend(amended, entry),
        Act::Split {
            proposal, parts, ..
        } => draft.split(proposal, parts, entry),
        Act::Join {
            proposals, whole, ..
        } => draft.join(proposals, whole, entry),
        Act::Open(_)
        | Act::TableChairsText { .. }
        | Act::RefuseBasis { .. }
        | Act::Agree(_)
        | Act::Reopen { .. }
        | Act::CloseReading { .. }
        | Act::OpenSilence { .. }
        | Act::BreakSilence { .. }
        | Act::CloseSilence { .. }
        | Act::Table { .. }
        | Act::Announce { .. }
        | Act::Adopt { .. } => {}
    }
}

/// What is decided on paragraphs, and nothing for the other acts.
fn decided(draft: &mut Draft, act: &Act, entry: u64) {
    match act {
        Act::Agree(agreement) => {
            let decision = Decision::of(agreement, entry);
            let taken = agreement.taken.iter().collect();
            draft.agree(&agreement.paragraphs, &taken, &decision);
        }
        Act::Reopen {
            by,
            paragraphs,
            reason,
            ..
        } => {
            let (by, reason) = (by.clone(), Some(reason.clone()));
            draft.reopen(paragraphs, &Reopening { by, reason, entry });
        }
        Act::OpenSilence {
            key,
            paragraphs,
            until,
            zone,
            ..
        } => {
            draft.fall_silent(key, paragraphs, (*until, zone.as_ref()), entry);
        }
        Act::BreakSilence {
            silence,
            by,
            paragraphs,
            kind,
            words,
            is_named,
            ..
        } => {
            let one = Break {
                by: by.clone(),
                paragraphs: paragraphs.iter().cloned().collect(),
                kind: *kind,
                words: words.clone(),
                is_named: *is_named,
                entry,
            };
            draft.break_silence(silence, one);
        }
        Act::CloseSilence { silence, on, .. } => draft.run_out(silence, *on, entry),
        Act::Open(_)
        | Act::TableChairsText { .. }
        | Act::RefuseBasis { .. }
        | Act::Submit { .. }
        | Act::TakePosition { .. }
        | Act::Withdraw { .. }
        | Act::Amend { .. }
        | Act::Split { .. }
        | Act::Join { .. }
        | Act::CloseReading { .. }
        | Act::Table { .. }
        | Act::Announce { .. }
        | Act::Adopt { .. } => {}
    }
}
