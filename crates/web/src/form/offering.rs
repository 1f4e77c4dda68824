//! What a seat is offered to record from what it reads: the forms that fit, filled in as far as the page says.
//! An offer is made where some way to write fits; whether the act may be recorded is for the rules, when it is sent.

mod places;

use std::collections::BTreeMap;

use documents::compose;
use documents::reading::{Reading, View};
use jiff::Timestamp;
use jiff::civil::Date;
use language::Language;
use partnership::authorship::Authorship;
use partnership::book::{Book, BookId};
use partnership::entry::{EntryId, Voice};
use partnership::seat::Sight;
use partnership::view::Place;
use partnership::{Deed, Partnership, admit};

use super::task::Task;
use super::typed::Typed;
use super::{PATH, blanks, opened, submit, ways};
use crate::offer::{Does, Offer, Offers, Recorded};

/// Who is offered something, on which day, and where they read.
pub(crate) struct Offering<'a> {
    pub(crate) partnership: &'a Partnership,
    pub(crate) sight: &'a Sight<'a>,
    pub(crate) language: Language,
    pub(crate) today: Date,
    pub(crate) now: Timestamp,
    /// The address to come back to.
    pub(crate) back: String,
    ways: Vec<Authorship>,
}

/// What one may fill in beforehand: names with values.
type Given<'g> = [(&'g str, String)];

impl<'a> Offering<'a> {
    /// What is offered to who reads so.
    pub(crate) fn to(
        (partnership, sight): (&'a Partnership, &'a Sight<'a>),
        language: Language,
        (today, now): (Date, Timestamp),
        back: String,
    ) -> Offering<'a> {
        Offering {
            ways: partnership.authorships(&sight.eyes, now),
            partnership,
            sight,
            language,
            today,
            now,
            back,
        }
    }

    /// What can be recorded from a page.
    pub(crate) fn on(&self, reading: &Reading, view: &View) -> Offers {
        if self.ways.is_empty() {
            return Offers::default();
        }
        self.places(reading, view)
    }

    /// What was recorded as an entry that the seat reads.
    pub(crate) fn recorded(&self, entry: &EntryId) -> Option<Recorded> {
        let book = self.sight.book(&entry.book)?;
        let act = &book.entry(entry.number)?.payload.act;
        let key = act.concerns()?;
        let place = Place {
            book: book.id.clone(),
            kind: book.things.kind_of(key)?,
            key: key.clone(),
        };
        let called = self.sight.called(&place)?;
        let title = book
            .title()
            .map(|title| title.read(self.language.tag()).to_owned());
        let args = [
            ("number", entry.number.to_string().into()),
            ("book", title.unwrap_or_else(|| book.id.to_string()).into()),
        ];
        Some(Recorded {
            words: self.language.tell("form-recorded", &args),
            name: compose::thing::name(&called, self.language),
            to: compose::path_of(&place),
        })
    }

    /// Whether the seat writes in a book.
    fn writes_in(&self, book: &BookId) -> bool {
        self.ways.iter().any(|way| way.book == *book)
    }

    /// Whether the seat writes in a book that can refer to things of this one.
    fn writes_about(&self, book: &Book) -> bool {
        let own = |way: &Authorship| self.sight.book(&way.book);
        let mut homes = self.ways.iter().filter_map(own);
        homes.any(|home| home.id == book.id || book.is_wider_than(home))
    }

