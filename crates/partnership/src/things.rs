//! What the entries of one book add up to: its things, each on the shelf of its noun. Rules live with the nouns.

use std::collections::{BTreeMap, BTreeSet};

use crate::attachment::Attachment;
use crate::body::Body;
use crate::book::{BookId, Opening};
use crate::call::Call;
use crate::claim::Claim;
use crate::clearance::Clearance;
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
use crate::negotiation::Draft;
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
    pub keys: BTreeMap<Key, Bearer>,
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
    pub drafts: Shelf<Draft>,
    pub clearances: Shelf<Clearance>,
    pub progress: Shelf<Progress>,
    pub calls: Shelf<Call>,
    pub result_statements: Shelf<ResultStatement>,
    pub indicators: Shelf<Indicator>,
}

/// What bears a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The number of the entry that made it.
    pub made: u64,
    /// The numbers of the entries that changed or corrected it later, ascending.
    pub changed: Vec<u64>,
}

impl Bearer {
    /// The numbers of the entries that made it what it is, ascending.
    pub fn entries(&self) -> impl Iterator<Item = u64> {
        std::iter::once(self.made).chain(self.changed.iter().copied())
    }
}

impl Things {
    /// The kind of thing that bears a key.
    pub fn kind_of(&self, key: &Key) -> Option<Kind> {
        self.keys.get(key).map(|bearer| bearer.kind)
    }

    /// Puts the new thing that an entry makes on its shelf.
    pub(crate) fn put<N: Noun>(&mut self, key: &Key, entry: u64, thing: N) {
        let bearer = Bearer {
            kind: N::KIND,
            made: entry,
            changed: Vec::new(),
        };
        self.keys.insert(key.clone(), bearer);
        N::shelf_mut(self).insert(key.clone(), thing);
    }

    /// Changes a thing of this book, as an entry does. Admission has made sure that it is there.
    pub(crate) fn amend<N: Noun>(&mut self, it: &Ref<N>, entry: u64, change: impl FnOnce(&mut N)) {
        self.touch(&it.key, entry);
        let thing = N::shelf_mut(self).get_mut(&it.key);
        change(thing.expect(FOUND));
    }

    /// Notes that an entry is about a thing of this book. Admission has made sure that it is there.
    pub(crate) fn touch(&mut self, key: &Key, entry: u64) {
        let bearer = self.keys.get_mut(key).expect(FOUND);
        bearer.changed.push(entry);
    }
}

const FOUND: &str =
    "only things of the act's own book are changed, and admission has found them there";
