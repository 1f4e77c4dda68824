//! A rolling text as the base of the next round.

use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, marks_of, print};
use drafting::text::Text;
use drafting::token::Party;
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

use crate::fixture::draft;
use crate::rolling::{four_parties, instead, rolling};

fn opened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("it is a Word file")
}

/// The rolling text of the first round, and what it says with its points.
fn first_round() -> (Manuscript, Text) {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let rolling = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    let text = rolling.carried_model().expect("it carries its points");
    (rolling, text)
}

/// The file that a party sends back, with its marks in it.
fn returned(base: &Manuscript, text: &Text, marks: &Markup) -> Manuscript {
    let recording = Recording {
        author: &|_| "a delegate".into(),
        moment: "2026-12-01T08:00:00Z".into(),
        brought: &Brought::default(),
        carries_points: false,
    };
    let printed = marks_of(text, 0, marks);
    opened(base.record(&printed, &recording).expect("it is its text"))
}

#[test]
fn marks_on_a_rolling_text_are_those_that_are_not_in_it() {
    let (base, text) = first_round();
    let marks = Markup {
        edits: vec![instead(&text, "equally", "fully")],
        ..Markup::default()
    };
    let file = returned(&base, &text, &marks);
    let read = Markup::of(&text, &file.marked(&base.known_marks()));
    let spans: Vec<_> = read
        .edits
        .iter()
        .map(|edit| (edit.span.clone(), edit.with.clone()))
        .collect();
    let given: Vec<_> = marks
        .edits
        .iter()
        .map(|edit| (edit.span.clone(), edit.with.clone()))
        .collect();
    assert_eq!(spans, given);
    let unmarked = base.marked(&base.known_marks());
    assert_eq!(Markup::of(&text, &unmarked).edits, []);
}

#[test]
fn a_second_round_keeps_the_brackets_of_the_first_and_is_rejected_to_it() {
    let (base, text) = first_round();
    let marks = Markup {
        edits: vec![instead(&text, "equally", "fully")],
        ..Markup::default()
    };
    let party = |name: &str, marks| (Party(name.into()), marks);
    let compilation = compile(
        text,
        vec![party("KOR", marks), party("THA", Markup::default())],
    );
    let second = opened(rolling(&base, &compilation, &HouseStyle::un()));
    let shown = second.text().visible();
    assert!(
        shown.contains("[shall] [THA, VNM: should] [LAO: will]"),
        "{shown}"
    );
    assert!(shown.contains("[equally] [KOR: fully]"), "{shown}");
    assert_eq!(
        second.marked(&KnownMarks::default()).rejected(),
        *base.text()
    );
    assert_eq!(
        second.carried_model(),
        Some(print(&compilation, &HouseStyle::un()).text())
    );
}

#[test]
fn a_round_without_marks_changes_nothing() {
    let (base, text) = first_round();
    let compilation = compile(text.clone(), vec![(Party("KOR".into()), Markup::default())]);
    let second = opened(rolling(&base, &compilation, &HouseStyle::un()));
    assert_eq!(second.carried_model(), Some(text));
    assert!(!second.marked(&KnownMarks::default()).records);
}
