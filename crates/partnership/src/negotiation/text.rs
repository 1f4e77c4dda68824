//! The paragraphs of a draft, and what can be asked for on them. Who asks for it lives in `proposal`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::instrument::Rank;
use crate::key::Key;
use crate::words::Text;

/// A paragraph of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// Its short name, which it keeps from version to version.
    pub key: Key,
    /// Its number as printed, which names nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// What it is for.
    pub rank: Rank,
    /// Its words, in the language of the negotiation.
    pub text: Text,
    /// The lines of the text it succeeds that it carries on: none for a new one, several for merged ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Key>,
}

/// One change asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
pub enum Change {
    /// Other words within a paragraph.
    Reword {
        /// The paragraph.
        paragraph: Key,
        /// The first character (Unicode scalar value) of what is struck, from 0.
        from: u32,
        /// The words that are struck; empty where words are only put in.
        strike: Text,
        /// The words that are put in their place; empty where words are only struck.
        put: Text,
    },
    /// A paragraph more.
    Add {
        /// The paragraph.
        paragraph: Paragraph,
        /// The paragraph that it follows; none at the beginning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Key>,
    },
    /// A paragraph less.
    Drop {
        /// The paragraph.
        paragraph: Key,
    },
    /// A paragraph in another place.
    Move {
        /// The paragraph.
        paragraph: Key,
        /// The paragraph that it is to follow; none at the beginning.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<Key>,
    },
}

impl Change {
    /// The paragraph that it is about.
    pub fn paragraph(&self) -> &Key {
        match self {
            Change::Reword { paragraph, .. }
            | Change::Drop { paragraph }
            | Change::Move { paragraph, .. } => paragraph,
            Change::Add { paragraph, .. } => &paragraph.key,
        }
    }

    /// Whether no text can have both: they want different things of the same words or of the same paragraph.
    ///
    /// The place of a paragraph and its wording are independent.
    pub fn excludes(&self, other: &Change) -> bool {
        if self.paragraph() != other.paragraph() {
            return false;
        }
        match (self.struck(), other.struck()) {
            (Some(one), Some(other)) => touch(one, other),
            (Some(_), None) => matches!(other, Change::Drop { .. }),
            (None, Some(_)) => matches!(self, Change::Drop { .. }),
            (None, None) => !self.adds() && !other.adds(),
        }
    }

    /// Whether it adds a paragraph.
    pub fn adds(&self) -> bool {
        matches!(self, Change::Add { .. })
    }

    /// Whether it leaves everything as it is.
    pub(super) fn is_idle(&self) -> bool {
        match self {
            Change::Reword { strike, put, .. } => strike == put,
            Change::Move { paragraph, after } => after.as_ref() == Some(paragraph),
            Change::Add { .. } | Change::Drop { .. } => false,
        }
    }

    /// The characters that it strikes, from and until, where it changes words.
    fn struck(&self) -> Option<(usize, usize)> {
        match self {
            Change::Reword { from, strike, .. } => {
                let from = *from as usize;
                Some((from, from + strike.chars().count()))
            }
            Change::Add { .. } | Change::Drop { .. } | Change::Move { .. } => None,
        }
    }
}

/// Whether two stretches share characters, or one puts words inside the other or at the place of the other.
fn touch((from, until): (usize, usize), (start, end): (usize, usize)) -> bool {
    if (from, until) == (start, end) {
        return true;
    }
    from < end && start < until
}

/// The characters of a text from one to before another; none where they do not lie in it.
pub(super) fn stretch(text: &str, from: u32, length: usize) -> Option<&str> {
    let place = |at: usize| {
        let mut places = text.char_indices().map(|(place, _)| place);
        places
            .nth(at)
            .or((text.chars().count() == at).then_some(text.len()))
    };
    let from = from as usize;
    text.get(place(from)?..place(from + length)?)
}

/// Paragraphs with changes made to them, none of which excludes another: those that are added first, in their order,
/// then those that are moved, then the words.
///
/// What is to follow a paragraph that is not there follows the one that that one was to follow: `asked` says which, for
/// every paragraph that was ever asked for.
pub(super) fn with(
    paragraphs: &[Paragraph],
    changes: &[&Change],
    asked: &BTreeMap<Key, Option<Key>>,
) -> Vec<Paragraph> {
    let mut text = paragraphs.to_vec();
    let mut added: BTreeMap<Key, Option<Key>> = BTreeMap::new();
    for change in changes {
        if let Change::Add { paragraph, after } = change {
            let anchor = standing(&text, after.as_ref(), asked);
            let place = behind(&text, anchor.as_ref(), &added);
            text.insert(place, paragraph.clone());
            added.insert(paragraph.key.clone(), anchor);
        }
    }
    for change in changes {
        if let Change::Move { paragraph, after } = change
            && let Some(at) = text.iter().position(|one| one.key == *paragraph)
        {
            let moved = text.remove(at);
            let anchor = standing(&text, after.as_ref(), asked);
            let place = behind(&text, anchor.as_ref(), &added);
            text.insert(place, moved);
        }
    }
    let dropped = |one: &Paragraph| {
        let drops = |change: &&Change| matches!(change, Change::Drop { paragraph } if *paragraph == one.key);
        changes.iter().any(drops)
    };
    text.retain(|one| !dropped(one));
    for paragraph in &mut text {
        reword(paragraph, changes);
    }
    text
}

