//! Answers as they go over the wire: bytes with their type, their tag and the headers that keep a browser careful.

use axum::body::{Body, Bytes};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use ledger::hash_of;

/// Where everything on a page may come from: this house, and nowhere else.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The headers that go with every answer.
const CAREFUL: [(HeaderName, &str); 4] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Bytes that can be sent as often as they are asked for.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    /// The bytes.
    pub(crate) bytes: Bytes,
    media_type: &'static str,
    // Made of the bytes alone, so that it tells nothing that they do not.
    tag: HeaderValue,
    file: Option<HeaderValue>,
}

impl Answer {
    /// Bytes of a type; with the name of the file as which they are to be kept, where they are no page.
    pub(crate) fn of(media_type: &'static str, bytes: Vec<u8>, file: Option<&str>) -> Answer {
        let hash = hash_of(&bytes).to_string();
        let header = |text: String| {
            HeaderValue::try_from(text).expect("keys and digits are what a header may hold")
        };
        Answer {
            tag: header(format!("\"{}\"", &hash[..32])),
            file: file.map(|name| header(format!("attachment; filename=\"{name}\""))),
            bytes: bytes.into(),
            media_type,
        }
    }

    /// The answer with a status; no more than its tag where the reader has these bytes already.
    pub(crate) fn sent(&self, status: StatusCode, asked: &HeaderMap) -> Response {
        if status == StatusCode::OK && self.is_known(asked) {
            let unchanged = (StatusCode::NOT_MODIFIED, [(header::ETAG, self.tag.clone())]);
            return unchanged.into_response();
        }
        let body = Body::from(self.bytes.clone());
        let mut response =
            (status, [(header::CONTENT_TYPE, self.media_type)], body).into_response();
        let headers = response.headers_mut();
        headers.insert(header::ETAG, self.tag.clone());
        if let Some(file) = &self.file {
            headers.insert(header::CONTENT_DISPOSITION, file.clone());
        }
        response
    }

    fn is_known(&self, asked: &HeaderMap) -> bool {
        let known = asked.get_all(header::IF_NONE_MATCH).iter();
        let mut tags = known
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(|tag| tag.trim().trim_start_matches("W/"));
        tags.any(|tag| tag == "*" || tag.as_bytes() == self.tag.as_bytes())
    }
}

/// Adds what goes with every answer: a browser asks again before it shows a page, and takes nothing from elsewhere.
pub(crate) async fn careful(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in CAREFUL {
        // A page may have been careful in its own way.
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    }
    headers
        .entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("private, no-cache"));
    headers
        .entry(header::VARY)
        .or_insert(HeaderValue::from_static("Cookie, Accept-Language"));
    response
}
