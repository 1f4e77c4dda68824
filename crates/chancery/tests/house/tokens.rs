//! Rust as a flat row of tokens, so that a law can look for words without being fooled by comments or strings.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::repository::Source;

/// What a token is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An identifier, a keyword, a bracket or a single mark.
    Code,
    /// A literal as it is written; the text of a doc comment is none.
    Literal,
}

/// A token and where it stands.
pub(crate) struct Token {
    /// As written; a string with its quotes.
    pub(crate) text: String,
    /// What it is.
    pub(crate) kind: Kind,
    /// Its line, counted from 1.
    pub(crate) line: usize,
    /// Whether it stands in a test or a bench.
    pub(crate) is_trial: bool,
}

/// Reads a file of Rust; stops where it is not Rust.
pub(crate) fn read(source: &Source) -> Vec<Token> {
    let stream: TokenStream = source
        .text
        .parse()
        .unwrap_or_else(|error| panic!("{}: not Rust: {error}", source.path));
    let mut tokens = Vec::new();
    flatten(stream, source.is_trial(), &mut tokens);
    mark_trials(&mut tokens);
    tokens
}

/// The indices at which the words of `pattern` begin to stand one after another: `thread::sleep`, `#[ignore`.
pub(crate) fn find(tokens: &[Token], pattern: &str) -> Vec<usize> {
    let words = split(pattern);
    let is_here = |at: &usize| {
        let mut pairs = tokens[*at..].iter().zip(&words);
        pairs.all(|(token, word)| is_code(token, word))
    };
    let last = (tokens.len() + 1).saturating_sub(words.len());
    (0..last).filter(is_here).collect()
}

/// The index of the bracket that closes the one at `open`.
pub(crate) fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens
        .iter()
        .enumerate()
        .skip(open)
        .filter(|(_, token)| token.kind == Kind::Code)
    {
        match token.text.as_str() {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    unreachable!("the parser of tokens balances brackets")
}

/// The index of the brace that opens the body of the item at `from`, or `None` where a `;` ends it first.
pub(crate) fn body(tokens: &[Token], from: usize) -> Option<usize> {
    let mut at = from;
    while at < tokens.len() {
        match tokens[at].text.as_str() {
            "{" => return Some(at),
            ";" => return None,
            "(" | "[" => at = closing(tokens, at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// Whether the token is this word or mark of code.
pub(crate) fn is_code(token: &Token, word: &str) -> bool {
    token.kind == Kind::Code && token.text == word
}

fn flatten(stream: TokenStream, is_trial: bool, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        let (text, kind) = match tree {
            TokenTree::Group(group) => {
                let (open, close) = brackets(group.delimiter());
                tokens.push(Token {
                    text: open.to_owned(),
                    kind: Kind::Code,
                    line,
                    is_trial,
                });
                flatten(group.stream(), is_trial, tokens);
                let line = group.span_close().end().line;
                tokens.push(Token {
                    text: close.to_owned(),
                    kind: Kind::Code,
                    line,
                    is_trial,
                });
                continue;
            }
            TokenTree::Literal(_) if is_comment(tokens) => continue,
            TokenTree::Literal(literal) => (literal.to_string(), Kind::Literal),
            TokenTree::Ident(word) => (word.to_string(), Kind::Code),
            TokenTree::Punct(mark) => (mark.to_string(), Kind::Code),
        };
        tokens.push(Token {
            text,
            kind,
            line,
            is_trial,
        });
    }
}

fn brackets(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// Whether what was read so far ends in `doc =`: a comment on an item arrives as that attribute.
fn is_comment(tokens: &[Token]) -> bool {
    matches!(tokens, [.., doc, equals] if is_code(doc, "doc") && is_code(equals, "="))
}

fn mark_trials(tokens: &mut [Token]) {
    for start in find(tokens, "#[cfg(test)]") {
        let end = match body(tokens, start + 1) {
            Some(open) => closing(tokens, open),
            None => continue,
        };
        for token in &mut tokens[start..=end] {
            token.is_trial = true;
        }
    }
}

/// The words and single marks of a pattern, as the parser would see them.
fn split(pattern: &str) -> Vec<String> {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for character in pattern.chars() {
        match words.last_mut() {
            Some(word) if is_word(before) && is_word(character) => word.push(character),
            _ if character == ' ' => {}
            _ => words.push(character.to_string()),
        }
        before = character;
    }
    words
}

#[test]
fn a_word_in_a_string_or_a_comment_is_not_code() {
    let text = [
        "//! thread::sleep",
        "fn f() { g(\"thread::sleep\"); }",
        "/// thread::sleep",
        "#[cfg(test)]",
        "mod tests { use std::thread::sleep; }",
    ];
    let source = Source::new("crates/x/src/y.rs", text.join("\n"));
    let tokens = source.tokens();
    let found = find(tokens, "thread::sleep").into_iter();
    let found: Vec<(usize, bool)> = found
        .map(|at| (tokens[at].line, tokens[at].is_trial))
        .collect();
    assert_eq!(found, [(5, true)]);
}
