//! Numbers in running text: figures with thousands and decimals, numbers in words, ordinals, shares. What they count is
//! found elsewhere.

use std::ops::Range;

use rust_decimal::Decimal;

use super::passage::{Passage, Sort};

/// A number in figures, with its thousands and decimals, and the token after it: `1,300`, `9.8`.
pub(super) fn number(passage: &Passage, at: usize) -> Option<(Decimal, usize)> {
    if !passage.is(at, Sort::Number) {
        return None;
    }
    let mut digits = passage.fold(at).to_owned();
    let mut end = at + 1;
    let joins = |sign: &str, end: usize| {
        passage.fold(end) == sign
            && passage.touches_next(end - 1)
            && passage.touches_next(end)
            && passage.is(end + 1, Sort::Number)
    };
    while joins(",", end) && passage.fold(end + 1).len() == 3 {
        digits.push_str(passage.fold(end + 1));
        end += 2;
    }
    if joins(".", end) {
        digits.push('.');
        digits.push_str(passage.fold(end + 1));
        end += 2;
    }
    digits.parse().ok().map(|number| (number, end))
}

/// A whole number in figures or English words, and the token after it: `181`, `ten`, `twenty-nine`.
pub(super) fn whole(passage: &Passage, at: usize) -> Option<(u32, usize)> {
    if let Some((number, end)) = number(passage, at) {
        let is_whole = number.fract().is_zero();
        return is_whole.then(|| number.try_into().ok().map(|number| (number, end)))?;
    }
    in_words(passage, at, &UNITS)
}

/// The place in a series, and the tokens that say it: `29th`, `twenty-ninth`, `제29차`.
pub(super) fn ordinal(passage: &Passage, at: usize) -> Option<(u32, usize)> {
    if passage.is(at, Sort::Number) {
        let number = passage.fold(at).parse().ok()?;
        let unit = passage.fold(at + 1);
        let is_ordinal = matches!(unit, "st" | "nd" | "rd" | "th") && passage.touches_next(at);
        return (is_ordinal || matches!(unit, "차" | "회")).then_some((number, at + 2));
    }
    if passage.fold(at) == "제" && passage.is(at + 1, Sort::Number) {
        return ordinal(passage, at + 1);
    }
    in_words(passage, at, &ORDINALS)
}

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const ORDINALS: [&str; 20] = [
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
];

const TENS: [(&str, &str); 8] = [
    ("twenty", "twentieth"),
    ("thirty", "thirtieth"),
    ("forty", "fortieth"),
    ("fifty", "fiftieth"),
    ("sixty", "sixtieth"),
    ("seventy", "seventieth"),
    ("eighty", "eightieth"),
    ("ninety", "ninetieth"),
];

/// A number below a hundred in words, whose last word is one of `last` or a ten of its kind.
fn in_words(passage: &Passage, at: usize, last: &[&str; 20]) -> Option<(u32, usize)> {
    let unit = |at: usize| {
        let place = last.iter().position(|word| *word == passage.fold(at));
        place.and_then(|place| u32::try_from(place).ok())
    };
    if let Some(unit) = unit(at) {
        return Some((unit, at + 1));
    }
    let word = passage.fold(at);
    let is_ordinal = last[1] == ORDINALS[1];
    let tens = (2..).zip(TENS);
    let (ten, plain) = tens.into_iter().find_map(|(ten, (plain, ordinal))| {
        let is_plain = word == plain;
        (is_plain || (is_ordinal && word == ordinal)).then_some((ten * 10, is_plain))
    })?;
    let next = at + 1 + usize::from(passage.fold(at + 1) == "-");
    match unit(next).filter(|unit| plain && (1..10).contains(unit)) {
        Some(unit) => Some((ten + unit, next + 1)),
        None => (!(is_ordinal && plain)).then_some((ten, at + 1)),
    }
}

/// A percentage in a text.
#[derive(Debug, Clone)]
pub(super) struct Percent {
    /// Its tokens, with the sign or word.
    pub(super) tokens: Range<usize>,
    pub(super) value: Decimal,
}

/// The percentages of a passage.
pub(super) fn percents(passage: &Passage) -> Vec<Percent> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < passage.tokens.len() {
        let Some((value, end)) = number(passage, at) else {
            at += 1;
            continue;
        };
        let unit = match passage.fold(end) {
            "%" | "percent" => Some(end + 1),
            "per" if passage.fold(end + 1) == "cent" => Some(end + 2),
            word if word.starts_with("퍼센트") || word.starts_with("프로") => Some(end + 1),
            _ => None,
        };
        if let Some(end) = unit {
            found.push(Percent {
                tokens: at..end,
                value,
            });
        }
        at = unit.unwrap_or(end);
    }
    found
}

/// So many of so many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fraction {
    pub(super) tokens: Range<usize>,
    pub(super) numerator: u32,
    pub(super) denominator: u32,
}

/// The fractions of a passage: `171 of 181`, `171 out of the 181`, `171/181`, `181개 중 171개`.
pub(super) fn fractions(passage: &Passage) -> Vec<Fraction> {
    let tokens = 0..passage.tokens.len();
    tokens.filter_map(|at| fraction(passage, at)).collect()
}

fn fraction(passage: &Passage, at: usize) -> Option<Fraction> {
    let starts = at == 0
        || !(passage.touches_next(at - 1) && matches!(passage.fold(at - 1), "." | "," | "-"));
    let (one, end) = whole(passage, at).filter(|_| starts)?;
    if let Some(after) = english_of(passage, end) {
        let (other, end) = whole(passage, after)?;
        return share(at..end, one, other);
    }
    // `181개 과제 중 171개`: the whole first, and up to three words between.
    let limit = (end + 5).min(passage.tokens.len());
    let among = (end..limit).find(|at| matches!(passage.fold(*at), "중" | "가운데"))?;
    let between = &passage.tokens[end..among];
    if !between.iter().all(|token| token.sort == Sort::Korean) || between.is_empty() {
        return None;
    }
    let after = among + 1 + usize::from(passage.fold(among + 1) == ",");
    let (part, end) = whole(passage, after)?;
    let is_percent = passage.fold(end) == "%";
    (!is_percent).then(|| share(at..end, part, one))?
}

fn english_of(passage: &Passage, at: usize) -> Option<usize> {
    let after = match passage.fold(at) {
        "of" => at + 1,
        "out" if passage.fold(at + 1) == "of" => at + 2,
        "/" if passage.touches_next(at) && passage.touches_next(at - 1) => at + 1,
        _ => return None,
    };
    let article = matches!(passage.fold(after), "the" | "a" | "its" | "all");
    Some(after + usize::from(article))
}

/// A part is no more than the whole, and a date (`15/5`) is no share.
fn share(tokens: Range<usize>, numerator: u32, denominator: u32) -> Option<Fraction> {
    (numerator <= denominator && denominator > 0).then_some(Fraction {
        tokens,
        numerator,
        denominator,
    })
}
