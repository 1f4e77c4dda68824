//! Papers of a partnership that does not exist, with every kind of block, in both languages.

mod follow_up;
mod meeting;
mod review;

use documents::paper::{Block, Inline, Paper, Sheet, Source};
use language::Language;

/// A paper with what it is called in an address.
pub(crate) type Sample = (&'static str, Paper);

pub(crate) fn papers() -> Vec<Sample> {
    let both = |english: &'static str, korean: &'static str| {
        [(Language::English, english), (Language::Korean, korean)]
    };
    let mut papers = Vec::new();
    for (language, name) in both("meeting", "meeting-ko") {
        papers.push((name, meeting::paper(language)));
    }
    for (language, name) in both("review", "review-ko") {
        papers.push((name, review::paper(language)));
    }
    for (language, name) in both("follow-up", "follow-up-ko") {
        papers.push((name, follow_up::paper(language)));
    }
    papers
}

pub(crate) fn either(language: Language, english: &str, korean: &str) -> String {
    match language {
        Language::English => english.into(),
        Language::Korean => korean.into(),
    }
}

fn text(words: impl Into<String>) -> Inline {
    Inline::Text(words.into())
}

fn joint(language: Language, title: &str, subtitle: &str, blocks: Vec<Block>) -> Paper {
    Paper {
        language,
        title: title.into(),
        subtitle: Some(subtitle.into()),
        book: either(language, "Joint book of the Lantern Isles and Meren", "등불제도·메렌 공동 기록부"),
        colophon: vec![
            either(language, "As of 16 May 2031, as known on 20 May 2031, 09:30 UTC.", "2031년 5월 16일 기준, 2031년 5월 20일 09:30 UTC까지 기록된 내용."),
            either(language, "Checkpoint 4f1c 9a02 77be, entry 318.", "검증 기준점 4f1c 9a02 77be, 제318호."),
        ],
        sheet: Sheet::Portrait,
        blocks,
        sources: vec![
            Source {
                text: either(language, "Foreign Ministry of Meren, press release of 16 May 2031.", "메렌 외교부, 2031년 5월 16일 보도자료."),
                address: Some("https://example.org/a-rather-long-address/with/several/parts/and/a/document-that-never-ends.html".into()),
            },
            Source {
                text: either(language, "Secretariat of the Lantern Isles, summary record.", "등불제도 사무국, 회의 기록."),
                address: None,
            },
        ],
    }
}

fn heading(level: u8, words: String) -> Block {
    Block::Heading {
        level,
        text: vec![text(words)],
        anchor: None,
    }
}
