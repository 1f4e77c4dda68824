//! Sums of money said of projects that the record has otherwise: another amount, another currency.

mod sum;

use std::ops::Range;

use partnership::claim::Figure;
use partnership::kind::Kind;
use partnership::money::Money;
use partnership::project::Project;
use partnership::view::Place as Home;
use rust_decimal::Decimal;

use super::finding::{Certainty, Finding, Matter};
use super::mention::Mention;
use super::scene::Scene;

use sum::Sum;

/// The sums in a passage that are not those of what they are said of.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let sums = sum::all(&scene.passages[at]);
    sums.iter()
        .filter_map(|sum| judge(scene, at, sum))
        .collect()
}

fn judge(scene: &Scene<'_>, at: usize, sum: &Sum) -> Option<Finding> {
    let (mention, gap) = nearest(scene, at, &sum.tokens)?;
    let home = mention.of_kind(Kind::Project, &scene.lexicon)?;
    let known = known(scene, home);
    if known.is_empty() || known.iter().any(|own| is_meant(scene, at, sum, own)) {
        return None;
    }
    let is_budget = gap <= 3 || has_cue(scene, at, &sum.tokens);
    let same_amount = known.iter().any(|own| own.amount == sum.money.amount);
    let same_currency = known.iter().any(|own| own.currency == sum.money.currency);
    let of = scene.lexicon.names[*mention.names.first()?].words.clone();
    let (matter, certainty) = if same_amount {
        (Matter::Currency { of, amounts: known }, Certainty::Sure)
    } else if (is_budget && same_currency) || known.iter().any(|own| is_misplaced(sum, own)) {
        (Matter::Amount { of, amounts: known }, Certainty::Likely)
    } else {
        return None;
    };
    Some(scene.found(at, sum.tokens.clone(), matter, certainty, Some(home)))
}

/// The project of which a sum is said: the last named before it in its sentence, else the first after; and how far off.
fn nearest<'s>(
    scene: &'s Scene<'_>,
    at: usize,
    sum: &Range<usize>,
) -> Option<(&'s Mention, usize)> {
    let sentence = scene.passages[at].sentence(sum.start);
    let projects = scene.mentions[at].iter().filter(|mention| {
        sentence.contains(&mention.tokens.start)
            && mention.of_kind(Kind::Project, &scene.lexicon).is_some()
    });
    let projects: Vec<&Mention> = projects.collect();
    let before = projects
        .iter()
        .rev()
        .find(|one| one.tokens.end <= sum.start);
    let found = before.or_else(|| projects.iter().find(|one| sum.end <= one.tokens.start))?;
    let gap = if found.tokens.end <= sum.start {
        sum.start - found.tokens.end
    } else {
        found.tokens.start - sum.end
    };
    Some((found, gap))
}

/// What the record has of a project's money: budgets, those of its parts and of its programme, and what sources say.
fn known(scene: &Scene<'_>, home: &Home) -> Vec<Money> {
    let mut sums = Vec::new();
    for (book, key, project) in scene.sight.all::<Project>() {
        let own = Home::of::<Project>(book, key);
        let is_part = project
            .part_of
            .as_ref()
            .is_some_and(|it| it.book_from(&book.id) == home.book && it.key == home.key);
        if own == *home || is_part {
            sums.extend(project.budgets.iter().map(|budget| budget.amount));
            sums.extend(project.components.iter().filter_map(|part| part.budget));
        }
    }
    for figure in scene.claimed(home) {
        if let Figure::Money(money) = figure {
            sums.push(*money);
        }
    }
    sums.sort();
    sums.dedup();
    sums
}

/// Whether a sum is one of the record: exactly, or about so much where the text says so.
fn is_meant(scene: &Scene<'_>, at: usize, sum: &Sum, own: &Money) -> bool {
    if sum.money.currency != own.currency {
        return false;
    }
    let apart = (sum.money.amount - own.amount).abs();
    apart.is_zero() || (is_rough(scene, at, sum) && apart * Decimal::TEN <= own.amount)
}

fn is_rough(scene: &Scene<'_>, at: usize, sum: &Sum) -> bool {
    let passage = &scene.passages[at];
    let before = sum.tokens.start.saturating_sub(2)..sum.tokens.start;
    let rough = [
        "about",
        "around",
        "some",
        "nearly",
        "almost",
        "over",
        "than",
        "approximately",
        "약",
    ];
    let says = before
        .into_iter()
        .any(|token| rough.contains(&passage.fold(token)));
    says || ["여", "이상"]
        .iter()
        .any(|word| passage.fold(sum.tokens.end).starts_with(word))
}

/// Whether a sum is that of the record with its point or its thousands misplaced.
fn is_misplaced(sum: &Sum, own: &Money) -> bool {
    let powers = [10, 100, 1000, 1_000_000].map(Decimal::from);
    sum.money.currency == own.currency
        && powers.iter().any(|power| {
            sum.money.amount * power == own.amount || own.amount * power == sum.money.amount
        })
}

const CUES: [&str; 12] = [
    "budget",
    "worth",
    "cost",
    "costs",
    "costing",
    "funded",
    "funding",
    "funds",
    "value",
    "규모",
    "예산",
    "사업비",
];

/// Whether a word nearby says that the sum is what the thing costs.
fn has_cue(scene: &Scene<'_>, at: usize, tokens: &Range<usize>) -> bool {
    let passage = &scene.passages[at];
    let near = tokens.start.saturating_sub(6)..(tokens.end + 4).min(passage.tokens.len());
    near.into_iter().any(|token| {
        let word = passage.fold(token);
        CUES.iter()
            .any(|cue| word == *cue || (!cue.is_ascii() && word.starts_with(cue)))
    })
}
