//! What styles and properties say of the look of paragraphs, runs, rows and cells (ECMA-376 part 1, §17.3, §17.4, §17.7).
//! No text is read here.

use std::collections::BTreeMap;

use crate::layout::Sheet;
use crate::numbering::Numbered;
use crate::package::Package;
use crate::unreadable::Unreadable;
use crate::xml::{NodeId, Space, Tree};

/// How many styles may rest on each other.
const STYLE_DEPTH_MAX: usize = 32;
/// How deep a leaf may stand within its run.
const RUN_DEPTH_MAX: usize = 8;
/// The level of the outline that means body text, from 0.
const BODY_LEVEL: u8 = 9;
/// How the names of heading styles begin, in small letters, in the programs that do not say the level otherwise.
const HEADING_NAMES: [&str; 4] = ["heading", "제목", "개요", "überschrift"];

/// The styles and lists of a file.
pub(super) struct Looks {
    styles: BTreeMap<String, Style>,
    default: Option<String>,
    sheet: Sheet,
    /// How far lists set their paragraphs in, by list and level.
    indents: BTreeMap<(u32, u8), i32>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    indent: Option<i32>,
    run: Run,
}

/// What properties of characters say; nothing where they are silent.
#[derive(Default, Clone, Copy)]
struct Run {
    bold: Option<bool>,
    hidden: Option<bool>,
}

/// The look of a paragraph.
pub(super) struct ParagraphLook {
    /// The id of its style.
    pub(super) style: Option<String>,
    pub(super) style_name: String,
    pub(super) heading: Option<u8>,
    pub(super) indent: i32,
    pub(super) numbered: Option<Numbered>,
}

/// The look of characters.
pub(super) struct RunLook {
    pub(super) is_bold: bool,
    pub(super) is_hidden: bool,
}

/// What the properties of a row say.
#[derive(Default)]
pub(super) struct RowLook {
    pub(super) is_heading: bool,
    pub(super) is_hidden: bool,
    pub(super) columns_before: usize,
}

/// What the properties of a cell say.
pub(super) struct CellLook {
    pub(super) columns: usize,
    /// Whether it begins a cell that may go on in the rows below.
    pub(super) spans_rows: bool,
    /// Whether it belongs to the cell above.
    pub(super) goes_on_below: bool,
    /// Whether it belongs to the cell before.
    pub(super) goes_on_beside: bool,
}

impl Looks {
    pub(super) fn read(package: &Package) -> Result<Self, Unreadable> {
        let relationships = package.relationships(Some(package.main()))?;
        let tree = |kind: &str| {
            let mut related = relationships.iter().filter(|one| one.kind() == kind);
            let part = related.find_map(|one| one.target.part());
            part.map(|part| package.tree(part)).transpose()
        };
        let (styles, numbering) = (tree("styles")?, tree("numbering")?);
        let mut looks = Self {
            styles: BTreeMap::new(),
            default: None,
            sheet: Sheet::new(styles.as_ref(), numbering.as_ref()),
            indents: BTreeMap::new(),
        };
        if let Some(tree) = &styles {
            for node in tree.children_named(tree.root(), Space::Word, "style") {
                looks.add_style(tree, node);
            }
        }
        if let Some(tree) = &numbering {
            looks.add_indents(tree);
        }
        Ok(looks)
    }

    fn add_style(&mut self, tree: &Tree, node: NodeId) {
        let Some(id) = tree.attribute(node, Space::Word, "styleId") else {
            return;
        };
        let id = id.into_owned();
        let own = |name| tree.attribute(node, Space::Word, name);
        let is_default = own("type").as_deref() == Some("paragraph")
            && matches!(own("default").as_deref(), Some("1" | "true" | "on"));
        if is_default {
            self.default = Some(id.clone());
        }
        let properties = tree.child(node, Space::Word, "pPr");
        let style = Style {
            name: value(tree, node, "name").unwrap_or_default(),
            based_on: value(tree, node, "basedOn"),
            outline: properties.and_then(|at| outline(tree, at)),
            indent: properties.and_then(|at| indent(tree, at)),
            run: run(tree, node),
        };
        self.styles.insert(id, style);
    }

