//! Tests that can fail, code that is finished, and comments that say why.

use crate::repository::{Fault, Source, assert_kept, rust};
use crate::tokens::{Token, find, is_code};

/// What stands for something that is not there.
const UNFINISHED: [&str; 5] = [
    "#[ignore",
    "#[should_panic]",
    "todo!",
    "unimplemented!",
    "dbg!",
];

/// What makes a test depend on the machine.
const WAITING: [&str; 4] = ["thread::sleep", "time::sleep", "sleep_until", ".elapsed()"];

/// What is drawn in place of a heading.
const RULES: [&str; 5] = ["----", "====", "####", "****", "~~~~"];

#[test]
fn nothing_is_left_unfinished() {
    assert_kept(
        "Write it or leave it out; a test runs or is deleted, and says which panic it expects.",
        rust().flat_map(|source| places(source, &UNFINISHED, |_| true)),
    );
}

#[test]
fn no_test_waits_or_looks_at_the_clock() {
    let tests = rust().filter(|source| !source.path.contains("/benches/"));
    assert_kept(
        "Wait for the event itself (a join, a channel, a line of output); measure in a bench.",
        tests.flat_map(|source| places(source, &WAITING, |token| token.is_trial)),
    );
}

#[test]
fn the_name_of_a_test_is_a_sentence() {
    assert_kept(
        "Say the law that the test holds: `only_the_tabling_party_may_withdraw`.",
        rust().flat_map(short_names),
    );
}

#[test]
fn every_file_says_what_lives_in_it() {
    let silent = rust().filter(|source| !source.text.starts_with("//! "));
    assert_kept(
        "Begin with `//! ` and a sentence: what lives here, and what must not.",
        silent.map(|source| Fault::of(&source.path, "does not say what lives in it")),
    );
}

#[test]
fn no_comment_is_a_banner() {
    let is_rule =
        |line: &str| line.starts_with("//") && RULES.iter().any(|rule| line.contains(rule));
    let banners = rust().flat_map(|source| {
        let lines = source.lines().map(|(at, line)| (at, line.trim()));
        lines
            .filter(|(_, line)| is_rule(line))
            .map(|(at, line)| Fault::at(&source.path, at, line))
    });
    assert_kept("A file that needs chapters is several files.", banners);
}

fn places(source: &Source, patterns: &[&str], concerns: fn(&Token) -> bool) -> Vec<Fault> {
    let tokens = source.tokens();
    let found = patterns.iter().flat_map(|pattern| {
        let places = find(tokens, pattern).into_iter();
        places.map(move |at| (at, format!("`{pattern}`")))
    });
    found
        .filter(|(at, _)| concerns(&tokens[*at]))
        .map(|(at, what)| Fault::at(&source.path, tokens[at].line, what))
        .collect()
}

fn short_names(source: &Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let names = find(tokens, "#[test]").into_iter().filter_map(|at| {
        let function = tokens[at..].iter().position(|token| is_code(token, "fn"))?;
        tokens.get(at + function + 1)
    });
    names
        .filter(|name| name.text.split('_').count() < 3)
        .map(|name| Fault::at(&source.path, name.line, format!("`{}`", name.text)))
        .collect()
}
