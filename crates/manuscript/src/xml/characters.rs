//! Characters as they stand in a part and as they are meant: encodings, references, sections of characters.

use std::borrow::Cow;

use super::Malformed;

/// How the characters of a part are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Utf8,
    Utf16LittleEnd,
    Utf16BigEnd,
}

impl Encoding {
    /// Takes the characters out of the bytes; a mark of the order of bytes stays among them.
    pub(super) fn decode(bytes: Vec<u8>) -> Result<(Self, String), Malformed> {
        let little = |pair: &[u8; 2]| u16::from_le_bytes(*pair);
        let big = |pair: &[u8; 2]| u16::from_be_bytes(*pair);
        let (encoding, characters) = match bytes.as_slice() {
            [0xFF, 0xFE, ..] | [b'<', 0, ..] => (Self::Utf16LittleEnd, utf16(&bytes, little)),
            [0xFE, 0xFF, ..] | [0, b'<', ..] => (Self::Utf16BigEnd, utf16(&bytes, big)),
            _ => (Self::Utf8, String::from_utf8(bytes).ok()),
        };
        Ok((encoding, characters.ok_or(Malformed::Encoding)?))
    }

    pub(super) fn encode(self, characters: String) -> Vec<u8> {
        match self {
            Self::Utf8 => characters.into_bytes(),
            Self::Utf16LittleEnd => characters
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
            Self::Utf16BigEnd => characters
                .encode_utf16()
                .flat_map(u16::to_be_bytes)
                .collect(),
        }
    }
}

fn utf16(bytes: &[u8], unit: impl Fn(&[u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(unit).collect();
    rest.is_empty()
        .then(|| String::from_utf16(&units).ok())
        .flatten()
}

/// Characters that may stand in a text or in the value of an attribute: what has a meaning in XML becomes a reference.
pub fn escape(characters: &str) -> Cow<'_, str> {
    quick_xml::escape::escape(characters)
}

const SECTION: &str = "<![CDATA[";
const SECTION_END: &str = "]]>";

/// The characters that a stretch of a part, checked when it was read, stands for.
pub(super) fn decode(raw: &str) -> Cow<'_, str> {
    if !raw.contains(['&', '<', '\r']) {
        return Cow::Borrowed(raw);
    }
    let mut meant = String::with_capacity(raw.len());
    for atom in atoms(raw) {
        atom.push_meaning(&mut meant);
    }
    Cow::Owned(meant)
}

/// Where in a stretch of a part the character stands that has an offset in what the stretch means;
/// none where the offset is inside a section of characters, which cannot be cut there.
pub(super) fn raw_offset(raw: &str, offset: usize) -> Option<usize> {
    let mut meant = String::new();
    let mut at = 0;
    for atom in atoms(raw) {
        let before = meant.len();
        atom.push_meaning(&mut meant);
        if offset == before {
            return Some(at);
        }
        if offset < meant.len() {
            return match atom {
                Atom::Plain(_) => Some(at + (offset - before)),
                Atom::Reference(_) | Atom::Section(_) | Atom::Return(_) => None,
            };
        }
        at += atom.raw().len();
    }
    (offset == meant.len()).then_some(at)
}

/// A piece of raw characters that is read in one way.
enum Atom<'a> {
    Plain(&'a str),
    /// `&amp;`, `&#8217;`
    Reference(&'a str),
    /// `<![CDATA[…]]>`
    Section(&'a str),
    /// A carriage return, with the line feed after it if there is one.
    Return(&'a str),
}

impl<'a> Atom<'a> {
    fn raw(&self) -> &'a str {
        match self {
            Self::Plain(raw) | Self::Reference(raw) | Self::Section(raw) | Self::Return(raw) => raw,
        }
    }

    fn push_meaning(&self, into: &mut String) {
        match self {
            Self::Plain(raw) => into.push_str(raw),
            Self::Reference(raw) => into.push(
                reference(&raw[1..raw.len() - 1])
                    .expect("references are checked when a part is read"),
            ),
            Self::Section(raw) => into.push_str(
                &raw[SECTION.len()..raw.len() - SECTION_END.len()]
                    .replace("\r\n", "\n")
                    .replace('\r', "\n"),
            ),
            Self::Return(_) => into.push('\n'),
        }
    }
}

fn atoms(raw: &str) -> impl Iterator<Item = Atom<'_>> {
    let mut rest = raw;
    std::iter::from_fn(move || {
        let (atom, length) = match rest.as_bytes().first()? {
            b'&' => {
                let length = rest.find(';').map_or(rest.len(), |end| end + 1);
                (Atom::Reference(&rest[..length]), length)
            }
            b'<' => {
                let length = rest
                    .find(SECTION_END)
                    .map_or(rest.len(), |end| end + SECTION_END.len());
                (Atom::Section(&rest[..length]), length)
            }
            b'\r' => {
                let length = if rest.starts_with("\r\n") { 2 } else { 1 };
                (Atom::Return(&rest[..length]), length)
            }
            _ => {
                let length = rest.find(['&', '<', '\r']).unwrap_or(rest.len());
                (Atom::Plain(&rest[..length]), length)
            }
        };
        rest = &rest[length..];
        Some(atom)
    })
}

/// The character that a reference stands for: one of the five that XML names, or a number that is a character of XML.
pub(super) fn reference(name: &str) -> Option<char> {
    let named = quick_xml::escape::resolve_xml_entity(name).and_then(|text| text.chars().next());
    let number = || {
        let digits = name.strip_prefix('#')?;
        let code = match digits.strip_prefix('x') {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
            None => digits.parse(),
        };
        char::from_u32(code.ok()?).filter(|&character| is_allowed(character))
    };
    named.or_else(number)
}

/// Whether XML 1.0 §2.2 lets a character stand in a part.
fn is_allowed(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}
