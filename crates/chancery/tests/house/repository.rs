//! The repository as the laws read it: its files, its manifest, and the faults found in them. No law lives here.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use crate::tokens::{self, Token};

/// A file of the repository that holds text.
pub(crate) struct Source {
    /// Where it is, from the root, with `/` between the parts.
    pub(crate) path: String,
    /// All that it says.
    pub(crate) text: String,
    tokens: OnceLock<Vec<Token>>,
}

impl Source {
    /// A file with this text at this place.
    pub(crate) fn new(path: &str, text: String) -> Self {
        let (path, tokens) = (path.to_owned(), OnceLock::new());
        Self { path, text, tokens }
    }

    /// Its Rust, token by token.
    pub(crate) fn tokens(&self) -> &[Token] {
        self.tokens.get_or_init(|| tokens::read(self))
    }

    /// Its lines, numbered from 1.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }

    /// Whether it is Rust.
    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether all of it is a test or a bench.
    pub(crate) fn is_trial(&self) -> bool {
        let parts: Vec<&str> = self.path.split('/').collect();
        parts
            .iter()
            .any(|part| matches!(*part, "tests" | "benches" | "tests.rs"))
    }
}

/// A place where a law is broken.
pub(crate) struct Fault {
    place: String,
    what: String,
}

impl Fault {
    /// A fault in a file as a whole.
    pub(crate) fn of(path: &str, what: impl Into<String>) -> Self {
        let (place, what) = (path.to_owned(), what.into());
        Self { place, what }
    }

    /// A fault at a line, counted from 1.
    pub(crate) fn at(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self::of(&format!("{path}:{line}"), what)
    }
}

/// Stops the test with every fault that was found and what to do about them.
#[track_caller]
pub(crate) fn assert_kept(remedy: &str, faults: impl IntoIterator<Item = Fault>) {
    let report: Vec<String> = faults
        .into_iter()
        .map(|fault| format!("{}: {}", fault.place, fault.what))
        .collect();
    assert!(report.is_empty(), "\n{}\n\n{remedy}\n", report.join("\n"));
}

/// The folder that holds the whole house.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("a room is two folders below the root")
        .to_path_buf()
}

/// Every file that is not left out by `.gitignore`, from the root, in order.
pub(crate) fn paths() -> &'static [String] {
    static PATHS: LazyLock<Vec<String>> = LazyLock::new(|| {
        let mut found = Vec::new();
        walk(&root(), "", &ignored(), &mut found);
        found.sort();
        found
    });
    &PATHS
}

/// Every file that holds text.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let read = |path: &String| {
            let text = std::fs::read_to_string(root().join(path)).ok()?;
            Some(Source::new(path, text))
        };
        paths().iter().filter_map(read).collect()
    });
    &SOURCES
}

/// Every file of Rust.
pub(crate) fn rust() -> impl Iterator<Item = &'static Source> {
    sources().iter().filter(|source| source.is_rust())
}

/// The file at this place; stops when there is none.
pub(crate) fn source(path: &str) -> &'static Source {
    let found = sources().iter().find(|source| source.path == path);
    found.unwrap_or_else(|| panic!("{path} is missing from the repository"))
}

/// The file of settings at this place, parsed.
pub(crate) fn settings(path: &str) -> toml::Table {
    source(path)
        .text
        .parse()
        .unwrap_or_else(|error| panic!("{path} is not TOML: {error}"))
}

fn ignored() -> Vec<String> {
    let list =
        std::fs::read_to_string(root().join(".gitignore")).expect("the root has a .gitignore");
    let named = list
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let name = line
                .strip_prefix('/')
                .unwrap_or_else(|| panic!(".gitignore: write `/{line}`, one place at the root"));
            name.trim_end_matches('/').to_owned()
        });
    named.chain([".git".to_owned()]).collect()
}

fn walk(folder: &Path, prefix: &str, ignored: &[String], found: &mut Vec<String>) {
    let entries =
        std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries.map(|entry| entry.expect("a folder of the repository can be listed")) {
        let name = entry
            .file_name()
            .into_string()
            .expect("names of files are Unicode");
        let path = format!("{prefix}{name}");
        if ignored.contains(&path) {
            continue;
        }
        if entry.file_type().expect("an entry has a type").is_dir() {
            walk(&entry.path(), &format!("{path}/"), ignored, found);
        } else {
            found.push(path);
        }
    }
}
