//! Rates: a percentage that does not follow from its fraction, one without a fraction, and counts of lines that the record
//! computes otherwise.

use std::collections::BTreeMap;
use std::ops::Range;

use partnership::claim::Figure;
use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::kind::Kind;
use partnership::money::Rate;
use partnership::progress::Status;
use partnership::view::review::{self, Review};
use partnership::view::{Moment, Place as Home};
use rust_decimal::{Decimal, RoundingStrategy};

use super::figure::{self, Fraction, Percent};
use super::finding::{Certainty, Finding, Matter};
use super::scene::Scene;

/// Counted lines, with the statuses that count.
type Counted = (Vec<Status>, Rate);

/// The reviews of the texts that a passage names, computed once.
pub(super) type Reviews = BTreeMap<Home, Review>;

/// How far a percentage may stand from its fraction.
const APART_MAX: usize = 8;

/// The rates of a passage that do not hold.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let passage = &scene.passages[at];
    let percents = figure::percents(passage);
    let fractions = figure::fractions(passage);
    let mut findings = Vec::new();
    for percent in &percents {
        let beside = fractions.iter().filter(|fraction| {
            let same =
                passage.sentence(percent.tokens.start) == passage.sentence(fraction.tokens.start);
            same && apart(&percent.tokens, &fraction.tokens) <= APART_MAX
        });
        let nearest = beside.min_by_key(|fraction| apart(&percent.tokens, &fraction.tokens));
        findings.extend(match nearest {
            Some(fraction) => rounding(scene, at, percent, fraction),
            None => bare(scene, at, percent),
        });
    }
    findings.extend(
        fractions
            .iter()
            .filter_map(|fraction| count(scene, at, fraction)),
    );
    findings
}

fn apart(one: &Range<usize>, other: &Range<usize>) -> usize {
    other
        .start
        .saturating_sub(one.end)
        .max(one.start.saturating_sub(other.end))
}

fn rounding(
    scene: &Scene<'_>,
    at: usize,
    percent: &Percent,
    fraction: &Fraction,
) -> Option<Finding> {
    let exact = Decimal::from(fraction.numerator) * Decimal::ONE_HUNDRED
        / Decimal::from(fraction.denominator);
    let strategies = [
        RoundingStrategy::MidpointNearestEven,
        RoundingStrategy::MidpointAwayFromZero,
    ];
    let follows = strategies.iter().any(|strategy| {
        exact.round_dp_with_strategy(percent.value.scale(), *strategy) == percent.value
    });
    if follows || is_bound(scene, at, percent, exact) {
        return None;
    }
    let rate = Rate {
        numerator: fraction.numerator,
        denominator: fraction.denominator,
    };
    Some(scene.found(
        at,
        percent.tokens.clone(),
        Matter::Rounding { rate },
        Certainty::Sure,
        None,
    ))
}

/// Whether a word before the percentage says that it is not exact, and the fraction bears it out.
fn is_bound(scene: &Scene<'_>, at: usize, percent: &Percent, exact: Decimal) -> bool {
    let passage = &scene.passages[at];
    let words = percent.tokens.start.saturating_sub(2)..percent.tokens.start;
    let after = passage.fold(percent.tokens.end);
    let says = |known: &[&str]| {
        words
            .clone()
            .any(|token| known.contains(&passage.fold(token)))
    };
    let is_about = says(&[
        "about",
        "around",
        "nearly",
        "almost",
        "some",
        "approximately",
        "약",
    ]) || after.starts_with("가량");
    let is_over = says(&["over", "than", "above", "least"])
        || after.starts_with("이상")
        || after.starts_with("넘");
    (is_about && (exact - percent.value).abs() <= Decimal::ONE)
        || (is_over && exact >= percent.value)
}

/// Whether a sentence is about lines carried out, not about trade or interest.
fn is_about_lines(scene: &Scene<'_>, at: usize, token: usize) -> bool {
    let passage = &scene.passages[at];
    let words = passage.sentence(token).map(|token| passage.fold(token));
    let known = [
        "implement",
        "address",
        "complet",
        "이행",
        "행동과제",
        "행동조항",
        "과제",
    ];
    let mut found = false;
    let mut before = "";
    for word in words {
        let is_line = before == "action" && word.starts_with("line");
        let is_carried = before == "carried" && word == "out";
        found |= is_line || is_carried || known.iter().any(|stem| word.starts_with(stem));
        before = word;
    }
    found
}

fn bare(scene: &Scene<'_>, at: usize, percent: &Percent) -> Option<Finding> {
    if !is_about_lines(scene, at, percent.tokens.start) {
        return None;
    }
    let text = text(scene, at, percent.tokens.start);
    let (rates, percents) = text
        .as_ref()
        .map_or_else(Default::default, |(home, _)| known(scene, home));
    let is_known = |rate: &Counted| {
        let exact = rate.1.percent();
        exact.is_some_and(|exact| exact.round_dp(percent.value.scale()) == percent.value)
    };
    let has_figures = !rates.is_empty() || !percents.is_empty();
    let is_told = rates.iter().any(is_known) || percents.contains(&percent.value);
    let tokens = percent.tokens.clone();
    match text {
        Some((home, of)) if has_figures && !is_told => {
            let matter = Matter::Count {
                of,
                rates,
                percents,
            };
            Some(scene.found(at, tokens, matter, Certainty::Likely, Some(&home)))
        }
        text => {
            let home = text.map(|(home, _)| home);
            let matter = Matter::BareRate { rates };
            Some(scene.found(at, tokens, matter, Certainty::Remark, home.as_ref()))
        }
    }
}

