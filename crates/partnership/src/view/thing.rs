//! Any one thing of the record: what is recorded of it, what leads to it, and the entries that made it what it is.

pub(crate) mod detail;

use serde::Serialize;

use crate::book::Book;
use crate::key::Key;
use crate::kind::Kind;
use crate::seat::Sight;
use crate::view::claim::{self, ClaimLine};
use crate::view::log::{self, EntryLine};
use crate::view::name::MeetingName;
use crate::view::{Cited, Moment, Place};
use crate::words::{Personal, Words};

pub use detail::{Detail, Term, Value};

/// What is recorded of one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ThingRecord {
    /// The moment it is of.
    pub moment: Moment,
    /// Which thing.
    pub thing: Called,
    /// What is recorded of it.
    pub details: Vec<Detail>,
    /// What sources say of it.
    pub claims: Vec<ClaimLine>,
    /// The things in the sight that lead to it, by kind and then by key.
    pub led_to_by: Vec<Called>,
    /// The entries that made it what it is, the earliest first.
    pub entries: Vec<EntryLine>,
    /// The sources that they rest on.
    pub sources: Vec<Cited>,
}

/// A thing as it is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Called {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub name: Name,
}

/// What a thing is called, or what it says where it has no name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    /// By words of the record.
    Words(Words),
    /// As meetings are.
    Meeting(MeetingName),
    /// By a person's name, unless it is withheld.
    Person(Personal<Words>),
}

/// Computes what is recorded of the thing at a place; none where the sight holds no such thing.
pub fn of(sight: &Sight<'_>, place: &Place, moment: Moment) -> Option<ThingRecord> {
    let book = sight.book(&place.book)?;
    if book.things.kind_of(&place.key) != Some(place.kind) {
        return None;
    }
    let thing = called(sight, book, place.kind, &place.key)?;
    let bearer = book.things.keys.get(&place.key)?;
    let mut sources: Vec<Cited> = Vec::new();
    for cited in bearer
        .entries()
        .flat_map(|number| sight.cited(book, number))
    {
        if !sources.contains(&cited) {
            sources.push(cited);
        }
    }
    let entries = bearer.entries().filter_map(|number| book.entry(number));
    Some(ThingRecord {
        moment,
        thing,
        details: detail::of(sight, book, place.kind, &place.key),
        claims: claim::about(sight, place),
        led_to_by: leading_to(sight, place),
        entries: entries.map(|entry| log::line(book, entry)).collect(),
        sources,
    })
}

/// The things in the sight of which something leads to a place, or which rest on it.
fn leading_to(sight: &Sight<'_>, to: &Place) -> Vec<Called> {
    let everything = sight.books.iter().flat_map(|book| {
        let leading = book.leading_to(to).iter();
        leading.filter_map(|(kind, key)| called(sight, book, *kind, key))
    });
    let mut found: Vec<Called> = everything.collect();
    found.sort_by(|a, b| (a.place.kind, &a.place).cmp(&(b.place.kind, &b.place)));
    found
}

impl Sight<'_> {
    /// The thing at a place, as it is called; none where the sight holds no such thing.
    pub fn called(&self, place: &Place) -> Option<Called> {
        let book = self.book(&place.book)?;
        let is_there = book.things.kind_of(&place.key) == Some(place.kind);
        is_there.then(|| called(self, book, place.kind, &place.key))?
    }
}

/// A thing that stands in a book, as it is called.
pub(crate) fn called(sight: &Sight<'_>, book: &Book, kind: Kind, key: &Key) -> Option<Called> {
    let things = &book.things;
    let words = match kind {
        Kind::Meeting => {
            let meeting = things.meetings.get(key)?;
            let name = sight.meeting_name(book, key, meeting);
            let place = name.place.clone();
            return Some(Called {
                place,
                name: Name::Meeting(name),
            });
        }
        Kind::Person => {
            let name = Name::Person(things.persons.get(key)?.name.clone());
            let (book, key) = (book.id.clone(), key.clone());
            return Some(Called {
                place: Place { book, kind, key },
                name,
            });
        }
        Kind::Seat => &things.seats.get(key)?.title,
        Kind::Party => &things.parties.get(key)?.name,
        Kind::Side => &things.sides.get(key)?.name,
        Kind::Office => &things.offices.get(key)?.title,
        Kind::Term => {
            let office = &things.terms.get(key)?.office;
            &sight.follow(book, office)?.1.title
        }
        Kind::Source => &things.sources.get(key)?.title,
        Kind::Claim => &things.claims.get(key)?.statement,
        Kind::Milestone => &things.milestones.get(key)?.title,
        Kind::Body => &things.bodies.get(key)?.name,
        Kind::Intervention => &things.interventions.get(key)?.substance,
        Kind::Outcome => &things.outcomes.get(key)?.statement,
        Kind::Issue => &things.issues.get(key)?.title,
        Kind::Event => &things.events.get(key)?.title,
        Kind::Link => &things.links.get(key)?.said,
        Kind::Request => &things.requests.get(key)?.subject,
        Kind::Commitment => &things.commitments.get(key)?.subject,
        Kind::Instrument => &things.instruments.get(key)?.title,
        Kind::Project => &things.projects.get(key)?.title,
        Kind::FocusArea => &things.focus_areas.get(key)?.name,
        Kind::Organisation => &things.organisations.get(key)?.name,
        Kind::Deliverable => &things.deliverables.get(key)?.title,
        Kind::Attachment => &things.attachments.get(key)?.title,
        Kind::Note => &things.notes.get(key)?.text,
        Kind::Edition => &things.editions.get(key)?.title,
        Kind::Call => &things.calls.get(key)?.to,
        Kind::Draft => &things.drafts.get(key)?.title,
        Kind::Clearance => {
            let draft = &things.clearances.get(key)?.draft;
            &sight.follow(book, draft)?.1.title
        }
        Kind::Progress => {
            let line = &things.progress.get(key)?.line;
            let (_, instrument) = sight.follow(book, &line.instrument)?;
            &instrument.provisions.get(&line.provision)?.provision.text
        }
        Kind::ResultStatement => &things.result_statements.get(key)?.statement,
        Kind::Indicator => &things.indicators.get(key)?.name,
    };
    let (book, key) = (book.id.clone(), key.clone());
    Some(Called {
        place: Place { book, kind, key },
        name: Name::Words(words.clone()),
    })
}
