//! What the properties of a paragraph and of a row say of marks and layout.

use drafting::text::Name;

use super::blocks::Walk;
use super::marks::{MarkKind, kind_of};
use super::{Leaf, LeafContent, Pair, Paragraph};
use crate::numbering::Numbered;
use crate::xml::{NodeId, Space};

/// What is known of a paragraph from its properties.
#[derive(Debug, Default)]
pub(super) struct ParagraphProperties {
    pub(super) layout: Name,
    pub(super) former: Option<(Name, u32)>,
    pub(super) numbered: Option<Numbered>,
    /// What its end is marked with: the kinds, with the elements that record them.
    pub(super) end: Vec<(MarkKind, NodeId)>,
}

impl Walk<'_> {
    pub(super) fn properties(&mut self, paragraph: NodeId) -> ParagraphProperties {
        let tree = self.tree;
        let Some(properties) = tree.child(paragraph, Space::Word, "pPr") else {
            let (layout, numbered) = self.sheet.layout(None, None);
            return ParagraphProperties {
                layout,
                numbered,
                ..ParagraphProperties::default()
            };
        };
        let (layout, numbered) = self.layout(properties, false);
        let mut read = ParagraphProperties {
            layout,
            numbered,
            ..ParagraphProperties::default()
        };
        for child in tree.elements(properties) {
            if tree.space(child) != Space::Word {
                continue;
            }
            match tree.local(child) {
                "rPr" => {
                    for mark in tree
                        .elements(child)
                        .filter(|&one| tree.space(one) == Space::Word)
                    {
                        match kind_of(tree.local(mark)) {
                            Some(kind) => read.end.push((kind, mark)),
                            None if tree.local(mark) == "rPrChange" => self.formatting(mark),
                            None => {}
                        }
                    }
                }
                "numPr" => {
                    for mark in tree.elements(child) {
                        if tree.is(mark, Space::Word, "ins") {
                            let (former, _) = self.layout(properties, true);
                            self.change_layout(&mut read, former, mark);
                        } else if tree.is(mark, Space::Word, "numberingChange") {
                            self.formatting(mark);
                        }
                    }
                }
                "pPrChange" => {
                    let former = match tree.child(child, Space::Word, "pPr") {
                        Some(former) => self.layout(former, false).0,
                        None => self.sheet.layout(None, None).0,
                    };
                    self.change_layout(&mut read, former, child);
                }
                "sectPr" => self.section(child),
                _ => {}
            }
        }
        read
    }

    fn change_layout(&mut self, read: &mut ParagraphProperties, former: Name, mark: NodeId) {
        if former == read.layout {
            self.formatting(mark);
        } else {
            let number = self.marks.record(self.tree, mark, MarkKind::Layout, None);
            read.former = Some((former, number));
        }
    }

    /// The layout that properties give, perhaps without the numbering that they name themselves.
    fn layout(&mut self, properties: NodeId, without_numbering: bool) -> (Name, Option<Numbered>) {
        let tree = self.tree;
        let value = |node| tree.attribute(node, Space::Word, "val");
        let style = tree
            .child(properties, Space::Word, "pStyle")
            .and_then(value);
        let list = tree
            .child(properties, Space::Word, "numPr")
            .filter(|_| !without_numbering);
        let of_list = |name| {
            let child = tree.child(list?, Space::Word, name)?;
            value(child)
        };
        let (number, level) = (of_list("numId"), of_list("ilvl"));
        let named = list.map(|_| (number.as_deref(), level.as_deref()));
        self.sheet.layout(style.as_deref(), named)
    }

    /// The end of a paragraph with its marks, once what is in it has been read.
    pub(super) fn end_of(&mut self, within: Pair, marks: &[(MarkKind, NodeId)]) -> Pair {
        let mut pair = within;
        for &(kind, node) in marks {
            let moved = match kind {
                MarkKind::MovedTo | MarkKind::MovedFrom => self.moves.name_at_end(kind),
                MarkKind::Inserted
                | MarkKind::Deleted
                | MarkKind::Layout
                | MarkKind::Formatting
                | MarkKind::Columns => None,
            };
            pair = pair.with(kind, self.marks.record(self.tree, node, kind, moved));
        }
        pair
    }

    /// The marks of a row; changes of columns in its cells are counted where the cells are read.
    pub(super) fn row_marks(&mut self, row: NodeId, within: Pair) -> Pair {
        let tree = self.tree;
        let mut pair = within;
        let properties = tree.children_named(row, Space::Word, "trPr");
        for child in properties.flat_map(|properties| tree.elements(properties)) {
            if tree.space(child) != Space::Word {
                continue;
            }
            match kind_of(tree.local(child)) {
                Some(kind) => {
                    pair = pair.with(kind, self.marks.record(tree, child, kind, None));
                }
                None if tree.local(child) == "trPrChange" => self.formatting(child),
                None => {}
            }
        }
        pair
    }

    /// Notes a change of properties that is carried and not compiled.
    pub(super) fn formatting(&mut self, mark: NodeId) {
        self.findings.formatting_changes += 1;
        self.aside(mark, MarkKind::Formatting);
    }

    /// Notes a change of columns, which is carried and not compiled.
    pub(super) fn columns(&mut self, mark: NodeId) {
        self.findings.column_changes += 1;
        self.aside(mark, MarkKind::Columns);
    }

    /// Puts a mark that changes no wording at this place.
    fn aside(&mut self, mark: NodeId, kind: MarkKind) {
        let number = self.marks.record(self.tree, mark, kind, None);
        self.leaf(LeafContent::Aside(number), mark, Pair::default());
    }
}

impl Paragraph {
    /// Whether nothing of it is shown.
    pub(super) fn is_bare(&self) -> bool {
        let asides = |leaf: &Leaf| matches!(leaf.content, LeafContent::Aside(_));
        self.leaves.iter().all(asides)
    }
}
