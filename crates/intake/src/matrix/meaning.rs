//! What the columns of a matrix are for, told from their headings in English and Korean. What stands in them is looked at elsewhere.

mod words;

use unicode_normalization::UnicodeNormalization;

use super::lines::Lines;
use words::{SILENT, WORDS};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// The numbers of lines as printed.
    Number,
    /// The short names of lines.
    Key,
    /// The words of lines.
    Line,
    /// The headings above lines.
    Section,
    /// How far lines have come, as said by the side that is named, if one is.
    Status(Option<usize>),
    /// What was done.
    Activities(Option<usize>),
    /// A status, and after it what was done.
    Report(Option<usize>),
    /// The date of which a report is true.
    AsOf(Option<usize>),
    /// By when something is to be done, or when it was.
    Completion,
    /// Who leads it.
    Lead,
    /// What it costs.
    Budget,
    /// What else is said.
    Remarks,
    /// The projects that serve the line.
    Projects,
    /// What others compute or what is of no concern here.
    Aside,
}

impl Meaning {
    /// The word for it on the command line, without a side.
    pub fn word(self) -> &'static str {
        match self {
            Meaning::Number => "number",
            Meaning::Key => "key",
            Meaning::Line => "line",
            Meaning::Section => "section",
            Meaning::Status(_) => "status",
            Meaning::Activities(_) => "activities",
            Meaning::Report(_) => "report",
            Meaning::AsOf(_) => "as-of",
            Meaning::Completion => "completion",
            Meaning::Lead => "lead",
            Meaning::Budget => "budget",
            Meaning::Remarks => "remarks",
            Meaning::Projects => "projects",
            Meaning::Aside => "aside",
        }
    }

    /// Every meaning that a word can name.
    pub const ALL: [Meaning; 14] = [
        Meaning::Number,
        Meaning::Key,
        Meaning::Line,
        Meaning::Section,
        Meaning::Status(None),
        Meaning::Activities(None),
        Meaning::Report(None),
        Meaning::AsOf(None),
        Meaning::Completion,
        Meaning::Lead,
        Meaning::Budget,
        Meaning::Remarks,
        Meaning::Projects,
        Meaning::Aside,
    ];

    /// Reads `status`, or `status rok` with the side whose it is.
    pub fn parse(text: &str, lines: &Lines) -> Option<Meaning> {
        let (word, side) = match text.trim().split_once(char::is_whitespace) {
            None => (text.trim(), None),
            Some((word, side)) => (word, Some(lines.side_named(side.trim())?)),
        };
        let found = Meaning::ALL.into_iter().find(|one| one.word() == word)?;
        match side {
            None => Some(found),
            Some(_) if found.of(side) == found => None,
            Some(_) => Some(found.of(side)),
        }
    }

    /// Whose it is, where a side is named.
    pub fn side(self) -> Option<usize> {
        match self {
            Meaning::Status(side)
            | Meaning::Activities(side)
            | Meaning::Report(side)
            | Meaning::AsOf(side) => side,
            Meaning::Number
            | Meaning::Key
            | Meaning::Line
            | Meaning::Section
            | Meaning::Completion
            | Meaning::Lead
            | Meaning::Budget
            | Meaning::Remarks
            | Meaning::Projects
            | Meaning::Aside => None,
        }
    }

    /// The same, of a side.
    pub(super) fn of(self, side: Option<usize>) -> Meaning {
        match self {
            Meaning::Status(_) => Meaning::Status(side),
            Meaning::Activities(_) => Meaning::Activities(side),
            Meaning::Report(_) => Meaning::Report(side),
            Meaning::AsOf(_) => Meaning::AsOf(side),
            Meaning::Number
            | Meaning::Key
            | Meaning::Line
            | Meaning::Section
            | Meaning::Completion
            | Meaning::Lead
            | Meaning::Budget
            | Meaning::Remarks
            | Meaning::Projects
            | Meaning::Aside => self,
        }
    }

    /// Whether it tells which line a row is about.
    pub(super) fn identifies(self) -> bool {
        matches!(self, Meaning::Number | Meaning::Key | Meaning::Line)
    }

    /// Whether it is something that a side reports.
    pub(super) fn reports(self) -> bool {
        matches!(
            self,
            Meaning::Status(_) | Meaning::Activities(_) | Meaning::Report(_)
        )
    }
}

