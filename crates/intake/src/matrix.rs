//! Implementation matrices from Word and Excel, held against the record: which table it is, what its columns hold, which
//! line each row is about, and what would have to be recorded. Only what differs is proposed, and nothing is guessed silently.

mod acts;
pub mod choices;
pub mod layout;
pub mod lines;
pub mod matching;
pub mod meaning;
pub mod proposal;
pub mod report;
mod rows;

use std::collections::BTreeMap;

use partnership::progress::Status;

pub use acts::Attached;
pub use choices::Choices;
pub use lines::Lines;
pub use meaning::Meaning;
pub use proposal::{Change, Proposal};

use crate::dates;
use crate::file::{Block, File, Place, Value};
use crate::status_words::{self, Said};
use layout::{Grid, TableRead};
use lines::Told;
use matching::{Match, MatchedBy};
use proposal::{
    AsOf, AsOfBy, LineRead, NotKept, ProjectRead, Reported, RowRead, SideRead, Spot, StatusRead,
    Why,
};
use report::{Begins, Says};
use rows::Entry;

/// Holds a matrix, in one file or several, against the record.
pub fn understand(files: &[File], lines: &Lines, choices: &Choices) -> Proposal {
    let tables = layout::tables(files, lines, choices);
    let mut reading = Reading::new(files, lines, choices, tables);
    let mut at = 0;
    for file in files {
        for table in layout::tables_of(file) {
            let read = reading.proposal.tables[at].clone();
            at += 1;
            if read.is_matrix() {
                let grid = Grid::of(table);
                reading.look_at_cells(&grid, &read);
                let rows = rows::of(&grid, &read, lines);
                reading.proposal.hidden_rows += rows.hidden;
                for entry in &rows.entries {
                    reading.take(entry, &read);
                }
            }
        }
    }
    reading.finish()
}

/// A matrix on its way to a proposal.
struct Reading<'a> {
    lines: &'a Lines,
    choices: &'a Choices,
    proposal: Proposal,
    statuses: BTreeMap<String, StatusRead>,
    not_kept: BTreeMap<(usize, String), NotKept>,
    projects: BTreeMap<String, ProjectRead>,
}

impl<'a> Reading<'a> {
    fn new(files: &[File], lines: &'a Lines, choices: &'a Choices, tables: Vec<TableRead>) -> Self {
        let line = || LineRead {
            rows: Vec::new(),
            sides: vec![silent(); lines.sides.len()],
            serves: Vec::new(),
        };
        let proposal = Proposal {
            files: files.iter().map(|file| file.name.clone()).collect(),
            as_of: as_of(files, &tables, lines, choices),
            tables,
            statuses: Vec::new(),
            lines: lines.lines.iter().map(|_| line()).collect(),
            rows: Vec::new(),
            not_kept: Vec::new(),
            projects: Vec::new(),
            formulas: Vec::new(),
            faults: Vec::new(),
            hidden_rows: 0,
            nobody_writes: Default::default(),
            nobodys: Vec::new(),
        };
        Reading {
            lines,
            choices,
            proposal,
            statuses: BTreeMap::new(),
            not_kept: BTreeMap::new(),
            projects: BTreeMap::new(),
        }
    }

    /// Notes the cells with formulas and errors, and the columns that are nobody's.
    fn look_at_cells(&mut self, grid: &Grid<'_>, read: &TableRead) {
        let spot = |place: &Place| Spot {
            file: read.file,
            place: place.clone(),
        };
        for cell in grid
            .table
            .rows
            .iter()
            .skip(read.above)
            .flat_map(|row| &row.cells)
        {
            match &cell.value {
                Value::Formula { .. } => self.proposal.formulas.push(spot(&cell.place)),
                Value::Fault(fault) => self
                    .proposal
                    .faults
                    .push((spot(&cell.place), fault.clone())),
                Value::Nothing | Value::Words(_) | Value::Number(_) | Value::Date(_) => {}
            }
        }
        for column in &read.columns {
            let reports = column.meaning.filter(|meaning| meaning.reports());
            if reports.is_some_and(|meaning| {
                report::sides(meaning, read, self.lines, self.choices).is_empty()
            }) {
                self.proposal.nobodys.push(spot(&column.place));
            }
        }
    }

