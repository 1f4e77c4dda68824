//! How like one another two wordings are, and which of many lines is the closest to some words. What follows from it is decided elsewhere.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// Many lines, kept so that the closest to some words is found fast.
///
/// How like two wordings are is measured by the words that both have, in whatever order: twice their number, divided by
/// the number of words of both together. Writing without spaces between words is measured by pairs of signs.
#[derive(Debug, Clone, Default)]
pub struct Likeness {
    /// By word, the lines that have it, ascending, each with how often.
    holders: BTreeMap<String, Vec<(usize, u32)>>,
    /// How many words each line has.
    lengths: Vec<u32>,
}

/// The line that is closest to some words, and the one after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closest {
    /// Its number among the lines, from 0; of several equally close the first.
    pub line: usize,
    /// How close it is, in hundredths, rounded down; 100 where all words are the same.
    pub hundredths: u8,
    /// The next closest, with its closeness.
    pub runner_up: Option<(usize, u8)>,
}

impl Likeness {
    /// Takes up lines, which are numbered from 0 in their order.
    pub fn of<'a>(lines: impl IntoIterator<Item = &'a str>) -> Self {
        let mut likeness = Self::default();
        for line in lines {
            let number = likeness.lengths.len();
            let counted = counted(line);
            likeness.lengths.push(counted.values().sum());
            for (word, count) in counted {
                let holders = likeness.holders.entry(word).or_default();
                holders.push((number, count));
            }
        }
        likeness
    }

    /// The closest line to some words; none where no line shares a word with them.
    ///
    /// ```
    /// let lines = ["Hold a joint rescue exercise", "Count the stocks together each year"];
    /// let found = intake::likeness::Likeness::of(lines).closest("a yearly joint rescue exercise").expect("they share words");
    /// assert_eq!((found.line, found.hundredths, found.runner_up), (0, 80, None));
    /// ```
    pub fn closest(&self, words: &str) -> Option<Closest> {
        self.closest_among(words, |_| true)
    }

    /// The closest to some words of those lines that are allowed.
    pub fn closest_among(&self, words: &str, allowed: impl Fn(usize) -> bool) -> Option<Closest> {
        let mut best: Option<Closest> = None;
        for (line, close) in self.each(words).filter(|(line, _)| allowed(*line)) {
            match &mut best {
                Some(best) if close <= best.hundredths => {
                    if best.runner_up.is_none_or(|(_, second)| close > second) {
                        best.runner_up = Some((line, close));
                    }
                }
                Some(_) | None => {
                    best = Some(Closest {
                        line,
                        hundredths: close,
                        runner_up: best.map(|best| (best.line, best.hundredths)),
                    });
                }
            }
        }
        best
    }

    /// Every line that shares a word with some words, in order, with how close it is, in hundredths.
    pub fn each(&self, words: &str) -> impl Iterator<Item = (usize, u8)> {
        let counted = counted(words);
        let length: u32 = counted.values().sum();
        let mut common = vec![0_u32; self.lengths.len()];
        for (word, count) in &counted {
            for (line, holds) in self.holders.get(word).map_or(&[][..], Vec::as_slice) {
                common[*line] += count.min(holds);
            }
        }
        let lines = common.into_iter().zip(&self.lengths).enumerate();
        let sharing = lines.filter(|(_, (shared, _))| *shared > 0);
        sharing.map(move |(line, (shared, own))| (line, share(shared, length + own)))
    }
}

/// How like two wordings are, in hundredths, rounded down; 0 where one of them has no words.
pub fn hundredths(one: &str, other: &str) -> u8 {
    let (one, other) = (counted(one), counted(other));
    let shared = one
        .iter()
        .map(|(word, count)| count.min(other.get(word).unwrap_or(&0)));
    let shared: u32 = shared.sum();
    share(shared, one.values().chain(other.values()).sum())
}

fn share(common: u32, of: u32) -> u8 {
    let hundredths = (u64::from(common) * 200).checked_div(u64::from(of));
    u8::try_from(hundredths.unwrap_or(0))
        .expect("what is common to both is at most half of both together")
}

fn counted(text: &str) -> BTreeMap<String, u32> {
    let mut counted = BTreeMap::new();
    for word in words(text) {
        *counted.entry(word).or_insert(0) += 1;
    }
    counted
}

