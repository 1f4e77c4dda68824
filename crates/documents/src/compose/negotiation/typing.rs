//! Tokens typed as lines and blocks, each in the look of who speaks. Which token stands where is decided elsewhere.

use drafting::token::{Frame, Kind, Token};
use language::Language;

use crate::compose::pen::heading;
use crate::paper::{Block, Inline, Line};

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// Words that stand.
    Plain,
    /// Brackets, names, labels.
    Label,
    /// Words that someone puts in.
    Put,
    /// Words that someone strikes.
    Struck,
}

/// Text that is being typed.
pub(super) struct Typing {
    language: Language,
    blocks: Vec<Block>,
    line: Line,
    /// The cells of the row that is open.
    row: Option<Vec<Line>>,
    stories: usize,
    /// Where a head or foot of pages begins that nobody has touched yet; it is dropped when it ends so.
    untouched_margin: Option<usize>,
    /// The level of the heading above the text; the text's own are below it.
    level_above: u8,
}

impl Typing {
    pub(super) fn new(language: Language, level_above: u8) -> Typing {
        Typing {
            language,
            level_above,
            blocks: Vec::new(),
            line: Line::new(),
            row: None,
            stories: 0,
            untouched_margin: None,
        }
    }

    pub(super) fn all(&mut self, tokens: &[Token], look: Look) {
        for token in tokens {
            self.token(token, look);
        }
    }

    /// What was typed, as blocks.
    pub(super) fn blocks(mut self) -> Vec<Block> {
        self.end_line();
        self.blocks
    }

    /// What was typed, as the lines of a cell.
    pub(super) fn lines(self) -> Vec<Line> {
        let lines = self.blocks().into_iter().filter_map(|block| match block {
            Block::Paragraph(line) | Block::Heading { text: line, .. } => Some(line),
            Block::Numbered { .. }
            | Block::List(_)
            | Block::Facts(_)
            | Block::Table(_)
            | Block::Chart(_)
            | Block::Notice { .. } => None,
        });
        lines.collect()
    }

    /// The number printed before the line that begins here.
    pub(super) fn number(&mut self, number: &str) {
        self.words(&format!("{number} "), Look::Plain);
    }

    /// Whether nothing stands in the line yet.
    pub(super) fn begins_line(&self) -> bool {
        self.line.is_empty()
    }

    fn token(&mut self, token: &Token, look: Look) {
        if look != Look::Plain {
            self.untouched_margin = None;
        }
        match &token.kind {
            Kind::Word | Kind::Number | Kind::Space | Kind::Punctuation | Kind::Bracket => {
                self.words(&token.text, look);
            }
            Kind::Open(Frame::Point | Frame::Choice { .. })
            | Kind::Close(Frame::Point | Frame::Choice { .. }) => {
                let look = if look == Look::Struck {
                    look
                } else {
                    Look::Label
                };
                self.words(&token.text, look);
            }
            Kind::Opaque => self.words(&carried(&token.text, self.language), look),
            Kind::ParagraphEnd => self.end_paragraph(&token.text, look),
            Kind::Open(Frame::Story) => self.open_story(&token.text),
            Kind::Close(Frame::Story) => self.close_story(),
            Kind::Open(Frame::Row) => self.row = Some(Vec::new()),
            Kind::Close(Frame::Cell) => self.close_cell(),
            Kind::Close(Frame::Row) => self.close_row(),
            Kind::Open(Frame::Table | Frame::Cell)
            | Kind::Close(Frame::Table)
            | Kind::Placed { .. } => {}
        }
    }

