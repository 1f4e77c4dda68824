//! Workbooks written by another library, read back; and files that are no workbooks, named as what they are.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Format, Formula, Workbook};
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{Place, Value, read};
use crate::file::{Block, Table};
use crate::unread::{Kind, Unread};

fn tables(bytes: &[u8]) -> Vec<Table> {
    let file = read("matrix.xlsx", bytes).expect("a workbook");
    let blocks = file.blocks.into_iter();
    blocks
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        })
        .collect()
}

/// The cells of a sheet as `place columns×rows value`.
fn told(table: &Table) -> Vec<String> {
    let cells = table.rows.iter().flat_map(|row| &row.cells);
    cells
        .map(|cell| {
            let Place::Sheet { row, column, .. } = &cell.place else {
                panic!("a cell of a workbook stands in a sheet")
            };
            let size = format!("{}x{}", cell.columns, cell.rows);
            format!("{row},{column} {size} {:?}", cell.value)
        })
        .collect()
}

/// A package of parts, as a hostile hand would make it.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Lines" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const BOOK_RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn hostile(sheet: &str) -> Vec<u8> {
    package(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELATIONS),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

#[test]
fn a_cell_is_read_as_what_the_workbook_knows_it_to_be() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_string(0, 0, "  Line one\r\nand two ").unwrap();
    sheet.write_number(1, 0, 12).unwrap();
    sheet.write_string(2, 0, "12").unwrap();
    sheet.write_number(3, 0, 1.5).unwrap();
    sheet.write_number_with_format(4, 0, 45_792, &date).unwrap();
    let formula = Formula::new("=1+1").set_result("2");
    sheet.write_formula(5, 0, formula).unwrap();
    let faulty = Formula::new("=A9/0").set_result("#DIV/0!");
    sheet.write_formula(6, 0, faulty).unwrap();
    sheet.write_string(7, 0, "   ").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let tables = tables(&bytes);
    assert_eq!(
        told(&tables[0]),
        [
            r#"1,1 1x1 Words("Line one\nand two")"#,
            r#"2,1 1x1 Number("12")"#,
            r#"3,1 1x1 Words("12")"#,
            r#"4,1 1x1 Number("1.5")"#,
            "5,1 1x1 Date(2025-05-15)",
            r#"6,1 1x1 Formula { result: "2", formula: "1+1" }"#,
            r##"7,1 1x1 Fault("#DIV/0!")"##,
        ]
    );
}

#[test]
fn merged_cells_stand_once_and_cover_the_rows_that_hold_something() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "Status", &plain).unwrap();
    sheet.merge_range(1, 0, 4, 0, "1.1.1", &plain).unwrap();
    sheet.write_string(1, 1, "first").unwrap();
    sheet.write_string(3, 1, "second").unwrap();
    let bytes = workbook.save_to_buffer().unwrap();
    let tables = tables(&bytes);
    assert_eq!(
        told(&tables[0]),
        [
            r#"1,1 3x1 Words("Status")"#,
            r#"2,1 1x2 Words("1.1.1")"#,
            r#"2,2 1x1 Words("first")"#,
            r#"4,2 1x1 Words("second")"#,
        ]
    );
}

#[test]
fn hidden_rows_and_the_rows_of_hidden_sheets_are_told_as_hidden() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Shown & told").unwrap();
    sheet.write_string(0, 0, "seen").unwrap();
    sheet.write_string(1, 0, "filtered away").unwrap();
    sheet.set_row_hidden(1).unwrap();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "aside").unwrap();
    sheet.set_hidden(true);
    let bytes = workbook.save_to_buffer().unwrap();
    let hidden: Vec<Vec<bool>> = tables(&bytes)
        .iter()
        .map(|table| table.rows.iter().map(|row| row.is_hidden).collect())
        .collect();
    assert_eq!(hidden, [vec![false, true], vec![true]]);
}

#[test]
fn what_is_no_workbook_is_named() {
    let old: Vec<u8> = {
        let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        bytes.extend("Workbook".encode_utf16().flat_map(u16::to_le_bytes));
        bytes
    };
    let open = package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    for (bytes, kind) in [
        (old.as_slice(), Kind::OldWorkbook),
        (open.as_slice(), Kind::OpenDocument),
        (b"Line,Status\n1.1,done\n", Kind::PlainText),
        (b"%PDF-1.7\n", Kind::Pdf),
        (b"\x89PNG\r\n\x1a\n", Kind::Picture),
    ] {
        let name = "matrix.xlsx".to_owned();
        let expected = Unread::OtherKind { name, kind };
        assert_eq!(read("matrix.xlsx", bytes), Err(expected));
    }
}

#[test]
fn a_password_is_told_from_damage() {
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let name = || "a.xlsx".to_owned();
    assert_eq!(
        read("a.xlsx", &locked),
        Err(Unread::Locked { name: name() })
    );
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    let whole = workbook.save_to_buffer().unwrap();
    let half = read("a.xlsx", &whole[..whole.len() / 2]);
    assert!(matches!(half, Err(Unread::Damaged { .. })), "{half:?}");
    let empty = read("a.xlsx", b"");
    assert!(matches!(empty, Err(Unread::Damaged { .. })), "{empty:?}");
}

#[test]
fn a_sheet_that_claims_to_be_giant_costs_no_more_than_what_it_holds() {
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>first</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData></worksheet>"#;
    let tables = tables(&hostile(sheet));
    assert_eq!(
        told(&tables[0]),
        [
            r#"1,1 1x1 Words("first")"#,
            r#"1048576,16384 1x1 Number("7")"#
        ]
    );
}

#[test]
fn one_long_text_told_in_many_cells_is_refused_at_the_cell_that_is_too_many() {
    let relations = BOOK_RELATIONS.replace(
        "</Relationships>",
        r#"<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    );
    let long = "many words ".repeat(95_326);
    let strings = format!(
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{long}</t></si></sst>"#
    );
    let rows = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(100);
    let sheet = format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    );
    let bytes = package(&[
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/sharedStrings.xml", &strings),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]);
    let place = Some(Place::Sheet {
        sheet: "Lines".to_owned(),
        row: 64,
        column: 1,
    });
    let name = "big.xlsx".to_owned();
    let refused = read("big.xlsx", &bytes);
    assert_eq!(refused, Err(Unread::TooLarge { name, place }));
}

#[test]
fn what_is_packed_more_densely_than_text_can_be_is_not_unpacked() {
    let sheet = " ".repeat(20_000_000);
    let refused = read("bomb.xlsx", &hostile(&sheet));
    let (name, place) = ("bomb.xlsx".to_owned(), None);
    assert_eq!(refused, Err(Unread::TooLarge { name, place }));
}

#[test]
fn formulas_that_are_shared_are_each_told() {
    let sheet = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>6</v></c></row></sheetData></worksheet>"#;
    let tables = tables(&hostile(sheet));
    let formula = |table: &Table, row: usize| match &table.rows[row].cells[0].value {
        Value::Formula { result, formula } => format!("{result} = {formula}"),
        Value::Nothing | Value::Words(_) | Value::Number(_) | Value::Date(_) | Value::Fault(_) => {
            panic!("no formula in row {row}")
        }
    };
    assert_eq!(formula(&tables[0], 0), "4 = B1*2");
    assert_eq!(formula(&tables[0], 1), "6 = B2*2");
}
