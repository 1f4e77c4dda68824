//! What a thing shows, copied beside where it stands: its runs without what else is in them.
//! Nothing is changed in what is copied.

use crate::write::runs::{child_of, run_of, whole};
use crate::xml::{Beside, Malformed, NodeId, Space, Tree, escape};

/// Copies what a leaf shows, and nothing else of its runs, beside where it stands; returns the copies.
pub(crate) fn copied(tree: &mut Tree, leaf: NodeId) -> Result<Vec<NodeId>, Malformed> {
    if tree.is(leaf, Space::Word, "fldSimple") {
        return field(tree, leaf);
    }
    let nodes = whole(tree, leaf);
    let is_field = tree.is(leaf, Space::Word, "fldChar");
    let mut after = nodes.last().copied().unwrap_or(leaf);
    let mut copies = Vec::new();
    for (number, &node) in nodes.iter().enumerate() {
        let kept = kept(tree, node, leaf, is_field, number + 1 == nodes.len());
        let (copy, _) = tree.insert(Beside::After(after), &tree.written(node))?;
        let children: Vec<NodeId> = tree.children(copy).collect();
        for (at, child) in children.into_iter().enumerate() {
            let is_properties = tree.is(child, Space::Word, "rPr");
            if !is_properties && kept.as_ref().is_some_and(|kept| !kept.contains(&at)) {
                tree.remove(child);
            }
        }
        after = copy;
        copies.push(copy);
    }
    Ok(copies)
}

/// Which children of a run belong to what a leaf shows, by their numbers; none where the node belongs to it as a whole.
fn kept(
    tree: &Tree,
    node: NodeId,
    leaf: NodeId,
    is_field: bool,
    is_last: bool,
) -> Option<std::ops::Range<usize>> {
    if !tree.is(node, Space::Word, "r") {
        return None;
    }
    let children: Vec<NodeId> = tree.children(node).collect();
    let holds = run_of(tree, leaf) == Some(node);
    let own = child_of(tree, node, leaf);
    let first = children.iter().position(|&child| holds && child == own);
    if !is_field {
        return first.map(|first| first..first + 1);
    }
    let signs = |&child: &NodeId| tree.is(child, Space::Word, "fldChar");
    let last = children.iter().rposition(signs).filter(|_| is_last);
    Some(first.unwrap_or(0)..last.map_or(children.len(), |last| last + 1))
}

/// Copies a field that is one element as the runs that make up the same field: these may stand among what is put in.
fn field(tree: &mut Tree, leaf: NodeId) -> Result<Vec<NodeId>, Malformed> {
    let w = tree.prefix(leaf).to_owned();
    let code = tree
        .attribute(leaf, Space::Word, "instr")
        .unwrap_or_default();
    let sign = |kind: &str| format!("<{w}r><{w}fldChar {w}fldCharType=\"{kind}\"/></{w}r>");
    let shown: String = tree
        .children_named(leaf, Space::Word, "r")
        .map(|run| tree.written(run))
        .collect();
    let runs = format!(
        "{}<{w}r><{w}instrText xml:space=\"preserve\">{}</{w}instrText></{w}r>{}{shown}{}",
        sign("begin"),
        escape(&code),
        sign("separate"),
        sign("end"),
    );
    let (first, last) = tree.insert(Beside::After(leaf), &runs)?;
    let copies = std::iter::successors(Some(first), |&at| (at != last).then(|| tree.next(at))?);
    Ok(copies.collect())
}
