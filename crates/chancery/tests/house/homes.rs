//! One home each: what is written in one place only, and where that is.

use crate::repository::{Fault, Source, assert_kept, rust};
use crate::tokens::{Kind, find};

/// The words of code that read the clock.
const CLOCK: [&str; 6] = [
    "SystemTime::now",
    "Timestamp::now",
    "Zoned::now",
    "Instant::now",
    "Utc::now",
    "Local::now",
];

/// The words of code that talk to a terminal.
const TERMINAL: [&str; 4] = ["println!", "eprintln!", "print!", "eprint!"];

/// The words of code that look around, or leave.
const SURROUNDINGS: [&str; 5] = [
    "env::var",
    "env::var_os",
    "env::vars",
    "env::args",
    "process::exit",
];

#[test]
fn only_the_command_line_reads_the_clock() {
    assert_kept(
        "The clock is read in crates/chancery: take the moment as an argument.",
        away_from_the_command_line(&CLOCK),
    );
}

#[test]
fn only_the_command_line_talks_to_a_terminal() {
    assert_kept(
        "Return what is to be said; crates/chancery says it.",
        away_from_the_command_line(&TERMINAL),
    );
}

#[test]
fn only_the_command_line_looks_around_and_leaves() {
    assert_kept(
        "Settings and exits are crates/chancery's: take the value as an argument, return an error.",
        away_from_the_command_line(&SURROUNDINGS),
    );
}

#[test]
fn only_the_catalogue_writes_a_percentage() {
    let elsewhere = rust().filter(|source| !source.path.starts_with("crates/language/"));
    assert_kept(
        "Give the number to crates/language, which knows the rounding and the place of the sign.",
        elsewhere.flat_map(|source| literals(source, |text| text.contains("}%"))),
    );
}

#[test]
fn markup_is_escaped_in_one_place_at_most() {
    let escapes = rust().map(|source| literals(source, |text| text == "\"&lt;\""));
    let homes = escapes.filter(|faults| !faults.is_empty());
    assert_kept(
        "Call what escapes already: the template engine, the XML writer, or the one function.",
        homes.skip(1).flatten(),
    );
}

fn away_from_the_command_line(patterns: &[&str]) -> Vec<Fault> {
    let is_home =
        |path: &str| path.starts_with("crates/chancery/src/") || path.contains("/benches/");
    let elsewhere = rust().filter(|source| !is_home(&source.path));
    let mut faults = Vec::new();
    for source in elsewhere {
        let tokens = source.tokens();
        for pattern in patterns {
            let found = find(tokens, pattern).into_iter().map(|at| tokens[at].line);
            faults.extend(found.map(|line| Fault::at(&source.path, line, format!("`{pattern}`"))));
        }
    }
    faults
}

fn literals(source: &Source, is_meant: fn(&str) -> bool) -> Vec<Fault> {
    let tokens = source.tokens().iter();
    tokens
        .filter(|token| token.kind == Kind::Literal && !token.is_trial && is_meant(&token.text))
        .map(|token| Fault::at(&source.path, token.line, token.text.clone()))
        .collect()
}
