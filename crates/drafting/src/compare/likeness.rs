//! How much two texts have in common.
//! What follows from it is decided by who asks.

use crate::compare::lexicon::Lexicon;
use crate::text::Text;
use crate::token::{Kind, Token};

/// The share of words that two texts have in common, in thousandths: 0 for nothing, 1000 for all.
///
/// Long words count for more than short ones, the commonest words for least; white space and punctuation do not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// The thousandths.
    pub permille: u16,
}

impl Likeness {
    /// How much two texts have in common, by neighbouring words: two texts of one field share words, but not their order.
    ///
    /// ```
    /// use drafting::{compare::Likeness, text::Text};
    /// let base = Text::plain("The sides shall meet each year in the capital of the chair.");
    /// let returned = Text::plain("The sides shall meet each year in the capital of the partner.");
    /// let other = Text::plain("Of the chair and the sides, each shall in the year meet the capital.");
    /// assert!(Likeness::between(&base, &returned).permille > 800);
    /// assert!(Likeness::between(&base, &other).permille < 300);
    /// ```
    pub fn between(one: &Text, other: &Text) -> Self {
        let mut lexicon = Lexicon::default();
        let one = neighbours(&mut lexicon, one.tokens());
        let other = neighbours(&mut lexicon, other.tokens());
        Self::of(
            common(&one, &other, |_| 1),
            one.len() as u64,
            other.len() as u64,
        )
    }

    /// Twice what is common as a share of both together; two texts without words are alike.
    pub(crate) fn of(common: u64, one: u64, other: u64) -> Self {
        let permille = (2000 * common).checked_div(one + other).unwrap_or(1000);
        Self {
            permille: u16::try_from(permille)
                .expect("what is common is in both, so it is at most 1000"),
        }
    }
}

fn neighbours(lexicon: &mut Lexicon, tokens: &[Token]) -> Vec<(u32, u32)> {
    let mut before = u32::MAX;
    let mut pairs = Vec::new();
    for token in tokens {
        if matches!(token.kind, Kind::Word | Kind::Number | Kind::Opaque) {
            let word = lexicon.id(token);
            pairs.push((before, word));
            before = word;
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The weight of what two sorted lists have in common, counted as often as it stands in both.
pub(crate) fn common<T: Ord>(one: &[T], other: &[T], weight: impl Fn(&T) -> u64) -> u64 {
    let mut total = 0;
    let (mut i, mut j) = (0, 0);
    while let (Some(left), Some(right)) = (one.get(i), other.get(j)) {
        match left.cmp(right) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                total += weight(left);
                i += 1;
                j += 1;
            }
        }
    }
    total
}
