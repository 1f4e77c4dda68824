//! Which white space is wording: that between words and things of a line, not that at its ends.

use drafting::compilation::Trace;
use drafting::compile::compile;
use drafting::markup::{Edit, Markup, Source};
use drafting::text::Text;
use drafting::token::{Kind, Party, Token};

/// Puts a space in or takes one out, in a line of two words with an image between them, and says whether that is a change.
fn is_change(span: std::ops::Range<usize>, with: Vec<Token>) -> bool {
    let piece = |kind, text| Token::new(kind, text);
    let line = vec![
        piece(Kind::Word, "see"),
        piece(Kind::Space, " "),
        piece(Kind::Opaque, "image"),
        piece(Kind::Space, " "),
        piece(Kind::Word, "above"),
        piece(Kind::ParagraphEnd, ""),
    ];
    let base = Text::new(line).unwrap();
    let edit = Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    };
    let marks = Markup {
        edits: vec![edit],
        ..Markup::default()
    };
    let compiled = compile(base, vec![(Party("A".into()), marks)]);
    compiled.traces != [[Trace::NoChange]]
}

fn space() -> Vec<Token> {
    vec![Token::new(Kind::Space, " ")]
}

#[test]
fn a_space_between_a_word_and_an_image_is_wording() {
    assert!(is_change(1..2, Vec::new()));
    assert!(is_change(3..4, Vec::new()));
}

#[test]
fn a_space_at_the_start_or_the_end_of_a_line_is_not() {
    assert!(!is_change(0..0, space()));
    assert!(!is_change(5..5, space()));
}

#[test]
fn one_more_space_beside_another_is_not() {
    assert!(!is_change(1..1, space()));
    assert!(!is_change(3..3, space()));
}
