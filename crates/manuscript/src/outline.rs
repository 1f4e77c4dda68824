//! A file as a person reads it, every mark accepted: headings, numbers, tables with their merged cells, notes.
//! What the parts of the text mean is not known here.

mod looks;

use std::collections::BTreeMap;
use std::ops::Range;

use drafting::token::{Frame, Kind, Token};

use crate::manuscript::Manuscript;
use crate::reading::Spot;
use crate::unreadable::Unreadable;
use crate::xml::{NodeId, Space, Tree};
use looks::Looks;

/// How many columns of a table a cell may cover; Word's tables have at most 63.
const COLUMNS_MAX: usize = 1_000;

/// A file as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// What stands in the main text, and after it what stands in text boxes.
    pub blocks: Vec<Block>,
    /// How many recorded changes were read as accepted.
    pub changes: usize,
    /// How many paragraphs or parts of them are hidden and were left out.
    pub hidden: usize,
}

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
}

/// A paragraph with its look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paragraph {
    /// Its words without the number of its list; line breaks are `\n`. Perhaps empty.
    pub text: String,
    /// The number that its list prints before it, or its bullet.
    pub number: Option<Number>,
    /// The depth of its heading in the outline, from 1.
    pub heading: Option<u8>,
    /// The name of its style; empty for the default one.
    pub style: String,
    /// How far its left edge is set in, in twentieths of a point.
    pub indent: i32,
    /// Whether all its words are bold.
    pub is_bold: bool,
    /// The words of the foot- and endnotes called in it, in order.
    pub notes: Vec<String>,
}

/// What a list prints before a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// The number of the list in the file.
    pub list: u32,
    /// The level in it, from 0.
    pub level: u8,
    /// The number or bullet as printed.
    pub printed: String,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Whether it is repeated at the head of every page.
    pub is_heading: bool,
    /// Whether it is hidden.
    pub is_hidden: bool,
    /// Its cells; one that spans rows stands in the first of them.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its first column in the grid, from 0.
    pub column: usize,
    /// How many columns it covers.
    pub columns: usize,
    /// How many rows it covers.
    pub rows: usize,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Manuscript {
    /// The file as a person reads it, every mark accepted.
    ///
    /// # Errors
    /// Says which part of the looks, styles or numbering, cannot be read.
    pub fn outline(&self) -> Result<Outline, Unreadable> {
        let text = self.text();
        let stories = stories(self);
        let mut walk = Walk {
            manuscript: self,
            looks: Looks::read(self.package())?,
            lines: text.lines().collect(),
            notes: BTreeMap::new(),
            hidden: 0,
        };
        let mut blocks = Vec::new();
        for is_note in [true, false] {
            for story in stories.iter().filter(|story| story.is_note() == is_note) {
                let read = walk.blocks(story.lines.clone());
                match &story.note {
                    Some(key) => {
                        walk.notes.insert(key.clone(), words(&read));
                    }
                    None => blocks.extend(read),
                }
            }
        }
        Ok(Outline {
            blocks,
            changes: self.recorded_changes(),
            hidden: walk.hidden,
        })
    }
}

/// The words of some blocks, a line each; the cells of a row are parted by tabs.
pub fn words(blocks: &[Block]) -> String {
    let lines = blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![match &paragraph.number {
            Some(number) => format!("{} {}", number.printed, paragraph.text),
            None => paragraph.text.clone(),
        }],
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| {
                let cells = row.cells.iter();
                let cells = cells.map(|cell| words(&cell.blocks).replace('\n', " "));
                cells.collect::<Vec<_>>().join("\t")
            })
            .collect(),
    });
    let lines: Vec<String> = lines.filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n")
}

/// A story that is read: the main text, a text box, a note.
struct Story {
    /// What a note is called by; none for what is no note.
    note: Option<(bool, String)>,
    /// Its lines without those that open and close it.
    lines: Range<usize>,
}

impl Story {
    fn is_note(&self) -> bool {
        self.note.is_some()
    }
}

