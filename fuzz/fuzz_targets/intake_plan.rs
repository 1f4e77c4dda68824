//! Any text, and the text of any Word file, gives a plan whose parts stand after what they stand within, under names of their own,
//! whatever was chosen for them; and what is recorded of it is in that order.
#![no_main]

use std::collections::BTreeSet;

use intake::plan::{Choice, Choices, Handling, Taken, pair, take};
use libfuzzer_sys::fuzz_target;
use partnership::instrument::Rank;

fuzz_target!(|bytes: &[u8]| {
    let file = match intake::read("plan.md", bytes) {
        Ok(file) => file,
        Err(_) => return,
    };
    let read = take(&file, &Choices::default());
    holds(&read);
    let mut choices = Choices::default();
    for (part, byte) in read.parts.iter().zip(bytes) {
        let choice = Choice {
            rank: [None, Some(Rank::Pillar), Some(Rank::Section), Some(Rank::ActionLine)][usize::from(byte % 4)],
            depth: (byte % 5 == 0).then_some(usize::from(byte % 7)),
            handling: [Handling::AsRead, Handling::Split, Handling::Joined, Handling::LeftOut][usize::from(byte / 4 % 4)],
        };
        choices.parts.insert(part.spot.clone(), choice);
    }
    let mut mended = take(&file, &choices);
    holds(&mended);
    pair(&mut mended, &read, &choices);
});

fn holds(plan: &Taken) {
    let mut keys = BTreeSet::new();
    for (at, part) in plan.parts.iter().enumerate() {
        assert!(keys.insert(&part.key));
        assert!(part.parent.is_none_or(|parent| parent < at && plan.parts[parent].annex == part.annex));
        let depth = part.parent.map_or(0, |parent| plan.parts[parent].depth + 1);
        assert_eq!(part.depth, depth);
    }
}
