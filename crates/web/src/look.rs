//! What pages look like and how they behave: style, script and seal, which are the same for everyone.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::answer::Answer;

/// Sends one of the files that every page uses; a browser keeps it and asks whether it is still the same.
pub(crate) async fn look(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let (media_type, bytes): (_, &[u8]) = match name.as_str() {
        "chancery.css" => (
            "text/css; charset=utf-8",
            include_bytes!("../static/chancery.css"),
        ),
        "intake.css" => (
            "text/css; charset=utf-8",
            include_bytes!("../static/intake.css"),
        ),
        "chancery.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("../static/chancery.js"),
        ),
        "record.css" => (
            "text/css; charset=utf-8",
            include_bytes!("../static/record.css"),
        ),
        "record.js" => (
            "text/javascript; charset=utf-8",
            include_bytes!("../static/record.js"),
        ),
        "seal.svg" => ("image/svg+xml", include_bytes!("../static/seal.svg")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let mut response = Answer::of(media_type, bytes.to_vec(), None).sent(StatusCode::OK, &headers);
    let keep = HeaderValue::from_static("public, no-cache");
    response.headers_mut().insert(header::CACHE_CONTROL, keep);
    response
}
