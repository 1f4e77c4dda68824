//! Drafts: texts under negotiation, what is asked for on them, and what was decided. Word, brackets and comparing live elsewhere.

mod act;
mod decision;
mod effect;
mod proposal;
mod rule;
mod silence;
mod text;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;

use crate::attachment::Attachment;
use crate::entry::Voice;
use crate::instrument::Instrument;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::{Tag, Words};

pub use act::{Act, Agreement, Carried, Left, Opening};
pub use decision::{Decision, Level, Reopening, Standing};
pub use proposal::{Closing, End, Position, Proposal, Proposed, Stance};
pub use silence::{Break, BreakKind, Course, Silence};
pub use text::{Change, Paragraph};

/// A text under negotiation at one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is called.
    pub title: Words,
    /// The language in which it is negotiated.
    pub language: Tag,
    /// Who negotiates it.
    pub between: Vec<Voice>,
    /// Who holds the pen: records what was agreed, closes readings, opens silences.
    pub pen: Vec<Voice>,
    /// The text that it is to become.
    pub becomes: Option<Ref<Instrument>>,
    /// The text that it succeeds, whose lines its paragraphs carry on.
    pub succeeds: Option<Ref<Instrument>>,
    /// The file from which it was opened.
    pub file: Option<Ref<Attachment>>,
    /// The compilation beside which the chair tabled it, where the text is the chair's.
    pub beside: Option<Ref<Draft>>,
    /// What became of the open proposals of that compilation that it does not carry.
    pub left: Vec<Left>,
    /// The texts that were the base of a reading, the first as it was opened.
    pub versions: Vec<Version>,
    /// What is and was asked for, by short name.
    pub proposals: BTreeMap<Key, Proposal>,
    /// What was decided on each paragraph, in the order of entry.
    pub decisions: BTreeMap<Key, Vec<Decision>>,
    /// The silences on it, by short name.
    pub silences: BTreeMap<Key, Silence>,
    /// Who does not take it as a basis, in the order of entry.
    pub refused: Vec<BasisRefused>,
    /// That what was agreed here was tabled at a wider table, in the order of entry.
    pub tabled: Vec<Tabled>,
    /// That its adoption was announced, in the order of entry.
    pub announced: Vec<Announced>,
    /// That it was adopted, once it was.
    pub adoption: Option<Adopted>,
    /// The entry that opened it.
    pub entry: u64,
}

/// A text that was the base of a reading; its number is its place, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Since when it is the base.
    pub on: When,
    /// The entry that made it.
    pub entry: u64,
}

/// That a voice does not take a text as a basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasisRefused {
    /// Who.
    pub by: Voice,
    /// Why.
    pub reason: Words,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// That what was agreed at a narrower table was tabled at a wider one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tabled {
    /// The draft of the wider table.
    pub at: Ref<Draft>,
    /// What the side asks for there.
    pub proposals: Vec<Key>,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// That the adoption of a text was announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// In what words.
    pub words: Words,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// That a text was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// Why nothing can be recorded about a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A draft needs paragraphs, somebody who negotiates it, and somebody who holds the pen.
    Incomplete {
        /// The draft.
        draft: Key,
    },
    /// A short name stands twice, or was given in this draft before.
    Repeated {
        /// The draft.
        draft: Key,
        /// The short name.
        name: Key,
    },
    /// The voice does not negotiate this draft.
    NotAtTheTable {
        /// The draft.
        draft: Key,
        /// The voice.
        voice: Voice,
    },
    /// Only who holds the pen can do this.
    NotThePen {
        /// The draft.
        draft: Key,
    },
    /// The text was adopted.
    Adopted {
        /// The draft.
        draft: Key,
    },
    /// The draft has no such paragraph, and none is asked for.
    UnknownParagraph {
        /// The draft.
        draft: Key,
        /// The paragraph.
        paragraph: Key,
        /// Names that are alike.
        nearest: Vec<String>,
    },
    /// Nothing of this name was asked for.
    UnknownProposal {
        /// The draft.
        draft: Key,
        /// The proposal.
        proposal: Key,
        /// Names that are alike.
        nearest: Vec<String>,
    },
    /// The draft has no such silence.
    UnknownSilence {
        /// The draft.
        draft: Key,
        /// The silence.
        silence: Key,
    },
    /// The words to be struck do not stand there.
    OtherWords {
        /// The proposal.
        proposal: Key,
        /// The paragraph.
        paragraph: Key,
    },
    /// It would leave everything as it is.
    NoChange {
        /// The proposal.
        proposal: Key,
    },
    /// The paragraph was agreed; it has to be opened again first.
    Settled {
        /// The paragraph.
        paragraph: Key,
    },
    /// It was taken, left, withdrawn or replaced already.
    Closed {
        /// The proposal.
        proposal: Key,
    },
    /// One voice cannot want both; it has to withdraw from the other first.
    Excluded {
        /// The proposal.
        proposal: Key,
        /// The one that it wants already.
        other: Key,
    },
    /// The voice stands there already, or nowhere where it takes something back.
    SamePosition {
        /// The proposal.
        proposal: Key,
    },
    /// Who reserves says pending what.
    PendingNothing {
        /// The draft.
        draft: Key,
    },
    /// Only who asked for it, and still wants it, can change it.
    NotTheirs {
        /// The proposal.
        proposal: Key,
    },
    /// Parts, or what is joined, must be several, and about the same paragraph as the whole.
    NotItsParts {
        /// The proposal.
        proposal: Key,
    },
    /// What is taken must be asked for on a paragraph that is agreed.
    NotAbout {
        /// The proposal.
        proposal: Key,
    },
    /// It changes a paragraph that is itself only asked for, and not taken.
    Hangs {
        /// The proposal.
        proposal: Key,
        /// The proposal that adds the paragraph.
        on: Key,
    },
    /// Somebody at the table is against it, or has yet to say and is not among those who are waited for.
    Contested {
        /// The proposal.
        proposal: Key,
        /// Who.
        voice: Voice,
    },
    /// An agreement that waits for somebody is ad referendum, and only such a one waits.
    PendingFinal {
        /// The draft.
        draft: Key,
    },
    /// It was agreed as far already.
    AgreedAlready {
        /// The paragraph.
        paragraph: Key,
        /// How far.
        level: Level,
    },
    /// The paragraph was not agreed.
    NotAgreed {
        /// The paragraph.
        paragraph: Key,
    },
    /// Brackets are open on it.
    Bracketed {
        /// The paragraph.
        paragraph: Key,
    },
    /// It would end before it begins.
    EndsBefore {
        /// The end.
        until: Timestamp,
    },
    /// It has run out.
    RunOut {
        /// The silence.
        silence: Key,
        /// The moment at which it did.
        until: Timestamp,
    },
    /// It has not run out.
    Running {
        /// The silence.
        silence: Key,
        /// The moment at which it will.
        until: Timestamp,
    },
    /// It was closed already.
    SilenceClosed {
        /// The silence.
        silence: Key,
    },
    /// The paragraph does not lie under this silence.
    NotUnderSilence {
        /// The silence.
        silence: Key,
        /// The paragraph.
        paragraph: Key,
    },
    /// An open proposal of the compilation is neither carried nor left, or both, or was closed already.
    NotAccounted {
        /// The proposal.
        proposal: Key,
    },
    /// What was tabled must have been asked for there by the side whose caucus it is.
    NotTabled {
        /// The proposal.
        proposal: Key,
    },
}

