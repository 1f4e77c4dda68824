//! What holds of every sheet: the words are all there, tagged, the same each time, and never markup.

mod matrix;
mod review;
mod sample;
mod voids;
mod words;

use documents::paper::{Align, Sheet};
use documents::paper::{Block, Column, Inline, Paper, Row, RowKind, Source, Table};
use language::Language;
use typst::layout::{Frame, FrameItem};

use crate::letters::{BREAK, printable};
use crate::{Error, pdf, plain, press};

/// The words on the sheets in reading order, without any space or hyphen of a divided word.
fn laid(paper: &Paper) -> String {
    sheets(paper).concat()
}

/// The words on each sheet.
fn sheets(paper: &Paper) -> Vec<String> {
    let json = serde_json::to_vec(&plain::Paper::of(paper)).unwrap();
    let document = press::lay(json).unwrap();
    let on_sheet = |page: &typst_layout::Page| {
        let mut words = String::new();
        gather(&page.frame, &mut words);
        without_space(&words).replace('\u{AD}', "")
    };
    document.pages().iter().map(on_sheet).collect()
}

fn gather(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        if let FrameItem::Group(group) = item {
            gather(&group.frame, words);
        } else if let FrameItem::Text(run) = item {
            words.push_str(&run.text);
        }
    }
}

fn without_space(words: &str) -> String {
    words
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes
        .windows(wanted.len())
        .filter(|window| *window == wanted)
        .count()
}

/// A paper with nothing but a title and the given blocks.
fn bare(blocks: Vec<Block>) -> Paper {
    Paper {
        language: Language::English,
        title: "Bare".to_owned(),
        subtitle: None,
        book: String::new(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks,
        sources: Vec::new(),
    }
}

fn paragraph(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Text(words.to_owned())])
}

#[test]
fn a_paper_is_tagged_and_says_its_title_and_language() {
    for (paper, language) in [(sample::release(), "en"), (sample::korean_release(), "ko")] {
        let bytes = pdf(&paper).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        assert_eq!(count(&bytes, b"/Marked true"), 1);
        assert_eq!(count(&bytes, b"<pdfuaid:part>1</pdfuaid:part>"), 1);
        assert!(count(&bytes, format!("/Lang({language}").as_bytes()) > 0);
        assert!(
            count(&bytes, paper.title.as_bytes()) > 0,
            "the title stands in the metadata as it is"
        );
    }
}

#[test]
fn the_same_paper_gives_the_same_bytes_on_every_thread() {
    let paper = sample::release();
    let first = pdf(&paper).unwrap();
    pdf(&sample::korean_release()).unwrap();
    let again: Vec<Vec<u8>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| pdf(&paper).unwrap()))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    assert!(again.iter().all(|bytes| *bytes == first));
}

#[test]
fn no_moment_is_written_into_a_paper() {
    let bytes = pdf(&sample::release()).unwrap();
    assert_eq!(
        count(&bytes, b"CreationDate") + count(&bytes, b"xmp:CreateDate"),
        0
    );
}

#[test]
fn a_paper_without_a_title_is_refused() {
    let paper = Paper {
        title: " \u{200B} ".to_owned(),
        ..sample::release()
    };
    assert_eq!(pdf(&paper), Err(Error::NoTitle));
}

#[test]
fn english_and_korean_words_are_all_on_the_sheet() {
    let english = laid(&sample::release());
    assert!(english.contains("together1,2.welcomedthis."), "{english}");
    assert!(
        english.contains(
            "ĐặngThịHươngand김하늘spokeonthisitem;theprogrammecosts€1.2million(2029–2031)."
        )
    );
    let korean = laid(&sample::korean_release());
    assert!(
        korean.contains("요청하였다1,2.환영(welcomed)하였다.「행동계획(2028–2032)」에따른"),
        "{korean}"
    );
    assert!(korean.contains("쀍·韓같은글자도그대로적힌다."));
    assert!(korean.contains("출처1연안연맹보도자료"));
}

#[test]
fn every_character_of_both_samples_has_a_glyph() {
    for paper in [
        sample::release(),
        sample::korean_release(),
        review::review(),
        matrix::matrix(Language::Korean),
    ] {
        assert!(!laid(&paper).contains("[U+"));
    }
    let names = "Đặng Nguyễn Łukasz Şahin Qazaqstan Қазақстан Ўзбекистон Türkmenistan ž ỹ ₩ € £ ¥ ₫ ฿→↔…•※「」『』〈〉·㎡½";
    assert_eq!(printable(names).replace("[U+0E3F]", "฿"), names);
}

#[test]
fn a_character_without_a_glyph_is_shown_as_its_code_point() {
    let cases = [
        ("a😀b", "a[U+1F600]b"),
        ("مرحبا", "[U+0645][U+0631][U+062D][U+0628][U+0627]"),
        ("x\u{202E}y", "x[U+202E]y"),
        ("x\u{7}y\u{0}", "x[U+0007]y[U+0000]"),
        ("\u{1112}\u{1161}\u{11AB}", "한"),
        ("e\u{301}", "é"),
        ("co\u{AD}operate\u{FEFF}", "cooperate"),
        ("line\nbreak\ttab", "line break tab"),
        ("❤\u{FE0F}", "[U+2764]"),
    ];
    for (words, printed) in cases {
        assert_eq!(printable(words).replace(BREAK, ""), printed);
        pdf(&bare(vec![paragraph(words)])).unwrap();
    }
}

