//! The second step: the matrix, how it was understood, and what would be recorded of it. It may be passed over.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Form, Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use documents::compose::matrix_preview;
use documents::paper::{Block, Inline};
use language::Language;

use crate::around::Around;
use crate::door;
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::{Entrance, paper, wrong};
use crate::upload::{self, BYTES_MAX, too_large};

use super::super::given::Given;
use super::super::matrix::{self as step, Decisions};
use super::assembled::{Assembled, Unmade};
use super::prepared::Prepared;
use super::{Untaken, at, found, put, steps, unkept};

/// The form on which the matrix is given, or passed over.
#[derive(Template)]
#[template(path = "begin_matrix.html", whitespace = "minimize")]
struct Ask<'a> {
    language: Language,
    token: &'a str,
    /// The name of the matrix that was given.
    given: Option<&'a str>,
}

impl Ask<'_> {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// Shows the matrix as it was understood, or asks for it.
pub(super) async fn show(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    answer(&entrance, &token, &headers, &uri, None).await
}

/// Takes the matrix in.
pub(super) async fn give(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let prepared = match found(&entrance, &token, &headers, &uri) {
        Ok((prepared, ..)) => prepared,
        Err(gone) => return gone,
    };
    match taken(&entrance, form).await {
        Ok(matrix) => {
            let prepared = Prepared {
                matrix: Some(matrix),
                decisions: intake::matrix::Choices::default(),
                ..Prepared::clone(&prepared)
            };
            put(&entrance, &token, prepared);
            Redirect::to(&at(&token, "matrix")).into_response()
        }
        Err(why) => answer(&entrance, &token, &headers, &uri, Some(why)).await,
    }
}

async fn taken(entrance: &Entrance, form: Multipart) -> Result<Arc<Given>, Untaken> {
    let mut parts = upload::read(form).await.map_err(Untaken::Mishap)?;
    let file = upload::file(&mut parts, "matrix").ok_or(Untaken::NoFile)?;
    let read = entrance.workroom().slowly(move || Given::read(file)).await;
    Ok(read.ok_or(Untaken::Broken)??)
}

/// Takes what was decided, and shows the matrix again or leads on.
pub(super) async fn choose(
    State(entrance): State<Arc<Entrance>>,
    Path(token): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    Form(typed): Form<Vec<(String, String)>>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let prepared = match found(&entrance, &token, &headers, &uri) {
        Ok((prepared, ..)) => prepared,
        Err(gone) => return gone,
    };
    let wish = typed.iter().find(|(name, _)| name == "do");
    let wish = wish.map_or("", |(_, value)| value.as_str());
    let (leads_on, is_skipped) = (matches!(wish, "on" | "skip"), wish == "skip");
    if let Some(decided) = decided(&entrance, prepared, typed, is_skipped).await {
        put(&entrance, &token, decided);
    }
    let next = if leads_on { "review" } else { "matrix" };
    Redirect::to(&at(&token, next)).into_response()
}

/// What is being prepared with what was decided on the page.
async fn decided(
    entrance: &Entrance,
    prepared: Arc<Prepared>,
    typed: Vec<(String, String)>,
    is_skipped: bool,
) -> Option<Prepared> {
    let mut decided = Prepared::clone(&prepared);
    if is_skipped {
        decided.matrix = None;
        return Some(decided);
    }
    let now = entrance.workroom().now();
    let work = move || {
        let assembled = prepared.assembled(now).ok()?;
        let (lines, proposal) = assembled.matrix?;
        step::choose(&mut decided.decisions, &proposal, &lines, &typed);
        let stage = typed.iter().find(|(name, _)| name == "stage");
        let stage = stage.and_then(|(_, key)| step::STAGES.iter().find(|(_, one)| one == key));
        decided.stage = stage.map_or(decided.stage, |(stage, _)| *stage);
        Some(decided)
    };
    entrance.workroom().slowly(work).await.flatten()
}

async fn answer(
    entrance: &Entrance,
    token: &str,
    headers: &HeaderMap,
    uri: &Uri,
    why: Option<Untaken>,
) -> Response {
    let (prepared, reader, address) = match found(entrance, token, headers, uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let language = reader.language;
    let now = entrance.workroom().now();
    let work = {
        let prepared = Arc::clone(&prepared);
        move || prepared.assembled(now)
    };
    let assembled = match entrance.workroom().slowly(work).await {
        Some(Ok(assembled)) => assembled,
        Some(Err(Unmade::Sides)) => return Redirect::to(&at(token, "plan")).into_response(),
        Some(Err(unmade)) => return refused(entrance, token, &unmade, headers, uri),
        None => return entrance.broken_off(&reader, &address, headers),
    };
    let status = why.as_ref().map_or(StatusCode::OK, Untaken::status);
    let said = why.map(|why| wrong(why.sentence(language)));
    let (blocks, sequel) = page(token, &prepared, &assembled, language);
    let mut paper = paper(
        language,
        language.say("begin-matrix-title"),
        said.into_iter().chain(blocks).collect(),
    );
    paper.subtitle = prepared
        .matrix
        .as_ref()
        .map(|matrix| matrix.file.name.clone());
    let sequel = sequel.under(&steps(language, token, 1, &prepared, reader.today));
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, unkept(answer.sent(status, headers)))
}

fn page(
    token: &str,
    prepared: &Prepared,
    assembled: &Assembled,
    language: Language,
) -> (Vec<Block>, Sequel) {
    let ask = Ask {
        language,
        token,
        given: prepared
            .matrix
            .as_ref()
            .map(|matrix| matrix.file.name.as_str()),
    };
    match &assembled.matrix {
        Some((lines, proposal)) => {
            let action = at(token, "matrix");
            let decisions = Decisions::of(language, &action, proposal, lines, &prepared.decisions);
            let blocks = matrix_preview::changes(proposal, lines, language);
            (blocks, Sequel::of(&ask).before(&decisions))
        }
        None => {
            let what = vec![Inline::Text(language.say("begin-matrix-what"))];
            (vec![Block::Paragraph(what)], Sequel::of(&ask))
        }
    }
}

/// The page that says why no record could be made of what is being prepared.
pub(super) fn refused(
    entrance: &Entrance,
    token: &str,
    unmade: &Unmade,
    headers: &HeaderMap,
    uri: &Uri,
) -> Response {
    let (prepared, reader, address) = match found(entrance, token, headers, uri) {
        Ok(found) => found,
        Err(gone) => return gone,
    };
    let language = reader.language;
    let said = wrong(unmade.sentence(language));
    let paper = paper(language, language.say("begin-matrix-title"), vec![said]);
    let steps = steps(language, token, 1, &prepared, reader.today);
    let sequel = Sequel::nothing().under(&steps);
    let answer = entrance.framed(&reader, &address, &paper, Vec::new(), sequel);
    unkept(answer.sent(StatusCode::UNPROCESSABLE_ENTITY, headers))
}

impl Unmade {
    /// What is missing, or why the rules refuse it.
    pub(super) fn sentence(&self, language: Language) -> String {
        match self {
            Unmade::Sides => language.say("begin-undecided"),
            Unmade::Undecided(what) => documents::intake::plan::undecided(what, language),
            Unmade::Refused(refused) => documents::refusal::sentence(&refused.refusal, language),
        }
    }
}
