//! How plain texts and Markdown divide into paragraphs.

use drafting::precedent::paragraphs::{of_markdown, of_plain};
use proptest::prelude::*;

#[test]
fn a_line_is_a_paragraph_unless_it_goes_on() {
    let long = "Recalling ".repeat(20);
    let text = format!(
        "\t1.\t{long}\n\t2.\tPrepare a programme to further the understanding of nationally\nappropriate actions;\n\n(a)\tReport;\nIn line\n| a | b |"
    );
    let expected = [
        format!("1. {}", long.trim()),
        "2. Prepare a programme to further the understanding of nationally appropriate actions;"
            .to_owned(),
        "(a) Report;".to_owned(),
        "In line".to_owned(),
        "| a | b |".to_owned(),
    ];
    assert_eq!(of_plain(&text), expected);
}

#[test]
fn lines_broken_at_a_width_are_joined() {
    let text = "The Conference of the Parties\n\nRecalling the Convention and the decisions of all sessions of the\nConference of the Parties, and noting the long-\nterm goal of the sides,\n  1. Decides to meet\n  2. Requests the\n     secretariat to report.\nAnnex\nThe list follows.";
    let expected = [
        "The Conference of the Parties",
        "Recalling the Convention and the decisions of all sessions of the Conference of the Parties, and noting the long-term goal of the sides,",
        "1. Decides to meet",
        "2. Requests the secretariat to report.",
        "Annex",
        "The list follows.",
    ];
    assert_eq!(of_plain(text), expected);
}

#[test]
fn running_heads_and_page_numbers_are_left_out() {
    let page = |number: usize, words: &str| format!("FCCC/2024/11\n{words}\n\n- {number} -\n");
    let pages = [
        page(1, "The sides shall"),
        page(2, "meet once a year."),
        page(3, "They shall report in 2030."),
    ];
    assert_eq!(
        of_plain(&pages.join("\u{C}")),
        [
            "The sides shall meet once a year.",
            "They shall report in 2030."
        ]
    );
    assert_eq!(
        of_plain("2030"),
        ["2030"],
        "what is no page keeps its numbers"
    );
}

#[test]
fn markdown_is_read_without_its_marks() {
    let text = "---\ntitle: Draft\n---\n\n* TOC\n{:toc}\n\n## Article 2 *(purpose)*\n1. **Aim** The sides [shall][should]\n   meet\\*.\n2. See [there](/decision/).\n\n> Quoted\n\n---\n[source]: https://example.org\n```\ncode\n```\n| a | b |\n|---|---|\nEnd";
    let expected = [
        "TOC",
        "Article 2 (purpose)",
        "1. Aim The sides [shall][should] meet*.",
        "2. See there.",
        "Quoted",
        "| a | b |",
        "End",
    ];
    assert_eq!(of_markdown(text), expected);
}

proptest! {
    #[test]
    fn no_word_of_a_plain_text_is_lost_or_moved(lines in prop::collection::vec("[a-zA-Z(),. \t-]{0,150}", 0..12)) {
        let text = lines.join("\n");
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&of_plain(&text).concat()), letters(&text));
    }

    #[test]
    fn any_text_can_be_divided(text in any::<String>(), marks in "[-#*\\\\\\[\\](): a\n\u{C}|`~{0-9]{0,80}") {
        for text in [&text, &marks] {
            let found = [of_plain(text), of_markdown(text)].concat();
            let is_whole = |paragraph: &String| !paragraph.contains(['\n', '\u{C}']);
            let are_whole = found.iter().all(is_whole);
            prop_assert!(are_whole);
        }
    }
}
