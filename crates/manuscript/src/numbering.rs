//! Lists, their levels and forms, and the number that is printed before each paragraph (ECMA-376 part 1, §17.9).
//! The text of paragraphs is not read here.

mod figures;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use drafting::text::Name;

use crate::xml::{NodeId, Space, Tree};

const LEVELS: usize = 9;

/// The list that a paragraph belongs to, and its level from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Numbered {
    pub(crate) list: u32,
    pub(crate) level: u8,
}

/// The lists of a file.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    forms: BTreeMap<u32, BTreeMap<u8, Level>>,
    lists: BTreeMap<u32, List>,
}

/// A list: the form that it shares with others, and where it departs from it.
#[derive(Debug, Default)]
struct List {
    form: u32,
    starts: BTreeMap<u8, u32>,
    levels: BTreeMap<u8, Level>,
}

/// How paragraphs of a level are numbered.
#[derive(Debug, Clone, Default)]
struct Level {
    start: u32,
    format: String,
    text: String,
    /// Whether the numbers of all levels in it are printed as figures.
    legal: bool,
    /// After which level, from 1, it starts again; 0 for never; none for after any above it.
    restart: Option<u8>,
    style: Option<String>,
}

impl Numbering {
    /// Reads the lists; some take their form from the list of a style.
    pub(crate) fn new(tree: &Tree, list_of_style: impl Fn(&str) -> Option<u32>) -> Self {
        let root = tree.root();
        let mut numbering = Self::default();
        let mut borrowed = BTreeMap::new();
        for node in tree.children_named(root, Space::Word, "abstractNum") {
            let Some(id) = figure(tree, node, "abstractNumId") else {
                continue;
            };
            if let Some(style) = value(tree, node, "numStyleLink") {
                borrowed.insert(id, style.into_owned());
            }
            let levels = tree.children_named(node, Space::Word, "lvl");
            let levels = levels.filter_map(|child| {
                let level = figure(tree, child, "ilvl").unwrap_or(0);
                let level = u8::try_from(level).ok();
                let level = level.filter(|&level| usize::from(level) < LEVELS)?;
                Some((level, Level::new(tree, child)))
            });
            numbering.forms.insert(id, levels.collect());
        }
        for node in tree.children_named(root, Space::Word, "num") {
            if let Some(id) = figure(tree, node, "numId") {
                numbering.lists.insert(id, List::new(tree, node));
            }
        }
        let lender = |style: &str| {
            let list = numbering.lists.get(&list_of_style(style)?)?;
            Some(list.form)
        };
        let lenders: BTreeMap<u32, u32> = borrowed
            .iter()
            .filter_map(|(&form, style)| Some((form, lender(style)?)))
            .collect();
        for list in numbering.lists.values_mut() {
            if let Some(&lender) = lenders.get(&list.form) {
                list.form = lender;
            }
        }
        numbering
    }

    pub(crate) fn knows(&self, numbered: Numbered) -> bool {
        self.level(numbered).is_some()
    }

    /// The level that belongs to a style in a list.
    pub(crate) fn level_of_style(&self, list: u32, style: &str) -> Option<u8> {
        let levels = (0_u8..).take(LEVELS);
        let mut levels = levels.map(|level| Numbered { list, level });
        let found = levels.find(|&numbered| {
            let level = self.level(numbered);
            level.is_some_and(|level| level.style.as_deref() == Some(style))
        });
        found.map(|numbered| numbered.level)
    }

    /// How the numbers of a level look, in words that two files share.
    pub(crate) fn form(&self, numbered: Numbered) -> String {
        let Some(level) = self.level(numbered) else {
            return String::new();
        };
        if level.format == "bullet" {
            return "bullet".to_owned();
        }
        let start = self.lists.get(&numbered.list);
        let start = start.and_then(|list| list.starts.get(&numbered.level));
        let start = match start.filter(|&&start| start != level.start) {
            Some(start) => format!(" from {start}"),
            None => String::new(),
        };
        format!("{} {}{start}", level.format, level.text)
    }

    fn level(&self, numbered: Numbered) -> Option<&Level> {
        let list = self.lists.get(&numbered.list)?;
        let own = list.levels.get(&numbered.level);
        own.or_else(|| self.forms.get(&list.form)?.get(&numbered.level))
    }
}

