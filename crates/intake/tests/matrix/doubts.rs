//! What is doubtful is told with its place, nothing of it is recorded, and a choice decides it.

use intake::File;
use intake::file::{Block, Cell, Place, Row, Table, Value};
use intake::matrix::choices::{RowChoice, RowName};
use intake::matrix::matching::{Doubt, Match, MatchedBy};
use intake::matrix::proposal::{AsOfBy, Why};
use intake::matrix::{Change, Choices, Lines, Meaning, Proposal, understand};
use partnership::key::Key;
use partnership::progress::{Stage, Status};

use crate::generate::{Labels, PlanLine, plan};
use crate::record::{lines, record, record_proposal};

/// A sheet of words, row by row; `#…` is an error, `=…` a formula, `0:` a number.
fn sheet(rows: &[&[&str]]) -> File {
    let place = |row: usize, column: usize| Place::Sheet {
        sheet: "Lines".to_owned(),
        row: u32::try_from(row).unwrap(),
        column: u32::try_from(column).unwrap(),
    };
    let value = |words: &str| match words.split_at(words.len().min(1)) {
        ("", _) => Value::Nothing,
        ("#", _) => Value::Fault(words.to_owned()),
        ("=", formula) => Value::Formula {
            result: formula.to_owned(),
            formula: "A1".to_owned(),
        },
        ("~", number) => Value::Number(number.to_owned()),
        _ => Value::Words(words.to_owned()),
    };
    let rows = rows.iter().enumerate().map(|(at, words)| Row {
        is_heading: false,
        is_hidden: false,
        cells: words
            .iter()
            .enumerate()
            .map(|(column, words)| Cell {
                place: place(at + 1, column + 1),
                column,
                columns: 1,
                rows: 1,
                value: value(words),
                notes: Vec::new(),
            })
            .filter(|cell| cell.value != Value::Nothing)
            .collect(),
    });
    let table = Table {
        place: place(0, 0),
        name: "Lines".to_owned(),
        rows: rows.collect(),
    };
    File {
        name: "matrix.xlsx".to_owned(),
        blocks: vec![Block::Table(table)],
        findings: Vec::new(),
    }
}

fn at(row: u32, column: u32) -> Place {
    Place::Sheet {
        sheet: "Lines".to_owned(),
        row,
        column,
    }
}

struct Desk {
    plan: Vec<PlanLine>,
    lines: Lines,
}

fn desk() -> Desk {
    let plan = plan(32, Labels::Decimal);
    let lines = lines(&record(&plan), Stage::Exchanged);
    Desk { plan, lines }
}

const HEAD: [&str; 4] = [
    "No.",
    "Action line",
    "Status (League)",
    "Activities (League)",
];

impl Desk {
    fn text(&self, at: usize) -> &str {
        &self.plan[at].text
    }

    fn hold(&self, rows: &[&[&str]], choices: &Choices) -> Proposal {
        let rows: Vec<&[&str]> = [&HEAD[..]]
            .into_iter()
            .chain(rows.iter().copied())
            .collect();
        understand(&[sheet(&rows)], &self.lines, choices)
    }
}

/// Why nothing is recorded for the League on a line.
fn why(proposal: &Proposal, line: usize) -> Option<Why> {
    match proposal.lines[line].sides[0].change {
        Change::Undecided(why) => Some(why),
        Change::Silent | Change::Same | Change::Further | Change::Report(_) => None,
    }
}

fn status(proposal: &Proposal, line: usize) -> Option<Status> {
    match &proposal.lines[line].sides[0].change {
        Change::Report(reported) => Some(reported.status),
        Change::Silent | Change::Same | Change::Further | Change::Undecided(_) => None,
    }
}

#[test]
fn a_status_that_is_not_known_waits_for_the_person_and_then_counts_in_every_cell() {
    let desk = desk();
    let rows: [&[&str]; 2] = [
        &["1.1.1", desk.text(0), "On track", "A course."],
        &["1.1.2", desk.text(1), "on-track", ""],
    ];
    let asked = desk.hold(&rows, &Choices::default());
    assert_eq!(why(&asked, 0), Some(Why::UnknownStatus));
    let unknown: Vec<_> = asked
        .statuses
        .iter()
        .map(|one| (one.words.as_str(), one.cells, &one.first.place))
        .collect();
    assert_eq!(unknown, [("on track", 2, &at(2, 3))]);
    let choices = Choices {
        statuses: [("on track".to_owned(), Some(Status::UnderWay))].into(),
        ..Choices::default()
    };
    let decided = desk.hold(&rows, &choices);
    assert_eq!(
        (status(&decided, 0), status(&decided, 1)),
        (Some(Status::UnderWay), Some(Status::UnderWay))
    );
    assert_eq!(decided.doubts(), 0);
}

