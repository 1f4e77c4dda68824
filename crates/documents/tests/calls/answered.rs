//! A workbook in the hands of who was asked: filled in, knocked about, and saved again by another program.

use intake::call::key;
use intake::call::layout::{Column, HIDDEN_SHEET};
use intake::file::{Block, File, Value};
use jiff::civil::date;
use language::Language;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

/// What is filled in on a line.
#[derive(Debug, Clone)]
pub(crate) struct Fill {
    pub(crate) status: usize,
    pub(crate) done: String,
    pub(crate) day: Option<i8>,
    pub(crate) remarks: String,
}

/// Something that happens to a file and loses nothing of what was filled in.
#[derive(Debug, Clone)]
pub(crate) enum Damage {
    SwapColumns(usize, usize),
    SwapLines(usize, usize),
    NoteOnTop,
    BlankRow,
    DropEmptyLines,
    DropMarksOfColumns,
    DropKeyLine,
    RenameSheet,
    DatesAsWords,
}

/// The cells of the sheet that is filled in, and the name of the sheet.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    pub(crate) name: String,
    pub(crate) rows: Vec<Vec<Value>>,
    hidden: Option<String>,
}

impl Grid {
    pub(crate) fn of(file: &File) -> Grid {
        let tables = file.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Paragraph(_) => None,
        });
        let mut grid = Grid {
            name: String::new(),
            rows: Vec::new(),
            hidden: None,
        };
        for table in tables {
            if table.name == HIDDEN_SHEET {
                let cell = table.rows.first().and_then(|row| row.cells.first());
                grid.hidden = cell.map(|cell| cell.value.words());
                continue;
            }
            grid.name.clone_from(&table.name);
            for row in &table.rows {
                let mut cells = vec![Value::Nothing; Column::ALL.len()];
                for cell in &row.cells {
                    cells[cell.column] = cell.value.clone();
                }
                grid.rows.push(cells);
            }
        }
        grid
    }

    /// The row of the marks of the columns.
    pub(crate) fn marks(&self) -> usize {
        let is_mark =
            |row: &&Vec<Value>| row.iter().any(|cell| cell.words() == Column::Status.mark());
        self.rows.iter().position(|row| is_mark(&row)).unwrap()
    }

    /// The rows that are about lines.
    fn lines(&self) -> Vec<usize> {
        let has_mark = |row: &Vec<Value>| {
            row.iter()
                .any(|cell| key::read_row(&cell.words()).is_some())
        };
        let rows = self.rows.iter().enumerate();
        rows.filter(|(_, row)| has_mark(row))
            .map(|(at, _)| at)
            .collect()
    }

    pub(crate) fn fill(&mut self, fills: &[Option<Fill>], language: Language) {
        let place = |wanted: Column| {
            Column::ALL
                .iter()
                .position(|column| *column == wanted)
                .unwrap()
        };
        let names = ["not-started", "under-way", "addressed", "implemented"];
        for (at, fill) in self.lines().into_iter().zip(fills) {
            let Some(fill) = fill else { continue };
            let status = language.say(&["progress-", names[fill.status]].concat());
            let row = &mut self.rows[at];
            row[place(Column::Status)] = Value::Words(status);
            row[place(Column::Done)] = Value::Words(fill.done.clone());
            row[place(Column::Remarks)] = Value::Words(fill.remarks.clone());
            if let Some(day) = fill.day {
                row[place(Column::Date)] = Value::Date(date(2033, 3, day));
            }
        }
    }

    pub(crate) fn suffer(&mut self, damage: &Damage) {
        let lines = self.lines();
        match damage {
            Damage::SwapColumns(one, other) => {
                for row in &mut self.rows {
                    row.swap(*one, *other);
                }
            }
            Damage::SwapLines(one, other) => {
                // Where all lines were dropped before, there is nothing to swap.
                let at = |place: usize| lines.get(place % lines.len().max(1));
                if let (Some(one), Some(other)) = (at(*one), at(*other)) {
                    self.rows.swap(*one, *other);
                }
            }
            Damage::NoteOnTop => {
                let mut note = vec![Value::Nothing; Column::ALL.len()];
                note[3] = Value::Words("Please treat as urgent".to_owned());
                self.rows.insert(0, note);
            }
            Damage::BlankRow => {
                self.rows
                    .insert(lines[0], vec![Value::Nothing; Column::ALL.len()]);
            }
            Damage::DropEmptyLines => {
                let is_empty = |row: &Vec<Value>| {
                    row.iter().filter(|cell| **cell != Value::Nothing).count() <= 4
                };
                for at in lines.into_iter().rev() {
                    if is_empty(&self.rows[at]) {
                        self.rows.remove(at);
                    }
                    if self.lines().len() == 1 {
                        break;
                    }
                }
            }
            Damage::DropMarksOfColumns => {
                let is_marks =
                    |row: &Vec<Value>| row.iter().any(|cell| cell.words() == Column::Done.mark());
                self.rows.retain(|row| !is_marks(row));
            }
            Damage::DropKeyLine => {
                let bears = |row: &Vec<Value>| {
                    let mut words = row.iter().map(Value::words);
                    words.any(|words| {
                        key::read_row(&words).is_none() && !key::within(&words).is_empty()
                    })
                };
                self.rows.retain(|row| !bears(row));
            }
            Damage::RenameSheet => self.name = "Sheet1".to_owned(),
            Damage::DatesAsWords => {
                for cell in self.rows.iter_mut().flatten() {
                    if let Value::Date(day) = cell {
                        *cell = Value::Words(format!("{} March {}", day.day(), day.year()));
                    }
                }
            }
        }
    }
}

/// The bytes of a workbook with the same cells and none of their looks.
pub(crate) fn rewritten(grid: &Grid) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(&grid.name).unwrap();
    let look = Format::new().set_num_format("yyyy-mm-dd");
    for (at, row) in (0..).zip(&grid.rows) {
        for (column, value) in (0..).zip(row) {
            match value {
                Value::Nothing => {}
                Value::Date(day) => {
                    let (year, month, day) = (day.year(), day.month(), day.day());
                    let (year, month, day) = (
                        year.try_into().unwrap(),
                        month.try_into().unwrap(),
                        day.try_into().unwrap(),
                    );
                    let day = ExcelDateTime::from_ymd(year, month, day).unwrap();
                    sheet
                        .write_datetime_with_format(at, column, day, &look)
                        .unwrap();
                }
                Value::Words(_) | Value::Number(_) | Value::Formula { .. } | Value::Fault(_) => {
                    sheet.write_string(at, column, value.words()).unwrap();
                }
            }
        }
    }
    if let Some(key) = &grid.hidden {
        let hidden = book.add_worksheet();
        hidden.set_name(HIDDEN_SHEET).unwrap();
        hidden.write_string(0, 0, key).unwrap();
    }
    book.save_to_buffer().unwrap()
}