    fn words(&mut self, words: &str, look: Look) {
        if words.is_empty() {
            return;
        }
        match (self.line.last_mut(), look) {
            (Some(Inline::Text(before)), Look::Plain)
            | (Some(Inline::Strong(before)), Look::Label)
            | (Some(Inline::Inserted(before)), Look::Put)
            | (Some(Inline::Deleted(before)), Look::Struck) => before.push_str(words),
            (_, Look::Plain) => self.line.push(Inline::Text(words.to_owned())),
            (_, Look::Label) => self.line.push(Inline::Strong(words.to_owned())),
            (_, Look::Put) => self.line.push(Inline::Inserted(words.to_owned())),
            (_, Look::Struck) => self.line.push(Inline::Deleted(words.to_owned())),
        }
    }

    /// The end of a paragraph that goes is shown by its mark, for the words before it and after it run together.
    fn end_paragraph(&mut self, layout: &str, look: Look) {
        match look {
            Look::Struck => self.words("¶", Look::Struck),
            Look::Plain | Look::Label | Look::Put if self.row.is_some() => {
                self.line.push(Inline::Break);
            }
            Look::Plain | Look::Label | Look::Put => self.end_line_as(layout),
        }
    }

    fn end_line(&mut self) {
        self.end_line_as("");
    }

    /// Ends a paragraph of a layout; its style tells whether it is a heading.
    fn end_line_as(&mut self, layout: &str) {
        let line = std::mem::take(&mut self.line);
        if line.is_empty() {
            return;
        }
        self.blocks.push(match heading_level(layout) {
            None => Block::Paragraph(line),
            Some(level) => Block::Heading {
                level: (self.level_above + level).min(3),
                text: line,
                anchor: None,
            },
        });
    }

    /// Notes, headers and text boxes follow the main text under a heading of their own.
    fn open_story(&mut self, identity: &str) {
        self.stories += 1;
        let is_margin = ["header", "footer"]
            .iter()
            .any(|kind| identity.starts_with(kind));
        let begins = self.blocks.len();
        if self.stories == 2 {
            let words = self.language.say("compiled-other-stories");
            self.blocks.push(heading(2, words));
        }
        self.untouched_margin = is_margin.then_some(begins);
    }

    fn close_story(&mut self) {
        self.end_line();
        if let Some(begins) = self.untouched_margin.take() {
            if self.stories == 2 {
                self.stories = 1;
            }
            self.blocks.truncate(begins);
        }
    }

    fn close_cell(&mut self) {
        let mut line = std::mem::take(&mut self.line);
        while line.last() == Some(&Inline::Break) {
            line.pop();
        }
        match &mut self.row {
            Some(cells) => cells.push(line),
            None => self.line = line,
        }
    }

    /// A row of a table of the text is one paragraph, its cells apart by strokes.
    fn close_row(&mut self) {
        let Some(cells) = self.row.take() else {
            return;
        };
        for (number, cell) in cells.into_iter().enumerate() {
            if number > 0 {
                self.line.push(Inline::Small(" | ".to_owned()));
            }
            self.line.extend(cell);
        }
        self.end_line();
    }
}

/// The level of a heading, from 1, by the name of its style, which begins the layout of a paragraph; none for other paragraphs.
fn heading_level(layout: &str) -> Option<u8> {
    let style = layout.split(',').next().unwrap_or_default();
    if style == "title" {
        return Some(1);
    }
    let level = style.strip_prefix("heading ")?;
    level.parse().ok().filter(|level| (1..=9).contains(level))
}

/// What is said in the place of something that is no text: a note that was put in says what it says.
fn carried(name: &str, language: Language) -> String {
    match name.split_once(": ") {
        Some(("footnote" | "endnote", words)) => {
            let words = words.replace('\n', " ");
            language.tell("compiled-note", &[("words", words.into())])
        }
        Some(_) | None => language.say("compiled-opaque"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_that_was_put_in_says_what_it_says() {
        let cases = [
            ("footnote: In May.\nOr later.", "(note: In May. Or later.)"),
            ("footnote", "(not text)"),
            ("image 0a1b 77: The port", "(not text)"),
        ];
        for (name, said) in cases {
            assert_eq!(carried(name, Language::English), said);
        }
    }
}
