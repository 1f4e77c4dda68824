//! The commands that read: each is the page of the same name, printed, as JSON or in a file.

use documents::reading::Reading;
use language::Language;
use partnership::book::BookId;
use partnership::instrument::{Genre, Instrument};
use partnership::key::Ref;
use partnership::kind::Noun;
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::{Moment, Place};

use crate::arguments::{Look, Read, Release, Search};
use crate::clock;
use crate::command::write::{answer, form_of, print, told};
use crate::command::{load, title};
use crate::failure::Failure;

/// A thing by its key, or the list of all where no key is given.
pub(crate) fn things(
    kind: &str,
    all: &str,
    read: &Read,
    language: Language,
) -> Result<(), Failure> {
    look(&read.record, &read.look, language, |sight| {
        match &read.key {
            None => Ok((all.to_owned(), Vec::new())),
            Some(key) => Ok((thing(sight, kind, key, language)?, Vec::new())),
        }
    })
}

/// A list, or one of its things where a key is given.
pub(crate) fn list(all: &str, kind: &str, read: &Read, language: Language) -> Result<(), Failure> {
    things(kind, all, read, language)
}

/// The review of an instrument: the one named, or the plan of action that was adopted last.
pub(crate) fn review(read: &Read, language: Language) -> Result<(), Failure> {
    let day = read.look.as_of.unwrap_or_else(clock::today);
    look(&read.record, &read.look, language, |sight| {
        let place = match &read.key {
            Some(key) => thing(sight, "instrument", key, language)?,
            None => {
                let plans = sight
                    .all::<Instrument>()
                    .filter(|(_, _, text)| text.genre == Genre::PlanOfAction);
                let adopted = plans.filter(|(_, _, text)| text.is_adopted(day));
                let last = adopted
                    .max_by_key(|(_, _, text)| text.adoption.as_ref().map(|one| one.on.first()));
                let (book, key, _) =
                    last.ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
                documents::compose::path_of(&Place::of::<Instrument>(book, key))
            }
        };
        Ok((format!("{place}/review"), Vec::new()))
    })
}

/// The press release of a side about a meeting.
pub(crate) fn release(release: &Release, language: Language) -> Result<(), Failure> {
    look(&release.record, &release.look, language, |sight| {
        let place = thing(sight, Meeting::KIND.as_str(), &release.meeting, language)?;
        Ok((
            format!("{place}/release"),
            vec![("issuer".to_owned(), release.issuer.clone())],
        ))
    })
}

/// What is found for some words.
pub(crate) fn search(search: &Search, language: Language) -> Result<(), Failure> {
    let words = search.words.join(" ");
    look(&search.record, &search.look, language, |_| {
        Ok(("/search".to_owned(), vec![("q".to_owned(), words)]))
    })
}

/// The ledger, of one book where one is named.
pub(crate) fn log(read: &Read, language: Language) -> Result<(), Failure> {
    look(&read.record, &read.look, language, |_| {
        let path = read
            .key
            .as_ref()
            .map_or_else(|| "/ledger".to_owned(), |book| format!("/ledger/{book}"));
        Ok((path, Vec::new()))
    })
}

type Address = (String, Vec<(String, String)>);

/// Looks at a record with a seat's eyes and answers in the form asked for.
fn look(
    record: &std::path::Path,
    look: &Look,
    language: Language,
    address: impl FnOnce(&Sight<'_>) -> Result<Address, Failure>,
) -> Result<(), Failure> {
    let whole = load(record)?;
    let name = title(&whole);
    let known = look.known_at.map(|time| whole.known_at(time));
    let partnership = known.as_ref().unwrap_or(&whole);
    let eyes = whole.eyes(&look.seat);
    let sight = eyes.and_then(|eyes| partnership.sight(&eyes, clock::today()));
    let Some(sight) = sight else {
        let args = [("seat", look.seat.clone().into())];
        return Err(Failure::Given(language.tell("command-no-seat", &args)));
    };
    let moment = Moment {
        as_of: look.as_of.unwrap_or_else(clock::today),
        known_at: look.known_at,
    };
    let (path, asked) = address(&sight)?;
    let nothing =
        || Failure::Given(language.tell("command-nothing-there", &[("path", path.clone().into())]));
    let reading = Reading::parse(&path, &asked).ok_or_else(nothing)?;
    let form = look
        .out
        .as_ref()
        .map(|out| form_of(out, &reading, language))
        .transpose()?;
    let answer = answer(&reading, &sight, moment, name, language).ok_or_else(nothing)?;
    match (&look.out, form) {
        (Some(out), Some(form)) => told(out, &answer.bytes(form)?, language),
        (Some(_) | None, _) if look.json => print(&answer.view.json()),
        (Some(_) | None, _) => print(&answer.plain()),
    }
}

/// The address of a thing named by its key, with its book in front or without.
fn thing(sight: &Sight<'_>, kind: &str, name: &str, language: Language) -> Result<String, Failure> {
    let (book, key) = match name.rsplit_once('/') {
        None => (None, name),
        Some((book, key)) => (BookId::parse(book).ok(), key),
    };
    let place = sight.place_of(kind, book.as_ref(), key);
    if let Some(place) = place {
        return Ok(documents::compose::path_of(&place));
    }
    let nearest = language.list(&sight.nearest(kind, key));
    let args = [
        ("kind", language.say(&format!("kind-{kind}")).into()),
        ("key", name.into()),
        ("nearest", nearest.into()),
    ];
    Err(Failure::Given(language.tell("command-no-such", &args)))
}

/// A reference to a thing of a noun that the sight holds.
pub(crate) fn reference<N: Noun>(name: &str, language: Language) -> Result<Ref<N>, Failure> {
    Ref::parse(name).map_err(|bad| {
        Failure::Given(language.tell("command-bad-name", &[("name", bad.text.into())]))
    })
}
