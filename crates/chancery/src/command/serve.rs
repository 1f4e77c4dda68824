//! Serving the pages of records until they are stopped.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

use jiff::Timestamp;
use language::Language;
use ledger::Registrar;

use crate::arguments::Serve;
use crate::clock;
use crate::command::eyes;
use crate::failure::Failure;
use crate::terminal::tell;

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

    /// Opens the record and listens for its readers.
    pub(crate) fn open(&self, language: Language) -> Result<Open, Failure> {
        let registrar = Arc::new(Registrar::open(&self.record, self.clock)?);
        let (eyes, seats, title) = {
            let partnership = registrar.read();
            let eyes = eyes(&partnership, &self.seat, language)?;
            let seats = if self.any_seat {
                web::seats(&partnership)
            } else {
                Vec::new()
            };
            (eyes, seats, web::title(&partnership))
        };
        web::may_serve(self.address.ip(), &eyes, &seats).map_err(web::Error::from)?;
        let listener = TcpListener::bind(self.address)
            .map_err(|error| Failure::Address(self.address, error))?;
        let bound = listener.local_addr();
        let bound = bound.map_err(|error| Failure::Address(self.address, error))?;
        Ok(Open {
            address: reachable(bound),
            listener,
            server: web::Server {
                registrar,
                eyes,
                seats,
                clock: self.clock,
                title,
            },
        })
    }
}

/// A record that is listened for; served by [`until_stopped`].
pub(crate) struct Open {
    /// The address as a browser of this machine reaches it.
    pub(crate) address: String,
    listener: TcpListener,
    server: web::Server,
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
    let open = served.open(language)?;
    let name = open.server.title.read(language.tag()).to_owned();
    tell(&language.tell(
        "serve-at",
        &[
            ("title", name.into()),
            ("address", open.address.clone().into()),
        ],
    ));
    until_stopped(vec![open], serve.open, language)
}

/// Serves records side by side; ends when the first of them does. Starts the browser where that is asked for.
pub(crate) fn until_stopped(
    records: Vec<Open>,
    browser: bool,
    language: Language,
) -> Result<(), Failure> {
    tell(&language.say("serve-stop"));
    if let Some(first) = records.first().filter(|_| browser) {
        open_browser(&first.address, language);
    }
    let (ended, end) = std::sync::mpsc::channel();
    for Open {
        listener, server, ..
    } in records
    {
        let ended = ended.clone();
        // Nobody listens any more once the first has ended; then there is nobody to tell.
        std::thread::spawn(move || drop(ended.send(web::serve(listener, server))));
    }
    drop(ended);
    match end.recv() {
        Ok(served) => Ok(served?),
        Err(_) => Ok(()),
    }
}

/// The address as a browser of this machine reaches it.
pub(crate) fn reachable(address: SocketAddr) -> String {
    let host = if address.ip().is_unspecified() {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    } else {
        address.ip()
    };
    format!("http://{}/", SocketAddr::from((host, address.port())))
}

/// Starts the browser of this machine; says the address where there is none.
pub(crate) fn open_browser(address: &str, language: Language) {
    let untold = || tell(&language.tell("serve-no-browser", &[("address", address.into())]));
    if !has_display() {
        return untold();
    }
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    // Its own words are not ours, and would stand between the lines of a terminal.
    let started = Command::new(program)
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        untold();
    }
}

/// Whether a browser would have where to show itself: without one, its starter would take over the terminal.
fn has_display() -> bool {
    let is_told = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(target_os = "macos", windows))
        || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(is_told)
}
