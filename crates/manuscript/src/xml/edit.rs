//! Changes to a tree. What is added is read like a part, in the scope of the place where it is to stand.

use super::characters::{escape, raw_offset};
use super::{Form, Malformed, Node, NodeId, Stretch, Tree};

/// Where new nodes are to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// Directly before this node.
    Before(NodeId),
    /// Directly after this node.
    After(NodeId),
    /// First within this element.
    FirstIn(NodeId),
    /// Last within this element.
    LastIn(NodeId),
}

impl Tree {
    /// Reads characters as elements and puts them somewhere; returns the first and the last of the new nodes.
    ///
    /// # Errors
    /// Says why the characters are not well formed; nothing has changed then.
    pub fn insert(&mut self, place: Beside, xml: &str) -> Result<(NodeId, NodeId), Malformed> {
        let (parent, _) = self.gap(place);
        let held = self.take_in(parent, xml)?;
        let first = self.node(held).first;
        let last = self.node(held).last;
        match first.zip(last) {
            Some((first, last)) => {
                self.put(first, last, place);
                Ok((first, last))
            }
            None => Err(Malformed::Syntax {
                at: 0,
                what: "nothing is there to be put in".to_owned(),
            }),
        }
    }

    /// Takes siblings, from the first to the last, to another place of the tree, which must not be within them.
    pub fn put(&mut self, first: NodeId, last: NodeId, place: Beside) {
        self.take_out(first, last);
        let (parent, previous) = self.gap(place);
        self.open_up(parent);
        let next = match previous {
            Some(previous) => self.node_mut(previous).next.replace(first),
            None => self.node_mut(parent).first.replace(first),
        };
        match next {
            Some(next) => self.node_mut(next).previous = Some(last),
            None => self.node_mut(parent).last = Some(last),
        }
        self.node_mut(first).previous = previous;
        self.node_mut(last).next = next;
        let mut at = Some(first);
        while let Some(node) = at.filter(|&node| Some(node) != next) {
            self.node_mut(node).parent = Some(parent);
            at = self.node(node).next;
        }
    }

    /// Removes a node with all that is in it. The root stays.
    pub fn remove(&mut self, node: NodeId) {
        if self.parent(node).is_some() {
            self.take_out(node, node);
        }
    }

    /// Removes an element and leaves what is in it in its place.
    pub fn unwrap(&mut self, element: NodeId) {
        if let Some((first, last)) = self.node(element).first.zip(self.node(element).last) {
            self.put(first, last, Beside::Before(element));
        }
        self.remove(element);
    }

    /// Puts siblings, from the first to the last, into a new element, given as one without content; returns that element.
    ///
    /// # Errors
    /// Says why the characters are not well formed; nothing has changed then.
    pub fn wrap(
        &mut self,
        first: NodeId,
        last: NodeId,
        element: &str,
    ) -> Result<NodeId, Malformed> {
        let (wrapper, _) = self.insert(Beside::Before(first), element)?;
        self.put(first, last, Beside::LastIn(wrapper));
        Ok(wrapper)
    }

    /// Puts elements, read from characters, in the place of a node; returns the first and the last of them.
    ///
    /// # Errors
    /// Says why the characters are not well formed; nothing has changed then.
    pub fn replace(&mut self, node: NodeId, xml: &str) -> Result<(NodeId, NodeId), Malformed> {
        let new = self.insert(Beside::Before(node), xml)?;
        self.remove(node);
        Ok(new)
    }

    /// Divides an element before one of its children: what begins with the child goes into a new element after it,
    /// which has the same name and attributes. Returns the new element.
    pub fn divide(&mut self, element: NodeId, child: NodeId) -> NodeId {
        let last = self.node(element).last.expect("the child is in it");
        let second = NodeId::after(self.nodes.len());
        let copy = Node {
            first: None,
            last: None,
            next: None,
            previous: None,
            parent: None,
            ..*self.node(element)
        };
        self.nodes.push(copy);
        self.put(second, second, Beside::After(element));
        self.put(child, last, Beside::LastIn(second));
        second
    }

    /// Divides characters at an offset, in bytes, of what they mean; returns the second half.
    /// None where nothing is on one side.
    pub fn divide_characters(&mut self, node: NodeId, offset: usize) -> Option<NodeId> {
        let meant = self.characters(node).into_owned();
        if offset == 0 || offset >= meant.len() {
            return None;
        }
        let whole = self.node(node).open;
        let (first, second) = match raw_offset(self.raw(whole), offset) {
            Some(at) => {
                let at = whole.start + u32::try_from(at).expect("within the part");
                let first = Stretch {
                    start: whole.start,
                    end: at,
                };
                let second = Stretch {
                    start: at,
                    end: whole.end,
                };
                (first, second)
            }
            // A section of characters, or a line end of two characters: both halves are written anew.
            None => (
                self.say(&escape(&meant[..offset])),
                self.say(&escape(&meant[offset..])),
            ),
        };
        let id = NodeId::after(self.nodes.len());
        let half = Node {
            open: second,
            ..*self.node(node)
        };
        self.node_mut(node).open = first;
        self.nodes.push(Node {
            previous: None,
            next: None,
            parent: None,
            ..half
        });
        self.put(id, id, Beside::After(node));
        Some(id)
    }

