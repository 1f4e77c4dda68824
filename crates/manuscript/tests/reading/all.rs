//! What holds of every file, whatever is in it.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use drafting::markup::{Markup, Source};
use drafting::token::{Kind, Token};
use manuscript::reading::{KnownMarks, Spot};
use manuscript::xml::{NodeId, Tree};
use manuscript::{Manuscript, Unreadable, package::Package};

use crate::documents;

/// Files that are refused, with a word of the reason.
const REFUSED: [(&str, &str); 15] = [
    ("bug53475-password-is-pass", "encrypted"),
    ("bug53475-password-is-solrcell", "encrypted"),
    ("ExternalEntityInText", "declares a document type"),
    ("truncated62886", "ends too early"),
    (
        "crash-517626e815e0afa9decd0ebb6d1dee63fb9907dd",
        "ends too early",
    ),
    ("5569740188549120", "ends too early"),
    ("6061520554164224", "ends too early"),
    ("4959857092198400", "broken"),
    ("6709287337197568", "broken"),
    ("5564805011079168", "broken"),
    ("6120975439364096", "broken"),
    ("4791943399604224", "broken"),
    ("5166796835258368", "broken"),
    ("6442791109263360", "broken"),
    ("5313273089884160", "broken"),
];

/// Every Word file of the data, by its path in the folder.
fn files() -> Vec<String> {
    let Some(folder) = documents::folder() else {
        // Says that there is nothing to try it on.
        let _ = documents::bytes("Word files of others");
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut folders = vec![folder.clone()];
    while let Some(inner) = folders.pop() {
        for path in listed(&inner) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "docx") {
                let path = path.strip_prefix(&folder).expect("it lies in the folder");
                found.push(path.to_str().expect("a plain name").to_owned());
            }
        }
    }
    found.sort();
    found
}

fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = folder.read_dir().expect("a folder");
    entries
        .map(|entry| entry.expect("a folder").path())
        .collect()
}

/// Every file, opened once for all tests.
static OPENED: LazyLock<Vec<(String, Result<Manuscript, Unreadable>)>> = LazyLock::new(|| {
    let open = |path: String| {
        let opened = Manuscript::open(documents::bytes(&path).expect("it was found there"));
        (path, opened)
    };
    files().into_iter().map(open).collect()
});

fn manuscripts() -> impl Iterator<Item = (&'static str, &'static Manuscript)> {
    let opened = OPENED.iter();
    opened.filter_map(|(path, opened)| Some((path.as_str(), opened.as_ref().ok()?)))
}

#[test]
fn every_file_is_read_or_refused_with_its_reason() {
    for (path, opened) in OPENED.iter() {
        let expected = REFUSED.iter().find(|(name, _)| path.contains(name));
        match (opened, expected) {
            (Ok(_), None) => {}
            (Ok(_), Some((_, reason))) => panic!("{path} is read, and should be refused: {reason}"),
            (Err(error), None) => panic!("{path}: {error}"),
            (Err(error), Some((_, reason))) => {
                assert!(error.to_string().contains(reason), "{path}: {error}");
            }
        }
    }
}

#[test]
fn the_text_of_a_base_is_that_of_its_marks_accepted() {
    for (path, manuscript) in manuscripts() {
        let marked = manuscript.marked(&KnownMarks::default());
        assert_eq!(marked.accepted(), *manuscript.text(), "{path}");
        let settled = manuscript.marked(&manuscript.known_marks());
        assert_eq!(settled.rejected(), *manuscript.text(), "{path}");
        assert!(!settled.records, "{path}");
        let lines = manuscript.text().lines().len();
        assert_eq!(manuscript.numbers().len(), lines, "{path}");
    }
}

#[test]
fn each_token_lies_where_its_spot_says() {
    for (path, manuscript) in manuscripts() {
        let tokens = manuscript.text().tokens();
        assert_eq!(tokens.len(), manuscript.spots().len(), "{path}");
        for (token, spot) in tokens.iter().zip(manuscript.spots()) {
            let tree = &manuscript.parts()[spot.part].tree;
            assert!(lies(token, spot, tree), "{path}: {token:?} at {spot:?}");
        }
    }
}

/// Whether a token lies at a spot, told from the part alone.
fn lies(token: &Token, spot: &Spot, tree: &Tree) -> bool {
    let (start, end) = (spot.start, spot.end);
    let name = tree.local(start.node);
    match &token.kind {
        Kind::ParagraphEnd => name == "p",
        Kind::Open(_) | Kind::Close(_) => start == end,
        Kind::Opaque => start == end && !matches!(name, "p" | "r" | "t"),
        Kind::Word | Kind::Number | Kind::Space | Kind::Punctuation | Kind::Bracket => {
            let shown = |node: NodeId| match tree.local(node) {
                "t" | "delText" => tree.characters(node).replace('\n', " "),
                _ => String::new(),
            };
            let is_text = |node| matches!(tree.local(node), "t" | "delText");
            match (is_text(start.node), is_text(end.node)) {
                (true, true) if start.node == end.node => {
                    shown(start.node)[start.offset..end.offset] == *token.text
                }
                (true, true) => {
                    token
                        .text
                        .starts_with(shown(start.node)[start.offset..].trim_end())
                        && token
                            .text
                            .ends_with(shown(end.node)[..end.offset].trim_start())
                }
                (true, false) => token.text.starts_with(&shown(start.node)[start.offset..]),
                (false, true) => token.text.ends_with(&shown(end.node)[..end.offset]),
                (false, false) => true,
            }
        }
        Kind::Placed { .. } => false,
    }
}

#[test]
fn a_package_that_nobody_changes_is_written_back_part_for_part() {
    for (path, manuscript) in manuscripts() {
        for part in manuscript.parts() {
            let bytes = manuscript.package().bytes(&part.name).unwrap();
            assert_eq!(part.tree.write(), bytes, "{path}: {}", part.name.as_str());
        }
        let written = Package::open(manuscript.package().write().unwrap()).unwrap();
        for part in manuscript.package().parts() {
            let fingerprint = manuscript.package().fingerprint(part);
            assert_eq!(
                written.fingerprint(part),
                fingerprint,
                "{path}: {}",
                part.as_str()
            );
        }
    }
}

#[test]
fn the_marks_of_a_file_lead_from_its_text_without_them_to_its_text_with_them() {
    for (path, manuscript) in manuscripts() {
        let marked = manuscript.marked(&KnownMarks::default());
        let base = marked.rejected();
        let markup = Markup::of(&base, &marked);
        let returned = markup.returned(&base);
        assert!(returned == manuscript.text().tokens(), "{path}");
        let is_recorded = |source: &Source| *source == Source::Recorded;
        assert!(
            markup.edits.iter().all(|edit| is_recorded(&edit.source)),
            "{path}"
        );
    }
}
