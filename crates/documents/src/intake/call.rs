//! What is said of focal points and of returned files: what is in question, what is only told, and which option answers.

use intake::call::focal_point::{Doubt, Unnamed};
use intake::call::take::{Question, Remark};
use language::{Arg, Language};

use super::place;
use crate::compose::call::form::head;
use crate::compose::pen::Pen;

/// What is to be told of a file of focal points.
pub fn doubt(doubt: &Doubt, language: Language) -> String {
    let at = |at: &intake::file::Place| ("place", place(at, language).into());
    match doubt {
        Doubt::NoTable => language.say("focal-no-table"),
        Doubt::Lines {
            place,
            why: Unnamed::Unknown(written),
        } => language.tell("focal-unknown-line", &[at(place), written_as(written)]),
        Doubt::Lines {
            place,
            why: Unnamed::Several(written, parts),
        } => {
            let parts = ("parts", language.list(parts).into());
            language.tell("focal-several", &[at(place), written_as(written), parts])
        }
        Doubt::NoLines { place } => language.tell("focal-no-lines", &[at(place)]),
        Doubt::NoOffice { place } => language.tell("focal-no-office", &[at(place)]),
        Doubt::NoAddress { place, to } => {
            let to = ("to", to.as_str().into());
            language.tell("focal-no-address", &[at(place), to])
        }
        Doubt::BadAddress { place, written } => {
            language.tell("focal-bad-address", &[at(place), written_as(written)])
        }
        Doubt::Language { place, written } => {
            language.tell("focal-language", &[at(place), written_as(written)])
        }
        Doubt::Shared { line, to } => {
            let args = [
                ("line", line.to_string().into()),
                ("names", language.list(to).into()),
            ];
            language.tell("focal-shared", &args)
        }
    }
}

fn written_as(written: &str) -> (&'static str, Arg) {
    // A cell can hold a page; its beginning is enough to find it.
    let mut signs = written.chars();
    let mut short: String = signs.by_ref().take(60).collect();
    if signs.next().is_some() {
        short.push('…');
    }
    ("written", short.into())
}

/// What has to be answered of a returned file.
pub fn question(question: &Question, language: Language) -> String {
    let file = |file: &str| ("file", Arg::from(file));
    let at = |at: &intake::file::Place| ("place", place(at, language).into());
    let key = |name: &'static str, key: &partnership::key::Key| (name, key.to_string().into());
    let tell = |id: &str, args: &[(&str, Arg)]| language.tell(id, args);
    match question {
        Question::NoCall { file: it } => tell("taken-no-call", &[file(it)]),
        Question::DoubtfulCall { file: it, call, to } => {
            let to = ("to", to.read(language.tag()).into());
            tell("taken-doubtful-call", &[file(it), key("call", call), to])
        }
        Question::UnknownKey { file: it, written } => {
            tell("taken-unknown-key", &[file(it), written_as(written)])
        }
        Question::SeveralCalls { file: it, calls } => {
            let calls: Vec<String> = calls.iter().map(ToString::to_string).collect();
            let calls = ("calls", language.list(&calls).into());
            tell("taken-several-calls", &[file(it), calls])
        }
        Question::Withdrawn { file: it, call } => {
            tell("taken-withdrawn", &[file(it), key("call", call)])
        }
        Question::NoTable { file: it } => tell("taken-no-table", &[file(it)]),
        Question::NoLine {
            file: it,
            place,
            written,
        } => tell("taken-no-line", &[file(it), at(place), written_as(written)]),
        Question::OtherLine {
            file: it,
            place,
            marked,
            worded,
        } => {
            let keys = [key("marked", marked), key("worded", worded)];
            tell(
                "taken-other-line",
                &[&[file(it), at(place)][..], &keys].concat(),
            )
        }
        Question::Status {
            file: it,
            place,
            written,
        } => tell("taken-status", &[file(it), at(place), written_as(written)]),
        Question::NoStatus {
            file: it,
            place,
            line,
        } => tell("taken-no-status", &[file(it), at(place), key("line", line)]),
        Question::Date {
            file: it,
            place,
            written,
        } => tell("taken-date", &[file(it), at(place), written_as(written)]),
        Question::EitherDate {
            file: it,
            place,
            first,
            second,
        } => {
            let dates = [
                ("first", language.date(*first).into()),
                ("second", language.date(*second).into()),
            ];
            tell(
                "taken-either-date",
                &[&[file(it), at(place)][..], &dates].concat(),
            )
        }
        Question::Fault {
            file: it,
            place,
            written,
        } => tell("taken-fault", &[file(it), at(place), written_as(written)]),
        Question::Twice {
            file: it,
            place,
            line,
        } => tell("taken-twice", &[file(it), at(place), key("line", line)]),
        Question::Conflict { line, between } => {
            let files: Vec<String> = between.iter().map(|(file, _)| file.clone()).collect();
            let files = ("files", language.list(&files).into());
            tell("taken-conflict", &[key("line", line), files])
        }
    }
}