impl List {
    fn new(tree: &Tree, node: NodeId) -> Self {
        let form = value(tree, node, "abstractNumId").and_then(|id| id.parse().ok());
        let mut list = Self {
            form: form.unwrap_or(u32::MAX),
            ..Self::default()
        };
        for own in tree.children_named(node, Space::Word, "lvlOverride") {
            let level = figure(tree, own, "ilvl").and_then(|level| u8::try_from(level).ok());
            let Some(level) = level.filter(|&level| usize::from(level) < LEVELS) else {
                continue;
            };
            if let Some(start) = value(tree, own, "startOverride").and_then(|one| one.parse().ok())
            {
                list.starts.insert(level, start);
            }
            if let Some(child) = tree.child(own, Space::Word, "lvl") {
                list.levels.insert(level, Level::new(tree, child));
            }
        }
        list
    }
}

impl Level {
    fn new(tree: &Tree, node: NodeId) -> Self {
        let of = |name| value(tree, node, name);
        let legal = tree.child(node, Space::Word, "isLgl").is_some_and(|child| {
            let value = tree.attribute(child, Space::Word, "val");
            !matches!(value.as_deref(), Some("0" | "false" | "off"))
        });
        Self {
            start: of("start").and_then(|one| one.parse().ok()).unwrap_or(0),
            format: of("numFmt").map_or_else(|| "decimal".to_owned(), Into::into),
            text: of("lvlText").unwrap_or_default().into_owned(),
            legal,
            restart: of("lvlRestart").and_then(|one| one.parse().ok()),
            style: of("pStyle").map(Into::into),
        }
    }

    /// Whether it starts again after a paragraph of a level above it.
    fn restarts_after(&self, above: usize) -> bool {
        self.restart
            .is_none_or(|restart| above < usize::from(restart))
    }
}

/// Where the counting of each list stands.
#[derive(Debug, Default)]
pub(crate) struct Counting {
    /// By form: lists of one form go on counting where the other stopped.
    forms: BTreeMap<u32, [Option<u32>; LEVELS]>,
    /// The levels of lists whose own start has been taken.
    started: BTreeSet<(u32, u8)>,
}

impl Counting {
    /// The number printed before the next paragraph, which is counted only if it consumes its number; none where nothing is printed.
    pub(crate) fn next(
        &mut self,
        numbering: &Numbering,
        numbered: Numbered,
        consumes: bool,
    ) -> Option<Name> {
        let level = numbering.level(numbered)?;
        let list = numbering.lists.get(&numbered.list)?;
        let at = usize::from(numbered.level);
        let mut counts = self.forms.get(&list.form).copied().unwrap_or_default();
        let key = (numbered.list, numbered.level);
        let own = list.starts.get(&numbered.level).copied();
        let own = own.filter(|_| !self.started.contains(&key));
        let next = || counts[at].map_or(level.start, |count| count.saturating_add(1));
        let count = own.unwrap_or_else(next);
        counts[at] = Some(count);
        for (below, count) in (0_u8..).zip(&mut counts).skip(at + 1) {
            let lower = numbering.level(Numbered {
                level: below,
                ..numbered
            });
            if lower.is_none_or(|lower| lower.restarts_after(at)) {
                *count = None;
            }
        }
        if consumes {
            self.forms.insert(list.form, counts);
            self.started.insert(key);
        }
        let printed = printed(numbering, numbered, level, &counts);
        (!printed.is_empty()).then(|| Name::from(printed))
    }
}

/// The text of a level with the numbers in it.
fn printed(
    numbering: &Numbering,
    numbered: Numbered,
    level: &Level,
    counts: &[Option<u32>; LEVELS],
) -> String {
    if level.format == "bullet" {
        return figures::bullet(&level.text);
    }
    let mut printed = String::new();
    let mut characters = level.text.chars().peekable();
    while let Some(character) = characters.next() {
        let digit = characters.peek().and_then(|digit| digit.to_digit(10));
        match digit.filter(|&digit| character == '%' && digit > 0) {
            None => printed.push(character),
            Some(digit) => {
                characters.next();
                let at = u8::try_from(digit - 1).expect("it is one digit");
                let of = numbering.level(Numbered {
                    level: at,
                    ..numbered
                });
                let start = of.map_or(1, |of| of.start);
                let count = counts[usize::from(at)].unwrap_or(start);
                let format = of.map_or("decimal", |of| of.format.as_str());
                let figures = match level.legal && format != "decimalZero" {
                    true => figures::written(count, "decimal"),
                    false => figures::written(count, format),
                };
                printed.push_str(&figures);
            }
        }
    }
    printed
}

fn value<'a>(tree: &'a Tree, node: NodeId, name: &str) -> Option<std::borrow::Cow<'a, str>> {
    let child = tree.child(node, Space::Word, name)?;
    tree.attribute(child, Space::Word, "val")
}

fn figure(tree: &Tree, node: NodeId, name: &str) -> Option<u32> {
    tree.attribute(node, Space::Word, name)?.parse().ok()
}
