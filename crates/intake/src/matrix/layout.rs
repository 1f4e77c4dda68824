//! Which tables of a file are the matrix, where their headings end, and what each column holds.
//! Headings are read first; a column whose heading says nothing is looked at.

use crate::dates;
use crate::file::{Block, Cell, File, Place, Table, Value};
use crate::likeness;
use crate::status_words::{self, Said};

use super::choices::Choices;
use super::lines::Lines;
use super::meaning::{self, Meaning, plain};
use super::report::{self, Begins};

/// How many rows from the top headings are looked for.
const ROWS_ABOVE_MAX: usize = 15;
/// How many rows headings may take.
const HEADING_ROWS_MAX: usize = 3;
/// How many columns are read.
const COLUMNS_MAX: usize = 256;

/// A table as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRead {
    /// Which file, from 0.
    pub file: usize,
    /// Where it stands.
    pub place: Place,
    /// Its columns, where it is taken for the matrix; none where it is left aside.
    pub columns: Vec<ColumnRead>,
    /// How many of its rows are headings at its top or before them.
    pub(super) above: usize,
}

/// A column as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its heading, one part beneath the other; empty where it has none.
    pub heading: String,
    /// What it holds; none where that is not known, so that it is left aside.
    pub meaning: Option<Meaning>,
    /// How that is known.
    pub by: By,
    /// The place of its heading, or of its first cell.
    pub place: Place,
}

/// How it is known what a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// By its heading.
    Heading,
    /// By what stands in it.
    Content,
    /// By a choice.
    Choice,
}

impl TableRead {
    /// Whether it was taken for the matrix.
    pub fn is_matrix(&self) -> bool {
        !self.columns.is_empty()
    }

    pub(super) fn meaning(&self, column: usize) -> Option<Meaning> {
        self.columns.get(column).and_then(|column| column.meaning)
    }
}

/// A table laid out, so that each row knows the cells that reach into it.
pub(super) struct Grid<'a> {
    pub(super) table: &'a Table,
    /// For each row the cells that stand in it or reach into it from above, by their columns.
    pub(super) rows: Vec<Vec<&'a Cell>>,
    pub(super) width: usize,
}

impl<'a> Grid<'a> {
    pub(super) fn of(table: &'a Table) -> Self {
        let mut rows: Vec<Vec<&Cell>> = vec![Vec::new(); table.rows.len()];
        let mut reaching: Vec<(usize, &Cell)> = Vec::new();
        for (at, row) in table.rows.iter().enumerate() {
            reaching.retain(|(until, _)| *until > at);
            let cells = row.cells.iter().filter(|cell| cell.column < COLUMNS_MAX);
            let own = cells.clone().filter(|cell| cell.rows > 1);
            rows[at].extend(reaching.iter().map(|(_, cell)| *cell));
            rows[at].extend(cells);
            rows[at].sort_by_key(|cell| cell.column);
            reaching.extend(own.map(|cell| (at.saturating_add(cell.rows), cell)));
            reaching.truncate(COLUMNS_MAX);
        }
        let ends = table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter(|cell| cell.value != Value::Nothing);
        let width = ends
            .map(|cell| cell.column.saturating_add(1))
            .max()
            .unwrap_or(0);
        Grid {
            table,
            rows,
            width: width.min(COLUMNS_MAX),
        }
    }

    /// The cell of a row that covers a column.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&'a Cell> {
        let cells = self.rows.get(row)?.iter();
        let mut covering = cells.filter(|cell| covers(cell, column));
        covering.next_back().copied()
    }
}

pub(super) fn covers(cell: &Cell, column: usize) -> bool {
    cell.column <= column && column < cell.column.saturating_add(cell.columns)
}

/// The tables of files, each as it is understood.
pub(super) fn tables(files: &[File], lines: &Lines, choices: &Choices) -> Vec<TableRead> {
    let mut read: Vec<TableRead> = Vec::new();
    for (file, of) in files.iter().enumerate() {
        for table in tables_of(of) {
            let grid = Grid::of(table);
            let is_seen = table.rows.iter().any(|row| !row.is_hidden);
            let earlier = read
                .iter()
                .rev()
                .find(|earlier| earlier.file == file && earlier.is_matrix());
            let understood = is_seen.then(|| {
                by_headings(&grid, lines, choices)
                    .or_else(|| continued(&grid, earlier))
                    .or_else(|| by_content(&grid, lines, choices))
            });
            let (above, columns) = understood.flatten().unwrap_or_default();
            let place = table.place.clone();
            read.push(TableRead {
                file,
                place,
                columns,
                above,
            });
        }
    }
    read
}

