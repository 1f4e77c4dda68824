//! Workbooks of the fictional record, read back: their rows and totals are those of the views.

#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its story does not hold"
)]

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use documents::paper::Paper;
use documents::reading::{Form, Reading, View};
use example::fictional::{Told, submissions};
use language::Language;
use partnership::entry::Recorded;
use partnership::view::Moment;
use partnership::words::Words;
use partnership::{Partnership, admit};

fn recorded() -> Partnership {
    let mut partnership = Partnership::default();
    for Told { at, submission } in submissions() {
        let admitted = admit(&partnership, vec![submission], at).unwrap();
        for entry in admitted.entries() {
            partnership.apply(Recorded {
                entry: entry.clone(),
                hash: [0; 32],
            });
        }
    }
    partnership
}

/// A reading of the fictional record as a seat sees it, and its workbook in a language.
fn read(path: &str, seat: &str, language: Language) -> (View, Vec<u8>) {
    let record = recorded();
    let as_of = "2034-06-30".parse().unwrap();
    let moment = Moment {
        as_of,
        known_at: None,
    };
    let sight = record.sight(&record.eyes(seat).unwrap(), as_of).unwrap();
    let reading = Reading::parse(path, &[]).unwrap();
    let view = reading.view(&sight, moment).unwrap();
    let imprint = reading.imprint(&view, &sight, moment);
    assert!(reading.forms().contains(&Form::Excel));
    let (title, stamp) = (Words::english("Record"), "2034-07-01T00:00:00Z");
    let told = (language, &imprint);
    let pdf = |_: &Paper| Err("no paper is asked for");
    let bytes = view.written(Form::Excel, &title, told, stamp.parse().unwrap(), pdf);
    (view, bytes.unwrap())
}

fn sheets(bytes: Vec<u8>) -> [(String, Range<Data>, Range<String>); 3] {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names: [String; 3] = book.sheet_names().try_into().unwrap();
    names.map(|name| {
        let values = book.worksheet_range(&name).unwrap();
        let formulas = book.worksheet_formula(&name).unwrap();
        (name, values, formulas)
    })
}

/// The totals by label, each with its first formula and what it comes to; the last of a label counts.
fn total(sheet: &(String, Range<Data>, Range<String>), label: &str) -> (String, f64) {
    let (_, values, formulas) = sheet;
    let row = values
        .rows()
        .position(|row| row[0] == Data::String(label.to_owned()));
    let row = u32::try_from(row.unwrap_or_else(|| panic!("no total is called {label}"))).unwrap();
    let formula = formulas.get_value((row, 1)).unwrap().clone();
    let value = values.get_value((row, 1)).unwrap();
    (formula, value.to_string().parse().unwrap())
}

const MATRIX: &str = "/joint/instrument/poa-2031/matrix";

#[test]
fn the_matrix_has_a_row_for_each_line_with_what_each_side_reports() {
    let (view, bytes) = read(MATRIX, "xaa-desk", Language::English);
    let View::Matrix(review) = view else {
        panic!("the path leads to a matrix")
    };
    assert!(review.lines.len() > 90);
    let [(_, values, formulas), ..] = sheets(bytes);
    assert!(formulas.is_empty());
    let headings: Vec<String> = values
        .rows()
        .next()
        .unwrap()
        .iter()
        .map(Data::to_string)
        .collect();
    let column = |heading: &str| headings.iter().position(|one| one == heading).unwrap();
    let (key, text) = (column("Key"), column("Action line"));
    let rows: Vec<&[Data]> = values.rows().skip(1).collect();
    assert_eq!(rows.len(), review.lines.len());
    for (row, line) in rows.iter().zip(&review.lines) {
        assert_eq!(row[key], Data::String(line.key.to_string()));
        assert_eq!(row[text], Data::String(line.text.read("en").to_owned()));
        for (side, report) in line.reports.iter().enumerate() {
            let dated = report.report.is_some();
            assert_eq!(
                row[text + 2 + 3 * side] != Data::Empty,
                dated,
                "{}",
                line.key
            );
        }
    }
}

#[test]
fn the_totals_of_the_matrix_are_formulas_that_come_to_what_the_view_counts() {
    let (view, bytes) = read(MATRIX, "xaa-desk", Language::English);
    let View::Matrix(review) = view else {
        panic!("the path leads to a matrix")
    };
    let [_, totals, _] = sheets(bytes);
    for (label, counted) in [
        ("All lines", review.rates.lines),
        ("Where the sides differ", review.rates.differing),
        ("Lines without activity", review.rates.without_activity),
        ("none agreed", review.rates.standing[4]),
    ] {
        let (formula, result) = total(&totals, label);
        assert!(formula.contains("COUNT"), "{label}: {formula}");
        assert_eq!(result, f64::from(counted), "{label}");
    }
    let (_, values, _) = &totals;
    let shares = values.rows().filter_map(|row| match row.get(3) {
        Some(Data::Float(share)) => Some((row[1].clone(), row[2].clone(), *share)),
        _ => None,
    });
    for (part, whole, share) in shares {
        let part: f64 = part.to_string().parse().unwrap();
        let whole: f64 = whole.to_string().parse().unwrap();
        assert!(
            (share - part / whole).abs() <= 0.0005,
            "{part} of {whole} is not {share}"
        );
    }
}

#[test]
fn every_table_has_a_workbook_in_every_language_with_equal_bytes_each_time() {
    for path in [MATRIX, "/portfolio", "/follow-up"] {
        for language in Language::ALL {
            let (_, first) = read(path, "xka-desk", language);
            let (_, second) = read(path, "xka-desk", language);
            assert_eq!(first, second, "{path}");
            let [lines, totals, about] = sheets(first);
            assert!(lines.1.height() > 1 && totals.1.height() > 1 && about.1.height() > 3);
        }
    }
}

#[test]
fn the_budgets_of_the_portfolio_add_up_in_each_currency() {
    let (view, bytes) = read("/portfolio", "xaa-desk", Language::English);
    let View::Portfolio(portfolio) = view else {
        panic!("the path leads to the portfolio")
    };
    let [_, (_, values, formulas), _] = sheets(bytes);
    let last: Vec<&[Data]> = values.rows().collect();
    let last = &last[last.len() - portfolio.totals.len()..];
    for (row, total) in last.iter().zip(&portfolio.totals) {
        assert_eq!(row[2], Data::String(total.currency.as_str().to_owned()));
        assert_eq!(row[1], Data::Float(f64::try_from(total.amount).unwrap()));
    }
    let summed = formulas
        .cells()
        .filter(|(.., one)| one.starts_with("SUMPRODUCT("));
    let areas: usize = portfolio.areas.iter().map(|area| area.totals.len()).sum();
    assert_eq!(summed.count(), areas + portfolio.totals.len());
}

#[test]
fn the_matrix_is_the_same_for_everyone_who_reads_the_book_of_its_text() {
    for language in Language::ALL {
        let (_, ours) = read(MATRIX, "xaa-desk", language);
        let (_, theirs) = read(MATRIX, "xka-desk", language);
        assert!(ours == theirs, "the workbooks differ");
    }
}