/// The nearest of a paragraph and those that it and they were to follow that stands in the text; none for its beginning.
fn standing(
    text: &[Paragraph],
    after: Option<&Key>,
    asked: &BTreeMap<Key, Option<Key>>,
) -> Option<Key> {
    let mut anchor = after;
    while let Some(key) = anchor {
        if text.iter().any(|one| one.key == *key) {
            break;
        }
        anchor = asked.get(key).and_then(Option::as_ref);
    }
    anchor.cloned()
}

/// The place behind a paragraph and behind those that were added behind it.
fn behind(text: &[Paragraph], anchor: Option<&Key>, added: &BTreeMap<Key, Option<Key>>) -> usize {
    let at = anchor.and_then(|key| text.iter().position(|one| one.key == *key));
    let place = at.map_or(0, |at| at + 1);
    let follows = |one: &&Paragraph| {
        let mut before = added.get(&one.key);
        while let Some(own) = before {
            if own.as_ref() == anchor {
                return true;
            }
            before = own.as_ref().and_then(|own| added.get(own));
        }
        false
    };
    place + text[place..].iter().take_while(follows).count()
}

/// Makes the changes of words in a paragraph, the last first so that the places of the others stay.
fn reword(paragraph: &mut Paragraph, changes: &[&Change]) {
    let mut strokes: Vec<(usize, usize, &Text)> = changes
        .iter()
        .filter(|change| *change.paragraph() == paragraph.key)
        .filter_map(|change| match change {
            Change::Reword { put, .. } => change.struck().map(|(from, until)| (from, until, put)),
            Change::Add { .. } | Change::Drop { .. } | Change::Move { .. } => None,
        })
        .collect();
    if strokes.is_empty() {
        return;
    }
    strokes.sort();
    let mut rest = paragraph.text.chars();
    let mut words = String::new();
    let mut at = 0;
    for (from, until, put) in strokes {
        words.extend(rest.by_ref().take(from - at));
        words.push_str(put);
        rest.by_ref().take(until - from).for_each(drop);
        at = until;
    }
    words.extend(rest);
    paragraph.text = words.into();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    fn paragraph(name: &str, text: &str) -> Paragraph {
        Paragraph {
            key: key(name),
            label: None,
            rank: Rank::Paragraph,
            text: text.into(),
            from: Vec::new(),
        }
    }

    fn reword(from: u32, strike: &str, put: &str) -> Change {
        Change::Reword {
            paragraph: key("p"),
            from,
            strike: strike.into(),
            put: put.into(),
        }
    }

    #[test]
    fn changes_of_the_same_words_exclude_each_other() {
        let cases = [
            (reword(0, "ab", "x"), reword(1, "bc", "y"), true),
            (reword(0, "ab", "x"), reword(2, "c", "y"), false),
            (reword(1, "", "x"), reword(1, "", "y"), true),
            (reword(1, "", "x"), reword(0, "ab", "y"), true),
            (reword(2, "", "x"), reword(0, "ab", "y"), false),
            (
                reword(0, "a", "x"),
                Change::Drop {
                    paragraph: key("p"),
                },
                true,
            ),
            (
                reword(0, "a", "x"),
                Change::Move {
                    paragraph: key("p"),
                    after: None,
                },
                false,
            ),
            (
                Change::Drop {
                    paragraph: key("p"),
                },
                Change::Move {
                    paragraph: key("p"),
                    after: None,
                },
                true,
            ),
            (
                reword(0, "a", "x"),
                Change::Add {
                    paragraph: paragraph("p", "a"),
                    after: None,
                },
                false,
            ),
        ];
        for (one, other, excluded) in cases {
            assert_eq!(one.excludes(&other), excluded, "{one:?} {other:?}");
            assert_eq!(other.excludes(&one), excluded, "{other:?} {one:?}");
        }
    }

    #[test]
    fn changes_are_made_each_in_its_place() {
        let text = [paragraph("a", "one"), paragraph("p", "북쪽 바다와 섬")];
        let add = |name: &str, after: Option<&str>| Change::Add {
            paragraph: paragraph(name, name),
            after: after.map(key),
        };
        let first = add("x", Some("a"));
        let second = add("y", Some("a"));
        let chained = add("z", Some("gone"));
        let words = reword(3, "바다", "해역");
        let tail = reword(8, "", "들");
        let moved = Change::Move {
            paragraph: key("a"),
            after: Some(key("p")),
        };
        let asked = BTreeMap::from([(key("gone"), Some(key("p"))), (key("z"), Some(key("gone")))]);
        let made = with(
            &text,
            &[&first, &second, &chained, &words, &tail, &moved],
            &asked,
        );
        let shown: Vec<&str> = made.iter().map(|one| &*one.text).collect();
        assert_eq!(shown, ["x", "y", "북쪽 해역와 섬들", "z", "one"]);
    }

    #[test]
    fn a_stretch_is_counted_in_characters_and_lies_within_the_text() {
        assert_eq!(stretch("북쪽 바다", 3, 2), Some("바다"));
        assert_eq!(stretch("북쪽 바다", 5, 0), Some(""));
        assert_eq!(stretch("북쪽 바다", 4, 2), None);
        assert_eq!(stretch("", 0, 0), Some(""));
    }
}
