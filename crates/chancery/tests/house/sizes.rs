//! How long things may be: a function fits a screen, a file fits a sitting.

use crate::repository::{Fault, Source, assert_kept, rust, sources};
use crate::tokens::{Token, body, closing, is_code};

const FUNCTION_LINES_MAX: usize = 70;
const FILE_LINES_MAX: usize = 500;

/// The endings of what is written by hand.
const HAND_WRITTEN: [&str; 8] = [".rs", ".css", ".js", ".mjs", ".ftl", ".html", ".sh", ".typ"];

#[test]
fn a_function_fits_a_screen() {
    assert_kept(
        "A function has 70 lines at most: let it decide, and give what it computes a name.",
        rust().flat_map(long_functions),
    );
}

#[test]
fn a_file_fits_a_sitting() {
    let long = sources().iter().filter_map(|source| {
        let lines = source.text.lines().count();
        let is_long = is_hand_written(&source.path) && lines > FILE_LINES_MAX;
        is_long.then(|| Fault::of(&source.path, format!("{lines} lines")))
    });
    assert_kept(
        "A file has 500 lines at most: move a part that has a name into a file of that name.",
        long,
    );
}

#[test]
fn a_long_function_is_found_within_a_macro_too() {
    let filler = "    let x = 1;\n".repeat(FUNCTION_LINES_MAX);
    let long = format!("fn long(a: [u8; 2]) {{\n{filler}}}\n");
    let text = format!("proptest! {{\n{long}fn short() {{}}\n}}\ntrait T {{ fn none(); }}\n");
    let source = Source::new("crates/x/src/y.rs", text);
    assert_eq!(long_functions(&source).len(), 1);
}

fn is_hand_written(path: &str) -> bool {
    HAND_WRITTEN.iter().any(|ending| path.ends_with(ending)) && !path.contains("/vendored/")
}

fn long_functions(source: &Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let fault = |start: usize| {
        let open = body(tokens, start)?;
        let lines = tokens[closing(tokens, open)].line - tokens[start].line + 1;
        let what = format!("`{}` has {lines} lines", tokens[start + 1].text);
        (lines > FUNCTION_LINES_MAX).then(|| Fault::at(&source.path, tokens[start].line, what))
    };
    (1..tokens.len())
        .map(|name| name - 1)
        .filter(|start| is_code(&tokens[*start], "fn") && is_name(&tokens[start + 1]))
        .filter_map(fault)
        .collect()
}

fn is_name(token: &Token) -> bool {
    let begins = |character: char| character.is_alphabetic() || character == '_';
    token.text.starts_with(begins)
}
