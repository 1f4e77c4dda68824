//! Any bytes are read as a workbook or refused; what is read stands in order, each cell once, within what a workbook can hold.
#![no_main]

use std::io::{Cursor, Write};

use intake::file::{Block, Place};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fuzz_target!(|bytes: &[u8]| {
    let read = match bytes.split_first() {
        Some((b'P', _)) | None => intake::sheet::read("any.xlsx", bytes),
        Some(_) => intake::sheet::read("any.xlsx", &packed(bytes)),
    };
    let Ok(file) = read else { return };
    for block in &file.blocks {
        let Block::Table(table) = block else { continue };
        let mut last = (0, 0);
        for row in &table.rows {
            assert!(!row.cells.is_empty());
            for cell in &row.cells {
                let Place::Sheet { row, column, .. } = cell.place else {
                    panic!("a cell of a workbook stands in a sheet");
                };
                assert!((row, column) > last, "each cell once, in order");
                last = (row, column);
                assert_eq!(cell.column + 1, column as usize);
                assert!(cell.columns >= 1 && cell.rows >= 1);
            }
        }
    }
});

/// Makes a workbook of parts that are divided by the byte 0: a sheet, its strings, its styles.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, stored).expect("a new name");
        writer.write_all(content).expect("into memory");
    };
    put("[Content_Types].xml", b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>");
    let list = |entries: &str| format!("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{entries}</Relationships>");
    let entry = |kind: &str, target: &str| format!("<Relationship Id='{kind}' Type='{RELATED}/{kind}' Target='{target}'/>");
    put("_rels/.rels", list(&entry("officeDocument", "xl/workbook.xml")).as_bytes());
    let parts = [entry("worksheet", "sheet.xml"), entry("sharedStrings", "strings.xml"), entry("styles", "styles.xml")];
    put("xl/_rels/workbook.xml.rels", list(&parts.concat()).as_bytes());
    let book = format!("<workbook xmlns='{MAIN}' xmlns:r='{RELATED}'><sheets><sheet name='A' sheetId='1' r:id='worksheet'/></sheets></workbook>");
    put("xl/workbook.xml", book.as_bytes());
    let mut contents = bytes.split(|&byte| byte == 0);
    for (name, root) in [("sheet", "worksheet"), ("strings", "sst"), ("styles", "styleSheet")] {
        let content = contents.next().unwrap_or_default();
        let open = format!("<{root} xmlns='{MAIN}'>");
        let close = format!("</{root}>");
        put(&format!("xl/{name}.xml"), &[open.as_bytes(), content, close.as_bytes()].concat());
    }
    writer.finish().expect("into memory").into_inner()
}
