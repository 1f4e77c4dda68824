//! The runs of a paragraph: which one holds something, and which belong together.

use crate::xml::{NodeId, Space, Tree};

/// The elements among runs that make up what a leaf shows: its run, or all runs of a field.
pub(crate) fn whole(tree: &Tree, leaf: NodeId) -> Vec<NodeId> {
    let first = run_of(tree, leaf).unwrap_or(leaf);
    let mut nodes = vec![first];
    if tree.local(leaf) != "fldChar" {
        return nodes;
    }
    let mut depth = 0_i32;
    let mut at = Some(first);
    while let Some(node) = at {
        if node != first && tree.is_element(node) {
            nodes.push(node);
        }
        let signs = tree
            .subtree(node)
            .filter(|&one| tree.is(one, Space::Word, "fldChar"));
        for sign in signs {
            match tree.attribute(sign, Space::Word, "fldCharType").as_deref() {
                Some("begin") => depth += 1,
                Some("end") => depth -= 1,
                Some(_) | None => {}
            }
        }
        if depth <= 0 {
            break;
        }
        at = tree.next(node);
    }
    nodes
}

/// The outermost run that holds a node.
pub(crate) fn run_of(tree: &Tree, node: NodeId) -> Option<NodeId> {
    std::iter::successors(Some(node), |&at| tree.parent(at))
        .take_while(|&at| !tree.is(at, Space::Word, "p"))
        .filter(|&at| tree.is(at, Space::Word, "r"))
        .last()
}

/// What stands directly in a run and holds a node.
pub(crate) fn child_of(tree: &Tree, run: NodeId, node: NodeId) -> NodeId {
    std::iter::successors(Some(node), |&at| tree.parent(at))
        .take_while(|&at| at != run)
        .last()
        .unwrap_or(node)
}
