//! The characters of one part as a tree that is edited in place: what is not touched is written back byte for byte.
//! What elements mean is not known here.

mod characters;
mod edit;
mod names;
mod parse;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::num::NonZeroU32;

use quick_xml::events::attributes::Attributes;

pub use characters::escape;
pub use edit::Beside;
pub use names::Space;
pub use parse::{Malformed, NODES_MAX};

/// One part: its characters, and what stands where in them.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The part as it was read; what edits add is appended, so that a node only holds where its characters are.
    characters: String,
    nodes: Vec<Node>,
    scopes: Vec<names::Scope>,
    encoding: characters::Encoding,
    /// How many nodes it may come to have.
    nodes_max: usize,
}

/// A node of one tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(NonZeroU32);

/// What holds the root.
const DOCUMENT: NodeId = NodeId(NonZeroU32::MIN);

/// A stretch of the characters of a tree, in bytes.
#[derive(Debug, Clone, Copy, Default)]
struct Stretch {
    start: u32,
    end: u32,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// What holds the root, the declaration and what else stands outside of the root.
    Document,
    /// An element.
    Element,
    /// Characters, references and sections of characters without anything between them.
    Characters,
    /// A comment, an instruction, a declaration.
    Aside,
}

#[derive(Debug, Clone, Copy)]
struct Node {
    form: Form,
    space: Space,
    /// How long the prefix is, its colon included, and how long the whole name.
    prefix: u16,
    name: u16,
    scope: u32,
    /// The opening tag, or all there is.
    open: Stretch,
    /// The closing tag; empty where the opening one closes itself.
    close: Stretch,
    parent: Option<NodeId>,
    first: Option<NodeId>,
    last: Option<NodeId>,
    next: Option<NodeId>,
    previous: Option<NodeId>,
}

impl NodeId {
    /// The node that is added after so many.
    fn after(nodes: usize) -> Self {
        let number = u32::try_from(nodes + 1).ok().and_then(NonZeroU32::new);
        Self(number.expect("nodes are limited well below 32 bits, and counted from one"))
    }

    fn index(self) -> usize {
        self.0.get() as usize - 1
    }
}

impl Tree {
    /// The root element.
    pub fn root(&self) -> NodeId {
        self.elements(DOCUMENT)
            .next()
            .expect("a part without a root element is not taken in, and nothing removes it")
    }

