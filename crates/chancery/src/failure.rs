//! Failures as the user meets them: what could not be done, where, and what to do; with the exit status.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use language::Language;
use ledger::RecordError;
use partnership::Refused;
use partnership::key::BadName;

/// Why a command could not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The rules refuse an act: exit status 1.
    Refused(Refused),
    /// What was given is wrong, said in the reader's language: exit status 2.
    Given(String),
    /// The record, a file or the system failed: exit status 2.
    Failed(anyhow::Error),
}

impl Failure {
    /// Whether only the reader of our output has gone away, which is no failure of ours.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        match self {
            Failure::Failed(error) => error
                .downcast_ref::<std::io::Error>()
                .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe),
            Failure::Refused(_) | Failure::Given(_) => false,
        }
    }

    /// Tells the user, and gives the exit status.
    pub(crate) fn tell(&self, language: Language) -> ExitCode {
        let (words, status) = match self {
            Failure::Refused(Refused { index, refusal }) => {
                let sentence = documents::refusal::sentence(refusal, language);
                let place = language.tell("command-refused-act", &[("number", (index + 1).into())]);
                (format!("{place}: {sentence}"), 1)
            }
            Failure::Given(words) => (words.clone(), 2),
            Failure::Failed(error) => {
                let causes: Vec<String> = error.chain().map(ToString::to_string).collect();
                (causes.join(": "), 2)
            }
        };
        let error = language.say("command-error");
        tell(&[&error, ": ", &words].concat());
        ExitCode::from(status)
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(refused) => Failure::Refused(refused),
            RecordError::Ledger(error) => Failure::Failed(error.into()),
        }
    }
}

impl From<ledger::Error> for Failure {
    fn from(error: ledger::Error) -> Self {
        Failure::Failed(error.into())
    }
}

impl From<typeset::Error> for Failure {
    fn from(error: typeset::Error) -> Self {
        Failure::Failed(error.into())
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Failure::Failed(error.into())
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::Failed(error.into())
    }
}

impl From<BadName> for Failure {
    fn from(error: BadName) -> Self {
        Failure::Failed(error.into())
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Failure::Failed(error)
    }
}

/// Tells what is wrong with the words of the command line, or the help that was asked for.
pub(crate) fn of_arguments(said: &clap::Error) -> ExitCode {
    let printed = said.print();
    if said.use_stderr() || printed.is_err() {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    }
}

/// Writes a line for people to the error stream; nobody is left to be told where that fails.
pub(crate) fn tell(words: &str) {
    drop(writeln!(anstream::stderr(), "{words}"));
}
