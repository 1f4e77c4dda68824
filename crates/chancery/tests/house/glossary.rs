//! The glossary held against the public nouns of the partnership.

use std::collections::{BTreeMap, BTreeSet};

use crate::repository::{Fault, Source, assert_kept, rust, source};
use crate::tokens::is_code;

const GLOSSARY: &str = "docs/glossary.md";

/// What every noun has, and the glossary explains once for all of them.
const OF_EVERY_NOUN: [&str; 2] = ["Act", "Refusal"];

#[test]
fn every_public_noun_is_in_the_glossary() {
    let explained = explained();
    let remedy = "Write a row for it under `## Nouns with a type`: `| `Name` | what people see | meaning |`.";
    let unexplained = nouns()
        .into_iter()
        .filter(|(name, _)| !explained.contains_key(name));
    let faults: Vec<Fault> = unexplained
        .map(|(name, (path, line))| {
            Fault::at(&path, line, format!("`{name}` is not explained"), remedy)
        })
        .collect();
    assert_kept(&faults);
}

#[test]
fn the_glossary_explains_nothing_that_is_gone() {
    let nouns = nouns();
    let remedy = "Take it out, or move it under `## Words without a type`.";
    let gone = explained()
        .into_iter()
        .filter(|(name, _)| !nouns.contains_key(name));
    let faults: Vec<Fault> = gone
        .map(|(name, line)| {
            Fault::at(
                GLOSSARY,
                line,
                format!("there is no public type `{name}`"),
                remedy,
            )
        })
        .collect();
    assert_kept(&faults);
}

/// The public types of the files that stand directly in the partnership's sources; one name in two files is `file::Name` in both.
fn nouns() -> BTreeMap<String, (String, usize)> {
    let mut declared: Vec<(String, String, String, usize)> = Vec::new();
    for source in rust().filter(|source| is_noun_file(source)) {
        let file = source
            .path
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".rs"))
            .expect("a file of Rust ends in .rs");
        let tokens = source.tokens();
        let public = tokens.windows(3).filter(|three| {
            is_code(&three[0], "pub")
                && (is_code(&three[1], "struct") || is_code(&three[1], "enum"))
        });
        let named = public.filter(|three| !OF_EVERY_NOUN.contains(&three[2].text.as_str()));
        declared.extend(named.map(|three| {
            (
                three[2].text.clone(),
                file.to_owned(),
                source.path.clone(),
                three[2].line,
            )
        }));
    }
    let mut seen = BTreeSet::new();
    let twice: BTreeSet<String> = declared
        .iter()
        .filter(|(name, ..)| !seen.insert(name.clone()))
        .map(|(name, ..)| name.clone())
        .collect();
    declared
        .into_iter()
        .map(|(name, file, path, line)| {
            let key = if twice.contains(&name) {
                format!("{file}::{name}")
            } else {
                name
            };
            (key, (path, line))
        })
        .collect()
}

fn is_noun_file(source: &Source) -> bool {
    source
        .path
        .strip_prefix("crates/partnership/src/")
        .is_some_and(|rest| !rest.contains('/'))
}

/// The types in the first cells of the table of nouns, with their lines.
fn explained() -> BTreeMap<String, usize> {
    let table = source(GLOSSARY)
        .lines()
        .skip_while(|(_, line)| *line != "## Nouns with a type")
        .skip(1);
    let rows = table
        .take_while(|(_, line)| !line.starts_with("## "))
        .filter_map(|(at, line)| Some((at, line.strip_prefix("| `")?.split(" |").next()?)));
    rows.flat_map(|(at, cell)| {
        cell.split(',')
            .map(move |name| (name.trim().trim_matches('`').to_owned(), at))
    })
    .collect()
}
