//! Marks on a base that carries the brackets of an earlier round.

use drafting::marked::{Content, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
use drafting::markup::Markup;
use drafting::text::{Text, is_structural, visible};
use drafting::token::{Frame, Kind, Token, tokenise};
use proptest::prelude::*;

use crate::random::{change, changes, mark, unmarked};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn marks_on_a_bracketed_base_return_what_accepting_them_gives(
        one in unmarked(), places in prop::collection::vec((any::<usize>(), any::<usize>()), 1..4),
        untracked in changes(3), marks in changes(6)
    ) {
        let base = bracketed(&one.accepted(), &places);
        let mut marked = returned_unchanged(&base);
        change(&mut marked, &untracked);
        mark(&mut marked, &marks);
        let markup = Markup::of(&base, &marked);
        let returned = markup.returned(&base);
        prop_assert_eq!(plain(&returned), plain(marked.accepted().tokens()));
        prop_assert!(Text::new(returned).is_ok());
        for edit in &markup.edits {
            prop_assert!(nests(&base.tokens()[edit.span.clone()]) && nests(&edit.with), "{:?}", edit);
        }
    }

    #[test]
    fn a_bracketed_base_that_comes_back_as_it_was_is_unchanged(
        one in unmarked(), places in prop::collection::vec((any::<usize>(), any::<usize>()), 1..4)
    ) {
        let base = bracketed(&one.accepted(), &places);
        prop_assert_eq!(Markup::of(&base, &returned_unchanged(&base)), Markup::default());
    }
}

#[test]
fn a_word_within_a_bracket_is_changed_within_it() {
    let (base, marked) = disputed("The sides [A: shall] [B: should] meet.", "shall", "will");
    let markup = Markup::of(&base, &marked);
    assert_eq!(markup.edits.len(), 1);
    assert_eq!(
        visible(&base.tokens()[markup.edits[0].span.clone()]),
        "shall"
    );
    assert_eq!(visible(&markup.edits[0].with), "will");
}

#[test]
fn who_strikes_a_bracket_changes_the_whole_of_it() {
    let (base, marked) = disputed("The sides [A: shall] [B: should] meet.", "[A: ", "");
    let markup = Markup::of(&base, &marked);
    assert_eq!(markup.edits.len(), 1);
    assert_eq!(
        visible(&base.tokens()[markup.edits[0].span.clone()]),
        "[A: shall] [B: should]"
    );
    assert_eq!(markup.edits[0].with, tokenise("shall] [B: should]"));
}

/// A base with one point, and a file in which some characters were replaced with recording on.
fn disputed(words: &str, old: &str, new: &str) -> (Text, Marked) {
    let plain = Text::plain(words);
    let opens = plain
        .tokens()
        .iter()
        .position(|token| token.kind == Kind::Bracket)
        .expect("a bracket");
    let closes = plain
        .tokens()
        .iter()
        .rposition(|token| token.kind == Kind::Bracket)
        .expect("a bracket");
    let second = (opens + 1..closes)
        .rfind(|&at| &*plain.tokens()[at].text == "[")
        .expect("a bracket");
    let label = |at: usize| visible(&plain.tokens()[at..at + 4]);
    let mut tokens = plain.tokens()[..opens].to_vec();
    tokens.push(framed(Kind::Open(Frame::Point), ""));
    for (start, end, base) in [(opens, second - 2, true), (second, closes, false)] {
        let choice = Frame::Choice {
            base,
            supporters: [].into(),
        };
        tokens.push(framed(Kind::Open(choice.clone()), &label(start)));
        tokens.extend_from_slice(&plain.tokens()[start + 4..end]);
        tokens.push(framed(Kind::Close(choice), "]"));
        if base {
            tokens.push(framed(Kind::Space, " "));
        }
    }
    tokens.push(framed(Kind::Close(Frame::Point), ""));
    tokens.extend_from_slice(&plain.tokens()[closes + 1..]);
    let base = Text::new(tokens).expect("the frames nest");
    let marked = crate::notation::marked(&words.replacen(old, &format!("{{-{old}}}{{+{new}}}"), 1));
    (base, marked)
}

fn framed(kind: Kind, text: &str) -> Token {
    Token::new(kind, text)
}

/// A text with points around some of its words, each with the words and another wording.
fn bracketed(text: &Text, places: &[(usize, usize)]) -> Text {
    let lines: Vec<_> = text.lines().collect();
    let mut tokens = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let said = &text.tokens()[line.clone()];
        let place = places.iter().find(|place| place.0 % lines.len() == number);
        let Some((_, within)) = place.filter(|_| said.len() > 1) else {
            tokens.extend_from_slice(said);
            continue;
        };
        let start = within % (said.len() - 1);
        let end = (start + 1 + within / 7 % 4).min(said.len() - 1);
        tokens.extend_from_slice(&said[..start]);
        tokens.push(framed(Kind::Open(Frame::Point), ""));
        for (base, words) in [
            (true, &said[start..end]),
            (false, &tokenise("another wording")[..]),
        ] {
            let choice = Frame::Choice {
                base,
                supporters: [].into(),
            };
            tokens.push(framed(Kind::Open(choice.clone()), "[THA: "));
            tokens.extend_from_slice(words);
            tokens.push(framed(Kind::Close(choice), "]"));
        }
        tokens.push(framed(
            Kind::Close(Frame::Point),
            if within % 2 == 0 { "" } else { " " },
        ));
        tokens.extend_from_slice(&said[end..]);
    }
    Text::new(tokens).expect("the frames nest")
}

/// The file in which a text comes back, its brackets as characters.
fn returned_unchanged(base: &Text) -> Marked {
    let line = |line: std::ops::Range<usize>| {
        let said = &base.tokens()[line];
        let last = &said[said.len() - 1];
        if is_structural(last) {
            return MarkedLine::Frame(last.clone(), Mark::default());
        }
        let characters = visible(&said[..said.len() - 1]);
        MarkedLine::Paragraph(MarkedParagraph {
            pieces: vec![Piece {
                content: Content::Characters(characters),
                mark: Mark::default(),
            }],
            layout: last.text.clone(),
            ..MarkedParagraph::default()
        })
    };
    Marked {
        lines: base.lines().map(line).collect(),
        ..Marked::default()
    }
}

/// What is read of tokens, with the layout of each paragraph.
fn plain(tokens: &[Token]) -> String {
    let said = tokens.iter().map(|token| {
        if token.kind == Kind::ParagraphEnd {
            format!("¶{}\n", token.text)
        } else if is_structural(token) {
            format!("{:?}\n", token.kind)
        } else {
            token.visible().to_owned()
        }
    });
    said.collect()
}

fn nests(tokens: &[Token]) -> bool {
    let mut open = Vec::new();
    let each = tokens.iter().all(|token| {
        if let Kind::Open(frame) = &token.kind {
            open.push(frame.clone());
        }
        !matches!(&token.kind, Kind::Close(frame) if open.pop().as_ref() != Some(frame))
    });
    each && open.is_empty()
}
