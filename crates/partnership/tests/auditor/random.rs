//! Random records over many books: acts by random seats in random books, judged by the rules; refused ones are dropped.
//! Whatever a narrower book holds bears its marker. What must be true of such a record is not said here.

// Named by path, since the laws of other rooms take this file in by its path too.
#[path = "random/deeds.rs"]
mod deeds;
#[path = "random/setting.rs"]
mod setting;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use partnership::book::{Book, BookId};
use partnership::entry::{Entry, Recorded, Submission};
use partnership::seat::{Eyes, Sight};
use partnership::{Partnership, Refused, admit};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The seats of every random record, as `Partnership::eyes` reads them.
pub(crate) const SEATS: [&str; 9] = [
    "public/alv-desk",
    "public/bor-desk",
    "public/cas-desk",
    "public/nor-desk",
    "public/dor-desk",
    "public/staff",
    "alv/treaties",
    "nor/treaties",
    "public",
];

/// Who may be tried as author: a seat, the voice it claims, and the capacity.
pub(crate) const AUTHORS: [(&str, &str, &str, &str); 14] = [
    ("alv-desk", "party", "alv", "national"),
    ("alv-desk", "side", "league", "coordinator"),
    ("alv-desk", "side", "league", "national"),
    ("bor-desk", "party", "bor", "national"),
    ("bor-desk", "side", "league", "coordinator"),
    ("cas-desk", "party", "cas", "national"),
    ("cas-desk", "side", "league", "chair"),
    ("nor-desk", "party", "nor", "national"),
    ("nor-desk", "side", "north", "national"),
    ("nor-desk", "side", "league", "coordinator"),
    ("dor-desk", "party", "dor", "national"),
    ("staff", "side", "league", "secretariat"),
    ("alv/treaties", "party", "alv", "national"),
    ("nor/treaties", "side", "north", "national"),
];

/// Seeds of the steps of a random record; a failing one prints them.
pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(any::<u64>(), most / 2..=most)
}

/// Numbers that follow from a seed alone.
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(sides).unwrap()).unwrap()
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.roll(from.len())]
    }

    /// A date of 2032 or 2033, for what follows upon something.
    pub(crate) fn later(&mut self) -> String {
        let day = self.when();
        day.replace("2031", "2033")
    }

    /// A date of 2031 to 2033, known to the day, the month or the year.
    pub(crate) fn when(&mut self) -> String {
        let day = self.day();
        match self.roll(6) {
            0 => day[..4].to_owned(),
            1 => day[..7].to_owned(),
            _ => day,
        }
    }

    pub(crate) fn day(&mut self) -> String {
        let (year, month) = (2031 + self.roll(3), 1 + self.roll(12));
        format!("{year}-{month:02}-{:02}", 1 + self.roll(28))
    }
}

/// What every act of a narrower book bears in its words and most of its keys, and nothing else does.
pub(crate) fn marker(book: &str) -> String {
    let letters: String = book.chars().filter(char::is_ascii_alphanumeric).collect();
    if book == "public" {
        "common".to_owned()
    } else {
        format!("zq{letters}qz")
    }
}

/// A record that grows by random acts.
pub(crate) struct Record {
    pub(crate) partnership: Partnership,
    pub(crate) recorded: Vec<Recorded>,
    pub(crate) now: Timestamp,
    /// How many names were given.
    count: usize,
}

impl Record {
    /// The setting, and then one try a seed.
    pub(crate) fn of(steps: &[u64]) -> Record {
        let mut record = setting::set();
        for seed in steps {
            record.step(&mut Dice(*seed));
        }
        record
    }

    fn step(&mut self, dice: &mut Dice) {
        self.tick(40);
        for _ in 0..4 {
            let told = self.attempt(dice);
            if told.is_some_and(|told| self.record(told).is_ok()) {
                return;
            }
        }
    }

    pub(crate) fn tick(&mut self, hours: i64) {
        self.now = self
            .now
            .checked_add(SignedDuration::from_hours(hours))
            .unwrap();
    }

