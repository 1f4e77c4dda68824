//! The glossary held against the public nouns of the partnership.

use std::collections::{BTreeMap, BTreeSet};

use crate::repository::{Fault, Source, assert_kept, rust, source};
use crate::tokens::find;

const GLOSSARY: &str = "docs/glossary.md";

/// What every noun has, and the glossary explains once for all of them.
const OF_EVERY_NOUN: [&str; 2] = ["Act", "Refusal"];

#[test]
fn every_public_noun_is_in_the_glossary() {
    let explained = explained();
    let nouns = nouns().into_iter();
    let unexplained = nouns.filter(|(name, _)| !explained.contains_key(name));
    assert_kept(
        "Write a row under `## Nouns with a type`: | `Name` | what people see | meaning |",
        unexplained.map(|(name, (path, line))| Fault::at(&path, line, format!("`{name}`"))),
    );
}

#[test]
fn the_glossary_explains_nothing_that_is_gone() {
    let nouns = nouns();
    let explained = explained().into_iter();
    let gone = explained.filter(|(name, _)| !nouns.contains_key(name));
    assert_kept(
        "No public type has this name: take the row out, or move it to `## Words without a type`.",
        gone.map(|(name, line)| Fault::at(GLOSSARY, line, format!("`{name}`"))),
    );
}

/// The public types of the files directly in the partnership's sources, each with its place.
/// A name that two files use is `file::Name` in both.
fn nouns() -> BTreeMap<String, (String, usize)> {
    let files = rust().filter_map(|source| Some((source, noun(source)?)));
    let declared: Vec<(String, &str, &Source, usize)> = files
        .flat_map(|(source, file)| {
            let types = public_types(source).into_iter();
            types.map(move |(name, line)| (name, file, source, line))
        })
        .collect();
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<String> = declared
        .iter()
        .filter(|(name, ..)| !seen.insert(name))
        .map(|(name, ..)| name.clone())
        .collect();
    let key = |name: String, file| match twice.contains(&name) {
        true => format!("{file}::{name}"),
        false => name,
    };
    declared
        .into_iter()
        .map(|(name, file, source, line)| (key(name, file), (source.path.clone(), line)))
        .collect()
}

/// The name of the noun whose file this is.
fn noun(source: &Source) -> Option<&str> {
    let file = source.path.strip_prefix("crates/partnership/src/")?;
    let name = file.strip_suffix(".rs")?;
    (!name.contains('/') && name != "view").then_some(name)
}

fn public_types(source: &Source) -> Vec<(String, usize)> {
    let tokens = source.tokens();
    let starts = ["pub struct", "pub enum"]
        .into_iter()
        .flat_map(|words| find(tokens, words));
    let names = starts.filter_map(|at| tokens.get(at + 2));
    names
        .filter(|name| !OF_EVERY_NOUN.contains(&name.text.as_str()))
        .map(|name| (name.text.clone(), name.line))
        .collect()
}

/// The types in the first cells of the table of nouns, with their lines.
fn explained() -> BTreeMap<String, usize> {
    let lines = source(GLOSSARY).lines();
    let table = lines
        .skip_while(|(_, line)| *line != "## Nouns with a type")
        .skip(1)
        .take_while(|(_, line)| !line.starts_with("## "));
    let cells =
        table.filter_map(|(at, line)| Some((at, line.strip_prefix("| `")?.split(" |").next()?)));
    cells
        .flat_map(|(at, cell)| {
            let names = cell.split(',').map(|name| name.trim().trim_matches('`'));
            names.map(move |name| (name.to_owned(), at))
        })
        .collect()
}
