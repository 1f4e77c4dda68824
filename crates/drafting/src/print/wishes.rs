//! What the parties behind an option want, as it will be said: words, or a term where there are none to show.
//! Brackets and names are put around it elsewhere.

use crate::compilation::{Choice, Point};
use crate::print::Terms;
use crate::print::press::{Press, has_words};
use crate::text::{Name, is_structural};
use crate::token::{Kind, Token};

/// What the parties behind an option want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    /// The parties that are shown, in the listed order; never empty.
    pub(super) parties: Vec<usize>,
    /// The option, by its number at its point.
    pub(super) option: usize,
    /// What sort of wish it is.
    pub(super) sort: Sort,
    /// Characters of the notation before the words.
    pub(super) before: String,
    /// The words, without white space around them.
    pub(super) words: Vec<Token>,
    /// Characters of the notation after the words.
    pub(super) after: String,
    /// The end of the paragraph after the words, where there is one.
    pub(super) end: Option<Token>,
    /// Whether white space stood before the words.
    pub(super) space_before: bool,
    /// Whether white space stood after them.
    pub(super) space_after: bool,
    /// Whether the words stood elsewhere in the base.
    pub(super) from_elsewhere: bool,
}

/// Sorts of wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Other words.
    Words,
    /// Rows, tables, cells.
    Rows,
    /// That the base words go.
    LeaveOut,
    /// That they stand elsewhere.
    Elsewhere,
    /// That the end of the paragraph is another.
    Ending,
}

impl Press<'_> {
    /// What is wanted at a point by the parties that are shown.
    pub(super) fn wishes(&self, point: &Point) -> Vec<Wish> {
        let options = point.options.iter().enumerate();
        options
            .filter_map(|(number, choice)| self.wish(point, number, choice))
            .collect()
    }

    fn wish(&self, point: &Point, option: usize, choice: &Choice) -> Option<Wish> {
        let shown: Vec<_> = choice
            .supporters
            .iter()
            .filter(|support| {
                self.style
                    .shows(&self.compilation.submissions[support.party].0)
            })
            .collect();
        let wording = shown.first()?.own.as_ref().unwrap_or(&choice.wording);
        let mut wish = Wish {
            parties: shown.iter().map(|support| support.party).collect(),
            option,
            sort: Sort::Words,
            before: String::new(),
            words: self.with_what_was_moved(wording),
            after: String::new(),
            end: None,
            space_before: false,
            space_after: false,
            from_elsewhere: wording
                .iter()
                .any(|token| matches!(token.kind, Kind::Placed { .. })),
        };
        if choice.moved {
            wish.say(Sort::Elsewhere, &self.style.terms.elsewhere);
        } else if wish.words.iter().any(is_structural) {
            wish.sort = Sort::Rows;
        } else {
            let base = &self.compilation.base.tokens()[point.span.clone()];
            let starts_line = self.starts_line(point.span.start);
            if has_words(&wish.words) {
                wish.trim(base, starts_line, &self.style.terms);
            } else {
                wish.without_words(base, starts_line, &self.style.terms);
            }
        }
        Some(wish)
    }

    fn with_what_was_moved(&self, wording: &[Token]) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(wording.len());
        for token in wording {
            if let Kind::Placed { start, end } = token.kind {
                tokens.extend_from_slice(&self.compilation.base.tokens()[start..end]);
            } else {
                tokens.push(token.clone());
            }
        }
        tokens
    }

    /// Whether a paragraph or a row begins at a base token.
    pub(super) fn starts_line(&self, at: usize) -> bool {
        at == 0 || {
            let before = &self.compilation.base.tokens()[at - 1];
            before.kind == Kind::ParagraphEnd || is_structural(before)
        }
    }
}

impl Wish {
    fn say(&mut self, sort: Sort, term: &Name) {
        self.sort = sort;
        self.before = term.to_string();
        self.words.clear();
    }

    /// Takes white space and ends of paragraphs off both ends of the words, and says where that matters.
    fn trim(&mut self, base: &[Token], starts_line: bool, terms: &Terms) {
        let base_ends = ends_paragraph(base);
        let blanks = self
            .words
            .iter()
            .take_while(|token| is_blank(token))
            .count();
        for blank in self.words.drain(..blanks) {
            if blank.kind == Kind::ParagraphEnd {
                self.before.push_str("¶ ");
            } else {
                self.space_before = true;
            }
        }
        let mut ends = 0;
        while let Some(last) = self.words.pop_if(|last| is_blank(last)) {
            if last.kind == Kind::ParagraphEnd {
                ends += 1;
                self.end = Some(last);
            } else {
                self.space_after = true;
            }
        }
        let own_paragraph = base.is_empty() && starts_line;
        let shown = usize::from(base_ends || own_paragraph);
        for _ in shown..ends {
            self.after.push_str(" ¶");
        }
        if base_ends && ends == 0 {
            self.after = format!(" – {}", terms.run_on);
        }
    }

    /// Says what is wanted where the wording has no words.
    fn without_words(&mut self, base: &[Token], starts_line: bool, terms: &Terms) {
        let ends = count_ends(&self.words);
        if base.is_empty() && starts_line {
            let is_end = |token: &&Token| token.kind == Kind::ParagraphEnd;
            self.end = self.words.iter().rfind(is_end).cloned();
        }
        let base_count = count_ends(base);
        self.space_before = self
            .words
            .first()
            .is_some_and(|token| token.kind == Kind::Space);
        if has_words(base) || ends == 0 && (starts_line || base_count == 0) {
            self.say(Sort::LeaveOut, &terms.leave_out);
        } else if ends == 0 {
            self.say(Sort::Ending, &terms.run_on);
        } else if ends == base_count {
            self.say(Sort::Ending, &terms.level);
        } else {
            self.say(Sort::Ending, &Name::from("¶".repeat(ends)));
        }
    }
}

fn is_blank(token: &Token) -> bool {
    matches!(token.kind, Kind::Space | Kind::ParagraphEnd)
}

fn ends_paragraph(tokens: &[Token]) -> bool {
    tokens
        .last()
        .is_some_and(|token| token.kind == Kind::ParagraphEnd)
}

fn count_ends(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .filter(|token| token.kind == Kind::ParagraphEnd)
        .count()
}
