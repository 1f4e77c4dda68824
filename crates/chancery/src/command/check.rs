//! Holding a text against the record: what disagrees is printed, or written as a paper, and told by the exit status.

use std::path::{Path, PathBuf};

use documents::compose::findings;
use documents::merge::Form;
use documents::reading::imprint;
use intake::check;
use language::Language;
use partnership::view::Moment;

use crate::arguments::Check;
use crate::clock;
use crate::command::compile::{form_of, name_of, paper_in, read};
use crate::command::write::told;
use crate::command::{eyes, load, no_seat};
use crate::failure::Failure;
use crate::terminal::print;

/// Holds a text against a record, as of its own date where none is given.
pub(crate) fn run(check: &Check, language: Language) -> Result<(), Failure> {
    let form = form_of(check.look.out.as_deref(), [&check.checked_text], language)?;
    let name = name_of(&check.checked_text);
    let file = intake::read(&name, &read(&check.checked_text)?)
        .map_err(|why| Failure::Given(documents::intake::unread(&why, language)))?;
    let record = match &check.against {
        Some(record) => record.clone(),
        None => only_record(&check.checked_text, language)?,
    };
    let whole = load(&record)?;
    let known = check.look.known_at.map(|time| whole.known_at(time));
    let partnership = known.as_ref().unwrap_or(&whole);
    let eyes = eyes(&whole, &check.look.seat, language)?;
    let sight = partnership.sight(&eyes, clock::today());
    let sight = sight.ok_or_else(|| no_seat(&check.look.seat, language))?;
    let as_of = check.look.as_of.or_else(|| check::dated(&file, &sight));
    let moment = Moment {
        as_of: as_of.unwrap_or_else(clock::today),
        known_at: check.look.known_at,
    };
    let hold = if check.unknown {
        check::check_with_unknown
    } else {
        check::check
    };
    let found = hold(&file, &sight, moment.as_of);
    let paper = || {
        let imprint = imprint(&sight, moment, |_| true);
        findings::paper_of(&found, &name, check.unknown, language, &imprint)
    };
    match form {
        Some((out, Form::Json)) => told(out, &findings::json(&found, language), language)?,
        Some((out, form)) => told(out, &paper_in(form, &paper())?, language)?,
        None if check.look.json => {
            print(&String::from_utf8_lossy(&findings::json(&found, language)))?;
        }
        None => print(&documents::plain::write(&paper()))?,
    }
    match found.findings.len() {
        0 => Ok(()),
        count => Err(Failure::Disagrees(count)),
    }
}

/// The ending of records.
const ENDING: &str = "chancery";

/// The only record beside a text, else the only one in the folder in which the program is run.
fn only_record(text: &Path, language: Language) -> Result<PathBuf, Failure> {
    let beside = text.parent().unwrap_or_else(|| Path::new(""));
    let here = Path::new(".");
    let beside = if beside.as_os_str().is_empty() {
        here
    } else {
        beside
    };
    for folder in [beside, here] {
        let entries = std::fs::read_dir(folder).map_err(Failure::at(folder))?;
        let paths = entries.filter_map(|entry| entry.ok().map(|entry| entry.path()));
        let records = paths.filter(|path| path.extension().is_some_and(|ending| ending == ENDING));
        let mut records: Vec<PathBuf> = records.collect();
        records.sort();
        match records.as_slice() {
            [] => {}
            [only] => return Ok(only.clone()),
            several => {
                let names: Vec<String> = several.iter().map(|path| name_of(path)).collect();
                let args = [("records", language.list(&names).into())];
                return Err(Failure::Given(
                    language.tell("check-several-records", &args),
                ));
            }
        }
    }
    Err(Failure::Given(language.say("check-no-record")))
}
