//! Words as numbers, and how much each weighs when texts are laid beside each other.
//! Nothing is compared here.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::token::{Kind, Token};

/// Words too common to hold two texts together by themselves.
const COMMON: [&str; 42] = [
    "a", "all", "also", "an", "and", "any", "are", "as", "at", "be", "been", "by", "for", "from",
    "has", "have", "in", "into", "is", "it", "its", "no", "not", "of", "on", "or", "other", "such",
    "that", "the", "their", "these", "they", "this", "those", "to", "was", "were", "which", "will",
    "with", "within",
];

/// How much a token weighs: what is kept of a text is worth the more, the more it says.
pub(crate) fn weight(token: &Token) -> u32 {
    match token.kind {
        Kind::Space => 0,
        Kind::Punctuation => 1,
        Kind::Bracket => 2,
        Kind::Word if is_common(&token.text) => 1,
        Kind::Word | Kind::Number => {
            1 + u32::try_from(token.text.chars().count())
                .unwrap_or(u32::MAX)
                .min(12)
        }
        Kind::ParagraphEnd | Kind::Open(_) | Kind::Close(_) => 4,
        Kind::Opaque | Kind::Placed { .. } => 12,
    }
}

fn is_common(word: &str) -> bool {
    let longest = COMMON.iter().map(|common| common.len()).max();
    Some(word.len()) <= longest && COMMON.binary_search(&&*word.to_lowercase()).is_ok()
}

/// The words met so far, each with its number and its weight.
#[derive(Default)]
pub(crate) struct Lexicon {
    ids: BTreeMap<Arc<str>, u32>,
    weights: Vec<u64>,
}

impl Lexicon {
    /// The number of what a token says.
    pub(crate) fn id(&mut self, token: &Token) -> u32 {
        if let Some(&id) = self.ids.get(&*token.text) {
            return id;
        }
        let id = u32::try_from(self.weights.len())
            .expect("a text has fewer than four thousand million words");
        self.ids.insert(Arc::clone(&token.text), id);
        self.weights.push(u64::from(weight(token)));
        id
    }

    /// The words of some tokens, sorted, as often as they stand there.
    pub(crate) fn profile(&mut self, tokens: &[Token]) -> Profile {
        let counted = tokens
            .iter()
            .filter(|token| matches!(token.kind, Kind::Word | Kind::Number | Kind::Opaque));
        let mut words: Vec<u32> = counted.map(|token| self.id(token)).collect();
        words.sort_unstable();
        let weight = words.iter().map(|&word| self.weight_of(word)).sum();
        Profile { words, weight }
    }

    /// How much a word weighs.
    pub(crate) fn weight_of(&self, word: u32) -> u64 {
        self.weights[word as usize]
    }
}

/// The words of a stretch of text, without their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Profile {
    pub(crate) words: Vec<u32>,
    pub(crate) weight: u64,
}
