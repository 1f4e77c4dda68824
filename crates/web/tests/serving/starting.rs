//! The start page: what lies in its folder, what is opened from it and for whom, and who is turned away.

use std::fs;
use std::path::Path;

use axum::http::StatusCode;
use language::Language;
use tempfile::TempDir;
use web::start::{Example, Start};

use crate::actor::Actor;
use crate::record::{Record, now};

const HERE: [(&str, &str); 1] = [("origin", "http://127.0.0.1:8080")];

fn examples(folder: &Path, _: Language) -> Result<Vec<Example>, String> {
    fs::create_dir_all(folder).unwrap();
    let record = folder.join("small.chancery");
    Record::written(&record);
    Ok(vec![Example { record, clock: now }])
}

fn failing(_: &Path, _: Language) -> Result<Vec<Example>, String> {
    Err("The disk is full.".to_owned())
}

fn start(folder: &Path) -> Start {
    Start {
        folder: folder.to_path_buf(),
        port: 0,
        clock: now,
        tell: |error, _| error.to_string(),
        examples,
    }
}

pub(crate) fn begun() -> (TempDir, Actor) {
    let folder = tempfile::tempdir().unwrap();
    let actor = Actor::of(web::start::router(start(folder.path())));
    (folder, actor)
}

#[test]
fn the_start_page_has_its_doors_and_the_records_of_the_folder() {
    let (folder, mut actor) = begun();
    let empty = actor.get("/");
    assert_eq!(empty.status, StatusCode::OK);
    assert!(empty.text().contains("There is no record in"));
    for door in ["/merge", "/examples"] {
        assert!(empty.links().contains(&door.to_owned()), "{door}");
        assert_eq!(actor.get(door).status, StatusCode::OK, "{door}");
    }
    for name in ["ours.chancery", "a&b.chancery", "notes.docx", ".x.chancery"] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    fs::create_dir(folder.path().join("folder.chancery")).unwrap();
    let page = actor.get("/?lang=ko");
    assert!(page.text().contains("기록 2건"), "{}", page.text());
    assert!(page.text().contains("record=a%26b.chancery"));
    assert!(!page.text().contains("notes"));
}

#[test]
fn files_are_merged_without_a_record() {
    let (_folder, mut actor) = begun();
    let page = actor.get("/merge");
    assert!(page.text().contains("enctype=\"multipart/form-data\""));
    assert!(
        !page.text().contains("role=\"search\""),
        "there is nothing to search"
    );
    let gone = actor.get("/merge/00000000000000000000000000000000");
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[test]
fn a_record_is_opened_for_the_seat_that_is_chosen() {
    let (folder, mut actor) = begun();
    Record::written(&folder.path().join("ours.chancery"));
    let asked = actor.get("/open?record=ours.chancery");
    for seat in ["public/nor-desk", "public", "keeper"] {
        assert!(
            asked.text().contains(&format!("value=\"{seat}\"")),
            "{seat}"
        );
    }
    let opened = actor.post(
        "/open",
        &HERE,
        "record=ours.chancery&seat=public%2Fnor-desk",
    );
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.text());
    let place = opened.header("location").to_owned();
    let port = place.trim_end_matches('/').rsplit(':').next().unwrap();
    assert!(place.starts_with("http://127.0.0.1:"), "{place}");
    let cookie = opened.header("set-cookie");
    assert!(
        cookie.starts_with(&format!("seat-{port}=public/nor-desk;")),
        "{cookie}"
    );
    let again = actor.post("/open", &HERE, "record=ours.chancery&seat=public");
    assert_eq!(again.header("location"), place, "it is served once");
}

#[test]
fn what_is_no_record_of_the_folder_is_not_opened() {
    let (folder, mut actor) = begun();
    fs::write(folder.path().join("broken.chancery"), "not a record").unwrap();
    Record::written(&folder.path().join("ours.chancery"));
    for name in [
        "broken.chancery",
        "none.chancery",
        "..%2Fours.chancery",
        "%2Fetc%2Fpasswd",
    ] {
        let asked = actor.get(&format!("/open?record={name}"));
        assert_eq!(asked.status, StatusCode::NOT_FOUND, "{name}");
        let opened = actor.post("/open", &HERE, &format!("record={name}&seat=public"));
        assert_eq!(opened.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    }
    let held = Record::at(&folder.path().join("ours.chancery"));
    let opened = actor.post("/open", &HERE, "record=ours.chancery&seat=public");
    assert_eq!(opened.status, StatusCode::UNPROCESSABLE_ENTITY);
    drop(held);
    let opened = actor.post("/open", &HERE, "record=ours.chancery&seat=public");
    assert_eq!(opened.status, StatusCode::SEE_OTHER);
}

#[test]
fn the_examples_are_written_where_the_page_says() {
    let (folder, mut actor) = begun();
    let at = folder.path().join("chancery-demo");
    let before = actor.get("/examples");
    assert!(before.text().contains(&at.display().to_string()));
    assert!(!at.exists(), "nothing is written before it is asked for");
    let written = actor.post("/examples", &HERE, "");
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.text());
    assert!(at.join("small.chancery").exists());
    let after = actor.get("/examples");
    assert!(
        after.text().contains("href=\"http://127.0.0.1:"),
        "{}",
        after.text()
    );
}

#[test]
fn examples_that_cannot_be_written_are_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let start = Start {
        examples: failing,
        ..start(folder.path())
    };
    let mut actor = Actor::of(web::start::router(start));
    let answered = actor.post("/examples", &HERE, "");
    assert_eq!(answered.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answered.text().contains("The disk is full."));
}

#[test]
fn nobody_from_elsewhere_is_let_in() {
    let (_folder, mut actor) = begun();
    let led = actor.get_with("/", &[("host", "example.org")]);
    assert_eq!(led.status, StatusCode::MISDIRECTED_REQUEST);
    for place in ["/open", "/examples"] {
        let foreign = [("origin", "http://example.org")];
        let sent = actor.post(place, &foreign, "record=x.chancery&seat=public");
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{place}");
    }
    let nothing = actor.get("/meetings");
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let policy = nothing.header("content-security-policy").to_owned();
    assert!(
        policy.contains("form-action 'self' http://127.0.0.1:*"),
        "{policy}"
    );
}
