//! The words by which wordings are compared.

use std::collections::BTreeMap;

use crate::token::{Kind, Token, normal_form, tokenise};

/// The words and numbers of a passage, in lower case and normal form, without the label that it may begin with.
pub(super) fn words(passage: &str) -> Vec<String> {
    let said = unlabelled(passage);
    let tokens = tokenise(said);
    let words = tokens.iter().filter(|token| is_word(token));
    words.map(heard).filter(|word| !word.is_empty()).collect()
}

/// How often each number occurs.
pub(super) fn counted(numbers: impl Iterator<Item = u32>) -> BTreeMap<u32, u32> {
    let mut counts = BTreeMap::new();
    for number in numbers {
        *counts.entry(number).or_insert(0) += 1;
    }
    counts
}

/// What is held equal of a token: its normal form in lower case.
pub(super) fn heard(token: &Token) -> String {
    normal_form(std::slice::from_ref(token)).to_lowercase()
}

/// Whether the token counts when wordings are compared.
pub(super) fn is_word(token: &Token) -> bool {
    matches!(token.kind, Kind::Word | Kind::Number)
}

/// A passage without the number or letter before it: `12.`, `3.4.`, `(a)`, `(iv)`, `b)`.
pub(super) fn unlabelled(passage: &str) -> &str {
    let start = passage.trim_start();
    let inner = start.strip_prefix('(').unwrap_or(start);
    let length = inner
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '.')
        .unwrap_or(inner.len());
    let (label, rest) = inner.split_at(length);
    let bare = label.trim_end_matches('.');
    let is_numbered = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_lettered = bare.len() <= 4 && bare.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
        || bare.len() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic());
    let closed = rest.strip_prefix(')');
    let is_marked = closed.is_some() || label.ends_with('.');
    let after = closed.unwrap_or(rest);
    let is_label = (is_numbered || is_lettered) && is_marked && !bare.is_empty();
    match after.starts_with(char::is_whitespace) && is_label {
        true => after.trim_start(),
        false => passage,
    }
}
