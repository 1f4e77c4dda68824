//! The list of instruments: what texts there are, what they cover and how far each has come. A review lives in `review`.

use jiff::civil::Date;
use serde::Serialize;

use crate::instrument::{Genre, Instrument};
use crate::seat::Sight;
use crate::view::name::Named;
use crate::view::{Cited, Moment, Place};
use crate::when::{Period, When};

/// A text in the list of texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct InstrumentLine {
    /// Which text.
    pub instrument: Named,
    /// What kind of text it is.
    pub genre: Genre,
    /// The time it covers.
    pub period: Option<Period>,
    /// When it was adopted, where it was by the day.
    pub adopted: Option<When>,
    /// By when it is to be adopted, where it was not yet.
    pub aim: Option<When>,
    /// How many action lines count on the day; none where its lines are not in the record.
    pub lines: Option<u32>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// All texts in the sight: plans first, within each kind the latest first.
pub fn list(sight: &Sight<'_>, moment: Moment) -> Vec<InstrumentLine> {
    let day = moment.as_of;
    let mut lines: Vec<InstrumentLine> = sight
        .all::<Instrument>()
        .map(|(book, key, text)| {
            let adoption = text
                .adoption
                .as_ref()
                .map(|one| one.on)
                .filter(|on| on.first() <= day);
            InstrumentLine {
                instrument: Named {
                    place: Place::of::<Instrument>(book, key),
                    name: text.title.clone(),
                },
                genre: text.genre,
                period: text.period,
                adopted: adoption,
                aim: text
                    .aim()
                    .map(|aim| aim.adoption_by)
                    .filter(|_| adoption.is_none()),
                lines: lines_of(text, day),
                sources: sight.cited(book, text.entry),
            }
        })
        .collect();
    let age = |line: &InstrumentLine| {
        line.period
            .map(|period| period.from)
            .or(line.adopted)
            .map(When::first)
    };
    lines.sort_by(|a, b| {
        (a.genre, age(b), &a.instrument.place).cmp(&(b.genre, age(a), &b.instrument.place))
    });
    lines
}

fn lines_of(text: &Instrument, day: Date) -> Option<u32> {
    let count = text.action_lines(day).count();
    let recorded = !text.provisions.is_empty();
    recorded
        .then(|| u32::try_from(count).expect("a text has fewer than four thousand million lines"))
}