pub(super) fn tables_of(file: &File) -> impl Iterator<Item = &Table> {
    file.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    })
}

type Understood = (usize, Vec<ColumnRead>);

/// The headings that say the most, if they say which line a row is about and what is reported on it.
fn by_headings(grid: &Grid<'_>, lines: &Lines, choices: &Choices) -> Option<Understood> {
    let mut best: Option<(usize, Understood)> = None;
    for start in 0..grid.rows.len().min(ROWS_ABOVE_MAX) {
        for count in 1..=HEADING_ROWS_MAX.min(grid.rows.len() - start) {
            let last = start + count - 1;
            if count > 1 && !is_beneath_headings(grid, last, lines, choices) {
                break;
            }
            let columns = headed(grid, start..last + 1, lines, choices);
            let known = columns
                .iter()
                .filter(|column| column.meaning.is_some())
                .count();
            let says_enough = is_enough(&columns);
            if says_enough && best.as_ref().is_none_or(|(most, _)| known > *most) {
                best = Some((known, (last + 1, columns)));
            }
        }
    }
    let (_, (above, mut columns)) = best?;
    look_at_the_rest(grid, above, &mut columns, lines, choices);
    Some((above, columns))
}

fn is_enough(columns: &[ColumnRead]) -> bool {
    let has = |is: fn(Meaning) -> bool| columns.iter().filter_map(|column| column.meaning).any(is);
    has(Meaning::identifies) && has(Meaning::reports)
}

/// Whether every cell that begins in a row names a side or something that columns hold, so that the row heads columns too.
fn is_beneath_headings(grid: &Grid<'_>, row: usize, lines: &Lines, choices: &Choices) -> bool {
    let cells = grid.table.rows[row]
        .cells
        .iter()
        .filter(|cell| cell.value != Value::Nothing);
    let mut count = 0;
    for cell in cells {
        let words = cell.value.words();
        let told = meaning::told(&words, lines);
        let is_known = told.meaning.is_some()
            || told.side.is_some()
            || choices.columns.contains_key(&plain(&words));
        if !is_known || words.chars().count() > 60 {
            return false;
        }
        count += 1;
    }
    count > 0
}

/// The columns as some rows head them.
fn headed(
    grid: &Grid<'_>,
    rows: std::ops::Range<usize>,
    lines: &Lines,
    choices: &Choices,
) -> Vec<ColumnRead> {
    let mut columns: Vec<ColumnRead> = Vec::new();
    for column in 0..grid.width {
        let mut parts: Vec<String> = Vec::new();
        let mut place = None;
        for row in rows.clone() {
            let Some(cell) = grid.cell(row, column) else {
                continue;
            };
            let words = cell.value.words();
            if !words.is_empty() && parts.last() != Some(&words) {
                parts.push(words);
                place.get_or_insert_with(|| cell.place.clone());
            }
        }
        let heading = parts.join("\n");
        let chosen = choices.columns.get(&plain(&heading)).copied();
        let told = meaning::told(&heading, lines);
        // A heading that is a side's name alone heads what the side reports.
        let told = told
            .meaning
            .or_else(|| told.side.map(|side| Meaning::Report(Some(side))));
        let meaning = chosen
            .or(told)
            .filter(|meaning| chosen.is_some() || is_new(*meaning, &columns));
        columns.push(ColumnRead {
            heading,
            meaning,
            by: if chosen.is_some() {
                By::Choice
            } else {
                By::Heading
            },
            place: place.unwrap_or_else(|| grid.table.place.clone()),
        });
    }
    columns
}

/// Whether a meaning can stand beside those before it: what was done may be told in several columns, all else in one.
fn is_new(meaning: Meaning, before: &[ColumnRead]) -> bool {
    let is_told_in_parts = match meaning {
        Meaning::Activities(_) | Meaning::Report(_) | Meaning::Section | Meaning::Aside => true,
        Meaning::Completion | Meaning::Lead | Meaning::Budget | Meaning::Remarks => true,
        Meaning::Number
        | Meaning::Key
        | Meaning::Line
        | Meaning::Status(_)
        | Meaning::AsOf(_)
        | Meaning::Projects => false,
    };
    is_told_in_parts || before.iter().all(|one| one.meaning != Some(meaning))
}

