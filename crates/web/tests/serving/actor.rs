//! Those who ask in tests: anyone, or one who keeps the cookies that are sent.

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;
use web::{Server, router};

/// The name under which actors ask unless they say another.
pub(crate) const HOST: &str = "127.0.0.1:8080";

/// What parts the fields of a form.
pub(crate) const BOUNDARY: &str = "a-line-that-no-file-holds";

/// A form with fields and files: name, file name where it is a file, content.
pub(crate) fn form(fields: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, content) in fields {
        let file = file.map(|file| format!("; filename=\"{file}\""));
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"{}\r\n\r\n",
            file.unwrap_or_default()
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    body
}

/// One who asks, and keeps cookies like a browser.
pub(crate) struct Actor {
    router: Router,
    runtime: Runtime,
    cookies: Vec<(String, String)>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "assert what was answered"]
pub(crate) struct Answered {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl Actor {
    /// One who has not been here before.
    pub(crate) fn at(server: Server) -> Actor {
        Actor::of(router(server))
    }

    /// One who has not been anywhere that is answered so.
    pub(crate) fn of(router: Router) -> Actor {
        Actor {
            router,
            runtime: Builder::new_current_thread().enable_io().build().unwrap(),
            cookies: Vec::new(),
        }
    }

    /// Reads an address.
    pub(crate) fn get(&mut self, address: &str) -> Answered {
        self.get_with(address, &[])
    }

    /// Reads an address with further headers; a header named here replaces the usual one.
    pub(crate) fn get_with(&mut self, address: &str, headers: &[(&str, &str)]) -> Answered {
        self.ask(Method::GET, address, headers, "")
    }

    /// Sends a form.
    pub(crate) fn post(&mut self, address: &str, headers: &[(&str, &str)], form: &str) -> Answered {
        let mut headers = headers.to_vec();
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        self.ask(Method::POST, address, &headers, form.to_owned())
    }

    /// Gives files from a page of this house: name of the field, name of the file where it is one, content.
    pub(crate) fn give(
        &mut self,
        address: &str,
        fields: &[(&str, Option<&str>, &[u8])],
    ) -> Answered {
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let headers = [
            ("origin", "http://127.0.0.1:8080"),
            ("content-type", kind.as_str()),
        ];
        self.ask(Method::POST, address, &headers, form(fields))
    }

    /// Asks for anything.
    pub(crate) fn ask(
        &mut self,
        method: Method,
        address: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answered {
        let mut request = Request::builder().method(method).uri(address);
        if !headers.iter().any(|(name, _)| *name == "host") {
            request = request.header(header::HOST, HOST);
        }
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(body.into()).unwrap();
        let router = self.router.clone();
        let answered = self.runtime.block_on(async {
            let response = router.oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            Answered {
                status: parts.status,
                headers: parts.headers,
                body: to_bytes(body, usize::MAX).await.unwrap(),
            }
        });
        self.keep(&answered);
        answered
    }

    fn keep(&mut self, answered: &Answered) {
        for cookie in answered.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(own, _)| own != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

impl Answered {
    /// The body as text.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// A header.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The places of this house that a page links to; the same page in another language is no other place.
    pub(crate) fn links(&self) -> Vec<String> {
        if !self.header("content-type").starts_with("text/html") {
            return Vec::new();
        }
        let links = self.text().split("href=\"/").skip(1);
        let links = links.filter_map(|rest| rest.split(['"', '#']).next());
        links
            .map(|link| format!("/{}", link.replace("&#38;", "&")))
            .filter(|link| !link.starts_with("/static/"))
            .collect()
    }
}
