//! The papers of the house: what they promise is what runs, and what they point to is there.

use crate::repository::{Fault, Source, assert_kept, paths, root, source, sources};

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