    /// The element that holds a node; none for the root.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.node(node)
            .parent
            .filter(|&parent| self.is_element(parent))
    }

    /// Everything directly within a node, in order.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(self.node(node).first, |&child| self.node(child).next)
    }

    /// The elements directly within a node, in order.
    pub fn elements(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        self.children(node).filter(|&child| self.is_element(child))
    }

    /// The first element of a name directly within a node.
    pub fn child(&self, node: NodeId, space: Space, local: &str) -> Option<NodeId> {
        self.elements(node)
            .find(|&child| self.is(child, space, local))
    }

    /// The elements of a name directly within a node, in order.
    pub fn children_named<'a>(
        &'a self,
        node: NodeId,
        space: Space,
        local: &'a str,
    ) -> impl Iterator<Item = NodeId> + 'a {
        self.elements(node)
            .filter(move |&child| self.is(child, space, local))
    }

    /// The node and everything within it, in reading order.
    pub fn subtree(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        std::iter::successors(Some(node), move |&at| self.after_in(at, node))
    }

    /// What follows a node in reading order without leaving a subtree.
    fn after_in(&self, at: NodeId, within: NodeId) -> Option<NodeId> {
        if let Some(first) = self.node(at).first {
            return Some(first);
        }
        let mut at = at;
        while at != within {
            if let Some(next) = self.node(at).next {
                return Some(next);
            }
            at = self.node(at).parent?;
        }
        None
    }

    /// What follows a node directly within the same parent.
    pub fn next(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).next
    }

    /// What precedes a node directly within the same parent.
    pub fn previous(&self, node: NodeId) -> Option<NodeId> {
        self.node(node).previous
    }

    /// Whether the node is an element.
    pub fn is_element(&self, node: NodeId) -> bool {
        self.node(node).form == Form::Element
    }

    /// Whether the node is characters.
    pub fn is_characters(&self, node: NodeId) -> bool {
        self.node(node).form == Form::Characters
    }

    /// Whether the node is an element of a name.
    pub fn is(&self, node: NodeId, space: Space, local: &str) -> bool {
        self.is_element(node) && self.space(node) == space && self.local(node) == local
    }

    /// The vocabulary that an element belongs to.
    pub fn space(&self, node: NodeId) -> Space {
        self.node(node).space
    }

    /// The name of an element without its prefix; nothing for what is no element.
    pub fn local(&self, node: NodeId) -> &str {
        let node = self.node(node);
        // The second byte of characters may be in the middle of one.
        if node.form != Form::Element {
            return "";
        }
        let start = node.open.start as usize + 1;
        &self.characters[start + usize::from(node.prefix)..start + usize::from(node.name)]
    }

    /// The prefix of an element with its colon, as further elements of its vocabulary need it; perhaps empty.
    pub fn prefix(&self, node: NodeId) -> &str {
        let node = self.node(node);
        if node.form != Form::Element {
            return "";
        }
        let start = node.open.start as usize + 1;
        &self.characters[start..start + usize::from(node.prefix)]
    }

    /// The prefix, with its colon, that stands for a vocabulary at a node; none where it has not been declared.
    pub fn prefix_for(&self, node: NodeId, space: Space) -> Option<String> {
        names::prefix_for(&self.scopes, self.node(node).scope, space)
    }

    /// The vocabulary that a prefix, without its colon, stands for at a node; `Space::Other` where nobody declared it.
    pub fn space_of(&self, node: NodeId, prefix: &str) -> Space {
        names::of_prefix(&self.scopes, self.node(node).scope, prefix)
    }

    /// The value of an attribute of an element.
    pub fn attribute(&self, node: NodeId, space: Space, local: &str) -> Option<Cow<'_, str>> {
        self.attributes(node)
            .find(|attribute| attribute.space == space && attribute.local == local)
            .map(|attribute| attribute.value())
    }

    /// The attributes of an element, in order.
    pub fn attributes(&self, node: NodeId) -> impl Iterator<Item = Attribute<'_>> + '_ {
        let scope = self.node(node).scope;
        let (tag, name) = self.tag(node);
        let mut attributes = Attributes::new(tag, name);
        attributes.with_checks(false);
        attributes.map_while(Result::ok).map(move |attribute| {
            let qualified: &str = attribute.key.into_inner();
            let (space, local) = names::of_attribute(&self.scopes, scope, qualified);
            Attribute {
                qualified,
                space,
                local,
                raw: attribute.value,
            }
        })
    }

    /// What is between the angle brackets of an element's opening tag, and how long the name in it is;
    /// nothing for what is no element.
    fn tag(&self, node: NodeId) -> (&str, usize) {
        let node = self.node(node);
        if node.form != Form::Element {
            return ("", 0);
        }
        let raw = self.raw(node.open);
        let inner = &raw[1..raw.len() - 1];
        (
            inner.strip_suffix('/').unwrap_or(inner),
            usize::from(node.name),
        )
    }

    /// The characters directly within an element, or of a node of characters.
    pub fn characters(&self, node: NodeId) -> Cow<'_, str> {
        if self.is_characters(node) {
            return characters::decode(self.raw(self.node(node).open));
        }
        let mut pieces = self.children(node).filter(|&at| self.is_characters(at));
        let first = pieces.next().map(|at| self.characters(at));
        let mut whole = first.unwrap_or_default();
        for piece in pieces {
            whole.to_mut().push_str(&self.characters(piece));
        }
        whole
    }

    /// Where in the part, in bytes, a node began when it was read.
    pub fn place(&self, node: NodeId) -> usize {
        self.node(node).open.start as usize
    }

    /// How many nodes it has, those among them that were removed.
    pub fn size(&self) -> usize {
        self.nodes.len()
    }

    /// The whole part as it is now, in the encoding in which it came.
    pub fn write(&self) -> Vec<u8> {
        self.encoding.encode(self.written(DOCUMENT))
    }

    /// A node with all that is in it, as it stands in the part.
    pub fn written(&self, node: NodeId) -> String {
        let mut writing = Writing {
            tree: self,
            pending: Stretch::default(),
            into: String::with_capacity(self.characters.len()),
        };
        let mut at = node;
        loop {
            writing.push(self.node(at).open);
            if let Some(first) = self.node(at).first {
                at = first;
                continue;
            }
            writing.push(self.node(at).close);
            loop {
                if at == node {
                    return writing.finish();
                }
                if let Some(next) = self.node(at).next {
                    at = next;
                    break;
                }
                at = self.node(at).parent.expect("it stands within the node");
                writing.push(self.node(at).close);
            }
        }
    }

    fn node(&self, node: NodeId) -> &Node {
        &self.nodes[node.index()]
    }

    fn node_mut(&mut self, node: NodeId) -> &mut Node {
        &mut self.nodes[node.index()]
    }

    fn raw(&self, stretch: Stretch) -> &str {
        &self.characters[stretch.start as usize..stretch.end as usize]
    }
}

/// An attribute of an element.
#[derive(Debug, Clone)]
pub struct Attribute<'a> {
    /// The name as it stands there.
    pub qualified: &'a str,
    /// The vocabulary of its prefix; `Space::None` without one.
    pub space: Space,
    /// The name without its prefix.
    pub local: &'a str,
    raw: Cow<'a, str>,
}

impl<'a> Attribute<'a> {
    /// The value, its references resolved.
    pub fn value(&self) -> Cow<'a, str> {
        match &self.raw {
            Cow::Borrowed(raw) => characters::decode(raw),
            Cow::Owned(raw) => Cow::Owned(characters::decode(raw).into_owned()),
        }
    }
}

/// Characters on their way out, copied in stretches as long as they are whole.
struct Writing<'a> {
    tree: &'a Tree,
    pending: Stretch,
    into: String,
}

impl Writing<'_> {
    fn push(&mut self, stretch: Stretch) {
        if stretch.start == self.pending.end {
            self.pending.end = stretch.end;
        } else if stretch.start < stretch.end {
            self.into.push_str(self.tree.raw(self.pending));
            self.pending = stretch;
        }
    }

    fn finish(mut self) -> String {
        self.into.push_str(self.tree.raw(self.pending));
        self.into
    }
}
