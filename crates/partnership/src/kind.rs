//! The kinds of things the record knows, and what every noun has in common. What a noun means lives in its own file.

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::things::{Shelf, Things};

/// A kind of thing that has a short name; in addresses, commands and refusals.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// A seat at the record.
    Seat,
    /// A state or organisation.
    Party,
    /// A group that speaks as one.
    Side,
    /// A function held for a time.
    Office,
    /// The time for which someone holds an office.
    Term,
    /// A natural person.
    Person,
    /// Where a fact from outside is published.
    Source,
    /// A fact from outside.
    Claim,
    /// A level of partnership reached, or another mark in its history.
    Milestone,
    /// A series of meetings.
    Body,
    /// One sitting.
    Meeting,
    /// Something said at a meeting.
    Intervention,
    /// What a meeting came to.
    Outcome,
    /// A matter on which views are exchanged.
    Issue,
    /// A hosted event with its theme.
    Event,
    /// A link said to exist between two themes.
    Link,
    /// Something one side asks of the other.
    Request,
    /// Something one side undertakes.
    Commitment,
    /// An agreed or proposed text.
    Instrument,
    /// A text under negotiation.
    Draft,
    /// A capital's word on a version of a draft.
    Clearance,
    /// A report on an action line.
    Progress,
    /// A call for input about action lines.
    Call,
    /// An activity from concept to closure.
    Project,
    /// An area in which projects are grouped.
    FocusArea,
    /// Who takes part in projects without being a party.
    Organisation,
    /// What is announced for a summit.
    Deliverable,
    /// An output, outcome or impact.
    ResultStatement,
    /// How a result is measured.
    Indicator,
    /// A file kept as evidence.
    Attachment,
    /// A remark on a thing.
    Note,
    /// A view issued under a title.
    Edition,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 32] = [
        Kind::Seat,
        Kind::Party,
        Kind::Side,
        Kind::Office,
        Kind::Term,
        Kind::Person,
        Kind::Source,
        Kind::Claim,
        Kind::Milestone,
        Kind::Body,
        Kind::Meeting,
        Kind::Intervention,
        Kind::Outcome,
        Kind::Issue,
        Kind::Event,
        Kind::Link,
        Kind::Request,
        Kind::Commitment,
        Kind::Instrument,
        Kind::Draft,
        Kind::Clearance,
        Kind::Progress,
        Kind::Call,
        Kind::Project,
        Kind::FocusArea,
        Kind::Organisation,
        Kind::Deliverable,
        Kind::ResultStatement,
        Kind::Indicator,
        Kind::Attachment,
        Kind::Note,
        Kind::Edition,
    ];

    /// The kind as it stands in addresses and refusals.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Seat => "seat",
            Kind::Party => "party",
            Kind::Side => "side",
            Kind::Office => "office",
            Kind::Term => "term",
            Kind::Person => "person",
            Kind::Source => "source",
            Kind::Claim => "claim",
            Kind::Milestone => "milestone",
            Kind::Body => "body",
            Kind::Meeting => "meeting",
            Kind::Intervention => "intervention",
            Kind::Outcome => "outcome",
            Kind::Issue => "issue",
            Kind::Event => "event",
            Kind::Link => "link",
            Kind::Request => "request",
            Kind::Commitment => "commitment",
            Kind::Instrument => "instrument",
            Kind::Draft => "draft",
            Kind::Clearance => "clearance",
            Kind::Progress => "progress",
            Kind::Call => "call",
            Kind::Project => "project",
            Kind::FocusArea => "focus-area",
            Kind::Organisation => "organisation",
            Kind::Deliverable => "deliverable",
            Kind::ResultStatement => "result-statement",
            Kind::Indicator => "indicator",
            Kind::Attachment => "attachment",
            Kind::Note => "note",
            Kind::Edition => "edition",
        }
    }

    /// Reads a kind as it stands in addresses.
    pub fn parse(text: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A thing with a short name, kept on a shelf of its own in each book.
pub trait Noun: Sized {
    /// Its kind.
    const KIND: Kind;
    /// Whether it always stands in the public book, so that a reference never names one.
    const PUBLIC: bool = false;
    /// Where a book keeps things of this noun.
    fn shelf(things: &Things) -> &Shelf<Self>;
    /// Where a book keeps things of this noun, to change them.
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self>;
}
