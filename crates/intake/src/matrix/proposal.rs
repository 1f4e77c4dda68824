//! What was understood of a matrix, what is doubtful, and what could not be kept. As values: sentences are written elsewhere.

use std::collections::BTreeSet;

use partnership::progress::Status;
use partnership::when::When;

use super::layout::TableRead;
use super::lines::Told;
use super::matching::{Match, MatchedBy};
use super::meaning::Meaning;
use super::report::Says;
use crate::file::Place;
use crate::status_words::Said;

/// What a matrix comes to when it is held against the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The names of the files.
    pub files: Vec<String>,
    /// Every table, as it was understood or left aside.
    pub tables: Vec<TableRead>,
    /// The date of which the matrix is true where its rows give none.
    pub as_of: AsOf,
    /// Every way in which a status is written.
    pub statuses: Vec<StatusRead>,
    /// Every line of the text, in its order.
    pub lines: Vec<LineRead>,
    /// The rows that are about no line for sure.
    pub rows: Vec<RowRead>,
    /// What stands in the file and is not recorded, by column.
    pub not_kept: Vec<NotKept>,
    /// The projects that are named and not in the record.
    pub projects: Vec<ProjectRead>,
    /// Cells with a formula, of which what it came to is read.
    pub formulas: Vec<Spot>,
    /// Cells with an error, which are read as empty.
    pub faults: Vec<(Spot, String)>,
    /// How many rows were hidden or filtered away, and read all the same.
    pub hidden_rows: usize,
    /// The sides of which reports are told for whom nobody may write, so that theirs are not recorded.
    pub nobody_writes: BTreeSet<usize>,
    /// The columns of which nothing says whose they are, so that they are not recorded.
    pub nobodys: Vec<Spot>,
}

/// A place in one of the files.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Which file, from 0.
    pub file: usize,
    /// The place in it.
    pub place: Place,
}

/// The date of which a matrix is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf {
    /// The date.
    pub on: When,
    /// Where it is from.
    pub by: AsOfBy,
}

/// Where the date of a matrix is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AsOfBy {
    /// A person says so.
    Choice,
    /// The file says so in its words.
    File(Spot),
    /// The file says nothing of it: it is the day on which it is read.
    Day,
    /// The file names a date that can be two days; until a person decides it is the day on which it is read.
    Unclear(Spot),
}

/// A way in which a status is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRead {
    /// The words, as they are compared.
    pub words: String,
    /// What they mean.
    pub said: Said,
    /// In how many cells they stand.
    pub cells: usize,
    /// The first of them.
    pub first: Spot,
}

/// What the file says of a line, beside what the record has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRead {
    /// The rows that are about it, and how that is known; none where the file has no row for it.
    pub rows: Vec<(Spot, MatchedBy)>,
    /// What it says for each side, in the order of the text.
    pub sides: Vec<SideRead>,
    /// The projects of the record that are named there and do not serve the line yet.
    pub serves: Vec<usize>,
}

/// What the file says for a side on a line, beside what the record has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideRead {
    /// What the record has at that date.
    pub had: Option<Told>,
    /// What the file says.
    pub says: Says,
    /// What would become of it.
    pub change: Change,
}

/// What would become of what a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// The file says nothing.
    Silent,
    /// The record has it so.
    Same,
    /// The record has it so, and the report would come further.
    Further,
    /// A report would be recorded.
    Report(Reported),
    /// Nothing, until a person decides.
    Undecided(Why),
}

/// A report that would be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// What was done.
    pub narrative: Option<String>,
}

/// Why what a file says is not recorded without a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The words for the status are not known.
    UnknownStatus,
    /// It says several statuses.
    SeveralStatuses,
    /// It tells what was done and no status, and the record has none.
    NoStatus,
    /// The words for the date are none, or can be two days.
    UnknownDate,
    /// Nobody that the seat knows of may write for the side.
    NobodyWrites,
}

/// A row that is about no line for sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowRead {
    /// The row.
    pub spot: Spot,
    /// What stands in it, shortened.
    pub words: String,
    /// Why it is about no line for sure.
    pub matched: Match,
}

/// What stands in a column and is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotKept {
    /// The heading of the column.
    pub heading: String,
    /// What it holds, where that is known.
    pub meaning: Option<Meaning>,
    /// How many cells have something in them.
    pub cells: usize,
    /// The first of them.
    pub first: Spot,
}

/// A project that is named and not in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectRead {
    /// Its name, as it is written.
    pub name: String,
    /// Where it is named first.
    pub first: Spot,
    /// The lines that it serves.
    pub lines: Vec<usize>,
    /// Whether a person chose to record it.
    pub is_chosen: bool,
}

impl Proposal {
    /// How many reports would be recorded.
    pub fn reports(&self) -> usize {
        self.count(|change| matches!(change, Change::Report(_)))
    }

    /// How many reports the record has as the file says.
    pub fn same(&self) -> usize {
        self.count(|change| matches!(change, Change::Same))
    }

    fn count(&self, is_so: impl Fn(&Change) -> bool) -> usize {
        let sides = self.lines.iter().flat_map(|line| &line.sides);
        sides.filter(|side| is_so(&side.change)).count()
    }

    /// The lines of which the file has no row.
    pub fn without_row(&self) -> impl Iterator<Item = usize> {
        let lines = self.lines.iter().enumerate();
        lines
            .filter(|(_, line)| line.rows.is_empty())
            .map(|(at, _)| at)
    }

    /// Each line and side on which nothing is recorded without a decision, and why.
    pub fn undecided(&self) -> impl Iterator<Item = (usize, usize, Why)> {
        self.lines.iter().enumerate().flat_map(|(line, read)| {
            let sides = read.sides.iter().enumerate();
            sides.filter_map(move |(side, read)| match read.change {
                Change::Undecided(why) => Some((line, side, why)),
                Change::Silent | Change::Same | Change::Further | Change::Report(_) => None,
            })
        })
    }

    /// The rows about which a person should decide.
    pub fn doubtful_rows(&self) -> impl Iterator<Item = &RowRead> {
        self.rows
            .iter()
            .filter(|row| matches!(row.matched, Match::Doubtful { .. }))
    }

    /// How many things a person should decide before all that the file says is recorded.
    pub fn doubts(&self) -> usize {
        self.undecided().count()
            + self.doubtful_rows().count()
            + self.nobodys.len()
            + usize::from(matches!(self.as_of.by, AsOfBy::Unclear(_)))
    }

    /// Whether any table was taken for the matrix.
    pub fn has_matrix(&self) -> bool {
        self.tables.iter().any(TableRead::is_matrix)
    }
}
