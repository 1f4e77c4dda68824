//! The frame of a page: its shell for a reader, and the plain pages for what cannot be shown. Nothing of a paper.

use documents::paper::{Block, Inline, Paper, Sheet, Tone};
use documents::reading::Reading;
use jiff::civil::Date;
use language::Language;
use partnership::Partnership;
use partnership::seat::{Eyes, Seat};
use partnership::words::Words;

use crate::Shell;
use crate::address::{Address, Malformed};
use crate::intake::bring;
use crate::merge;
use crate::offer::Offers;
use crate::reader::key_of;
use crate::shell::{Form, LanguageChoice, Place, SeatChoice};

/// The main places of a record, in the order shown, each with the id of its name.
const PLACES: [(Reading, &str); 9] = [
    (Reading::Home, "page-home"),
    (Reading::Meetings, "page-meetings"),
    (Reading::FollowUp, "page-follow-up"),
    (Reading::Instruments, "page-documents"),
    (Reading::Portfolio, "page-portfolio"),
    (Reading::Calendar, "page-calendar"),
    (Reading::Issues, "page-issues"),
    (Reading::Offices, "page-offices"),
    (
        Reading::Ledger {
            book: None,
            before: None,
        },
        "page-ledger",
    ),
];

/// The shell around what is read at an address.
pub(crate) fn shell(
    record: &Words,
    seats: Vec<SeatChoice>,
    seat: String,
    language: Language,
    address: &Address,
) -> Shell {
    let places = PLACES.iter().map(|(reading, name)| Place {
        name: language.say(name),
        to: reading.path(),
    });
    let places = places.chain(std::iter::once(Place {
        name: language.say("page-merge"),
        to: merge::PATH.to_owned(),
    }));
    let places = places.chain(std::iter::once(Place {
        name: language.say("page-bring-in"),
        to: bring::PATH.to_owned(),
    }));
    let places = places.chain(std::iter::once(Place {
        name: language.say("page-check"),
        to: bring::CHECK.to_owned(),
    }));
    let forms = address.reading.iter().flat_map(|reading| reading.forms());
    let forms = forms.map(|form| Form {
        name: form.name().to_owned(),
        to: address.in_form(*form),
        media_type: form.media_type(),
    });
    Shell {
        record: record.read(language.tag()).to_owned(),
        seat: Some(seat),
        seats,
        path: address.path.clone(),
        moment: address.moment(),
        languages: LanguageChoice::all(address),
        search: Some(match &address.reading {
            Some(Reading::Search(words)) => words.clone(),
            Some(_) | None => String::new(),
        }),
        places: places.collect(),
        forms: forms.collect(),
        offers: Offers::default(),
    }
}

/// The seats that can be chosen on a day; those that have been released since are left out.
pub(crate) fn choices(
    partnership: &Partnership,
    offered: &[Eyes],
    present: &Eyes,
    day: Date,
    language: Language,
) -> Vec<SeatChoice> {
    let open = offered
        .iter()
        .filter(|eyes| partnership.sight(eyes, day).is_some());
    let choices = open.map(|eyes| SeatChoice {
        key: key_of(eyes),
        name: seat_name(partnership, eyes, language),
        present: eyes == present,
    });
    choices.collect()
}

/// What people call a seat.
pub(crate) fn seat_name(partnership: &Partnership, eyes: &Eyes, language: Language) -> String {
    let named = |seat: &partnership::key::Ref<Seat>| {
        let book = partnership.book(seat.book.as_ref()?)?;
        let seat = book.things.seats.get(&seat.key)?;
        Some(seat.title.read(language.tag()).to_owned())
    };
    match eyes {
        Eyes::Public => language.say("seat-public"),
        Eyes::Keeper => language.say("seat-keeper"),
        Eyes::Seat(seat) => named(seat).unwrap_or_else(|| seat.to_string()),
        Eyes::Readers(book) => {
            let title = partnership.book(book).and_then(|book| book.title());
            title.map_or_else(
                || book.to_string(),
                |title| title.read(language.tag()).to_owned(),
            )
        }
    }
}

/// What is shown for a page that is not there, and for one that is not the reader's: the same.
pub(crate) fn nothing_here(name: String, language: Language) -> Paper {
    notice(
        name,
        language,
        language.say("page-nothing-here"),
        language.say("frame-not-found"),
    )
}

/// What is shown for an address that cannot be read, with what would be one.
pub(crate) fn malformed(name: String, language: Language, why: &Malformed) -> Paper {
    let remedy = match why {
        Malformed::TooLong => language.say("asked-too-long"),
        Malformed::Query => language.say("asked-badly"),
        Malformed::AsOf(text) => language.tell("asked-no-date", &[("text", text.clone().into())]),
        Malformed::KnownAt(text) => {
            language.tell("asked-no-time", &[("text", text.clone().into())])
        }
    };
    notice(name, language, language.say("page-not-understood"), remedy)
}

/// What is shown where a form could not be written.
pub(crate) fn unwritten(name: String, language: Language) -> Paper {
    notice(
        name,
        language,
        language.say("page-not-written"),
        language.say("asked-not-written"),
    )
}

fn notice(name: String, language: Language, title: String, words: String) -> Paper {
    Paper {
        language,
        title,
        subtitle: None,
        book: name,
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks: vec![Block::Notice {
            tone: Tone::Unknown,
            text: vec![Inline::Text(words)],
        }],
        sources: Vec::new(),
    }
}
