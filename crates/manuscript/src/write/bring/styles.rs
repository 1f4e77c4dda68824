//! The styles of what is brought: the file's own of the same name, or one of Word's own that is added to them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Bringing;
use crate::brought::{OPEN, Style, named};
use crate::write::Unrecorded;
use crate::write::parts::related;
use crate::xml::{Beside, NodeId, Space, Tree};

impl Bringing<'_> {
    /// The id that the file has for a style of another, by its id there.
    pub(super) fn style(
        &mut self,
        id: &str,
        styles: &BTreeMap<String, Arc<Style>>,
    ) -> Result<String, Unrecorded> {
        let Some(style) = styles.get(id) else {
            return Ok(id.to_owned());
        };
        if let Some(known) = self.styles.get(&style.name) {
            return Ok(known.clone());
        }
        let package = &mut self.writing.package;
        let Some(part) = related(package, &package.main().clone(), "styles")? else {
            return Ok(id.to_owned());
        };
        let tree = package.tree(&part)?;
        let own = tree.children_named(tree.root(), Space::Word, "style");
        let own: Vec<NodeId> = own.collect();
        let known = own.iter().find(|&&own| named(&tree, own) == style.name);
        let found = match known {
            Some(&known) => style_id(&tree, known),
            None if style.is_custom => {
                let is_default = |&&own: &&NodeId| {
                    let default = tree.attribute(own, Space::Word, "default");
                    default.is_some_and(|is| matches!(&*is, "1" | "true" | "on"))
                        && named(&tree, own).0 == style.name.0
                };
                let default = own.iter().find(is_default);
                default.map_or_else(|| id.to_owned(), |&own| style_id(&tree, own))
            }
            None => {
                let taken: Vec<String> = own.iter().map(|&own| style_id(&tree, own)).collect();
                self.add(id, style, styles, &taken)?
            }
        };
        self.styles.insert(style.name.clone(), found.clone());
        Ok(found)
    }

    fn add(
        &mut self,
        id: &str,
        style: &Style,
        styles: &BTreeMap<String, Arc<Style>>,
        taken: &[String],
    ) -> Result<String, Unrecorded> {
        let mut free = id.to_owned();
        while taken.contains(&free) {
            free.push('0');
        }
        // What is based on itself, through others, ends here.
        self.styles.insert(style.name.clone(), free.clone());
        let based_on = match &style.based_on {
            Some(based_on) => self.style(based_on, styles)?,
            None => String::new(),
        };
        let package = &mut self.writing.package;
        let part = related(package, &package.main().clone(), "styles")?;
        let part = part.expect("it was found above");
        let mut tree = package.tree(&part)?;
        let root = tree.root();
        let close = |value: &str| crate::xml::escape(value).into_owned();
        let element = style
            .element
            .replace(&format!("{OPEN}i{OPEN}"), &close(&free));
        let element = element.replace(&format!("{OPEN}b{OPEN}"), &close(&based_on));
        tree.insert(Beside::LastIn(root), &element)?;
        package.replace(&part, tree.write());
        Ok(free)
    }
}

fn style_id(tree: &Tree, style: NodeId) -> String {
    let id = tree.attribute(style, Space::Word, "styleId");
    id.unwrap_or_default().into_owned()
}
