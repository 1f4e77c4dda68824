//! Reads the words of a document back by searching its text for tags: no XML library, nothing shared with the writer.

use std::collections::BTreeMap;

use super::part;

/// Returns each paragraph of the main part as it is read: its label, a space, its words.
pub(super) fn read(document: &[u8]) -> Vec<String> {
    let main = part(document, "word/document.xml");
    let numbering = part(document, "word/numbering.xml");
    let mut counts = BTreeMap::new();
    let mut read = Vec::new();
    for paragraph in main.split("<w:p>").skip(1) {
        let paragraph = paragraph.split("</w:p>").next().unwrap();
        let style = value_of(paragraph, "<w:pStyle w:val=\"").unwrap();
        if style == "TableSpace" {
            continue;
        }
        let label = match value_of(paragraph, "<w:numId w:val=\"") {
            Some("0") => String::new(),
            Some(id) => counted(&numbering, id, &mut counts),
            None => styled(&numbering, style, &mut counts),
        };
        read.push(label + &words(paragraph));
    }
    read
}

fn words(paragraph: &str) -> String {
    let mut words = String::new();
    for piece in paragraph.split('<') {
        if let Some(text) = piece.strip_prefix("w:t xml:space=\"preserve\">") {
            words.push_str(&unescaped(text));
        } else if piece.starts_with("w:br/>") {
            words.push('\n');
        } else if piece.starts_with("w:tab/>") {
            words.push('\t');
        }
    }
    words
}

fn unescaped(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut plain = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').unwrap();
        plain.push(match name {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            other => panic!("an escape that the writer has no need of: {other}"),
        });
        plain.push_str(rest);
    }
    plain
}

/// Counts as Word does: from the start that the definition overrides.
fn counted(numbering: &str, id: &str, counts: &mut BTreeMap<String, u32>) -> String {
    let definition = numbering
        .split("<w:num ")
        .find(|definition| definition.starts_with(&format!("w:numId=\"{id}\"")))
        .unwrap();
    let start: u32 = value_of(definition, "<w:startOverride w:val=\"")
        .unwrap()
        .parse()
        .unwrap();
    let count = counts.entry(id.to_owned()).or_insert(start);
    *count += 1;
    format!("{}. ", *count - 1)
}

fn styled(numbering: &str, style: &str, counts: &mut BTreeMap<String, u32>) -> String {
    let Some(level) = numbering
        .split("<w:lvl ")
        .find(|level| level.contains(&format!("<w:pStyle w:val=\"{style}\"/>")))
    else {
        return String::new();
    };
    let label = value_of(level, "<w:lvlText w:val=\"").unwrap();
    let count = counts.entry(style.to_owned()).or_insert(0);
    *count += 1;
    label.replace("%1", &count.to_string()) + " "
}

fn value_of<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(before)?;
    after.split('"').next()
}
