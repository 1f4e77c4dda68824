//! What a person decides about a matrix on the command line, read into choices; what is not understood is said with its form.

use intake::matrix::choices::{Choices, RowChoice, RowName};
use intake::matrix::meaning::plain;
use intake::matrix::{Lines, Meaning};
use intake::status_words::compared;
use language::Language;
use partnership::progress::{Stage, Status};

use crate::arguments::MatrixImport;
use crate::failure::Failure;

/// How far the reports have come: exchanged, where nothing else is said.
pub(super) fn stage(import: &MatrixImport, language: Language) -> Result<Stage, Failure> {
    match import.stage.as_deref() {
        None | Some("exchanged") => Ok(Stage::Exchanged),
        Some("cleared") => Ok(Stage::Cleared),
        Some("draft") => Ok(Stage::Draft),
        Some(other) => Err(misread(
            other,
            "--stage",
            "draft, cleared, exchanged",
            language,
        )),
    }
}

/// Reads what is decided.
pub(super) fn of(
    import: &MatrixImport,
    lines: &Lines,
    language: Language,
) -> Result<Choices, Failure> {
    let mut choices = Choices {
        as_of: import.matrix_as_of,
        language: Some(language.tag().to_owned()),
        ..Choices::default()
    };
    if let Some(side) = &import.matrix_side {
        let found = lines.side_named(side);
        choices.side = Some(found.ok_or_else(|| misread(side, "--side", &sides(lines), language))?);
    }
    for given in &import.map {
        let read = parted(given)
            .and_then(|(heading, meaning)| Some((plain(heading), Meaning::parse(meaning, lines)?)));
        let form = format!("\"Heading=status {}\"", sides(lines));
        let (heading, meaning) = read.ok_or_else(|| misread(given, "--map", &form, language))?;
        choices.columns.insert(heading, meaning);
    }
    for given in &import.row {
        let read = parted(given)
            .and_then(|(row, line)| Some((RowName::parse(row)?, line_of(line, lines)?)));
        let (row, line) =
            read.ok_or_else(|| misread(given, "--row", "\"12=1.1.3\", \"Lines!12=-\"", language))?;
        choices.rows.insert(row, line);
    }
    for given in &import.status {
        let read =
            parted(given).and_then(|(words, status)| Some((compared(words), status_of(status)?)));
        let form = "\"on track=under-way\"";
        let (words, status) = read.ok_or_else(|| misread(given, "--status", form, language))?;
        choices.statuses.insert(words, status);
    }
    for given in &import.set {
        let form = format!("\"1.1.3 {}=under-way\"", sides(lines));
        let (line, side, status) =
            settled(given, lines).ok_or_else(|| misread(given, "--set", &form, language))?;
        choices
            .settled
            .insert((lines.lines[line].key.clone(), side), status);
    }
    choices.projects = import.project.iter().map(|name| plain(name)).collect();
    Ok(choices)
}

fn settled(given: &str, lines: &Lines) -> Option<(usize, usize, Status)> {
    let (which, status) = parted(given)?;
    let (line, side) = which.split_once(char::is_whitespace)?;
    let status = status_of(status)??;
    Some((
        lines.named(line.trim())?,
        lines.side_named(side.trim())?,
        status,
    ))
}

fn parted(given: &str) -> Option<(&str, &str)> {
    let (one, other) = given.rsplit_once('=')?;
    Some((one.trim(), other.trim()))
}

fn line_of(line: &str, lines: &Lines) -> Option<RowChoice> {
    match line {
        "-" => Some(RowChoice::Ignore),
        line => Some(RowChoice::Line(lines.lines[lines.named(line)?].key.clone())),
    }
}

/// A status by its name in the record; an inner none where no report is meant.
fn status_of(name: &str) -> Option<Option<Status>> {
    let all = [
        Status::NotStarted,
        Status::UnderWay,
        Status::Addressed,
        Status::Implemented,
    ];
    match name {
        "nothing" => Some(None),
        name => all
            .into_iter()
            .find(|status| <&'static str>::from(status) == name)
            .map(Some),
    }
}

fn sides(lines: &Lines) -> String {
    let keys = lines.sides.iter().map(|side| match &side.voice {
        partnership::entry::Voice::Party(it) => it.key.to_string(),
        partnership::entry::Voice::Side(it) => it.key.to_string(),
    });
    keys.collect::<Vec<_>>().join("|")
}

fn misread(given: &str, option: &str, form: &str, language: Language) -> Failure {
    let args = [
        ("given", given.into()),
        ("option", option.into()),
        ("form", form.into()),
    ];
    Failure::Given(language.tell("matrix-bad-choice", &args))
}