#[test]
fn several_statuses_on_one_line_are_settled_by_the_person_alone() {
    let desk = desk();
    let rows: [&[&str]; 2] = [
        &["1.1.1", desk.text(0), "Completed", "A course."],
        &["", "", "Ongoing", "Another course."],
    ];
    let asked = desk.hold(&rows, &Choices::default());
    assert_eq!(why(&asked, 0), Some(Why::SeveralStatuses));
    let settled = [((Key::parse("line-1").unwrap(), 0), Status::UnderWay)].into();
    let choices = Choices {
        settled,
        ..Choices::default()
    };
    let decided = desk.hold(&rows, &choices);
    assert_eq!(status(&decided, 0), Some(Status::UnderWay));
    let told = decided.lines[0].sides[0].says.told();
    assert_eq!(told.as_deref(), Some("A course.\nAnother course."));
}

#[test]
fn a_row_whose_number_says_one_line_and_whose_words_another_is_asked_about() {
    let desk = desk();
    let rows: [&[&str]; 1] = [&["1.1.1", desk.text(9), "Completed", ""]];
    let asked = desk.hold(&rows, &Choices::default());
    let [row] = asked.rows.as_slice() else {
        panic!("one row is doubtful: {:?}", asked.rows)
    };
    let Match::Doubtful { why, closest } = &row.matched else {
        panic!("{row:?}")
    };
    assert_eq!((*why, closest[1]), (Doubt::NumberAgainstWords, (9, 100)));
    assert_eq!(row.spot.place, at(2, 0));
    for (name, choice, expected) in [
        (
            "2",
            RowChoice::Line(Key::parse("line-10").unwrap()),
            Some(Status::Implemented),
        ),
        (
            "Lines!2",
            RowChoice::Line(Key::parse("line-10").unwrap()),
            Some(Status::Implemented),
        ),
        (
            "Other!2",
            RowChoice::Line(Key::parse("line-10").unwrap()),
            None,
        ),
        ("2", RowChoice::Ignore, None),
    ] {
        let choices = Choices {
            rows: [(RowName::parse(name).unwrap(), choice)].into(),
            ..Choices::default()
        };
        assert_eq!(status(&desk.hold(&rows, &choices), 9), expected, "{name}");
    }
}

#[test]
fn a_number_that_a_workbook_has_shortened_is_told_by_the_words() {
    let plan = plan(32, Labels::Decimal);
    let renamed = |at: usize, label: &str| PlanLine {
        label: label.to_owned(),
        ..plan[at].clone()
    };
    let plan = vec![renamed(0, "1.1"), renamed(1, "1.10"), renamed(2, "1.2")];
    let lines = lines(&record(&plan), Stage::Exchanged);
    let rows: [&[&str]; 3] = [
        &HEAD,
        &["~1.1", &plan[1].text, "Completed", ""],
        &["~1.2", &plan[2].text, "Ongoing", ""],
    ];
    let proposal = understand(&[sheet(&rows)], &lines, &Choices::default());
    assert_eq!(
        (status(&proposal, 0), status(&proposal, 1)),
        (None, Some(Status::Implemented))
    );
    let alone: [&[&str]; 2] = [&HEAD, &["~1.1", "", "Completed", ""]];
    let asked = understand(&[sheet(&alone)], &lines, &Choices::default());
    assert!(
        matches!(
            asked.rows[0].matched,
            Match::Doubtful {
                why: Doubt::RepeatedNumber,
                ..
            }
        ),
        "{:?}",
        asked.rows
    );
}

