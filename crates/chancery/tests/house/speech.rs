//! How the house speaks: of itself alone, and to people only from the catalogue.

use crate::repository::{Fault, Source, assert_kept, sources};

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    let foreign = foreign();
    let written = sources()
        .iter()
        .filter(|source| source.path != "Cargo.lock");
    assert_kept(
        "Name a place from the root of the repository, and a package without its registry.",
        written.flat_map(|source| mentions(source, &foreign)),
    );
}

#[test]
fn a_template_has_no_words_of_its_own() {
    let is_template = |path: &str| path.ends_with(".html") && path.contains("/templates/");
    let templates = sources().iter().filter(|source| is_template(&source.path));
    assert_kept(
        "Put the sentence into the catalogue, in every language, and ask for it by name.",
        templates.flat_map(own_words),
    );
}

#[test]
fn markup_and_placeholders_are_not_words() {
    let cases = [
        ("<p class=\"a\">{{ title }}</p>", ""),
        ("<p>Hello {{ name }}</p>", "Hello "),
        ("{% if x > 1 %}<b>·</b>{% endif %}", "·"),
        ("{# a remark #}&nbsp;&amp;", ""),
        ("<style>p { color: red }</style><script>go()</script>", ""),
        ("<a title=\"Words\" href=\"/x\">{{ y }}</a>", "Words"),
    ];
    for (template, said) in cases {
        assert_eq!(visible(template), said, "{template}");
    }
}

/// Places of one machine and hosts of registries, put together here so that this file names none.
fn foreign() -> Vec<String> {
    let folders = ["work", "root", "home"].map(|name| format!("/{name}/"));
    let hosts = [
        ("crates", "io"),
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("deb.debian", "org"),
    ];
    let hosts = hosts.map(|(name, zone)| format!("{name}.{zone}"));
    folders.into_iter().chain(hosts).collect()
}

fn mentions(source: &Source, foreign: &[String]) -> Vec<Fault> {
    let found = source.lines().filter_map(|(at, line)| {
        let name = foreign.iter().find(|name| line.contains(name.as_str()))?;
        Some((at, name))
    });
    found
        .map(|(at, name)| Fault::at(&source.path, at, format!("`{name}`")))
        .collect()
}

fn own_words(template: &Source) -> Vec<Fault> {
    let said = visible(&template.text);
    let lines = said.lines().zip(1..);
    lines
        .filter(|(line, _)| line.contains(char::is_alphabetic))
        .map(|(line, at)| Fault::at(&template.path, at, line.trim()))
        .collect()
}

/// What a reader would see or hear of a template before anything is filled in; lines stay where they are.
fn visible(template: &str) -> String {
    let mut said = String::new();
    let mut rest = template;
    while let Some(first) = rest.chars().next() {
        let (skipped, length) = piece(rest, first);
        said.push_str(&skipped);
        rest = &rest[length..];
    }
    said
}

/// The next piece of a template: what of it is said, and its length in bytes.
fn piece(rest: &str, first: char) -> (String, usize) {
    let until = |end: &str| rest.find(end).map_or(rest.len(), |at| at + end.len());
    let silent = |length: usize| (lines(&rest[..length]), length);
    match first {
        '{' if rest.starts_with("{{") => silent(until("}}")),
        '{' if rest.starts_with("{%") => silent(until("%}")),
        '{' if rest.starts_with("{#") => silent(until("#}")),
        '<' if rest.starts_with("<!--") => silent(until("-->")),
        '<' if rest.starts_with("<style") => silent(until("</style>")),
        '<' if rest.starts_with("<script") => silent(until("</script>")),
        '<' => {
            let length = tag(rest);
            (spoken(&rest[..length]), length)
        }
        '&' => silent(until(";")),
        other => (other.to_string(), other.len_utf8()),
    }
}

/// The length of a tag, which may hold placeholders with a `>` of their own.
fn tag(rest: &str) -> usize {
    let mut depth = 0_usize;
    for (at, character) in rest.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '>' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The words in those attributes of a tag that a reader sees or hears.
fn spoken(tag: &str) -> String {
    let attributes = [" title=\"", " aria-label=\"", " alt=\"", " placeholder=\""];
    let values = attributes.iter().filter_map(|name| {
        tag.split_once(name)?
            .1
            .split_once('"')
            .map(|(value, _)| value)
    });
    let said: String = values.map(visible).collect();
    said + &lines(tag)
}

fn lines(text: &str) -> String {
    text.chars()
        .filter(|character| *character == '\n')
        .collect()
}
