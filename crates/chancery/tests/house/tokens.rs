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

/// Where the words of `pattern` stand one after another: `thread::sleep`, `#[ignore`.
pub(crate) fn find<'t>(tokens: &'t [Token], pattern: &str) -> Vec<&'t Token> {
    let words = split(pattern);
    let begins = |window: &&[Token]| {
        window
            .iter()
            .zip(&words)
            .all(|(token, word)| is_code(token, word))
    };
    tokens
        .windows(words.len())
        .filter(begins)
        .map(|window| &window[0])
        .collect()
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
        let push = |tokens: &mut Vec<Token>, text: String, kind, line| {
            tokens.push(Token {
                text,
                kind,
                line,
                is_trial,
            })
        };
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                push(tokens, open.to_owned(), Kind::Code, line);
                flatten(group.stream(), is_trial, tokens);
                push(
                    tokens,
                    close.to_owned(),
                    Kind::Code,
                    group.span_close().end().line,
                );
            }
            TokenTree::Literal(literal) if !documents(tokens) => {
                push(tokens, literal.to_string(), Kind::Literal, line)
            }
            TokenTree::Literal(_) => push(tokens, String::new(), Kind::Code, line),
            TokenTree::Ident(word) => push(tokens, word.to_string(), Kind::Code, line),
            TokenTree::Punct(mark) => push(tokens, mark.as_char().to_string(), Kind::Code, line),
        }
    }
}

/// Whether what was read so far ends in `doc =`: a comment on an item arrives as that attribute.
fn documents(tokens: &[Token]) -> bool {
    matches!(tokens, [.., doc, equals] if is_code(doc, "doc") && is_code(equals, "="))
}

fn mark_trials(tokens: &mut [Token]) {
    let words = split("#[cfg(test)]");
    let starts: Vec<usize> = (0..tokens.len())
        .filter(|at| {
            tokens[*at..].len() > words.len()
                && words
                    .iter()
                    .zip(&tokens[*at..])
                    .all(|(word, token)| is_code(token, word))
        })
        .collect();
    for start in starts {
        let Some(open) = body(tokens, start + words.len()) else {
            continue;
        };
        let close = closing(tokens, open);
        tokens[start..=close]
            .iter_mut()
            .for_each(|token| token.is_trial = true);
    }
}

fn split(pattern: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut in_word = false;
    for character in pattern.chars().filter(|character| *character != ' ') {
        let continues = character.is_alphanumeric() || character == '_';
        match words.last_mut() {
            Some(word) if in_word && continues => word.push(character),
            _ => words.push(character.to_string()),
        }
        in_word = continues;
    }
    words
}

#[test]
fn a_word_in_a_string_or_a_comment_is_not_code() {
    let text = "//! thread::sleep\nfn f() { g(\"thread::sleep\"); }\n/// thread::sleep\n#[cfg(test)]\nmod tests {\n    use std::thread::sleep;\n}\n";
    let source = Source {
        path: "crates/x/src/y.rs".to_owned(),
        text: text.to_owned(),
    };
    let tokens = source.tokens();
    let found: Vec<(usize, bool)> = find(&tokens, "thread::sleep")
        .iter()
        .map(|token| (token.line, token.is_trial))
        .collect();
    assert_eq!(found, [(6, true)]);
}
