//! The auditor: works out from the entries alone what the views must say, on random days and for every seat.

mod follow_up;
mod holding;
mod review;

use std::collections::BTreeSet;

use jiff::civil::Date;
use partnership::seat::Sight;
use partnership::view::Moment;

use crate::entries::{Told, in_force};
use crate::random::{Dice, Record, SEATS, sight};

/// What a comparison is made with: the entries that a seat may read, its sight, and the moment.
struct Audit<'a> {
    told: Vec<Told>,
    sight: Sight<'a>,
    moment: Moment,
    /// The day as of which things are stated.
    day: String,
}

/// Audits what each seat reads on a few random days.
fn audit(record: &Record, seed: u64, compare: impl Fn(&Audit<'_>)) {
    let mut dice = Dice(seed);
    let told = in_force(&record.recorded);
    for seat in SEATS {
        let sight = sight(&record.partnership, seat, record.day());
        let read: BTreeSet<&str> = sight.books.iter().map(|book| book.id.as_str()).collect();
        let told: Vec<Told> = told
            .iter()
            .filter(|one| read.contains(one.book.as_str()))
            .cloned()
            .collect();
        for _ in 0..3 {
            let day = dice.day();
            let as_of: Date = day.parse().unwrap();
            let moment = Moment {
                as_of,
                known_at: None,
            };
            compare(&Audit {
                told: told.clone(),
                sight: sight.clone(),
                moment,
                day,
            });
        }
    }
}

impl Audit<'_> {
    /// The entries of a noun with a verb.
    fn all<'a>(&'a self, noun: &'a str, verb: &'a str) -> impl Iterator<Item = &'a Told> {
        self.told.iter().filter(move |one| one.is(noun, verb))
    }

    /// Whether a date has come by the day.
    fn by_now(&self, when: &str) -> bool {
        crate::entries::first(when) <= self.day
    }
}
