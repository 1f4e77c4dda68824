//! A matrix brought into the record: shown with what it would change, decided where it is doubtful, and recorded once asked for.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::compose::matrix_preview;
use documents::reading::Reading;
use intake::matrix::{Choices, Lines, Proposal, understand};
use language::Language;
use partnership::entry::Submission;
use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::progress::Stage;

use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::wrong;
use crate::upload;

use super::super::begin::Untaken;
use super::super::given::Given;
use super::super::matrix::{self as step, Decisions};
use super::{Brought, PATH, asking, goes, sheet, unkept};

/// A matrix on the desk.
#[derive(Debug, Clone)]
pub(crate) struct Held {
    given: Arc<Given>,
    instrument: Ref<Instrument>,
    decisions: Choices,
    stage: Stage,
}

/// What a matrix comes to for a reader.
struct Seen {
    lines: Lines,
    proposal: Proposal,
    acts: Vec<Submission>,
}

/// The buttons beneath the preview.
#[derive(Template)]
#[template(path = "bring_record.html", whitespace = "minimize")]
pub(super) struct Record {
    pub(super) language: Language,
    pub(super) form: &'static str,
    pub(super) is_ready: bool,
}

/// Takes a matrix in and leads to what it would change.
pub(super) async fn give(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    match held(&house, form).await {
        Ok(held) => {
            let workroom = house.workroom();
            let now = workroom.now();
            let token = workroom.brought().keep(Brought::Matrix(held), now);
            Redirect::to(&format!("{PATH}/matrix/{token}")).into_response()
        }
        Err(why) => {
            let (reader, _) = house.asked(&headers, &uri);
            let said = (why.status(), why.sentence(reader.language));
            asking(&house, &headers, &uri, Some(said))
        }
    }
}

async fn held(house: &House, form: Multipart) -> Result<Held, Untaken> {
    let mut parts = upload::read(form).await.map_err(Untaken::Mishap)?;
    let file = upload::file(&mut parts, "matrix").ok_or(Untaken::NoFile)?;
    let plan = Ref::parse(upload::field(&parts, "plan"));
    let instrument = plan.map_err(|_| Untaken::NoFile)?;
    let read = house.workroom().slowly(move || Given::read(file)).await;
    Ok(Held {
        given: read.ok_or(Untaken::Broken)??,
        instrument,
        decisions: Choices::default(),
        stage: Stage::Exchanged,
    })
}

/// Shows what a matrix would change.
pub(super) async fn show(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(house, &token, &headers, &uri, None).await
}

/// Takes what was decided; shows the matrix again, or records what it comes to.
pub(super) async fn choose(
    State(house): State<Arc<House>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Form(typed): Form<Vec<(String, String)>>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(held) = found(&house, &token) else {
        return gone(&house, &headers, &uri);
    };
    let (reader, _) = house.asked(&headers, &uri);
    let records = typed
        .iter()
        .any(|(name, value)| name == "do" && value == "record");
    let work = {
        let (house, reader) = (Arc::clone(&house), reader.clone());
        move || house.decided(held, &reader, &typed, records)
    };
    let Some((held, recorded)) = house.workroom().slowly(work).await else {
        let why = (
            StatusCode::INTERNAL_SERVER_ERROR,
            reader.language.say("intake-broken"),
        );
        return asking(&house, &headers, &uri, Some(why));
    };
    let review = Reading::Review(held.instrument.clone()).path();
    let workroom = house.workroom();
    let now = workroom.now();
    match (records, recorded) {
        (true, Ok(())) => {
            workroom.brought().forget(&token);
            Redirect::to(&review).into_response()
        }
        (false, _) => {
            workroom
                .brought()
                .replace(&token, Brought::Matrix(held), now);
            Redirect::to(&format!("{PATH}/matrix/{token}")).into_response()
        }
        (true, Err(why)) => {
            workroom
                .brought()
                .replace(&token, Brought::Matrix(held), now);
            answer(house, &token, &headers, &uri, Some(why)).await
        }
    }
}

