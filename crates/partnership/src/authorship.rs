//! In which books a seat may write on a day, in whose name and in what capacity. What it may write there lives with the nouns.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::admit::Hearing;
use crate::book::{Book, BookId};
use crate::entry::{Author, Capacity, Voice};
use crate::key::{Key, Ref};
use crate::kind::Noun;
use crate::partnership::Partnership;
use crate::party::{Role, Side};
use crate::seat::{Eyes, Seat, Standing};

/// One way in which a seat may write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authorship {
    /// The book.
    pub book: BookId,
    /// The seat, in whose name it writes there, and in what capacity.
    pub author: Author,
}

impl Partnership {
    /// Every way in which a seat may write at a time: the widest book first, and in it the seat's own party before the sides.
    /// It is exactly what the rules ask of an author; none for who only reads.
    pub fn authorships(&self, eyes: &Eyes, now: Timestamp) -> Vec<Authorship> {
        let day = Offset::UTC.to_datetime(now).date();
        let Some(sight) = self.sight(eyes, day) else {
            return Vec::new();
        };
        let claims = claims(self, eyes);
        let open = sight
            .books
            .iter()
            .filter(|book| book.things.opening.is_some());
        open.flat_map(|book| {
            let allowed = claims
                .iter()
                .filter(|author| may_write(self, book, author, now));
            allowed.map(|author| Authorship {
                book: book.id.clone(),
                author: author.clone(),
            })
        })
        .collect()
    }

    /// The parties that read a book on a day, by their keys in the order of precedence; none for the book that everyone reads.
    pub fn readers(&self, book: &Book, day: Date) -> Vec<Key> {
        let public = self.book(&BookId::public());
        let sides = public
            .into_iter()
            .flat_map(|book| Side::shelf(&book.things).values());
        let mut ordered: Vec<Key> = Vec::new();
        for side in sides {
            for role in [Role::Member, Role::Observer] {
                let belonging = side.belonging(role, day);
                ordered.extend(belonging.into_iter().map(|one| one.party.key.clone()));
            }
        }
        ordered.extend(book.things.readers.iter().cloned());
        let mut named = BTreeSet::new();
        ordered.retain(|party| book.things.readers.contains(party) && named.insert(party.clone()));
        ordered
    }
}

/// Everyone whom a seat might be on some day: the rules choose among them.
fn claims(partnership: &Partnership, eyes: &Eyes) -> Vec<Author> {
    let keeper = |key| vec![claim(&Ref::own(key), None, Capacity::Keeper)];
    let seat = match eyes {
        Eyes::Public | Eyes::Readers(_) => return Vec::new(),
        Eyes::Keeper => return keeper(Key::parse("keeper").expect("it is a short name")),
        Eyes::Seat(seat) => seat,
    };
    let home = seat.book.as_ref().and_then(|book| partnership.book(book));
    let standing = home.and_then(|book| Some(&book.things.seats.get(&seat.key)?.standing));
    match standing {
        None => Vec::new(),
        Some(Standing::Staff(side)) => {
            vec![claim(
                seat,
                Some(Voice::Side(side.clone())),
                Capacity::Secretariat,
            )]
        }
        Some(Standing::Party(party)) => {
            let own = claim(seat, Some(Voice::Party(party.clone())), Capacity::National);
            let public = partnership.book(&BookId::public());
            let sides = public
                .into_iter()
                .flat_map(|book| Side::shelf(&book.things).keys());
            let capacities = [Capacity::National, Capacity::Coordinator, Capacity::Chair];
            let for_sides = sides.flat_map(|side| {
                let voice = Voice::Side(Ref::own(side.clone()));
                capacities.map(|capacity| claim(seat, Some(voice.clone()), capacity))
            });
            std::iter::once(own).chain(for_sides).collect()
        }
    }
}

fn claim(seat: &Ref<Seat>, voice: Option<Voice>, capacity: Capacity) -> Author {
    let seat = seat.clone();
    Author {
        seat,
        voice,
        capacity,
    }
}

fn may_write(partnership: &Partnership, book: &Book, author: &Author, now: Timestamp) -> bool {
    let readers = &book.things.readers;
    Hearing::within(partnership, book, readers, (author, &[]), now).in_capacity()
}
