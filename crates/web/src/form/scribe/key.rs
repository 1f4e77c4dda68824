//! Short names: as they are typed, or made of what else was filled in. Only the own book's names are looked at.

use partnership::key::Key;
use serde_json::Value;

use super::{Scribe, Why, under};
use crate::form::blank::{Asks, Field};

/// How many words of a title make a short name.
const WORDS_MAX: usize = 5;

/// How long a short name is that the program makes, in letters; there is room for a number after it.
const LETTERS_MAX: usize = 48;

/// Words that say nothing in a short name.
const SMALL: [&str; 16] = [
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "that", "the", "to",
    "was", "with",
];

/// What a short name is made of: groups of fields, all fields, where they are in the form, and the noun.
type Made<'f> = (
    &'f &'static [&'static [&'static str]],
    &'f [Field],
    &'f str,
    &'f str,
);

impl Scribe<'_> {
    /// The short name that was typed, or one that is made where one is needed.
    pub(super) fn key(&mut self, name: &str, made: Option<Made<'_>>) -> Option<Value> {
        let text = self.typed.get(name);
        if text.is_empty() {
            return made.map(|made| self.proposed(made).into());
        }
        if Key::parse(text).is_ok() {
            return Some(text.into());
        }
        self.fault(name, Why::NoKey);
        None
    }

    /// A short name that is free in the book.
    fn proposed(&self, (groups, fields, at, noun): Made<'_>) -> String {
        let of_group = |group: &&[&str]| -> Option<String> {
            let parts: Option<Vec<String>> = group
                .iter()
                .map(|name| self.part(fields, at, name).filter(|part| !part.is_empty()))
                .collect();
            Some(shortened(&parts?.join("-")))
        };
        let stem = groups.iter().find_map(of_group);
        let stem = stem.unwrap_or_else(|| if noun.is_empty() { "item" } else { noun }.to_owned());
        let is_free = |name: &str| Key::parse(name).is_ok_and(|key| !self.taken.contains_key(&key));
        let numbered = (2..).map(|number: u64| format!("{stem}-{number}"));
        let mut names = std::iter::once(stem.clone()).chain(numbered);
        let free = names.find(|name| is_free(name));
        free.expect("a book has fewer names than there are numbers")
    }

    /// What a field adds to a short name.
    fn part(&self, fields: &[Field], at: &str, name: &str) -> Option<String> {
        let field = fields.iter().find(|field| field.name == name)?;
        let name = under(at, name);
        let text = self.typed.get(&name);
        let last = |text: &str| text.rsplit(['/', '#']).next().unwrap_or(text).to_owned();
        Some(match &field.asks {
            Asks::Words | Asks::Prose => slug(self.typed.get(&under(&name, "en"))),
            Asks::Myself => self.own_voice(&name)?.to_owned(),
            Asks::One(_) | Asks::Own(_) | Asks::OneOf(_) | Asks::Line => last(text),
            Asks::Key(_)
            | Asks::Text
            | Asks::When
            | Asks::Period
            | Asks::Number
            | Asks::Money
            | Asks::Choice(..)
            | Asks::Several(_)
            | Asks::SeveralOf(_)
            | Asks::Item
            | Asks::Rows(_) => slug(text),
        })
    }
}

/// The first words of a text that say something, in small letters.
fn slug(text: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let words = lower.split(|sign: char| !sign.is_ascii_alphanumeric());
    let telling = words.filter(|word| !word.is_empty() && !SMALL.contains(word));
    telling.take(WORDS_MAX).collect::<Vec<_>>().join("-")
}

/// As much of a name as there is room for, without a hyphen at its end.
fn shortened(name: &str) -> String {
    let room = name.get(..LETTERS_MAX).unwrap_or(name);
    room.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_made_of_the_words_that_say_something() {
        let cases = [
            (
                "A larger quota for the fishing fleet of the North",
                "larger-quota-fishing-fleet-north",
            ),
            ("  ROK–ASEAN: AI & Digital!  ", "rok-asean-ai-digital"),
            ("어업", ""),
            ("the", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected, "{text}");
        }
        assert_eq!(shortened(&format!("{}-b", "a".repeat(47))), "a".repeat(47));
    }
}
