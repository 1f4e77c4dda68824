//! Things cut out of a file: their elements as characters, with places left open for what each file numbers and names itself.
//! Nothing is written into a file here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::copy::copied;
use super::{Left, Located, Picture, Style};
use crate::manuscript::Manuscript;
use crate::package::{Package, Relationship, Target};
use crate::write::Unrecorded;
use crate::xml::{NodeId, Space, Tree};

/// What stands on both sides of a place that is left open; no XML can hold it.
pub(crate) const OPEN: char = '\u{1}';

/// A thing to be put into a file.
#[derive(Debug)]
pub(crate) struct Item {
    /// The runs that show it.
    pub(crate) runs: String,
    pub(crate) note: Option<Note>,
    pub(crate) relations: Vec<Relation>,
    /// The styles that it has, by their ids, with those on which they are based.
    pub(crate) styles: BTreeMap<String, Arc<Style>>,
    /// Whether it is in the strict vocabulary.
    pub(crate) strict: bool,
}

/// The words of a note.
#[derive(Debug)]
pub(crate) struct Note {
    pub(crate) is_endnote: bool,
    /// Its paragraphs.
    pub(crate) blocks: String,
}

/// What a thing refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Relation {
    Picture(Arc<Picture>),
    /// An address that a reader may follow.
    Address(String),
}

impl Item {
    /// Whether its pictures say nothing besides what they show.
    pub(super) fn is_bare(&self) -> bool {
        self.relations.iter().all(|relation| match relation {
            Relation::Picture(picture) => super::is_bare(&picture.bytes),
            Relation::Address(_) => true,
        })
    }
}

/// Fields that a program computes from the text itself or from the day.
const COMPUTED: [&str; 12] = [
    "PAGE",
    "NUMPAGES",
    "SECTION",
    "SECTIONPAGES",
    "PAGEREF",
    "DATE",
    "TIME",
    "NUMWORDS",
    "NUMCHARS",
    "SYMBOL",
    "EQ",
    "SEQ",
];
/// Fields whose result tells of a file, of a machine or of who works at it: they are brought without it.
const TELLING: [&str; 14] = [
    "FILENAME",
    "FILESIZE",
    "AUTHOR",
    "LASTSAVEDBY",
    "USERNAME",
    "USERINITIALS",
    "USERADDRESS",
    "TEMPLATE",
    "INFO",
    "EDITTIME",
    "REVNUM",
    "CREATEDATE",
    "SAVEDATE",
    "PRINTDATE",
];

/// Cuts a thing out of a file whose marks are accepted; none where it cannot be brought. What is left behind is noted.
pub(super) fn item(
    file: &mut Manuscript,
    place: &Located,
    styles: &BTreeMap<String, Arc<Style>>,
    missed: &mut BTreeSet<Left>,
) -> Result<Option<Item>, Unrecorded> {
    let mut cutting = Cutting {
        package: &file.package,
        styles: BTreeSet::new(),
        relations: Vec::new(),
        missed,
        refers: place.note.is_some(),
        whole: true,
    };
    let part = &mut file.parts[place.part];
    let strict = is_strict(&part.tree);
    let related = cutting.package.relationships(Some(&part.name))?;
    let mut runs = String::new();
    if let Some(name) = place.thing.identity.strip_prefix("field ") {
        let nodes = copied(&mut part.tree, place.node)?;
        runs = cutting.field(&mut part.tree, name, &nodes)?;
    } else {
        for node in copied(&mut part.tree, place.node)? {
            runs.push_str(&cutting.fragment(&mut part.tree, node, &related)?);
        }
    }
    cutting.refers = false;
    let mut note = None;
    if let Some((number, story)) = place.note {
        let part = &mut file.parts[number];
        let related = cutting.package.relationships(Some(&part.name))?;
        let nodes: Vec<NodeId> = part.tree.elements(story).collect();
        let mut blocks = String::new();
        for node in nodes {
            blocks.push_str(&cutting.fragment(&mut part.tree, node, &related)?);
        }
        let is_endnote = part.tree.local(story) == "endnote";
        note = Some(Note { is_endnote, blocks });
    } else if matches!(&*place.thing.identity, "footnote" | "endnote") {
        return Ok(None);
    }
    let Cutting {
        styles: used,
        relations,
        whole,
        ..
    } = cutting;
    Ok(whole.then(|| Item {
        runs,
        note,
        relations,
        styles: super::styles::chosen(styles, used),
        strict,
    }))
}

/// Whether a part is in the strict vocabulary.
pub(crate) fn is_strict(tree: &Tree) -> bool {
    let mut attributes = tree.attributes(tree.root());
    attributes.any(|one| {
        one.qualified.starts_with("xmlns")
            && one
                .value()
                .ends_with("purl.oclc.org/ooxml/wordprocessingml/main")
    })
}

/// Elements on their way out of a file.
struct Cutting<'own> {
    package: &'own Package,
    styles: BTreeSet<String>,
    relations: Vec<Relation>,
    missed: &'own mut BTreeSet<Left>,
    /// Whether what is cut is the reference to a note that is cut as well.
    refers: bool,
    /// Whether nothing was met so far without which the thing cannot be brought.
    whole: bool,
}

