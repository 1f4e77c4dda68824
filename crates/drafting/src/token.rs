//! The smallest pieces of a text: words, spaces, marks, ends of paragraphs, and the frames that hold cells and options together.

mod vocabulary;

use std::ops::Range;
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

pub use vocabulary::Vocabulary;
pub(crate) use vocabulary::digest;

/// Where a word may be divided at the end of a line; seen only there.
const SOFT_HYPHEN: char = '\u{00AD}';

/// One party to a compilation, by the name under which its marks are shown: `THA`, `ASEAN`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Party(pub Arc<str>);

/// One indivisible piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token {
    /// What the piece is.
    pub kind: Kind,
    /// The characters of a word, number, space, mark or bracket; the printed words of an option's frame;
    /// for the end of a paragraph its layout (level, numbering, style), for anything opaque or a structural frame its identity.
    pub text: Arc<str>,
}

/// What a piece of text is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Letters that belong together; a hyphen or apostrophe between letters belongs to the word, and so do digits: `OP3`, `3bis`, `20th`.
    Word,
    /// Digits with the separators between them: `2,026`, `10.5`, `09:30`.
    Number,
    /// One or more white-space characters.
    Space,
    /// One mark of punctuation or one symbol.
    Punctuation,
    /// One square bracket that stands in the text itself.
    Bracket,
    /// The end of a paragraph, which holds its layout: level, numbering, style.
    ParagraphEnd,
    /// What is carried and not read: an image, a field, the reference to a note.
    Opaque,
    /// What begins a frame.
    Open(Frame),
    /// What ends a frame.
    Close(Frame),
    /// The place to which base tokens have been moved; only within the new wording of an edit.
    Placed {
        /// The first base token that was moved.
        start: usize,
        /// The first base token after them.
        end: usize,
    },
}

/// A stretch of text that is only kept or left as a whole: frames nest and never cross.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frame {
    /// The main text, a note, a header, a text box.
    Story,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a row.
    Cell,
    /// A place where parties wanted different words in an earlier round, with its brackets.
    Point,
    /// One wording within such a place, with the names printed beside it.
    Choice {
        /// Whether it is the wording of that round's base.
        base: bool,
        /// Who asked for it, in the order of that round.
        supporters: Arc<[Party]>,
    },
}

impl Frame {
    /// Whether it is the brackets and names of an earlier round, and not a part of the file.
    pub fn is_notation(&self) -> bool {
        match self {
            Self::Point | Self::Choice { .. } => true,
            Self::Story | Self::Table | Self::Row | Self::Cell => false,
        }
    }
}

impl Token {
    /// A piece with its characters.
    pub fn new(kind: Kind, text: &str) -> Self {
        Self {
            kind,
            text: Arc::from(text),
        }
    }

    /// Whether it is characters of running text.
    pub fn is_written(&self) -> bool {
        match self.kind {
            Kind::Word | Kind::Number | Kind::Space | Kind::Punctuation | Kind::Bracket => true,
            Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Open(_)
            | Kind::Close(_)
            | Kind::Placed { .. } => false,
        }
    }

    /// The frame that it begins or ends.
    pub fn frame(&self) -> Option<&Frame> {
        match &self.kind {
            Kind::Open(frame) | Kind::Close(frame) => Some(frame),
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => None,
        }
    }

    /// The base tokens that come to stand where it does.
    pub fn placed(&self) -> Option<Range<usize>> {
        match self.kind {
            Kind::Placed { start, end } => Some(start..end),
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Open(_)
            | Kind::Close(_) => None,
        }
    }

    /// The characters that a reader sees: a line break for the end of a paragraph, U+FFFC for what is opaque,
    /// nothing for the frames of stories and tables.
    pub fn visible(&self) -> &str {
        match &self.kind {
            Kind::Word | Kind::Number | Kind::Space | Kind::Punctuation | Kind::Bracket => {
                &self.text
            }
            Kind::ParagraphEnd => "\n",
            Kind::Opaque => "\u{FFFC}",
            Kind::Open(frame) | Kind::Close(frame) if frame.is_notation() => &self.text,
            Kind::Open(_) | Kind::Close(_) => "",
            Kind::Placed { .. } => "",
        }
    }
}

