//! Negotiations of twelve parties on two hundred paragraphs, tried at random. What should be true is worked out from the
//! entries alone, by a program that shares no code with the rules and effects.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod auditor;
#[path = "../auditor/random.rs"]
#[allow(
    dead_code,
    reason = "of the random records only the dice are wanted here"
)]
mod random;
mod table;

use partnership::negotiation::{Draft, Level, Stance, Standing};
use proptest::prelude::*;

use auditor::Audited;
use table::Table;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_auditor_agrees_on_every_paragraph_every_holder_and_every_clearance(
        seeds in prop::collection::vec(any::<u64>(), 150..=400),
    ) {
        let table = Table::negotiated(&seeds);
        let audited = Audited::of(&table.entries());
        let draft = table.draft();
        for (key, text) in &audited.paragraphs {
            let name = partnership::key::Key::parse(key).unwrap();
            prop_assert_eq!(shown(draft.standing(&name)), audited.standing(key), "{}", key);
            let settled = draft.settled().into_iter().find(|one| one.key == name);
            prop_assert_eq!(settled.map(|one| one.text.to_string()), text.clone(), "{}", key);
        }
        let order: Vec<String> = draft.settled().iter().map(|one| one.key.to_string()).collect();
        prop_assert_eq!(order, audited.order());
        prop_assert_eq!(holders(draft), audited.holders());
        prop_assert_eq!(draft.version(), audited.version);
        prop_assert_eq!(table.clearances(), audited.clearances);
    }
}

/// A standing in the auditor's words.
fn shown(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "open",
        Standing::Bracketed => "bracketed",
        Standing::Agreed(Level::Informals) => "informals",
        Standing::Agreed(Level::AdReferendum) => "ad-referendum",
        Standing::Agreed(Level::Final) => "final",
    }
}

/// Each open proposal with who supports, opposes and reserves.
fn holders(draft: &Draft) -> Vec<(String, [Vec<String>; 3])> {
    let voices = |proposal: &partnership::negotiation::Proposal, stance| {
        let voices = proposal.voices(stance);
        voices
            .map(|voice| serde_json::to_string(voice).unwrap())
            .collect()
    };
    let open = draft.open().map(|(key, proposal)| {
        let held = [Stance::Supports, Stance::Opposes, Stance::Reserves];
        (key.to_string(), held.map(|stance| voices(proposal, stance)))
    });
    open.collect()
}

#[test]
fn the_negotiations_tried_hold_every_turn_that_one_can_take() {
    let seeds: Vec<u64> = (0..3_000).collect();
    let table = Table::negotiated(&seeds);
    let mut told = std::collections::BTreeMap::new();
    for (_, act) in table.entries() {
        let (noun, done) = act.as_object().unwrap().iter().next().unwrap();
        let verb = done.as_object().unwrap().keys().next().unwrap();
        *told.entry(format!("{noun} {verb}")).or_insert(0) += 1;
    }
    for verb in [
        "submit",
        "take-position",
        "withdraw",
        "agree",
        "reopen",
        "close-reading",
        "open-silence",
        "break-silence",
        "close-silence",
    ] {
        let count = told.get(&format!("negotiation {verb}")).copied();
        assert!(count.unwrap_or(0) >= 20, "{verb}: {told:?}");
    }
}
