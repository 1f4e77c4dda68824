//! What a file is, told from its first bytes and its names, where it is no Word document. Nothing of it is read further.

use std::fmt;

/// A kind of file that is not read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Word before 2007 (.doc).
    OldWord,
    /// Excel before 2007 (.xls).
    OldExcel,
    /// PowerPoint before 2007 (.ppt).
    OldPowerPoint,
    /// Another file in the container of old Office programs, such as a kept message (.msg).
    OldOffice,
    /// A workbook (.xlsx).
    Workbook,
    /// Slides (.pptx).
    Slides,
    /// A text of LibreOffice or OpenOffice (.odt).
    OpenDocumentText,
    /// Another document of LibreOffice or OpenOffice (.ods, .odp).
    OpenDocument,
    /// A PDF (.pdf).
    Pdf,
    /// Rich text (.rtf).
    RichText,
    /// A web page, perhaps under the name of a Word document.
    WebPage,
    /// A message or a web archive (.eml, .mht).
    Message,
    /// A Word document in a single XML file.
    FlatXml,
    /// Another XML file.
    Xml,
    /// An e-book (.epub).
    Book,
    /// A document of Pages (.pages).
    Pages,
    /// An archive that holds no document of Office (.zip).
    Archive,
    /// A picture.
    Picture,
    /// Characters without any form (.txt).
    PlainText,
    /// None of these.
    Unknown,
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::OldWord => "a Word document of before 2007 (.doc)",
            Self::OldExcel => "an Excel workbook of before 2007 (.xls)",
            Self::OldPowerPoint => "a PowerPoint file of before 2007 (.ppt)",
            Self::OldOffice => "a file in the container of old Office programs",
            Self::Workbook => "an Excel workbook (.xlsx)",
            Self::Slides => "a PowerPoint file (.pptx)",
            Self::OpenDocumentText => "an OpenDocument text (.odt)",
            Self::OpenDocument => "an OpenDocument file",
            Self::Pdf => "a PDF",
            Self::RichText => "a rich text file (.rtf)",
            Self::WebPage => "a web page",
            Self::Message => "a message or web archive",
            Self::FlatXml => "a Word document in a single XML file",
            Self::Xml => "an XML file",
            Self::Book => "an e-book (.epub)",
            Self::Pages => "a Pages document",
            Self::Archive => "an archive without an Office document",
            Self::Picture => "a picture",
            Self::PlainText => "plain text",
            Self::Unknown => "of an unknown kind",
        })
    }
}

/// How a package begins that is worth opening.
pub(crate) const PACKAGE_START: &[u8] = b"PK\x03\x04";
/// How the container of old Office programs begins, in which encrypted documents come as well.
const CONTAINER_START: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What bytes are that do not begin like a package, and whether they are an encrypted document.
pub(crate) fn of_bytes(bytes: &[u8]) -> Sniffed {
    if bytes.starts_with(CONTAINER_START) {
        return of_container(bytes);
    }
    let begins = |start: &[u8]| bytes.starts_with(start);
    let head = &bytes[..bytes.len().min(1_024)];
    let format = if head.windows(5).any(|window| window == b"%PDF-") {
        Format::Pdf
    } else if begins(b"{\\rtf") {
        Format::RichText
    } else if begins(b"\x89PNG") || begins(b"\xFF\xD8\xFF") || begins(b"GIF8") || begins(b"BM") {
        Format::Picture
    } else {
        of_text(bytes)
    };
    Sniffed::Plain(format)
}

/// What a file is, as far as its first bytes tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sniffed {
    Encrypted,
    Plain(Format),
}

/// The names within the container are in sixteen bits; one of them tells what it holds.
fn of_container(bytes: &[u8]) -> Sniffed {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") {
        return Sniffed::Encrypted;
    }
    Sniffed::Plain(if holds("WordDocument") {
        Format::OldWord
    } else if holds("Workbook") {
        Format::OldExcel
    } else if holds("PowerPoint Document") {
        Format::OldPowerPoint
    } else {
        Format::OldOffice
    })
}

fn of_text(bytes: &[u8]) -> Format {
    let is_sixteen_bits = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    let controls = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0C');
    if !is_sixteen_bits && bytes.iter().any(controls) {
        return Format::Unknown;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4_096)]).to_lowercase();
    let head = head.trim_start_matches('\u{FEFF}').trim_start();
    if head.starts_with("<?xml") && head.contains("<pkg:package") {
        Format::FlatXml
    } else if head.contains("<html") || head.starts_with("<!doctype html") {
        Format::WebPage
    } else if head.starts_with("<?xml") {
        Format::Xml
    } else if head.starts_with("mime-version:") || head.contains("\nmime-version:") {
        Format::Message
    } else {
        Format::PlainText
    }
}

/// What a package is that has no list of the types of its parts, from its kind written out and the names in it.
pub(crate) fn of_names<'a>(kind: &str, mut names: impl Iterator<Item = &'a str>) -> Format {
    match kind.trim() {
        "application/epub+zip" => Format::Book,
        kind if kind.starts_with("application/vnd.oasis.opendocument.text") => {
            Format::OpenDocumentText
        }
        kind if kind.starts_with("application/vnd.oasis.opendocument") => Format::OpenDocument,
        _ if names.any(|name| name == "Index/Document.iwa" || name == "Index.zip") => Format::Pages,
        _ => Format::Archive,
    }
}

/// What a package is by the type of its main part; none for a Word document.
pub(crate) fn of_content_type(content_type: &str) -> Option<Format> {
    if content_type.contains("wordprocessingml") || content_type.contains("ms-word") {
        None
    } else if content_type.contains("spreadsheetml") || content_type.contains("ms-excel") {
        Some(Format::Workbook)
    } else if content_type.contains("presentationml") || content_type.contains("ms-powerpoint") {
        Some(Format::Slides)
    } else {
        Some(Format::Unknown)
    }
}
