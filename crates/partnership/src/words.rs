//! Words for people in one or several languages, and personal data that can be struck out. No sentence lives here.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use serde::de::{self, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text that is shared, never copied.
pub type Text = Arc<str>;

/// A language by its tag (`en`, `ko`), as BCP 47 writes primary subtags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tag(
    // Lower-case letters of ASCII; a tag of two ends in a zero.
    [u8; 3],
);

impl Tag {
    /// Reads a tag of two or three lower-case letters.
    pub fn parse(text: &str) -> Option<Tag> {
        if !text.bytes().all(|b| b.is_ascii_lowercase()) {
            return None;
        }
        match *text.as_bytes() {
            [a, b] => Some(Tag([a, b, 0])),
            [a, b, c] => Some(Tag([a, b, c])),
            _ => None,
        }
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        let letters = self.0.strip_suffix(&[0]).unwrap_or(&self.0);
        str::from_utf8(letters).expect("a tag is read from ASCII letters")
    }
}

impl Serialize for Tag {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Tag::parse(&text).ok_or_else(|| {
            de::Error::custom(format!("“{text}” is not a language tag such as en or ko"))
        })
    }
}

/// The same words in one language or several. At least one; the authentic ones are among them.
///
/// As JSON: `{"en": "Hello", "ko": "안녕하세요", "authentic": ["ko"]}`; without `authentic` all are equally authentic.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words(
    // In the order of tags, each once; one at least is authentic: checked where words are read.
    // Shared, since words are copied with every act that is applied.
    Arc<[Said]>,
);

/// What words say in one language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    tag: Tag,
    text: Box<str>,
    authentic: bool,
}

impl Words {
    /// Words in English alone.
    pub fn english(text: &str) -> Words {
        Words::in_one("en", text)
    }

    /// Words in the one language with the given tag.
    ///
    /// # Panics
    /// When `tag` is not a language tag.
    pub fn in_one(tag: &str, text: &str) -> Words {
        let said = Said {
            tag: Tag::parse(tag).expect("a language tag is given by the program"),
            text: text.into(),
            authentic: true,
        };
        Words([said].into())
    }

    /// The same words with a translation added, which is not authentic.
    ///
    /// # Panics
    /// When `tag` is not a language tag.
    pub fn with(self, tag: &str, text: &str) -> Words {
        let tag = Tag::parse(tag).expect("a language tag is given by the program");
        let others = self.0.iter().filter(|said| said.tag != tag).cloned();
        let translation = Said {
            tag,
            text: text.into(),
            authentic: false,
        };
        let mut all: Vec<Said> = others.chain([translation]).collect();
        all.sort();
        Words(all.into())
    }

    /// The same words with a number in front, in every language.
    pub(crate) fn labelled(&self, label: &str) -> Words {
        let numbered = self.0.iter().map(|said| Said {
            text: format!("{label} {}", said.text).into(),
            ..said.clone()
        });
        Words(numbered.collect())
    }

    /// The words in the language asked for, or in the (first) one of origin.
    pub fn read(&self, tag: &str) -> &str {
        let wanted = self.0.iter().find(|said| said.tag.as_str() == tag);
        let origin = || self.0.iter().find(|said| said.authentic);
        wanted
            .or_else(origin)
            .map(|said| &*said.text)
            .expect("words hold at least one authentic text")
    }

    /// Whether the words in this language are a translation, or are not there at all.
    pub fn translated(&self, tag: &str) -> bool {
        !self.authentic().any(|own| own.as_str() == tag)
    }

    /// The languages of origin.
    pub fn authentic(&self) -> impl Iterator<Item = &Tag> {
        let authentic = self.0.iter().filter(|said| said.authentic);
        authentic.map(|said| &said.tag)
    }

    /// Every language with its text, in the order of tags.
    pub fn texts(&self) -> impl Iterator<Item = (&Tag, &str)> {
        self.0.iter().map(|said| (&said.tag, &*said.text))
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let all = self.0.iter().all(|said| said.authentic);
        let mut map = to.serialize_map(None)?;
        for (tag, text) in self.texts() {
            map.serialize_entry(tag, text)?;
        }
        if !all {
            map.serialize_entry("authentic", &self.authentic().collect::<Vec<_>>())?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = Words;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "words by language, such as {\"en\": \"…\", \"ko\": \"…\", \"authentic\": [\"ko\"]}",
        )
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let mut texts = BTreeMap::new();
        let mut authentic = BTreeSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if name == "authentic" {
                authentic = map.next_value()?;
            } else {
                let tag = Tag::parse(&name).ok_or_else(|| {
                    de::Error::custom(format!("“{name}” is not a language tag such as en or ko"))
                })?;
                texts.insert(tag, map.next_value()?);
            }
        }
        let whole = !texts.is_empty() && authentic.iter().all(|tag| texts.contains_key(tag));
        if !whole {
            let missing = "words need a text in each authentic language";
            return Err(de::Error::custom(missing));
        }
        let said = texts.into_iter().map(|(tag, text)| Said {
            tag,
            text,
            authentic: authentic.is_empty() || authentic.contains(&tag),
        });
        Ok(Words(said.collect()))
    }
}

/// Something about a natural person, kept apart from the rest of its entry so that it can be struck out.
///
/// As JSON: `{"personal": …}` while it is known, `{"withheld": true}` once struck.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Personal<T> {
    /// Here it is.
    Known(Known<T>),
    /// It was struck out, or never crossed over.
    Withheld(Withheld),
}

/// Personal data that has not been struck.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known<T> {
    /// The data.
    pub personal: T,
}

/// The mark left by personal data that was struck out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withheld {
    /// Always true; there so that the mark reads as what it is.
    pub withheld: bool,
}

impl<T> Personal<T> {
    /// Personal data, known.
    pub fn known(personal: T) -> Self {
        Personal::Known(Known { personal })
    }

    /// The data where it is known.
    pub fn get(&self) -> Option<&T> {
        match self {
            Personal::Known(known) => Some(&known.personal),
            Personal::Withheld(_) => None,
        }
    }
}
