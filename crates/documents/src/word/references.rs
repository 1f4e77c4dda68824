//! What a text leads to: places in the paper, its sources, addresses outside. How a link looks is not decided here.

use std::collections::BTreeMap;

use crate::paper::{Block, Paper};

/// The longest address that Word follows, in bytes.
const ADDRESS_BYTES_MAX: usize = 2_083;

/// The places, sources and addresses of a paper.
pub(super) struct References<'a> {
    /// Each anchor with the position of the first heading that bears it.
    places: BTreeMap<&'a str, usize>,
    sources: usize,
    /// Each address with its number, from 1 in order of first use.
    addresses: BTreeMap<String, usize>,
}

/// Where a link leads.
pub(super) enum Lead {
    /// A bookmark of this document.
    Bookmark(String),
    /// An address outside, by the id of its relationship.
    Outside(String),
    /// Nowhere that a file can lead to: a page of the house, an anchor that no heading bears.
    Nowhere,
}

/// A bookmark: the number and the name that Word knows it by.
pub(super) struct Bookmark {
    pub(super) id: String,
    pub(super) name: String,
}

impl<'a> References<'a> {
    /// Collects the places of a paper; addresses are added as links are written.
    pub(super) fn of(paper: &'a Paper) -> References<'a> {
        let mut places = BTreeMap::new();
        for (position, block) in paper.blocks.iter().enumerate() {
            if let Block::Heading {
                anchor: Some(anchor),
                ..
            } = block
            {
                places.entry(anchor.as_str()).or_insert(position);
            }
        }
        References {
            places,
            sources: paper.sources.len(),
            addresses: BTreeMap::new(),
        }
    }

    /// Returns the bookmark of the heading at a position, unless an earlier one bears the same anchor.
    pub(super) fn place(&self, position: usize, anchor: &str) -> Option<Bookmark> {
        let first = *self.places.get(anchor)?;
        (first == position).then(|| Bookmark {
            id: (self.sources + position + 1).to_string(),
            name: place_name(position),
        })
    }

    /// Returns the bookmark of a source, by its number from 1.
    pub(super) fn source(number: usize) -> Bookmark {
        Bookmark {
            id: number.to_string(),
            name: source_name(number),
        }
    }

    /// Returns where a citation leads; one without a source leads nowhere.
    pub(super) fn citation(&self, number: usize) -> Lead {
        if (1..=self.sources).contains(&number) {
            Lead::Bookmark(source_name(number))
        } else {
            Lead::Nowhere
        }
    }

    /// Returns where a link leads, and keeps its address for the package.
    pub(super) fn lead(&mut self, to: &str) -> Lead {
        if let Some(anchor) = to.strip_prefix('#') {
            let place = self.places.get(anchor);
            return place.map_or(Lead::Nowhere, |&position| {
                Lead::Bookmark(place_name(position))
            });
        }
        let Some(address) = followable(to) else {
            return Lead::Nowhere;
        };
        let next = self.addresses.len() + 1;
        let number = *self.addresses.entry(address).or_insert(next);
        Lead::Outside(relationship(number))
    }

    /// Yields each address with the id of its relationship.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (&str, String)> {
        self.addresses
            .iter()
            .map(|(address, &number)| (address.as_str(), relationship(number)))
    }
}

// Word allows letters, digits and low lines in the name of a bookmark, so an anchor cannot name one itself.
fn place_name(position: usize) -> String {
    format!("place_{position}")
}

fn source_name(number: usize) -> String {
    format!("source_{number}")
}

fn relationship(number: usize) -> String {
    format!("address{number}")
}

/// Returns an address that Word can follow, or nothing: `http` or `https`, a plain host, the rest as a URI
/// (RFC 3986). One malformed address makes Word call the whole file damaged.
fn followable(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let plain = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
    let host_plain = host
        .split('.')
        .all(|label| !label.is_empty() && label.bytes().all(plain));
    let port_plain = !port.is_empty() && port.bytes().all(|digit| digit.is_ascii_digit());
    if !host_plain || !port_plain {
        return None;
    }
    let followable = format!("{scheme}://{authority}{}", escaped(tail));
    (followable.len() <= ADDRESS_BYTES_MAX).then_some(followable)
}

fn escaped(tail: &str) -> String {
    let bytes = tail.as_bytes();
    let mut escaped = String::with_capacity(bytes.len());
    let mut fragment = false;
    for (position, &byte) in bytes.iter().enumerate() {
        let kept = match byte {
            b'%' => bytes
                .get(position + 1..position + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
            b'#' => !std::mem::replace(&mut fragment, true),
            other => other.is_ascii_alphanumeric() || b"-._~/?:@!$&'()*+,;=".contains(&other),
        };
        if kept {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}
