//! Headers, footers and the page of a template, with the pictures in them.

use std::collections::BTreeMap;

use crate::package::{Package, PartName, Unwritable};
use crate::xml::{Beside, NodeId, Space, Tree};

const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A header or footer on its way: what it is, for which pages, and its part in the package.
struct Margin {
    local: String,
    pages: String,
    part: PartName,
}

/// Takes the headers, the footers and the page of the template's last section for every section.
///
/// # Errors
/// Says which part of either is damaged or malformed.
pub(super) fn take(package: &mut Package, template: &Package) -> Result<(), Unwritable> {
    let source = template.tree(template.main())?;
    let Some(section) = sections(&source).last().copied() else {
        return Ok(());
    };
    let margins = copy(package, template, &source, section)?;
    let main = package.main().clone();
    let mut tree = package.tree(&main)?;
    let mut references = Vec::new();
    for margin in &margins {
        let kind = margin.local.trim_end_matches("Reference");
        let id = package.relate(&main, &format!("{KINDS}{kind}"), &margin.part)?;
        references.push((margin, id));
    }
    let mut left = Vec::new();
    for own in sections(&tree) {
        if !references.is_empty() {
            left.extend(leave_margins(package, &main, &mut tree, own)?);
            let relationship = tree.prefix_for(own, Space::Relationship);
            let (declared, r) = match relationship {
                Some(prefix) if !prefix.is_empty() => (String::new(), prefix),
                Some(_) | None => (
                    format!(" xmlns:r=\"{}\"", KINDS.trim_end_matches('/')),
                    "r:".to_owned(),
                ),
            };
            let w = tree.prefix(own).to_owned();
            for (margin, id) in references.iter().rev() {
                let xml = format!(
                    "<{w}{}{declared} {w}type=\"{}\" {r}id=\"{id}\"/>",
                    margin.local, margin.pages
                );
                tree.insert(Beside::FirstIn(own), &xml)?;
            }
        }
        take_page(&mut tree, own, &source, section)?;
    }
    package.replace(&main, tree.write());
    left.sort();
    left.dedup();
    for part in left {
        package.remove(&part)?;
    }
    Ok(())
}

/// The properties of the sections of a text, in order.
fn sections(tree: &Tree) -> Vec<NodeId> {
    tree.subtree(tree.root())
        .filter(|&node| tree.is(node, Space::Word, "sectPr"))
        .collect()
}

/// Copies the headers and footers of a section.
fn copy(
    package: &mut Package,
    template: &Package,
    source: &Tree,
    section: NodeId,
) -> Result<Vec<Margin>, Unwritable> {
    let relationships = template.relationships(Some(template.main()))?;
    let mut margins = Vec::new();
    for node in source.elements(section) {
        let local = source.local(node);
        if !matches!(local, "headerReference" | "footerReference") {
            continue;
        }
        let id = source.attribute(node, Space::Relationship, "id");
        let id = id.unwrap_or_default();
        let target = relationships.iter().find(|one| one.id == *id);
        let Some(part) = target.and_then(|one| one.target.part()) else {
            continue;
        };
        let pages = source.attribute(node, Space::Word, "type");
        margins.push(Margin {
            local: local.to_owned(),
            pages: pages.map_or_else(|| "default".to_owned(), std::borrow::Cow::into_owned),
            part: copy_part(package, template, part)?,
        });
    }
    Ok(margins)
}

/// Copies a header or footer with what it shows.
fn copy_part(
    package: &mut Package,
    template: &Package,
    part: &PartName,
) -> Result<PartName, Unwritable> {
    let kind = template.content_type(part).unwrap_or_default().to_owned();
    let new = package.add(part.as_str(), &kind, template.bytes(part)?)?;
    let mut ids = BTreeMap::new();
    for one in template.relationships(Some(part))? {
        if let Some(shown) = one.target.part() {
            let kind = template.content_type(shown).unwrap_or_default().to_owned();
            let copy = package.add(shown.as_str(), &kind, template.bytes(shown)?)?;
            ids.insert(one.id, package.relate(&new, &one.kind_uri, &copy)?);
        }
    }
    let mut tree = template.tree(part)?;
    let nodes: Vec<NodeId> = tree.subtree(tree.root()).collect();
    for node in nodes {
        let referring: Vec<(String, Option<String>)> = tree
            .attributes(node)
            .filter(|one| one.space == Space::Relationship)
            .map(|one| (one.qualified.to_owned(), ids.get(&*one.value()).cloned()))
            .collect();
        for (name, id) in referring {
            match id {
                Some(id) => tree.set_attribute(node, &name, &id),
                // What led out of the template leads nowhere from here.
                None => tree.remove_attribute(node, &name),
            }
        }
    }
    package.replace(&new, tree.write());
    Ok(new)
}

/// Takes the headers and footers of a section out; returns their parts.
fn leave_margins(
    package: &Package,
    main: &PartName,
    tree: &mut Tree,
    section: NodeId,
) -> Result<Vec<PartName>, Unwritable> {
    let relationships = package.relationships(Some(main))?;
    let own: Vec<NodeId> = tree
        .elements(section)
        .filter(|&node| matches!(tree.local(node), "headerReference" | "footerReference"))
        .collect();
    let mut left = Vec::new();
    for node in own {
        let id = tree.attribute(node, Space::Relationship, "id");
        let target = relationships
            .iter()
            .find(|one| Some(&*one.id) == id.as_deref());
        left.extend(target.and_then(|one| one.target.part()).cloned());
        tree.remove(node);
    }
    Ok(left)
}

/// Gives a section the page of another, where both stand or lie; whether its first page is another's, too.
fn take_page(
    tree: &mut Tree,
    section: NodeId,
    source: &Tree,
    theirs: NodeId,
) -> Result<(), Unwritable> {
    let lies = |tree: &Tree, section: NodeId| {
        let page = tree.child(section, Space::Word, "pgSz");
        let turned = page.and_then(|page| tree.attribute(page, Space::Word, "orient"));
        turned.as_deref() == Some("landscape")
    };
    if lies(tree, section) == lies(source, theirs) {
        for name in ["pgSz", "pgMar"] {
            if let (Some(own), Some(other)) = (
                tree.child(section, Space::Word, name),
                source.child(theirs, Space::Word, name),
            ) {
                tree.replace(own, &source.written(other))?;
            }
        }
    }
    let first = tree.child(section, Space::Word, "titlePg");
    match (first, source.child(theirs, Space::Word, "titlePg")) {
        (None, Some(other)) => {
            let after = tree
                .elements(section)
                .filter(|&node| {
                    !matches!(
                        tree.local(node),
                        "textDirection"
                            | "bidi"
                            | "rtlGutter"
                            | "docGrid"
                            | "printerSettings"
                            | "sectPrChange"
                    )
                })
                .last();
            let place = after.map_or(Beside::FirstIn(section), Beside::After);
            tree.insert(place, &source.written(other))?;
        }
        (Some(own), None) => tree.remove(own),
        (Some(_), Some(_)) | (None, None) => {}
    }
    Ok(())
}
