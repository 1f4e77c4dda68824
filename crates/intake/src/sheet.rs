//! Reads a workbook (.xlsx, .xlsm): every sheet as a table, cell by cell, within limits. What the cells mean is found elsewhere.

mod hidden;
mod weigh;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use jiff::civil::Date;
use manuscript::Unreadable;
use manuscript::format::Format;
use manuscript::package::Package;

use crate::file::{Block, Cell, File, Place, Row, Table, Value};
use crate::unread::{Kind, Unread};

/// How many cells with something in them a workbook may have.
const CELLS_MAX: usize = 400_000;
/// How many bytes of words its cells may hold together: one long text can be referred to from many cells.
const WORDS_BYTES_MAX: usize = 64 << 20;
/// How many cells are looked at in all for lying beneath merged ones.
const LOOKS_MAX: usize = 20_000_000;
/// How many sheets are read.
const SHEETS_MAX: usize = 256;

/// What stands in the cells of a sheet, by row and column from 0.
type Values = BTreeMap<(u32, u32), Value>;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads a workbook: one table for each sheet, hidden ones too, whose rows are then all hidden.
///
/// # Errors
/// Says what the file is instead, what is wrong with it, or at which cell it becomes too large.
pub fn read(name: &str, bytes: &[u8]) -> Result<File, Unread> {
    match Package::open(bytes) {
        Err(Unreadable::Other(Format::Workbook)) => {}
        Err(why) => return Err(Unread::of_package(name, why)),
        Ok(_) => {
            let (name, kind) = (name.to_owned(), Kind::Word);
            return Err(Unread::OtherKind { name, kind });
        }
    }
    let parts = weigh::parts(name, bytes)?;
    let damaged = |cause: String| Unread::Damaged {
        name: name.to_owned(),
        cause,
    };
    let mut book: Book<'_> =
        Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(error.to_string()))?;
    let sheets = book.sheets_metadata().to_vec();
    if sheets.len() > SHEETS_MAX {
        let (name, place) = (name.to_owned(), None);
        return Err(Unread::TooLarge { name, place });
    }
    let hidden = hidden::rows(&parts);
    let mut budget = Budget {
        name: name.to_owned(),
        cells: 0,
        words_bytes: 0,
    };
    let mut blocks = Vec::new();
    for sheet in &sheets {
        if !matches!(sheet.typ, SheetType::WorkSheet) {
            continue;
        }
        let rows_hidden = hidden.get(&sheet.name);
        let is_hidden = |row: u32| {
            sheet.visible != SheetVisible::Visible
                || rows_hidden.is_some_and(|rows| rows.contains(&row))
        };
        let cells = cells(&mut book, &sheet.name, &mut budget)?;
        let merged = book
            .merge_cells_by_sheet_name(&sheet.name)
            .map_err(|error| damaged(error.to_string()))?;
        let (cells, spans) = uncovered(cells, &merged).ok_or_else(|| Unread::TooLarge {
            name: name.to_owned(),
            place: Some(whole(&sheet.name)),
        })?;
        blocks.push(Block::Table(table(&sheet.name, cells, &spans, is_hidden)));
    }
    Ok(File {
        name: name.to_owned(),
        blocks,
        findings: Vec::new(),
    })
}

/// What has been taken in so far, held against the limits.
struct Budget {
    name: String,
    cells: usize,
    words_bytes: usize,
}

impl Budget {
    fn spend(&mut self, words: usize, place: impl FnOnce() -> Place) -> Result<(), Unread> {
        self.cells += 1;
        self.words_bytes += words;
        if self.cells > CELLS_MAX || self.words_bytes > WORDS_BYTES_MAX {
            let (name, place) = (self.name.clone(), Some(place()));
            return Err(Unread::TooLarge { name, place });
        }
        Ok(())
    }
}

/// The cells of a sheet with something in them, by row and column from 0. A cell that is there twice counts once, as the later one.
fn cells(book: &mut Book<'_>, sheet: &str, budget: &mut Budget) -> Result<Values, Unread> {
    let damaged = |budget: &Budget, error: calamine::XlsxError| Unread::Damaged {
        name: budget.name.clone(),
        cause: format!("{sheet}: {error}"),
    };
    let mut reader = book
        .worksheet_cells_reader(sheet)
        .map_err(|error| damaged(budget, error))?;
    let mut cells = BTreeMap::new();
    while let Some(cell) = reader
        .next_cell_with_formula()
        .map_err(|error| damaged(budget, error))?
    {
        let value = value(cell.value, cell.formula);
        if value == Value::Nothing {
            continue;
        }
        let (row, column) = cell.pos;
        budget.spend(length(&value), || place(sheet, row, column))?;
        cells.insert((row, column), value);
    }
    Ok(cells)
}