/// The same columns as in the table before, which goes on after a page or a paragraph.
fn continued(grid: &Grid<'_>, earlier: Option<&TableRead>) -> Option<Understood> {
    let earlier =
        earlier.filter(|earlier| earlier.columns.len() == grid.width && grid.width > 2)?;
    Some((0, earlier.columns.clone()))
}

/// A table without headings that are understood, whose columns tell lines and statuses by what stands in them.
fn by_content(grid: &Grid<'_>, lines: &Lines, choices: &Choices) -> Option<Understood> {
    if grid.width < 2 || grid.rows.len() < 2 {
        return None;
    }
    let mut columns = headed(grid, 0..1, lines, choices);
    for column in &mut columns {
        column.meaning = column.meaning.filter(|_| column.by == By::Choice);
    }
    look_at_the_rest(grid, 0, &mut columns, lines, choices);
    is_enough(&columns).then_some((0, columns))
}

/// Looks at the columns whose headings say nothing, and at those that tell what was done, which may begin with a status.
fn look_at_the_rest(
    grid: &Grid<'_>,
    above: usize,
    columns: &mut [ColumnRead],
    lines: &Lines,
    choices: &Choices,
) {
    for at in 0..columns.len() {
        let cells: Vec<String> = cells_below(grid, above, at);
        let has = |meaning: Meaning| columns.iter().any(|column| column.meaning == Some(meaning));
        let seen = match columns[at].meaning {
            Some(Meaning::Activities(side)) if columns[at].by == By::Heading => {
                let begins =
                    |cell: &String| status_words::leading(cell, &choices.statuses).is_some();
                let is_report = !has(Meaning::Status(side)) && most(&cells, begins);
                is_report.then_some(Meaning::Report(side))
            }
            Some(Meaning::Report(side)) if columns[at].by == By::Heading => {
                // A column headed by a side's name may tell what was done and no status.
                let begins = |cell: &&String| {
                    matches!(
                        report::begins(cell, &choices.statuses),
                        Begins::Status { .. }
                    )
                };
                let count = cells.iter().filter(begins).count();
                (count * 5 < cells.len()).then_some(Meaning::Activities(side))
            }
            Some(_) => None,
            None => {
                let seen = looks_like(&cells, lines, choices);
                seen.filter(|meaning| !has(*meaning))
            }
        };
        if let Some(meaning) = seen {
            columns[at].meaning = Some(meaning);
            columns[at].by = By::Content;
        }
    }
}

fn cells_below(grid: &Grid<'_>, above: usize, column: usize) -> Vec<String> {
    let rows = grid.table.rows.iter().skip(above);
    let cells = rows.flat_map(|row| {
        row.cells
            .iter()
            .filter(move |cell| cell.column == column && cell.columns == 1)
    });
    cells
        .map(|cell| cell.value.words())
        .filter(|words| !words.is_empty())
        .take(400)
        .collect()
}

fn most(cells: &[String], is_so: impl Fn(&String) -> bool) -> bool {
    let count = cells.iter().filter(|cell| is_so(cell)).count();
    count >= 2 && count * 5 >= cells.len() * 3
}

fn looks_like(cells: &[String], lines: &Lines, choices: &Choices) -> Option<Meaning> {
    let is_status =
        |cell: &String| matches!(status_words::said(cell, &choices.statuses), Said::Status(_));
    let labels: std::collections::BTreeSet<String> = {
        let labels = lines.lines.iter().filter_map(|line| line.label.as_deref());
        labels.map(likeness::label).collect()
    };
    let is_label = |cell: &String| labels.contains(&likeness::label(cell));
    let is_key = |cell: &String| lines.lines.iter().any(|line| line.key.as_str() == cell);
    let is_line = |cell: &String| {
        lines
            .likeness
            .closest(cell)
            .is_some_and(|found| found.hundredths >= 70)
    };
    let is_date = |cell: &String| dates::read(cell) != dates::Said::No;
    if most(cells, is_date) {
        None
    } else if most(cells, is_status) {
        Some(Meaning::Status(None))
    } else if most(cells, is_label) {
        Some(Meaning::Number)
    } else if most(cells, is_key) {
        Some(Meaning::Key)
    } else if most(cells, is_line) {
        Some(Meaning::Line)
    } else {
        None
    }
}
