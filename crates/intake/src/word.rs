//! Word files as a person reads them, every recorded change accepted. How they are packed is known in `manuscript`.

use manuscript::Manuscript;
use manuscript::outline::{self, Outline};

use crate::file::{Block, Cell, File, Finding, Number, Paragraph, Place, Row, Table, Value};
use crate::unread::Unread;

/// Reads a .docx.
///
/// # Errors
/// Says what the file is instead, or what is wrong with it.
pub fn read(name: &str, bytes: &[u8]) -> Result<File, Unread> {
    let outline = Manuscript::open(bytes).and_then(|manuscript| manuscript.outline());
    let outline = outline.map_err(|why| Unread::of_package(name, why))?;
    let mut laying = Laying::default();
    let blocks = outline.blocks.iter();
    let blocks = blocks.filter_map(|block| laying.block(block)).collect();
    Ok(File {
        name: name.to_owned(),
        blocks,
        findings: findings(&outline, &laying),
    })
}

fn findings(outline: &Outline, laying: &Laying) -> Vec<Finding> {
    let counted = [
        (outline.changes, Finding::ChangesAccepted as fn(usize) -> _),
        (outline.hidden, Finding::HiddenLeftOut),
        (laying.tables_in_cells, Finding::TablesInCells),
    ];
    let met = counted.into_iter().filter(|&(count, _)| count > 0);
    met.map(|(count, finding)| finding(count)).collect()
}

/// Blocks on their way, with how many paragraphs and tables have been met.
#[derive(Default)]
struct Laying {
    paragraphs: usize,
    tables: usize,
    tables_in_cells: usize,
}

impl Laying {
    fn block(&mut self, block: &outline::Block) -> Option<Block> {
        match block {
            outline::Block::Paragraph(paragraph) => {
                self.paragraphs += 1;
                let shows = !paragraph.text.is_empty() || paragraph.number.is_some();
                shows.then(|| Block::Paragraph(read_paragraph(paragraph, self.paragraphs)))
            }
            outline::Block::Table(table) => {
                self.tables += 1;
                Some(Block::Table(self.table(table)))
            }
        }
    }

    fn table(&mut self, table: &outline::Table) -> Table {
        let place = |row, column| Place::Table {
            table: self.tables,
            row,
            column,
        };
        let rows = table.rows.iter().zip(1..).map(|(row, at)| Row {
            is_heading: row.is_heading,
            is_hidden: row.is_hidden,
            cells: row
                .cells
                .iter()
                .map(|cell| read_cell(cell, place(at, cell.column + 1)))
                .collect(),
        });
        let read = Table {
            place: place(0, 0),
            name: String::new(),
            rows: rows.collect(),
        };
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        let blocks = cells.flat_map(|cell| &cell.blocks);
        let nested = blocks.filter(|block| matches!(block, outline::Block::Table(_)));
        self.tables_in_cells += nested.count();
        read
    }
}

fn read_paragraph(paragraph: &outline::Paragraph, at: usize) -> Paragraph {
    Paragraph {
        place: Place::Paragraph(at),
        text: paragraph.text.clone(),
        number: paragraph.number.as_ref().map(|number| Number {
            list: number.list.to_string(),
            level: number.level,
            printed: number.printed.clone(),
        }),
        heading: paragraph.heading,
        style: paragraph.style.clone(),
        indent: paragraph.indent,
        is_bold: paragraph.is_bold,
        notes: paragraph.notes.clone(),
    }
}

fn read_cell(cell: &outline::Cell, place: Place) -> Cell {
    let words = outline::words(&cell.blocks);
    Cell {
        place,
        column: cell.column,
        columns: cell.columns,
        rows: cell.rows,
        value: match words.is_empty() {
            true => Value::Nothing,
            false => Value::Words(words),
        },
        notes: notes(&cell.blocks),
    }
}

fn notes(blocks: &[outline::Block]) -> Vec<String> {
    let notes = blocks.iter().flat_map(|block| match block {
        outline::Block::Paragraph(paragraph) => paragraph.notes.clone(),
        outline::Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| notes(&cell.blocks)).collect()
        }
    });
    notes.collect()
}
