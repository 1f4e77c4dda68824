//! Markdown read back by another program's reader: nothing of a paper is lost, and no word of it becomes a mark.

use language::Language;
use proptest::collection::vec;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::write;
use crate::paper::{Align, Block, Column, Inline, Line, Paper, Row, RowKind, Sheet, Table};

fn paper(blocks: Vec<Block>) -> Paper {
    Paper {
        language: Language::English,
        title: "The text".to_owned(),
        subtitle: None,
        book: "Files".to_owned(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks,
        sources: Vec::new(),
    }
}

/// What a reader sees of Markdown: words, blocks and cells apart by line breaks.
fn seen(markdown: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        let begins = matches!(
            event,
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item | Tag::TableCell)
                | Event::End(TagEnd::Paragraph | TagEnd::Heading(_))
        );
        if begins {
            lines.push(String::new());
        } else if let Event::Text(words) | Event::Code(words) = &event {
            lines.last_mut().unwrap().push_str(words);
        } else if matches!(&event, Event::SoftBreak | Event::HardBreak)
            || matches!(&event, Event::InlineHtml(element) if &**element == "<br>")
        {
            lines.last_mut().unwrap().push(' ');
        }
    }
    let lines = lines.iter().map(|line| squeezed(line));
    lines.filter(|line| !line.is_empty()).collect()
}

fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a line as they were put in; the oracle knows nothing of marks.
fn words_of(line: &Line) -> String {
    let words = line.iter().map(|inline| match inline {
        Inline::Text(words)
        | Inline::Strong(words)
        | Inline::Emphasis(words)
        | Inline::Small(words)
        | Inline::Inserted(words)
        | Inline::Deleted(words)
        | Inline::Status(words, _)
        | Inline::Link { text: words, .. } => words.clone(),
        Inline::Cite(number) => number.to_string(),
        Inline::Break => " ".to_owned(),
    });
    squeezed(&words.collect::<String>())
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,12}",
        Just("[THA: shall](x) [a]: b [c][d]".to_owned()),
        Just("1. - # > | ~~ $x$ &amp; <b> `c` \\".to_owned()),
        "[가-힣 ]{0,6}",
    ]
}

fn lines() -> impl Strategy<Value = Line> {
    let inline = prop_oneof![
        words().prop_map(Inline::Text),
        words().prop_map(Inline::Strong),
        words().prop_map(Inline::Emphasis),
        words().prop_map(Inline::Inserted),
        words().prop_map(Inline::Deleted),
        words().prop_map(|text| Inline::Link {
            text,
            to: "https://halden.example/a".to_owned()
        }),
        (1..4_usize).prop_map(Inline::Cite),
        Just(Inline::Break),
    ];
    vec(inline, 0..5)
}

proptest! {
    #[test]
    fn every_word_is_read_back_as_a_word(line in lines(), cells in vec(lines(), 2)) {
        let column = Column { heading: "Text".to_owned(), parts: 1, align: Align::Start };
        let table = Table {
            caption: String::new(),
            caption_repeats: false,
            columns: vec![column.clone(), column],
            rows: vec![Row { kind: RowKind::Body, cells: cells.iter().map(|line| vec![line.clone()]).collect() }],
        };
        let blocks = vec![
            Block::Paragraph(line.clone()),
            Block::Table(table),
            Block::List(vec![line.clone()]),
        ];
        let written = write(&paper(blocks));
        let mut put = vec!["The text".to_owned(), "Files".to_owned(), words_of(&line)];
        put.extend(["Text".to_owned(), "Text".to_owned()]);
        put.extend(cells.iter().map(words_of));
        put.push(words_of(&line));
        put.retain(|words| !words.is_empty());
        prop_assert_eq!(seen(&written), put, "{}", written);
    }
}

#[test]
fn words_put_in_and_words_struck_are_told_apart() {
    let line = vec![
        Inline::Text("The sides ".to_owned()),
        Inline::Deleted("should".to_owned()),
        Inline::Inserted("shall".to_owned()),
        Inline::Text(" [THA: soon] meet.".to_owned()),
    ];
    let written = write(&paper(vec![Block::Paragraph(line)]));
    assert!(
        written.ends_with("The sides <del>should</del><ins>shall</ins> [THA: soon] meet.\n"),
        "{written}"
    );
}

#[test]
fn an_exclamation_before_a_link_makes_no_image_of_it() {
    let link = Inline::Link {
        text: "here".to_owned(),
        to: "https://halden.example/a".to_owned(),
    };
    let line = vec![Inline::Text("Look!".to_owned()), link];
    let written = write(&paper(vec![Block::Paragraph(line)]));
    assert!(
        written.ends_with("Look\\![here](<https://halden.example/a>)\n"),
        "{written}"
    );
}
