//! How fast the record is written and opened, beside what bare SQLite does with the same rows in the same run.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ledger::{Ledger, Registrar};
use partnership::entry::Submission;
use rusqlite::types::{ToSqlOutput, Value};
use rusqlite::{Connection, params_from_iter};
use serde_json::{Value as Json, json};

/// Acts appended one at a time, in turns with as many bare rows.
const ROUNDS: usize = 20;
const ACTS_A_ROUND: usize = 100;

/// Entries of the record that is opened.
const ENTRIES: usize = 100_000;
const ACTS_A_BATCH: usize = 10_000;

/// The record that is to be opened by a process of its own, whose memory is then its memory.
const TO_OPEN: &str = "to-open.chancery";

fn main() {
    if Path::new(TO_OPEN).exists() {
        return open(Path::new(TO_OPEN));
    }
    let folder = tempfile::tempdir().expect("a folder for the bench");
    append(folder.path());
    let path = folder.path().join(TO_OPEN);
    let registrar = begun(&path);
    for batch in 0..ENTRIES / ACTS_A_BATCH {
        let acts = (0..ACTS_A_BATCH).map(|act| act_with(batch * ACTS_A_BATCH + act));
        registrar
            .record(acts.collect())
            .expect("the acts are in order");
    }
    drop(registrar);
    let me = std::env::current_exe().expect("the bench knows itself");
    let mut child = Command::new(me);
    child.current_dir(folder.path());
    assert!(child.status().expect("the bench runs itself").success());
}

fn append(folder: &Path) {
    let path = folder.join("appended.chancery");
    let registrar = begun(&path);
    let bare = bare(&folder.join("bare.sqlite"));
    let columns = "book, number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash";
    let (mut ours, mut theirs) = (Duration::ZERO, Duration::ZERO);
    for round in 0..ROUNDS {
        let acts: Vec<Submission> = (0..ACTS_A_ROUND)
            .map(|act| act_with(round * ACTS_A_ROUND + act))
            .collect();
        let start = Instant::now();
        for act in acts {
            registrar.record(vec![act]).expect("the act is in order");
        }
        ours += start.elapsed();
        let rows = last_rows(&path, columns);
        let start = Instant::now();
        for row in rows {
            let sql = format!(
                "INSERT INTO entries ({columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            );
            let mut statement = bare.prepare_cached(&sql).expect("the insert is in order");
            let values = row.iter().map(|value| ToSqlOutput::Borrowed(value.into()));
            statement
                .execute(params_from_iter(values))
                .expect("the row is new");
        }
        theirs += start.elapsed();
    }
    let each = |whole: Duration| whole.as_micros() / (ROUNDS * ACTS_A_ROUND) as u128;
    println!(
        "appending one act durably: {} µs; the bare insert of its row: {} µs; ratio {:.2}",
        each(ours),
        each(theirs),
        ours.as_secs_f64() / theirs.as_secs_f64()
    );
}

/// A file with the ledger's tables and settings, and no ledger.
fn bare(path: &Path) -> Connection {
    let bare = Connection::open(path).expect("the file can be made");
    bare.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;",
    )
    .expect("SQLite knows its settings");
    bare.execute_batch(include_str!("../src/schema.sql"))
        .expect("the tables are in order");
    bare.execute("INSERT INTO books VALUES (1, 'public', zeroblob(32))", [])
        .expect("the book is new");
    bare
}

fn last_rows(path: &Path, columns: &str) -> Vec<Vec<Value>> {
    let raw = Connection::open(path).expect("the record is there");
    let sql = format!("SELECT {columns} FROM entries ORDER BY place DESC LIMIT {ACTS_A_ROUND}");
    let mut statement = raw.prepare(&sql).expect("the query is in order");
    let rows = statement.query_map([], |row| (0..9).map(|column| row.get(column)).collect());
    let rows = rows
        .expect("the query runs")
        .map(|row| row.expect("the row can be read"));
    let mut rows: Vec<Vec<Value>> = rows.collect();
    rows.reverse();
    rows
}

/// Opens the record as the program does when it starts, and prints what that took.
fn open(path: &Path) {
    let mut bare = Duration::MAX;
    for _ in 0..3 {
        let start = Instant::now();
        let raw = Connection::open(path).expect("the record is there");
        let mut statement = raw
            .prepare("SELECT book, number, recorded_at, factual, factual_salt, personal, personal_salt, personal_commitment, hash FROM entries ORDER BY place")
            .expect("the query is in order");
        let mut rows = statement.query([]).expect("the query runs");
        let mut bytes = 0;
        while let Some(row) = rows.next().expect("the row can be read") {
            bytes += row
                .get_ref(3)
                .expect("it has a payload")
                .as_bytes()
                .map_or(0, <[u8]>::len);
        }
        assert!(bytes > ENTRIES);
        bare = bare.min(start.elapsed());
    }
    let before = resident_kilobytes();
    let start = Instant::now();
    let registrar = Registrar::open(path, Timestamp::default).expect("the record is whole");
    let first = start.elapsed();
    let after = resident_kilobytes();
    let entries: usize = registrar
        .read()
        .books()
        .map(|book| book.entries.len())
        .sum();
    println!(
        "opening {entries} entries: {} ms; reading the bare rows: {} ms; ratio {:.1}",
        first.as_millis(),
        bare.as_millis(),
        first.as_secs_f64() / bare.as_secs_f64()
    );
    println!(
        "memory for them: {} MB",
        after
            .zip(before)
            .map_or(0, |(after, before)| (after - before) / 1000)
    );
}

/// The memory that this process holds; none where the system does not say.
fn resident_kilobytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// A new record with its public book open.
fn begun(path: &Path) -> Registrar {
    drop(Ledger::create(path).expect("the file can be made"));
    let registrar = Registrar::open(path, Timestamp::default).expect("the record is new");
    let open =
        json!({"book": {"open": {"holder": "public", "readers": [], "title": {"en": "Public"}}}});
    registrar
        .record(vec![submission(open)])
        .expect("the book is new");
    registrar
}

/// An act such as a record has many of: every tenth has a name in it, which is kept apart.
fn act_with(number: usize) -> Submission {
    if number.is_multiple_of(10) {
        let name = json!({"personal": {"en": format!("Person number {number}")}});
        return submission(
            json!({"person": {"record": {"key": format!("person-{number}"), "name": name}}}),
        );
    }
    let title = json!({"en": format!("Matter {number}, on which views are exchanged from year to year"), "ko": "해마다 의견을 나누는 사안"});
    submission(json!({"issue": {"raise": {"key": format!("issue-{number}"), "title": title}}}))
}

fn submission(act: Json) -> Submission {
    let author = json!({"seat": "keeper", "capacity": "keeper"});
    let whole = json!({"book": "public", "author": author, "act": act});
    serde_json::from_value(whole).expect("the act is in order")
}