#[test]
fn words_alone_are_believed_only_where_they_are_like_one_line() {
    let desk = desk();
    let near = format!("{} and beyond", desk.text(4));
    let rows: [&[&str]; 3] = [
        &["", &near, "Completed", ""],
        &["", "Joint guidelines", "Completed", ""],
        &["", "Total of all lines", "Completed", ""],
    ];
    let proposal = desk.hold(&rows, &Choices::default());
    assert!(
        matches!(
            proposal.lines[4].rows.as_slice(),
            [(_, MatchedBy::Words(85..))]
        ),
        "{:?}",
        proposal.lines[4].rows
    );
    assert_eq!(proposal.rows.len(), 2);
    assert_eq!(
        proposal
            .lines
            .iter()
            .filter(|line| !line.rows.is_empty())
            .count(),
        1
    );
    assert_eq!(proposal.without_row().count(), 31);
}

#[test]
fn a_date_that_can_be_two_days_is_asked_about_and_one_that_is_clear_is_kept() {
    let desk = desk();
    let head: &[&str] = &["No.", "Status (League)", "Date (League)"];
    let rows: [&[&str]; 4] = [
        head,
        &["1.1.1", "Completed", "03/04/2025"],
        &["1.1.2", "Completed", "31/12/2025"],
        &["1.1.3", "Completed", "soon"],
    ];
    let proposal = understand(&[sheet(&rows)], &desk.lines, &Choices::default());
    assert_eq!(
        (why(&proposal, 0), why(&proposal, 2)),
        (Some(Why::UnknownDate), Some(Why::UnknownDate))
    );
    let Change::Report(reported) = &proposal.lines[1].sides[0].change else {
        panic!("a clear date is no doubt")
    };
    assert_eq!(reported.on.to_string(), "2025-12-31");
    assert_eq!(
        proposal.lines[0].sides[0].says.undated,
        [("03/04/2025".to_owned(), at(2, 3))]
    );
}

#[test]
fn the_date_of_the_matrix_is_the_one_chosen_or_said_or_else_the_day() {
    let desk = desk();
    let head: &[&str] = &["No.", "Status (League) as of 30 June 2025"];
    let unclear: &[&str] = &["No.", "Status (League) as of 03/04/2025"];
    let row: &[&str] = &["1.1.1", "Completed"];
    let of =
        |head, choices: &Choices| understand(&[sheet(&[head, row])], &desk.lines, choices).as_of;
    assert_eq!(of(head, &Choices::default()).on.to_string(), "2025-06-30");
    let chosen = Choices {
        as_of: partnership::when::When::parse("2025-05"),
        ..Choices::default()
    };
    assert_eq!(
        (of(head, &chosen).on.to_string(), of(head, &chosen).by),
        ("2025-05".to_owned(), AsOfBy::Choice)
    );
    assert!(matches!(
        of(unclear, &Choices::default()).by,
        AsOfBy::Unclear(_)
    ));
    let plain = desk.hold(&[&["1.1.1", "", "Completed", ""]], &Choices::default());
    assert_eq!(
        (plain.as_of.on, plain.as_of.by),
        (desk.lines.day.into(), AsOfBy::Day)
    );
}

#[test]
fn formulas_are_read_as_what_they_come_to_errors_as_nothing_and_both_are_told() {
    let desk = desk();
    let rows: [&[&str]; 2] = [
        &["1.1.1", desk.text(0), "=Completed", "#REF!"],
        &["1.1.2", desk.text(1), "#N/A", "A course."],
    ];
    let proposal = desk.hold(&rows, &Choices::default());
    assert_eq!(status(&proposal, 0), Some(Status::Implemented));
    assert_eq!(why(&proposal, 1), Some(Why::NoStatus));
    assert_eq!(proposal.formulas[0].place, at(2, 3));
    let faults: Vec<_> = proposal
        .faults
        .iter()
        .map(|(spot, fault)| (spot.place.clone(), fault.as_str()))
        .collect();
    assert_eq!(faults, [(at(2, 4), "#REF!"), (at(3, 3), "#N/A")]);
}

#[test]
fn what_has_no_place_in_the_record_is_listed_and_carried_only_if_it_is_chosen() {
    let desk = desk();
    let head: &[&str] = &["No.", "Status (League)", "Remarks", "Lead agency", "Colour"];
    let rows: [&[&str]; 2] = [
        head,
        &["1.1.1", "Completed", "See annex", "Ministry 1", "green"],
    ];
    let left = understand(&[sheet(&rows)], &desk.lines, &Choices::default());
    let listed: Vec<_> = left
        .not_kept
        .iter()
        .map(|one| (one.heading.as_str(), one.meaning, one.cells))
        .collect();
    assert_eq!(
        listed,
        [
            ("Remarks", Some(Meaning::Remarks), 1),
            ("Lead agency", Some(Meaning::Lead), 1),
            ("Colour", None, 1)
        ]
    );
    let choices = Choices {
        columns: [("remarks".to_owned(), Meaning::Activities(Some(0)))].into(),
        ..Choices::default()
    };
    let carried = understand(&[sheet(&rows)], &desk.lines, &choices);
    assert_eq!(
        carried.lines[0].sides[0].says.told().as_deref(),
        Some("See annex")
    );
    assert_eq!(carried.not_kept.len(), 2);
}

