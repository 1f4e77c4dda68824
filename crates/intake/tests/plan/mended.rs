//! What is misread in a damaged or oddly written plan is doubtful, and choices lead to the tree that was meant.

use intake::plan::{Choice, Choices, Doubt, Handling, Spot, pair};
use partnership::instrument::Rank;

use crate::tree::{taken, told};

fn spot(address: &str) -> Spot {
    address.parse().expect("an address")
}

fn chosen(choices: &[(&str, Choice)]) -> Choices {
    let parts = choices.iter().map(|(at, choice)| (spot(at), *choice));
    Choices {
        parts: parts.collect(),
        ..Choices::default()
    }
}

fn rank(rank: Rank) -> Choice {
    Choice {
        rank: Some(rank),
        ..Choice::default()
    }
}

fn handling(handling: Handling) -> Choice {
    Choice {
        handling,
        ..Choice::default()
    }
}

fn check(text: &str, choices: &Choices, tree: &str) {
    let read = taken("plan.txt", text.as_bytes(), choices);
    assert_eq!(told(&read).trim_end(), tree.trim(), "{text}");
}

#[test]
fn numbers_that_are_missing_or_repeated_are_doubtful() {
    let text = "Work Plan\n\n1. Hold talks on ports\n\n2. Train pilots\n\n2. Share charts\n\n5. Mend lights\n";
    let read = taken("plan.txt", text.as_bytes(), &Choices::default());
    let doubts: Vec<Vec<Doubt>> = read.parts.iter().map(|part| part.doubts.clone()).collect();
    let repeated = Doubt::NumberRepeated {
        first: read.parts[1].spot.clone(),
    };
    let skipped = Doubt::NumberSkipped {
        after: "2.".to_owned(),
    };
    assert_eq!(doubts, [vec![], vec![], vec![repeated], vec![skipped]]);
}

#[test]
fn a_line_that_was_taken_for_nothing_is_made_a_line_and_a_heading_a_heading() {
    let text = "Work Plan\n\nPEACE\n\nBoth sides met in spring.\n\nHold talks on ports\n\nTRADE\n\n1. Train pilots\n";
    check(
        text,
        &Choices::default(),
        "pillar||PEACE\n paragraph||Both sides met in spring.\n action-line||Hold talks on ports\npillar||TRADE\n action-line|1.|Train pilots",
    );
    let choices = chosen(&[("5", rank(Rank::ActionLine)), ("7", rank(Rank::Section))]);
    check(
        text,
        &choices,
        "pillar||PEACE\n action-line||Both sides met in spring.\n section||Hold talks on ports\npillar||TRADE\n action-line|1.|Train pilots",
    );
}

#[test]
fn a_part_can_be_put_at_another_depth_and_what_follows_stands_within_it() {
    let text = "Work Plan\n\n1. Peace\n\n(a) Hold talks on ports\n\n(b) Train pilots\n";
    let mut choices = chosen(&[("5", rank(Rank::Section))]);
    check(
        text,
        &choices,
        "pillar|1.|Peace\n section|(a)|Hold talks on ports\n action-line|(b)|Train pilots",
    );
    choices.parts.insert(
        spot("7"),
        Choice {
            depth: Some(2),
            ..rank(Rank::ActionLine)
        },
    );
    check(
        text,
        &choices,
        "pillar|1.|Peace\n section|(a)|Hold talks on ports\n  action-line|(b)|Train pilots",
    );
}

#[test]
fn a_broken_paragraph_is_joined_by_itself_or_by_choice_and_can_be_kept_apart() {
    let text = "Work Plan\n\n1. Hold talks on the\n\nports of the north\n\n2. Train pilots\n\nShare charts with them\n";
    check(
        text,
        &Choices::default(),
        "action-line|1.|Hold talks on the ports of the north\naction-line|2.|Train pilots\n paragraph||Share charts with them",
    );
    let choices = chosen(&[
        ("5", handling(Handling::Alone)),
        ("9", handling(Handling::Joined)),
    ]);
    let read = taken("plan.txt", text.as_bytes(), &choices);
    assert_eq!(read.parts.len(), 3);
    assert_eq!(read.parts[2].text, "Train pilots Share charts with them");
}

#[test]
fn what_was_left_can_be_taken_up_and_what_was_taken_left() {
    let text = "Work Plan\n\n1. Hold talks on ports\n\n2. Train pilots\n";
    let choices = chosen(&[
        ("1", rank(Rank::Pillar)),
        ("5", handling(Handling::LeftOut)),
    ]);
    check(
        text,
        &choices,
        "pillar||Work Plan\n action-line|1.|Hold talks on ports",
    );
}

#[test]
fn a_line_is_parted_into_its_measures() {
    let lead =
        "Work Plan\n\n1.1.1 Improve ports by: (i) deepening channels; and (ii) training pilots\n";
    let choices = chosen(&[("3", handling(Handling::Split))]);
    check(
        lead,
        &choices,
        "chapeau|1.1.1|Improve ports by:\n action-line|(i)|deepening channels\n action-line|(ii)|training pilots",
    );
    let plain = "Work Plan\n\n1.1.1 Hold talks on ports; and train pilots\n";
    check(
        plain,
        &choices,
        "action-line|1.1.1 (i)|Hold talks on ports\naction-line|1.1.1 (ii)|train pilots",
    );
    let listed = "Work Plan\n\n1.1.1 Hold talks:\n\n(a) on ports\n\n(b) on pilots\n";
    check(
        listed,
        &Choices::default(),
        "action-line|1.1.1|Hold talks:\n paragraph|(a)|on ports\n paragraph|(b)|on pilots",
    );
    check(
        listed,
        &choices,
        "chapeau|1.1.1|Hold talks:\n action-line|(a)|on ports\n action-line|(b)|on pilots",
    );
}

#[test]
fn a_choice_for_a_place_where_nothing_stands_is_told() {
    let read = taken(
        "plan.txt",
        b"Work Plan\n\n1. Hold talks\n",
        &chosen(&[("99", rank(Rank::Pillar))]),
    );
    assert!(
        read.doubts
            .contains(&Doubt::ChoiceWithoutPart { spot: spot("99") })
    );
}

#[test]
fn the_parts_of_two_languages_are_paired_and_those_without_a_counterpart_are_told() {
    let english = "Plan of Action\n\nI. Peace\n\n1. Hold talks on ports\n\n2. Train pilots\n\nII. Trade\n\n3. Share charts\n";
    let korean = "행동계획\n\nI. 평화\n\n1. 항만 대화를 개최한다\n\nII. 무역\n\n3. 해도를 공유한다\n\n4. 등대를 고친다\n";
    let mut plan = taken("plan.txt", english.as_bytes(), &Choices::default());
    let other = taken("plan-ko.txt", korean.as_bytes(), &Choices::default());
    let alone = pair(&mut plan, &other, &Choices::default());
    let paired: Vec<Option<&str>> = plan
        .parts
        .iter()
        .map(|part| part.paired.as_ref().map(|one| one.text.as_str()))
        .collect();
    assert_eq!(
        paired,
        [
            Some("평화"),
            Some("항만 대화를 개최한다"),
            None,
            Some("무역"),
            Some("해도를 공유한다")
        ]
    );
    assert!(plan.parts[2].doubts.contains(&Doubt::Unpaired));
    let alone: Vec<&str> = alone
        .iter()
        .map(|at| other.parts[*at].text.as_str())
        .collect();
    assert_eq!(alone, ["등대를 고친다"]);
    assert_eq!(
        plan.title_paired.map(|one| one.text),
        Some("행동계획".to_owned())
    );
}
