//! Which paragraphs are headings, and the sections that they begin.

use super::Section;
use super::pieces::{Line, Reading};
use crate::token::Kind;

/// More words than this are a sentence, not a heading.
const HEADING_WORDS_MAX: usize = 16;

/// Words with which a heading begins, and the level at which they stand.
const DIVISIONS: [(&str, usize); 9] = [
    ("part", 1),
    ("title", 1),
    ("annex", 1),
    ("appendix", 1),
    ("preamble", 1),
    ("chapter", 2),
    ("section", 3),
    ("article", 3),
    ("decision", 1),
];

/// A paragraph that begins a section.
pub(super) struct Heading {
    level: usize,
    words: String,
}

/// For each paragraph, what it heads.
///
/// A heading has a style of that name, or begins with `#`, or is short, ends as no sentence does, and begins with
/// "Article 5", "Annex", "Chapter IV" or the like, or with a Roman numeral or a capital letter and a full stop.
pub(super) fn headings(reading: &Reading) -> Vec<Option<Heading>> {
    let heading = |line: &Line| {
        let words = reading.words(line.pieces.clone());
        let level = styled(&line.layout)
            .or_else(|| hashed(&words))
            .or_else(|| worded(reading, line, &words))?;
        let words = words.trim_start_matches('#').trim().to_owned();
        Some(Heading { level, words })
    };
    reading.lines.iter().map(heading).collect()
}

/// The sections that the headings begin.
pub(super) fn sections(reading: &Reading, headings: &[Option<Heading>]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for (number, heading) in headings.iter().enumerate() {
        match (heading, sections.last_mut()) {
            (Some(heading), _) => sections.push(Section {
                heading: Some(heading.words.clone()),
                level: heading.level,
                paragraphs: number..number + 1,
            }),
            (None, Some(section)) => section.paragraphs.end = number + 1,
            (None, None) => sections.push(Section {
                heading: None,
                level: 0,
                paragraphs: number..number + 1,
            }),
        }
    }
    debug_assert_eq!(headings.len(), reading.lines.len());
    sections
}

fn styled(layout: &str) -> Option<usize> {
    let layout = layout.to_lowercase();
    if layout.starts_with("title") {
        return Some(1);
    }
    let after = layout.strip_prefix("heading")?.trim_start();
    let level = after.chars().next().and_then(|first| first.to_digit(10));
    Some(level.map_or(1, |level| level.max(1) as usize))
}

fn hashed(words: &str) -> Option<usize> {
    let level = words.len() - words.trim_start_matches('#').len();
    let is_heading = (1..=6).contains(&level) && words[level..].starts_with(' ');
    is_heading.then_some(level)
}

fn worded(reading: &Reading, line: &Line, words: &str) -> Option<usize> {
    let ends_as_sentence = words.ends_with(['.', ';', ',', ':']);
    let pieces = &reading.pieces[line.pieces.clone()];
    let mut spoken = pieces.iter().filter(|piece| piece.is_word());
    if ends_as_sentence || spoken.clone().count() > HEADING_WORDS_MAX {
        return None;
    }
    let first = spoken.next()?;
    let second = spoken.next();
    let lower = first.text.to_lowercase();
    if let Some((name, level)) = DIVISIONS.iter().find(|(name, _)| *name == lower) {
        let is_numbered = second.is_some_and(|next| {
            next.kind == Kind::Number || is_roman(&next.text) || next.text.chars().count() == 1
        });
        let is_alone = second.is_none() && matches!(*name, "preamble" | "annex" | "appendix");
        let is_capital = first
            .text
            .starts_with(|initial: char| initial.is_uppercase());
        return (is_capital && (is_numbered || is_alone)).then_some(*level);
    }
    let follows = words.strip_prefix(&*first.text)?.strip_prefix('.')?;
    let is_title = second.is_some() && follows.starts_with(char::is_whitespace);
    let is_letter =
        first.text.len() == 1 && first.text.chars().all(|letter| letter.is_ascii_uppercase());
    match is_title {
        true if is_roman(&first.text) => Some(1),
        true if is_letter => Some(2),
        true | false => None,
    }
}

fn is_roman(word: &str) -> bool {
    word.chars()
        .all(|digit| matches!(digit, 'I' | 'V' | 'X' | 'L'))
}
