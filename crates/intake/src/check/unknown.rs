//! English names of several words that the record does not know. Names that are nearly its own are found in `spelling`.

use std::collections::BTreeSet;

use super::finding::{Finding, Spot};
use super::passage::{Passage, Sort};
use super::scene::Scene;

/// The names in the text that neither the record nor a finding speaks for, in the order of the text, each once.
pub(super) fn names(scene: &Scene<'_>, findings: &[Finding]) -> Vec<Spot> {
    let mut said = BTreeSet::new();
    let mut spots = Vec::new();
    for at in 0..scene.passages.len() {
        let of_passage = in_passage(scene, at, findings);
        spots.extend(
            of_passage
                .into_iter()
                .filter(|spot| said.insert(spot.said.clone())),
        );
    }
    spots
}

fn in_passage(scene: &Scene<'_>, at: usize, findings: &[Finding]) -> Vec<Spot> {
    let passage = &scene.passages[at];
    let spoken_for = spoken_for(scene, at, findings);
    let is_free = |token: usize| is_large(passage, token) && !spoken_for.contains(&token);
    let mut spots = Vec::new();
    for sentence in &passage.sentences {
        if is_heading(passage, sentence.clone()) {
            continue;
        }
        let mut token = sentence.start;
        while token < sentence.end {
            if !is_free(token) || passage.fold(token) == "the" {
                token += 1;
                continue;
            }
            let (mut last, mut words) = (token, 1);
            while let Some(next) = next_word(passage, last, is_free) {
                words += usize::from(passage.fold(next - 1) != "-");
                last = next;
            }
            // The first word of a sentence is written large whatever it is.
            if words >= WORDS_MIN && token != sentence.start {
                let bytes = passage.tokens[token].from..passage.tokens[last].until;
                spots.push(Spot {
                    place: passage.place.clone(),
                    note: passage.note,
                    said: passage.text[bytes.clone()].to_owned(),
                    from: bytes.start,
                    until: bytes.end,
                });
            }
            token = last + 1;
        }
    }
    spots
}

/// How many words written large make a name.
const WORDS_MIN: usize = 2;

/// The tokens that the record knows, that are dates, or that a finding is about.
fn spoken_for(scene: &Scene<'_>, at: usize, findings: &[Finding]) -> BTreeSet<usize> {
    let passage = &scene.passages[at];
    let mentions = scene.mentions[at].iter().map(|one| one.tokens.clone());
    let dates = scene.dates[at].iter().map(|one| one.tokens.clone());
    let found = findings.iter().filter(|one| one.order == passage.order);
    let found = found.flat_map(|one| {
        let tokens = passage.tokens.iter().enumerate();
        let within =
            tokens.filter(|(_, token)| token.from < one.spot.until && one.spot.from < token.until);
        within.map(|(token, _)| token)
    });
    mentions.chain(dates).flatten().chain(found).collect()
}

/// The word that goes on with a name: the next, the second half of a double name, or one after `of` and its like.
fn next_word(passage: &Passage, last: usize, is_free: impl Fn(usize) -> bool) -> Option<usize> {
    let next = last + 1;
    if passage.fold(next) == "-" && passage.touches_next(last) && passage.touches_next(next) {
        return passage.is(next + 1, Sort::Word).then_some(next + 1);
    }
    let is_joint = matches!(passage.fold(next), "of" | "for" | "on");
    let after = match (is_joint, passage.fold(next + 1)) {
        (false, _) => next,
        (true, "the") => next + 2,
        (true, _) => next + 1,
    };
    is_free(after).then_some(after)
}

fn is_large(passage: &Passage, token: usize) -> bool {
    passage.is(token, Sort::Word) && passage.is_capital(token)
}

/// Whether no long word is written small: all words of a heading are written large.
fn is_heading(passage: &Passage, sentence: std::ops::Range<usize>) -> bool {
    let mut words = sentence.filter(|token| !is_large(passage, *token));
    !words.any(|token| match passage.tokens[token].sort {
        Sort::Word => passage.fold(token).len() >= LONG,
        Sort::Korean => true,
        Sort::Number | Sort::Mark => false,
    })
}

/// From how many letters on a word is written large in a heading.
const LONG: usize = 4;
