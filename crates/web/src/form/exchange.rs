//! Giving a side's report to the other side by one click: restated where its text stands, where it was cleared in a
//! narrower book. Which acts that takes is settled in `intake`.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use intake::stage::{Carry, Step, carried};
use jiff::Timestamp;
use jiff::civil::Date;
use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::entry::Submission;
use partnership::key::Ref;
use partnership::progress::Progress;
use partnership::seat::Sight;
use partnership::view::{Moment, Place, standing};
use serde::Deserialize;

use crate::around::Around;
use crate::door;
use crate::house::House;

/// Where a report is given to the other side.
pub(super) const PATH: &str = "/record/exchange";

/// Which report, and where one goes on reading.
#[derive(Deserialize)]
pub(super) struct Wanted {
    report: String,
    #[serde(default)]
    back: String,
}

/// Gives a report to the other side, and leads back to where one read.
pub(super) async fn give(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    Form(wanted): Form<Wanted>,
) -> Response {
    if !door::is_from_here(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let reader = house.reader(&headers);
    let now = house.workroom().now();
    let given = house.regarding(&reader, |partnership, sight| {
        acts((partnership, sight), &wanted.report, (reader.today, now))
    });
    let Some((_, acts)) = given else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let registrar = Arc::clone(&house.server.registrar);
    let recorded = tokio::task::spawn_blocking(move || registrar.record(acts)).await;
    match recorded {
        Ok(Ok(entries)) => {
            let back = Some(wanted.back.as_str()).filter(|back| door::is_path(back));
            let path = back.unwrap_or("/").split('#').next().unwrap_or("/");
            let joint = if path.contains('?') { '&' } else { '?' };
            let first = entries
                .first()
                .map(|entry| format!("{joint}recorded={}/{}", entry.book, entry.number));
            Redirect::to(&format!("{path}{}", first.unwrap_or_default())).into_response()
        }
        // Offered where the rules would admit it: what has changed since is seen on the page, read anew.
        Ok(Err(_)) | Err(_) => StatusCode::CONFLICT.into_response(),
    }
}

/// The acts that give a report, named `book/key`, to the other side, and the way in which they are written where the text
/// stands; none where the seat cannot do it.
pub(super) fn acts(
    (partnership, sight): (&Partnership, &Sight<'_>),
    report: &str,
    (today, now): (Date, Timestamp),
) -> Option<(Authorship, Vec<Submission>)> {
    let it = Ref::<Progress>::parse(report).ok()?;
    let (book, report) = sight.find(&it)?;
    let text = report.line.instrument.from(&book.id);
    let (home, _) = sight.find(&text)?;
    let ways = partnership.authorships(&sight.eyes, now);
    let way = ways
        .into_iter()
        .find(|way| way.book == home.id && way.author.voice.as_ref() == Some(&report.side))?;
    let moment = Moment {
        as_of: today,
        known_at: None,
    };
    let view = standing::of(sight, &text, &report.side, moment)?;
    let carry = Carry {
        step: Step::Exchange,
        author: way.author.clone(),
        own: book.id.clone(),
        lines: Some(BTreeSet::from([report.line.provision.clone()])),
        on: today,
        at: None,
    };
    let acts = carried(&view, sight, &carry);
    let is_held = |place: &Place| place.book == book.id && place.key == it.key;
    let mut held = view.lines.iter().filter_map(|line| line.held.as_ref());
    let is_own = home.id != book.id && held.any(|held| is_held(&held.place));
    (is_own && !acts.is_empty()).then_some((way, acts))
}
