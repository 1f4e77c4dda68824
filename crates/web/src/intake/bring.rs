//! Bringing files into the record that is open: a matrix, what focal points have returned, a text to be checked. Each is shown
//! with what it comes to, for whom it would be written and who reads it, before anything is recorded.

mod check;
mod matrix;
mod returned;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use documents::paper::{Block, Fact, Inline, Paper, Tone};
use jiff::civil::Date;
use language::Language;
use ledger::RecordError;
use partnership::Partnership;
use partnership::entry::Submission;
use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::seat::{Eyes, Sight};

use crate::around::Around;
use crate::form::ways::readers;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::{paper, wrong};
use crate::upload::{BYTES_MAX, too_large};

use super::given::Given;

pub(crate) use check::PATH as CHECK;

/// Where files are brought in.
pub(crate) const PATH: &str = "/bring-in";

/// How many bytes the choices of a page may have.
const CHOICES_BYTES_MAX: usize = 8 << 20;

/// What lies on the desk of a record.
#[derive(Debug)]
pub(crate) enum Brought {
    /// A matrix, and what was decided of it.
    Matrix(matrix::Held),
    /// Files that focal points returned, and what was answered of them.
    Returned(returned::Held),
}

/// The files that can be brought in.
#[derive(Template)]
#[template(path = "bring.html", whitespace = "minimize")]
struct Ask {
    language: Language,
    /// The plans of which one may bring a matrix: address part and title.
    plans: Vec<(String, String)>,
    has_calls: bool,
}

impl Ask {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    /// Where one reads who was asked for input.
    fn asked(&self) -> String {
        documents::reading::Reading::Calls.path()
    }
}

/// The addresses at which files are brought into a record.
pub(crate) fn routes() -> Router<Arc<House>> {
    let files = || DefaultBodyLimit::max(BYTES_MAX);
    let choices = DefaultBodyLimit::max(CHOICES_BYTES_MAX);
    Router::new()
        .route(PATH, get(ask))
        .route("/bring-in/matrix", post(matrix::give).layer(files()))
        .route(
            "/bring-in/matrix/{token}",
            get(matrix::show).post(matrix::choose).layer(choices),
        )
        .route("/bring-in/returned", post(returned::give).layer(files()))
        .route(
            "/bring-in/returned/{token}",
            get(returned::show).post(returned::choose).layer(choices),
        )
        .route(CHECK, get(check::ask).post(check::give).layer(files()))
}

async fn ask(State(house): State<Arc<House>>, headers: HeaderMap, uri: Uri) -> Response {
    asking(&house, &headers, &uri, None)
}

/// The page on which files are given, with what went wrong before.
fn asking(
    house: &House,
    headers: &HeaderMap,
    uri: &Uri,
    wrong_before: Option<(StatusCode, String)>,
) -> Response {
    let (reader, address) = house.asked(headers, uri);
    let language = reader.language;
    let may_write = house.may_write(&reader);
    let (plans, has_calls) = house.looking(&reader, |sight| {
        let calls = sight.all::<partnership::call::Call>().next();
        (plans(sight, reader.today, language), calls.is_some())
    });
    let status = wrong_before
        .as_ref()
        .map_or(StatusCode::OK, |(status, _)| *status);
    let mut blocks: Vec<Block> = Vec::new();
    blocks.extend(wrong_before.map(|(_, said)| wrong(said)));
    let said = |id: &str| vec![Inline::Text(language.say(id))];
    if may_write {
        blocks.push(Block::Paragraph(said("bring-what")));
    } else {
        blocks.push(Block::Notice {
            tone: Tone::Unknown,
            text: said("bring-no-seat"),
        });
    }
    let mut paper = paper(language, language.say("page-bring-in"), blocks);
    paper.book = house.name(language);
    let ask = Ask {
        language,
        plans: if may_write { plans } else { Vec::new() },
        has_calls: may_write && has_calls,
    };
    let sequel = Sequel::of(&ask);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, answer.sent(status, headers))
}

/// The texts of which a reader can bring a matrix: those with action lines, each with the end of its address.
fn plans(sight: &Sight<'_>, day: Date, language: Language) -> Vec<(String, String)> {
    let plans = sight
        .all::<Instrument>()
        .filter(|(.., plan)| plan.action_lines(day).next().is_some());
    let plans = plans.map(|(book, key, plan)| {
        let name = Ref::<Instrument>::within(book.id.clone(), key.clone());
        (name.to_string(), plan.title.read(language.tag()).to_owned())
    });
    plans.collect()
}

/// In which books acts would be written, in whose name, and who reads it.
fn goes(partnership: &Partnership, acts: &[Submission], reader: &Reader) -> Option<Block> {
    let language = reader.language;
    let mut said: Vec<Vec<Inline>> = Vec::new();
    for act in acts {
        let book = partnership.book(&act.book)?;
        let title = book.title().map(|title| title.read(language.tag()));
        let args = [
            ("book", title.unwrap_or(act.book.as_str()).to_owned().into()),
            ("seat", act.author.seat.to_string().into()),
            (
                "readers",
                readers(partnership, &act.book, reader.today, language).into(),
            ),
        ];
        let one = vec![Inline::Text(language.tell("bring-goes", &args))];
        if !said.contains(&one) {
            said.push(one);
        }
    }
    let fact = Fact {
        term: language.say("bring-goes-to"),
        value: said,
    };
    (!acts.is_empty()).then(|| Block::Facts(vec![fact]))
}

impl House {
    /// Keeps files and records acts, all or none; says why they were not recorded.
    ///
    /// Nobody acts here from a seat that could not be taken here.
    fn recorded(
        &self,
        reader: &Reader,
        files: &[Arc<Given>],
        acts: Vec<Submission>,
    ) -> Result<(), String> {
        let language = reader.language;
        let offered = || self.server.seats.iter().chain([&reader.eyes]);
        let is_offered = |act: &&Submission| {
            let seat = act.author.seat.to_string();
            offered().any(|eyes| match eyes {
                Eyes::Seat(own) => own.key == act.author.seat.key,
                Eyes::Keeper => seat == "keeper" || seat == "public/keeper",
                Eyes::Public | Eyes::Readers(_) => false,
            })
        };
        if let Some(foreign) = acts.iter().find(|act| !is_offered(act)) {
            let seat = foreign.author.seat.to_string();
            return Err(language.tell("bring-other-seat", &[("seat", seat.into())]));
        }
        let registrar = &self.server.registrar;
        // Judged before a file is kept, so that a refusal leaves nothing behind.
        let judged = registrar.dry_run(acts.clone());
        drop(judged.map_err(|refused| documents::refusal::sentence(&refused.refusal, language))?);
        let unwritten = || language.say("bring-unwritten");
        for file in files {
            registrar.put(&file.bytes).map_err(|_| unwritten())?;
        }
        match registrar.record(acts) {
            Ok(_) => Ok(()),
            Err(RecordError::Refused(refused)) => {
                Err(documents::refusal::sentence(&refused.refusal, language))
            }
            Err(RecordError::Ledger(_)) => Err(unwritten()),
        }
    }
}

/// Has no browser keep what lies on a desk for a while.
fn unkept(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    response
}

/// A page of the record that is open, with what is said above its form.
fn sheet(house: &House, language: Language, title: String, blocks: Vec<Block>) -> Paper {
    Paper {
        book: house.name(language),
        ..paper(language, title, blocks)
    }
}
