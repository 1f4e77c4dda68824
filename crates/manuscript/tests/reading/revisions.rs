//! Files with marks beside the same files with all marks accepted, or all rejected, by other programs.

use std::collections::BTreeSet;

use drafting::text::Text;
use manuscript::Manuscript;
use manuscript::reading::KnownMarks;

use crate::documents;

/// Where we differ, with the reasons.
const CASES: &str = include_str!("../../../../docs/word-cases.md");

fn open(file: &str) -> Option<Manuscript> {
    let bytes = documents::bytes(&format!("revisions/RP/{file}"))?;
    Some(Manuscript::open(bytes).unwrap_or_else(|error| panic!("{file}: {error}")))
}

/// Each case: the file, whether its marks are accepted or rejected, and the file that another program made of it.
fn cases() -> Vec<(String, String, String)> {
    let Some(table) = documents::read("revisions/cases.tsv") else {
        return Vec::new();
    };
    let rows = table.lines().skip(1).map(|row| {
        let mut cells = row.split('\t').map(str::to_owned);
        let mut cell = || cells.next().expect("a row has six cells");
        (cell(), cell(), cell())
    });
    rows.collect()
}

fn read(file: &str, operation: &str) -> Option<Text> {
    let marked = open(file)?.marked(&KnownMarks::default());
    Some(match operation {
        "accept" => marked.accepted(),
        "reject" => marked.rejected(),
        other => panic!("{other} is no operation"),
    })
}

#[test]
fn accepting_and_rejecting_all_gives_what_others_made_of_the_file_but_where_we_say_why_not() {
    let cases = cases();
    if cases.is_empty() {
        return;
    }
    let differs = |(file, operation, expected): &(String, String, String)| {
        let theirs = open(expected).unwrap();
        let differs = read(file, operation).unwrap() != *theirs.text();
        differs.then(|| format!("{file} {operation}"))
    };
    let differing: BTreeSet<String> = cases.iter().filter_map(differs).collect();
    let rows = CASES.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split('|');
        let file = cells.next()?.trim().trim_end_matches('`');
        Some(format!("{file} {}", cells.next()?.trim()))
    });
    assert_eq!(cases.len(), 104);
    assert_eq!(differing, rows.collect());
}