impl Cutting<'_> {
    /// An element as characters, ready to be put into another file.
    fn fragment(
        &mut self,
        tree: &mut Tree,
        node: NodeId,
        related: &[Relationship],
    ) -> Result<String, Unrecorded> {
        self.walk(tree, node, related)?;
        declare(tree, node);
        Ok(tree.written(node))
    }

    /// Leaves places open in an element and in all that is in it.
    fn walk(
        &mut self,
        tree: &mut Tree,
        node: NodeId,
        related: &[Relationship],
    ) -> Result<(), Unrecorded> {
        let inner: Vec<NodeId> = tree.elements(node).collect();
        for child in inner {
            if !self.drop(tree, child) {
                self.walk(tree, child, related)?;
            }
        }
        self.element(tree, node, related)
    }

    /// A field as characters, if it is one that is brought, by its name and its runs.
    fn field(
        &mut self,
        tree: &mut Tree,
        name: &str,
        nodes: &[NodeId],
    ) -> Result<String, Unrecorded> {
        let signs = |node: &NodeId| {
            tree.subtree(*node)
                .filter(|&at| tree.is(at, Space::Word, "fldChar"))
                .count()
        };
        let is_single = nodes.iter().map(signs).sum::<usize>() <= 3;
        self.need(
            is_single && (COMPUTED.contains(&name) || TELLING.contains(&name)),
            Left::Field,
        );
        let mut runs = String::new();
        let brought = if self.whole { nodes } else { &[] };
        for &node in brought {
            let inner: Vec<NodeId> = tree
                .subtree(node)
                .filter(|&at| tree.space(at) == Space::Word)
                .collect();
            for at in inner {
                match tree.local(at) {
                    "instrText" if TELLING.contains(&name) => tree.set_characters(at, name)?,
                    "t" if TELLING.contains(&name) => tree.remove(at),
                    "footnoteReference" | "endnoteReference" | "drawing" | "pict" | "object"
                    | "hyperlink" | "bookmarkStart" | "bookmarkEnd" => tree.remove(at),
                    _ => self.element(tree, at, &[])?,
                }
            }
            declare(tree, node);
            runs.push_str(&tree.written(node));
        }
        Ok(runs)
    }

    /// Removes an element that is of no use in another file, or must not come into one.
    fn drop(&mut self, tree: &mut Tree, node: NodeId) -> bool {
        match (tree.space(node), tree.local(node)) {
            (Space::Office, "OLEObject")
            | (Space::Word, "control" | "objectEmbed" | "objectLink" | "movie") => {
                self.missed.insert(Left::Object);
            }
            (
                Space::Word,
                "bookmarkStart"
                | "bookmarkEnd"
                | "proofErr"
                | "permStart"
                | "permEnd"
                | "commentRangeStart"
                | "commentRangeEnd"
                | "commentReference"
                | "numPr"
                | "dataBinding"
                | "placeholder"
                | "altChunk"
                | "subDoc"
                | "sectPr"
                | "lastRenderedPageBreak"
                | "fldChar"
                | "instrText",
            )
            | (_, "svgBlip" | "imgProps") => {}
            // The notes of a formula or a text box are not looked for.
            (Space::Word, "footnoteReference" | "endnoteReference") if !self.refers => {}
            // Others show the same in an older way.
            (Space::Compatibility, "Fallback") => {
                let around = tree.parent(node);
                if around.is_none_or(|around| {
                    tree.child(around, Space::Compatibility, "Choice").is_none()
                }) {
                    return false;
                }
            }
            _ => return false,
        }
        tree.remove(node);
        true
    }

    /// Leaves places open in an element, and takes out what tells of the file from which it comes.
    fn element(
        &mut self,
        tree: &mut Tree,
        node: NodeId,
        related: &[Relationship],
    ) -> Result<(), Unrecorded> {
        let (space, local) = (tree.space(node), tree.local(node).to_owned());
        if tree.is(node, Space::Word, "object") {
            let name = format!("{}pict", tree.prefix(node));
            tree.rename(node, &name);
        }
        let embeds = tree.attribute(node, Space::Relationship, "embed").is_some();
        for (qualified, attribute_space, name, value) in attributes(tree, node) {
            if value.contains(OPEN) {
                tree.remove_attribute(node, &qualified);
                continue;
            }
            let new = match (attribute_space, name.as_str()) {
                // A picture that is in the file may name the place from which it was taken as well.
                (Space::Relationship, "link") if embeds => None,
                (Space::Relationship, _) => {
                    let number = self.relation(related, &value)?;
                    number.map(|number| format!("{OPEN}r{number}{OPEN}"))
                }
                (Space::Word, "val") if space == Space::Word && is_style(&local) => {
                    let open = format!("{OPEN}s{value}{OPEN}");
                    self.styles.insert(value);
                    Some(open)
                }
                (Space::Word, "id") if local.ends_with("noteReference") => {
                    Some(format!("{OPEN}n{OPEN}"))
                }
                (Space::None, "id") if local == "docPr" => Some(format!("{OPEN}d{OPEN}")),
                (Space::None, "name") if matches!(local.as_str(), "docPr" | "cNvPr") => {
                    Some("Picture".to_owned())
                }
                (Space::None, "descr" | "alt" | "title") if is_path(&value) => None,
                (Space::Word, name) if name.starts_with("rsid") => None,
                (Space::Word2010, "paraId" | "textId")
                | (Space::Word, "dxaOrig" | "dyaOrig")
                | (Space::Drawing, "anchorId" | "editId")
                | (Space::Office, "gfxdata" | "title" | "href" | "relid" | "ole") => None,
                (Space::None, "src" | "href") if space == Space::Vector => None,
                _ => continue,
            };
            match new {
                Some(new) => tree.set_attribute(node, &qualified, &new),
                None => tree.remove_attribute(node, &qualified),
            }
        }
        match local.as_str() {
            "hlinkClick" | "hlinkHover"
                if tree.attribute(node, Space::Relationship, "id").is_none() =>
            {
                tree.remove(node)
            }
            "fldSimple" => tree.unwrap(node),
            _ => {}
        }
        Ok(())
    }

    /// The number of what an attribute refers to; none where it is not brought.
    fn relation(
        &mut self,
        related: &[Relationship],
        id: &str,
    ) -> Result<Option<usize>, Unrecorded> {
        let Some(one) = related.iter().find(|one| one.id == id) else {
            return Ok(None);
        };
        let relation = match (&one.target, one.kind()) {
            (Target::External(address), "hyperlink") => {
                is_followed(address).then(|| Relation::Address(address.clone()))
            }
            (_, "hyperlink") => None,
            (Target::Part(part), "image") => {
                let large = self
                    .package
                    .fingerprint(part)
                    .is_some_and(|(_, bytes)| bytes > super::picture::BYTES_MAX as u64);
                let picture = if large {
                    None
                } else {
                    Picture::of(self.package.bytes(part)?)
                };
                self.need(picture.is_some(), Left::Picture);
                picture.map(|picture| Relation::Picture(Arc::new(picture)))
            }
            (Target::External(_), _) => {
                self.need(false, Left::Outside);
                None
            }
            (Target::Part(_) | Target::Missing(_), _) => {
                self.need(false, Left::Parts);
                None
            }
        };
        let Some(relation) = relation else {
            return Ok(None);
        };
        let known = self.relations.iter().position(|known| *known == relation);
        Ok(Some(known.unwrap_or_else(|| {
            self.relations.push(relation);
            self.relations.len() - 1
        })))
    }

    /// Notes that the thing cannot be brought unless something holds.
    fn need(&mut self, holds: bool, what: Left) {
        if !holds {
            self.missed.insert(what);
            self.whole = false;
        }
    }
}

