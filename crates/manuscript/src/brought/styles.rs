//! The styles that brought things have, with those on which they are based. How a style looks is not looked at.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cut::{OPEN, declare};
use crate::package::{Package, Unwritable};
use crate::write::parts::related;
use crate::xml::{NodeId, Space, Tree};

/// A style of a file.
#[derive(Debug)]
pub(crate) struct Style {
    /// Its kind and its name in small letters, by which it is known in every file.
    pub(crate) name: (String, String),
    /// Whether somebody made it, and it is not one of Word's own.
    pub(crate) is_custom: bool,
    /// The id of the one on which it is based.
    pub(crate) based_on: Option<String>,
    /// The style as an element, with places left open for its id and for that of the one on which it is based.
    pub(crate) element: String,
}

/// The styles of a file, by their ids.
///
/// # Errors
/// Says that the styles are damaged or malformed.
pub(super) fn of(package: &Package) -> Result<BTreeMap<String, Arc<Style>>, Unwritable> {
    let Some(part) = related(package, package.main(), "styles")? else {
        return Ok(BTreeMap::new());
    };
    let mut tree = package.tree(&part)?;
    let nodes: Vec<NodeId> = tree
        .children_named(tree.root(), Space::Word, "style")
        .collect();
    let mut styles = BTreeMap::new();
    for node in nodes {
        let id = tree.attribute(node, Space::Word, "styleId");
        let id = id.unwrap_or_default().into_owned();
        let name = named(&tree, node);
        let based_on = tree.child(node, Space::Word, "basedOn");
        let based_on = based_on.and_then(|based| tree.attribute(based, Space::Word, "val"));
        let custom = tree.attribute(node, Space::Word, "customStyle");
        let style = Style {
            name,
            is_custom: custom.is_some_and(|custom| matches!(&*custom, "1" | "true" | "on")),
            based_on: based_on.map(std::borrow::Cow::into_owned),
            element: element(&mut tree, node),
        };
        styles.insert(id, Arc::new(style));
    }
    Ok(styles)
}

/// The kind and the name of a style, in small letters.
pub(crate) fn named(tree: &Tree, style: NodeId) -> (String, String) {
    let kind = tree.attribute(style, Space::Word, "type");
    let name = tree.child(style, Space::Word, "name");
    let name = name.and_then(|name| tree.attribute(name, Space::Word, "val"));
    (
        kind.unwrap_or_default().into_owned(),
        name.unwrap_or_default().to_lowercase(),
    )
}

/// Some styles with all on which they are based.
pub(super) fn chosen(
    styles: &BTreeMap<String, Arc<Style>>,
    used: BTreeSet<String>,
) -> BTreeMap<String, Arc<Style>> {
    let mut chosen = BTreeMap::new();
    let mut open: Vec<String> = used.into_iter().collect();
    while let Some(id) = open.pop() {
        if let Some(style) = styles.get(&id)
            && !chosen.contains_key(&id)
        {
            open.extend(style.based_on.clone());
            chosen.insert(id, Arc::clone(style));
        }
    }
    chosen
}

fn element(tree: &mut Tree, style: NodeId) -> String {
    let w = tree.prefix(style).to_owned();
    let inner: Vec<NodeId> = tree.subtree(style).collect();
    for node in inner {
        if tree.space(node) != Space::Word {
            continue;
        }
        match tree.local(node) {
            "next" | "link" | "rsid" | "numPr" | "pPrChange" | "rPrChange" | "tblPrChange" => {
                tree.remove(node)
            }
            "basedOn" => tree.set_attribute(node, &format!("{w}val"), &format!("{OPEN}b{OPEN}")),
            _ => {}
        }
    }
    tree.remove_attribute(style, &format!("{w}default"));
    tree.set_attribute(style, &format!("{w}styleId"), &format!("{OPEN}i{OPEN}"));
    declare(tree, style);
    tree.written(style)
}
