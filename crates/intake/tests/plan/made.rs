//! Word files of the plans, with real multi-level lists, typed numbers or tables, as people's programs write them.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::source::{Layout, List, Plan, Row};

/// The number of the list whose numbers go on through the other.
const RUNNING_LIST: usize = 10;
/// How often a list can begin again in a file.
const LISTS_MAX: usize = 9;
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The bytes of a plan as a Word file, its numbers made by lists where it has some and `is_typed` does not ask otherwise.
pub(crate) fn docx(plan: &Plan, is_typed: bool) -> Vec<u8> {
    let lists = if is_typed { &[] } else { plan.lists };
    let body = match plan.layout {
        Layout::Table => table(&plan.rows()),
        Layout::Headings | Layout::Plain => {
            let mut number = 1;
            let rows = plan.rows();
            let paragraphs = rows.iter().map(|row| {
                // Within a heading without a number the lists begin again.
                number += usize::from(row.rank == "pillar" && row.label.is_empty());
                paragraph(row, lists, plan.layout, number)
            });
            paragraphs.collect()
        }
    };
    package(&body, &numbering(lists))
}

/// A Word file with a body and lists.
pub(crate) fn package(body: &str, numbering: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", content_types()),
        (
            "_rels/.rels",
            relationships(&[("officeDocument", "word/document.xml")]),
        ),
        (
            "word/_rels/document.xml.rels",
            relationships(&[("styles", "styles.xml"), ("numbering", "numbering.xml")]),
        ),
        (
            "word/document.xml",
            root(
                "document",
                &format!(
                    "<w:body>{body}<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr></w:body>"
                ),
            ),
        ),
        ("word/styles.xml", root("styles", STYLES)),
        ("word/numbering.xml", root("numbering", numbering)),
    ];
    for (name, content) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a new name");
        writer.write_all(content.as_bytes()).expect("into memory");
    }
    writer.finish().expect("into memory").into_inner()
}

const STYLES: &str = "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>\
<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/><w:basedOn w:val='Normal'/><w:rPr><w:b/></w:rPr></w:style>\
<w:style w:type='paragraph' w:styleId='Heading1'><w:name w:val='heading 1'/><w:basedOn w:val='Normal'/><w:next w:val='Normal'/><w:pPr><w:keepNext/><w:outlineLvl w:val='0'/></w:pPr><w:rPr><w:b/><w:sz w:val='32'/></w:rPr></w:style>\
<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/><w:basedOn w:val='Normal'/><w:next w:val='Normal'/><w:pPr><w:keepNext/><w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:b/><w:sz w:val='28'/></w:rPr></w:style>\
<w:style w:type='paragraph' w:styleId='ListParagraph'><w:name w:val='List Paragraph'/><w:basedOn w:val='Normal'/><w:pPr><w:ind w:left='720'/></w:pPr></w:style>";

fn content_types() -> String {
    let part = |name: &str| {
        let kind = if name == "document" {
            "document.main"
        } else {
            name
        };
        format!("<Override PartName='/word/{name}.xml' ContentType='{TYPE}.{kind}+xml'/>")
    };
    let parts: String = ["document", "styles", "numbering"].map(part).concat();
    format!(
        "<Types xmlns='{PACKAGE}/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>{parts}</Types>"
    )
}

fn relationships(entries: &[(&str, &str)]) -> String {
    let entry = |(kind, target): &(&str, &str)| {
        format!("<Relationship Id='{kind}' Type='{OFFICE}/{kind}' Target='{target}'/>")
    };
    let entries: String = entries.iter().map(entry).collect();
    format!("<Relationships xmlns='{PACKAGE}/relationships'>{entries}</Relationships>")
}

fn root(name: &str, content: &str) -> String {
    format!(
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:{name} xmlns:w='{WORD}' xmlns:r='{OFFICE}'>{content}</w:{name}>"
    )
}

