//! What a title is made of: its head (minister, ambassador), what qualifies it (deputy, first), and its field. Two titles
//! may be the same in other words; another head or another qualifier is another title.

use std::collections::BTreeSet;

use partnership::words::Words;

use crate::check::passage::{Sort, tokens};
use crate::check::scene::Scene;

const HEADS: [&str; 27] = [
    "minister",
    "ambassador",
    "director",
    "secretary",
    "representative",
    "president",
    "premier",
    "chair",
    "chairman",
    "chairperson",
    "envoy",
    "leader",
    "treasurer",
    "commissioner",
    "counsellor",
    "consul",
    "adviser",
    "chief",
    "governor",
    "mayor",
    "king",
    "chancellor",
    "coordinator",
    "officer",
    "attaché",
    "spokesperson",
    "professor",
];

const QUALIFIERS: [&str; 16] = [
    "deputy",
    "vice",
    "assistant",
    "acting",
    "first",
    "second",
    "third",
    "senior",
    "under",
    "parliamentary",
    "permanent",
    "special",
    "former",
    "general",
    "prime",
    "associate",
];

/// Fields that a word before a head names: `Foreign Minister` is the minister of foreign affairs.
const FIELDS: [&str; 9] = [
    "foreign",
    "trade",
    "finance",
    "defence",
    "defense",
    "interior",
    "health",
    "education",
    "environment",
];

const SMALL: [&str; 12] = [
    "of", "for", "the", "to", "at", "and", "in", "on", "a", "s", "his", "her",
];

/// Whether an English word is the head of a title.
pub(super) fn is_head(word: &str) -> bool {
    HEADS.contains(&word)
}

/// Whether a word joins the parts of an English title.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// A title taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Rank {
    head: String,
    qualifiers: BTreeSet<String>,
    field: BTreeSet<String>,
}

fn rank(words: &[String], vocabulary: &BTreeSet<String>) -> Option<Rank> {
    let at = words.iter().position(|word| is_head(word))?;
    let is_qualifier = |word: &&String| QUALIFIERS.contains(&word.as_str());
    let before = &words[..at];
    let after = words[at + 1..]
        .iter()
        .take_while(|word| QUALIFIERS.contains(&word.as_str()));
    let qualifiers: BTreeSet<String> = before
        .iter()
        .filter(is_qualifier)
        .chain(after)
        .cloned()
        .collect();
    let leading = before.iter().filter(|word| {
        !QUALIFIERS.contains(&word.as_str())
            && (FIELDS.contains(&word.as_str()) || vocabulary.contains(word.as_str()))
    });
    let following = words[at + 1..]
        .iter()
        .filter(|word| !QUALIFIERS.contains(&word.as_str()));
    let field = leading
        .chain(following)
        .filter(|word| !is_small(word))
        .cloned()
        .collect();
    Some(Rank {
        head: words[at].clone(),
        qualifiers,
        field,
    })
}

/// Whether the words written say a title: in full, without its field, or with more of the party that gave it.
pub(super) fn is_said(title: &Words, said: &[String], scene: &Scene<'_>) -> bool {
    title.texts().any(|(_, text)| {
        let own = folded(text);
        if own == said || squeezed(&own) == squeezed(said) {
            return true;
        }
        if said.iter().any(|word| is_korean(word)) {
            return is_korean_said(&squeezed(&own), &squeezed(said));
        }
        let own_words: BTreeSet<String> = own.iter().cloned().collect();
        match (rank(&own, &own_words), rank(said, &own_words)) {
            (Some(own), Some(said)) => {
                let beyond = said.field.difference(&own.field);
                own.head == said.head
                    && own.qualifiers == said.qualifiers
                    && beyond.into_iter().all(|word| is_of_a_party(scene, word))
            }
            (Some(_), None) | (None, Some(_)) | (None, None) => false,
        }
    })
}

/// Whether the words written are a title, no more and no less.
pub(super) fn is_exactly(title: &Words, said: &[String]) -> bool {
    title
        .texts()
        .any(|(_, text)| squeezed(&folded(text)) == squeezed(said))
}

fn is_korean_said(own: &str, said: &str) -> bool {
    if !own.ends_with(said) && !said.ends_with(own) {
        return false;
    }
    // 장관 is not 사무총장, but 차관 is a short way of 사무차관: the heads must be the same.
    match (korean_head(own), korean_head(said)) {
        (Some(own), Some(said)) => own.ends_with(said) || said.ends_with(own),
        (Some(_), None) | (None, Some(_)) | (None, None) => own == said,
    }
}

/// Whether a word is of the name of a party or side: `Republic`, `Thai`.
fn is_of_a_party(scene: &Scene<'_>, word: &str) -> bool {
    let letters: String = word.chars().take(4).collect();
    scene
        .party_words
        .iter()
        .any(|own| own == word || (letters.chars().count() == 4 && own.starts_with(&letters)))
}

fn folded(text: &str) -> Vec<String> {
    let tokens = tokens(text)
        .into_iter()
        .filter(|token| token.sort != Sort::Mark);
    let words: Vec<String> = tokens.map(|token| token.fold).collect();
    let article = usize::from(words.first().is_some_and(|word| word == "the"));
    words[article..].to_vec()
}

fn squeezed(words: &[String]) -> String {
    words.concat()
}

fn is_korean(word: &str) -> bool {
    crate::check::alike::is_korean(word)
}

const KOREAN_HEADS: [&str; 30] = [
    "사무총장",
    "사무차장",
    "사무차관",
    "차관보",
    "총국장",
    "국무총리",
    "상주대표",
    "심의관",
    "참사관",
    "재무관",
    "서기관",
    "본부장",
    "조정관",
    "연락관",
    "대통령",
    "장관",
    "차관",
    "대사",
    "공사",
    "국장",
    "총리",
    "의장",
    "특사",
    "실장",
    "과장",
    "대표",
    "총장",
    "위원장",
    "영사",
    "국왕",
];

/// The head of a Korean title: the longest that its last letters are.
pub(in crate::check) fn korean_head(title: &str) -> Option<&'static str> {
    let stems = crate::check::mention::stems(title);
    stems
        .filter_map(|stem| KOREAN_HEADS.iter().find(|head| stem.ends_with(**head)))
        .next()
        .copied()
}
