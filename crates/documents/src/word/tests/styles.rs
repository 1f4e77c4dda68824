//! The styles: what differs by language, level and tone.

use super::{paper, part};
use crate::paper::{Block, Inline, Tone};
use crate::word::write;
use language::Language;

#[test]
fn korean_and_english_differ_in_face_and_slant_alone() {
    let mut paper = paper(vec![]);
    let english = part(&write(&paper), "word/styles.xml");
    paper.language = Language::Korean;
    let korean = part(&write(&paper), "word/styles.xml");
    assert!(english.contains(r#"w:ascii="Cambria" w:eastAsia="Malgun Gothic""#));
    assert!(korean.contains(r#"w:ascii="Malgun Gothic" w:eastAsia="Malgun Gothic""#));
    assert!(english.contains("<w:i/>") && !korean.contains("<w:i/>"));
    assert!(!english.contains('{') && !korean.contains('{'));
}

#[test]
fn a_tone_has_one_colour_in_words_and_at_edges() {
    for tone in [
        Tone::Done,
        Tone::Moving,
        Tone::Waiting,
        Tone::Late,
        Tone::Unknown,
    ] {
        let status = Inline::Status("words".to_owned(), tone);
        let text = vec![status];
        let document = write(&paper(vec![Block::Notice { tone, text }]));
        let main = part(&document, "word/document.xml");
        let style = after_each(&main, "<w:rStyle w:val=\"")[0];
        let styles = part(&document, "word/styles.xml");
        let (_, definition) = styles
            .split_once(&format!("w:styleId=\"{style}\""))
            .unwrap();
        let of_words = after_each(definition, "<w:color w:val=\"")[0];
        let (_, edge) = main.split_once("<w:left ").unwrap();
        assert_eq!(after_each(edge, "w:color=\"")[0], of_words);
    }
}

#[test]
fn a_heading_below_the_third_level_is_of_the_third() {
    for (level, style) in [
        (0, "Heading1"),
        (1, "Heading1"),
        (2, "Heading2"),
        (3, "Heading3"),
        (9, "Heading3"),
    ] {
        let heading = Block::Heading {
            level,
            text: vec![],
            anchor: None,
        };
        let main = part(&write(&paper(vec![heading])), "word/document.xml");
        assert_eq!(after_each(&main, "<w:pStyle w:val=\"")[1], style);
    }
}

/// Returns what stands between each occurrence of some text and the next quotation mark.
pub(super) fn after_each<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}
