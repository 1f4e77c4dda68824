//! A plan read from a file held against one of the record: which parts go on, in which words, and which are new or gone.
//! What is recorded of it is made in `revised`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use partnership::instrument::{Instrument, Rank};
use partnership::key::Key;
use serde::Serialize;

use super::{Part, Taken};
use crate::likeness::{Likeness, hundredths, label, words};

/// Two wordings are one line that was re-worded from so many hundredths of likeness on.
const ALIKE_MIN: u8 = 55;
/// Lines with the same number are one from so many hundredths on.
const ALIKE_WITH_NUMBER_MIN: u8 = 30;
/// A line is a part of another if so many hundredths of its words are in it.
const WITHIN_MIN: usize = 75;

/// What became of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// It is as it was.
    Unchanged,
    /// Its words are others.
    Reworded,
    /// It stands elsewhere, or has another number.
    Moved,
    /// It became several.
    Split,
    /// Several became one.
    Merged,
    /// It is gone.
    Dropped,
    /// It was not there.
    New,
}

/// Parts of a plan of the record, and the parts of the file that they became.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Match {
    /// What became of them.
    pub became: Became,
    /// The short names of the parts in the record.
    pub before: Vec<Key>,
    /// The parts in the file, by their places among its parts.
    pub after: Vec<usize>,
    /// How like the words are, in hundredths, rounded down; for several, the least of them.
    pub hundredths: u8,
}

/// A part of a plan of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known<'a> {
    pub(super) key: &'a Key,
    pub(super) parent: Option<&'a Key>,
    pub(super) label: Option<&'a str>,
    pub(super) rank: Rank,
    pub(super) text: &'a str,
}

/// The parts of a plan of the record that count on a day, as one reads it in a language.
pub(super) fn known<'a>(plan: &'a Instrument, language: &str, day: Date) -> Vec<Known<'a>> {
    let counting = plan.provisions.walk().filter(|(_, placed)| {
        // What is to count later is known as well.
        placed.dropped.is_none() || plan.counts(placed, day)
    });
    let known = counting.map(|(_, placed)| Known {
        key: &placed.provision.key,
        parent: placed.provision.parent.as_ref(),
        label: placed.provision.label.as_deref(),
        rank: placed.provision.rank,
        text: placed.provision.text.read(language),
    });
    known.collect()
}

/// Holds a plan read from a file against one of the record, on a day.
pub fn compare(plan: &Instrument, taken: &Taken, day: Date) -> Vec<Match> {
    let known = known(plan, taken.language.as_str(), day);
    let mut matching = Matching {
        known: &known,
        parts: &taken.parts,
        of_known: BTreeMap::new(),
        of_part: BTreeMap::new(),
    };
    matching.same();
    matching.alike();
    let groups = matching.groups();
    let mut matches = matching.matches(&groups);
    matches.sort_by_key(|one| (one.after.first().copied().unwrap_or(usize::MAX), one.became));
    matches
}

/// How many parts became what.
pub fn counted(matches: &[Match], became: Became) -> usize {
    matches.iter().filter(|one| one.became == became).count()
}

struct Matching<'a> {
    known: &'a [Known<'a>],
    parts: &'a [Part],
    /// For a part of the record the part of the file, and the other way round, with their likeness.
    of_known: BTreeMap<usize, (usize, u8)>,
    of_part: BTreeMap<usize, usize>,
}

/// Lines of one plan that are parts of a line of the other.
#[derive(Default)]
struct Groups {
    split: BTreeMap<usize, Vec<usize>>,
    merged: BTreeMap<usize, Vec<usize>>,
}

fn is_heading(rank: Rank) -> bool {
    matches!(rank, Rank::Pillar | Rank::Section)
}

