//! Seats and sights: who acts and reads for whom, and the books that this opens. Signing in lives elsewhere.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::book::{Book, BookId, Holder};
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::partnership::Partnership;
use crate::party::{Party, Side};
use crate::refusal::nearest;
use crate::things::{Shelf, Things};
use crate::view::Place;
use crate::words::Words;

/// For whom a seat acts and reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// For a party, as member or observer: reads the books that the party reads.
    Party(Ref<Party>),
    /// As staff of a side's secretariat: reads the side's book and the wider ones.
    Staff(Ref<Side>),
}

/// A person's place at the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// For whom it acts and reads.
    pub standing: Standing,
    /// What people call it.
    pub title: Words,
    /// The last day on which it acts and reads; open while it lasts.
    pub until: Option<Date>,
    /// The entry that assigned it.
    pub entry: u64,
}

impl Noun for Seat {
    const KIND: Kind = Kind::Seat;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.seats
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.seats
    }
}

/// What can be done about a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Gives someone a seat: the keeper in the public book, a party in its own book, a side in its own.
    Assign {
        /// Its short name.
        key: Key,
        /// For whom it acts and reads.
        standing: Standing,
        /// What people call it.
        title: Words,
    },
    /// Takes the seat back after a day.
    Release {
        /// The seat.
        seat: Ref<Seat>,
        /// The last day on which it acts and reads.
        until: Date,
    },
}

/// Why a seat cannot be assigned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// Outside the public book, a seat is assigned only for the holder of the book in which it is written.
    ForAnother {
        /// The seat's short name.
        key: Key,
    },
    /// `public` and `keeper` are seats of every record.
    BuiltIn {
        /// The seat's short name.
        key: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Assign { key, .. } => key,
            Act::Release { seat, .. } => &seat.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Assign {
                key,
                standing,
                title: _,
            } => {
                hearing.fresh(key)?;
                match standing {
                    Standing::Party(party) => hearing.find(party).map(drop)?,
                    Standing::Staff(side) => hearing.find(side).map(drop)?,
                }
                assignable(hearing, key, standing).map_err(crate::Refusal::Seat)
            }
            Act::Release { seat, until: _ } => hearing.own(seat).map(drop),
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Assign {
                key,
                standing,
                title,
            } => {
                let seat = Seat {
                    standing: standing.clone(),
                    title: title.clone(),
                    until: None,
                    entry,
                };
                things.put(key, entry, seat);
            }
            Act::Release { seat, until } => {
                things.amend(seat, entry, |seat: &mut Seat| seat.until = Some(*until))
            }
        }
    }
}

fn assignable(hearing: &Hearing<'_>, key: &Key, standing: &Standing) -> Result<(), Refusal> {
    if matches!(key.as_str(), "public" | "keeper") {
        return Err(Refusal::BuiltIn { key: key.clone() });
    }
    let fits = match (hearing.own.holder(), standing) {
        (Some(Holder::Public), _) => true,
        (Some(Holder::Party(own)), Standing::Party(party)) => own.key == party.key,
        (Some(Holder::Side(own)), Standing::Staff(side)) => own.key == side.key,
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        Err(Refusal::ForAnother { key: key.clone() })
    }
}

/// Who looks at the record: a seat of the record, or one that every record has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Eyes {
    /// Anyone: reads the public book.
    Public,
    /// The keeper of the public record: reads and writes the public book.
    Keeper,
    /// A seat, with the book that assigned it always named.
    Seat(Ref<Seat>),
    /// All who read a book: what every one of them reads, and nothing that one of them alone does.
    Readers(BookId),
}

/// The books that a seat reads: the widest first.
#[derive(Debug, Clone)]
pub struct Sight<'a> {
    /// Who looks.
    pub eyes: Eyes,
    /// The books, by falling number of readers and then by name. The public book comes first.
    pub books: Vec<&'a Book>,
}

