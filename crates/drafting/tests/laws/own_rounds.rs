//! A side marks up its own rolling text, and tables what comes of it on the text that both sides have.

use drafting::compile::compile;
use drafting::markup::Markup;
use drafting::print::{HouseStyle, print};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind, Party, Token};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::notation::markup;
use crate::page::{Returned, compiled, returned};
use crate::writing::{acts, base, blocks, party};

fn named(party: &str) -> Party {
    Party(party.into())
}

/// Compiles and prints a first round, has each member turn its words into others in a second, and says what the side tables
/// on the joint text then, or the brackets and the number of points that are open.
fn check(
    joint: &str,
    first: &[(&str, &str)],
    second: &[(&str, &[(&str, &str)])],
    expected: Result<&str, (&[&str], usize)>,
) {
    let joint = Text::plain(joint);
    let submissions = first
        .iter()
        .map(|(party, marks)| (named(party), markup(&joint, marks)));
    let compiled = compile(joint.clone(), submissions.collect());
    for style in [HouseStyle::un(), HouseStyle::delegates()] {
        let rolling = print(&compiled, &style).text();
        let submissions = second
            .iter()
            .map(|(party, changes)| (named(party), changed(&rolling, changes)));
        let again = compile(rolling.clone(), submissions.collect());
        let tabled = again.one_side_on(&joint, named("SIDE"));
        match (tabled, expected) {
            (Ok((side, marks)), Ok(text)) => {
                assert_eq!(side, named("SIDE"));
                assert_eq!(visible(&marks.returned(&joint)).replace('\n', "¶"), text);
            }
            (Err(undecided), Err((brackets, points))) => {
                let open = undecided.brackets.iter();
                let open: Vec<String> = open
                    .map(|range| inner(&rolling.tokens()[range.clone()]))
                    .collect();
                assert_eq!(
                    (
                        open.iter().map(String::as_str).collect::<Vec<_>>(),
                        undecided.points.len()
                    ),
                    (brackets.to_vec(), points)
                );
            }
            (tabled, _) => panic!("{}: {tabled:?}", rolling.visible()),
        }
    }
}

/// The words of a bracket without what is printed around them.
fn inner(tokens: &[Token]) -> String {
    let words = tokens.iter().filter(|token| token.frame().is_none());
    words.map(Token::visible).collect::<Vec<_>>().join("|")
}

/// The marks that turn wordings into others; a wording that begins with `[` is the bracket that opens with it.
fn changed(rolling: &Text, changes: &[(&str, &str)]) -> Markup {
    let edit = |(old, new): &(&str, &str)| {
        let tokens = rolling.tokens();
        let span = match old.strip_prefix('[') {
            Some(first) => {
                let word = tokens
                    .iter()
                    .position(|token| &*token.text == first)
                    .unwrap();
                let is = |kind: Kind| move |at: &usize| tokens[*at].kind == kind;
                let open = (0..word).rev().find(is(Kind::Open(Frame::Point))).unwrap();
                open..(word..tokens.len())
                    .find(is(Kind::Close(Frame::Point)))
                    .unwrap()
                    + 1
            }
            None => {
                let at = tokens
                    .iter()
                    .position(|token| &*token.text == *old)
                    .unwrap();
                at..at + 1
            }
        };
        drafting::markup::Edit {
            span,
            with: drafting::token::tokenise(new),
            source: drafting::markup::Source::Recorded,
            authors: Vec::new(),
        }
    };
    Markup {
        edits: changes.iter().map(edit).collect(),
        ..Markup::default()
    }
}

const JOINT: &str = "They shall meet. They shall report.";
const SHOULD: (&str, &str) = ("THA", "They {shall=>should} meet. They shall report.");
const WILL: (&str, &str) = ("IDN", "They {shall=>will} meet. They shall report.");

#[test]
fn a_wording_that_nobody_contradicts_is_tabled_though_nobody_marks_it_again() {
    check(
        JOINT,
        &[SHOULD],
        &[],
        Ok("They should meet. They shall report.¶"),
    );
    check(
        JOINT,
        &[SHOULD],
        &[("VNM", &[("report", "reply")])],
        Ok("They should meet. They shall reply.¶"),
    );
}

#[test]
fn words_put_in_and_words_left_out_keep_their_white_space() {
    check(
        "They shall meet. They shall report.",
        &[
            ("THA", "They shall meet{=> soon}. They shall report."),
            ("IDN", "They shall meet. They{ shall=>} report."),
        ],
        &[],
        Ok("They shall meet soon. They report.¶"),
    );
}

#[test]
fn who_comes_round_to_a_wording_makes_it_the_sides() {
    check(
        JOINT,
        &[SHOULD, WILL],
        &[],
        Err((&["shall|should|will"], 0)),
    );
    check(
        JOINT,
        &[SHOULD, WILL],
        &[("THA", &[("[should", "will")])],
        Ok("They will meet. They shall report.¶"),
    );
    check(
        JOINT,
        &[SHOULD, WILL],
        &[
            ("THA", &[("[should", "may")]),
            ("IDN", &[("[should", "may")]),
        ],
        Ok("They may meet. They shall report.¶"),
    );
    check(
        JOINT,
        &[SHOULD, WILL],
        &[
            ("THA", &[("[should", "shall")]),
            ("IDN", &[("[should", "shall")]),
        ],
        Ok("They shall meet. They shall report.¶"),
    );
}

