//! Focal points: who answers for which lines, read from a table as a desk keeps it. Their addresses stay in that file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use partnership::instrument::Instrument;
use partnership::key::Key;
use partnership::words::Tag;

use super::lines::Naming;
pub use super::lines::Unnamed;
use crate::file::{Block, Cell, File, Place, Row, Table};
use crate::status_words::compared;

/// Who answers for some lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FocalPoint {
    /// Where they stand in the file: their first row.
    pub place: Place,
    /// The office or body, which the record may know.
    pub to: String,
    /// The people and their addresses, which it may not: only the letter bears them.
    pub people: Vec<Person>,
    /// The language of the letter, where one is asked for.
    pub language: Option<Tag>,
    /// The lines, in the order of the text.
    pub lines: Vec<Key>,
}

/// Someone to whom a letter goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Person {
    /// The name; empty where none is given.
    pub name: String,
    /// The address for e-mail.
    pub address: String,
}

/// The focal points of a file, and what in it could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FocalPoints {
    /// The focal points, in the order of the file, each office once.
    pub points: Vec<FocalPoint>,
    /// What is to be told.
    pub doubts: Vec<Doubt>,
}

/// What is to be told of a file of focal points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// No table has columns for lines and for an office or a body.
    NoTable,
    /// Words that name no line, or several parts.
    Lines {
        /// Where.
        place: Place,
        /// Why.
        why: Unnamed,
    },
    /// No line is named.
    NoLines {
        /// The row.
        place: Place,
    },
    /// Neither an office nor a body is named, and a person's name is not recorded.
    NoOffice {
        /// The row.
        place: Place,
    },
    /// There is no address, so no letter can be written.
    NoAddress {
        /// The row.
        place: Place,
        /// The office.
        to: String,
    },
    /// What stands there is no address for e-mail.
    BadAddress {
        /// Where.
        place: Place,
        /// What is written.
        written: String,
    },
    /// The language is not one in which letters are written.
    Language {
        /// Where.
        place: Place,
        /// What is written.
        written: String,
    },
    /// Several are asked about one line.
    Shared {
        /// The line.
        line: Key,
        /// The offices.
        to: Vec<String>,
    },
}

impl Doubt {
    /// Whether nothing is sent until it is mended, since someone would be asked about too little or nobody would.
    pub fn stops(&self) -> bool {
        match self {
            Doubt::NoTable
            | Doubt::Lines { .. }
            | Doubt::NoLines { .. }
            | Doubt::NoOffice { .. }
            | Doubt::BadAddress { .. }
            | Doubt::Language { .. } => true,
            Doubt::NoAddress { .. } | Doubt::Shared { .. } => false,
        }
    }
}

/// A column of a table of focal points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Name,
    Office,
    Body,
    Address,
    Language,
    Lines,
}

/// Reads who answers for which lines of a text on a day.
pub fn read(file: &File, text: &Instrument, day: Date) -> FocalPoints {
    let naming = Naming::of(text, day);
    let order: Vec<&Key> = text
        .action_lines(day)
        .map(|placed| &placed.provision.key)
        .collect();
    let mut found = FocalPoints::default();
    let mut by_office: BTreeMap<String, usize> = BTreeMap::new();
    let mut is_any = false;
    for table in file.blocks.iter().filter_map(table_of) {
        let Some((at, columns)) = heading(table) else {
            continue;
        };
        is_any = true;
        let mut above: BTreeMap<Column, String> = BTreeMap::new();
        for row in table.rows.iter().skip(at + 1).filter(|row| !row.is_hidden) {
            let Some(read) = read_row(row, &columns, &mut above) else {
                continue;
            };
            let point = point(&read, &naming, &order, &mut found.doubts);
            let Some(point) = point else { continue };
            match by_office.get(&compared(&point.to)) {
                None => {
                    by_office.insert(compared(&point.to), found.points.len());
                    found.points.push(point);
                }
                Some(first) => join(&mut found.points[*first], point, &order),
            }
        }
    }
    if !is_any {
        found.doubts.push(Doubt::NoTable);
    }
    let without = found.points.iter().filter(|point| point.people.is_empty());
    let without = without.map(|point| Doubt::NoAddress {
        place: point.place.clone(),
        to: point.to.clone(),
    });
    let without: Vec<Doubt> = without.collect();
    found.doubts.extend(without);
    found.doubts.extend(shared(&found.points, &order));
    found
}

