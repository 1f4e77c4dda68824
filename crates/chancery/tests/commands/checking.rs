//! The commands that hold a text against the record, that issue a review with what goes with it, and that list differences.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use partnership::edition::Edition;
use partnership::entry::Voice;
use partnership::progress::{self, Status};
use partnership::when::When;
use partnership::{Act, Partnership};
use serde_json::Value;

use crate::program::{copy, demo, run};

#[test]
fn the_check_tells_by_its_status_whether_anything_was_found() {
    let folder = copy("check");
    let right = "The 11th Senior Officials' Dialogue was held on 16–17 May 2029 in Eveningstar, Vesperland.";
    fs::write(folder.join("right.md"), right).unwrap();
    fs::write(folder.join("wrong.md"), right.replace("11th", "12th")).unwrap();
    run(&folder, "check right.md fictional.chancery").done();
    let said = run(&folder, "check wrong.md fictional.chancery").failed(1);
    assert!(said.contains("in one place"), "{said}");
    let said = run(&folder, "check missing.md fictional.chancery").failed(2);
    assert!(said.contains("missing.md"), "{said}");
}

#[test]
fn a_text_is_held_against_the_only_record_beside_it_or_one_is_asked_for() {
    let folder = copy("check-beside");
    let alone = folder.join("alone");
    fs::create_dir_all(&alone).unwrap();
    fs::write(alone.join("text.txt"), "Nothing is said here.").unwrap();
    fs::copy(
        folder.join("fictional.chancery"),
        alone.join("one.chancery"),
    )
    .unwrap();
    run(&alone, "check text.txt").done();
    fs::copy(
        folder.join("fictional.chancery"),
        alone.join("two.chancery"),
    )
    .unwrap();
    let said = run(&alone, "check text.txt").failed(2);
    assert!(
        said.contains("one.chancery") && said.contains("two.chancery"),
        "{said}"
    );
}

#[test]
fn names_that_the_record_does_not_know_are_told_where_they_are_asked_for() {
    let folder = copy("check-names");
    fs::write(folder.join("text.md"), "Vesperland thanked Orla Quent.").unwrap();
    let bare = run(&folder, "check text.md fictional.chancery").done();
    assert!(!bare.contains("Orla Quent"), "{bare}");
    let named = run(&folder, "check text.md fictional.chancery --unknown").done();
    assert!(named.contains("Name: Orla Quent"), "{named}");
    let told = run(&folder, "check text.md fictional.chancery --unknown --json").done();
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["unknown"][0]["said"], "Orla Quent");
    assert_eq!(told["unknown"].as_array().unwrap().len(), 1);
}

/// Issues the review of a plan with all that goes with it.
const SET: &str = "edition asean-rok.chancery /public/instrument/poa-2026-30/review --key now --title Review \
                   --book public --seat keeper --capacity keeper --as-of 2026-06-30 \
                   --with review,matrix,differences,moved --out review.docx";

/// What is issued: the key of each edition, and its file.
const ISSUED: [(&str, &str); 5] = [
    ("now", "review.docx"),
    ("now-matrix", "review-matrix.docx"),
    ("now-matrix-sheet", "review-matrix.xlsx"),
    ("now-differences", "review-differences.docx"),
    ("now-moved", "review-moved.docx"),
];

/// The editions of a record, by their keys.
fn editions(folder: &Path) -> BTreeMap<String, Edition> {
    let entries = ledger::load(&folder.join("asean-rok.chancery")).unwrap();
    let partnership = Partnership::replay(entries);
    let public = partnership.eyes("public").unwrap();
    let sight = partnership.sight(&public, "2026-06-30".parse().unwrap());
    let sight = sight.unwrap();
    let editions = sight.all::<Edition>();
    editions
        .map(|(_, key, edition)| (key.to_string(), edition.clone()))
        .collect()
}

