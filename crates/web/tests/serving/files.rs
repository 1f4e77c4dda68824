//! Files that the record keeps: who gets their bytes, and how.

use axum::http::StatusCode;
use serde_json::json;

use crate::actor::Actor;
use crate::record::Record;

const BYTES: &[u8] = b"<script>alert(1)</script>";

fn with_evidence() -> Record {
    let record = Record::new();
    let hash = record.registrar.put(BYTES).unwrap();
    let attach = json!({
        "key": "photograph",
        "title": {"en": "Photograph"},
        "name": "사진.html",
        "media-type": "text/html",
        "size-bytes": BYTES.len(),
        "hash": hash.to_string(),
        "to": {"meeting": "public/dialogue-3"},
    });
    record.act(
        "joint",
        "nor",
        vec![json!({"attachment": {"attach": attach}})],
    );
    record
}

#[test]
fn a_file_is_kept_by_the_browser_and_never_shown_in_place() {
    let record = with_evidence();
    let mut actor = Actor::at(record.server("nor-desk", &[]));
    let page = actor.get("/joint/attachment/photograph");
    assert!(page.text().contains("/joint/attachment/photograph/file"));
    let file = actor.get("/joint/attachment/photograph/file");
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(&file.body[..], BYTES);
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"photograph.html\""
    );
    assert_eq!(file.header("x-content-type-options"), "nosniff");
}

#[test]
fn a_file_that_one_may_not_read_answers_like_one_that_is_not_there() {
    let record = with_evidence();
    let mut public = Actor::at(record.server("public", &[]));
    let there = public.get("/joint/attachment/photograph/file");
    let nowhere = public.get("/joint/attachment/photographs/file");
    assert_eq!(there.status, StatusCode::NOT_FOUND);
    assert_eq!(
        there.text().replace("photograph/", "photographs/"),
        nowhere.text()
    );
}
