//! What a paragraph, row or table says, told from what others say without looking at all of it.
//! How much two of them have in common is not known here.

use crate::token::{Token, digest};

/// How many tokens are looked at first.
const SAMPLES: usize = 12;

/// What tokens say. What differs mostly differs in a few of them, which are looked at once and not at each comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Said<'a> {
    sample: u64,
    tokens: &'a [Token],
}

impl<'a> Said<'a> {
    pub(crate) fn of(tokens: &'a [Token]) -> Self {
        let step = tokens.len().div_ceil(SAMPLES).max(1);
        let samples = tokens.iter().step_by(step);
        let length = tokens.len() as u64;
        Self {
            sample: samples.fold(length, |sum, token| digest(sum, &token.text)),
            tokens,
        }
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }
}
