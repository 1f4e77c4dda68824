//! The styles and numbering that the text asks for exist in the parts beside it.

use std::collections::BTreeSet;

use super::{paper, part};
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
fn every_style_named_in_the_parts_is_defined_once() {
    let styles = part(&write(&paper(vec![])), "word/styles.xml");
    let ids: Vec<&str> = after_each(&styles, "w:styleId=\"");
    let defined: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), defined.len());
    let sources = [
        include_str!("../body.rs"),
        include_str!("../table.rs"),
        include_str!("../text.rs"),
        include_str!("../page.rs"),
    ];
    let based = after_each(&styles, "<w:basedOn w:val=\"");
    let next = after_each(&styles, "<w:next w:val=\"");
    let of = sources
        .iter()
        .flat_map(|source| after_each(source, "Properties::of(\""));
    let plain = sources
        .iter()
        .flat_map(|source| after_each(source, "plain(xml, \""));
    let run = sources
        .iter()
        .flat_map(|source| after_each(source, "Some(\""));
    let used: BTreeSet<&str> = based
        .into_iter()
        .chain(next)
        .chain(of)
        .chain(plain)
        .chain(run)
        .filter(|name| name.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .collect();
    let missing: Vec<&&str> = used.difference(&defined).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn after_each<'a>(text: &'a str, before: &str) -> Vec<&'a str> {
    text.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}
