//! The addresses of readings: paths, and the one question that a path may carry. No host and no form is part of them.

use std::fmt;

use partnership::book::BookId;
use partnership::key::{Key, Ref};
use partnership::kind::{Kind, Noun};
use partnership::view::Place;

use super::Reading;
use crate::compose::path_of;

impl Reading {
    /// Reads a path and the questions that it carries; none where nothing has this address. Other questions do not matter.
    pub fn parse(path: &str, _asked: &[(String, String)]) -> Option<Reading> {
        let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        match parts.as_slice() {
            ["meetings"] => Some(Reading::Meetings),
            ["follow-up"] => Some(Reading::FollowUp),
            ["offices"] => Some(Reading::Offices),
            [book, kind, key] => Some(Reading::of(&place(book, kind, key)?)),
            _ => None,
        }
    }

    /// The path.
    pub fn path(&self) -> String {
        match self {
            Reading::Meetings => "/meetings".to_owned(),
            Reading::Meeting(meeting) => of(meeting),
            Reading::FollowUp => "/follow-up".to_owned(),
            Reading::Offices => "/offices".to_owned(),
            Reading::Thing(place) => path_of(place),
        }
    }
}

/// Writes the path with the question it carries.
impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())
    }
}

/// The path of a thing; without a book, of the one that everyone reads.
fn of<N: Noun>(it: &Ref<N>) -> String {
    path_of(&Place {
        book: it.book_from(&BookId::public()),
        kind: N::KIND,
        key: it.key.clone(),
    })
}

fn place(book: &str, kind: &str, key: &str) -> Option<Place> {
    Some(Place {
        book: BookId::parse(book).ok()?,
        kind: Kind::parse(kind)?,
        key: Key::parse(key).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_reading() {
        let thing = |kind| Reading::of(&place("rok+tha.bilateral-29", kind, "x-1").unwrap());
        let mut readings = vec![Reading::Meetings, Reading::FollowUp, Reading::Offices];
        readings.extend(Kind::ALL.map(|kind| thing(kind.as_str())));
        for reading in readings {
            assert_eq!(Reading::parse(&reading.path(), &[]), Some(reading));
        }
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for path in [
            "",
            "meetings",
            "/meetings/",
            "/public",
            "/public/meeting",
            "/public/thing/x",
            "/Public/meeting/x",
            "/public/meeting/X",
            "/public/meeting/x/y",
        ] {
            assert_eq!(Reading::parse(path, &[]), None, "{path}");
        }
    }
}
