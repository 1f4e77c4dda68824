//! Sending calls: a file and a letter for each focal point, all of them and the acts that record them, or nothing.

use std::path::{Path, PathBuf};

use documents::compose::call::form::{language_of, paper};
use documents::compose::call::letter::letter;
use documents::intake::call::doubt;
use documents::mail::{self, Message};
use documents::reading::Form;
use intake::call::focal_point;
use intake::call::send::Was;
use intake::call::{Ask, FocalPoints, Letter, Sending, send};
use language::Language;
use ledger::Registrar;
use partnership::book::Book;
use partnership::seat::Sight;
use partnership::view::call::{Form as CallView, form};
use partnership::words::Tag;

use crate::arguments::{CallForm, CallOut};
use crate::clock;
use crate::command::call::imprint;
use crate::command::compile::dressed;
use crate::command::desk::{Desk, desk, text};
use crate::command::no_seat;
use crate::failure::Failure;
use crate::terminal::tell;

/// How many letters of an office's name are in the name of its file.
const NAME_LETTERS_MAX: usize = 60;

/// A file to be written: its name and its bytes.
type Written = (String, Vec<u8>);

/// Sends calls to the focal points of a file.
pub(super) fn run(asked: &CallOut, language: Language) -> Result<(), Failure> {
    if asked.template.is_some() && asked.form == CallForm::Excel {
        return Err(Failure::Given(language.say("compile-template-word-only")));
    }
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let (sending, files) = {
        let partnership = registrar.read();
        let seat = asked.desk.as_deref();
        let text = text(&partnership, asked.plan_key.as_deref(), seat, language)?;
        let desk = desk(&partnership, &text, seat, language)?;
        let sight = partnership.sight(&desk.eyes, clock::today());
        let sight = sight.ok_or_else(|| no_seat(&desk.author.seat.to_string(), language))?;
        let points = points(asked, &sight, &text, language)?;
        let ask = Ask {
            instrument: text,
            book: desk.own.clone(),
            author: desk.author.clone(),
            on: clock::today(),
            due: asked.deadline,
            language: Tag::parse(language.tag()).expect("every language of the program has a tag"),
            is_anew: asked.anew,
        };
        let sending = send(&points, &sight, &ask);
        if !sending.open.is_empty() {
            let open = sending
                .open
                .iter()
                .map(|(key, to)| format!("  {to} ({key})"));
            let open = open.collect::<Vec<_>>().join("\n");
            let args = [("calls", open.into())];
            return Err(Failure::Asked(language.tell("call-out-open", &args)));
        }
        let files = files(asked, &sending, (&points, &sight, &desk), language)?;
        (sending, files)
    };
    let judged = registrar.dry_run(sending.submissions.clone());
    drop(judged.map_err(Failure::Refused)?);
    let beside = write_beside(&asked.calls_folder, &files)?;
    if !sending.submissions.is_empty()
        && let Err(error) = registrar.record(sending.submissions.clone())
    {
        for (part, _) in &beside {
            drop(std::fs::remove_file(part));
        }
        return Err(error.into());
    }
    for (part, out) in &beside {
        std::fs::rename(part, out).map_err(Failure::at(out))?;
    }
    say(asked, &sending, language);
    Ok(())
}

/// The focal points of the file; what stops is told all at once.
fn points(
    asked: &CallOut,
    sight: &Sight<'_>,
    text: &partnership::key::Ref<partnership::instrument::Instrument>,
    language: Language,
) -> Result<FocalPoints, Failure> {
    let path = &asked.focal_points;
    let bytes = std::fs::read(path).map_err(Failure::at(path))?;
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let file = intake::read(&name, &bytes)
        .map_err(|why| Failure::Given(documents::intake::unread(&why, language)))?;
    let (_, instrument) = sight
        .find(text)
        .ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
    let points = focal_point::read(&file, instrument, clock::today());
    let said: Vec<String> = points
        .doubts
        .iter()
        .map(|one| format!("  {}", doubt(one, language)))
        .collect();
    let said = said.join("\n");
    if points.doubts.iter().any(focal_point::Doubt::stops) {
        let args = [("file", name.into()), ("doubts", said.into())];
        return Err(Failure::Given(language.tell("call-out-doubts", &args)));
    }
    if !said.is_empty() {
        tell(&said);
    }
    Ok(points)
}

