//! Which lines of a text some words name: `1.1; 2.3.1–2.3.4; pillar 3; all`. What cannot be told apart is not guessed.

use std::collections::BTreeSet;

use jiff::civil::Date;
use partnership::instrument::{Instrument, Placed, Rank};
use partnership::key::Key;

use crate::likeness;

/// The action lines of a text that some words name, in the order of the text, and what in them names none.
pub fn named(text: &Instrument, day: Date, words: &str) -> (Vec<Key>, Vec<Unnamed>) {
    let (lines, unnamed) = Naming::of(text, day).read(words);
    let order = text.action_lines(day).enumerate();
    let named = order.filter(|(at, _)| lines.contains(at));
    let keys = named.map(|(_, placed)| placed.provision.key.clone());
    (keys.collect(), unnamed)
}

/// The action lines of a text with the names by which people call its parts.
pub(super) struct Naming<'a> {
    parts: Vec<Part<'a>>,
}

/// A part of the text: a heading or a line.
struct Part<'a> {
    placed: &'a Placed,
    /// Its own number, and that number after the numbers of the parts above it, as they are compared.
    labels: BTreeSet<String>,
    /// The action lines within it that count, by their places in the text; its own for a line.
    lines: Vec<usize>,
}

/// Why words name no lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unnamed {
    /// No part of the text is called so, or it holds no line.
    Unknown(String),
    /// Several parts are called so: their words.
    Several(String, Vec<String>),
}

impl<'a> Naming<'a> {
    pub(super) fn of(text: &'a Instrument, day: Date) -> Naming<'a> {
        let order: Vec<&Key> = text
            .action_lines(day)
            .map(|placed| &placed.provision.key)
            .collect();
        let place = |key: &Key| order.iter().position(|own| *own == key);
        let mut parts: Vec<Part<'a>> = Vec::new();
        for (_, placed) in text.provisions.walk() {
            let mut above: Vec<&str> = text
                .provisions
                .ancestors(placed)
                .filter_map(|above| above.provision.label.as_deref())
                .collect();
            above.reverse();
            let own = placed.provision.label.as_deref();
            let labels = own.map(|own| labels(&above, own)).unwrap_or_default();
            let lines: Vec<usize> = place(&placed.provision.key).into_iter().collect();
            for above in text.provisions.ancestors(placed) {
                let key = &above.provision.key;
                let above = parts
                    .iter_mut()
                    .find(|part| part.placed.provision.key == *key);
                if let Some(above) = above {
                    above.lines.extend(lines.iter().copied());
                }
            }
            parts.push(Part {
                placed,
                labels,
                lines,
            });
        }
        Naming { parts }
    }

    /// The lines that words name, by their places in the text, and what in them names none.
    pub(super) fn read(&self, words: &str) -> (BTreeSet<usize>, Vec<Unnamed>) {
        let (mut lines, mut unnamed) = (BTreeSet::new(), Vec::new());
        let separators = |sign: char| matches!(sign, ';' | ',' | '\n' | '、' | '·' | '；' | '，');
        for piece in words.split(separators).map(str::trim) {
            if piece.is_empty() {
                continue;
            }
            match self.piece(piece) {
                Ok(found) => lines.extend(found),
                Err(why) => unnamed.push(why),
            }
        }
        (lines, unnamed)
    }

    fn piece(&self, piece: &str) -> Result<Vec<usize>, Unnamed> {
        let small = piece.to_lowercase();
        if ["all", "all lines", "*", "전체", "모두", "전 과제"].contains(&small.as_str()) {
            return Ok(self
                .parts
                .iter()
                .flat_map(|part| part.lines.clone())
                .collect());
        }
        if let Ok(part) = self.part(piece) {
            return Ok(part.lines.clone());
        }
        let dashes = ['–', '—', '~', '〜', '-'];
        let ends = piece
            .split_once(|sign| dashes.contains(&sign))
            .or_else(|| piece.split_once(" to "));
        if let Some((from, to)) = ends {
            let (from, to) = (self.part(from.trim())?, self.part(to.trim())?);
            let unknown = || Unnamed::Unknown(piece.to_owned());
            let first = *from.lines.iter().min().ok_or_else(unknown)?;
            let last = *to.lines.iter().max().ok_or_else(unknown)?;
            if last < first {
                return Err(unknown());
            }
            return Ok((first..=last).collect());
        }
        self.part(piece).map(|part| part.lines.clone())
    }

    /// The one part that is called so and holds lines.
    fn part(&self, name: &str) -> Result<&Part<'a>, Unnamed> {
        let (rank, rest) = ranked(name);
        // `1.1(a)` is read as `1.1.a`, as the numbers above a line are joined to its own.
        let label = likeness::label(&rest.replace('(', ".("));
        let within: Vec<&Part<'a>> = self
            .parts
            .iter()
            .filter(|part| rank.is_none_or(|rank| part.placed.provision.rank == rank))
            .filter(|part| !part.lines.is_empty())
            .collect();
        let is_called = |part: &&&Part<'a>| {
            let provision = &part.placed.provision;
            let has_words = provision
                .text
                .texts()
                .any(|(_, text)| text.trim().to_lowercase() == rest.trim().to_lowercase());
            part.labels.contains(&label)
                || provision.key.as_str() == name
                || has_words
                || (rank.is_some() && part.labels.iter().any(|own| same_number(own, &label)))
        };
        let mut found: Vec<&Part<'a>> = within.iter().filter(is_called).copied().collect();
        // A part's own number is meant rather than the end of a longer one.
        let exact = |part: &&Part<'a>| {
            let own = part.placed.provision.label.as_deref();
            own.is_some_and(|own| likeness::label(own) == label)
        };
        if found.len() > 1 && found.iter().filter(|part| exact(part)).count() == 1 {
            found.retain(exact);
        }
        let nth = || {
            let number: usize = rest.trim().parse().ok()?;
            let is_unlabelled = within
                .iter()
                .all(|part| part.placed.provision.label.is_none());
            let nth = within.get(number.checked_sub(1)?).copied();
            nth.filter(|_| rank == Some(Rank::Pillar) && is_unlabelled)
        };
        match found.as_slice() {
            [one] => Ok(one),
            [] => nth().ok_or_else(|| Unnamed::Unknown(name.trim().to_owned())),
            [..] => {
                let words = found
                    .iter()
                    .map(|part| part.placed.provision.text.read("en").to_owned());
                Err(Unnamed::Several(name.trim().to_owned(), words.collect()))
            }
        }
    }
}

