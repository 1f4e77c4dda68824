//! The demonstration: two records and their documents, written once and shown as often as one likes.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Stdio;

use crate::program::{Running, copy, demo, program, run};

#[test]
fn the_demonstration_leaves_two_records_and_their_documents_in_both_languages() {
    for (record, papers) in [
        (
            "asean-rok",
            &[
                "meeting-record.en.docx",
                "press-release.ko.pdf",
                "calendar.en.ics",
            ][..],
        ),
        (
            "fictional",
            &[
                "review.en.pdf",
                "follow-up.ko.docx",
                "calendar.ko.ics",
                "draft/base.docx",
                "draft/XAE.docx",
            ][..],
        ),
    ] {
        assert!(demo().join(format!("{record}.chancery")).exists());
        for paper in papers {
            let bytes = fs::read(demo().join(record).join(paper)).unwrap();
            assert!(bytes.len() > 500, "{record}/{paper}");
        }
    }
    let left = fs::read_dir(demo()).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let parts: Vec<String> = left.filter(|name| name.contains(".part")).collect();
    assert!(parts.is_empty(), "{parts:?}");
}

#[test]
fn the_demonstration_can_be_run_twice_and_then_shows_its_pages() {
    let folder = copy("twice");
    let before = fs::read(folder.join("fictional.chancery")).unwrap();
    let mut child = program()
        .current_dir(&folder)
        .args(["demo", "--dir", ".", "--port", "0"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let said = BufReader::new(child.stderr.take().unwrap());
    let running = Running(child);
    let (mut addresses, mut lines) = (Vec::new(), Vec::new());
    for line in said.lines().map(Result::unwrap) {
        if let Some((_, address)) = line.split_once("http://") {
            addresses.push(address.trim_end_matches('/').to_owned());
        }
        let is_last = line.contains("Ctrl-C");
        lines.push(line);
        if is_last {
            break;
        }
    }
    let [real, fictional, merge] = addresses.as_slice() else {
        panic!("three addresses are told: {lines:?}");
    };
    assert_eq!(*merge, format!("{fictional}/merge"));
    assert!(page(real).contains("29"), "{}", page(real));
    assert!(page(fictional).contains("Vesperland"));
    drop(running);
    assert_eq!(fs::read(folder.join("fictional.chancery")).unwrap(), before);
    let verified = run(&folder, "verify fictional.chancery").done();
    assert!(verified.contains("The record is whole"));
}

/// The first page at an address.
fn page(address: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let asked = format!("GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(asked.as_bytes()).unwrap();
    let mut page = Vec::new();
    stream.read_to_end(&mut page).unwrap();
    let page = String::from_utf8_lossy(&page).into_owned();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    page
}

#[test]
fn the_files_of_the_draft_become_one_text_that_shows_what_was_hidden() {
    let members = [
        "XAA", "XAB", "XAC", "XAD", "XAE", "XAF", "XAG", "XAH", "XAI", "XAJ",
    ];
    let files: Vec<String> = members
        .map(|name| format!("{name}=fictional/draft/{name}.docx"))
        .into();
    let compile = format!(
        "compile fictional/draft/base.docx --caucus Halcyon {}",
        files.join(" ")
    );
    let said = run(demo(), &compile).done();
    assert!(
        said.contains("[shall] [XAA, XAF, XAI: {+should+}]"),
        "{said}"
    );
    let refused = run(
        demo(),
        &format!("{compile} --table-as Halcyon --out {}", "tabled.docx"),
    );
    let why = refused.failed(1);
    assert!(
        why.contains("XAB"),
        "where members differ nothing is tabled: {why}"
    );
}
