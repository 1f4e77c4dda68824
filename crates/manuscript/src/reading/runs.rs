//! What stands within a paragraph: characters, what is carried among them, and what wraps them.

use drafting::text::Name;

use super::blocks::{FoundNote, Sort, Walk};
use super::fields::{self, CarriedField};
use super::marks::{MarkKind, kind_of};
use super::{LeafContent, Pair};
use crate::findings::Carried;
use crate::xml::{NodeId, Space};

/// The character that a break within a paragraph is read as.
pub(crate) const LINE_BREAK: &str = "\u{2028}";

impl Walk<'_> {
    /// Reads what is in a paragraph, or in something within one.
    pub(super) fn inline(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        for child in tree.elements(node) {
            self.run_level(child, mark);
        }
    }

    /// Reads an element that stands among runs.
    pub(super) fn run_level(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        match self.sort(node) {
            Sort::Word => {}
            Sort::Alternatives => {
                if let Some(branch) = self.branch(node) {
                    self.inline(branch, mark);
                }
                return;
            }
            Sort::Formula => return self.formula(node, mark),
            Sort::Foreign => return self.inline(node, mark),
        }
        match tree.local(node) {
            "r" => self.run(node, mark),
            "t" | "delText" => self.piece(node, mark),
            "fldSimple" => {
                let code = tree.attribute(node, Space::Word, "instr");
                let code = code.unwrap_or_default();
                if fields::is_volatile(&code) {
                    self.opaque(&fields::identity(&code), node, mark);
                } else {
                    self.inline(node, mark);
                }
            }
            "subDoc" => self.findings.carry(Carried::SubDocument),
            local => match kind_of(local) {
                Some(kind) => {
                    let mark = self.marked(node, kind, mark);
                    self.inline(node, mark);
                }
                None => {
                    if !self.range(node) {
                        self.inline(node, mark);
                    }
                }
            },
        }
    }

    fn run(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        for child in tree.elements(node) {
            match self.sort(child) {
                Sort::Word => self.piece(child, mark),
                Sort::Alternatives => {
                    if let Some(branch) = self.branch(child) {
                        self.run(branch, mark);
                    }
                }
                Sort::Formula => self.formula(child, mark),
                Sort::Foreign => self.run(child, mark),
            }
        }
    }

    /// Reads an element within a run.
    fn piece(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        let value = |name| tree.attribute(node, Space::Word, name);
        match tree.local(node) {
            "t" | "delText" => self.text(node, mark),
            "tab" | "ptab" => self.characters("\t", node, mark),
            "cr" => self.characters(LINE_BREAK, node, mark),
            "br" => match value("type").as_deref() {
                Some("page") => self.opaque("page break", node, mark),
                Some("column") => self.opaque("column break", node, mark),
                Some(_) | None => self.characters(LINE_BREAK, node, mark),
            },
            "noBreakHyphen" => self.characters("\u{2011}", node, mark),
            "softHyphen" => self.characters("\u{AD}", node, mark),
            "sym" => self.symbol(node, mark),
            "instrText" | "delInstrText" => self.fields.say(&tree.characters(node)),
            "fldChar" => {
                let carried = match value("fldCharType").as_deref() {
                    Some("begin") => {
                        self.fields.begin(node, mark);
                        None
                    }
                    Some("separate") => self.fields.separate(),
                    Some(_) | None => self.fields.end(),
                };
                if let Some(field) = carried {
                    self.carried_field(field);
                }
            }
            "footnoteReference" => self.note(node, mark, false),
            "endnoteReference" => self.note(node, mark, true),
            "drawing" | "pict" | "object" => self.object(node, mark),
            "pgNum" => self.opaque("field PAGE", node, mark),
            "commentReference" => {
                let id = self.marks.name(&value("id").unwrap_or_default());
                self.leaf(LeafContent::CommentSign(id), node, mark);
            }
            "ruby" => {
                if let Some(base) = tree.child(node, Space::Word, "rubyBase") {
                    self.inline(base, mark);
                }
            }
            "rPr" => {
                if let Some(change) = tree.child(node, Space::Word, "rPrChange") {
                    self.formatting(change);
                }
            }
            local => match kind_of(local) {
                Some(kind) => {
                    let mark = self.marked(node, kind, mark);
                    self.run(node, mark);
                }
                None => {
                    if !self.range(node) {
                        self.run(node, mark);
                    }
                }
            },
        }
    }

    /// Reads a text; white space at its ends counts where the part says so (XML 1.0 §2.10).
    fn text(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        let characters = tree.characters(node);
        let is_white = |character: char| matches!(character, ' ' | '\t' | '\n');
        let kept = || {
            let keeps = |at| tree.attribute(at, Space::Xml, "space");
            let mut around = std::iter::successors(Some(node), |&at| tree.parent(at));
            around
                .find_map(keeps)
                .is_some_and(|value| value == "preserve")
        };
        if !characters.starts_with(is_white) && !characters.ends_with(is_white) || kept() {
            return self.shown(&characters, 0, node, mark);
        }
        let begun = characters.trim_start_matches(is_white);
        let skipped = characters.len() - begun.len();
        self.shown(begun.trim_end_matches(is_white), skipped, node, mark);
    }

    fn characters(&mut self, characters: &str, node: NodeId, mark: Pair) {
        self.shown(characters, 0, node, mark);
    }

    fn shown(&mut self, characters: &str, skipped: usize, node: NodeId, mark: Pair) {
        if characters.is_empty() || !self.fields.show() {
            return;
        }
        if let Some(paragraph) = &mut self.open {
            let from = paragraph.characters.len();
            paragraph.characters.push_str(characters);
            if characters.contains('\n') {
                // A break of lines in the source of the part is a space to whoever reads it.
                let spaced = paragraph.characters[from..].replace('\n', " ");
                paragraph.characters.replace_range(from.., &spaced);
            }
            let length = characters.len();
            self.leaf(LeafContent::Characters { length, skipped }, node, mark);
        }
    }

    fn opaque(&mut self, identity: &str, node: NodeId, mark: Pair) {
        if self.fields.show() {
            let identity = self.marks.name(identity);
            self.leaf(LeafContent::Opaque(identity), node, mark);
        }
    }

    fn carried_field(&mut self, field: CarriedField) {
        let identity = self.marks.name(&field.identity);
        self.leaf(LeafContent::Opaque(identity), field.begin, field.mark);
    }

    /// A character of a font; one without a meaning of its own is carried with the name of the font.
    fn symbol(&mut self, node: NodeId, mark: Pair) {
        let value = |name| {
            self.tree
                .attribute(node, Space::Word, name)
                .unwrap_or_default()
        };
        let code = value("char");
        let character = u32::from_str_radix(&code, 16).ok().and_then(char::from_u32);
        match character
            .filter(|&one| !one.is_control() && !('\u{E000}'..='\u{F8FF}').contains(&one))
        {
            Some(character) => self.characters(character.encode_utf8(&mut [0; 4]), node, mark),
            None => {
                let identity = format!("symbol {} {code}", value("font"));
                self.opaque(&identity, node, mark);
            }
        }
    }

    fn note(&mut self, node: NodeId, mark: Pair, is_endnote: bool) {
        let id = self.tree.attribute(node, Space::Word, "id");
        let id = id.unwrap_or_default().into_owned();
        self.opaque(if is_endnote { "endnote" } else { "footnote" }, node, mark);
        self.found.notes.push(FoundNote {
            is_endnote,
            id,
            mark,
        });
    }

    /// A picture, shape or object, with the text boxes in it, which are stories of their own.
    fn object(&mut self, node: NodeId, mark: Pair) {
        let tree = self.tree;
        let mut sources = Vec::new();
        let mut boxes = Vec::new();
        self.look_into(node, &mut sources, &mut boxes);
        let identity = match sources.first() {
            Some(source) => self.objects.identity(source),
            None if tree.local(node) == "object" => Name::from("object"),
            None => Name::from("drawing"),
        };
        self.opaque(&identity, node, mark);
        let boxes = boxes.into_iter().map(|inner| (inner, mark));
        self.found.boxes.extend(boxes);
    }

    /// Finds what a shape refers to and the text in it, one branch of alternatives only.
    fn look_into(&self, node: NodeId, sources: &mut Vec<String>, boxes: &mut Vec<NodeId>) {
        let tree = self.tree;
        for child in tree.elements(node) {
            let refers = |name| tree.attribute(child, Space::Relationship, name);
            match (tree.space(child), tree.local(child)) {
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(branch) = self.branch(child) {
                        self.look_into(branch, sources, boxes);
                    }
                    continue;
                }
                (Space::Word, "txbxContent") => {
                    boxes.push(child);
                    continue;
                }
                (Space::Drawing, "blip") => {
                    sources.extend(refers("embed").or_else(|| refers("link")).map(Into::into));
                }
                (Space::Vector, "imagedata") => sources.extend(refers("id").map(Into::into)),
                _ => {}
            }
            self.look_into(child, sources, boxes);
        }
    }

    /// A formula is carried as a whole; one with marks in it is there as it was and as it is to be.
    fn formula(&mut self, node: NodeId, mark: Pair) {
        let (mut former, mut new) = (String::new(), String::new());
        let mut within = Pair::default();
        self.look_into_formula(node, Pair::default(), &mut former, &mut new, &mut within);
        if within.is_empty() {
            self.opaque(&format!("formula {new}"), node, mark);
            return;
        }
        let both = [
            (
                former,
                MarkKind::Deleted,
                within.deleted.or(within.inserted),
            ),
            (new, MarkKind::Inserted, within.inserted.or(within.deleted)),
        ];
        for (characters, kind, number) in both {
            if let Some(number) = number.filter(|_| !characters.is_empty()) {
                self.opaque(
                    &format!("formula {characters}"),
                    node,
                    mark.with(kind, number),
                );
            }
        }
    }

    fn look_into_formula(
        &mut self,
        node: NodeId,
        mark: Pair,
        former: &mut String,
        new: &mut String,
        within: &mut Pair,
    ) {
        let tree = self.tree;
        for child in tree.elements(node) {
            let mark = match kind_of(tree.local(child)) {
                Some(kind) if tree.space(child) == Space::Word => {
                    let inner = self.marked(child, kind, mark);
                    within.inserted = within.inserted.or(inner.inserted);
                    within.deleted = within.deleted.or(inner.deleted);
                    inner
                }
                Some(_) | None => mark,
            };
            if matches!(tree.local(child), "t" | "delText") {
                let characters = tree.characters(child);
                if mark.inserted.is_none() {
                    former.push_str(&characters);
                }
                if mark.deleted.is_none() {
                    new.push_str(&characters);
                }
            }
            // What a formula is made of counts as much as its letters: a fraction is not a product.
            let name = tree.local(child);
            let is_structure = !matches!(name, "r" | "t") && !name.ends_with("Pr");
            if tree.space(child) == Space::Math && is_structure {
                if mark.inserted.is_none() {
                    former.push_str(name);
                }
                if mark.deleted.is_none() {
                    new.push_str(name);
                }
            }
            self.look_into_formula(child, mark, former, new, within);
        }
    }
}