/// The stories of a file that are read, in order; headers and footers are not.
fn stories(manuscript: &Manuscript) -> Vec<Story> {
    let (tokens, spots) = (manuscript.text().tokens(), manuscript.spots());
    let mut stories = Vec::new();
    let mut open = None;
    for (line, range) in manuscript.text().lines().enumerate() {
        let kind = &tokens[range.start].kind;
        if *kind == Kind::Open(Frame::Story) {
            open = Some((line + 1, range.start));
        }
        let closed = open.filter(|_| *kind == Kind::Close(Frame::Story));
        if let Some((first, opened)) = closed {
            let note = match &*tokens[opened].text {
                "body" | "box" => None,
                name @ ("footnote" | "endnote") => {
                    let spot = spots[opened];
                    let id = attribute(tree(manuscript, spot), spot.start.node, "id");
                    Some((name == "endnote", id))
                }
                _ => continue,
            };
            let lines = first..line;
            stories.push(Story { note, lines });
        }
    }
    stories
}

fn tree(manuscript: &Manuscript, spot: Spot) -> &Tree {
    &manuscript.parts()[spot.part].tree
}

fn attribute(tree: &Tree, node: NodeId, name: &str) -> String {
    let value = tree.attribute(node, Space::Word, name);
    value.unwrap_or_default().into_owned()
}

/// A walk through the lines of a text.
struct Walk<'a> {
    manuscript: &'a Manuscript,
    looks: Looks,
    lines: Vec<Range<usize>>,
    /// The words of the notes, by what they are called by.
    notes: BTreeMap<(bool, String), String>,
    hidden: usize,
}

