//! What the entries of one book add up to: its things, each on the shelf of its noun. Rules live with the nouns.

use std::collections::{BTreeMap, BTreeSet};

use crate::attachment::Attachment;
use crate::body::Body;
use crate::book::{BookId, Opening};
use crate::claim::Claim;
use crate::commitment::Commitment;
use crate::deliverable::Deliverable;
use crate::edition::Edition;
use crate::event::{Event, Link};
use crate::focus_area::FocusArea;
use crate::instrument::Instrument;
use crate::intervention::Intervention;
use crate::issue::Issue;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::{Meeting, Outcome};
use crate::milestone::Milestone;
use crate::note::Note;
use crate::office::{Office, Term};
use crate::organisation::Organisation;
use crate::party::{Party, Side};
use crate::person::Person;
use crate::progress::Progress;
use crate::project::Project;
use crate::request::Request;
use crate::result::{Indicator, ResultStatement};
use crate::seat::Seat;
use crate::source::Source;

/// The things of one noun in one book, by key.
pub type Shelf<N> = BTreeMap<Key, N>;

/// What the entries of one book add up to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(
    missing_docs,
    reason = "each shelf is named after the noun it holds, which is documented in its own file"
)]
pub struct Things {
    /// How the book was opened.
    pub opening: Option<Opening>,
    /// The parties that read the book, by their keys in the public book.
    pub readers: BTreeSet<Key>,
    /// The wider books that entries of this one refer to.
    pub refers_to: BTreeSet<BookId>,
    /// Every key taken in the book, with what bears it.
    pub keys: BTreeMap<Key, Kind>,
    /// The numbers of the entries that concern each key, ascending.
    pub history: BTreeMap<Key, Vec<u64>>,
    pub seats: Shelf<Seat>,
    pub parties: Shelf<Party>,
    pub sides: Shelf<Side>,
    pub offices: Shelf<Office>,
    pub terms: Shelf<Term>,
    pub persons: Shelf<Person>,
    pub sources: Shelf<Source>,
    pub bodies: Shelf<Body>,
    pub meetings: Shelf<Meeting>,
    pub interventions: Shelf<Intervention>,
    pub outcomes: Shelf<Outcome>,
    pub requests: Shelf<Request>,
    pub commitments: Shelf<Commitment>,
    pub issues: Shelf<Issue>,
    pub instruments: Shelf<Instrument>,
    pub focus_areas: Shelf<FocusArea>,
    pub organisations: Shelf<Organisation>,
    pub projects: Shelf<Project>,
    pub deliverables: Shelf<Deliverable>,
    pub milestones: Shelf<Milestone>,
    pub events: Shelf<Event>,
    pub links: Shelf<Link>,
    pub claims: Shelf<Claim>,
    pub attachments: Shelf<Attachment>,
    pub notes: Shelf<Note>,
    pub editions: Shelf<Edition>,
    pub progress: Shelf<Progress>,
    pub result_statements: Shelf<ResultStatement>,
    pub indicators: Shelf<Indicator>,
}

impl Things {
    /// Puts a new thing on its shelf.
    pub(crate) fn put<N: Noun>(&mut self, key: &Key, thing: N) {
        self.keys.insert(key.clone(), N::KIND);
        N::shelf_mut(self).insert(key.clone(), thing);
    }

    /// Changes a thing of this book. Admission has made sure that it is there.
    pub(crate) fn amend<N: Noun>(&mut self, it: &Ref<N>, change: impl FnOnce(&mut N)) {
        let thing = N::shelf_mut(self).get_mut(&it.key);
        change(thing.expect(
            "only things of the act's own book are amended, and admission has found them there",
        ));
    }
}
