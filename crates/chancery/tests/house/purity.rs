//! The pure rooms: what they compute depends on what they are given and on nothing else.

use crate::repository::{Fault, Source, assert_kept, rust, settings};
use crate::rooms;
use crate::tokens::{Kind, Token, find, is_code};

/// The rooms without files, network, clock, threads or surroundings; each has a `clippy.toml` that says so.
const PURE: [&str; 4] = ["documents", "language", "partnership", "typeset"];

/// The room that is a fold of acts and nothing else.
const FOLD: &str = "partnership";

/// Parts of the standard library that reach out of the program.
const OUTSIDE: [&str; 6] = ["env", "fs", "net", "process", "thread", "time"];

/// What the `clippy.toml` of a pure room bans at least: order by chance, and the clock.
const BANNED: [&str; 6] = [
    "std::collections::HashMap",
    "std::collections::HashSet",
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "jiff::Timestamp::now",
    "jiff::Zoned::now",
];

/// What the fold may borrow from others.
const BORROWED_BY_FOLD: [&str; 4] = ["jiff", "rust_decimal", "serde", "thiserror"];

#[test]
fn a_pure_room_does_not_reach_outside() {
    let faults: Vec<Fault> = PURE
        .iter()
        .flat_map(|room| of_room(room).flat_map(reaches))
        .collect();
    assert_kept(&faults);
}

#[test]
fn a_pure_room_has_no_order_of_chance() {
    let remedy = "Use BTreeMap or BTreeSet: the order of a hash map changes from run to run.";
    let faults: Vec<Fault> = PURE
        .iter()
        .flat_map(|room| {
            of_room(room).flat_map(|source| words(source, &["HashMap", "HashSet"], remedy))
        })
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_fold_has_no_floating_point() {
    let remedy =
        "Use Decimal, or a numerator and a denominator: a float rounds where nobody sees it.";
    let faults: Vec<Fault> = of_room(FOLD)
        .flat_map(|source| floats(source, remedy))
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_fold_never_waits() {
    let remedy =
        "Acts are given to the fold, views are taken from it; waiting is for the rooms above.";
    let faults: Vec<Fault> = of_room(FOLD)
        .flat_map(|source| words(source, &["async", "await"], remedy))
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_fold_borrows_only_values() {
    let room = rooms::all()
        .into_iter()
        .find(|room| room.name == FOLD)
        .expect("the fold is a room");
    let faults: Vec<Fault> = room.borrowed.iter().filter(|name| !BORROWED_BY_FOLD.contains(&name.as_str())).map(|name| {
        let what = format!("borrows `{name}`");
        Fault::at("crates/partnership/Cargo.toml", 1, what, "Dates, decimals and serialised shapes are all that a fold needs; move the rest up.")
    }).collect();
    assert_kept(&faults);
}

#[test]
fn clippy_guards_every_pure_room_with_reasons() {
    let faults: Vec<Fault> = PURE.iter().flat_map(|room| unguarded(room)).collect();
    assert_kept(&faults);
}

fn of_room(room: &str) -> impl Iterator<Item = &'static Source> {
    rust().filter(move |source| source.is_of_room(room))
}

fn reaches(source: &'static Source) -> Vec<Fault> {
    let remedy = "Take what it would read as an argument, and give back what it would write.";
    let tokens = source.tokens();
    let direct = OUTSIDE
        .iter()
        .flat_map(|part| find(&tokens, &format!("std::{part}")));
    let grouped = find(&tokens, "std::{")
        .into_iter()
        .filter(|token| names_outside(&tokens, token.line));
    direct
        .chain(grouped)
        .filter(|token| !token.is_trial)
        .map(|token| {
            Fault::at(
                &source.path,
                token.line,
                "uses a part of std that reaches outside".to_owned(),
                remedy,
            )
        })
        .collect()
}

fn names_outside(tokens: &[Token], line: usize) -> bool {
    tokens
        .iter()
        .filter(|token| token.line == line)
        .any(|token| OUTSIDE.iter().any(|part| is_code(token, part)))
}

fn words(source: &'static Source, list: &[&str], remedy: &'static str) -> Vec<Fault> {
    let tokens = source.tokens();
    let found = tokens
        .iter()
        .filter(|token| !token.is_trial && list.iter().any(|word| is_code(token, word)));
    found
        .map(|token| {
            Fault::at(
                &source.path,
                token.line,
                format!("`{}`", token.text),
                remedy,
            )
        })
        .collect()
}

fn floats(source: &'static Source, remedy: &'static str) -> Vec<Fault> {
    let is_float = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_digit())
            && (text.contains('.') || text.ends_with("f64") || text.ends_with("f32"))
    };
    let tokens = source.tokens();
    let literals = tokens
        .iter()
        .filter(|token| !token.is_trial && token.kind == Kind::Literal && is_float(&token.text));
    let faults = literals.map(|token| {
        Fault::at(
            &source.path,
            token.line,
            format!("`{}`", token.text),
            remedy,
        )
    });
    faults
        .chain(words(source, &["f32", "f64"], remedy))
        .collect()
}

/// What the room's `clippy.toml` lacks: clippy reads the nearest file only, so the root's settings are repeated in it.
fn unguarded(room: &str) -> Vec<Fault> {
    let path = format!("crates/{room}/clippy.toml");
    let fault = |what, remedy| Fault::at(&path, 1, what, remedy);
    let own = settings(&path);
    let general = settings("clippy.toml");
    let bans: Vec<&toml::Value> = ["disallowed-methods", "disallowed-types"]
        .iter()
        .filter_map(|key| own.get(*key)?.as_array())
        .flatten()
        .collect();

    let lost = general
        .iter()
        .filter(|(key, value)| own.get(*key) != Some(value))
        .map(|(key, _)| {
            let what = format!("`{key}` differs from the root's");
            fault(
                what,
                "Repeat it: the nearest clippy.toml replaces the root's.",
            )
        });
    let unreasoned = bans
        .iter()
        .filter(|ban| text_of(ban, "reason").is_empty())
        .map(|ban| fault(format!("{ban} has no reason"), "Say what to do instead."));
    let missing = BANNED
        .iter()
        .filter(|path| !bans.iter().any(|ban| text_of(ban, "path") == **path))
        .map(|path| fault(format!("does not ban `{path}`"), "Ban it, with a reason."));
    lost.chain(unreasoned).chain(missing).collect()
}

fn text_of<'t>(ban: &'t toml::Value, key: &str) -> &'t str {
    ban.get(key).and_then(toml::Value::as_str).unwrap_or("")
}
