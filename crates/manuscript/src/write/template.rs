//! A file in the dress of another: styles, theme, lists of styles, headers, footers and page of a template, the text as it was.
//! Styles are told by their names, for their ids are each file's own.

mod margins;

use std::collections::BTreeMap;

use crate::package::{Package, PartName, Unwritable};
use crate::write::parts::related;
use crate::xml::{Beside, NodeId, Space, Tree};

const THEME: (&str, &str) = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
    "application/vnd.openxmlformats-officedocument.theme+xml",
);
const NUMBERING: (&str, &str) = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
);

/// Dresses a package as a template.
///
/// # Errors
/// Says which part of either is damaged or malformed.
pub(super) fn dress(package: &mut Package, template: &Package) -> Result<(), Unwritable> {
    let main = package.main().clone();
    let theirs = template.main();
    if let (Some(own), Some(other)) = (
        related(package, &main, "styles")?,
        related(template, theirs, "styles")?,
    ) {
        let lists = take_lists(package, template)?;
        let old = package.tree(&own)?;
        let mut new = template.tree(&other)?;
        renumber(&mut new, &lists);
        let ids = merge_styles(&mut new, &old)?;
        package.replace(&own, new.write());
        rename_styles(package, &ids)?;
    }
    if let Some(theme) = related(template, theirs, "theme")? {
        let bytes = template.bytes(&theme)?;
        match related(package, &main, "theme")? {
            Some(own) => package.replace(&own, bytes),
            None => {
                let part = package.add("word/theme/theme1.xml", THEME.1, bytes)?;
                package.relate(&main, THEME.0, &part)?;
            }
        }
    }
    margins::take(package, template)
}

/// The value of a child of an element.
fn value(tree: &Tree, node: NodeId, child: &str) -> Option<String> {
    let child = tree.child(node, Space::Word, child)?;
    Some(tree.attribute(child, Space::Word, "val")?.into_owned())
}

/// Adds the lists of the template's styles to those of the package; returns the new number of each.
fn take_lists(
    package: &mut Package,
    template: &Package,
) -> Result<BTreeMap<String, String>, Unwritable> {
    let main = package.main().clone();
    let mut numbers = BTreeMap::new();
    let Some(theirs) = related(template, template.main(), "numbering")? else {
        return Ok(numbers);
    };
    let source = template.tree(&theirs)?;
    let Some(own) = related(package, &main, "numbering")? else {
        let part = package.add("word/numbering.xml", NUMBERING.1, template.bytes(&theirs)?)?;
        package.relate(&main, NUMBERING.0, &part)?;
        for list in source.children_named(source.root(), Space::Word, "num") {
            let number = source.attribute(list, Space::Word, "numId");
            let number = number.unwrap_or_default().into_owned();
            numbers.insert(number.clone(), number);
        }
        return Ok(numbers);
    };
    let mut tree = package.tree(&own)?;
    let forms = above(&tree, "abstractNum", "abstractNumId");
    let lists = above(&tree, "num", "numId");
    let root = tree.root();
    let first_list = tree.child(root, Space::Word, "num");
    for form in source.children_named(source.root(), Space::Word, "abstractNum") {
        let place = first_list.map_or(Beside::LastIn(root), Beside::Before);
        let (copy, _) = tree.insert(place, &source.written(form))?;
        shift(&mut tree, copy, "abstractNumId", forms);
    }
    for list in source.children_named(source.root(), Space::Word, "num") {
        let (copy, _) = tree.insert(Beside::LastIn(root), &source.written(list))?;
        let old = tree.attribute(copy, Space::Word, "numId");
        let old = old.unwrap_or_default().into_owned();
        shift(&mut tree, copy, "numId", lists);
        let new = tree.attribute(copy, Space::Word, "numId");
        numbers.insert(old, new.unwrap_or_default().into_owned());
        if let Some(form) = tree.child(copy, Space::Word, "abstractNumId") {
            shift(&mut tree, form, "val", forms);
        }
    }
    package.replace(&own, tree.write());
    Ok(numbers)
}

/// A number above those of all elements of a name.
fn above(tree: &Tree, name: &str, attribute: &str) -> u32 {
    let numbers = tree
        .children_named(tree.root(), Space::Word, name)
        .filter_map(|node| {
            tree.attribute(node, Space::Word, attribute)?
                .parse::<u32>()
                .ok()
        });
    numbers.max().map_or(1, |number| number + 1)
}

