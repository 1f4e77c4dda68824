//! Workbooks read back by a reader that shares nothing with their writer.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use jiff::civil::date;
use language::Language;
use partnership::book::BookId;
use partnership::key::Key;
use partnership::kind::Kind;
use partnership::money::{Currency, Money};
use partnership::view::name::Named;
use partnership::view::portfolio::{Area, Portfolio, ProjectLine};
use partnership::view::{Moment, Place};
use partnership::when::When;
use partnership::words::Words;
use proptest::prelude::*;

use super::grid::{Column, Grid, Totals, Value};
use super::portfolio::portfolio;
use super::workbook::write;
use crate::compose::pen::Imprint;
use crate::paper::{Paper, Sheet, Source};

fn paper(title: &str) -> Paper {
    Paper {
        language: Language::Korean,
        title: title.to_owned(),
        subtitle: None,
        book: "기록부: 공동 & 공개".to_owned(),
        colophon: vec!["2031년 3월 1일 기준".to_owned(), "joint 12 0f0f".to_owned()],
        sheet: Sheet::Landscape,
        blocks: Vec::new(),
        sources: vec![Source {
            text: "The Herald".to_owned(),
            address: Some("https://herald.example/2031".to_owned()),
        }],
    }
}

fn grid(headings: &[&str], rows: Vec<Vec<Value>>) -> Grid {
    let column = |heading: &&str| Column {
        heading: (*heading).to_owned(),
        width: 20,
    };
    Grid {
        name: "Lines of 'it'".to_owned().replace('\'', "’"),
        columns: headings.iter().map(column).collect(),
        rows,
    }
}

fn totals() -> Totals {
    Totals {
        headings: vec!["합계".to_owned(), "건수".to_owned()],
        rows: Vec::new(),
    }
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The first sheet, its formulas apart.
fn read(bytes: Vec<u8>) -> (Range<Data>, usize) {
    let mut book = open(bytes);
    let name = book.sheet_names()[0].clone();
    let formulas = book.worksheet_formula(&name).unwrap();
    let formulas = formulas.cells().filter(|(.., one)| !one.is_empty()).count();
    (book.worksheet_range(&name).unwrap(), formulas)
}

fn words(words: &str) -> String {
    let rows = vec![vec![Value::Words(words.to_owned())]];
    let bytes = write(&grid(&["Words"], rows), &totals(), &paper("시트"));
    let (range, formulas) = read(bytes);
    assert_eq!(formulas, 0, "{words}");
    match range.get_value((1, 0)) {
        Some(Data::String(text)) => text.clone(),
        Some(Data::Empty) | None => String::new(),
        other => panic!("{words} came back as {other:?}"),
    }
}

#[test]
fn words_stay_words_however_they_begin() {
    for text in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://a.example\",\"x\")",
        "\t=1",
        "{=1}",
        "'1",
        "0012",
        "TRUE",
        "#N/A",
        "2031-03-01",
        "https://herald.example",
        "_x0041_",
        "a\nb",
        "한글",
    ] {
        assert_eq!(words(text), text);
    }
}

#[test]
fn markup_of_the_writer_is_words_to_it() {
    assert_eq!(words("<r><t>x</t></r>"), "<r><t>x</t></r> ");
}

#[test]
fn dates_are_dates_and_numbers_numbers() {
    let money = |amount: &str| Money {
        currency: Currency::parse("USD").unwrap(),
        amount: amount.parse().unwrap(),
    };
    let row = vec![
        Value::When(When::Day(date(2031, 3, 1)), "1 March 2031".to_owned()),
        Value::When(When::Month(2031, 3), "March 2031".to_owned()),
        Value::When(When::Day(date(1882, 5, 22)), "22 May 1882".to_owned()),
        Value::Amount(money("1200000.50")),
        Value::Nothing,
    ];
    let grid = grid(&["Day", "Month", "Old", "Amount", "Nothing"], vec![row]);
    let (range, _) = read(write(&grid, &totals(), &paper("시트")));
    let cell = |column| range.get_value((1, column)).unwrap().clone();
    let Data::DateTime(day) = cell(0) else {
        panic!("a day came back as {:?}", cell(0));
    };
    // 47908 is the number by which workbooks know 1 March 2031: 47,908 days after 30 December 1899.
    assert_eq!(day.as_f64(), 47908.0);
    assert_eq!(cell(1), Data::String("March 2031".to_owned()));
    assert_eq!(cell(2), Data::String("22 May 1882".to_owned()));
    assert_eq!(cell(3), Data::Float(1_200_000.5));
    assert_eq!(
        range.get_value((1, 4)).unwrap_or(&Data::Empty),
        &Data::Empty
    );
}

