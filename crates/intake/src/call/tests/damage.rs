//! What becomes of a file between being sent and coming back, one damage after the other.

use jiff::civil::date;
use partnership::key::Key;
use partnership::progress::Status;

use super::super::take::{Choices, DateOrder, Proposal, Question, Remark};
use super::super::{Sending, key};
use super::{LINES, Record, record, sheet, told};
use crate::call::layout::Column;
use crate::file::{File, Place};

type Rows = Vec<Vec<String>>;

fn sent() -> (Record, Sending) {
    let mut record = record();
    let rows: &[&[&str]] = &[
        &["Ministry", "E-mail", "Lines"],
        &["Sea", "a@sea.example", "1"],
    ];
    let sending = record.sent(rows);
    (record, sending)
}

/// The file as it went out, with two answers in it.
fn returned(sending: &Sending) -> Rows {
    let call = &sending.letters[0].key;
    let mut rows: Rows = vec![
        vec!["Call for input".to_owned()],
        vec![format!("Key: {call}")],
    ];
    rows.push(Column::ALL.map(|column| column.mark().to_owned()).into());
    let headings = [
        "Mark",
        "No.",
        "Action line",
        "Last reported",
        "Status",
        "What was done",
        "As of",
        "Projects",
        "Budget",
        "Remarks",
    ];
    rows.push(headings.map(str::to_owned).into());
    rows.push(vec![String::new(), "1.1 Part".to_owned()]);
    for (line, label, text) in &LINES[..3] {
        let mark = key::of_row(call, &Key::parse(line).unwrap());
        let mut row = vec![mark, (*label).to_owned(), (*text).to_owned()];
        row.resize(10, String::new());
        rows.push(row);
    }
    rows[5][4] = "under way".to_owned();
    rows[5][5] = "A first meeting.".to_owned();
    rows[7][4] = "implemented".to_owned();
    rows[7][6] = "2033-03-31".to_owned();
    rows
}

const TOLD: [&str; 2] = [
    "l-1-1-1: under-way | A first meeting. | ",
    "l-1-2-1: implemented |  | 2033-03-31",
];

fn file(rows: Rows) -> File {
    sheet("sea.xlsx", "Answers", rows)
}

fn take(damage: impl FnOnce(&mut Rows)) -> Proposal {
    take_with(damage, &Choices::default())
}

fn take_with(damage: impl FnOnce(&mut Rows), choices: &Choices) -> Proposal {
    let (record, sending) = sent();
    let mut rows = returned(&sending);
    damage(&mut rows);
    record.take(&[file(rows)], choices)
}

/// That a damage changes nothing of what is understood, and asks nothing.
#[track_caller]
fn harmless(damage: impl FnOnce(&mut Rows)) -> Vec<Remark> {
    let proposal = take(damage);
    assert_eq!(proposal.questions, []);
    assert_eq!(told(&proposal), TOLD);
    proposal.remarks
}

fn cell(row: u32, column: u32) -> Place {
    let sheet = "Answers".to_owned();
    Place::Sheet { sheet, row, column }
}

#[test]
fn a_file_that_nobody_damaged_says_what_was_filled_in() {
    assert_eq!(harmless(|_| {}), []);
}

#[test]
fn moved_columns_and_rows_are_found_again() {
    let swap = |rows: &mut Rows| {
        for row in rows.iter_mut().skip(2) {
            row.resize(10, String::new());
            row.swap(4, 9);
            row.swap(5, 1);
        }
    };
    assert_eq!(harmless(swap), []);
    assert_eq!(harmless(|rows| rows[5..].reverse()), []);
    assert_eq!(
        harmless(|rows| rows.insert(0, vec!["A note".to_owned()])),
        []
    );
    let delete = |rows: &mut Rows| drop(rows.remove(6));
    assert_eq!(harmless(delete), []);
}

#[test]
fn a_renamed_heading_is_known_by_its_mark_and_a_lost_mark_by_its_heading() {
    let rename = |rows: &mut Rows| rows[3][4] = "Where do we stand?".to_owned();
    assert_eq!(harmless(rename), []);
    assert_eq!(harmless(|rows| drop(rows.remove(2))), []);
    let rename_all = |rows: &mut Rows| {
        for (at, heading) in rows[3].iter_mut().enumerate() {
            *heading = format!("Column {at}");
        }
    };
    assert_eq!(harmless(rename_all), []);
}

