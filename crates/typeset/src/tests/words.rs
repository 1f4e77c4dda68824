//! Random papers: whatever their words are, all of them stand on the sheets, and nothing else happens.

use std::collections::BTreeMap;

use documents::paper::{
    Align, Block, Column, Fact, Inline, Paper, Row, RowKind, Sheet, Source, Table, Tone,
};
use language::Language;
use proptest::prelude::*;

use super::{bare, laid, sheets, without_space};
use crate::pdf;

/// Words full of what would be markup, code or an end of one.
fn words() -> impl Strategy<Value = String> {
    let hostile = prop::sample::select(vec![
        "#",
        "*",
        "$",
        "\\",
        "]",
        "[",
        "\"",
        "'",
        "`",
        "```",
        "#eval(\"1\")",
        "#panic()",
        "@place-0",
        "<place-0>",
        "= x",
        "- x",
        "+ x",
        "/ x: y",
        "//",
        "/*",
        "*/",
        "https://a.example/#x",
        "$x^2$",
        "\\u{41}",
        "{",
        "}",
        "~",
        "--",
        "...",
        "_",
        "&",
        "%",
        ";",
        "\n\n",
        "\t",
        "{{ x }}",
        "</w:t>",
        "#{",
        "#let x = 1",
        "#import \"/etc/passwd\"",
        "Ü",
        "한글",
        "협력",
    ]);
    prop::collection::vec(
        prop_oneof![
            hostile.prop_map(str::to_owned),
            "[ -~]{0,12}",
            "[가-힣]{1,40}",
            "[a-z]{30,90}"
        ],
        0..5,
    )
    .prop_map(|parts| parts.concat())
}

fn inline() -> impl Strategy<Value = Inline> {
    prop_oneof![
        words().prop_map(Inline::Text),
        words().prop_map(Inline::Strong),
        words().prop_map(Inline::Emphasis),
        words().prop_map(Inline::Small),
        words().prop_map(Inline::Inserted),
        words().prop_map(Inline::Deleted),
        words().prop_map(|text| Inline::Status(text, Tone::Late)),
        (words(), words()).prop_map(|(text, to)| Inline::Link { text, to }),
        (0_usize..4).prop_map(Inline::Cite),
        Just(Inline::Break),
    ]
}

fn line() -> impl Strategy<Value = Vec<Inline>> {
    prop::collection::vec(inline(), 0..4)
}

fn table() -> impl Strategy<Value = Table> {
    let columns = prop::collection::vec((words(), 0_u16..9, any::<bool>()), 0..4);
    let kind = prop::sample::select(vec![RowKind::Body, RowKind::Group, RowKind::Total]);
    let cells = prop::collection::vec(prop::collection::vec(line(), 0..3), 0..5);
    let rows = prop::collection::vec((kind, cells), 0..6);
    (words(), columns, rows).prop_map(|(caption, columns, rows)| Table {
        caption,
        caption_repeats: false,
        columns: columns
            .into_iter()
            .map(|(heading, parts, number)| Column {
                heading,
                parts,
                align: if number { Align::End } else { Align::Start },
            })
            .collect(),
        rows: rows
            .into_iter()
            .map(|(kind, cells)| Row { kind, cells })
            .collect(),
    })
}

fn block() -> impl Strategy<Value = Block> {
    let lines = || prop::collection::vec(line(), 0..3);
    prop_oneof![
        (any::<u8>(), line(), prop::option::of(words())).prop_map(|(level, text, anchor)| {
            Block::Heading {
                level,
                text,
                anchor,
            }
        }),
        line().prop_map(Block::Paragraph),
        (words(), line(), lines()).prop_map(|(number, text, notes)| Block::Numbered {
            number,
            text,
            notes
        }),
        lines().prop_map(Block::List),
        prop::collection::vec((words(), lines()), 0..3).prop_map(|facts| Block::Facts(
            facts
                .into_iter()
                .map(|(term, value)| Fact { term, value })
                .collect()
        )),
        table().prop_map(Block::Table),
        line().prop_map(|text| Block::Notice {
            tone: Tone::Waiting,
            text
        }),
    ]
}

