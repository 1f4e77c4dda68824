//! Tests that can fail, code that is finished, and comments that say why.

use crate::repository::{Fault, Source, assert_kept, rust};
use crate::tokens::{Token, find, is_code};

/// What may stand nowhere, and why.
const UNFINISHED: [(&str, &str); 5] = [
    ("#[ignore", "A test runs or is deleted."),
    (
        "todo!",
        "Write it, or leave it out; what does not exist needs no stub.",
    ),
    (
        "unimplemented!",
        "Write it, or leave it out; what does not exist needs no stub.",
    ),
    (
        "#[should_panic]",
        "Say what it panics with: `#[should_panic(expected = \"…\")]`.",
    ),
    ("dbg!", "Take it out."),
];

/// What may not stand in a test, and what to do instead.
const WAITING: [(&str, &str); 4] = [
    (
        "thread::sleep",
        "Wait for the event itself: a join, a channel, a line of output.",
    ),
    (
        "time::sleep",
        "Wait for the event itself: a join, a channel, a line of output.",
    ),
    (
        "sleep_until",
        "Wait for the event itself: a join, a channel, a line of output.",
    ),
    (
        ".elapsed()",
        "A time depends on the machine; measure in a bench, assert something else.",
    ),
];

#[test]
fn nothing_is_left_unfinished() {
    let faults: Vec<Fault> = rust()
        .flat_map(|source| forbidden(source, &UNFINISHED, |_| true))
        .collect();
    assert_kept(&faults);
}

#[test]
fn no_test_waits_or_looks_at_the_clock() {
    let tests = rust().filter(|source| !source.path.contains("/benches/"));
    let faults: Vec<Fault> = tests
        .flat_map(|source| forbidden(source, &WAITING, |token| token.is_trial))
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_name_of_a_test_is_a_sentence() {
    let faults: Vec<Fault> = rust().flat_map(short_names).collect();
    assert_kept(&faults);
}

#[test]
fn every_file_says_what_lives_in_it() {
    let remedy = "Begin with `//! ` and a sentence: what lives here, and what must not.";
    let silent = rust().filter(|source| !source.text.starts_with("//! "));
    let faults: Vec<Fault> = silent
        .map(|source| Fault::at(&source.path, 1, "no module comment".to_owned(), remedy))
        .collect();
    assert_kept(&faults);
}

#[test]
fn no_comment_is_a_banner() {
    let is_banner = |line: &str| {
        ["----", "====", "####", "****", "~~~~"]
            .iter()
            .any(|rule| line.starts_with("//") && line.contains(rule))
    };
    let remedy = "A file that needs chapters is several files.";
    let fault = |source: &'static Source| {
        let banners = source
            .lines()
            .filter(move |(_, line)| is_banner(line.trim()));
        banners.map(|(at, line)| Fault::at(&source.path, at, line.trim().to_owned(), remedy))
    };
    let faults: Vec<Fault> = rust().flat_map(fault).collect();
    assert_kept(&faults);
}

fn forbidden(
    source: &Source,
    list: &[(&str, &'static str)],
    concerns: fn(&Token) -> bool,
) -> Vec<Fault> {
    let tokens = source.tokens();
    let found = list.iter().flat_map(|(pattern, remedy)| {
        let places = find(&tokens, pattern)
            .into_iter()
            .filter(|token| concerns(token));
        places
            .map(|token| Fault::at(&source.path, token.line, format!("`{pattern}`"), remedy))
            .collect::<Vec<_>>()
    });
    found.collect()
}

fn short_names(source: &Source) -> Vec<Fault> {
    let remedy = "Say the law that it holds: `only_the_tabling_party_may_withdraw`.";
    let tokens = source.tokens();
    let marks = (0..tokens.len())
        .filter(|at| tokens[*at..].len() > 4 && is_test_mark(&tokens[*at..*at + 4]));
    let names = marks.filter_map(|at| {
        let function = at + tokens[at..].iter().position(|token| is_code(token, "fn"))?;
        tokens.get(function + 1)
    });
    let short = names.filter(|name| name.text.split('_').count() < 3);
    short
        .map(|name| {
            Fault::at(
                &source.path,
                name.line,
                format!("a test called `{}`", name.text),
                remedy,
            )
        })
        .collect()
}

fn is_test_mark(tokens: &[Token]) -> bool {
    tokens
        .iter()
        .zip(["#", "[", "test", "]"])
        .all(|(token, word)| is_code(token, word))
}
