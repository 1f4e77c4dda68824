//! A row of a returned file, read cell by cell: a status, what was done, a date, and what else is said.

use jiff::civil::{Date, date};
use partnership::key::Key;
use partnership::when::When;
use partnership::words::Words;

use super::layout::{Column, says_no_change};
use super::table::AnswerRow;
use super::take::{Choices, DateOrder, Proposal, Question, Remark, Saying};
use crate::dates;
use crate::file::{Cell, Value};
use crate::status_words;

/// The numbers under which a workbook keeps the days from 2000 to 2099.
const SERIALS: std::ops::RangeInclusive<i64> = 36_526..=73_050;

/// Whose row it is, and which line it is about.
pub(super) struct Whose<'a> {
    pub(super) file: &'a str,
    pub(super) call: &'a Key,
    pub(super) to: &'a Words,
    pub(super) line: &'a Key,
}

/// What a row says; none where it says nothing.
pub(super) fn read(
    row: &AnswerRow<'_>,
    whose: &Whose<'_>,
    choices: &Choices,
    proposal: &mut Proposal,
) -> Option<Saying> {
    let asked = proposal.questions.len();
    let mut text = |column: Column| words(row, column, whose, proposal);
    let (mut done, projects) = (text(Column::Done), text(Column::Projects));
    let (budget, remarks) = (text(Column::Budget), text(Column::Remarks));
    let written = text(Column::Status);
    let mut is_no_change = says_no_change(&written);
    let mut status = None;
    if !is_no_change {
        match status_words::said(&written, &choices.words) {
            status_words::Said::Nothing => {}
            status_words::Said::Status(said) => status = Some(said),
            status_words::Said::Unknown(_) => {
                match status_words::leading(&written, &choices.words) {
                    Some((said, rest)) => {
                        status = Some(said);
                        done = joined([rest, &done]);
                    }
                    None => ask(row, Column::Status, &mut proposal.questions, |place| {
                        let (file, written) = (whose.file.to_owned(), written.clone());
                        Question::Status {
                            file,
                            place,
                            written,
                        }
                    }),
                }
            }
        }
    }
    if status.is_none() && says_no_change(&done) {
        is_no_change = true;
        done.clear();
    }
    let on = when(row, whose, choices, proposal);
    let status = status.or_else(|| choices.statuses.get(whose.line).copied());
    let says = [&done, &projects, &budget, &remarks];
    let is_silent = says.iter().all(|words| words.is_empty());
    if status.is_none() && !is_no_change && is_silent && proposal.questions.len() == asked {
        return None;
    }
    Some(Saying {
        file: whose.file.to_owned(),
        call: whose.call.clone(),
        to: whose.to.clone(),
        place: row.place.clone(),
        line: whose.line.clone(),
        status,
        is_no_change,
        is_open: proposal.questions.len() > asked,
        done,
        on,
        projects,
        budget,
        remarks,
    })
}

fn ask(
    row: &AnswerRow<'_>,
    column: Column,
    questions: &mut Vec<Question>,
    question: impl FnOnce(crate::file::Place) -> Question,
) {
    let cell = row.cell(column);
    let place = cell.map_or_else(|| row.place.clone(), |cell| cell.place.clone());
    questions.push(question(place));
}

/// The words of a cell; what a formula came to is taken and told, an error is asked about.
fn words(
    row: &AnswerRow<'_>,
    column: Column,
    whose: &Whose<'_>,
    proposal: &mut Proposal,
) -> String {
    let Some(cell) = row.cell(column) else {
        return String::new();
    };
    let (file, place) = (whose.file.to_owned(), cell.place.clone());
    match &cell.value {
        Value::Fault(sign) => {
            let written = sign.clone();
            proposal.questions.push(Question::Fault {
                file,
                place,
                written,
            });
            String::new()
        }
        Value::Formula { formula, .. } => {
            let written = formula.clone();
            proposal.remarks.push(Remark::Formula {
                file,
                place,
                written,
            });
            tidy(&cell.value.words())
        }
        Value::Nothing | Value::Words(_) | Value::Number(_) | Value::Date(_) => {
            tidy(&cell.value.words())
        }
    }
}

/// Words without white space at the ends of their lines.
fn tidy(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(str::trim).collect();
    lines.join("\n").trim().to_owned()
}

fn when(
    row: &AnswerRow<'_>,
    whose: &Whose<'_>,
    choices: &Choices,
    proposal: &mut Proposal,
) -> Option<When> {
    let cell = row.cell(Column::Date)?;
    let (file, place) = (whose.file.to_owned(), cell.place.clone());
    if let Value::Date(day) = &cell.value {
        return Some(When::Day(*day));
    }
    let written = words(row, Column::Date, whose, proposal);
    if let Some(date) = serial(cell, &written) {
        proposal.remarks.push(Remark::NumberAsDate {
            file,
            place,
            written,
            date,
        });
        return Some(When::Day(date));
    }
    match dates::read(&written) {
        dates::Said::Date(when) => Some(when),
        dates::Said::Either(first, second) => match choices.order {
            Some(DateOrder::DayFirst) => Some(When::Day(first)),
            Some(DateOrder::MonthFirst) => Some(When::Day(second)),
            None => {
                proposal.questions.push(Question::EitherDate {
                    file,
                    place,
                    first,
                    second,
                });
                None
            }
        },
        dates::Said::No if written.is_empty() => None,
        dates::Said::No => {
            proposal.questions.push(Question::Date {
                file,
                place,
                written,
            });
            None
        }
    }
}

/// The day that a workbook keeps under a number, where a date has lost its look or became words.
fn serial(cell: &Cell, written: &str) -> Option<Date> {
    let is_number = match &cell.value {
        Value::Number(_) | Value::Words(_) | Value::Formula { .. } => true,
        Value::Nothing | Value::Date(_) | Value::Fault(_) => false,
    };
    let whole = written.split('.').next().unwrap_or_default();
    let number: i64 = whole.parse().ok().filter(|_| is_number)?;
    let days = jiff::Span::new().days(number);
    let is_serial = SERIALS.contains(&number) && written.parse::<rust_decimal::Decimal>().is_ok();
    is_serial.then(|| date(1899, 12, 30).checked_add(days).ok())?
}

/// Adds what a row says to what its file says already: rows on one line are joined where they agree.
pub(super) fn add(said: &mut Vec<Saying>, more: Saying, questions: &mut Vec<Question>) {
    let Some(first) = said.iter_mut().find(|one| one.line == more.line) else {
        said.push(more);
        return;
    };
    let differs = first.status.is_some() && more.status.is_some() && first.status != more.status;
    if differs || (first.is_no_change != more.is_no_change) {
        questions.push(Question::Twice {
            file: more.file.clone(),
            place: more.place.clone(),
            line: more.line.clone(),
        });
        first.is_open = true;
        return;
    }
    first.status = first.status.or(more.status);
    first.is_open |= more.is_open;
    first.on = first.on.max(more.on);
    let pairs = [
        (&mut first.done, more.done),
        (&mut first.projects, more.projects),
        (&mut first.budget, more.budget),
        (&mut first.remarks, more.remarks),
    ];
    for (own, other) in pairs {
        if *own != other {
            *own = joined([own.as_str(), &other]);
        }
    }
}

/// Texts one under the other, without those that are empty.
pub(super) fn joined<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}
