//! Replay: the entries alone make the partnership, in every order of books, after storage, and at every past moment.

use jiff::Timestamp;
use partnership::Partnership;
use partnership::entry::{Entry, Payload, Recorded};
use proptest::prelude::*;

use crate::random::{Record, steps};

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_entries_alone_make_the_partnership(steps in steps(160)) {
        let record = Record::of(&steps);
        let live = &record.partnership;
        prop_assert!(*live == Partnership::replay(record.recorded.clone()));
        prop_assert!(*live == Partnership::replay(record.recorded.iter().map(stored_and_read)));
        let mut by_book = record.recorded.clone();
        by_book.sort_by(|a, b| b.entry.id.book.cmp(&a.entry.id.book));
        prop_assert!(*live == Partnership::replay(by_book));
        prop_assert!(*live == Record::of(&steps).partnership);
    }

    #[test]
    fn a_past_moment_is_what_had_been_recorded_by_then(steps in steps(120), at in 0..120_usize) {
        let record = Record::of(&steps);
        let time = record.recorded[at.min(record.recorded.len() - 1)].entry.recorded_at;
        let mut then = Partnership::default();
        for one in record.recorded.iter().filter(|one| one.entry.recorded_at <= time) {
            then.apply(Recorded { entry: one.entry.clone(), hash: [0; 32] });
        }
        prop_assert!(record.partnership.known_at(time) == then);
        prop_assert!(record.partnership.known_at(Timestamp::MIN) == Partnership::default());
    }
}

/// An entry as it comes back from where payloads are kept as JSON.
fn stored_and_read(one: &Recorded) -> Recorded {
    let kept = serde_json::to_vec(&one.entry.payload).unwrap();
    let payload: Payload = serde_json::from_slice(&kept).unwrap();
    assert_eq!(serde_json::to_vec(&payload).unwrap(), kept);
    let entry = Entry {
        payload,
        ..Entry::clone(&one.entry)
    };
    Recorded {
        entry: entry.into(),
        hash: one.hash,
    }
}
