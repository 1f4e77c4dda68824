//! What is refused: said at the top and at its field, with everything that was typed, and nothing is recorded.

use axum::http::StatusCode;

use super::{JOINT, SIDE, give, length, nordmark};

type Fields<'a> = &'a [(&'a str, &'a str)];

/// Forms that cannot be recorded: the form, what is typed, the place of the field, and what is said there.
const WRONG: [(&str, Fields<'static>, &str, &str); 17] = [
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/league"),
            ("on.year", "2031"),
        ],
        "f-subject",
        "Fill this in.",
    ),
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/league"),
            ("subject.en", "More"),
            ("on.year", "2031"),
            ("on.month", "2"),
            ("on.day", "30"),
        ],
        "f-on",
        "This is not a date.",
    ),
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/north"),
            ("subject.en", "More"),
            ("on.year", "2031"),
        ],
        "f-to",
        "This cannot be recorded because",
    ),
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/league"),
            ("subject.en", "More"),
            ("on.year", "2031"),
            ("key", "quota"),
        ],
        "f-key",
        "This cannot be recorded because the key “quota” is already taken",
    ),
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/league"),
            ("subject.en", "More"),
            ("on.year", "2031"),
            ("key", "Not a key"),
        ],
        "f-key",
        "Use 1 to 64 lower-case letters",
    ),
    (
        "request/make",
        &[
            ("as", SIDE),
            ("by", "side:public/north"),
            ("to", "side:public/league"),
            ("subject.en", "More"),
            ("on.year", "2031"),
            ("at", "league/hidden"),
        ],
        "f-at",
        "This cannot be recorded because there is no meeting “league/hidden”",
    ),
    (
        "request/respond",
        &[
            ("as", SIDE),
            ("request", "joint/quota"),
            ("response", "not-pursued"),
            ("on.year", "2031"),
        ],
        "f-response",
        "This cannot be recorded because",
    ),
    (
        "request/respond",
        &[
            ("as", SIDE),
            ("request", "joint/quota"),
            ("response", "noted"),
            ("on.year", "2030"),
        ],
        "f-on",
        "This cannot be recorded because",
    ),
    (
        "request/respond",
        &[
            ("as", SIDE),
            ("request", "joint/quota"),
            ("response", "perhaps"),
            ("on.year", "2031"),
        ],
        "f-response",
        "Choose one of those offered.",
    ),
    (
        "meeting/convene",
        &[("as", JOINT), ("period.from.year", "2031")],
        "f-title",
        "This cannot be recorded because",
    ),
    (
        "meeting/convene",
        &[
            ("as", JOINT),
            ("title.en", "Talks"),
            ("period.from.year", "2032"),
            ("period.until.year", "2031"),
        ],
        "f-period",
        "This cannot be recorded because",
    ),
    (
        "meeting/convene",
        &[
            ("as", JOINT),
            ("title.en", "Talks"),
            ("period.from.year", "2032"),
            ("number", "three"),
        ],
        "f-number",
        "Give a whole number.",
    ),
    (
        "intervention/record",
        &[
            ("as", JOINT),
            ("meeting", "public/dialogue-3"),
            ("voices", "party:public/nor"),
            ("verb", "agreed"),
            ("substance.en", "x"),
        ],
        "f-voices",
        "This cannot be recorded because",
    ),
    (
        "progress/report",
        &[
            ("as", SIDE),
            ("line", "joint/plan#nothing"),
            ("status", "under-way"),
            ("on.year", "2031"),
        ],
        "f-line",
        "This cannot be recorded because",
    ),
    (
        "project/fund",
        &[
            ("as", JOINT),
            ("project", "joint/light"),
            ("amount.amount", "much"),
            ("amount.currency", "USD"),
        ],
        "f-amount",
        "Give an amount and a currency",
    ),
    (
        "project/fund",
        &[
            ("as", JOINT),
            ("project", "joint/light"),
            ("amount.amount", "0"),
            ("amount.currency", "USD"),
        ],
        "f-amount",
        "This cannot be recorded because",
    ),
    (
        "meeting/set-agenda",
        &[
            ("as", "public party:nor national"),
            ("meeting", "public/dialogue-3"),
            ("items.0.label", "1"),
        ],
        "f-items-0-title",
        "Fill this in.",
    ),
];

#[test]
fn what_is_refused_is_said_at_its_field_and_keeps_what_was_typed() {
    let (record, mut actor) = nordmark();
    let before = length(&record, "joint");
    for wish in ["preview", "send"] {
        for (path, fields, place, said) in WRONG {
            let mut fields = fields.to_vec();
            fields.push(("narrative.en", "Kept & whole"));
            fields.push(("words.en", "Kept & whole"));
            let shown = give(&mut actor, path, wish, &fields);
            assert_eq!(
                shown.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{path} {said}"
            );
            let text = shown.text();
            assert!(
                text.contains(&format!("<a href=\"#{place}\">")),
                "{path}: the summary leads to {place}: {text}"
            );
            let at = text
                .find(&format!("id=\"{place}-wrong\""))
                .unwrap_or_else(|| panic!("{path} {place}: {text}"));
            assert!(text[at..].contains(said), "{path} {place}: {said}");
            assert!(
                text.contains(&format!("id=\"{place}\"")),
                "{path}: {place} is on the page"
            );
            if path == "request/respond" {
                assert!(text.contains("Kept &#38; whole"), "{path} keeps the words");
            }
        }
    }
    assert_eq!(length(&record, "joint"), before, "nothing was recorded");
}

#[test]
fn a_seat_writes_by_no_form_what_it_could_not_write_by_command() {
    let (record, mut actor) = nordmark();
    let lengths = |record| ["public", "joint", "league"].map(|book| length(record, book));
    let before = lengths(&record);
    for way in [
        "league side:league national",
        "league party:nor national",
        "joint side:league coordinator",
        "joint party:alv national",
        "public - keeper",
        "nowhere party:nor national",
    ] {
        let fields = [("as", way), ("title.en", "A bridge")];
        let sent = give(&mut actor, "project/propose", "send", &fields);
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{way}");
        assert!(
            sent.text().contains("You can no longer write in that book"),
            "{way}"
        );
        assert!(
            sent.text().contains("value=\"A bridge\""),
            "{way} keeps what was typed"
        );
    }
    assert_eq!(lengths(&record), before);
}

#[test]
fn a_form_offers_nothing_of_books_that_are_not_read() {
    let (record, mut actor) = nordmark();
    let marked = |what: &str| serde_json::json!({"en": format!("{what} zebracrossing")});
    record.act("league", "alv", vec![
        serde_json::json!({"issue": {"raise": {"key": "zebra-issue", "title": marked("Issue")}}}),
        serde_json::json!({"meeting": {"convene": {"key": "zebra", "title": marked("Meeting"), "period": {"from": "2031"}}}}),
        serde_json::json!({"project": {"propose": {"key": "zebra-project", "title": marked("Project")}}}),
    ]);
    let mut caucus = crate::actor::Actor::at(record.server("alv-desk", &[]));
    let form = "/record/intervention/record";
    assert!(caucus.get(form).text().contains("zebracrossing"));
    for path in [
        form,
        "/record/request/make",
        "/record/progress/report",
        "/record/intervention/record?meeting=league/zebra",
    ] {
        let shown = actor.get(path);
        assert_eq!(shown.status, StatusCode::OK);
        assert!(!shown.text().contains("zebracrossing"), "{path}");
    }
    let wide = caucus.get("/record/intervention/record?as=joint%20party:alv%20national");
    assert!(
        !wide.text().contains("zebracrossing"),
        "the joint book cannot refer to the caucus"
    );
}