impl<'a> Sight<'a> {
    /// The book with a name, where it is read.
    pub fn book(&self, id: &BookId) -> Option<&'a Book> {
        self.books.iter().copied().find(|book| book.id == *id)
    }

    /// A thing with the book it stands in; a reference without a book is looked for from the widest book on.
    pub fn find<N: Noun>(&self, it: &Ref<N>) -> Option<(&'a Book, &'a N)> {
        let mut books = self
            .books
            .iter()
            .filter(|book| it.book.as_ref().is_none_or(|id| book.id == *id));
        books.find_map(|book| {
            N::shelf(&book.things)
                .get(&it.key)
                .map(|thing| (*book, thing))
        })
    }

    /// Where a thing of a kind stands, by the kind's name in addresses: in the book named, or in the widest that has it.
    pub fn place_of(&self, kind: &str, book: Option<&BookId>, key: &str) -> Option<Place> {
        let key = Key::parse(key).ok()?;
        let kind = Kind::parse(kind)?;
        let mut books = self
            .books
            .iter()
            .filter(|own| book.is_none_or(|id| own.id == *id));
        let home = books.find(|own| own.things.kind_of(&key) == Some(kind))?;
        Some(Place {
            book: home.id.clone(),
            kind,
            key,
        })
    }

    /// Up to three names of things of a kind that are like a key, nearest first, among what the sight holds.
    pub fn nearest(&self, kind: &str, key: &str) -> Vec<String> {
        let of_kind = |book: &&'a Book| {
            let names = book
                .things
                .keys
                .iter()
                .filter(|(_, bearer)| bearer.kind.as_str() == kind);
            names
                .map(|(name, _)| format!("{}/{name}", book.id))
                .collect::<Vec<_>>()
        };
        let names: Vec<String> = self.books.iter().flat_map(of_kind).collect();
        nearest(key, &names)
    }

    /// A thing that an entry of `home` refers to.
    pub fn follow<N: Noun>(&self, home: &Book, it: &Ref<N>) -> Option<(&'a Book, &'a N)> {
        self.book(&it.book_from(&home.id)).and_then(|book| {
            N::shelf(&book.things)
                .get(&it.key)
                .map(|thing| (book, thing))
        })
    }

    /// The place of a book in the sight, from 0 for the widest.
    pub(crate) fn rank(&self, book: &Book) -> usize {
        self.books
            .iter()
            .position(|own| own.id == book.id)
            .unwrap_or(self.books.len())
    }

    /// All things of a noun, book by book, each with its key.
    pub fn all<N: Noun + 'a>(
        &self,
    ) -> impl Iterator<Item = (&'a Book, &'a Key, &'a N)> + use<'a, N> {
        let books = self.books.clone();
        books.into_iter().flat_map(|book| {
            N::shelf(&book.things)
                .iter()
                .map(move |(key, thing)| (book, key, thing))
        })
    }
}

/// Why a name leads to no seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSeat {
    /// No book assigns a seat of this name.
    Unknown,
    /// Several books assign one; each with its book in front, by the books' names.
    Several(Vec<Ref<Seat>>),
}

impl Partnership {
    /// The seat that people name: `public`, `keeper`, `rok-desk` or `rok/treaties`.
    ///
    /// # Errors
    /// Where no book assigns such a seat, or several do and none of them is named.
    pub fn eyes(&self, name: &str) -> Result<Eyes, NoSeat> {
        match name {
            "public" => return Ok(Eyes::Public),
            "keeper" => return Ok(Eyes::Keeper),
            _ => {}
        }
        let wanted: Ref<Seat> = Ref::parse(name).map_err(|_| NoSeat::Unknown)?;
        let assigning = self.books().filter(|book| {
            wanted.book.as_ref().is_none_or(|id| book.id == *id)
                && book.things.seats.contains_key(&wanted.key)
        });
        let seats: Vec<Ref<Seat>> = assigning
            .map(|book| Ref::within(book.id.clone(), wanted.key.clone()))
            .collect();
        match seats.as_slice() {
            [] => Err(NoSeat::Unknown),
            [only] => Ok(Eyes::Seat(only.clone())),
            [..] => Err(NoSeat::Several(seats)),
        }
    }

    /// What the given eyes read on a day; none where there is no such seat or it has been released.
    pub fn sight(&self, eyes: &Eyes, day: Date) -> Option<Sight<'_>> {
        let mut books: Vec<&Book> = match eyes {
            Eyes::Public | Eyes::Keeper => self.books().filter(|book| book.is_public()).collect(),
            Eyes::Readers(id) => {
                let own = self.book(id)?;
                let read = |book: &&Book| book.id == *id || book.is_wider_than(own);
                self.books().filter(read).collect()
            }
            Eyes::Seat(name) => {
                let seat = self
                    .book(name.book.as_ref()?)?
                    .things
                    .seats
                    .get(&name.key)?;
                if seat.until.is_some_and(|until| until < day) {
                    return None;
                }
                self.books().filter(|book| self.reads(seat, book)).collect()
            }
        };
        books.sort_by_key(|book| {
            let readers = if book.is_public() {
                usize::MAX
            } else {
                book.things.readers.len()
            };
            (std::cmp::Reverse(readers), book.id.clone())
        });
        Some(Sight {
            eyes: eyes.clone(),
            books,
        })
    }

    fn reads(&self, seat: &Seat, book: &Book) -> bool {
        match &seat.standing {
            Standing::Party(party) => book.is_read_by(&party.key),
            Standing::Staff(side) => {
                let caucus = |own: &&Book| matches!(own.holder(), Some(Holder::Side(of)) if of.key == side.key);
                self.books()
                    .filter(caucus)
                    .any(|own| own.id == book.id || book.is_wider_than(own))
            }
        }
    }
}
