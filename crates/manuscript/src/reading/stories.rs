//! The stories of a file in their order: the main text, its notes, headers and footers, text boxes; then its comments.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use drafting::text::Name;

use super::blocks::{Found, FoundNote, Walk};
use super::fields::Fields;
use super::marks::{Marks, OpenMoves};
use super::{LeafContent, Line, Pair, Reading};
use crate::comments::{Filed, Threads, answers};
use crate::findings::{Carried, Findings};
use crate::layout::Sheet;
use crate::manuscript::Part;
use crate::numbering::Counting;
use crate::package::{Package, PartName, Relationship, Target};
use crate::unreadable::Unreadable;
use crate::xml::{NODES_MAX, NodeId, Space};

/// What the parts of a file refer to, by the ids that one of them uses: told by what it is, not by what it is called.
#[derive(Debug, Default)]
pub(super) struct Objects(BTreeMap<String, Name>);

impl Objects {
    fn new(package: &Package, relationships: &[Relationship]) -> Self {
        let identity = |one: &Relationship| match &one.target {
            Target::Part(part) => match package.fingerprint(part) {
                Some((checksum, bytes)) => format!("{} {checksum:08x} {bytes}", one.kind()),
                None => one.kind().to_owned(),
            },
            Target::Missing(_) => one.kind().to_owned(),
            Target::External(address) => format!("{} {address}", one.kind()),
        };
        let named = relationships
            .iter()
            .map(|one| (one.id.clone(), Name::from(identity(one))));
        Self(named.collect())
    }

    pub(super) fn identity(&self, id: &str) -> Name {
        let known = self.0.get(id).cloned();
        known.unwrap_or_else(|| Name::from("drawing"))
    }
}

/// Reads all that is read of a package, and keeps the parts that it was read from.
pub(crate) fn read(package: &Package) -> Result<(Vec<Part>, Reading), Unreadable> {
    let main = package.main().clone();
    let mut gathering = Gathering {
        package,
        relationships: package.relationships(Some(&main))?,
        parts: Vec::new(),
        objects: Vec::new(),
        nodes_left: NODES_MAX,
        sheet: Sheet::default(),
        marks: Marks::default(),
        findings: Findings::default(),
        lines: Vec::new(),
        queue: Queue::default(),
    };
    gathering.load_sheet()?;
    gathering.main(&main)?;
    gathering.notes()?;
    gathering.margins()?;
    while gathering.notes()? || gathering.boxes() {}
    let text_marks = gathering.marks.all().len();
    let threads = gathering.threads()?;
    gathering.outside();
    gathering.count_placeless(&threads);
    for mark in gathering.marks.all() {
        gathering.findings.add_author(&mark.author);
    }
    let reading = Reading {
        lines: gathering.lines,
        marks: gathering.marks,
        text_marks,
        threads,
        findings: gathering.findings,
    };
    Ok((gathering.parts, reading))
}

/// A reading on its way.
struct Gathering<'a> {
    package: &'a Package,
    /// What the main part refers to.
    relationships: Vec<Relationship>,
    parts: Vec<Part>,
    /// For each part, what it refers to.
    objects: Vec<Objects>,
    nodes_left: usize,
    sheet: Sheet,
    marks: Marks,
    findings: Findings,
    lines: Vec<Line>,
    queue: Queue,
}

/// Stories that were found and not yet read.
#[derive(Default)]
struct Queue {
    notes: VecDeque<FoundNote>,
    notes_met: BTreeSet<(bool, String)>,
    boxes: VecDeque<(usize, NodeId, Pair)>,
    margins: Vec<(String, String)>,
}

