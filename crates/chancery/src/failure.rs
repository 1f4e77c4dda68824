//! Failures as the user meets them: what could not be done, where, and what to do; with the exit status.

mod arguments;
mod record;

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use documents::merge::Refusal;
use language::Language;
use ledger::RecordError;
use partnership::Refused;

use crate::terminal::tell;

pub(crate) use arguments::of_arguments;
pub(crate) use record::{sentence as sentence_of_ledger, sentence_of_fault};

/// Why a command could not do what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The rules refuse an act: exit status 1.
    Refused(Refused),
    /// A text disagrees with the record in so many places: exit status 1.
    Disagrees(usize),
    /// What was given is wrong, said in the reader's language: exit status 2.
    Given(String),
    /// Something has to be answered before it can be done, said in the reader's language: exit status 1.
    Asked(String),
    /// The record failed: exit status 2.
    Ledger(ledger::Error),
    /// A file other than a record failed: exit status 2.
    File(PathBuf, io::Error),
    /// An address cannot be served on: exit status 2.
    Address(SocketAddr, io::Error),
    /// Serving was refused or broke off: exit status 2.
    Web(web::Error),
    /// Files of a draft are not merged: exit status 1, or 2 where one of them is none that is read.
    Merge(documents::merge::Refusal),
    /// A Word file cannot be written: exit status 2.
    Word(manuscript::write::Unrecorded),
    /// A paper cannot be set as PDF: exit status 2.
    Typeset(typeset::Error),
    /// The standard input or output failed: exit status 2, or none where only the reader of our output has gone away.
    Stream(io::Error),
}

impl Failure {
    /// What a failure of the file system at a path is; for `map_err`.
    pub(crate) fn at(path: &Path) -> impl Fn(io::Error) -> Failure {
        move |error| Failure::File(path.to_path_buf(), error)
    }

    /// Whether only the reader of our output has gone away, which is no failure of ours.
    pub(crate) fn is_closed_pipe(&self) -> bool {
        matches!(self, Failure::Stream(error) if error.kind() == ErrorKind::BrokenPipe)
    }

    /// Tells the user, and gives the exit status.
    pub(crate) fn tell(&self, language: Language) -> ExitCode {
        let sentence = self.sentence(language);
        if let Failure::Disagrees(_) = self {
            // What is found is what was asked for, not a failure of the command.
            tell(&sentence);
        } else {
            tell(&[&language.say("command-error"), ": ", &sentence].concat());
        }
        match self {
            Failure::Refused(_) | Failure::Asked(_) | Failure::Disagrees(_) => ExitCode::from(1),
            Failure::Merge(Refusal::Unreadable { .. } | Refusal::NoSuchParty { .. }) => {
                ExitCode::from(2)
            }
            Failure::Merge(
                Refusal::Twice { .. }
                | Refusal::AnotherBase { .. }
                | Refusal::Differ { .. }
                | Refusal::OwnText { .. },
            ) => ExitCode::from(1),
            Failure::Given(_)
            | Failure::Ledger(_)
            | Failure::File(..)
            | Failure::Address(..)
            | Failure::Web(_)
            | Failure::Word(_)
            | Failure::Typeset(_)
            | Failure::Stream(_) => ExitCode::from(2),
        }
    }

    /// What could not be done, and what to do.
    pub(crate) fn sentence(&self, language: Language) -> String {
        match self {
            Failure::Refused(Refused { index, refusal }) => {
                let place = language.tell("command-refused-act", &[("number", (index + 1).into())]);
                let sentence = documents::refusal::sentence(refusal, language);
                [&place, ": ", &sentence].concat()
            }
            Failure::Disagrees(count) => {
                language.tell("check-disagrees", &[("count", (*count).into())])
            }
            Failure::Given(words) | Failure::Asked(words) => words.clone(),
            Failure::Merge(refusal) => of_merge(refusal, language),
            Failure::Word(why) => language.tell("error-word", &[("cause", why.to_string().into())]),
            Failure::Ledger(error) => record::sentence(error, language),
            Failure::File(path, error) => of_file(path, error, language),
            Failure::Address(address, error) => of_address(*address, error, language),
            Failure::Web(web::Error::Exposed(exposed)) => {
                let args = [("address", exposed.address.to_string().into())];
                language.tell("error-exposed", &args)
            }
            Failure::Web(web::Error::Network(error)) => {
                language.tell("error-network", &[("cause", error.to_string().into())])
            }
            Failure::Typeset(typeset::Error::NoTitle) => language.say("error-paper-untitled"),
            Failure::Typeset(typeset::Error::Refused(faults)) => language.tell(
                "error-paper-refused",
                &[("cause", faults.join("; ").into())],
            ),
            Failure::Stream(error) => {
                language.tell("error-stream", &[("cause", error.to_string().into())])
            }
        }
    }
}

/// Why files are not merged; what is only possible on the command line is said here.
fn of_merge(refusal: &Refusal, language: Language) -> String {
    let said = documents::merge::sentence(refusal, language);
    match refusal {
        Refusal::OwnText { .. } => [&said, " ", &language.say("compile-on")].concat(),
        Refusal::AnotherBase { .. } => [&said, " ", &language.say("compile-anyway")].concat(),
        Refusal::Unreadable { .. }
        | Refusal::Twice { .. }
        | Refusal::Differ { .. }
        | Refusal::NoSuchParty { .. } => said,
    }
}

fn of_file(path: &Path, error: &io::Error, language: Language) -> String {
    let file = ("file", path.display().to_string().into());
    let kind = error.kind();
    if kind == ErrorKind::NotFound {
        language.tell("error-missing", &[file])
    } else if kind == ErrorKind::StorageFull {
        language.tell("error-disk-full", &[file])
    } else if kind == ErrorKind::InvalidData {
        language.tell("error-not-text", &[file])
    } else {
        let cause = ("cause", error.to_string().into());
        language.tell("error-storage", &[file, cause])
    }
}

fn of_address(address: SocketAddr, error: &io::Error, language: Language) -> String {
    let place = ("address", address.to_string().into());
    if error.kind() == ErrorKind::AddrInUse {
        language.tell("error-port-in-use", &[place])
    } else {
        let cause = ("cause", error.to_string().into());
        language.tell("error-address", &[place, cause])
    }
}

impl From<RecordError> for Failure {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::Refused(refused) => Failure::Refused(refused),
            RecordError::Ledger(error) => Failure::Ledger(error),
        }
    }
}

impl From<ledger::Error> for Failure {
    fn from(error: ledger::Error) -> Self {
        Failure::Ledger(error)
    }
}

impl From<web::Error> for Failure {
    fn from(error: web::Error) -> Self {
        Failure::Web(error)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Failure::Merge(refusal)
    }
}

impl From<typeset::Error> for Failure {
    fn from(error: typeset::Error) -> Self {
        Failure::Typeset(error)
    }
}
