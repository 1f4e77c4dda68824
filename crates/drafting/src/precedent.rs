//! Finds the closest earlier wording of a passage among many paragraphs, and where it differs.
//! How documents are opened is not known here; how a plain text divides into paragraphs is.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::text::Name;

mod alignment;
mod difference;
pub mod paragraphs;
mod words;

use alignment::Pattern;
pub use difference::Hunk;

/// Paragraphs of earlier texts, kept so that the closest to a passage is found fast.
///
/// How close two wordings are is measured by their words and numbers alone, in lower case and in the normal form of
/// [`normal_form`](crate::token::normal_form), without a number or letter that merely labels the paragraph: twice the
/// length of their longest common subsequence of words, divided by the number of words of both together.
#[derive(Debug, Clone, Default)]
pub struct Library {
    sources: Vec<Source>,
    paragraphs: Vec<Kept>,
    /// The number of each word, in the order of first appearance.
    numbers: BTreeMap<String, u32>,
    /// By the number of a word, the paragraphs that have it and how often.
    holders: Vec<Vec<(u32, u32)>>,
}

/// A text in which earlier wording is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is called.
    pub name: Name,
    /// When it is from, as ISO 8601 writes it, as far as that is known: `2015-12-12`, `2015`.
    pub date: Option<Name>,
}

/// An earlier wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Precedent<'l> {
    /// The text that holds it.
    pub source: &'l Source,
    /// Its number among the paragraphs of that text, from 0.
    pub paragraph: usize,
    /// The paragraph, as it was given.
    pub wording: &'l str,
    /// How close it is, in thousandths, rounded down; 1,000 where all words are the same.
    pub similarity: u32,
    /// What became of it in the passage, from its beginning to its end.
    pub difference: Vec<Hunk>,
}

/// A paragraph of the library.
#[derive(Debug, Clone)]
struct Kept {
    source: usize,
    paragraph: usize,
    wording: String,
    words: Vec<u32>,
}

/// How many words two wordings share, of how many in both.
#[derive(Debug, Clone, Copy)]
struct Share {
    common: u64,
    of: u64,
}

impl Library {
    /// Takes up the paragraphs of a text.
    pub fn add(&mut self, source: Source, paragraphs: Vec<String>) {
        let number = self.sources.len();
        self.sources.push(source);
        for (paragraph, wording) in paragraphs.into_iter().enumerate() {
            let said = words::words(&wording);
            let words: Vec<u32> = said.into_iter().map(|word| self.number(word)).collect();
            if !words.is_empty() {
                self.hold(&words);
                self.paragraphs.push(Kept {
                    source: number,
                    paragraph,
                    wording,
                    words,
                });
            }
        }
    }

    /// How many paragraphs it holds, those without words left aside.
    pub fn len(&self) -> usize {
        self.paragraphs.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.paragraphs.is_empty()
    }

    /// The closest earlier wording of a passage, if any is as close as `at_least`, in thousandths.
    /// Of several equally close the latest is told, and of those the first that was taken up.
    ///
    /// The answer is exact. Two wordings share no more words in order than they share at all, so the paragraphs are
    /// tried in the order of the words that they share, until none that is left could be closer.
    ///
    /// ```
    /// use drafting::precedent::{Library, Source};
    ///
    /// let mut library = Library::default();
    /// let source = Source { name: "Joint Statement".into(), date: Some("2024".into()) };
    /// library.add(source, vec!["1. The sides shall meet once a year.".to_owned()]);
    /// let found = library.closest("The sides should meet once a year.", 700).expect("six of seven words are the same");
    /// assert_eq!((&*found.source.name, found.similarity), ("Joint Statement", 857));
    /// assert_eq!(library.closest("Trade in goods is free.", 700), None);
    /// ```
    pub fn closest(&self, passage: &str, at_least: u32) -> Option<Precedent<'_>> {
        let said = words::words(passage);
        let numbers: Vec<Option<u32>> = said
            .iter()
            .map(|word| self.numbers.get(word).copied())
            .collect();
        let mut candidates = self.candidates(&numbers, at_least);
        candidates.sort_unstable_by_key(|&(bound, paragraph)| (Reverse(bound), paragraph));
        let mut pattern = Pattern::of(&numbers, self.holders.len());
        let mut best: Option<(Share, &Kept)> = None;
        for (bound, paragraph) in candidates {
            if best.is_some_and(|(share, _)| bound < share) {
                break;
            }
            let kept = &self.paragraphs[paragraph];
            let share = Share {
                common: pattern.common_with(&kept.words),
                of: bound.of,
            };
            let is_closer = best.is_none_or(|(closest, other)| {
                (share, self.preference(kept)) > (closest, self.preference(other))
            });
            if share.is_at_least(at_least) && is_closer {
                best = Some((share, kept));
            }
        }
        best.map(|(share, kept)| self.told(share, kept, passage))
    }

    /// The paragraphs that may be close enough, with the share that they have at most.
    fn candidates(&self, passage: &[Option<u32>], at_least: u32) -> Vec<(Share, usize)> {
        let mut shared = vec![0_u32; self.paragraphs.len()];
        for (word, count) in words::counted(passage.iter().flatten().copied()) {
            for &(paragraph, held) in &self.holders[word as usize] {
                shared[paragraph as usize] += held.min(count);
            }
        }
        let shares = shared.into_iter().zip(&self.paragraphs);
        let bounds = shares.map(|(common, kept)| Share {
            common: u64::from(common),
            of: (passage.len() + kept.words.len()) as u64,
        });
        let numbered = bounds.enumerate();
        numbered
            .filter(|(_, bound)| bound.common > 0 && bound.is_at_least(at_least))
            .map(|(paragraph, bound)| (bound, paragraph))
            .collect()
    }

    /// What decides between paragraphs that are equally close: the later date, then the earlier place.
    fn preference(&self, kept: &Kept) -> (Option<&Name>, Reverse<(usize, usize)>) {
        let date = self.sources[kept.source].date.as_ref();
        (date, Reverse((kept.source, kept.paragraph)))
    }

    fn told<'l>(&'l self, share: Share, kept: &'l Kept, passage: &str) -> Precedent<'l> {
        Precedent {
            source: &self.sources[kept.source],
            paragraph: kept.paragraph,
            wording: &kept.wording,
            similarity: share.permille(),
            difference: difference::difference(&kept.wording, passage),
        }
    }

    fn number(&mut self, word: String) -> u32 {
        let next =
            u32::try_from(self.holders.len()).expect("memory ends before the numbers of words");
        let number = *self.numbers.entry(word).or_insert(next);
        if number == next {
            self.holders.push(Vec::new());
        }
        number
    }

    /// Notes that the next paragraph has these words.
    fn hold(&mut self, words: &[u32]) {
        let paragraph = u32::try_from(self.paragraphs.len());
        let paragraph = paragraph.expect("memory ends before the numbers of paragraphs");
        for (word, count) in words::counted(words.iter().copied()) {
            self.holders[word as usize].push((paragraph, count));
        }
    }
}

impl Share {
    fn is_at_least(self, permille: u32) -> bool {
        2_000 * self.common >= u64::from(permille) * self.of
    }

    fn permille(self) -> u32 {
        let permille = 2_000 * self.common / self.of.max(1);
        u32::try_from(permille).expect("the words in common are at most those of either")
    }
}

impl PartialEq for Share {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Share {}

impl PartialOrd for Share {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Share {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.common * other.of).cmp(&(other.common * self.of))
    }
}
