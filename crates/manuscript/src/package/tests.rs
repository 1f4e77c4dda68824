//! What is taken for a package, what it is called otherwise, and what comes back of it.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{Package, Target};
use crate::format::Format;
use crate::unreadable::Unreadable;

const TYPES: &str = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>";
const RELATIONSHIPS: &str = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>";
const TEXT: &str = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body/></w:document>";

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn document(more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELATIONSHIPS.as_bytes()),
        ("word/document.xml", TEXT.as_bytes()),
    ];
    parts.extend(more);
    packed(&parts)
}

/// What a file in the container of old programs has at its start and as a name in sixteen bits.
fn container(name: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn swapped(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from.as_bytes()) {
            bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    bytes
}

#[test]
fn what_is_no_word_document_is_named_as_what_it_is() {
    let open_document: &[(&str, &[u8])] =
        &[("mimetype", b"application/vnd.oasis.opendocument.text")];
    let types = TYPES.replace("wordprocessingml.document", "spreadsheetml.sheet");
    let workbook = packed(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", RELATIONSHIPS.as_bytes()),
        ("word/document.xml", b"<workbook/>"),
    ]);
    let cases: &[(&[u8], Unreadable)] = &[
        (b"", Unreadable::Empty),
        (
            b"Dear colleagues,\nplease find\n",
            Unreadable::Other(Format::PlainText),
        ),
        (b"%PDF-1.7\n\x01", Unreadable::Other(Format::Pdf)),
        (b"{\\rtf1\\ansi", Unreadable::Other(Format::RichText)),
        (b"<html><body>", Unreadable::Other(Format::WebPage)),
        (
            b"<?xml version='1.0'?><pkg:package xmlns:pkg='x'>",
            Unreadable::Other(Format::FlatXml),
        ),
        (b"MIME-Version: 1.0\n", Unreadable::Other(Format::Message)),
        (b"\x89PNG\r\n", Unreadable::Other(Format::Picture)),
        (b"\x00\x01\x02", Unreadable::Other(Format::Unknown)),
        (
            &container("WordDocument"),
            Unreadable::Other(Format::OldWord),
        ),
        (&container("Workbook"), Unreadable::Other(Format::OldExcel)),
        (&container("EncryptedPackage"), Unreadable::Encrypted),
        (
            &packed(open_document),
            Unreadable::Other(Format::OpenDocumentText),
        ),
        (
            &packed(&[("a.txt", b"a")]),
            Unreadable::Other(Format::Archive),
        ),
        (&workbook, Unreadable::Other(Format::Workbook)),
        (&document(&[])[..200], Unreadable::Truncated),
    ];
    for (bytes, why) in cases {
        assert_eq!(Package::open(*bytes).unwrap_err(), *why, "{why}");
    }
}

#[test]
fn names_that_lead_elsewhere_or_come_twice_are_refused() {
    for name in [
        "../evil.xml",
        "word/../../evil.xml",
        "C:/evil.xml",
        "word//a.xml",
        "a\nb.xml",
    ] {
        let refused = Package::open(document(&[(name, b"<a/>")])).unwrap_err();
        assert!(
            matches!(refused, Unreadable::OddName { .. }),
            "{name}: {refused}"
        );
    }
    let by_case = document(&[("WORD/Document.xml", b"<a/>")]);
    let by_slash = document(&[("word\\document.xml", b"<a/>")]);
    let exactly = swapped(
        &document(&[("word/documenx.xml", b"<a/>")]),
        "word/documenx",
        "word/document",
    );
    for bytes in [by_case, by_slash, exactly] {
        let refused = Package::open(bytes).unwrap_err();
        assert!(
            matches!(refused, Unreadable::DuplicateName { .. }),
            "{refused}"
        );
    }
}