impl House {
    /// A matrix with what was decided; recorded where that is asked for.
    fn decided(
        &self,
        mut held: Held,
        reader: &Reader,
        typed: &[(String, String)],
        records: bool,
    ) -> (Held, Result<(), String>) {
        let Some(seen) = self.held_against(&held, reader) else {
            return (held, Err(reader.language.say("frame-not-found")));
        };
        step::choose(&mut held.decisions, &seen.proposal, &seen.lines, typed);
        let stage = typed.iter().find(|(name, _)| name == "stage");
        let stage = stage.and_then(|(_, key)| step::STAGES.iter().find(|(_, one)| one == key));
        held.stage = stage.map_or(held.stage, |(stage, _)| *stage);
        if !records {
            return (held, Ok(()));
        }
        let seen = self.held_against(&held, reader);
        let acts = seen.map(|seen| seen.acts).unwrap_or_default();
        let recorded = match acts.is_empty() {
            true => Err(reader.language.say("matrix-nothing-differs")),
            false => self.recorded(reader, &[Arc::clone(&held.given)], acts),
        };
        (held, recorded)
    }

    /// What a matrix comes to for a reader; none where the reader reads no such plan.
    fn held_against(&self, held: &Held, reader: &Reader) -> Option<Seen> {
        let partnership = self.server.registrar.read();
        let now = self.workroom().now();
        let lines = Lines::of(
            &partnership,
            &reader.eyes,
            &held.instrument,
            held.stage,
            now,
        )?;
        drop(partnership);
        let file = std::slice::from_ref(&held.given.file);
        let proposal = understand(file, &lines, &held.decisions);
        let acts = proposal.submissions(&lines, &held.decisions, &[held.given.attached()]);
        Some(Seen {
            lines,
            proposal,
            acts,
        })
    }
}

fn found(house: &House, token: &str) -> Option<Held> {
    let workroom = house.workroom();
    let brought = workroom.brought().get(token, workroom.now())?;
    match &*brought {
        Brought::Matrix(held) => Some(held.clone()),
        Brought::Returned(_) => None,
    }
}

fn gone(house: &House, headers: &HeaderMap, uri: &Uri) -> Response {
    let (reader, _) = house.asked(headers, uri);
    let said = (StatusCode::NOT_FOUND, reader.language.say("intake-gone"));
    asking(house, headers, uri, Some(said))
}

async fn answer(
    house: Arc<House>,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
    why: Option<String>,
) -> Response {
    let Some(held) = found(&house, token) else {
        return gone(&house, headers, uri);
    };
    let (reader, address) = house.asked(headers, uri);
    let language = reader.language;
    let work = {
        let (house, held, reader) = (Arc::clone(&house), held.clone(), reader.clone());
        move || house.held_against(&held, &reader)
    };
    let Some(Some(seen)) = house.workroom().slowly(work).await else {
        return gone(&house, headers, uri);
    };
    let status = match why {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let mut blocks: Vec<_> = why.map(wrong).into_iter().collect();
    blocks.extend(goes(&house.server.registrar.read(), &seen.acts, &reader));
    blocks.extend(matrix_preview::changes(
        &seen.proposal,
        &seen.lines,
        language,
    ));
    let mut paper = sheet(&house, language, language.say("begin-matrix-title"), blocks);
    paper.subtitle = Some(held.given.file.name.clone());
    let action = format!("{PATH}/matrix/{token}");
    let decisions = Decisions::of(
        language,
        &action,
        &seen.proposal,
        &seen.lines,
        &held.decisions,
    );
    let record = Record {
        language,
        form: "matrix",
        is_ready: !seen.acts.is_empty(),
    };
    let sequel = Sequel::of(&record).before(&decisions);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, unkept(answer.sent(status, headers)))
}