#[test]
fn a_column_whose_heading_and_mark_are_lost_is_told() {
    let proposal = take(|rows| {
        rows.remove(2);
        rows[2][5] = "Story".to_owned();
    });
    let lost = [
        Remark::NoColumn {
            file: "sea.xlsx".to_owned(),
            place: cell(0, 0),
            column: Column::Done,
        },
        Remark::UnknownColumn {
            file: "sea.xlsx".to_owned(),
            place: cell(3, 6),
            written: "Story".to_owned(),
        },
    ];
    assert_eq!(proposal.remarks, lost);
    assert_eq!(told(&proposal)[0], "l-1-1-1: under-way |  | ");
}

#[test]
fn a_deleted_column_of_marks_is_made_up_for_by_numbers_and_words() {
    let remarks = harmless(|rows| {
        for row in rows.iter_mut().skip(2) {
            row.remove(0);
        }
    });
    assert_eq!(remarks.len(), 2);
    assert!(
        remarks
            .iter()
            .all(|one| matches!(one, Remark::ByContent { .. }))
    );
}

#[test]
fn a_file_whose_key_is_gone_is_doubtful_until_it_is_confirmed() {
    let strip = |rows: &mut Rows| {
        rows.remove(1);
        for row in rows.iter_mut().skip(3) {
            row[0].clear();
        }
    };
    let (_, sending) = sent();
    let call = sending.letters[0].key.clone();
    let proposal = take(strip);
    assert!(
        matches!(&proposal.questions[..], [Question::DoubtfulCall { call: found, .. }] if *found == call)
    );
    assert_eq!(proposal.submissions, []);
    let mut choices = Choices::default();
    choices.calls.insert("sea.xlsx".to_owned(), call);
    let confirmed = take_with(strip, &choices);
    assert_eq!(told(&confirmed).len(), 2);
    assert_eq!(confirmed.questions, []);
}

#[test]
fn a_key_of_another_record_is_told() {
    let stranger = key::fresh(&["elsewhere"], |_| false);
    let proposal = take(|rows| {
        rows[1][0] = format!("Key: {stranger}");
        for row in rows.iter_mut().skip(4) {
            row[0].clear();
        }
    });
    let written = stranger.to_string();
    let file = "sea.xlsx".to_owned();
    assert_eq!(proposal.questions, [Question::UnknownKey { file, written }]);
    let nothing = take(|rows| *rows = vec![vec!["Minutes of a meeting".to_owned()]]);
    assert!(matches!(&nothing.questions[..], [Question::NoCall { .. }]));
}

