//! How blocks lie on a page: paragraphs with numbers in one list, rows under their group, headings in the contents.

use documents::paper::{Align, Block, Cell, Inline, Line, Row, RowKind, Table};

/// Blocks that are one element of a page.
pub(super) enum Piece<'a> {
    /// A heading with the place that links lead to.
    Heading {
        level: u8,
        text: &'a Line,
        anchor: String,
    },
    /// Numbered paragraphs that follow each other.
    Statement(Vec<Numbered<'a>>),
    /// A block by itself.
    One(&'a Block),
}

/// A numbered paragraph.
pub(super) struct Numbered<'a> {
    pub(super) number: &'a str,
    pub(super) text: &'a Line,
    pub(super) notes: &'a [Line],
}

/// A heading in the contents of a page.
pub(super) struct Entry {
    pub(super) text: String,
    pub(super) anchor: String,
}

/// Rows of a table beneath the name of their group, if they have one.
pub(super) struct TablePart<'a> {
    pub(super) group: Option<&'a Cell>,
    pub(super) rows: Vec<&'a Row>,
}

/// Brings blocks together that are one element of a page.
pub(super) fn pieces(blocks: &[Block]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Heading {
                level,
                text,
                anchor,
            } => pieces.push(Piece::Heading {
                level: *level,
                text,
                anchor: anchor
                    .clone()
                    .unwrap_or_else(|| format!("section-{}", at + 1)),
            }),
            Block::Numbered {
                number,
                text,
                notes,
            } => {
                let numbered = Numbered {
                    number,
                    text,
                    notes,
                };
                match pieces.last_mut() {
                    Some(Piece::Statement(paragraphs)) => paragraphs.push(numbered),
                    Some(Piece::Heading { .. } | Piece::One(_)) | None => {
                        pieces.push(Piece::Statement(vec![numbered]));
                    }
                }
            }
            Block::Paragraph(_)
            | Block::List(_)
            | Block::Facts(_)
            | Block::Table(_)
            | Block::Chart(_)
            | Block::Notice { .. } => pieces.push(Piece::One(block)),
        }
    }
    pieces
}

/// The highest headings, if there are enough of them to need contents.
pub(super) fn contents(pieces: &[Piece<'_>]) -> Vec<Entry> {
    let entries: Vec<_> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Heading {
                level: 1,
                text,
                anchor,
            } => Some(Entry {
                text: words(text),
                anchor: anchor.clone(),
            }),
            Piece::Heading { .. } | Piece::Statement(_) | Piece::One(_) => None,
        })
        .collect();
    if entries.len() < 3 {
        Vec::new()
    } else {
        entries
    }
}

/// Lays rows under the names of their groups.
pub(super) fn parts(table: &Table) -> Vec<TablePart<'_>> {
    let mut parts: Vec<TablePart<'_>> = Vec::new();
    for row in &table.rows {
        match (row.kind, parts.last_mut()) {
            (RowKind::Group, _) => parts.push(TablePart {
                group: row.cells.first(),
                rows: Vec::new(),
            }),
            (RowKind::Body | RowKind::Total, Some(part)) => part.rows.push(row),
            (RowKind::Body | RowKind::Total, None) => parts.push(TablePart {
                group: None,
                rows: vec![row],
            }),
        }
    }
    parts
}

/// Tells whether the rows of a table read better as cards where there is no room for columns: several columns, mostly of words.
pub(super) fn stacks(table: &Table) -> bool {
    let numbers = table
        .columns
        .iter()
        .filter(|column| column.align == Align::End)
        .count();
    table.columns.len() > 2 && numbers * 2 <= table.columns.len()
}

/// The words of a line alone.
pub(super) fn words(line: &Line) -> String {
    line.iter()
        .filter_map(|inline| match inline {
            Inline::Text(words)
            | Inline::Strong(words)
            | Inline::Emphasis(words)
            | Inline::Small(words)
            | Inline::Inserted(words)
            | Inline::Deleted(words)
            | Inline::Status(words, _)
            | Inline::Link { text: words, .. } => Some(words.as_str()),
            Inline::Break => Some(" "),
            Inline::Cite(_) => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbered(number: &str) -> Block {
        Block::Numbered {
            number: number.into(),
            text: vec![Inline::Text("words".into())],
            notes: Vec::new(),
        }
    }

    #[test]
    fn numbered_paragraphs_that_follow_each_other_are_one_list() {
        let blocks = [
            numbered("1"),
            numbered("2"),
            Block::Paragraph(Vec::new()),
            numbered("3"),
        ];
        let sizes: Vec<_> = pieces(&blocks)
            .iter()
            .map(|piece| match piece {
                Piece::Statement(paragraphs) => paragraphs.len(),
                Piece::Heading { .. } | Piece::One(_) => 0,
            })
            .collect();
        assert_eq!(sizes, [2, 0, 1]);
    }

    #[test]
    fn rows_lie_under_the_group_named_before_them() {
        let row = |kind| Row {
            kind,
            cells: vec![vec![vec![Inline::Text("x".into())]]],
        };
        let table = Table {
            caption: String::new(),
            caption_repeats: false,
            columns: Vec::new(),
            rows: [
                RowKind::Body,
                RowKind::Group,
                RowKind::Body,
                RowKind::Total,
                RowKind::Group,
            ]
            .map(row)
            .into(),
        };
        let shape: Vec<_> = parts(&table)
            .iter()
            .map(|part| (part.group.is_some(), part.rows.len()))
            .collect();
        assert_eq!(shape, [(false, 1), (true, 2), (true, 0)]);
    }
}
