//! The start page: served on the loopback, shown in the browser, until it is stopped.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use language::Language;

use crate::arguments::Start;
use crate::clock;
use crate::command::demo;
use crate::command::serve::{open_browser, reachable};
use crate::failure::{Failure, sentence_of_ledger};
use crate::terminal::tell;

/// Serves the start page of a folder and opens the browser.
pub(crate) fn run(start: &Start, language: Language) -> Result<(), Failure> {
    let folder = std::fs::canonicalize(&start.folder).map_err(Failure::at(&start.folder))?;
    let wished = SocketAddr::from((Ipv4Addr::LOCALHOST, start.port));
    let at = |error| Failure::Address(wished, error);
    let listener = web::start::listen(start.port).map_err(at)?;
    let bound = listener.local_addr().map_err(at)?;
    if start.port != 0 && bound.port() != start.port {
        let (taken, port) = (start.port.to_string(), bound.port().to_string());
        let args = [("taken", taken.into()), ("port", port.into())];
        tell(&language.tell("serve-next-port", &args));
    }
    let address = reachable(bound);
    tell(&language.tell("serve-start", &[("address", address.clone().into())]));
    tell(&language.say("serve-stop"));
    if !start.no_open {
        open_browser(&address, language);
    }
    let start = web::start::Start {
        folder,
        port: bound.port(),
        clock: clock::now,
        tell: sentence_of_ledger,
        examples,
    };
    Ok(web::start::serve(listener, start)?)
}

fn examples(folder: &Path, language: Language) -> Result<Vec<web::start::Example>, String> {
    demo::records(folder).map_err(|failure| failure.sentence(language))
}
