//! From a plan and a matrix to a review, step by step: what is shown, changed, taken along and kept, and what is turned away.

use std::fs;

use axum::http::StatusCode;

use crate::actor::{Actor, Answered};
use crate::starting::begun;

const HERE: [(&str, &str); 1] = [("origin", "http://127.0.0.1:8080")];

pub(crate) const PLAN: &str =
    "# Plan of Action to Implement the Partnership between Alvaria and Nordmark (2031-2035)

## 1. Seas

The two sides will:

1.1 Count the stocks of herring together each year;

1.2 Hold a joint rescue exercise every second year; and train pilots;

## 2. Learning

2.1 Grant one hundred scholarships each year.
";

pub(crate) const MATRIX: &str =
    "| No. | Action line | Status (Alvaria) | Activities (Alvaria) | Status (Nordmark) |
|---|---|---|---|---|
| 1.1 | Count the stocks of herring together each year | Ongoing | Counted in March | Ongoing |
| 1.2 | Hold a joint rescue exercise every second year; and train pilots | Somehow | | Not started |
| 2.1 | Grant one hundred scholarships each year | Completed | 97 granted | Completed |
";

/// Gives the plan, and tells the address of what is prepared.
fn prepared(actor: &mut Actor, plan: &str) -> String {
    let given = actor.give("/begin", &[("plan", Some("plan.md"), plan.as_bytes())]);
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    let place = given.header("location");
    place.strip_suffix("/plan").unwrap().to_owned()
}

fn with_matrix(actor: &mut Actor) -> String {
    let at = prepared(actor, PLAN);
    let matrix = [("matrix", Some("matrix.md"), MATRIX.as_bytes())];
    let given = actor.give(&format!("{at}/matrix/file"), &matrix);
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text());
    at
}

#[track_caller]
fn says(page: &Answered, words: &str) {
    assert!(page.text().contains(words), "{words}: {}", page.text());
}

#[test]
fn a_plan_is_shown_as_it_was_understood_and_changed_in_place() {
    let (_folder, mut actor) = begun();
    let at = prepared(&mut actor, PLAN);
    let page = actor.get(&format!("{at}/plan"));
    assert_eq!(page.header("cache-control"), "no-store");
    for words in [
        "2 headings and 3 action lines",
        "It asks for 2 things",
        "value=\"alvaria\"",
        "value=\"2031\"",
    ] {
        says(&page, words);
    }
    let spot = page.text().split("name=\"taken:").nth(4).unwrap();
    let spot = spot.split('"').next().unwrap().to_owned();
    let split = format!("taken%3A{spot}=split&do=again");
    let changed = actor.post(&format!("{at}/plan"), &HERE, &split);
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    let page = actor.get(&format!("{at}/plan"));
    says(&page, "part into its measures");
    assert!(!page.text().contains("It asks for 2 things"));
    let undo = actor.post(&format!("{at}/plan"), &HERE, &format!("undo={spot}"));
    assert_eq!(undo.status, StatusCode::SEE_OTHER);
    says(&actor.get(&format!("{at}/plan")), "It asks for 2 things");
}

#[test]
fn without_sides_one_does_not_go_on_and_loses_nothing() {
    let (_folder, mut actor) = begun();
    let at = prepared(
        &mut actor,
        "# Seas\n\n1. Count the stocks each year;\n2. Train pilots.\n",
    );
    let stay = "title=Plan+of+Seas&name-one=Alvaria&key-one=alv&do=on";
    let page = actor.post(&format!("{at}/plan"), &HERE, stay);
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&page, "a name and a short name for each side");
    says(&page, "value=\"Plan of Seas\"");
    let on = "name-two=Nordmark&key-two=nor&ours=two&do=on";
    let page = actor.post(&format!("{at}/plan"), &HERE, on);
    assert_eq!(page.header("location"), format!("{at}/matrix"));
}

#[test]
fn a_matrix_is_shown_with_what_it_would_change_and_decided_in_place() {
    let (_folder, mut actor) = begun();
    let at = with_matrix(&mut actor);
    let page = actor.get(&format!("{at}/matrix"));
    for words in [
        "status: Alvaria",
        "status: Nordmark",
        "Counted in March",
        "somehow",
    ] {
        says(&page, words);
    }
    let decide = "status%3Asomehow=under-way&as-of=2031-05&do=again";
    let decided = actor.post(&format!("{at}/matrix"), &HERE, decide);
    assert_eq!(decided.status, StatusCode::SEE_OTHER);
    let page = actor.get(&format!("{at}/matrix"));
    says(&page, "6 reports would be recorded");
    says(&page, "value=\"2031-05\"");
}

