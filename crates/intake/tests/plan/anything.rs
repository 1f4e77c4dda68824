//! Whatever stands in a file and whatever is chosen for it, the parts of a plan stand after what they stand within, under names of their own.

use std::collections::BTreeSet;

use intake::plan::{Choice, Choices, Handling, Taken, measures, take};
use partnership::instrument::Rank;
use proptest::prelude::*;

/// What lines begin with, and what they go on with.
const BEGINNINGS: [&str; 24] = [
    "",
    "1. ",
    "2) ",
    "(a) ",
    "(i) ",
    "(v) ",
    "I. ",
    "A. ",
    "1.1 ",
    "1.1.1 ",
    "3.2.1. ",
    "Pillar 1: ",
    "제1장 ",
    "가. ",
    "① ",
    "- ",
    "• ",
    "# ",
    "## ",
    "### ",
    "Annex I ",
    "| 1 | ",
    "**",
    "Pillar 2\n\n",
];
const WORDS: [&str; 12] = [
    "",
    "Hold talks",
    "Hold talks:",
    "PEACE",
    "The sides have met.",
    "train pilots; and share charts",
    "(i) one; (ii) two",
    "Contents",
    "협력을 강화한다",
    "Adopted on 10 July 2025",
    "é\u{301}\u{AD}—",
    "a |\n|---|---|\n| 1 | b |",
];
const RANKS: [Option<Rank>; 6] = [
    None,
    Some(Rank::Pillar),
    Some(Rank::Section),
    Some(Rank::Chapeau),
    Some(Rank::Paragraph),
    Some(Rank::ActionLine),
];
const HANDLINGS: [Handling; 5] = [
    Handling::AsRead,
    Handling::Alone,
    Handling::Joined,
    Handling::Split,
    Handling::LeftOut,
];

fn holds(plan: &Taken) {
    let mut keys = BTreeSet::new();
    for (at, part) in plan.parts.iter().enumerate() {
        assert!(keys.insert(&part.key), "{} twice", part.key);
        let parent = part.parent.map(|parent| (parent, &plan.parts[parent]));
        assert!(parent.is_none_or(|(place, parent)| place < at && parent.annex == part.annex));
        assert_eq!(part.depth, parent.map_or(0, |(_, parent)| parent.depth + 1));
        measures(&part.text);
    }
}

proptest! {
    #[test]
    fn any_lines_and_any_choices_give_a_tree(
        lines in prop::collection::vec((0..BEGINNINGS.len(), 0..WORDS.len()), 0..30),
        chosen in prop::collection::vec((0..RANKS.len(), 0..HANDLINGS.len(), prop::option::of(0..9_usize)), 0..30),
        gap in prop::sample::select(vec!["\n", "\n\n"]),
    ) {
        let text: Vec<String> = lines.iter().map(|&(beginning, words)| format!("{}{}", BEGINNINGS[beginning], WORDS[words])).collect();
        let file = intake::read("plan.md", text.join(gap).as_bytes()).expect("it is text");
        let read = take(&file, &Choices::default());
        holds(&read);
        let spots = read.parts.iter().map(|part| &part.spot).chain(read.left.iter().map(|left| &left.spot));
        let choices = spots.zip(chosen).map(|(spot, (rank, handling, depth))| {
            (spot.clone(), Choice { rank: RANKS[rank], handling: HANDLINGS[handling], depth })
        });
        let choices = Choices { parts: choices.collect(), ..Choices::default() };
        holds(&take(&file, &choices));
    }
}
