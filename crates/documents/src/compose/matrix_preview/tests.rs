//! Each thing that is wrong in a matrix is said with its file, its sheet and its cell, and with what to write to decide it.

use intake::File;
use intake::file::{Block, Cell, Place, Row, Table, Value};
use intake::matrix::{Choices, Lines, understand};
use jiff::civil::date;
use language::Language;
use partnership::entry::{Bundle, Recorded};
use partnership::key::Ref;
use partnership::progress::Stage;
use partnership::seat::Eyes;
use partnership::view::Moment;
use partnership::{Partnership, admit};
use serde_json::json;

use super::preview;
use crate::compose::Imprint;

fn lines() -> Lines {
    let now = "2026-01-15T09:00:00Z".parse().expect("a moment");
    let party = |key: &str| json!({"party": {"record": {"key": key, "name": {"en": key.to_uppercase()}, "character": "state"}}});
    let side = |key: &str| json!({"party": {"form": {"key": key, "name": {"en": key}}}});
    let join = |side: &str, party: &str| json!({"party": {"join": {"side": side, "party": party, "role": "member", "from": "2020", "precedence": 1}}});
    let seat = json!({"seat": {"assign": {"key": "alv-desk", "standing": {"party": "alv"}, "title": {"en": "Desk"}}}});
    let public = json!({
        "book": "public", "author": {"seat": "keeper", "capacity": "keeper"},
        "acts": [{"book": {"open": {"holder": "public", "readers": [], "title": {"en": "Record"}}}}, party("alv"), party("nor"),
            side("league"), side("north"), join("league", "alv"), join("north", "nor"), seat]
    });
    let line = |key: &str, label: &str, text: &str| json!({"key": key, "label": label, "rank": "action-line", "text": {"en": text}});
    let joint = json!({
        "book": "joint", "author": {"seat": "alv-desk", "voice": {"party": "alv"}, "capacity": "national"},
        "acts": [
            {"book": {"open": {"holder": "joint", "readers": ["alv", "nor"], "title": {"en": "Joint"}}}},
            {"instrument": {"draw": {"key": "plan", "title": {"en": "Plan"}, "genre": "plan-of-action", "between": [{"party": "alv"}, {"party": "nor"}]}}},
            {"instrument": {"provide": {"instrument": "plan", "provisions": [
                line("one", "1", "Count the stocks of herring together"), line("two", "2", "Hold a joint rescue exercise"),
                line("three", "3", "Keep a register of lighthouses")]}}},
        ]
    });
    let mut partnership = Partnership::default();
    for bundle in [public, joint] {
        let bundle: Bundle = serde_json::from_value(bundle).expect("a bundle");
        let admitted = admit(&partnership, bundle.submissions().collect(), now);
        for entry in admitted.expect("in order").entries().to_vec() {
            let hash = [0; 32];
            partnership.apply(Recorded { entry, hash });
        }
    }
    let eyes = Eyes::Seat(Ref::parse("public/alv-desk").expect("a seat"));
    let plan = Ref::parse("joint/plan").expect("a reference");
    Lines::of(&partnership, &eyes, &plan, Stage::Exchanged, now).expect("the desk reads the plan")
}

fn sheet(name: &str, rows: &[&[&str]]) -> File {
    let place = |row: u32, column: u32| Place::Sheet {
        sheet: "Lines".to_owned(),
        row,
        column,
    };
    let value = |words: &str| match words.strip_prefix('#') {
        Some(_) => Value::Fault(words.to_owned()),
        None if words.is_empty() => Value::Nothing,
        None => Value::Words(words.to_owned()),
    };
    let cell = |row: u32, (column, words): (u32, &&str)| Cell {
        place: place(row, column),
        column: column as usize - 1,
        columns: 1,
        rows: 1,
        value: value(words),
        notes: Vec::new(),
    };
    let rows = (1..).zip(rows).map(|(at, words)| Row {
        is_heading: false,
        is_hidden: at == 3,
        cells: (1..).zip(words.iter()).map(|one| cell(at, one)).collect(),
    });
    let table = Table {
        place: place(0, 0),
        name: "Lines".to_owned(),
        rows: rows.collect(),
    };
    File {
        name: name.to_owned(),
        blocks: vec![Block::Table(table)],
        findings: Vec::new(),
    }
}

