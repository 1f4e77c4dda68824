//! Serving the pages of records until they are stopped.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;

use jiff::Timestamp;
use language::Language;
use ledger::Registrar;
use partnership::Partnership;
use partnership::seat::Eyes;

use crate::arguments::Serve;
use crate::clock;
use crate::command::title;
use crate::failure::{Failure, tell};

/// A record to be served.
pub(crate) struct Served {
    record: PathBuf,
    seat: String,
    address: SocketAddr,
    // Whether the reader may take any seat of the record; only for records in which nothing is anyone's.
    any_seat: bool,
    clock: fn() -> Timestamp,
}

impl Served {
    /// A record of the demonstration: one may take every seat.
    pub(crate) fn demo(record: PathBuf, port: u16, clock: fn() -> Timestamp) -> Served {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        Served {
            record,
            seat: "public".to_owned(),
            address,
            any_seat: true,
            clock,
        }
    }

    fn server(&self, language: Language) -> Result<(TcpListener, web::Server), Failure> {
        let registrar = Arc::new(Registrar::open(&self.record, clock::now)?);
        let (eyes, seats, title) = {
            let partnership = registrar.read();
            let eyes = partnership.eyes(&self.seat);
            let seats = if self.any_seat {
                seats(&partnership)
            } else {
                Vec::new()
            };
            (eyes, seats, title(&partnership))
        };
        let Some(eyes) = eyes else {
            let args = [("seat", self.seat.clone().into())];
            return Err(Failure::Given(language.tell("command-no-seat", &args)));
        };
        web::may_serve(self.address.ip(), &eyes, &seats).map_err(anyhow::Error::from)?;
        let listener = TcpListener::bind(self.address)
            .map_err(|error| anyhow::Error::from(error).context(self.address.to_string()))?;
        Ok((
            listener,
            web::Server {
                registrar,
                eyes,
                seats,
                clock: self.clock,
                title,
            },
        ))
    }
}

/// The seats among which a reader of the demonstration may choose: the public one, and every one that is assigned.
fn seats(partnership: &Partnership) -> Vec<Eyes> {
    let assigned = partnership.books().flat_map(|book| {
        let open = book
            .things
            .seats
            .iter()
            .filter(|(_, seat)| seat.until.is_none());
        open.map(|(key, _)| Eyes::Seat(partnership::key::Ref::within(book.id.clone(), key.clone())))
    });
    std::iter::once(Eyes::Public).chain(assigned).collect()
}

/// Serves one record.
pub(crate) fn run(serve: &Serve, language: Language) -> Result<(), Failure> {
    let address = SocketAddr::from((serve.address, serve.port));
    let served = Served {
        record: serve.record.clone(),
        seat: serve.seat.clone(),
        address,
        any_seat: false,
        clock: clock::now,
    };
    all(vec![served], serve.open, language)
}

/// Serves records side by side; ends when the first of them does.
pub(crate) fn all(records: Vec<Served>, open: bool, language: Language) -> Result<(), Failure> {
    let mut servers = Vec::new();
    for served in &records {
        servers.push(served.server(language)?);
    }
    let mut first = None;
    for (listener, server) in &servers {
        let address = reachable(listener.local_addr()?);
        let name = server.title.read(language.tag()).to_owned();
        tell(&language.tell(
            "serve-at",
            &[("title", name.into()), ("address", address.clone().into())],
        ));
        first.get_or_insert(address);
    }
    tell(&language.say("serve-stop"));
    if let Some(address) = first.filter(|_| open) {
        open_browser(&address, language);
    }
    let (ended, end) = std::sync::mpsc::channel();
    for (listener, server) in servers {
        let ended = ended.clone();
        // Nobody listens any more once the first has ended; then there is nobody to tell.
        std::thread::spawn(move || drop(ended.send(web::serve(listener, server))));
    }
    drop(ended);
    match end.recv() {
        Ok(served) => Ok(served.map_err(anyhow::Error::from)?),
        Err(_) => Ok(()),
    }
}

/// The address as a browser of this machine reaches it.
fn reachable(address: SocketAddr) -> String {
    let host = if address.ip().is_unspecified() {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    } else {
        address.ip()
    };
    format!("http://{}/", SocketAddr::from((host, address.port())))
}

fn open_browser(address: &str, language: Language) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if std::process::Command::new(program)
        .arg(address)
        .spawn()
        .is_err()
    {
        tell(&language.tell("serve-no-browser", &[("address", address.into())]));
    }
}
