//! The choices that the record can hold, read from the enums of the partnership as they are
//! formatted: a case a line, what it carries on the lines below.

use std::collections::BTreeSet;
use std::path::Path;

/// One case of a choice.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Case {
    /// Its tags as they are recorded, joined by hyphens.
    pub(crate) tags: String,
    /// The names of what it carries.
    pub(crate) carried: BTreeSet<String>,
}

/// Reads the cases of an enum of a noun; a case that holds the same enum of another noun stands
/// for the cases of that.
#[expect(clippy::disallowed_methods, reason = "the code is what is tested")]
pub(crate) fn cases(noun: &str, name: &str) -> Vec<Case> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("../partnership/src");
    let path = room.join(noun).with_extension("rs");
    let code = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let found = read(&code, name);
    assert!(!found.is_empty(), "{} has no enum `{name}`", path.display());
    found
        .into_iter()
        .flat_map(|(case, inner)| match inner {
            None => vec![case],
            Some(noun) => cases(&noun, name)
                .into_iter()
                .map(|inside| Case {
                    tags: format!("{}-{}", case.tags, inside.tags),
                    ..inside
                })
                .collect(),
        })
        .collect()
}

/// Reads the cases of an enum, each with the noun whose enum of the same name it holds.
fn read(code: &str, name: &str) -> Vec<(Case, Option<String>)> {
    let mut cases: Vec<(Case, Option<String>)> = Vec::new();
    let opening = format!("pub enum {name} {{");
    let lines = code.lines().skip_while(|line| *line != opening).skip(1);
    for line in lines.take_while(|line| *line != "}") {
        let depth = line.len() - line.trim_start().len();
        let line = line.trim();
        match (depth, line.chars().next()) {
            (4, Some('A'..='Z')) => {
                let tag = line
                    .split(['(', ' ', ','])
                    .next()
                    .expect("a split has a first part");
                let inner = line
                    .split_once('(')
                    .and_then(|(_, held)| held.split_once("::"));
                let case = Case {
                    tags: kebab(tag),
                    carried: BTreeSet::new(),
                };
                cases.push((case, inner.map(|(noun, _)| noun.to_owned())));
            }
            (8, Some('a'..='z')) => {
                let (carried, _) = line.split_once(':').expect("a field has a type");
                let (case, _) = cases.last_mut().expect("a field stands in a case");
                case.carried.insert(carried.to_owned());
            }
            _ => {}
        }
    }
    cases
}

fn kebab(name: &str) -> String {
    let mut tag = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !tag.is_empty() {
            tag.push('-');
        }
        tag.push(letter.to_ascii_lowercase());
    }
    tag
}

#[test]
fn a_case_is_read_with_what_it_carries() {
    let code = "pub enum Other {\n    No,\n}\n\n/// Why not.\npub enum Refusal {\n    /// Known.\n    \
                KeyTaken {\n        /// The name.\n        key: Key,\n        kind: Kind,\n    },\n    \
                Plain,\n    Book(book::Refusal),\n}\n";
    let case = |tags: &str, carried: &[&str], inner: Option<&str>| {
        let carried = carried.iter().map(|name| (*name).to_owned()).collect();
        (
            Case {
                tags: tags.to_owned(),
                carried,
            },
            inner.map(str::to_owned),
        )
    };
    assert_eq!(
        read(code, "Refusal"),
        [
            case("key-taken", &["key", "kind"], None),
            case("plain", &[], None),
            case("book", &[], Some("book")),
        ]
    );
}