fn table_of(block: &Block) -> Option<&Table> {
    match block {
        Block::Table(table) => Some(table),
        Block::Paragraph(_) => None,
    }
}

/// The row of headings: the first of the table that names lines and an office or a body.
fn heading(table: &Table) -> Option<(usize, BTreeMap<Column, usize>)> {
    for (at, row) in table.rows.iter().enumerate().take(20) {
        let mut columns = BTreeMap::new();
        for cell in &row.cells {
            if let Some(column) = column(&cell.value.words()) {
                columns.entry(column).or_insert(cell.column);
            }
        }
        let names_someone =
            columns.contains_key(&Column::Office) || columns.contains_key(&Column::Body);
        if columns.contains_key(&Column::Lines) && names_someone {
            return Some((at, columns));
        }
    }
    None
}

fn column(heading: &str) -> Option<Column> {
    let heading = compared(heading.split('\n').next().unwrap_or_default());
    let bare = heading.split(" (").next().unwrap_or_default();
    Some(match bare.trim() {
        "name" | "focal point" | "contact" | "contact person" | "full name" | "성명" | "이름"
        | "담당자" => Column::Name,
        "office" | "unit" | "division" | "department" | "position" | "title" | "부서" | "소속"
        | "담당 부서" | "직위" => Column::Office,
        "body" | "ministry" | "agency" | "ministry body" | "body ministry" | "ministry agency"
        | "organisation" | "organization" | "sectoral body" | "institution" | "기관" | "부처"
        | "소관 부처" | "기관명" | "부처명" => Column::Body,
        "e mail" | "email" | "mail" | "e mail address" | "email address" | "address" | "이메일"
        | "전자우편" | "메일" | "이메일 주소" => Column::Address,
        "language" | "lang" | "언어" => Column::Language,
        "lines" | "line" | "action lines" | "sections" | "section" | "lines sections"
        | "sections lines" | "responsible for" | "과제" | "담당 과제" | "소관 과제" | "항목"
        | "행동과제" => Column::Lines,
        _ => return None,
    })
}

/// The cells of a row by their columns; a body that spans rows, or is left blank beneath itself, holds for all of them.
struct ReadRow<'a> {
    place: Place,
    cells: BTreeMap<Column, &'a Cell>,
    body: String,
}

impl ReadRow<'_> {
    fn words(&self, column: Column) -> String {
        let cell = self.cells.get(&column);
        cell.map(|cell| cell.value.words().trim().to_owned())
            .unwrap_or_default()
    }
}

fn read_row<'a>(
    row: &'a Row,
    columns: &BTreeMap<Column, usize>,
    above: &mut BTreeMap<Column, String>,
) -> Option<ReadRow<'a>> {
    let cell_at = |at: usize| row.cells.iter().find(|cell| cell.column == at);
    let cells: BTreeMap<Column, &Cell> = columns
        .iter()
        .filter_map(|(column, at)| Some((*column, cell_at(*at)?)))
        .collect();
    let first = row.cells.first()?;
    let mut read = ReadRow {
        place: first.place.clone(),
        cells,
        body: String::new(),
    };
    let body = read.words(Column::Body);
    let says_something = [Column::Name, Column::Office, Column::Lines, Column::Address]
        .iter()
        .any(|column| !read.words(*column).is_empty());
    if body.is_empty() && !says_something {
        return None;
    }
    if body.is_empty() {
        read.body = above.get(&Column::Body).cloned().unwrap_or_default();
    } else {
        above.insert(Column::Body, body.clone());
        read.body = body;
    }
    Some(read)
}

