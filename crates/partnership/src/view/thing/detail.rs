//! What is recorded of a thing, term by term. What a noun's fields mean is said in the noun's own file.

mod exchange;
mod frame;
mod negotiation;
mod works;

use serde::Serialize;
use strum::IntoStaticStr;

use super::{Called, called};
use crate::book::{Book, BookId};
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::seat::Sight;
use crate::subject::Subject;
use crate::view::Place;
use crate::when::{Period, When};
use crate::words::{Text, Words};

/// Something recorded of a thing; other things in it as they are called, or by their places alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detail<Thing = Called> {
    /// Which side of the thing it is.
    pub term: Term,
    /// What is recorded.
    pub value: Value<Thing>,
}

/// A side of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(
    missing_docs,
    reason = "each is explained by the words that people read for it in the catalogue"
)]
pub enum Term {
    About,
    AccountOf,
    Address,
    AgreedBy,
    At,
    Between,
    Body,
    By,
    Character,
    CoChairs,
    Commitment,
    Country,
    Date,
    Delegations,
    Due,
    Ended,
    File,
    FocusArea,
    FormalName,
    From,
    Function,
    Genre,
    Holder,
    Host,
    Implements,
    Issues,
    Level,
    MarginsOf,
    Members,
    Of,
    Office,
    Organisations,
    PartOf,
    Participants,
    Pen,
    Period,
    Place,
    Publisher,
    Reader,
    Request,
    Result,
    ShortName,
    Side,
    Speaker,
    Standing,
    Status,
    Succeeds,
    Texts,
    Theme,
    Tier,
    Title,
    To,
    Unit,
    Until,
    Verb,
    Version,
    WishedBy,
}

/// What is recorded of a side of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value<Thing = Called> {
    /// Words of the record.
    Words(Words),
    /// A text in no language: a code, a file's name, an address.
    Text(Text),
    /// A date.
    When(When),
    /// A stretch of time.
    Period(Period),
    /// A choice, by the enum that offers it and its name.
    Choice(&'static str, &'static str),
    /// Other things.
    Things(Vec<Thing>),
}

/// What is recorded of a thing that stands in a book; nothing where there is no such thing.
pub(super) fn of(sight: &Sight<'_>, book: &Book, kind: Kind, key: &Key) -> Vec<Detail> {
    let name = |place: Place| called(sight, sight.book(&place.book)?, place.kind, &place.key);
    let named = |detail: Detail<Place>| {
        let value = match detail.value {
            Value::Words(words) => Value::Words(words),
            Value::Text(text) => Value::Text(text),
            Value::When(when) => Value::When(when),
            Value::Period(period) => Value::Period(period),
            Value::Choice(family, choice) => Value::Choice(family, choice),
            Value::Things(places) => {
                let mut things: Vec<Called> = Vec::new();
                for thing in places.into_iter().filter_map(name) {
                    if !things.contains(&thing) {
                        things.push(thing);
                    }
                }
                Value::Things(things)
            }
        };
        let is_empty = matches!(&value, Value::Things(things) if things.is_empty());
        let term = detail.term;
        (!is_empty).then_some(Detail { term, value })
    };
    let told = told(book, kind, key).into_iter();
    told.filter_map(named).collect()
}

/// The places to which what is recorded of a thing leads; some perhaps twice.
pub(crate) fn leads(book: &Book, kind: Kind, key: &Key) -> impl Iterator<Item = Place> {
    let told = told(book, kind, key).into_iter();
    told.flat_map(|detail| match detail.value {
        Value::Things(places) => places,
        Value::Words(_)
        | Value::Text(_)
        | Value::When(_)
        | Value::Period(_)
        | Value::Choice(..) => Vec::new(),
    })
}

