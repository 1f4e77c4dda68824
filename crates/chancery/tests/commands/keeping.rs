//! The commands about a record as a whole: exporting books, verifying, holding to a checkpoint, striking out.

use std::fs;

use serde::Deserialize;

use crate::program::{copy, run, run_given};
use crate::recording::{begun, issue};

#[derive(Deserialize)]
struct Report {
    books: Vec<Book>,
}

#[derive(Deserialize)]
struct Book {
    book: String,
}

#[test]
fn an_export_verifies_and_holds_nothing_of_other_books() {
    let folder = copy("export");
    let sealed = run(
        &folder,
        "export fictional.chancery --seat xka-desk --out ours.chancery",
    )
    .done();
    assert!(sealed.starts_with("chancery checkpoint 1"), "{sealed}");
    let report = run(&folder, "verify ours.chancery --json").done();
    let report: Report = serde_json::from_str(&report).unwrap();
    let books: Vec<&str> = report.books.iter().map(|book| book.book.as_str()).collect();
    assert!(books.contains(&"joint") && books.contains(&"xka") && !books.contains(&"xaj"));
    let bytes = fs::read(folder.join("ours.chancery")).unwrap();
    for other in ["halcyon.2", "the cabinet falls in June", "nobody raises it"] {
        let is_there = bytes
            .windows(other.len())
            .any(|part| part == other.as_bytes());
        assert!(!is_there, "{other}");
    }
    let read = run(&folder, "log ours.chancery --seat xka-desk").done();
    assert!(read.lines().count() > 10);
    let said = run_given(&folder, "act ours.chancery -", &issue("one")).failed(2);
    assert!(said.contains("ours.chancery is an export"), "{said}");
}

#[test]
fn a_record_extends_its_own_earlier_checkpoint_and_no_other() {
    let (folder, other) = (begun("extends"), begun("extends-not"));
    for folder in [&folder, &other] {
        let checkpoint = run(folder, "export ours.chancery --out export.chancery").done();
        fs::write(folder.join("checkpoint.txt"), checkpoint).unwrap();
        drop(run_given(folder, "act ours.chancery -", &issue("one")).done());
    }
    let verify = "verify ours.chancery --extends checkpoint.txt";
    assert!(run(&folder, verify).done().contains("The record is whole"));
    fs::copy(other.join("checkpoint.txt"), folder.join("checkpoint.txt")).unwrap();
    let broken = run(&folder, verify);
    assert!(
        broken.out.contains(
            "Broken: book public, entry 1: the checkpoint given is signed by another key"
        ),
        "{}",
        broken.out
    );
    assert!(
        broken
            .failed(2)
            .contains("ours.chancery is broken in one place")
    );
    let korean = run(&folder, &format!("{verify} --lang ko"));
    assert!(
        korean
            .out
            .contains("손상: 기록부 public 1번: 주어진 검증 기준점"),
        "{}",
        korean.out
    );
    drop(korean.failed(2));
    fs::write(folder.join("checkpoint.txt"), "a note").unwrap();
    let said = run(&folder, verify).failed(2);
    assert!(
        said.contains("checkpoint.txt is not a checkpoint"),
        "{said}"
    );
}

#[test]
fn what_is_struck_out_is_gone_and_the_record_still_verifies() {
    let folder = begun("strike");
    let person = r#"{"book":"public","author":{"seat":"keeper","capacity":"keeper"},"act":{"party":{"record":{"key":"alv","name":{"en":"Alvaria"},"formal":{"en":"Republic of Alvaria"},"code":"ALV","character":"state"}}}}"#;
    drop(run_given(&folder, "act ours.chancery -", person).done());
    let person = r#"{"book":"public","author":{"seat":"keeper","capacity":"keeper"},"act":{"person":{"record":{"key":"leader","name":{"personal":{"en":"Quenvola Marchbanks"}},"party":"alv"}}}}"#;
    drop(run_given(&folder, "act ours.chancery -", person).done());
    let found = run(&folder, "search ours.chancery Quenvola").done();
    assert!(found.contains("Marchbanks"), "{found}");
    let struck = run(&folder, "strike ours.chancery public 3 --seat keeper");
    assert!(
        struck
            .said
            .contains("entry 3 of the book public is struck out"),
        "{}",
        struck.said
    );
    drop(struck.done());
    let found = run(&folder, "search ours.chancery Quenvola").done();
    assert!(!found.contains("Marchbanks"), "{found}");
    let verified = run(&folder, "verify ours.chancery").done();
    assert!(
        verified.contains("entry 3: personal part struck out on"),
        "{verified}"
    );
    let said = run(&folder, "strike ours.chancery public 3 --seat keeper").failed(2);
    assert!(
        said.contains("Entry 3 of the book public holds nothing personal"),
        "{said}"
    );
    let said = run(&folder, "strike ours.chancery joint 1 --seat keeper").failed(2);
    assert!(
        said.contains("There is no seat “keeper” that reads"),
        "{said}"
    );
}
