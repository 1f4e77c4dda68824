//! What is said of focal points and of returned files: what is in question, what is only told, and which option answers.

use intake::call::focal_point::{Doubt, Unnamed};
use intake::call::take::{Question, Remark};
use intake::file::Place;
use language::{Arg, Language};
use partnership::key::Key;

use super::place;
use crate::compose::call::form::head;
use crate::compose::pen::Pen;

/// What is to be told of a file of focal points.
pub fn doubt(doubt: &Doubt, language: Language) -> String {
    let at = |at: &Place| ("place", place(at, language).into());
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
    let (id, mut args) = match question {
        Question::NoCall { .. } => ("taken-no-call", vec![]),
        Question::DoubtfulCall { call, to, .. } => {
            let to = ("to", to.read(language.tag()).into());
            ("taken-doubtful-call", vec![key("call", call), to])
        }
        Question::UnknownKey { written, .. } => ("taken-unknown-key", vec![written_as(written)]),
        Question::SeveralCalls { calls, .. } => {
            let calls: Vec<String> = calls.iter().map(ToString::to_string).collect();
            let calls = ("calls", language.list(&calls).into());
            ("taken-several-calls", vec![calls])
        }
        Question::Withdrawn { call, .. } => ("taken-withdrawn", vec![key("call", call)]),
        Question::NoTable { .. } => ("taken-no-table", vec![]),
        Question::NoLine { written, .. } => ("taken-no-line", vec![written_as(written)]),
        Question::OtherLine { marked, worded, .. } => {
            let keys = vec![key("marked", marked), key("worded", worded)];
            ("taken-other-line", keys)
        }
        Question::Status { written, .. } => ("taken-status", vec![written_as(written)]),
        Question::NoStatus { line, .. } => ("taken-no-status", vec![key("line", line)]),
        Question::Date { written, .. } => ("taken-date", vec![written_as(written)]),
        Question::EitherDate { first, second, .. } => {
            let first = ("first", language.date(*first).into());
            let second = ("second", language.date(*second).into());
            ("taken-either-date", vec![first, second])
        }
        Question::Fault { written, .. } => ("taken-fault", vec![written_as(written)]),
        Question::Twice { line, .. } => ("taken-twice", vec![key("line", line)]),
        Question::Conflict { line, between } => {
            let files: Vec<String> = between.iter().map(|(file, _)| file.clone()).collect();
            let files = ("files", language.list(&files).into());
            ("taken-conflict", vec![key("line", line), files])
        }
    };
    let (file, at) = standing(question);
    args.extend(file.map(|file| ("file", Arg::from(file))));
    args.extend(at.map(|at| ("place", place(at, language).into())));
    language.tell(id, &args)
}

fn key(name: &'static str, key: &Key) -> (&'static str, Arg) {
    (name, key.to_string().into())
}

/// The file of what is asked about, and the place in it.
fn standing(question: &Question) -> (Option<&str>, Option<&Place>) {
    match question {
        Question::NoCall { file }
        | Question::DoubtfulCall { file, .. }
        | Question::UnknownKey { file, .. }
        | Question::SeveralCalls { file, .. }
        | Question::Withdrawn { file, .. }
        | Question::NoTable { file } => (Some(file), None),
        Question::NoLine { file, place, .. }
        | Question::OtherLine { file, place, .. }
        | Question::Status { file, place, .. }
        | Question::NoStatus { file, place, .. }
        | Question::Date { file, place, .. }
        | Question::EitherDate { file, place, .. }
        | Question::Fault { file, place, .. }
        | Question::Twice { file, place, .. } => (Some(file), Some(place)),
        Question::Conflict { .. } => (None, None),
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
    let (id, file, at, mut args) = match remark {
        Remark::NoColumn {
            file,
            place,
            column,
        } => {
            let column = ("column", head(&Pen::new(language), *column).into());
            ("taken-no-column", file, Some(place), vec![column])
        }
        Remark::UnknownColumn {
            file,
            place,
            written,
        } => {
            let written = vec![written_as(written)];
            ("taken-unknown-column", file, Some(place), written)
        }
        Remark::Formula {
            file,
            place,
            written,
        } => {
            let written = vec![written_as(written)];
            ("taken-formula", file, Some(place), written)
        }
        Remark::NumberAsDate {
            file,
            place,
            written,
            date,
        } => {
            let args = vec![written_as(written), ("date", language.date(*date).into())];
            ("taken-number-as-date", file, Some(place), args)
        }
        Remark::ByContent { file, place, line } => {
            let line = vec![key("line", line)];
            ("taken-by-content", file, Some(place), line)
        }
        Remark::NotAsked { file, place, line } => {
            let line = vec![key("line", line)];
            ("taken-not-asked", file, Some(place), line)
        }
        Remark::AlreadyTaken { file, call } => {
            ("taken-already", file, None, vec![key("call", call)])
        }
    };
    args.push(("file", file.as_str().into()));
    args.extend(at.map(|at| ("place", place(at, language).into())));
    language.tell(id, &args)
}