    fn add_indents(&mut self, tree: &Tree) {
        let root = tree.root();
        let id = |node, name| tree.attribute(node, Space::Word, name)?.parse::<u32>().ok();
        let levels = |node: NodeId| {
            let levels = tree.children_named(node, Space::Word, "lvl");
            let levels = levels.filter_map(|level| {
                let properties = tree.child(level, Space::Word, "pPr")?;
                let at = u8::try_from(id(level, "ilvl")?).ok()?;
                Some((at, indent(tree, properties)?))
            });
            levels.collect::<Vec<_>>()
        };
        let forms: BTreeMap<u32, Vec<(u8, i32)>> = tree
            .children_named(root, Space::Word, "abstractNum")
            .filter_map(|node| Some((id(node, "abstractNumId")?, levels(node))))
            .collect();
        for node in tree.children_named(root, Space::Word, "num") {
            let form = value(tree, node, "abstractNumId").and_then(|form| form.parse().ok());
            let (Some(list), Some(form)) = (id(node, "numId"), form) else {
                continue;
            };
            for &(level, indent) in forms.get::<u32>(&form).into_iter().flatten() {
                self.indents.insert((list, level), indent);
            }
        }
    }

    /// The look of a paragraph by its element.
    pub(super) fn paragraph(&mut self, tree: &Tree, node: NodeId) -> ParagraphLook {
        let properties = tree.child(node, Space::Word, "pPr");
        let style = properties.and_then(|at| value(tree, at, "pStyle"));
        let list = properties.and_then(|at| tree.child(at, Space::Word, "numPr"));
        let named = list.map(|at| (value(tree, at, "numId"), value(tree, at, "ilvl")));
        let named = named.as_ref();
        let named = named.map(|(list, level)| (list.as_deref(), level.as_deref()));
        let (_, numbered) = self.sheet.layout(style.as_deref(), named);
        let own_outline = properties.and_then(|at| outline(tree, at));
        let of_list = numbered.and_then(|at| self.indents.get(&(at.list, at.level)).copied());
        let of_style = self.chain(style.as_deref()).find_map(|style| style.indent);
        // The list that a paragraph names itself goes before its style, and its style before the list that the style names.
        let inherited = match list {
            Some(_) => of_list.or(of_style),
            None => of_style.or(of_list),
        };
        let own_indent = properties.and_then(|at| indent(tree, at));
        ParagraphLook {
            style_name: self.style_name(style.as_deref()),
            heading: match own_outline {
                Some(level) => (level < BODY_LEVEL).then_some(level + 1),
                None => self.heading(style.as_deref()),
            },
            indent: own_indent.or(inherited).unwrap_or(0),
            numbered,
            style,
        }
    }

    /// The look of what stands in a run: its own properties, then its style's, then those of the paragraph's style.
    pub(super) fn run(&self, tree: &Tree, leaf: NodeId, style: &Option<String>) -> RunLook {
        let around = std::iter::successors(Some(leaf), |&at| tree.parent(at));
        let mut around = around.take(RUN_DEPTH_MAX);
        let node = around.find(|&at| tree.is(at, Space::Word, "r"));
        let own = node.map(|at| run(tree, at)).unwrap_or_default();
        let named = node
            .and_then(|at| tree.child(at, Space::Word, "rPr"))
            .and_then(|at| value(tree, at, "rStyle"));
        let styles = || {
            let named = named.as_deref().map(|named| self.chain(Some(named)));
            let named = named.into_iter().flatten();
            named.chain(self.chain(style.as_deref()))
        };
        let bold = own.bold.or_else(|| styles().find_map(|one| one.run.bold));
        let hidden = own.hidden;
        let hidden = hidden.or_else(|| styles().find_map(|one| one.run.hidden));
        RunLook {
            is_bold: bold.unwrap_or(false),
            is_hidden: hidden.unwrap_or(false),
        }
    }