#[test]
fn names_with_slashes_that_lean_back_are_understood() {
    let parts: &[(&str, &[u8])] = &[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels\\.rels", RELATIONSHIPS.as_bytes()),
        ("word\\document.xml", TEXT.as_bytes()),
    ];
    let package = Package::open(packed(parts)).unwrap();
    assert_eq!(package.main().as_str(), "word/document.xml");
    assert_eq!(package.bytes(package.main()).unwrap(), TEXT.as_bytes());
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 8 << 20];
    let dense = Package::open(document(&[("word/styles.xml", &zeros)])).unwrap_err();
    assert_eq!(
        dense,
        Unreadable::TooDense {
            part: "word/styles.xml".to_owned()
        }
    );
    let honest = document(&[("word/styles.xml", &[b' '; 100])]);
    let lying = Package::open(swapped_sizes(&honest, 100, u32::MAX - 1)).unwrap_err();
    assert!(
        matches!(
            lying,
            Unreadable::TooDense { .. } | Unreadable::TooLarge { .. }
        ),
        "{lying}"
    );
    let lying = Package::open(swapped_sizes(&honest, 100, 10)).unwrap();
    let part = lying.find("word/styles.xml").unwrap();
    assert!(matches!(
        lying.bytes(&part),
        Err(Unreadable::DamagedPart { .. })
    ));
}

/// The archive with another size written wherever a size stands.
fn swapped_sizes(bytes: &[u8], from: u32, to: u32) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len() - 4 {
        if bytes[at..at + 4] == from.to_le_bytes() {
            bytes[at..at + 4].copy_from_slice(&to.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn a_document_without_its_main_part_says_which_part_is_missing() {
    let parts: &[(&str, &[u8])] = &[(
        "[Content_Types].xml",
        b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
    )];
    let missing = Package::open(packed(parts)).unwrap_err();
    assert_eq!(
        missing,
        Unreadable::MissingPart {
            part: "word/document.xml".to_owned()
        }
    );
}

#[test]
fn parts_that_did_not_change_are_copied_as_they_are_packed() {
    let picture: Vec<u8> = (0..=255).collect();
    let mut package = Package::open(document(&[("word/media/image1.png", &picture)])).unwrap();
    let main = package.main().clone();
    package.replace(
        &main,
        TEXT.replace("<w:body/>", "<w:body><w:p/></w:body>")
            .into_bytes(),
    );
    let again = Package::open(package.write().unwrap()).unwrap();
    let image = again.find("word/media/image1.png").unwrap();
    assert_eq!(again.bytes(&image).unwrap(), picture);
    assert_eq!(again.bytes(&main).unwrap(), package.bytes(&main).unwrap());
    assert_eq!(package.write().unwrap(), package.write().unwrap());
}

#[test]
fn a_part_that_is_added_has_its_type_and_is_found_by_its_relationship() {
    let mut package = Package::open(document(&[])).unwrap();
    let main = package.main().clone();
    let uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    let comments = package
        .add(
            "word/comments.xml",
            "application/comments+xml",
            b"<a/>".to_vec(),
        )
        .unwrap();
    let other = package
        .add(
            "word/comments.xml",
            "application/comments+xml",
            b"<b/>".to_vec(),
        )
        .unwrap();
    assert_eq!(other.as_str(), "word/comments2.xml");
    let id = package.relate(&main, uri, &comments).unwrap();
    assert_eq!(package.relate(&main, uri, &comments).unwrap(), id);
    let mut again = Package::open(package.write().unwrap()).unwrap();
    assert_eq!(
        again.content_type(&comments),
        Some("application/comments+xml")
    );
    let related = again.relationships(Some(&main)).unwrap();
    assert_eq!(
        (related[0].kind(), &related[0].target),
        ("comments", &Target::Part(comments.clone()))
    );
    again.remove(&comments).unwrap();
    let without = Package::open(again.write().unwrap()).unwrap();
    assert_eq!(without.find("word/comments.xml"), None);
    assert_eq!(without.relationships(Some(&main)).unwrap(), []);
    assert!(without.content_type(&comments).is_none());
}