fn length(value: &Value) -> usize {
    match value {
        Value::Nothing | Value::Date(_) => 0,
        Value::Words(words) | Value::Number(words) | Value::Fault(words) => words.len(),
        Value::Formula { result, formula } => result.len() + formula.len(),
    }
}

fn place(sheet: &str, row: u32, column: u32) -> Place {
    Place::Sheet {
        sheet: sheet.to_owned(),
        row: row.saturating_add(1),
        column: column.saturating_add(1),
    }
}

fn value(held: DataRef<'_>, formula: Option<String>) -> Value {
    let plain = match held {
        DataRef::Empty => Value::Nothing,
        DataRef::Int(number) => Value::Number(number.to_string()),
        DataRef::Float(number) => Value::Number(number.to_string()),
        DataRef::String(words) => words_of(&words),
        DataRef::SharedString(words) => words_of(words),
        DataRef::Bool(is_so) => Value::Words(if is_so { "TRUE" } else { "FALSE" }.to_owned()),
        DataRef::DateTime(moment) => date(&moment),
        DataRef::DateTimeIso(moment) => {
            let day = moment.get(..10).and_then(|day| day.parse::<Date>().ok());
            day.map_or_else(|| words_of(&moment), Value::Date)
        }
        DataRef::DurationIso(words) => words_of(&words),
        DataRef::Error(error) => Value::Fault(error.to_string()),
    };
    match formula.filter(|formula| !formula.is_empty()) {
        None => plain,
        Some(formula) => match plain {
            Value::Fault(fault) => Value::Fault(fault),
            Value::Nothing
            | Value::Words(_)
            | Value::Number(_)
            | Value::Date(_)
            | Value::Formula { .. } => {
                let result = plain.words();
                Value::Formula { result, formula }
            }
        },
    }
}

/// The words of a cell, white space at its ends left out, lines parted by one sign.
fn words_of(words: &str) -> Value {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    match words.trim() {
        "" => Value::Nothing,
        words => Value::Words(words.to_owned()),
    }
}

/// A date; a time of the day alone, or a length of time, is told in its digits.
fn date(moment: &ExcelDateTime) -> Value {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let date = || {
        let (month, day) = (i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        Date::new(i16::try_from(year).ok()?, month, day).ok()
    };
    match moment.is_datetime().then(date).flatten() {
        Some(date) if year >= 1900 => Value::Date(date),
        Some(_) | None => Value::Number(moment.as_f64().to_string()),
    }
}

/// Where cells of a sheet end that are merged, by where they begin.
type Spans = BTreeMap<(u32, u32), (u32, u32)>;

/// The cells that are seen: what lies beneath a merged cell is left out. None where cells are merged over and over.
fn uncovered(mut values: Values, merged: &[Dimensions]) -> Option<(Values, Spans)> {
    let mut spans = Spans::new();
    let mut looked_at = merged.len();
    for region in merged.iter().filter(|region| region.start <= region.end) {
        let ((top, left), (bottom, right)) = (region.start, region.end);
        if right < left || spans.contains_key(&region.start) {
            continue;
        }
        let mut covered = Vec::new();
        for at in values
            .range((top, 0)..=(bottom, u32::MAX))
            .map(|(at, _)| *at)
        {
            looked_at += 1;
            if looked_at > LOOKS_MAX {
                return None;
            }
            if (left..=right).contains(&at.1) && at != region.start {
                covered.push(at);
            }
        }
        for at in covered {
            values.remove(&at);
        }
        spans.insert(region.start, region.end);
    }
    Some((values, spans))
}

/// The rows of a sheet that hold something.
fn table(sheet: &str, values: Values, spans: &Spans, is_hidden: impl Fn(u32) -> bool) -> Table {
    let used: Vec<u32> = {
        let rows: BTreeSet<u32> = values.keys().map(|(row, _)| *row).collect();
        rows.into_iter().collect()
    };
    let mut rows: BTreeMap<u32, Row> = BTreeMap::new();
    for ((row, column), value) in values {
        let (bottom, right) = spans.get(&(row, column)).copied().unwrap_or((row, column));
        let after = used.partition_point(|one| *one <= bottom);
        let cell = Cell {
            place: place(sheet, row, column),
            column: column as usize,
            columns: (right - column) as usize + 1,
            rows: after - used.partition_point(|one| *one < row),
            value,
            notes: Vec::new(),
        };
        let entry = rows.entry(row).or_insert_with(|| Row {
            is_heading: false,
            is_hidden: is_hidden(row),
            cells: Vec::new(),
        });
        entry.cells.push(cell);
    }
    Table {
        place: whole(sheet),
        name: sheet.to_owned(),
        rows: rows.into_values().collect(),
    }
}

fn whole(sheet: &str) -> Place {
    Place::Sheet {
        sheet: sheet.to_owned(),
        row: 0,
        column: 0,
    }
}
