//! The main part: blocks as paragraphs, and what follows the last of them: sources and colophon.

use super::page;
use super::paragraph::{Properties, paragraph, plain};
use super::references::{Bookmark, References};
use super::series::Series;
use super::table;
use super::text;
use super::xml::Xml;
use super::{RELATIONSHIPS, WORDS};
use crate::paper::{Block, Line, Paper, Source};

/// What the parts beside the main part must hold for it.
pub(super) struct Needs<'a> {
    pub(super) references: References<'a>,
    pub(super) series: Series,
}

/// Writes the main part, and tells what it needs beside it.
pub(super) fn write(paper: &Paper) -> (Vec<u8>, Needs<'_>) {
    let mut needs = Needs {
        references: References::of(paper),
        series: Series::default(),
    };
    let width = page::text_width(paper.sheet);
    let document = Xml::document("w:document", &[WORDS, RELATIONSHIPS], |xml| {
        xml.element("w:body", &[], |xml| {
            plain(xml, "Title", &paper.title);
            if let Some(subtitle) = &paper.subtitle {
                plain(xml, "Subtitle", subtitle);
            }
            for (position, content) in paper.blocks.iter().enumerate() {
                block(xml, &mut needs, content, position, width);
            }
            sources(xml, &mut needs.references, paper);
            for line in &paper.colophon {
                plain(xml, "Colophon", line);
            }
            page::section(xml, paper.sheet);
        });
    });
    (document, needs)
}

fn block(xml: &mut Xml, needs: &mut Needs<'_>, block: &Block, position: usize, width: u32) {
    let references = &mut needs.references;
    match block {
        Block::Heading {
            level,
            text,
            anchor,
        } => {
            let place = anchor
                .as_deref()
                .and_then(|anchor| references.place(position, anchor));
            heading(xml, references, *level, text, place);
        }
        Block::Paragraph(line) => {
            styled(xml, references, &Properties::of("BodyText"), line);
        }
        Block::Numbered {
            number,
            text,
            notes,
        } => {
            numbered(xml, needs, number, text, !notes.is_empty());
            for note in notes {
                styled(xml, &mut needs.references, &Properties::of("Note"), note);
            }
        }
        Block::List(items) => {
            for item in items {
                styled(xml, references, &Properties::of("ListBullet"), item);
            }
        }
        Block::Facts(facts) => table::facts(xml, references, facts, width),
        Block::Table(content) => table::table(xml, references, content, width),
        Block::Chart(chart) => {
            plain(xml, "Caption", &chart.title);
            plain(xml, "Reading", &chart.reading);
        }
        Block::Notice { tone, text } => {
            let notice = Properties {
                edge: Some(*tone),
                ..Properties::of("Notice")
            };
            styled(xml, references, &notice, text);
        }
    }
}

fn styled(
    xml: &mut Xml,
    references: &mut References<'_>,
    properties: &Properties<'_>,
    line: &Line,
) {
    paragraph(xml, properties, |xml| text::line(xml, references, line));
}

fn heading(
    xml: &mut Xml,
    references: &mut References<'_>,
    level: u8,
    line: &Line,
    place: Option<Bookmark>,
) {
    let style = match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        3.. => "Heading3",
    };
    paragraph(xml, &Properties::of(style), |xml| {
        bookmarked(xml, place, |xml| text::line(xml, references, line));
    });
}

fn numbered(xml: &mut Xml, needs: &mut Needs<'_>, number: &str, line: &Line, with_notes: bool) {
    let definition = needs.series.definition(number);
    let counted = Properties {
        kept_with_next: with_notes,
        definition: definition.as_deref(),
        ..Properties::of("NumberedParagraph")
    };
    if definition.is_some() {
        return styled(xml, &mut needs.references, &counted, line);
    }
    let labelled = Properties {
        definition: Some("0"),
        hanging: Some(if number.chars().count() > 3 {
            "1134"
        } else {
            "567"
        }),
        ..counted
    };
    paragraph(xml, &labelled, |xml| {
        text::run(xml, None, &format!("{number}.\t"));
        text::line(xml, &mut needs.references, line);
    });
}

fn sources(xml: &mut Xml, references: &mut References<'_>, paper: &Paper) {
    if paper.sources.is_empty() {
        return;
    }
    plain(xml, "Heading1", &paper.language.say("paper-sources"));
    for (position, Source { text, address }) in paper.sources.iter().enumerate() {
        let last = position + 1 == paper.sources.len();
        let properties = Properties {
            // A colophon alone on a last page tells nothing.
            kept_with_next: last && !paper.colophon.is_empty(),
            ..Properties::of("Source")
        };
        paragraph(xml, &properties, |xml| {
            let place = References::source(position + 1);
            bookmarked(xml, Some(place), |xml| text::run(xml, None, text));
            if let Some(address) = address {
                text::run(xml, None, " ");
                text::link(xml, references, address, address);
            }
        });
    }
}

fn bookmarked(xml: &mut Xml, place: Option<Bookmark>, inner: impl FnOnce(&mut Xml)) {
    let Some(Bookmark { id, name }) = place else {
        return inner(xml);
    };
    xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
    inner(xml);
    xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
}