    fn take(&mut self, entry: &Entry<'_>, read: &TableRead) {
        self.count_statuses(entry);
        let spot = Spot {
            file: entry.file,
            place: entry.place.clone(),
        };
        match matching::find(entry, self.lines, self.choices) {
            Match::Line { line, by } => self.put(line, by, entry, read, spot),
            matched @ (Match::Doubtful { .. } | Match::NoLine(_) | Match::Ignored) => {
                self.proposal.rows.push(RowRead {
                    spot,
                    words: shortened(entry),
                    matched,
                });
            }
        }
    }

    fn put(&mut self, line: usize, by: MatchedBy, entry: &Entry<'_>, read: &TableRead, spot: Spot) {
        self.proposal.lines[line].rows.push((spot, by));
        for (column, meaning, cell) in &entry.cells {
            if matches!(cell.value, Value::Fault(_)) {
                continue;
            }
            match meaning {
                Meaning::Status(_)
                | Meaning::Activities(_)
                | Meaning::Report(_)
                | Meaning::AsOf(_) => {
                    for side in report::sides(*meaning, read, self.lines, self.choices) {
                        let evidence = self.evidence(line, side);
                        let says = &mut self.proposal.lines[line].sides[side].says;
                        report::add(says, *meaning, cell, self.choices, &evidence);
                    }
                }
                Meaning::Projects => {
                    self.name_projects(line, &cell.value.words(), entry.file, &cell.place)
                }
                Meaning::Completion | Meaning::Lead | Meaning::Budget | Meaning::Remarks => {
                    self.leave(*column, Some(*meaning), cell, read);
                }
                Meaning::Number
                | Meaning::Key
                | Meaning::Line
                | Meaning::Section
                | Meaning::Aside => {}
            }
        }
        for (column, cell) in &entry.unknown {
            self.leave(*column, None, cell, read);
        }
        self.tell_whether_told(line, read);
    }

    /// Notes for which sides the file has a column for what was done, even where its cell is empty.
    fn tell_whether_told(&mut self, line: usize, read: &TableRead) {
        for meaning in read.columns.iter().filter_map(|column| column.meaning) {
            if matches!(meaning, Meaning::Activities(_) | Meaning::Report(_)) {
                for side in report::sides(meaning, read, self.lines, self.choices) {
                    self.proposal.lines[line].sides[side].says.tells = true;
                }
            }
        }
    }

    fn evidence(&self, line: usize, side: usize) -> Vec<String> {
        let told = self.lines.sides[side].told.get(&self.lines.lines[line].key);
        let all = told
            .into_iter()
            .flatten()
            .flat_map(|one| one.evidence.clone());
        all.collect()
    }

    fn count_statuses(&mut self, entry: &Entry<'_>) {
        let told = &self.choices.statuses;
        for (_, meaning, cell) in &entry.cells {
            let words = cell.value.words();
            let (compared, said) = match meaning {
                Meaning::Status(_) => (
                    status_words::compared(&words),
                    status_words::said(&words, told),
                ),
                Meaning::Report(_) => match report::begins(&words, told) {
                    Begins::Unknown(head) => (head.clone(), Said::Unknown(head)),
                    Begins::Nothing | Begins::Status { .. } => continue,
                },
                Meaning::Number
                | Meaning::Key
                | Meaning::Line
                | Meaning::Section
                | Meaning::Activities(_)
                | Meaning::AsOf(_)
                | Meaning::Completion
                | Meaning::Lead
                | Meaning::Budget
                | Meaning::Remarks
                | Meaning::Projects
                | Meaning::Aside => continue,
            };
            let is_unknown = matches!(said, Said::Unknown(_));
            if is_unknown && status_words::leading(&words, told).is_some() {
                continue;
            }
            let first = Spot {
                file: entry.file,
                place: cell.place.clone(),
            };
            let read = self.statuses.entry(compared.clone()).or_insert(StatusRead {
                words: compared,
                said,
                cells: 0,
                first,
            });
            read.cells += 1;
        }
    }

