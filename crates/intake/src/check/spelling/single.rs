//! Slips in names of one word, in abbreviations, and in Korean names that stand before a title.

use partnership::kind::Kind;

use super::index::sorted;
use super::{Slip, is_exact};
use crate::check::alike::{distance, is_inflected, with_one_left_out};
use crate::check::finding::Certainty;
use crate::check::lexicon::{Name, is_abbreviation};
use crate::check::mention::stems;
use crate::check::passage::Sort;
use crate::check::scene::Scene;
use crate::check::title::korean_head;

/// The slips in names of one word.
pub(super) fn slips(scene: &Scene<'_>, at: usize) -> Vec<Slip> {
    let passage = &scene.passages[at];
    let mut slips = Vec::new();
    for (token, word) in passage.tokens.iter().enumerate() {
        if is_exact(&scene.mentions[at], &(token..token + 1)) {
            continue;
        }
        let said = passage.said(word);
        let slip = match word.sort {
            Sort::Word if is_abbreviation(said) => swapped_letters(scene, at, token),
            Sort::Word if passage.is_capital(token) => one_letter(scene, at, token, &word.fold, 5),
            Sort::Korean => korean(scene, at, token),
            Sort::Word | Sort::Number | Sort::Mark => None,
        };
        slips.extend(slip);
    }
    slips
}

fn swapped_letters(scene: &Scene<'_>, at: usize, token: usize) -> Option<Slip> {
    let fold = scene.passages[at].fold(token);
    let known = scene
        .index
        .letters
        .get(&sorted(fold))
        .filter(|_| fold.len() >= 4)?;
    let name = &scene.lexicon.names[*known.first()?];
    Slip::of(scene, at, token..token + 1, name, Certainty::Likely)
}

/// A word a letter apart from a name, unless the name's own word stands elsewhere in the record.
fn one_letter(
    scene: &Scene<'_>,
    at: usize,
    token: usize,
    said: &str,
    least: usize,
) -> Option<Slip> {
    if said.chars().count() < least || scene.index.places.contains_key(said) {
        return None;
    }
    let name = closest(scene, said, |_| true)?;
    Slip::of(scene, at, token..token + 1, name, Certainty::Likely)
}

fn closest<'s>(scene: &'s Scene<'_>, said: &str, may: impl Fn(&Name) -> bool) -> Option<&'s Name> {
    let letters: Vec<char> = said.chars().collect();
    let most = if letters.len() >= 9 { 2 } else { 1 };
    let names = with_one_left_out(said)
        .filter_map(|cut| scene.index.single.get(&cut))
        .flatten();
    let near = names
        .map(|name| &scene.lexicon.names[*name])
        .filter(|name| {
            let own: Vec<char> = name.parts[0].chars().collect();
            let own_word = name.parts[0].as_str();
            let is_other =
                said != own_word && !is_inflected(said, own_word) && !is_inflected(own_word, said);
            is_other && may(name) && distance(&letters, &own) <= most
        });
    near.min_by_key(|name| {
        let own: Vec<char> = name.parts[0].chars().collect();
        (distance(&letters, &own), name.parts[0].clone())
    })
}

/// A Korean word a syllable apart from a name: of four syllables or more, or of a person before a title.
fn korean(scene: &Scene<'_>, at: usize, token: usize) -> Option<Slip> {
    let passage = &scene.passages[at];
    let word = passage.fold(token);
    let before_title = (token + 1..token + 4)
        .take_while(|next| passage.is(*next, Sort::Korean))
        .any(|next| korean_head(passage.fold(next)).is_some());
    let found = stems(word).find_map(|stem| {
        let count = stem.chars().count();
        if scene.index.places.contains_key(stem) {
            return None;
        }
        let name = closest(scene, stem, |name| {
            let own = &name.parts[0];
            let is_person = name.home.kind == Kind::Person;
            let goes_on = stem.starts_with(own.as_str())
                || own.starts_with(stem)
                || stem.ends_with(own.as_str());
            let is_long = own.chars().count() >= 4 && count >= 4;
            let same_length = own.chars().count() == count;
            name.is_korean && !goes_on && (is_long || (is_person && before_title && same_length))
        })?;
        Some((name, stem.len()))
    });
    let (name, length) = found?;
    let mut slip = Slip::of(scene, at, token..token + 1, name, Certainty::Likely)?;
    let from = passage.tokens[token].from;
    slip.bytes = from..from + length;
    Some(slip)
}
