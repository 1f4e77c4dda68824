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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Tag(Text);

impl Tag {
    /// Reads a tag of two or three lower-case letters.
    pub fn parse(text: &str) -> Option<Tag> {
        let fits = matches!(text.len(), 2 | 3) && text.bytes().all(|b| b.is_ascii_lowercase());
        fits.then(|| Tag(text.into()))
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
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
pub struct Words(Arc<Spoken>);

/// What words say, shared by all who hold them: words are copied with every act that is applied.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Spoken {
    // Never empty: checked by `of` and on reading.
    texts: BTreeMap<Tag, Text>,
    // A subset of the tags of `texts`, never empty.
    authentic: BTreeSet<Tag>,
}

impl Words {
    /// Words in several languages, of which those named are the ones of origin; none named means all.
    ///
    /// Returns none where there is no text, or an authentic language without one.
    pub fn of(texts: BTreeMap<Tag, Text>, authentic: BTreeSet<Tag>) -> Option<Words> {
        let authentic = if authentic.is_empty() {
            texts.keys().cloned().collect()
        } else {
            authentic
        };
        let whole = !texts.is_empty() && authentic.iter().all(|tag| texts.contains_key(tag));
        whole.then(|| Words(Arc::new(Spoken { texts, authentic })))
    }

    /// Words in English alone.
    pub fn english(text: &str) -> Words {
        Words::in_one("en", text)
    }

    /// Words in the one language with the given tag.
    ///
    /// # Panics
    /// When `tag` is not a language tag.
    pub fn in_one(tag: &str, text: &str) -> Words {
        let tag = Tag::parse(tag).expect("a language tag is given by the program");
        Words(Arc::new(Spoken {
            texts: BTreeMap::from([(tag.clone(), text.into())]),
            authentic: BTreeSet::from([tag]),
        }))
    }

    /// The same words with a translation added, which is not authentic.
    ///
    /// # Panics
    /// When `tag` is not a language tag.
    pub fn with(mut self, tag: &str, text: &str) -> Words {
        let tag = Tag::parse(tag).expect("a language tag is given by the program");
        Arc::make_mut(&mut self.0).texts.insert(tag, text.into());
        self
    }

    /// The words in the language asked for, or in the (first) one of origin.
    pub fn read(&self, tag: &str) -> &str {
        let wanted = self.0.texts.iter().find(|(own, _)| own.as_str() == tag);
        let origin = || {
            self.0
                .texts
                .iter()
                .find(|(own, _)| self.0.authentic.contains(own))
        };
        wanted
            .or_else(origin)
            .map(|(_, text)| &**text)
            .expect("words hold at least one authentic text")
    }

    /// Whether the words in this language are a translation, or are not there at all.
    pub fn translated(&self, tag: &str) -> bool {
        !self.0.authentic.iter().any(|own| own.as_str() == tag)
    }

    /// The languages of origin.
    pub fn authentic(&self) -> impl Iterator<Item = &Tag> {
        self.0.authentic.iter()
    }

    /// Every language with its text, in the order of tags.
    pub fn texts(&self) -> impl Iterator<Item = (&Tag, &str)> {
        self.0.texts.iter().map(|(tag, text)| (tag, &**text))
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let all = self.0.authentic.len() == self.0.texts.len();
        let mut map = to.serialize_map(Some(self.0.texts.len() + usize::from(!all)))?;
        for (tag, text) in &self.0.texts {
            map.serialize_entry(tag, text)?;
        }
        if !all {
            map.serialize_entry("authentic", &self.0.authentic)?;
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
        Words::of(texts, authentic)
            .ok_or_else(|| de::Error::custom("words need a text in each authentic language"))
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
