//! A small record for tests: two sides, three parties, their seats and books, and a meeting.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::{SignedDuration, Timestamp};
use ledger::{Ledger, Registrar};
use partnership::entry::Submission;
use partnership::seat::Eyes;
use partnership::words::Words;
use serde_json::{Value, json};
use tempfile::TempDir;
use web::Server;

/// When the first act of every record is recorded; the next ones follow a minute apart.
const BEGINNING: &str = "2031-03-01T09:00:00Z";

/// A record in a folder of its own.
pub(crate) struct Record {
    pub(crate) registrar: Arc<Registrar>,
    folder: TempDir,
}

/// The present moment of every test.
pub(crate) fn now() -> Timestamp {
    "2031-06-15T12:00:00Z".parse().unwrap()
}

/// Tells a time that passes by a minute whenever it is asked for.
fn ticking() -> impl Fn() -> Timestamp + Send + Sync + 'static {
    let minutes = AtomicI64::new(0);
    let beginning: Timestamp = BEGINNING.parse().unwrap();
    move || beginning + SignedDuration::from_mins(minutes.fetch_add(1, Ordering::Relaxed))
}

fn en(text: &str) -> Value {
    json!({"en": text})
}

impl Record {
    /// The League of Alvaria and Boronia and Nordmark: who they are, a meeting that all of them know, and the books.
    pub(crate) fn new() -> Record {
        let folder = tempfile::tempdir().unwrap();
        let ledger = Ledger::create(&path(&folder)).unwrap();
        let registrar = Arc::new(Registrar::new(ledger, ticking()).unwrap());
        Record { registrar, folder }.told()
    }

    /// Writes the record where it is asked for, and lets go of it.
    pub(crate) fn written(path: &Path) {
        drop(Ledger::create(path).unwrap());
        drop(Record::at(path).told());
    }

    /// The record at a place, held until it is dropped.
    pub(crate) fn at(path: &Path) -> Record {
        let registrar = Arc::new(Registrar::open(path, ticking()).unwrap());
        let folder = tempfile::tempdir().unwrap();
        Record { registrar, folder }
    }

    fn told(self) -> Record {
        let record = self;
        record.act("public", "keeper", frame());
        record.act("public", "keeper", meeting());
        for (book, seat, holder, readers) in [
            ("joint", "alv", json!("joint"), vec!["alv", "bor", "nor"]),
            (
                "league",
                "alv",
                json!({"side": "league"}),
                vec!["alv", "bor"],
            ),
        ] {
            let open = json!({"holder": holder, "readers": readers, "title": en(book)});
            record.act(book, seat, vec![json!({"book": {"open": open}})]);
        }
        record.act(
            "joint",
            "nor",
            vec![said("joint-word", "nor", "that trade grows")],
        );
        record
    }

    /// Two records that are the same so far, and go on apart.
    pub(crate) fn twins() -> [Record; 2] {
        let Record { registrar, folder } = Record::new();
        drop(registrar);
        let copy = tempfile::tempdir().unwrap();
        for file in std::fs::read_dir(folder.path()).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
        }
        [folder, copy].map(|folder| {
            let registrar = Arc::new(Registrar::open(&path(&folder), ticking()).unwrap());
            Record { registrar, folder }
        })
    }

    /// Does something for a seat that must be admitted.
    pub(crate) fn act(&self, book: &str, seat: &str, acts: Vec<Value>) {
        let submissions = acts.into_iter().map(|act| -> Submission {
            let submission = json!({"book": book, "author": author(seat), "act": act});
            serde_json::from_value(submission.clone())
                .unwrap_or_else(|error| panic!("{submission}: {error}"))
        });
        let recorded = self.registrar.record(submissions.collect());
        recorded.unwrap_or_else(|why| panic!("{why:?}"));
    }

    /// The eyes of a seat.
    pub(crate) fn eyes(&self, seat: &str) -> Eyes {
        self.registrar.read().eyes(seat).unwrap()
    }

    /// What is served of it, with the eyes given and a choice of seats.
    pub(crate) fn server(&self, seat: &str, seats: &[&str]) -> Server {
        Server {
            registrar: Arc::clone(&self.registrar),
            eyes: self.eyes(seat),
            seats: seats.iter().map(|seat| self.eyes(seat)).collect(),
            clock: now,
            title: Words::english("The League and Nordmark").with("ko", "연맹과 노르드마르크"),
        }
    }
}

fn path(folder: &TempDir) -> std::path::PathBuf {
    Path::join(folder.path(), "record")
}

fn author(seat: &str) -> Value {
    match seat {
        "keeper" => json!({"seat": "keeper", "capacity": "keeper"}),
        party => {
            let voice = json!({"party": party});
            json!({"seat": format!("public/{party}-desk"), "voice": voice, "capacity": "national"})
        }
    }
}

fn frame() -> Vec<Value> {
    let open = json!({"holder": "public", "readers": [], "title": {"en": "Public record", "ko": "공개 기록"}});
    let mut acts = vec![json!({"book": {"open": open}})];
    for (key, name) in [("alv", "Alvaria"), ("bor", "Boronia"), ("nor", "Nordmark")] {
        acts.push(
            json!({"party": {"record": {"key": key, "name": en(name), "character": "state"}}}),
        );
        let seat =
            json!({"key": format!("{key}-desk"), "standing": {"party": key}, "title": en(name)});
        acts.push(json!({"seat": {"assign": seat}}));
    }
    for (side, name, members) in [
        ("league", "The League", vec!["alv", "bor"]),
        ("north", "Nordmark", vec!["nor"]),
    ] {
        acts.push(json!({"party": {"form": {"key": side, "name": en(name)}}}));
        for (at, party) in members.into_iter().enumerate() {
            let join = json!({"side": side, "party": party, "role": "member", "from": "2020", "precedence": at + 1});
            acts.push(json!({"party": {"join": join}}));
        }
    }
    acts
}

fn meeting() -> Vec<Value> {
    let title = json!({"en": "Third Dialogue", "ko": "제3차 대화"});
    let between = json!([{"side": "league"}, {"side": "north"}]);
    vec![
        json!({"body": {"establish": {"key": "dialogue", "name": en("Dialogue"), "level": "senior-officials", "between": between}}}),
        json!({"meeting": {"convene": {"key": "dialogue-3", "body": "dialogue", "number": 3, "title": title, "period": {"from": "2031-02-10"}}}}),
        json!({"issue": {"raise": {"key": "fish", "title": en("Fisheries")}}}),
        json!({"request": {"make": {"key": "ferry", "by": {"side": "league"}, "to": [{"side": "north"}], "subject": en("a ferry"), "at": "dialogue-3", "on": "2031-02-10", "issues": ["fish"], "account": {"side": "league"}}}}),
        json!({"project": {"propose": {"key": "port", "title": en("A port")}}}),
    ]
}

/// That a party stressed something at the meeting.
pub(crate) fn said(key: &str, party: &str, substance: &str) -> Value {
    json!({"intervention": {"record": {"key": key, "meeting": "public/dialogue-3", "voices": [{"party": party}], "verb": "stressed", "substance": en(substance), "issues": ["public/fish"], "account": {"party": party}}}})
}