/// A text as headings and names are compared: in small letters, signs read as spaces.
pub fn plain(text: &str) -> String {
    let text = text.nfkc().collect::<String>().to_lowercase();
    let spaced: String = text
        .chars()
        .map(|sign| {
            if sign.is_alphanumeric() || sign == '#' {
                sign
            } else {
                ' '
            }
        })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a heading says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    /// What the column holds; none where only a side is named, or nothing known.
    pub(super) meaning: Option<Meaning>,
    /// The side that is named.
    pub(super) side: Option<usize>,
}

/// What a heading says of its column: what it holds and whose it is.
pub(super) fn told(heading: &str, lines: &Lines) -> Told {
    let plain = plain(heading);
    if plain == "#" {
        let (meaning, side) = (Some(Meaning::Number), None);
        return Told { meaning, side };
    }
    let (side, rest) = without_side(&plain, lines);
    let meaning = meaning(&rest).map(|meaning| meaning.of(side));
    Told { meaning, side }
}

/// The side that a heading names, and the heading without it. A heading that names two sides names none.
fn without_side(plain: &str, lines: &Lines) -> (Option<usize>, String) {
    let mut found: Option<usize> = None;
    let mut words: Vec<&str> = plain.split(' ').collect();
    let mut is_both = false;
    let all = lines.sides.iter().enumerate();
    let mut names: Vec<(usize, &String)> = all
        .flat_map(|(at, side)| side.names.iter().map(move |name| (at, name)))
        .collect();
    names.sort_by_key(|(_, name)| std::cmp::Reverse(name.len()));
    for (at, name) in names {
        let parts: Vec<&str> = name.split(' ').collect();
        while let Some(start) = position(&words, &parts) {
            words.drain(start..start + parts.len());
            is_both |= found.is_some_and(|earlier| earlier != at);
            found = Some(at);
        }
    }
    (found.filter(|_| !is_both), words.join(" "))
}

fn position(words: &[&str], parts: &[&str]) -> Option<usize> {
    let is_same = |(word, part): (&&str, &&str)| {
        // What follows a name in Korean without a space: 아세안측, 한국의.
        let ending = word.strip_prefix(*part);
        word == part || ending.is_some_and(|ending| ["측", "의", "측의"].contains(&ending))
    };
    words
        .windows(parts.len().max(1))
        .position(|window| window.iter().zip(parts).all(is_same))
}

fn meaning(plain: &str) -> Option<Meaning> {
    let trimmed: Vec<&str> = {
        let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        let first = words.iter().position(|word| !SILENT.contains(word))?;
        let last = words.iter().rposition(|word| !SILENT.contains(word))?;
        words[first..=last].to_vec()
    };
    let joined = trimmed.join(" ");
    let tight = trimmed.concat();
    let is_one =
        |word: &&&str| **word == joined || (!word.is_ascii() && word.replace(' ', "") == tight);
    let exact = WORDS
        .iter()
        .find(|(_, words)| words.iter().any(|word| is_one(&word)));
    if let Some((meaning, _)) = exact {
        return Some(*meaning);
    }
    if trimmed.len() > 10 {
        return None;
    }
    let mut best: Option<(usize, Meaning)> = None;
    for (meaning, words) in WORDS
        .iter()
        .filter(|(meaning, _)| *meaning != Meaning::Aside)
    {
        let longest = words
            .iter()
            .filter(|word| holds(&trimmed, &tight, word))
            .map(|word| word.chars().count())
            .max();
        let is_status = *meaning == Meaning::Status(None);
        let weight = longest.map(|length| if is_status { length + 20 } else { length });
        if let Some(weight) = weight.filter(|weight| best.is_none_or(|(most, _)| *weight > most)) {
            best = Some((weight, *meaning));
        }
    }
    best.map(|(_, meaning)| meaning)
}

/// Whether a heading holds a word of the list; a word of one letter or syllable, or `no`, must be all there is.
fn holds(trimmed: &[&str], tight: &str, word: &str) -> bool {
    if word.is_ascii() {
        let parts: Vec<&str> = word.split(' ').collect();
        word.len() > 2 && trimmed.windows(parts.len()).any(|window| window == parts)
    } else {
        word.chars().count() > 1 && tight.contains(&word.replace(' ', ""))
    }
}