#[test]
fn a_row_marked_as_one_line_and_worded_as_another_is_asked_about() {
    let proposal = take(|rows| {
        let mark = rows[5][0].clone();
        rows[5][0] = rows[7][0].clone();
        rows[7][0] = mark;
    });
    let places: Vec<&Place> = proposal
        .questions
        .iter()
        .filter_map(|question| {
            if let Question::OtherLine { place, .. } = question {
                Some(place)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(proposal.questions.len(), 2);
    assert_eq!(places, [&cell(6, 0), &cell(8, 0)]);
}

#[test]
fn an_added_row_counts_for_its_line_and_one_without_a_line_is_asked_about() {
    let row = |cells: &[(usize, &str)]| {
        let mut row = vec![String::new(); 10];
        for (at, words) in cells {
            row[*at] = (*words).to_owned();
        }
        row
    };
    let second = row(&[(1, "1.1.1"), (5, "A second meeting.")]);
    let proposal = take(|rows| rows.insert(6, second));
    assert_eq!(
        told(&proposal)[0],
        "l-1-1-1: under-way | A first meeting.\nA second meeting. | "
    );
    assert_eq!(proposal.questions, []);
    let strange = row(&[(4, "under way"), (5, "Something else.")]);
    let proposal = take(|rows| rows.push(strange));
    assert!(
        matches!(&proposal.questions[..], [Question::NoLine { place, .. }] if *place == cell(9, 0))
    );
    let unasked = row(&[(1, "2.1.1"), (4, "under way")]);
    let proposal = take(|rows| rows.push(unasked));
    assert!(
        matches!(&proposal.remarks[..], [Remark::NotAsked { line, .. }] if line.as_str() == "l-2-1-1")
    );
    let twice = row(&[(1, "1.1.1"), (4, "implemented")]);
    let proposal = take(|rows| rows.push(twice));
    assert!(matches!(&proposal.questions[..], [Question::Twice { .. }]));
    assert_eq!(told(&proposal)[0], "l-1-1-1: open");
}

#[test]
fn a_status_that_is_not_known_is_asked_about_and_then_remembered() {
    let write = |rows: &mut Rows| rows[5][4] = "Brewing".to_owned();
    let proposal = take(write);
    let question = Question::Status {
        file: "sea.xlsx".to_owned(),
        place: cell(6, 5),
        written: "Brewing".to_owned(),
    };
    assert_eq!(proposal.questions, [question]);
    assert_eq!(told(&proposal)[0], "l-1-1-1: open");
    let mut choices = Choices::default();
    choices
        .words
        .insert("brewing".to_owned(), Some(Status::UnderWay));
    assert_eq!(told(&take_with(write, &choices)), TOLD);
    let sentence = |rows: &mut Rows| {
        rows[5][4] = "Ongoing: A first meeting.".to_owned();
        rows[5][5].clear();
    };
    assert_eq!(harmless(sentence), []);
}

#[test]
fn words_without_a_status_are_asked_about_and_no_change_is_no_report() {
    let proposal = take(|rows| rows[5][4].clear());
    assert!(
        matches!(&proposal.questions[..], [Question::NoStatus { place, .. }] if *place == cell(6, 0))
    );
    let mut choices = Choices::default();
    choices
        .statuses
        .insert(Key::parse("l-1-1-1").unwrap(), Status::UnderWay);
    assert_eq!(told(&take_with(|rows| rows[5][4].clear(), &choices)), TOLD);
    let proposal = take(|rows| {
        rows[5][4] = "No change".to_owned();
        rows[5][5].clear();
    });
    assert_eq!(told(&proposal)[0], "l-1-1-1: same");
    assert_eq!(proposal.files[0].answered.len(), 2);
}

#[test]
fn a_date_is_read_however_it_is_written_and_asked_about_where_it_can_be_two() {
    for written in [
        "31 March 2033",
        "31.03.2033",
        "2033. 3. 31.",
        "2033년 3월 31일",
        "03/31/2033",
    ] {
        assert_eq!(
            harmless(|rows| rows[7][6] = written.to_owned()),
            [],
            "{written}"
        );
    }
    let serial = harmless(|rows| rows[7][6] = "48669".to_owned());
    assert!(
        matches!(&serial[..], [Remark::NumberAsDate { date: day, .. }] if *day == date(2033, 3, 31))
    );
    let both = |rows: &mut Rows| rows[7][6] = "03/04/2033".to_owned();
    assert!(
        matches!(&take(both).questions[..], [Question::EitherDate { place, .. }] if *place == cell(8, 7))
    );
    for (order, day) in [
        (DateOrder::DayFirst, "2033-04-03"),
        (DateOrder::MonthFirst, "2033-03-04"),
    ] {
        let choices = Choices {
            order: Some(order),
            ..Choices::default()
        };
        let found = told(&take_with(both, &choices));
        assert_eq!(found[1], format!("l-1-2-1: implemented |  | {day}"));
    }
    let none = take(|rows| rows[7][6] = "soon".to_owned());
    assert!(matches!(&none.questions[..], [Question::Date { .. }]));
}

#[test]
fn a_formula_is_taken_for_what_it_came_to_and_an_error_is_asked_about() {
    let formula = |rows: &mut Rows| rows[5][5] = "=HYPERLINK(\"x\")|A first meeting.".to_owned();
    assert!(matches!(&harmless(formula)[..], [Remark::Formula { .. }]));
    let fault = take(|rows| rows[5][5] = "#REF!".to_owned());
    assert!(
        matches!(&fault.questions[..], [Question::Fault { place, .. }] if *place == cell(6, 6))
    );
}

#[test]
fn a_file_without_answers_gives_nothing_and_one_without_a_table_is_told() {
    let empty = take(|rows| {
        for row in rows.iter_mut().skip(5) {
            row.iter_mut().skip(4).for_each(String::clear);
        }
    });
    assert_eq!((told(&empty).len(), empty.questions.len()), (0, 0));
    assert_eq!(empty.files[0].answered, []);
    let none = take(|rows| rows.truncate(2));
    assert!(matches!(&none.questions[..], [Question::NoTable { .. }]));
}
