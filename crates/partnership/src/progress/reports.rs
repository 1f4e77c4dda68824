//! What books have been told of lines by a day: the latest of each side, and what is agreed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Named, Progress, Stage};
use crate::book::Book;
use crate::entry::Voice;
use crate::instrument::Line;
use crate::key::Key;
use crate::view::Place;

/// What one book has been told of one line by a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reports<'a> {
    /// The day.
    pub day: Date,
    // In the order of the dates of which they are true, then of entry: `reports` sorts them.
    all: Vec<Named<'a>>,
}

impl<'a> Reports<'a> {
    /// The latest of each voice.
    pub fn latest(&self) -> BTreeMap<&'a Voice, (&'a Key, &'a Progress)> {
        let by_voice = self
            .all
            .iter()
            .map(|(key, report)| (&report.side, (*key, *report)));
        by_voice.collect()
    }

    /// The latest that all those whose text it is share; later reports of one side leave it standing.
    pub fn agreed(&self, between: &[Voice]) -> Option<(&'a Key, &'a Progress)> {
        let mut newest_first = self.all.iter().rev();
        newest_first
            .find(|(_, report)| report.is_agreed(between, self.day))
            .copied()
    }
}

/// What a book has been told of each line, true of a day or an earlier one, by reports that by then had come at least
/// as far as `reached`. A line is named with the book of its text.
pub fn reports(book: &Book, day: Date, reached: Stage) -> BTreeMap<Line, Reports<'_>> {
    by_line(book, book.things.progress.iter(), day, reached)
}

/// The same of the lines of one text.
pub(crate) fn reports_on<'a>(
    book: &'a Book,
    text: &Place,
    day: Date,
    reached: Stage,
) -> BTreeMap<Line, Reports<'a>> {
    by_line(book, book.leading::<Progress>(text), day, reached)
}

fn by_line<'a>(
    book: &Book,
    told: impl Iterator<Item = Named<'a>>,
    day: Date,
    reached: Stage,
) -> BTreeMap<Line, Reports<'a>> {
    let mut lines: BTreeMap<Line, Reports<'a>> = BTreeMap::new();
    for (key, report) in told {
        if report.on.first() <= day && report.stage(day) >= reached {
            let line = report.line.from(&book.id);
            let all = Vec::new();
            let told = lines.entry(line).or_insert(Reports { day, all });
            told.all.push((key, report));
        }
    }
    for reports in lines.values_mut() {
        reports
            .all
            .sort_by_key(|(_, report)| (report.on.first(), report.entry));
    }
    lines
}
