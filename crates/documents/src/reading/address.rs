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
    pub fn parse(path: &str, asked: &[(String, String)]) -> Option<Reading> {
        let parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        let answer = |question: &str| {
            let mut answers = asked.iter().filter(|(name, _)| name == question);
            answers.next().map(|(_, answer)| answer.as_str())
        };
        match parts.as_slice() {
            [""] | ["home"] => Some(Reading::Home),
            ["meetings"] => Some(Reading::Meetings),
            ["follow-up"] => Some(Reading::FollowUp),
            ["documents"] => Some(Reading::Instruments),
            ["calls"] => Some(Reading::Calls),
            ["portfolio"] => Some(Reading::Portfolio),
            ["calendar"] => Some(Reading::Calendar),
            ["issues"] => Some(Reading::Issues),
            ["offices"] => Some(Reading::Offices),
            ["search"] => Some(Reading::Search(answer("q").unwrap_or_default().to_owned())),
            ["ledger"] => Some(Reading::Ledger {
                book: None,
                before: number(answer("before"))?,
            }),
            ["ledger", book] => Some(Reading::Ledger {
                book: Some(BookId::parse(book).ok()?),
                before: number(answer("before"))?,
            }),
            [book, kind, key] => Some(Reading::of(&place(book, kind, key)?)),
            [book, "meeting", key, "release"] => Some(Reading::Release {
                meeting: named(book, key)?,
                issuer: match answer("issuer") {
                    None => None,
                    Some(side) => Some(Ref::parse(side).ok()?),
                },
            }),
            [book, "instrument", key, "review"] => Some(Reading::Review(named(book, key)?)),
            [book, "instrument", key, "matrix"] => Some(Reading::Matrix(named(book, key)?)),
            [book, "instrument", key, "differences"] => {
                Some(Reading::Differences(named(book, key)?))
            }
            [book, "instrument", key, "moved"] => Some(Reading::Moved(named(book, key)?)),
            [book, "instrument", key, "standing"] => Some(Reading::Standing {
                instrument: named(book, key)?,
                side: match answer("side") {
                    None => None,
                    Some(side) => Some(Key::parse(side).ok()?),
                },
            }),
            _ => None,
        }
    }

    /// The path, without the question.
    pub fn path(&self) -> String {
        match self {
            Reading::Home => "/".to_owned(),
            Reading::Meetings => "/meetings".to_owned(),
            Reading::Meeting(meeting) => of(meeting),
            Reading::FollowUp => "/follow-up".to_owned(),
            Reading::Release { meeting, .. } => format!("{}/release", of(meeting)),
            Reading::Instruments => "/documents".to_owned(),
            Reading::Review(instrument) => format!("{}/review", of(instrument)),
            Reading::Matrix(instrument) => format!("{}/matrix", of(instrument)),
            Reading::Differences(instrument) => format!("{}/differences", of(instrument)),
            Reading::Moved(instrument) => format!("{}/moved", of(instrument)),
            Reading::Standing { instrument, .. } => format!("{}/standing", of(instrument)),
            Reading::Calls => "/calls".to_owned(),
            Reading::Calendar => "/calendar".to_owned(),
            Reading::Portfolio => "/portfolio".to_owned(),
            Reading::Project(project) => of(project),
            Reading::Issues => "/issues".to_owned(),
            Reading::Issue(issue) => of(issue),
            Reading::Offices => "/offices".to_owned(),
            Reading::Search(_) => "/search".to_owned(),
            Reading::Ledger { book: None, .. } => "/ledger".to_owned(),
            Reading::Ledger {
                book: Some(book), ..
            } => format!("/ledger/{book}"),
            Reading::Thing(place) => path_of(place),
        }
    }

    /// The question that the path carries, with its answer.
    fn question(&self) -> Option<(&'static str, String)> {
        match self {
            Reading::Search(words) => Some(("q", words.clone())),
            Reading::Ledger { before, .. } => Some(("before", before.as_ref()?.to_string())),
            Reading::Release { issuer, .. } => Some(("issuer", issuer.as_ref()?.to_string())),
            Reading::Standing { side, .. } => Some(("side", side.as_ref()?.to_string())),
            Reading::Home
            | Reading::Meetings
            | Reading::Meeting(_)
            | Reading::FollowUp
            | Reading::Instruments
            | Reading::Review(_)
            | Reading::Matrix(_)
            | Reading::Differences(_)
            | Reading::Moved(_)
            | Reading::Calls
            | Reading::Portfolio
            | Reading::Project(_)
            | Reading::Calendar
            | Reading::Issues
            | Reading::Issue(_)
            | Reading::Offices
            | Reading::Thing(_) => None,
        }
    }
}

/// Writes the path with the question it carries.
impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())?;
        let Some((question, answer)) = self.question() else {
            return Ok(());
        };
        write!(f, "?{question}=")?;
        answer.bytes().try_for_each(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                write!(f, "{}", char::from(byte))
            }
            _ => write!(f, "%{byte:02X}"),
        })
    }
}

/// The number that is asked for, if any; none of both where it is no number.
fn number(text: Option<&str>) -> Option<Option<u64>> {
    text.map(str::parse).transpose().ok()
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

/// A thing of a noun by its book and key.
fn named<N: Noun>(book: &str, key: &str) -> Option<Ref<N>> {
    Some(Ref::within(
        BookId::parse(book).ok()?,
        Key::parse(key).ok()?,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_its_reading() {
        let mut readings = vec![
            Reading::Home,
            Reading::Meetings,
            Reading::Release {
                meeting: named("joint.2", "m-1").unwrap(),
                issuer: None,
            },
            Reading::Release {
                meeting: named("joint.2", "m-1").unwrap(),
                issuer: Some(Ref::parse("rok").unwrap()),
            },
            Reading::Instruments,
            Reading::Review(named("asean", "plan").unwrap()),
            Reading::Matrix(named("asean", "plan").unwrap()),
            Reading::Standing {
                instrument: named("asean", "plan").unwrap(),
                side: None,
            },
            Reading::Standing {
                instrument: named("asean", "plan").unwrap(),
                side: Some(Key::parse("rok").unwrap()),
            },
            Reading::Calls,
            Reading::Calendar,
            Reading::FollowUp,
            Reading::Portfolio,
            Reading::Issues,
            Reading::Offices,
            Reading::Search("한–아세안 & 50% “+x”".to_owned()),
        ];
        for (book, before) in [(None, None), (Some("rok+tha.x-1"), Some(120))] {
            let book = book.map(|book| BookId::parse(book).unwrap());
            readings.push(Reading::Ledger { book, before });
        }
        let thing = |kind: Kind| Reading::of(&place("rok+tha.x-1", kind.as_str(), "y").unwrap());
        readings.extend(Kind::ALL.map(thing));
        for reading in readings {
            let address = reading.to_string();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            let asked: Vec<(String, String)> = query
                .split_terminator('&')
                .map(|one| one.split_once('=').unwrap())
                .map(|(question, answer)| (question.to_owned(), decoded(answer)))
                .collect();
            assert_eq!(Reading::parse(path, &asked), Some(reading), "{address}");
        }
    }

    fn decoded(text: &str) -> String {
        let mut parts = text.split('%');
        let mut bytes = parts.next().unwrap().as_bytes().to_vec();
        for part in parts {
            bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
            bytes.extend(part[2..].bytes());
        }
        String::from_utf8(bytes).unwrap()
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
            "/public/meeting/x/release?issuer=X",
            "/public/instrument/x/release",
            "/ledger/Joint",
        ] {
            assert_eq!(Reading::parse(path, &[]), None, "{path}");
        }
    }
}