    fn heading(&self, style: Option<&str>) -> Option<u8> {
        let said = |style: &Style| style.outline.or_else(|| heading_of_name(&style.name));
        let level = self.chain(style).find_map(said)?;
        (level < BODY_LEVEL).then_some(level + 1)
    }

    fn style_name(&self, style: Option<&str>) -> String {
        let style = style.filter(|&style| Some(style) != self.default.as_deref());
        let name = style.map(|id| match self.styles.get(id) {
            Some(style) if !style.name.is_empty() => style.name.clone(),
            Some(_) | None => id.to_owned(),
        });
        name.unwrap_or_default()
    }

    /// A style and those on which it rests.
    fn chain<'a>(&'a self, style: Option<&'a str>) -> impl Iterator<Item = &'a Style> + 'a {
        let first = style.or(self.default.as_deref());
        let first = first.and_then(|id| self.styles.get(id));
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_deref()?))
            .take(STYLE_DEPTH_MAX)
    }
}

/// What the properties of a row say.
pub(super) fn row(tree: &Tree, node: NodeId) -> RowLook {
    let mut look = RowLook::default();
    let properties = tree.children_named(node, Space::Word, "trPr");
    for at in properties {
        look.is_heading |= switch(tree, at, "tblHeader").unwrap_or(false);
        look.is_hidden |= switch(tree, at, "hidden").unwrap_or(false);
        let before = value(tree, at, "gridBefore").and_then(|before| before.parse().ok());
        look.columns_before = before.unwrap_or(look.columns_before);
    }
    look
}

/// What the properties of a cell say.
pub(super) fn cell(tree: &Tree, node: NodeId) -> CellLook {
    let properties = tree.child(node, Space::Word, "tcPr");
    let of = |name| {
        let child = tree.child(properties?, Space::Word, name)?;
        Some(tree.attribute(child, Space::Word, "val"))
    };
    let merge = |name| {
        let value: Option<Option<std::borrow::Cow<'_, str>>> = of(name);
        value.map(|value| value.as_deref() == Some("restart"))
    };
    let columns = of("gridSpan").flatten().and_then(|span| span.parse().ok());
    CellLook {
        columns: columns.unwrap_or(1),
        spans_rows: merge("vMerge") == Some(true),
        goes_on_below: merge("vMerge") == Some(false),
        goes_on_beside: merge("hMerge") == Some(false),
    }
}

fn value(tree: &Tree, node: NodeId, name: &str) -> Option<String> {
    let child = tree.child(node, Space::Word, name)?;
    let value = tree.attribute(child, Space::Word, "val")?;
    Some(value.into_owned())
}

/// A property that is on, off, or not named.
fn switch(tree: &Tree, node: NodeId, name: &str) -> Option<bool> {
    let child = tree.child(node, Space::Word, name)?;
    let value = tree.attribute(child, Space::Word, "val");
    Some(!matches!(
        value.as_deref(),
        Some("0" | "false" | "off" | "none")
    ))
}

fn run(tree: &Tree, node: NodeId) -> Run {
    let Some(at) = tree.child(node, Space::Word, "rPr") else {
        return Run::default();
    };
    Run {
        bold: switch(tree, at, "b"),
        hidden: switch(tree, at, "vanish"),
    }
}

fn outline(tree: &Tree, properties: NodeId) -> Option<u8> {
    value(tree, properties, "outlineLvl")?.parse().ok()
}

fn indent(tree: &Tree, properties: NodeId) -> Option<i32> {
    let node = tree.child(properties, Space::Word, "ind")?;
    let of = |name| tree.attribute(node, Space::Word, name);
    of("left").or_else(|| of("start"))?.parse().ok()
}

/// The level, from 0, of a heading by the name of its style: `heading 2`.
fn heading_of_name(name: &str) -> Option<u8> {
    let name = name.to_lowercase();
    let mut begun = HEADING_NAMES.iter();
    let rest = begun.find_map(|begin| name.strip_prefix(begin))?;
    let level: u8 = rest.trim().parse().ok()?;
    level.checked_sub(1)
}
