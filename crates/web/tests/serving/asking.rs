//! Addresses, forms, languages, moments, and what HTTP promises about them.

use axum::http::{Method, StatusCode};

use crate::actor::Actor;
use crate::record::{Record, said};

fn anyone() -> (Record, Actor) {
    let record = Record::new();
    let actor = Actor::at(record.server("public", &[]));
    (record, actor)
}

#[test]
fn every_link_leads_to_something() {
    let (_record, mut actor) = anyone();
    let mut places = vec!["/".to_owned()];
    let mut at = 0;
    while let Some(place) = places.get(at).cloned() {
        at += 1;
        if place.contains(".pdf") {
            continue;
        }
        let page = actor.get(&place);
        assert_eq!(page.status, StatusCode::OK, "{place}");
        assert!(!page.body.is_empty(), "{place}");
        for link in page.links() {
            if !places.contains(&link) {
                places.push(link);
            }
        }
    }
    let kinds = [
        "/public/meeting/",
        "/public/body/",
        "/public/party/",
        "/public/request/",
    ];
    for kind in kinds {
        assert!(places.iter().any(|place| place.starts_with(kind)), "{kind}");
    }
}

#[test]
fn a_meeting_can_be_taken_along_in_every_form() {
    let (_record, mut actor) = anyone();
    for (ending, media_type, beginning) in [
        (
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            &b"PK"[..],
        ),
        ("pdf", "application/pdf", b"%PDF-"),
        ("json", "application/json; charset=utf-8", b"{"),
    ] {
        let answered = actor.get(&format!("/public/meeting/dialogue-3.{ending}"));
        assert_eq!(answered.status, StatusCode::OK);
        assert_eq!(answered.header("content-type"), media_type);
        let file = format!("attachment; filename=\"dialogue-3-record.{ending}\"");
        assert_eq!(answered.header("content-disposition"), file);
        assert!(answered.body.starts_with(beginning), "{ending}");
    }
    let json: serde_json::Value =
        serde_json::from_slice(&actor.get("/public/meeting/dialogue-3.json").body).unwrap();
    assert_eq!(json["name"]["title"]["en"], "Third Dialogue");
}

#[test]
fn what_is_not_there_is_a_page_and_no_page_says_where_something_is() {
    let (_record, mut actor) = anyone();
    for path in [
        "/nowhere",
        "/public/meeting/dialogue-4",
        "/joint/meeting/x",
        "/meetings.xml",
    ] {
        let page = actor.get(path);
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(
            page.text()
                .contains("There is nothing here that you can read.")
        );
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    }
}

#[test]
fn a_page_comes_in_the_language_asked_for_and_stays_in_it() {
    let (_record, mut actor) = anyone();
    assert!(actor.get("/meetings").text().contains("<html lang=\"en\">"));
    let wished = actor.get_with("/meetings", &[("accept-language", "ko-KR,ko;q=0.9")]);
    assert!(wished.text().contains("<html lang=\"ko\">"));
    let asked = actor.get("/meetings?lang=ko");
    assert_eq!(asked.body, wished.body);
    assert_eq!(
        asked.header("set-cookie"),
        "lang=ko; Path=/; HttpOnly; SameSite=Lax"
    );
    assert_eq!(actor.get("/meetings").body, wished.body);
    let meeting = actor.get("/public/meeting/dialogue-3");
    assert!(meeting.text().contains("<h1>제3차 대화</h1>"));
    assert!(
        actor
            .get("/meetings?lang=en")
            .text()
            .contains("<html lang=\"en\">")
    );
}