/// A number, and that number after those of the parts above it, where it does not hold them already: `a`, `1.1.a`.
fn labels(above: &[&str], own: &str) -> BTreeSet<String> {
    let own = likeness::label(own);
    let mut labels = BTreeSet::from([own.clone()]);
    let mut joined = own;
    for above in above.iter().rev().map(|above| likeness::label(above)) {
        if !joined.starts_with(&above) {
            joined = format!("{above}.{joined}");
            labels.insert(joined.clone());
        }
    }
    labels.remove("");
    labels
}

/// What kind of part a name says it is, and the rest of it: `Pillar 3`, `section 2.1`, `제3장`, `3분야`.
fn ranked(name: &str) -> (Option<Rank>, &str) {
    let name = name.trim();
    let first = name.split([' ', '\u{a0}']).next().unwrap_or_default();
    let rest = name[first.len()..].trim_start_matches([' ', '\u{a0}', '.', ':']);
    let rank = match first.to_lowercase().trim_end_matches('.') {
        "pillar" | "pillars" | "기둥" | "분야" => Some(Some(Rank::Pillar)),
        "section" | "sections" | "sec" | "절" | "장" => Some(Some(Rank::Section)),
        "line" | "lines" | "para" | "paragraph" | "no" | "항목" | "과제" => Some(None),
        _ => None,
    };
    match rank {
        Some(rank) if !rest.is_empty() => (rank, rest),
        Some(_) | None => (None, name),
    }
}

/// Whether two numbers are one, written in Roman or Arabic digits.
fn same_number(one: &str, other: &str) -> bool {
    let value = |text: &str| text.parse::<u32>().ok().or_else(|| roman(text));
    value(one).is_some_and(|number| value(other) == Some(number))
}

fn roman(text: &str) -> Option<u32> {
    let digit = |sign| {
        Some(match sign {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            _ => return None,
        })
    };
    let digits: Vec<u32> = text.chars().map(digit).collect::<Option<_>>()?;
    let mut number = 0;
    for (at, digit) in digits.iter().enumerate() {
        let is_taken_away = digits.get(at + 1).is_some_and(|next| next > digit);
        number = if is_taken_away {
            digits.get(at + 1)?.checked_sub(*digit)? + number
        } else if at > 0 && digits[at - 1] < *digit {
            number
        } else {
            number + digit
        };
    }
    (number > 0).then_some(number)
}
