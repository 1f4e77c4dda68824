//! The labels of additional and alternative paragraphs: `3 bis.`, `OP4 alt`.
//! Labels that the file numbers by itself are not known here, only those that are typed.

use crate::print::house::{Labels, adverb};
use crate::print::press::Press;
use crate::print::wishes::Wish;
use crate::text::visible;
use crate::token::{Kind, Token};

/// A label typed at the beginning of a paragraph.
struct Typed {
    /// The label without what follows it: `3`, `(a)`, `OP3`.
    stem: String,
    /// What follows it: `.`, or nothing.
    stop: &'static str,
    /// How many tokens it takes with the white space after it.
    length: usize,
}

impl Press<'_> {
    /// The label of a paragraph that is added before a base token, with white space after it, or nothing.
    pub(super) fn additional_label(&mut self, at: usize, wish: &Wish) -> String {
        let nth = self.count_added(at);
        let base = &self.compilation.base;
        if at == 0 || self.style.labels == Labels::UnitedNations || wish.from_elsewhere {
            return String::new();
        }
        let line = base.line_of(at - 1);
        let before = base.lines().nth(line).expect("every token is in a line");
        match (typed(&base.tokens()[before]), typed(&wish.words)) {
            (Some(label), None) => format!("{} {}{} ", label.stem, adverb(nth), label.stop),
            (Some(_) | None, _) => String::new(),
        }
    }

    /// The label of another wording of a whole paragraph, with white space after it, or nothing.
    pub(super) fn alternative_label(&self, start: usize, wish: &Wish) -> String {
        let Some(label) = self.label_before(start) else {
            return String::new();
        };
        let adverb = match self.style.labels {
            Labels::UnitedNations => adverb(wish.option),
            Labels::Delegates if wish.option == 0 => "alt".to_owned(),
            Labels::Delegates => format!("alt {}", wish.option + 1),
        };
        match typed(&wish.words) {
            None => format!("{} {adverb}{} ", label.stem, label.stop),
            Some(_) => String::new(),
        }
    }

    /// Whether the words of a paragraph begin at a base token, its label aside.
    pub(super) fn starts_words(&self, at: usize) -> bool {
        self.starts_line(at) || {
            let line = self.line_before(at);
            typed(line).is_some_and(|label| label.length == line.len())
        }
    }

    /// The label of the paragraph whose words begin at a base token.
    fn label_before(&self, at: usize) -> Option<Typed> {
        if self.starts_line(at) {
            typed(&self.compilation.base.tokens()[at..])
        } else {
            typed(self.line_before(at))
        }
    }

    /// The tokens of a line that stand before a base token.
    fn line_before(&self, at: usize) -> &[Token] {
        let tokens = &self.compilation.base.tokens()[..at];
        let start = (0..at).rev().find(|&one| self.starts_line(one));
        &tokens[start.unwrap_or(0)..]
    }
}

/// Reads the label that some words begin with.
fn typed(tokens: &[Token]) -> Option<Typed> {
    let text = |at: usize| tokens.get(at).map_or("", |token| &*token.text);
    let kind = |at: usize| tokens.get(at).map(|token| &token.kind);
    let (length, stop) = match (kind(0)?, text(0), text(1), text(2)) {
        (Kind::Number, _, ".", _) => (1, "."),
        (Kind::Number, _, ")", _) => (2, ""),
        (Kind::Punctuation, "(", inner, ")") if inner.chars().count() <= 5 => (3, ""),
        (Kind::Word, word, next, _) if is_paragraph_name(word) => {
            (1, if next == "." { "." } else { "" })
        }
        _ => return None,
    };
    let stopped = length + stop.len();
    let spaced = stopped + usize::from(kind(stopped) == Some(&Kind::Space));
    Some(Typed {
        stem: visible(&tokens[..length]),
        stop,
        length: spaced,
    })
}

/// Whether a word names a preambular or operative paragraph: `PP2`, `OP3`.
fn is_paragraph_name(word: &str) -> bool {
    ["OP", "PP"].iter().any(|name| {
        word.strip_prefix(name)
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    })
}
