//! Markdown and plain text as a person reads them: headings, numbered lists, tables. Nothing is fetched, markup of pages is left out.

use std::borrow::Cow;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::file::{Block, Cell, File, Number, Paragraph, Place, Row, Table, Value};
use crate::unread::{Kind, Unread};

/// How large a text may be, in bytes.
const BYTES_MAX: usize = 16 << 20;

/// Reads a .md or .txt: in the latter every line is a paragraph unless a list or heading says otherwise.
///
/// # Errors
/// Says that the bytes are no text, or more than any text has.
pub fn read(name: &str, bytes: &[u8]) -> Result<File, Unread> {
    if bytes.len() > BYTES_MAX {
        let name = name.to_owned();
        return Err(Unread::TooLarge { name, place: None });
    }
    let text = decoded(bytes).ok_or_else(|| Unread::OtherKind {
        name: name.to_owned(),
        kind: Kind::Unknown,
    })?;
    let mut laying = Laying::new(&text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    for (event, range) in Parser::new_ext(&text, options).into_offset_iter() {
        laying.take(event, range.start);
    }
    laying.finish_paragraph();
    Ok(File {
        name: name.to_owned(),
        blocks: laying.blocks,
        findings: Vec::new(),
    })
}

/// The characters of a text in UTF-8, or in UTF-16 if its first bytes say so; none if it is no text.
fn decoded(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    };
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(wide(rest, u16::from_le_bytes)?),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(wide(rest, u16::from_be_bytes)?),
        [0xEF, 0xBB, 0xBF, rest @ ..] => Cow::Borrowed(std::str::from_utf8(rest).ok()?),
        _ => Cow::Borrowed(std::str::from_utf8(bytes).ok()?),
    };
    let is_odd = |character: char| character.is_control() && !character.is_whitespace();
    (!text.contains(is_odd)).then_some(text)
}

/// A list that is open.
struct List {
    name: String,
    /// The number of the next item; none where bullets stand.
    next: Option<u64>,
    /// The number of the first item.
    first: Option<u64>,
}

/// A text on its way.
struct Laying<'a> {
    source: &'a str,
    /// Where each line begins.
    lines: Vec<usize>,
    blocks: Vec<Block>,
    lists: Vec<List>,
    lists_met: usize,
    tables_met: usize,
    /// What is printed before the next paragraph.
    number: Option<Number>,
    heading: Option<u8>,
    /// The characters of the paragraph or cell that is being read, and where it begins.
    open: Option<(usize, String)>,
    bold_depth: usize,
    letters: usize,
    letters_bold: usize,
    table: Option<Table>,
}

