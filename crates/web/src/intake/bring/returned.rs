//! What focal points have returned, brought into the record: held against the calls, answered where something is in question,
//! and recorded once asked for.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::compose::call::preview::preview;
use documents::intake::call::question;
use documents::paper::Paper;
use documents::reading::{Reading, imprint};
use intake::call::take::{Choices, DateOrder, Proposal, Question, Received, Taken};
use intake::call::{Desk, take};
use intake::status_words;
use language::Language;
use partnership::call::Call;
use partnership::key::Key;
use partnership::progress::Stage;
use partnership::view::Moment;

use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::wrong;
use crate::upload::{self, Part};

use super::super::begin::Untaken;
use super::super::given::Given;
use super::super::matrix::{STATUSES, status_options};
use super::matrix::Record;
use super::{Brought, PATH, asking, goes, unkept};

/// What stands in a form for all that several say.
const JOINED: &str = "+";

/// Returned files on the desk.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    files: Vec<Arc<Given>>,
    choices: Choices,
}

/// What returned files come to for a reader.
struct Seen {
    proposal: Proposal,
    paper: Paper,
    calls: Vec<(String, String)>,
}

/// The questions, with what can be answered.
#[derive(Template)]
#[template(path = "bring_returned.html", whitespace = "minimize")]
struct Questions {
    language: Language,
    action: String,
    asked: Vec<Asked>,
}

/// A question: what is asked, the name of its field, and the answers; none where only the file can be mended.
struct Asked {
    said: String,
    field: String,
    answers: Vec<(String, String, bool)>,
}

/// Takes returned files in and leads to what they come to.
pub(super) async fn give(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match held(&house, form).await {
        Ok(held) => {
            let workroom = house.workroom();
            let now = workroom.now();
            let token = workroom.brought().keep(Brought::Returned(held), now);
            Redirect::to(&format!("{PATH}/returned/{token}")).into_response()
        }
        Err(why) => {
            let (reader, _) = house.asked(&headers, &uri);
            let said = (why.status(), why.sentence(reader.language));
            asking(&house, &headers, &uri, Some(said))
        }
    }
}

async fn held(house: &House, form: Multipart) -> Result<Held, Untaken> {
    let parts = upload::read(form).await.map_err(Untaken::Mishap)?;
    let files = parts.into_iter().filter_map(|part| match part {
        Part::File { file, bytes, .. } => Some((file, bytes)),
        Part::Field { .. } => None,
    });
    let files: Vec<(String, Vec<u8>)> = files.collect();
    if files.is_empty() {
        return Err(Untaken::NoFile);
    }
    let work = move || {
        files
            .into_iter()
            .map(Given::read)
            .collect::<Result<Vec<_>, _>>()
    };
    let read = house.workroom().slowly(work).await;
    Ok(Held {
        files: read.ok_or(Untaken::Broken)??,
        choices: Choices::default(),
    })
}

/// Shows what returned files come to.
pub(super) async fn show(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(house, &token, &headers, &uri, None).await
}

/// Takes what was answered; shows the files again, or records what they come to.
pub(super) async fn choose(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Form(typed): Form<Vec<(String, String)>>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(mut held) = found(&house, &token) else {
        return gone(&house, &headers, &uri);
    };
    answered(&mut held.choices, &typed);
    let workroom = house.workroom();
    let now = workroom.now();
    workroom
        .brought()
        .replace(&token, Brought::Returned(held.clone()), now);
    if !typed
        .iter()
        .any(|(name, value)| name == "do" && value == "record")
    {
        return Redirect::to(&format!("{PATH}/returned/{token}")).into_response();
    }
    let (reader, _) = house.asked(&headers, &uri);
    let work = {
        let (house, reader) = (Arc::clone(&house), reader.clone());
        move || {
            let seen = house.returned(&held, &reader);
            let acts = seen
                .map(|seen| seen.proposal.submissions)
                .unwrap_or_default();
            match acts.is_empty() {
                true => Err(reader.language.say("bring-nothing-new")),
                false => house.recorded(&reader, &held.files, acts),
            }
        }
    };
    let recorded = house.workroom().slowly(work).await;
    match recorded.unwrap_or_else(|| Err(reader.language.say("intake-broken"))) {
        Ok(()) => {
            house.workroom().brought().forget(&token);
            Redirect::to(&Reading::Calls.path()).into_response()
        }
        Err(why) => answer(house, &token, &headers, &uri, Some(why)).await,
    }
}