#[test]
fn a_review_is_issued_with_what_goes_with_it_at_one_checkpoint() {
    let folder = copy("edition-set");
    run(&folder, SET).done();
    let editions = editions(&folder);
    assert_eq!(editions.len(), ISSUED.len());
    let first = &editions["now"];
    for (key, file) in ISSUED {
        let edition = &editions[key];
        let bytes = fs::read(folder.join(file)).unwrap();
        assert_eq!(edition.hash, ledger::hash_of(&bytes), "{file}");
        assert_eq!(edition.checkpoint, first.checkpoint, "{key}");
        assert_eq!(edition.known_at, first.known_at, "{key}");
    }
    drop(run(&folder, "verify asean-rok.chancery").done());
}

#[test]
fn a_set_of_which_one_paper_is_refused_leaves_nothing() {
    let folder = copy("edition-refused");
    let last = "edition asean-rok.chancery /follow-up --key now-moved --title Matrix --book public \
                --seat keeper --capacity keeper --out follow-up.docx";
    run(&folder, last).done();
    let before = run(&folder, "verify asean-rok.chancery --json").done();
    let said = run(&folder, SET).failed(1);
    assert!(said.contains("now-moved"), "{said}");
    assert_eq!(
        run(&folder, "verify asean-rok.chancery --json").done(),
        before
    );
    assert_eq!(editions(&folder).len(), 1);
    for (_, file) in ISSUED {
        assert!(!folder.join(file).exists(), "{file}");
    }
}

/// The latest status that each side reports in the joint book on the lines of the plan, from the acts themselves.
fn reported() -> BTreeMap<String, BTreeMap<String, Status>> {
    let mut lines: BTreeMap<String, BTreeMap<String, (When, Status)>> = BTreeMap::new();
    for told in example::fictional::submissions() {
        let is_joint = told.submission.book.to_string() == "joint";
        let Act::Progress(progress::Act::Report {
            line,
            side: Voice::Side(side),
            status,
            on,
            ..
        }) = told.submission.act
        else {
            continue;
        };
        if !is_joint || line.instrument.key.as_str() != "poa-2031" {
            continue;
        }
        let sides = lines.entry(line.provision.to_string()).or_default();
        let latest = sides.entry(side.key.to_string()).or_insert((on, status));
        if latest.0.last() <= on.last() {
            *latest = (on, status);
        }
    }
    let bare = |sides: BTreeMap<String, (When, Status)>| {
        let sides = sides.into_iter();
        sides.map(|(side, (_, status))| (side, status)).collect()
    };
    let lines = lines.into_iter();
    lines.map(|(line, sides)| (line, bare(sides))).collect()
}

#[test]
fn the_differences_are_the_lines_whose_latest_reports_in_the_joint_book_differ() {
    let ask = "differences fictional.chancery poa-2031 --seat xaa-desk --as-of 2033-12-31";
    let mut differing = reported();
    differing.retain(|_, sides| sides.values().collect::<BTreeSet<_>>().len() == 2);
    assert!(!differing.is_empty());
    let view = run(demo(), &format!("{ask} --json")).done();
    let view: Value = serde_json::from_str(&view).unwrap();
    assert_eq!(view["rates"]["differing"], differing.len());
    let paper = run(demo(), ask).done();
    let rows: Vec<&str> = paper
        .lines()
        .filter(|row| row.starts_with("- No.: "))
        .collect();
    assert_eq!(rows.len(), differing.len());
    let lines = view["lines"].as_array().unwrap();
    let told = lines
        .iter()
        .filter_map(|line| Some((line, differing.get(line["key"].as_str()?)?)));
    for ((line, sides), row) in told.zip(rows) {
        let text = line["text"]["en"].as_str().unwrap();
        assert!(row.contains(text), "{text}: {row}");
        for (side, called) in [("halcyon", "Halcyon"), ("vesper", "Vesperland")] {
            let status = <&str>::from(sides[side]).replace('-', " ");
            assert!(row.contains(&format!("{called}: {status} ")), "{row}");
        }
    }
}
