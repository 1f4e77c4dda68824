//! The start page: the doors one can begin with, and the records at hand. What lies behind a door is elsewhere.

mod examples;
mod open;
mod records;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use askama::Template;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, HeaderMap, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use documents::paper::{Block, Inline, Paper, Sheet, Tone};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use language::Language;
use partnership::seat::Eyes;

use crate::address::Address;
use crate::answer::{Answer, careful};
use crate::around::Around;
use crate::house::{PAGE, Reader};
use crate::intake::begin;
use crate::look::look;
use crate::offer::Offers;
use crate::page::{Sequel, page_with};
use crate::reader::in_chosen_language;
use crate::serve::until_stopped;
use crate::shell::{Form, LanguageChoice, Place, Shell};
use crate::workroom::Workroom;
use crate::{Error, door, frame, merge, reader};

use open::Opened;
use records::AtHand;

pub(crate) use records::is_record;

/// How many ports after the first are tried before any that is free is taken.
const PORTS_TRIED: u16 = 50;

/// Where everything on a page of the start may come from, and that a form may lead on to a record on another port.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
    connect-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'";

/// What the start page is served with.
#[derive(Debug, Clone)]
pub struct Start {
    /// The folder in which records are looked for and kept.
    pub folder: PathBuf,
    /// The port of the start page; records are served on the next that are free.
    pub port: u16,
    /// Tells the present moment.
    pub clock: fn() -> Timestamp,
    /// Says why a record could not be read or written.
    pub tell: fn(&ledger::Error, Language) -> String,
    /// Writes the examples into a folder, unless they are there; says why they could not be written.
    pub examples: fn(&Path, Language) -> Result<Vec<Example>, String>,
}

/// An example that can be served.
#[derive(Debug, Clone)]
pub struct Example {
    /// Its file.
    pub record: PathBuf,
    /// Tells the moment at which it is looked at.
    pub clock: fn() -> Timestamp,
}

/// The start page with what lies on its desks and what was opened from it.
pub(crate) struct Entrance {
    start: Start,
    workroom: Workroom,
    opened: Mutex<Vec<Opened>>,
}

/// Listens on the first free port of the loopback from the one given on; where the next few are taken, on any.
///
/// # Errors
/// No port can be listened to.
pub fn listen(first: u16) -> io::Result<TcpListener> {
    let last = first.saturating_add(PORTS_TRIED);
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            answered => return answered,
        }
    }
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
}

/// Serves the start page on an address of the loopback that is already listened to, until Ctrl-C.
///
/// # Errors
/// The address is one that others can reach, or the network fails.
pub fn serve(listener: TcpListener, start: Start) -> Result<(), Error> {
    // Whoever is let in may take any seat of any record here.
    door::may_serve(listener.local_addr()?.ip(), &Eyes::Keeper, &[])?;
    Ok(until_stopped(listener, || router(start))?)
}

/// The addresses of the start page with what answers them.
pub fn router(start: Start) -> Router {
    let entrance = Arc::new(Entrance {
        workroom: Workroom::new(start.clock),
        start,
        opened: Mutex::default(),
    });
    Router::new()
        .route("/", get(doors))
        .route("/static/{name}", get(look))
        .route(examples::PATH, get(examples::show).post(examples::write))
        .route(open::PATH, get(open::ask).post(open::open))
        .merge(merge::routes())
        .merge(begin::routes())
        .fallback(nothing_here)
        .layer(middleware::from_fn(let_in))
        .layer(middleware::map_response(led_on))
        .layer(middleware::map_response(careful))
        .with_state(entrance)
}

/// Turns requests away that were led here under another machine's name.
async fn let_in(request: Request, next: Next) -> Response {
    if door::is_for_loopback(request.headers(), request.uri()) {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

async fn led_on(mut response: Response) -> Response {
    let policy = HeaderValue::from_static(POLICY);
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    response
}

/// The doors and the records at hand.
#[derive(Template)]
#[template(path = "start.html", whitespace = "minimize")]
struct Doors {
    language: Language,
    folder: String,
    records: Vec<AtHand>,
}

impl Doors {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    /// How many records are in the folder.
    fn counted(&self) -> String {
        let (folder, count) = (self.folder.as_str().into(), self.records.len().into());
        let args = [("folder", folder), ("count", count)];
        self.language.tell("start-folder", &args)
    }

    fn written(&self, day: &Date) -> String {
        let date = self.language.date(*day);
        self.language
            .tell("start-written", &[("date", date.into())])
    }
}

async fn doors(State(entrance): State<Arc<Entrance>>, headers: HeaderMap, uri: Uri) -> Response {
    let (reader, address) = entrance.asked(&headers, &uri);
    let language = reader.language;
    let mut paper = paper(language, language.say("start-title"), Vec::new());
    paper.subtitle = Some(language.say("start-what"));
    let sequel = Sequel::of(&Doors {
        language,
        folder: entrance.start.folder.display().to_string(),
        records: records::at_hand(&entrance.start.folder),
    });
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

async fn nothing_here(
    State(entrance): State<Arc<Entrance>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = entrance.asked(&headers, &uri);
    let paper = frame::nothing_here(entrance.name(reader.language), reader.language);
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), Sequel::nothing());
    answer.sent(StatusCode::NOT_FOUND, &headers)
}

/// A page of the start, with what is said above its form.
pub(crate) fn paper(language: Language, title: String, blocks: Vec<Block>) -> Paper {
    Paper {
        language,
        title,
        subtitle: None,
        book: String::new(),
        colophon: Vec::new(),
        sheet: Sheet::Portrait,
        blocks,
        sources: Vec::new(),
    }
}

/// What went wrong, as it stands on a page.
pub(crate) fn wrong(sentence: String) -> Block {
    Block::Notice {
        tone: Tone::Late,
        text: vec![Inline::Text(sentence)],
    }
}

impl Entrance {
    /// The folder in which records are looked for and kept.
    pub(crate) fn folder(&self) -> &Path {
        &self.start.folder
    }

    /// Tells the present moment.
    pub(crate) fn clock(&self) -> fn() -> Timestamp {
        self.start.clock
    }

    /// Says why a record could not be read or written.
    pub(crate) fn said_of_ledger(&self, error: &ledger::Error, language: Language) -> String {
        (self.start.tell)(error, language)
    }
}

impl Around for Entrance {
    fn reader(&self, headers: &HeaderMap) -> Reader {
        Reader {
            eyes: Eyes::Public,
            language: reader::language(headers),
            today: Offset::UTC.to_datetime(self.workroom.now()).date(),
        }
    }

    fn name(&self, _: Language) -> String {
        "Chancery".to_owned()
    }

    fn workroom(&self) -> &Workroom {
        &self.workroom
    }

    fn framed(
        &self,
        reader: &Reader,
        address: &Address,
        paper: &Paper,
        forms: Vec<Form>,
        sequel: Sequel,
    ) -> Answer {
        let language = reader.language;
        let place = |name: &str, to: &str| Place {
            name: language.say(name),
            to: to.to_owned(),
        };
        let shell = Shell {
            record: self.name(language),
            seat: None,
            seats: Vec::new(),
            path: address.path.clone(),
            moment: String::new(),
            languages: LanguageChoice::all(address),
            search: None,
            places: vec![
                place("page-start", "/"),
                place("page-merge", merge::PATH),
                place("page-begin", begin::PATH),
                place("page-examples", examples::PATH),
            ],
            forms,
            offers: Offers::default(),
        };
        let page = page_with(&shell, paper, sequel);
        Answer::of(PAGE, page.into_bytes(), None)
    }
}
