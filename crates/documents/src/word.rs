//! Word: a paper in, the bytes of a .docx out. What a paper says is decided elsewhere; a sum is never made here.

mod body;
mod package;
mod page;
mod paragraph;
mod references;
mod series;
mod table;
mod text;
mod xml;

#[cfg(test)]
mod tests;

use language::Language;

use crate::paper::Paper;

/// The namespace of everything that Word prints.
const WORDS: (&str, &str) = (
    "xmlns:w",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
);

/// The namespace of what leads from one part to another.
const RELATIONSHIPS: (&str, &str) = (
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
);

/// Writes a paper as a Word document (ECMA-376, transitional).
///
/// Equal papers make equal bytes. Every word of the paper is in the document, except characters that XML 1.0
/// cannot hold, which are dropped; a line end within words becomes a line break. A link leads somewhere only
/// where a file can: to an address outside by `http` or `https`, or to a heading of the same paper; elsewhere
/// its words are printed alone, and so is the number of a citation without its source.
/// A row with more cells than the table has columns keeps the rest in its last cell.
pub fn write(paper: &Paper) -> Vec<u8> {
    let (document, needs) = body::write(paper);
    package::zip(&[
        (
            "[Content_Types].xml",
            include_bytes!("word/parts/content_types.xml").to_vec(),
        ),
        (
            "_rels/.rels",
            include_bytes!("word/parts/package_relationships.xml").to_vec(),
        ),
        ("word/document.xml", document),
        (
            "word/_rels/document.xml.rels",
            package::relationships(&needs.references),
        ),
        ("word/styles.xml", styles(paper.language)),
        ("word/numbering.xml", needs.series.write()),
        (
            "word/settings.xml",
            include_bytes!("word/parts/settings.xml").to_vec(),
        ),
        (
            "word/fontTable.xml",
            include_bytes!("word/parts/fonts.xml").to_vec(),
        ),
        ("word/header.xml", page::header(paper)),
        ("word/footer.xml", page::footer(paper)),
        ("docProps/core.xml", package::properties(paper)),
        (
            "docProps/app.xml",
            include_bytes!("word/parts/app.xml").to_vec(),
        ),
    ])
}

/// Fills in what depends on the language of the paper. Korean has one face for both scripts, so that figures
/// and names match the words around them, and says that its Latin letters are Korean too, by which programs
/// without that face choose one for both; no space between a figure and its counter; and no slant, which Hangul
/// does not have.
fn styles(language: Language) -> Vec<u8> {
    let [
        latin,
        latin_language,
        size_half_points,
        between,
        line,
        emphasis,
    ] = match language {
        Language::English => ["Cambria", "en-GB", "22", "", "276", "<w:i/>"],
        Language::Korean => [
            "Malgun Gothic",
            "ko-KR",
            "21",
            r#"<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>"#,
            "259",
            r#"<w:color w:val="1F4E79"/>"#,
        ],
    };
    include_str!("word/parts/styles.xml")
        .replace("{latin}", latin)
        .replace("{latin-language}", latin_language)
        .replace("{size}", size_half_points)
        .replace("{between}", between)
        .replace("{line}", line)
        .replace("{emphasis}", emphasis)
        .into_bytes()
}
