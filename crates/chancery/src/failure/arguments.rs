//! What is wrong with the words of the command line. Where a value is wrong, the catalogue says it; the rest is the reader's of arguments.

use std::error::Error;
use std::io::ErrorKind as SystemErrorKind;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use language::Language;
use partnership::key::BadName;

use crate::terminal::tell;

/// Tells what is wrong with the words of the command line, or the help that was asked for.
pub(crate) fn of_arguments(said: &clap::Error, language: Language) -> ExitCode {
    if let Some(words) = sentence(said, language) {
        tell(&[&language.say("command-error"), ": ", &words].concat());
        return ExitCode::from(2);
    }
    match said.print() {
        Ok(()) if !said.use_stderr() => ExitCode::SUCCESS,
        Err(error) if error.kind() == SystemErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Ok(()) | Err(_) => ExitCode::from(2),
    }
}

/// Says what a value should be; none where it is not a value that is wrong.
fn sentence(said: &clap::Error, language: Language) -> Option<String> {
    if said.kind() != ErrorKind::ValueValidation {
        return None;
    }
    if let Some(bad) = said
        .source()
        .and_then(|source| source.downcast_ref::<BadName>())
    {
        let name = bad.text.clone();
        return Some(language.tell("command-bad-name", &[("name", name.into())]));
    }
    let (Some(ContextValue::String(option)), Some(ContextValue::String(value))) = (
        said.get(ContextKind::InvalidArg),
        said.get(ContextKind::InvalidValue),
    ) else {
        return None;
    };
    // As the reader of arguments writes it: `--as-of <AS_OF>`, `<ENTRY>` or `<FILES>...`.
    let word = option.split([' ', '.']).next().unwrap_or(option);
    let bare = word.trim_matches(['-', '<', '>']);
    let id = format!("option-{}", bare.to_lowercase().replace('_', "-"));
    if !language.knows(&id) {
        return None;
    }
    let args = [
        ("value", value.as_str().into()),
        ("option", word.into()),
        ("meaning", language.say(&id).into()),
    ];
    Some(language.tell("command-bad-value", &args))
}