#[test]
fn the_review_is_seen_and_taken_along_before_anything_is_kept() {
    let (folder, mut actor) = begun();
    let at = with_matrix(&mut actor);
    let page = actor.get(&format!("{at}/review"));
    says(&page, "Nothing is recorded yet");
    says(&page, "33.3% (1 of 3)");
    assert!(
        !page.text().contains("href=\"/joint"),
        "there is no record to lead to"
    );
    for (name, begins) in [
        ("review.docx", "PK"),
        ("review.pdf", "%PDF"),
        ("matrix.xlsx", "PK"),
    ] {
        let taken = actor.get(&format!("{at}/{name}"));
        assert_eq!(taken.status, StatusCode::OK, "{name}");
        assert!(taken.body.starts_with(begins.as_bytes()), "{name}");
    }
    assert_eq!(
        actor.get(&format!("{at}/review.odt")).status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// Keeps what is prepared under a name.
fn keep(actor: &mut Actor, at: &str, name: &str) -> Answered {
    actor.post(&format!("{at}/review"), &HERE, &format!("name={name}"))
}

#[test]
fn a_record_is_kept_once_and_never_over_another_file() {
    let (folder, mut actor) = begun();
    fs::write(folder.path().join("other.chancery"), "another file").unwrap();
    let at = with_matrix(&mut actor);
    let over = keep(&mut actor, &at, "other");
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    says(&over, "is there already");
    let other = fs::read_to_string(folder.path().join("other.chancery")).unwrap();
    assert_eq!(other, "another file");
    for name in ["..%2Fmine", "", ".hidden", "a%2Fb"] {
        let refused = keep(&mut actor, &at, name);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    }
    let kept = keep(&mut actor, &at, "mine");
    let place = kept.header("location").to_owned();
    assert_eq!(place, "/kept?record=mine.chancery&seat=public/alvaria-desk");
    let page = actor.get(&place);
    says(&page, "The joint book");
    says(&page, "Alvaria and Nordmark");
    assert_eq!(keep(&mut actor, &at, "again").status, StatusCode::NOT_FOUND);
    let report = ledger::verify(&folder.path().join("mine.chancery"), &[]).unwrap();
    assert!(report.faults.is_empty());
    let opened = "record=mine.chancery&seat=public%2Falvaria-desk";
    let opened = actor.post("/open", &HERE, opened);
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
}

#[test]
fn the_matrix_may_be_passed_over() {
    let (_folder, mut actor) = begun();
    let at = prepared(&mut actor, PLAN);
    let passed = actor.post(&format!("{at}/matrix"), &HERE, "do=skip");
    assert_eq!(passed.header("location"), format!("{at}/review"));
    says(&actor.get(&format!("{at}/review")), "0.0% (0 of 3)");
}

#[test]
fn what_is_no_plan_is_told_and_what_is_gone_is_gone() {
    let (_folder, mut actor) = begun();
    let large = vec![b'x'; 65 << 20];
    let cases: [(&str, &[u8], u16, &str); 3] = [
        ("plan.pdf", b"%PDF-1.7", 422, "it is a PDF"),
        ("plan.docx", b"PK\x03\x04 not a package", 422, "plan.docx"),
        ("plan.md", &large, 413, "64 MB"),
    ];
    for (name, bytes, status, said) in cases {
        let answered = actor.give("/begin", &[("plan", Some(name), bytes)]);
        assert_eq!(answered.status.as_u16(), status, "{name}");
        says(&answered, said);
        says(&answered, "enctype");
    }
    assert_eq!(actor.give("/begin", &[]).status, StatusCode::BAD_REQUEST);
    let at = prepared(&mut actor, PLAN);
    let foreign = [("origin", "http://example.org")];
    for step in ["plan", "matrix", "review", "forget"] {
        let sent = actor.post(&format!("{at}/{step}"), &foreign, "name=x");
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{step}");
    }
    let forgotten = actor.post(&format!("{at}/forget"), &HERE, "");
    assert_eq!(forgotten.status, StatusCode::SEE_OTHER);
    for step in ["plan", "matrix", "review", "review.docx"] {
        let gone = actor.get(&format!("{at}/{step}"));
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "{step}");
    }
}
