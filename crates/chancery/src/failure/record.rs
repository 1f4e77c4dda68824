//! Failures of the record as sentences: what stands in the way of reading or writing it, and what is broken in it.

use language::{Arg, Language};
use ledger::{Damage, Error, Fault};

/// Says why the record could not be read or written, and what to do. A cause from the system follows in its own words.
pub(crate) fn sentence(error: &Error, language: Language) -> String {
    let file = |path: &std::path::Path| ("file", Arg::from(path.display().to_string()));
    let cause = |source: &dyn std::error::Error| ("cause", Arg::from(source.to_string()));
    let tell = |id, args: &[_]| language.tell(id, args);
    match error {
        Error::CannotOpen { path, source } if is_missing(source.as_ref()) => {
            tell("error-missing", &[file(path)])
        }
        Error::CannotOpen { path, source } => {
            tell("error-cannot-open", &[file(path), cause(source.as_ref())])
        }
        Error::Exists { path } => tell("error-exists", &[file(path)]),
        Error::NotARecord { path } => tell("error-not-a-record", &[file(path)]),
        Error::Export { path } => tell("error-export", &[file(path)]),
        Error::Newer { path, found, known } => {
            let (found, known) = (found.to_string().into(), known.to_string().into());
            let args = [file(path), ("found", found), ("known", known)];
            tell("error-newer", &args)
        }
        Error::Locked { path } => tell("error-locked", &[file(path)]),
        Error::DiskFull { path } => tell("error-disk-full", &[file(path)]),
        Error::Damaged { path, fault } => {
            let fault = sentence_of_fault(fault, language).into();
            tell("error-damaged", &[file(path), ("fault", fault)])
        }
        Error::Stale { book } => tell("error-stale", &[("book", book.to_string().into())]),
        Error::NoBook { path, book } => tell(
            "error-no-book",
            &[file(path), ("book", book.to_string().into())],
        ),
        Error::NothingToStrike { book, number } => {
            let entry = number.to_string().into();
            let args = [("book", book.to_string().into()), ("entry", entry)];
            tell("error-nothing-to-strike", &args)
        }
        Error::StrikeUnfinished { path, source } => {
            let cause = sentence(source, language).into();
            tell("error-strike-unfinished", &[file(path), ("cause", cause)])
        }
        Error::NoAttachment { path, hash } => {
            let hash = ("hash", hash.to_string().into());
            tell("error-no-attachment", &[file(path), hash])
        }
        Error::Storage { path, source } => {
            tell("error-storage", &[file(path), cause(source.as_ref())])
        }
    }
}

fn is_missing(source: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    let system = source.downcast_ref::<std::io::Error>();
    system.is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound)
}

/// Says what is broken in a record, and where.
pub(crate) fn sentence_of_fault(fault: &Fault, language: Language) -> String {
    let what = sentence_of_damage(&fault.what, language);
    let book = fault.book.as_ref().map(ToString::to_string);
    match (book, fault.number) {
        (None, _) => what,
        (Some(book), None) => {
            let args = [("book", book.into()), ("damage", what.into())];
            language.tell("fault-book", &args)
        }
        (Some(book), Some(number)) => {
            let entry = number.to_string().into();
            let args = [
                ("book", book.into()),
                ("entry", entry),
                ("damage", what.into()),
            ];
            language.tell("fault-entry", &args)
        }
    }
}

fn sentence_of_damage(damage: &Damage, language: Language) -> String {
    match damage {
        Damage::Gap { next } => language.tell("damage-gap", &[("next", next.to_string().into())]),
        Damage::Seal => language.say("damage-seal"),
        Damage::Personal => language.say("damage-personal"),
        Damage::PersonalGone => language.say("damage-personal-gone"),
        Damage::Strike => language.say("damage-strike"),
        Damage::Unreadable { reason } => {
            language.tell("damage-unreadable", &[("cause", reason.clone().into())])
        }
        Damage::BookName { name } => {
            language.tell("damage-book-name", &[("name", name.clone().into())])
        }
        Damage::Empty => language.say("damage-empty"),
        Damage::Key => language.say("damage-key"),
        Damage::Checkpoint => language.say("damage-checkpoint"),
        Damage::CheckpointForged => language.say("damage-checkpoint-forged"),
        Damage::CheckpointOfAnotherKey => language.say("damage-checkpoint-of-another-key"),
        Damage::CheckpointNotReached => language.say("damage-checkpoint-not-reached"),
        Damage::CheckpointNotMet => language.say("damage-checkpoint-not-met"),
        Damage::Attachment { hash } => {
            language.tell("damage-attachment", &[("hash", hash.to_string().into())])
        }
        Damage::File { reason } => {
            language.tell("damage-file", &[("cause", reason.clone().into())])
        }
    }
}
