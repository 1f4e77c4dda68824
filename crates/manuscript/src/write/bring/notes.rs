//! Notes that are put into a file: their words in the part for notes, recorded like the reference to them.

use std::collections::{BTreeMap, BTreeSet};

use drafting::text::Name;

use super::Bringing;
use crate::brought::{Item, Note};
use crate::manuscript::{Manuscript, Part};
use crate::package::PartName;
use crate::write::ends::mark_end;
use crate::write::parts::{Kind, open_or_add, related};
use crate::write::pen::Pen;
use crate::write::script::Ink;
use crate::write::{Unrecorded, Writing, prefix_of};
use crate::xml::{Beside, NodeId, Space, Tree};

const FOOTNOTES: Kind = Kind {
    name: "word/footnotes.xml",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
    root: "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:footnote></w:footnotes>",
};
const ENDNOTES: Kind = Kind {
    name: "word/endnotes.xml",
    relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes",
    content_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml",
    root: "<w:endnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:endnote w:type=\"separator\" w:id=\"-1\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:separator/></w:r></w:p></w:endnote><w:endnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:pPr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p></w:endnote></w:endnotes>",
};

/// A note that stands in a file once more.
pub(in crate::write) struct Copied {
    part: usize,
    original: NodeId,
    copy: NodeId,
    author: Name,
}

impl Bringing<'_> {
    /// Puts the words of a note into the file; returns the number of the note.
    pub(super) fn note(&mut self, item: &Item, note: &Note, ink: &Ink) -> Result<u32, Unrecorded> {
        let (kind, local) = match note.is_endnote {
            true => (&ENDNOTES, "endnote"),
            false => (&FOOTNOTES, "footnote"),
        };
        let part = self.notes_part(kind)?;
        let blocks = self.closed(&note.blocks, item, part, None)?;
        let tree = &mut self.writing.parts[part].tree;
        let number = next_note(tree);
        let w = prefix_of(tree);
        let element = format!("<{w}{local} {w}id=\"{number}\">{blocks}</{w}{local}>");
        let root = tree.root();
        let (put, _) = tree.insert(Beside::LastIn(root), &element)?;
        let ink = Ink {
            author: Name::clone(&ink.author),
            moved: None,
        };
        let pen = &mut self.writing.pen;
        pen.prefix = w;
        record(tree, pen, put, &ink)?;
        Ok(number)
    }

    /// Puts in a note for the words of one that the file has; returns the number of the new one.
    pub(super) fn copied_note(
        &mut self,
        part: usize,
        original: NodeId,
        ink: &Ink,
    ) -> Result<u32, Unrecorded> {
        let tree = &mut self.writing.parts[part].tree;
        let number = next_note(tree);
        let w = prefix_of(tree);
        let local = tree.local(original).to_owned();
        let element = format!("<{w}{local} {w}id=\"{number}\"/>");
        let root = tree.root();
        let (copy, _) = tree.insert(Beside::LastIn(root), &element)?;
        self.writing.copied_notes.push(Copied {
            part,
            original,
            copy,
            author: Name::clone(&ink.author),
        });
        Ok(number)
    }

    /// The number of the part for notes of a kind, which is added where there is none.
    fn notes_part(&mut self, kind: &Kind) -> Result<usize, Unrecorded> {
        let package = &mut self.writing.package;
        let main = package.main().clone();
        let (name, tree): (PartName, Tree) = open_or_add(package, &main, kind)?;
        let parts = &mut self.writing.parts;
        let known = parts.iter().position(|part| part.name == name);
        Ok(known.unwrap_or_else(|| {
            parts.push(Part { name, tree });
            parts.len() - 1
        }))
    }
}

impl Writing {
    /// Whether a part for notes has more of them than the file had.
    pub(in crate::write) fn puts_notes(&self, settled: &Manuscript) -> bool {
        let main = self.package.main();
        ["footnotes", "endnotes"].iter().any(|kind| {
            let part = related(&self.package, main, kind).ok().flatten();
            let count = |parts: &[Part]| {
                let part = parts.iter().find(|one| Some(&one.name) == part.as_ref());
                part.map_or(0, |part| part.tree.elements(part.tree.root()).count())
            };
            count(&self.parts) > count(&settled.parts)
        })
    }

