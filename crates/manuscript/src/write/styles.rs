//! The style of brackets and names, and the looks of paragraphs by layout, as a file has them.

use std::collections::BTreeMap;

use drafting::text::Name;

use crate::manuscript::{Manuscript, Part};
use crate::package::{Package, Unwritable};
use crate::reading::{LeafContent, Line};
use crate::write::parts::related;
use crate::write::pen::{Look, Pen, properties_within};
use crate::xml::{Beside, NodeId, Space, Tree};

/// What the style of brackets and names is called.
const LABEL_NAME: &str = "Negotiation Bracket";
const LABEL_ID: &str = "NegotiationBracket";

/// The id of the style of brackets and names, which is added to the styles of the file where it is not among them;
/// nothing where the file has no styles.
///
/// # Errors
/// Says that the styles are damaged or malformed.
pub(super) fn label_style(package: &mut Package) -> Result<String, Unwritable> {
    let main = package.main().clone();
    let Some(part) = related(package, &main, "styles")? else {
        return Ok(String::new());
    };
    let mut tree = package.tree(&part)?;
    let root = tree.root();
    let present = tree
        .children_named(root, Space::Word, "style")
        .find(|&style| {
            let name = tree.child(style, Space::Word, "name");
            name.and_then(|name| tree.attribute(name, Space::Word, "val"))
                .as_deref()
                == Some(LABEL_NAME)
        });
    if let Some(style) = present {
        let id = tree.attribute(style, Space::Word, "styleId");
        return Ok(id.unwrap_or_default().into_owned());
    }
    let w = tree.prefix(root).to_owned();
    let style = format!(
        "<{w}style {w}type=\"character\" {w}customStyle=\"1\" {w}styleId=\"{LABEL_ID}\"><{w}name {w}val=\"{LABEL_NAME}\"/><{w}uiPriority {w}val=\"99\"/><{w}rPr><{w}b {w}val=\"0\"/><{w}i {w}val=\"0\"/><{w}color {w}val=\"595959\"/></{w}rPr></{w}style>"
    );
    tree.insert(Beside::LastIn(root), &style)?;
    package.replace(&part, tree.write());
    Ok(LABEL_ID.to_owned())
}

/// For each layout of a file how the first paragraph that has it looks.
pub(super) fn looks(parts: &[Part], lines: &[Line]) -> BTreeMap<Name, Look> {
    let mut looks = BTreeMap::new();
    for line in lines {
        let Line::Paragraph(paragraph) = line else {
            continue;
        };
        let known: Option<&Look> = looks.get(&paragraph.layout);
        if known.is_some_and(|look| !look.characters.is_empty()) {
            continue;
        }
        let tree = &parts[paragraph.place.part].tree;
        let properties = tree.child(paragraph.place.node, Space::Word, "pPr");
        let shown = paragraph
            .leaves
            .iter()
            .find(|leaf| matches!(leaf.content, LeafContent::Characters { .. }));
        let look = Look {
            paragraph: properties.map_or_else(String::new, |properties| {
                properties_within(tree, properties, &["rPr", "sectPr", "framePr"])
            }),
            characters: shown
                .and_then(|leaf| characters(tree, leaf.node))
                .unwrap_or_default(),
        };
        looks.entry(paragraph.layout.clone()).or_insert(look);
    }
    looks
}

/// What the properties of the run hold in which something shows, its style aside.
fn characters(tree: &Tree, node: NodeId) -> Option<String> {
    let run = std::iter::successors(Some(node), |&at| tree.parent(at))
        .find(|&at| tree.is(at, Space::Word, "r"))?;
    let properties = tree.child(run, Space::Word, "rPr")?;
    Some(properties_within(tree, properties, &["rStyle"]))
}

/// Finds out how a layout looks that no paragraph of the file has: its style by name, its level in the list beside it.
pub(super) fn add_look(pen: &mut Pen, settled: &Manuscript, layout: &Name) {
    if pen.layouts.contains_key(layout) {
        return;
    }
    let (style, level) = match layout.split_once("level ") {
        Some((style, rest)) => (
            style.trim_end_matches(", "),
            rest.split(' ')
                .next()
                .and_then(|level| level.parse::<u8>().ok()),
        ),
        None => (&**layout, None),
    };
    let w = &pen.prefix;
    let mut paragraph = String::new();
    if let Some(id) = style_id(settled, style) {
        paragraph.push_str(&format!("<{w}pStyle {w}val=\"{id}\"/>"));
    }
    if let (Some(level), Some(list)) = (level, list_beside(settled)) {
        let level = level.saturating_sub(1);
        paragraph.push_str(&format!(
            "<{w}numPr><{w}ilvl {w}val=\"{level}\"/><{w}numId {w}val=\"{list}\"/></{w}numPr>"
        ));
    }
    let look = Look {
        paragraph,
        characters: String::new(),
    };
    pen.layouts.insert(layout.clone(), look);
}

/// The id of the style of a name in small letters.
fn style_id(settled: &Manuscript, name: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let part = related(&settled.package, settled.package.main(), "styles").ok()??;
    let tree = settled.package.tree(&part).ok()?;
    let style = tree
        .children_named(tree.root(), Space::Word, "style")
        .find(|&style| {
            let own = tree.child(style, Space::Word, "name");
            let own = own.and_then(|own| tree.attribute(own, Space::Word, "val"));
            own.is_some_and(|own| own.to_lowercase() == name)
        })?;
    Some(tree.attribute(style, Space::Word, "styleId")?.into_owned())
}

/// The list that a numbered paragraph of the file is in.
fn list_beside(settled: &Manuscript) -> Option<String> {
    settled.lines().iter().find_map(|line| {
        let Line::Paragraph(paragraph) = line else {
            return None;
        };
        let tree = &settled.parts[paragraph.place.part].tree;
        let properties = tree.child(paragraph.place.node, Space::Word, "pPr")?;
        let list = tree.child(properties, Space::Word, "numPr")?;
        let number = tree.child(list, Space::Word, "numId")?;
        Some(tree.attribute(number, Space::Word, "val")?.into_owned())
    })
}
