//! What is left after a crash: everything acknowledged, and nothing half.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ledger::{Ledger, RecordError, Registrar, load, verify};
use partnership::entry::Recorded;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, TestRunner};

use crate::told::{TALKS, Told, beside, book, issue, noon, person};

/// A page of the file, and the frame around it in the log of writing; the log begins with a head of its own.
const PAGE_BYTES: usize = 4096;
const FRAME_BYTES: usize = 24 + PAGE_BYTES;
const LOG_HEAD_BYTES: usize = 32;

/// A record that is being written: the file, the log, and what was acknowledged when the log had a length.
struct Written {
    told: Told,
    file: Vec<u8>,
    log: Vec<u8>,
    acknowledged: Vec<(usize, usize)>,
    entries: Vec<Recorded>,
    /// The file once the log has been worked into it.
    settled: Vec<u8>,
}

fn written() -> Written {
    let told = Told::new();
    let registrar = told.open();
    let log = beside(&told.path, "-wal");
    let mut acknowledged = vec![(0, load(&told.path).unwrap().len())];
    for act in 0..8_usize {
        let key = format!("issue-{act}");
        let mut batch = vec![
            issue(TALKS, "alv-desk", &key, &"long ".repeat(act * act * 40)),
            issue("alv", "alv-desk", &key, "Own"),
            person(
                "alv",
                "alv-desk",
                &format!("person-{act}"),
                &"name ".repeat(act * 90),
            ),
        ];
        batch.truncate(1 + act % 3);
        let recorded = registrar.record(batch).unwrap().len();
        let length = usize::try_from(log.metadata().unwrap().len()).unwrap();
        let before = acknowledged.last().unwrap().1;
        acknowledged.push((length, before + recorded));
    }
    let (file, log) = (
        std::fs::read(&told.path).unwrap(),
        std::fs::read(&log).unwrap(),
    );
    drop(registrar);
    let (settled, entries) = (
        std::fs::read(&told.path).unwrap(),
        load(&told.path).unwrap(),
    );
    assert_ne!(
        file, settled,
        "the log is worked in when the record is let go"
    );
    Written {
        told,
        file,
        log,
        acknowledged,
        entries,
        settled,
    }
}

impl Written {
    /// What is read after a crash that left this file and this log; what is left must be whole.
    fn after_crash(&self, file: &[u8], log: &[u8]) -> Vec<Recorded> {
        let path = self.told.beside("crashed.chancery");
        std::fs::write(&path, file).unwrap();
        std::fs::write(beside(&path, "-wal"), log).unwrap();
        let _ = std::fs::remove_file(beside(&path, "-shm"));
        let ledger = Ledger::open(&path).unwrap();
        let entries = ledger.load().unwrap();
        drop(ledger);
        entries
    }

    /// How many entries had been acknowledged when the log had a length.
    fn acknowledged_at(&self, length: usize) -> usize {
        let by_then = self.acknowledged.iter().rev().find(|(at, _)| *at <= length);
        by_then.unwrap().1
    }
}

#[test]
fn a_log_cut_at_any_write_keeps_what_was_acknowledged_and_nothing_half() {
    let written = written();
    let frames = (written.log.len() - LOG_HEAD_BYTES) / FRAME_BYTES;
    let cuts = (0..=frames).map(|frame| LOG_HEAD_BYTES + frame * FRAME_BYTES);
    for cut in [0].into_iter().chain(cuts) {
        let read = written.after_crash(&written.file, &written.log[..cut]);
        let expected = &written.entries[..written.acknowledged_at(cut)];
        assert_eq!(read, expected, "cut at {cut}");
    }
}

