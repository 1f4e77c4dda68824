//! Taking in an implementation matrix: it is read, held against the record, shown with its changes, and then recorded.

mod choices;

use std::path::Path;

use documents::compose::matrix_preview;
use documents::paper::Paper;
use documents::reading::Reading;
use intake::File;
use intake::matrix::{Attached, Lines, Proposal, understand};
use jiff::Timestamp;
use language::Language;
use ledger::{Registrar, hash_of};
use partnership::Partnership;
use partnership::attachment::MediaType;
use partnership::instrument::{Genre, Instrument};
use partnership::key::{Key, Ref};
use partnership::progress::Stage;
use partnership::seat::{Eyes, Sight};
use partnership::view::Moment;
use partnership::words::Words;

use crate::arguments::{Matrix, MatrixCommand, MatrixImport};
use crate::clock;
use crate::command::write::told;
use crate::command::{eyes, read};
use crate::failure::Failure;
use crate::terminal::{print, tell};

/// Shows the matrix of an instrument, or takes one in.
pub(crate) fn run(matrix: &Matrix, language: Language) -> Result<(), Failure> {
    match (&matrix.command, matrix.read()) {
        (Some(MatrixCommand::Import(import)), _) => take_in(import, language),
        (None, Some(look)) => read::plan(Reading::Matrix, &look, language),
        (None, None) => unreachable!("a record is asked for where no other command is given"),
    }
}

/// A file that came in, with its bytes.
struct Arrived {
    file: File,
    bytes: Vec<u8>,
}

fn take_in(import: &MatrixImport, language: Language) -> Result<(), Failure> {
    let mut arrived = Vec::new();
    for path in &import.matrix_files {
        arrived.push(arrive(path, language)?);
    }
    let form = match &import.matrix_out {
        Some(out) => Some((out, form_of(out, language)?)),
        None => None,
    };
    let registrar = Registrar::open(&import.record, clock::now)?;
    let now = clock::now();
    let (proposal, submissions) = {
        let partnership = registrar.read();
        let (eyes, lines) = gathered(import, &partnership, now, language)?;
        let choices = choices::of(import, &lines, language)?;
        let files: Vec<File> = arrived.iter().map(|one| one.file.clone()).collect();
        let proposal = understand(&files, &lines, &choices);
        let attached: Vec<Attached> = arrived.iter().map(|one| attached(one, language)).collect();
        let submissions = proposal.submissions(&lines, &choices, &attached);
        let paper = paper(&proposal, &lines, &partnership, &eyes, language)?;
        match form {
            None => print(&documents::plain::write(&paper))?,
            Some((out, form)) => {
                let bytes = match form {
                    Form::Word => documents::word::write(&paper),
                    Form::Pdf => typeset::pdf(&paper)?,
                    Form::Workbook => documents::sheet::matrix_preview(&proposal, &lines, &paper),
                };
                print(&matrix_preview::summary(&proposal, language))?;
                told(out, &bytes, language)?;
            }
        }
        (proposal, submissions)
    };
    settle(import, &proposal, language)?;
    if submissions.is_empty() || import.dry_run {
        let id = if submissions.is_empty() {
            "matrix-nothing-differs"
        } else {
            "matrix-nothing-recorded"
        };
        tell(&language.say(id));
        return Ok(());
    }
    drop(
        registrar
            .dry_run(submissions.clone())
            .map_err(Failure::Refused)?,
    );
    for one in &arrived {
        registrar.put(&one.bytes)?;
    }
    let recorded = registrar.record(submissions)?;
    tell(&language.tell("matrix-recorded", &[("count", recorded.len().into())]));
    Ok(())
}

/// Stops where there is no matrix, or where a person should decide something first.
fn settle(import: &MatrixImport, proposal: &Proposal, language: Language) -> Result<(), Failure> {
    if !proposal.has_matrix() {
        return Err(Failure::Given(language.say("matrix-none-found")));
    }
    let doubts = proposal.doubts();
    if doubts > 0 && !import.yes && !import.dry_run {
        let said = language.tell("matrix-still-doubtful", &[("count", doubts.into())]);
        return Err(Failure::Given(said));
    }
    Ok(())
}

fn arrive(path: &Path, language: Language) -> Result<Arrived, Failure> {
    let bytes = std::fs::read(path).map_err(Failure::at(path))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = intake::read(&name, &bytes);
    let file = file.map_err(|why| Failure::Given(documents::intake::unread(&why, language)))?;
    Ok(Arrived { file, bytes })
}

fn attached(one: &Arrived, language: Language) -> Attached {
    let ending = Path::new(&one.file.name).extension().unwrap_or_default();
    let kind = match ending.to_string_lossy().to_lowercase().as_str() {
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "md" | "markdown" | "txt" => "text/plain",
        _ => "application/octet-stream",
    };
    Attached {
        title: Words::in_one(language.tag(), &one.file.name),
        name: one.file.name.as_str().into(),
        media_type: MediaType::parse(kind).expect("the kinds above are media types"),
        size_bytes: one.bytes.len() as u64,
        hash: hash_of(&one.bytes),
    }
}

