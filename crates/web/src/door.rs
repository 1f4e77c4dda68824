//! Who is let in: from which addresses, under which names, and with which seat. What a seat reads is decided in `partnership`.

use std::net::IpAddr;

use axum::http::{HeaderMap, Uri, header};
use partnership::seat::Eyes;

/// What only the public seat may be served to: an address that others can reach.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "only the public seat can be served on {address}, which other machines can reach; serve on 127.0.0.1, or serve the public seat alone"
)]
pub struct Exposed {
    /// The address.
    pub address: IpAddr,
}

/// Whether the eyes with which pages are read, and the seats among which a reader may choose, may be served on an address:
/// the public seat on any, every other one on the loopback alone, for nobody signs in yet.
///
/// # Errors
/// Another seat than the public one would be served on an address that other machines can reach.
pub fn may_serve(address: IpAddr, eyes: &Eyes, seats: &[Eyes]) -> Result<(), Exposed> {
    if is_public(eyes, seats) || address.to_canonical().is_loopback() {
        Ok(())
    } else {
        Err(Exposed { address })
    }
}

/// Whether nobody but the public seat can be served.
pub(crate) fn is_public(eyes: &Eyes, seats: &[Eyes]) -> bool {
    std::iter::once(eyes)
        .chain(seats)
        .all(|eyes| *eyes == Eyes::Public)
}

/// Whether a request was sent to this machine by a name that means this machine: a page from elsewhere that has its own
/// name lead here is turned away.
pub(crate) fn is_for_loopback(headers: &HeaderMap, uri: &Uri) -> bool {
    let asked = authority(headers).or(uri.authority().map(|authority| authority.as_str()));
    let name = asked.map(name_of).unwrap_or_default();
    name.eq_ignore_ascii_case("localhost")
        || name
            .parse::<IpAddr>()
            .is_ok_and(|address| address.is_loopback())
}

/// The name by which a request knows this machine.
pub(crate) fn host(headers: &HeaderMap) -> Option<&str> {
    authority(headers).map(name_of)
}

/// The port to which a request was sent, where it is told.
pub(crate) fn port(headers: &HeaderMap) -> Option<u16> {
    let (_, port) = authority(headers)?.rsplit_once(':')?;
    port.parse().ok()
}

fn authority(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

/// The name in an authority, without its port.
fn name_of(authority: &str) -> &str {
    let name = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next(),
        None => authority.split(':').next(),
    };
    name.unwrap_or_default()
}

/// Whether a form was sent from a page of this house.
pub(crate) fn is_from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let (Some(origin), Some(host)) = (text(header::ORIGIN), text(header::HOST)) else {
        return false;
    };
    ["http://", "https://"]
        .iter()
        .any(|scheme| origin.strip_prefix(scheme) == Some(host))
}

/// Whether a path leads to a page of this house.
pub(crate) fn is_path(path: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_graphic() && byte != b'\\';
    path.starts_with('/') && !path.starts_with("//") && path.bytes().all(plain)
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let sent = headers.get_all(header::COOKIE).iter();
    let mut cookies = sent
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='));
    cookies
        .find(|(own, _)| *own == name)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use partnership::key::Ref;

    fn seat() -> Eyes {
        Eyes::Seat(Ref::parse("rok/desk").unwrap())
    }

    #[test]
    fn only_the_public_seat_is_served_off_the_loopback() {
        let cases = [
            ("127.0.0.1", seat(), vec![], true),
            ("127.8.8.8", seat(), vec![], true),
            ("::1", seat(), vec![Eyes::Public], true),
            ("::ffff:127.0.0.1", seat(), vec![], true),
            ("0.0.0.0", Eyes::Public, vec![], true),
            ("192.0.2.1", Eyes::Public, vec![Eyes::Public], true),
            ("0.0.0.0", seat(), vec![], false),
            ("::", seat(), vec![], false),
            ("192.0.2.1", seat(), vec![], false),
            ("192.0.2.1", Eyes::Keeper, vec![], false),
            ("192.0.2.1", Eyes::Public, vec![Eyes::Public, seat()], false),
        ];
        for (address, eyes, seats, allowed) in cases {
            let address = address.parse().unwrap();
            let verdict = may_serve(address, &eyes, &seats);
            assert_eq!(verdict.is_ok(), allowed, "{address} {eyes:?} {seats:?}");
        }
    }

    #[test]
    fn a_name_that_leads_here_from_elsewhere_is_not_a_name_of_this_machine() {
        let cases = [
            ("localhost", true),
            ("LOCALHOST:8080", true),
            ("127.0.0.1:1", true),
            ("[::1]:8080", true),
            ("example.org", false),
            ("127.0.0.1.example.org", false),
            ("localhost.example.org:80", false),
            ("192.0.2.1", false),
            ("", false),
        ];
        for (host, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static(host));
            assert_eq!(
                is_for_loopback(&headers, &Uri::from_static("/")),
                expected,
                "{host}"
            );
        }
        assert!(!is_for_loopback(&HeaderMap::new(), &Uri::from_static("/")));
    }

    #[test]
    fn a_form_from_elsewhere_is_not_from_here() {
        let cases = [
            (Some("http://127.0.0.1:8080"), true),
            (Some("http://127.0.0.1"), false),
            (Some("http://example.org"), false),
            (Some("null"), false),
            (None, false),
        ];
        for (origin, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, HeaderValue::from_static("127.0.0.1:8080"));
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, HeaderValue::from_static(origin));
            }
            assert_eq!(is_from_here(&headers), expected, "{origin:?}");
        }
    }

    #[test]
    fn the_way_back_leads_within_the_house() {
        for path in ["/", "/meetings", "/public/meeting/x"] {
            assert!(is_path(path), "{path}");
        }
        for path in [
            "",
            "//example.org",
            "/\\example.org",
            "https://x",
            "/a\r\nb",
            "x",
        ] {
            assert!(!is_path(path), "{path}");
        }
    }
}
