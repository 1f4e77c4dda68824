//! Handing in acts as JSON: one, many, or bundles of them; all are recorded or none.

use language::Language;
use ledger::Registrar;
use partnership::entry::{Bundle, Submission};

use crate::arguments::Act;
use crate::clock;
use crate::failure::Failure;
use crate::terminal::{print, tell, wait};

/// From how many acts on one waits so long that one wonders.
const MANY: usize = 1_000;

/// Records the acts of a file, or says what would be recorded.
pub(crate) fn run(act: &Act, language: Language) -> Result<(), Failure> {
    let text = text_of(act)?;
    let submissions = submissions(&text, &act.acts.display().to_string(), language)?;
    let registrar = Registrar::open(&act.record, clock::now)?;
    if submissions.len() >= MANY {
        wait(&language.tell("act-wait", &[("count", submissions.len().into())]));
    }
    if act.dry_run {
        let admitted = registrar.dry_run(submissions).map_err(Failure::Refused)?;
        let args = [("count", admitted.entries().len().into())];
        tell(&language.tell("command-would-record", &args));
        return Ok(());
    }
    let recorded = registrar.record(submissions)?;
    if act.json {
        let json = serde_json::to_string_pretty(&recorded);
        return print(&json.expect("the names of entries can always be written"));
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
        std::io::read_to_string(std::io::stdin()).map_err(Failure::Stream)
    } else {
        std::fs::read_to_string(&act.acts).map_err(Failure::at(&act.acts))
    }
}

/// Reads acts, naming the place of what cannot be read.
fn submissions(text: &str, file: &str, language: Language) -> Result<Vec<Submission>, Failure> {
    let whole: serde_json::Value = serde_json::from_str(text).map_err(|error| {
        let args = [
            ("file", file.into()),
            ("line", error.line().to_string().into()),
            ("column", error.column().to_string().into()),
            ("cause", cause(&error).into()),
        ];
        Failure::Given(language.tell("command-not-json", &args))
    })?;
    let items = if let serde_json::Value::Array(items) = whole {
        items
    } else {
        vec![whole]
    };
    let mut submissions = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let malformed = |error: serde_json::Error| {
            let args = [
                ("file", file.into()),
                ("number", (at + 1).into()),
                ("cause", error.to_string().into()),
            ];
            Failure::Given(language.tell("command-malformed", &args))
        };
        if item.get("acts").is_some() {
            let bundle: Bundle = serde_json::from_value(item).map_err(malformed)?;
            submissions.extend(bundle.submissions());
        } else {
            submissions.push(serde_json::from_value(item).map_err(malformed)?);
        }
    }
    Ok(submissions)
}

/// What the reader of JSON says, without the place, which is said already.
fn cause(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    said.strip_suffix(&place).unwrap_or(&said).to_owned()
}
