//! Forms: filling in an act where one reads, seeing how it will read, sending it to the registrar; drafts until then.
//! What a form asks is data in `blanks`; whether an act may be recorded is decided in `partnership`.

mod blank;
mod blanks;
mod choices;
mod draft;
mod exchange;
mod input;
mod offering;
mod opened;
mod preview;
mod scribe;
mod sheet;
mod submit;
mod task;
mod typed;
pub(crate) mod ways;

use std::sync::Arc;

use axum::Router;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Form, Path, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use ledger::RecordError;
use partnership::entry::{EntryId, Submission};

use crate::address::Address;
use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::reader::in_chosen_language;

pub(crate) use offering::Offering;
use scribe::{Fault, Why};
use sheet::Sheet;
use task::Task;
use typed::Typed;

/// Where the forms are.
pub(crate) const PATH: &str = "/record";

/// How many bytes may be typed into a form.
const BYTES_MAX: usize = 1 << 20;

/// What a browser sends.
type Sent = Result<Form<Vec<(String, String)>>, FormRejection>;

/// Who fills in which form, at which address.
struct Asked {
    reader: Reader,
    address: Address,
    task: Task,
}

/// The addresses of forms and drafts.
pub(crate) fn routes() -> Router<Arc<House>> {
    Router::new()
        .route(PATH, get(sheet::index))
        .route(exchange::PATH, post(exchange::give))
        .route("/record/drafts", get(draft::list))
        .route("/record/drafts/{id}/erase", post(draft::erase))
        .route("/record/{noun}/{verb}", get(ask).post(give))
        .route("/record/correct/{book}/{number}", get(ask).post(give))
        .layer(DefaultBodyLimit::max(BYTES_MAX))
}

/// Shows a form: empty, with what the link to it says, or with what a draft holds.
async fn ask(
    State(house): State<Arc<House>>,
    Path(path): Path<Vec<(String, String)>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let asked = match asked(&house, &path, &headers, &uri) {
        Ok(asked) => asked,
        Err(response) => return *response,
    };
    let Query(given) = Query::<Vec<(String, String)>>::try_from_uri(&uri).unwrap_or_default();
    let given = Typed::of(given).without(&["lang"]);
    let Some(typed) = house.begun(&asked, &given) else {
        return nothing_here(&house, &asked.reader, &asked.address, &headers);
    };
    let chosen = asked.address.language;
    let response = house
        .sheet(&asked, Sheet::of(typed))
        .sent(StatusCode::OK, &headers);
    in_chosen_language(chosen, unkept(response))
}

/// Takes what was typed: to be shown again, looked at, kept, or recorded.
async fn give(
    State(house): State<Arc<House>>,
    Path(path): Path<Vec<(String, String)>>,
    headers: HeaderMap,
    uri: Uri,
    sent: Sent,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let typed = match sent {
        Ok(Form(pairs)) => Typed::of(pairs),
        Err(why) => return why.into_response(),
    };
    let asked = match asked(&house, &path, &headers, &uri) {
        Ok(asked) => asked,
        Err(response) => return *response,
    };
    let wish = typed.get("do").to_owned();
    let typed = typed.without(&["do"]);
    match wish.as_str() {
        "again" => {
            let sheet = house.sheet(&asked, Sheet::of(typed));
            unkept(sheet.sent(StatusCode::OK, &headers))
        }
        "keep" => draft::keep(&house, &asked, typed, &headers),
        "autosave" => draft::autosave(&house, &asked, &typed),
        "send" => send(house, asked, typed, headers).await,
        _ => preview(&house, &asked, typed, &headers),
    }
}

/// Shows how the entry would read, or what is wrong with it.
fn preview(house: &House, asked: &Asked, typed: Typed, headers: &HeaderMap) -> Response {
    let shown = house.tried(asked, &typed);
    let (status, answer) = match shown {
        Ok(preview) => (StatusCode::OK, house.previewed(asked, &typed, &preview)),
        Err(faults) => (
            StatusCode::UNPROCESSABLE_ENTITY,
            house.sheet(asked, Sheet::wrong(typed, faults)),
        ),
    };
    unkept(answer.sent(status, headers))
}

/// Records what was typed and leads back to where one read; or shows it again with what is wrong.
async fn send(house: Arc<House>, asked: Asked, typed: Typed, headers: HeaderMap) -> Response {
    let submissions = house.submissions(&asked, &typed);
    let recorded = match submissions {
        Ok(submissions) => record(&house, &asked, &typed, submissions).await,
        Err(faults) => Err(faults),
    };
    match recorded {
        Ok(entry) => {
            draft::erase_sent(&house, &asked.reader, &typed);
            let back = house.back(&asked, &typed, &entry);
            Redirect::to(&back).into_response()
        }
        Err(faults) => {
            let sheet = house.sheet(&asked, Sheet::wrong(typed, faults));
            unkept(sheet.sent(StatusCode::UNPROCESSABLE_ENTITY, &headers))
        }
    }
}

/// Has the registrar judge and record, and tells which entry it became.
async fn record(
    house: &Arc<House>,
    asked: &Asked,
    typed: &Typed,
    submissions: Vec<Submission>,
) -> Result<EntryId, Vec<Fault>> {
    let last = submissions.len() - 1;
    let registrar = Arc::clone(&house.server.registrar);
    let recorded = tokio::task::spawn_blocking(move || registrar.record(submissions)).await;
    let language = asked.reader.language;
    let unwritten = || Fault {
        field: String::new(),
        why: Why::Refused(language.say("form-not-written")),
    };
    match recorded {
        Ok(Ok(mut entries)) => entries.pop().ok_or_else(|| vec![unwritten()]),
        Ok(Err(RecordError::Refused(refused))) => {
            let fault = submit::fault(asked.task.blank, typed, &refused, last, language);
            Err(vec![fault])
        }
        Ok(Err(RecordError::Ledger(_))) | Err(_) => Err(vec![unwritten()]),
    }
}

/// Who asks for which form; nothing is there for who only reads, and for a form or an entry that is not the reader's.
fn asked(
    house: &House,
    path: &[(String, String)],
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<Asked, Box<Response>> {
    let (reader, address) = house.asked(headers, uri);
    let part = |name: &str| {
        let mut parts = path.iter().filter(|(own, _)| own == name);
        parts.next().map_or("", |(_, value)| value.as_str())
    };
    let task = match part("number") {
        "" => Task::new(part("noun"), part("verb")),
        number => house.looking(&reader, |sight| {
            Task::correcting(sight, part("book"), number)
        }),
    };
    match task.filter(|_| house.may_write(&reader)) {
        Some(task) => Ok(Asked {
            reader,
            address,
            task,
        }),
        None => Err(Box::new(nothing_here(house, &reader, &address, headers))),
    }
}

fn nothing_here(
    house: &House,
    reader: &Reader,
    address: &Address,
    headers: &HeaderMap,
) -> Response {
    let answer = house.nothing_here(reader, address);
    answer.sent(StatusCode::NOT_FOUND, headers)
}

/// Has no browser keep what is not recorded.
fn unkept(mut response: Response) -> Response {
    let never = axum::http::HeaderValue::from_static("no-store");
    let headers = response.headers_mut();
    headers.insert(axum::http::header::CACHE_CONTROL, never);
    response
}
