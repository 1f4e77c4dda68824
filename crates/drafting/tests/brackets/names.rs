//! Single words that are names of parties or are none, and notes on what is agreed.

use drafting::brackets::Agreed;
use drafting::text::visible;

use crate::cases::{check, read};

#[test]
fn a_single_word_before_a_colon_is_a_name_beside_other_wordings_or_where_it_holds_elsewhere() {
    check(&[
        (
            "The sides [shall] [Thailand: should] meet.",
            &["0: shall = words", "0: should = words Thailand proposes"],
        ),
        (
            "[Thailand: should] [shall] [Viet Nam: may]",
            &[
                "0: should = words Thailand proposes",
                "0: shall = words",
                "0: may = words Viet Nam proposes",
            ],
        ),
        (
            "[Norway: should] meet. [once] RETAIN Norway",
            &[
                "0: should = words Norway proposes",
                "1: once = words Norway retains",
            ],
        ),
        (
            "[Norway: should] meet [Norway, Peru: twice].",
            &[
                "0: should = words Norway proposes",
                "1: twice = words Norway proposes Peru proposes",
            ],
        ),
        (
            "[Laos: delete] [once] [ROK: twice]",
            &[
                "0: delete = no text Laos deletes",
                "0: once = words",
                "0: twice = words ROK proposes",
            ],
        ),
    ]);
}

#[test]
fn a_heading_a_note_and_a_label_before_a_colon_are_no_names() {
    check(&[
        (
            "[shall] [Note: this is disputed]",
            &["0: shall = words", "0: Note: this is disputed = words"],
        ),
        (
            "[Source: a report] [RETAIN]",
            &["0: Source: a report = words", "0: RETAIN = words"],
        ),
        (
            "[Water: to be saved] [Energy: to be saved]",
            &[
                "0: Water: to be saved = words",
                "0: Energy: to be saved = words",
            ],
        ),
        (
            "They [Agriculture: to be developed] meet.",
            &["0: Agriculture: to be developed = words"],
        ),
    ]);
}

#[test]
fn notes_on_what_is_agreed_are_told_and_are_not_open() {
    let text = "1. The sides shall meet. [agreed ad ref]\n2. They [shall] report (Agreed).\n3. They rest – ad referendum\n\
                AGREED\n4. What was agreed ad referendum is agreed in writing.\n5. [Agreed in informals] [agreed language]";
    let (text, read) = read(text);
    let told: Vec<(usize, Agreed, String)> = read
        .standings
        .iter()
        .map(|one| {
            (
                one.paragraph,
                one.agreed,
                visible(&text.tokens()[one.span.clone()]),
            )
        })
        .collect();
    let note = |paragraph, agreed, words: &str| (paragraph, agreed, words.to_owned());
    assert_eq!(
        told,
        [
            note(0, Agreed::AdReferendum, "agreed ad ref"),
            note(1, Agreed::Agreed, "Agreed"),
            note(2, Agreed::AdReferendum, "ad referendum"),
            note(3, Agreed::Agreed, "AGREED"),
            note(5, Agreed::InInformals, "Agreed in informals"),
        ]
    );
    assert_eq!(read.open().agreed, 5);
    assert_eq!(read.open().brackets, 2);
}

#[test]
fn a_bracket_that_only_notes_what_is_agreed_holds_no_words() {
    check(&[
        (
            "[shall] [agreed ad ref.]",
            &["0: shall = words", "1: agreed ad ref. = AdReferendum"],
        ),
        ("[AGREED]", &["0: AGREED = Agreed"]),
        ("[agreed text]", &["0: agreed text = words"]),
    ]);
}
