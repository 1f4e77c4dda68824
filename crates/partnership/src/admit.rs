//! Judging acts: what an act may be judged against, and the only way in which an admitted one is made.
//! The rules themselves live with the nouns.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::Refusal;
use crate::act::{Act, Deed};
use crate::book::{self, Book, BookId};
use crate::entry::{Author, Capacity, Entry, EntryId, Head, Payload, Recorded, Submission, Voice};
use crate::key::{Key, Ref};
use crate::kind::Noun;
use crate::office::Function;
use crate::partnership::Partnership;
use crate::party::Role;
use crate::refusal::nearest;
use crate::seat::{Eyes, Standing};
use crate::source::Citation;

/// Acts that the rules have admitted, all of them or none; the ledger takes nothing else.
#[must_use = "what is admitted is not recorded until the ledger appends it"]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    // Made only by `admit`, so that every entry here has been judged against these very heads.
    heads: BTreeMap<BookId, Head>,
    entries: Vec<Arc<Entry>>,
}

impl Admitted {
    /// Where each book ended when the acts were judged; an append onto any other end is stale.
    pub fn heads(&self) -> &BTreeMap<BookId, Head> {
        &self.heads
    }

    /// The entries, in the order in which they are to be appended.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }
}

/// The rules' no to one of several acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which of the acts handed in, from 0.
    pub index: usize,
    /// Why.
    pub refusal: Refusal,
}

/// Judges acts one after the other, each as if those before it were recorded; admits all or none.
///
/// # Errors
/// The first act that the rules refuse, with its index and the reason.
pub fn admit(
    partnership: &Partnership,
    submissions: Vec<Submission>,
    now: Timestamp,
) -> Result<Admitted, Refused> {
    let mut heads = BTreeMap::new();
    let mut entries: Vec<Arc<Entry>> = Vec::new();
    let mut scratch: Option<Partnership> = None;
    for (index, submission) in submissions.into_iter().enumerate() {
        if let Some(entry) = entries.last().cloned() {
            let layer = scratch.get_or_insert_with(|| partnership.clone());
            let hash = [0; 32];
            layer.apply(Recorded { entry, hash });
        }
        let judged = scratch.as_ref().unwrap_or(partnership);
        let entry = judge(judged, submission, now).map_err(|refusal| Refused { index, refusal })?;
        let entry = Arc::new(entry);
        let head = |book: &BookId| {
            partnership
                .book(book)
                .map(|book| book.head)
                .unwrap_or_default()
        };
        heads
            .entry(entry.id.book.clone())
            .or_insert_with(|| head(&entry.id.book));
        entries.push(entry);
    }
    Ok(Admitted { heads, entries })
}

fn judge(
    partnership: &Partnership,
    submission: Submission,
    now: Timestamp,
) -> Result<Entry, Refusal> {
    let unopened = Book::unopened(submission.book.clone());
    let own = partnership.book(&submission.book).unwrap_or(&unopened);
    let opens = submission.act.founding_readers().is_some();
    // Who opens a book need not read one that has its name: nothing that stands there may tell on the judgement.
    let heard_in = if opens { &unopened } else { own };
    let hearing = Hearing::new(partnership, heard_in, &submission, now);
    hearing.check_author(&submission.act)?;
    if !opens && own.things.opening.is_none() {
        let book = own.id.clone();
        return Err(book::Refusal::NotOpen { book }.into());
    }
    for citation in &submission.cites {
        hearing.find(&citation.source)?;
    }
    submission.act.admit(&hearing)?;
    // Asked last: that the book is open is told only to who could open it, and learns it by being refused.
    if opens && own.things.opening.is_some() {
        let book = own.id.clone();
        return Err(book::Refusal::AlreadyOpen { book }.into());
    }
    let refers_to = hearing.consulted.into_inner().into_iter().collect();
    let Submission {
        book,
        author,
        act,
        cites,
    } = submission;
    let id = EntryId {
        book,
        number: own.head.number + 1,
    };
    let recorded_at = own
        .entries
        .last()
        .map_or(now, |last| last.recorded_at.max(now));
    Ok(Entry {
        id,
        recorded_at,
        payload: Payload {
            author,
            act,
            cites,
            refers_to,
        },
    })
}

/// What an act may be judged against: its own book, the wider ones, and who acts. Never more.
pub struct Hearing<'a> {
    /// The book in which the act is to be written.
    pub(crate) own: &'a Book,
    /// The books that everyone who reads the own book reads too.
    pub(crate) wider: Vec<&'a Book>,
    /// The books that the author reads; for what only the author is told.
    pub(crate) read_by_author: Vec<&'a Book>,
    /// Who acts.
    pub(crate) author: &'a Author,
    /// The published sources that the act rests on.
    pub(crate) cites: &'a [Citation],
    /// The time of recording.
    pub(crate) now: Timestamp,
    /// Its day, in UTC.
    pub(crate) day: Date,
    // What the seat stands for; none for the keeper and where there is no such seat.
    standing: Option<Standing>,
    // Wider books that references have led to.
    consulted: RefCell<BTreeSet<BookId>>,
}

