//! The files that come with the record as evidence, and the acts that attach them.

use partnership::attachment::Hash;
use partnership::key::Key;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::page::{Page, page};
use super::table::{Row, rows};

const ATTACHMENTS: &str = include_str!("../../record/fictional/attachments.tsv");

/// The files by their names.
const FILES: [(&str, &str); 7] = [
    (
        "audit-2032.txt",
        include_str!("../../record/fictional/attachments/audit-2032.txt"),
    ),
    (
        "cut-2033.txt",
        include_str!("../../record/fictional/attachments/cut-2033.txt"),
    ),
    (
        "drill-2032.txt",
        include_str!("../../record/fictional/attachments/drill-2032.txt"),
    ),
    (
        "gauge-trial.csv",
        include_str!("../../record/fictional/attachments/gauge-trial.csv"),
    ),
    (
        "herring-2032.csv",
        include_str!("../../record/fictional/attachments/herring-2032.csv"),
    ),
    (
        "lights-2033.txt",
        include_str!("../../record/fictional/attachments/lights-2033.txt"),
    ),
    (
        "mirror-harbour.txt",
        include_str!("../../record/fictional/attachments/mirror-harbour.txt"),
    ),
];

/// The short name of each attachment, unique in the record, with its bytes.
pub(super) fn all() -> Vec<(Key, Vec<u8>)> {
    let attachment = |row: Row<'_>| {
        let key = Key::parse(row.need("key")).unwrap_or_else(|error| panic!("{error}"));
        (key, bytes(&row).to_vec())
    };
    rows(ATTACHMENTS).into_iter().map(attachment).collect()
}

/// The pages on which they are attached.
pub(super) fn pages() -> Vec<Page> {
    let attached = |row: Row<'_>| {
        let bytes = bytes(&row);
        let attach = json!({"attachment": {"attach": {
            "key": row.need("key"),
            "title": row.words(),
            "name": row.need("name"),
            "media-type": row.need("type"),
            "size-bytes": bytes.len(),
            "hash": Hash(Sha256::digest(bytes).into()),
            "to": {row.need("kind"): row.need("of")},
        }}});
        page(
            row.need("at"),
            row.need("book"),
            row.need("by"),
            vec![attach],
        )
    };
    rows(ATTACHMENTS).into_iter().map(attached).collect()
}

fn bytes(row: &Row<'_>) -> &'static [u8] {
    let name = row.need("name");
    let file = FILES.iter().find(|(own, _)| *own == name);
    let (_, text) =
        file.unwrap_or_else(|| panic!("there is no file “{name}”: a test rules it out"));
    text.as_bytes()
}
