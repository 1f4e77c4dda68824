//! Calls for input: who has answered, what came, which deadlines have passed, and the lines that nobody is asked about.

mod form;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;
use strum::IntoStaticStr;

use crate::book::Book;
use crate::call::{Call, Return};
use crate::instrument::{Instrument, Placed};
use crate::key::{Key, Ref};
use crate::seat::Sight;
use crate::view::name::Named;
use crate::view::thing::{self, Called};
use crate::view::{Moment, Place};
use crate::when::When;
use crate::words::{Tag, Text, Words};

pub use form::{Form, FormLine, Told, form};

/// The calls for input in the sight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Calls {
    /// The moment it is of.
    pub moment: Moment,
    /// The texts that calls are about, by the book of the calls and then by the text.
    pub texts: Vec<CalledText>,
}

/// A text with the calls about it that stand in one book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CalledText {
    /// What people call the book of the calls.
    pub book: Option<Words>,
    /// The text.
    pub instrument: Named,
    /// How many action lines of it count on the as-of date.
    pub lines: u32,
    /// How many of them someone is asked about.
    pub asked: u32,
    /// On how many of them something has come.
    pub answered: u32,
    /// The calls, by their deadlines and then by whom they ask.
    pub calls: Vec<CallLine>,
    /// The lines that nobody is asked about, in the order of the text.
    pub unasked: Vec<LineName>,
    /// The lines that several are asked about, each with their calls.
    pub shared: Vec<(LineName, Vec<Named>)>,
}

/// A line of a text as it is named in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineName {
    /// Its short name within the text.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<Text>,
    /// Its words.
    pub text: Words,
}

/// How far a call has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Standing {
    /// Nothing has come.
    Waiting,
    /// Something has come, and not on every line.
    Partly,
    /// Something has come on every line.
    Answered,
    /// An answer is no longer asked for.
    Withdrawn,
}

/// A call for input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CallLine {
    /// Where it stands; its key is what the file that was sent bears.
    pub place: Place,
    /// Whom it asks.
    pub to: Words,
    /// In which language.
    pub language: Tag,
    /// When it was sent.
    pub on: When,
    /// When it was sent again.
    pub reminders: Vec<When>,
    /// By when an answer is asked for.
    pub due: Option<When>,
    /// Whether that has passed while an answer is awaited.
    pub passed: bool,
    /// How far it has come.
    pub standing: Standing,
    /// How many lines it asks about.
    pub lines: u32,
    /// The lines on which nothing has come, in the order of the text.
    pub waiting: Vec<LineName>,
    /// What has come, the earliest first.
    pub returns: Vec<ReturnLine>,
}

/// A file that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReturnLine {
    /// When it came.
    pub on: When,
    /// Whether that was after the deadline.
    pub late: bool,
    /// The file.
    pub file: Option<Called>,
    /// On how many lines it says something.
    pub lines: u32,
}

/// Computes the calls for input.
pub fn of(sight: &Sight<'_>, moment: Moment) -> Calls {
    let day = moment.as_of;
    let mut texts: BTreeMap<(usize, Ref<Instrument>), Vec<Held<'_>>> = BTreeMap::new();
    for (book, key, call) in sight.all::<Call>() {
        if call.on.first() <= day {
            let text = (sight.rank(book), call.instrument.from(&book.id));
            texts.entry(text).or_default().push((book, key, call));
        }
    }
    let texts = texts
        .into_iter()
        .filter_map(|((_, text), calls)| called_text(sight, &text, &calls, day));
    Calls {
        moment,
        texts: texts.collect(),
    }
}

/// A call with the book in which it stands and its key.
type Held<'a> = (&'a Book, &'a Key, &'a Call);

