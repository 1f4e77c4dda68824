//! What a person decides about a matrix before it is taken in. Without a choice nothing is guessed, and what follows is doubtful.

use std::collections::{BTreeMap, BTreeSet};

use partnership::key::Key;
use partnership::progress::Status;
use partnership::when::When;

use super::meaning::Meaning;
use crate::file::Place;
use crate::status_words;

/// What a person decides about a matrix before it is taken in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// What columns hold, by their headings as [`super::meaning::plain`] writes them.
    pub columns: BTreeMap<String, Meaning>,
    /// Which rows are about which lines, or about none.
    pub rows: BTreeMap<RowName, RowChoice>,
    /// What words for a status mean, as [`status_words::compared`] writes them.
    pub statuses: status_words::Told,
    /// How far lines have come on which a side says several things: by line and side.
    pub settled: BTreeMap<(Key, usize), Status>,
    /// The date of which the matrix is true, where its rows give none.
    pub as_of: Option<When>,
    /// Whose the columns are that name no side.
    pub side: Option<usize>,
    /// The projects that are recorded as new ones, by their names as [`super::meaning::plain`] writes them.
    pub projects: BTreeSet<String>,
    /// The tag of the language in which what is reported is written, where it is not Korean; English without a choice.
    pub language: Option<String>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowChoice {
    /// This line.
    Line(Key),
    /// None that is to be recorded.
    Ignore,
}

/// A row as people name it: `12` in whichever table, `Lines!12` in a sheet, `2!12` in the second table of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowName {
    /// The sheet, or the number of the table; none for whichever has such a row.
    pub table: Option<String>,
    /// The row, from 1.
    pub row: usize,
}

impl RowName {
    /// Reads `12`, `Lines!12` or `2!12`.
    pub fn parse(text: &str) -> Option<RowName> {
        let (table, row) = match text.rsplit_once('!') {
            None => (None, text),
            Some((table, row)) => (Some(table.trim().to_owned()), row),
        };
        let row = row.trim().parse().ok().filter(|row| *row > 0)?;
        Some(RowName { table, row })
    }

    /// The row in which a place is.
    pub fn of(place: &Place) -> RowName {
        match place {
            Place::Paragraph(at) => RowName {
                table: None,
                row: *at,
            },
            Place::Table { table, row, .. } => RowName {
                table: Some(table.to_string()),
                row: *row,
            },
            Place::Sheet { sheet, row, .. } => RowName {
                table: Some(sheet.clone()),
                row: *row as usize,
            },
        }
    }
}

impl Choices {
    /// What is decided about a row.
    pub(super) fn row(&self, place: &Place) -> Option<&RowChoice> {
        let named = RowName::of(place);
        let anywhere = RowName {
            table: None,
            row: named.row,
        };
        self.rows.get(&named).or_else(|| self.rows.get(&anywhere))
    }
}
