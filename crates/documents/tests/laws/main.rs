//! Noninterference: what a seat does not read has no trace in anything that it can be shown, told or handed.
//! Tried on random records over many books, of which the partnership's own laws tell how they are made.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod attempts;
#[path = "../../../partnership/tests/auditor/random.rs"]
#[allow(
    dead_code,
    reason = "the random records are shared with the partnership's own laws"
)]
mod random;
mod seen;

use std::collections::BTreeSet;

use jiff::civil::Date;
use partnership::Partnership;
use partnership::entry::Recorded;
use proptest::prelude::*;

use crate::random::{Dice, Record, SEATS, marker, sight, steps};
use crate::seen::everything;

/// The books that a record of many has, read by a seat or not.
fn books(partnership: &Partnership) -> BTreeSet<String> {
    partnership
        .books()
        .map(|book| book.id.to_string())
        .collect()
}

fn read_by(partnership: &Partnership, seat: &str, day: Date) -> BTreeSet<String> {
    let sight = sight(partnership, seat, day);
    sight.books.iter().map(|book| book.id.to_string()).collect()
}

/// The record as it would be if the books that a seat does not read held less: the first `kept` entries of each.
fn with_less(record: &Record, read: &BTreeSet<String>, kept: u64) -> Partnership {
    let stands =
        |one: &&Recorded| read.contains(one.entry.id.book.as_str()) || one.entry.id.number <= kept;
    Partnership::replay(record.recorded.iter().filter(stands).cloned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_seat_does_not_read_leaves_no_trace(steps in steps(150), seed in any::<u64>()) {
        let record = Record::of(&steps);
        let mut dice = Dice(seed);
        let as_of: Date = dice.day().parse().unwrap();
        // Every other seat, for the price of it.
        for seat in SEATS.into_iter().skip(dice.roll(2)).step_by(2) {
            let read = read_by(&record.partnership, seat, record.day());
            let kept = u64::try_from(dice.roll(30)).unwrap();
            let less = with_less(&record, &read, kept);
            let full = everything(&record.partnership, seat, record.day(), as_of);
            let unread = books(&record.partnership).into_iter().filter(|book| !read.contains(book));
            let markers: Vec<String> = unread.map(|book| marker(&book)).collect();
            for (address, told) in &full {
                for marker in &markers {
                    prop_assert!(!told.contains(marker), "{marker} at {address} for {seat}");
                }
            }
            let other = everything(&less, seat, record.day(), as_of);
            prop_assert_eq!(full.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
            for (address, told) in &full {
                prop_assert!(*told == other[address], "{} differs for {}", address, seat);
            }
        }
    }

    #[test]
    fn what_a_seat_is_answered_depends_on_nothing_that_it_does_not_read(steps in steps(150), seed in any::<u64>()) {
        let record = Record::of(&steps);
        for seat in SEATS {
            let read = read_by(&record.partnership, seat, record.day());
            for kept in [0, 12] {
                let less = with_less(&record, &read, kept);
                let mut dice = Dice(seed);
                for _ in 0..60 {
                    attempts::check(&mut dice, seat, &record, &less);
                }
            }
        }
    }
}
