//! Records that are broken, foreign, in use or without room: each says what it is and where, and loses nothing.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use crate::program::{Running, copy, folder, program, run, run_given};
use crate::recording::{begun, issue};

/// Overwrites bytes of a file where a word first stands in it.
fn spoil(file: &Path, word: &str) {
    let mut bytes = fs::read(file).unwrap();
    let at = bytes
        .windows(word.len())
        .position(|part| part == word.as_bytes());
    bytes[at.unwrap()] ^= 1;
    fs::write(file, bytes).unwrap();
}

#[test]
fn a_flipped_bit_is_found_where_it_is() {
    let folder = begun("flipped");
    drop(run_given(&folder, "act ours.chancery -", &issue("quixotic")).done());
    spoil(&folder.join("ours.chancery"), "quixotic");
    let found = run(&folder, "verify ours.chancery");
    assert!(
        found
            .out
            .contains("Broken: book public, entry 2: what is stored"),
        "{}",
        found.out
    );
    drop(found.failed(2));
    let said = run(&folder, "log ours.chancery").failed(2);
    assert!(
        said.contains("ours.chancery is damaged: book public, entry 2"),
        "{said}"
    );
    let said = run(&folder, "log ours.chancery --lang ko").failed(2);
    assert!(
        said.contains("ours.chancery에 손상이 있습니다: 기록부 public 2번"),
        "{said}"
    );
}

#[test]
fn what_is_not_a_record_is_not_read_as_one() {
    let folder = folder("foreign");
    fs::write(
        folder.join("notes.txt"),
        "Some notes that are long enough to be anything.",
    )
    .unwrap();
    fs::write(folder.join("empty.txt"), "").unwrap();
    for file in ["notes.txt", "empty.txt"] {
        let before = fs::read(folder.join(file)).unwrap();
        for command in ["log", "verify", "export --out x", "serve"] {
            let (command, rest) = command.split_once(' ').unwrap_or((command, ""));
            let said = run(&folder, format!("{command} {file} {rest}").trim()).failed(2);
            assert!(
                said.contains(&format!("{file} is not a record of Chancery")),
                "{said}"
            );
        }
        assert_eq!(fs::read(folder.join(file)).unwrap(), before);
    }
    let said = run(&folder, "log nothing.chancery").failed(2);
    assert!(said.contains("nothing.chancery is not there"), "{said}");
    let said = run(&folder, "log nothing.chancery --lang ko").failed(2);
    assert!(said.contains("오류: nothing.chancery가 없습니다"), "{said}");
}

#[test]
fn a_record_of_a_newer_version_is_left_as_it_is() {
    let folder = begun("newer");
    let file = folder.join("ours.chancery");
    // SQLite keeps the user version in the four bytes from 60 on, the highest first.
    let mut bytes = fs::read(&file).unwrap();
    bytes[63] = 77;
    fs::write(&file, &bytes).unwrap();
    for command in [
        "log ours.chancery",
        "verify ours.chancery",
        "act ours.chancery -",
    ] {
        let said = run_given(&folder, command, &issue("one")).failed(2);
        assert!(said.contains("ours.chancery has format 77"), "{said}");
        assert!(said.contains("Use the version that made it"), "{said}");
    }
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
fn while_one_program_writes_in_a_record_another_only_reads() {
    let folder = copy("two-writers");
    let mut child = program()
        .current_dir(&folder)
        .args(["serve", "fictional.chancery", "--port", "0"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(child.stderr.take().unwrap()).lines();
    let running = Running(child);
    let told = said.next().unwrap().unwrap();
    let port = told
        .trim_end_matches('/')
        .rsplit_once(':')
        .unwrap()
        .1
        .to_owned();
    for (lang, words) in [
        ("en", "is in use by another program"),
        ("ko", "다른 프로그램이 사용 중"),
    ] {
        let command = format!("act fictional.chancery - --lang {lang}");
        let said = run_given(&folder, &command, &issue("one")).failed(2);
        assert!(said.contains(words), "{said}");
    }
    let said = run(&folder, "demo --dir . --port 0").failed(2);
    assert!(said.contains("fictional.chancery is in use"), "{said}");
    drop(run(&folder, "log fictional.chancery").done());
    drop(run(&folder, "verify fictional.chancery").done());
    let said = run(&folder, &format!("serve asean-rok.chancery --port {port}")).failed(2);
    assert!(
        said.contains(&format!("127.0.0.1:{port} is in use by another program")),
        "{said}"
    );
    drop(running);
    drop(run_given(&folder, "act fictional.chancery - --dry-run", &issue("one")).done());
}

#[cfg(unix)]
#[test]
fn where_there_is_no_room_nothing_is_half_written() {
    let folder = begun("full");
    let before = run(&folder, "verify ours.chancery --json").done();
    let acts: Vec<String> = (0..400).map(|at| issue(&format!("matter-{at}"))).collect();
    fs::write(folder.join("acts.json"), format!("[{}]", acts.join(","))).unwrap();
    let limited = |words: &str| {
        // Files may grow no further than so many blocks; the signal that would end the program is not sent.
        let line = format!("trap '' XFSZ; ulimit -f 64; exec $CHANCERY {words}");
        crate::program::shell(&folder, &line)
    };
    let said = limited("act ours.chancery acts.json").failed(2);
    assert!(
        said.contains("ours.chancery could not be read or written"),
        "{said}"
    );
    assert_eq!(run(&folder, "verify ours.chancery --json").done(), before);
    assert_eq!(
        run(&folder, "act ours.chancery acts.json")
            .done()
            .lines()
            .count(),
        400
    );
    let said = limited("log ours.chancery --out log.json").failed(2);
    assert!(
        said.contains("log.json could not be read or written"),
        "{said}"
    );
    let said = limited("export ours.chancery --out export.chancery").failed(2);
    assert!(
        said.contains("export.chancery could not be read or written"),
        "{said}"
    );
    let left = fs::read_dir(&folder).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let halves: Vec<String> = left
        .filter(|name| name.starts_with("export") || name.contains("log.json"))
        .filter(|name| !name.ends_with(".lock"))
        .collect();
    assert!(halves.is_empty(), "{halves:?}");
}
