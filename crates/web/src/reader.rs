//! Who reads, and in which language, as far as a request tells. What the eyes may see is decided in `partnership`.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use language::Language;
use partnership::seat::Eyes;

use crate::door::{self, cookie};

/// The cookie that keeps the language chosen.
const LANGUAGE: &str = "lang";

/// What the cookie begins with that keeps the seat chosen.
const SEAT: &str = "seat";

/// The key of a seat in forms and cookies: `public`, `keeper`, `rok/desk` or `readers:joint`.
pub(crate) fn key_of(eyes: &Eyes) -> String {
    match eyes {
        Eyes::Public => "public".to_owned(),
        Eyes::Keeper => "keeper".to_owned(),
        Eyes::Seat(seat) => seat.to_string(),
        Eyes::Readers(book) => format!("readers:{book}"),
    }
}

/// The seat chosen, where it is one of those offered.
pub(crate) fn seat(headers: &HeaderMap, offered: &[Eyes]) -> Option<Eyes> {
    let key = cookie(headers, &seat_cookie(door::port(headers)))?;
    offered.iter().find(|eyes| key_of(eyes) == key).cloned()
}

/// The language chosen before, or else the one that the browser would rather have; English where it has no wish.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    let chosen = cookie(headers, LANGUAGE).and_then(Language::from_tag);
    chosen
        .or_else(|| preferred(headers))
        .unwrap_or(Language::English)
}

/// Has the browser keep the seat that was chosen for what is served on a port.
pub(crate) fn keep_seat(response: &mut Response, port: Option<u16>, seat: &str) {
    keep(response, &seat_cookie(port), seat, "Strict");
}

/// The cookie that keeps the seat chosen. Browsers send cookies to every port of a machine, and each port has a record of its own.
fn seat_cookie(port: Option<u16>) -> String {
    port.map_or_else(|| SEAT.to_owned(), |port| format!("{SEAT}-{port}"))
}

/// Has the browser keep the language, where one was chosen.
pub(crate) fn in_chosen_language(chosen: Option<Language>, mut response: Response) -> Response {
    if let Some(language) = chosen {
        keep(&mut response, LANGUAGE, language.tag(), "Lax");
    }
    response
}

/// Has the browser keep a cookie, which no script can read, until it is closed.
fn keep(response: &mut Response, name: &str, value: &str, same_site: &str) {
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}");
    let cookie = HeaderValue::try_from(cookie).expect("keys and tags are what a header may hold");
    response.headers_mut().append(header::SET_COOKIE, cookie);
}

/// The first of the languages accepted most (RFC 9110, 12.5.4).
fn preferred(headers: &HeaderMap) -> Option<Language> {
    let wishes = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let weighed = wishes.split(',').filter_map(|wish| {
        let (tag, parameters) = wish.split_once(';').unwrap_or((wish, "q=1"));
        let weight = parameters.trim().strip_prefix("q=")?;
        Some((thousandths(weight)?, Language::from_tag(tag)?))
    });
    let mut best: Option<(u16, Language)> = None;
    for (weight, language) in weighed.filter(|(weight, _)| *weight > 0) {
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// A weight between 0 and 1 with up to three decimals.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
    if decimals.len() > 3 {
        return None;
    }
    let digits = format!("{whole}{decimals:0<3}");
    digits.parse().ok().filter(|weight| *weight <= 1000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn sent(name: HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_language_accepted_most_is_read() {
        let cases = [
            ("ko", Language::Korean),
            ("ko-KR,ko;q=0.9,en;q=0.8", Language::Korean),
            ("en;q=0.5, ko;q=0.75", Language::Korean),
            ("th, ko;q=0.1", Language::Korean),
            ("ko;q=0, en", Language::English),
            ("ko;q=2", Language::English),
            ("th", Language::English),
            ("", Language::English),
        ];
        for (wishes, expected) in cases {
            let headers = sent(header::ACCEPT_LANGUAGE, wishes);
            assert_eq!(language(&headers), expected, "{wishes}");
        }
    }

    #[test]
    fn a_seat_that_is_not_offered_is_not_taken() {
        let desk = Eyes::Seat(partnership::key::Ref::parse("rok/desk").unwrap());
        let headers = sent(header::COOKIE, "lang=ko; seat=rok/desk");
        assert_eq!(seat(&headers, &[Eyes::Public]), None);
        assert_eq!(seat(&headers, &[Eyes::Public, desk.clone()]), Some(desk));
        assert_eq!(language(&headers), Language::Korean);
    }
}