/// The lists of a plan, as Word writes them: one of several levels, and one for numbers that go on through it.
pub(crate) fn numbering(lists: &[List]) -> String {
    let level = |list: &List| {
        let (level, format, text) = (list.level, list.format, list.text);
        let left = 360 * (u32::from(level) + 1);
        format!(
            "<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/><w:lvlJc w:val='left'/><w:pPr><w:ind w:left='{left}' w:hanging='360'/></w:pPr></w:lvl>"
        )
    };
    let levels = |runs_on: bool| {
        let levels = lists.iter().filter(|list| list.runs_on == runs_on);
        levels.map(level).collect::<String>()
    };
    let again = "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride>";
    let nums = (1..=LISTS_MAX).map(|number| {
        let start = if number == 1 { "" } else { again };
        format!("<w:num w:numId='{number}'><w:abstractNumId w:val='0'/>{start}</w:num>")
    });
    let (nums, of_levels, running) = (nums.collect::<String>(), levels(false), levels(true));
    format!(
        "<w:abstractNum w:abstractNumId='0'><w:multiLevelType w:val='multilevel'/>{of_levels}</w:abstractNum><w:abstractNum w:abstractNumId='1'><w:multiLevelType w:val='multilevel'/>{running}</w:abstractNum>{nums}<w:num w:numId='{RUNNING_LIST}'><w:abstractNumId w:val='1'/></w:num>"
    )
}

fn paragraph(row: &Row, lists: &[List], layout: Layout, number: usize) -> String {
    let list = lists
        .iter()
        .find(|list| list.rank == row.rank && !row.label.is_empty());
    let is_heading = matches!(row.rank.as_str(), "pillar" | "section");
    let style = match (row.rank.as_str(), layout) {
        ("title", Layout::Headings) => "<w:pStyle w:val='Title'/>".to_owned(),
        ("pillar" | "section", Layout::Headings) => {
            format!("<w:pStyle w:val='Heading{}'/>", row.depth + 1)
        }
        ("action-line", _) => "<w:pStyle w:val='ListParagraph'/>".to_owned(),
        _ => String::new(),
    };
    let numbered = list.map_or(String::new(), |list| {
        let number = if list.runs_on { RUNNING_LIST } else { number };
        let level = list.level;
        format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{number}'/></w:numPr>")
    });
    let is_bold =
        layout == Layout::Plain && (is_heading || matches!(row.rank.as_str(), "title" | "annex"));
    let bold = if is_bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
    let typed = match (list, row.label.as_str()) {
        (Some(_), _) | (None, "") => String::new(),
        (None, label) if label.starts_with("Priority") => format!("{label}: "),
        (None, label) => format!("{label}</w:t><w:tab/><w:t xml:space='preserve'>"),
    };
    let words = escaped(&row.text);
    format!(
        "<w:p><w:pPr>{style}{numbered}</w:pPr><w:r>{bold}<w:t xml:space='preserve'>{typed}{words}</w:t></w:r></w:p>"
    )
}

fn table(rows: &[Row]) -> String {
    let mut before = String::new();
    let mut table = "<w:tbl><w:tblPr><w:tblW w:w='9000' w:type='dxa'/></w:tblPr><w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='6000'/><w:gridCol w:w='2000'/></w:tblGrid>".to_owned();
    let cell = |span: u8, words: &str| {
        let words = escaped(words);
        format!(
            "<w:tc><w:tcPr><w:gridSpan w:val='{span}'/></w:tcPr><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>"
        )
    };
    let row_of = |properties: &str, cells: &str| format!("<w:tr>{properties}{cells}</w:tr>");
    let heads = [cell(1, "No."), cell(1, "Action lines"), cell(1, "Lead")].concat();
    table.push_str(&row_of("<w:trPr><w:tblHeader/></w:trPr>", &heads));
    for row in rows {
        match row.rank.as_str() {
            "title" => before.push_str(&paragraph(row, &[], Layout::Headings, 1)),
            "action-line" => {
                let cells = [cell(1, &row.label), cell(1, &row.text), cell(1, "Ministry")].concat();
                table.push_str(&row_of("", &cells));
            }
            _ => table.push_str(&row_of("", &cell(3, &row.text))),
        }
    }
    format!("{before}{table}</w:tbl><w:p/>")
}

pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;")
}
