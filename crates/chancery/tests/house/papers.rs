//! The papers of the house: what they promise is what runs, and what they point to is there.

use std::path::Path;

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
    let remedy = "Say what was decided, why, and what was turned down; the rest is in the code.";
    let faults: Vec<Fault> = long
        .map(|source| {
            Fault::at(
                &source.path,
                DECISION_LINES_MAX + 1,
                "too long".to_owned(),
                remedy,
            )
        })
        .collect();
    assert_kept(&faults);
}

#[test]
fn a_link_leads_somewhere() {
    let papers = sources()
        .iter()
        .filter(|source| source.path.ends_with(".md"));
    let faults: Vec<Fault> = papers.flat_map(dead_links).collect();
    assert_kept(&faults);
}

#[test]
fn what_others_made_is_acknowledged() {
    let notice = &source("NOTICE").text;
    let carried = paths().iter().filter(|path| {
        path.contains("/vendored/") || CARRIED.iter().any(|ending| path.ends_with(ending))
    });
    let named = |path: &String| notice.contains(path.rsplit('/').next().unwrap_or(path));
    let remedy = "Name the file in NOTICE with its maker and its licence.";
    let faults: Vec<Fault> = carried
        .filter(|path| !named(path))
        .map(|path| Fault::at(path, 1, "not acknowledged".to_owned(), remedy))
        .collect();
    assert_kept(&faults);
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

fn dead_links(paper: &'static Source) -> Vec<Fault> {
    let folder = Path::new(&paper.path)
        .parent()
        .unwrap_or(Path::new(""))
        .to_path_buf();
    let targets = paper.lines().flat_map(|(at, line)| {
        line.split("](")
            .skip(1)
            .filter_map(move |rest| Some((at, rest.split_once(')')?.0)))
    });
    let own = targets.filter(|(_, target)| !target.contains("://") && !target.starts_with('#'));
    let dead = own.filter(move |(_, target)| {
        !root()
            .join(&folder)
            .join(target.split('#').next().unwrap_or(target))
            .exists()
    });
    dead.map(|(at, target)| {
        Fault::at(
            &paper.path,
            at,
            format!("`{target}` is not there"),
            "Mend the link, or take it out.",
        )
    })
    .collect()
}
