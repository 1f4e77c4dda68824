//! Paragraphs: their style and what is said beside it. What they contain is written elsewhere.

use super::text;
use super::xml::Xml;
use crate::paper::{Align, Tone};

/// The properties of a paragraph.
#[derive(Clone, Copy)]
pub(super) struct Properties<'a> {
    /// The style, by its id in `parts/styles.xml`.
    pub(super) style: &'a str,
    /// On the page of the paragraph after it.
    pub(super) kept_with_next: bool,
    /// The numbering definition instead of the style's; `0` is none.
    pub(super) definition: Option<&'a str>,
    /// How far all lines but the first stand in, in twentieths of a point, instead of the style's.
    pub(super) hanging: Option<&'a str>,
    /// The tone of the rule at its edge, for a style that has one.
    pub(super) edge: Option<Tone>,
    /// Where its words stand.
    pub(super) align: Align,
}

impl<'a> Properties<'a> {
    /// Takes everything from a style.
    pub(super) fn of(style: &'a str) -> Properties<'a> {
        Properties {
            style,
            kept_with_next: false,
            definition: None,
            hanging: None,
            edge: None,
            align: Align::Start,
        }
    }
}

/// A line in the colour of the shade, which widens it.
const PADDING: [&str; 3] = ["4", "4", "F6F6F3"];

fn border(xml: &mut Xml, edge: &str, [eighths_wide, points_away, colour]: [&str; 3]) {
    let line = [
        ("w:val", "single"),
        ("w:sz", eighths_wide),
        ("w:space", points_away),
        ("w:color", colour),
    ];
    xml.empty(edge, &line);
}

/// Writes a paragraph.
pub(super) fn paragraph(xml: &mut Xml, properties: &Properties<'_>, inner: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| describe(xml, properties));
        inner(xml);
    });
}

/// Writes a paragraph of plain words.
pub(super) fn plain(xml: &mut Xml, style: &str, words: &str) {
    paragraph(xml, &Properties::of(style), |xml| {
        text::run(xml, None, words)
    });
}

// In the order that the schema asks for (ECMA-376 part 1, `CT_PPr`).
fn describe(xml: &mut Xml, properties: &Properties<'_>) {
    xml.empty("w:pStyle", &[("w:val", properties.style)]);
    if properties.kept_with_next {
        xml.empty("w:keepNext", &[]);
    }
    if let Some(definition) = properties.definition {
        xml.element("w:numPr", &[], |xml| {
            xml.empty("w:ilvl", &[("w:val", "0")]);
            xml.empty("w:numId", &[("w:val", definition)]);
        });
    }
    if let Some(tone) = properties.edge {
        xml.element("w:pBdr", &[], |xml| {
            // All edges of the style are said again, since programs differ on whether one replaces all.
            border(xml, "w:top", PADDING);
            border(xml, "w:left", ["18", "9", text::colour(tone)]);
            border(xml, "w:bottom", PADDING);
        });
    }
    if let Some(indent) = properties.hanging {
        xml.empty("w:ind", &[("w:left", indent), ("w:hanging", indent)]);
    }
    match properties.align {
        Align::Start => {}
        Align::End => xml.empty("w:jc", &[("w:val", "right")]),
    }
}
