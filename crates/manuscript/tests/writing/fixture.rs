//! A draft made here: a title, numbered paragraphs, a table, a header and a footer, as a secretariat would send it out.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The bytes of the draft.
pub(crate) fn draft() -> Vec<u8> {
    file(&body())
}

/// How a file looks.
pub(crate) struct Dress {
    /// The font of all words.
    pub(crate) font: &'static str,
    /// What the header says.
    pub(crate) header: &'static str,
    /// The id of the style of headings.
    pub(crate) heading: &'static str,
    /// How far the words stand from the left edge, in twentieths of a point.
    pub(crate) left: u32,
}

const PLAIN: Dress = Dress {
    font: "Caladea",
    header: "Zero draft of 24 November",
    heading: "Heading1",
    left: 1_440,
};

/// The bytes of a file with this in its body.
pub(crate) fn file(body: &str) -> Vec<u8> {
    dressed(body, &PLAIN)
}

/// The bytes of a file with this in its body, in a dress.
pub(crate) fn dressed(body: &str, dress: &Dress) -> Vec<u8> {
    holding(body, dress, &[])
}

/// A further part of a file, or an address outside of it, that the main part refers to.
pub(crate) struct Further {
    /// The last word of the kind of reference.
    pub(crate) kind: &'static str,
    /// The name of the part in its folder, or the address.
    pub(crate) target: &'static str,
    /// Its type; nothing for an address.
    pub(crate) content_type: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// The bytes of a file with this in its body, and further parts: the main part calls the first of them `rId5`.
pub(crate) fn with_parts(body: &str, further: &[Further]) -> Vec<u8> {
    holding(body, &PLAIN, further)
}

fn holding(body: &str, dress: &Dress, further: &[Further]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, content: &str| {
        let options = SimpleFileOptions::default();
        writer.start_file(name, options).expect("a part");
        let content =
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{content}");
        writer.write_all(content.as_bytes()).expect("a part");
    };
    put("[Content_Types].xml", &types(further));
    put(
        "_rels/.rels",
        &relationships(&[
            ("officeDocument", "word/document.xml"),
            ("core", "docProps/core.xml"),
        ]),
    );
    let mut related = vec![
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("header", "header1.xml"),
        ("footer", "footer1.xml"),
    ];
    related.extend(further.iter().map(|one| (one.kind, one.target)));
    put("word/_rels/document.xml.rels", &relationships(&related));
    put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Somchai</dc:creator></cp:coreProperties>",
    );
    put("word/styles.xml", &styles(dress));
    put("word/numbering.xml", &numbering());
    put(
        "word/header1.xml",
        &format!(
            "<w:hdr xmlns:w=\"{WORD}\"><w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p></w:hdr>",
            dress.header
        ),
    );
    put(
        "word/footer1.xml",
        &format!(
            "<w:ftr xmlns:w=\"{WORD}\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
        ),
    );
    put(
        "word/document.xml",
        &format!(
            "<w:document xmlns:w=\"{WORD}\" xmlns:r=\"{RELATIONSHIPS}\"><w:body>{body}{}</w:body></w:document>",
            section(dress)
        ),
    );
    for one in further.iter().filter(|one| !one.content_type.is_empty()) {
        let name = format!("word/{}", one.target);
        let options = SimpleFileOptions::default();
        writer.start_file(name, options).expect("a part");
        writer.write_all(&one.bytes).expect("a part");
    }
    writer.finish().expect("a file").into_inner()
}

fn section(dress: &Dress) -> String {
    let left = dress.left;
    format!(
        "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"{left}\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>"
    )
}

fn types(further: &[Further]) -> String {
    let parts = [
        ("word/document.xml", "document.main+xml"),
        ("word/styles.xml", "styles+xml"),
        ("word/numbering.xml", "numbering+xml"),
        ("word/header1.xml", "header+xml"),
        ("word/footer1.xml", "footer+xml"),
    ];
    let parts: String = parts
        .iter()
        .map(|(name, kind)| {
            format!("<Override PartName=\"/{name}\" ContentType=\"{TYPES}.{kind}\"/>")
        })
        .collect();
    let further = further.iter().filter(|one| !one.content_type.is_empty());
    let parts = further.fold(parts, |parts, one| {
        let Further {
            target,
            content_type,
            ..
        } = one;
        parts + &format!("<Override PartName=\"/word/{target}\" ContentType=\"{content_type}\"/>")
    });
    format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>{parts}</Types>"
    )
}

