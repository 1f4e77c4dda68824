//! The files that the record keeps, sent only to who reads the entry that tells of them, and never shown in place.

use std::path::Path as FilePath;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use documents::reading::Form;
use partnership::book::BookId;
use partnership::key::{Key, Ref};
use partnership::seat::Sight;
use partnership::view::file::{self, KeptFile};

use crate::address::Address;
use crate::answer::Answer;
use crate::around::Around;
use crate::house::House;

/// What every kept file is sent as: a browser keeps it and opens nothing of it.
const BYTES: &str = "application/octet-stream";

/// Answers with the file of an attachment or of an edition.
pub(crate) async fn kept(
    State(house): State<Arc<House>>,
    Path((book, kind, key)): Path<(String, String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let reader = house.reader(&headers);
    let found = house.looking(&reader, |sight| find(sight, &book, &kind, &key));
    let bytes = found.as_ref().and_then(|file| house.bytes(&file.hash));
    match found.zip(bytes) {
        Some((file, bytes)) => {
            let name = file_name(&key, &file);
            Answer::of(BYTES, bytes, Some(&name)).sent(StatusCode::OK, &headers)
        }
        None => {
            let address = Address::read(&uri).unwrap_or_default();
            house
                .nothing_here(&reader, &address)
                .sent(StatusCode::NOT_FOUND, &headers)
        }
    }
}

fn find(sight: &Sight<'_>, book: &str, kind: &str, key: &str) -> Option<KeptFile> {
    let (book, key) = (BookId::parse(book).ok()?, Key::parse(key).ok()?);
    match kind {
        "attachment" => file::of_attachment(sight, &Ref::within(book, key)),
        "edition" => file::of_edition(sight, &Ref::within(book, key)),
        _ => None,
    }
}

/// The key with the ending of the name that the file came with, or of its form: a name that a header can hold.
fn file_name(key: &str, file: &KeptFile) -> String {
    let plain = |ending: &&str| {
        (1..=8).contains(&ending.len()) && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let own = file
        .name
        .as_ref()
        .and_then(|name| FilePath::new(&**name).extension()?.to_str());
    let form = Form::ALL
        .into_iter()
        .find(|form| form.media_type() == file.media_type.as_str());
    let ending = own.filter(plain).or_else(|| form.map(Form::ending));
    ending.map_or_else(|| key.to_owned(), |ending| format!("{key}.{ending}"))
}
