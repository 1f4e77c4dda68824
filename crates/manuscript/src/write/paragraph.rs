//! What happens in one paragraph of a file: runs are divided, wrapped and put in where the script says.
//! Rows, cells and whole tables are written beside it.

use drafting::text::Name;
use drafting::token::{Kind, Token};

use crate::reading::{LeafContent, Paragraph};
use crate::write::ends::{mark_end, properties_of};
use crate::write::pen::{Pen, properties_within};
use crate::write::runs::{child_of, run_of, whole};
use crate::write::script::{Ink, Step};
use crate::xml::{Beside, Malformed, NodeId, Space, Tree};

/// A paragraph that is being written.
pub(super) struct Work<'own> {
    tree: &'own mut Tree,
    pen: &'own mut Pen,
    paragraph: NodeId,
    leaves: Vec<Leaf>,
    /// Where in the paragraph's characters the next base token begins, in bytes.
    at: usize,
    /// The stretch of characters that is struck and not yet written so, and by whom.
    striking: Option<(usize, Ink)>,
    /// What is put in at this place and not yet written.
    putting: Vec<(Token, Ink)>,
    /// Whether nothing but what is put in stands before this place since the paragraph began.
    fresh: bool,
    /// The layout of the paragraph that is put in here, where its end is still to come.
    coming: Option<Name>,
}

/// Something that shows: where it begins among the paragraph's characters, and how long it is.
#[derive(Debug, Clone, Copy)]
struct Leaf {
    start: usize,
    length: usize,
    /// How many bytes of what the element holds are not shown before what is.
    skipped: usize,
    node: NodeId,
}

/// Carries out the steps of a paragraph. Remarks are written with the elements given for their beginning and their end.
///
/// # Errors
/// Says what was not well formed.
pub(super) fn write(
    tree: &mut Tree,
    pen: &mut Pen,
    paragraph: &Paragraph,
    base: &[Token],
    steps: &[Step],
    remarks: &[(String, String)],
) -> Result<(), Malformed> {
    let mut work = Work {
        leaves: leaves(paragraph),
        paragraph: paragraph.place.node,
        tree,
        pen,
        at: 0,
        striking: None,
        putting: Vec::new(),
        fresh: true,
        coming: None,
    };
    for (at, step) in steps.iter().enumerate() {
        work.coming = coming(&steps[at..]);
        work.step(step, base, remarks)?;
    }
    work.settle()
}

/// The layout of the next paragraph that is put in before anything of the base.
fn coming(steps: &[Step]) -> Option<Name> {
    steps
        .iter()
        .take_while(|step| !matches!(step, Step::Keep(_) | Step::Strike(..) | Step::Layout(..)))
        .find_map(|step| match step {
            Step::Put(token, _) if token.kind == Kind::ParagraphEnd => Some(token.text.clone()),
            Step::Put(..)
            | Step::Keep(_)
            | Step::Strike(..)
            | Step::Layout(..)
            | Step::Edge(..)
            | Step::RemarkStart(_)
            | Step::RemarkEnd(_) => None,
        })
}

fn leaves(paragraph: &Paragraph) -> Vec<Leaf> {
    let mut start = 0;
    let mut leaves = Vec::new();
    for leaf in &paragraph.leaves {
        let (length, skipped) = match &leaf.content {
            LeafContent::Characters { length, skipped } => (*length, *skipped),
            LeafContent::Opaque(_) => ('\u{FFFC}'.len_utf8(), 0),
            LeafContent::CommentStart(_)
            | LeafContent::CommentEnd(_)
            | LeafContent::CommentSign(_)
            | LeafContent::Aside(_) => continue,
        };
        leaves.push(Leaf {
            start,
            length,
            skipped,
            node: leaf.node,
        });
        start += length;
    }
    leaves
}

