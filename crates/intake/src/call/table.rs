//! The tables of a returned file: where the headings are, which column is which, and what stands in each row.

use std::collections::BTreeMap;

use partnership::key::Key;

use super::key;
use super::layout::{Column, HIDDEN_SHEET};
use super::take::Remark;
use crate::file::{Block, Cell, File, Place, Row, Table, Value};

/// How far down a table its headings are looked for.
const ROWS_TO_HEADING: usize = 40;

/// A row with its cells by their columns.
pub(super) struct AnswerRow<'a> {
    /// Where it stands.
    pub(super) place: Place,
    /// The line that its mark names, with the call.
    pub(super) mark: Option<(Key, Key)>,
    cells: BTreeMap<Column, &'a Cell>,
}

impl<'a> AnswerRow<'a> {
    pub(super) fn cell(&self, column: Column) -> Option<&'a Cell> {
        let cell = self.cells.get(&column).copied();
        cell.filter(|cell| cell.value != Value::Nothing)
    }

    pub(super) fn words(&self, column: Column) -> String {
        let words = self.cell(column).map(|cell| cell.value.words());
        let words = words.unwrap_or_default();
        // In a text the mark of the row stands beneath other words.
        let lines = words.lines().filter(|line| key::read_row(line).is_none());
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    }

    /// Whether who was asked has written something in it.
    pub(super) fn is_filled(&self) -> bool {
        let mut filled = Column::ALL.into_iter().filter(|column| column.is_filled());
        filled.any(|column| self.cell(column).is_some())
    }
}

/// The tables of a file that have a column for a status or for what was done, and what is to be told of them.
pub(super) fn answers<'a>(file: &'a File, remarks: &mut Vec<Remark>) -> Vec<Vec<AnswerRow<'a>>> {
    let tables = file.blocks.iter().filter_map(|block| match block {
        Block::Table(table) if table.name != HIDDEN_SHEET => Some(table),
        Block::Table(_) | Block::Paragraph(_) => None,
    });
    tables
        .filter_map(|table| answers_of(&file.name, table, remarks))
        .collect()
}

fn answers_of<'a>(
    file: &str,
    table: &'a Table,
    remarks: &mut Vec<Remark>,
) -> Option<Vec<AnswerRow<'a>>> {
    let (heading, columns) = heading(table)?;
    let is_known = |column: Column| columns.values().any(|own| *own == column);
    if !is_known(Column::Status) && !is_known(Column::Done) {
        return None;
    }
    for column in [Column::Status, Column::Done] {
        if !is_known(column) {
            remarks.push(Remark::NoColumn {
                file: file.to_owned(),
                place: table.place.clone(),
                column,
            });
        }
    }
    let below = || table.rows.iter().skip(heading + 1);
    for cell in &table.rows[heading].cells {
        let written = cell.value.words();
        let is_used = |row: &Row| {
            let mut cells = row.cells.iter();
            cells.any(|own| own.column == cell.column && own.value != Value::Nothing)
        };
        if !columns.contains_key(&cell.column) && below().any(is_used) && !written.is_empty() {
            remarks.push(Remark::UnknownColumn {
                file: file.to_owned(),
                place: cell.place.clone(),
                written,
            });
        }
    }
    let rows = below().filter_map(|row| answer_row(row, &columns));
    Some(rows.collect())
}

/// The row of headings, and which column is which: by the heading that people see, or else by the mark out of sight.
fn heading(table: &Table) -> Option<(usize, BTreeMap<usize, Column>)> {
    let mut marked: BTreeMap<usize, Column> = BTreeMap::new();
    let mut best: Option<(usize, BTreeMap<usize, Column>)> = None;
    for (at, row) in table.rows.iter().enumerate().take(ROWS_TO_HEADING) {
        let marks = row
            .cells
            .iter()
            .filter_map(|cell| Some((cell.column, Column::marked(&cell.value.words())?)));
        let marks: BTreeMap<usize, Column> = marks.collect();
        if marks.len() > 1 {
            if best.is_none() {
                best = Some((at, BTreeMap::new()));
            }
            marked = marks;
            continue;
        }
        let mut headed: BTreeMap<usize, Column> = BTreeMap::new();
        for cell in &row.cells {
            let column = Column::headed(&cell.value.words());
            let is_new = |column: &Column| !headed.values().any(|own| own == column);
            if let Some(column) = column.filter(is_new) {
                headed.insert(cell.column, column);
            }
        }
        let known = best.as_ref().map_or(0, |(_, columns)| columns.len());
        let is_enough = headed.len() >= 2 || (headed.len() == 1 && !marked.is_empty());
        if is_enough && headed.len() > known {
            best = Some((at, headed));
        }
    }
    let (at, mut columns) = best?;
    // A table whose every heading was renamed: its headings are the row after the marks.
    let at = if columns.is_empty() { at + 1 } else { at };
    for (place, column) in marked {
        let is_taken = columns.contains_key(&place) || columns.values().any(|own| *own == column);
        if !is_taken {
            columns.insert(place, column);
        }
    }
    (at < table.rows.len()).then_some((at, columns))
}

fn answer_row<'a>(row: &'a Row, columns: &BTreeMap<usize, Column>) -> Option<AnswerRow<'a>> {
    let first = row.cells.first()?;
    let marks = row.cells.iter().filter_map(|cell| {
        let words = cell.value.words();
        let mut lines = words.lines();
        lines.find_map(key::read_row)
    });
    let marks: Vec<(Key, Key)> = marks.collect();
    let cells = row.cells.iter().filter_map(|cell| {
        let column = columns.get(&cell.column)?;
        Some((*column, cell))
    });
    let cells: BTreeMap<Column, &Cell> = cells.collect();
    let is_heading = cells.len() > 1
        && cells
            .iter()
            .all(|(column, cell)| Column::headed(&cell.value.words()) == Some(*column));
    let spans_all = row.cells.len() == 1 && first.columns > 2;
    (!is_heading && !spans_all).then(|| AnswerRow {
        place: row_of(&first.place),
        mark: marks.into_iter().next(),
        cells,
    })
}

/// The row in which a cell stands.
fn row_of(place: &Place) -> Place {
    match place.clone() {
        Place::Sheet { sheet, row, .. } => Place::Sheet {
            sheet,
            row,
            column: 0,
        },
        Place::Table { table, row, .. } => Place::Table {
            table,
            row,
            column: 0,
        },
        paragraph @ Place::Paragraph(_) => paragraph,
    }
}
