//! What a reader does not read leaves no trace: two records that differ only there give the same bytes.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::json;

use crate::actor::{Actor, Answered};
use crate::record::{Record, said};

const MARKER: &str = "zebracrossing";

/// Writes much into the books that Nordmark does not read, with the marker everywhere.
fn plant(record: &Record) {
    let en = |text: String| json!({"en": text});
    let marked = |what: &str| en(format!("{what} {MARKER}"));
    record.act(
        "league",
        "alv",
        vec![
            said(&format!("{MARKER}-said"), "alv", &format!("a plan {MARKER}")),
            json!({"issue": {"raise": {"key": format!("{MARKER}-issue"), "title": marked("Issue")}}}),
            json!({"note": {"write": {"key": format!("{MARKER}-note"), "on": {"meeting": "public/dialogue-3"}, "text": marked("Note")}}}),
            json!({"project": {"propose": {"key": format!("{MARKER}-project"), "title": marked("Project")}}}),
            json!({"request": {"make": {"key": format!("{MARKER}-ask"), "by": {"party": "alv"}, "to": [{"side": "north"}], "subject": marked("Ask"), "at": "public/dialogue-3", "on": "2031-02-10", "issues": ["public/fish"], "account": {"party": "alv"}}}}),
            json!({"meeting": {"convene": {"key": format!("{MARKER}-caucus"), "title": marked("Caucus"), "period": {"from": "2031-02-09"}, "margins-of": "public/dialogue-3"}}}),
            json!({"seat": {"assign": {"key": format!("{MARKER}-seat"), "standing": {"staff": "league"}, "title": marked("Seat")}}}),
        ],
    );
}

/// All that a reader gets by following every link from the first page, and by asking for what is not theirs.
fn everything(actor: &mut Actor) -> BTreeMap<String, Answered> {
    let mut places = vec!["/".to_owned()];
    let asked = [
        format!("/search?q={MARKER}"),
        format!("/search.json?q={MARKER}"),
        format!("/league/issue/{MARKER}-issue"),
        format!("/league/project/{MARKER}-project.docx"),
        "/ledger/league".to_owned(),
        "/ledger/league?before=5".to_owned(),
        "/public/meeting/dialogue-3?known-at=2031-05-01T00:00:00Z".to_owned(),
        "/home.json?as-of=2031-02-10".to_owned(),
        "/follow-up?lang=ko".to_owned(),
        "/follow-up?lang=en".to_owned(),
        "/?as-of=x".to_owned(),
    ];
    places.extend(asked);
    let mut got = BTreeMap::new();
    let mut papers = 0;
    let mut at = 0;
    while let Some(place) = places.get(at).cloned() {
        at += 1;
        // Setting a paper takes long, and the paper is the page's own.
        papers += usize::from(place.contains(".pdf"));
        if place.contains(".pdf") && papers > 3 {
            continue;
        }
        let answered = actor.get(&place);
        for link in answered.links() {
            if !places.contains(&link) {
                places.push(link);
            }
        }
        got.insert(place, answered);
    }
    got
}

#[test]
fn what_one_does_not_read_changes_no_byte_of_what_one_reads() {
    for seat in ["public", "nor-desk"] {
        let [plain, planted] = Record::twins();
        plant(&planted);
        let mut one = Actor::at(plain.server(seat, &[]));
        let mut other = Actor::at(planted.server(seat, &[]));
        let (one, other) = (everything(&mut one), everything(&mut other));
        assert!(one.len() > 40, "{seat} reads {}", one.len());
        assert!(one.keys().eq(other.keys()), "{seat} finds other places");
        for (place, answered) in &one {
            assert_eq!(Some(answered), other.get(place), "{seat} reads {place}");
        }
    }
}

#[test]
fn who_reads_the_book_finds_what_others_do_not() {
    let record = Record::new();
    plant(&record);
    let mut actor = Actor::at(record.server("bor-desk", &[]));
    let places = everything(&mut actor);
    let kinds = ["said", "issue", "note", "project", "ask", "caucus", "seat"];
    for kind in kinds {
        let key = format!("{MARKER}-{kind}");
        let found = places
            .iter()
            .find(|(place, _)| place.ends_with(&key))
            .unwrap_or_else(|| panic!("{key} is found"));
        assert_eq!(found.1.status, StatusCode::OK, "{key}");
        assert!(found.1.text().contains("league"), "{key} names its book");
    }
}

#[test]
fn what_was_struck_out_is_not_shown_from_what_was_kept() {
    let record = Record::new();
    let name = json!({"personal": {"en": "Ada Quill"}});
    record.act(
        "public",
        "keeper",
        vec![json!({"person": {"record": {"key": "quill", "name": name, "party": "nor"}}})],
    );
    let mut actor = Actor::at(record.server("public", &[]));
    let page = actor.get("/public/person/quill");
    assert!(page.text().contains("Ada Quill"));
    let public = partnership::book::BookId::public();
    let entry = partnership::entry::EntryId {
        book: public.clone(),
        number: record.registrar.read().book(&public).unwrap().head.number,
    };
    let keeper = partnership::key::Ref::parse("keeper").unwrap();
    record.registrar.strike(&entry, &keeper).unwrap();
    let after = actor.get_with(
        "/public/person/quill",
        &[("if-none-match", page.header("etag"))],
    );
    assert_eq!(after.status, StatusCode::OK);
    assert!(!after.text().contains("Ada Quill"));
}
