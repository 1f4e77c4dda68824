//! What the cells of a line say for each side: a status, a date, what was done. Whether that is new is found elsewhere.

use partnership::progress::Status;
use partnership::when::When;

use super::choices::Choices;
use super::layout::TableRead;
use super::lines::Lines;
use super::meaning::Meaning;
use crate::dates;
use crate::file::{Cell, Place, Value};
use crate::status_words::{self, Said};

/// What a file says for a side on a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Says {
    /// How far the line has come, each status once, with the first cell that says so.
    pub statuses: Vec<(Status, Place)>,
    /// Words in the place of a status that are not known.
    pub unknown: Vec<(String, Place)>,
    /// The dates of which it is true, by the file's own cells.
    pub on: Vec<When>,
    /// Words in the place of a date that are none, or two.
    pub undated: Vec<(String, Place)>,
    /// What was done, cell by cell.
    pub narrative: Vec<String>,
    /// Whether the file has a column for what was done, so that an empty one says that nothing is told.
    pub tells: bool,
    /// The cells that say so.
    pub places: Vec<Place>,
}

impl Says {
    /// Whether it says nothing at all.
    pub fn is_silent(&self) -> bool {
        self.statuses.is_empty() && self.unknown.is_empty() && self.narrative.is_empty()
    }

    /// What was done, as it would be recorded.
    pub fn told(&self) -> Option<String> {
        let told = self.narrative.join("\n");
        (!told.is_empty()).then_some(told)
    }
}

/// The sides of which a column speaks; none where nothing says whose it is.
pub(super) fn sides(
    meaning: Meaning,
    table: &TableRead,
    lines: &Lines,
    choices: &Choices,
) -> Vec<usize> {
    if let Some(side) = meaning.side().or(choices.side) {
        return vec![side];
    }
    let meanings = || table.columns.iter().filter_map(|column| column.meaning);
    let is_beside = |other: Meaning| other.side().is_some() && other.of(None) == meaning.of(None);
    if meanings().any(is_beside) {
        // A column beside one that names a side is another's, and nothing says whose.
        return Vec::new();
    }
    let mut named: Vec<usize> = meanings()
        .filter(|meaning| meaning.reports())
        .filter_map(Meaning::side)
        .collect();
    named.sort_unstable();
    named.dedup();
    match named.is_empty() {
        true => lines.own_side.into_iter().collect(),
        false => named,
    }
}

/// Adds what a cell says.
pub(super) fn add(
    says: &mut Says,
    meaning: Meaning,
    cell: &Cell,
    choices: &Choices,
    evidence: &[String],
) {
    let words = cell.value.words();
    let place = || cell.place.clone();
    match meaning {
        Meaning::Status(_) => status(says, &words, cell, choices),
        Meaning::Report(_) => {
            says.tells = true;
            report(says, &words, cell, choices, evidence);
        }
        Meaning::Activities(_) => {
            says.tells = true;
            narrate(says, &words, cell);
        }
        Meaning::AsOf(_) => match (&cell.value, dates::read(&words)) {
            (Value::Date(day), _) => says.on.push(When::Day(*day)),
            (_, dates::Said::Date(when)) => says.on.push(when),
            (_, dates::Said::Either(..) | dates::Said::No) => says.undated.push((words, place())),
        },
        Meaning::Number
        | Meaning::Key
        | Meaning::Line
        | Meaning::Section
        | Meaning::Completion
        | Meaning::Lead
        | Meaning::Budget
        | Meaning::Remarks
        | Meaning::Projects
        | Meaning::Aside => return,
    }
    if !says.places.contains(&cell.place) {
        says.places.push(place());
    }
}

fn status(says: &mut Says, words: &str, cell: &Cell, choices: &Choices) {
    match status_words::said(words, &choices.statuses) {
        Said::Nothing => {}
        Said::Status(status) => put(says, status, cell),
        Said::Unknown(compared) => match status_words::leading(words, &choices.statuses) {
            Some((status, rest)) => {
                put(says, status, cell);
                narrate(says, rest, cell);
            }
            None => says.unknown.push((compared, cell.place.clone())),
        },
    }
}

