//! The commands that read: each is the page of the same name, printed, as JSON or in a file.

use std::path::Path;

use documents::reading::Reading;
use language::Language;
use partnership::instrument::{Genre, Instrument};
use partnership::key::Ref;
use partnership::kind::Noun;
use partnership::meeting::Meeting;
use partnership::party::Side;
use partnership::seat::Sight;
use partnership::view::{Moment, Place};

use crate::arguments::{Log, Look, Read, Release, Search};
use crate::clock;
use crate::command::write::{answer, form_of, told};
use crate::command::{eyes, load, no_seat};
use crate::failure::Failure;
use crate::terminal::print;

/// A thing by its key, or the list of all where no key is given.
pub(crate) fn things(
    all: Reading,
    kind: &str,
    read: &Read,
    language: Language,
) -> Result<(), Failure> {
    look(&read.record, &read.look, language, |sight| {
        match &read.key {
            None => Ok(all),
            Some(key) => Ok(Reading::of(&thing(sight, kind, key, language)?)),
        }
    })
}

/// A reading of an instrument: of the one named, or of the plan of action that was adopted last.
pub(crate) fn plan(
    of: fn(Ref<Instrument>) -> Reading,
    read: &Read,
    language: Language,
) -> Result<(), Failure> {
    text(of, &read.record, read.key.as_deref(), &read.look, language)
}

/// A reading of an instrument that is named, or of the plan of action that was adopted last.
pub(crate) fn text(
    of: impl FnOnce(Ref<Instrument>) -> Reading,
    record: &Path,
    named: Option<&str>,
    looked: &Look,
    language: Language,
) -> Result<(), Failure> {
    let day = looked.as_of.unwrap_or_else(clock::today);
    look(record, looked, language, |sight| {
        if let Some(key) = named {
            let place = thing(sight, Instrument::KIND.as_str(), key, language)?;
            return Ok(of(Ref::within(place.book, place.key)));
        }
        let plans = sight
            .all::<Instrument>()
            .filter(|(_, _, text)| text.genre == Genre::PlanOfAction && text.is_adopted(day));
        let last =
            plans.max_by_key(|(_, _, text)| text.adoption.as_ref().map(|one| one.on.first()));
        let (book, key, _) = last.ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
        Ok(of(Ref::within(book.id.clone(), key.clone())))
    })
}

/// The press release of a side about a meeting.
pub(crate) fn release(release: &Release, language: Language) -> Result<(), Failure> {
    look(&release.record, &release.look, language, |sight| {
        let meeting = thing(sight, Meeting::KIND.as_str(), &release.meeting, language)?;
        let side = release.issuer.key.as_str();
        thing(sight, Side::KIND.as_str(), side, language)?;
        Ok(Reading::Release {
            meeting: Ref::within(meeting.book, meeting.key),
            issuer: Some(release.issuer.clone()),
        })
    })
}

/// What is found for some words.
pub(crate) fn search(search: &Search, language: Language) -> Result<(), Failure> {
    let words = search.words.join(" ");
    look(&search.record, &search.look, language, |_| {
        Ok(Reading::Search(words))
    })
}

/// The ledger, of one book where one is named.
pub(crate) fn log(log: &Log, language: Language) -> Result<(), Failure> {
    look(&log.record, &log.look, language, |sight| {
        if let Some(book) = log.book.as_ref().filter(|book| sight.book(book).is_none()) {
            let read: Vec<String> = sight.books.iter().map(|book| book.id.to_string()).collect();
            let args = [
                ("book", book.to_string().into()),
                ("books", language.list(&read).into()),
            ];
            return Err(Failure::Given(language.tell("command-no-book", &args)));
        }
        let book = log.book.clone();
        Ok(Reading::Ledger { book, before: None })
    })
}

/// Looks at a record with a seat's eyes and answers in the form asked for.
fn look(
    record: &Path,
    look: &Look,
    language: Language,
    reading: impl FnOnce(&Sight<'_>) -> Result<Reading, Failure>,
) -> Result<(), Failure> {
    let whole = load(record)?;
    let name = web::title(&whole);
    let known = look.known_at.map(|time| whole.known_at(time));
    let partnership = known.as_ref().unwrap_or(&whole);
    // Who reads is settled by the record as it is now, what is read by the record as it was known.
    let eyes = eyes(&whole, &look.seat, language)?;
    let sight = partnership.sight(&eyes, clock::today());
    let sight = sight.ok_or_else(|| no_seat(&look.seat, language))?;
    let moment = Moment {
        as_of: look.as_of.unwrap_or_else(clock::today),
        known_at: look.known_at,
    };
    let reading = reading(&sight)?;
    let form = match &look.out {
        Some(out) => Some((out, form_of(out, &reading, language)?)),
        None => None,
    };
    let answer = answer(&reading, &sight, moment, name, language)
        .ok_or_else(|| nothing(&reading.to_string(), language))?;
    match form {
        Some((out, form)) => told(out, &answer.bytes(form)?, language),
        None if look.json => print(&answer.view.json()),
        None => print(&answer.plain()),
    }
}

/// Where a thing is that is named by its key, with its book in front or without.
pub(crate) fn thing(
    sight: &Sight<'_>,
    kind: &str,
    name: &str,
    language: Language,
) -> Result<Place, Failure> {
    let (book, key) = match name.rsplit_once('/') {
        None => (None, name),
        Some((book, key)) => (Some(book), key),
    };
    let mut books = sight.books.iter();
    let place = match book {
        None => sight.place_of(kind, None, key),
        Some(book) => books
            .find(|own| own.id.as_str() == book)
            .and_then(|own| sight.place_of(kind, Some(&own.id), key)),
    };
    place.ok_or_else(|| {
        let args = [
            ("kind", language.say(&format!("kind-{kind}")).into()),
            ("key", name.into()),
            ("nearest", language.list(&sight.nearest(kind, key)).into()),
        ];
        Failure::Given(language.tell("command-no-such", &args))
    })
}

/// That nothing can be read at an address.
pub(crate) fn nothing(path: &str, language: Language) -> Failure {
    Failure::Given(language.tell("command-nothing-there", &[("path", path.into())]))
}
