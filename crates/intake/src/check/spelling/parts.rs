//! Slips in names of several words: one of them misspelt, missing, added or another; a person's names in another order or
//! two persons' put together.

use std::collections::BTreeSet;
use std::ops::Range;

use partnership::kind::Kind;

use super::{Index, Slip, is_exact};
use crate::check::alike::{Alike, is_short, words};
use crate::check::finding::{Certainty, Matter};
use crate::check::lexicon::Name;
use crate::check::mention::{is_particle, stems};
use crate::check::passage::{Passage, Sort};
use crate::check::scene::Scene;

/// The slips in names of several words.
pub(super) fn slips(scene: &Scene<'_>, at: usize) -> Vec<Slip> {
    let passage = &scene.passages[at];
    let spoken: Vec<usize> = (0..passage.tokens.len())
        .filter(|token| !passage.is(*token, Sort::Mark))
        .collect();
    let mut tried: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut slips = Vec::new();
    for (word, token) in spoken.iter().enumerate() {
        let fold = passage.fold(*token);
        let bare = if passage.is(*token, Sort::Korean) {
            stems(fold).collect()
        } else {
            vec![fold]
        };
        for (name, place) in bare
            .into_iter()
            .flat_map(|stem| scene.index.names_with(stem))
        {
            let Some(start) = word
                .checked_sub(*place)
                .filter(|start| tried.insert((*name, *start)))
            else {
                continue;
            };
            let window = Window {
                passage,
                index: &scene.index,
                spoken: &spoken,
                start,
            };
            let name = &scene.lexicon.names[*name];
            slips.extend(slip(scene, at, &window, name));
            if name.home.kind == Kind::Person {
                slips.extend(other_order(scene, at, &window, name));
                slips.extend(mixed(scene, at, &window, name));
            }
        }
    }
    slips
}

/// The words of a passage from one on.
struct Window<'p> {
    passage: &'p Passage,
    index: &'p Index,
    spoken: &'p [usize],
    start: usize,
}

impl Window<'_> {
    fn fold(&self, word: usize) -> &str {
        self.spoken
            .get(self.start + word)
            .map_or("", |token| self.passage.fold(*token))
    }

    /// The tokens of some words from the first on, where they stand in one sentence and belong together.
    fn tokens(&self, count: usize) -> Option<Range<usize>> {
        let first = *self.spoken.get(self.start)?;
        let last = *self.spoken.get((self.start + count).checked_sub(1)?)?;
        let sentence = self.passage.sentence(first);
        let parted = (first..last)
            .any(|token| matches!(self.passage.fold(token), "," | ";" | ":" | "(" | ")" | "\""));
        (sentence.contains(&last) && !parted).then_some(first..last + 1)
    }

    /// How a word of the text is like one of a name; the last may carry a Korean particle.
    fn alike(&self, word: usize, name: &Name, place: usize) -> Alike {
        let said = self.fold(word);
        let part = name.parts[place].as_str();
        let is_last = place + 1 == name.parts.len();
        let is_person = name.home.kind == Kind::Person;
        // `정상회의회의` goes on after the name.
        if is_last && self.is_korean(word) && said.starts_with(part) {
            return Alike::Same;
        }
        let plain = words(said, part);
        // A word of another name of the record is no slip; persons share parts of their names.
        if plain == Alike::Near && !is_person && self.index.places.contains_key(said) {
            return Alike::Other;
        }
        if !is_last || plain == Alike::Same || !self.is_korean(word) {
            return plain;
        }
        stems(said)
            .map(|stem| words(stem, part))
            .fold(plain, |best, one| match (best, one) {
                (Alike::Same, _) | (_, Alike::Same) => Alike::Same,
                (Alike::Near, _) | (_, Alike::Near) => Alike::Near,
                (Alike::Other, Alike::Other) => Alike::Other,
            })
    }

    fn is_korean(&self, word: usize) -> bool {
        let token = self.spoken.get(self.start + word);
        token.is_some_and(|token| self.passage.is(*token, Sort::Korean))
    }

    /// Whether the text writes words large where the name does, as far as it has as many.
    fn is_large(&self, count: usize, name: &Name) -> bool {
        (0..count).all(|word| {
            let Some(token) = self.spoken.get(self.start + word) else {
                return false;
            };
            let is_wanted = name.large.get(word).copied().unwrap_or(false);
            !is_wanted || self.passage.is_capital(*token)
        })
    }
}