#[test]
fn the_table_has_every_row_and_no_two_headings_alike() {
    let rows = (0..3).map(|_| vec![Value::Nothing, Value::Nothing, Value::Nothing]);
    let grid = grid(&["Status", "status", ""], rows.collect());
    let mut book = open(write(&grid, &totals(), &paper("시트")));
    book.load_tables().unwrap();
    let table = book.table_by_name("Lines").unwrap();
    assert_eq!(table.columns(), ["Status", "status (2)", " (2)"]);
    assert_eq!(table.data().height(), 3);
}

#[test]
fn a_workbook_of_nothing_is_still_a_workbook() {
    let bytes = write(&grid(&["Words"], Vec::new()), &totals(), &paper(""));
    assert_eq!(open(bytes).sheet_names().len(), 3);
}

#[test]
fn a_workbook_names_no_person_and_no_moment_of_writing() {
    let bytes = write(&grid(&["Words"], Vec::new()), &totals(), &paper("현황표"));
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut core = String::new();
    let mut part = zip.by_name("docProps/core.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut core).unwrap();
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
    assert!(core.contains("1980-01-01T00:00:00Z"), "{core}");
    assert!(core.contains("<dc:title>현황표</dc:title>"), "{core}");
}

/// What a cell keeps of a text.
fn kept(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let plain = |letter: &char| !letter.is_control() || matches!(letter, '\n' | '\t');
    let text: String = text.chars().filter(plain).collect();
    text.replace(['\u{fffe}', '\u{ffff}'], "")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_come_back_as_they_went_in(text in "[=+@\\-'\"<>&;a-z가-힣\r\n\t \u{1}\u{0}\u{fffe}_x0-9]{0,60}|\\PC{0,60}") {
        prop_assert_eq!(words(&text), kept(&text));
    }

    #[test]
    fn equal_tables_make_equal_bytes(texts in prop::collection::vec("\\PC{0,20}", 0..12), title in "\\PC{0,140}") {
        let made = || {
            let row = |text: &String| vec![Value::words(text.clone()), Value::Nothing];
            let rows = texts.iter().map(row).collect();
            write(&grid(&["One", "Two"], rows), &totals(), &paper(&title))
        };
        prop_assert_eq!(made(), made());
    }
}

/// A focus area of a book, with one project.
fn area(book: &str, name: &str) -> Area {
    let place = |kind, key| Place {
        book: BookId::parse(book).unwrap(),
        kind,
        key: Key::parse(key).unwrap(),
    };
    let budget = Money {
        currency: Currency::parse("USD").unwrap(),
        amount: 5.into(),
    };
    let project = ProjectLine {
        place: place(Kind::Project, "shield"),
        title: Words::english("The Shield"),
        short: None,
        purpose: None,
        stage: None,
        planned: None,
        actual: None,
        budget: Some(budget),
        fund: None,
        designations: Vec::new(),
        organisations: Vec::new(),
        sources: Vec::new(),
    };
    let named = Named {
        place: place(Kind::FocusArea, "security"),
        name: Words::english(name),
    };
    Area {
        area: Some(named),
        purpose: None,
        projects: vec![project],
        totals: vec![budget],
    }
}

#[test]
fn areas_that_are_called_alike_are_summed_apart() {
    let moment = Moment {
        as_of: date(2031, 3, 1),
        known_at: None,
    };
    let areas = [
        ("joint", "Security"),
        ("league", "SECURITY"),
        ("nor", "Culture"),
    ];
    let view = Portfolio {
        moment,
        areas: areas.map(|(book, name)| area(book, name)).into(),
        totals: Vec::new(),
        without_budget: 0,
    };
    let imprint = Imprint {
        books: Vec::new(),
        moment,
        checkpoints: Vec::new(),
        program: ("chancery".to_owned(), "0".to_owned()),
    };
    let (range, _) = read(portfolio(&view, Language::English, &imprint));
    let named = (1..4).map(|row| range.get_value((row, 0)).unwrap().to_string());
    assert_eq!(
        named.collect::<Vec<_>>(),
        [
            "Security (joint/security)",
            "SECURITY (league/security)",
            "Culture"
        ]
    );
}
