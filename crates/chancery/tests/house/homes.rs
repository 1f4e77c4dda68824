//! One home each: what is written in one place only, and where that is.

use crate::repository::{Fault, Source, assert_kept, rust};
use crate::tokens::{Kind, Token, find};

/// Something that has a home.
struct Home {
    /// The words of code that do it.
    words: &'static [&'static str],
    /// The places, from the root, where they may stand.
    places: &'static [&'static str],
    /// What to write elsewhere.
    remedy: &'static str,
}

const HOMES: [Home; 4] = [
    Home {
        words: &[
            "SystemTime::now",
            "Timestamp::now",
            "Zoned::now",
            "Instant::now",
            "Utc::now",
            "Local::now",
        ],
        places: &["crates/chancery/src/", "benches/"],
        remedy: "The clock is read in crates/chancery; take the moment as an argument.",
    },
    Home {
        words: &["println!", "eprintln!", "print!", "eprint!"],
        places: &["crates/chancery/src/", "benches/"],
        remedy: "Only the command line talks to a terminal; return what is to be said.",
    },
    Home {
        words: &["process::exit"],
        places: &["crates/chancery/src/"],
        remedy: "Only the command line ends the program; return an error.",
    },
    Home {
        words: &["env::var", "env::var_os", "env::vars", "env::args"],
        places: &["crates/chancery/"],
        remedy: "Only the command line reads its surroundings; take the value as an argument.",
    },
];

/// The rooms in which a percentage may be turned into words.
const PERCENTAGES: &str = "crates/language/";

#[test]
fn each_thing_has_one_home() {
    let faults: Vec<Fault> = rust().flat_map(strays).collect();
    assert_kept(&faults);
}

#[test]
fn only_the_catalogue_writes_a_percentage() {
    let remedy = "Give the number to crates/language; it knows the rounding, the sign and the place of both.";
    let elsewhere =
        rust().filter(|source| !source.path.starts_with(PERCENTAGES) && !source.is_trial());
    let faults: Vec<Fault> = elsewhere
        .flat_map(|source| literals(source, |text| text.contains("}%"), remedy))
        .collect();
    assert_kept(&faults);
}

#[test]
fn markup_is_escaped_in_one_place_at_most() {
    let remedy = "Call what escapes already: the template engine, the XML writer, or the one function beside them.";
    let found: Vec<Vec<Fault>> = rust()
        .map(|source| literals(source, |text| text == "\"&lt;\"", remedy))
        .collect();
    let homes: Vec<Vec<Fault>> = found
        .into_iter()
        .filter(|faults| !faults.is_empty())
        .collect();
    let faults: Vec<Fault> = homes.into_iter().skip(1).flatten().collect();
    assert_kept(&faults);
}

fn strays(source: &'static Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let away = HOMES
        .iter()
        .filter(|home| !home.places.iter().any(|place| source.path.contains(place)));
    let uses = away.flat_map(|home| home.words.iter().map(move |words| (words, home.remedy)));
    let faults = uses.flat_map(|(words, remedy)| {
        let fault =
            |token: &Token| Fault::at(&source.path, token.line, format!("`{words}`"), remedy);
        find(&tokens, words)
            .into_iter()
            .map(fault)
            .collect::<Vec<_>>()
    });
    faults.collect()
}

fn literals(source: &Source, is_meant: fn(&str) -> bool, remedy: &'static str) -> Vec<Fault> {
    let tokens = source.tokens();
    let meant = tokens
        .iter()
        .filter(|token| token.kind == Kind::Literal && !token.is_trial && is_meant(&token.text));
    meant
        .map(|token| Fault::at(&source.path, token.line, token.text.clone(), remedy))
        .collect()
}
