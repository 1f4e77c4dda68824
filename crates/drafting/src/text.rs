//! A text: tokens in reading order, divided into lines, with frames that nest.

use std::ops::Range;
use std::sync::Arc;

use crate::token::{Frame, Kind, Token, Vocabulary};

/// A text as tokens. Every paragraph has its end; frames nest and are closed; nothing is placed from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    tokens: Vec<Token>,
    /// Where each line starts. A line is a paragraph with its end, or one opening or closing of a story, table, row or cell.
    lines: Vec<usize>,
}

/// Why tokens are not a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// A frame is closed that was not open, or another one was.
    Crossed {
        /// The token that closes it.
        at: usize,
    },
    /// A frame is still open at the end.
    Unclosed {
        /// The token that opens it.
        at: usize,
    },
    /// A paragraph has no end.
    Endless {
        /// Where it begins.
        at: usize,
    },
    /// A token that only the new wording of an edit may hold.
    Placed {
        /// Where it stands.
        at: usize,
    },
}

impl Text {
    /// Takes tokens as a text.
    ///
    /// # Errors
    /// Says at which token they are none.
    pub fn new(tokens: Vec<Token>) -> Result<Self, Malformed> {
        check_frames(&tokens)?;
        let lines = line_starts(&tokens)?;
        Ok(Self { tokens, lines })
    }

    /// A text from characters, one paragraph a line, without layout.
    ///
    /// ```
    /// let text = drafting::text::Text::plain("The sides shall meet.\nThey shall report.");
    /// assert_eq!(text.lines().count(), 2);
    /// assert_eq!(text.visible(), "The sides shall meet.\nThey shall report.\n");
    /// ```
    pub fn plain(characters: &str) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut tokens = Vec::new();
        let mut lines = Vec::new();
        for line in characters.lines() {
            lines.push(tokens.len());
            vocabulary.extend(&mut tokens, line);
            tokens.push(vocabulary.paragraph_end(""));
        }
        Self { tokens, lines }
    }

    /// All tokens, in reading order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The tokens of each line, in order: a paragraph with its end, or a single frame token of a story, table, row or cell.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = Range<usize>> + '_ {
        self.lines.iter().enumerate().map(|(number, &start)| {
            let end = self
                .lines
                .get(number + 1)
                .copied()
                .unwrap_or(self.tokens.len());
            start..end
        })
    }

    /// The number of the line that holds a token, from 0.
    pub fn line_of(&self, token: usize) -> usize {
        self.lines
            .partition_point(|&start| start <= token)
            .saturating_sub(1)
    }

    /// What a reader sees, a line break after each paragraph.
    pub fn visible(&self) -> String {
        visible(&self.tokens)
    }
}

/// What a reader sees of some tokens.
pub fn visible(tokens: &[Token]) -> String {
    tokens.iter().map(Token::visible).collect()
}

/// Whether a token is a line by itself.
pub fn is_structural(token: &Token) -> bool {
    token.frame().is_some_and(|frame| !frame.is_notation())
}

fn check_frames(tokens: &[Token]) -> Result<(), Malformed> {
    let mut open: Vec<(usize, &Frame)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Open(frame) => open.push((at, frame)),
            Kind::Close(frame) => match open.pop() {
                Some((_, opened)) if opened == frame => {}
                Some(_) | None => return Err(Malformed::Crossed { at }),
            },
            Kind::Placed { .. } => return Err(Malformed::Placed { at }),
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque => {}
        }
    }
    match open.first() {
        Some(&(at, _)) => Err(Malformed::Unclosed { at }),
        None => Ok(()),
    }
}

fn line_starts(tokens: &[Token]) -> Result<Vec<usize>, Malformed> {
    let mut lines = Vec::new();
    let mut paragraph: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        if is_structural(token) {
            if let Some(start) = paragraph {
                return Err(Malformed::Endless { at: start });
            }
            lines.push(at);
        } else if token.kind == Kind::ParagraphEnd {
            lines.push(paragraph.take().unwrap_or(at));
        } else {
            paragraph.get_or_insert(at);
        }
    }
    match paragraph {
        Some(at) => Err(Malformed::Endless { at }),
        None => Ok(lines),
    }
}

/// A name shared by all who hold it.
pub type Name = Arc<str>;
