//! The papers of the house: what they promise is what runs, and what they point to is there.

use crate::repository::{Fault, Source, assert_kept, paths, root, source, sources};
use crate::tokens::find;

const MAP: &str = "ARCHITECTURE.md";

const DECISION_LINES_MAX: usize = 60;

/// Endings of what was made elsewhere and is carried along.
const CARRIED: [&str; 6] = [".otf", ".ttf", ".woff2", ".ttc", ".min.js", ".min.css"];

#[test]
fn what_the_readme_tells_to_run_is_what_the_gate_runs() {
    let gate = &source(".ci/run").text;
    let readme = &source("README.md").text;
    let block = readme
        .split("```")
        .nth(1)
        .expect("the README shows how to begin in its first block of code");
    let commands: Vec<&str> = block
        .lines()
        .filter(|line| line.starts_with("cargo "))
        .collect();
    assert_eq!(
        commands,
        ["cargo run --release -- demo", "cargo test --workspace"],
        "the README begins with two commands"
    );
    for command in commands {
        assert!(
            gate.contains(command),
            ".ci/run must run `{command}` as the README says it"
        );
    }
}

#[test]
fn a_decision_fits_a_page() {
    let decisions = sources()
        .iter()
        .filter(|source| source.path.starts_with("docs/decisions/"));
    let long = decisions.filter(|source| source.text.lines().count() > DECISION_LINES_MAX);
    assert_kept(
        "What was decided, why, what was turned down, in 60 lines; the rest is in the code.",
        long.map(|source| Fault::of(&source.path, "is too long")),
    );
}

#[test]
fn a_link_leads_somewhere() {
    let papers = sources()
        .iter()
        .filter(|source| source.path.ends_with(".md"));
    assert_kept(
        "Mend the link, or take it out.",
        papers.flat_map(dead_links),
    );
}

#[test]
fn every_place_on_the_map_is_there() {
    let map = source(MAP);
    let spans = map.lines().flat_map(|(at, line)| {
        let spans = line.split('`').skip(1).step_by(2);
        spans.map(move |span| (at, span))
    });
    assert_kept(
        "Go and see where it has gone, and mend the map.",
        spans
            .filter(|(_, span)| !is_there(span))
            .map(|(at, span)| Fault::at(MAP, at, format!("`{span}` is not there"))),
    );
}

#[test]
fn what_others_made_is_acknowledged() {
    let notice = &source("NOTICE").text;
    let is_carried = |path: &&String| {
        path.contains("/vendored/") || CARRIED.iter().any(|ending| path.ends_with(ending))
    };
    let carried = paths().iter().filter(is_carried);
    let silent = carried.filter(|path| {
        !path
            .rsplit('/')
            .next()
            .is_some_and(|name| notice.contains(name))
    });
    assert_kept(
        "Name the file in NOTICE with its maker and its licence.",
        silent.map(|path| Fault::of(path, "is not acknowledged")),
    );
}

#[test]
fn the_changelog_tells_of_the_format_of_the_record() {
    assert!(
        source("CHANGELOG.md")
            .text
            .contains("### The record's format"),
        "who keeps a record must find what became of its format"
    );
}

/// Whether what stands in a span of code of the map is there, where it is a place at all:
/// a path from the root, or a name with its room and file.
fn is_there(span: &str) -> bool {
    let Some((place, name)) = span.split_once("::") else {
        return !span.starts_with("crates/") || root().join(span).exists();
    };
    let (room, file) = place.split_once('/').unwrap_or((place, ""));
    let path = format!("crates/{room}/src/{file}");
    let source = sources().iter().find(|source| source.path == path);
    let declares = |source: &Source| {
        let declarations = ["fn", "struct", "enum"].map(|kind| format!("{kind} {name}"));
        let found = |declaration: &String| !find(source.tokens(), declaration).is_empty();
        declarations.iter().any(found)
    };
    source.is_some_and(declares)
}

fn dead_links(paper: &Source) -> Vec<Fault> {
    let folder = root().join(&paper.path);
    let folder = folder.parent().expect("a file lies in a folder");
    let links = paper.lines().flat_map(|(at, line)| {
        let targets = line.split("](").skip(1);
        targets.filter_map(move |rest| Some((at, rest.split([')', '#']).next()?)))
    });
    links
        .filter(|(_, target)| !target.contains("://") && !folder.join(target).exists())
        .map(|(at, target)| Fault::at(&paper.path, at, format!("`{target}` is not there")))
        .collect()
}