/// Adds to a number that an attribute holds.
fn shift(tree: &mut Tree, node: NodeId, attribute: &str, by: u32) {
    let found = tree
        .attributes(node)
        .find(|one| one.space == Space::Word && one.local == attribute)
        .and_then(|one| Some((one.qualified.to_owned(), one.value().parse::<u32>().ok()?)));
    if let Some((qualified, number)) = found {
        tree.set_attribute(node, &qualified, &(number + by).to_string());
    }
}

/// Gives the styles of the template the new numbers of their lists.
fn renumber(styles: &mut Tree, numbers: &BTreeMap<String, String>) {
    let lists: Vec<NodeId> = styles
        .subtree(styles.root())
        .filter(|&node| styles.is(node, Space::Word, "numId"))
        .collect();
    for list in lists {
        set_value(styles, list, numbers);
    }
}

/// Puts another value in the place of one that is known.
fn set_value(tree: &mut Tree, node: NodeId, values: &BTreeMap<String, String>) {
    let found = tree
        .attributes(node)
        .find(|one| one.space == Space::Word && one.local == "val")
        .and_then(|one| Some((one.qualified.to_owned(), values.get(&*one.value())?.clone())));
    if let Some((qualified, value)) = found {
        tree.set_attribute(node, &qualified, &value);
    }
}

/// Adds to the template's styles those that only the file has; returns for each style of the file its id among them.
fn merge_styles(new: &mut Tree, old: &Tree) -> Result<BTreeMap<String, String>, Unwritable> {
    let named = |tree: &Tree, style: NodeId| {
        let kind = tree.attribute(style, Space::Word, "type");
        let name = value(tree, style, "name")
            .unwrap_or_default()
            .to_lowercase();
        (kind.unwrap_or_default().into_owned(), name)
    };
    let id = |tree: &Tree, style: NodeId| {
        let id = tree.attribute(style, Space::Word, "styleId");
        id.unwrap_or_default().into_owned()
    };
    let mut theirs: BTreeMap<(String, String), String> = BTreeMap::new();
    for style in new.children_named(new.root(), Space::Word, "style") {
        theirs.insert(named(new, style), id(new, style));
    }
    let mut taken: Vec<String> = theirs.values().cloned().collect();
    let mut ids = BTreeMap::new();
    let mut missing = Vec::new();
    for style in old.children_named(old.root(), Space::Word, "style") {
        let own = id(old, style);
        let known = theirs.get(&named(old, style)).cloned();
        let new_id = known.unwrap_or_else(|| {
            missing.push(style);
            let mut free = own.clone();
            while taken.contains(&free) {
                free.push('0');
            }
            taken.push(free.clone());
            free
        });
        ids.insert(own, new_id);
    }
    let root = new.root();
    for style in missing {
        let (copy, _) = new.insert(Beside::LastIn(root), &old.written(style))?;
        let own = id(old, style);
        let w = new.prefix(copy).to_owned();
        new.set_attribute(copy, &format!("{w}styleId"), &ids[&own]);
        new.remove_attribute(copy, &format!("{w}default"));
        for name in ["basedOn", "next", "link"] {
            if let Some(child) = new.child(copy, Space::Word, name) {
                set_value(new, child, &ids);
            }
        }
    }
    Ok(ids)
}

/// Gives the text the new ids of its styles.
fn rename_styles(package: &mut Package, ids: &BTreeMap<String, String>) -> Result<(), Unwritable> {
    let texts: Vec<PartName> = package
        .parts()
        .filter(|part| {
            let kind = package.content_type(part).unwrap_or_default();
            kind.contains("wordprocessingml") && kind.ends_with("+xml") && !kind.contains("styles")
        })
        .cloned()
        .collect();
    for part in texts {
        let mut tree = package.tree(&part)?;
        let named: Vec<NodeId> = tree
            .subtree(tree.root())
            .filter(|&node| {
                tree.space(node) == Space::Word
                    && matches!(tree.local(node), "pStyle" | "rStyle" | "tblStyle")
            })
            .collect();
        for node in named {
            set_value(&mut tree, node, ids);
        }
        package.replace(&part, tree.write());
    }
    Ok(())
}
