//! What paragraphs and options are called at their beginning: `PP3`, `OP5bis`, `3.3alt`, `(a)`, `Option 2`.

use super::pieces::{Line, Reading};

/// The longest beginning of a paragraph that is looked at for a label, in pieces.
const LABEL_PIECES_MAX: usize = 24;

/// The Latin for "a second time" and so on, with how often it is; the longer spelling before the shorter.
const TIMES: [(&str, u8); 8] = [
    ("bis", 2),
    ("ter", 3),
    ("quater", 4),
    ("quat", 4),
    ("quinquies", 5),
    ("sexies", 6),
    ("septies", 7),
    ("octies", 8),
];

/// What a paragraph is called. Authorities differ on whether bis is an additional paragraph or another version of the
/// same, so only what is written is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Which paragraphs are counted together.
    pub series: Series,
    /// The number in the series as it is written: `5`, `3.3`, `(a)`.
    pub number: String,
    /// 2 for bis, 3 for ter, and so on.
    pub times: Option<u8>,
    /// Whether it is marked as alt.
    pub is_alt: bool,
}

/// Paragraphs that are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Series {
    /// Of the preamble: `PP`.
    Preambular,
    /// Operative: `OP`.
    Operative,
    /// Merely numbered.
    Numbered,
}

/// The label at the beginning of a paragraph, and the piece after it. Marks of headings, emphasis and quotation and
/// brackets may stand before it.
pub(super) fn label(reading: &Reading, line: &Line) -> Option<(Label, usize)> {
    let start = opening(reading, line.pieces.start, line.pieces.end)?;
    let text = beginning(reading, start, line.pieces.end);
    let (label, length) = parse(&text)?;
    Some((label, piece_after(reading, start, length)))
}