fn files(
    asked: &CallOut,
    sending: &Sending,
    (points, sight, desk): (&FocalPoints, &Sight<'_>, &Desk),
    language: Language,
) -> Result<Vec<Written>, Failure> {
    let unopened = Book::unopened(desk.own.clone());
    let book = sight.book(&desk.own).unwrap_or(&unopened);
    let mut files = Vec::new();
    for one in &sending.letters {
        let view = form(sight, book, &one.key, &one.call, clock::today());
        let view = view.ok_or_else(|| Failure::Given(language.say("command-no-plan")))?;
        let own = language_of(&view, language);
        let stem = stem(&view);
        let (kind, bytes) = match asked.form {
            CallForm::Excel => (Form::Excel, documents::sheet::call(&view, own)),
            CallForm::Word => {
                let paper = paper(&view, own, &imprint(sight, desk));
                let bytes = documents::word::write(&paper);
                let bytes = match &asked.template {
                    None => bytes,
                    Some(template) => dressed(bytes, template)?,
                };
                (Form::Word, bytes)
            }
        };
        let name = format!("{stem}.{}", kind.ending());
        if let Some(bytes) = message(points, one, &view, (&name, kind, &bytes), own) {
            files.push((format!("{stem}.eml"), bytes));
        }
        files.push((name, bytes));
    }
    Ok(files)
}

/// The letter with the file; none where there is no address.
fn message(
    points: &FocalPoints,
    one: &Letter,
    view: &CallView,
    (name, kind, bytes): (&str, Form, &[u8]),
    language: Language,
) -> Option<Vec<u8>> {
    let people = &points.points.get(one.point)?.people;
    let called = match people.as_slice() {
        [] => return None,
        [only] => only.name.as_str(),
        [..] => "",
    };
    let words = letter(view, called, kind.name(), language);
    let to = people
        .iter()
        .map(|one| (one.name.as_str(), one.address.as_str()));
    Some(mail::write(&Message {
        to: to.collect(),
        subject: &words.subject,
        body: &words.body,
        date: clock::now(),
        file_name: name,
        media_type: kind.media_type(),
        file: bytes,
    }))
}

/// The name of a call's files without its ending: the office, in signs that every system takes, and the key.
fn stem(view: &CallView) -> String {
    let to = view.to.read(view.language.as_str());
    let is_safe = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-');
    let safe: String = to
        .chars()
        .map(|sign| if is_safe(sign) { sign } else { ' ' })
        .collect();
    let words: Vec<&str> = safe.split_whitespace().collect();
    let name: String = words.join(" ").chars().take(NAME_LETTERS_MAX).collect();
    format!("{} {}", name.trim(), view.key).trim().to_owned()
}

/// Writes files beside their places, all or none; each with the place to which it is moved.
fn write_beside(folder: &Path, files: &[Written]) -> Result<Vec<(PathBuf, PathBuf)>, Failure> {
    std::fs::create_dir_all(folder).map_err(Failure::at(folder))?;
    let mut beside: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (name, bytes) in files {
        let (part, out) = (folder.join(format!(".{name}.part")), folder.join(name));
        if let Err(error) = std::fs::write(&part, bytes) {
            for (part, _) in beside
                .iter()
                .map(|(part, out)| (part, out))
                .chain([(&part, &out)])
            {
                drop(std::fs::remove_file(part));
            }
            return Err(Failure::at(&out)(error));
        }
        beside.push((part, out));
    }
    Ok(beside)
}

fn say(asked: &CallOut, sending: &Sending, language: Language) {
    let of = |was: Was| sending.letters.iter().filter(|one| one.was == was).count();
    let args = [
        ("new", of(Was::New).into()),
        ("again", (of(Was::SentBefore) + of(Was::SentToday)).into()),
        ("folder", asked.calls_folder.display().to_string().into()),
    ];
    tell(&language.tell("call-out-done", &args));
}
