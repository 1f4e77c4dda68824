//! What may be asked for on a draft, and where one may stand on it. Who acts has been seen to.

use super::no_repeats;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::key::Key;
use crate::negotiation::act::{Act, Carried, Left, Opening};
use crate::negotiation::text::{Change, Paragraph, stretch};
use crate::negotiation::{Draft, Proposed, Refusal, Stance};
use crate::words::Words;

/// Judges the acts that ask for something; the others pass.
pub(super) fn admit(act: &Act, draft: &Draft, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Submit {
            draft: own,
            by,
            proposals,
            file,
        } => {
            hearing.find_some(file.as_ref())?;
            Ok(submits(draft, &own.key, by.as_ref(), proposals)?)
        }
        Act::TakePosition {
            draft: own,
            voice,
            proposals,
            stance,
            words,
        } => {
            let standing = (*stance, words.as_ref());
            Ok(takes(draft, &own.key, voice, proposals, standing)?)
        }
        Act::Withdraw {
            draft: own,
            voice,
            proposals,
            ..
        } => Ok(withdraws(draft, &own.key, voice, proposals)?),
        Act::Amend {
            draft: own,
            voice,
            amended,
        } => Ok(amends(draft, &own.key, voice, amended)?),
        Act::Split {
            draft: own,
            voice,
            proposal,
            parts,
        } => Ok(splits(draft, &own.key, voice, proposal, parts)?),
        Act::Join {
            draft: own,
            voice,
            proposals,
            whole,
        } => Ok(joins(draft, &own.key, voice, proposals, whole)?),
        Act::TableChairsText {
            opening,
            carried,
            left,
            ..
        } => {
            opening.admit(hearing)?;
            Ok(carries(draft, opening, carried, left)?)
        }
        Act::Open(_)
        | Act::RefuseBasis { .. }
        | Act::Agree(_)
        | Act::Reopen { .. }
        | Act::CloseReading { .. }
        | Act::OpenSilence { .. }
        | Act::BreakSilence { .. }
        | Act::CloseSilence { .. }
        | Act::Table { .. }
        | Act::Announce { .. }
        | Act::Adopt { .. } => Ok(()),
    }
}

fn submits(
    draft: &Draft,
    own: &Key,
    by: Option<&Voice>,
    proposals: &[Proposed],
) -> Result<(), Refusal> {
    if proposals.is_empty() {
        let draft = own.clone();
        return Err(Refusal::Incomplete { draft });
    }
    fresh(draft, own, proposals)?;
    for (at, one) in proposals.iter().enumerate() {
        fits(draft, own, one, proposals)?;
        bearable(draft, one, by, &[])?;
        let earlier = proposals[..at].iter();
        for other in earlier.filter(|_| by.is_some()) {
            excludes(one, &other.key, &other.change)?;
        }
    }
    Ok(())
}

/// That proposals and the paragraphs that they add have names of their own.
fn fresh(draft: &Draft, own: &Key, proposals: &[Proposed]) -> Result<(), Refusal> {
    let names: Vec<&Key> = proposals.iter().map(|one| &one.key).collect();
    no_repeats(own, &names)?;
    let added: Vec<&Key> = proposals
        .iter()
        .filter_map(|one| added(&one.change))
        .collect();
    no_repeats(own, &added)?;
    let is_taken = |name: &&&Key| draft.proposals.contains_key(**name);
    let was_there = |name: &&&Key| has_had(draft, name);
    let repeated = names.iter().find(is_taken).or(added.iter().find(was_there));
    match repeated {
        None => Ok(()),
        Some(name) => Err(Refusal::Repeated {
            draft: own.clone(),
            name: (*name).clone(),
        }),
    }
}

fn added(change: &Change) -> Option<&Key> {
    change.adds().then(|| change.paragraph())
}

/// Whether a paragraph of this name stands or stood in the draft, or was asked for.
fn has_had(draft: &Draft, name: &Key) -> bool {
    let stood = |paragraphs: &[Paragraph]| paragraphs.iter().any(|one| one.key == *name);
    draft
        .versions
        .iter()
        .any(|version| stood(&version.paragraphs))
        || draft.proposals.values().any(|one| {
            let before = one.amended.iter().map(|(change, _)| change);
            before
                .chain([&one.change])
                .any(|change| added(change) == Some(name))
        })
}

