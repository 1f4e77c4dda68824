//! Opening a record from the start page: choosing a seat, and serving the record on a port of its own.

use std::io;
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, PoisonError};

use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::paper::{Block, Inline};
use jiff::Timestamp;
use language::Language;
use ledger::Registrar;
use partnership::Partnership;
use partnership::seat::Eyes;
use serde::Deserialize;

use crate::around::Around;
use crate::page::Sequel;
use crate::reader::{in_chosen_language, keep_seat, key_of};
use crate::{Server, door, frame, router, serve};

use super::{Entrance, paper, records, wrong};

/// Where a record is opened.
pub(super) const PATH: &str = "/open";

/// A record that is served.
#[derive(Debug, Clone)]
pub(super) struct Opened {
    /// Its name: that of its file.
    pub(super) name: String,
    /// Its title.
    pub(super) title: partnership::words::Words,
    /// The port.
    pub(super) port: u16,
}

/// Why a record was not opened.
#[derive(Debug)]
pub(super) enum Unopened {
    /// It cannot be read or written.
    Ledger(ledger::Error),
    /// No port can be listened to.
    Network(io::Error),
    /// Our own mistake.
    Broken,
}

/// A record, and the seat with which it is to be opened.
#[derive(Deserialize)]
pub(super) struct Wanted {
    record: String,
    #[serde(default)]
    seat: String,
}

/// The seats of a record, to choose from.
#[derive(Template)]
#[template(path = "start_open.html", whitespace = "minimize")]
struct Seats<'a> {
    language: Language,
    record: &'a str,
    seats: Vec<(String, String)>,
}

/// Asks with which seat a record is to be opened.
pub(super) async fn ask(
    State(entrance): State<Arc<Entrance>>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = entrance.asked(&headers, &uri);
    let language = reader.language;
    let (status, blocks, seats) = match entrance.seats(&wanted.record, language).await {
        Ok(seats) => {
            let said = vec![Inline::Text(language.say("open-which-seat"))];
            (StatusCode::OK, Block::Paragraph(said), seats)
        }
        Err(why) => {
            let said = wrong(entrance.said(&why, language));
            (StatusCode::NOT_FOUND, said, Vec::new())
        }
    };
    let paper = paper(language, wanted.record.clone(), vec![blocks]);
    let sequel = Sequel::of(&Seats {
        language,
        record: &wanted.record,
        seats,
    });
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, answer.sent(status, &headers))
}

/// Opens a record for a seat and leads to its first page.
pub(super) async fn open(
    State(entrance): State<Arc<Entrance>>,
    headers: HeaderMap,
    uri: Uri,
    Form(wanted): Form<Wanted>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let path = entrance.start.folder.join(&wanted.record);
    let opened = match records::is_record(&wanted.record) {
        true => entrance.opened(&path, entrance.start.clock).await,
        false => Err(missing(&path)),
    };
    match opened {
        Ok(opened) => led_to(&opened, &wanted.seat, &headers),
        Err(why) => {
            let (reader, address) = entrance.asked(&headers, &uri);
            let said = wrong(entrance.said(&why, reader.language));
            let paper = paper(reader.language, wanted.record, vec![said]);
            let answer = entrance.framed(&reader, &address, &paper, Vec::new(), Sequel::nothing());
            answer.sent(StatusCode::UNPROCESSABLE_ENTITY, &headers)
        }
    }
}

/// Leads a browser to a record, where it then reads with a seat.
pub(super) fn led_to(opened: &Opened, seat: &str, headers: &HeaderMap) -> Response {
    let mut response = Redirect::to(&opened.address(headers)).into_response();
    // A seat that is none is not kept; the record's own choice is asked again there.
    if seat
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b';')
    {
        keep_seat(&mut response, Some(opened.port), seat);
    }
    response
}

impl Opened {
    /// Its address, under the name by which the browser knows this machine.
    pub(super) fn address(&self, headers: &HeaderMap) -> String {
        let host = door::host(headers).unwrap_or("127.0.0.1");
        format!("http://{host}:{}/", self.port)
    }
}

fn missing(path: &Path) -> Unopened {
    Unopened::Ledger(ledger::Error::NotARecord {
        path: path.to_path_buf(),
    })
}

impl Entrance {
    /// The seats of a record of the folder, each with its name: first those that are assigned.
    async fn seats(
        &self,
        name: &str,
        language: Language,
    ) -> Result<Vec<(String, String)>, Unopened> {
        let path = self.start.folder.join(name);
        if !records::is_record(name) {
            return Err(missing(&path));
        }
        let seats = self.workroom.slowly(move || {
            let partnership = Partnership::replay(ledger::load(&path)?);
            let mut seats = serve::seats(&partnership);
            seats.rotate_left(1);
            seats.push(Eyes::Keeper);
            let named = seats.iter().map(|eyes| {
                let name = frame::seat_name(&partnership, eyes, language);
                (key_of(eyes), name)
            });
            Ok(named.collect())
        });
        let seats = seats.await.unwrap_or(Err(Unopened::Broken));
        seats.map_err(|why: Unopened| why)
    }

    /// A record, served on a port of its own from now on.
    pub(super) async fn opened(
        &self,
        path: &Path,
        clock: fn() -> Timestamp,
    ) -> Result<Opened, Unopened> {
        let name = path.display().to_string();
        if let Some(opened) = self.known(&name) {
            return Ok(opened);
        }
        let (path, now) = (path.to_path_buf(), clock);
        let registrar = self.workroom.slowly(move || Registrar::open(&path, now));
        let registrar = registrar.await.ok_or(Unopened::Broken)??;
        self.serve(name, registrar, clock)
    }

    /// Serves a record that is open.
    pub(super) fn serve(
        &self,
        name: String,
        registrar: Registrar,
        clock: fn() -> Timestamp,
    ) -> Result<Opened, Unopened> {
        let listener = super::listen(self.start.port.saturating_add(1))?;
        let (title, mut seats) = {
            let partnership = registrar.read();
            (serve::title(&partnership), serve::seats(&partnership))
        };
        seats.push(Eyes::Keeper);
        let opened = Opened {
            name,
            title: title.clone(),
            port: listener.local_addr()?.port(),
        };
        let server = Server {
            registrar: Arc::new(registrar),
            eyes: Eyes::Public,
            seats,
            clock,
            title,
        };
        spawn(listener, server)?;
        let mut known = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        known.push(opened.clone());
        Ok(opened)
    }

    /// All that is served.
    pub(super) fn all_opened(&self) -> Vec<Opened> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        opened.clone()
    }

    /// A record that is served already.
    pub(super) fn known(&self, name: &str) -> Option<Opened> {
        let opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        opened.iter().find(|opened| opened.name == name).cloned()
    }

    /// Says why a record was not opened.
    pub(super) fn said(&self, why: &Unopened, language: Language) -> String {
        match why {
            Unopened::Ledger(error) => (self.start.tell)(error, language),
            Unopened::Network(error) => {
                language.tell("error-network", &[("cause", error.to_string().into())])
            }
            Unopened::Broken => language.say("open-broken"),
        }
    }
}

/// Serves a record beside the start page, until the program ends.
fn spawn(listener: TcpListener, server: Server) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let served = axum::serve(listener, router(server));
    // Where the network fails, the browser is told by its own system.
    tokio::spawn(async { drop(served.await) });
    Ok(())
}

impl From<ledger::Error> for Unopened {
    fn from(error: ledger::Error) -> Self {
        Unopened::Ledger(error)
    }
}

impl From<io::Error> for Unopened {
    fn from(error: io::Error) -> Self {
        Unopened::Network(error)
    }
}
