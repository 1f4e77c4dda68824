//! Forms: what is filled in becomes the entry that the same act in JSON would be; what is refused is kept and shown where it is.

mod drafts;
mod refused;
mod sent;

use axum::http::StatusCode;
use partnership::book::BookId;
use partnership::entry::Entry;
use partnership::key::Ref;
use serde_json::{Value, json};

use crate::actor::{Actor, Answered};
use crate::record::Record;

const ORIGIN: (&str, &str) = ("origin", "http://127.0.0.1:8080");

/// In whose name the desk of Nordmark writes in the joint book.
const JOINT: &str = "joint party:nor national";
const SIDE: &str = "joint side:north national";

/// A record with more to write about, and the desk of Nordmark.
fn nordmark() -> (Record, Actor) {
    let record = Record::new();
    let between = json!([{"side": "league"}, {"side": "north"}]);
    let line = |key: &str| json!({"key": key, "label": "1", "rank": "action-line", "text": {"en": format!("Work on {key}")}});
    let acts = vec![
        json!({"instrument": {"draw": {"key": "plan", "title": {"en": "The Plan"}, "genre": "plan-of-action", "between": between}}}),
        json!({"instrument": {"provide": {"instrument": "plan", "provisions": [line("ferries"), line("fish")]}}}),
        json!({"request": {"make": {"key": "quota", "by": {"side": "league"}, "to": [{"side": "north"}], "subject": {"en": "a quota"}, "on": "2031-02-10", "account": {"party": "alv"}}}}),
        json!({"project": {"propose": {"key": "light", "title": {"en": "A lighthouse"}}}}),
    ];
    record.act("joint", "alv", acts);
    let actor = Actor::at(record.server("nor-desk", &[]));
    (record, actor)
}

/// A form as a browser sends it.
fn body(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' => {
                    char::from(byte).to_string()
                }
                _ => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}

/// Sends a form with a wish: `send`, `preview`, `keep`.
fn give(actor: &mut Actor, path: &str, wish: &str, fields: &[(&str, &str)]) -> Answered {
    let mut fields = fields.to_vec();
    fields.push(("do", wish));
    actor.post(&format!("/record/{path}"), &[ORIGIN], &body(&fields))
}

/// The last entry of a book.
fn last(record: &Record, book: &str) -> Entry {
    let partnership = record.registrar.read();
    let book = partnership.book(&BookId::parse(book).unwrap()).unwrap();
    book.entry(book.head.number).unwrap().clone()
}

fn length(record: &Record, book: &str) -> u64 {
    let partnership = record.registrar.read();
    partnership
        .book(&BookId::parse(book).unwrap())
        .unwrap()
        .head
        .number
}

/// The desk of Nordmark as an author.
fn author(voice: Value) -> Value {
    json!({"seat": "public/nor-desk", "voice": voice, "capacity": "national"})
}