/// The attributes of an element: the name as it stands, its vocabulary, the name without prefix, the value.
fn attributes(tree: &Tree, node: NodeId) -> Vec<(String, Space, String, String)> {
    let attributes = tree.attributes(node);
    attributes
        .map(|one| {
            (
                one.qualified.to_owned(),
                one.space,
                one.local.to_owned(),
                one.value().into_owned(),
            )
        })
        .collect()
}

fn is_style(local: &str) -> bool {
    matches!(local, "pStyle" | "rStyle" | "tblStyle")
}

/// Whether what is said in the place of a picture is where its file lay.
fn is_path(words: &str) -> bool {
    words.contains('\\') || words.contains(":/") || words.starts_with('/')
}

/// Whether an address is one that a reader may follow, and not a place on somebody's machine.
fn is_followed(address: &str) -> bool {
    let address = address.to_lowercase();
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme))
}

/// Declares at an element the prefixes that are used in it and were declared around it.
pub(super) fn declare(tree: &mut Tree, node: NodeId) {
    let mut prefixes: BTreeSet<String> = BTreeSet::new();
    for inner in tree.subtree(node).filter(|&inner| tree.is_element(inner)) {
        prefixes.insert(tree.prefix(inner).trim_end_matches(':').to_owned());
        for one in tree.attributes(inner) {
            if let Some((prefix, _)) = one.qualified.split_once(':') {
                prefixes.insert(prefix.to_owned());
            }
            if matches!(one.local, "Requires" | "Ignorable") {
                prefixes.extend(one.value().split_whitespace().map(str::to_owned));
            }
        }
    }
    for prefix in prefixes
        .into_iter()
        .filter(|prefix| !matches!(prefix.as_str(), "xml" | "xmlns"))
    {
        let name = match prefix.as_str() {
            "" => "xmlns".to_owned(),
            prefix => format!("xmlns:{prefix}"),
        };
        let mut around = std::iter::successors(Some(node), |&at| tree.parent(at));
        let declared = around.find_map(|at| {
            let mut attributes = tree.attributes(at);
            attributes
                .find(|one| one.qualified == name)
                .map(|one| one.value().into_owned())
        });
        if let Some(uri) = declared {
            tree.set_attribute(node, &name, &uri);
        }
    }
}