fn report(says: &mut Says, words: &str, cell: &Cell, choices: &Choices, evidence: &[String]) {
    match begins(words, &choices.statuses) {
        Begins::Nothing => {}
        Begins::Status { status, on, rest } => {
            put(says, status, cell);
            says.on.extend(on);
            narrate(says, without_evidence(rest, evidence), cell);
        }
        Begins::Unknown(head) => {
            says.unknown.push((head, cell.place.clone()));
            narrate(says, words, cell);
        }
    }
}

/// How a cell begins that holds a status and after it what was done.
pub(super) enum Begins<'a> {
    /// It holds nothing, or says that there is no report.
    Nothing,
    /// With a status, perhaps dated.
    Status {
        /// The status.
        status: Status,
        /// Its date.
        on: Option<When>,
        /// What follows it.
        rest: &'a str,
    },
    /// With words that are no status that is known.
    Unknown(String),
}

/// Tells how a cell begins that holds a status and after it what was done.
pub(super) fn begins<'a>(words: &'a str, told: &status_words::Told) -> Begins<'a> {
    let (first, rest) = words.split_once('\n').unwrap_or((words, ""));
    let mut heads = dated(first);
    let found = heads.find_map(|(head, on)| match status_words::said(&head, told) {
        Said::Status(status) => Some((status, on)),
        Said::Nothing | Said::Unknown(_) => None,
    });
    if let Some((status, on)) = found {
        let on = Some(on);
        return Begins::Status { status, on, rest };
    }
    let on = None;
    match status_words::said(words, told) {
        Said::Nothing => Begins::Nothing,
        Said::Status(status) => Begins::Status {
            status,
            on,
            rest: "",
        },
        Said::Unknown(_) => match status_words::leading(words, told) {
            Some((status, rest)) => Begins::Status { status, on, rest },
            None => {
                let undated = dated(first).next().map(|(head, _)| head);
                let head = undated.unwrap_or_else(|| first.chars().take(60).collect());
                Begins::Unknown(status_words::compared(&head))
            }
        },
    }
}

fn put(says: &mut Says, status: Status, cell: &Cell) {
    if says.statuses.iter().all(|(own, _)| *own != status) {
        says.statuses.push((status, cell.place.clone()));
    }
}

fn narrate(says: &mut Says, words: &str, cell: &Cell) {
    let notes = cell.notes.iter().map(|note| format!("({})", note.trim()));
    let lines = [words.trim().to_owned()].into_iter().chain(notes);
    let told: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    if !told.is_empty() && !matches!(words.trim(), "-" | "–" | "—") {
        says.narrative.push(told.join("\n"));
    }
}

/// Each way to part a line into words and a date behind them, and behind that perhaps the numbers of sources:
/// `under way 15 May 2025`.
fn dated(line: &str) -> impl Iterator<Item = (String, When)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let parted = (1..words.len().min(5)).filter_map(|count| {
        let (head, rest) = words.split_at(count);
        let rest = rest.join(" ");
        let ends = std::iter::successors(Some(rest.as_str()), |rest| {
            let is_number = |sign: char| sign.is_ascii_digit() || matches!(sign, ',' | ' ');
            let cut = rest.strip_suffix(is_number)?;
            (!cut.is_empty()).then_some(cut)
        });
        let mut dates = ends.map(dates::read);
        let on = dates.find_map(|said| match said {
            dates::Said::Date(on) => Some(on),
            dates::Said::Either(..) | dates::Said::No => None,
        });
        on.map(|on| (head.join(" "), on))
    });
    parted.collect::<Vec<_>>().into_iter()
}

/// Words without the lines at their end that name what bears them out, which a matrix prints beneath a report.
fn without_evidence<'a>(words: &'a str, evidence: &[String]) -> &'a str {
    let mut words = words.trim_end();
    while let Some(last) = words
        .rsplit('\n')
        .next()
        .filter(|last| evidence.iter().any(|one| one == last.trim()))
    {
        words = words[..words.len() - last.len()].trim_end();
        if words.is_empty() {
            break;
        }
    }
    words
}
