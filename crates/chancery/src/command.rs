//! The commands: each opens what it needs, does one thing, and says what it did.

mod act;
mod brackets;
mod call;
mod check;
mod compile;
mod demo;
mod desk;
mod edition;
mod matrix;
mod plan;
mod precedents;
mod progress;
mod read;
mod record;
mod serve;
mod start;
mod write;

use std::path::Path;

use documents::reading::Reading;
use jiff::civil::Date;
use language::Language;
use partnership::Partnership;
use partnership::seat::{Eyes, NoSeat, Sight};

use crate::arguments::{Arguments, Command, Start};
use crate::failure::Failure;

/// Does what is asked.
pub(crate) fn run(arguments: &Arguments, language: Language) -> Result<(), Failure> {
    let Some(command) = &arguments.command else {
        return start::run(&Start::default(), language);
    };
    match command {
        Command::Start(start) => start::run(start, language),
        Command::Demo(demo) => demo::run(demo, language),
        Command::New(new) if new.desk.plan_file.is_some() => plan::new(new, language),
        Command::New(new) => record::new(new, language),
        Command::Plan(asked) => plan::run(asked, language),
        Command::Serve(serve) => serve::run(serve, language),
        Command::Act(act) => act::run(act, language),
        Command::Meeting(read) => read::things(Reading::Meetings, "meeting", read, language),
        Command::Requests(read) => read::things(Reading::FollowUp, "request", read, language),
        Command::Review(read) => read::plan(Reading::Review, read, language),
        Command::Matrix(matrix) => matrix::run(matrix, language),
        Command::Call(call) => call::run(&call.step, language),
        Command::Progress(progress) => progress::run(progress, language),
        Command::Calls(read) => read::things(Reading::Calls, "call", read, language),
        Command::Differences(read) => read::plan(Reading::Differences, read, language),
        Command::Portfolio(read) => read::things(Reading::Portfolio, "project", read, language),
        Command::Release(release) => read::release(release, language),
        Command::Check(text) => check::run(text, language),
        Command::Issue(read) => read::things(Reading::Issues, "issue", read, language),
        Command::Calendar(read) => read::things(Reading::Calendar, "event", read, language),
        Command::Offices(read) => read::things(Reading::Offices, "office", read, language),
        Command::Search(search) => read::search(search, language),
        Command::Log(log) => read::log(log, language),
        Command::Edition(edition) => edition::run(edition, language),
        Command::Verify(verify) => record::verify(verify, language),
        Command::Export(export) => record::export(export, language),
        Command::Strike(strike) => record::strike(strike, language),
        Command::Compile(compile) => compile::run(compile, language),
        Command::Compare(compare) => compile::compare(compare, language),
        Command::Brackets(brackets) => brackets::run(brackets, language),
        Command::Precedents(precedents) => precedents::run(precedents, language),
    }
}

/// Reads a record or an export without taking the right to write in it.
fn load(path: &Path) -> Result<Partnership, Failure> {
    Ok(Partnership::replay(ledger::load(path)?))
}

/// What a seat reads on a day; says so where there is no such seat.
fn sight<'a>(
    partnership: &'a Partnership,
    seat: &str,
    day: Date,
    language: Language,
) -> Result<Sight<'a>, Failure> {
    let eyes = eyes(partnership, seat, language)?;
    let sight = partnership.sight(&eyes, day);
    sight.ok_or_else(|| no_seat(seat, language))
}

/// The seat that is named; says so where there is none, or where several books have one.
fn eyes(partnership: &Partnership, seat: &str, language: Language) -> Result<Eyes, Failure> {
    partnership.eyes(seat).map_err(|why| match why {
        NoSeat::Unknown => no_seat(seat, language),
        NoSeat::Several(seats) => {
            let seats: Vec<String> = seats.iter().map(ToString::to_string).collect();
            let seats = language.list(&seats);
            let given = [("seat", seat.into()), ("seats", seats.into())];
            Failure::Given(language.tell("command-several-seats", &given))
        }
    })
}

fn no_seat(seat: &str, language: Language) -> Failure {
    Failure::Given(language.tell("command-no-seat", &[("seat", seat.into())]))
}
