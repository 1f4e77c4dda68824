//! Calls for input from file to file: what was filled in is what is read, whatever harmless was done to the file meanwhile.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

mod answered;
mod setting;

use documents::compose::call::form::{language_of, paper};
use documents::{sheet, word};
use intake::call::layout::Column;
use intake::call::take::{Choices, Outcome};
use intake::file::{Block, File, Value};
use language::Language;
use partnership::progress::Status;
use proptest::prelude::*;

use answered::{Damage, Fill, Grid, rewritten};
use setting::{Setting, imprint};

const STATUSES: [Status; 4] = [
    Status::NotStarted,
    Status::UnderWay,
    Status::Addressed,
    Status::Implemented,
];

fn fill() -> impl Strategy<Value = Option<Fill>> {
    let words = "[A-Za-z가-힣=+@<>&\"' -]{0,20}[a-z]";
    let fill = (0..4usize, words, proptest::option::of(1i8..29), words).prop_map(
        |(status, done, day, remarks)| Fill {
            status,
            done: done.trim().to_owned(),
            day,
            remarks: remarks.trim().to_owned(),
        },
    );
    proptest::option::of(fill)
}

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let damage = prop_oneof![
        (0..10usize, 0..10usize).prop_map(|(one, other)| Damage::SwapColumns(one, other)),
        (0..6usize, 0..6usize).prop_map(|(one, other)| Damage::SwapLines(one, other)),
        Just(Damage::NoteOnTop),
        Just(Damage::BlankRow),
        Just(Damage::DropEmptyLines),
        Just(Damage::DropMarksOfColumns),
        Just(Damage::DropKeyLine),
        Just(Damage::RenameSheet),
        Just(Damage::DatesAsWords),
    ];
    proptest::collection::vec(damage, 0..5)
}

/// The line, its status, what was done and the day.
type Report = (String, Status, String, Option<String>);

/// What a proposal would report, and what it asks.
fn told(setting: &Setting, file: File) -> (Vec<Report>, String) {
    let proposal = setting.take(file, &Choices::default());
    let reports = proposal.lines.iter().filter_map(|line| {
        if let Outcome::Report(said) = &line.outcome {
            let on = said.on.map(|on| on.to_string());
            Some((
                line.line.key.to_string(),
                said.status?,
                said.done.clone(),
                on,
            ))
        } else {
            None
        }
    });
    (reports.collect(), format!("{:?}", proposal.questions))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_was_filled_in_is_what_is_read(
        fills in proptest::collection::vec(fill(), 1..6),
        korean in any::<bool>(),
        damages in damages(),
    ) {
        let setting = Setting::new(fills.len(), korean);
        let form = setting.form();
        let language = language_of(&form, Language::English);
        let bytes = sheet::call(&form, language);
        let file = intake::read("answer.xlsx", &bytes).unwrap();
        let mut grid = Grid::of(&file);
        grid.fill(&fills, language);
        for damage in &damages {
            grid.suffer(damage);
        }
        let returned = intake::read("answer.xlsx", &rewritten(&grid)).unwrap();
        let (found, questions) = told(&setting, returned);
        let expected: Vec<_> = fills
            .iter()
            .enumerate()
            .filter_map(|(at, fill)| {
                let fill = fill.as_ref()?;
                let on = fill.day.map(|day| format!("2033-03-{day:02}"));
                Some((setting.key(at), STATUSES[fill.status], fill.done.clone(), on))
            })
            .collect();
        prop_assert_eq!(found, expected, "{} after {:?}", questions, damages);
        prop_assert_eq!(questions, "[]");
    }
}

#[test]
fn every_heading_and_status_that_goes_out_is_known_when_it_comes_back() {
    for korean in [false, true] {
        let setting = Setting::new(2, korean);
        let form = setting.form();
        let language = language_of(&form, Language::English);
        let file = intake::read("a.xlsx", &sheet::call(&form, language)).unwrap();
        let grid = Grid::of(&file);
        let marks = grid.marks();
        let headings = &grid.rows[marks + 1];
        for (column, heading) in Column::ALL.iter().zip(headings) {
            assert_eq!(
                Column::headed(&heading.words()),
                Some(*column),
                "{heading:?}"
            );
        }
        for status in ["not-started", "under-way", "addressed", "implemented"] {
            let words = language.say(&format!("progress-{status}"));
            let said = intake::status_words::said(&words, &Default::default());
            assert!(
                matches!(said, intake::status_words::Said::Status(_)),
                "{words}"
            );
        }
        assert!(intake::call::layout::says_no_change(
            &language.say("call-no-change")
        ));
    }
}

#[test]
fn a_file_that_nobody_filled_in_says_nothing() {
    let setting = Setting::new(3, false);
    let form = setting.form();
    let bytes = sheet::call(&form, Language::English);
    assert_eq!(bytes, sheet::call(&form, Language::English));
    let file = intake::read("a.xlsx", &bytes).unwrap();
    assert_eq!(told(&setting, file), (vec![], "[]".to_owned()));
}

#[test]
fn a_call_in_word_is_known_again_when_it_comes_back() {
    let setting = Setting::new(2, false);
    let form = setting.form();
    let paper = paper(&form, Language::English, &imprint());
    let mut file = intake::read("a.docx", &word::write(&paper)).unwrap();
    assert_eq!(told(&setting, file.clone()), (vec![], "[]".to_owned()));
    let table = file.blocks.iter_mut().find_map(|block| match block {
        Block::Table(table) if table.rows.iter().any(|row| row.cells.len() > 5) => Some(table),
        Block::Table(_) | Block::Paragraph(_) => None,
    });
    let row = table.unwrap().rows.last_mut().unwrap();
    row.cells[3].value = Value::Words("Ongoing".to_owned());
    row.cells[4].value = Value::Words("Met twice.".to_owned());
    let expected = (
        setting.key(1),
        Status::UnderWay,
        "Met twice.".to_owned(),
        None,
    );
    assert_eq!(told(&setting, file), (vec![expected], "[]".to_owned()));
}

#[test]
fn no_word_of_the_record_becomes_a_formula_or_markup() {
    let setting = Setting::worded(&["=HYPERLINK(\"http://x\")", "+1<b>&", "@SUM(A1)", "<r>x</r>"]);
    let form = setting.form();
    let file = intake::read("a.xlsx", &sheet::call(&form, Language::English)).unwrap();
    let grid = Grid::of(&file);
    let cells: Vec<&Value> = grid.rows.iter().flatten().collect();
    assert!(
        !cells
            .iter()
            .any(|value| matches!(value, Value::Formula { .. }))
    );
    for words in ["=HYPERLINK(\"http://x\")", "+1<b>&", "@SUM(A1)"] {
        let is_there = |value: &&Value| **value == Value::Words(words.to_owned());
        assert!(
            cells.iter().copied().any(|value| is_there(&value)),
            "{words}"
        );
    }
}
