//! Handing in acts as JSON: one, many, or bundles of them; all are recorded or none.

use language::Language;
use ledger::{Registrar, hash_of};
use partnership::attachment::{self, Hash};
use partnership::entry::{Bundle, Submission};
use partnership::key::Key;

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
    keep_files(act, &submissions, &registrar, language)?;
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

/// Keeps the files that acts attach, once the acts themselves are found to be in order.
fn keep_files(
    act: &Act,
    submissions: &[Submission],
    registrar: &Registrar,
    language: Language,
) -> Result<(), Failure> {
    let mut files = Vec::new();
    for path in &act.attach {
        let bytes = std::fs::read(path).map_err(Failure::at(path))?;
        files.push((path.display().to_string(), hash_of(&bytes), bytes));
    }
    for submission in submissions {
        let Some((key, hash)) = attached(submission) else {
            continue;
        };
        let given = files.iter().any(|(_, own, _)| own == hash);
        if !given && registrar.get(hash)?.is_none() {
            let names = files.iter().map(|(name, own, _)| format!("{name} ({own})"));
            let args = [
                ("key", key.to_string().into()),
                ("hash", hash.to_string().into()),
                ("files", language.list(&names.collect::<Vec<_>>()).into()),
            ];
            return Err(Failure::Given(language.tell("act-no-bytes", &args)));
        }
    }
    if !files.is_empty() {
        drop(
            registrar
                .dry_run(submissions.to_vec())
                .map_err(Failure::Refused)?,
        );
    }
    for (_, _, bytes) in &files {
        registrar.put(bytes)?;
    }
    Ok(())
}

/// The short name and the hash of a file that an act attaches.
fn attached(submission: &Submission) -> Option<(&Key, &Hash)> {
    if let partnership::Act::Attachment(attachment::Act::Attach { key, hash, .. }) = &submission.act
    {
        Some((key, hash))
    } else {
        None
    }
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