prop_compose! {
    fn paper()(
        korean in any::<bool>(),
        landscape in any::<bool>(),
        title in words(),
        subtitle in prop::option::of(words()),
        colophon in prop::collection::vec(words(), 0..2),
        blocks in prop::collection::vec(block(), 0..5),
        sources in prop::collection::vec((words(), prop::option::of(words())), 0..3),
    ) -> Paper {
        Paper {
            language: if korean { Language::Korean } else { Language::English },
            title: format!("T{title}"),
            subtitle,
            book: "Book".to_owned(),
            colophon,
            sheet: if landscape { Sheet::Landscape } else { Sheet::Portrait },
            blocks,
            sources: sources.into_iter().map(|(text, address)| Source { text, address }).collect(),
        }
    }
}

/// The words of a line, in order.
fn of_line(line: &[Inline], found: &mut Vec<String>) {
    for inline in line {
        match inline {
            Inline::Text(text)
            | Inline::Strong(text)
            | Inline::Emphasis(text)
            | Inline::Small(text)
            | Inline::Inserted(text)
            | Inline::Deleted(text) => found.push(text.clone()),
            Inline::Status(text, _) | Inline::Link { text, .. } => found.push(text.clone()),
            Inline::Cite(number) => found.push(number.to_string()),
            Inline::Break => {}
        }
    }
}

/// The words of a block, in order; the oracle knows nothing of how they are set.
fn of_block(block: &Block, found: &mut Vec<String>) {
    match block {
        Block::Heading { text, .. } | Block::Paragraph(text) | Block::Notice { text, .. } => {
            of_line(text, found)
        }
        Block::Numbered {
            number,
            text,
            notes,
        } => {
            found.push(number.clone());
            of_line(text, found);
            notes.iter().for_each(|note| of_line(note, found));
        }
        Block::List(items) => items.iter().for_each(|item| of_line(item, found)),
        Block::Facts(facts) => {
            for fact in facts {
                found.push(fact.term.clone());
                fact.value.iter().for_each(|line| of_line(line, found));
            }
        }
        Block::Table(table) => {
            found.push(table.caption.clone());
            found.extend(table.columns.iter().map(|column| column.heading.clone()));
            table
                .rows
                .iter()
                .flat_map(|row| &row.cells)
                .flatten()
                .for_each(|line| of_line(line, found));
        }
        Block::Chart(chart) => found.push(chart.title.clone()),
    }
}

/// Whether a block is a heading of nothing but breaks and numbers, which is left out.
fn is_blank_heading(block: &Block) -> bool {
    let Block::Heading { text, .. } = block else {
        return false;
    };
    let mut found = Vec::new();
    let worded = text
        .iter()
        .filter(|inline| !matches!(inline, Inline::Cite(_)))
        .cloned()
        .collect::<Vec<_>>();
    of_line(&worded, &mut found);
    without_space(&found.concat()).is_empty()
}

fn said(paper: &Paper) -> Vec<String> {
    let mut found = vec![paper.title.clone()];
    found.extend(paper.subtitle.clone());
    paper
        .blocks
        .iter()
        .filter(|block| !is_blank_heading(block))
        .for_each(|block| of_block(block, &mut found));
    for source in &paper.sources {
        found.push(source.text.clone());
        found.extend(source.address.clone());
    }
    found.extend(paper.colophon.iter().cloned());
    found
}

/// How often each character stands in some words.
fn letters(words: &str) -> BTreeMap<char, usize> {
    words.chars().fold(BTreeMap::new(), |mut counts, letter| {
        *counts.entry(letter).or_insert(0) += 1;
        counts
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_words_of_a_paper_break_out_of_it(paper in paper()) {
        pdf(&paper).unwrap();
        let sheets = sheets(&paper);
        let said: Vec<String> = said(&paper).iter().map(|words| without_space(words)).collect();
        let printed = letters(&sheets.concat());
        for (letter, times) in letters(&said.concat()) {
            prop_assert!(printed.get(&letter) >= Some(&times), "{letter:?} is {times} times in the paper");
        }
        // A row that goes on overleaf stands cell beside cell, so the order of its words is seen on one sheet only.
        let mut rest = if sheets.len() == 1 { sheets[0].as_str() } else { return Ok(()) };
        for words in said {
            let at = rest.find(&words);
            prop_assert!(at.is_some(), "{words:?} is not in its place in {sheets:?}");
            rest = &rest[at.unwrap_or(0) + words.len()..];
        }
    }
}

#[test]
fn words_that_are_code_are_only_words() {
    let words = "#panic() $x$ *a* #eval(\"1+1\") \\ ] [ `raw` // no comment /* nor this */ @place-0 ~ -- ...";
    assert!(laid(&bare(vec![super::paragraph(words)])).contains(&without_space(words)));
}