impl Work<'_> {
    fn step(
        &mut self,
        step: &Step,
        base: &[Token],
        remarks: &[(String, String)],
    ) -> Result<(), Malformed> {
        match step {
            Step::Keep(token) => {
                self.settle()?;
                self.pass(&base[*token]);
            }
            Step::Strike(token, ink) if base[*token].kind == Kind::ParagraphEnd => {
                self.settle()?;
                let mark = self.pen.mark(Pen::struck(ink), ink);
                mark_end(self.tree, self.pen, self.paragraph, &mark)?;
            }
            Step::Strike(token, ink) => {
                self.settle_puts()?;
                if self
                    .striking
                    .as_ref()
                    .is_some_and(|(_, other)| other != ink)
                {
                    self.settle_strike()?;
                }
                let at = self.at;
                self.striking.get_or_insert_with(|| (at, ink.clone()));
                self.pass(&base[*token]);
            }
            Step::Layout(_, layout, ink) => {
                self.settle()?;
                self.change_layout(layout, ink)?;
            }
            Step::Put(token, ink) if token.kind == Kind::ParagraphEnd => {
                self.settle_strike()?;
                self.divide(token, ink)?;
            }
            Step::Put(token, ink) => {
                self.settle_strike()?;
                self.putting.push((token.clone(), ink.clone()));
            }
            Step::Edge(edge, ink) => {
                self.settle()?;
                let edge = self.pen.edge(*edge, ink);
                self.insert_here(&edge)?;
            }
            Step::RemarkStart(number) => {
                self.settle()?;
                self.insert_here(&remarks[*number].0)?;
            }
            Step::RemarkEnd(number) => {
                self.settle()?;
                self.insert_here(&remarks[*number].1)?;
            }
        }
        Ok(())
    }

    /// Passes a base token.
    fn pass(&mut self, token: &Token) {
        if token.kind != Kind::ParagraphEnd {
            self.at += token.visible().len();
            self.fresh &= token.visible().is_empty();
        }
    }

    fn settle(&mut self) -> Result<(), Malformed> {
        self.settle_strike()?;
        self.settle_puts()
    }

    /// Wraps what is struck.
    fn settle_strike(&mut self) -> Result<(), Malformed> {
        let Some((start, ink)) = self.striking.take() else {
            return Ok(());
        };
        let first = self.boundary(start)?;
        let end = self.boundary(self.at)?;
        let mut struck: Vec<NodeId> = Vec::new();
        for leaf in first..end {
            for node in whole(self.tree, self.leaves[leaf].node) {
                if !struck.contains(&node) {
                    struck.push(node);
                }
            }
        }
        let mut groups: Vec<(NodeId, NodeId)> = Vec::new();
        for node in struck {
            match groups.last_mut() {
                Some((_, last)) if self.tree.next(*last) == Some(node) => *last = node,
                Some(_) | None => groups.push((node, node)),
            }
        }
        let local = Pen::struck(&ink);
        for (first, last) in groups {
            let wrapper = self.pen.mark(local, &ink);
            let wrapper = self.tree.wrap(first, last, &wrapper)?;
            if local == "del" {
                self.rename_struck(wrapper);
            }
        }
        Ok(())
    }

    fn rename_struck(&mut self, wrapper: NodeId) {
        let inner: Vec<NodeId> = self.tree.subtree(wrapper).collect();
        for node in inner {
            if self.tree.space(node) != Space::Word {
                continue;
            }
            let new = match self.tree.local(node) {
                "t" => "delText",
                "instrText" => "delInstrText",
                _ => continue,
            };
            let name = format!("{}{new}", self.tree.prefix(node));
            self.tree.rename(node, &name);
        }
    }

    /// Writes what is put in, looking as what stands beside it, or as a paragraph of a layout.
    fn settle_puts(&mut self) -> Result<(), Malformed> {
        if self.putting.is_empty() {
            return Ok(());
        }
        let here = self.boundary(self.at)?;
        let puts = std::mem::take(&mut self.putting);
        let properties = match &self.coming {
            Some(layout) if self.fresh => self.pen.look(layout).characters,
            Some(_) | None => self.characters_beside(here),
        };
        let xml = self.pen.runs(&puts, &properties);
        self.insert_at(here, &xml)
    }

    /// The properties of the characters before a place, or else after it.
    fn characters_beside(&self, here: usize) -> String {
        let beside = here
            .checked_sub(1)
            .and_then(|before| self.leaves.get(before))
            .or_else(|| self.leaves.get(here));
        let properties = beside.and_then(|leaf| {
            let run = run_of(self.tree, leaf.node)?;
            self.tree.child(run, Space::Word, "rPr")
        });
        properties.map_or_else(String::new, |properties| {
            properties_within(self.tree, properties, &["rStyle"])
        })
    }

    fn insert_here(&mut self, xml: &str) -> Result<(), Malformed> {
        let here = self.boundary(self.at)?;
        self.insert_at(here, xml)
    }

    /// Puts elements before a leaf, outside of what begins with it, or at the end of the paragraph.
    fn insert_at(&mut self, leaf: usize, xml: &str) -> Result<(), Malformed> {
        if !xml.is_empty() {
            let place = self.gap(leaf);
            self.tree.insert(place, xml)?;
        }
        Ok(())
    }

    fn gap(&self, leaf: usize) -> Beside {
        let Some(leaf) = self.leaves.get(leaf) else {
            return Beside::LastIn(self.paragraph);
        };
        let mut node = self.inline(leaf.node);
        while let Some(parent) = self.tree.parent(node)
            && parent != self.paragraph
            && self.is_first(node)
        {
            node = parent;
        }
        Beside::Before(node)
    }

    /// Whether nothing but properties stands before a node in its parent.
    fn is_first(&self, node: NodeId) -> bool {
        let mut before =
            std::iter::successors(self.tree.previous(node), |&at| self.tree.previous(at));
        before.all(|at| !self.tree.is_element(at) || self.tree.local(at).ends_with("Pr"))
    }

    /// The element that stands among runs and holds a leaf.
    fn inline(&self, leaf: NodeId) -> NodeId {
        run_of(self.tree, leaf).unwrap_or(leaf)
    }

    /// Divides what must be divided so that a leaf, and a run, begin at an offset; returns the number of the leaf.
    fn boundary(&mut self, offset: usize) -> Result<usize, Malformed> {
        let mut leaf = self
            .leaves
            .partition_point(|leaf| leaf.start + leaf.length <= offset);
        self.lay_bare(leaf)?;
        if let Some(&cut) = self.leaves.get(leaf)
            && cut.start < offset
        {
            self.divide_leaf(leaf, offset - cut.start);
            leaf += 1;
        }
        if leaf > 0
            && let Some(&after) = self.leaves.get(leaf)
        {
            self.divide_run(self.leaves[leaf - 1].node, after.node)?;
        }
        Ok(leaf)
    }

    /// Makes an element hold nothing but what it shows: white space that nobody sees goes, that after the sign of a note
    /// stands in a run of its own before it.
    fn lay_bare(&mut self, leaf: usize) -> Result<(), Malformed> {
        let Some(&Leaf {
            length,
            skipped,
            node,
            ..
        }) = self.leaves.get(leaf)
        else {
            return Ok(());
        };
        let held = self.tree.characters(node).into_owned();
        if self.tree.local(node) != "t" || held.len() == length {
            return Ok(());
        }
        let kept = self.tree.attribute(node, Space::Xml, "space").as_deref() == Some("preserve");
        let characters = self
            .tree
            .children(node)
            .find(|&at| self.tree.is_characters(at));
        if !kept {
            let shown = held.get(skipped..skipped + length).unwrap_or(&held);
            self.tree.set_characters(node, shown)?;
        } else if let Some(characters) = characters
            && let Some(second) = self.tree.divide_characters(characters, skipped)
        {
            let second = self.tree.divide(node, second);
            self.divide_run(node, second)?;
            self.leaves[leaf].node = second;
        }
        self.leaves[leaf].skipped = 0;
        Ok(())
    }

    fn divide_leaf(&mut self, leaf: usize, offset: usize) {
        let Leaf {
            start,
            length,
            node,
            ..
        } = self.leaves[leaf];
        let characters = self
            .tree
            .children(node)
            .find(|&at| self.tree.is_characters(at));
        let second =
            characters.and_then(|characters| self.tree.divide_characters(characters, offset));
        let Some(second) = second else {
            return;
        };
        let second = self.tree.divide(node, second);
        for half in [node, second] {
            self.tree.set_attribute(half, "xml:space", "preserve");
        }
        self.leaves[leaf].length = offset;
        let rest = Leaf {
            start: start + offset,
            length: length - offset,
            skipped: 0,
            node: second,
        };
        self.leaves.insert(leaf + 1, rest);
    }

    /// Divides the run that holds two leaves, between them.
    fn divide_run(&mut self, before: NodeId, after: NodeId) -> Result<(), Malformed> {
        let (Some(run), Some(other)) = (run_of(self.tree, before), run_of(self.tree, after)) else {
            return Ok(());
        };
        if run != other {
            return Ok(());
        }
        let (first, second) = (
            child_of(self.tree, run, before),
            child_of(self.tree, run, after),
        );
        if first == second {
            return Ok(());
        }
        let properties = self.tree.child(run, Space::Word, "rPr");
        let properties = properties.map(|properties| self.tree.written(properties));
        let half = self.tree.divide(run, second);
        if let Some(properties) = properties {
            self.tree.insert(Beside::FirstIn(half), &properties)?;
        }
        Ok(())
    }

    /// Ends a paragraph here: what stands before goes into a new one, what comes after stays where it was.
    fn divide(&mut self, end: &Token, ink: &Ink) -> Result<(), Malformed> {
        self.settle_puts()?;
        let here = self.boundary(self.at)?;
        let xml = self.pen.paragraph(&[], end, ink);
        let (new, _) = self.tree.insert(Beside::Before(self.paragraph), &xml)?;
        let stop = match self.gap(here) {
            Beside::Before(node) => Some(self.up_to_paragraph(node)),
            Beside::After(_) | Beside::FirstIn(_) | Beside::LastIn(_) => None,
        };
        let before: Vec<NodeId> = self
            .tree
            .children(self.paragraph)
            .take_while(|&child| Some(child) != stop)
            .filter(|&child| !self.tree.is(child, Space::Word, "pPr"))
            .collect();
        for node in before {
            self.tree.put(node, node, Beside::LastIn(new));
        }
        self.fresh = true;
        Ok(())
    }

    /// Divides what wraps a node, up to the paragraph, before the node; returns what stands in the paragraph itself then.
    fn up_to_paragraph(&mut self, node: NodeId) -> NodeId {
        let mut node = node;
        while let Some(parent) = self.tree.parent(node)
            && parent != self.paragraph
        {
            node = self.tree.divide(parent, node);
        }
        node
    }

    /// Gives the paragraph another layout and records the one before.
    fn change_layout(&mut self, layout: &Name, ink: &Ink) -> Result<(), Malformed> {
        let properties = properties_of(self.tree, self.pen, self.paragraph)?;
        let former = properties_within(self.tree, properties, &["rPr", "sectPr"]);
        let look = self.pen.look(layout);
        let old: Vec<NodeId> = self
            .tree
            .elements(properties)
            .filter(|&child| !matches!(self.tree.local(child), "rPr" | "sectPr"))
            .collect();
        for node in old {
            self.tree.remove(node);
        }
        if !look.paragraph.is_empty() {
            self.tree
                .insert(Beside::FirstIn(properties), &look.paragraph)?;
        }
        let change = self.pen.mark("pPrChange", ink);
        let w = &self.pen.prefix;
        let opening = change.trim_end_matches("/>");
        let change = format!("{opening}><{w}pPr>{former}</{w}pPr></{w}pPrChange>");
        self.tree.insert(Beside::LastIn(properties), &change)?;
        Ok(())
    }
}
