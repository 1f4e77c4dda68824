//! The table of contents of what can be done. Each noun's acts, rules and effects live in its own file.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::admit::Hearing;
use crate::key::{Key, Ref};
use crate::party::Party;
use crate::things::Things;
use crate::{
    attachment, body, book, call, claim, clearance, commitment, deliverable, edition, event,
    focus_area, instrument, intervention, issue, meeting, milestone, negotiation, note, office,
    organisation, party, person, progress, project, request, result, seat, source,
};

/// What every noun's acts have in common.
pub trait Deed {
    /// What is done, in a word: `convene`.
    fn verb(&self) -> &'static str;

    /// The thing of the act's own book that it makes or changes; none for acts about the book itself.
    fn concerns(&self) -> Option<&Key>;

    /// The number of the entry that it corrects, where it is a correction.
    fn corrects(&self) -> Option<u64> {
        None
    }

    /// Says whether the rules allow it.
    ///
    /// # Errors
    /// The first rule that does not, with the thing it is about.
    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal>;

    /// Does it, as the entry with a number. Cannot fail: what could has been refused by `admit`.
    fn apply(&self, things: &mut Things, entry: u64);
}

/// Something that someone does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "each variant is documented by the noun whose acts it holds"
)]
pub enum Act {
    Book(book::Act),
    Seat(seat::Act),
    Party(party::Act),
    Office(office::Act),
    Person(person::Act),
    Source(source::Act),
    Body(body::Act),
    Meeting(meeting::Act),
    Intervention(intervention::Act),
    Issue(issue::Act),
    Request(request::Act),
    Commitment(commitment::Act),
    Instrument(instrument::Act),
    Negotiation(negotiation::Act),
    Clearance(clearance::Act),
    Progress(progress::Act),
    Result(result::Act),
    FocusArea(focus_area::Act),
    Organisation(organisation::Act),
    Project(project::Act),
    Deliverable(deliverable::Act),
    Milestone(milestone::Act),
    Event(event::Act),
    Call(call::Act),
    Claim(claim::Act),
    Attachment(attachment::Act),
    Note(note::Act),
    Edition(edition::Act),
    /// Puts another act in the place of an earlier one of the same book.
    Correct(Correction),
}

/// An act in the place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The number of the entry to be corrected, in the same book.
    pub entry: u64,
    /// What it should have said: the same kind of act on the same thing.
    pub act: Box<Act>,
}

impl Act {
    /// The noun that the act belongs to, and the act itself.
    fn parts(&self) -> (&'static str, &dyn Deed) {
        match self {
            Act::Book(act) => ("book", act),
            Act::Seat(act) => ("seat", act),
            Act::Party(act) => ("party", act),
            Act::Office(act) => ("office", act),
            Act::Person(act) => ("person", act),
            Act::Source(act) => ("source", act),
            Act::Body(act) => ("body", act),
            Act::Meeting(act) => ("meeting", act),
            Act::Intervention(act) => ("intervention", act),
            Act::Issue(act) => ("issue", act),
            Act::Request(act) => ("request", act),
            Act::Commitment(act) => ("commitment", act),
            Act::Instrument(act) => ("instrument", act),
            Act::FocusArea(act) => ("focus-area", act),
            Act::Organisation(act) => ("organisation", act),
            Act::Project(act) => ("project", act),
            Act::Deliverable(act) => ("deliverable", act),
            Act::Milestone(act) => ("milestone", act),
            Act::Event(act) => ("event", act),
            Act::Call(act) => ("call", act),
            Act::Claim(act) => ("claim", act),
            Act::Attachment(act) => ("attachment", act),
            Act::Note(act) => ("note", act),
            Act::Edition(act) => ("edition", act),
            Act::Negotiation(act) => ("negotiation", act),
            Act::Clearance(act) => ("clearance", act),
            Act::Progress(act) => ("progress", act),
            Act::Result(act) => ("result", act),
            Act::Correct(act) => ("correct", act),
        }
    }

    /// The parties that read a book from its opening, where the act opens one.
    pub(crate) fn founding_readers(&self) -> Option<&BTreeSet<Ref<Party>>> {
        if let Act::Book(book::Act::Open { readers, .. }) = self {
            Some(readers)
        } else {
            None
        }
    }

    /// The number of the entry that the act corrects, where it is a correction.
    pub fn corrects(&self) -> Option<u64> {
        let (_, deed) = self.parts();
        deed.corrects()
    }

    /// The noun and the verb of the act, as they stand in its JSON: `("meeting", "convene")`.
    pub fn name(&self) -> (&'static str, &'static str) {
        let (noun, deed) = self.parts();
        (noun, deed.verb())
    }
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.parts().1.verb()
    }

    fn concerns(&self) -> Option<&Key> {
        self.parts().1.concerns()
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        self.parts().1.admit(hearing)
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        self.parts().1.apply(things, entry);
    }
}
