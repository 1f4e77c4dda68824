//! Recorded marks, read exactly.

use drafting::marked::{Marked, Place, Remarked};
use drafting::markup::{Anchor, Comment, Markup, RemarkKind, Source};
use drafting::text::Text;
use drafting::token::tokenise;

use crate::notation::{marked, shown, text};

/// Both readings of a marked text, a line break after each paragraph.
fn check_readings(notation: &str, accepted: &str, rejected: &str) {
    let marked = marked(notation);
    assert_eq!(marked.accepted().visible(), accepted, "accepted");
    assert_eq!(marked.rejected().visible(), rejected, "rejected");
}

/// The edits that the marks are, on the base that they leave when they are rejected; checked to return what they say.
fn check(notation: &str, expected: &str) -> Markup {
    let marked = marked(notation);
    let base = marked.rejected();
    let markup = Markup::of(&base, &marked);
    assert_eq!(shown(&base, &markup), expected);
    assert_eq!(markup.returned(&base), marked.accepted().tokens());
    assert!(
        markup
            .edits
            .iter()
            .all(|edit| edit.source == Source::Recorded)
    );
    markup
}

#[test]
fn a_paragraph_whose_end_is_struck_runs_into_the_next_and_takes_its_layout() {
    check_readings("One #a¶-\ntwo. #b", "One two. \n", "One \ntwo. \n");
    let merged = marked("One #a¶-\ntwo.#b").accepted();
    assert_eq!(&*merged.tokens().last().unwrap().text, "b");
}

#[test]
fn an_end_that_was_put_in_divides() {
    check_readings("One. ¶+\nTwo.", "One. \nTwo.\n", "One. Two.\n");
}

#[test]
fn a_paragraph_cannot_run_into_a_table() {
    check_readings(
        "{-One.}Two.¶-\n<table>\n<row>\n<cell>\nA\n</cell>\n</row>\n</table>",
        "Two.\nA\n",
        "One.Two.\nA\n",
    );
}

#[test]
fn a_paragraph_of_which_nothing_is_left_goes_unless_its_place_needs_one() {
    check_readings("One.\n{-Two.}¶-", "One.\n", "One.\nTwo.\n");
    check_readings(
        "<table>\n<row>\n<cell>\nA\n{+B}¶+\n</cell>\n<cell>\n{-C}¶-\n</cell>\n</row>\n</table>\n{-D}¶-\n<table>\n</table>",
        "A\nB\n\n\n",
        "A\nC\nD\n",
    );
}

#[test]
fn a_table_all_of_whose_rows_are_struck_goes() {
    check_readings(
        "One\n<table>\n<row->\n<cell>\nA\n</cell>\n</row->\n</table>\nTwo",
        "One\nTwo\n",
        "One\nA\nTwo\n",
    );
}

#[test]
fn marks_are_the_edits_exactly() {
    check(
        "The sides {-shall}{+should} meet.\nThey report{+ each year}.",
        "4..5 \"shall\" -> \"should\"\n12..12 \"\" -> \" each year\"\n",
    );
}

#[test]
fn a_word_touched_in_part_is_replaced_whole() {
    check(
        "They re{-port}{+cord} it.",
        "2..3 \"report\" -> \"record\"\n",
    );
    check(
        "They report{+ing} it.",
        "2..3 \"report\" -> \"reporting\"\n",
    );
    check("In 20{-25}{+26}bis.", "2..3 \"2025bis\" -> \"2026bis\"\n");
}

#[test]
fn divided_and_joined_paragraphs_are_edits_of_their_ends() {
    check("One.{- }¶+\nTwo.", "2..3 \" \" -> \"\\n\"\n");
    check("One.¶-\n{+ }Two.", "2..3 \"\\n\" -> \" \"\n");
}

#[test]
fn a_change_of_layout_is_an_edit_of_the_end() {
    let markup = check("One.#b¶#a\nTwo.", "2..3 \"\\n\" -> \"\\n\"\n");
    assert_eq!(markup.edits[0].authors, ["lay".into()]);
}

#[test]
fn a_whole_paragraph_begins_where_a_line_begins() {
    check("One.¶+\n{+Two.}\nThree.", "3..3 \"\" -> \"Two.\\n\"\n");
    check("One.\n{-Two.}¶-\nThree.", "3..6 \"Two.\\n\" -> \"\"\n");
}

#[test]
fn a_sentence_is_taken_with_the_space_before_it() {
    check("One. Two{-. Six}. End.", "5..8 \" Six.\" -> \"\"\n");
}

