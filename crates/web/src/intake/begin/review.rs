//! The third step: the review as it would be, to be looked at and taken along before anything is kept.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::paper::Paper;
use documents::reading::{Form, Reading};
use language::Language;
use partnership::view::Moment;

use crate::answer::Answer;
use crate::around::Around;
use crate::house::{Reader, stamp};
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::shell;
use crate::start::{Entrance, wrong};

use super::assembled::{Assembled, Unmade};
use super::keep::{Keep, Unkept};
use super::matrix::refused;
use super::{at, found, steps, unkept};

/// The papers that can be taken along: the stem of each file with the id of its name, and its forms.
const PAPERS: [(&str, &str, &[Form]); 2] = [
    ("review", "page-review", &[Form::Word, Form::Pdf]),
    ("matrix", "begin-paper-matrix", &[Form::Excel]),
];

/// What stands above the review.
#[derive(Template)]
#[template(path = "begin_unkept.html", whitespace = "minimize")]
struct NotYet {
    language: Language,
}

/// Shows the review as it would be.
pub(super) async fn show(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(&entrance, &token, &headers, &uri, None).await
}

/// The review with the form beneath it with which it is kept, and why it was not.
pub(super) async fn answer(
    entrance: &Entrance,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
    why: Option<Unkept>,
) -> Response {
    let (prepared, reader, address) = match found(entrance, token, headers, uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let language = reader.language;
    let seen = {
        let (prepared, reader) = (Arc::clone(&prepared), reader.clone());
        let now = entrance.workroom().now();
        let work = move || Ok(page(&prepared.assembled(now)?, &reader));
        entrance.workroom().slowly(work).await
    };
    let mut review = match seen {
        Some(Ok(Some(review))) => review,
        Some(Err(Unmade::Sides)) => return Redirect::to(&at(token, "plan")).into_response(),
        Some(Err(unmade)) => return refused(entrance, token, &unmade, headers, uri),
        Some(Ok(None)) | None => return entrance.broken_off(&reader, &address, headers),
    };
    let status = why.as_ref().map_or(StatusCode::OK, Unkept::status);
    let said = why.map(|why| wrong(why.sentence(entrance, language)));
    review.blocks.splice(0..0, said);
    let keep = Keep::of(language, token, entrance, &prepared.taken());
    let sequel = Sequel::of(&keep)
        .under(&steps(language, token, 2, &prepared, reader.today))
        .before(&NotYet { language });
    let answer = entrance.framed(&reader, &address, &review, forms(token, language), sequel);
    in_chosen_language(address.language, unkept(answer.sent(status, headers)))
}

/// The review as our desk would read it today.
fn page(assembled: &Assembled, reader: &Reader) -> Option<Paper> {
    let reading = Reading::Review(assembled.instrument.clone());
    let sight = assembled.partnership.sight(&assembled.eyes, reader.today)?;
    let moment = moment(reader);
    let view = reading.view(&sight, moment)?;
    let imprint = reading.imprint(&view, &sight, moment);
    Some(view.page(&assembled.desk.title, reader.language, &imprint))
}

fn moment(reader: &Reader) -> Moment {
    Moment {
        as_of: reader.today,
        known_at: None,
    }
}

/// The forms in which the papers can be taken along.
fn forms(token: &str, language: Language) -> Vec<shell::Form> {
    let forms = PAPERS.iter().flat_map(|(stem, name, forms)| {
        forms.iter().map(move |form| shell::Form {
            name: format!("{} ({})", language.say(name), form.name()),
            to: at(token, &format!("{stem}.{}", form.ending())),
            media_type: form.media_type(),
        })
    });
    forms.collect()
}

/// Hands a paper out.
pub(super) async fn take(
    State(entrance): State<Arc<Entrance>>,
    Path((token, name)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (prepared, reader, address) = match found(&entrance, &token, &headers, &uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let asked = PAPERS.iter().find_map(|(stem, _, forms)| {
        let ending = name.strip_prefix(stem)?.strip_prefix('.')?;
        let form = forms.iter().find(|form| form.ending() == ending)?;
        Some((*stem, *form))
    });
    let Some((stem, form)) = asked else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let now = entrance.workroom().now();
    let written = {
        let reader = reader.clone();
        let work = move || written(&prepared.assembled(now).ok()?, stem, form, &reader);
        entrance.workroom().slowly(work).await
    };
    match written.flatten() {
        Some(bytes) => {
            let answer = Answer::of(form.media_type(), bytes, Some(&name));
            unkept(answer.sent(StatusCode::OK, &headers))
        }
        None => entrance.broken_off(&reader, &address, &headers),
    }
}

fn written(assembled: &Assembled, stem: &str, form: Form, reader: &Reader) -> Option<Vec<u8>> {
    let instrument = assembled.instrument.clone();
    let reading = match stem {
        "matrix" => Reading::Matrix(instrument),
        _ => Reading::Review(instrument),
    };
    let sight = assembled.partnership.sight(&assembled.eyes, reader.today)?;
    let moment = moment(reader);
    let view = reading.view(&sight, moment)?;
    let imprint = reading.imprint(&view, &sight, moment);
    let told = (reader.language, &imprint);
    let title = &assembled.desk.title;
    let written = view.written(form, title, told, stamp(reader.today), typeset::pdf);
    written.ok()
}
