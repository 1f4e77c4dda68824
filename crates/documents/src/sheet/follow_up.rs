//! The follow-up matrix as a workbook: one row for each request and each commitment.

use language::Language;
use partnership::view::follow_up::{
    CommitmentLine, CommitmentStatus, FollowUp, RequestLine, RequestStatus, StepLine,
};
use partnership::view::name::MeetingName;

use super::grid::{Column, Grid, Totals, Value};
use super::matrix::numbers;
use super::workbook;
use crate::compose::pen::{Imprint, Pen, opening};

/// Writes the follow-up matrix as a workbook.
pub fn follow_up(view: &FollowUp, language: Language, imprint: &Imprint) -> Vec<u8> {
    let mut pen = Pen::new(language);
    let mut rows: Vec<Vec<Value>> = Vec::new();
    rows.extend(view.requests.iter().map(|line| request(&mut pen, line)));
    rows.extend(
        view.commitments
            .iter()
            .map(|line| commitment(&mut pen, line)),
    );
    let grid = Grid {
        name: pen.say("sheet-follow-up"),
        columns: columns(&pen),
        rows,
    };
    let totals = totals(&pen, view, &grid);
    let title = pen.say("paper-follow-up");
    let paper = pen.finish(imprint, title, Vec::new());
    workbook::write(&grid, &totals, &paper)
}

fn columns(pen: &Pen) -> Vec<Column> {
    let headed = &[
        ("sheet-kind", 13),
        ("sheet-by", 16),
        ("sheet-to", 16),
        ("word-subject", 44),
        ("page-meeting", 26),
        ("word-date", 14),
        ("word-due", 14),
        ("sheet-passed", 12),
        ("word-status", 15),
        ("word-what-became-of-it", 44),
        ("kinds-issue", 22),
        ("word-account-of", 14),
        ("word-key", 18),
        ("kinds-source", 10),
    ];
    Column::headed(pen, headed)
}

fn request(pen: &mut Pen, line: &RequestLine) -> Vec<Value> {
    let steps: Vec<String> = line.steps.iter().map(|step| became(pen, step)).collect();
    let mut cited = line.sources.clone();
    cited.extend(line.steps.iter().flat_map(|step| step.sources.clone()));
    vec![
        Value::words(opening(&pen.say("kind-request"))),
        Value::words(opening(&pen.words(&line.by.name))),
        Value::words(opening(&pen.names(&line.to))),
        Value::words(pen.words(&line.subject)),
        held(pen, line.at.as_ref()),
        Value::date(pen, Some(line.on)),
        Value::date(pen, line.wished_by),
        passed(pen, line.passed),
        Value::words(pen.choice("request", line.status)),
        Value::words(steps.join("\n")),
        Value::words(pen.names(&line.issues)),
        Value::words(opening(&pen.words(&line.account.name))),
        Value::words(line.place.key.as_str()),
        Value::words(numbers(pen, &cited)),
    ]
}

fn commitment(pen: &mut Pen, line: &CommitmentLine) -> Vec<Value> {
    let ended = line.ended.as_ref().map(|(on, words)| {
        let words = words.as_ref().map(|words| pen.words(words));
        format!("{}: {}", pen.when(*on), words.unwrap_or_default())
    });
    vec![
        Value::words(opening(&pen.say("kind-commitment"))),
        Value::words(opening(&pen.words(&line.by.name))),
        Value::words(opening(&pen.names(&line.to))),
        Value::words(pen.words(&line.subject)),
        held(pen, line.at.as_ref()),
        Value::date(pen, Some(line.on)),
        Value::date(pen, line.due),
        passed(pen, line.passed),
        Value::words(pen.choice("commitment", line.status)),
        Value::words(ended.unwrap_or_default()),
        Value::Nothing,
        Value::Nothing,
        Value::words(line.place.key.as_str()),
        Value::words(numbers(pen, &line.sources)),
    ]
}

/// The meeting at which it was said, where there is one.
fn held(pen: &Pen, at: Option<&MeetingName>) -> Value {
    at.map_or(Value::Nothing, |at| Value::words(pen.meeting(at)))
}

fn passed(pen: &Pen, is_passed: bool) -> Value {
    if is_passed {
        Value::words(pen.say("date-passed"))
    } else {
        Value::Nothing
    }
}

fn became(pen: &Pen, step: &StepLine) -> String {
    let by = step.by.as_ref().map(|by| opening(&pen.words(&by.name)));
    let response = step.response.map(|one| pen.choice("request", one));
    let words = step.words.as_ref().map(|words| pen.words(words));
    let said = [by, response, words].into_iter().flatten();
    let said: Vec<String> = said.collect();
    format!("{}: {}", pen.when(step.on), said.join(", "))
}

fn totals(pen: &Pen, view: &FollowUp, grid: &Grid) -> Totals {
    let mut totals = Totals {
        headings: vec![pen.say("sheet-total"), pen.say("sheet-lines")],
        rows: Vec::new(),
    };
    if grid.rows.is_empty() {
        return totals;
    }
    let keys = grid.range(&pen.say("word-key"));
    let lines = u64::try_from(grid.rows.len()).expect("a table has fewer rows than u64 counts");
    totals.count(
        pen.say("sheet-lines-shown"),
        format!("SUBTOTAL(103,{keys})"),
        lines,
    );
    totals.count(
        pen.say("calendar-passed"),
        format!("COUNTA({})", grid.range(&pen.say("sheet-passed"))),
        view.passed().into(),
    );
    let counts = RequestStatus::ALL.map(|status| {
        let name = pen.choice("request", status);
        (name, view.requests_with(status))
    });
    by_status(
        pen,
        &mut totals,
        grid,
        ("kinds-request", "kind-request"),
        &counts,
    );
    let counts = CommitmentStatus::ALL.map(|status| {
        let name = pen.choice("commitment", status);
        (name, view.commitments_with(status))
    });
    by_status(
        pen,
        &mut totals,
        grid,
        ("kinds-commitment", "kind-commitment"),
        &counts,
    );
    totals
}

fn by_status(
    pen: &Pen,
    totals: &mut Totals,
    grid: &Grid,
    (group, kind): (&str, &str),
    counts: &[(String, u32)],
) {
    totals.group(pen.say(group));
    let kinds = grid.range(&pen.say("sheet-kind"));
    let statuses = grid.range(&pen.say("word-status"));
    let kind = opening(&pen.say(kind));
    for (name, result) in counts {
        let row = totals.next_row();
        let formula = format!("COUNTIFS({kinds},\"{kind}\",{statuses},$A{row})");
        totals.count(name.clone(), formula, (*result).into());
    }
}