#[test]
fn who_only_reads_is_offered_no_form_and_finds_none() {
    let record = Record::new();
    let mut anyone = Actor::at(record.server("public", &[]));
    for path in [
        "/record",
        "/record/drafts",
        "/record/request/make",
        "/record/correct/public/20",
    ] {
        assert_eq!(anyone.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let page = anyone.get("/public/meeting/dialogue-3");
    let leads = page
        .links()
        .into_iter()
        .any(|link| link.starts_with("/record"));
    assert!(!leads, "nothing leads to a form");
    let sent = give(&mut anyone, "request/make", "send", &[("subject.en", "x")]);
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[test]
fn a_form_is_offered_where_one_reads_and_at_no_other_moment() {
    let (_record, mut actor) = nordmark();
    let cases = [
        ("/meetings", "/record/meeting/convene"),
        (
            "/public/meeting/dialogue-3",
            "/record/intervention/record?meeting=public/dialogue-3",
        ),
        ("/follow-up", "/record/request/respond?request=joint/quota"),
        (
            "/joint/request/quota",
            "/record/request/develop?request=joint/quota",
        ),
        (
            "/joint/instrument/plan/review",
            "/record/progress/report?line=joint/plan%23ferries",
        ),
        (
            "/joint/project/light",
            "/record/project/reach?project=joint/light",
        ),
        ("/portfolio", "/record/project/propose"),
        ("/offices", "/record/office/establish"),
        (
            "/public/issue/fish",
            "/record/request/make?issues=public/fish",
        ),
    ];
    for (page, form) in cases {
        let read = actor.get(page);
        assert!(
            read.links().iter().any(|link| link.starts_with(form)),
            "{page} leads to {form}"
        );
        let earlier = actor.get(&format!("{page}?as-of=2031-06-01"));
        assert!(
            !earlier.text().contains(form),
            "{page} of another day offers nothing"
        );
        let link = read
            .links()
            .into_iter()
            .find(|link| link.starts_with(form))
            .unwrap();
        assert_eq!(actor.get(&link).status, StatusCode::OK, "{link}");
    }
}

#[test]
fn a_form_says_who_reads_the_book_before_anything_is_sent() {
    let (_record, mut actor) = nordmark();
    let form = actor.get("/record/request/make");
    for said in [
        "Read by Alvaria, Boronia and Nordmark.",
        "Read by everyone.",
        "Nordmark, as a side (national)",
    ] {
        assert!(form.text().contains(said), "{said}: {}", form.text());
    }
    assert!(
        !form.text().contains("league national"),
        "a book that is not read is not offered"
    );
    let korean = actor.get("/record/request/make?lang=ko");
    assert!(korean.text().contains("요청 기록") && korean.text().contains("누구나 열람합니다."));
}

#[test]
fn a_form_from_elsewhere_is_turned_away_and_one_without_end_too() {
    let (record, mut actor) = nordmark();
    let before = length(&record, "joint");
    let fields = body(&[("as", JOINT), ("do", "send"), ("voice", "x")]);
    for origin in [&[("origin", "http://example.org")][..], &[]] {
        let sent = actor.post("/record/request/agree-account", origin, &fields);
        assert_eq!(sent.status, StatusCode::FORBIDDEN);
    }
    let endless = "x".repeat(2 << 20);
    let sent = give(
        &mut actor,
        "request/make",
        "send",
        &[("subject.en", &endless)],
    );
    assert_eq!(sent.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(length(&record, "joint"), before);
}

#[test]
fn words_stay_words_wherever_they_are_shown() {
    let (_record, mut actor) = nordmark();
    let nasty = "</textarea><script>alert(1)</script> \" onfocus=\"x";
    let fields = [
        ("as", JOINT),
        ("subject.en", nasty),
        ("key", nasty),
        ("on.year", nasty),
        ("back", "javascript:alert(1)"),
    ];
    for wish in ["again", "preview", "keep"] {
        let shown = give(&mut actor, "request/make", wish, &fields);
        assert!(!shown.text().contains("<script>alert"), "{wish}");
        assert!(!shown.text().contains("\" onfocus"), "{wish}");
        assert!(!shown.text().contains("javascript:"), "{wish}");
    }
    assert!(!actor.get("/record/drafts").text().contains("<script>alert"));
}

#[test]
fn every_field_of_every_form_has_a_place_and_a_label_of_its_own() {
    let (_record, mut actor) = nordmark();
    let forms = actor.get("/record").links().into_iter();
    let forms: Vec<String> = forms
        .filter(|link| link.starts_with("/record/") && link != "/record/drafts")
        .collect();
    assert!(forms.len() > 25, "{forms:?}");
    for path in forms {
        let form = actor.get(&path);
        let text = form.text().split("<form class=\"record\"").nth(1).unwrap();
        let places: Vec<&str> = text
            .split(" id=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        let once: std::collections::BTreeSet<&str> = places.iter().copied().collect();
        assert_eq!(once.len(), places.len(), "{path}: each place is there once");
        for field in ["<input ", "<select ", "<textarea "]
            .iter()
            .flat_map(|tag| text.split(tag).skip(1))
        {
            let tag = field.split('>').next().unwrap();
            if tag.contains("type=\"hidden\"") {
                continue;
            }
            let id = tag
                .split("id=\"")
                .nth(1)
                .and_then(|rest| rest.split('"').next())
                .unwrap();
            assert!(
                text.contains(&format!("<label for=\"{id}\"")),
                "{path}: {tag}"
            );
        }
    }
}

fn seat() -> Ref<partnership::seat::Seat> {
    Ref::parse("public/nor-desk").unwrap()
}
