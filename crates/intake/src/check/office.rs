//! Offices that parties hold, said of a party that does not hold them on the day. Titles of persons are in `title`.

use std::ops::Range;

use jiff::civil::Date;
use partnership::kind::Kind;
use partnership::office::{Incumbent, Term};
use partnership::party::Party;
use partnership::view::Place as Home;
use partnership::when::Period;
use partnership::words::Words;

use super::date;
use super::finding::{Certainty, Finding, Matter};
use super::mention::Mention;
use super::scene::Scene;

/// The offices in a passage that are said of another than their holder.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mentions = &scene.mentions[at];
    let mut findings = Vec::new();
    for (place, mention) in mentions.iter().enumerate() {
        let Some(office) = mention.of_kind(Kind::Office, &scene.lexicon) else {
            continue;
        };
        let around = [place.checked_sub(1), Some(place + 1)];
        let parties = around
            .into_iter()
            .flatten()
            .filter_map(|other| mentions.get(other));
        for party in parties {
            let Some(home) = party.of_kind(Kind::Party, &scene.lexicon) else {
                continue;
            };
            if is_said_of(scene, at, mention, party) {
                findings.extend(judge(scene, at, mention, office, party, home));
            }
        }
    }
    findings
}

/// Whether an office and a party stand so that one is said to hold the other.
fn is_said_of(scene: &Scene<'_>, at: usize, office: &Mention, party: &Mention) -> bool {
    let passage = &scene.passages[at];
    let (gap, is_after) = if party.tokens.end <= office.tokens.start {
        (party.tokens.end..office.tokens.start, false)
    } else {
        (office.tokens.end..party.tokens.start, true)
    };
    if passage.sentence(office.tokens.start) != passage.sentence(party.tokens.start) {
        return false;
    }
    let words: Vec<&str> = gap.map(|token| passage.fold(token)).collect();
    if passage.is_korean {
        return match words.as_slice() {
            [] => is_after && ends_plainly(scene, at, office),
            ["("] => !is_after,
            [_, "("] => !is_after,
            [_, ..] => false,
        };
    }
    match words.as_slice() {
        [] => is_after,
        ["("] | [",", "the"] | [","] | ["as"] | ["as", "the"] | ["is", "the"] | ["(", "the"] => {
            true
        }
        ["is"] | ["the", "current"] | [",", "the", "current"] | [",", "current"] => !is_after,
        [_, ..] => false,
    }
}

/// Whether a Korean office stands before a party as `의장국 말레이시아` or `의장국인 말레이시아` do.
fn ends_plainly(scene: &Scene<'_>, at: usize, office: &Mention) -> bool {
    let passage = &scene.passages[at];
    let last = office
        .tokens
        .end
        .checked_sub(1)
        .map(|last| &passage.tokens[last]);
    last.is_some_and(|last| {
        let rest = &passage.text[office.until..last.until];
        matches!(rest, "" | "인")
    })
}

fn judge(
    scene: &Scene<'_>,
    at: usize,
    mention: &Mention,
    office: &Home,
    party: &Mention,
    home: &Home,
) -> Option<Finding> {
    let year = year_after(scene, at, mention.tokens.end.max(party.tokens.end));
    let days = scene.days(at);
    let terms: Vec<(&Term, Home)> = terms(scene, office);
    let current: Vec<&(&Term, Home)> = terms
        .iter()
        .filter(|(term, _)| is_then(term.period, year, &days))
        .collect();
    if current.is_empty() || current.iter().any(|(_, holder)| holder == home) {
        return None;
    }
    let held = terms
        .iter()
        .filter(|(_, holder)| holder == home)
        .map(|(term, _)| term.period)
        .next_back();
    let holders = current
        .iter()
        .filter_map(|(_, holder)| name(scene, holder))
        .collect();
    let matter = Matter::Holder {
        office: scene.lexicon.names[*mention.names.first()?].words.clone(),
        holders,
        held,
    };
    let first = scene.passages[at].tokens.get(party.tokens.start)?;
    let bytes = first.from..party.until;
    Some(scene.found_in(at, bytes, matter, Certainty::Sure, Some(office)))
}

fn is_then(period: Period, year: Option<i16>, days: &[Date]) -> bool {
    match year {
        Some(year) => {
            let until = period.until.map(|until| until.year());
            period.from.year() <= year && until.is_none_or(|until| year <= until)
        }
        None => days.iter().any(|day| period.holds(*day)),
    }
}

/// A year written soon after an office: `(ASEAN Chair, 2025)`.
fn year_after(scene: &Scene<'_>, at: usize, from: usize) -> Option<i16> {
    let passage = &scene.passages[at];
    let near: Range<usize> = from..(from + 4).min(passage.sentence(from.saturating_sub(1)).end);
    near.take_while(|token| passage.fold(*token) != ")")
        .find_map(|token| date::year(passage, token))
}

/// The terms of an office that parties hold.
fn terms<'a>(scene: &Scene<'a>, office: &Home) -> Vec<(&'a Term, Home)> {
    let all = scene.sight.all::<Term>().filter_map(|(book, _, term)| {
        let of = term.office.book_from(&book.id) == office.book && term.office.key == office.key;
        match &term.incumbent {
            Incumbent::Party(party) if of => Some((
                term,
                Home {
                    book: party.book_from(&book.id),
                    kind: Kind::Party,
                    key: party.key.clone(),
                },
            )),
            Incumbent::Party(_) | Incumbent::Person(_) => None,
        }
    });
    let mut terms: Vec<(&Term, Home)> = all.collect();
    terms.sort_by_key(|(term, _)| term.period.from.first());
    terms
}

fn name(scene: &Scene<'_>, party: &Home) -> Option<Words> {
    let (_, party) = scene.find::<Party>(party)?;
    Some(party.name.clone())
}
