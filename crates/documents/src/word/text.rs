//! Running text: inlines as runs, links and citations. What stands around them is written elsewhere.

use super::references::{Lead, References};
use super::xml::Xml;
use crate::paper::{Inline, Tone};

/// Writes a line of text in an open paragraph.
pub(super) fn line(xml: &mut Xml, references: &mut References<'_>, line: &[Inline]) {
    let mut after_citation = false;
    for inline in line {
        match inline {
            Inline::Text(words) => run(xml, None, words),
            Inline::Strong(words) => run(xml, Some("Strong"), words),
            Inline::Emphasis(words) => run(xml, Some("Emphasis"), words),
            Inline::Small(words) => run(xml, Some("Remark"), words),
            Inline::Inserted(words) => run(xml, Some("Inserted"), words),
            Inline::Deleted(words) => run(xml, Some("Deleted"), words),
            Inline::Status(words, tone) => run(xml, Some(status_style(*tone)), words),
            Inline::Link { text, to } => link(xml, references, text, to),
            Inline::Cite(number) => {
                if after_citation {
                    run(xml, Some("Citation"), ", ");
                }
                lead(xml, &references.citation(*number), |xml, _| {
                    run(xml, Some("Citation"), &number.to_string());
                });
            }
            Inline::Break => xml.element("w:r", &[], |xml| xml.empty("w:br", &[])),
        }
        after_citation = matches!(inline, Inline::Cite(_));
    }
}

/// Writes words as a link, or plainly where nothing can be followed.
pub(super) fn link(xml: &mut Xml, references: &mut References<'_>, words: &str, to: &str) {
    lead(xml, &references.lead(to), |xml, leads| {
        run(xml, leads.then_some("Hyperlink"), words);
    });
}

/// Writes words in a character style; a line end is a break and a tab a tab.
pub(super) fn run(xml: &mut Xml, style: Option<&str>, words: &str) {
    if words.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if let Some(style) = style {
            xml.element("w:rPr", &[], |xml| {
                xml.empty("w:rStyle", &[("w:val", style)])
            });
        }
        for piece in words.split_inclusive(['\n', '\t']) {
            let plain = piece.strip_suffix(['\n', '\t']).unwrap_or(piece);
            if !plain.is_empty() {
                xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(plain));
            }
            if piece.ends_with('\n') {
                xml.empty("w:br", &[]);
            } else if piece.ends_with('\t') {
                xml.empty("w:tab", &[]);
            }
        }
    });
}

/// Returns the colour of a tone, as six hexadecimal digits; each prints as a dark grey.
pub(super) fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => "2B6A3C",
        Tone::Moving => "1F4E79",
        Tone::Waiting => "825300",
        Tone::Late => "9B1C1C",
        Tone::Unknown => "5F6368",
    }
}

fn status_style(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => "StatusDone",
        Tone::Moving => "StatusMoving",
        Tone::Waiting => "StatusWaiting",
        Tone::Late => "StatusLate",
        Tone::Unknown => "StatusUnknown",
    }
}

fn lead(xml: &mut Xml, to: &Lead, words: impl FnOnce(&mut Xml, bool)) {
    match to {
        Lead::Bookmark(name) => {
            let attributes = [("w:anchor", name.as_str()), ("w:history", "1")];
            xml.element("w:hyperlink", &attributes, |xml| words(xml, true));
        }
        Lead::Outside(id) => {
            let attributes = [("r:id", id.as_str()), ("w:history", "1")];
            xml.element("w:hyperlink", &attributes, |xml| words(xml, true));
        }
        Lead::Nowhere => words(xml, false),
    }
}
