//! Dates as people write them in English and Korean. Which date is meant is never guessed: what can be two days is told as such.

use jiff::civil::Date;
use partnership::when::When;
use unicode_normalization::UnicodeNormalization;

/// What some words say about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// This date, as precisely as it is written.
    Date(When),
    /// Either of two days: `03/04/2025`.
    Either(Date, Date),
    /// No date.
    No,
}

/// A piece of a date as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Year(i16),
    Number(i8),
    Month(i8),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// Words that stand in a date and say nothing more.
const SILENT: [&str; 15] = [
    "st", "nd", "rd", "th", "of", "the", "년", "월", "일", "mon", "tue", "wed", "thu", "fri", "sat",
];

/// Reads a date that is all the words there are.
///
/// ```
/// use intake::dates::{Said, read};
/// assert_eq!(read("Thursday, 15 May 2025"), read("2025년 5월 15일"));
/// assert!(matches!(read("03/04/2025"), Said::Either(..)));
/// ```
pub fn read(text: &str) -> Said {
    let Some(pieces) = pieces(text) else {
        return Said::No;
    };
    let said = |date: Option<When>| date.map_or(Said::No, Said::Date);
    match pieces.as_slice() {
        [Piece::Year(year)] => Said::Date(When::Year(*year)),
        [Piece::Month(month), Piece::Year(year)]
        | [Piece::Year(year), Piece::Month(month)]
        | [Piece::Number(month), Piece::Year(year)]
        | [Piece::Year(year), Piece::Number(month)] => said(month_of(*year, *month)),
        [Piece::Number(day), Piece::Month(month), Piece::Year(year)]
        | [Piece::Month(month), Piece::Number(day), Piece::Year(year)]
        | [Piece::Year(year), Piece::Month(month), Piece::Number(day)]
        | [Piece::Year(year), Piece::Number(month), Piece::Number(day)] => {
            said(day_of(*year, *month, *day))
        }
        [Piece::Number(one), Piece::Number(other), Piece::Year(year)] => {
            let (first, second) = (
                Date::new(*year, *other, *one).ok(),
                Date::new(*year, *one, *other).ok(),
            );
            match (first, second) {
                (Some(first), Some(second)) if first != second => Said::Either(first, second),
                (Some(day), _) | (None, Some(day)) => Said::Date(When::Day(day)),
                (None, None) => Said::No,
            }
        }
        _ => Said::No,
    }
}

fn month_of(year: i16, month: i8) -> Option<When> {
    Date::new(year, month, 1)
        .ok()
        .map(|_| When::Month(year, month))
}

fn day_of(year: i16, month: i8, day: i8) -> Option<When> {
    Date::new(year, month, day).ok().map(When::Day)
}

/// The pieces of a date; none where there is anything else among them, or too many.
fn pieces(text: &str) -> Option<Vec<Piece>> {
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let mut pieces = Vec::new();
    for word in plain.split(|sign: char| {
        sign.is_whitespace() || matches!(sign, '.' | ',' | '/' | '-' | '(' | ')' | '‑')
    }) {
        for part in parts(word) {
            let piece = match part.bytes().all(|sign| sign.is_ascii_digit()) {
                true => Some(number(part)?),
                false => named(part)?,
            };
            pieces.extend(piece);
            if pieces.len() > 3 {
                return None;
            }
        }
    }
    Some(pieces)
}

/// A word parted where digits and letters meet: `15th`, `5월`.
fn parts(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|sign: char| sign.is_ascii_digit() != is_digit);
        let (part, after) = rest.split_at(end.unwrap_or(rest.len()));
        parts.push(part);
        rest = after;
    }
    parts
}

fn number(digits: &str) -> Option<Piece> {
    match digits.len() {
        4 => {
            let year: i16 = digits.parse().ok()?;
            (1900..2200).contains(&year).then_some(Piece::Year(year))
        }
        1 | 2 => digits.parse().ok().map(Piece::Number),
        _ => None,
    }
}

