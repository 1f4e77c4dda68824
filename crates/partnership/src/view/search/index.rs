//! An index of the words of one book: it says where a search is worth looking, and never what it finds.

use std::collections::{BTreeMap, BTreeSet};

use super::texts;
use crate::book::Book;
use crate::key::Key;
use crate::kind::Kind;

/// Where each run of letters and digits stands in one book.
#[derive(Debug)]
pub(crate) struct Index {
    /// The things that are searched for.
    things: Vec<(Kind, Key)>,
    /// For each run that a short name or a text of them holds, in lower case, which of them do, ascending.
    runs: BTreeMap<Box<str>, Vec<u32>>,
}

impl Index {
    fn of(book: &Book) -> Index {
        let mut index = Index {
            things: Vec::new(),
            runs: BTreeMap::new(),
        };
        for (key, bearer) in &book.things.keys {
            let texts = texts(&book.things, bearer.kind, key);
            if texts.is_empty() {
                continue;
            }
            let place = u32::try_from(index.things.len())
                .expect("a book holds fewer than four thousand million things");
            index.things.push((bearer.kind, key.clone()));
            index.add(place, key.as_str());
            for (_, text) in texts.iter().flat_map(|words| words.texts()) {
                index.add(place, &text.to_lowercase());
            }
        }
        index
    }

    fn add(&mut self, place: u32, text: &str) {
        for run in runs(text) {
            match self.runs.get_mut(run) {
                Some(places) if places.last() == Some(&place) => {}
                Some(places) => places.push(place),
                None => {
                    self.runs.insert(run.into(), vec![place]);
                }
            }
        }
    }

    /// The things that may hold all words, and all that do: what holds a word holds each of its runs within one of its own.
    fn holding(&self, words: &[String]) -> Vec<&(Kind, Key)> {
        let mut wanted = words.iter().flat_map(|word| runs(word));
        let Some(first) = wanted.next() else {
            return self.things.iter().collect();
        };
        let mut places = self.places(first);
        for run in wanted {
            let others = self.places(run);
            places.retain(|place| others.contains(place));
        }
        let thing = |place: u32| {
            usize::try_from(place)
                .ok()
                .and_then(|at| self.things.get(at))
        };
        places.into_iter().filter_map(thing).collect()
    }

    fn places(&self, wanted: &str) -> BTreeSet<u32> {
        let holding = self.runs.iter().filter(|(run, _)| run.contains(wanted));
        holding.flat_map(|(_, places)| places).copied().collect()
    }
}

/// The runs of letters and digits in a text.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let between = |letter: char| !letter.is_alphanumeric();
    text.split(between).filter(|run| !run.is_empty())
}

impl Book {
    /// The things that may hold all of these words, which are in lower case.
    pub(super) fn holding(&self, words: &[String]) -> Vec<&(Kind, Key)> {
        self.index.or_find(|| Index::of(self)).holding(words)
    }
}
