//! What Word refuses to open when it is broken: names that must be defined, numbers that must differ.

use std::collections::BTreeSet;
use std::io::Cursor;

use proptest::prelude::*;
use zip::{DateTime, ZipArchive};

use super::laws::papers;
use super::styles::after_each;
use super::{paper, part};
use crate::paper::{Block, Inline};
use crate::word::write;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_link_leads_to_a_place_that_exists_once(paper in papers()) {
        let document = write(&paper);
        let main = part(&document, "word/document.xml");
        let names = after_each(&main, "w:name=\"");
        let defined: BTreeSet<&str> = names.iter().copied().collect();
        prop_assert_eq!(names.len(), defined.len());
        let ids: BTreeSet<&str> = after_each(&main, "<w:bookmarkStart w:id=\"").into_iter().collect();
        prop_assert_eq!(ids.len(), names.len());
        for anchor in after_each(&main, "w:anchor=\"") {
            prop_assert!(defined.contains(anchor), "{}", anchor);
        }
        let relationships = part(&document, "word/_rels/document.xml.rels");
        let known: Vec<&str> = after_each(&relationships, " Id=\"");
        for id in after_each(&main, "r:id=\"") {
            prop_assert_eq!(known.iter().filter(|&&other| other == id).count(), 1, "{}", id);
        }
    }

    #[test]
    fn every_style_asked_for_is_defined_once(paper in papers()) {
        let document = write(&paper);
        let styles = part(&document, "word/styles.xml");
        let ids = after_each(&styles, "w:styleId=\"");
        let defined: BTreeSet<&str> = ids.iter().copied().collect();
        prop_assert_eq!(ids.len(), defined.len());
        let parts = ["document", "header", "footer", "numbering", "styles"]
            .map(|name| part(&document, &format!("word/{name}.xml")));
        for part in &parts {
            for element in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"] {
                for id in after_each(part, &format!("<w:{element} w:val=\"")) {
                    prop_assert!(defined.contains(id), "{}", id);
                }
            }
        }
    }

    #[test]
    fn the_columns_of_a_table_fill_the_width_of_the_sheet(paper in papers()) {
        let main = part(&write(&paper), "word/document.xml");
        let table_widths = after_each(&main, "<w:tblW w:w=\"");
        let grids = main.split("<w:tblGrid>").skip(1);
        let [sheet, sides]: [u32; 2] = [
            after_each(&main, "<w:pgSz w:w=\"")[0].parse().unwrap(),
            ["w:left=\"", "w:right=\""]
                .map(|side| {
                    let margins = main.split("<w:pgMar").nth(1).unwrap();
                    after_each(margins, side)[0].parse::<u32>().unwrap()
                })
                .iter()
                .sum(),
        ];
        for (width, grid) in table_widths.iter().zip(grids) {
            let grid = grid.split("</w:tblGrid>").next().unwrap();
            let columns = after_each(grid, "w:w=\"");
            let whole: u32 = columns.iter().map(|column| column.parse::<u32>().unwrap()).sum();
            prop_assert_eq!(whole, sheet - sides);
            prop_assert_eq!(width.parse::<u32>().unwrap(), whole);
        }
    }
}

#[test]
fn no_moment_is_in_the_file() {
    let document = write(&paper(vec![]));
    let mut archive = ZipArchive::new(Cursor::new(document)).unwrap();
    for index in 0..archive.len() {
        let part = archive.by_index(index).unwrap();
        assert_eq!(part.last_modified(), Some(DateTime::DEFAULT));
    }
}

#[test]
fn an_anchor_borne_twice_leads_to_the_first() {
    let heading = |words: &str| Block::Heading {
        level: 1,
        text: vec![Inline::Text(words.to_owned())],
        anchor: Some("same".to_owned()),
    };
    let link = Inline::Link {
        text: "there".to_owned(),
        to: "#same".to_owned(),
    };
    let paper = paper(vec![
        heading("First"),
        heading("Second"),
        Block::Paragraph(vec![link]),
    ]);
    let main = part(&write(&paper), "word/document.xml");
    let (_, bookmarked) = main.split_once("<w:bookmarkStart").unwrap();
    assert!(
        bookmarked
            .split("<w:bookmarkEnd")
            .next()
            .unwrap()
            .contains("First")
    );
    assert_eq!(
        after_each(&main, "w:anchor=\""),
        after_each(&main, "w:name=\"")
    );
}

#[test]
fn an_address_longer_than_word_follows_is_printed_alone() {
    let address = |bytes: usize| format!("https://halden.example/{:1$}", "", (bytes - 23) / 3);
    for (bytes, outside) in [(2_081, true), (2_084, false)] {
        let to = address(bytes);
        let link = Inline::Link {
            text: "far".to_owned(),
            to,
        };
        let main = part(
            &write(&paper(vec![Block::Paragraph(vec![link])])),
            "word/document.xml",
        );
        assert_eq!(main.contains("<w:hyperlink"), outside, "{bytes}");
    }
}
