//! The review of an instrument: every line with what each side reports, rates with their fractions, and what moved.
//! It counts only what stands in the instrument's own book; what a reader's narrower books hold is laid beside it.

mod course;
mod line;
mod rate;

use jiff::civil::Date;
use serde::Serialize;

use crate::book::Book;
use crate::edition::{Edition, Paper};
use crate::instrument::{Genre, How, Instrument};
use crate::key::{Key, Ref};
use crate::progress::Status;
use crate::seat::Sight;
use crate::view::claim::{self, ClaimLine};
use crate::view::name::Named;
use crate::view::portfolio::{self, Area};
use crate::view::{Cited, Moment, Place};
use crate::when::{Period, When};
use crate::words::{Text, Words};

pub use course::{AdoptionLine, AimLine, Course, StepLine};
pub use line::{Agreed, Beside, LineageLine, Report, ReviewLine, SideReport};
pub use rate::{Counted, Rates, SectionRates};

/// The review of an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Review {
    /// The moment it is of.
    pub moment: Moment,
    /// Which instrument.
    pub instrument: Named,
    /// What kind of text it is.
    pub genre: Genre,
    /// The time it covers.
    pub period: Option<Period>,
    /// Whose text it is.
    pub between: Vec<Named>,
    /// The text it carries out.
    pub implements: Option<Named>,
    /// The text it follows.
    pub succeeds: Option<Named>,
    /// The text that follows it, and how that is being prepared.
    pub successor: Option<(Named, Course)>,
    /// How it came to be.
    pub course: Course,
    /// The annexes, each with the date from which its lines count and how many they are.
    pub annexes: Vec<AnnexLine>,
    /// The action lines that count on the as-of date, in the order of the text.
    pub lines: Vec<ReviewLine>,
    /// The lines that were taken out by the as-of date.
    pub dropped: Vec<DroppedLine>,
    /// The rates over all lines.
    pub rates: Rates,
    /// The rates by pillar and section, in the order of the text.
    pub sections: Vec<SectionRates>,
    /// What moved since the last edition.
    pub moved: Option<Moved>,
    /// The editions issued by the as-of date, the latest first.
    pub editions: Vec<EditionLine>,
    /// What sources say of it.
    pub claims: Vec<ClaimLine>,
    /// The projects by focus area: those that serve its lines, or all where its lines are not in the record.
    pub projects: Vec<Area>,
    /// The sources that the instrument itself rests on.
    pub sources: Vec<Cited>,
}

/// An annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnexLine {
    /// What it is called.
    pub title: Words,
    /// From when its lines count.
    pub effective: When,
    /// Whether they count on the as-of date.
    pub counts: bool,
    /// How many of its lines count, or will.
    pub lines: u32,
}

/// A line that was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DroppedLine {
    /// Its number as printed.
    pub label: Option<Text>,
    /// Its words.
    pub text: Words,
    /// The first day on which it no longer counted.
    pub on: When,
    /// Why.
    pub reason: Words,
}

/// What moved since an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// The edition.
    pub since: EditionLine,
    /// The lines whose agreed status is another now: the line's key, its label, what it was and what it is.
    pub lines: Vec<MovedLine>,
    /// How many lines counted then.
    pub denominator: u32,
}

/// A line whose agreed status is another now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovedLine {
    /// The line's short name.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<Text>,
    /// Its words.
    pub text: Words,
    /// What was agreed then.
    pub from: Option<Status>,
    /// What is agreed now.
    pub to: Option<Status>,
}

/// An edition of the review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionLine {
    /// Where it stands.
    pub place: Place,
    /// Its title.
    pub title: Words,
    /// Its number.
    pub number: Option<u32>,
    /// The date that it is of.
    pub as_of: Date,
}

/// Computes the review of an instrument; none where the sight holds no such instrument.
pub fn of(sight: &Sight<'_>, it: &Ref<Instrument>, moment: Moment) -> Option<Review> {
    let (book, text) = sight.find(it)?;
    let key = &it.key;
    let place = Place::of::<Instrument>(book, key);
    let named = |it: &Ref<Instrument>| {
        let (place, _, found) = sight.placed(book, it)?;
        Some(Named {
            place,
            name: found.title.clone(),
        })
    };
    let successor = successor(sight, book, &place);
    let lines = line::lines(sight, book, key, text, successor.is_some(), moment.as_of);
    let editions = editions(sight, book, key, moment.as_of);
    let moved = editions
        .first()
        .map(|last| moved(book, key, text, last, &lines, moment.as_of));
    Some(Review {
        moment,
        instrument: Named {
            place: place.clone(),
            name: text.title.clone(),
        },
        genre: text.genre,
        period: text.period,
        between: sight.voices(&text.between),
        implements: text.implements.as_ref().and_then(named),
        succeeds: text.succeeds.as_ref().and_then(named),
        successor: successor
            .map(|(named, home, text)| (named, course::of(sight, home, text, moment.as_of))),
        course: course::of(sight, book, text, moment.as_of),
        annexes: annexes(text, moment.as_of),
        dropped: dropped(text, moment.as_of),
        rates: rate::of(lines.iter(), &sight.voices(&text.between)),
        sections: rate::by_section(text, &lines, &sight.voices(&text.between)),
        projects: projects(sight, &lines, text.provisions.is_empty(), moment),
        lines,
        moved,
        editions,
        claims: claim::about(sight, &place),
        sources: sight.cited(book, text.entry),
    })
}

