//! Paragraphs and tables, in the order in which they stand, through whatever wraps them.

use drafting::text::Name;
use drafting::token::{Frame, Kind, Token};

use super::fields::Fields;
use super::marks::{MarkKind, Marks, OpenMoves, kind_of};
use super::{FrameLine, Leaf, LeafContent, Line, Pair, Paragraph, Place};
use crate::findings::{Carried, Findings};
use crate::layout::Sheet;
use crate::numbering::Counting;
use crate::xml::{NodeId, Space, Tree};

/// A walk through one part.
pub(super) struct Walk<'a> {
    pub(super) tree: &'a Tree,
    pub(super) part: usize,
    pub(super) sheet: &'a mut Sheet,
    pub(super) counting: &'a mut Counting,
    pub(super) marks: &'a mut Marks,
    pub(super) findings: &'a mut Findings,
    pub(super) objects: &'a super::stories::Objects,
    pub(super) lines: Vec<Line>,
    pub(super) found: Found,
    pub(super) fields: Fields,
    pub(super) moves: OpenMoves,
    /// What stands between paragraphs and waits for the next one.
    pub(super) waiting: Vec<Leaf>,
    /// The paragraph that is being read.
    pub(super) open: Option<Paragraph>,
}

/// What is read after the part in which it is found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) notes: Vec<FoundNote>,
    pub(super) boxes: Vec<(NodeId, Pair)>,
    /// The sections' references to headers and footers: what it is, and the id of the relationship.
    pub(super) margins: Vec<(String, String)>,
}

/// The sorts of elements that are read in ways of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// One of Word's.
    Word,
    /// The same content for programs of different age.
    Alternatives,
    /// A formula.
    Formula,
    /// Anything else: it is looked through.
    Foreign,
}

/// A reference to a note.
#[derive(Debug)]
pub(super) struct FoundNote {
    pub(super) is_endnote: bool,
    pub(super) id: String,
    pub(super) mark: Pair,
}

