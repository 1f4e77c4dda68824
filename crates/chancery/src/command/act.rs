//! Handing in acts as JSON: one, many, or bundles of them; all are recorded or none.

use std::io::Read;

use language::Language;
use ledger::Registrar;
use partnership::entry::{Bundle, Submission};

use crate::arguments::Act;
use crate::clock;
use crate::command::write::print;
use crate::failure::{Failure, tell};

/// Records the acts of a file, or says what would be recorded.
pub(crate) fn run(act: &Act, language: Language) -> Result<(), Failure> {
    let text = text_of(act)?;
    let submissions = submissions(&text, &act.acts.display().to_string(), language)?;
    let registrar = Registrar::open(&act.record, clock::now)?;
    if act.dry_run {
        let admitted = registrar.dry_run(submissions).map_err(Failure::Refused)?;
        let args = [("count", admitted.entries().len().into())];
        tell(&language.tell("command-would-record", &args));
        return Ok(());
    }
    let recorded = registrar.record(submissions)?;
    if act.json {
        return print(&serde_json::to_string_pretty(&recorded)?);
    }
    for id in recorded {
        let args = [
            ("book", id.book.to_string().into()),
            ("entry", id.number.to_string().into()),
        ];
        print(&language.tell("command-done", &args))?;
    }
    Ok(())
}

fn text_of(act: &Act) -> Result<String, Failure> {
    if act.acts.as_os_str() == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    let read = std::fs::read_to_string(&act.acts);
    Ok(read.map_err(|error| anyhow::Error::from(error).context(act.acts.display().to_string()))?)
}

/// Reads acts, naming the place of what cannot be read.
fn submissions(text: &str, file: &str, language: Language) -> Result<Vec<Submission>, Failure> {
    let malformed = |place: String, error: &serde_json::Error| {
        let args = [
            ("file", file.into()),
            ("place", place.into()),
            ("reason", error.to_string().into()),
        ];
        Failure::Given(language.tell("command-malformed", &args))
    };
    let whole: serde_json::Value = serde_json::from_str(text)
        .map_err(|error| malformed(format!("{}:{}", error.line(), error.column()), &error))?;
    let items = if let serde_json::Value::Array(items) = whole {
        items
    } else {
        vec![whole]
    };
    let mut submissions: Vec<Submission> = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let place = |error| malformed((at + 1).to_string(), &error);
        if item.get("acts").is_some() {
            let bundle: Bundle = serde_json::from_value(item).map_err(place)?;
            submissions.extend(bundle.submissions());
        } else {
            submissions.push(serde_json::from_value(item).map_err(place)?);
        }
    }
    Ok(submissions)
}