/// The text that follows a text, the last recorded in its book or a wider one: what a narrower book prepares changes
/// nothing of a review that others read too.
fn successor<'a>(
    sight: &Sight<'a>,
    book: &Book,
    place: &Place,
) -> Option<(Named, &'a Book, &'a Instrument)> {
    let shared = |home: &Book| home.id == book.id || home.is_wider_than(book);
    let following = sight
        .leading_to::<Instrument>(place)
        .filter(|(home, _, text)| {
            let before = text.succeeds.as_ref().and_then(|it| sight.placed(home, it));
            shared(home) && before.is_some_and(|(before, ..)| before == *place)
        });
    let (home, key, text) = following.last()?;
    let place = Place::of::<Instrument>(home, key);
    Some((
        Named {
            place,
            name: text.title.clone(),
        },
        home,
        text,
    ))
}

fn annexes(text: &Instrument, day: Date) -> Vec<AnnexLine> {
    let line = |(key, annex): (&Key, &crate::instrument::Annex)| {
        let later = annex.effective.first().max(day);
        let counted = text
            .action_lines(later)
            .filter(|placed| placed.annex.as_ref() == Some(key));
        AnnexLine {
            title: annex.title.clone(),
            effective: annex.effective,
            counts: annex.effective.first() <= day,
            lines: count(counted),
        }
    };
    text.annexes.iter().map(line).collect()
}

/// How many there are, in the type of a rate's parts.
fn count<T>(counted: impl Iterator<Item = T>) -> u32 {
    u32::try_from(counted.count()).expect("a text has fewer than four thousand million lines")
}

fn dropped(text: &Instrument, day: Date) -> Vec<DroppedLine> {
    let taken_out = text.provisions.walk().filter_map(|(_, placed)| {
        let dropped = placed
            .dropped
            .as_ref()
            .filter(|dropped| dropped.on.first() <= day)?;
        Some(DroppedLine {
            label: placed.provision.label.clone(),
            text: placed.provision.text.clone(),
            on: dropped.on,
            reason: dropped.reason.clone(),
        })
    });
    taken_out.collect()
}

fn editions(sight: &Sight<'_>, book: &Book, key: &Key, day: Date) -> Vec<EditionLine> {
    let place = Place::of::<Instrument>(book, key);
    let of_this = sight
        .leading_to::<Edition>(&place)
        .filter(|(home, _, edition)| {
            home.id == book.id && edition.paper == Paper::Review && edition.as_of < day
        });
    let mut lines: Vec<EditionLine> = of_this
        .map(|(home, key, edition)| EditionLine {
            place: Place::of::<Edition>(home, key),
            title: edition.title.clone(),
            number: edition.number,
            as_of: edition.as_of,
        })
        .collect();
    lines.sort_by_key(|line| std::cmp::Reverse((line.as_of, line.number)));
    // The same edition in two languages or formats is one edition.
    lines.dedup_by_key(|line| (line.as_of, line.number));
    lines
}

fn moved(
    book: &Book,
    key: &Key,
    text: &Instrument,
    last: &EditionLine,
    now: &[ReviewLine],
    day: Date,
) -> Moved {
    let then = line::agreed(book, key, text, last.as_of);
    let current = line::agreed(book, key, text, day);
    let lines = now.iter().filter_map(|line| {
        let (from, to) = (
            then.get(&line.key).map(|agreed| agreed.status),
            current.get(&line.key).map(|agreed| agreed.status),
        );
        let (key, label, text) = (line.key.clone(), line.label.clone(), line.text.clone());
        (from != to).then_some(MovedLine {
            key,
            label,
            text,
            from,
            to,
        })
    });
    let denominator = count(text.action_lines(last.as_of));
    Moved {
        since: last.clone(),
        lines: lines.collect(),
        denominator,
    }
}

fn projects(
    sight: &Sight<'_>,
    lines: &[ReviewLine],
    unrecorded: bool,
    moment: Moment,
) -> Vec<Area> {
    let serving: Vec<&Place> = lines
        .iter()
        .flat_map(|line| &line.projects)
        .map(|named| &named.place)
        .collect();
    let mut areas = portfolio::of(sight, moment).areas;
    for area in &mut areas {
        area.projects
            .retain(|project| unrecorded || serving.contains(&&project.place));
        area.totals = portfolio::sums(&area.projects);
    }
    areas.retain(|area| !area.projects.is_empty());
    areas
}

impl Review {
    /// Its lines alone, as they stand in the instrument's own book: what an implementation matrix shows. What
    /// narrower books lay beside them, claim, issue or prepare is left out, so that it can cross the table.
    pub fn lines_alone(mut self) -> Review {
        for line in &mut self.lines {
            line.beside.clear();
        }
        self.successor = None;
        self.moved = None;
        self.editions.clear();
        self.claims.clear();
        self.projects.clear();
        self
    }

    /// What moved since the last edition, with its lines alone, so that it can cross the table.
    pub fn movement_alone(mut self) -> Review {
        let moved = self.moved.take();
        Review {
            moved,
            ..self.lines_alone()
        }
    }

    /// The lines on which nobody has reported and which no project serves.
    pub fn without_activity(&self) -> impl Iterator<Item = &ReviewLine> {
        self.lines.iter().filter(|line| line.is_without_activity())
    }

    /// The lines on which the sides report different statuses.
    pub fn differences(&self) -> impl Iterator<Item = &ReviewLine> {
        self.lines.iter().filter(|line| line.differs())
    }

    /// The lines that the record suggests, or records, to go on in the given way.
    pub fn going_on(&self, how: How) -> impl Iterator<Item = &ReviewLine> {
        self.lines
            .iter()
            .filter(move |line| line.suggested == Some(how))
    }
}
