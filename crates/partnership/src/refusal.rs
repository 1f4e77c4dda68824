//! The rules' no: what kind, with data. The sentence that people read is in the catalogue.

use std::fmt;

use serde::Serialize;

use crate::book::{self, BookId};
use crate::entry::{Capacity, Voice};
use crate::key::Key;
use crate::kind::Kind;
use crate::{
    attachment, call, claim, clearance, commitment, correction, deliverable, edition, event,
    instrument, intervention, meeting, milestone, negotiation, office, party, person, progress,
    project, request, result, seat,
};

/// Why an act cannot be recorded.
///
/// As JSON its tags, joined by hyphens after `refusal`, name the sentence in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// Nothing of this kind and name stands in the act's own book or a wider one.
    Unknown {
        /// What was looked for.
        kind: Kind,
        /// The name as given.
        key: String,
        /// Names that are alike, nearest first, of the same books.
        nearest: Vec<String>,
    },
    /// Something in the book has this name already.
    KeyTaken {
        /// The name.
        key: Key,
        /// What bears it.
        kind: Kind,
    },
    /// The thing stands in a wider book and can only be changed there.
    OtherBook {
        /// Its name.
        key: Key,
        /// Where it stands.
        book: BookId,
    },
    /// There is no such seat that reads this book; whether there is such a book is not said.
    NotReader {
        /// The book named.
        book: BookId,
        /// The seat.
        seat: String,
    },
    /// The seat does not act in this voice and capacity.
    NotInThisCapacity {
        /// The seat.
        seat: String,
        /// The capacity named.
        capacity: Capacity,
    },
    /// Only who acts in this voice can do this.
    NotYours {
        /// The voice.
        voice: Voice,
    },
    /// About a book.
    Book(book::Refusal),
    /// About a seat.
    Seat(seat::Refusal),
    /// About a party or side.
    Party(party::Refusal),
    /// About an office.
    Office(office::Refusal),
    /// About a person.
    Person(person::Refusal),
    /// About a meeting.
    Meeting(meeting::Refusal),
    /// About what was said.
    Intervention(intervention::Refusal),
    /// About a request.
    Request(request::Refusal),
    /// About a commitment.
    Commitment(commitment::Refusal),
    /// About an instrument.
    Instrument(instrument::Refusal),
    /// About a text under negotiation.
    Negotiation(negotiation::Refusal),
    /// About a clearance.
    Clearance(clearance::Refusal),
    /// About progress.
    Progress(progress::Refusal),
    /// About a result.
    Result(result::Refusal),
    /// About a project.
    Project(project::Refusal),
    /// About a deliverable.
    Deliverable(deliverable::Refusal),
    /// About a milestone.
    Milestone(milestone::Refusal),
    /// About an event.
    Event(event::Refusal),
    /// About a call for input.
    Call(call::Refusal),
    /// About a claim.
    Claim(claim::Refusal),
    /// About an attachment.
    Attachment(attachment::Refusal),
    /// About an edition.
    Edition(edition::Refusal),
    /// About a correction.
    Correct(correction::Refusal),
}

impl fmt::Display for Refusal {
    /// For logs and tests; people read the catalogue's sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Refusal {}

/// Makes a noun's refusal into the refusal of an act.
macro_rules! refusal_of {
    ($($variant:ident($noun:ident)),+ $(,)?) => {$(
        impl From<$noun::Refusal> for Refusal {
            fn from(refusal: $noun::Refusal) -> Self {
                Refusal::$variant(refusal)
            }
        }
    )+};
}

refusal_of! {
    Book(book), Seat(seat), Party(party), Office(office), Person(person), Meeting(meeting),
    Intervention(intervention), Request(request), Commitment(commitment), Project(project), Deliverable(deliverable), Milestone(milestone), Event(event),
    Call(call), Claim(claim), Attachment(attachment), Edition(edition), Correct(correction), Instrument(instrument), Negotiation(negotiation), Clearance(clearance), Progress(progress), Result(result),
}

/// Up to three names that are like the wanted one, nearest first, by edit distance to the part after the book.
pub(crate) fn nearest(wanted: &str, names: &[String]) -> Vec<String> {
    let short = |name: &str| {
        name.rsplit('/')
            .next()
            .map(str::to_owned)
            .unwrap_or_default()
    };
    let mut ranked: Vec<(usize, &String)> = names
        .iter()
        .map(|name| (strsim::levenshtein(wanted, &short(name)), name))
        .collect();
    ranked.retain(|(distance, name)| *distance <= 3.max(name.len() / 3) || name.contains(wanted));
    ranked.sort();
    ranked
        .into_iter()
        .take(3)
        .map(|(_, name)| name.clone())
        .collect()
}
