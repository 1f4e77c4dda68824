//! A file with every mark in it accepted: what is struck goes, what was put in is there without a mark.
//! What becomes of each line was decided when the file was read.

use drafting::marked::fate::Fate;

use crate::manuscript::Part;
use crate::reading::Line;
use crate::xml::{Beside, NodeId, Space, Tree};

/// Accepts every mark in the parts of a file, given what becomes of each of its lines.
pub(super) fn resolve(parts: &mut [Part], lines: &[Line], fates: &[Fate]) {
    // A paragraph that is gone altogether runs on like others: what it holds is struck, and what shows nothing stays.
    let mut running: Vec<NodeId> = Vec::new();
    for (line, fate) in lines.iter().zip(fates) {
        match (line, fate) {
            (Line::Frame(frame), _) => {
                let tree = &mut parts[frame.place.part].tree;
                for node in running.drain(..) {
                    tree.remove(node);
                }
                if *fate == Fate::Gone {
                    tree.remove(frame.place.node);
                }
            }
            (Line::Paragraph(paragraph), Fate::RunsOn | Fate::Gone) => {
                running.push(paragraph.place.node);
            }
            (Line::Paragraph(paragraph), Fate::Stands) => {
                let tree = &mut parts[paragraph.place.part].tree;
                run_on(tree, &running, paragraph.place.node);
                running.clear();
            }
        }
    }
    for part in parts {
        accept(&mut part.tree);
    }
}

/// Moves what stands in some paragraphs to the beginning of another, and removes them.
fn run_on(tree: &mut Tree, running: &[NodeId], into: NodeId) {
    for &paragraph in running.iter().rev() {
        let moving: Vec<NodeId> = tree
            .children(paragraph)
            .filter(|&child| !tree.is(child, Space::Word, "pPr"))
            .collect();
        for &node in moving.iter().rev() {
            let place = match tree.child(into, Space::Word, "pPr") {
                Some(properties) => Beside::After(properties),
                None => Beside::FirstIn(into),
            };
            tree.put(node, node, place);
        }
        tree.remove(paragraph);
    }
}

/// Accepts the marks of a part; ends of paragraphs and rows have been seen to.
fn accept(tree: &mut Tree) {
    let nodes: Vec<NodeId> = tree
        .subtree(tree.root())
        .filter(|&node| tree.space(node) == Space::Word)
        .collect();
    for node in nodes {
        match tree.local(node) {
            "ins" | "moveTo" if is_of_properties(tree, node) => tree.remove(node),
            "ins" | "moveTo" => tree.unwrap(node),
            "del"
            | "moveFrom"
            | "rPrChange"
            | "pPrChange"
            | "sectPrChange"
            | "tblPrChange"
            | "tblPrExChange"
            | "tblGridChange"
            | "trPrChange"
            | "tcPrChange"
            | "numberingChange"
            | "cellIns"
            | "cellMerge"
            | "moveFromRangeStart"
            | "moveFromRangeEnd"
            | "moveToRangeStart"
            | "moveToRangeEnd"
            | "customXmlInsRangeStart"
            | "customXmlInsRangeEnd"
            | "customXmlDelRangeStart"
            | "customXmlDelRangeEnd"
            | "customXmlMoveFromRangeStart"
            | "customXmlMoveFromRangeEnd"
            | "customXmlMoveToRangeStart"
            | "customXmlMoveToRangeEnd" => tree.remove(node),
            _ => {}
        }
    }
}

/// Whether a mark is of the end of a paragraph, of a row or of a numbering, and wraps nothing.
fn is_of_properties(tree: &Tree, node: NodeId) -> bool {
    tree.parent(node).is_some_and(|parent| {
        tree.space(parent) == Space::Word
            && matches!(tree.local(parent), "rPr" | "trPr" | "numPr" | "ctrlPr")
    })
}
