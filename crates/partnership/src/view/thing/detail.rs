//! What is recorded of a thing, term by term. What a noun's fields mean is said in the noun's own file.

mod exchange;
mod frame;
mod works;

use serde::Serialize;
use strum::IntoStaticStr;

use super::{Called, Name, called};
use crate::book::Book;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::seat::Sight;
use crate::subject::Subject;
use crate::view::Place;
use crate::view::name::Named;
use crate::when::{Period, When};
use crate::words::{Text, Words};

/// Something recorded of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Detail {
    /// Which side of the thing it is.
    pub term: Term,
    /// What is recorded.
    pub value: Value,
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
    WishedBy,
}

/// What is recorded of a side of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
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
    Things(Vec<Called>),
}

impl Value {
    /// Whether it leads to a place.
    pub(super) fn leads_to(&self, place: &Place) -> bool {
        match self {
            Value::Things(things) => things.iter().any(|thing| thing.place == *place),
            Value::Words(_)
            | Value::Text(_)
            | Value::When(_)
            | Value::Period(_)
            | Value::Choice(..) => false,
        }
    }
}

/// What is recorded of a thing that stands in a book; nothing where there is no such thing.
pub(super) fn of<'s>(
    sight: &'s Sight<'s>,
    book: &'s Book,
    kind: Kind,
    key: &'s Key,
) -> Vec<Detail> {
    let mut details = Details {
        sight,
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
        Kind::Progress => details.tell(works::progress),
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
struct Details<'s> {
    sight: &'s Sight<'s>,
    home: &'s Book,
    key: &'s Key,
    found: Vec<Detail>,
}

impl<'s> Details<'s> {
    /// Tells what is recorded of the thing, as one of its noun.
    fn tell<N: Noun>(&mut self, tell: fn(&mut Details<'s>, &N)) {
        if let Some(thing) = N::shelf(&self.home.things).get(self.key) {
            tell(self, thing);
        }
    }

    fn add(&mut self, term: Term, value: Value) {
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
        let named = voices.into_iter().map(|voice| {
            let Named { place, name } = self.sight.voice(voice);
            let name = Name::Words(name);
            Called { place, name }
        });
        let named = named.collect();
        self.things(term, named);
    }

    fn refs<'r, N: Noun + 'r>(&mut self, term: Term, refs: impl IntoIterator<Item = &'r Ref<N>>) {
        let named = refs.into_iter().filter_map(|it| {
            let (book, _) = self.sight.follow(self.home, it)?;
            called(self.sight, book, N::KIND, &it.key)
        });
        let named = named.collect();
        self.things(term, named);
    }

    fn subject<'r>(&mut self, term: Term, subjects: impl IntoIterator<Item = &'r Subject>) {
        let named = subjects.into_iter().filter_map(|subject| {
            let (kind, book, key) = subject.place_from(&self.home.id);
            called(self.sight, self.sight.book(&book)?, kind, &key)
        });
        let named = named.collect();
        self.things(term, named);
    }

    fn things(&mut self, term: Term, mut things: Vec<Called>) {
        let mut seen = Vec::new();
        things.retain(|thing| {
            let is_new = !seen.contains(&thing.place);
            seen.push(thing.place.clone());
            is_new
        });
        if !things.is_empty() {
            self.add(term, Value::Things(things));
        }
    }
}