/// The text of whose lines a sentence speaks: named in it, else in its passage, else the only plan that the text names.
fn text(scene: &Scene<'_>, at: usize, token: usize) -> Option<(Home, partnership::words::Words)> {
    let sentence = scene.passages[at].sentence(token);
    let named = |within: Option<&Range<usize>>, at: usize| {
        let mentions = scene.mentions[at].iter();
        let mut named: Vec<usize> = mentions
            .filter(|one| within.is_none_or(|range| range.contains(&one.tokens.start)))
            .flat_map(|one| one.names.iter().copied())
            .filter(|name| {
                let name = &scene.lexicon.names[*name];
                name.home.kind == Kind::Instrument && !name.is_stem
            })
            .collect();
        named.dedup_by_key(|name| scene.lexicon.names[*name].home.clone());
        named
    };
    let everywhere = || {
        let mut all: Vec<usize> = (0..scene.passages.len())
            .flat_map(|at| named(None, at))
            .collect();
        all.sort_by_key(|name| scene.lexicon.names[*name].home.clone());
        all.dedup_by_key(|name| scene.lexicon.names[*name].home.clone());
        all
    };
    let candidates = [named(Some(&sentence), at), named(None, at)];
    let found = candidates
        .into_iter()
        .find(|one| !one.is_empty())
        .unwrap_or_else(everywhere);
    match found.as_slice() {
        [one] => {
            let name = &scene.lexicon.names[*one];
            Some((name.home.clone(), name.words.clone()))
        }
        [] | [_, ..] => None,
    }
}

/// What the record computes of a text as of the day, over all lines and by side, and what sources say.
fn known(scene: &Scene<'_>, home: &Home) -> (Vec<Counted>, Vec<Decimal>) {
    let mut rates: Vec<Counted> = Vec::new();
    if let Some(review) = scene
        .reviews
        .get(home)
        .filter(|review| review.rates.lines > 0)
    {
        let by_side = review.rates.by_side.iter().flat_map(|(_, counted)| counted);
        rates.extend(
            review
                .rates
                .agreed
                .iter()
                .chain(by_side)
                .map(|one| (one.statuses.clone(), one.rate)),
        );
    }
    let mut percents = Vec::new();
    for figure in scene.claimed(home) {
        match figure {
            Figure::Percent(percent) => percents.push(*percent),
            Figure::Rate(rate) => rates.push((Vec::new(), *rate)),
            Figure::Money(_) | Figure::Count { .. } | Figure::On(_) | Figure::During(_) => {}
        }
    }
    (rates, percents)
}

/// A count of lines that the record has otherwise.
fn count(scene: &Scene<'_>, at: usize, fraction: &Fraction) -> Option<Finding> {
    if !is_about_lines(scene, at, fraction.tokens.start) {
        return None;
    }
    let (home, of) = text(scene, at, fraction.tokens.start)?;
    let (rates, percents) = known(scene, &home);
    let sections = scene
        .reviews
        .get(&home)
        .into_iter()
        .flat_map(|review| &review.sections);
    let in_sections = sections.flat_map(|section| {
        let rates = &section.rates;
        let by_side = rates.by_side.iter().flat_map(|(_, counted)| counted);
        rates
            .agreed
            .iter()
            .chain(by_side)
            .map(|one| (one.statuses.clone(), one.rate))
    });
    let said = said_status(scene, at, fraction.tokens.start);
    let fits = |(statuses, rate): &Counted| {
        let counts = said.is_none_or(|said| statuses.is_empty() || statuses.first() == Some(&said));
        counts && rate.numerator == fraction.numerator && rate.denominator == fraction.denominator
    };
    if rates.is_empty() || rates.iter().any(fits) || in_sections.into_iter().any(|one| fits(&one)) {
        return None;
    }
    let matter = Matter::Count {
        of,
        rates,
        percents,
    };
    Some(scene.found(
        at,
        fraction.tokens.clone(),
        matter,
        Certainty::Likely,
        Some(&home),
    ))
}

/// The least status that a sentence says lines have reached.
fn said_status(scene: &Scene<'_>, at: usize, token: usize) -> Option<Status> {
    let passage = &scene.passages[at];
    let words: Vec<&str> = passage
        .sentence(token)
        .map(|token| passage.fold(token))
        .collect();
    let has = |stems: &[&str]| {
        words
            .iter()
            .any(|word| stems.iter().any(|stem| word.starts_with(stem)))
    };
    let statuses = [
        (
            has(&["implemented", "completed", "완료"]),
            Status::Implemented,
        ),
        (has(&["addressed"]), Status::Addressed),
        (has(&["underway", "ongoing"]), Status::UnderWay),
    ];
    let mut said = statuses
        .into_iter()
        .filter(|(is_said, _)| *is_said)
        .map(|(_, status)| status);
    let first = said.next()?;
    // A sentence that names several counts them apart; which number is whose is not guessed.
    said.next().is_none().then_some(first)
}

/// The reviews of the texts that a text names.
pub(super) fn reviews(scene: &Scene<'_>) -> Reviews {
    let names = scene
        .mentions
        .iter()
        .flatten()
        .flat_map(|mention| &mention.names);
    let homes = names
        .map(|name| &scene.lexicon.names[*name].home)
        .filter(|home| home.kind == Kind::Instrument);
    let mut reviews = Reviews::new();
    for home in homes {
        if reviews.contains_key(home) {
            continue;
        }
        let it = Ref::<Instrument>::within(home.book.clone(), home.key.clone());
        let moment = Moment {
            as_of: scene.as_of,
            known_at: None,
        };
        if let Some(review) = review::of(scene.sight, &it, moment) {
            reviews.insert(home.clone(), review);
        }
    }
    reviews
}
