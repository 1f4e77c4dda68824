//! Plans laid out as tables: which column holds the numbers, which the words, and which rows and merged cells are headings.

use std::collections::BTreeMap;

use super::label;
use super::pieces::{Look, Origin, Piece, ends_a_sentence, is_capital, lines};
use super::{Left, Spot, Why};
use crate::file::{Cell, Row, Table};

/// What a table holds.
pub(super) enum Found {
    Piece(Piece),
    Left(Left),
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Number,
    Words,
    /// Headings, each beside the rows that stand under it.
    Group(u8),
    Other,
}

/// How columns of numbers are headed, in small letters.
const NUMBERS: [&str; 10] = [
    "no", "no.", "#", "number", "nr", "item", "ref", "번호", "연번", "순번",
];
/// Words in the headings of columns that hold the words of a plan.
const WORDS: [&str; 14] = [
    "action line",
    "action",
    "measure",
    "provision",
    "text",
    "line",
    "commitment",
    "initiative",
    "조치",
    "행동",
    "과제",
    "내용",
    "사항",
    "계획",
];
/// Words in the headings of columns that hold headings.
const GROUPS: [&str; 9] = [
    "pillar", "area", "section", "sector", "priority", "theme", "분야", "부문", "영역",
];
/// A heading of a column is no longer than this, in characters.
const COLUMN_HEADING_MAX: usize = 60;

/// Reads a table as pieces of a plan.
pub(super) fn read(table: &Table) -> Vec<Found> {
    let mut found = Vec::new();
    let heads = heading_rows(table);
    let rows: Vec<&Row> = table.rows.iter().filter(|row| !row.is_hidden).collect();
    let body: Vec<&Row> = rows
        .iter()
        .copied()
        .skip(heads)
        .filter(|row| !row.is_heading)
        .collect();
    let roles = roles(rows.iter().take(heads).copied(), &body);
    let width = body
        .iter()
        .filter_map(|row| row.cells.last())
        .map(|cell| cell.column + cell.columns)
        .max();
    let mut headings_left = heads;
    for row in &table.rows {
        if row.is_hidden {
            found.extend(row.cells.iter().filter_map(|cell| leave(cell, Why::Hidden)));
        } else if headings_left > 0 || row.is_heading {
            headings_left = headings_left.saturating_sub(1);
            found.extend(
                row.cells
                    .iter()
                    .filter_map(|cell| leave(cell, Why::TableHeading)),
            );
        } else {
            found.extend(of_row(row, &roles, width.unwrap_or(0)));
        }
    }
    found
}

/// How many rows at the top are headings: those that are marked so, or else a first one that names columns.
fn heading_rows(table: &Table) -> usize {
    let rows = || table.rows.iter().filter(|row| !row.is_hidden);
    let marked = rows().take_while(|row| row.is_heading).count();
    if marked > 0 {
        return marked;
    }
    // A title may stand above the row that names the columns.
    let names = |row: &Row| {
        let named = row
            .cells
            .iter()
            .filter(|cell| named_role(&cell.value.words()).is_some());
        let filled = row
            .cells
            .iter()
            .filter(|cell| !cell.value.words().is_empty());
        filled.count() > 1 && named.count() * 2 >= row.cells.len().min(4)
    };
    let at = rows().take(5).position(names);
    at.map_or(0, |at| at + 1)
}

/// What a column is for by its heading.
fn named_role(heading: &str) -> Option<Role> {
    let heading = heading.trim().to_lowercase();
    if heading.is_empty() || heading.chars().count() > COLUMN_HEADING_MAX {
        return None;
    }
    let holds = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    if NUMBERS.contains(&heading.as_str()) {
        Some(Role::Number)
    } else if holds(&GROUPS) {
        Some(Role::Group(0))
    } else if holds(&WORDS) {
        Some(Role::Words)
    } else {
        None
    }
}

/// What a column holds, added up.
#[derive(Default)]
struct Held {
    filled: usize,
    numbers: usize,
    letters: usize,
    spans: usize,
}

