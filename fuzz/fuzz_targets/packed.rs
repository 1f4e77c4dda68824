//! Word files made of any bytes. What is asked of them is said in the targets.

use std::io::{Cursor, Write};

use manuscript::{Manuscript, Unreadable};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The parts that a file is made of, in the order in which they come in the input.
const PARTS: [&str; 7] = [
    "document",
    "styles",
    "numbering",
    "comments",
    "commentsExtended",
    "footnotes",
    "header",
];

/// Opens bytes as a package, or as the parts of one.
pub fn opened(bytes: &[u8]) -> Result<Manuscript, Unreadable> {
    match bytes.split_first() {
        Some((b'P', _)) | None => Manuscript::open(bytes),
        Some(_) => Manuscript::open(packed(bytes)),
    }
}

/// Makes a file of parts that are divided by the byte 0.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &[u8]| {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, stored).expect("a new name");
        writer.write_all(content).expect("into memory");
    };
    put("[Content_Types].xml", b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    let list = |entries: &str| {
        format!(
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{entries}</Relationships>"
        )
    };
    let entry = |kind: &str, target: &str| {
        format!(
            "<Relationship Id='{kind}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' Target='{target}'/>"
        )
    };
    put(
        "_rels/.rels",
        list(&entry("officeDocument", "word/document.xml")).as_bytes(),
    );
    let related: String = PARTS[1..]
        .iter()
        .map(|kind| entry(kind, &format!("{kind}.xml")))
        .collect();
    put("word/_rels/document.xml.rels", list(&related).as_bytes());
    let mut contents = bytes.split(|&byte| byte == 0);
    for kind in PARTS {
        let content = contents.next().unwrap_or_default();
        let root = match kind {
            "document" => [b"<w:body>", content, b"</w:body>"].concat(),
            _ => content.to_vec(),
        };
        let opening = format!(
            "<w:{kind} xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' xmlns:v='urn:schemas-microsoft-com:vml'>"
        );
        put(
            &format!("word/{kind}.xml"),
            &[opening.as_bytes(), &root, format!("</w:{kind}>").as_bytes()].concat(),
        );
    }
    writer.finish().expect("into memory").into_inner()
}