impl<'a> Hearing<'a> {
    fn new(
        partnership: &'a Partnership,
        own: &'a Book,
        submission: &'a Submission,
        now: Timestamp,
    ) -> Self {
        let readers: BTreeSet<Key> = match submission.act.founding_readers() {
            Some(readers) => readers.iter().map(|one| one.key.clone()).collect(),
            None => own.things.readers.clone(),
        };
        let by = (&submission.author, submission.cites.as_slice());
        Hearing::within(partnership, own, &readers, by, now)
    }

    /// What an author is heard in who writes in a book that these parties read, with what the act rests on.
    pub(crate) fn within(
        partnership: &'a Partnership,
        own: &'a Book,
        readers: &BTreeSet<Key>,
        (author, cites): (&'a Author, &'a [Citation]),
        now: Timestamp,
    ) -> Self {
        let day = Offset::UTC.to_datetime(now).date();
        let narrowest = own.is_public();
        let wider = partnership
            .books()
            .filter(|book| !narrowest && book.id != own.id && book.covers(readers))
            .collect();
        let eyes = eyes_of(author);
        let read_by_author = partnership
            .sight(&eyes, day)
            .map(|sight| sight.books)
            .unwrap_or_default();
        let standing = match &eyes {
            Eyes::Public | Eyes::Keeper | Eyes::Readers(_) => None,
            Eyes::Seat(name) => {
                let book = read_by_author
                    .iter()
                    .find(|book| Some(&book.id) == name.book.as_ref());
                book.and_then(|book| book.things.seats.get(&name.key))
                    .map(|seat| seat.standing.clone())
            }
        };
        let consulted = RefCell::default();
        Hearing {
            own,
            wider,
            read_by_author,
            author,
            cites,
            now,
            day,
            standing,
            consulted,
        }
    }

