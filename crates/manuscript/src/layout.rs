//! The layout of a paragraph as words that two files share: the name of its style, and level and form of its numbering.
//! Fonts and spacing are no layout, and the numbers that a program gives to styles and lists are not taken: they change when a file is saved.

use std::collections::{BTreeMap, BTreeSet};

use drafting::text::Name;

use crate::numbering::{Numbered, Numbering};
use crate::xml::{NodeId, Space, Tree};

/// How many styles may rest on each other.
const STYLE_DEPTH_MAX: usize = 32;
/// The deepest level that a list has, counted from 0.
const LEVEL_MAX: u8 = 8;

/// The styles and lists of a file.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    styles: BTreeMap<String, Style>,
    default: Option<String>,
    numbering: Numbering,
    met: BTreeMap<String, (Name, Option<Numbered>)>,
    /// Layouts that read the same are one, whatever they are called in the file.
    layouts: BTreeSet<Name>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    list: Option<u32>,
    level: Option<u8>,
}

impl Sheet {
    pub(crate) fn new(styles: Option<&Tree>, numbering: Option<&Tree>) -> Self {
        let mut sheet = Self::default();
        if let Some(tree) = styles {
            for node in tree.children_named(tree.root(), Space::Word, "style") {
                sheet.add_style(tree, node);
            }
        }
        if let Some(tree) = numbering {
            let list_of = |style: &str| sheet.styles.get(style)?.list;
            sheet.numbering = Numbering::new(tree, list_of);
        }
        sheet
    }

    fn add_style(&mut self, tree: &Tree, node: NodeId) {
        let value = |at: NodeId, name| {
            let child = tree.child(at, Space::Word, name)?;
            tree.attribute(child, Space::Word, "val")
        };
        let own = |name| tree.attribute(node, Space::Word, name);
        let Some(id) = own("styleId") else {
            return;
        };
        let properties = tree.child(node, Space::Word, "pPr");
        let list = properties.and_then(|at| tree.child(at, Space::Word, "numPr"));
        let style = Style {
            name: value(node, "name").unwrap_or_default().to_lowercase(),
            based_on: value(node, "basedOn").map(Into::into),
            list: list.and_then(|at| value(at, "numId")?.parse().ok()),
            level: list.and_then(|at| value(at, "ilvl")?.parse().ok()),
        };
        let is_default = own("type").as_deref() == Some("paragraph")
            && matches!(own("default").as_deref(), Some("1" | "true" | "on"));
        if is_default {
            self.default = Some(id.clone().into_owned());
        }
        self.styles.insert(id.into_owned(), style);
    }

    pub(crate) fn numbering(&self) -> &Numbering {
        &self.numbering
    }

    /// The layout that a style gives, with the list and level that a paragraph names itself, if it names any.
    pub(crate) fn layout(
        &mut self,
        style: Option<&str>,
        list: Option<(Option<&str>, Option<&str>)>,
    ) -> (Name, Option<Numbered>) {
        let (number, level) = list.unwrap_or_default();
        let asked = [style, number, level].map(|one| one.unwrap_or("\u{0}"));
        let asked = asked.join("\u{1}");
        if let Some((layout, numbered)) = self.met.get(&asked) {
            return (Name::clone(layout), *numbered);
        }
        let numbered = self.numbered(style, number, level);
        let words = self.words(style, numbered);
        let same = self.layouts.get(words.as_str()).cloned();
        let layout = same.unwrap_or_else(|| Name::from(words));
        self.layouts.insert(Name::clone(&layout));
        self.met.insert(asked, (Name::clone(&layout), numbered));
        (layout, numbered)
    }

    fn numbered(
        &self,
        style: Option<&str>,
        number: Option<&str>,
        level: Option<&str>,
    ) -> Option<Numbered> {
        let number = number.and_then(|number| number.parse::<u32>().ok());
        let level = level.and_then(|level| level.parse::<u8>().ok());
        let of_style = self.chain(style).find_map(|(_, style)| style.list);
        let list = number.or(of_style).filter(|&list| list != 0)?;
        let from_style = || {
            let mut chain = self.chain(style);
            chain
                .find_map(|(id, _)| self.numbering.level_of_style(list, id))
                .or_else(|| self.chain(style).find_map(|(_, style)| style.level))
        };
        let level = match number {
            Some(_) => level,
            None => level.or_else(from_style),
        };
        let numbered = Numbered {
            list,
            level: level.unwrap_or(0).min(LEVEL_MAX),
        };
        self.numbering.knows(numbered).then_some(numbered)
    }

    /// A style and those on which it rests.
    fn chain<'a>(
        &'a self,
        style: Option<&'a str>,
    ) -> impl Iterator<Item = (&'a str, &'a Style)> + 'a {
        let first = style.or(self.default.as_deref());
        let first = first.and_then(|id| self.styles.get_key_value(id));
        std::iter::successors(first, |(_, style)| {
            self.styles.get_key_value(style.based_on.as_deref()?)
        })
        .take(STYLE_DEPTH_MAX)
        .map(|(id, style)| (id.as_str(), style))
    }

    fn words(&self, style: Option<&str>, numbered: Option<Numbered>) -> String {
        let known = |id: &str| match self.styles.get(id) {
            Some(style) if !style.name.is_empty() => style.name.clone(),
            Some(_) | None => id.to_lowercase(),
        };
        let name = style
            .filter(|&style| Some(style) != self.default.as_deref())
            .map(known)
            .filter(|name| name != "normal")
            .unwrap_or_default();
        match numbered {
            None => name,
            Some(numbered) => {
                let form = self.numbering.form(numbered);
                let level = numbered.level + 1;
                let list = format!("level {level} {form}");
                match name.is_empty() {
                    true => list,
                    false => format!("{name}, {list}"),
                }
            }
        }
    }
}