/// A month, or a word that says nothing more; an outer none where it is another word.
fn named(word: &str) -> Option<Option<Piece>> {
    let is_month = |name: &&str| {
        **name == *word || (word.len() >= 3 && word.len() <= 4 && name.starts_with(word))
    };
    if let Some(at) = MONTHS.iter().position(is_month) {
        let month = i8::try_from(at + 1).expect("there are twelve months");
        return Some(Some(Piece::Month(month)));
    }
    let is_weekday = word.ends_with("day") || word.ends_with("요일");
    (SILENT.contains(&word)
        || is_weekday
        || matches!(word, "sun" | "tues" | "thur" | "thurs" | "weds"))
    .then_some(None)
}

/// The date of which a text says that it is: `as of 31 December 2025`, `2025년 12월 31일 기준`.
pub fn as_of(text: &str) -> Said {
    let lower = text.to_lowercase();
    for lead in ["as of ", "as at ", "as on "] {
        for (at, _) in lower.match_indices(lead) {
            let words: Vec<&str> = lower[at + lead.len()..]
                .split_whitespace()
                .take(4)
                .collect();
            let longest = (1..=words.len())
                .rev()
                .map(|count| words[..count].join(" "));
            if let Some(said) = first_date(longest) {
                return said;
            }
        }
    }
    if let Some((before, _)) = text.split_once("기준") {
        let parted = before.split(|sign: char| sign.is_whitespace() || sign == '(');
        let words: Vec<&str> = parted.filter(|word| !word.is_empty()).collect();
        let counts = (1..=words.len().min(4)).rev();
        let longest = counts.map(|count| words[words.len() - count..].join(" "));
        if let Some(said) = first_date(longest) {
            return said;
        }
    }
    Said::No
}

fn first_date(candidates: impl Iterator<Item = String>) -> Option<Said> {
    let mut said =
        candidates.map(|words| read(words.trim_matches(|sign: char| !sign.is_alphanumeric())));
    said.find(|said| *said != Said::No)
}

#[cfg(test)]
mod tests {
    use super::{Said, as_of, read};
    use partnership::when::When;

    fn date(text: &str) -> Option<String> {
        match read(text) {
            Said::Date(when) => Some(when.to_string()),
            Said::Either(one, other) => Some(format!("{one} or {other}")),
            Said::No => None,
        }
    }

    #[test]
    fn a_date_is_read_as_precisely_as_it_is_written() {
        for (text, expected) in [
            ("2025", "2025"),
            ("May 2025", "2025-05"),
            ("Sept. 2025", "2025-09"),
            ("2025-05", "2025-05"),
            ("05/2025", "2025-05"),
            ("15 May 2025", "2025-05-15"),
            ("15th of May, 2025", "2025-05-15"),
            ("May 15, 2025", "2025-05-15"),
            ("Thursday, 15 May 2025", "2025-05-15"),
            ("2025. 5. 15.", "2025-05-15"),
            ("2025년 5월 15일(목요일)", "2025-05-15"),
            ("2025년 5월", "2025-05"),
            ("31/12/2025", "2025-12-31"),
            ("12/31/2025", "2025-12-31"),
            ("05/05/2025", "2025-05-05"),
            ("03/04/2025", "2025-04-03 or 2025-03-04"),
        ] {
            assert_eq!(date(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_told_as_none() {
        for text in [
            "",
            "soon",
            "31 April 2025",
            "2024-2025",
            "Q3 2025",
            "5",
            "0000",
            "15 May 2025 and later",
            "2025/26",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn the_date_of_a_whole_paper_is_found_in_its_words() {
        let found = |text: &str| match as_of(text) {
            Said::Date(when) => Some(when),
            Said::Either(..) | Said::No => None,
        };
        let day = When::parse("2025-12-31");
        assert_eq!(
            found("Status of implementation (as of 31 December 2025)"),
            day
        );
        assert_eq!(found("As at 31 December 2025."), day);
        assert_eq!(found("이행 현황(2025년 12월 31일 기준)"), day);
        assert_eq!(found("As of May 2025, all lines"), When::parse("2025-05"));
        assert_eq!(found("as of today"), None);
    }
}
