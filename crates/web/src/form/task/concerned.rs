//! Whom what is filled in concerns: the ways in which it can be written at all, and the voices for which it is most often done.

use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::book::{Book, BookId};
use partnership::entry::Voice;
use partnership::key::Key;

use crate::form::blank::{Asks, Blank, Need};
use crate::form::typed::Typed;

/// The books of the things without which the act is nothing: a report without its line.
pub(super) fn books(blank: &Blank, typed: &Typed) -> Vec<BookId> {
    let needed = blank.fields.iter().filter(|field| field.need == Need::Must);
    let things = needed.filter(|field| matches!(field.asks, Asks::One(_) | Asks::Line));
    let named = things.filter_map(|field| {
        let (book, _) = typed.get(field.name).rsplit_once('/')?;
        BookId::parse(book).ok()
    });
    named.collect()
}

/// Leaves the ways whose books can refer to all of these; all, where none can.
pub(super) fn refer(ways: &mut Vec<Authorship>, partnership: &Partnership, named: &[BookId]) {
    let reaches = |way: &Authorship| {
        let home = partnership.book(&way.book);
        named.iter().all(|id| {
            let wider = partnership.book(id).zip(home);
            *id == way.book || wider.is_some_and(|(book, home)| book.is_wider_than(home))
        })
    };
    if ways.iter().any(reaches) {
        ways.retain(reaches);
    }
}

/// Puts the voices first, book by book, that what is filled in concerns; leaves no others where only those may do it.
pub(super) fn first(
    ways: &mut Vec<Authorship>,
    partnership: &Partnership,
    blank: &Blank,
    typed: &Typed,
) {
    let Some((voices, alone)) = voices(partnership, blank, typed) else {
        return;
    };
    let concerns = |way: &Authorship| {
        let voice = way.author.voice.as_ref();
        voice.is_none_or(|voice| voices.contains(voice))
    };
    if alone {
        ways.retain(concerns);
    }
    let mut books: Vec<BookId> = ways.iter().map(|way| way.book.clone()).collect();
    books.dedup();
    let place = |way: &Authorship| books.iter().position(|book| *book == way.book);
    ways.sort_by_key(|way| (place(way), !concerns(way)));
}

/// The voices that what is filled in concerns, and whether nobody else may do it.
fn voices(partnership: &Partnership, blank: &Blank, typed: &Typed) -> Option<(Vec<Voice>, bool)> {
    let at = |name: &str| {
        let (book, key) = typed.get(name).rsplit_once('/')?;
        let book: &Book = partnership.book(&BookId::parse(book).ok()?)?;
        Some((book, key.split('#').next().unwrap_or(key).to_owned()))
    };
    let thing = |name: &str| at(name).and_then(|(book, key)| Some((book, Key::parse(&key).ok()?)));
    match (blank.noun, blank.verb) {
        ("progress", "report") => {
            let (book, key) = thing("line")?;
            Some((book.things.instruments.get(&key)?.between.clone(), false))
        }
        ("progress", "advance") => {
            let (book, key) = thing("progress")?;
            Some((vec![book.things.progress.get(&key)?.side.clone()], false))
        }
        ("request", "respond") => {
            let (book, key) = thing("request")?;
            let request = book.things.requests.get(&key)?;
            let concerned = request.to.iter().chain([&request.by]);
            Some((concerned.cloned().collect(), true))
        }
        ("commitment", "end") => {
            let (book, key) = thing("commitment")?;
            Some((vec![book.things.commitments.get(&key)?.by.clone()], true))
        }
        _ => None,
    }
}
