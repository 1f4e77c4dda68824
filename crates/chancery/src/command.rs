//! The commands: each opens what it needs, does one thing, and says what it did.

mod act;
mod demo;
mod edition;
mod read;
mod record;
mod serve;
mod write;

use std::path::Path;

use language::Language;
use partnership::Partnership;
use partnership::book::BookId;
use partnership::words::Words;

use crate::arguments::{Arguments, Command};
use crate::failure::Failure;

/// Does what is asked.
pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<(), Failure> {
    match &arguments.command {
        Command::Demo(demo) => demo::run(demo, language),
        Command::New(new) => record::new(new, language),
        Command::Serve(serve) => serve::run(serve, language),
        Command::Act(act) => act::run(act, language),
        Command::Meeting(read) => read::things("meeting", "/meetings", read, language),
        Command::Requests(read) => read::list("/follow-up", "request", read, language),
        Command::Review(read) => read::review(read, language),
        Command::Portfolio(read) => read::list("/portfolio", "project", read, language),
        Command::Release(release) => read::release(release, language),
        Command::Issue(read) => read::things("issue", "/issues", read, language),
        Command::Calendar(read) => read::list("/calendar", "event", read, language),
        Command::Offices(read) => read::list("/offices", "office", read, language),
        Command::Search(search) => read::search(search, language),
        Command::Log(read) => read::log(read, language),
        Command::Edition(edition) => edition::run(edition, language),
        Command::Verify(verify) => record::verify(verify, language),
        Command::Export(export) => record::export(export, language),
        Command::Strike(strike) => record::strike(strike, language),
    }
}

/// Reads a record or an export without taking the right to write in it.
fn load(path: &Path) -> Result<Partnership, Failure> {
    Ok(Partnership::replay(ledger::load(path)?))
}

/// What the record is called: the title of its public book.
fn title(partnership: &Partnership) -> Words {
    let public = partnership
        .book(&BookId::public())
        .and_then(partnership::book::Book::title);
    public
        .cloned()
        .unwrap_or_else(|| Words::english("Chancery"))
}