#[test]
fn a_torn_write_keeps_what_was_acknowledged_before_it() {
    let written = written();
    let torn = (any::<Index>(), any::<[u8; 32]>());
    TestRunner::new(Config::with_cases(60))
        .run(&torn, |(cut, garbage)| {
            let cut = cut.index(written.log.len());
            let mut log = written.log[..cut].to_vec();
            log.extend(garbage.iter().cycle().take(PAGE_BYTES));
            let read = written.after_crash(&written.file, &log);
            prop_assert_eq!(&read, &written.entries[..written.acknowledged_at(cut)]);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_crash_while_the_log_is_worked_in_loses_nothing() {
    let written = written();
    let pages = written.settled.len() / PAGE_BYTES;
    let there = proptest::collection::vec(any::<bool>(), pages);
    TestRunner::new(Config::with_cases(60))
        .run(&there, |there| {
            let mut file = written.file.clone();
            file.resize(written.settled.len(), 0);
            for (page, _) in there.iter().enumerate().filter(|(_, there)| **there) {
                let range = page * PAGE_BYTES..(page + 1) * PAGE_BYTES;
                file[range.clone()].copy_from_slice(&written.settled[range]);
            }
            prop_assert_eq!(&written.after_crash(&file, &written.log), &written.entries);
            Ok(())
        })
        .unwrap();
}

/// The record that the writer below is to write in; there is none unless a test has put it there.
const LEFT_HERE: &str = "written-until-it-ends.chancery";

#[test]
fn a_writer_says_what_it_has_recorded_after_each_act() {
    let (path, acts, told) = if Path::new(LEFT_HERE).exists() {
        (PathBuf::from(LEFT_HERE), 100_000, None)
    } else {
        let told = Told::new();
        (told.path.clone(), 3, Some(told))
    };
    let registrar = Registrar::open(&path, noon).unwrap();
    for act in 0..acts {
        let key = format!("issue-{act}");
        let title = "words ".repeat(act % 200);
        match registrar.record(vec![issue("alv", "alv-desk", &key, &title)]) {
            Ok(recorded) => writeln!(std::io::stdout(), "recorded {}", recorded[0].number).unwrap(),
            Err(RecordError::Ledger(error)) => {
                writeln!(std::io::stdout(), "stopped {error:?}").unwrap();
                return;
            }
            Err(RecordError::Refused(refused)) => panic!("{refused:?}"),
        }
    }
    assert!(told.is_some_and(|told| load(&told.path).unwrap().len() == 13));
}

/// This test binary, about to write in a record beside nothing else; `before` are commands of the shell.
fn writer(told: &Told, before: &str) -> Command {
    std::fs::rename(&told.path, told.beside(LEFT_HERE)).unwrap();
    let me = std::env::current_exe().unwrap();
    let mut command = Command::new("sh");
    let run = format!("{before} exec \"$0\" --exact --nocapture \"$1\"");
    command
        .args(["-c", &run])
        .arg(me)
        .arg("crashes::a_writer_says_what_it_has_recorded_after_each_act")
        .current_dir(told.folder.path())
        .stdout(Stdio::piped());
    command
}

/// The number that a line of the writer says was recorded.
fn recorded(line: &str) -> Option<u64> {
    line.strip_prefix("recorded ")?.parse().ok()
}

#[test]
fn what_a_killed_writer_has_acknowledged_is_there() {
    let told = Told::new();
    let mut child = writer(&told, "").spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut numbers = lines.filter_map(|line| recorded(&line.unwrap()));
    let reached = numbers.by_ref().find(|number| *number == 40);
    child.kill().unwrap();
    child.wait().unwrap();
    let last = numbers.last().or(reached).unwrap();
    let path = told.beside(LEFT_HERE);
    let registrar = Registrar::open(&path, noon).unwrap();
    let alv = registrar.read().book(&book("alv")).unwrap().head;
    assert!(
        (last..=last + 1).contains(&alv.number),
        "{} of {last}",
        alv.number
    );
    registrar
        .record(vec![issue("alv", "alv-desk", "again", "Again")])
        .unwrap();
    drop(registrar);
    assert_eq!(verify(&path, &[]).unwrap().faults, []);
}

#[test]
fn a_writer_that_finds_no_room_says_so_and_leaves_nothing_half() {
    let told = Told::new();
    let output = writer(&told, "trap '' XFSZ; ulimit -f 400;")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let last = said.lines().filter_map(recorded).next_back().unwrap();
    let stopped = said.lines().find(|line| line.starts_with("stopped"));
    let path = told.beside(LEFT_HERE);
    let name = ["stopped DiskFull", "stopped Storage"];
    assert!(
        stopped.is_some_and(|line| name.iter().any(|name| line.starts_with(name))),
        "{said}"
    );
    let registrar = Registrar::open(&path, noon).unwrap();
    let alv = registrar.read().book(&book("alv")).unwrap().head;
    assert_eq!(alv.number, last);
    registrar
        .record(vec![issue("alv", "alv-desk", "again", "Again")])
        .unwrap();
    drop(registrar);
    assert_eq!(verify(&path, &[]).unwrap().faults, []);
}
