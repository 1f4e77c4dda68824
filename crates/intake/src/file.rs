//! A file as a person reads it: paragraphs and tables in their order, each with its place. What they mean is found elsewhere.

use jiff::civil::Date;

/// A file as a person reads it, whatever it was written with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The name under which it came.
    pub name: String,
    /// What stands in it, in reading order.
    pub blocks: Vec<Block>,
    /// What is to be told of the reading.
    pub findings: Vec<Finding>,
}

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table, or a sheet of a workbook.
    Table(Table),
}

/// A paragraph with what its look tells about its rank.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Where it stands.
    pub place: Place,
    /// Its words; a number that its list prints is not among them, a typed one is. Line breaks are `\n`.
    pub text: String,
    /// The number that its list prints before it; none where none is printed.
    pub number: Option<Number>,
    /// The depth of its heading in the outline, from 1; none for body text.
    pub heading: Option<u8>,
    /// The name of its style as people see it; empty for the default one.
    pub style: String,
    /// How far its left edge is set in, in twentieths of a point.
    pub indent: i32,
    /// Whether all its words are bold.
    pub is_bold: bool,
    /// The foot- and endnotes called in it, in order.
    pub notes: Vec<String>,
}

/// A number that a list prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Which list, the same for all its paragraphs.
    pub list: String,
    /// The level in it, from 0.
    pub level: u8,
    /// The number as printed: `1.1.1`, `(a)`, `iv.`
    pub printed: String,
}

/// A table, or a sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Where it stands.
    pub place: Place,
    /// The name of the sheet; empty for a table of a text.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Whether it is marked to be repeated on every page, as headings are.
    pub is_heading: bool,
    /// Whether it is hidden or filtered away.
    pub is_hidden: bool,
    /// Its cells from left to right, each once: one that spans rows stands in its first.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Where it stands.
    pub place: Place,
    /// Its first column, from 0, counted in the grid of the table.
    pub column: usize,
    /// How many columns it covers, at least 1.
    pub columns: usize,
    /// How many rows it covers, at least 1.
    pub rows: usize,
    /// What it holds.
    pub value: Value,
    /// The foot- and endnotes called in it, in order.
    pub notes: Vec<String>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Nothing,
    /// Words; lines are parted by `\n`, and a number that a list prints stands among them.
    Words(String),
    /// A number, in plain digits with a point.
    Number(String),
    /// A date that the workbook knows as one.
    Date(Date),
    /// A formula that came to something: what it came to, and the formula.
    Formula {
        /// What it came to, as words.
        result: String,
        /// The formula, without the equals sign.
        formula: String,
    },
    /// A formula that came to an error: `#REF!`.
    Fault(String),
}

/// Where something stands in a file, as a person would look for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A paragraph of a text or a line of a plain file, from 1, tables apart.
    Paragraph(usize),
    /// A table of a text, from 1; a row of it, and a column, from 1.
    Table {
        /// The table.
        table: usize,
        /// The row; 0 for the table as a whole.
        row: usize,
        /// The column; 0 for the row as a whole.
        column: usize,
    },
    /// A cell of a workbook: `B7` is row 7, column 2.
    Sheet {
        /// The name of the sheet.
        sheet: String,
        /// The row, from 1; 0 for the sheet as a whole.
        row: u32,
        /// The column, from 1; 0 for the row as a whole.
        column: u32,
    },
}

impl Default for Place {
    fn default() -> Self {
        Place::Paragraph(1)
    }
}

/// What a reader of a file should be told of the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// So many recorded changes were read as accepted.
    ChangesAccepted(usize),
    /// So many paragraphs are hidden, wholly or in part; what is hidden was left out.
    HiddenLeftOut(usize),
    /// So many tables stand within cells of others; their words were read as words of those cells.
    TablesInCells(usize),
}

impl Value {
    /// The words of the value as they are shown; an ISO date for a date, the sign of the fault for a fault.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Words(words) => words.clone(),
            Self::Number(figures) => figures.clone(),
            Self::Date(date) => date.to_string(),
            Self::Formula { result, .. } => result.clone(),
            Self::Fault(sign) => sign.clone(),
        }
    }
}
