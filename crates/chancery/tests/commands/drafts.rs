//! Word files as delegations send them: made here, marked with recording on, or changed with recording off.

use documents::paper::{Block, Inline, Paper, Sheet};
use drafting::compare::compare;
use drafting::print::{Voice, marks_of};
use drafting::text::{Name, Text};
use drafting::token::{Token, tokenise};
use language::Language;
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::write::Recording;

/// The paragraphs of a draft that is long enough to tell whether a file was made on it.
pub(crate) const DRAFT: [&str; 4] = [
    "The sides shall meet once a year to review the implementation of this plan.",
    "They shall report to the ministers on the progress that has been made.",
    "The secretariat may adjourn the meeting after consultations with both sides.",
    "Nothing in this plan affects the rights of the sides under other agreements.",
];

/// A Word file with these paragraphs.
pub(crate) fn file(paragraphs: &[&str]) -> Vec<u8> {
    let blocks = paragraphs.iter();
    documents::word::write(&Paper {
        language: Language::English,
        title: "Draft plan".to_owned(),
        subtitle: None,
        book: "Draft".to_owned(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks: blocks
            .map(|words| Block::Paragraph(vec![Inline::Text((*words).to_owned())]))
            .collect(),
        sources: Vec::new(),
    })
}

/// The file with changes that were recorded under a name: each wording in the place of another.
pub(crate) fn marked(file: &[u8], author: &str, changes: &[(&str, &str)]) -> Vec<u8> {
    let manuscript = Manuscript::open(file).unwrap();
    let base = manuscript.text();
    let edited = Text::new(changed(base.tokens().to_vec(), changes)).unwrap();
    let markup = compare(base, &edited);
    let printed = marks_of(base, 0, &markup);
    let named = |_: &Voice| Name::from(author);
    let recording = Recording {
        author: &named,
        moment: Name::from("2026-11-24T09:30:00Z"),
        brought: &Brought::default(),
        carries_points: false,
    };
    manuscript.record(&printed, &recording).unwrap()
}

/// The file with changes that nothing in it tells of.
pub(crate) fn changed_silently(file: &[u8], changes: &[(&str, &str)]) -> Vec<u8> {
    let marked = marked(file, "Nobody", changes);
    Manuscript::open(marked).unwrap().clean().unwrap()
}

/// Tokens in which each wording stands in the place of another, which must be there.
fn changed(mut tokens: Vec<Token>, changes: &[(&str, &str)]) -> Vec<Token> {
    for (old, new) in changes {
        let old = tokenise(old);
        let mut places = tokens.windows(old.len());
        let at = places.position(|window| window == old).unwrap();
        tokens.splice(at..at + old.len(), tokenise(new));
    }
    tokens
}

/// What a reader sees of a Word file: as its base where its marks are rejected, and as it was sent where they are accepted.
pub(crate) fn read(file: &[u8]) -> (String, String) {
    let manuscript = Manuscript::open(file).unwrap();
    let marked = manuscript.marked(&Default::default());
    (marked.rejected().visible(), marked.accepted().visible())
}
