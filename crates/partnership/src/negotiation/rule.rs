//! Who may do what about a draft, in whose name, and when.

mod asking;
mod deciding;

use super::act::{Act, Agreement, Opening};
use super::{Draft, Refusal};
use crate::admit::Hearing;
use crate::entry::{Capacity, Voice};
use crate::key::{Key, Ref};
use crate::refusal::nearest;

/// In whose name an act is done.
enum Name<'a> {
    /// That of one who holds the pen.
    Pen,
    /// That of a voice at the table.
    AtTheTable(&'a Voice),
}

/// The table of who may do what: each act on an open draft, the draft, and in whose name it is done.
///
/// Opening a draft is done in the name of one who is to hold its pen, tabling a chair's text in that of one who holds
/// the pen of the compilation; the keeper of the public record records what others did.
fn entitled(act: &Act) -> Option<(&Ref<Draft>, Name<'_>)> {
    Some(match act {
        Act::Open(_) => return None,
        Act::TableChairsText { beside, .. } => (beside, Name::Pen),
        Act::RefuseBasis { draft, by, .. }
        | Act::Reopen { draft, by, .. }
        | Act::BreakSilence { draft, by, .. } => (draft, Name::AtTheTable(by)),
        Act::Submit {
            draft,
            by: Some(by),
            ..
        } => (draft, Name::AtTheTable(by)),
        Act::Submit {
            draft, by: None, ..
        } => (draft, Name::Pen),
        Act::TakePosition { draft, voice, .. }
        | Act::Withdraw { draft, voice, .. }
        | Act::Amend { draft, voice, .. }
        | Act::Split { draft, voice, .. }
        | Act::Join { draft, voice, .. } => (draft, Name::AtTheTable(voice)),
        Act::Agree(Agreement { draft, .. })
        | Act::CloseReading { draft, .. }
        | Act::OpenSilence { draft, .. }
        | Act::CloseSilence { draft, .. }
        | Act::Table { draft, .. }
        | Act::Announce { draft, .. }
        | Act::Adopt { draft, .. } => (draft, Name::Pen),
    })
}

/// Says whether the rules allow an act.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    let Some((named, name)) = entitled(act) else {
        return opens(act, hearing);
    };
    let draft = hearing.own(named)?;
    match name {
        Name::Pen => holds_pen(hearing, &draft.pen, &named.key)?,
        Name::AtTheTable(voice) => {
            hearing.speaks_for(voice)?;
            if !draft.between.contains(voice) {
                let (draft, voice) = (named.key.clone(), voice.clone());
                return Err(Refusal::NotAtTheTable { draft, voice }.into());
            }
        }
    }
    // A text that was adopted can still be announced.
    if draft.adoption.is_some() && !matches!(act, Act::Announce { .. }) {
        let draft = named.key.clone();
        return Err(Refusal::Adopted { draft }.into());
    }
    asking::admit(act, draft, hearing)?;
    deciding::admit(act, draft, hearing)
}

/// That a draft can be opened: it is whole, its names are its own, and who opens it will hold its pen.
fn opens(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Open(opening) => opening.admit(hearing),
        Act::TableChairsText { .. }
        | Act::RefuseBasis { .. }
        | Act::Submit { .. }
        | Act::TakePosition { .. }
        | Act::Withdraw { .. }
        | Act::Amend { .. }
        | Act::Split { .. }
        | Act::Join { .. }
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

impl Opening {
    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        hearing.fresh(&self.key)?;
        let mut voices = self.between.iter().chain(&self.pen);
        voices.try_for_each(|voice| hearing.knows(voice))?;
        hearing.find_some(self.becomes.as_ref())?;
        hearing.find_some(self.succeeds.as_ref())?;
        hearing.find_some(self.file.as_ref())?;
        let draft = self.key.clone();
        if self.paragraphs.is_empty() || self.between.is_empty() || self.pen.is_empty() {
            return Err(Refusal::Incomplete { draft }.into());
        }
        let names: Vec<&Key> = self.paragraphs.iter().map(|one| &one.key).collect();
        no_repeats(&draft, &names)?;
        if let Some(succeeded) = &self.succeeds {
            let text = hearing.find(succeeded)?;
            let mut from = self.paragraphs.iter().flat_map(|one| &one.from);
            from.try_for_each(|line| text.must_have(&succeeded.key, line).map(drop))?;
        } else if let Some(one) = self.paragraphs.iter().find(|one| !one.from.is_empty()) {
            let paragraph = one.key.clone();
            let nearest = Vec::new();
            return Err(Refusal::UnknownParagraph {
                draft,
                paragraph,
                nearest,
            }
            .into());
        }
        holds_pen(hearing, &self.pen, &self.key)
    }
}

/// That the author acts in the name of one who holds the pen, or keeps the public record.
fn holds_pen(hearing: &Hearing<'_>, pen: &[Voice], draft: &Key) -> Result<(), crate::Refusal> {
    let author = hearing.author;
    let holds = author
        .voice
        .as_ref()
        .is_some_and(|voice| pen.contains(voice));
    if holds || author.capacity == Capacity::Keeper {
        Ok(())
    } else {
        let draft = draft.clone();
        Err(Refusal::NotThePen { draft }.into())
    }
}

/// That no name stands twice.
fn no_repeats(draft: &Key, names: &[&Key]) -> Result<(), Refusal> {
    let mut sorted = names.to_vec();
    sorted.sort();
    match sorted.windows(2).find(|pair| pair[0] == pair[1]) {
        None => Ok(()),
        Some(pair) => Err(Refusal::Repeated {
            draft: draft.clone(),
            name: pair[0].clone(),
        }),
    }
}

impl Draft {
    /// That the draft has a paragraph, or that one of this name is asked for.
    fn must_have(&self, own: &Key, paragraph: &Key) -> Result<&super::Paragraph, Refusal> {
        self.paragraph(paragraph).ok_or_else(|| {
            let names: Vec<String> = self.base().iter().map(|one| one.key.to_string()).collect();
            Refusal::UnknownParagraph {
                draft: own.clone(),
                paragraph: paragraph.clone(),
                nearest: nearest(paragraph.as_str(), &names),
            }
        })
    }

    /// An open proposal.
    fn must_ask(&self, own: &Key, proposal: &Key) -> Result<&super::Proposal, Refusal> {
        let Some(found) = self.proposals.get(proposal) else {
            let names: Vec<String> = self.proposals.keys().map(Key::to_string).collect();
            return Err(Refusal::UnknownProposal {
                draft: own.clone(),
                proposal: proposal.clone(),
                nearest: nearest(proposal.as_str(), &names),
            });
        };
        if found.is_open() {
            Ok(found)
        } else {
            let proposal = proposal.clone();
            Err(Refusal::Closed { proposal })
        }
    }
}