/// The label of an option that begins at a piece, and the piece after it, its colon included.
/// Only the option that opens a paragraph may do without a colon, if it stands alone or before a bracket.
pub(super) fn option(
    reading: &Reading,
    at: usize,
    end: usize,
    is_opening: bool,
) -> Option<(String, usize)> {
    let first = reading.pieces[at].text.get(..3)?;
    if !matches!(first, "Opt" | "OPT" | "Alt" | "ALT") {
        return None;
    }
    let text = beginning(reading, at, end);
    let is_name = |name: &&&str| {
        let start = text.get(..name.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    let name = ["option", "alternative", "alt"].iter().find(is_name)?;
    let rest = text[name.len()..].trim_start_matches([' ', '\u{A0}', '(']);
    let length = rest.find(|c: char| !c.is_alphanumeric())?;
    let number = &rest[..length];
    if !is_number_of_option(number) {
        return None;
    }
    let after = rest[length..].trim_start_matches([')', '*', '_', ' ']);
    let has_mark = after.starts_with(':') || is_opening && after.starts_with('.');
    let stands_alone = is_opening
        && after
            .trim_end_matches('\n')
            .trim_start_matches('[')
            .is_empty();
    let precedes = is_opening && after.starts_with('[');
    if !(has_mark || stands_alone || precedes) {
        return None;
    }
    let consumed = text.len() - after.len() + usize::from(has_mark);
    let label = format!("Option {number}");
    Some((label, piece_after(reading, at, consumed)))
}

/// The number of an option and how it is counted: Arabic, Roman or letters.
pub(super) fn count(label: &str) -> (char, usize) {
    let number = label.rsplit(' ').next().unwrap_or("");
    if let Ok(arabic) = number.parse() {
        return ('1', arabic);
    }
    let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
    let lower = number.to_lowercase();
    if let Some(at) = numerals.iter().position(|numeral| *numeral == lower) {
        return ('I', at + 1);
    }
    let letter = lower.bytes().next().unwrap_or(b'a');
    ('a', usize::from(letter.saturating_sub(b'a')) + 1)
}

fn is_number_of_option(number: &str) -> bool {
    let is_arabic = number.parse::<u8>().is_ok();
    let is_roman =
        !number.is_empty() && number.chars().all(|digit| matches!(digit, 'I' | 'V' | 'X'));
    let is_letter = number.len() == 1 && number.chars().all(|letter| letter.is_ascii_alphabetic());
    is_arabic || is_roman || is_letter
}

/// The first piece that is neither emphasis nor an opening bracket nor a mark of a heading or quotation.
pub(super) fn opening(reading: &Reading, start: usize, end: usize) -> Option<usize> {
    let passes = |at: &usize| {
        let piece = &reading.pieces[*at];
        piece.is_silent() || piece.opens() || piece.is("#") || piece.is(">")
    };
    (start..end).find(|at| !passes(at))
}

/// The characters from a piece on, as far as a label may reach; a line break where the paragraph ends.
fn beginning(reading: &Reading, start: usize, end: usize) -> String {
    let stop = end.min(start + LABEL_PIECES_MAX);
    let mut text: String = reading.pieces[start..stop]
        .iter()
        .map(|piece| &*piece.text)
        .collect();
    if stop == end {
        text.push('\n');
    }
    text
}

fn piece_after(reading: &Reading, start: usize, length: usize) -> usize {
    let mut left = length;
    let mut at = start;
    while left > 0 {
        left = left.saturating_sub(reading.pieces[at].text.len());
        at += 1;
    }
    at
}

fn parse(text: &str) -> Option<(Label, usize)> {
    let (series, after) = match (text.strip_prefix("PP"), text.strip_prefix("OP")) {
        (Some(after), _) => (Series::Preambular, after),
        (None, Some(after)) => (Series::Operative, after),
        (None, None) => (Series::Numbered, text),
    };
    let after = match series {
        Series::Preambular | Series::Operative => after.strip_prefix(' ').unwrap_or(after),
        Series::Numbered => after,
    };
    let length = number_length(after, series)?;
    let (number, mut rest) = after.split_at(length);
    let (mut times, mut is_alt) = (None, false);
    while let Some((suffix, after)) = suffix(rest) {
        times = suffix.or(times);
        is_alt |= suffix.is_none();
        rest = after;
    }
    let is_marked = rest.starts_with(['.', ')', ':']);
    let is_named =
        times.is_some() || is_alt || series != Series::Numbered || number.starts_with('(');
    let is_dotted = number.contains('.') && {
        let mut following = rest.trim_start_matches([' ', '*', '_', '[']).chars();
        rest.starts_with(' ') && following.next().is_some_and(char::is_uppercase)
    };
    let ends = rest.starts_with(|next: char| !next.is_alphanumeric());
    if !ends || !(is_marked || is_named || is_dotted) {
        return None;
    }
    let rest = rest.strip_prefix(['.', ')', ':']).unwrap_or(rest);
    let number = number.to_owned();
    let label = Label {
        series,
        number,
        times,
        is_alt,
    };
    Some((label, text.len() - rest.len()))
}

/// The length of `12`, `3.3` or, where paragraphs are merely numbered, `(a)` or `(iv)`.
fn number_length(text: &str, series: Series) -> Option<usize> {
    let digits = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let number = text[..digits].trim_end_matches('.');
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        return Some(number.len());
    }
    let inner = text
        .strip_prefix('(')
        .filter(|_| series == Series::Numbered)?;
    let close = inner.find(')').filter(|close| (1..=4).contains(close))?;
    let is_plain = inner[..close].chars().all(|c| c.is_ascii_alphanumeric());
    is_plain.then_some(close + 2)
}

/// A suffix such as `bis` or ` alt`, perhaps after a full stop or a space: how often, or nothing for alt.
fn suffix(text: &str) -> Option<(Option<u8>, &str)> {
    let start = text.trim_start_matches(['.', ' ']);
    let is_near = text.len() - start.len() <= 2;
    let length = start
        .find(|c: char| !c.is_alphabetic())
        .filter(|_| is_near)?;
    let (word, rest) = start.split_at(length);
    let word = word.to_lowercase();
    if word == "alt" {
        return Some((None, rest));
    }
    let times = TIMES.iter().find(|(latin, _)| word == *latin);
    if let Some((_, times)) = times {
        return Some((Some(*times), rest));
    }
    let joined = TIMES
        .iter()
        .find(|(latin, _)| word.strip_suffix("alt") == Some(latin));
    joined.map(|(latin, times)| (Some(*times), &start[latin.len()..]))
}
