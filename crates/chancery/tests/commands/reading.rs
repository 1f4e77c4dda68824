//! The commands that read: in words, as JSON and in files, for any seat, day and language.

use std::fs;

use serde::de::IgnoredAny;

use crate::program::{demo, folder, run, run_words};

/// Every command that reads, on the record on which it shows something, and the endings in which it can be taken along.
const READINGS: [(&str, &str, &[&str]); 14] = [
    (
        "meeting",
        "asean-rok.chancery dialogue-29",
        &["docx", "pdf"],
    ),
    ("meeting", "asean-rok.chancery", &["docx", "pdf"]),
    ("requests", "asean-rok.chancery", &["docx", "pdf", "xlsx"]),
    ("review", "asean-rok.chancery", &["docx", "pdf"]),
    (
        "review",
        "fictional.chancery poa-2031 --seat xka-desk --as-of 2033-06-30",
        &["docx", "pdf"],
    ),
    (
        "matrix",
        "fictional.chancery poa-2031 --seat xka-desk --as-of 2033-06-30",
        &["docx", "xlsx"],
    ),
    ("portfolio", "asean-rok.chancery", &["docx", "pdf", "xlsx"]),
    (
        "release",
        "asean-rok.chancery dialogue-29 --issuer rok",
        &["docx", "pdf"],
    ),
    ("issue", "asean-rok.chancery", &["docx", "pdf"]),
    (
        "issue",
        "asean-rok.chancery korean-peninsula",
        &["docx", "pdf"],
    ),
    ("calendar", "asean-rok.chancery", &["ics", "docx", "pdf"]),
    (
        "offices",
        "asean-rok.chancery --as-of 2025-05-15",
        &["docx", "pdf"],
    ),
    ("search", "asean-rok.chancery methane", &["json"]),
    ("log", "fictional.chancery joint --seat xka-desk", &["json"]),
];

fn is_json(text: &str) -> bool {
    serde_json::from_str::<IgnoredAny>(text).is_ok()
}

#[test]
fn every_reading_is_printed_in_both_languages_and_as_json() {
    for (command, words, _) in READINGS {
        let english = run(demo(), &format!("{command} {words}")).done();
        let korean = run(demo(), &format!("{command} {words} --lang ko")).done();
        let json = run(demo(), &format!("{command} {words} --json")).done();
        assert!(english.lines().count() > 1, "{command} {words}: {english}");
        assert!(
            korean.contains(|letter| ('가'..='힣').contains(&letter)),
            "{korean}"
        );
        assert_ne!(english, korean, "{command} {words}");
        assert!(is_json(&json), "{command} {words}");
        let korean_json = run(demo(), &format!("{command} {words} --json --lang ko")).done();
        assert_eq!(json, korean_json, "the data have no language");
    }
}

#[test]
fn every_reading_is_written_in_each_form_that_its_ending_names() {
    let folder = folder("forms");
    for (command, words, endings) in READINGS {
        for ending in endings {
            let out = folder.join(format!("{command}.{ending}"));
            let out = out.display();
            let run = run(demo(), &format!("{command} {words} --out {out}"));
            assert!(
                run.said.contains(&format!("{command}.{ending}")),
                "{}",
                run.said
            );
            assert_eq!(run.done(), "", "an answer in a file is not printed too");
            let bytes = fs::read(folder.join(format!("{command}.{ending}"))).unwrap();
            let begins: &[u8] = match *ending {
                "pdf" => b"%PDF-",
                "ics" => b"BEGIN:VCALENDAR",
                "json" if command == "log" => b"[",
                "json" => b"{",
                _ => b"PK",
            };
            assert!(bytes.starts_with(begins), "{command}.{ending}");
        }
    }
    let left = fs::read_dir(&folder).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| !name.starts_with('.')));
}

#[test]
fn a_seat_reads_its_own_books_and_the_public_seat_does_not() {
    let joint = "review fictional.chancery poa-2031";
    let public = run(demo(), "log fictional.chancery --json").done();
    let desk = run(demo(), "log fictional.chancery --seat xka-desk --json").done();
    assert!(!public.contains("\"joint\""));
    assert!(desk.contains("\"joint\""));
    let said = run(demo(), joint).failed(2);
    assert!(said.contains("There is no document “poa-2031”"), "{said}");
    let read = run(
        demo(),
        &format!("{joint} --seat xka-desk --as-of 2033-06-30"),
    )
    .done();
    assert!(read.lines().count() > 100);
}

#[test]
fn a_release_is_issued_in_the_name_that_its_side_gives() {
    let release = "release asean-rok.chancery dialogue-29 --issuer";
    let ours = run(demo(), &format!("{release} rok")).done();
    assert!(ours.contains("Issued by the Ministry of Foreign Affairs of the Republic of Korea"));
    let theirs = run(demo(), &format!("{release} asean")).done();
    assert!(theirs.contains("Issued by ASEAN"));
}

#[test]
fn a_day_and_a_time_of_knowing_change_what_is_read() {
    let early = "review fictional.chancery poa-2031 --seat xka-desk --json --as-of 2032-06-30";
    let late = "review fictional.chancery poa-2031 --seat xka-desk --json --as-of 2033-06-30";
    let (early, late) = (run(demo(), early).done(), run(demo(), late).done());
    assert_ne!(early, late);
    let known = |time: &str| {
        let words = format!("log fictional.chancery --seat xka-desk --known-at {time} --json");
        run(demo(), &words).done()
    };
    let (then, now) = (known("2031-06-01T00:00:00Z"), known("2034-01-01T00:00:00Z"));
    assert_ne!(then, now);
    assert!(is_json(&then) && is_json(&now));
}

#[test]
fn words_with_spaces_are_one_search() {
    let apart = run(demo(), "search asean-rok.chancery climate change --json").done();
    let together = run_words(
        demo(),
        ["search", "asean-rok.chancery", "climate change", "--json"],
    );
    assert_eq!(apart, together.done());
}
