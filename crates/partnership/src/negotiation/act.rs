//! What can be done about a draft. Who may do it is decided in `rule`, what comes of it in `effect`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::decision::Level;
use super::proposal::{Proposed, Stance};
use super::silence::BreakKind;
use super::text::Paragraph;
use super::{Draft, effect, rule};
use crate::act::Deed;
use crate::admit::Hearing;
use crate::attachment::Attachment;
use crate::entry::Voice;
use crate::instrument::Instrument;
use crate::key::{Key, Ref};
use crate::meeting::Meeting;
use crate::things::Things;
use crate::when::When;
use crate::words::{Tag, Text, Words};

/// How a draft is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Opening {
    /// Its short name.
    pub key: Key,
    /// What it is called.
    pub title: Words,
    /// The language in which it is negotiated.
    pub language: Tag,
    /// Who negotiates it: the members of a side in its caucus, the sides at the joint table.
    pub between: Vec<Voice>,
    /// Who holds the pen.
    pub pen: Vec<Voice>,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// From when on it is negotiated.
    pub on: When,
    /// The text that it is to become.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub becomes: Option<Ref<Instrument>>,
    /// The text that it succeeds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succeeds: Option<Ref<Instrument>>,
    /// The file from which it is opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Ref<Attachment>>,
}

/// An open proposal of a compilation that a chair's text carries on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The proposal of the compilation.
    pub proposal: Key,
    /// What it asks for on the chair's text, where it keeps its short name.
    pub change: super::Change,
}

/// An open proposal of a compilation that a chair's text does not carry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// The proposal of the compilation.
    pub proposal: Key,
    /// Why.
    pub reason: Words,
}

/// That paragraphs were agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Agreement {
    /// The draft.
    pub draft: Ref<Draft>,
    /// The paragraphs.
    pub paragraphs: Vec<Key>,
    /// How far it goes.
    pub level: Level,
    /// The proposals on them that are part of what was agreed.
    pub taken: Vec<Key>,
    /// Who has yet to say yes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pending: Vec<Voice>,
    /// When.
    pub on: When,
    /// At which meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Ref<Meeting>>,
}

/// What can be done about a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Opens a text to negotiation.
    Open(Opening),
    /// Tables a chair's text beside a compilation, which stays open.
    TableChairsText {
        /// The chair's text.
        opening: Opening,
        /// The compilation.
        beside: Ref<Draft>,
        /// What is carried onto it.
        carried: Vec<Carried>,
        /// What is not, and why.
        left: Vec<Left>,
    },
    /// Declines to take a text as a basis.
    RefuseBasis {
        /// The draft.
        draft: Ref<Draft>,
        /// Who.
        by: Voice,
        /// Why.
        reason: Words,
        /// When.
        on: When,
    },
    /// Asks for changes: a party's markup, or what was typed in place.
    Submit {
        /// The draft.
        draft: Ref<Draft>,
        /// Who asks; none in a paper without an author, which the pen hands round.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Voice>,
        /// What is asked for.
        proposals: Vec<Proposed>,
        /// The file in which it came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        file: Option<Ref<Attachment>>,
    },
    /// Says where one stands on proposals.
    TakePosition {
        /// The draft.
        draft: Ref<Draft>,
        /// Who.
        voice: Voice,
        /// The proposals.
        proposals: Vec<Key>,
        /// For, against, or not yet.
        stance: Stance,
        /// Why, or pending what; always there where the stance is not yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
    },
    /// Takes back where one stands; a proposal that nobody wants any more is withdrawn.
    Withdraw {
        /// The draft.
        draft: Ref<Draft>,
        /// Who.
        voice: Voice,
        /// The proposals.
        proposals: Vec<Key>,
    },
    /// Asks for something else instead.
    Amend {
        /// The draft.
        draft: Ref<Draft>,
        /// Who asked for it.
        voice: Voice,
        /// The proposal, and what it asks for from now on.
        amended: Proposed,
    },
    /// Parts one's own proposal, so that others can stand differently on its parts.
    Split {
        /// The draft.
        draft: Ref<Draft>,
        /// Who asked for it.
        voice: Voice,
        /// The proposal.
        proposal: Key,
        /// Its parts.
        parts: Vec<Proposed>,
    },
    /// Joins one's own proposals into one.
    Join {
        /// The draft.
        draft: Ref<Draft>,
        /// Who asked for them.
        voice: Voice,
        /// The proposals.
        proposals: Vec<Key>,
        /// The one that stands in their place.
        whole: Proposed,
    },
    /// Records that paragraphs were agreed.
    Agree(Agreement),
    /// Opens agreed paragraphs again.
    Reopen {
        /// The draft.
        draft: Ref<Draft>,
        /// Who asks for it.
        by: Voice,
        /// The paragraphs.
        paragraphs: Vec<Key>,
        /// Why.
        reason: Words,
    },
    /// Closes a reading: what was agreed becomes the base of the next one.
    CloseReading {
        /// The draft.
        draft: Ref<Draft>,
        /// When.
        on: When,
    },
    /// Puts paragraphs under silence.
    OpenSilence {
        /// The draft.
        draft: Ref<Draft>,
        /// The silence's short name in the draft.
        key: Key,
        /// The paragraphs; all where none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        paragraphs: Vec<Key>,
        /// The first moment at which it can no longer be broken.
        until: Timestamp,
        /// The time zone in which its end is given: `Asia/Jakarta`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<Text>,
    },
    /// Breaks a silence.
    BreakSilence {
        /// The draft.
        draft: Ref<Draft>,
        /// The silence.
        silence: Key,
        /// Who breaks it.
        by: Voice,
        /// The paragraphs; all that lie under it where none is named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        paragraphs: Vec<Key>,
        /// In what way.
        kind: BreakKind,
        /// In what words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Words>,
        /// Whether all are to be told by whom.
        is_named: bool,
    },
    /// Closes a silence that has run out: what nobody broke is agreed.
    CloseSilence {
        /// The draft.
        draft: Ref<Draft>,
        /// The silence.
        silence: Key,
        /// When.
        on: When,
    },
    /// Links what was agreed in a caucus with what its side asks for at a wider table.
    Table {
        /// The draft of the caucus.
        draft: Ref<Draft>,
        /// The draft of the wider table.
        at: Ref<Draft>,
        /// What the side asks for there.
        proposals: Vec<Key>,
        /// When.
        on: When,
    },
    /// Announces that a text is adopted, or is to be.
    Announce {
        /// The draft.
        draft: Ref<Draft>,
        /// In what words.
        words: Words,
        /// When.
        on: When,
    },
    /// Records that the text was adopted.
    Adopt {
        /// The draft.
        draft: Ref<Draft>,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// When.
        on: When,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Open(opening) | Act::TableChairsText { opening, .. } => &opening.key,
            Act::RefuseBasis { draft, .. }
            | Act::Submit { draft, .. }
            | Act::TakePosition { draft, .. }
            | Act::Withdraw { draft, .. }
            | Act::Amend { draft, .. }
            | Act::Split { draft, .. }
            | Act::Join { draft, .. }
            | Act::Agree(Agreement { draft, .. })
            | Act::Reopen { draft, .. }
            | Act::CloseReading { draft, .. }
            | Act::OpenSilence { draft, .. }
            | Act::BreakSilence { draft, .. }
            | Act::CloseSilence { draft, .. }
            | Act::Table { draft, .. }
            | Act::Announce { draft, .. }
            | Act::Adopt { draft, .. } => &draft.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        rule::admit(self, hearing)
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        effect::apply(self, things, entry);
    }
}
