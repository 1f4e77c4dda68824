//! How long things may be: a function fits a screen, a file fits a sitting.

use crate::repository::{Fault, Source, assert_kept, rust, sources};
use crate::tokens::{Token, body, closing, is_code};

const FUNCTION_LINES_MAX: usize = 70;
const FILE_LINES_MAX: usize = 500;

/// The endings of what is written by hand.
const HAND_WRITTEN: [&str; 8] = [".rs", ".css", ".js", ".mjs", ".ftl", ".html", ".sh", ".typ"];

#[test]
fn a_function_fits_a_screen() {
    let faults: Vec<Fault> = rust().flat_map(long_functions).collect();
    assert_kept(&faults);
}

#[test]
fn a_file_fits_a_sitting() {
    let is_long = |source: &&Source| {
        is_hand_written(&source.path) && source.text.lines().count() > FILE_LINES_MAX
    };
    let fault = |source: &Source| {
        let what = format!(
            "{} lines; a file has {FILE_LINES_MAX} at most",
            source.text.lines().count()
        );
        Fault::at(
            &source.path,
            FILE_LINES_MAX + 1,
            what,
            "Move a part with a name of its own into a file of that name.",
        )
    };
    let faults: Vec<Fault> = sources().iter().filter(is_long).map(fault).collect();
    assert_kept(&faults);
}

#[test]
fn a_long_function_is_found_within_a_macro_too() {
    let filler = "    let x = 1;\n".repeat(FUNCTION_LINES_MAX);
    let text = format!(
        "proptest! {{\nfn long(a: [u8; 2]) {{\n{filler}}}\nfn short() {{}}\n}}\ntrait T {{ fn none(); }}\n"
    );
    let faults = long_functions(&Source {
        path: "crates/x/src/y.rs".to_owned(),
        text,
    });
    assert_eq!(faults.len(), 1);
}

fn is_hand_written(path: &str) -> bool {
    HAND_WRITTEN.iter().any(|ending| path.ends_with(ending)) && !path.contains("/vendored/")
}

fn long_functions(source: &Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let starts = (0..tokens.len().saturating_sub(1))
        .filter(|at| is_code(&tokens[*at], "fn") && is_name(&tokens[at + 1]));
    let fault = |start: usize| {
        let open = body(&tokens, start)?;
        let lines = tokens[closing(&tokens, open)].line - tokens[start].line + 1;
        let what = format!(
            "`{}` has {lines} lines; a function has {FUNCTION_LINES_MAX} at most",
            tokens[start + 1].text
        );
        let remedy = "Let it decide, and give each thing it computes a function with a name.";
        (lines > FUNCTION_LINES_MAX)
            .then(|| Fault::at(&source.path, tokens[start].line, what, remedy))
    };
    starts.filter_map(fault).collect()
}

fn is_name(token: &Token) -> bool {
    token
        .text
        .starts_with(|character: char| character.is_alphabetic() || character == '_')
}
