//! Keeping what was prepared: the record is written under a new name, whole or not at all, and served from then on.

use std::fs;
use std::path::{Path as FilePath, PathBuf};
use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::paper::{Block, Inline};
use intake::plan::Taken;
use jiff::Timestamp;
use language::Language;
use ledger::{Ledger, RecordError, Registrar};
use partnership::{Partnership, Refused};
use serde::Deserialize;

use crate::around::Around;
use crate::door;
use crate::form::ways::readers;
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::{Entrance, is_record, paper, wrong};

use super::assembled::{Assembled, Unmade};
use super::{found, review, unkept};

/// Where it is said what was kept.
pub(super) const PATH: &str = "/kept";

/// The longest name of a record, in characters, without its ending.
const NAME_MAX: usize = 60;

/// The form with which the record is kept.
#[derive(Template)]
#[template(path = "begin_keep.html", whitespace = "minimize")]
pub(super) struct Keep<'a> {
    language: Language,
    token: &'a str,
    name: String,
    folder: String,
}

/// The way into the record that was kept.
#[derive(Template)]
#[template(path = "begin_kept.html", whitespace = "minimize")]
struct Kept<'a> {
    language: Language,
    record: &'a str,
    seat: &'a str,
}

/// The name under which a record is kept.
#[derive(Deserialize)]
pub(super) struct Named {
    name: String,
}

/// A record that was kept, and the seat of our desk.
#[derive(Deserialize)]
pub(super) struct Made {
    record: String,
    seat: String,
}

/// Why a record was not kept.
pub(super) enum Unkept {
    /// The name is none that a file can have.
    Name,
    /// There is a file of the name already.
    Exists(String),
    /// Something is missing, or the rules refuse it.
    Unmade(Unmade),
    /// The rules refuse it, judged at the moment of writing.
    Refused(Box<Refused>),
    /// It cannot be written.
    Ledger(ledger::Error),
    /// Our own mistake.
    Broken,
}

impl Keep<'_> {
    /// The form, with a name that is free.
    pub(super) fn of<'a>(
        language: Language,
        token: &'a str,
        entrance: &Entrance,
        taken: &Taken,
    ) -> Keep<'a> {
        let folder = entrance.folder();
        Keep {
            language,
            token,
            name: free(folder, &plain(&taken.title)),
            folder: folder.display().to_string(),
        }
    }
}

/// Writes the record and leads to where it is said what was kept.
pub(super) async fn keep(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Form(named): Form<Named>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let prepared = match found(&entrance, &token, &headers, &uri) {
        Ok((prepared, ..)) => prepared,
        Err(gone) => return gone,
    };
    let name = named.name.trim();
    let name = name.strip_suffix(".chancery").unwrap_or(name);
    let name = format!("{name}.chancery");
    let path = entrance.folder().join(&name);
    let clock = entrance.clock();
    let kept = if is_record(&name) && name.chars().count() <= NAME_MAX + ".chancery".len() {
        let work = move || {
            let assembled = prepared.assembled(clock()).map_err(Unkept::Unmade)?;
            write(&path, &assembled, clock)
        };
        let written = entrance.workroom().slowly(work).await;
        written.unwrap_or(Err(Unkept::Broken))
    } else {
        Err(Unkept::Name)
    };
    match kept {
        Ok(seat) => {
            entrance.workroom().prepared().forget(&token);
            let query = [("record", name), ("seat", seat)];
            let query = query.map(|(name, value)| format!("{name}={}", escaped(&value)));
            Redirect::to(&format!("{PATH}?{}", query.join("&"))).into_response()
        }
        Err(why) => review::answer(&entrance, &token, &headers, &uri, Some(why)).await,
    }
}

/// Writes the record to a place where nothing is, and tells the seat of our desk.
fn write(
    path: &FilePath,
    assembled: &Assembled,
    clock: fn() -> Timestamp,
) -> Result<String, Unkept> {
    let ledger = Ledger::create(path)?;
    let written = Registrar::new(ledger, clock)
        .map_err(Unkept::Ledger)
        .and_then(|registrar| {
            for file in &assembled.files {
                registrar.put(&file.bytes)?;
            }
            registrar.record(assembled.submissions.clone())?;
            Ok(())
        });
    if written.is_err() {
        remove(path);
    }
    written.map(|()| crate::reader::key_of(&assembled.eyes))
}

/// Removes what was begun and not finished, with what stands beside it.
fn remove(path: &FilePath) {
    for suffix in ["", "-wal", "-shm", ".lock"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        // What cannot be removed is left; the name is then taken, and this is said.
        drop(fs::remove_file(PathBuf::from(name)));
    }
}

