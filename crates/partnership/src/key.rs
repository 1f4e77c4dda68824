//! Short names of things, and references to things by book and name. What a thing is lives with its noun.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::book::BookId;
use crate::kind::Noun;

/// A short name that people see and type: lower-case letters, digits and hyphens, 1 to 64 of them (`dialogue-29`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// Reads a key; refuses what is not one, saying why.
    pub fn parse(text: &str) -> Result<Key, BadName> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let framed = !text.starts_with('-') && !text.ends_with('-');
        if (1..=64).contains(&text.len()) && text.chars().all(plain) && framed {
            Ok(Key(text.into()))
        } else {
            Err(BadName {
                text: text.to_owned(),
            })
        }
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text that was meant as a key, a reference or a book and is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadName {
    /// The text as given.
    pub text: String,
}

impl fmt::Display for BadName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is not a short name: use 1 to 64 lower-case letters, digits and hyphens, not at either end",
            self.text
        )
    }
}

impl std::error::Error for BadName {}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Parsed(Key::parse))
    }
}

/// Reads a string straight into a value, without a copy of the string in between.
pub(crate) struct Parsed<F>(pub(crate) F);

impl<T, F: FnOnce(&str) -> Result<T, BadName>> de::Visitor<'_> for Parsed<F> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a short name such as dialogue-29 or public/dialogue-29")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.0)(text).map_err(E::custom)
    }
}

/// A reference to a thing of the noun `N`: `dialogue-29` in the act's own book, `public/dialogue-29` in the one named.
pub struct Ref<N> {
    /// The book in which the thing was made; none means the book in which the reference is written.
    pub book: Option<BookId>,
    /// The thing's key in that book.
    pub key: Key,
    noun: PhantomData<fn() -> N>,
}

impl<N: Noun> Ref<N> {
    /// Refers to a thing of the act's own book.
    pub fn own(key: Key) -> Self {
        Ref {
            book: None,
            key,
            noun: PhantomData,
        }
    }

    /// Refers to a thing of the book named; nouns that are always public are never written with one.
    pub fn within(book: BookId, key: Key) -> Self {
        Ref {
            book: (!N::PUBLIC).then_some(book),
            key,
            noun: PhantomData,
        }
    }

    /// Reads `key` or `book/key`.
    pub fn parse(text: &str) -> Result<Self, BadName> {
        match text.rsplit_once('/') {
            None => Ok(Ref::own(Key::parse(text)?)),
            Some((book, key)) => Ok(Ref::within(BookId::parse(book)?, Key::parse(key)?)),
        }
    }

    /// The same reference as read from `book`: with its book always named.
    pub fn from(&self, book: &BookId) -> Self {
        Ref::within(self.book_from(book), self.key.clone())
    }

    /// The book that the reference leads to when it is written in `home`.
    pub fn book_from(&self, home: &BookId) -> BookId {
        match &self.book {
            None if N::PUBLIC => BookId::public(),
            None => home.clone(),
            Some(book) => book.clone(),
        }
    }
}

impl<N> Clone for Ref<N> {
    fn clone(&self) -> Self {
        Ref {
            book: self.book.clone(),
            key: self.key.clone(),
            noun: PhantomData,
        }
    }
}

impl<N> PartialEq for Ref<N> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl<N> Eq for Ref<N> {}

impl<N> PartialOrd for Ref<N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<N> Ord for Ref<N> {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.book, &self.key).cmp(&(&other.book, &other.key))
    }
}

impl<N> fmt::Display for Ref<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.book {
            None => write!(f, "{}", self.key),
            Some(book) => write!(f, "{book}/{}", self.key),
        }
    }
}

impl<N> fmt::Debug for Ref<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl<N> Serialize for Ref<N> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.book {
            None => self.key.serialize(to),
            Some(_) => to.collect_str(self),
        }
    }
}

impl<'de, N: Noun> Deserialize<'de> for Ref<N> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(Parsed(Ref::parse))
    }
}