    /// The day of recording.
    pub(crate) fn day(&self) -> Date {
        Offset::UTC.to_datetime(self.now).date()
    }

    /// Records an act, if the rules admit it.
    pub(crate) fn record(&mut self, submission: Submission) -> Result<(), Refused> {
        let admitted = admit(&self.partnership, vec![submission], self.now)?;
        for entry in admitted.entries() {
            let head = self.partnership.book(&entry.id.book).map(|book| book.head);
            let hash = sealed(head.unwrap_or_default().hash, entry);
            let one = Recorded {
                entry: entry.clone(),
                hash,
            };
            self.partnership.apply(one.clone());
            self.recorded.push(one);
        }
        Ok(())
    }

    /// A fresh name in a book, or now and then one that other books use too.
    pub(crate) fn name(&mut self, dice: &mut Dice, book: &str) -> String {
        self.count += 1;
        if dice.chance(12) {
            let shared = ["alpha", "beta", "gamma", "delta"];
            dice.pick(&shared).to_owned()
        } else {
            format!("{}-{}", marker(book), self.count)
        }
    }

    /// Fresh words for a book, with its marker.
    pub(crate) fn words(&mut self, book: &str) -> Value {
        self.count += 1;
        let (marker, count) = (marker(book), self.count);
        json!({"en": format!("{marker} saying {count}"), "ko": format!("{marker} 말 {count}")})
    }

    /// The name of a thing of a kind that an act of a book may refer to, where there is one.
    pub(crate) fn some(&self, dice: &mut Dice, kind: &str, book: &str) -> Option<String> {
        let id = BookId::parse(book).unwrap();
        let mut named = Vec::new();
        for one in self.partnership.books() {
            let own = one.id == id;
            let wider = self
                .partnership
                .book(&id)
                .is_some_and(|id| one.is_wider_than(id));
            if own || wider {
                let of_kind = one
                    .things
                    .keys
                    .iter()
                    .filter(|(_, bearer)| bearer.kind.as_str() == kind);
                named.extend(of_kind.map(|(key, _)| match own && !dice.chance(15) {
                    true => key.to_string(),
                    false => format!("{}/{key}", one.id),
                }));
            }
        }
        (!named.is_empty()).then(|| named.swap_remove(dice.roll(named.len())))
    }

    /// The same, among the things of the book itself.
    pub(crate) fn own(&self, dice: &mut Dice, kind: &str, book: &str) -> Option<String> {
        let things = &self.book(book)?.things;
        let of_kind = things
            .keys
            .iter()
            .filter(|(_, bearer)| bearer.kind.as_str() == kind);
        let named: Vec<&str> = of_kind.map(|(key, _)| key.as_str()).collect();
        (!named.is_empty()).then(|| dice.pick(&named).to_owned())
    }

    pub(crate) fn book(&self, name: &str) -> Option<&Book> {
        self.partnership.book(&BookId::parse(name).unwrap())
    }
}

/// The sight of a seat that every random record has.
pub(crate) fn sight<'a>(partnership: &'a Partnership, seat: &str, day: Date) -> Sight<'a> {
    let eyes: Eyes = partnership.eyes(seat).unwrap();
    partnership.sight(&eyes, day).unwrap()
}

/// An act as it is handed in; the acts that are tried here can all be read.
pub(crate) fn submission(book: &str, author: &Value, act: &Value) -> Submission {
    let whole = json!({"book": book, "author": author, "act": act});
    serde_json::from_value(whole).unwrap_or_else(|error| panic!("{act}: {error}"))
}

/// A hash that depends on the entries of one book alone.
fn sealed(before: [u8; 32], entry: &Entry) -> [u8; 32] {
    let mut state = before.iter().fold(7_u64, |state, byte| {
        state.wrapping_mul(31).wrapping_add(u64::from(*byte))
    });
    for byte in serde_json::to_vec(&entry.payload).unwrap() {
        state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let mut hash = [1; 32];
    hash[..8].copy_from_slice(&state.to_le_bytes());
    hash
}
