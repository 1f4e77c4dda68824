//! The byte cache: answers kept as long as the books they were read from stay as they are. What an answer says is decided elsewhere.

use std::collections::BTreeMap;

use documents::reading::{Form, Reading};
use jiff::Timestamp;
use jiff::civil::Date;
use language::Language;
use partnership::book::BookId;
use partnership::entry::EntryId;
use partnership::seat::Eyes;

use crate::answer::Answer;

/// All that an answer depends on, beside what was struck out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Asked {
    /// Who reads.
    pub(crate) eyes: Eyes,
    /// The books of the sight, each with the number of its last entry.
    pub(crate) positions: Vec<(BookId, u64)>,
    /// What is read.
    pub(crate) reading: Reading,
    /// In which form; none for a page.
    pub(crate) form: Option<Form>,
    /// In which language.
    pub(crate) language: Language,
    /// As of which day.
    pub(crate) as_of: Date,
    /// As known at which time.
    pub(crate) known_at: Option<Timestamp>,
    /// The path and the query as written, which the page repeats in its links.
    pub(crate) written: String,
    /// The entry that was just recorded, of which the page tells.
    pub(crate) recorded: Option<EntryId>,
}

/// Answers by what they depend on: those used lately, and those used before them, which go first.
#[derive(Debug)]
pub(crate) struct Cache {
    bytes_max: usize,
    strikes: u64,
    lately: BTreeMap<Asked, Answer>,
    lately_bytes: usize,
    before: BTreeMap<Asked, Answer>,
}

impl Cache {
    /// An empty cache for about so many bytes.
    pub(crate) fn new(bytes_max: usize) -> Cache {
        Cache {
            bytes_max,
            strikes: 0,
            lately: BTreeMap::new(),
            lately_bytes: 0,
            before: BTreeMap::new(),
        }
    }

    /// The answer kept for what is asked, if nothing was struck out since.
    pub(crate) fn get(&mut self, asked: &Asked, strikes: u64) -> Option<Answer> {
        self.keep_up(strikes);
        if let Some(answer) = self.lately.get(asked) {
            return Some(answer.clone());
        }
        let (asked, answer) = self.before.remove_entry(asked)?;
        self.put(asked, answer.clone(), strikes);
        Some(answer)
    }

    /// Keeps an answer, unless something was struck out since it was computed.
    pub(crate) fn put(&mut self, asked: Asked, answer: Answer, strikes: u64) {
        self.keep_up(strikes);
        let bytes = answer.bytes.len() + asked.written.len() + size_of::<(Asked, Answer)>();
        if strikes < self.strikes || bytes > self.bytes_max / 8 {
            return;
        }
        if self.lately_bytes + bytes > self.bytes_max / 2 {
            self.before = std::mem::take(&mut self.lately);
            self.lately_bytes = 0;
        }
        self.lately_bytes += bytes;
        self.lately.insert(asked, answer);
    }

    /// Forgets all that was computed before something was struck out.
    fn keep_up(&mut self, strikes: u64) {
        if strikes > self.strikes {
            *self = Cache {
                strikes,
                ..Cache::new(self.bytes_max)
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(query: &str) -> Asked {
        Asked {
            eyes: Eyes::Public,
            positions: Vec::new(),
            reading: Reading::Home,
            form: None,
            language: Language::English,
            as_of: Date::MIN,
            known_at: None,
            written: query.to_owned(),
            recorded: None,
        }
    }

    fn answer(bytes: usize) -> Answer {
        Answer::of("text/plain", vec![b'x'; bytes], None)
    }

    #[test]
    fn what_is_kept_stays_within_bounds_and_what_is_used_stays_longest() {
        let mut cache = Cache::new(100_000);
        for number in 0..1000 {
            cache.put(asked(&number.to_string()), answer(1000), 0);
            assert!(cache.get(&asked("0"), 0).is_some(), "{number}");
        }
        let kept = cache.lately.len() + cache.before.len();
        assert!((50..100).contains(&kept), "{kept}");
    }

    #[test]
    fn nothing_computed_before_a_strike_is_given_after_it() {
        let mut cache = Cache::new(100_000);
        cache.put(asked("a"), answer(1), 0);
        assert!(cache.get(&asked("a"), 1).is_none());
        cache.put(asked("a"), answer(1), 0);
        assert!(cache.get(&asked("a"), 1).is_none());
        cache.put(asked("a"), answer(1), 1);
        assert!(cache.get(&asked("a"), 1).is_some());
    }
}