impl Matching<'_> {
    fn join(&mut self, old: usize, new: usize, hundredths: u8) {
        self.of_known.insert(old, (new, hundredths));
        self.of_part.insert(new, old);
    }

    fn has_same_number(&self, old: usize, new: usize) -> bool {
        let (one, other) = (self.known[old].label, self.parts[new].label.as_deref());
        one.is_some() && one.map(label) == other.map(label)
    }

    /// Pairs the parts whose words are the same: those with the same number first, then in their order.
    fn same(&mut self) {
        let mut by_words: BTreeMap<(bool, Vec<String>), Vec<usize>> = BTreeMap::new();
        for (old, known) in self.known.iter().enumerate() {
            let said = (is_heading(known.rank), words(known.text));
            by_words.entry(said).or_default().push(old);
        }
        for with_number in [true, false] {
            for new in 0..self.parts.len() {
                let part = &self.parts[new];
                if self.of_part.contains_key(&new) {
                    continue;
                }
                let said = (is_heading(part.rank), words(&part.text));
                let olds = by_words.get(&said).map_or(&[][..], Vec::as_slice);
                let free = olds.iter().copied().find(|old| {
                    !self.of_known.contains_key(old)
                        && (!with_number || self.has_same_number(*old, new))
                });
                if let Some(old) = free {
                    self.join(old, new, 100);
                }
            }
        }
    }

    /// Pairs what is left by likeness, the likest first, until nothing that is left is like enough.
    fn alike(&mut self) {
        let likeness = Likeness::of(self.known.iter().map(|known| known.text));
        loop {
            let mut pairs = self.of_one_number();
            for new in (0..self.parts.len()).filter(|new| !self.of_part.contains_key(new)) {
                let part = &self.parts[new];
                let closest = likeness.closest_among(&part.text, |old| {
                    !self.of_known.contains_key(&old)
                        && is_heading(self.known[old].rank) == is_heading(part.rank)
                });
                let closest = closest.filter(|closest| closest.hundredths >= ALIKE_MIN);
                pairs.extend(closest.map(|closest| (closest.hundredths, closest.line, new)));
            }
            pairs.sort_by_key(|&(alike, old, new)| (std::cmp::Reverse(alike), old, new));
            let paired = self.of_known.len();
            for (alike, old, new) in pairs {
                if !self.of_known.contains_key(&old) && !self.of_part.contains_key(&new) {
                    self.join(old, new, alike);
                }
            }
            if self.of_known.len() == paired {
                return;
            }
        }
    }

    /// What is left with one number in both plans, and is somewhat alike.
    fn of_one_number(&self) -> Vec<(u8, usize, usize)> {
        let free = (0..self.known.len()).filter(|old| !self.of_known.contains_key(old));
        let labelled = free.filter_map(|old| Some((label(self.known[old].label?), old)));
        let mut by_number: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (label, old) in labelled {
            by_number.entry(label).or_default().push(old);
        }
        let mut pairs = Vec::new();
        for new in (0..self.parts.len()).filter(|new| !self.of_part.contains_key(new)) {
            let part = &self.parts[new];
            let number = part.label.as_deref().map(label).unwrap_or_default();
            for &old in by_number.get(&number).map_or(&[][..], Vec::as_slice) {
                let alike = hundredths(self.known[old].text, &part.text);
                let is_same_kind = is_heading(self.known[old].rank) == is_heading(part.rank);
                if is_same_kind && alike >= ALIKE_WITH_NUMBER_MIN {
                    pairs.push((alike, old, new));
                }
            }
        }
        pairs
    }

    /// Lines that are parts of one of the other plan: what is left alone, with the one that was paired with it.
    fn groups(&self) -> Groups {
        let mut groups = Groups::default();
        let olds: Vec<Said> = self
            .known
            .iter()
            .map(|known| Said::of(known.text))
            .collect();
        let news: Vec<Said> = self.parts.iter().map(|part| Said::of(&part.text)).collect();
        let alone_new = (0..self.parts.len()).filter(|new| !self.of_part.contains_key(new));
        for new in alone_new.filter(|&new| !is_heading(self.parts[new].rank)) {
            let whole = (0..self.known.len()).find(|&old| {
                let paired = self
                    .of_known
                    .get(&old)
                    .is_none_or(|(_, alike)| *alike < 100);
                paired && !is_heading(self.known[old].rank) && news[new].is_within(&olds[old])
            });
            if let Some(old) = whole {
                groups.split.entry(old).or_default().push(new);
            }
        }
        let alone_old = (0..self.known.len()).filter(|old| !self.of_known.contains_key(old));
        for old in alone_old.filter(|&old| !is_heading(self.known[old].rank)) {
            let whole = (0..self.parts.len())
                .find(|&new| !is_heading(self.parts[new].rank) && olds[old].is_within(&news[new]));
            if let Some(new) = whole {
                groups.merged.entry(new).or_default().push(old);
            }
        }
        for (old, news) in &mut groups.split {
            news.extend(self.of_known.get(old).map(|(new, _)| *new));
            news.sort_unstable();
        }
        for (new, olds) in &mut groups.merged {
            olds.extend(self.of_part.get(new).copied());
            olds.sort_unstable();
        }
        groups.split.retain(|_, news| news.len() > 1);
        groups.merged.retain(|_, olds| olds.len() > 1);
        groups
    }

    fn matches(&self, groups: &Groups) -> Vec<Match> {
        let mut matches = Vec::new();
        let (mut olds_told, mut news_told) = (BTreeSet::new(), BTreeSet::new());
        let mut tell = |became, olds: &[usize], news: &[usize]| {
            let is_free = olds.iter().all(|old| !olds_told.contains(old))
                && news.iter().all(|new| !news_told.contains(new));
            if !is_free {
                return;
            }
            olds_told.extend(olds.iter().copied());
            news_told.extend(news.iter().copied());
            matches.push(self.one(became, olds, news));
        };
        for (old, news) in &groups.split {
            tell(Became::Split, &[*old], news);
        }
        for (new, olds) in &groups.merged {
            tell(Became::Merged, olds, &[*new]);
        }
        for (old, (new, alike)) in &self.of_known {
            tell(self.became(*old, *new, *alike), &[*old], &[*new]);
        }
        for old in 0..self.known.len() {
            tell(Became::Dropped, &[old], &[]);
        }
        for new in 0..self.parts.len() {
            tell(Became::New, &[], &[new]);
        }
        matches
    }

    fn became(&self, old: usize, new: usize, alike: u8) -> Became {
        let (known, part) = (&self.known[old], &self.parts[new]);
        let parent = part.parent.and_then(|parent| self.of_part.get(&parent));
        let parent = parent.map(|old| self.known[*old].key);
        let same_number = known.label.map(label) == part.label.as_deref().map(label);
        if alike < 100 || known.text != part.text {
            Became::Reworded
        } else if !same_number || parent != known.parent {
            Became::Moved
        } else {
            Became::Unchanged
        }
    }

    fn one(&self, became: Became, olds: &[usize], news: &[usize]) -> Match {
        let pairs = olds
            .iter()
            .flat_map(|old| news.iter().map(move |new| (old, new)));
        let alike =
            pairs.map(|(old, new)| hundredths(self.known[*old].text, &self.parts[*new].text));
        Match {
            became,
            before: olds
                .iter()
                .map(|old| self.known[*old].key.clone())
                .collect(),
            after: news.to_vec(),
            hundredths: alike.min().unwrap_or(0),
        }
    }
}

/// The words of a line, counted.
struct Said {
    all: usize,
    counts: BTreeMap<String, usize>,
}

impl Said {
    fn of(text: &str) -> Self {
        let mut counts = BTreeMap::new();
        let words = words(text);
        let all = words.len();
        for word in words {
            *counts.entry(word).or_default() += 1;
        }
        Self { all, counts }
    }

    /// Whether most of its words are in another line, which has more.
    fn is_within(&self, whole: &Self) -> bool {
        if self.all < 3 || self.all >= whole.all {
            return false;
        }
        let counts = self.counts.iter();
        let shared = counts.map(|(word, count)| *count.min(whole.counts.get(word).unwrap_or(&0)));
        shared.sum::<usize>() * 100 >= self.all * WITHIN_MIN
    }
}