#[test]
fn who_goes_back_while_others_stay_contradicts_them() {
    check(
        JOINT,
        &[SHOULD, WILL],
        &[("THA", &[("[should", "shall")])],
        Err((&["shall|should|will"], 0)),
    );
    check(
        JOINT,
        &[SHOULD, WILL],
        &[
            ("VNM", &[("[should", "may")]),
            ("THA", &[("[should", "will")]),
        ],
        Err((&["shall|should|will"], 1)),
    );
}

#[test]
fn who_rewords_the_wording_of_another_wants_it_in_these_words() {
    check(
        JOINT,
        &[SHOULD],
        &[("SGP", &[("should", "must")])],
        Err((&[], 1)),
    );
    check(
        JOINT,
        &[SHOULD],
        &[("THA", &[("should", "must")])],
        Ok("They must meet. They shall report.¶"),
    );
}

#[test]
fn a_paragraph_that_one_puts_in_is_tabled_and_what_another_strikes_goes() {
    check(
        "One stands.\nTwo goes.\nThree stands.",
        &[
            (
                "THA",
                "One stands.\n+A new one comes.\nTwo goes.\nThree stands.",
            ),
            ("VNM", "One stands.\n-Two goes.\nThree stands."),
        ],
        &[("IDN", &[("comes", "appears")])],
        Err((&["A| |new| |one| |comes|."], 0)),
    );
    check(
        "One stands.\nTwo goes.\nThree stands.",
        &[
            (
                "THA",
                "One stands.\n+A new one comes.\nTwo goes.\nThree stands.",
            ),
            ("VNM", "One stands.\n-Two goes.\nThree stands."),
        ],
        &[("IDN", &[("Three", "Four")])],
        Ok("One stands.¶A new one comes.¶Four stands.¶"),
    );
}

/// Paragraphs of so many words, no word twice: of words that stand side by side it cannot be said which of them goes.
fn different_words(lengths: &[usize]) -> Text {
    let mut words = (0..).map(|number| format!("word{number}"));
    let mut paragraph = |&length: &usize| words.by_ref().take(length).collect::<Vec<_>>().join(" ");
    let paragraphs: Vec<String> = lengths.iter().map(&mut paragraph).collect();
    Text::plain(&paragraphs.join("\n"))
}

/// The words in no order, each once: where two put the same word in on both sides of a space, it stands there twice or once.
fn words(tokens: &[Token]) -> Vec<String> {
    let words = tokens
        .iter()
        .filter(|token| token.is_written() && token.kind != Kind::Space);
    let mut words: Vec<String> = words.map(|token| token.text.to_string()).collect();
    words.sort();
    words.dedup();
    words
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_the_caucus_crosses_after_a_second_round(
        blocks in blocks(),
        first in vec(acts(), 1..5),
        second in vec(acts(), 1..5),
    ) {
        let joint = base(&blocks);
        let all: Vec<Returned> = first.iter().map(|acts| returned(&joint, acts)).collect();
        let rolling = print(&compiled(&joint, &all), &HouseStyle::un()).text();
        let all: Vec<Returned> = second.iter().map(|acts| returned(&rolling, acts)).collect();
        let again = compiled(&rolling, &all);
        if let Ok((side, marks)) = again.one_side_on(&joint, named("SIDE")) {
            prop_assert_eq!(side, named("SIDE"));
            let text = Text::new(marks.returned(&joint)).unwrap();
            for edit in &marks.edits {
                prop_assert!(edit.authors.is_empty());
                let notation = |token: &&Token| {
                    token.frame().is_some_and(Frame::is_notation) && !joint.tokens().contains(token)
                };
                prop_assert!(!visible(&edit.with).contains("P0"), "{}", visible(&edit.with));
                prop_assert_eq!(edit.with.iter().find(notation), None);
            }
            prop_assert!(marks.comments.is_empty());
            prop_assert!(text.tokens().iter().all(|token| !matches!(&token.kind, Kind::Open(Frame::Point)) || joint.tokens().contains(token)));
        }
    }

    #[test]
    fn a_second_round_without_marks_tables_what_the_first_would(lengths in vec(0..9_usize, 1..6), first in vec(acts(), 1..5)) {
        let joint = different_words(&lengths);
        let all: Vec<Returned> = first.iter().map(|acts| returned(&joint, acts)).collect();
        let compilation = compiled(&joint, &all);
        let rolling = print(&compilation, &HouseStyle::un()).text();
        let silent = (0..first.len()).map(|number| (party(number), Markup::default()));
        let again = compile(rolling.clone(), silent.collect());
        let before = compilation.one_side(named("SIDE"));
        let after = again.one_side_on(&joint, named("SIDE"));
        if let (Ok((_, before)), Ok((_, after))) = (&before, &after) {
            prop_assert_eq!(words(&before.returned(&joint)), words(&after.returned(&joint)), "{}", rolling.visible());
        }
        prop_assert!(before.is_ok() || after.is_err(), "{}", rolling.visible());
    }
}