#[test]
fn a_very_long_word_stays_on_the_sheet_and_is_copied_whole() {
    let word = "A1".repeat(100);
    let table = Table {
        caption: String::new(),
        caption_repeats: false,
        columns: vec![
            Column {
                heading: "Z9".repeat(20),
                parts: 1,
                align: Align::End
            };
            9
        ],
        rows: vec![Row {
            kind: RowKind::Body,
            cells: vec![vec![vec![Inline::Text(word.clone())]]; 9],
        }],
    };
    let paper = Paper {
        sheet: Sheet::Landscape,
        ..bare(vec![paragraph(&word), Block::Table(table)])
    };
    assert_eq!(laid(&paper).matches(&word).count(), 10);
    let json = serde_json::to_vec(&plain::Paper::of(&paper)).unwrap();
    for page in press::lay(json).unwrap().pages() {
        assert!(
            reach(&page.frame, 0.0) < page.frame.width().to_pt(),
            "a word runs off the sheet"
        );
    }
}

/// How far to the right the words of a frame go, in points.
fn reach(frame: &Frame, left: f64) -> f64 {
    let of_item = |(point, item): &(typst::layout::Point, FrameItem)| {
        let at = left + point.x.to_pt();
        if let FrameItem::Group(group) = item {
            reach(&group.frame, at)
        } else if let FrameItem::Text(run) = item {
            at + run.width().to_pt()
        } else {
            0.0
        }
    };
    frame.items().map(of_item).fold(0.0, f64::max)
}

#[test]
fn a_table_repeats_its_headings_and_the_name_of_its_group() {
    let laid = laid(&matrix::matrix(Language::English));
    let headings = laid.matches("Whatwasreported").count();
    assert!(headings >= 4, "{headings} sheets");
    let groups = laid.matches(":cooperationonwater,forestsandair").count();
    assert!(
        groups > 5,
        "five groups over {headings} sheets are named {groups} times"
    );
}

#[test]
fn a_group_whose_name_is_cited_is_set_over_several_sheets() {
    let mut paper = matrix::matrix(Language::English);
    for block in &mut paper.blocks {
        if let Block::Table(table) = block {
            let groups = table
                .rows
                .iter_mut()
                .filter(|row| row.kind == RowKind::Group);
            groups.for_each(|group| group.cells[0][0].push(Inline::Cite(1)));
        }
    }
    assert!(sheets(&paper).len() > 4);
    assert_eq!(count(&pdf(&paper).unwrap(), b"/Subtype/Link"), 60 + 5);
}

#[test]
fn a_repeated_heading_is_read_aloud_once() {
    let bytes = pdf(&matrix::matrix(Language::English)).unwrap();
    let headings = count(&bytes, b"/S/TH") - count(&bytes, b"/S/THead");
    assert_eq!(headings, 6 + 5, "six columns and five groups");
    assert_eq!(
        count(&bytes, b"/S/TD"),
        (60 + 5) * 6,
        "sixty lines and five totals"
    );
}

#[test]
fn only_web_addresses_and_places_of_the_paper_are_links() {
    let link = |to: &str| Inline::Link {
        text: "words".to_owned(),
        to: to.to_owned(),
    };
    let links = |inlines: Vec<Inline>| {
        let heading = Block::Heading {
            level: 1,
            text: vec![Inline::Text("Here".to_owned())],
            anchor: Some("here".to_owned()),
        };
        let bytes = pdf(&bare(vec![heading, Block::Paragraph(inlines)])).unwrap();
        (count(&bytes, b"/URI("), count(&bytes, b"/Subtype/Link"))
    };
    assert_eq!(links(vec![link("https://example.org/a?b=c")]), (1, 1));
    assert_eq!(links(vec![link("#here")]), (0, 1));
    for nowhere in [
        "/public/meeting/dialogue-29",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "#gone",
        "https://",
        "http://a b",
        "",
    ] {
        assert_eq!(links(vec![link(nowhere)]), (0, 0), "{nowhere}");
    }
}

#[test]
fn a_citation_leads_to_its_source_where_there_is_one() {
    let cited = |number| {
        let paper = Paper {
            sources: vec![Source {
                text: "One".to_owned(),
                address: Some("/public/claim/1".to_owned()),
            }],
            ..bare(vec![Block::Paragraph(vec![
                Inline::Text("So".to_owned()),
                Inline::Cite(number),
            ])])
        };
        let bytes = pdf(&paper).unwrap();
        (
            laid(&paper).contains(&format!("So{number}")),
            count(&bytes, b"/Subtype/Link"),
        )
    };
    assert_eq!(cited(1), (true, 1));
    assert_eq!(cited(0), (true, 0));
    assert_eq!(cited(2), (true, 0));
}