/// A name of which nearly all words stand there.
fn slip(scene: &Scene<'_>, at: usize, window: &Window<'_>, name: &Name) -> Option<Slip> {
    let count = name.parts.len();
    if matches!(name.home.kind, Kind::Source | Kind::Office) {
        return None;
    }
    let alike: Vec<Alike> = name
        .parts
        .iter()
        .enumerate()
        .map(|(place, _)| window.alike(place, name, place))
        .collect();
    let near = alike.iter().filter(|one| **one == Alike::Near).count();
    let other = alike.iter().filter(|one| **one == Alike::Other).count();
    let same = count - near - other;
    let is_title = matches!(name.home.kind, Kind::Project | Kind::Organisation);
    let is_person = name.home.kind == Kind::Person;
    let has_short =
        (0..count).any(|place| alike[place] == Alike::Near && is_short(&name.parts[place]));
    let least = match (has_short, is_person) {
        (false, _) => near,
        (true, true) => 2,
        (true, false) => 3,
    };
    let misspelt = other == 0 && (1..=2).contains(&near) && same >= least;
    let replaced =
        is_title && other == 1 && near == 0 && same >= 4 && alike.first() == Some(&Alike::Same);
    let counted = if misspelt || replaced {
        count
    } else if is_title && count >= 5 {
        with_a_word_more_or_less(window, name)?
    } else {
        return None;
    };
    let tokens = window.tokens(counted)?;
    if is_exact(&scene.mentions[at], &tokens) || !window.is_large(counted.min(count), name) {
        return None;
    }
    Slip::of(scene, at, trimmed(window, tokens)?, name, Certainty::Likely)
}

/// The tokens as they are; none where the last of them is but a particle's part.
fn trimmed(window: &Window<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let last = window.passage.fold(tokens.end.checked_sub(1)?);
    (!is_particle(last)).then_some(tokens)
}

/// How many words a title takes in the text where one of its own is left out, or one is put in.
fn with_a_word_more_or_less(window: &Window<'_>, name: &Name) -> Option<usize> {
    let count = name.parts.len();
    let is_same = |word: usize, place: usize| window.alike(word, name, place) == Alike::Same;
    let ahead = (0..count)
        .take_while(|place| is_same(*place, *place))
        .count();
    if ahead < 2 || ahead >= count {
        return None;
    }
    let left_out = ahead + 1 < count && (ahead + 1..count).all(|place| is_same(place - 1, place));
    if left_out {
        return Some(count - 1);
    }
    let put_in = (ahead..count).all(|place| is_same(place + 1, place));
    put_in.then_some(count + 1)
}

/// A person's names in another order.
fn other_order(scene: &Scene<'_>, at: usize, window: &Window<'_>, name: &Name) -> Option<Slip> {
    let count = name.parts.len();
    let mut own: Vec<&str> = name.parts.iter().map(String::as_str).collect();
    own.sort_unstable();
    // The word that led here may stand anywhere among them.
    let passage = window.passage;
    let earliest = window.start.saturating_sub(count);
    (earliest..=window.start + count).find_map(|start| {
        let window = Window {
            passage,
            index: window.index,
            spoken: window.spoken,
            start,
        };
        let mut said: Vec<&str> = (0..count).map(|word| window.fold(word)).collect();
        said.sort_unstable();
        let tokens = window.tokens(count)?;
        let in_order = (0..count).all(|word| window.fold(word) == name.parts[word]);
        if said != own || in_order || is_exact(&scene.mentions[at], &tokens) {
            return None;
        }
        let slip = Slip::of(scene, at, tokens, name, Certainty::Remark)?;
        Some(Slip {
            matter: Matter::NameOrder {
                name: name.words.clone(),
            },
            ..slip
        })
    })
}

/// The first name of one person before the rest of another's.
fn mixed(scene: &Scene<'_>, at: usize, window: &Window<'_>, name: &Name) -> Option<Slip> {
    if window.fold(0) != name.parts[0] || !window.is_large(2, name) {
        return None;
    }
    let others = scene.index.names_with(window.fold(1)).iter();
    let others = others
        .filter(|(_, place)| *place == 1)
        .map(|(other, _)| &scene.lexicon.names[*other]);
    others
        .filter(|other| {
            other.home.kind == Kind::Person
                && other.home != name.home
                && other.is_korean == name.is_korean
        })
        .find_map(|other| {
            let count = other.parts.len();
            let is_rest = (1..count).all(|place| window.alike(place, other, place) == Alike::Same);
            let tokens = window.tokens(count)?;
            if !is_rest || is_exact(&scene.mentions[at], &tokens) {
                return None;
            }
            let slip = Slip::of(scene, at, tokens, name, Certainty::Likely)?;
            Some(Slip {
                matter: Matter::MixedName {
                    first: name.words.clone(),
                    second: other.words.clone(),
                },
                ..slip
            })
        })
}