fn called_text(
    sight: &Sight<'_>,
    text: &Ref<Instrument>,
    calls: &[Held<'_>],
    day: Date,
) -> Option<CalledText> {
    let (home, instrument) = sight.find(text)?;
    let lines: Vec<LineName> = instrument.action_lines(day).map(LineName::of).collect();
    let mut asked: BTreeMap<&Key, Vec<Named>> = BTreeMap::new();
    let mut answered: BTreeSet<&Key> = BTreeSet::new();
    for (book, key, call) in calls {
        answered.extend(call.answered(day));
        if !call.is_withdrawn(day) {
            let named = || Named {
                place: Place::of::<Call>(book, key),
                name: call.to.clone(),
            };
            for line in &call.lines {
                asked.entry(line).or_default().push(named());
            }
        }
    }
    let shared = lines.iter().filter_map(|line| {
        let calls = asked.get(&line.key).filter(|calls| calls.len() > 1)?;
        Some((line.clone(), calls.clone()))
    });
    let shared: Vec<(LineName, Vec<Named>)> = shared.collect();
    let is_asked = |line: &&LineName| asked.contains_key(&line.key);
    let mut told: Vec<CallLine> = calls
        .iter()
        .map(|held| call_line(sight, instrument, *held, day))
        .collect();
    told.sort_by(|a, b| {
        let order = |line: &CallLine| (line.due.is_none(), line.due, line.to.clone());
        (order(a), &a.place).cmp(&(order(b), &b.place))
    });
    Some(CalledText {
        book: calls.first().and_then(|(book, ..)| book.title().cloned()),
        instrument: Named {
            place: Place::of::<Instrument>(home, &text.key),
            name: instrument.title.clone(),
        },
        lines: count(lines.len()),
        asked: count(lines.iter().filter(is_asked).count()),
        answered: count(
            lines
                .iter()
                .filter(|line| answered.contains(&line.key))
                .count(),
        ),
        calls: told,
        unasked: lines
            .iter()
            .filter(|line| !is_asked(line))
            .cloned()
            .collect(),
        shared,
    })
}

fn call_line(
    sight: &Sight<'_>,
    text: &Instrument,
    (book, key, call): Held<'_>,
    day: Date,
) -> CallLine {
    let answered = call.answered(day);
    let waiting: Vec<LineName> = call
        .lines
        .iter()
        .filter(|line| !answered.contains(line))
        .filter_map(|line| text.provisions.get(line).map(LineName::of))
        .collect();
    let standing = if call.is_withdrawn(day) {
        Standing::Withdrawn
    } else if waiting.is_empty() {
        Standing::Answered
    } else if answered.is_empty() {
        Standing::Waiting
    } else {
        Standing::Partly
    };
    let due = call.due(day);
    let is_open = matches!(standing, Standing::Waiting | Standing::Partly);
    let reminders = call.reminders.iter().map(|one| one.on);
    let returned = |came: &Return| ReturnLine {
        on: came.on,
        late: due.is_some_and(|due| due.last() < came.on.first()),
        file: file(sight, book, came),
        lines: count(came.lines.len()),
    };
    CallLine {
        place: Place::of::<Call>(book, key),
        to: call.to.clone(),
        language: call.language,
        on: call.on,
        reminders: reminders.filter(|on| on.first() <= day).collect(),
        due,
        passed: is_open && due.is_some_and(|due| due.last() < day),
        standing,
        lines: count(call.lines.len()),
        waiting,
        returns: call.returned(day).map(returned).collect(),
    }
}

fn file(sight: &Sight<'_>, book: &Book, came: &Return) -> Option<Called> {
    let (place, home, _) = sight.placed(book, &came.file)?;
    thing::called(sight, home, place.kind, &place.key)
}

impl LineName {
    pub(crate) fn of(placed: &Placed) -> LineName {
        let provision = &placed.provision;
        LineName {
            key: provision.key.clone(),
            label: provision.label.clone(),
            text: provision.text.clone(),
        }
    }
}

pub(crate) fn count(things: usize) -> u32 {
    u32::try_from(things).expect("a text has fewer than four thousand million lines")
}