    /// Whether the seat speaks in a book for one of these.
    fn speaks_in<'v>(&self, book: &BookId, mut voices: impl Iterator<Item = &'v Voice>) -> bool {
        voices.any(|voice| {
            let mut ways = self.ways.iter().filter(|way| way.book == *book);
            // The keeper has no voice, and records what others said.
            ways.any(|way| way.author.voice.as_ref().is_none_or(|own| own == voice))
        })
    }

    /// A form, named as everywhere.
    fn form(&self, noun: &str, verb: &str, given: &Given<'_>) -> Option<Offer> {
        let blank = blanks::of(noun, verb)?;
        let name = super::sheet::title(blank, self.language);
        Some(self.called(name, (noun, verb), given))
    }

    /// A form, under a name that fits where it is offered.
    fn called(&self, name: String, (noun, verb): (&str, &str), given: &Given<'_>) -> Offer {
        let mut to = format!("{PATH}/{noun}/{verb}?");
        for (name, value) in given {
            to.push_str(&format!("{name}={}&", encoded(value)));
        }
        to.push_str(&format!("back={}", encoded(&self.back)));
        let does = Does::Leads { to };
        Offer { name, does }
    }

    /// What is recorded by one click, with today's date: offered where the rules would admit it in exactly one way.
    fn once(&self, name: String, (noun, verb): (&str, &str), given: &Given<'_>) -> Option<Offer> {
        let task = Task::new(noun, verb)?;
        let mut typed = Typed::of(
            given
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        );
        if task.blank.field("on").is_some() {
            opened::date("on", self.today.into(), &mut typed);
        }
        let ways = task.ways(self.partnership, &self.sight.eyes, (&typed, self.now));
        let mut fitting = ways.into_iter().filter(|way| {
            let acts = submit::submissions(self.partnership, &task, &typed, way);
            acts.is_ok_and(|acts| admit(self.partnership, acts, self.now).is_ok())
        });
        let (Some(way), None) = (fitting.next(), fitting.next()) else {
            return None;
        };
        let mut fields = typed.pairs().to_vec();
        fields.push(("as".to_owned(), ways::key(&way)));
        fields.push(("back".to_owned(), self.back.clone()));
        let goes = ways::goes(self.partnership, &way, (self.today, self.language));
        let does = Does::Records {
            to: format!("{PATH}/{}", task.path()),
            fields,
            goes: self.language.tell("offer-goes", &[("goes", goes.into())]),
        };
        Some(Offer { name, does })
    }

    /// The corrections of the entries that made a thing what it is, as far as the seat may make them and there is a form.
    fn corrections(&self, place: &Place) -> Vec<Offer> {
        let Some(book) = self.sight.book(&place.book) else {
            return Vec::new();
        };
        let bearer = book.things.keys.get(&place.key);
        let entries = bearer.into_iter().flat_map(|bearer| bearer.entries());
        let own = entries
            .filter_map(|number| book.entry(number))
            .filter(|entry| {
                let payload = &entry.payload;
                let (noun, verb) = payload.act.name();
                let mut ways = self.ways.iter().filter(|way| way.book == book.id);
                payload.act.corrects().is_none()
                    && blanks::of(noun, verb).is_some()
                    && ways.any(|way| way.author.voice == payload.author.voice)
            });
        let offers = own.map(|entry| {
            let number = entry.id.number.to_string();
            let path = format!("{PATH}/correct/{}/{number}", encoded(book.id.as_str()));
            Offer {
                name: self
                    .language
                    .tell("offer-correct", &[("number", number.into())]),
                does: Does::Leads {
                    to: format!("{path}?back={}", encoded(&self.back)),
                },
            }
        });
        offers.collect()
    }

    /// Offers beside a heading, by the id of its words.
    fn beside(
        &self,
        headings: &mut BTreeMap<String, Vec<Offer>>,
        heading: &str,
        offers: impl IntoIterator<Item = Offer>,
    ) {
        let offers: Vec<Offer> = offers.into_iter().collect();
        if !offers.is_empty() {
            headings.insert(self.language.say(heading), offers);
        }
    }
}

/// A thing as it is given to a form: `book/key`.
fn named(place: &Place) -> String {
    format!("{}/{}", place.book, place.key)
}

/// A text as a query holds it.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                encoded.push(char::from(byte));
            }
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_query_would_read_otherwise_is_written_by_its_number() {
        assert_eq!(
            encoded("rok+tha.brief/plan#1-1"),
            "rok%2Btha.brief/plan%231-1"
        );
        assert_eq!(
            encoded("/search?q=a&b=ㄱ"),
            "/search%3Fq%3Da%26b%3D%E3%84%B1"
        );
    }
}
