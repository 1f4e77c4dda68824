//! The rows of a matrix put together by what they are about: one line may have several activities, and a status may stand
//! over several lines. Which line it is, is found elsewhere.

use std::collections::BTreeMap;

use partnership::key::Key;

use crate::file::{Cell, Place, Value};
use crate::likeness;

use super::layout::{Grid, TableRead, covers};
use super::lines::Lines;
use super::meaning::{Meaning, plain};

/// How close words must be to a heading of the text to be taken for it, in hundredths.
const HEADING_AT_LEAST: u8 = 80;

/// Rows that are about one line.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    /// The place of the first row.
    pub(super) place: Place,
    /// Which file, from 0.
    pub(super) file: usize,
    /// The number as printed.
    pub(super) number: Option<String>,
    /// Whether the number is one of a workbook, in which `1.10` is `1.1`.
    pub(super) is_digits: bool,
    pub(super) key: Option<String>,
    pub(super) text: Option<String>,
    /// The heading of the text under which it stands.
    pub(super) under: Option<Key>,
    /// What stands in its columns, each cell once, with what the column holds and which column it is.
    pub(super) cells: Vec<(usize, Meaning, &'a Cell)>,
    /// Cells with words in columns that are left aside because nobody knows what they hold.
    pub(super) unknown: Vec<(usize, &'a Cell)>,
}

/// What the rows of a table come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows<'a> {
    pub(super) entries: Vec<Entry<'a>>,
    /// How many rows are hidden or filtered away, and were read all the same.
    pub(super) hidden: usize,
}

/// Puts the rows of a table together.
pub(super) fn of<'a>(grid: &Grid<'a>, read: &TableRead, lines: &Lines) -> Rows<'a> {
    let mut rows = Rows::default();
    let mut under: Option<Key> = None;
    let mut identity: Vec<Place> = Vec::new();
    for at in read.above..grid.rows.len() {
        let cells = filled(grid, at);
        if cells.is_empty() || repeats_headings(&cells, read) {
            continue;
        }
        rows.hidden += usize::from(grid.table.rows[at].is_hidden);
        if let Some(section) = section(&cells, (grid, at), read, lines, under.as_ref()) {
            under = section.or(under);
            identity.clear();
            continue;
        }
        let entry = entry(&cells, read, lines, under.as_ref());
        let identifying = cells
            .iter()
            .filter(|cell| read.meaning(cell.column).is_some_and(Meaning::identifies));
        let own: Vec<Place> = identifying.map(|cell| cell.place.clone()).collect();
        let goes_on = own.is_empty()
            || (own == identity && !identity.is_empty())
            || is_same(rows.entries.last(), &entry);
        match rows.entries.last_mut().filter(|_| goes_on) {
            Some(last) => add(last, entry),
            None => rows.entries.push(entry),
        }
        if !own.is_empty() {
            identity = own;
        }
    }
    rows
}

fn filled<'a>(grid: &Grid<'a>, row: usize) -> Vec<&'a Cell> {
    let cells = grid.rows[row].iter().copied();
    cells.filter(|cell| cell.value != Value::Nothing).collect()
}

/// Headings that are printed again on another page or above another section.
fn repeats_headings(cells: &[&Cell], read: &TableRead) -> bool {
    let heads = |cell: &&&Cell| {
        let column = read.columns.get(cell.column);
        let heading = column
            .map(|column| column.heading.as_str())
            .unwrap_or_default();
        let words = cell.value.words();
        // A cell that is much longer than its heading is none, and is not looked at further.
        if words.is_empty() || words.len() > heading.len() + 8 {
            return false;
        }
        let words = plain(&words);
        plain(heading) == words || heading.split('\n').any(|part| plain(part) == words)
    };
    let mut headed = cells.iter().filter(heads);
    headed.next().is_some() && headed.count() + 1 == cells.len() && cells.len() > 1
}

