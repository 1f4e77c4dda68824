//! Laws that hold for every paper.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::expectation::expected;
use super::reader::read;
use super::{part, part_names};
use crate::paper::{
    Align, Block, Cell, Chart, Column, Drawing, Fact, Inline, Line, Paper, Row, RowKind, Sheet,
    Source, Table, Tone,
};
use crate::word::write;
use language::Language;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_word_put_in_is_read_back_in_its_place(paper in papers()) {
        prop_assert_eq!(read(&write(&paper)), expected(&paper));
    }

    #[test]
    fn every_part_is_well_formed(paper in papers()) {
        let document = write(&paper);
        for name in part_names(&document) {
            let text = part(&document, &name);
            let mut reader = Reader::from_str(&text);
            reader.config_mut().check_end_names = true;
            let mut depth = 0;
            loop {
                match reader.read_event() {
                    Ok(Event::Start(_)) => depth += 1,
                    Ok(Event::End(_)) => depth -= 1,
                    Ok(Event::Eof) => break,
                    Ok(_) => {}
                    Err(error) => prop_assert!(false, "{}: {}", name, error),
                }
            }
            prop_assert_eq!(depth, 0, "{}", name);
        }
    }

    #[test]
    fn equal_papers_make_equal_bytes(paper in papers()) {
        prop_assert_eq!(write(&paper), write(&paper));
    }
}

pub(super) fn papers() -> impl Strategy<Value = Paper> {
    let head = (
        prop_oneof![Just(Language::English), Just(Language::Korean)],
        prop_oneof![Just(Sheet::Portrait), Just(Sheet::Landscape)],
        words(),
        option::of(words()),
        words(),
    );
    let source =
        (words(), option::of(addresses())).prop_map(|(text, address)| Source { text, address });
    (
        head,
        vec(blocks(), 0..8),
        vec(source, 0..3),
        vec(words(), 0..3),
    )
        .prop_map(
            |((language, sheet, title, subtitle, book), blocks, sources, colophon)| Paper {
                language,
                title,
                subtitle,
                book,
                colophon,
                sheet,
                blocks,
                sources,
            },
        )
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z가-힣<>&\"' \n\t\r\u{0}\u{1b}\u{fffe}*%;\\]]{0,12}",
        any::<String>(),
        Just("]]> &amp; <w:t>".to_owned()),
    ]
}

fn addresses() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("https://halden.example/terms?list=용어 1&x=%zz#a#b".to_owned()),
        Just("/public/meeting/dialogue-12".to_owned()),
        Just("javascript:alert(1)".to_owned()),
        Just("#summary".to_owned()),
        words(),
    ]
}

fn tones() -> impl Strategy<Value = Tone> {
    prop_oneof![
        Just(Tone::Done),
        Just(Tone::Moving),
        Just(Tone::Waiting),
        Just(Tone::Late),
        Just(Tone::Unknown),
    ]
}

fn lines() -> impl Strategy<Value = Line> {
    let inline = prop_oneof![
        words().prop_map(Inline::Text),
        words().prop_map(Inline::Strong),
        words().prop_map(Inline::Emphasis),
        words().prop_map(Inline::Small),
        words().prop_map(Inline::Inserted),
        words().prop_map(Inline::Deleted),
        (words(), tones()).prop_map(|(words, tone)| Inline::Status(words, tone)),
        (words(), addresses()).prop_map(|(text, to)| Inline::Link { text, to }),
        (0..4_usize).prop_map(Inline::Cite),
        Just(Inline::Break),
    ];
    vec(inline, 0..5)
}

fn blocks() -> impl Strategy<Value = Block> {
    let numbers = prop_oneof![
        (0..5_u16).prop_map(|number| number.to_string()),
        Just("3bis".to_owned()),
        Just("II".to_owned()),
    ];
    let fact = (words(), vec(lines(), 0..3)).prop_map(|(term, value)| Fact { term, value });
    prop_oneof![
        (0..5_u8, lines(), option::of(Just("summary".to_owned()))).prop_map(
            |(level, text, anchor)| Block::Heading {
                level,
                text,
                anchor
            }
        ),
        lines().prop_map(Block::Paragraph),
        (numbers, lines(), vec(lines(), 0..3)).prop_map(|(number, text, notes)| Block::Numbered {
            number,
            text,
            notes
        }),
        vec(lines(), 0..3).prop_map(Block::List),
        vec(fact, 0..3).prop_map(Block::Facts),
        tables().prop_map(Block::Table),
        (words(), words()).prop_map(|(title, reading)| {
            let drawing = Drawing::Spans {
                rows: Vec::new(),
                mark: None,
            };
            Block::Chart(Chart {
                title,
                reading,
                drawing,
            })
        }),
        (tones(), lines()).prop_map(|(tone, text)| Block::Notice { tone, text }),
    ]
}

fn tables() -> impl Strategy<Value = Table> {
    let column = (
        words(),
        0..9_u16,
        prop_oneof![Just(Align::Start), Just(Align::End)],
    )
        .prop_map(|(heading, parts, align)| Column {
            heading,
            parts,
            align,
        });
    let kind = prop_oneof![
        Just(RowKind::Body),
        Just(RowKind::Group),
        Just(RowKind::Total)
    ];
    let cell = vec(lines(), 0..3).prop_map(|lines: Cell| lines);
    let row = (kind, vec(cell, 0..5)).prop_map(|(kind, cells)| Row { kind, cells });
    (words(), vec(column, 1..4), vec(row, 0..4)).prop_map(|(caption, columns, rows)| Table {
        caption,
        caption_repeats: false,
        columns,
        rows,
    })
}