/// The seat that takes the matrix in, and what the record has of the text: the seat named, or the first that may report on it.
fn gathered(
    import: &MatrixImport,
    partnership: &Partnership,
    now: Timestamp,
    language: Language,
) -> Result<(Eyes, Lines), Failure> {
    let stage = choices::stage(import, language)?;
    if let Some(seat) = &import.matrix_seat {
        let eyes = eyes(partnership, seat, language)?;
        let sight = partnership.sight(&eyes, clock::today());
        let sight = sight.ok_or_else(|| crate::command::no_seat(seat, language))?;
        let plan = plan(import, &sight, language)?;
        let lines = Lines::of(partnership, &eyes, &plan, stage, now);
        return Ok((eyes, lines.expect("the text was found in the same sight")));
    }
    let mut unknown = Failure::Given(language.say("command-no-plan"));
    for eyes in seats(partnership) {
        match as_seen(import, partnership, &eyes, (stage, now), language) {
            Ok(lines) if lines.own_side.is_some() => return Ok((eyes, lines)),
            Ok(lines) => {
                let args = [(
                    "instrument",
                    lines.title.read(language.tag()).to_owned().into(),
                )];
                unknown = Failure::Given(language.tell("matrix-no-desk", &args));
            }
            Err(_) => {}
        }
    }
    Err(unknown)
}

fn as_seen(
    import: &MatrixImport,
    partnership: &Partnership,
    eyes: &Eyes,
    (stage, now): (Stage, Timestamp),
    language: Language,
) -> Result<Lines, Failure> {
    let sight = partnership.sight(eyes, clock::today());
    let sight = sight.ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
    let plan = plan(import, &sight, language)?;
    let lines = Lines::of(partnership, eyes, &plan, stage, now);
    Ok(lines.expect("the text was found in the same sight"))
}

/// The seats of a record, in the order in which each book assigned them, the widest book first.
fn seats(partnership: &Partnership) -> Vec<Eyes> {
    let mut books: Vec<_> = partnership.books().collect();
    books.sort_by_key(|book| (!book.is_public(), book.id.clone()));
    let of_book = books.into_iter().flat_map(|book| {
        let mut seats: Vec<(u64, &Key)> = book
            .things
            .seats
            .iter()
            .map(|(key, seat)| (seat.entry, key))
            .collect();
        seats.sort();
        seats
            .into_iter()
            .map(|(_, key)| Eyes::Seat(Ref::within(book.id.clone(), key.clone())))
    });
    of_book.collect()
}

/// The text named; or the plan of action that was adopted last, or the only one there is.
fn plan(
    import: &MatrixImport,
    sight: &Sight<'_>,
    language: Language,
) -> Result<Ref<Instrument>, Failure> {
    if let Some(name) = &import.plan {
        let place = read::thing(sight, "instrument", name, language)?;
        return Ok(Ref::within(place.book, place.key));
    }
    let plans: Vec<_> = sight
        .all::<Instrument>()
        .filter(|(_, _, text)| text.genre == Genre::PlanOfAction)
        .collect();
    let adopted = plans
        .iter()
        .filter(|(_, _, text)| text.is_adopted(clock::today()));
    let last = adopted.max_by_key(|(_, _, text)| text.adoption.as_ref().map(|one| one.on.first()));
    let only = match plans.as_slice() {
        [only] => Some(only),
        [] | [_, _, ..] => None,
    };
    let (book, key, _) = last
        .or(only)
        .ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
    Ok(Ref::within(book.id.clone(), (*key).clone()))
}

fn paper(
    proposal: &Proposal,
    lines: &Lines,
    partnership: &Partnership,
    eyes: &Eyes,
    language: Language,
) -> Result<Paper, Failure> {
    let moment = Moment {
        as_of: clock::today(),
        known_at: None,
    };
    let sight = partnership.sight(eyes, clock::today());
    let sight = sight.expect("the seat has just read the text");
    let reading = Reading::Matrix(lines.instrument.clone());
    let view = reading
        .view(&sight, moment)
        .expect("the text has just been read");
    let imprint = reading.imprint(&view, &sight, moment);
    Ok(matrix_preview::preview(proposal, lines, language, &imprint))
}

/// In what form a preview is written.
#[derive(Debug, Clone, Copy)]
enum Form {
    Word,
    Pdf,
    Workbook,
}

fn form_of(out: &Path, language: Language) -> Result<Form, Failure> {
    let ending = out
        .extension()
        .unwrap_or_default()
        .to_string_lossy()
        .to_lowercase();
    match ending.as_str() {
        "docx" => Ok(Form::Word),
        "pdf" => Ok(Form::Pdf),
        "xlsx" => Ok(Form::Workbook),
        _ => {
            let endings = [".docx", ".pdf", ".xlsx"].map(str::to_owned);
            let args = [
                ("file", out.display().to_string().into()),
                ("endings", language.list(&endings).into()),
            ];
            Err(Failure::Given(
                language.tell("command-unknown-ending", &args),
            ))
        }
    }
}