/// The preview of a matrix beside a file that is none, in a language.
fn told(rows: &[&[&str]], language: Language) -> String {
    let files = [
        sheet("matrix.xlsx", rows),
        sheet("legend.xlsx", &[&["Legend"]]),
    ];
    let lines = lines();
    let proposal = understand(&files, &lines, &Choices::default());
    let imprint = Imprint {
        books: Vec::new(),
        moment: Moment {
            as_of: date(2026, 1, 15),
            known_at: None,
        },
        checkpoints: Vec::new(),
        program: ("Chancery".to_owned(), "1".to_owned()),
    };
    crate::plain::write(&preview(&proposal, &lines, language, &imprint))
}

const ROWS: [&[&str]; 6] = [
    &[
        "No.",
        "Action line",
        "Status (ALV)",
        "Date (ALV)",
        "Status (NOR)",
        "Remarks",
    ],
    &[
        "1",
        "Count the stocks of herring together",
        "On track",
        "2025",
        "",
        "See annex",
    ],
    &[
        "2",
        "Hold a joint rescue exercise",
        "Completed",
        "03/04/2025",
        "",
        "",
    ],
    &[
        "3",
        "Hold a joint rescue exercise",
        "Completed",
        "2025",
        "",
        "",
    ],
    &["9", "Paint the boats", "Completed", "2025", "", ""],
    &[
        "3",
        "Keep a register of lighthouses",
        "#REF!",
        "2025",
        "Ongoing",
        "",
    ],
];

#[test]
fn each_thing_that_is_wrong_is_said_with_its_file_its_sheet_and_its_cell() {
    let told = told(&ROWS, Language::English);
    for sentence in [
        "Status: on track | Cells: 1 | Where: matrix.xlsx: sheet “Lines”, cell C2",
        "Say what they mean: --status \"on track=under-way\"",
        "matrix.xlsx: sheet “Lines”, row 4 | What stands there: 3 Hold a joint rescue exercise | Why: its number says one line, its words another",
        "Say which line a row is about with --row \"12=1.1.3\"",
        "has a date that is none, or can be two days",
        "matrix.xlsx: sheet “Lines”, row 5 | What stands there: 9 Paint the boats | Why: no line of the text",
        "matrix.xlsx: sheet “Lines”, cell C6 has the error #REF! and is read as empty.",
        "NOR: nobody whom this seat knows may write for it there",
        "Heading: Remarks | Holds: remarks | Cells: 1 | Where: matrix.xlsx: sheet “Lines”, cell F2",
        "One row is hidden or filtered away, and was read all the same.",
        "Not taken for the matrix: legend.xlsx: sheet “Lines”.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn the_same_is_said_in_korean() {
    let told = told(&ROWS, Language::Korean);
    for sentence in [
        "matrix.xlsx: “Lines” 시트 C2 셀",
        "번호와 문구가 서로 다른 항목을 가리킵니다",
        "“Lines” 시트 C6 셀에 #REF! 오류가 있어 빈 셀로 읽었습니다.",
    ] {
        assert!(told.contains(sentence), "{sentence}\n{told}");
    }
}

#[test]
fn a_file_without_a_matrix_is_said_to_be_one() {
    let told = told(&[&["Name", "Address"], &["A", "B"]], Language::English);
    assert!(
        told.contains("No table of the file tells lines and what was done about them."),
        "{told}"
    );
}

#[test]
fn words_that_begin_like_a_formula_are_words_in_the_workbook_too() {
    let head: &[&str] = &["No.", "Status (ALV)", "Activities (ALV)"];
    let rows: [&[&str]; 2] = [
        head,
        &["1", "Completed", "=HYPERLINK(\"http://example.org\")"],
    ];
    let lines = lines();
    let proposal = understand(&[sheet("a.xlsx", &rows)], &lines, &Choices::default());
    let imprint = Imprint {
        books: Vec::new(),
        moment: Moment {
            as_of: date(2026, 1, 15),
            known_at: None,
        },
        checkpoints: Vec::new(),
        program: ("Chancery".to_owned(), "1".to_owned()),
    };
    let paper = preview(&proposal, &lines, Language::English, &imprint);
    let bytes = crate::sheet::matrix_preview(&proposal, &lines, &paper);
    let read = intake::read("preview.xlsx", &bytes).expect("it is a workbook");
    let cells = read.blocks.iter().flat_map(|block| match block {
        Block::Table(table) => table.rows.iter().flat_map(|row| &row.cells).collect(),
        Block::Paragraph(_) => Vec::new(),
    });
    let values: Vec<&Value> = cells.map(|cell| &cell.value).collect();
    assert!(values.contains(&&Value::Words(
        "=HYPERLINK(\"http://example.org\")".to_owned()
    )));
    assert!(
        values
            .iter()
            .all(|value| !matches!(value, Value::Formula { .. }))
    );
}