#[test]
fn rows_are_put_in_and_struck_whole() {
    check(
        "<table>\n<row->\n<cell>\nA\n</cell>\n</row->\n<row>\n<cell>\nA\n</cell>\n</row>\n<row+>\n<cell>\nB\n</cell>\n</row+>\n</table>",
        "1..7 \"A\\n\" -> \"\"\n13..13 \"\" -> \"B\\n\"\n",
    );
}

#[test]
fn recorded_halves_of_whole_paragraphs_are_a_move() {
    check(
        "{>m:One.}¶>m\nTwo.\nThree.\n{<m:One.}¶<m\nFour.",
        "move 6..9 \"One.\\n\"\n0..0 \"\" -> \"<6..9>\"\n",
    );
}

#[test]
fn what_was_changed_in_what_moved_is_changed_within_the_move() {
    let markup = check(
        "{>m:The sides }{+shall}{>m: meet.}¶>m\nTwo.\n{<m:The sides will meet.}¶<m\nFour.",
        "move 3..12 \"The sides will meet.\\n\"\n0..0 \"\" -> \"<3..12>\"\n7..8 \"will\" -> \"shall\"\n",
    );
    assert_eq!(markup.edits[1].authors, ["ins".into(), "mov".into()]);
}

#[test]
fn what_comes_where_something_leaves_stands_after_it() {
    check(
        "One.\n{<m:Two.}¶<m\n{+New.}¶+\nThree.\n{>m:Two.}¶>m\nFour.",
        "move 3..6 \"Two.\\n\"\n6..6 \"\" -> \"New.\\n\"\n9..9 \"\" -> \"<3..6>\"\n",
    );
}

#[test]
fn part_of_a_paragraph_that_moves_is_struck_and_put_in() {
    check(
        "One{>m: and} two.\nThree{<m: and} four.",
        "1..1 \"\" -> \" and\"\n6..8 \" and\" -> \"\"\n",
    );
}

#[test]
fn what_was_proposed_and_taken_back_is_remarked() {
    let markup = check("The sides {~jointly }meet.", "");
    let remark = &markup.without_effect[0];
    assert_eq!(remark.kind, RemarkKind::ProposedAndTakenBack);
    assert_eq!(
        (remark.at, &remark.authors[..]),
        (4, &["del".into(), "ins".into()][..])
    );
}

#[test]
fn the_same_words_put_in_and_struck_are_remarked() {
    let markup = check("The {-sides}{+sides} meet.", "");
    assert_eq!(markup.without_effect[0].kind, RemarkKind::SameWords);
}

#[test]
fn runs_that_divide_a_word_do_not_change_it() {
    let mut cut = marked("The sides meet.");
    let pieces = "The si|des meet."
        .split('|')
        .map(|part| marked(part).lines.remove(0));
    let pieces = pieces.flat_map(|line| match line {
        drafting::marked::MarkedLine::Paragraph(paragraph) => paragraph.pieces,
        drafting::marked::MarkedLine::Frame(..) => Vec::new(),
    });
    if let drafting::marked::MarkedLine::Paragraph(paragraph) = &mut cut.lines[0] {
        paragraph.pieces = pieces.collect();
    }
    let base = text("The sides meet.");
    assert_eq!(Markup::of(&base, &cut), Markup::default());
    assert_eq!(base.tokens()[..5], tokenise("The sides meet")[..]);
}

#[test]
fn a_comment_is_about_the_base_unless_it_stands_within_a_change() {
    let notation = "The sides {-shall}{+should} meet.\n{>m:They report now.}¶>m\nEnd.\n{<m:They report now.}¶<m\nLast.";
    let comment = |line, start, end| Remarked {
        comment: Comment {
            author: "VNM".into(),
            initials: "".into(),
            moment: "".into(),
            paragraphs: vec!["Why?".to_owned()],
            anchor: Anchor::Base(0..0),
            replies: Vec::new(),
        },
        start: Place {
            line,
            offset: start,
        },
        end: Place { line, offset: end },
    };
    let marked = Marked {
        comments: vec![
            comment(0, 4, 9),
            comment(0, 10, 21),
            comment(1, 5, 11),
            comment(0, 4, 8),
        ],
        ..marked(notation)
    };
    let base: Text = marked.rejected();
    let markup = Markup::of(&base, &marked);
    let anchors: Vec<&Anchor> = markup.comments.iter().map(|one| &one.anchor).collect();
    let report = base
        .tokens()
        .iter()
        .position(|token| &*token.text == "report")
        .unwrap();
    assert_eq!(
        anchors,
        [
            &Anchor::Base(2..3),
            &Anchor::Edit(0),
            &Anchor::Base(report..report + 1),
            &Anchor::Base(2..3),
        ]
    );
}
