//! What may be decided on a draft, when it may lie under silence, and when it can be tabled and adopted. Who acts has been seen to.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::no_repeats;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::negotiation::act::{Act, Agreement};
use crate::negotiation::{Course, Draft, Level, Proposal, Refusal, Silence, Stance, Standing};

/// Judges the acts that decide something; the others pass.
pub(super) fn admit(act: &Act, draft: &Draft, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Agree(agreement) => {
            hearing.find_some(agreement.at.as_ref())?;
            Ok(agrees(draft, agreement)?)
        }
        Act::Reopen {
            draft: own,
            paragraphs,
            ..
        } => Ok(reopens(draft, &own.key, paragraphs)?),
        Act::OpenSilence {
            draft: own,
            key,
            paragraphs,
            until,
            ..
        } => {
            begins(*until, hearing.now)?;
            Ok(silences(draft, &own.key, key, paragraphs)?)
        }
        Act::BreakSilence {
            draft: own,
            silence,
            paragraphs,
            ..
        } => {
            let under = lies(draft, &own.key, silence)?;
            Ok(breaks(under, silence, paragraphs, hearing.now)?)
        }
        Act::CloseSilence {
            draft: own,
            silence,
            ..
        } => {
            let under = lies(draft, &own.key, silence)?;
            Ok(closes(under, silence, hearing.now)?)
        }
        Act::Table {
            draft: own,
            at,
            proposals,
            ..
        } => {
            let wider = hearing.find(at)?;
            without_brackets(draft)?;
            Ok(tabled(draft, wider, (&own.key, at), proposals)?)
        }
        Act::Adopt { at, .. } => {
            hearing.find_some(at.as_ref())?;
            Ok(without_brackets(draft)?)
        }
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
        | Act::Announce { .. } => Ok(()),
    }
}

fn at_the_table(draft: &Draft, own: &Key, voices: &[Voice]) -> Result<(), Refusal> {
    match voices.iter().find(|voice| !draft.between.contains(voice)) {
        None => Ok(()),
        Some(voice) => Err(Refusal::NotAtTheTable {
            draft: own.clone(),
            voice: voice.clone(),
        }),
    }
}

fn agrees(draft: &Draft, agreement: &Agreement) -> Result<(), Refusal> {
    let Agreement {
        draft: Ref { key: own, .. },
        paragraphs,
        level,
        taken,
        pending,
        ..
    } = agreement;
    at_the_table(draft, own, pending)?;
    if pending.is_empty() == (*level == Level::AdReferendum) {
        let draft = own.clone();
        return Err(Refusal::PendingFinal { draft });
    }
    if paragraphs.is_empty() {
        let draft = own.clone();
        return Err(Refusal::Incomplete { draft });
    }
    no_repeats(own, &paragraphs.iter().collect::<Vec<_>>())?;
    no_repeats(own, &taken.iter().collect::<Vec<_>>())?;
    for paragraph in paragraphs {
        draft.must_have(own, paragraph)?;
        let standing = draft.decision(paragraph);
        if let Some(decision) = standing.filter(|one| !goes_further(*level, pending, one)) {
            let (paragraph, level) = (paragraph.clone(), decision.level);
            return Err(Refusal::AgreedAlready { paragraph, level });
        }
    }
    let mut in_it: Vec<(&Key, &Proposal)> = Vec::new();
    for key in taken {
        let proposal = draft.must_ask(own, key)?;
        if !paragraphs.contains(proposal.change.paragraph()) {
            let proposal = key.clone();
            return Err(Refusal::NotAbout { proposal });
        }
        let excluded = in_it
            .iter()
            .find(|(_, other)| proposal.change.excludes(&other.change));
        if let Some((other, _)) = excluded {
            let (proposal, other) = (key.clone(), (*other).clone());
            return Err(Refusal::Excluded { proposal, other });
        }
        uncontested(key, proposal, pending)?;
        in_it.push((key, proposal));
    }
    hangs_on_nothing(draft, paragraphs, taken)
}

/// Whether an agreement goes further than the one that stands: it is of a higher level, or fewer are waited for.
fn goes_further(level: Level, pending: &[Voice], standing: &crate::negotiation::Decision) -> bool {
    let waited_for: BTreeSet<&Voice> = pending.iter().collect();
    let was: BTreeSet<&Voice> = standing.pending.iter().collect();
    level > standing.level
        || (level == standing.level && waited_for.len() < was.len() && waited_for.is_subset(&was))
}

/// That nobody at the table is against what is taken, nor has yet to say without being waited for.
fn uncontested(key: &Key, proposal: &Proposal, pending: &[Voice]) -> Result<(), Refusal> {
    let mut waiting = proposal.voices(Stance::Reserves);
    let against = proposal.voices(Stance::Opposes).next();
    let contested = against.or_else(|| waiting.find(|voice| !pending.contains(voice)));
    match contested {
        None => Ok(()),
        Some(voice) => Err(Refusal::Contested {
            proposal: key.clone(),
            voice: voice.clone(),
        }),
    }
}

