//! Seats: who may change to which, and from where.

use axum::http::StatusCode;

use crate::actor::{Actor, HOST};
use crate::record::Record;

const ORIGIN: (&str, &str) = ("origin", "http://127.0.0.1:8080");

fn demonstration() -> (Record, Actor) {
    let record = Record::new();
    let seats = ["public", "alv-desk", "nor-desk"];
    let actor = Actor::at(record.server("public", &seats));
    (record, actor)
}

#[test]
fn a_reader_changes_the_seat_and_reads_its_books() {
    let (_record, mut actor) = demonstration();
    let word = "that trade grows";
    assert!(
        !actor
            .get("/public/meeting/dialogue-3")
            .text()
            .contains(word)
    );
    let taken = actor.post(
        "/seat",
        &[ORIGIN],
        "seat=public/nor-desk&back=/public/meeting/dialogue-3",
    );
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert_eq!(taken.header("location"), "/public/meeting/dialogue-3");
    assert_eq!(
        taken.header("set-cookie"),
        "seat-8080=public/nor-desk; Path=/; HttpOnly; SameSite=Strict"
    );
    let page = actor.get("/public/meeting/dialogue-3");
    assert!(page.text().contains(word));
    assert!(
        page.text()
            .contains("<option value=\"public/nor-desk\" selected>Nordmark</option>")
    );
    assert!(page.text().contains("joint"));
    let back = actor.post("/seat", &[ORIGIN], "seat=public&back=//example.org");
    assert_eq!(back.header("location"), "/");
    assert!(
        !actor
            .get("/public/meeting/dialogue-3")
            .text()
            .contains(word)
    );
}

#[test]
fn no_seat_is_taken_that_is_not_offered_or_asked_for_from_elsewhere() {
    let (_record, mut actor) = demonstration();
    let cases: [(&[(&str, &str)], &str); 5] = [
        (&[ORIGIN], "seat=public/bor-desk&back=/"),
        (&[ORIGIN], "seat=keeper&back=/"),
        (&[], "seat=public/nor-desk&back=/"),
        (
            &[("origin", "http://example.org")],
            "seat=public/nor-desk&back=/",
        ),
        (&[("origin", "null")], "seat=public/nor-desk&back=/"),
    ];
    for (headers, form) in cases {
        let refused = actor.post("/seat", headers, form);
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{form}");
        assert_eq!(refused.header("set-cookie"), "");
    }
    let forged = actor.get_with(
        "/joint/intervention/joint-word",
        &[("cookie", "seat=public/bor-desk")],
    );
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
}

#[test]
fn seats_are_served_under_names_of_this_machine_only() {
    let (record, mut actor) = demonstration();
    for host in ["example.org", "192.0.2.1:8080"] {
        let turned_away = actor.get_with("/", &[("host", host)]);
        assert_eq!(
            turned_away.status,
            StatusCode::MISDIRECTED_REQUEST,
            "{host}"
        );
    }
    for host in [HOST, "localhost", "[::1]:8080"] {
        assert_eq!(
            actor.get_with("/", &[("host", host)]).status,
            StatusCode::OK,
            "{host}"
        );
    }
    let mut anyone = Actor::at(record.server("public", &[]));
    assert_eq!(
        anyone.get_with("/", &[("host", "example.org")]).status,
        StatusCode::OK
    );
}

#[test]
fn a_seat_that_was_released_reads_what_everyone_reads() {
    let (record, mut actor) = demonstration();
    let taken = actor.post("/seat", &[ORIGIN], "seat=public/nor-desk&back=/");
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    let path = "/joint/intervention/joint-word";
    assert_eq!(actor.get(path).status, StatusCode::OK);
    let release =
        serde_json::json!({"seat": {"release": {"seat": "nor-desk", "until": "2031-06-14"}}});
    record.act("public", "keeper", vec![release]);
    assert_eq!(actor.get(path).status, StatusCode::NOT_FOUND);
    let home = actor.get("/");
    assert!(!home.text().contains("nor-desk\" selected"));
}
