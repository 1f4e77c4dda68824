//! Tables: the grid, the rows and what keeps them together. What stands in a cell is written by `text`.

use super::paragraph::{Properties, paragraph, plain};
use super::references::References;
use super::text;
use super::xml::Xml;
use crate::paper::{Column, Fact, Line, Row, RowKind, Table};

/// The parts of the width that terms and their values take.
const FACT_PARTS: [u16; 2] = [24, 76];

/// Writes a table under its caption. A table without columns is its caption alone.
pub(super) fn table(xml: &mut Xml, references: &mut References<'_>, table: &Table, width: u32) {
    if !table.caption.is_empty() && !table.caption_repeats {
        plain(xml, "Caption", &table.caption);
    }
    if table.columns.is_empty() {
        return;
    }
    let parts: Vec<u16> = table.columns.iter().map(|column| column.parts).collect();
    let widths = widths(&parts, width);
    xml.element("w:tbl", &[], |xml| {
        open(xml, "RuledTable", &widths, &table.caption);
        headings(xml, &widths, &table.columns);
        for (position, row) in table.rows.iter().enumerate() {
            let next = table.rows.get(position + 1);
            let before_total = next.is_some_and(|next| next.kind == RowKind::Total);
            let (style, dress) = match row.kind {
                RowKind::Group => {
                    group(xml, references, &widths, row);
                    continue;
                }
                RowKind::Body => ("TableText", Dress::Plain),
                RowKind::Total => ("TableTotal", Dress::Total),
            };
            let properties = Properties {
                kept_with_next: before_total,
                ..Properties::of(style)
            };
            let columns = table.columns.iter().zip(widths.iter().copied());
            cells(xml, references, columns, row, (properties, dress));
        }
    });
    space(xml);
}

/// Writes terms beside their values.
pub(super) fn facts(xml: &mut Xml, references: &mut References<'_>, facts: &[Fact], width: u32) {
    if facts.is_empty() {
        return;
    }
    let widths = widths(&FACT_PARTS, width);
    xml.element("w:tbl", &[], |xml| {
        open(xml, "FactTable", &widths, "");
        for fact in facts {
            row(xml, Part::Rows, |xml| {
                cell(xml, widths[0], 1, Dress::Plain, |xml| {
                    plain(xml, "Term", &fact.term);
                });
                cell(xml, widths[1], 1, Dress::Plain, |xml| {
                    let value = Properties::of("TableText");
                    lines(xml, references, fact.value.iter(), &value);
                });
            });
        }
    });
    space(xml);
}

/// Divides a width, in twentieths of a point, by parts; what is divided adds up to the width.
fn widths(parts: &[u16], width: u32) -> Vec<u32> {
    if parts.iter().all(|&part| part == 0) {
        return widths(&vec![1; parts.len()], width);
    }
    let whole: u64 = parts.iter().copied().map(u64::from).sum();
    let mut before = 0;
    let mut edge = 0;
    let divide = |&part: &u16| {
        before += u64::from(part);
        let next = before * u64::from(width) / whole;
        let wide = u32::try_from(next - edge).expect("a part is no wider than the whole");
        edge = next;
        wide
    };
    parts.iter().map(divide).collect()
}

fn open(xml: &mut Xml, style: &str, widths: &[u32], caption: &str) {
    let whole = widths.iter().sum::<u32>().to_string();
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", style)]);
        xml.empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        if !caption.is_empty() {
            // What a screen reader announces; the caption above is for the eye.
            xml.empty("w:tblCaption", &[("w:val", caption)]);
        }
    });
    xml.element("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
    });
}

fn headings(xml: &mut Xml, widths: &[u32], columns: &[Column]) {
    row(xml, Part::Headings, |xml| {
        for (column, &width) in columns.iter().zip(widths) {
            let properties = Properties {
                align: column.align,
                ..Properties::of("TableHeading")
            };
            cell(xml, width, 1, Dress::Heading, |xml| {
                let words = &column.heading;
                paragraph(xml, &properties, |xml| text::run(xml, None, words));
            });
        }
    });
}

fn group(xml: &mut Xml, references: &mut References<'_>, widths: &[u32], group: &Row) {
    let whole = widths.iter().sum();
    row(xml, Part::Rows, |xml| {
        cell(xml, whole, widths.len(), Dress::Group, |xml| {
            let name = group.cells.iter().flatten();
            lines(xml, references, name, &Properties::of("TableGroup"));
        });
    });
}

fn cells<'a>(
    xml: &mut Xml,
    references: &mut References<'_>,
    columns: impl ExactSizeIterator<Item = (&'a Column, u32)>,
    data: &Row,
    (properties, dress): (Properties<'_>, Dress),
) {
    let last = columns.len() - 1;
    row(xml, Part::Rows, |xml| {
        for (position, (column, width)) in columns.enumerate() {
            let count = if position == last { usize::MAX } else { 1 };
            let contents = data.cells.iter().skip(position).take(count).flatten();
            let aligned = Properties {
                align: column.align,
                ..properties
            };
            cell(xml, width, 1, dress, |xml| {
                lines(xml, references, contents, &aligned);
            });
        }
    });
}

/// What part of a table a row belongs to.
enum Part {
    Headings,
    Rows,
}

fn row(xml: &mut Xml, part: Part, inner: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            match part {
                Part::Headings => xml.empty("w:tblHeader", &[]),
                Part::Rows => {}
            }
        });
        inner(xml);
    });
}

/// How a cell stands out.
#[derive(Clone, Copy)]
enum Dress {
    Plain,
    Heading,
    Group,
    Total,
}

fn cell(xml: &mut Xml, width: u32, span: usize, dress: Dress, inner: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            if span > 1 {
                xml.empty("w:gridSpan", &[("w:val", &span.to_string())]);
            }
            match dress {
                Dress::Plain => {}
                Dress::Heading => {
                    rule(xml, "w:bottom");
                    xml.empty("w:vAlign", &[("w:val", "bottom")]);
                }
                Dress::Group => shade(xml),
                Dress::Total => rule(xml, "w:top"),
            }
        });
        inner(xml);
    });
}

fn shade(xml: &mut Xml) {
    let shade = [
        ("w:val", "clear"),
        ("w:color", "auto"),
        ("w:fill", "F1F3F5"),
    ];
    xml.empty("w:shd", &shade);
}

fn rule(xml: &mut Xml, edge: &str) {
    let line = [
        ("w:val", "single"),
        ("w:sz", "6"),
        ("w:space", "0"),
        ("w:color", "1B2A41"),
    ];
    xml.element("w:tcBorders", &[], |xml| xml.empty(edge, &line));
}

fn lines<'a>(
    xml: &mut Xml,
    references: &mut References<'_>,
    lines: impl Iterator<Item = &'a Line>,
    properties: &Properties<'_>,
) {
    let mut lines = lines.peekable();
    // Word calls a file damaged where a cell has no paragraph.
    if lines.peek().is_none() {
        paragraph(xml, properties, |_| {});
    }
    for line in lines {
        paragraph(xml, properties, |xml| text::line(xml, references, line));
    }
}

// Without a paragraph between them Word would join two tables into one.
fn space(xml: &mut Xml) {
    paragraph(xml, &Properties::of("TableSpace"), |_| {});
}
