//! The pure rooms: what they compute depends on what they are given and on nothing else.

use crate::repository::{Fault, Source, assert_kept, rust, settings};
use crate::rooms;
use crate::tokens::{Kind, Token, closing, find, is_code};

/// The rooms without files, network, clock, threads or surroundings.
const PURE: [&str; 7] = [
    "documents",
    "drafting",
    "language",
    "intake",
    "manuscript",
    "partnership",
    "typeset",
];

/// The room that is a fold of acts and nothing else.
const FOLD: &str = "partnership";

/// What the fold may borrow from others: dates, decimals, the shapes of acts, and how alike two names are.
const BORROWED_BY_FOLD: [&str; 5] = ["jiff", "rust_decimal", "serde", "strsim", "strum"];

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

#[test]
fn a_pure_room_does_not_reach_outside() {
    assert_kept(
        "Take what it would read as an argument, and give back what it would write.",
        pure().flat_map(reaches),
    );
}

#[test]
fn a_pure_room_has_no_order_of_chance() {
    assert_kept(
        "Use BTreeMap or BTreeSet: the order of a hash map changes from run to run.",
        pure().flat_map(|source| words(source, |token| is_one_of(token, &["HashMap", "HashSet"]))),
    );
}

#[test]
fn the_fold_has_no_floating_point() {
    assert_kept(
        "Use Decimal, or a numerator and a denominator: a float rounds where nobody sees it.",
        of_room(FOLD).flat_map(|source| words(source, is_float)),
    );
}

#[test]
fn the_fold_never_waits() {
    assert_kept(
        "Acts are given to the fold, views are taken from it; the rooms above wait.",
        of_room(FOLD)
            .flat_map(|source| words(source, |token| is_one_of(token, &["async", "await"]))),
    );
}

#[test]
fn the_fold_borrows_only_values() {
    let mut rooms = rooms::all().into_iter();
    let fold = rooms
        .find(|room| room.name == FOLD)
        .expect("the fold is a room");
    let borrowed = fold.borrowed.iter().map(String::as_str);
    let beyond = borrowed.filter(|name| !BORROWED_BY_FOLD.contains(name));
    assert_kept(
        "A fold needs values and the shapes of acts; what does something goes to a room above.",
        beyond.map(|name| Fault::of(&fold.manifest(), format!("borrows `{name}`"))),
    );
}

#[test]
fn clippy_guards_every_pure_room_with_reasons() {
    assert_kept(
        "Clippy reads the nearest file only: repeat the root's settings, ban with a reason.",
        PURE.iter().flat_map(|room| unguarded(room)),
    );
}

fn pure() -> impl Iterator<Item = &'static Source> {
    PURE.iter().flat_map(|room| of_room(room))
}

fn of_room(room: &str) -> impl Iterator<Item = &'static Source> {
    let sources = format!("crates/{room}/src/");
    rust().filter(move |source| source.path.starts_with(&sources))
}

fn words(source: &Source, is_meant: fn(&Token) -> bool) -> Vec<Fault> {
    let tokens = source.tokens().iter();
    let meant = tokens.filter(|token| !token.is_trial && is_meant(token));
    meant
        .map(|token| Fault::at(&source.path, token.line, format!("`{}`", token.text)))
        .collect()
}

fn is_one_of(token: &Token, words: &[&str]) -> bool {
    words.iter().any(|word| is_code(token, word))
}

fn is_float(token: &Token) -> bool {
    let text = &token.text;
    let is_number =
        token.kind == Kind::Literal && text.starts_with(|first: char| first.is_ascii_digit());
    let is_broken = text.contains('.') || text.ends_with("f32") || text.ends_with("f64");
    is_one_of(token, &["f32", "f64"]) || is_number && is_broken
}

/// Where `std::fs` and its like are named, alone or in a group: `use std::{fmt, fs}`.
fn reaches(source: &Source) -> Vec<Fault> {
    let tokens = source.tokens();
    let inside = find(tokens, "std::").into_iter().map(|at| at + 3);
    let named = inside.flat_map(|at| match tokens.get(at) {
        Some(token) if is_code(token, "{") => &tokens[at..closing(tokens, at)],
        Some(token) => std::slice::from_ref(token),
        None => &[],
    });
    named
        .filter(|token| !token.is_trial && is_one_of(token, &OUTSIDE))
        .map(|token| {
            Fault::at(
                &source.path,
                token.line,
                format!("uses `std::{}`", token.text),
            )
        })
        .collect()
}

/// What the room's `clippy.toml` lacks.
fn unguarded(room: &str) -> Vec<Fault> {
    let path = format!("crates/{room}/clippy.toml");
    let own = settings(&path);
    let general = settings("clippy.toml");
    let lists = ["disallowed-methods", "disallowed-types"];
    let lists = lists.iter().filter_map(|key| own.get(*key)?.as_array());
    let bans: Vec<&toml::Value> = lists.flatten().collect();

    let lost = general
        .keys()
        .filter(|key| own.get(*key) != general.get(*key));
    let lost = lost.map(|key| format!("`{key}` differs from the root's"));
    let bare = bans.iter().filter(|ban| text_of(ban, "reason").is_empty());
    let bare = bare.map(|ban| format!("no reason for `{}`", text_of(ban, "path")));
    let is_banned = |path: &&&str| bans.iter().any(|ban| text_of(ban, "path") == **path);
    let missing = BANNED.iter().filter(|path| !is_banned(path));
    let missing = missing.map(|path| format!("does not ban `{path}`"));
    lost.chain(bare)
        .chain(missing)
        .map(|what| Fault::of(&path, what))
        .collect()
}

fn text_of<'t>(ban: &'t toml::Value, key: &str) -> &'t str {
    ban.get(key).and_then(toml::Value::as_str).unwrap_or("")
}