/// The option of the command that answers a question; none where only the file itself can be mended.
pub fn option(question: &Question) -> Option<String> {
    match question {
        Question::DoubtfulCall { file, call, .. } => {
            Some(format!("--call {call}={}", quoted(file)))
        }
        Question::NoCall { file } | Question::SeveralCalls { file, .. } => {
            Some(format!("--call KEY={}", quoted(file)))
        }
        Question::Status { written, .. } => Some(format!("--status {}=under-way", quoted(written))),
        Question::NoStatus { line, .. } => Some(format!("--status-of {line}=under-way")),
        Question::EitherDate { .. } => Some("--dates day-first | month-first".to_owned()),
        Question::Conflict { line, between } => {
            let mut options: Vec<String> = Vec::new();
            for (_, call) in between {
                let option = format!("--take {line}={call}");
                if !options.contains(&option) {
                    options.push(option);
                }
            }
            if options.len() == 1 {
                let newest = between
                    .iter()
                    .map(|(file, _)| format!("--newest {}", quoted(file)));
                options = newest.collect();
            }
            options.push(format!("--take {line}=join"));
            Some(options.join(" | "))
        }
        Question::UnknownKey { .. }
        | Question::Withdrawn { .. }
        | Question::NoTable { .. }
        | Question::NoLine { .. }
        | Question::OtherLine { .. }
        | Question::Date { .. }
        | Question::Fault { .. }
        | Question::Twice { .. } => None,
    }
}

fn quoted(words: &str) -> String {
    if words.contains(char::is_whitespace) {
        format!("\"{words}\"")
    } else {
        words.to_owned()
    }
}

/// What is told of a returned file and needs no answer.
pub fn remark(remark: &Remark, language: Language) -> String {
    let file = |file: &str| ("file", Arg::from(file));
    let at = |at: &intake::file::Place| ("place", place(at, language).into());
    let key = |name: &'static str, key: &partnership::key::Key| (name, key.to_string().into());
    let tell = |id: &str, args: &[(&str, Arg)]| language.tell(id, args);
    match remark {
        Remark::NoColumn {
            file: it,
            place,
            column,
        } => {
            let column = ("column", head(&Pen::new(language), *column).into());
            tell("taken-no-column", &[file(it), at(place), column])
        }
        Remark::UnknownColumn {
            file: it,
            place,
            written,
        } => tell(
            "taken-unknown-column",
            &[file(it), at(place), written_as(written)],
        ),
        Remark::Formula {
            file: it,
            place,
            written,
        } => tell("taken-formula", &[file(it), at(place), written_as(written)]),
        Remark::NumberAsDate {
            file: it,
            place,
            written,
            date,
        } => {
            let date = ("date", language.date(*date).into());
            let args = [file(it), at(place), written_as(written), date];
            tell("taken-number-as-date", &args)
        }
        Remark::ByContent {
            file: it,
            place,
            line,
        } => tell(
            "taken-by-content",
            &[file(it), at(place), key("line", line)],
        ),
        Remark::NotAsked {
            file: it,
            place,
            line,
        } => tell("taken-not-asked", &[file(it), at(place), key("line", line)]),
        Remark::AlreadyTaken { file: it, call } => {
            tell("taken-already", &[file(it), key("call", call)])
        }
    }
}
