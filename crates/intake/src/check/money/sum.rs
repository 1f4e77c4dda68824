//! Sums of money in running text: `USD 9.8 million`, `$9.8m`, `9.8 million US dollars`, `미화 980만 달러`, `1억 2천만 원`.

use std::ops::Range;

use partnership::money::{Currency, Money};
use rust_decimal::Decimal;

use crate::check::figure::number;
use crate::check::passage::{Passage, Sort};

/// A sum in a text.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    pub(super) tokens: Range<usize>,
    pub(super) money: Money,
}

/// The sums of a passage.
pub(super) fn all(passage: &Passage) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut at = 0;
    while at < passage.tokens.len() {
        match sum(passage, at) {
            Some(sum) => {
                at = sum.tokens.end;
                sums.push(sum);
            }
            None => at += 1,
        }
    }
    sums
}

fn sum(passage: &Passage, at: usize) -> Option<Sum> {
    let (before, from) =
        currency_before(passage, at).map_or((None, at), |(code, next)| (Some(code), next));
    let (amount, end) = amount(passage, from)?;
    let (code, end) = match (before, currency_after(passage, end)) {
        (Some(code), after) => {
            let same = after.filter(|(other, _)| *other == code);
            (code, same.map_or(end, |(_, end)| end))
        }
        (None, Some((code, end))) => (code, end),
        (None, None) => return None,
    };
    Some(Sum {
        tokens: at..end,
        money: Money {
            currency: Currency::parse(&code)?,
            amount: amount.normalize(),
        },
    })
}

/// `USD`, `US$`, `$`, `€` before an amount.
fn currency_before(passage: &Passage, at: usize) -> Option<(String, usize)> {
    let token = passage.tokens.get(at)?;
    let is_amount = |next: usize| passage.is(next, Sort::Number);
    let code = passage.said(token);
    if token.fold == "us" && passage.fold(at + 1) == "$" && is_amount(at + 2) {
        return Some(("USD".to_owned(), at + 2));
    }
    let sign = match token.fold.as_str() {
        "$" => Some("USD"),
        "€" => Some("EUR"),
        "₩" => Some("KRW"),
        "£" => Some("GBP"),
        "¥" => Some("JPY"),
        _ => None,
    };
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    let code = sign
        .map(str::to_owned)
        .or_else(|| is_code.then(|| code.to_owned()))?;
    is_amount(at + 1).then_some((code, at + 1))
}

/// A number with its scale, English or Korean.
fn amount(passage: &Passage, at: usize) -> Option<(Decimal, usize)> {
    let (number, end) = number(passage, at)?;
    if passage.is(end, Sort::Korean) {
        return Some(korean(passage, at));
    }
    let scale = match passage.fold(end) {
        "thousand" | "k" => 1_000,
        "million" | "m" | "mn" | "mln" => 1_000_000,
        "billion" | "bn" | "b" => 1_000_000_000,
        "trillion" | "tn" => 1_000_000_000_000_i64,
        _ => return Some((number, end)),
    };
    number
        .checked_mul(scale.into())
        .map(|amount| (amount, end + 1))
}

const SCALES: [(&str, i64); 10] = [
    ("조", 1_000_000_000_000),
    ("천억", 100_000_000_000),
    ("백억", 10_000_000_000),
    ("십억", 1_000_000_000),
    ("억", 100_000_000),
    ("천만", 10_000_000),
    ("백만", 1_000_000),
    ("십만", 100_000),
    ("만", 10_000),
    ("천", 1_000),
];

/// `1억 2천만`: numbers with their units, added up; the token of the currency, or the one after the last unit.
fn korean(passage: &Passage, from: usize) -> (Decimal, usize) {
    let mut total = Decimal::ZERO;
    let mut at = from;
    while let Some((part, end)) = number(passage, at) {
        let word = passage.fold(end);
        let scale = SCALES.iter().find(|(unit, _)| word.starts_with(unit));
        let Some((unit, scale)) = scale.filter(|_| passage.is(end, Sort::Korean)) else {
            return (total.saturating_add(part), end);
        };
        total = total.saturating_add(part.saturating_mul(Decimal::from(*scale)));
        // What follows the unit in the same word may be the currency: `980만달러`.
        if word.len() > unit.len() {
            return (total, end);
        }
        at = end + 1;
    }
    (total, at)
}

/// `US dollars`, `USD`, `달러` after an amount.
fn currency_after(passage: &Passage, at: usize) -> Option<(String, usize)> {
    let token = passage.tokens.get(at)?;
    let (start, word) = match token.fold.as_str() {
        "us" | "u" => {
            let next = (at + 1..at + 5).find(|next| passage.fold(*next).starts_with("dollar"))?;
            (next, passage.fold(next))
        }
        word => (at, word),
    };
    let bare = SCALES
        .iter()
        .find_map(|(unit, _)| word.strip_prefix(unit))
        .unwrap_or(word);
    let named = [
        ("dollar", "USD"),
        ("euro", "EUR"),
        ("won", "KRW"),
        ("yen", "JPY"),
        ("달러", "USD"),
        ("유로", "EUR"),
        ("원", "KRW"),
        ("엔", "JPY"),
        ("위안", "CNY"),
        ("파운드", "GBP"),
    ];
    let known = named.iter().find(|(name, _)| {
        bare.strip_prefix(name)
            .is_some_and(|rest| !name.is_ascii() || matches!(rest, "" | "s"))
    });
    if let Some((_, code)) = known {
        return Some(((*code).to_owned(), start + 1));
    }
    let code = passage.said(token);
    let is_code = code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code.then(|| (code.to_owned(), at + 1))
}
