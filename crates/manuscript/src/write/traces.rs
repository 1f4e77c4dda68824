//! What a file says of those who worked on it: names, moments, remarks, sessions of editing, and what it carries for the next round.
//! The words of its text and the marks in it are not looked at.

use crate::package::{Package, PartName, Unwritable};
use crate::write::runs::run_of;
use crate::xml::{NodeId, Space, Tree};

/// Kinds of parts that say nothing but who worked on a file and what was remarked, by the last word of the reference to them.
const TELLING: [&str; 14] = [
    "core-properties",
    "extended-properties",
    "custom-properties",
    "thumbnail",
    "metadata",
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "people",
    "customXml",
    "printerSettings",
    "attachedTemplate",
    "documenttasks",
];

/// Takes out of a package what it says of those who worked on it.
///
/// # Errors
/// Says which part is damaged or malformed.
pub(super) fn take_out(package: &mut Package) -> Result<(), Unwritable> {
    let main = package.main().clone();
    let mut telling: Vec<PartName> = Vec::new();
    for from in [None, Some(&main)] {
        for one in package.relationships(from)? {
            if let Some(part) = one.target.part()
                && TELLING.contains(&one.kind())
            {
                telling.push(part.clone());
            }
        }
    }
    let beside = package.parts().filter(|part| {
        let name = part.as_str().to_lowercase();
        name.starts_with("customxml/") || name.starts_with("docprops/")
    });
    telling.extend(beside.cloned());
    telling.sort();
    telling.dedup();
    for part in telling {
        package.remove(&part)?;
    }
    let texts: Vec<PartName> = package
        .parts()
        .filter(|part| {
            let kind = package.content_type(part).unwrap_or_default();
            kind.contains("wordprocessingml") && kind.ends_with("xml")
        })
        .cloned()
        .collect();
    for part in texts {
        let mut tree = package.tree(&part)?;
        clear(&mut tree);
        package.replace(&part, tree.write());
    }
    Ok(())
}

/// Takes out of a part the signs of remarks, the numbers of sessions, and where the file came from.
fn clear(tree: &mut Tree) {
    let nodes: Vec<NodeId> = tree
        .subtree(tree.root())
        .filter(|&node| tree.is_element(node))
        .collect();
    for node in nodes {
        let numbers: Vec<String> = tree
            .attributes(node)
            .filter(|one| {
                let session = one.space == Space::Word && one.local.starts_with("rsid");
                let paragraph =
                    one.space == Space::Word2010 && matches!(one.local, "paraId" | "textId");
                session || paragraph
            })
            .map(|one| one.qualified.to_owned())
            .collect();
        for name in numbers {
            tree.remove_attribute(node, &name);
        }
        match tree.local(node) {
            "commentRangeStart" | "commentRangeEnd" | "rsids" | "attachedTemplate" | "docVars"
            | "docId" | "dataBinding" => tree.remove(node),
            "commentReference" => {
                let run = run_of(tree, node).filter(|&run| {
                    let others = tree
                        .elements(run)
                        .filter(|&one| one != node && !tree.is(one, Space::Word, "rPr"));
                    others.count() == 0
                });
                tree.remove(run.unwrap_or(node));
            }
            _ => {}
        }
    }
}
