//! As whom a desk acts, and in which book of its own, where only a seat or nothing is named.

use jiff::civil::Date;
use language::Language;
use partnership::Partnership;
use partnership::book::{Book, BookId, Holder};
use partnership::entry::{Author, Voice};
use partnership::instrument::{Genre, Instrument};
use partnership::key::Ref;
use partnership::kind::Noun;
use partnership::seat::{Eyes, Seat, Sight};

use crate::clock;
use crate::command::eyes;
use crate::command::read::thing;
use crate::failure::Failure;

/// Who acts for a side on a text, with the side's own book.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    pub(crate) eyes: Eyes,
    pub(crate) author: Author,
    pub(crate) own: BookId,
}

/// The desk of the seat named, or of the first seat assigned that speaks for one of those whose text it is.
pub(crate) fn desk(
    partnership: &Partnership,
    text: &Ref<Instrument>,
    seat: Option<&str>,
    language: Language,
) -> Result<Desk, Failure> {
    let named = match seat {
        Some(seat) => vec![eyes(partnership, seat, language)?],
        None => seats(partnership),
    };
    let mut desks = named
        .iter()
        .filter_map(|eyes| desk_of(partnership, text, eyes));
    desks.next().ok_or_else(|| {
        let args = [("plan", text.key.to_string().into())];
        Failure::Given(language.tell("call-no-desk", &args))
    })
}

/// All seats, in the order in which they were assigned, the public book's first.
fn seats(partnership: &Partnership) -> Vec<Eyes> {
    let mut seats: Vec<(bool, u64, Ref<Seat>)> = Vec::new();
    for book in partnership.books() {
        for (key, seat) in &book.things.seats {
            let it = Ref::within(book.id.clone(), key.clone());
            seats.push((!book.is_public(), seat.entry, it));
        }
    }
    seats.sort();
    seats.into_iter().map(|(.., it)| Eyes::Seat(it)).collect()
}

fn desk_of(partnership: &Partnership, text: &Ref<Instrument>, eyes: &Eyes) -> Option<Desk> {
    let now = clock::now();
    let sight = partnership.sight(eyes, clock::today())?;
    let (_, instrument) = sight.find(text)?;
    let ways = partnership.authorships(eyes, now);
    let mut own = ways.iter().filter_map(|way| {
        let voice = way.author.voice.as_ref()?;
        let book = sight.book(&way.book)?;
        let is_home = instrument.between.contains(voice) && is_book_of(book, voice);
        is_home.then(|| Desk {
            eyes: eyes.clone(),
            author: way.author.clone(),
            own: way.book.clone(),
        })
    });
    own.next()
}

fn is_book_of(book: &Book, voice: &Voice) -> bool {
    match (book.holder(), voice) {
        (Some(Holder::Side(of)), Voice::Side(side)) => of.key == side.key,
        (Some(Holder::Party(of)), Voice::Party(party)) => of.key == party.key,
        _ => false,
    }
}

/// The text named, with its book, or the plan of action that was recorded last; looked for in the whole record.
pub(crate) fn text(
    partnership: &Partnership,
    plan: Option<&str>,
    seat: Option<&str>,
    language: Language,
) -> Result<Ref<Instrument>, Failure> {
    let named = match seat {
        Some(seat) => vec![eyes(partnership, seat, language)?],
        None => seats(partnership),
    };
    let sights = named
        .iter()
        .filter_map(|eyes| partnership.sight(eyes, clock::today()));
    let sights: Vec<Sight<'_>> = sights.collect();
    let kind = Instrument::KIND.as_str();
    let Some(name) = plan else {
        let plans = sights.iter().flat_map(|sight| sight.all::<Instrument>());
        let mut plans = plans.filter(|(_, _, text)| {
            text.genre == Genre::PlanOfAction && has_lines(text, clock::today())
        });
        let last = plans.next().map(|first| plans.fold(first, later));
        let (book, key, _) = last.ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
        return Ok(Ref::within(book.id.clone(), key.clone()));
    };
    let mut found = sights
        .iter()
        .map(|sight| thing(sight, kind, name, language));
    let unknown = || Failure::Given(language.say("command-no-plan"));
    let first = found.next().ok_or_else(unknown)?;
    let place = found.fold(first, |first, next| first.or(next))?;
    Ok(Ref::within(place.book, place.key))
}

type Held<'a> = (&'a Book, &'a partnership::key::Key, &'a Instrument);

fn later<'a>(one: Held<'a>, other: Held<'a>) -> Held<'a> {
    if other.2.entry > one.2.entry {
        other
    } else {
        one
    }
}

fn has_lines(text: &Instrument, day: Date) -> bool {
    text.action_lines(day).next().is_some()
}