impl Noun for Draft {
    const KIND: Kind = Kind::Draft;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.drafts
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.drafts
    }
}

impl Draft {
    /// The base of the present reading.
    pub fn base(&self) -> &[Paragraph] {
        let last = self.versions.last();
        &last.expect("a draft is opened with a text").paragraphs
    }

    /// The number of the present version, from 1.
    pub fn version(&self) -> usize {
        self.versions.len()
    }

    /// The base with all that was agreed on it since: what would be adopted if nothing else were agreed.
    pub fn settled(&self) -> Vec<Paragraph> {
        let folded = self.versions.last().map_or(0, |version| version.entry);
        let taken = self.proposals.values().filter(|proposal| {
            let closing = proposal.closing.as_ref();
            closing.is_some_and(|closing| closing.end == End::Taken && closing.entry > folded)
        });
        // In the order in which they were made: paragraphs added at one place follow one another so.
        let mut taken: Vec<&Proposal> = taken.collect();
        taken.sort_by_key(|proposal| (proposal.entry, proposal.ordinal));
        let changes: Vec<&Change> = taken.iter().map(|proposal| &proposal.change).collect();
        text::with(self.base(), &changes, &self.added())
    }

    /// A paragraph as the words of proposals count: of the base, or one that is asked for and neither withdrawn nor left.
    pub fn paragraph(&self, key: &Key) -> Option<&Paragraph> {
        let of_base = self.base().iter().find(|one| one.key == *key);
        of_base.or_else(|| self.addition(key).map(|(_, paragraph)| paragraph))
    }

    /// The proposals that are open, with their short names.
    pub fn open(&self) -> impl Iterator<Item = (&Key, &Proposal)> {
        let proposals = self.proposals.iter();
        proposals.filter(|(_, proposal)| proposal.is_open())
    }

    /// The open proposals about a paragraph.
    pub fn asked_on(&self, paragraph: &Key) -> impl Iterator<Item = (&Key, &Proposal)> {
        self.open()
            .filter(move |(_, proposal)| proposal.change.paragraph() == paragraph)
    }

    /// The proposal that adds a paragraph, while it is open or taken, and the paragraph.
    pub(crate) fn addition(&self, key: &Key) -> Option<(&Key, &Paragraph)> {
        self.proposals.iter().find_map(|(name, proposal)| {
            let stands = match &proposal.closing {
                None => true,
                Some(closing) => closing.end == End::Taken,
            };
            match &proposal.change {
                Change::Add { paragraph, .. } if stands && paragraph.key == *key => {
                    Some((name, paragraph))
                }
                Change::Add { .. }
                | Change::Reword { .. }
                | Change::Drop { .. }
                | Change::Move { .. } => None,
            }
        })
    }

    /// The paragraphs that were ever asked for, each with the one that it was to follow.
    fn added(&self) -> BTreeMap<Key, Option<Key>> {
        let proposals = self.proposals.values();
        let added = proposals.filter_map(|proposal| match &proposal.change {
            Change::Add { paragraph, after } => Some((paragraph.key.clone(), after.clone())),
            Change::Reword { .. } | Change::Drop { .. } | Change::Move { .. } => None,
        });
        added.collect()
    }
}