/// What is recorded of a thing, other things by their places.
fn told(book: &Book, kind: Kind, key: &Key) -> Vec<Detail<Place>> {
    let mut details = Details {
        home: book,
        key,
        found: Vec::new(),
    };
    match kind {
        Kind::Seat => details.tell(frame::seat),
        Kind::Party => details.tell(frame::party),
        Kind::Side => details.tell(frame::side),
        Kind::Office => details.tell(frame::office),
        Kind::Term => details.tell(frame::term),
        Kind::Person => details.tell(frame::person),
        Kind::Source => details.tell(frame::source),
        Kind::Claim => details.tell(works::claim),
        Kind::Milestone => details.tell(exchange::milestone),
        Kind::Body => details.tell(frame::body),
        Kind::Meeting => details.tell(exchange::meeting),
        Kind::Intervention => details.tell(exchange::intervention),
        Kind::Outcome => details.tell(exchange::outcome),
        Kind::Issue => details.tell(exchange::issue),
        Kind::Event => details.tell(exchange::event),
        Kind::Link => details.tell(exchange::link),
        Kind::Request => details.tell(exchange::request),
        Kind::Commitment => details.tell(exchange::commitment),
        Kind::Instrument => details.tell(works::instrument),
        Kind::Draft => details.tell(negotiation::draft),
        Kind::Clearance => details.tell(negotiation::clearance),
        Kind::Progress => details.tell(works::progress),
        Kind::Call => details.tell(works::call),
        Kind::Project => details.tell(works::project),
        Kind::FocusArea => {}
        Kind::Organisation => details.tell(frame::organisation),
        Kind::Deliverable => details.tell(works::deliverable),
        Kind::ResultStatement => details.tell(works::result),
        Kind::Indicator => details.tell(works::indicator),
        Kind::Attachment => details.tell(works::attachment),
        Kind::Note => details.tell(works::note),
        Kind::Edition => details.tell(works::edition),
    }
    details.found
}

/// Details of a thing in its book, as they are found.
struct Details<'a> {
    home: &'a Book,
    key: &'a Key,
    found: Vec<Detail<Place>>,
}

impl<'a> Details<'a> {
    /// Tells what is recorded of the thing, as one of its noun.
    fn tell<N: Noun>(&mut self, tell: fn(&mut Details<'a>, &N)) {
        if let Some(thing) = N::shelf(&self.home.things).get(self.key) {
            tell(self, thing);
        }
    }

    fn add(&mut self, term: Term, value: Value<Place>) {
        self.found.push(Detail { term, value });
    }

    fn words<'w>(&mut self, term: Term, words: impl IntoIterator<Item = &'w Words>) {
        for words in words {
            self.add(term, Value::Words(words.clone()));
        }
    }

    fn text<'t>(&mut self, term: Term, text: impl IntoIterator<Item = &'t Text>) {
        for text in text {
            self.add(term, Value::Text(text.clone()));
        }
    }

    fn when(&mut self, term: Term, when: impl IntoIterator<Item = When>) {
        for when in when {
            self.add(term, Value::When(when));
        }
    }

    fn period(&mut self, term: Term, period: impl IntoIterator<Item = Period>) {
        for period in period {
            self.add(term, Value::Period(period));
        }
    }

    /// A choice of the record, with what begins the ids of its names in the catalogue.
    fn choice(&mut self, term: Term, family: &'static str, choice: impl Into<&'static str>) {
        self.add(term, Value::Choice(family, choice.into()));
    }

    fn voices<'v>(&mut self, term: Term, voices: impl IntoIterator<Item = &'v Voice>) {
        let place = |(kind, key): (Kind, &Key)| Place {
            book: BookId::public(),
            kind,
            key: key.clone(),
        };
        let parts = voices.into_iter().map(|voice| match voice {
            Voice::Party(it) => (Kind::Party, &it.key),
            Voice::Side(it) => (Kind::Side, &it.key),
        });
        self.add(term, Value::Things(parts.map(place).collect()));
    }

    fn refs<'r, N: Noun + 'r>(&mut self, term: Term, refs: impl IntoIterator<Item = &'r Ref<N>>) {
        let home = &self.home.id;
        let place = |it: &Ref<N>| Place {
            book: it.book_from(home),
            kind: N::KIND,
            key: it.key.clone(),
        };
        let places = refs.into_iter().map(place).collect();
        self.add(term, Value::Things(places));
    }

    fn subject<'r>(&mut self, term: Term, subjects: impl IntoIterator<Item = &'r Subject>) {
        let home = &self.home.id;
        let place = |subject: &Subject| {
            let (kind, book, key) = subject.place_from(home);
            Place { book, kind, key }
        };
        let places = subjects.into_iter().map(place).collect();
        self.add(term, Value::Things(places));
    }
}