/// That a change fits the text: its paragraphs are there or asked for beside it, its words stand there, and it changes something.
fn fits(draft: &Draft, own: &Key, one: &Proposed, beside: &[Proposed]) -> Result<(), Refusal> {
    let proposal = || one.key.clone();
    if one.change.is_idle() {
        return Err(Refusal::NoChange {
            proposal: proposal(),
        });
    }
    let asked_beside = |key: &Key| {
        let mut beside = beside.iter();
        beside.find_map(|other| match &other.change {
            Change::Add { paragraph, .. } if paragraph.key == *key && other.key != one.key => {
                Some(paragraph)
            }
            Change::Add { .. }
            | Change::Reword { .. }
            | Change::Drop { .. }
            | Change::Move { .. } => None,
        })
    };
    let paragraph = |key: &Key| match asked_beside(key) {
        Some(paragraph) => Ok(paragraph),
        None => draft.must_have(own, key),
    };
    match &one.change {
        Change::Reword {
            paragraph: about,
            from,
            strike,
            ..
        } => {
            let text = &paragraph(about)?.text;
            if stretch(text, *from, strike.chars().count()) == Some(strike) {
                Ok(())
            } else {
                let (proposal, paragraph) = (proposal(), about.clone());
                Err(Refusal::OtherWords {
                    proposal,
                    paragraph,
                })
            }
        }
        Change::Add { after, .. } => after
            .as_ref()
            .map_or(Ok(()), |key| paragraph(key).map(drop)),
        Change::Drop { paragraph: about } => paragraph(about).map(drop),
        Change::Move {
            paragraph: about,
            after,
        } => {
            paragraph(about)?;
            after
                .as_ref()
                .map_or(Ok(()), |key| paragraph(key).map(drop))
        }
    }
}

/// That a voice can want a change: the paragraph is not agreed, and the voice wants nothing that the change excludes,
/// but for what it gives up for it.
fn bearable(
    draft: &Draft,
    one: &Proposed,
    by: Option<&Voice>,
    instead_of: &[&Key],
) -> Result<(), Refusal> {
    let paragraph = one.change.paragraph();
    if draft.decision(paragraph).is_some() {
        let paragraph = paragraph.clone();
        return Err(Refusal::Settled { paragraph });
    }
    let Some(voice) = by else { return Ok(()) };
    for (key, other) in draft.asked_on(paragraph) {
        if other.is_supported_by(voice) && *key != one.key && !instead_of.contains(&key) {
            excludes(one, key, &other.change)?;
        }
    }
    Ok(())
}

fn excludes(one: &Proposed, key: &Key, other: &Change) -> Result<(), Refusal> {
    if one.change.excludes(other) {
        let (proposal, other) = (one.key.clone(), key.clone());
        return Err(Refusal::Excluded { proposal, other });
    }
    Ok(())
}

fn takes(
    draft: &Draft,
    own: &Key,
    voice: &Voice,
    proposals: &[Key],
    (stance, words): (Stance, Option<&Words>),
) -> Result<(), Refusal> {
    if stance == Stance::Reserves && words.is_none() {
        let draft = own.clone();
        return Err(Refusal::PendingNothing { draft });
    }
    no_repeats(own, &proposals.iter().collect::<Vec<_>>())?;
    let mut wanted: Vec<Proposed> = Vec::new();
    for key in proposals {
        let proposal = draft.must_ask(own, key)?;
        let stands = proposal
            .positions
            .get(voice)
            .map(|position| position.stance);
        if stands == Some(stance) && stance != Stance::Reserves {
            let proposal = key.clone();
            return Err(Refusal::SamePosition { proposal });
        }
        if stance == Stance::Supports {
            let (key, change) = (key.clone(), proposal.change.clone());
            let one = Proposed { key, change };
            bearable(draft, &one, Some(voice), &[])?;
            for other in &wanted {
                excludes(&one, &other.key, &other.change)?;
            }
            wanted.push(one);
        }
    }
    Ok(())
}

fn withdraws(draft: &Draft, own: &Key, voice: &Voice, proposals: &[Key]) -> Result<(), Refusal> {
    no_repeats(own, &proposals.iter().collect::<Vec<_>>())?;
    for key in proposals {
        if !draft.must_ask(own, key)?.positions.contains_key(voice) {
            let proposal = key.clone();
            return Err(Refusal::SamePosition { proposal });
        }
    }
    Ok(())
}