/// Takes the answers of a form.
fn answered(choices: &mut Choices, typed: &[(String, String)]) {
    for (name, value) in typed {
        let (what, of) = name.split_once(':').unwrap_or((name, ""));
        let status = STATUSES.iter().find(|(_, key)| key == value);
        let status = status.map(|(status, _)| *status);
        match (what, value.as_str()) {
            (_, "") => {}
            ("call", value) => {
                if let Ok(call) = Key::parse(value) {
                    choices.calls.insert(of.to_owned(), call);
                }
            }
            ("order", "day") => choices.order = Some(DateOrder::DayFirst),
            ("order", _) => choices.order = Some(DateOrder::MonthFirst),
            ("word", _) => {
                choices.words.insert(of.to_owned(), status);
            }
            ("status", _) => {
                if let (Ok(line), Some(status)) = (Key::parse(of), status) {
                    choices.statuses.insert(line, status);
                }
            }
            ("taken", value) => {
                let taken = match value {
                    JOINED => Some(Taken::Joined),
                    call => Key::parse(call).ok().map(Taken::Of),
                };
                if let (Ok(line), Some(taken)) = (Key::parse(of), taken) {
                    choices.taken.insert(line, taken);
                }
            }
            _ => {}
        }
    }
}

impl House {
    /// What returned files come to for a reader; none where the seat may not write where the calls are.
    fn returned(&self, held: &Held, reader: &Reader) -> Option<Seen> {
        let partnership = self.server.registrar.read();
        let now = self.workroom().now();
        let mut written = partnership.authorships(&reader.eyes, now).into_iter();
        let by = written.find(|by| {
            let book = partnership.book(&by.book);
            book.is_some_and(|book| !book.things.calls.is_empty())
        })?;
        let sight = partnership.sight(&reader.eyes, reader.today)?;
        let files: Vec<Received> = held.files.iter().map(|file| received(file)).collect();
        let desk = Desk {
            book: by.book.clone(),
            author: by.author,
            on: reader.today,
            stage: Stage::Cleared,
        };
        let proposal = take(&files, &sight, &desk, &held.choices);
        let moment = Moment {
            as_of: reader.today,
            known_at: None,
        };
        let imprint = imprint(&sight, moment, |book| *book == by.book);
        let paper = preview(&proposal, reader.language, &imprint);
        let calls = sight.all::<Call>().filter(|(book, ..)| book.id == by.book);
        let calls = calls.map(|(_, key, call)| {
            let to = call.to.read(reader.language.tag()).to_owned();
            (key.to_string(), to)
        });
        Some(Seen {
            calls: calls.collect(),
            proposal,
            paper,
        })
    }
}

fn received(given: &Given) -> Received {
    let kept = given.attached();
    Received {
        file: given.file.clone(),
        hash: kept.hash,
        size_bytes: kept.size_bytes,
        media_type: kept.media_type,
    }
}

fn found(house: &House, token: &str) -> Option<Held> {
    let workroom = house.workroom();
    let brought = workroom.brought().get(token, workroom.now())?;
    match &*brought {
        Brought::Returned(held) => Some(held.clone()),
        Brought::Matrix(_) => None,
    }
}

fn gone(house: &House, headers: &HeaderMap, uri: &Uri) -> Response {
    let (reader, _) = house.asked(headers, uri);
    let said = (StatusCode::NOT_FOUND, reader.language.say("intake-gone"));
    asking(house, headers, uri, Some(said))
}