fn relationships(to: &[(&str, &str)]) -> String {
    let entries: String = to
        .iter()
        .enumerate()
        .map(|(number, (kind, target))| {
            let uri = match *kind {
                "core" => format!("{PACKAGE}/relationships/metadata/core-properties"),
                kind => format!("{RELATIONSHIPS}/{kind}"),
            };
            let outside = if target.contains(':') {
                " TargetMode=\"External\""
            } else {
                ""
            };
            format!(
                "<Relationship Id=\"rId{}\" Type=\"{uri}\" Target=\"{target}\"{outside}/>",
                number + 1
            )
        })
        .collect();
    format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{entries}</Relationships>")
}

fn styles(dress: &Dress) -> String {
    let Dress { font, heading, .. } = dress;
    let font = format!(
        "<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" w:cs=\"{font}\" w:eastAsia=\"Noto Serif CJK KR\"/>"
    );
    format!(
        "<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr>{font}<w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"240\" w:after=\"360\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"30\"/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"{heading}\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"320\" w:after=\"160\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"24\"/></w:rPr></w:style></w:styles>"
    )
}

fn numbering() -> String {
    let level = |number: u8, form: &str, text: &str, left: u16| {
        format!(
            "<w:lvl w:ilvl=\"{number}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"567\"/></w:pPr></w:lvl>"
        )
    };
    format!(
        "<w:numbering xmlns:w=\"{WORD}\"><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
        level(0, "decimal", "%1.", 567),
        level(1, "lowerLetter", "(%2)", 1134)
    )
}

/// A paragraph of a style.
pub(crate) fn styled(style: &str, words: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// A numbered paragraph at a level, the words between `*` in italics.
pub(crate) fn numbered(level: u8, words: &str) -> String {
    let runs: String = words
        .split('*')
        .enumerate()
        .filter(|(_, words)| !words.is_empty())
        .map(|(number, words)| {
            let italics = if number % 2 == 1 {
                "<w:rPr><w:i/></w:rPr>"
            } else {
                ""
            };
            format!("<w:r>{italics}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
        })
        .collect();
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{runs}</w:p>"
    )
}

fn table(rows: &[[&str; 3]]) -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let borders: String = sides
        .iter()
        .map(|side| {
            format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>")
        })
        .collect();
    let rows: String = rows
        .iter()
        .map(|cells| {
            let cells: String = cells
                .iter()
                .map(|words| format!("<w:tc><w:tcPr><w:tcW w:w=\"3005\" w:type=\"dxa\"/></w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"))
                .collect();
            format!("<w:tr>{cells}</w:tr>")
        })
        .collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"9015\" w:type=\"dxa\"/><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w=\"3005\"/><w:gridCol w:w=\"3005\"/><w:gridCol w:w=\"3005\"/></w:tblGrid>{rows}</w:tbl>"
    )
}

/// What stands in the body of the draft.
pub(crate) fn body() -> String {
    [
        styled("Title", "Joint Statement on Cooperation in the Northern Straits"),
        styled("Heading1", "I. Trade and connectivity"),
        numbered(0, "The sides *reaffirm* their commitment to a rules-based trading system and shall meet every year to review its operation."),
        numbered(0, "The sides shall, as appropriate, exchange information on the following:"),
        numbered(1, "port charges and fees promptly after their adoption;"),
        numbered(1, "sanitary measures affecting the trade in fish and fish products;"),
        numbered(1, "the schedule of ferries."),
        numbered(0, "The sides decide to establish a working group on connectivity, which shall report to the Ministers before the end of 2027."),
        styled("Heading1", "II. Means of implementation"),
        numbered(0, "The sides welcome the contributions set out in the table below."),
        table(&[["Activity", "Lead", "Due"], ["Survey of harbours", "Secretariat", "2026"], ["Training of pilots", "Working group", "2027"]]),
        numbered(0, "The sides agree to review this Statement after three years."),
        styled("Normal", "Done in two originals, both texts being equally authentic."),
    ]
    .concat()
}