/// Says what was kept: where, with which books, and who reads them.
pub(super) async fn show(
    State(entrance): State<Arc<Entrance>>,
    Query(made): Query<Made>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = entrance.asked(&headers, &uri);
    let language = reader.language;
    let path = entrance.folder().join(&made.record);
    let known = is_record(&made.record);
    let loaded = {
        let path = path.clone();
        let work = move || known.then(|| ledger::load(&path).map(Partnership::replay));
        entrance.workroom().slowly(work).await.flatten()
    };
    let (status, blocks) = match loaded {
        Some(Ok(partnership)) => {
            let kept = ("file", path.display().to_string().into());
            let said = language.tell("kept-where", &[kept]);
            let books = books(&partnership, reader.today, language);
            let next = ["kept-next-open", "kept-next-matrix", "kept-next-call"];
            let next = next.map(|id| vec![Inline::Text(language.say(id))]);
            let blocks = vec![
                Block::Paragraph(vec![Inline::Text(said)]),
                Block::List(books),
                Block::Paragraph(vec![Inline::Strong(language.say("kept-next"))]),
                Block::List(next.into()),
            ];
            (StatusCode::OK, blocks)
        }
        Some(Err(error)) => {
            let said = entrance.said_of_ledger(&error, language);
            (StatusCode::NOT_FOUND, vec![wrong(said)])
        }
        None => (StatusCode::NOT_FOUND, Vec::new()),
    };
    let paper = paper(language, language.say("kept-title"), blocks);
    let sequel = match status {
        StatusCode::OK => Sequel::of(&Kept {
            language,
            record: &made.record,
            seat: &made.seat,
        }),
        _ => Sequel::nothing(),
    };
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, unkept(answer.sent(status, &headers)))
}

/// The books of a record, each with who reads it.
fn books(
    partnership: &Partnership,
    today: jiff::civil::Date,
    language: Language,
) -> Vec<Vec<Inline>> {
    let books = partnership.books().filter_map(|book| {
        let title = book.title()?.read(language.tag()).to_owned();
        let read = readers(partnership, &book.id, today, language);
        Some(vec![
            Inline::Strong(title),
            Inline::Text(": ".to_owned()),
            Inline::Text(read),
        ])
    });
    books.collect()
}

/// A name for a file, made of the first words of a title.
fn plain(title: &str) -> String {
    let words = title
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut name = String::new();
    for word in words {
        let length = name.chars().count() + word.chars().count();
        if length >= NAME_MAX / 2 && !name.is_empty() {
            break;
        }
        if !name.is_empty() {
            name.push('-');
        }
        name.extend(word.to_lowercase().chars().take(NAME_MAX / 2));
    }
    if name.is_empty() {
        "record".to_owned()
    } else {
        name
    }
}

/// A name that nothing in a folder has.
fn free(folder: &FilePath, name: &str) -> String {
    let named = std::iter::once(name.to_owned()).chain((2..).map(|at| format!("{name}-{at}")));
    let mut free = named.filter(|name| !folder.join(format!("{name}.chancery")).exists());
    free.next().expect("of endless numbers one is free")
}

/// A value as it stands in a query.
fn escaped(value: &str) -> String {
    let bytes = value.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    bytes.collect()
}

impl Unkept {
    /// The status of the answer.
    pub(super) fn status(&self) -> StatusCode {
        match self {
            Unkept::Name | Unkept::Exists(_) | Unkept::Unmade(_) | Unkept::Refused(_) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Unkept::Ledger(_) | Unkept::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What was in the way, and what to do.
    pub(super) fn sentence(&self, entrance: &Entrance, language: Language) -> String {
        match self {
            Unkept::Name => language.say("keep-bad-name"),
            Unkept::Exists(file) => language.tell("keep-exists", &[("file", file.as_str().into())]),
            Unkept::Unmade(unmade) => unmade.sentence(language),
            Unkept::Refused(refused) => documents::refusal::sentence(&refused.refusal, language),
            Unkept::Ledger(error) => entrance.said_of_ledger(error, language),
            Unkept::Broken => language.say("intake-broken"),
        }
    }
}

impl From<ledger::Error> for Unkept {
    fn from(error: ledger::Error) -> Self {
        if let ledger::Error::Exists { path } = &error {
            return Unkept::Exists(path.display().to_string());
        }
        Unkept::Ledger(error)
    }
}

impl From<RecordError> for Unkept {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(refused) => Unkept::Refused(Box::new(refused)),
            RecordError::Ledger(error) => error.into(),
        }
    }
}