    fn leave(
        &mut self,
        column: usize,
        meaning: Option<Meaning>,
        cell: &crate::file::Cell,
        read: &TableRead,
    ) {
        let heading = read
            .columns
            .get(column)
            .map(|column| column.heading.clone())
            .unwrap_or_default();
        let first = Spot {
            file: read.file,
            place: cell.place.clone(),
        };
        let left = self
            .not_kept
            .entry((column, heading.clone()))
            .or_insert(NotKept {
                heading,
                meaning,
                cells: 0,
                first,
            });
        left.cells += 1;
    }

    fn name_projects(&mut self, line: usize, words: &str, file: usize, place: &Place) {
        for name in words
            .split(['\n', ';'])
            .map(str::trim)
            .filter(|name| !matches!(*name, "" | "-" | "–" | "—"))
        {
            let plain = meaning::plain(name);
            let known = self
                .lines
                .projects
                .iter()
                .position(|project| project.names.contains(&plain));
            match known {
                Some(known) if self.lines.lines[line].projects.contains(&known) => {}
                Some(known) => {
                    let serves = &mut self.proposal.lines[line].serves;
                    if !serves.contains(&known) {
                        serves.push(known);
                    }
                }
                None => {
                    let first = Spot {
                        file,
                        place: place.clone(),
                    };
                    let is_chosen = self.choices.projects.contains(&plain);
                    let read = self.projects.entry(plain).or_insert_with(|| ProjectRead {
                        name: name.to_owned(),
                        first,
                        lines: Vec::new(),
                        is_chosen,
                    });
                    if !read.lines.contains(&line) {
                        read.lines.push(line);
                    }
                }
            }
        }
    }

    fn finish(mut self) -> Proposal {
        let as_of = self.proposal.as_of.on;
        for (at, line) in self.lines.lines.iter().enumerate() {
            for (side, of) in self.lines.sides.iter().enumerate() {
                let read = &mut self.proposal.lines[at].sides[side];
                let on = read.says.on.iter().max_by_key(|on| on.first()).copied();
                read.had = of.told(&line.key, on.unwrap_or(as_of)).cloned();
                let settled = self.choices.settled.get(&(line.key.clone(), side)).copied();
                read.change = change(
                    &read.says,
                    read.had.as_ref(),
                    settled,
                    (as_of, self.lines.stage),
                );
                let is_told = !matches!(read.change, Change::Silent | Change::Same);
                if is_told && of.writer.is_none() {
                    read.change = Change::Undecided(Why::NobodyWrites);
                    self.proposal.nobody_writes.insert(side);
                }
            }
        }
        self.proposal.statuses = self.statuses.into_values().collect();
        self.proposal.not_kept = self.not_kept.into_values().collect();
        self.proposal.projects = self.projects.into_values().collect();
        self.proposal
    }
}

fn silent() -> SideRead {
    SideRead {
        had: None,
        says: Says::default(),
        change: Change::Silent,
    }
}