    /// Gives the notes that stand in the file once more the words of the first, as they are written now.
    ///
    /// # Errors
    /// Says what was not well formed.
    pub(in crate::write) fn fill_copied_notes(&mut self) -> Result<(), Unrecorded> {
        for one in std::mem::take(&mut self.copied_notes) {
            let tree = &mut self.parts[one.part].tree;
            let blocks: String = tree
                .elements(one.original)
                .map(|node| tree.written(node))
                .collect();
            if blocks.is_empty() {
                continue;
            }
            tree.insert(Beside::LastIn(one.copy), &blocks)?;
            let is_mark =
                |&node: &NodeId| matches!(tree.local(node), "ins" | "del" | "moveFrom" | "moveTo");
            if !tree.subtree(one.copy).any(|node| is_mark(&node)) {
                self.pen.prefix = prefix_of(tree);
                let ink = Ink {
                    author: one.author,
                    moved: None,
                };
                record(tree, &mut self.pen, one.copy, &ink)?;
            }
        }
        Ok(())
    }

    /// Puts the notes into the order of the references to them, as programs write them.
    ///
    /// # Errors
    /// Says that the references of the main part are damaged or malformed.
    pub(in crate::write) fn order_notes(&mut self) -> Result<(), Unrecorded> {
        for local in ["footnote", "endnote"] {
            let main = self.package.main().clone();
            let Some(name) = related(&self.package, &main, &format!("{local}s"))? else {
                continue;
            };
            let reference = format!("{local}Reference");
            let mut ids: Vec<String> = Vec::new();
            for part in self.parts.iter().filter(|part| part.name == main) {
                let tree = &part.tree;
                let references = tree
                    .subtree(tree.root())
                    .filter(|&node| tree.is(node, Space::Word, &reference));
                ids.extend(references.filter_map(|node| {
                    Some(tree.attribute(node, Space::Word, "id")?.into_owned())
                }));
            }
            for part in self.parts.iter_mut().filter(|part| part.name == name) {
                order(&mut part.tree, &ids);
            }
        }
        Ok(())
    }
}

/// Puts the notes of some numbers last, in the order of the numbers.
fn order(tree: &mut Tree, ids: &[String]) {
    let root = tree.root();
    let notes: BTreeMap<String, NodeId> = tree
        .elements(root)
        .filter_map(|note| Some((tree.attribute(note, Space::Word, "id")?.into_owned(), note)))
        .collect();
    let mut placed = BTreeSet::new();
    for id in ids {
        if let Some(&note) = notes.get(id)
            && placed.insert(id)
        {
            tree.put(note, note, Beside::LastIn(root));
        }
    }
}

fn next_note(tree: &Tree) -> u32 {
    let notes = tree.elements(tree.root());
    let numbers =
        notes.filter_map(|note| tree.attribute(note, Space::Word, "id")?.parse::<u32>().ok());
    numbers.max().map_or(1, |number| number.saturating_add(1))
}

/// Records that all words of a note were put in, and the ends of all its paragraphs but the last.
fn record(tree: &mut Tree, pen: &mut Pen, note: NodeId, ink: &Ink) -> Result<(), Unrecorded> {
    let inner: Vec<NodeId> = tree.subtree(note).collect();
    let is_run = |tree: &Tree, node: NodeId| {
        tree.is(node, Space::Word, "r")
            || tree.space(node) == Space::Math && tree.local(node).starts_with("oMath")
    };
    let within_run = |tree: &Tree, node: NodeId| {
        let mut around = std::iter::successors(tree.parent(node), |&at| tree.parent(at));
        around.any(|at| is_run(tree, at))
    };
    let outer = |node: &NodeId| is_run(tree, *node) && !within_run(tree, *node);
    let runs: Vec<NodeId> = inner.iter().copied().filter(outer).collect();
    let groups: Vec<Vec<NodeId>> = runs
        .chunk_by(|one, next| tree.next(*one) == Some(*next))
        .map(<[NodeId]>::to_vec)
        .collect();
    for group in groups {
        if let (Some(&first), Some(&last)) = (group.first(), group.last()) {
            let mark = pen.mark("ins", ink);
            tree.wrap(first, last, &mark)?;
        }
    }
    let paragraphs: Vec<NodeId> = tree.children_named(note, Space::Word, "p").collect();
    for &paragraph in paragraphs.iter().rev().skip(1) {
        let mark = pen.mark("ins", ink);
        mark_end(tree, pen, paragraph, &mark)?;
    }
    Ok(())
}
