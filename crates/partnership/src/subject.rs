//! Subjects: references to any thing of the record, for what can be about anything. What a thing is lives with its noun.

use serde::{Deserialize, Serialize};

use crate::admit::Hearing;
use crate::attachment::Attachment;
use crate::body::Body;
use crate::book::BookId;
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
use crate::source::Source;

/// A thing of the record, of whatever noun: `{"project": "cyber-shield"}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "each variant is documented by the noun to which it leads"
)]
pub enum Subject {
    Party(Ref<Party>),
    Side(Ref<Side>),
    Office(Ref<Office>),
    Term(Ref<Term>),
    Person(Ref<Person>),
    Source(Ref<Source>),
    Claim(Ref<Claim>),
    Milestone(Ref<Milestone>),
    Body(Ref<Body>),
    Meeting(Ref<Meeting>),
    Intervention(Ref<Intervention>),
    Outcome(Ref<Outcome>),
    Issue(Ref<Issue>),
    Event(Ref<Event>),
    Link(Ref<Link>),
    Request(Ref<Request>),
    Commitment(Ref<Commitment>),
    Instrument(Ref<Instrument>),
    Project(Ref<Project>),
    FocusArea(Ref<FocusArea>),
    Organisation(Ref<Organisation>),
    Deliverable(Ref<Deliverable>),
    Attachment(Ref<Attachment>),
    Note(Ref<Note>),
    Edition(Ref<Edition>),
    Draft(Ref<Draft>),
    Clearance(Ref<Clearance>),
    Progress(Ref<Progress>),
    Call(Ref<Call>),
    ResultStatement(Ref<ResultStatement>),
    Indicator(Ref<Indicator>),
}

impl Subject {
    /// What kind of thing it is.
    pub fn kind(&self) -> Kind {
        self.parts().0
    }

    /// The thing's key in its book.
    pub fn key(&self) -> &Key {
        self.parts().1
    }

    /// Where the thing stands, when the reference is written in `home`: its kind, its book and its key.
    pub fn place_from(&self, home: &BookId) -> (Kind, BookId, Key) {
        let (kind, key, book) = self.parts();
        (kind, book.unwrap_or_else(|| home.clone()), key.clone())
    }

    fn parts(&self) -> (Kind, &Key, Option<BookId>) {
        match self {
            Subject::Party(it) => parts(it),
            Subject::Side(it) => parts(it),
            Subject::Office(it) => parts(it),
            Subject::Term(it) => parts(it),
            Subject::Person(it) => parts(it),
            Subject::Source(it) => parts(it),
            Subject::Claim(it) => parts(it),
            Subject::Milestone(it) => parts(it),
            Subject::Body(it) => parts(it),
            Subject::Meeting(it) => parts(it),
            Subject::Intervention(it) => parts(it),
            Subject::Outcome(it) => parts(it),
            Subject::Issue(it) => parts(it),
            Subject::Event(it) => parts(it),
            Subject::Link(it) => parts(it),
            Subject::Request(it) => parts(it),
            Subject::Commitment(it) => parts(it),
            Subject::Instrument(it) => parts(it),
            Subject::Project(it) => parts(it),
            Subject::FocusArea(it) => parts(it),
            Subject::Organisation(it) => parts(it),
            Subject::Deliverable(it) => parts(it),
            Subject::Attachment(it) => parts(it),
            Subject::Note(it) => parts(it),
            Subject::Edition(it) => parts(it),
            Subject::Draft(it) => parts(it),
            Subject::Clearance(it) => parts(it),
            Subject::Progress(it) => parts(it),
            Subject::Call(it) => parts(it),
            Subject::ResultStatement(it) => parts(it),
            Subject::Indicator(it) => parts(it),
        }
    }
}

fn parts<N: Noun>(it: &Ref<N>) -> (Kind, &Key, Option<BookId>) {
    let named = it.book.clone().or(N::PUBLIC.then(BookId::public));
    (N::KIND, &it.key, named)
}

impl Hearing<'_> {
    /// That a subject is a thing of the own book or of a wider one.
    pub(crate) fn knows_subject(&self, subject: &Subject) -> Result<(), crate::Refusal> {
        match subject {
            Subject::Party(it) => self.find(it).map(drop),
            Subject::Side(it) => self.find(it).map(drop),
            Subject::Office(it) => self.find(it).map(drop),
            Subject::Term(it) => self.find(it).map(drop),
            Subject::Person(it) => self.find(it).map(drop),
            Subject::Source(it) => self.find(it).map(drop),
            Subject::Claim(it) => self.find(it).map(drop),
            Subject::Milestone(it) => self.find(it).map(drop),
            Subject::Body(it) => self.find(it).map(drop),
            Subject::Meeting(it) => self.find(it).map(drop),
            Subject::Intervention(it) => self.find(it).map(drop),
            Subject::Outcome(it) => self.find(it).map(drop),
            Subject::Issue(it) => self.find(it).map(drop),
            Subject::Event(it) => self.find(it).map(drop),
            Subject::Link(it) => self.find(it).map(drop),
            Subject::Request(it) => self.find(it).map(drop),
            Subject::Commitment(it) => self.find(it).map(drop),
            Subject::Instrument(it) => self.find(it).map(drop),
            Subject::Project(it) => self.find(it).map(drop),
            Subject::FocusArea(it) => self.find(it).map(drop),
            Subject::Organisation(it) => self.find(it).map(drop),
            Subject::Deliverable(it) => self.find(it).map(drop),
            Subject::Attachment(it) => self.find(it).map(drop),
            Subject::Note(it) => self.find(it).map(drop),
            Subject::Edition(it) => self.find(it).map(drop),
            Subject::Draft(it) => self.find(it).map(drop),
            Subject::Clearance(it) => self.find(it).map(drop),
            Subject::Progress(it) => self.find(it).map(drop),
            Subject::Call(it) => self.find(it).map(drop),
            Subject::ResultStatement(it) => self.find(it).map(drop),
            Subject::Indicator(it) => self.find(it).map(drop),
        }
    }
}
