//! The catalogue of sentences in every language, with plurals, dates, numbers, lists and sort orders.
//!
//! No fact about a partnership lives here, and no decision: who calls says which sentence.
//!
//! # Adding a sentence
//!
//! Write it under the same id in the same file of `catalogue/en` and `catalogue/ko`, with the same
//! variables, and ask for it with [`Language::say`] or [`Language::tell`]. A Korean particle after
//! a variable is `{ PARTICLE($party, "은/는") }`, or `“{ $key }”{ AFTER($key, "이/가") }` where a
//! quote stands between; what is said only where there is something to say is chosen by
//! `EMPTY($names)`, a plural by the count itself. An id that is put together from data begins with
//! a prefix that the tests of the catalogue list.

mod argument;
mod catalogue;
mod date;
mod list;
mod number;
mod order;
mod particle;

pub use argument::Arg;

use serde::{Deserialize, Serialize};

/// A language that people read the program in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    English,
    /// Korean.
    #[serde(rename = "ko")]
    Korean,
}

impl Language {
    /// Every language, in the order in which a reader is offered them.
    pub const ALL: [Language; 2] = [Language::English, Language::Korean];

    /// Names the language as the web does (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Korean => "ko",
        }
    }

    /// Reads a language tag (BCP 47), of which only the language counts: `en-GB` is English.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Language::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// Names the language as its own speakers do, which is how a reader looks for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Korean => "한국어",
        }
    }

    /// Says a sentence that needs nothing filled in.
    ///
    /// # Panics
    ///
    /// If the catalogue has no such sentence, or the sentence has a variable: our own mistake.
    pub fn say(self, id: &str) -> String {
        catalogue::sentence(self, id, &[])
    }

    /// Says a sentence with its variables filled in.
    ///
    /// A number is written with its thousands apart; a year, a date or a label is handed over as
    /// text.
    ///
    /// # Panics
    ///
    /// If the catalogue has no such sentence, or a variable of it is missing: our own mistake.
    pub fn tell(self, id: &str, args: &[(&str, Arg)]) -> String {
        catalogue::sentence(self, id, args)
    }

    /// Tells whether the catalogue has a sentence, for ids that are put together from data.
    pub fn knows(self, id: &str) -> bool {
        catalogue::knows(self, id)
    }
}