    /// Gives an element another name, its prefix included, and keeps its attributes and what is in it.
    pub fn rename(&mut self, element: NodeId, qualified: &str) {
        let name = usize::from(self.node(element).name);
        let tag = self.raw(self.node(element).open)[1 + name..].to_owned();
        let closing = self.node(element).close;
        let open = self.say(&format!("<{qualified}{tag}"));
        let close = match closing.start < closing.end {
            true => self.say(&format!("</{qualified}>")),
            false => Stretch::default(),
        };
        let scope = self.node(element).scope;
        let prefix = qualified.find(':').map_or(0, |colon| colon + 1);
        let space =
            super::names::of_prefix(&self.scopes, scope, &qualified[..prefix.saturating_sub(1)]);
        let node = self.node_mut(element);
        node.open = open;
        node.close = close;
        node.space = space;
        node.prefix = u16::try_from(prefix).expect("a short name");
        node.name = u16::try_from(qualified.len()).expect("a short name");
    }

    /// Gives an attribute, named with its prefix, a value; the others stay as they are.
    pub fn set_attribute(&mut self, element: NodeId, qualified: &str, value: &str) {
        self.rewrite_attributes(element, qualified, Some(value));
    }

    /// Takes an attribute, named with its prefix, away; the others stay as they are.
    pub fn remove_attribute(&mut self, element: NodeId, qualified: &str) {
        self.rewrite_attributes(element, qualified, None);
    }

    fn rewrite_attributes(&mut self, element: NodeId, qualified: &str, value: Option<&str>) {
        let raw = self.raw(self.node(element).open);
        let name = usize::from(self.node(element).name);
        let mut tag = raw[..1 + name].to_owned();
        let mut value = value.map(escape);
        let mut push = |name: &str, value: &str| {
            tag.push_str(&format!(" {name}=\"{value}\""));
        };
        for attribute in self.attributes(element) {
            if attribute.qualified != qualified {
                push(attribute.qualified, &attribute.raw.replace('"', "&quot;"));
            } else if let Some(value) = value.take() {
                push(qualified, &value);
            }
        }
        if let Some(value) = value {
            push(qualified, &value);
        }
        tag.push_str(if raw.ends_with("/>") { "/>" } else { ">" });
        let open = self.say(&tag);
        self.node_mut(element).open = open;
    }

    /// Gives an element characters in the place of those that are directly in it.
    ///
    /// # Errors
    /// Says which character XML does not allow; nothing has changed then.
    pub fn set_characters(&mut self, element: NodeId, characters: &str) -> Result<(), Malformed> {
        let old: Vec<NodeId> = self
            .children(element)
            .filter(|&node| self.is_characters(node))
            .collect();
        if !characters.is_empty() {
            self.insert(Beside::LastIn(element), &escape(characters))?;
        }
        for node in old {
            self.take_out(node, node);
        }
        Ok(())
    }

    /// The parent of a place and what stands directly before it.
    fn gap(&self, place: Beside) -> (NodeId, Option<NodeId>) {
        let parent = |node| self.node(node).parent.expect("it stands in the tree");
        match place {
            Beside::Before(node) => (parent(node), self.node(node).previous),
            Beside::After(node) => (parent(node), Some(node)),
            Beside::FirstIn(element) => (element, None),
            Beside::LastIn(element) => (element, self.node(element).last),
        }
    }

    /// Takes siblings out of where they stand, if they stand anywhere.
    fn take_out(&mut self, first: NodeId, last: NodeId) {
        let previous = self.node_mut(first).previous.take();
        let next = self.node_mut(last).next.take();
        let parent = self.node(first).parent;
        let mut at = Some(first);
        while let Some(node) = at {
            self.node_mut(node).parent = None;
            at = self.node(node).next;
        }
        match previous {
            Some(previous) => self.node_mut(previous).next = next,
            None => {
                if let Some(parent) = parent {
                    self.node_mut(parent).first = next;
                }
            }
        }
        match next {
            Some(next) => self.node_mut(next).previous = previous,
            None => {
                if let Some(parent) = parent {
                    self.node_mut(parent).last = previous;
                }
            }
        }
    }

    /// Gives an element that closes itself a closing tag.
    fn open_up(&mut self, element: NodeId) {
        let node = *self.node(element);
        if node.form != Form::Element || node.close.start < node.close.end {
            return;
        }
        let raw = self.raw(node.open);
        let tag = format!("{}>", raw.trim_end_matches("/>").trim_end());
        let name = raw[1..1 + usize::from(node.name)].to_owned();
        let open = self.say(&tag);
        let close = self.say(&format!("</{name}>"));
        let node = self.node_mut(element);
        node.open = open;
        node.close = close;
    }

    /// Appends characters for nodes to point at.
    fn say(&mut self, characters: &str) -> Stretch {
        let start = u32::try_from(self.characters.len()).expect("limited when read");
        self.characters.push_str(characters);
        let end = u32::try_from(self.characters.len()).expect("limited when read");
        Stretch { start, end }
    }
}
