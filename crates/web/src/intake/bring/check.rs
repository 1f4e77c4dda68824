//! A text held against what the reader's seat reads: what disagrees is listed with its place. Nothing of the text is kept.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Multipart, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use documents::compose::findings;
use documents::paper::{Block, Inline, Paper, Tone};
use documents::reading::imprint;
use intake::check;
use jiff::civil::Date;
use language::Language;
use partnership::view::Moment;

use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::in_chosen_language;
use crate::start::wrong;
use crate::upload::{self, Part, too_large};

use super::super::begin::Untaken;
use super::super::given::Given;
use super::{sheet, unkept};

/// Where a text is checked.
pub(crate) const PATH: &str = "/check";

/// The name under which words are read that were typed.
const TYPED: &str = "text.txt";

/// The form on which a text is given.
#[derive(Template)]
#[template(path = "check.html", whitespace = "minimize")]
struct Ask {
    language: Language,
    text: String,
    as_of: String,
}

impl Ask {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// Asks for a text.
pub(super) async fn ask(State(house): State<Arc<House>>, headers: HeaderMap, uri: Uri) -> Response {
    let (reader, address) = house.asked(&headers, &uri);
    let (paper, ask) = asking(&house, reader.language, None, String::new(), String::new());
    let sequel = Sequel::of(&ask);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

/// Shows where a text disagrees with the record.
pub(super) async fn give(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
    form: Multipart,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (reader, address) = house.asked(&headers, &uri);
    let language = reader.language;
    let (mut text, mut day) = (String::new(), String::new());
    let found = match upload::read(form).await {
        Ok(parts) => {
            upload::field(&parts, "text").clone_into(&mut text);
            upload::field(&parts, "as-of").clone_into(&mut day);
            checked(&house, &reader, parts).await
        }
        Err(mishap) => Err(Untaken::Mishap(mishap)),
    };
    let (status, paper, ask) = match found {
        Ok(found) => {
            let (_, ask) = asking(&house, language, None, text, day);
            (StatusCode::OK, found, ask)
        }
        Err(why) => {
            let said = Some(why.sentence(language));
            let (paper, ask) = asking(&house, language, said, text, day);
            (why.status(), paper, ask)
        }
    };
    let sequel = Sequel::of(&ask);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), sequel);
    unkept(answer.sent(status, &headers))
}

fn asking(
    house: &House,
    language: Language,
    why: Option<String>,
    text: String,
    as_of: String,
) -> (Paper, Ask) {
    let said = |id: &str| vec![Inline::Text(language.say(id))];
    let blocks = why.map(wrong).into_iter().chain([
        Block::Paragraph(said("check-what")),
        Block::Notice {
            tone: Tone::Unknown,
            text: said("check-kept"),
        },
    ]);
    let title = language.say("page-check");
    let paper = sheet(house, language, title, blocks.collect());
    let ask = Ask {
        language,
        text,
        as_of,
    };
    (paper, ask)
}

/// What a text comes to for a reader.
async fn checked(
    house: &Arc<House>,
    reader: &Reader,
    mut parts: Vec<Part>,
) -> Result<Paper, Untaken> {
    let typed = upload::field(&parts, "text").trim().to_owned();
    let day: Option<Date> = upload::field(&parts, "as-of").parse().ok();
    let file = upload::file(&mut parts, "file");
    let file = file.or_else(|| (!typed.is_empty()).then(|| (TYPED.to_owned(), typed.into_bytes())));
    let file = file.ok_or(Untaken::NoFile)?;
    let work = {
        let (house, reader) = (Arc::clone(house), reader.clone());
        move || {
            let given = Given::read(file)?;
            Ok(house.looking(&reader, |sight| {
                let as_of = day.or_else(|| check::dated(&given.file, sight));
                let moment = Moment {
                    as_of: as_of.unwrap_or(reader.today),
                    known_at: None,
                };
                let found = check::check_with_unknown(&given.file, sight, moment.as_of);
                let imprint = imprint(sight, moment, |_| true);
                let name = &given.file.name;
                findings::paper_of(&found, name, true, reader.language, &imprint)
            }))
        }
    };
    let found: Option<Result<Paper, intake::Unread>> = house.workroom().slowly(work).await;
    Ok(found.ok_or(Untaken::Broken)??)
}