impl Walk<'_> {
    /// Reads a story: an element with paragraphs and tables in it.
    pub(super) fn story(&mut self, node: NodeId, identity: &str, mark: Pair) {
        self.frame(Kind::Open(Frame::Story), identity, node, mark);
        self.blocks(node, mark);
        self.settle_waiting();
        self.frame(Kind::Close(Frame::Story), identity, node, mark);
        self.fields = Fields::default();
    }

    pub(super) fn blocks(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        for child in tree.elements(node) {
            match self.sort(child) {
                Sort::Word => self.block(child, mark),
                Sort::Alternatives => {
                    if let Some(branch) = self.branch(child) {
                        self.blocks(branch, mark);
                    }
                }
                Sort::Formula | Sort::Foreign => self.blocks(child, mark),
            }
        }
    }

    /// What sort of element it is.
    pub(super) fn sort(&self, node: NodeId) -> Sort {
        let tree = self.tree;
        if tree.space(node) == Space::Word {
            Sort::Word
        } else if tree.is(node, Space::Compatibility, "AlternateContent") {
            Sort::Alternatives
        } else if tree.space(node) == Space::Math {
            Sort::Formula
        } else {
            Sort::Foreign
        }
    }

    fn block(&mut self, node: NodeId, mark: Pair) {
        match self.tree.local(node) {
            "p" => self.paragraph(node, mark),
            "tbl" => self.table(node, mark),
            "sectPr" => self.section(node),
            "altChunk" => self.findings.carry(Carried::OtherFormat),
            "subDoc" => self.findings.carry(Carried::SubDocument),
            "sdtPr" | "sdtEndPr" | "customXmlPr" | "smartTagPr" | "tblPr" | "tcPr" | "trPr" => {}
            "r" | "hyperlink" | "t" => self.stray(node, mark),
            local => match kind_of(local) {
                Some(kind) => {
                    let mark = self.marked(node, kind, mark);
                    self.blocks(node, mark);
                }
                None => {
                    if !self.range(node) {
                        self.blocks(node, mark);
                    }
                }
            },
        }
    }

    /// Text that stands in no paragraph, where no text may stand: it is read as one of its own.
    fn stray(&mut self, node: NodeId, mark: Pair) {
        self.begin_paragraph(node);
        self.run_level(node, mark);
        let paragraph = self.open.take().expect("it was begun above");
        if !paragraph.is_bare() {
            self.findings.carry(Carried::StrayText);
            self.lines.push(Line::Paragraph(paragraph));
        }
    }

    fn begin_paragraph(&mut self, node: NodeId) {
        let place = self.place(node);
        let leaves = std::mem::take(&mut self.waiting);
        self.open = Some(Paragraph {
            place,
            characters: String::new(),
            leaves,
            layout: Name::from(""),
            former: None,
            end: Pair::default(),
            number: None,
        });
    }

    fn paragraph(&mut self, node: NodeId, mark: Pair) {
        self.moves.begin_paragraph();
        self.begin_paragraph(node);
        let properties = self.properties(node);
        self.inline(node, mark);
        let end = self.end_of(mark, &properties.end);
        let mut paragraph = self
            .open
            .take()
            .expect("nothing within a paragraph ends it");
        paragraph.end = end;
        paragraph.layout = properties.layout;
        paragraph.former = properties.former;
        paragraph.number = properties.numbered.and_then(|numbered| {
            let consumes = end.deleted.is_none();
            self.counting
                .next(self.sheet.numbering(), numbered, consumes)
        });
        self.lines.push(Line::Paragraph(paragraph));
    }

    fn table(&mut self, node: NodeId, mark: Pair) {
        self.frame(Kind::Open(Frame::Table), "", node, mark);
        self.rows(node, mark);
        self.frame(Kind::Close(Frame::Table), "", node, mark);
    }

    fn rows(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        for child in tree.elements(node) {
            if tree.is(child, Space::Word, "tr") {
                let mark = self.row_marks(child, mark);
                self.frame(Kind::Open(Frame::Row), "", child, mark);
                self.cells(child, mark);
                self.frame(Kind::Close(Frame::Row), "", child, mark);
            } else if tree.is(child, Space::Word, "tblPr") || tree.is(child, Space::Word, "tblGrid")
            {
                self.table_changes(child);
            } else {
                self.wrapper(child, mark, Self::rows);
            }
        }
    }

    fn cells(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        for child in tree.elements(node) {
            if tree.is(child, Space::Word, "tc") {
                self.frame(Kind::Open(Frame::Cell), "", child, mark);
                if let Some(properties) = tree.child(child, Space::Word, "tcPr") {
                    self.table_changes(properties);
                }
                self.blocks(child, mark);
                self.settle_waiting();
                self.frame(Kind::Close(Frame::Cell), "", child, mark);
            } else if tree.is(child, Space::Word, "tblPrEx") {
                self.table_changes(child);
            } else if !tree.is(child, Space::Word, "trPr") {
                self.wrapper(child, mark, Self::cells);
            }
        }
    }

    /// Something between rows or cells that is neither: its marks are taken, and what it wraps is read.
    fn wrapper(&mut self, node: NodeId, mark: Pair, read: fn(&mut Self, NodeId, Pair)) {
        let tree = self.tree;
        if tree.is(node, Space::Compatibility, "AlternateContent") {
            if let Some(branch) = self.branch(node) {
                read(self, branch, mark);
            }
            return;
        }
        if tree.space(node) == Space::Word {
            if let Some(kind) = kind_of(tree.local(node)) {
                let mark = self.marked(node, kind, mark);
                return read(self, node, mark);
            }
            if self.range(node) || matches!(tree.local(node), "sdtPr" | "sdtEndPr" | "customXmlPr")
            {
                return;
            }
        }
        read(self, node, mark);
    }

    /// Notes the recorded changes of a table's, row's or cell's properties.
    fn table_changes(&mut self, properties: NodeId) {
        let tree = self.tree;
        for child in tree.elements(properties) {
            match tree.local(child) {
                "cellIns" | "cellDel" | "cellMerge" | "tblGridChange" => self.columns(child),
                "tblPrChange" | "tblPrExChange" | "tcPrChange" => self.formatting(child),
                _ => {}
            }
        }
    }

    /// The references of a section to its headers and footers.
    pub(super) fn section(&mut self, node: NodeId) {
        let tree = self.tree;
        let mut margins = Vec::new();
        for child in tree.elements(node) {
            let name = match tree.local(child) {
                "headerReference" => "header",
                "footerReference" => "footer",
                "sectPrChange" => {
                    self.formatting(child);
                    continue;
                }
                _ => continue,
            };
            let pages = tree.attribute(child, Space::Word, "type");
            let pages = pages.as_deref().unwrap_or("default");
            if let Some(id) = tree.attribute(child, Space::Relationship, "id") {
                margins.push((format!("{name} {pages}"), id.into_owned()));
            }
        }
        // Programs differ in the order in which they name them.
        margins.sort();
        self.found.margins.append(&mut margins);
    }

    /// Takes note of the beginning or end of a comment's or a move's range; tells whether the element is one that shows nothing.
    pub(super) fn range(&mut self, node: NodeId) -> bool {
        let tree = self.tree;
        let local = tree.local(node);
        let value = |name| tree.attribute(node, Space::Word, name).unwrap_or_default();
        match local {
            "commentRangeStart" | "commentRangeEnd" => {
                let id = self.marks.name(&value("id"));
                let content = match local {
                    "commentRangeStart" => LeafContent::CommentStart(id),
                    _ => LeafContent::CommentEnd(id),
                };
                self.leaf(content, node, Pair::default());
            }
            "moveFromRangeStart" | "moveToRangeStart" => {
                let name = self.marks.name(&value("name"));
                self.moves.open(direction(local), &value("id"), name);
            }
            "moveFromRangeEnd" | "moveToRangeEnd" => {
                self.moves.close(direction(local), &value("id"));
            }
            "customXmlInsRangeStart" | "customXmlDelRangeStart" => self.formatting(node),
            _ => return is_silent(local),
        }
        true
    }

    /// The marks within an element that records one.
    pub(super) fn marked(&mut self, node: NodeId, kind: MarkKind, within: Pair) -> Pair {
        let moved = match kind {
            MarkKind::MovedTo | MarkKind::MovedFrom => self.moves.name(kind),
            MarkKind::Inserted
            | MarkKind::Deleted
            | MarkKind::Layout
            | MarkKind::Formatting
            | MarkKind::Columns => None,
        };
        within.with(kind, self.marks.record(self.tree, node, kind, moved))
    }

    /// Puts something that shows nothing, or is carried, at this place.
    pub(super) fn leaf(&mut self, content: LeafContent, node: NodeId, mark: Pair) {
        let leaf = Leaf {
            content,
            node,
            mark,
        };
        match &mut self.open {
            Some(paragraph) => paragraph.leaves.push(leaf),
            None => self.waiting.push(leaf),
        }
    }

    /// Gives what still waits for a paragraph to the last one.
    pub(super) fn settle_waiting(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let mut lines = self.lines.iter_mut().rev();
        let last = lines.find_map(|line| match line {
            Line::Paragraph(paragraph) => Some(paragraph),
            Line::Frame(_) => None,
        });
        if let Some(paragraph) = last {
            paragraph.leaves.append(&mut self.waiting);
        }
    }

    /// The one branch of alternatives that counts: the first that needs nothing unknown, or else the last resort, or else the first.
    pub(super) fn branch(&self, node: NodeId) -> Option<NodeId> {
        let tree = self.tree;
        let choices = || tree.children_named(node, Space::Compatibility, "Choice");
        let is_known = |&choice: &NodeId| {
            let needs = tree.attribute(choice, Space::None, "Requires");
            let needs = needs.unwrap_or_default();
            needs
                .split_whitespace()
                .all(|prefix| tree.space_of(choice, prefix) != Space::Other)
        };
        let fallback = || tree.child(node, Space::Compatibility, "Fallback");
        choices()
            .find(is_known)
            .or_else(fallback)
            .or_else(|| choices().next())
    }

    fn frame(&mut self, kind: Kind, identity: &str, node: NodeId, mark: Pair) {
        let place = self.place(node);
        self.lines.push(Line::Frame(FrameLine {
            token: Token::new(kind, identity),
            mark,
            place,
        }));
    }

    fn place(&self, node: NodeId) -> Place {
        Place {
            part: self.part,
            node,
        }
    }
}

fn direction(local: &str) -> MarkKind {
    match local.starts_with("moveFrom") {
        true => MarkKind::MovedFrom,
        false => MarkKind::MovedTo,
    }
}

/// Elements without anything to read in them, wherever they stand.
fn is_silent(local: &str) -> bool {
    matches!(
        local,
        "pPr"
            | "rPr"
            | "sdtPr"
            | "sdtEndPr"
            | "customXmlPr"
            | "smartTagPr"
            | "bookmarkStart"
            | "bookmarkEnd"
            | "proofErr"
            | "permStart"
            | "permEnd"
            | "customXmlInsRangeEnd"
            | "customXmlDelRangeEnd"
            | "customXmlMoveFromRangeStart"
            | "customXmlMoveFromRangeEnd"
            | "customXmlMoveToRangeStart"
            | "customXmlMoveToRangeEnd"
    )
}
