//! A draft or an earlier text as words alone, from a Word file, a plain text, Markdown or a web page.
//! What the words say is not looked at.

mod html;

use drafting::precedent::paragraphs;
use drafting::text::{Text, visible};
use manuscript::Manuscript;

use crate::merge::Refusal;

/// The endings of the files that are read as texts, without the full stop.
pub const ENDINGS: [&str; 5] = ["docx", "txt", "md", "html", "htm"];

/// The text of a file; what is no Word file is read a line a paragraph.
///
/// # Errors
/// A Word file is not taken in.
pub fn text(name: &str, bytes: Vec<u8>) -> Result<Text, Refusal> {
    match ending(name).as_str() {
        "txt" | "md" => Ok(Text::plain(&String::from_utf8_lossy(&bytes))),
        "html" | "htm" => Ok(Text::plain(&passages(name, bytes)?.join("\n"))),
        _ => Ok(open(name, bytes)?.text().clone()),
    }
}

/// The paragraphs of a file, those that are empty left out.
///
/// # Errors
/// A Word file is not taken in.
pub fn passages(name: &str, bytes: Vec<u8>) -> Result<Vec<String>, Refusal> {
    let characters = || String::from_utf8_lossy(&bytes);
    let found = match ending(name).as_str() {
        "txt" => paragraphs::of_plain(&characters()),
        "md" => paragraphs::of_markdown(&characters()),
        "html" | "htm" => html::paragraphs(&characters()),
        _ => {
            let manuscript = open(name, bytes)?;
            let text = manuscript.text();
            let lines = text.lines().map(|line| visible(&text.tokens()[line]));
            lines.map(|line| line.trim().to_owned()).collect()
        }
    };
    Ok(found
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect())
}

fn open(name: &str, bytes: Vec<u8>) -> Result<Manuscript, Refusal> {
    Manuscript::open(bytes).map_err(|why| Refusal::Unreadable {
        file: name.to_owned(),
        why,
    })
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.unwrap_or_default().to_ascii_lowercase()
}
