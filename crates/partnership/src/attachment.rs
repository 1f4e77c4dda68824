//! Attachments: files kept as evidence, by their hash. Their bytes are the ledger's.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::key::Key;
use crate::kind::{Kind, Noun};
use crate::subject::Subject;
use crate::things::{Shelf, Things};
use crate::words::{Text, Words};

/// The SHA-256 of a file's bytes; as text, 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// Reads 64 hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Hash> {
        let digits = text.as_bytes();
        let (pairs, rest) = digits.as_chunks::<2>();
        if pairs.len() != 32 || !rest.is_empty() {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
            *byte = digit(*high)? * 16 + digit(*low)?;
        }
        Some(Hash(bytes))
    }
}

fn digit(sign: u8) -> Option<u8> {
    match sign {
        b'0'..=b'9' => Some(sign - b'0'),
        b'a'..=b'f' => Some(sign - b'a' + 10),
        _ => None,
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Hash {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hash {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Hash::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "“{text}” is not a SHA-256: write 64 hexadecimal digits in lower case"
            ))
        })
    }
}

/// What a file's bytes are: `application/pdf` (RFC 6838, without parameters).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct MediaType(Text);

impl MediaType {
    /// Reads `type/subtype` in lower case.
    pub fn parse(text: &str) -> Option<MediaType> {
        let allowed =
            |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "!#$&-^_.+".contains(c);
        let name = |part: &str| {
            (1..=127).contains(&part.len())
                && part.starts_with(|c: char| c.is_ascii_alphanumeric())
                && part.chars().all(allowed)
        };
        let (kind, subtype) = text.split_once('/')?;
        (name(kind) && name(subtype)).then(|| MediaType(text.into()))
    }

    /// The type as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for MediaType {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        MediaType::parse(&text).ok_or_else(|| {
            de::Error::custom(format!(
                "“{text}” is not a media type such as application/pdf"
            ))
        })
    }
}

/// A file kept as evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is.
    pub title: Words,
    /// The name of the file, without a folder.
    pub name: Text,
    /// What its bytes are.
    pub media_type: MediaType,
    /// How many bytes it has.
    pub size_bytes: u64,
    /// What its bytes hash to.
    pub hash: Hash,
    /// The thing for which it is evidence.
    pub to: Subject,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Attachment {
    const KIND: Kind = Kind::Attachment;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.attachments
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.attachments
    }
}

/// What can be done about attachments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Attaches a file to a thing of this book or a wider one.
    Attach {
        /// Its short name.
        key: Key,
        /// What it is.
        title: Words,
        /// The name of the file, without a folder.
        name: Text,
        /// What its bytes are.
        media_type: MediaType,
        /// How many bytes it has.
        size_bytes: u64,
        /// What its bytes hash to.
        hash: Hash,
        /// The thing for which it is evidence.
        to: Subject,
    },
}

/// Why a file cannot be attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The file has no bytes.
    Empty {
        /// The attachment.
        attachment: Key,
    },
    /// The name of a file is neither empty nor a path, and can be printed.
    NoFileName {
        /// The name as given.
        name: Text,
    },
    /// The same bytes are attached to the same thing already.
    AlreadyAttached {
        /// The attachment that holds them.
        attachment: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Attach { key, .. } => key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Attach {
                key,
                name,
                size_bytes,
                hash,
                to,
                ..
            } => {
                hearing.fresh(key)?;
                hearing.knows_subject(to)?;
                attaches(hearing, key, name, *size_bytes, hash, to).map_err(Into::into)
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Attach {
                key,
                title,
                name,
                media_type,
                size_bytes,
                hash,
                to,
            } => {
                let attachment = Attachment {
                    title: title.clone(),
                    name: name.clone(),
                    media_type: media_type.clone(),
                    size_bytes: *size_bytes,
                    hash: *hash,
                    to: to.clone(),
                    entry,
                };
                things.put(key, entry, attachment);
            }
        }
    }
}

fn attaches(
    hearing: &Hearing<'_>,
    key: &Key,
    name: &Text,
    size_bytes: u64,
    hash: &Hash,
    to: &Subject,
) -> Result<(), Refusal> {
    if size_bytes == 0 {
        let attachment = key.clone();
        return Err(Refusal::Empty { attachment });
    }
    let hidden = |c: char| c.is_control() || matches!(c, '/' | '\\');
    if name.trim().is_empty() || name.contains(hidden) || matches!(&**name, "." | "..") {
        return Err(Refusal::NoFileName { name: name.clone() });
    }
    let home = &hearing.own.id;
    let mut kept = hearing.own.things.attachments.iter();
    let same =
        |kept: &Attachment| kept.hash == *hash && kept.to.place_from(home) == to.place_from(home);
    match kept.find(|(_, kept)| same(kept)) {
        None => Ok(()),
        Some((attachment, _)) => Err(Refusal::AlreadyAttached {
            attachment: attachment.clone(),
        }),
    }
}