/// That a paragraph that is only asked for is not agreed, nor changed, without being taken itself.
fn hangs_on_nothing(draft: &Draft, paragraphs: &[Key], taken: &[Key]) -> Result<(), Refusal> {
    for paragraph in paragraphs {
        let Some((on, _)) = draft.addition(paragraph) else {
            continue;
        };
        let stands = draft.proposals[on].closing.is_some() || taken.contains(on);
        let mut changes = taken
            .iter()
            .filter(|key| draft.proposals[*key].change.paragraph() == paragraph && *key != on);
        if let Some(proposal) = changes.next().filter(|_| !stands) {
            let (proposal, on) = (proposal.clone(), on.clone());
            return Err(Refusal::Hangs { proposal, on });
        }
    }
    Ok(())
}

fn reopens(draft: &Draft, own: &Key, paragraphs: &[Key]) -> Result<(), Refusal> {
    if paragraphs.is_empty() {
        let draft = own.clone();
        return Err(Refusal::Incomplete { draft });
    }
    no_repeats(own, &paragraphs.iter().collect::<Vec<_>>())?;
    for paragraph in paragraphs {
        if draft.decision(paragraph).is_none() {
            draft.must_have(own, paragraph)?;
            let paragraph = paragraph.clone();
            return Err(Refusal::NotAgreed { paragraph });
        }
    }
    Ok(())
}

fn silences(draft: &Draft, own: &Key, key: &Key, paragraphs: &[Key]) -> Result<(), Refusal> {
    if draft.silences.contains_key(key) {
        let (draft, name) = (own.clone(), key.clone());
        return Err(Refusal::Repeated { draft, name });
    }
    no_repeats(own, &paragraphs.iter().collect::<Vec<_>>())?;
    for paragraph in paragraphs {
        draft.must_have(own, paragraph)?;
        unbracketed(draft, paragraph)?;
    }
    if paragraphs.is_empty() {
        return without_brackets(draft);
    }
    Ok(())
}

fn unbracketed(draft: &Draft, paragraph: &Key) -> Result<(), Refusal> {
    if draft.standing(paragraph) == Standing::Bracketed {
        let paragraph = paragraph.clone();
        return Err(Refusal::Bracketed { paragraph });
    }
    Ok(())
}

/// That nothing is open anywhere in the draft.
fn without_brackets(draft: &Draft) -> Result<(), Refusal> {
    match draft.open().next() {
        None => Ok(()),
        Some((_, proposal)) => Err(Refusal::Bracketed {
            paragraph: proposal.change.paragraph().clone(),
        }),
    }
}

/// That a silence ends after the moment at which it begins.
fn begins(until: Timestamp, now: Timestamp) -> Result<(), Refusal> {
    if until <= now {
        return Err(Refusal::EndsBefore { until });
    }
    Ok(())
}

/// A silence that was not closed.
fn lies<'d>(draft: &'d Draft, own: &Key, silence: &Key) -> Result<&'d Silence, Refusal> {
    let Some(under) = draft.silences.get(silence) else {
        let (draft, silence) = (own.clone(), silence.clone());
        return Err(Refusal::UnknownSilence { draft, silence });
    };
    if under.closed.is_some() {
        let silence = silence.clone();
        return Err(Refusal::SilenceClosed { silence });
    }
    Ok(under)
}

fn breaks(
    under: &Silence,
    silence: &Key,
    paragraphs: &[Key],
    now: Timestamp,
) -> Result<(), Refusal> {
    let (name, until) = (silence.clone(), under.until);
    if under.course(now) == Course::RunOut {
        return Err(Refusal::RunOut {
            silence: name,
            until,
        });
    }
    match paragraphs
        .iter()
        .find(|key| !under.paragraphs.contains(key))
    {
        None => Ok(()),
        Some(paragraph) => Err(Refusal::NotUnderSilence {
            silence: name,
            paragraph: paragraph.clone(),
        }),
    }
}

fn closes(under: &Silence, silence: &Key, now: Timestamp) -> Result<(), Refusal> {
    if under.course(now) == Course::Running {
        let (silence, until) = (silence.clone(), under.until);
        return Err(Refusal::Running { silence, until });
    }
    Ok(())
}

/// That what is linked was asked for at the wider table by a side whose pen this is.
fn tabled(
    draft: &Draft,
    wider: &Draft,
    (own, at): (&Key, &Ref<Draft>),
    proposals: &[Key],
) -> Result<(), Refusal> {
    if proposals.is_empty() {
        let draft = own.clone();
        return Err(Refusal::Incomplete { draft });
    }
    for key in proposals {
        let Some(proposal) = wider.proposals.get(key) else {
            let (draft, proposal) = (at.key.clone(), key.clone());
            let nearest = Vec::new();
            return Err(Refusal::UnknownProposal {
                draft,
                proposal,
                nearest,
            });
        };
        let is_ours = proposal
            .by
            .as_ref()
            .is_some_and(|by| draft.pen.contains(by));
        if !is_ours {
            let proposal = key.clone();
            return Err(Refusal::NotTabled { proposal });
        }
    }
    Ok(())
}