#[test]
fn a_column_that_names_no_side_is_of_the_side_chosen_or_of_the_seat_itself() {
    let desk = desk();
    let rows: [&[&str]; 2] = [&["No.", "Status"], &["1.1.1", "Completed"]];
    let own = understand(&[sheet(&rows)], &desk.lines, &Choices::default());
    assert_eq!(status(&own, 0), Some(Status::Implemented));
    let choices = Choices {
        side: Some(1),
        ..Choices::default()
    };
    let other = understand(&[sheet(&rows)], &desk.lines, &choices);
    assert_eq!(status(&other, 0), None);
    assert!(matches!(other.lines[0].sides[1].change, Change::Report(_)));
    let mut nobodys = desk.lines;
    nobodys.own_side = None;
    let asked = understand(&[sheet(&rows)], &nobodys, &Choices::default());
    assert_eq!(
        (asked.nobodys[0].place.clone(), asked.doubts()),
        (at(1, 2), 1)
    );
}

#[test]
fn projects_are_found_by_name_and_new_ones_recorded_only_if_chosen() {
    let plan = plan(20, Labels::Decimal);
    let mut partnership = record(&plan);
    let rows: [&[&str]; 2] = [
        &["No.", "Status (League)", "Projects"],
        &["1.1.1", "Completed", "Cyber Shield\nSalt Road"],
    ];
    let known = lines(&partnership, Stage::Exchanged);
    let found = understand(&[sheet(&rows)], &known, &Choices::default());
    assert_eq!(found.lines[0].serves, [0]);
    assert_eq!(
        (found.projects[0].name.as_str(), found.projects[0].is_chosen),
        ("Salt Road", false)
    );
    let choices = Choices {
        projects: ["salt road".to_owned()].into(),
        ..Choices::default()
    };
    let chosen = understand(&[sheet(&rows)], &known, &choices);
    record_proposal(&mut partnership, &chosen, &known, &choices);
    let known = lines(&partnership, Stage::Exchanged);
    let again = understand(&[sheet(&rows)], &known, &Choices::default());
    assert_eq!(
        (
            again.lines[0].serves.len(),
            again.projects.len(),
            again.reports()
        ),
        (0, 0, 0)
    );
    assert_eq!(
        record_proposal(&mut partnership, &again, &known, &Choices::default()),
        0
    );
}

#[test]
fn a_draft_is_written_in_the_own_book_and_comes_further_without_being_written_twice() {
    let plan = plan(20, Labels::Decimal);
    let mut partnership = record(&plan);
    let rows: [&[&str]; 2] = [&["No.", "Status (League)"], &["1.1.1", "Completed"]];
    let drafts = lines(&partnership, Stage::Draft);
    assert_eq!(
        drafts.sides[0].writer.as_ref().unwrap().book.as_str(),
        "alv"
    );
    assert_eq!(drafts.sides[1].writer, None);
    let proposal = understand(&[sheet(&rows)], &drafts, &Choices::default());
    record_proposal(&mut partnership, &proposal, &drafts, &Choices::default());
    let cleared = lines(&partnership, Stage::Cleared);
    let again = understand(&[sheet(&rows)], &cleared, &Choices::default());
    assert_eq!(again.lines[0].sides[0].change, Change::Further);
    assert_eq!(
        record_proposal(&mut partnership, &again, &cleared, &Choices::default()),
        1
    );
    let of_the_other: [&[&str]; 2] = [&["No.", "Status (North)"], &["1.1.1", "Completed"]];
    let refused = understand(&[sheet(&of_the_other)], &cleared, &Choices::default());
    assert_eq!(
        refused.lines[0].sides[1].change,
        Change::Undecided(Why::NobodyWrites)
    );
}
