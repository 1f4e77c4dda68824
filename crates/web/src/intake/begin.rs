//! From a plan and a matrix to a review: a row of pages, each with what was understood. Nothing is kept before the last of them.

mod assembled;
mod keep;
mod matrix;
mod plan;
mod prepared;
mod review;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Multipart, Path, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use documents::paper::{Block, Inline, Paper, Tone};
use intake::Unread;
use jiff::civil::Date;
use language::Language;

use crate::address::Address;
use crate::around::Around;
use crate::door;
use crate::house::Reader;
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::{Entrance, paper, wrong};
use crate::upload::{self, BYTES_MAX, Mishap, Part, too_large};

use super::given::Given;
use super::steps::Steps;

pub(crate) use prepared::Prepared;

/// Where one begins with a plan.
pub(crate) const PATH: &str = "/begin";

/// How long what is being prepared lies on the desk after it was last changed, in minutes.
pub(crate) const MINUTES: u32 = 120;

/// How many bytes the choices of a page may have.
const CHOICES_BYTES_MAX: usize = 8 << 20;

/// The steps, each with the id of its name and the end of its address.
const STEPS: [(&str, &str); 3] = [
    ("begin-step-plan", "plan"),
    ("begin-step-matrix", "matrix"),
    ("begin-step-review", "review"),
];

/// Why a file was not taken in.
pub(super) enum Untaken {
    /// It did not arrive.
    Mishap(Mishap),
    /// No file was given.
    NoFile,
    /// It is none that is read.
    Unread(Unread),
    /// Our own mistake, which ended the work on this file alone.
    Broken,
}

/// The form on which the plan is given.
#[derive(Template)]
#[template(path = "begin.html", whitespace = "minimize")]
struct Ask {
    language: Language,
}

impl Ask {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// The addresses of the steps.
pub(crate) fn routes() -> Router<Arc<Entrance>> {
    let files = DefaultBodyLimit::max(BYTES_MAX);
    let choices = DefaultBodyLimit::max(CHOICES_BYTES_MAX);
    Router::new()
        .route(PATH, get(ask).post(give).layer(files))
        .route(
            "/begin/{token}/plan",
            get(plan::show).post(plan::choose).layer(choices),
        )
        .route("/begin/{token}/second", post(plan::second).layer(files))
        .route(
            "/begin/{token}/matrix",
            get(matrix::show).post(matrix::choose).layer(choices),
        )
        .route(
            "/begin/{token}/matrix/file",
            post(matrix::give).layer(files),
        )
        .route("/begin/{token}/review", get(review::show).post(keep::keep))
        .route(keep::PATH, get(keep::show))
        .route("/begin/{token}/forget", post(forget))
        .route("/begin/{token}/{name}", get(review::take))
}

async fn ask(State(entrance): State<Arc<Entrance>>, headers: HeaderMap, uri: Uri) -> Response {
    let (reader, address) = entrance.asked(&headers, &uri);
    let answer = asking(&entrance, &reader, &address, None);
    in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

/// Takes the plan in and leads to how it was understood.
async fn give(
    State(entrance): State<Arc<Entrance>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let prepared = match upload::read(form).await {
        Ok(parts) => entrance.begun(parts).await,
        Err(mishap) => Err(Untaken::Mishap(mishap)),
    };
    match prepared {
        Ok(prepared) => {
            let now = entrance.workroom().now();
            let token = entrance.workroom().prepared().keep(prepared, now);
            Redirect::to(&at(&token, "plan")).into_response()
        }
        Err(why) => {
            let (reader, address) = entrance.asked(&headers, &uri);
            let said = why.sentence(reader.language);
            let answer = asking(&entrance, &reader, &address, Some(said));
            answer.sent(why.status(), &headers)
        }
    }
}

/// Forgets what was prepared.
async fn forget(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    entrance.workroom().prepared().forget(&token);
    Redirect::to(PATH).into_response()
}

/// The address of a step.
fn at(token: &str, step: &str) -> String {
    format!("{PATH}/{token}/{step}")
}

/// What is being prepared under a token, or the page that says that it is gone.
#[expect(clippy::result_large_err, reason = "a response is what axum gives")]
fn found(
    entrance: &Entrance,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<(Arc<Prepared>, Reader, Address), Response> {
    let (reader, address) = entrance.asked(headers, uri);
    let workroom = entrance.workroom();
    let prepared = workroom.prepared().get(token, workroom.now());
    match prepared {
        Some(prepared) => Ok((prepared, reader, address)),
        None => {
            let said = reader.language.say("intake-gone");
            let answer = asking(entrance, &reader, &address, Some(said));
            Err(answer.sent(StatusCode::NOT_FOUND, headers))
        }
    }
}

/// Keeps what was changed of what is being prepared.
fn put(entrance: &Entrance, token: &str, prepared: Prepared) {
    let workroom = entrance.workroom();
    let now = workroom.now();
    // Who was too slow is told so by the page that is shown next.
    workroom.prepared().replace(token, prepared, now);
}

/// The steps as they stand above a page.
fn steps(
    language: Language,
    token: &str,
    present: usize,
    prepared: &Prepared,
    today: Date,
) -> Steps {
    let all = STEPS.map(|(name, step)| (name, at(token, step)));
    let reached = if prepared.is_decided(today) {
        STEPS.len()
    } else {
        1
    };
    Steps::of(language, &all, present, reached)
}

/// Has no browser keep what is to be forgotten.
fn unkept(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    response
}

fn asking(
    entrance: &Entrance,
    reader: &Reader,
    address: &Address,
    wrong_before: Option<String>,
) -> crate::answer::Answer {
    let language = reader.language;
    let words = |words: String| vec![Inline::Text(words)];
    let minutes = [("minutes", MINUTES.into())];
    let blocks = wrong_before.map(wrong).into_iter().chain([
        Block::Paragraph(words(language.say("begin-what"))),
        Block::Notice {
            tone: Tone::Unknown,
            text: words(language.tell("intake-kept", &minutes)),
        },
    ]);
    let paper: Paper = paper(language, language.say("page-begin"), blocks.collect());
    let all = STEPS.map(|(name, _)| (name, String::new()));
    let steps = Steps::of(language, &all, 0, 0);
    let sequel = Sequel::of(&Ask { language }).under(&steps);
    entrance.framed(reader, address, &paper, Vec::new(), sequel)
}

impl Entrance {
    /// What a form gives to begin with.
    async fn begun(&self, mut parts: Vec<Part>) -> Result<Prepared, Untaken> {
        let plan = upload::file(&mut parts, "plan").ok_or(Untaken::NoFile)?;
        let second = upload::file(&mut parts, "second");
        let read = self.workroom().slowly(move || {
            let plan = Given::read(plan)?;
            let second = second.map(Given::read).transpose()?;
            Ok(Prepared::begun(plan, second))
        });
        let read: Option<Result<Prepared, Unread>> = read.await;
        Ok(read.ok_or(Untaken::Broken)??)
    }
}

impl From<Unread> for Untaken {
    fn from(why: Unread) -> Self {
        Untaken::Unread(why)
    }
}

impl Untaken {
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Untaken::Mishap(mishap) => mishap.sentence(language),
            Untaken::NoFile => language.say("intake-no-file"),
            Untaken::Unread(why) => documents::intake::unread(why, language),
            Untaken::Broken => language.say("intake-broken"),
        }
    }

    pub(super) fn status(&self) -> StatusCode {
        match self {
            Untaken::Mishap(mishap) => mishap.status(),
            Untaken::NoFile => StatusCode::BAD_REQUEST,
            Untaken::Unread(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Untaken::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
