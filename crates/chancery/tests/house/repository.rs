//! The repository as the laws read it: its files, its manifest, and the faults found in them. No law lives here.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::tokens::{self, Token};

/// A file of the repository that holds text.
pub(crate) struct Source {
    /// Where it is, from the root, with `/` between the parts.
    pub(crate) path: String,
    /// All that it says.
    pub(crate) text: String,
}

impl Source {
    /// Its Rust, token by token.
    pub(crate) fn tokens(&self) -> Vec<Token> {
        tokens::read(self)
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

    /// Whether it lies in the sources of the room.
    pub(crate) fn is_of_room(&self, room: &str) -> bool {
        self.path.starts_with(&format!("crates/{room}/src/"))
    }

    /// Whether all of it is a test or a bench.
    pub(crate) fn is_trial(&self) -> bool {
        let parts: Vec<&str> = self.path.split('/').collect();
        parts
            .iter()
            .any(|part| matches!(*part, "tests" | "benches" | "tests.rs"))
    }
}

/// A place where a law is broken, and what to do about it.
pub(crate) struct Fault {
    path: String,
    line: usize,
    what: String,
    remedy: &'static str,
}

impl Fault {
    /// A fault at a line, counted from 1, of a file.
    pub(crate) fn at(path: &str, line: usize, what: String, remedy: &'static str) -> Self {
        Self {
            path: path.to_owned(),
            line,
            what,
            remedy,
        }
    }
}

/// Stops the test with every fault that was found.
#[track_caller]
pub(crate) fn assert_kept(faults: &[Fault]) {
    let mut report = String::new();
    for fault in faults {
        let Fault {
            path,
            line,
            what,
            remedy,
        } = fault;
        write!(report, "\n{path}:{line}: {what}\n    {remedy}")
            .expect("a string takes all that is written");
    }
    assert!(faults.is_empty(), "{} broken:{report}", faults.len());
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
        let text_of = |path: &String| std::fs::read_to_string(root().join(path)).ok();
        paths()
            .iter()
            .filter_map(|path| {
                Some(Source {
                    text: text_of(path)?,
                    path: path.clone(),
                })
            })
            .collect()
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
