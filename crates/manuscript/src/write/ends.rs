//! The ends of paragraphs: what is recorded at them, among the properties of their paragraph.
//! What stands before them is written elsewhere.

use crate::write::pen::Pen;
use crate::xml::{Beside, Malformed, NodeId, Space, Tree};

/// Records something at the end of a paragraph.
///
/// # Errors
/// Says what was not well formed.
pub(super) fn mark_end(
    tree: &mut Tree,
    pen: &Pen,
    paragraph: NodeId,
    mark: &str,
) -> Result<(), Malformed> {
    let properties = properties_of(tree, pen, paragraph)?;
    let of_end = match tree.child(properties, Space::Word, "rPr") {
        Some(of_end) => of_end,
        None => {
            let w = &pen.prefix;
            let place = tree
                .elements(properties)
                .find(|&child| matches!(tree.local(child), "sectPr" | "pPrChange"))
                .map_or(Beside::LastIn(properties), Beside::Before);
            tree.insert(place, &format!("<{w}rPr/>"))?.0
        }
    };
    tree.insert(Beside::FirstIn(of_end), mark)?;
    Ok(())
}

/// The properties of a paragraph, which are added where it has none.
///
/// # Errors
/// Says what was not well formed.
pub(super) fn properties_of(
    tree: &mut Tree,
    pen: &Pen,
    paragraph: NodeId,
) -> Result<NodeId, Malformed> {
    match tree.child(paragraph, Space::Word, "pPr") {
        Some(properties) => Ok(properties),
        None => {
            let empty = format!("<{}pPr/>", pen.prefix);
            Ok(tree.insert(Beside::FirstIn(paragraph), &empty)?.0)
        }
    }
}