impl Gathering<'_> {
    fn related(&self, kind: &str) -> Option<PartName> {
        let mut related = self.relationships.iter();
        related.find_map(|one| one.target.part().filter(|_| one.kind() == kind).cloned())
    }

    fn load_sheet(&mut self) -> Result<(), Unreadable> {
        let mut tree = |kind| {
            let Some(part) = self.related(kind) else {
                return Ok(None);
            };
            let tree = self.package.tree_within(&part, self.nodes_left)?;
            self.nodes_left = self.nodes_left.saturating_sub(tree.size());
            Ok(Some(tree))
        };
        let (styles, numbering) = (tree("styles")?, tree("numbering")?);
        self.sheet = Sheet::new(styles.as_ref(), numbering.as_ref());
        Ok(())
    }

    /// The number of a part, which is read if it has not been.
    fn load(&mut self, name: &PartName) -> Result<usize, Unreadable> {
        if let Some(at) = self.parts.iter().position(|part| part.name == *name) {
            return Ok(at);
        }
        let tree = self.package.tree_within(name, self.nodes_left)?;
        self.nodes_left = self.nodes_left.saturating_sub(tree.size());
        let relationships = self.package.relationships(Some(name))?;
        self.objects
            .push(Objects::new(self.package, &relationships));
        self.parts.push(Part {
            name: name.clone(),
            tree,
        });
        Ok(self.parts.len() - 1)
    }

    fn main(&mut self, main: &PartName) -> Result<(), Unreadable> {
        let at = self.load(main)?;
        let tree = &self.parts[at].tree;
        let bodies: Vec<NodeId> = tree
            .children_named(tree.root(), Space::Word, "body")
            .collect();
        if bodies.is_empty() {
            return Err(Unreadable::NoText {
                part: main.as_str().to_owned(),
            });
        }
        let lines = self.walk(at, |walk| {
            for body in bodies {
                walk.story(body, "body", Pair::default());
            }
        });
        self.lines.extend(lines);
        Ok(())
    }

    /// Headers and footers, each once, in the order of the sections.
    fn margins(&mut self) -> Result<(), Unreadable> {
        let mut met = BTreeSet::new();
        let by_id: BTreeMap<String, PartName> = self
            .relationships
            .iter()
            .filter_map(|one| Some((one.id.clone(), one.target.part()?.clone())))
            .collect();
        for (identity, id) in std::mem::take(&mut self.queue.margins) {
            let Some(part) = by_id.get(&id).cloned() else {
                self.findings.carry(Carried::MissingStory);
                continue;
            };
            if met.insert(part.clone()) {
                let at = self.load(&part)?;
                let root = self.parts[at].tree.root();
                let lines = self.walk(at, |walk| walk.story(root, &identity, Pair::default()));
                self.lines.extend(lines);
            }
        }
        Ok(())
    }

    /// Reads the notes that were referred to so far; tells whether there were any.
    fn notes(&mut self) -> Result<bool, Unreadable> {
        let found = std::mem::take(&mut self.queue.notes);
        for kind in ["footnote", "endnote"] {
            let is_endnote = kind == "endnote";
            let meant = found.iter().filter(|note| note.is_endnote == is_endnote);
            let meant: Vec<&FoundNote> = meant.collect();
            if meant.is_empty() {
                continue;
            }
            let Some(part) = self.related(&format!("{kind}s")) else {
                for _ in meant {
                    self.findings.carry(Carried::MissingStory);
                }
                continue;
            };
            let at = self.load(&part)?;
            let tree = &self.parts[at].tree;
            let nodes: BTreeMap<String, NodeId> = tree
                .children_named(tree.root(), Space::Word, kind)
                .filter_map(|node| {
                    let id = tree.attribute(node, Space::Word, "id")?;
                    Some((id.into_owned(), node))
                })
                .collect();
            let mut stories: Vec<(NodeId, Pair)> = Vec::new();
            let mut places: BTreeMap<NodeId, usize> = BTreeMap::new();
            for note in meant {
                let Some(&node) = nodes.get(&note.id) else {
                    self.findings.carry(Carried::MissingStory);
                    continue;
                };
                if self.queue.notes_met.insert((is_endnote, note.id.clone())) {
                    places.insert(node, stories.len());
                    stories.push((node, note.mark));
                } else if let Some(&place) = places.get(&node) {
                    let mark = &mut stories[place].1;
                    // It is there as long as any reference to it is.
                    mark.inserted = mark.inserted.filter(|_| note.mark.inserted.is_some());
                    mark.deleted = mark.deleted.filter(|_| note.mark.deleted.is_some());
                }
            }
            let lines = self.walk(at, |walk| {
                for (node, mark) in stories {
                    walk.story(node, kind, mark);
                }
            });
            self.lines.extend(lines);
        }
        Ok(!found.is_empty())
    }

    /// Reads the text boxes that were found so far; tells whether there were any.
    fn boxes(&mut self) -> bool {
        let found = std::mem::take(&mut self.queue.boxes);
        for &(part, node, mark) in &found {
            let lines = self.walk(part, |walk| walk.story(node, "box", mark));
            self.lines.extend(lines);
        }
        !found.is_empty()
    }

    /// The comments, in the order of their part.
    fn threads(&mut self) -> Result<Threads, Unreadable> {
        let Some(part) = self.related("comments") else {
            return Ok(Threads::default());
        };
        let at = self.load(&part)?;
        let tree = &self.parts[at].tree;
        let nodes: Vec<NodeId> = tree
            .children_named(tree.root(), Space::Word, "comment")
            .collect();
        let mut filed = Vec::new();
        for node in nodes {
            let lines = self.walk(at, |walk| walk.blocks(node, Pair::default()));
            let paragraphs = lines.iter().filter_map(said).collect();
            let comment = Filed::new(&self.parts[at].tree, node, paragraphs);
            self.findings.add_author(&comment.comment.author);
            filed.push(comment);
        }
        let answers = match self.related("commentsExtended") {
            Some(part) => {
                let at = self.load(&part)?;
                answers(&self.parts[at].tree)
            }
            None => BTreeMap::new(),
        };
        Ok(Threads::new(filed, &answers))
    }

    fn count_placeless(&mut self, threads: &Threads) {
        let paragraphs = self.lines.iter().filter_map(|line| match line {
            Line::Paragraph(paragraph) => Some(paragraph),
            Line::Frame(_) => None,
        });
        let leaves = paragraphs.flat_map(|paragraph| &paragraph.leaves);
        let placed = leaves.filter_map(|leaf| match &leaf.content {
            LeafContent::CommentStart(id)
            | LeafContent::CommentEnd(id)
            | LeafContent::CommentSign(id) => Some(id),
            LeafContent::Characters { .. } | LeafContent::Opaque(_) | LeafContent::Aside(_) => None,
        });
        let placed: BTreeSet<&Name> = placed.collect();
        let threads = threads.0.iter();
        let placeless = threads.filter(|thread| !placed.contains(&thread.id));
        self.findings.placeless_comments = placeless.count();
    }

    /// Notes what leads out of the file, and what is not written back.
    fn outside(&mut self) {
        for one in self.package.all_relationships() {
            match one.kind() {
                "vbaProject" => self.findings.carry(Carried::Macros),
                "control" | "activeXControlBinary" => self.findings.carry(Carried::Controls),
                "oleObject" | "package" => self.findings.carry(Carried::EmbeddedObjects),
                _ => {}
            }
            if let Target::External(address) = one.target
                && !one.kind_uri.ends_with("/hyperlink")
            {
                self.findings.external.insert(address);
            }
        }
    }

    /// Reads something of a part; what is found on the way waits for its turn.
    fn walk(&mut self, part: usize, read: impl FnOnce(&mut Walk<'_>)) -> Vec<Line> {
        let mut counting = Counting::default();
        let mut walk = Walk {
            tree: &self.parts[part].tree,
            part,
            sheet: &mut self.sheet,
            counting: &mut counting,
            marks: &mut self.marks,
            findings: &mut self.findings,
            objects: &self.objects[part],
            lines: Vec::new(),
            found: Found::default(),
            fields: Fields::default(),
            moves: OpenMoves::default(),
            waiting: Vec::new(),
            open: None,
        };
        read(&mut walk);
        let found = walk.found;
        let lines = walk.lines;
        self.queue.notes.extend(found.notes);
        self.queue.margins.extend(found.margins);
        let boxes = found.boxes.into_iter();
        self.queue
            .boxes
            .extend(boxes.map(|(node, mark)| (part, node, mark)));
        lines
    }
}

/// What a paragraph of a comment says, its own marks accepted.
fn said(line: &Line) -> Option<String> {
    let Line::Paragraph(paragraph) = line else {
        return None;
    };
    let mut said = String::new();
    let mut at = 0;
    for leaf in &paragraph.leaves {
        if let LeafContent::Characters { length, .. } = leaf.content {
            if leaf.mark.deleted.is_none() {
                said.push_str(&paragraph.characters[at..at + length]);
            }
            at += length;
        }
    }
    Some(said)
}