/// Cuts characters into tokens; together the tokens have exactly these characters.
///
/// The characters must hold no end of a paragraph: `\n` becomes white space like any other.
pub fn tokenise(characters: &str) -> Vec<Token> {
    pieces(characters)
        .map(|(kind, piece)| Token::new(kind, piece))
        .collect()
}

/// The pieces of which tokens are made, with what each is.
fn pieces(characters: &str) -> impl Iterator<Item = (Kind, &str)> {
    let mut rest = characters;
    std::iter::from_fn(move || {
        let (kind, length) = first_piece(rest)?;
        let (piece, after) = rest.split_at(length);
        rest = after;
        Some((kind, piece))
    })
}

/// What some characters begin with, and how long it is; none where there are no characters.
fn first_piece(rest: &str) -> Option<(Kind, usize)> {
    let first = rest.chars().next()?;
    let kind = kind_of(first);
    let length = match kind {
        Kind::Space => length_while(rest, char::is_whitespace),
        Kind::Word => word_length(rest),
        Kind::Number => {
            let digits = joined_length(
                rest,
                |c| c.is_ascii_digit(),
                |mark| matches!(mark, '.' | ',' | ':'),
            );
            let letters = word_length(&rest[digits..]);
            if letters > 0 {
                return Some((Kind::Word, digits + letters));
            }
            digits
        }
        Kind::Punctuation
        | Kind::Bracket
        | Kind::ParagraphEnd
        | Kind::Opaque
        | Kind::Open(_)
        | Kind::Close(_)
        | Kind::Placed { .. } => first.len_utf8(),
    };
    Some((kind, length))
}

/// The form in which wordings are held equal: characters composed (NFC), curly quotation marks straight, dashes and hyphens one,
/// soft hyphens left out, every run of white space a single space, none at either end.
pub fn normal_form(tokens: &[Token]) -> String {
    let characters = tokens.iter().flat_map(|token| token.visible().chars());
    let mut normal = String::new();
    for character in characters.filter(|&c| c != SOFT_HYPHEN).nfc() {
        match character {
            '“' | '”' | '„' => normal.push('"'),
            '‘' | '’' => normal.push('\''),
            '\u{2010}' | '\u{2011}' | '–' => normal.push('-'),
            white if white.is_whitespace() && white != '\n' => {
                if !normal.ends_with([' ', '\n']) {
                    normal.push(' ');
                }
            }
            other => normal.push(other),
        }
    }
    normal.trim().to_owned()
}

/// How many tokens two sequences have in common at their start, a given number at most.
pub(crate) fn shared<'a>(
    one: impl Iterator<Item = &'a Token>,
    other: impl Iterator<Item = &'a Token>,
    most: usize,
) -> usize {
    one.zip(other)
        .take(most)
        .take_while(|(a, b)| a == b)
        .count()
}

fn kind_of(first: char) -> Kind {
    if first.is_whitespace() {
        Kind::Space
    } else if first.is_ascii_digit() {
        Kind::Number
    } else if is_letter(first) {
        Kind::Word
    } else if matches!(first, '[' | ']') {
        Kind::Bracket
    } else {
        Kind::Punctuation
    }
}

/// Whether the character belongs to words: letters, digits of other scripts, combining marks, the soft hyphen.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric()
        || character == SOFT_HYPHEN
        || unicode_normalization::char::is_combining_mark(character)
}

fn length_while(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

fn word_length(text: &str) -> usize {
    joined_length(text, is_letter, |mark| {
        matches!(mark, '-' | '\'' | '’' | '\u{2010}' | '\u{2011}')
    })
}

/// The length of a run of characters that belong, where a joining mark counts if one that belongs follows it.
fn joined_length(
    text: &str,
    belongs: impl Fn(char) -> bool,
    joins: impl Fn(char) -> bool,
) -> usize {
    let mut length = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let continues = belongs(character)
            || (length > 0
                && joins(character)
                && characters.peek().is_some_and(|&(_, next)| belongs(next)));
        if !continues {
            break;
        }
        length = at + character.len_utf8();
    }
    length
}
