//! Several files at once: conflicts, late and double returns, what nobody has answered, and what is recorded.

use partnership::key::Key;
use partnership::progress::Stage;

use super::super::take::{Choices, Question, Taken};
use super::super::{Sending, key, take};
use super::{Record, desk, received, record, sheet, told};
use crate::file::File;

const POINTS: &[&[&str]] = &[
    &["Ministry", "E-mail", "Lines"],
    &["Ministry of Sea", "a@sea.example", "1.1"],
    &["Ministry of Fish", "f@fish.example", "1.1.2; 1.2.1"],
];

fn sent() -> (Record, Sending) {
    let mut record = record();
    let sending = record.sent(POINTS);
    (record, sending)
}

/// A file with answers to the call of a letter: line, status, what was done, remarks.
fn answer(name: &str, sending: &Sending, letter: usize, rows: &[[&str; 4]]) -> File {
    let call = &sending.letters[letter].key;
    let owned = |row: &[&str]| {
        row.iter()
            .map(|cell| (*cell).to_owned())
            .collect::<Vec<_>>()
    };
    let mut all = vec![
        vec![format!("Key: {call}")],
        owned(&["Mark", "No.", "Status", "What was done", "Remarks"]),
    ];
    for [line, status, done, remarks] in rows {
        let mark = key::of_row(call, &Key::parse(line).unwrap());
        all.push(owned(&[&mark, "", status, done, remarks]));
    }
    sheet(name, "Answers", all)
}

#[test]
fn files_are_taken_in_any_order_and_who_has_not_answered_is_told() {
    let (record, sending) = sent();
    let sea = answer(
        "sea.xlsx",
        &sending,
        0,
        &[["l-1-1-1", "under way", "Planned.", ""]],
    );
    let fish = answer("fish.xlsx", &sending, 1, &[["l-1-2-1", "미착수", "", ""]]);
    let one = record.take(&[sea.clone(), fish.clone()], &Choices::default());
    let other = record.take(&[fish.clone(), sea], &Choices::default());
    assert_eq!(
        told(&one),
        [
            "l-1-1-1: under-way | Planned. | ",
            "l-1-2-1: not-started |  | "
        ]
    );
    assert_eq!(told(&one), told(&other));
    assert_eq!(one.questions, []);
    assert!(one.files.iter().all(|file| file.is_late));
    let waiting = |lines: &[usize]| {
        let proposal = record.take(std::slice::from_ref(&fish), &Choices::default());
        let found: Vec<usize> = proposal.waiting.iter().map(|one| one.lines).collect();
        let mut found = found;
        found.sort_unstable();
        assert_eq!(found, lines);
    };
    waiting(&[1, 2]);
}

#[test]
fn what_two_say_of_one_line_lies_side_by_side_until_someone_decides() {
    let (mut record, sending) = sent();
    let sea = answer(
        "sea.xlsx",
        &sending,
        0,
        &[["l-1-1-2", "under way", "Counted.", ""]],
    );
    let fish = answer(
        "fish.xlsx",
        &sending,
        1,
        &[["l-1-1-2", "implemented", "All counted.", ""]],
    );
    let files = [sea, fish];
    let proposal = record.take(&files, &Choices::default());
    assert_eq!(told(&proposal), ["l-1-1-2: conflict"]);
    assert!(
        matches!(proposal.questions.as_slice(), [Question::Conflict { between, .. }] if between.len() == 2)
    );
    // The files themselves are recorded, the line is not.
    record.all(proposal.submissions);
    let mut choices = Choices::default();
    let line = Key::parse("l-1-1-2").unwrap();
    choices.taken.insert(line.clone(), Taken::Joined);
    assert_eq!(told(&record.take(&files, &choices)), ["l-1-1-2: conflict"]);
    let fish = sending.letters[1].key.clone();
    choices.taken.insert(line, Taken::Of(fish));
    let decided = record.take(&files, &choices);
    assert_eq!(told(&decided), ["l-1-1-2: implemented | All counted. | "]);
    record.all(decided.submissions);
    let again = record.take(&files, &choices);
    assert_eq!(
        (told(&again), again.submissions),
        (vec!["l-1-1-2: same".to_owned()], vec![])
    );
}