impl<'a> Walk<'a> {
    fn token(&self, line: usize) -> &'a Token {
        &self.manuscript.text().tokens()[self.lines[line].start]
    }

    /// The element of the frame that a line opens.
    fn element(&self, line: usize) -> (&'a Tree, NodeId) {
        let spot = self.manuscript.spots()[self.lines[line].start];
        (tree(self.manuscript, spot), spot.start.node)
    }

    fn blocks(&mut self, lines: Range<usize>) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut line = lines.start;
        while line < lines.end {
            if self.token(line).kind == Kind::Open(Frame::Table) {
                let close = self.close(line);
                blocks.push(Block::Table(self.table(line + 1..close)));
                line = close;
            } else if !self.is_frame(line) {
                blocks.extend(self.paragraph(line).map(Block::Paragraph));
            }
            line += 1;
        }
        blocks
    }

    fn is_frame(&self, line: usize) -> bool {
        drafting::text::is_structural(self.token(line))
    }

    /// The line that closes the frame that a line opens.
    fn close(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for line in open..self.lines.len() {
            if !self.is_frame(line) {
                continue;
            }
            if let Kind::Open(_) = self.token(line).kind {
                depth += 1;
            } else {
                depth -= 1;
            }
            if depth == 0 {
                return line;
            }
        }
        unreachable!("a text holds no frame that is not closed")
    }

    /// The lines within each frame of a kind directly within others, with the line that opens it.
    fn within(&self, lines: Range<usize>, frame: &Frame) -> Vec<(usize, Range<usize>)> {
        let mut found = Vec::new();
        let mut line = lines.start;
        while line < lines.end {
            if let Kind::Open(opened) = &self.token(line).kind {
                let close = self.close(line);
                if opened == frame {
                    found.push((line, line + 1..close));
                }
                line = close;
            }
            line += 1;
        }
        found
    }

    fn table(&mut self, lines: Range<usize>) -> Table {
        let mut rows: Vec<Row> = Vec::new();
        // Where a cell that may go on below began, by its column.
        let mut above: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        for (open, lines) in self.within(lines, &Frame::Row) {
            let (tree, node) = self.element(open);
            let look = looks::row(tree, node);
            let mut row = Row {
                is_heading: look.is_heading,
                is_hidden: look.is_hidden,
                cells: Vec::new(),
            };
            let mut column = look.columns_before.min(COLUMNS_MAX);
            for (open, lines) in self.within(lines, &Frame::Cell) {
                let (tree, node) = self.element(open);
                let look = looks::cell(tree, node);
                let columns = look.columns.clamp(1, COLUMNS_MAX);
                let began = above.get(&column).filter(|_| look.goes_on_below);
                if let Some(&(of, cell)) = began {
                    rows[of].cells[cell].rows = rows.len() + 1 - of;
                } else if let Some(last) = row.cells.last_mut().filter(|_| look.goes_on_beside) {
                    last.columns += columns;
                } else {
                    match look.spans_rows {
                        true => above.insert(column, (rows.len(), row.cells.len())),
                        false => above.remove(&column),
                    };
                    row.cells.push(Cell {
                        column,
                        columns,
                        rows: 1,
                        blocks: self.blocks(lines),
                    });
                }
                column += columns;
            }
            rows.push(row);
        }
        Table { rows }
    }

    /// A paragraph; none where all that stands in it is hidden.
    fn paragraph(&mut self, line: usize) -> Option<Paragraph> {
        let range = self.lines[line].clone();
        let (tokens, spots) = (self.manuscript.text().tokens(), self.manuscript.spots());
        let end = spots[range.end - 1];
        let tree = tree(self.manuscript, end);
        let look = self.looks.paragraph(tree, end.start.node);
        let mut paragraph = Paragraph {
            heading: look.heading,
            style: look.style_name,
            indent: look.indent,
            ..Paragraph::default()
        };
        let (mut letters, mut bold, mut hidden) = (0_usize, 0_usize, 0_usize);
        for at in range {
            let (token, spot) = (&tokens[at], spots[at]);
            if token.kind == Kind::ParagraphEnd {
                break;
            }
            let run = self.looks.run(tree, spot.start.node, &look.style);
            // A word of which a part is seen is kept whole.
            let ends_elsewhere = spot.start.node != spot.end.node;
            let is_seen = |end| !self.looks.run(tree, end, &look.style).is_hidden;
            if run.is_hidden && !(ends_elsewhere && is_seen(spot.end.node)) {
                hidden += 1;
                continue;
            }
            if matches!(token.kind, Kind::Word | Kind::Number) {
                letters += 1;
                bold += usize::from(run.is_bold);
            }
            if token.kind == Kind::Opaque {
                paragraph.notes.extend(self.note(&token.text, tree, spot));
            } else {
                paragraph.text.push_str(&token.text);
            }
        }
        self.hidden += usize::from(hidden > 0);
        paragraph.text = read(&paragraph.text);
        paragraph.is_bold = letters > 0 && bold == letters;
        paragraph.number = self.manuscript.numbers()[line].as_ref().map(|printed| {
            let numbered = look.numbered;
            Number {
                list: numbered.map_or(0, |numbered| numbered.list),
                level: numbered.map_or(0, |numbered| numbered.level),
                printed: printed.trim().to_owned(),
            }
        });
        let is_gone = hidden > 0 && paragraph.text.is_empty();
        (!is_gone).then_some(paragraph)
    }

    /// The words of the note that something carried calls, if it calls one.
    fn note(&self, identity: &str, tree: &Tree, spot: Spot) -> Option<String> {
        if !matches!(identity, "footnote" | "endnote") {
            return None;
        }
        let id = attribute(tree, spot.start.node, "id");
        self.notes.get(&(identity == "endnote", id)).cloned()
    }
}

/// Characters as they are read aloud: breaks as `\n`, spaces of all kinds as one kind, nothing that is not seen.
fn read(characters: &str) -> String {
    let seen = characters.chars().filter_map(|character| match character {
        '\u{2028}' => Some('\n'),
        '\u{AD}' | '\u{200B}' | '\u{FEFF}' => None,
        '\u{A0}' | '\u{202F}' | '\u{2007}' => Some(' '),
        '\u{2011}' => Some('-'),
        other => Some(other),
    });
    seen.collect::<String>().trim().to_owned()
}