/// What each column is for: by its heading, or else by what it holds.
fn roles<'a>(heads: impl Iterator<Item = &'a Row>, body: &[&Row]) -> BTreeMap<usize, Role> {
    let mut held: BTreeMap<usize, Held> = BTreeMap::new();
    for row in body.iter().filter(|row| row.cells.len() > 1) {
        for cell in &row.cells {
            let words = cell.value.words();
            let column = held.entry(cell.column).or_default();
            column.filled += usize::from(!words.trim().is_empty());
            column.numbers += usize::from(label::whole(&words).is_some());
            column.letters += words.chars().count();
            column.spans += usize::from(cell.rows > 1);
        }
    }
    let mut roles: BTreeMap<usize, Role> = BTreeMap::new();
    for cell in heads.flat_map(|row| &row.cells) {
        if let Some(role) = named_role(&cell.value.words()) {
            roles.entry(cell.column).or_insert(role);
        }
    }
    let is_number = |held: &Held| held.filled > 0 && held.numbers * 10 >= held.filled * 6;
    // A heading may promise words where numbers stand, and the other way round.
    roles.retain(|column, role| match (role, held.get(column)) {
        (Role::Number, Some(held)) => is_number(held) || held.filled == 0,
        (Role::Words, Some(held)) => !is_number(held),
        (Role::Group(_) | Role::Other, _) | (_, None) => true,
    });
    let has = |roles: &BTreeMap<usize, Role>, role| roles.values().any(|one| *one == role);
    if !has(&roles, Role::Number) {
        let found = held
            .iter()
            .find(|(column, held)| is_number(held) && !roles.contains_key(column));
        roles.extend(found.map(|(column, _)| (*column, Role::Number)));
    }
    let longest = |candidates: &dyn Fn(usize) -> bool| {
        let candidates = held.iter().filter(|(column, _)| candidates(**column));
        candidates
            .max_by_key(|(_, held)| held.letters)
            .map(|(column, _)| *column)
    };
    let words = longest(&|column| roles.get(&column) == Some(&Role::Words));
    let words = words.or_else(|| longest(&|column| !roles.contains_key(&column)));
    for (column, held) in &held {
        let is_beside =
            held.spans > 0 && held.letters > 0 && words.is_some_and(|words| *column < words);
        let role = match roles.get(column) {
            _ if Some(*column) == words => Role::Words,
            Some(Role::Words) | None if is_beside => Role::Group(0),
            Some(Role::Words) | None => Role::Other,
            Some(role) => *role,
        };
        roles.insert(*column, role);
    }
    let mut depth = 0;
    for role in roles.values_mut() {
        if matches!(role, Role::Group(_)) {
            *role = Role::Group(depth);
            depth += 1;
        }
    }
    roles
}

fn of_row(row: &Row, roles: &BTreeMap<usize, Role>, width: usize) -> Vec<Found> {
    let filled: Vec<&Cell> = row
        .cells
        .iter()
        .filter(|cell| !cell.value.words().trim().is_empty())
        .collect();
    if let [only] = filled.as_slice() {
        let role = roles.get(&only.column).copied();
        let is_wide = width > 1 && only.columns >= width;
        let words = only.value.words();
        let is_words = role == Some(Role::Words)
            && (label::typed(&words).is_some() || ends_a_sentence(&words));
        if width <= 1 {
            return pieces(only, Origin::Paragraph, None);
        }
        if is_wide || (role != Some(Role::Other) && !is_words) {
            return pieces(only, Origin::Group(0), None);
        }
    }
    let mut found = Vec::new();
    let mut number = None;
    for cell in &filled {
        match roles.get(&cell.column).copied().unwrap_or(Role::Other) {
            Role::Number => number = Some(cell.value.words()),
            Role::Group(depth) => found.extend(pieces(cell, Origin::Group(depth), None)),
            Role::Words => found.extend(pieces(cell, Origin::Row, number.take())),
            Role::Other => found.extend(leave(cell, Why::OtherColumn)),
        }
    }
    if let (Some(number), Some(cell)) = (number, filled.first()) {
        let left = Left {
            spot: Spot::first(cell.place.clone()),
            text: number,
            why: Why::OtherColumn,
        };
        found.push(Found::Left(left));
    }
    found
}

/// The pieces of a cell, with the number that stands in a cell of its own.
fn pieces(cell: &Cell, origin: Origin, number: Option<String>) -> Vec<Found> {
    let words = cell.value.words();
    let label = number.as_deref().map(label::whole);
    let words = match (&label, &number) {
        // What stands for a number and is none is kept with the words.
        (Some(None), Some(number)) => format!("{} {words}", number.trim()),
        _ => words,
    };
    let own = label.flatten();
    let lines = lines(&words, own.is_some());
    let pieces = lines.into_iter().zip(1..).map(|((typed, text), piece)| {
        Found::Piece(Piece {
            spot: Spot {
                place: cell.place.clone(),
                piece,
            },
            label: match piece {
                1 => own.clone().or(typed),
                _ => typed,
            },
            list_level: None,
            look: Look {
                is_capital: is_capital(&text),
                origin: match piece {
                    1 => origin,
                    _ => Origin::Row,
                },
                ..Look::default()
            },
            text,
            indent: if piece == 1 { 0 } else { 1 },
            notes: match piece {
                1 => cell.notes.clone(),
                _ => Vec::new(),
            },
            annex: None,
            runs_on: false,
        })
    });
    pieces.collect()
}

fn leave(cell: &Cell, why: Why) -> Option<Found> {
    let text = cell.value.words();
    (!text.trim().is_empty()).then(|| {
        Found::Left(Left {
            spot: Spot::first(cell.place.clone()),
            text,
            why,
        })
    })
}