#[test]
fn a_page_is_of_the_day_and_of_the_time_asked_for() {
    let (record, mut actor) = anyone();
    let matrix = |actor: &mut Actor, query: &str| actor.get(&format!("/follow-up{query}"));
    assert!(matrix(&mut actor, "").text().contains("a ferry"));
    assert!(
        !matrix(&mut actor, "?as-of=2031-02-09")
            .text()
            .contains("a ferry")
    );
    assert!(
        matrix(&mut actor, "?as-of=2031-02-10")
            .text()
            .contains("a ferry")
    );

    record.act(
        "public",
        "keeper",
        vec![said("late", "bor", "what came later")],
    );
    let now = actor.get("/public/issue/fish");
    assert!(now.text().contains("what came later"));
    let early = actor.get("/public/issue/fish?known-at=2031-03-01T09:01:30Z");
    assert_eq!(early.status, StatusCode::OK);
    assert!(early.text().contains("as known at"));
    assert!(!early.text().contains("what came later"));
    assert!(
        early
            .text()
            .contains("href=\"/meetings?known-at=2031-03-01T09:01:30Z\"")
    );
    assert!(now.text().contains("href=\"/meetings\""));
    let never = actor.get("/public/issue/fish?known-at=2030-01-01T00:00:00Z");
    assert_eq!(never.status, StatusCode::NOT_FOUND);
}

#[test]
fn an_address_that_cannot_be_read_says_what_to_write() {
    let (_record, mut actor) = anyone();
    let date = actor.get("/follow-up?as-of=2031-02-31");
    assert_eq!(date.status, StatusCode::BAD_REQUEST);
    assert!(
        date.text()
            .contains("“2031-02-31” after “as-of” is not a date")
    );
    let time = actor.get("/follow-up?known-at=%3Cb%3E");
    assert_eq!(time.status, StatusCode::BAD_REQUEST);
    assert!(
        time.text()
            .contains("“&#60;b&#62;” after “known-at” is not a time")
    );
    let long = actor.get(&format!("/search?q={}", "x".repeat(3000)));
    assert_eq!(long.status, StatusCode::URI_TOO_LONG);
}

#[test]
fn an_unchanged_page_is_not_sent_twice() {
    let (record, mut actor) = anyone();
    let first = actor.get("/follow-up");
    let tag = first.header("etag").to_owned();
    let again = actor.get_with(
        "/follow-up",
        &[("if-none-match", &format!("\"x\", W/{tag}"))],
    );
    assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    assert!(again.body.is_empty());
    assert_eq!(again.header("etag"), tag);
    assert_eq!(again.header("vary"), first.header("vary"));
    record.act(
        "public",
        "keeper",
        vec![said("late", "bor", "what came later")],
    );
    let changed = actor.get_with("/public/meeting/dialogue-3", &[("if-none-match", &tag)]);
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.text().contains("what came later"));
}

#[test]
fn a_head_is_a_page_without_its_body_and_nothing_else_is_allowed() {
    let (_record, mut actor) = anyone();
    let page = actor.get("/meetings");
    let head = actor.ask(Method::HEAD, "/meetings", &[], "");
    assert_eq!(
        (head.status, head.header("etag")),
        (StatusCode::OK, page.header("etag"))
    );
    assert!(head.body.is_empty());
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let refused = actor.ask(method, "/meetings", &[], "");
        assert_eq!(refused.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(refused.header("allow"), "GET,HEAD");
    }
}

#[test]
fn every_answer_keeps_a_browser_careful() {
    let (_record, mut actor) = anyone();
    let answers = [
        actor.get("/"),
        actor.get("/nowhere"),
        actor.get("/meetings.json"),
        actor.get("/static/chancery.css"),
        actor.get("/?as-of=x"),
        actor.post("/seat", &[], ""),
    ];
    for answered in answers {
        let policy = answered.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; style-src 'self'; script-src 'self';"));
        assert!(policy.ends_with("base-uri 'none'; frame-ancestors 'none'"));
        assert_eq!(answered.header("x-content-type-options"), "nosniff");
        assert_eq!(answered.header("referrer-policy"), "same-origin");
    }
}

#[test]
fn style_and_script_are_sent_once() {
    let (_record, mut actor) = anyone();
    for (name, media_type) in [
        ("chancery.css", "text/css; charset=utf-8"),
        ("chancery.js", "text/javascript; charset=utf-8"),
        ("seal.svg", "image/svg+xml"),
    ] {
        let path = format!("/static/{name}");
        let first = actor.get(&path);
        assert_eq!(first.header("content-type"), media_type);
        let tag = first.header("etag").to_owned();
        let again = actor.get_with(&path, &[("if-none-match", &tag)]);
        assert_eq!(again.status, StatusCode::NOT_MODIFIED);
    }
    assert_eq!(actor.get("/static/other.css").status, StatusCode::NOT_FOUND);
}