/// A row that names what follows: an inner none where the text has no such heading, an outer none where it is another row.
fn section(
    cells: &[&Cell],
    (grid, row): (&Grid<'_>, usize),
    read: &TableRead,
    lines: &Lines,
    under: Option<&Key>,
) -> Option<Option<Key>> {
    let begins_here = |cell: &&&Cell| {
        grid.table.rows[row]
            .cells
            .iter()
            .any(|own| own.place == cell.place)
    };
    let own: Vec<&&Cell> = cells.iter().filter(begins_here).collect();
    let spans = matches!(own.as_slice(), [only] if only.columns > 1 && only.columns * 2 >= grid.width && grid.width > 1);
    let reports = own.iter().any(|cell| {
        let covered = (cell.column..cell.column.saturating_add(cell.columns).min(grid.width))
            .filter_map(|column| read.meaning(column));
        covered.into_iter().any(Meaning::reports)
    });
    if own.is_empty() || (reports && !spans) {
        return None;
    }
    let words: Vec<String> = own.iter().map(|cell| cell.value.words()).collect();
    let found = heading(
        &words.join(" "),
        place(under, lines).map_or(0, |at| at + 1),
        lines,
    );
    (found.is_some() || spans).then_some(found)
}

/// The heading of the text that some words name: by its words, with or without its number; of a way of headings the last.
/// Where several are named alike it is the first of them from a place among the headings on.
fn heading(words: &str, from: usize, lines: &Lines) -> Option<Key> {
    let last = words.rsplit(" · ").next().unwrap_or(words);
    let labelled = likeness::labelled(last);
    let label = labelled.map(|(label, _)| likeness::label(label));
    let text = labelled.map_or(last, |(_, text)| text);
    let mut weights: BTreeMap<usize, u8> = BTreeMap::new();
    for words in [last, text] {
        for (at, close) in lines.heading_likeness.each(words) {
            let at = lines.heading_texts[at];
            let own = lines.headings[at].label.as_deref().map(likeness::label);
            let is_labelled = label.is_some() && own == label;
            let weight = close.saturating_add(if is_labelled { 20 } else { 0 });
            let known = weights.entry(at).or_insert(0);
            *known = weight.max(*known);
        }
    }
    let most = weights.values().copied().max();
    let most = most.filter(|most| *most >= HEADING_AT_LEAST)?;
    let heaviest = || {
        weights
            .iter()
            .filter(|(_, weight)| **weight == most)
            .map(|(at, _)| *at)
    };
    let next = heaviest().find(|at| *at >= from);
    next.or_else(|| heaviest().next())
        .map(|at| lines.headings[at].key.clone())
}

/// The place of a heading among the headings of the text.
fn place(heading: Option<&Key>, lines: &Lines) -> Option<usize> {
    let heading = heading?;
    lines.headings.iter().position(|one| one.key == *heading)
}

fn entry<'a>(
    cells: &[&'a Cell],
    read: &TableRead,
    lines: &Lines,
    under: Option<&Key>,
) -> Entry<'a> {
    let places = cells.iter().map(|cell| &cell.place);
    let latest = places.max_by_key(|place| row_of(place));
    let latest = latest.expect("a row without cells is passed over");
    let mut entry = Entry {
        place: whole_row(latest),
        file: read.file,
        number: None,
        is_digits: false,
        key: None,
        text: None,
        under: under.cloned(),
        cells: Vec::new(),
        unknown: Vec::new(),
    };
    for (at, column) in read.columns.iter().enumerate() {
        let Some(cell) = cells.iter().rev().find(|cell| covers(cell, at)).copied() else {
            continue;
        };
        let words = || cell.value.words();
        match column.meaning {
            None => entry.unknown.push((at, cell)),
            Some(Meaning::Number) => {
                entry.is_digits = matches!(cell.value, Value::Number(_));
                entry.number = Some(words());
            }
            Some(Meaning::Key) => entry.key = Some(words()),
            Some(Meaning::Line) => entry.text = Some(words()),
            Some(Meaning::Section) => {
                let from = place(entry.under.as_ref(), lines).unwrap_or(0);
                entry.under = heading(&words(), from, lines).or(entry.under);
            }
            Some(meaning) => entry.cells.push((at, meaning, cell)),
        }
    }
    number_from_text(&mut entry);
    entry
}

/// A number that stands before the words in the same cell; and words that stand where numbers do.
fn number_from_text(entry: &mut Entry<'_>) {
    let both = |text: &Option<String>| {
        let (label, rest) = text.as_deref().and_then(likeness::labelled)?;
        Some((label.to_owned(), rest.to_owned()))
    };
    if entry.number.is_none()
        && let Some((label, rest)) = both(&entry.text)
    {
        entry.number = Some(label);
        entry.text = Some(rest);
    } else if entry.text.is_none()
        && let Some((label, rest)) = both(&entry.number)
    {
        entry.number = Some(label);
        entry.text = Some(rest);
    }
}

fn row_of(place: &Place) -> usize {
    match place {
        Place::Paragraph(at) => *at,
        Place::Table { row, .. } => *row,
        Place::Sheet { row, .. } => *row as usize,
    }
}

fn whole_row(place: &Place) -> Place {
    match place {
        Place::Paragraph(at) => Place::Paragraph(*at),
        Place::Table { table, row, .. } => Place::Table {
            table: *table,
            row: *row,
            column: 0,
        },
        Place::Sheet { sheet, row, .. } => Place::Sheet {
            sheet: sheet.clone(),
            row: *row,
            column: 0,
        },
    }
}

/// Whether the row after repeats what tells the line: the same line with another activity.
fn is_same(last: Option<&Entry<'_>>, next: &Entry<'_>) -> bool {
    last.is_some_and(|last| {
        let has_any = next.number.is_some() || next.key.is_some() || next.text.is_some();
        has_any
            && (&last.number, &last.key, &last.text, &last.under)
                == (&next.number, &next.key, &next.text, &next.under)
    })
}

fn add<'a>(last: &mut Entry<'a>, next: Entry<'a>) {
    for one in next.cells {
        if !last
            .cells
            .iter()
            .any(|(column, _, cell)| (*column, &cell.place) == (one.0, &one.2.place))
        {
            last.cells.push(one);
        }
    }
    for one in next.unknown {
        if !last
            .unknown
            .iter()
            .any(|(column, cell)| (*column, &cell.place) == (one.0, &one.1.place))
        {
            last.unknown.push(one);
        }
    }
}
