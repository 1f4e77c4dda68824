//! A small record to try the ledger on: two invented parties, three books, two persons. No law is stated here.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use ledger::{Ledger, Registrar};
use partnership::book::BookId;
use partnership::entry::{EntryId, Submission};
use partnership::key::Ref;
use partnership::seat::Seat;
use serde_json::{Value, json};
use tempfile::TempDir;

/// A name that is personal data, and stands nowhere else.
pub(crate) const NAME: &str = "Ansa Quillfeather-Oddný";

/// What only the book of `alv` says.
pub(crate) const SECRET: &str = "a fallback that nobody else may know";

/// The book that both parties read.
pub(crate) const TALKS: &str = "alv+bor.talks";

/// A record in a folder of its own, which goes when it is dropped.
pub(crate) struct Told {
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Told {
    /// An empty record.
    pub(crate) fn empty() -> Told {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("record.chancery");
        drop(Ledger::create(&path).unwrap());
        Told { folder, path }
    }

    /// A record of two parties with some acts in three books.
    pub(crate) fn new() -> Told {
        let told = Told::empty();
        let registrar = told.open();
        registrar.record(opening()).unwrap();
        registrar.record(narrower()).unwrap();
        registrar
            .record(vec![issue("alv", "alv-desk", "fallback", SECRET)])
            .unwrap();
        registrar
            .record(vec![issue(TALKS, "bor-desk", "tariffs", "Tariffs")])
            .unwrap();
        told
    }

    /// Its registrar, with the clock of the tests.
    pub(crate) fn open(&self) -> Registrar {
        Registrar::open(&self.path, noon).unwrap()
    }

    /// Another file beside it.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The only moment that the tests know.
pub(crate) fn noon() -> Timestamp {
    "2031-03-02T12:00:00Z".parse().unwrap()
}

/// A book by its name.
pub(crate) fn book(name: &str) -> BookId {
    BookId::parse(name).unwrap()
}

/// An entry by its book and number.
pub(crate) fn entry(name: &str, number: u64) -> EntryId {
    EntryId {
        book: book(name),
        number,
    }
}

/// The seat that strikes.
pub(crate) fn keeper() -> Ref<Seat> {
    Ref::parse("public/keeper").unwrap()
}

/// An act by a seat: `keeper` or that of a party, such as `alv-desk`.
pub(crate) fn submission(book: &str, seat: &str, act: Value) -> Submission {
    let author = match seat.strip_suffix("-desk") {
        None => json!({"seat": seat, "capacity": "keeper"}),
        Some(party) => {
            json!({"seat": seat, "voice": {"party": party}, "capacity": "national"})
        }
    };
    serde_json::from_value(json!({"book": book, "author": author, "act": act})).unwrap()
}

/// The raising of an issue.
pub(crate) fn issue(book: &str, seat: &str, key: &str, title: &str) -> Submission {
    let act = json!({"issue": {"raise": {"key": key, "title": {"en": title}}}});
    submission(book, seat, act)
}

/// The recording of a person, whose name is personal.
pub(crate) fn person(book: &str, seat: &str, key: &str, name: &str) -> Submission {
    let name = json!({"personal": {"en": name}});
    submission(
        book,
        seat,
        json!({"person": {"record": {"key": key, "name": name}}}),
    )
}

/// What SQLite lays beside a file.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Everything that a file and its log hold.
pub(crate) fn bytes_of(path: &Path) -> Vec<u8> {
    let mut bytes = std::fs::read(path).unwrap();
    bytes.extend(std::fs::read(beside(path, "-wal")).unwrap_or_default());
    bytes
}

/// Whether some bytes stand among others.
pub(crate) fn contains(bytes: &[u8], wanted: &str) -> bool {
    bytes
        .windows(wanted.len())
        .any(|window| window == wanted.as_bytes())
}

fn opening() -> Vec<Submission> {
    let party = |key: &str| json!({"party": {"record": {"key": key, "name": {"en": key}, "character": "state"}}});
    let seat = |party: &str| json!({"seat": {"assign": {"key": format!("{party}-desk"), "standing": {"party": party}, "title": {"en": "Desk"}}}});
    let acts = [
        open(json!("public"), &[]),
        party("alv"),
        party("bor"),
        seat("alv"),
        seat("bor"),
    ];
    let done = acts
        .into_iter()
        .map(|act| submission("public", "keeper", act));
    done.chain([person("public", "keeper", "minister", NAME)])
        .collect()
}

fn narrower() -> Vec<Submission> {
    let table = open(json!({"table": "talks"}), &["alv", "bor"]);
    let own = open(json!({"party": "alv"}), &["alv"]);
    vec![
        submission(TALKS, "bor-desk", table),
        submission("alv", "alv-desk", own),
    ]
}

fn open(holder: Value, readers: &[&str]) -> Value {
    json!({"book": {"open": {"holder": holder, "readers": readers, "title": {"en": "A book"}}}})
}
