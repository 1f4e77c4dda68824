//! Drafts on pages: kept without a script, listed for their seat alone, taken up again, erased, and gone once they are sent.

use axum::http::StatusCode;

use super::{JOINT, ORIGIN, give, length, nordmark};
use crate::actor::Actor;

/// The way to a draft that the page of drafts lists.
fn listed(actor: &mut Actor) -> Vec<String> {
    let links = actor.get("/record/drafts").links();
    links
        .into_iter()
        .filter(|link| link.contains("?draft="))
        .collect()
}

fn held(text: &str, name: &str) -> String {
    let at = format!("name=\"{name}\" value=\"");
    let rest = text
        .split(&at)
        .nth(1)
        .unwrap_or_else(|| panic!("{name}: {text}"));
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn a_draft_is_kept_listed_for_its_seat_taken_up_again_and_gone_once_it_is_sent() {
    let (record, mut actor) = nordmark();
    let before = length(&record, "joint");
    let fields = [
        ("as", JOINT),
        ("title.en", "A half thought"),
        ("back", "/portfolio"),
    ];
    let kept = give(&mut actor, "project/propose", "keep", &fields);
    assert_eq!(kept.status, StatusCode::OK);
    assert!(
        kept.text().contains("Kept as a draft") && kept.text().contains("value=\"A half thought\"")
    );
    let places = listed(&mut actor);
    assert_eq!(places.len(), 1);
    assert!(
        actor
            .get("/record/drafts")
            .text()
            .contains("A half thought")
    );
    assert_eq!(length(&record, "joint"), before, "a draft is no entry");

    let mut other = Actor::at(record.server("alv-desk", &[]));
    assert_eq!(listed(&mut other), Vec::<String>::new());
    assert_eq!(other.get(&places[0]).status, StatusCode::NOT_FOUND);
    let id = places[0].split("draft=").nth(1).unwrap();
    let erased = other.post(&format!("/record/drafts/{id}/erase"), &[ORIGIN], "");
    assert_eq!(erased.status, StatusCode::SEE_OTHER);
    assert_eq!(listed(&mut actor), places, "another seat erases nothing");

    let again = actor.get(&places[0]);
    assert!(again.text().contains("value=\"A half thought\""));
    assert_eq!(held(again.text(), "back"), "/portfolio");
    let (draft, version) = (held(again.text(), "draft"), held(again.text(), "version"));
    let fields = [
        ("as", JOINT),
        ("title.en", "A whole thought"),
        ("draft", &draft),
        ("version", &version),
    ];
    let sent = give(&mut actor, "project/propose", "send", &fields);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(listed(&mut actor), Vec::<String>::new());
}

#[test]
fn who_writes_last_is_told_that_the_draft_was_changed_in_another_window() {
    let (_record, mut actor) = nordmark();
    let first = give(
        &mut actor,
        "project/propose",
        "keep",
        &[("as", JOINT), ("title.en", "One")],
    );
    let (draft, version) = (held(first.text(), "draft"), held(first.text(), "version"));
    let fields = |title| {
        [
            ("as", JOINT),
            ("title.en", title),
            ("draft", draft.as_str()),
            ("version", version.as_str()),
        ]
    };
    let second = give(&mut actor, "project/propose", "keep", &fields("Two"));
    assert_eq!(second.status, StatusCode::OK);
    let late = give(&mut actor, "project/propose", "keep", &fields("Three"));
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.text().contains("changed in another window")
            && late.text().contains("value=\"Three\"")
    );
    let silently = give(&mut actor, "project/propose", "autosave", &fields("Four"));
    assert_eq!(silently.status, StatusCode::CONFLICT);
    let place = listed(&mut actor).remove(0);
    assert!(actor.get(&place).text().contains("value=\"Two\""));
    let version = held(late.text(), "version");
    let fields = [
        ("as", JOINT),
        ("title.en", "Three"),
        ("draft", draft.as_str()),
        ("version", version.as_str()),
    ];
    assert_eq!(
        give(&mut actor, "project/propose", "keep", &fields).status,
        StatusCode::OK
    );
    assert!(actor.get(&place).text().contains("value=\"Three\""));
}

#[test]
fn what_is_typed_is_kept_while_one_types() {
    let (_record, mut actor) = nordmark();
    let kept = give(
        &mut actor,
        "project/propose",
        "autosave",
        &[("title.en", "Th")],
    );
    assert_eq!(kept.status, StatusCode::OK);
    let said: serde_json::Value = serde_json::from_str(kept.text()).unwrap();
    assert_eq!(said["version"], 1);
    let (id, version) = (said["draft"].as_str().unwrap(), "1");
    let fields = [("title.en", "Thought"), ("draft", id), ("version", version)];
    let kept = give(&mut actor, "project/propose", "autosave", &fields);
    assert!(kept.text().contains("\"version\":2"), "{}", kept.text());
    assert_eq!(listed(&mut actor).len(), 1, "one draft, kept twice");
    let erased = actor.post(&format!("/record/drafts/{id}/erase"), &[ORIGIN], "");
    assert_eq!(erased.header("location"), "/record/drafts");
    assert_eq!(listed(&mut actor), Vec::<String>::new());
    let foreign = actor.post(
        &format!("/record/drafts/{id}/erase"),
        &[("origin", "http://example.org")],
        "",
    );
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
}
