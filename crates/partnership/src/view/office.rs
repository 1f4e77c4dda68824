//! The register of offices and terms: who holds which function from when to when.

use serde::Serialize;

use crate::office::{Function, Incumbent, Office, Term};
use crate::seat::Sight;
use crate::view::name::{Named, PersonName};
use crate::view::{Cited, Moment, Place};
use crate::when::Period;
use crate::words::Words;

/// All offices in the sight with their terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Register {
    /// The moment it is of.
    pub moment: Moment,
    /// The offices, by whose they are and then by function.
    pub offices: Vec<OfficeLine>,
}

/// An office with its terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficeLine {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub title: Words,
    /// What kind of function it is.
    pub function: Function,
    /// The party or side whose office it is.
    pub of: Named,
    /// Its terms, the latest first.
    pub terms: Vec<TermLine>,
}

/// One term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermLine {
    /// The party that holds the office, where it is a party.
    pub party: Option<Named>,
    /// The person who holds it, where it is a person.
    pub person: Option<PersonName>,
    /// For how long.
    pub period: Period,
    /// Whether it covers the as-of date.
    pub current: bool,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Computes the register of offices and terms.
pub fn of(sight: &Sight<'_>, moment: Moment) -> Register {
    let mut offices: Vec<OfficeLine> = sight
        .all::<Office>()
        .map(|(book, key, office)| {
            let place = Place::of::<Office>(book, key);
            let terms = terms(sight, &place, moment);
            let (title, of) = (office.title.clone(), sight.voice(&office.of));
            OfficeLine {
                place,
                title,
                function: office.function,
                of,
                terms,
            }
        })
        .collect();
    offices.sort_by(|a, b| {
        (&a.of.place, a.function, &a.place).cmp(&(&b.of.place, b.function, &b.place))
    });
    Register { moment, offices }
}

fn terms(sight: &Sight<'_>, office: &Place, moment: Moment) -> Vec<TermLine> {
    let held = sight.leading_to::<Term>(office);
    let mut lines: Vec<TermLine> = held
        .map(|(book, _, term)| {
            let (party, person) = match &term.incumbent {
                Incumbent::Party(party) => (
                    Some(sight.voice(&crate::entry::Voice::Party(party.clone()))),
                    None,
                ),
                Incumbent::Person(person) => (None, sight.person_at(book, person, term.period)),
            };
            let sources = sight.cited(book, term.entry);
            TermLine {
                party,
                person,
                period: term.period,
                current: term.period.holds(moment.as_of),
                sources,
            }
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.period.from.first()));
    lines
}
