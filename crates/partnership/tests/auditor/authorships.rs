//! What a seat is told that it may write is what the rules let it write: no more, and nothing less.

use partnership::authorship::Authorship;
use partnership::seat::Eyes;
use partnership::{Act, admit};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::random::{Record, SEATS, steps, submission};

const CAPACITIES: [&str; 5] = ["national", "coordinator", "chair", "secretariat", "keeper"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_seat_may_write_exactly_where_and_as_whom_the_rules_admit_it(steps in steps(120)) {
        let record = Record::of(&steps);
        for seat in SEATS.into_iter().chain(["keeper"]) {
            let eyes = record.partnership.eyes(seat).unwrap();
            let told = record.partnership.authorships(&eyes, record.now);
            let expected = tried(&record, seat);
            prop_assert_eq!(told.len(), expected.len(), "{}", seat);
            for one in &expected {
                prop_assert!(told.contains(one), "{} may write as {:?}", seat, one);
            }
        }
    }
}

/// Every book, voice and capacity there is, tried with an act that asks nothing but who acts.
fn tried(record: &Record, seat: &str) -> Vec<Authorship> {
    let public = record.book("public").unwrap();
    let parties = public
        .things
        .parties
        .keys()
        .map(|party| json!({"party": party}));
    let sides = public.things.sides.keys().map(|side| json!({"side": side}));
    let voices: Vec<Value> = parties.chain(sides).chain([Value::Null]).collect();
    let act = json!({"issue": {"raise": {"key": "never-raised", "title": {"en": "Never raised"}}}});
    let mut allowed = Vec::new();
    for book in record.partnership.books() {
        for (voice, capacity) in voices
            .iter()
            .flat_map(|voice| CAPACITIES.map(|one| (voice, one)))
        {
            let author = json!({"seat": seat, "voice": voice, "capacity": capacity});
            let one = submission(book.id.as_str(), &author, &act);
            assert!(matches!(one.act, Act::Issue(_)));
            let (book, author) = (one.book.clone(), one.author.clone());
            if admit(&record.partnership, vec![one], record.now).is_ok() {
                allowed.push(Authorship { book, author });
            }
        }
    }
    allowed
}

#[test]
fn who_only_reads_may_write_nothing() {
    let record = Record::of(&[]);
    let joint = record.book("joint").unwrap().id.clone();
    for eyes in [Eyes::Public, Eyes::Readers(joint)] {
        assert_eq!(record.partnership.authorships(&eyes, record.now), []);
    }
}
