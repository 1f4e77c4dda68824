//! The commands that record: a record is begun, acts are handed in, and what was handed in is there, whole or not at all.

use std::fs;
use std::path::PathBuf;

use crate::program::{copy, folder, run, run_given, run_words};

/// An act of the keeper that raises an issue in the public book.
pub(crate) fn issue(key: &str) -> String {
    format!(
        r#"{{"book":"public","author":{{"seat":"keeper","capacity":"keeper"}},"act":{{"issue":{{"raise":{{"key":"{key}","title":{{"en":"Matter {key}"}}}}}}}}}}"#
    )
}

/// A folder with a new record that is called `ours.chancery`.
pub(crate) fn begun(test: &str) -> PathBuf {
    let folder = folder(test);
    let made = run_words(
        &folder,
        ["new", "ours.chancery", "--title", "Our partnership"],
    );
    assert!(made.said.contains("ours.chancery is made"), "{}", made.said);
    drop(made.done());
    folder
}

#[test]
fn acts_are_recorded_from_a_file_and_from_the_standard_input_one_many_or_in_a_bundle() {
    let folder = begun("acts");
    fs::write(folder.join("one.json"), issue("one")).unwrap();
    let many = format!("[{}, {}]", issue("two"), issue("three"));
    fs::write(folder.join("many.json"), many).unwrap();
    let bundle = issue("four").replace(r#""act":"#, r#""acts":["#);
    let bundle = format!("{}]}}", bundle.strip_suffix('}').unwrap());
    let one = run(&folder, "act ours.chancery one.json").done();
    assert_eq!(one, "Recorded in the public as entry 2.\n");
    let many = run(&folder, "act ours.chancery many.json --lang ko").done();
    assert_eq!(
        many,
        "public에 3번으로 기록하였습니다.\npublic에 4번으로 기록하였습니다.\n"
    );
    let given = run_given(&folder, "act ours.chancery - --json", &bundle).done();
    let given: serde_json::Value = serde_json::from_str(&given).unwrap();
    assert_eq!(given, serde_json::json!([{"book": "public", "number": 5}]));
    let log = run(&folder, "log ours.chancery --json").done();
    for key in ["one", "two", "three", "four"] {
        assert!(
            log.contains(&format!("\"concerns\": \"{key}\"")),
            "{key}: {log}"
        );
    }
}

#[test]
fn a_dry_run_changes_nothing() {
    let folder = begun("dry-run");
    let before = run(&folder, "verify ours.chancery --json").done();
    let judged = run_given(&folder, "act ours.chancery - --dry-run", &issue("one"));
    assert!(
        judged.said.contains("One entry would be recorded"),
        "{}",
        judged.said
    );
    assert_eq!(judged.done(), "");
    assert_eq!(run(&folder, "verify ours.chancery --json").done(), before);
}

#[test]
fn where_one_act_is_refused_none_is_recorded() {
    let folder = begun("all-or-none");
    let before = run(&folder, "verify ours.chancery --json").done();
    let acts = format!("[{},{}]", issue("one"), issue("one"));
    let said = run_given(&folder, "act ours.chancery -", &acts).failed(1);
    assert!(
        said.contains("Act 2: This cannot be recorded because the key “one”"),
        "{said}"
    );
    let said = run_given(&folder, "act ours.chancery - --lang ko", &acts).failed(1);
    assert!(
        said.contains("오류: 2번째 행위: 식별자 “one”는 이미"),
        "{said}"
    );
    assert_eq!(run(&folder, "verify ours.chancery --json").done(), before);
}

#[test]
fn an_edition_keeps_the_bytes_that_were_issued() {
    let folder = copy("edition");
    let issue = "edition asean-rok.chancery /follow-up --key matrix-now --book public --seat keeper \
                 --capacity keeper --title Matrix --as-of 2025-06-30";
    let issued = run(&folder, &format!("{issue} --out matrix.docx"));
    assert!(
        issued
            .said
            .contains("Edition matrix-now is issued in the book public"),
        "{}",
        issued.said
    );
    drop(issued.done());
    let bytes = fs::read(folder.join("matrix.docx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    let record = fs::read(folder.join("asean-rok.chancery")).unwrap();
    let wal = fs::read(folder.join("asean-rok.chancery-wal")).unwrap_or_default();
    let tail = &bytes[bytes.len() - 200..];
    let is_kept = |file: &[u8]| file.windows(tail.len()).any(|part| part == tail);
    assert!(is_kept(&record) || is_kept(&wal));
    let again = run(&folder, &format!("{issue} --out again.docx")).failed(1);
    assert!(again.contains("matrix-now"), "{again}");
    assert!(!folder.join("again.docx").exists());
    drop(run(&folder, "verify asean-rok.chancery").done());
}

#[test]
fn a_seat_issues_no_edition_in_a_book_that_it_does_not_read_nor_of_what_is_not_there() {
    let folder = copy("edition-elsewhere");
    let issue = |book: &str, seat: &str, reading: &str| {
        let words = format!(
            "edition fictional.chancery {reading} --key matrix --book {book} --seat {seat} \
             --party xka --capacity national --title Matrix --out matrix.docx"
        );
        run(&folder, &words).failed(2)
    };
    let [there, nowhere] = ["xac", "xzz"].map(|book| issue(book, "xka-desk", "/follow-up"));
    assert_eq!(there, nowhere, "what is not yours is not there");
    let said = issue("joint", "xka-desk", "/joint/instrument/nothing/review");
    assert!(
        said.contains("nothing to read at /joint/instrument/nothing/review"),
        "{said}"
    );
    assert!(!folder.join("matrix.docx").exists());
}

#[test]
fn a_file_is_kept_with_the_act_that_attaches_it_or_nothing_is() {
    let folder = begun("attach");
    std::fs::write(folder.join("photo.txt"), "seen on the quay").unwrap();
    let hash = ledger::hash_of(b"seen on the quay");
    let attach = format!(
        r#"{{"key": "photo", "title": {{"en": "Photo"}}, "name": "photo.txt", "media-type": "text/plain",
            "size-bytes": 16, "hash": "{hash}", "to": {{"issue": "one"}}}}"#
    );
    let author = r#"{"seat": "keeper", "capacity": "keeper"}"#;
    let act = format!(
        r#"{{"book": "public", "author": {author}, "act": {{"attachment": {{"attach": {attach}}}}}}}"#
    );
    drop(run_given(&folder, "act ours.chancery -", &issue("one")).done());
    let said = run_given(&folder, "act ours.chancery -", &act).failed(2);
    assert!(said.contains("Give it with --attach FILE"), "{said}");
    let kept = |report: &str| report.contains("\"attachments\": 1");
    assert!(!kept(&run(&folder, "verify ours.chancery --json").done()));
    drop(run_given(&folder, "act ours.chancery - --attach photo.txt", &act).done());
    assert!(kept(&run(&folder, "verify ours.chancery --json").done()));
}