    /// The same hearing for an entry recorded earlier, with the book as it stood then.
    pub(crate) fn of_entry<'b>(&'b self, own: &'b Book, entry: &'b Entry) -> Hearing<'b> {
        Hearing {
            own,
            wider: self.wider.clone(),
            read_by_author: self.read_by_author.clone(),
            author: &entry.payload.author,
            cites: &entry.payload.cites,
            now: entry.recorded_at,
            day: Offset::UTC.to_datetime(entry.recorded_at).date(),
            standing: self.standing.clone(),
            consulted: RefCell::default(),
        }
    }

    /// The books in which references may lead: the own one first.
    pub(crate) fn books(&self) -> impl Iterator<Item = &'a Book> {
        std::iter::once(self.own).chain(self.wider.iter().copied())
    }

    /// The book that everyone reads, once it is open.
    pub(crate) fn public(&self) -> Option<&'a Book> {
        self.books().find(|book| book.is_public())
    }

    /// A thing of the own book or of a wider one.
    pub(crate) fn find<N: Noun + 'a>(&self, it: &Ref<N>) -> Result<&'a N, Refusal> {
        let home = it.book_from(&self.own.id);
        let book = self.books().find(|book| book.id == home);
        let Some(thing) = book.and_then(|book| N::shelf(&book.things).get(&it.key)) else {
            return Err(self.unknown(it));
        };
        if home != self.own.id {
            self.consulted.borrow_mut().insert(home);
        }
        Ok(thing)
    }

    /// A thing that may be left out.
    pub(crate) fn find_some<N: Noun + 'a>(&self, it: Option<&Ref<N>>) -> Result<(), Refusal> {
        it.map_or(Ok(()), |it| self.find(it).map(drop))
    }

    /// A thing of the own book: only those can be changed.
    pub(crate) fn own<N: Noun + 'a>(&self, it: &Ref<N>) -> Result<&'a N, Refusal> {
        let thing = self.find(it)?;
        let home = it.book_from(&self.own.id);
        if home == self.own.id {
            Ok(thing)
        } else {
            Err(Refusal::OtherBook {
                key: it.key.clone(),
                book: home,
            })
        }
    }

    /// A thing that an entry of `home` refers to, without judging the reference.
    pub(crate) fn look<N: Noun + 'a>(&self, home: &Book, it: &Ref<N>) -> Option<&'a N> {
        let id = it.book_from(&home.id);
        let book = self.books().find(|book| book.id == id)?;
        N::shelf(&book.things).get(&it.key)
    }

    /// That a key is still free in the own book.
    pub(crate) fn fresh(&self, key: &Key) -> Result<(), Refusal> {
        match self.own.things.kind_of(key) {
            None => Ok(()),
            Some(kind) => Err(Refusal::KeyTaken {
                key: key.clone(),
                kind,
            }),
        }
    }

    /// That a voice is that of a party or side of the record.
    pub(crate) fn knows(&self, voice: &Voice) -> Result<(), Refusal> {
        match voice {
            Voice::Party(party) => self.find(party).map(drop),
            Voice::Side(side) => self.find(side).map(drop),
        }
    }

    /// That the author acts in this voice; the keeper of the public record reports what others said.
    pub(crate) fn speaks_for(&self, voice: &Voice) -> Result<(), Refusal> {
        self.knows(voice)?;
        if self.author.capacity == Capacity::Keeper || self.author.voice.as_ref() == Some(voice) {
            Ok(())
        } else {
            Err(Refusal::NotYours {
                voice: voice.clone(),
            })
        }
    }

    fn unknown<N: Noun + 'a>(&self, it: &Ref<N>) -> Refusal {
        let named = |book: &'a Book| {
            let within = move |key: &Key| {
                if book.id == self.own.id {
                    key.to_string()
                } else {
                    format!("{}/{key}", book.id)
                }
            };
            N::shelf(&book.things)
                .keys()
                .map(within)
                .collect::<Vec<_>>()
        };
        let names: Vec<String> = self.books().flat_map(named).collect();
        Refusal::Unknown {
            kind: N::KIND,
            key: it.to_string(),
            nearest: nearest(it.key.as_str(), &names),
        }
    }

    fn check_author(&self, act: &Act) -> Result<(), Refusal> {
        let seat = self.author.seat.to_string();
        let reads = match (&self.standing, act) {
            (None, _) => seat == "keeper" && self.own.is_public(),
            (
                Some(Standing::Party(party)),
                Act::Book(book::Act::Open {
                    holder,
                    readers,
                    succeeds,
                    ..
                }),
            ) => {
                let keys = readers.iter().map(|one| one.key.clone()).collect();
                let name = book::name_of(holder, &keys, succeeds.as_ref());
                if name != self.own.id.as_str() {
                    return Err(book::Refusal::OtherName {
                        book: self.own.id.clone(),
                        name,
                    }
                    .into());
                }
                keys.contains(&party.key)
            }
            (Some(_), _) => self
                .read_by_author
                .iter()
                .any(|book| book.id == self.own.id),
        };
        if !reads {
            return Err(Refusal::NotReader {
                book: self.own.id.clone(),
                seat,
            });
        }
        if self.in_capacity() {
            Ok(())
        } else {
            Err(Refusal::NotInThisCapacity {
                seat,
                capacity: self.author.capacity,
            })
        }
    }

    /// Whether the seat acts in the author's voice and capacity.
    pub(crate) fn in_capacity(&self) -> bool {
        match (&self.standing, &self.author.voice, self.author.capacity) {
            (None, None, Capacity::Keeper) => true,
            (Some(Standing::Party(party)), Some(Voice::Party(voice)), Capacity::National) => {
                party == voice
            }
            (Some(Standing::Party(party)), Some(Voice::Side(side)), capacity) => {
                self.leads(&party.key, &side.key, capacity)
            }
            (Some(Standing::Staff(own)), Some(Voice::Side(side)), Capacity::Secretariat) => {
                own == side
            }
            _ => false,
        }
    }

    /// Whether a party may act for a side: as its coordinator or chair in office, or as the only member.
    fn leads(&self, party: &Key, side: &Key, capacity: Capacity) -> bool {
        let function = match capacity {
            Capacity::Coordinator => Function::Coordinator,
            Capacity::Chair => Function::Chair,
            Capacity::National => {
                let members = self.public().and_then(|book| book.things.sides.get(side));
                let members = members
                    .map(|side| side.belonging(Role::Member, self.day))
                    .unwrap_or_default();
                return matches!(members.as_slice(), [only] if only.party.key == *party);
            }
            Capacity::Secretariat | Capacity::Keeper => return false,
        };
        self.holds_office(party, side, function)
    }
}

fn eyes_of(author: &Author) -> Eyes {
    match (author.seat.book.as_ref(), author.seat.key.as_str()) {
        (None, "keeper") => Eyes::Keeper,
        (None, "public") => Eyes::Public,
        (None, _) => Eyes::Seat(Ref::within(BookId::public(), author.seat.key.clone())),
        (Some(_), _) => Eyes::Seat(author.seat.clone()),
    }
}