#[test]
fn the_same_status_in_other_words_can_be_joined() {
    let (record, sending) = sent();
    let sea = answer(
        "sea.xlsx",
        &sending,
        0,
        &[["l-1-1-2", "under way", "Cod.", "10"]],
    );
    let fish = answer(
        "fish.xlsx",
        &sending,
        1,
        &[["l-1-1-2", "Ongoing", "Herring.", ""]],
    );
    let mut choices = Choices::default();
    let line = Key::parse("l-1-1-2").unwrap();
    choices.taken.insert(line, Taken::Joined);
    let proposal = record.take(&[sea, fish], &choices);
    assert_eq!(told(&proposal), ["l-1-1-2: under-way | Cod.\nHerring. | "]);
}

#[test]
fn a_later_return_replaces_what_an_earlier_one_said() {
    let (mut record, sending) = sent();
    let first = answer(
        "one.xlsx",
        &sending,
        0,
        &[["l-1-1-1", "under way", "Begun.", ""]],
    );
    let second = answer(
        "two.xlsx",
        &sending,
        0,
        &[["l-1-1-1", "implemented", "Done.", ""]],
    );
    let both = record.take(&[first.clone(), second.clone()], &Choices::default());
    assert_eq!(told(&both), ["l-1-1-1: conflict"]);
    let mut choices = Choices::default();
    choices.newest.insert("two.xlsx".to_owned());
    let newest = record.take(&[first.clone(), second.clone()], &choices);
    assert_eq!(told(&newest), ["l-1-1-1: implemented | Done. | "]);
    record.all(record.take(&[first], &Choices::default()).submissions);
    record.all(record.take(&[second], &Choices::default()).submissions);
    let call = &record.sight();
    let league = call.book(&desk().book).unwrap();
    assert_eq!(
        league.things.calls[&sending.letters[0].key].returns.len(),
        2
    );
    assert_eq!(league.things.progress.len(), 2);
}

#[test]
fn what_is_recorded_cites_the_file_and_keeps_all_that_was_said() {
    let (mut record, sending) = sent();
    let call = sending.letters[1].key.clone();
    let mark = key::of_row(&call, &Key::parse("l-1-2-1").unwrap());
    let rows = [
        vec![
            "Mark",
            "Status",
            "What was done",
            "As of",
            "Projects",
            "Budget",
            "Remarks",
        ],
        vec![
            &mark,
            "implemented",
            "Ten came.",
            "2033-03-31",
            "Wires across the Sea; The boat",
            "USD 5",
            "None",
        ],
    ];
    let rows = rows.map(|row| row.into_iter().map(str::to_owned).collect());
    let file = sheet("a.xlsx", "Answers", rows.into());
    let mut desk = desk();
    desk.stage = Stage::Cleared;
    let proposal = take(
        &[received(&file)],
        &record.sight(),
        &desk,
        &Choices::default(),
    );
    assert_eq!(proposal.questions, []);
    record.all(proposal.submissions);
    let sight = record.sight();
    let league = sight.book(&desk.book).unwrap();
    let (key, report) = league.things.progress.first_key_value().unwrap();
    assert_eq!(report.stage(desk.on), Stage::Cleared);
    let evidence: Vec<String> = report
        .evidence
        .iter()
        .map(|it| it.key().to_string())
        .collect();
    assert_eq!(evidence, [format!("{call}-answer"), "wires".to_owned()]);
    let note = league.things.notes.values().next().unwrap();
    assert_eq!(
        (note.on.key(), note.text.read("en")),
        (key, "The boat\nUSD 5\nNone")
    );
    assert!(
        league.things.calls[&call]
            .answered(desk.on)
            .contains(&Key::parse("l-1-2-1").unwrap())
    );
}

#[test]
fn a_file_that_comes_again_gives_nothing_new() {
    let (mut record, sending) = sent();
    let rows = [["l-1-1-1", "under way", "Begun.", "USD 5"]];
    let file = answer("one.xlsx", &sending, 0, &rows);
    let first = record.take(std::slice::from_ref(&file), &Choices::default());
    // The file, its return, a report, and a note with what else it says.
    assert_eq!(first.submissions.len(), 4);
    record.all(first.submissions);
    let again = record.take(&[file], &Choices::default());
    assert_eq!((again.submissions, again.files[0].is_known), (vec![], true));
}
