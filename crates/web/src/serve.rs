//! Serving a record over HTTP: what is asked is looked up under the reader's sight, written, kept and sent.
//! No rule and no format lives here.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Form, Request, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use jiff::Timestamp;
use ledger::Registrar;
use partnership::Partnership;
use partnership::book::{Book, BookId};
use partnership::key::Ref;
use partnership::seat::Eyes;
use partnership::words::Words;
use serde::Deserialize;

use crate::address::{Address, Malformed};
use crate::answer::careful;
use crate::around::Around;
use crate::door::{self, Exposed, may_serve};
use crate::house::{House, Unwritten};
use crate::intake::bring;
use crate::look::look;
use crate::merge;
use crate::reader::{self, in_chosen_language};
use crate::{file, form};

/// What is served, and to whom.
#[derive(Debug)]
pub struct Server {
    /// The record.
    pub registrar: Arc<Registrar>,
    /// With whose eyes pages are read where no seat is chosen.
    pub eyes: Eyes,
    /// The seats among which a reader may choose; empty where there is no choice.
    pub seats: Vec<Eyes>,
    /// Tells the present moment.
    pub clock: fn() -> Timestamp,
    /// The name of the record.
    pub title: Words,
}

/// Why a record could not be served.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address is one that others can reach.
    #[error(transparent)]
    Exposed(#[from] Exposed),
    /// The network failed.
    #[error("cannot serve: {0}")]
    Network(#[from] io::Error),
}

/// Serves a record on an address that is already listened to, until Ctrl-C.
///
/// # Errors
/// Another seat than the public one would be served where other machines can reach it, or the network fails.
pub fn serve(listener: TcpListener, server: Server) -> Result<(), Error> {
    may_serve(listener.local_addr()?.ip(), &server.eyes, &server.seats)?;
    Ok(until_stopped(listener, || router(server))?)
}

/// Serves what is made once there is a runtime to make it in, until Ctrl-C.
pub(crate) fn until_stopped(
    listener: TcpListener,
    router: impl FnOnce() -> Router,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        // Where nothing can be heard of Ctrl-C, it ends the program as it always does.
        let until = async {
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending().await
            }
        };
        axum::serve(listener, router())
            .with_graceful_shutdown(until)
            .await
    })
}

/// What a record is called: the title of its public book.
pub fn title(partnership: &Partnership) -> Words {
    let public = partnership.book(&BookId::public()).and_then(Book::title);
    public
        .cloned()
        .unwrap_or_else(|| Words::english("Chancery"))
}

/// The seats of a record among which one may choose who may take any: the public one, and every one that is assigned.
pub fn seats(partnership: &Partnership) -> Vec<Eyes> {
    let assigned = partnership.books().flat_map(|book| {
        let seats = book.things.seats.iter();
        let open = seats.filter(|(_, seat)| seat.until.is_none());
        open.map(|(key, _)| Eyes::Seat(Ref::within(book.id.clone(), key.clone())))
    });
    std::iter::once(Eyes::Public).chain(assigned).collect()
}

/// The addresses of a record with what answers them.
pub fn router(server: Server) -> Router {
    let house = Arc::new(House::new(server));
    Router::new()
        .route("/static/{name}", get(look))
        .route("/seat", post(take_seat))
        .route("/{book}/{kind}/{key}/file", get(file::kept))
        .merge(merge::routes())
        .merge(bring::routes())
        .merge(form::routes())
        .fallback_service(get(read).with_state(house.clone()))
        .layer(middleware::from_fn_with_state(house.clone(), let_in))
        .layer(middleware::map_response(careful))
        .with_state(house)
}

/// Turns requests away that were led here under another machine's name, where pages may be others than the public ones.
async fn let_in(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let Server { eyes, seats, .. } = &house.server;
    if door::is_public(eyes, seats) || door::is_for_loopback(request.headers(), request.uri()) {
        next.run(request).await
    } else {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    }
}

/// The seat chosen on a page, and where to go back to.
#[derive(Deserialize)]
struct Choice {
    seat: String,
    back: String,
}

async fn take_seat(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    Form(choice): Form<Choice>,
) -> Response {
    let mut offered = house.server.seats.iter();
    let is_offered = offered.any(|eyes| reader::key_of(eyes) == choice.seat);
    if !is_offered || !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let back = Some(choice.back.as_str()).filter(|back| door::is_path(back));
    let mut response = Redirect::to(back.unwrap_or("/")).into_response();
    reader::keep_seat(&mut response, door::port(&headers), &choice.seat);
    response
}

async fn read(State(house): State<Arc<House>>, headers: HeaderMap, uri: Uri) -> Response {
    let mut reader = house.reader(&headers);
    let address = match Address::read(&uri) {
        Ok(address) => address,
        Err(why) => return house.misread(&reader, &why).sent(status(&why), &headers),
    };
    let chosen = address.language;
    reader.language = chosen.unwrap_or(reader.language);
    let is_slow = address.form.is_some() || address.known_at.is_some();
    let answered = match house.kept(&reader, &address) {
        Some(answer) => Ok(Some(answer)),
        None if is_slow => house.clone().apart(&reader, &address).await,
        None => house.computed(&reader, &address),
    };
    let response = match answered {
        Ok(Some(answer)) => answer.sent(StatusCode::OK, &headers),
        Ok(None) => house
            .nothing_here(&reader, &address)
            .sent(StatusCode::NOT_FOUND, &headers),
        Err(Unwritten) => house
            .unwritten(&reader, &address)
            .sent(StatusCode::INTERNAL_SERVER_ERROR, &headers),
    };
    in_chosen_language(chosen, response)
}

fn status(why: &Malformed) -> StatusCode {
    match why {
        Malformed::TooLong => StatusCode::URI_TOO_LONG,
        Malformed::Query | Malformed::AsOf(_) | Malformed::KnownAt(_) => StatusCode::BAD_REQUEST,
    }
}
