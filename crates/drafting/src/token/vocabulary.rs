//! The words of a text kept once each, however often they stand in it: what is compared or copied then lies close together.
//! How characters are cut into tokens is not decided here.

use std::sync::Arc;

use crate::token::{Kind, Token, pieces};

/// How many words are at hand; a text has far fewer that stand in it often.
const SHELVES: usize = 1 << 12;

/// The words met last, each in the place that its characters give it; one that comes to the same place takes it over.
///
/// Two tokens are equal by what they say, whether they share their characters or not.
///
/// ```
/// use drafting::token::{Vocabulary, tokenise};
///
/// let mut vocabulary = Vocabulary::default();
/// let tokens = vocabulary.tokenise("the sides and the chair");
/// assert_eq!(tokens, tokenise("the sides and the chair"));
/// assert!(std::sync::Arc::ptr_eq(&tokens[0].text, &tokens[6].text));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Empty, or so many places as there are shelves.
    words: Vec<Option<Arc<str>>>,
}

impl Vocabulary {
    /// Cuts characters into tokens, as [`tokenise`](crate::token::tokenise) does, which share the characters of words met before.
    pub fn tokenise(&mut self, characters: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.extend(&mut tokens, characters);
        tokens
    }

    /// Cuts characters into tokens behind others.
    pub fn extend(&mut self, tokens: &mut Vec<Token>, characters: &str) {
        tokens.extend(pieces(characters).map(|(kind, piece)| Token {
            kind,
            text: self.word(piece),
        }));
    }

    /// The end of a paragraph with its layout.
    pub fn paragraph_end(&mut self, layout: &str) -> Token {
        Token {
            kind: Kind::ParagraphEnd,
            text: self.word(layout),
        }
    }

    fn word(&mut self, characters: &str) -> Arc<str> {
        if self.words.is_empty() {
            self.words.resize(SHELVES, None);
        }
        let shelf = &mut self.words[shelf(characters)];
        match shelf {
            Some(word) if **word == *characters => Arc::clone(word),
            Some(_) | None => {
                let word = Arc::from(characters);
                *shelf = Some(Arc::clone(&word));
                word
            }
        }
    }
}

/// The place of a word.
fn shelf(characters: &str) -> usize {
    let place = digest(0, characters) % SHELVES as u64;
    usize::try_from(place).expect("there are fewer shelves than a size can count")
}

/// A number that follows from another and from characters, seldom the same for others: the sum of Fowler, Noll and Vo (FNV-1a),
/// its better half over the other.
pub(crate) fn digest(before: u64, characters: &str) -> u64 {
    let start = before ^ 0xcbf2_9ce4_8422_2325;
    let sum = characters.bytes().fold(start, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    (sum >> 32) ^ sum
}
