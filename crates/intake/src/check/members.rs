//! How many members a side is said to have.

use partnership::kind::Kind;
use partnership::party::{Role, Side};

use super::figure;
use super::finding::{Certainty, Finding, Matter};
use super::mention::Mention;
use super::scene::Scene;

/// The numbers of members in a passage that are not those of the day.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mentions = scene.mentions[at].iter();
    mentions
        .filter_map(|mention| number(scene, at, mention))
        .collect()
}

fn number(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let home = mention.of_kind(Kind::Side, &scene.lexicon)?;
    let (said, tokens) = beside(scene, at, mention)?;
    let (_, side) = scene.find::<Side>(home)?;
    let days = scene.days(at);
    let counts: Vec<usize> = days
        .iter()
        .map(|day| side.belonging(Role::Member, *day).len())
        .collect();
    let count = *counts.first()?;
    let said = usize::try_from(said).ok()?;
    // A side of one speaks for itself: nobody counts its members.
    if count < 2 || counts.contains(&said) {
        return None;
    }
    let before = tokens
        .start
        .checked_sub(1)
        .map_or("", |before| scene.passages[at].fold(before));
    let certainty = if said > count || matches!(before, "all" | "the") {
        Certainty::Sure
    } else {
        Certainty::Likely
    };
    let matter = Matter::Members {
        side: side.name.clone(),
        count,
    };
    Some(scene.found(at, tokens, matter, certainty, Some(home)))
}

/// The number said of a side: `10 ASEAN member states`, `ASEAN's ten members`, `the 10 members of ASEAN`, `아세안 10개 회원국`.
fn beside(
    scene: &Scene<'_>,
    at: usize,
    mention: &Mention,
) -> Option<(u32, std::ops::Range<usize>)> {
    let passage = &scene.passages[at];
    let end = mention.tokens.end;
    let whole = |start: usize| {
        let (number, after) = figure::whole(passage, start)?;
        Some((number, start..after))
    };
    let is_member = |token: usize| {
        let word = passage.fold(token);
        word.starts_with("member") || word.starts_with("개국") || word.starts_with("회원국")
    };
    if passage.is_korean {
        let (number, tokens) = whole(end)?;
        let unit = tokens.end;
        let counted = is_member(unit) || (passage.fold(unit) == "개" && is_member(unit + 1));
        return counted.then_some((number, tokens));
    }
    let possessive = if passage.fold(end) == "'" {
        end + 2
    } else {
        end
    };
    if let Some((number, tokens)) = whole(possessive).filter(|(_, tokens)| is_member(tokens.end)) {
        return Some((number, tokens));
    }
    let before = |end: usize| {
        let starts = end.saturating_sub(3)..end;
        starts
            .into_iter()
            .find_map(|start| whole(start).filter(|(_, tokens)| tokens.end == end))
    };
    if is_member(end) {
        return before(mention.tokens.start);
    }
    // `the 10 member states of ASEAN`
    let of = mention
        .tokens
        .start
        .checked_sub(1)
        .filter(|of| passage.fold(*of) == "of")?;
    let states = (of.saturating_sub(2)..of).find(|token| is_member(*token))?;
    before(states)
}
