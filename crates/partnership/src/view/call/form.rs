//! What a call for input asks, as it goes out: its lines, and what was last reported on each.

use jiff::civil::Date;
use serde::Serialize;

use super::LineName;
use crate::book::Book;
use crate::call::Call;
use crate::entry::Voice;
use crate::instrument::{Instrument, Line, Placed};
use crate::key::Key;
use crate::progress::{Progress, Stage, Status};
use crate::seat::Sight;
use crate::view::Place;
use crate::view::name::Named;
use crate::when::{Period, When};
use crate::words::{Tag, Words};

/// What a call for input asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Form {
    /// The call's short name.
    pub key: Key,
    /// Whom it asks.
    pub to: Words,
    /// In which language.
    pub language: Tag,
    /// When it is sent.
    pub on: When,
    /// By when an answer is asked for.
    pub due: Option<When>,
    /// The text.
    pub instrument: Named,
    /// The time that the text covers.
    pub period: Option<Period>,
    /// Its lines, in the order of the text.
    pub lines: Vec<FormLine>,
}

/// A line that a call asks about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormLine {
    /// The line.
    pub line: LineName,
    /// The headings above it, the widest first, each with its number as printed.
    pub headings: Vec<Words>,
    /// What each side reported last, in the order in which the text names the sides.
    pub told: Vec<(Named, Told)>,
}

/// What a side reported last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Told {
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// What was done.
    pub narrative: Option<Words>,
    /// How far the report has come.
    pub stage: Stage,
}

/// Computes what a call of a book asks, with what that book's readers have reported in it and what the sides have
/// given to each other; none where the sight does not hold the text.
pub fn form(sight: &Sight<'_>, book: &Book, key: &Key, call: &Call, day: Date) -> Option<Form> {
    let (place, home, text) = sight.placed(book, &call.instrument)?;
    let placed = call
        .lines
        .iter()
        .filter_map(|line| text.provisions.get(line));
    let lines = placed.map(|placed| FormLine {
        line: LineName::of(placed),
        headings: headings(text, placed),
        told: told(sight, (book, home), &place, text, placed, day),
    });
    Some(Form {
        key: key.clone(),
        to: call.to.clone(),
        language: call.language,
        on: call.on,
        due: call.due(day),
        instrument: Named {
            place: place.clone(),
            name: text.title.clone(),
        },
        period: text.period,
        lines: lines.collect(),
    })
}

fn headings(text: &Instrument, placed: &Placed) -> Vec<Words> {
    let mut above: Vec<Words> = text
        .provisions
        .ancestors(placed)
        .map(|above| {
            let provision = &above.provision;
            match &provision.label {
                None => provision.text.clone(),
                Some(label) => provision.text.labelled(label),
            }
        })
        .collect();
    above.reverse();
    above
}

/// The latest report of each side: any in the call's own book, and what was given to the others in the text's book.
fn told(
    sight: &Sight<'_>,
    (own, home): (&Book, &Book),
    place: &Place,
    text: &Instrument,
    placed: &Placed,
    day: Date,
) -> Vec<(Named, Told)> {
    let line = Line {
        instrument: crate::key::Ref::within(place.book.clone(), place.key.clone()),
        provision: placed.provision.key.clone(),
    };
    let books = [(home, Stage::Exchanged), (own, Stage::Draft)];
    let latest = |voice: &Voice| -> Option<Told> {
        let reports = books.iter().flat_map(|(book, least)| {
            let leading = book.leading::<Progress>(place);
            leading
                .filter(|(_, report)| report.line.from(&book.id) == line && report.side == *voice)
                .filter(|(_, report)| report.on.first() <= day && report.stage(day) >= *least)
                .map(|(_, report)| report)
        });
        let last = reports.max_by_key(|report| report.on.first())?;
        Some(Told {
            status: last.status,
            on: last.on,
            narrative: last.narrative.clone(),
            stage: last.stage(day),
        })
    };
    let voices = text.between.iter();
    voices
        .filter_map(|voice| Some((sight.voice(voice), latest(voice)?)))
        .collect()
}