/// One's own open proposal, which one still wants.
fn owned<'d>(
    draft: &'d Draft,
    own: &Key,
    key: &Key,
    voice: &Voice,
) -> Result<&'d crate::negotiation::Proposal, Refusal> {
    let proposal = draft.must_ask(own, key)?;
    if proposal.by.as_ref() == Some(voice) && proposal.is_supported_by(voice) {
        Ok(proposal)
    } else {
        let proposal = key.clone();
        Err(Refusal::NotTheirs { proposal })
    }
}

/// That a change is about the same paragraph as another, and adds one only where that does.
fn about(key: &Key, whole: &Change, part: &Change) -> Result<(), Refusal> {
    if whole.paragraph() == part.paragraph() && whole.adds() == part.adds() {
        Ok(())
    } else {
        let proposal = key.clone();
        Err(Refusal::NotItsParts { proposal })
    }
}

fn amends(draft: &Draft, own: &Key, voice: &Voice, amended: &Proposed) -> Result<(), Refusal> {
    let old = owned(draft, own, &amended.key, voice)?;
    about(&amended.key, &old.change, &amended.change)?;
    fits(draft, own, amended, &[])?;
    bearable(draft, amended, Some(voice), &[&amended.key])
}

fn splits(
    draft: &Draft,
    own: &Key,
    voice: &Voice,
    proposal: &Key,
    parts: &[Proposed],
) -> Result<(), Refusal> {
    let whole = owned(draft, own, proposal, voice)?;
    if parts.len() < 2 || whole.change.adds() {
        let proposal = proposal.clone();
        return Err(Refusal::NotItsParts { proposal });
    }
    fresh(draft, own, parts)?;
    for (at, part) in parts.iter().enumerate() {
        about(proposal, &whole.change, &part.change)?;
        fits(draft, own, part, &[])?;
        for supporter in whole.voices(Stance::Supports) {
            bearable(draft, part, Some(supporter), &[proposal])?;
        }
        for other in &parts[..at] {
            excludes(part, &other.key, &other.change)?;
        }
    }
    Ok(())
}

fn joins(
    draft: &Draft,
    own: &Key,
    voice: &Voice,
    proposals: &[Key],
    whole: &Proposed,
) -> Result<(), Refusal> {
    no_repeats(own, &proposals.iter().collect::<Vec<_>>())?;
    if proposals.len() < 2 {
        let proposal = whole.key.clone();
        return Err(Refusal::NotItsParts { proposal });
    }
    fresh(draft, own, std::slice::from_ref(whole))?;
    let instead_of: Vec<&Key> = proposals.iter().collect();
    fits(draft, own, whole, &[])?;
    let mut all = Vec::new();
    for key in proposals {
        let part = owned(draft, own, key, voice)?;
        about(key, &part.change, &whole.change)?;
        all.push(part);
    }
    let supporters = all[0].voices(Stance::Supports);
    for supporter in supporters.filter(|one| all.iter().all(|part| part.is_supported_by(one))) {
        bearable(draft, whole, Some(supporter), &instead_of)?;
    }
    Ok(())
}

/// That every open proposal of the compilation is carried onto the chair's text or left, once.
fn carries(
    compilation: &Draft,
    opening: &Opening,
    carried: &[Carried],
    left: &[Left],
) -> Result<(), Refusal> {
    let own = &opening.key;
    let mut accounted: Vec<&Key> = carried.iter().map(|one| &one.proposal).collect();
    accounted.extend(left.iter().map(|one| &one.proposal));
    accounted.sort();
    let open: Vec<&Key> = compilation.open().map(|(key, _)| key).collect();
    let unequal = || {
        let missing = open.iter().find(|key| !accounted.contains(key));
        let strange = accounted.iter().find(|key| !open.contains(key));
        let twice = accounted.windows(2).find(|pair| pair[0] == pair[1]);
        missing.or(strange).copied().or(twice.map(|pair| pair[0]))
    };
    if let Some(proposal) = unequal().cloned() {
        return Err(Refusal::NotAccounted { proposal });
    }
    let text = super::super::effect::opened(opening, 0);
    let asked: Vec<Proposed> = carried
        .iter()
        .map(|one| Proposed {
            key: one.proposal.clone(),
            change: one.change.clone(),
        })
        .collect();
    fresh(&text, own, &asked)?;
    for (at, one) in asked.iter().enumerate() {
        fits(&text, own, one, &asked)?;
        let supporters = |key: &Key| compilation.proposals[key].voices(Stance::Supports);
        for other in &asked[..at] {
            if supporters(&one.key).any(|voice| supporters(&other.key).any(|own| own == voice)) {
                excludes(one, &other.key, &other.change)?;
            }
        }
    }
    Ok(())
}
