//! The package that a Word document is: its parts, how they relate, and the zip file around them.
//! What the parts say is written elsewhere.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::references::References;
use super::xml::Xml;
use crate::paper::Paper;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Zips parts in the order given; no clock is read, so that equal parts make equal bytes.
pub(super) fn zip(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, options)
            .expect("names of parts are short and differ");
        zip.write_all(bytes)
            .expect("writing to memory does not fail");
    }
    let finished = zip.finish().expect("writing to memory does not fail");
    finished.into_inner()
}

/// Writes what the main part refers to: its sister parts and the addresses that the text leads to.
pub(super) fn relationships(references: &References<'_>) -> Vec<u8> {
    const SISTERS: [(&str, &str); 6] = [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("fontTable", "fontTable.xml"),
        ("header", "header.xml"),
        ("footer", "footer.xml"),
    ];
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    Xml::document("Relationships", &[("xmlns", namespace)], |xml| {
        for (kind, target) in SISTERS {
            let kind_uri = format!("{OFFICE}/{kind}");
            let attributes = [("Id", kind), ("Type", &kind_uri), ("Target", target)];
            xml.empty("Relationship", &attributes);
        }
        let kind_uri = format!("{OFFICE}/hyperlink");
        for (address, id) in references.addresses() {
            let attributes = [
                ("Id", id.as_str()),
                ("Type", &kind_uri),
                ("Target", address),
                ("TargetMode", "External"),
            ];
            xml.empty("Relationship", &attributes);
        }
    })
}

/// Writes the properties of the file: its title and language, no person, no clock.
pub(super) fn properties(paper: &Paper) -> Vec<u8> {
    let namespaces = [
        (
            "xmlns:cp",
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        ),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    Xml::document("cp:coreProperties", &namespaces, |xml| {
        xml.element("dc:title", &[], |xml| xml.text(&paper.title));
        xml.element("dc:language", &[], |xml| xml.text(paper.language.tag()));
    })
}
