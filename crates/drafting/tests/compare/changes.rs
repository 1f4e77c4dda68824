//! What comparing finds, case by case.

use drafting::compare::{Likeness, compare};
use drafting::markup::{Markup, Source};
use drafting::text::Text;

use crate::notation::{shown, text};

/// What leads from one text to the other; checked to lead there.
fn check(base: &str, edited: &str, expected: &str) {
    let (base, edited) = (text(base), text(edited));
    let markup = compare(&base, &edited);
    assert_eq!(shown(&base, &markup), expected);
    assert_eq!(markup.returned(&base), edited.tokens());
}

#[test]
fn a_text_compared_with_itself_is_unchanged() {
    let base =
        text("The sides shall meet.\n<table>\n<row>\n<cell>\nA\n</cell>\n</row>\n</table>\nEnd.");
    assert_eq!(compare(&base, &base), Markup::default());
}

#[test]
fn a_word_is_replaced_as_a_word() {
    check(
        "The sides shall meet.",
        "The sides should meet.",
        "4..5 \"shall\" -> \"should\"\n",
    );
    check(
        "In 2025 they met.",
        "In 2026 they met.",
        "2..3 \"2025\" -> \"2026\"\n",
    );
}

#[test]
fn a_common_word_does_not_hold_two_changes_apart() {
    check(
        "They welcome the progress of the projects.",
        "They welcome the results in the programme.",
        "6..13 \"progress of the projects\" -> \"results in the programme\"\n",
    );
}

#[test]
fn a_clause_is_changed_where_it_says_something_else() {
    check(
        "Each Party shall, in accordance with its national laws, take appropriate measures to promote trade.",
        "The Parties should, subject to their respective national laws and policies, take measures to promote and facilitate trade.",
        concat!(
            "0..14 \"Each Party shall, in accordance with its\" -> \"The Parties should, subject to their respective\"\n",
            "18..18 \"\" -> \" and policies\"\n",
            "21..23 \" appropriate\" -> \"\"\n",
            "29..29 \"\" -> \" and facilitate\"\n",
        ),
    );
}

#[test]
fn paragraphs_are_divided_and_joined_at_their_ends() {
    let whole = "The sides shall meet every year in the capital. They shall report to the ministers in good time.";
    let parts = "The sides shall meet every year in the capital.\nThey shall report to the ministers in good time.";
    check(whole, parts, "18..19 \" \" -> \"\\n\"\n");
    check(parts, whole, "18..19 \"\\n\" -> \" \"\n");
}

#[test]
fn a_paragraph_that_stands_elsewhere_has_moved_and_its_words_are_compared() {
    check(
        "The sides shall meet every year in the capital of the chair.\nOne.\nTwo.\nThree.",
        "One.\nTwo.\nThe sides should meet every year in the capital of the chair.\nThree.",
        "move 0..25 \"The sides shall meet every year in the capital of the chair.\\n\"\n4..5 \"shall\" -> \"should\"\n31..31 \"\" -> \"<0..25>\"\n",
    );
}

#[test]
fn a_heading_moves_with_what_stands_under_it() {
    check(
        "Cooperation\nThe sides shall meet every year in the capital of the chair.\nTourism\nThey welcome the growing exchange of visitors between the two.\nEnd of it.",
        "Tourism\nThey welcome the growing exchange of visitors between the two.\nCooperation\nThe sides shall meet every year in the capital of the chair.\nEnd of it.",
        "move 27..50 \"Tourism\\nThey welcome the growing exchange of visitors between the two.\\n\"\n0..0 \"\" -> \"<27..50>\"\n",
    );
}

#[test]
fn rows_are_rows_and_cells_are_cells() {
    let row =
        |a: &str, b: &str| format!("<row>\n<cell>\n{a}\n</cell>\n<cell>\n{b}\n</cell>\n</row>\n");
    let table = |rows: &[String]| format!("<table>\n{}</table>", rows.concat());
    let old = table(&[
        row("Seoul", "2024"),
        row("Hanoi", "2025"),
        row("Jakarta", "2026"),
    ]);
    let new = table(&[
        row("Seoul", "2024"),
        row("Manila", "2025"),
        row("Hanoi", "2025"),
        row("Jakarta", "2027"),
    ]);
    check(
        &old,
        &new,
        "11..11 \"\" -> \"Manila\\n2025\\n\"\n27..28 \"2026\" -> \"2027\"\n",
    );
}

#[test]
fn no_words_are_read_across_a_table_that_goes() {
    check(
        "The sides shall meet in the capital of the chair.\nThey go.\n<table>\n<row>\n<cell>\nA\n</cell>\n</row>\n</table>\nThree of the ministers report on it.",
        "The sides shall meet in the capital of the guests.\nThey of the ministers report on it.",
        "18..19 \"chair\" -> \"guests\"\n21..34 \"They go.\\nA\\n\" -> \"\"\n34..35 \"Three\" -> \"They\"\n",
    );
}

#[test]
fn the_lesser_changes_are_found_beside_a_new_paragraph() {
    check(
        "The sides agreed to cooperate in education and culture.\nThey agreed to review the plan of action in 2026.",
        "The sides agreed to cooperate in education, science and culture.\nNothing here prejudges the position of either side.\nThey agreed to review the plan of action in 2027.",
        "13..13 \"\" -> \", science\"\n19..19 \"\" -> \"Nothing here prejudges the position of either side.\\n\"\n37..38 \"2026\" -> \"2027\"\n",
    );
}

#[test]
fn what_is_found_by_comparing_says_so() {
    let markup = compare(&Text::plain("One."), &Text::plain("Two."));
    assert_eq!(markup.edits[0].source, Source::Compared);
    assert!(markup.edits[0].authors.is_empty());
}

#[test]
fn another_text_of_the_same_field_is_unlike() {
    let base = Text::plain(
        "The sides shall meet each year. They shall review the plan of action and report to ministers.",
    );
    let edited = Text::plain(
        "The sides should meet each year. They shall review the plan of action and report to leaders.",
    );
    let other = Text::plain(
        "Ministers shall report each year to the sides. The plan shall review action, and they meet.",
    );
    assert!(Likeness::between(&base, &edited).permille > 700);
    assert!(Likeness::between(&base, &other).permille < 300);
    assert_eq!(Likeness::between(&base, &base).permille, 1000);
}