/// The words of a text as they are compared: in small letters, without signs; pairs of signs where words are not parted.
pub fn words(text: &str) -> Vec<String> {
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let mut words = Vec::new();
    for word in plain.split(|sign: char| !sign.is_alphanumeric()) {
        let signs: Vec<char> = word.chars().collect();
        if signs.len() > 2 && signs.iter().any(|sign| is_unparted(*sign)) {
            words.extend(signs.windows(2).map(|pair| pair.iter().collect::<String>()));
        } else if !word.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}

/// Whether a sign belongs to a writing in which endings, or all words, are written without spaces: Korean, Chinese, Japanese.
fn is_unparted(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')
}

/// A label as it is compared: `(a)`, `A.` and `a)` are one; so are `1. 1. 1.` and `1.1.1`.
pub fn label(text: &str) -> String {
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let kept: String = plain
        .chars()
        .map(|sign| {
            if matches!(sign, '-' | '–' | '—') {
                '.'
            } else {
                sign
            }
        })
        .filter(|sign| sign.is_alphanumeric() || *sign == '.')
        .collect();
    kept.trim_matches('.').to_owned()
}

/// A label that stands before words in the same cell, and the words: `1.1.1 Hold a joint exercise`.
pub fn labelled(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let (first, rest) = text.split_once(char::is_whitespace)?;
    let core = first.trim_matches(['(', ')', '.', '[', ']']);
    let is_number = core.split('.').all(|part| {
        !part.is_empty() && part.len() <= 3 && part.bytes().all(|sign| sign.is_ascii_digit())
    });
    let is_marked = first.ends_with(['.', ')']) || core.contains('.');
    let is_letter = core.len() == 1 && core.bytes().all(|sign| sign.is_ascii_alphabetic());
    let is_roman = !core.is_empty()
        && core
            .to_lowercase()
            .bytes()
            .all(|sign| b"ivxlc".contains(&sign));
    let is_label = !core.is_empty()
        && ((is_number && (is_marked || core.len() <= 3))
            || (is_marked && (is_letter || is_roman)));
    is_label.then(|| (first, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Likeness, hundredths, label, labelled, words};

    #[test]
    fn the_runner_up_is_told_with_the_closest() {
        let lines = [
            "Hold joint exercises at sea",
            "Hold joint exercises on land",
            "Exchange students",
        ];
        let found = Likeness::of(lines)
            .closest("Hold joint exercises on land.")
            .unwrap();
        assert_eq!(
            (found.line, found.hundredths, found.runner_up),
            (1, 100, Some((0, 60)))
        );
        assert_eq!(Likeness::of(lines).closest("무역"), None);
    }

    #[test]
    fn korean_is_close_whatever_its_endings() {
        assert!(hundredths("수산자원을 공동으로 조사한다", "수산자원 공동 조사") >= 60);
        assert_eq!(words("수산자원 조사"), ["수산", "산자", "자원", "조사"]);
    }

    #[test]
    fn labels_are_one_however_they_are_written() {
        for (one, other) in [
            ("(a)", "A."),
            ("1. 1. 1.", "1.1.1"),
            ("1-1", "1.1"),
            ("Ⅳ.", "iv"),
        ] {
            assert_eq!(label(one), label(other), "{one} {other}");
        }
        assert_ne!(label("1.1"), label("1.10"));
    }

    #[test]
    fn a_label_before_words_is_told_from_the_words() {
        for (text, expected) in [
            (
                "1.1.1 Hold a joint exercise",
                Some(("1.1.1", "Hold a joint exercise")),
            ),
            ("(a) Exchange students", Some(("(a)", "Exchange students"))),
            ("iv. Exchange students", Some(("iv.", "Exchange students"))),
            ("12 lines", Some(("12", "lines"))),
            ("A joint exercise", None),
            ("2025 was the year", None),
            ("Exchange students", None),
        ] {
            assert_eq!(labelled(text), expected);
        }
    }

    proptest! {
        #[test]
        fn the_closest_of_many_is_the_closest_of_each(lines in prop::collection::vec("[a-d]( [a-d]){0,6}", 1..12), asked in "[a-e]( [a-e]){0,6}") {
            let one_by_one: Vec<u8> = lines.iter().map(|line| hundredths(line, &asked)).collect();
            let highest = one_by_one.iter().copied().max().unwrap();
            let found = Likeness::of(lines.iter().map(String::as_str)).closest(&asked);
            match found {
                None => prop_assert_eq!(highest, 0),
                Some(found) => {
                    prop_assert_eq!(found.hundredths, highest);
                    prop_assert_eq!(one_by_one[found.line], highest);
                    let mut others = one_by_one;
                    others.remove(found.line);
                    let second = others.into_iter().max().unwrap_or(0);
                    prop_assert_eq!(found.runner_up.map_or(0, |(_, close)| close), second);
                }
            }
        }
    }
}