async fn answer(
    house: Arc<House>,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
    why: Option<String>,
) -> Response {
    let Some(held) = found(&house, token) else {
        return gone(&house, headers, uri);
    };
    let (reader, address) = house.asked(headers, uri);
    let language = reader.language;
    let work = {
        let (house, held, reader) = (Arc::clone(&house), held.clone(), reader.clone());
        move || house.returned(&held, &reader)
    };
    let Some(Some(seen)) = house.workroom().slowly(work).await else {
        let said = (
            StatusCode::UNPROCESSABLE_ENTITY,
            language.say("bring-no-seat"),
        );
        return asking(&house, headers, uri, Some(said));
    };
    let status = match why {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let mut paper = seen.paper;
    let mut blocks: Vec<_> = why.map(wrong).into_iter().collect();
    let acts = &seen.proposal.submissions;
    blocks.extend(goes(&house.server.registrar.read(), acts, &reader));
    paper.blocks.splice(0..0, blocks);
    let questions = Questions {
        language,
        action: format!("{PATH}/returned/{token}"),
        asked: questions(&seen.proposal, &seen.calls, &held.choices, language),
    };
    let record = Record {
        language,
        form: "returned",
        is_ready: !acts.is_empty(),
    };
    let sequel = Sequel::of(&record).before(&questions);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, unkept(answer.sent(status, headers)))
}

/// The questions that can be answered on the page, each once.
fn questions(
    proposal: &Proposal,
    calls: &[(String, String)],
    choices: &Choices,
    language: Language,
) -> Vec<Asked> {
    let mut asked: Vec<Asked> = Vec::new();
    for one in &proposal.questions {
        let Some((field, answers)) = answers(one, calls, language) else {
            continue;
        };
        if asked.iter().all(|known| known.field != field) {
            let said = question(one, language);
            asked.push(Asked {
                said,
                field,
                answers,
            });
        }
    }
    if let Some(order) = choices.order {
        let (day, month) = order_options(language, Some(order));
        let said = language.say("bring-date-order");
        asked.push(Asked {
            said,
            field: "order".to_owned(),
            answers: vec![day, month],
        });
    }
    asked
}

type Answer = (String, String, bool);

/// The field and the answers of a question; none where only the file can be mended.
fn answers(
    one: &Question,
    calls: &[(String, String)],
    language: Language,
) -> Option<(String, Vec<Answer>)> {
    let of_calls = |file: &String, likely: Option<&Key>| {
        let answers = calls.iter().map(|(key, to)| {
            let is_likely = likely.is_some_and(|likely| likely.as_str() == key);
            (key.clone(), format!("{to} ({key})"), is_likely)
        });
        Some((format!("call:{file}"), answers.collect()))
    };
    match one {
        Question::NoCall { file } | Question::UnknownKey { file, .. } => of_calls(file, None),
        Question::SeveralCalls { file, .. } => of_calls(file, None),
        Question::DoubtfulCall { file, call, .. } => of_calls(file, Some(call)),
        Question::Status { written, .. } => {
            let field = format!("word:{}", status_words::compared(written));
            Some((field, status_options(language, None)))
        }
        Question::NoStatus { line, .. } => {
            Some((format!("status:{line}"), status_options(language, None)))
        }
        Question::EitherDate { .. } => {
            let (day, month) = order_options(language, None);
            Some(("order".to_owned(), vec![day, month]))
        }
        Question::Conflict { line, between } => {
            let mut answers: Vec<Answer> = between
                .iter()
                .map(|(file, call)| (call.to_string(), file.clone(), false))
                .collect();
            answers.push((JOINED.to_owned(), language.say("bring-joined"), false));
            Some((format!("taken:{line}"), answers))
        }
        Question::Withdrawn { .. }
        | Question::NoTable { .. }
        | Question::NoLine { .. }
        | Question::OtherLine { .. }
        | Question::Date { .. }
        | Question::Fault { .. }
        | Question::Twice { .. } => None,
    }
}

fn order_options(language: Language, taken: Option<DateOrder>) -> (Answer, Answer) {
    let option =
        |key: &str, id: &str, order| (key.to_owned(), language.say(id), taken == Some(order));
    (
        option("day", "bring-day-first", DateOrder::DayFirst),
        option("month", "bring-month-first", DateOrder::MonthFirst),
    )
}