impl<'a> Laying<'a> {
    fn new(source: &'a str) -> Self {
        let begins = source.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            source,
            lines: std::iter::once(0).chain(begins).collect(),
            blocks: Vec::new(),
            lists: Vec::new(),
            lists_met: 0,
            tables_met: 0,
            number: None,
            heading: None,
            open: None,
            bold_depth: 0,
            letters: 0,
            letters_bold: 0,
            table: None,
        }
    }

    fn line(&self, at: usize) -> usize {
        self.lines.partition_point(|&begin| begin <= at)
    }

    fn take(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.say(&text, at),
            Event::SoftBreak | Event::HardBreak => self.break_line(at),
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Heading { level, .. } => {
                self.finish_paragraph();
                self.heading = Some(depth(level));
            }
            Tag::List(first) => {
                self.finish_paragraph();
                self.lists_met += 1;
                let name = self.lists_met.to_string();
                self.lists.push(List {
                    name,
                    next: first,
                    first,
                });
            }
            Tag::Item => {
                self.finish_paragraph();
                self.number = self.item(at);
            }
            Tag::Strong => self.bold_depth += 1,
            Tag::Table(_) => {
                self.finish_paragraph();
                self.tables_met += 1;
                self.table = Some(Table {
                    place: self.place(0, 0),
                    ..Table::default()
                });
            }
            Tag::TableHead | Tag::TableRow => {
                let is_heading = matches!(tag, Tag::TableHead);
                if let Some(table) = &mut self.table {
                    table.rows.push(Row {
                        is_heading,
                        ..Row::default()
                    });
                }
            }
            Tag::TableCell => self.open = Some((at, String::new())),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::BlockQuote(_) => self.finish_paragraph(),
            Tag::HtmlBlock
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Emphasis
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) => {
                self.finish_paragraph();
                self.lists.pop();
            }
            TagEnd::Strong => self.bold_depth = self.bold_depth.saturating_sub(1),
            TagEnd::TableCell => self.finish_cell(),
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::CodeBlock
            | TagEnd::BlockQuote(_) => self.finish_paragraph(),
            TagEnd::HtmlBlock
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// What is printed before an item, as it is typed; one number typed before all items stands for those that follow on it.
    fn item(&mut self, at: usize) -> Option<Number> {
        let level = u8::try_from(self.lists.len().saturating_sub(1)).unwrap_or(u8::MAX);
        let list = self.lists.last_mut()?;
        let next = list.next?;
        let text = self.source[at..].trim_start();
        let sign = text.trim_start_matches(|one: char| one.is_ascii_digit());
        let typed: Option<u64> = text[..text.len() - sign.len()].parse().ok();
        let number = typed
            .filter(|typed| Some(*typed) != list.first)
            .unwrap_or(next);
        list.next = Some(number.saturating_add(1));
        let sign = if sign.starts_with(')') { ')' } else { '.' };
        Some(Number {
            list: list.name.clone(),
            level,
            printed: format!("{number}{sign}"),
        })
    }

    fn say(&mut self, text: &str, at: usize) {
        let (_, open) = self.open.get_or_insert_with(|| (at, String::new()));
        open.push_str(text.trim_end_matches('\n'));
        let letters = text.chars().filter(|one| one.is_alphanumeric()).count();
        self.letters += letters;
        if self.bold_depth > 0 {
            self.letters_bold += letters;
        }
    }

    /// A new line that begins with a number of its own is a new paragraph: so lines are typed where nobody thinks of markup.
    fn break_line(&mut self, at: usize) {
        let rest = self.source[at..].trim_start();
        let first = rest.split(char::is_whitespace).next().unwrap_or_default();
        if self.table.is_none() && is_typed_number(first) {
            return self.finish_paragraph();
        }
        if let Some((_, open)) = &mut self.open {
            open.push(' ');
        }
    }

    fn finish_paragraph(&mut self) {
        let Some((at, text)) = self.open.take() else {
            return;
        };
        let is_bold = self.letters > 0 && self.letters == self.letters_bold;
        (self.letters, self.letters_bold) = (0, 0);
        let text = text.trim().to_owned();
        let number = self.number.take();
        let heading = self.heading.take();
        if text.is_empty() && number.is_none() {
            return;
        }
        let depth = i32::try_from(self.lists.len()).unwrap_or(i32::MAX);
        self.blocks.push(Block::Paragraph(Paragraph {
            place: Place::Paragraph(self.line(at)),
            text,
            number,
            heading,
            is_bold,
            indent: depth.saturating_mul(INDENT),
            ..Paragraph::default()
        }));
    }

    fn finish_cell(&mut self) {
        let text = self.open.take().map(|(_, text)| text.trim().to_owned());
        let text = text.filter(|text| !text.is_empty());
        (self.letters, self.letters_bold) = (0, 0);
        let Some(table) = &self.table else { return };
        let row = table.rows.len();
        let column = table.rows.last().map_or(0, |row| row.cells.len());
        let cell = Cell {
            place: self.place(row, column + 1),
            column,
            columns: 1,
            rows: 1,
            value: text.map_or(Value::Nothing, Value::Words),
            notes: Vec::new(),
        };
        let rows = self.table.as_mut().map(|table| &mut table.rows);
        if let Some(row) = rows.and_then(|rows| rows.last_mut()) {
            row.cells.push(cell);
        }
    }

    fn place(&self, row: usize, column: usize) -> Place {
        Place::Table {
            table: self.tables_met,
            row,
            column,
        }
    }
}

/// How far a level of a list is set in, in twentieths of a point.
const INDENT: i32 = 360;

fn depth(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Whether a word can only be a number typed before a line: `1.2`, `1.2.3.`, `(a)`, `(iv)`, `12)`, `b.`, `IV.`
fn is_typed_number(word: &str) -> bool {
    let inner = word.trim_matches(|one| matches!(one, '(' | ')' | '.'));
    let is_bracketed = word.ends_with(')') && inner.chars().count() <= 4;
    let is_decimal = inner.contains('.')
        && inner
            .split('.')
            .all(|piece| !piece.is_empty() && piece.chars().all(|one| one.is_ascii_digit()));
    let is_short = !inner.is_empty() && inner.chars().all(char::is_alphanumeric);
    let is_letter = inner.chars().count() == 1 && inner.chars().all(char::is_alphabetic);
    let is_roman = inner.chars().all(|one| "IVXivx".contains(one));
    let is_dotted = word.ends_with('.') && !word.starts_with('.') && (is_letter || is_roman);
    is_decimal || ((is_bracketed || is_dotted) && is_short)
}
