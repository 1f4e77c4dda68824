//! Where the words of names stand in them, and which single words are a letter apart.

use std::collections::BTreeMap;

use partnership::kind::Kind;

use crate::check::alike::with_one_left_out;
use crate::check::lexicon::Lexicon;

/// A word that stands in more names than this leads to none of them.
const COMMON: usize = 120;

/// The words of names.
#[derive(Debug, Default)]
pub(in crate::check) struct Index {
    /// In which names a word stands, and at which place.
    pub(super) places: BTreeMap<String, Vec<(usize, usize)>>,
    /// Names of one word by what they are with one letter left out.
    pub(super) single: BTreeMap<String, Vec<usize>>,
    /// Abbreviations by their letters in order.
    pub(super) letters: BTreeMap<String, Vec<usize>>,
}

impl Index {
    /// The words of the names of a lexicon.
    pub(in crate::check) fn of(lexicon: &Lexicon) -> Index {
        let mut index = Index::default();
        for (at, name) in lexicon.names.iter().enumerate() {
            if name.is_variant {
                continue;
            }
            if name.is_short {
                let letters = sorted(&name.parts.concat());
                index.letters.entry(letters).or_default().push(at);
            } else if let [word] = name.parts.as_slice() {
                let is_proper = matches!(
                    name.home.kind,
                    Kind::Party | Kind::Side | Kind::Organisation | Kind::Person | Kind::Project
                );
                let least = if name.is_korean { 3 } else { 5 };
                if is_proper && word.chars().count() >= least {
                    for cut in with_one_left_out(word) {
                        index.single.entry(cut).or_default().push(at);
                    }
                }
            } else {
                for (place, word) in name.parts.iter().enumerate() {
                    index
                        .places
                        .entry(word.clone())
                        .or_default()
                        .push((at, place));
                }
            }
        }
        index
    }

    /// The names in which a word stands, unless they are too many to say anything.
    pub(super) fn names_with(&self, word: &str) -> &[(usize, usize)] {
        let places = self.places.get(word).map_or(&[][..], Vec::as_slice);
        if places.len() > COMMON { &[] } else { places }
    }
}

/// The letters of a word in the order of the alphabet.
pub(super) fn sorted(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}
