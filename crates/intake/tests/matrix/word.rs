//! Writes a generated table as a Word file, landscape, with merged cells, repeated headings, line breaks and footnotes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::generate::{Drawing, Drawn};

const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const OWN: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>"#;

pub(crate) fn write(drawing: &Drawing) -> Vec<u8> {
    let mut notes = Vec::new();
    let table = table(drawing, &mut notes);
    let document = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{SPACE}"><w:body><w:p><w:r><w:t>Implementation of the Plan of Action</w:t></w:r></w:p>{table}<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:body></w:document>"#
    );
    let mut footnotes =
        format!(r#"<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{SPACE}">"#);
    for (at, note) in notes.iter().enumerate() {
        write!(footnotes, r#"<w:footnote w:id="{}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p></w:footnote>"#, at + 2, escaped(note)).unwrap();
    }
    footnotes.push_str("</w:footnotes>");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", OWN),
        ("word/document.xml", &document),
        ("word/footnotes.xml", &footnotes),
    ] {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn table(drawing: &Drawing, notes: &mut Vec<String>) -> String {
    let mut table = String::from("<w:tbl><w:tblPr/><w:tblGrid>");
    table.push_str(&r#"<w:gridCol w:w="1800"/>"#.repeat(drawing.width));
    table.push_str("</w:tblGrid>");
    // For each column, how many rows the cell above still covers, and how wide it is.
    let mut open: Vec<(usize, usize)> = vec![(0, 1); drawing.width];
    for (at, cells) in drawing.rows.iter().enumerate() {
        table.push_str("<w:tr>");
        if at < drawing.headings {
            table.push_str("<w:trPr><w:tblHeader/></w:trPr>");
        }
        let mut column = 0;
        while column < drawing.width {
            let drawn = cells.iter().find(|cell| cell.column == column);
            let (wide, piece) = match drawn {
                Some(cell) => {
                    open[column] = (cell.rows - 1, cell.columns);
                    (cell.columns, own(cell, notes))
                }
                None if open[column].0 > 0 => {
                    open[column].0 -= 1;
                    let wide = open[column].1;
                    (
                        wide,
                        format!(
                            r#"<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/><w:vMerge/></w:tcPr><w:p/></w:tc>"#
                        ),
                    )
                }
                None => (1, "<w:tc><w:tcPr/><w:p/></w:tc>".to_owned()),
            };
            table.push_str(&piece);
            column += wide;
        }
        table.push_str("</w:tr>");
    }
    table.push_str("</w:tbl>");
    table
}

fn own(cell: &Drawn, notes: &mut Vec<String>) -> String {
    let merge = if cell.rows > 1 {
        r#"<w:vMerge w:val="restart"/>"#
    } else {
        ""
    };
    let mut words = String::new();
    // Every other line end is a break within a paragraph, the others begin one.
    for (at, line) in cell.words.split('\n').enumerate() {
        if at > 0 {
            words.push_str(if at % 2 == 1 {
                "<w:r><w:br/></w:r>"
            } else {
                "</w:p><w:p>"
            });
        }
        write!(
            words,
            r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#,
            escaped(line)
        )
        .unwrap();
    }
    if let Some(note) = &cell.note {
        notes.push(note.clone());
        write!(
            words,
            r#"<w:r><w:footnoteReference w:id="{}"/></w:r>"#,
            notes.len() + 1
        )
        .unwrap();
    }
    format!(
        r#"<w:tc><w:tcPr><w:gridSpan w:val="{}"/>{merge}</w:tcPr><w:p>{words}</w:p></w:tc>"#,
        cell.columns
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
