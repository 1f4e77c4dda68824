//! How views name things: with their place, so that a page can lead there, and with words of the record.

use serde::Serialize;

use crate::book::Book;
use crate::entry::Voice;
use crate::issue::Issue;
use crate::key::{Key, Ref};
use crate::kind::Kind;
use crate::meeting::Meeting;
use crate::person::Person;
use crate::seat::Sight;
use crate::view::Place;
use crate::when::Period;
use crate::words::{Personal, Words};

/// A thing with a name of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub name: Words,
}

/// A meeting, as it is named: by its title, or by its body and number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MeetingName {
    /// Where it stands.
    pub place: Place,
    /// Its title, where it has one.
    pub title: Option<Words>,
    /// What its body is called.
    pub body: Option<Words>,
    /// Its number in the series.
    pub number: Option<u32>,
    /// When it sits.
    pub period: Period,
}

/// A person with the title used on an occasion.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct PersonName {
    /// The name, unless it is withheld.
    pub name: Personal<Words>,
    /// The title, where one is recorded.
    pub title: Option<Words>,
}

impl Sight<'_> {
    /// The name of a party or side.
    pub(crate) fn voice(&self, voice: &Voice) -> Named {
        let public = self
            .books
            .first()
            .expect("every sight holds the public book");
        let (kind, key, name) = match voice {
            Voice::Party(it) => (
                Kind::Party,
                &it.key,
                public.things.parties.get(&it.key).map(|party| &party.name),
            ),
            Voice::Side(it) => (
                Kind::Side,
                &it.key,
                public.things.sides.get(&it.key).map(|side| &side.name),
            ),
        };
        let name = name
            .expect("admission has found every voice in the public book")
            .clone();
        Named {
            place: Place {
                book: public.id.clone(),
                kind,
                key: key.clone(),
            },
            name,
        }
    }

    /// The names of several parties or sides.
    pub(crate) fn voices(&self, voices: &[Voice]) -> Vec<Named> {
        voices.iter().map(|voice| self.voice(voice)).collect()
    }

    /// The name of a meeting that stands in a book.
    pub(crate) fn meeting_name(&self, book: &Book, key: &Key, meeting: &Meeting) -> MeetingName {
        let body = meeting
            .body
            .as_ref()
            .and_then(|body| self.follow(book, body));
        MeetingName {
            place: Place::of::<Meeting>(book, key),
            title: meeting.title.clone(),
            body: body.map(|(_, body)| body.name.clone()),
            number: meeting.number,
            period: meeting.period,
        }
    }

    /// The name of a meeting that an entry of `home` refers to.
    pub(crate) fn meeting_at(&self, home: &Book, it: &Ref<Meeting>) -> Option<MeetingName> {
        self.follow(home, it)
            .map(|(book, meeting)| self.meeting_name(book, &it.key, meeting))
    }

    /// The name of a person, with the title in use on the first day of a period.
    pub(crate) fn person_at(
        &self,
        home: &Book,
        it: &Ref<Person>,
        period: Period,
    ) -> Option<PersonName> {
        let (_, person) = self.follow(home, it)?;
        let day = period.from.first();
        let title = person
            .titles
            .iter()
            .rev()
            .find(|title| title.period.holds(day));
        Some(PersonName {
            name: person.name.clone(),
            title: title.map(|title| title.title.clone()),
        })
    }

    /// The names of issues that an entry of `home` refers to.
    pub(crate) fn issues_at(&self, home: &Book, issues: &[Ref<Issue>]) -> Vec<Named> {
        let found = issues.iter().filter_map(|it| self.placed(home, it));
        found
            .map(|(place, _, issue)| Named {
                place,
                name: issue.title.clone(),
            })
            .collect()
    }
}
