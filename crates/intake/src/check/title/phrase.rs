//! Where a title stands beside a name: before it in English, or after it between commas; after it in Korean.

use std::ops::Range;

use partnership::kind::Kind;

use super::rank::{is_head, is_small, korean_head};
use crate::check::mention::{Mention, stems};
use crate::check::passage::{Passage, Sort};
use crate::check::scene::Scene;

/// A title as written.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub(super) bytes: Range<usize>,
    /// Its words, folded.
    pub(super) words: Vec<String>,
}

/// The titles beside a person's name.
pub(super) fn beside(scene: &Scene<'_>, at: usize, mention: &Mention) -> Vec<Said> {
    let passage = &scene.passages[at];
    let last = mention.tokens.end.checked_sub(1);
    let is_korean = last.is_some_and(|last| passage.is(last, Sort::Korean));
    if is_korean {
        return korean(passage, mention).into_iter().collect();
    }
    let before = before(scene, at, mention).and_then(|tokens| said(passage, tokens));
    let after = after(scene, at, mention).and_then(|tokens| said(passage, tokens));
    before.into_iter().chain(after).collect()
}

fn said(passage: &Passage, tokens: Range<usize>) -> Option<Said> {
    let first = passage.tokens.get(tokens.start)?;
    let last = passage.tokens.get(tokens.end.checked_sub(1)?)?;
    let words = passage.tokens[tokens]
        .iter()
        .filter(|token| token.sort != Sort::Mark);
    Some(Said {
        bytes: first.from..last.until,
        words: words.map(|token| token.fold.clone()).collect(),
    })
}

/// Whether a token may be part of an English title.
fn is_part(passage: &Passage, at: usize) -> bool {
    let fold = passage.fold(at);
    passage.is_capital(at) || is_small(fold) || matches!(fold, "-" | "'")
}

/// Whether a person is named at a token.
fn is_person(scene: &Scene<'_>, at: usize, token: usize) -> bool {
    let mut mentions = scene.mentions[at].iter();
    mentions.any(|one| {
        one.tokens.contains(&token) && one.of_kind(Kind::Person, &scene.lexicon).is_some()
    })
}

/// `Deputy Minister for Political Affairs` before a name.
fn before(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Range<usize>> {
    let passage = &scene.passages[at];
    let sentence = passage.sentence(mention.tokens.start);
    let end = mention.tokens.start;
    let mut start = end;
    while start > sentence.start && is_part(passage, start - 1) && !is_person(scene, at, start - 1)
    {
        start -= 1;
    }
    let joins = |token: &usize| passage.fold(*token) == "and";
    let heads = |from: usize| (from..end).any(|token| is_head(passage.fold(token)));
    // `Thailand and Minister Park`: what stands before the last `and` that a head follows is another's.
    let cut = (start..end).rev().filter(joins).find(|token| heads(*token));
    let has_head_before = |cut: usize| (start..cut).any(|token| is_head(passage.fold(token)));
    if let Some(cut) = cut.filter(|cut| !has_head_before(*cut) || is_two_titles(passage, *cut)) {
        start = cut + 1;
    }
    while start < end && (is_small(passage.fold(start)) || passage.is(start, Sort::Mark)) {
        start += 1;
    }
    // `his Deputy`: a name needs a title directly before it, not a preposition.
    let ends_in_name = end
        .checked_sub(1)
        .is_some_and(|last| passage.is(last, Sort::Word) && !is_small(passage.fold(last)));
    (heads(start) && ends_in_name).then_some(start..end)
}

/// Whether a title follows an `and` at once: `the Minister and Ambassador Thole` are two.
fn is_two_titles(passage: &Passage, and: usize) -> bool {
    let next = passage.fold(and + 1);
    is_head(next) || matches!(next, "vice" | "deputy" | "the")
}

/// `, Deputy Minister for Political Affairs,` or the same in brackets after a name.
fn after(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Range<usize>> {
    let passage = &scene.passages[at];
    let open = mention.tokens.end;
    if !matches!(passage.fold(open), "," | "(") {
        return None;
    }
    let start = open + 1 + usize::from(passage.fold(open + 1) == "the");
    let mut end = start;
    while end < passage.tokens.len() && is_part(passage, end) && !is_person(scene, at, end) {
        end += 1;
    }
    // Before a name the title is that name's, not of the one before the comma.
    let closes = matches!(passage.fold(end), "," | ")" | "." | ";" | "");
    let has_head = (start..end).any(|token| is_head(passage.fold(token)));
    (closes && has_head && !is_person(scene, at, end)).then_some(start..end)
}

/// The most words of a Korean title.
const WORDS_MAX: usize = 5;

/// `동반자관계 차관` after a name: up to the word that is the head of a title.
fn korean(passage: &Passage, mention: &Mention) -> Option<Said> {
    let last = passage.tokens.get(mention.tokens.end.checked_sub(1)?)?;
    if last.until != mention.until {
        return None;
    }
    let start = mention.tokens.end;
    let mut words = Vec::new();
    for token in start..(start + WORDS_MAX).min(passage.tokens.len()) {
        let word = &passage.tokens[token];
        // `대(對)베스퍼랜드 조정관`: brackets stand within titles, commas do not.
        if word.sort != Sort::Korean {
            return None;
        }
        let Some(_) = korean_head(&word.fold) else {
            words.push(word.fold.clone());
            continue;
        };
        let stem = stems(&word.fold)
            .find(|stem| is_title(stem))
            .unwrap_or(&word.fold);
        let until = word.until - (word.fold.len() - stem.len());
        words.push(stem.to_owned());
        let is_duty = matches!(stem, "수석대표");
        return (!is_duty).then_some(Said {
            bytes: passage.tokens[start].from..until,
            words,
        });
    }
    None
}

fn is_title(stem: &str) -> bool {
    korean_head(stem).is_some_and(|head| stem.ends_with(head))
}
