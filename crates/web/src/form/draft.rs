//! Drafts on pages: kept while one writes, listed for the seat that wrote them, taken up again, erased. How they lie is the ledger's.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use documents::paper::{Block, Inline};
use language::Language;
use ledger::{DRAFTS_MAX, Draft, Error, Kept};
use serde_json::json;

use super::sheet::{self, Sheet};
use super::task::Task;
use super::typed::Typed;
use super::{Asked, PATH, nothing_here, unkept};
use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::{in_chosen_language, key_of};

/// Where a form says which draft it is, and which version of it was seen.
const OWN: [&str; 2] = ["draft", "version"];

#[derive(Template)]
#[template(path = "form_drafts.html", whitespace = "minimize")]
struct Listed {
    language: Language,
    drafts: Vec<Line>,
}

/// A draft in a list.
struct Line {
    name: String,
    words: String,
    kept: String,
    to: String,
    erase: String,
    erase_name: String,
}

impl Listed {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// Lists the drafts of the seat.
pub(super) async fn list(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = house.asked(&headers, &uri);
    if !house.may_write(&reader) {
        return nothing_here(&house, &reader, &address, &headers);
    }
    let language = reader.language;
    let Ok(drafts) = house.server.registrar.drafts().of(&key_of(&reader.eyes)) else {
        return house.broken_off(&reader, &address, &headers);
    };
    let said = if drafts.is_empty() {
        "form-drafts-none"
    } else {
        "form-drafts-what"
    };
    let blocks = vec![Block::Paragraph(vec![Inline::Text(language.say(said))])];
    let paper = sheet::paper(&house, language, language.say("form-drafts"), blocks);
    let lines = house.looking(&reader, |sight| {
        let lines = drafts.iter().filter_map(|draft| {
            let task = Task::at(sight, &draft.form)?;
            Some(line(draft, sheet::title(task.blank, language), language))
        });
        lines.collect()
    });
    let sequel = Sequel::of(&Listed {
        language,
        drafts: lines,
    });
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    let response = unkept(answer.sent(StatusCode::OK, &headers));
    in_chosen_language(address.language, response)
}

fn line(draft: &Draft, name: String, language: Language) -> Line {
    let typed = Typed::read(&draft.content).unwrap_or_default();
    let is_said = |name: &str| name.ends_with(".en") || name.ends_with(".ko");
    let mut said = typed
        .pairs()
        .iter()
        .filter(|(name, value)| is_said(name) && !value.is_empty());
    let words = said
        .next()
        .map(|(_, words)| words.chars().take(120).collect());
    let kept = [("time", language.instant(draft.kept_at).into())];
    Line {
        erase_name: language.tell("form-erase-named", &[("name", name.clone().into())]),
        name,
        words: words.unwrap_or_default(),
        kept: language.tell("form-kept-at", &kept),
        to: format!("{PATH}/{}?draft={}", draft.form, draft.id),
        erase: format!("{PATH}/drafts/{}/erase", draft.id),
    }
}

/// Erases a draft of the seat.
pub(super) async fn erase(
    State(house): State<Arc<House>>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let reader = house.reader(&headers);
    let erased = house
        .server
        .registrar
        .drafts()
        .erase(&key_of(&reader.eyes), &id);
    match erased {
        Ok(()) => Redirect::to(&format!("{PATH}/drafts")).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Keeps what was typed, and shows it again.
pub(super) fn keep(
    house: &House,
    asked: &Asked,
    mut typed: Typed,
    headers: &HeaderMap,
) -> Response {
    let language = asked.reader.language;
    let (status, sheet) = match kept(house, asked, &typed) {
        Ok(Kept::Kept(draft)) => {
            let said = said(&draft, language);
            name(&mut typed, &draft);
            (StatusCode::OK, Sheet::of(typed).kept(said))
        }
        Ok(Kept::Changed(draft)) => {
            let time = [("time", language.instant(draft.kept_at).into())];
            let said = language.tell("form-changed-at", &time);
            name(&mut typed, &draft);
            (StatusCode::CONFLICT, Sheet::of(typed).saying(said))
        }
        Ok(Kept::TooMany | Kept::Gone) => {
            let most = [("count", DRAFTS_MAX.into())];
            let said = language.tell("form-drafts-too-many", &most);
            (StatusCode::CONFLICT, Sheet::of(typed).saying(said))
        }
        Err(_) => {
            let said = language.say("form-not-written");
            (
                StatusCode::INTERNAL_SERVER_ERROR,
                Sheet::of(typed).saying(said),
            )
        }
    };
    unkept(house.sheet(asked, sheet).sent(status, headers))
}

/// Keeps what was typed while one goes on typing.
pub(super) fn autosave(house: &House, asked: &Asked, typed: &Typed) -> Response {
    let language = asked.reader.language;
    let answer = match kept(house, asked, typed) {
        Ok(Kept::Kept(draft)) => {
            let said = said(&draft, language);
            let kept = json!({"draft": draft.id, "version": draft.version, "said": said});
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (StatusCode::OK, kind, kept.to_string()).into_response()
        }
        Ok(Kept::Changed(_)) => StatusCode::CONFLICT.into_response(),
        Ok(Kept::TooMany | Kept::Gone) | Err(_) => StatusCode::INSUFFICIENT_STORAGE.into_response(),
    };
    unkept(answer)
}

/// Keeps what was typed in the place of the draft that the form names; as a new one where it names none, or one that is gone.
fn kept(house: &House, asked: &Asked, typed: &Typed) -> Result<Kept, Error> {
    let drafts = house.server.registrar.drafts();
    let (seat, now) = (key_of(&asked.reader.eyes), house.workroom().now());
    let content = typed.without(&OWN).written();
    let (id, version) = (typed.get("draft"), typed.get("version"));
    if !id.is_empty() {
        let version = version.parse().unwrap_or_default();
        let kept = drafts.keep(&seat, (id, version), &content, now)?;
        if kept != Kept::Gone {
            return Ok(kept);
        }
    }
    drafts.begin(&seat, (&asked.task.path(), &content), now)
}

fn name(typed: &mut Typed, draft: &Draft) {
    typed.set("draft", draft.id.as_str());
    typed.set("version", draft.version.to_string());
}

fn said(draft: &Draft, language: Language) -> String {
    let time = [("time", language.instant(draft.kept_at).into())];
    language.tell("form-kept-at", &time)
}

/// Erases the draft of what has been recorded. One that cannot be erased now is still listed, where it can be.
pub(super) fn erase_sent(house: &House, reader: &Reader, typed: &Typed) {
    let id = typed.get("draft");
    if !id.is_empty() {
        drop(
            house
                .server
                .registrar
                .drafts()
                .erase(&key_of(&reader.eyes), id),
        );
    }
}

impl House {
    /// What a draft of the seat holds, for the form that it is of.
    pub(super) fn resumed(&self, asked: &Asked, id: &str) -> Option<Typed> {
        let seat = key_of(&asked.reader.eyes);
        let draft = self.server.registrar.drafts().get(&seat, id).ok()??;
        let mut typed = Typed::read(&draft.content).filter(|_| draft.form == asked.task.path())?;
        name(&mut typed, &draft);
        Some(typed)
    }
}