fn point(
    row: &ReadRow<'_>,
    naming: &Naming<'_>,
    order: &[&Key],
    doubts: &mut Vec<Doubt>,
) -> Option<FocalPoint> {
    let place = |column: Column| {
        let cell = row.cells.get(&column);
        cell.map_or_else(|| row.place.clone(), |cell| cell.place.clone())
    };
    let office = row.words(Column::Office);
    let to = match (row.body.is_empty(), office.is_empty()) {
        (true, true) => {
            let place = row.place.clone();
            doubts.push(Doubt::NoOffice { place });
            return None;
        }
        (true, false) => office,
        (false, true) => row.body.clone(),
        (false, false) => format!("{}, {office}", row.body),
    };
    let to = to.split_whitespace().collect::<Vec<_>>().join(" ");
    let (lines, unnamed) = naming.read(&row.words(Column::Lines));
    let is_clear = unnamed.is_empty();
    doubts.extend(unnamed.into_iter().map(|why| Doubt::Lines {
        place: place(Column::Lines),
        why,
    }));
    if lines.is_empty() {
        if is_clear {
            let place = place(Column::Lines);
            doubts.push(Doubt::NoLines { place });
        }
        return None;
    }
    let written = row.words(Column::Language);
    let language = language(&written);
    if language.is_none() && !written.is_empty() {
        let place = place(Column::Language);
        doubts.push(Doubt::Language { place, written });
    }
    Some(FocalPoint {
        place: row.place.clone(),
        to,
        people: people(row, &place(Column::Address), doubts),
        language,
        lines: lines.into_iter().map(|at| order[at].clone()).collect(),
    })
}

fn language(written: &str) -> Option<Tag> {
    let tag = match compared(written).as_str() {
        "en" | "eng" | "english" | "영어" | "영문" => "en",
        "ko" | "kor" | "korean" | "한국어" | "국문" | "한글" => "ko",
        _ => return None,
    };
    Tag::parse(tag)
}

fn people(row: &ReadRow<'_>, place: &Place, doubts: &mut Vec<Doubt>) -> Vec<Person> {
    let written = row.words(Column::Address);
    let name = row.words(Column::Name).replace('\n', " ");
    let separators = |sign: char| sign.is_whitespace() || matches!(sign, ';' | ',');
    let pieces: Vec<&str> = written
        .split(separators)
        .filter(|piece| !piece.is_empty())
        .collect();
    let mut people = Vec::new();
    for piece in &pieces {
        let address = piece
            .trim_start_matches("mailto:")
            .trim_matches(['<', '>', '"', '\'']);
        if is_address(address) {
            // A name goes with an address only where there is one of each.
            let name = if pieces.len() == 1 {
                name.clone()
            } else {
                String::new()
            };
            let address = address.to_owned();
            people.push(Person { name, address });
        } else {
            doubts.push(Doubt::BadAddress {
                place: place.clone(),
                written: (*piece).to_owned(),
            });
        }
    }
    people
}

/// Whether a text can be an address for e-mail as desks use them: signs that need no quoting, a dot in the domain.
fn is_address(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(sign);
    let is_dotted = |text: &str| !text.is_empty() && !text.split('.').any(str::is_empty);
    let of_domain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.');
    text.len() <= 254
        && is_dotted(local)
        && local.chars().all(plain)
        && domain.contains('.')
        && is_dotted(domain)
        && domain.chars().all(of_domain)
}

fn join(first: &mut FocalPoint, other: FocalPoint, order: &[&Key]) {
    for person in other.people {
        if !first.people.iter().any(|own| own.address == person.address) {
            first.people.push(person);
        }
    }
    first.lines.extend(other.lines);
    let place = |key: &Key| order.iter().position(|own| *own == key);
    first.lines.sort_by_key(place);
    first.lines.dedup();
    first.language = first.language.or(other.language);
}

fn shared(points: &[FocalPoint], order: &[&Key]) -> Vec<Doubt> {
    let mut shared = Vec::new();
    for line in order {
        let asked = points.iter().filter(|point| point.lines.contains(line));
        let to: Vec<String> = asked.map(|point| point.to.clone()).collect();
        if to.len() > 1 {
            let line = (*line).clone();
            shared.push(Doubt::Shared { line, to });
        }
    }
    shared
}
