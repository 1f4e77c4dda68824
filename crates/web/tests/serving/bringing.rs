//! Bringing files into a record: what is shown before, what is recorded, by whom it may be, and what nobody else learns of it.

use axum::http::StatusCode;
use serde_json::json;

use crate::actor::Actor;
use crate::record::Record;

const HERE: [(&str, &str); 1] = [("origin", "http://127.0.0.1:8080")];

const MATRIX: &str = "| No. | Action line | Status (Nordmark) | Activities (Nordmark) |
|---|---|---|---|
| 1.1 | Count the stocks of herring together | Ongoing | Counted in March |
";

/// A record with a plan of one line in the joint book.
fn planned() -> Record {
    let record = Record::new();
    let en = |text: &str| json!({"en": text});
    let between = json!([{"side": "public/league"}, {"side": "public/north"}]);
    let line = json!({"key": "l-1-1", "label": "1.1", "rank": "action-line", "text": en("Count the stocks of herring together")});
    record.act(
        "joint",
        "nor",
        vec![
            json!({"instrument": {"draw": {"key": "plan", "title": en("Plan of Seas"), "genre": "plan-of-action", "between": between, "period": {"from": "2030"}}}}),
            json!({"instrument": {"provide": {"instrument": "plan", "provisions": [line]}}}),
            json!({"instrument": {"adopt": {"instrument": "plan", "on": "2030-01-01"}}}),
        ],
    );
    record
}

fn brought(actor: &mut Actor) -> String {
    let given = actor.give(
        "/bring-in/matrix",
        &[
            ("matrix", Some("matrix.md"), MATRIX.as_bytes()),
            ("plan", None, b"joint/plan"),
        ],
    );
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    given.header("location").to_owned()
}

#[test]
fn a_matrix_is_shown_with_its_book_and_readers_and_then_recorded_once() {
    let record = planned();
    let mut actor = Actor::at(record.server("nor-desk", &[]));
    assert!(actor.get("/bring-in").text().contains("Plan of Seas"));
    let place = brought(&mut actor);
    let before = record
        .registrar
        .read()
        .books()
        .map(|book| book.head.number)
        .sum::<u64>();
    let page = actor.get(&place);
    for words in [
        "One report would be recorded",
        "Counted in March",
        "nor-desk",
        "Alvaria, Boronia and Nordmark",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let after = record
        .registrar
        .read()
        .books()
        .map(|book| book.head.number)
        .sum::<u64>();
    assert_eq!(before, after, "nothing is recorded before it is asked for");
    let recorded = actor.post(&place, &HERE, "do=record");
    assert_eq!(
        recorded.header("location"),
        "/joint/instrument/plan/review",
        "{}",
        recorded.text()
    );
    assert!(
        actor
            .get("/joint/instrument/plan/review")
            .text()
            .contains("Counted in March")
    );
    assert_eq!(
        actor.get(&place).status,
        StatusCode::NOT_FOUND,
        "it is off the desk"
    );
    let again = brought(&mut actor);
    let nothing = actor.post(&again, &HERE, "do=record");
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.text().contains("Nothing in the file differs"));
}

#[test]
fn where_calls_have_gone_out_the_page_leads_to_who_was_asked() {
    let record = planned();
    let link = "href=\"/calls\"";
    let mut actor = Actor::at(record.server("alv-desk", &[]));
    assert!(!actor.get("/bring-in").text().contains(link));
    let call = json!({"call": {"send": {"key": "c-1", "instrument": "joint/plan", "lines": ["l-1-1"], "to": {"en": "Fisheries"}, "language": "en", "on": "2030-01-02"}}});
    record.act("league", "alv", vec![call]);
    assert!(actor.get("/bring-in").text().contains(link));
    assert!(actor.get("/calls").text().contains("Fisheries"));
}

#[test]
fn who_may_not_write_records_nothing() {
    let record = planned();
    let mut actor = Actor::at(record.server("alv-desk", &[]));
    let place = brought(&mut actor);
    let page = actor.post(&place, &HERE, "do=record");
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("nor-desk"), "{}", page.text());
    let foreign = [("origin", "http://example.org")];
    let sent = actor.post(&place, &foreign, "do=record");
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let mut public = Actor::at(record.server("public", &[]));
    assert!(public.get("/bring-in").text().contains("writes nowhere"));
    let page = actor.get("/joint/instrument/plan/review");
    assert!(!page.text().contains("Counted in March"));
}

#[test]
fn a_plan_that_one_does_not_read_is_not_there_to_bring_a_matrix_to() {
    let (with, without) = (planned(), Record::new());
    let mut pages = [with, without].map(|record| {
        let mut actor = Actor::at(record.server("public", &[]));
        let place = brought(&mut actor);
        let page = actor.get(&place);
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        (actor.get("/bring-in"), page)
    });
    let [with, without] = &mut pages;
    assert_eq!(with.0.body, without.0.body);
    assert_eq!(with.1.body, without.1.body);
}

#[test]
fn a_text_is_held_against_what_the_seat_reads_and_nothing_else() {
    let text =
        "The Third Dialogue was held on Monday, 11 February 2031. The zebracrossing was opened.";
    let fields = [
        ("text", None, text.as_bytes()),
        ("as-of", None, b"2031-06-01".as_slice()),
    ];
    let [plain, planted] = Record::twins();
    let said = crate::record::said("zebracrossing", "alv", "the zebracrossing");
    planted.act("league", "alv", vec![said]);
    let [one, other] = [plain, planted].map(|record| {
        let mut actor = Actor::at(record.server("public", &[]));
        actor.give("/check", &fields)
    });
    assert_eq!(one.status, StatusCode::OK);
    assert!(one.text().contains("Monday"), "{}", one.text());
    assert!(one.text().contains("Tuesday"), "{}", one.text());
    assert_eq!(one.header("cache-control"), "no-store");
    assert_eq!(one.body, other.body);
}

#[test]
fn what_is_no_text_is_told_and_what_was_typed_stays() {
    let record = Record::new();
    let mut actor = Actor::at(record.server("public", &[]));
    let empty = actor.give("/check", &[("text", None, b"")]);
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    let fields = [
        ("text", None, b"Kept words.".as_slice()),
        ("file", Some("release.pdf"), b"%PDF-1.7".as_slice()),
    ];
    let wrong = actor.give("/check", &fields);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("it is a PDF") && wrong.text().contains("Kept words."));
    let nobody = actor.give(
        "/bring-in/returned",
        &[("returned", Some("a.md"), b"| a |\n")],
    );
    let page = actor.get(nobody.header("location"));
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text().contains("writes nowhere"), "{}", page.text());
}