/// What would become of what a file says for a side on a line.
fn change(
    says: &Says,
    had: Option<&Told>,
    settled: Option<Status>,
    (as_of, stage): (partnership::when::When, partnership::progress::Stage),
) -> Change {
    if says.is_silent() {
        return Change::Silent;
    }
    if !says.undated.is_empty() {
        return Change::Undecided(Why::UnknownDate);
    }
    let status = match (settled, says.statuses.as_slice(), says.unknown.is_empty()) {
        (Some(status), ..) => status,
        (None, _, false) => return Change::Undecided(Why::UnknownStatus),
        (None, [(status, _)], true) => *status,
        (None, [], true) => match had {
            Some(had) => had.status,
            None => return Change::Undecided(Why::NoStatus),
        },
        (None, [_, _, ..], true) => return Change::Undecided(Why::SeveralStatuses),
    };
    let own = says.on.iter().max_by_key(|on| on.first()).copied();
    let narrative = says.told();
    let is_same = had.is_some_and(|had| {
        let is_told_so = !says.tells || is_narrative(narrative.as_deref(), had);
        had.status == status && is_told_so && own.is_none_or(|own| own == had.on)
    });
    match had.filter(|_| is_same) {
        Some(had) if had.stage >= stage => Change::Same,
        Some(_) => Change::Further,
        None => Change::Report(Reported {
            status,
            on: own.unwrap_or(as_of),
            narrative,
        }),
    }
}

/// Whether words are what a report tells, in whichever language, spaces aside.
fn is_narrative(words: Option<&str>, had: &Told) -> bool {
    match (&had.narrative, words) {
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
        (Some(had), Some(words)) => had.texts().any(|(_, text)| spaced(text) == spaced(words)),
    }
}

fn spaced(text: &str) -> Vec<Vec<&str>> {
    let lines = text
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>());
    lines.filter(|line| !line.is_empty()).collect()
}

/// What stands in a row, for who has to find it again.
fn shortened(entry: &Entry<'_>) -> String {
    let parts = [&entry.number, &entry.key, &entry.text]
        .into_iter()
        .flatten();
    let told = parts
        .map(|part| part.replace('\n', " "))
        .collect::<Vec<_>>()
        .join(" ");
    let told = match told.is_empty() {
        false => told,
        true => entry
            .cells
            .iter()
            .map(|(_, _, cell)| cell.value.words())
            .find(|words| !words.is_empty())
            .unwrap_or_default(),
    };
    let mut short: String = told.chars().take(120).collect();
    if short.len() < told.len() {
        short.push('…');
    }
    short
}

/// The date of which the matrix is true: by choice, or as its headings, its title or its paragraphs say.
fn as_of(files: &[File], tables: &[TableRead], lines: &Lines, choices: &Choices) -> AsOf {
    if let Some(on) = choices.as_of {
        let by = AsOfBy::Choice;
        return AsOf { on, by };
    }
    let headings = tables.iter().flat_map(|table| {
        let columns = table.columns.iter();
        columns.map(|column| (table.file, column.place.clone(), column.heading.clone()))
    });
    let found = headings
        .chain(said_around(files))
        .find_map(|(file, place, words)| {
            let spot = Spot { file, place };
            match dates::as_of(&words) {
                dates::Said::Date(on) => Some(AsOf {
                    on,
                    by: AsOfBy::File(spot),
                }),
                dates::Said::Either(..) => Some(AsOf {
                    on: lines.day.into(),
                    by: AsOfBy::Unclear(spot),
                }),
                dates::Said::No => None,
            }
        });
    found.unwrap_or(AsOf {
        on: lines.day.into(),
        by: AsOfBy::Day,
    })
}

/// What is said in paragraphs, and in the first rows of tables.
fn said_around(files: &[File]) -> impl Iterator<Item = (usize, Place, String)> {
    files.iter().enumerate().flat_map(|(file, of)| {
        of.blocks.iter().flat_map(move |block| {
            let said: Vec<(usize, Place, String)> = match block {
                Block::Paragraph(paragraph) => {
                    vec![(file, paragraph.place.clone(), paragraph.text.clone())]
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().take(4).flat_map(|row| &row.cells);
                    cells
                        .map(|cell| (file, cell.place.clone(), cell.value.words()))
                        .collect()
                }
            };
            said
        })
    })
}
