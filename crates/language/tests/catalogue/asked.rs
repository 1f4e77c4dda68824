//! The sentences that the code and the templates of the house ask for, found by reading the calls
//! of `say`, `tell` and `knows`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file of code or a template.
pub(crate) struct Source {
    /// Where it is, from the folder of the rooms.
    pub(crate) path: String,
    pub(crate) text: String,
}

/// What a call asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asked {
    /// A sentence, with the variables given where they are all written out in the call.
    Sentence {
        id: String,
        given: Option<BTreeSet<String>>,
    },
    /// One of the sentences whose ids begin so.
    Prefix(String),
}

/// Reads the code and the templates of every room that uses the catalogue.
#[expect(clippy::disallowed_methods, reason = "the code is what is tested")]
pub(crate) fn sources() -> Vec<Source> {
    let rooms = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a room is in a folder");
    let mut paths = Vec::new();
    let says = |room: &PathBuf| {
        let manifest = std::fs::read_to_string(room.join("Cargo.toml"));
        let is_user = |line: &str| line.starts_with("language.") || line == "name = \"language\"";
        manifest.is_ok_and(|manifest| manifest.lines().any(is_user))
    };
    for room in entries(rooms).into_iter().filter(says) {
        for folder in ["src", "templates"] {
            collect(&room.join(folder), &mut paths);
        }
    }
    let read = |path: PathBuf| Source {
        text: std::fs::read_to_string(&path).expect("code is text"),
        path: path
            .strip_prefix(rooms)
            .expect("it was found there")
            .display()
            .to_string(),
    };
    paths.into_iter().map(read).collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    if !folder.is_dir() {
        return;
    }
    for path in entries(folder) {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| {
            ["rs", "html", "txt", "typ", "xml", "svg"]
                .iter()
                .any(|known| ending == *known)
        }) {
            found.push(path);
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    paths.sort();
    paths
}

/// Finds what a file asks for, each with its line.
pub(crate) fn sentences(source: &Source) -> Vec<(usize, Asked)> {
    let mut found = Vec::new();
    for call in ["say(", "tell(", "knows("] {
        for (at, _) in source.text.match_indices(call) {
            let before = &source.text[..at];
            let is_longer_name =
                before.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
            let line_start = before.rfind('\n').map_or(0, |end| end + 1);
            let is_comment = before[line_start..].trim_start().starts_with("//");
            if is_longer_name || is_comment {
                continue;
            }
            if let Some(asked) = asked(&source.text[at + call.len()..]) {
                found.push((before.matches('\n').count() + 1, asked));
            }
        }
    }
    found
}

/// Reads the arguments of a call; nothing where the id is not written in it.
fn asked(arguments: &str) -> Option<Asked> {
    let arguments = arguments.trim_start();
    if let Some(format) = arguments.strip_prefix("&format!(") {
        let (pattern, _) = literal(format)?;
        let prefix = pattern.split('{').next().unwrap_or(pattern);
        return Some(Asked::Prefix(prefix.to_owned()));
    }
    let (id, rest) = literal(arguments)?;
    let is_id = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
    if id.is_empty() || !id.chars().all(is_id) {
        return None;
    }
    Some(Asked::Sentence {
        id: id.to_owned(),
        given: given(rest),
    })
}

/// Reads the names in `, &[("name", value), …]`; nothing where one of them is not written there.
fn given(rest: &str) -> Option<BTreeSet<String>> {
    let rest = rest.trim_start();
    if rest.starts_with(')') {
        return Some(BTreeSet::new());
    }
    let mut rest = rest
        .strip_prefix(',')?
        .trim_start()
        .strip_prefix("&[")?
        .trim_start();
    let mut names = BTreeSet::new();
    while !rest.starts_with(']') {
        let (name, after) = literal(rest.strip_prefix('(')?)?;
        names.insert(name.to_owned());
        rest = after_tuple(after)?.trim_start();
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
    Some(names)
}

/// Passes over the rest of a tuple, its brackets and strings.
fn after_tuple(inside: &str) -> Option<&str> {
    let mut depth = 1;
    let mut rest = inside;
    while depth > 0 {
        let at = rest.find(['(', ')', '"'])?;
        match rest.as_bytes()[at] {
            b'"' => rest = literal(&rest[at..])?.1,
            bracket => {
                depth = if bracket == b'(' {
                    depth + 1
                } else {
                    depth - 1
                };
                rest = &rest[at + 1..];
            }
        }
    }
    Some(rest)
}

/// Reads a string literal at the start, and gives what follows it.
fn literal(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut is_escaped = false;
    let end = text.find(|sign: char| {
        let ends = sign == '"' && !is_escaped;
        is_escaped = sign == '\\' && !is_escaped;
        ends
    })?;
    Some((&text[..end], &text[end + 1..]))
}

#[test]
fn what_is_asked_for_is_read_from_the_call() {
    let names = |names: &[&str]| Some(names.iter().map(|name| (*name).to_owned()).collect());
    let sentence = |id: &str, given| {
        Some(Asked::Sentence {
            id: id.to_owned(),
            given,
        })
    };
    let cases = [
        (r#""page-home") }}"#, sentence("page-home", names(&[]))),
        (
            r#""as-of", &[("date", language.date(at("2025-01-01")).into())])"#,
            sentence("as-of", names(&["date"])),
        ),
        (
            "\n  \"share-of\",\n  &[\n    (\"part\", one.into()),\n    (\"whole\", (1, \")\").into()),\n  ],\n)",
            sentence("share-of", names(&["part", "whole"])),
        ),
        (
            r#""date", &[day, ("month", month)])"#,
            sentence("date", None),
        ),
        (r#""date", args)"#, sentence("date", None)),
        (
            r#"&format!("month-{month}"))"#,
            Some(Asked::Prefix("month-".to_owned())),
        ),
        (r#""A sentence of its own.")"#, None),
        ("id)", None),
    ];
    for (arguments, expected) in cases {
        assert_eq!(asked(arguments), expected, "{arguments}");
    }
}
