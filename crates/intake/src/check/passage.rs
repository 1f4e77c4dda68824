//! The passages of a file: their words, numbers and marks with their places, and where sentences end.
//! What the words mean is found elsewhere.

use std::ops::Range;

use crate::file::{Block, File, Place, Value};

/// The words of a paragraph, a cell or a note.
#[derive(Debug)]
pub(super) struct Passage {
    /// Its place among all passages.
    pub(super) order: usize,
    pub(super) place: Place,
    pub(super) note: Option<usize>,
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    /// The sentences, as ranges of tokens.
    pub(super) sentences: Vec<Range<usize>>,
    pub(super) is_korean: bool,
}

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters other than Korean ones.
    Word,
    /// Korean syllables.
    Korean,
    /// Digits.
    Number,
    /// One sign.
    Mark,
}

/// A run of letters or digits, or one sign.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) from: usize,
    pub(super) until: usize,
    pub(super) sort: Sort,
    /// In small letters; dashes and quotes in their plain forms.
    pub(super) fold: String,
}

/// All passages of a file, in its order.
pub(super) fn all(file: &File) -> Vec<Passage> {
    let mut passages = Passages(Vec::new());
    for block in &file.blocks {
        match block {
            Block::Paragraph(paragraph) => {
                passages.add(&paragraph.place, &paragraph.text, &paragraph.notes);
            }
            Block::Table(table) => {
                for cell in table.rows.iter().flat_map(|row| &row.cells) {
                    let words = match &cell.value {
                        Value::Words(words) => words.as_str(),
                        Value::Formula { result, .. } => result.as_str(),
                        Value::Nothing | Value::Number(_) | Value::Date(_) | Value::Fault(_) => "",
                    };
                    passages.add(&cell.place, words, &cell.notes);
                }
            }
        }
    }
    passages.0
}

struct Passages(Vec<Passage>);

impl Passages {
    fn add(&mut self, place: &Place, text: &str, notes: &[String]) {
        let of_notes = notes.iter().enumerate();
        let noted = of_notes.map(|(at, note)| (Some(at), note.as_str()));
        for (note, text) in std::iter::once((None, text)).chain(noted) {
            if !text.trim().is_empty() {
                let passage = Passage::of(self.0.len(), place.clone(), note, text.to_owned());
                self.0.push(passage);
            }
        }
    }
}

impl Passage {
    fn of(order: usize, place: Place, note: Option<usize>, text: String) -> Passage {
        let tokens = tokens(&text);
        let korean = tokens.iter().filter(|one| one.sort == Sort::Korean).count();
        let words = tokens.iter().filter(|one| one.sort == Sort::Word).count();
        Passage {
            order,
            place,
            note,
            sentences: sentences(&text, &tokens),
            is_korean: korean > 0 && korean * 2 >= words,
            text,
            tokens,
        }
    }

    /// The sentence in which a token stands.
    pub(super) fn sentence(&self, token: usize) -> Range<usize> {
        let mut sentences = self.sentences.iter();
        let around = sentences.find(|one| one.contains(&token));
        around.cloned().unwrap_or(0..self.tokens.len())
    }

    /// The words of a token as they are written.
    pub(super) fn said(&self, token: &Token) -> &str {
        &self.text[token.from..token.until]
    }

    /// The token at a place, if there is one.
    pub(super) fn fold(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.fold)
    }

    /// Whether the token at a place is of a sort.
    pub(super) fn is(&self, at: usize, sort: Sort) -> bool {
        self.tokens.get(at).is_some_and(|token| token.sort == sort)
    }

    /// Whether nothing stands between a token and the next.
    pub(super) fn touches_next(&self, at: usize) -> bool {
        let pair = self.tokens.get(at).zip(self.tokens.get(at + 1));
        pair.is_some_and(|(one, next)| one.until == next.from)
    }

    /// Whether the word at a token begins with a capital letter.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        let letter = self
            .tokens
            .get(at)
            .and_then(|token| self.said(token).chars().next());
        letter.is_some_and(char::is_uppercase)
    }
}

/// Parts a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (from, letter) in text.char_indices() {
        if letter.is_whitespace() || is_unseen(letter) {
            continue;
        }
        let (sort, until) = (sort(letter), from + letter.len_utf8());
        match tokens.last_mut() {
            Some(last) if sort != Sort::Mark && last.sort == sort && last.until == from => {
                last.until = until;
                last.fold.extend(folded(letter));
            }
            Some(_) | None => tokens.push(Token {
                from,
                until,
                sort,
                fold: folded(letter).collect(),
            }),
        }
    }
    tokens
}

fn sort(letter: char) -> Sort {
    if letter.is_ascii_digit() {
        Sort::Number
    } else if matches!(letter, '가'..='힣') {
        Sort::Korean
    } else if letter.is_alphabetic() || is_joined(letter) {
        Sort::Word
    } else {
        Sort::Mark
    }
}

/// Signs that stand on the letter before them.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Letters that nobody sees: soft hyphens, and joiners of no width.
fn is_unseen(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

fn folded(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        '‐' | '‑' | '‒' | '–' | '—' | '−' | '～' | '∼' | '〜' => '-',
        '‘' | '’' | 'ʼ' | '`' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '（' => '(',
        '）' => ')',
        '％' => '%',
        '，' => ',',
        '．' => '.',
        other => other,
    };
    plain.to_lowercase()
}

/// Where sentences end: at a full stop, question or exclamation mark before white space, and at a new line.
fn sentences(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for at in 0..tokens.len() {
        if is_end(text, tokens, at) {
            sentences.push(from..at + 1);
            from = at + 1;
        }
    }
    if from < tokens.len() {
        sentences.push(from..tokens.len());
    }
    sentences
}

/// Abbreviations after which a sentence goes on.
const ABBREVIATIONS: [&str; 9] = ["mr", "mrs", "ms", "dr", "st", "no", "amb", "prof", "gen"];

fn is_end(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else {
        return true;
    };
    let between = &text[tokens[at].until..next.from];
    if between.contains('\n') {
        return true;
    }
    match tokens[at].fold.as_str() {
        "!" | "?" | "。" => true,
        "." => {
            let before = at.checked_sub(1).map(|before| &tokens[before]);
            let goes_on = before.is_some_and(|before| match before.sort {
                Sort::Word => before.fold.chars().count() == 1 || is_abbreviation(&before.fold),
                // `2025. 5. 15.` is a date.
                Sort::Number => next.sort == Sort::Number || next.fold == "(",
                Sort::Korean | Sort::Mark => false,
            });
            !between.is_empty() && !goes_on
        }
        _ => false,
    }
}

fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(&word)
}
