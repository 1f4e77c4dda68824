//! What is found, in small.

use drafting::precedent::{Hunk, Library, Source};

fn library(texts: &[(&str, Option<&str>, &[&str])]) -> Library {
    let mut library = Library::default();
    for (name, date, paragraphs) in texts {
        let source = Source {
            name: (*name).into(),
            date: date.map(Into::into),
        };
        let paragraphs = paragraphs.iter().map(|&one| one.to_owned());
        library.add(source, paragraphs.collect());
    }
    library
}

#[test]
fn labels_capitals_quotation_marks_and_hyphens_do_not_matter() {
    let library = library(&[("Plan", None, &["12. The “Sides’ Long‑term” plan, 2,026"])]);
    for passage in [
        "(a) the \"sides' long-term\" plan 2,026",
        "the \"sides' long\u{2010}term\" plan: 2,026",
        "iv) The \u{201C}Sides\u{2019} Long-Term\u{201D} Plan; 2,026",
    ] {
        let found = library.closest(passage, 1000);
        assert_eq!(found.map(|found| found.similarity), Some(1000), "{passage}");
    }
}

#[test]
fn nothing_close_enough_is_no_precedent() {
    let library = library(&[("Plan", None, &["one two three four", "", "!"])]);
    assert_eq!(library.len(), 1);
    assert!(library.closest("one two five six", 500).is_some());
    assert_eq!(library.closest("one two five six", 501), None);
    assert_eq!(
        library.closest("four three two one", 501),
        None,
        "the order counts"
    );
    assert_eq!(library.closest("", 0), None);
    assert_eq!(Library::default().closest("one", 0), None);
}

#[test]
fn of_equally_close_wordings_the_latest_is_told() {
    let words: &[&str] = &["The sides shall meet."];
    let library = library(&[
        ("undated", None, words),
        ("old", Some("2014"), words),
        (
            "new",
            Some("2024-05-03"),
            &["Something else.", "The sides shall meet."],
        ),
        ("new too", Some("2024-05-03"), words),
    ]);
    let found = library.closest("The sides shall meet.", 700).unwrap();
    assert_eq!((&*found.source.name, found.paragraph), ("new", 1));
}

#[test]
fn the_difference_is_told_word_by_word() {
    let same = |words: &str| Hunk::Same(words.to_owned());
    let struck = |words: &str| Hunk::Struck(words.to_owned());
    let new = |words: &str| Hunk::New(words.to_owned());
    let cases = [
        (
            "1. The sides shall meet.",
            "2. The sides should meet.",
            vec![
                same("The sides "),
                struck("shall "),
                new("should "),
                same("meet."),
            ],
        ),
        (
            "The sides meet",
            "The sides meet",
            vec![same("The sides meet")],
        ),
        (
            "The sides meet",
            "The sides meet, yearly",
            vec![same("The sides meet"), new(", yearly")],
        ),
        (
            "All of the sides meet",
            "The sides meet",
            vec![struck("All of "), same("The sides meet")],
        ),
    ];
    for (earlier, passage, expected) in cases {
        let library = library(&[("Plan", None, &[earlier])]);
        assert_eq!(
            library.closest(passage, 1).unwrap().difference,
            expected,
            "{passage}"
        );
    }
}

#[test]
fn a_passage_longer_than_a_word_of_the_machine_is_measured_whole() {
    let words: Vec<String> = (0..300).map(|number| format!("word{number}")).collect();
    let kept = words.join(" ");
    let library = library(&[("Plan", None, &[&kept])]);
    let without_every_third: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, _)| at % 3 != 0)
        .map(|(_, word)| &**word)
        .collect();
    let found = library.closest(&without_every_third.join(" "), 1).unwrap();
    assert_eq!(found.similarity, 2 * 200 * 1000 / 500);
}
