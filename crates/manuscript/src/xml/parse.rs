//! From the bytes of a part to its tree, within limits; and from further characters to further nodes of it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::characters::{Encoding, reference};
use super::names::{Binding, Scope, of_prefix, outermost};
use super::{DOCUMENT, Form, Node, NodeId, Space, Stretch, Tree};

/// How deep elements may stand within each other.
const DEPTH_MAX: usize = 256;
/// How many nodes a part may have: ten times as many as the largest text that the room is built for.
pub const NODES_MAX: usize = 2_000_000;
/// How many prefixes may be visible at one place.
const PREFIXES_MAX: usize = 256;
/// How long, in bytes, the name of an element may be.
const NAME_LENGTH_MAX: usize = 1_000;
/// How large, in bytes, a part may be with what edits add to it; positions are kept in 32 bits.
const LENGTH_MAX: usize = u32::MAX as usize / 2;

/// Why characters are no part that is read here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// The bytes are no characters.
    #[error("is neither UTF-8 nor UTF-16")]
    Encoding,
    /// The characters are no XML.
    #[error("is no XML from byte {at} on: {what}")]
    Syntax {
        /// Where, in bytes from the start of the part's characters.
        at: usize,
        /// What the reader of XML says.
        what: String,
    },
    /// A declaration of a document type, which could define what the part says elsewhere.
    #[error("declares a document type at byte {at}")]
    DocumentType {
        /// Where.
        at: usize,
    },
    /// Elements stand deeper within each other than the room follows.
    #[error("nests deeper than {DEPTH_MAX} elements at byte {at}")]
    TooDeep {
        /// Where.
        at: usize,
    },
    /// More nodes, prefixes or characters than the room takes.
    #[error("has more in it than is taken in, at byte {at}")]
    TooMuch {
        /// Where.
        at: usize,
    },
    /// A reference to a character or text that is not defined.
    #[error("refers at byte {at} to a character that is none")]
    Reference {
        /// Where.
        at: usize,
    },
    /// A character that XML does not allow.
    #[error("has at byte {at} a character that XML does not allow")]
    Character {
        /// Where.
        at: usize,
    },
}

impl Tree {
    /// Takes the bytes of a part as a tree.
    ///
    /// # Errors
    /// Says why the bytes are no part that is read here, and where.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, Malformed> {
        Self::parse_within(bytes, NODES_MAX)
    }

    /// Takes the bytes of a part as a tree if it has no more nodes than that.
    ///
    /// # Errors
    /// Says why the bytes are no part that is read here, and where.
    pub fn parse_within(bytes: Vec<u8>, nodes_max: usize) -> Result<Self, Malformed> {
        let (encoding, characters) = Encoding::decode(bytes)?;
        let brackets = characters.bytes().filter(|&byte| byte == b'<').count();
        if brackets / 2 > nodes_max {
            return Err(Malformed::TooMuch { at: 0 });
        }
        let mut tree = Self {
            characters,
            nodes: Vec::with_capacity(nodes_max.min(brackets) + 1),
            scopes: vec![outermost()],
            nodes_max,
            encoding,
        };
        tree.nodes.push(holder(None, 0));
        tree.grow(0, DOCUMENT, 0)?;
        let roots = tree.elements(DOCUMENT).count();
        let stray = tree.children(DOCUMENT).find(|&node| {
            tree.is_characters(node)
                && !tree
                    .characters(node)
                    .trim_matches(['\u{FEFF}', ' ', '\t', '\n', '\r'])
                    .is_empty()
        });
        if roots != 1 || stray.is_some() {
            return Err(Malformed::Syntax {
                at: stray.map_or(0, |node| tree.place(node)),
                what: "not exactly one root element".to_owned(),
            });
        }
        Ok(tree)
    }

    /// Takes further characters, to stand within an element, and returns what holds them, which stands nowhere yet.
    pub(super) fn take_in(&mut self, parent: NodeId, xml: &str) -> Result<NodeId, Malformed> {
        let start = self.characters.len();
        let place = NodeId::after(self.nodes.len());
        let held = (self.nodes.len(), self.scopes.len());
        self.characters.push_str(xml);
        self.nodes.push(holder(None, self.node(parent).scope));
        let depth = std::iter::successors(Some(parent), |&at| self.node(at).parent).count();
        match self.grow(start, place, depth) {
            Ok(()) => Ok(place),
            Err(why) => {
                self.characters.truncate(start);
                self.nodes.truncate(held.0);
                self.scopes.truncate(held.1);
                Err(why)
            }
        }
    }

    /// Makes nodes of the characters from a place on.
    fn grow(&mut self, start: usize, place: NodeId, depth: usize) -> Result<(), Malformed> {
        if self.characters.len() > LENGTH_MAX {
            return Err(Malformed::TooMuch { at: start });
        }
        let mark = match self.characters[start..].starts_with('\u{FEFF}') {
            true => '\u{FEFF}'.len_utf8(),
            false => 0,
        };
        let mut growing = Growing {
            characters: &self.characters,
            nodes: &mut self.nodes,
            scopes: &mut self.scopes,
            open: place,
            depth,
            nodes_max: self.nodes_max,
        };
        if mark > 0 {
            growing.leaf(Form::Aside, start, start + mark)?;
        }
        growing.check_characters(start + mark)?;
        growing.run(start + mark, depth)
    }
}

/// What holds a document, or nodes that stand nowhere yet.
fn holder(parent: Option<NodeId>, scope: u32) -> Node {
    Node {
        form: Form::Document,
        space: Space::None,
        prefix: 0,
        name: 0,
        scope,
        open: Stretch::default(),
        close: Stretch::default(),
        parent,
        first: None,
        last: None,
        next: None,
        previous: None,
    }
}

fn index(length: usize) -> u32 {
    u32::try_from(length).expect("lengths are limited well below 32 bits")
}

fn stretch(start: usize, end: usize) -> Stretch {
    Stretch {
        start: index(start),
        end: index(end),
    }
}

/// A tree on its way from characters to nodes.
struct Growing<'a> {
    characters: &'a str,
    nodes: &'a mut Vec<Node>,
    scopes: &'a mut Vec<Scope>,
    /// The element that is open.
    open: NodeId,
    depth: usize,
    nodes_max: usize,
}

impl Growing<'_> {
    fn run(&mut self, start: usize, outside: usize) -> Result<(), Malformed> {
        let mut reader = Reader::from_str(&self.characters[start..]);
        let mut at = start;
        loop {
            let event = reader.read_event().map_err(|error| Malformed::Syntax {
                at: start + position(reader.error_position()),
                what: error.to_string(),
            })?;
            let end = start + position(reader.buffer_position());
            match event {
                Event::Start(tag) => {
                    self.element(&tag, at, end)?;
                    self.depth += 1;
                    if self.depth > DEPTH_MAX {
                        return Err(Malformed::TooDeep { at });
                    }
                    self.open = NodeId::after(self.nodes.len() - 1);
                }
                Event::Empty(tag) => self.element(&tag, at, end)?,
                Event::End(_) => {
                    let node = &mut self.nodes[self.open.index()];
                    node.close = stretch(at, end);
                    self.open = node.parent.expect("the reader pairs the tags");
                    self.depth -= 1;
                }
                Event::Text(_) | Event::CData(_) => self.text(at, end)?,
                Event::GeneralRef(name) => {
                    reference(&name).ok_or(Malformed::Reference { at })?;
                    self.text(at, end)?;
                }
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {
                    self.leaf(Form::Aside, at, end)?;
                }
                Event::DocType(_) => return Err(Malformed::DocumentType { at }),
                Event::Eof => break,
            }
            at = end;
        }
        match self.depth == outside {
            true => Ok(()),
            false => Err(Malformed::Syntax {
                at,
                what: "an element is not closed".to_owned(),
            }),
        }
    }

    fn element(&mut self, tag: &BytesStart<'_>, at: usize, end: usize) -> Result<(), Malformed> {
        let name = tag.name().into_inner();
        if name.is_empty() || name.len() > NAME_LENGTH_MAX {
            return Err(Malformed::Syntax {
                at,
                what: "an element has no name, or too long a one".to_owned(),
            });
        }
        let scope = self.scope(tag, at)?;
        let prefix = name.find(':').map_or(0, |colon| colon + 1);
        let space = of_prefix(self.scopes, scope, &name[..prefix.saturating_sub(1)]);
        self.push(Node {
            form: Form::Element,
            space,
            prefix: short(prefix),
            name: short(name.len()),
            open: stretch(at, end),
            ..holder(Some(self.open), scope)
        })
    }

    /// The scope of an element, a new one where it declares prefixes; its attributes are checked on the way.
    fn scope(&mut self, tag: &BytesStart<'_>, at: usize) -> Result<u32, Malformed> {
        let outer = self.nodes[self.open.index()].scope;
        let mut bindings = Vec::new();
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| Malformed::Syntax {
                at,
                what: error.to_string(),
            })?;
            check_references(&attribute.value, at)?;
            let name: &str = attribute.key.into_inner();
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) if rest.starts_with(':') => &rest[1..],
                Some(_) | None => continue,
            };
            bindings.push(Binding {
                prefix: prefix.into(),
                space: Space::of(&super::characters::decode(&attribute.value)),
            });
        }
        if bindings.is_empty() {
            return Ok(outer);
        }
        let visible = self.scopes[outer as usize].visible + bindings.len();
        if visible > PREFIXES_MAX {
            return Err(Malformed::TooMuch { at });
        }
        self.scopes.push(Scope {
            outer: Some(outer),
            bindings,
            visible,
        });
        Ok(index(self.scopes.len() - 1))
    }

    /// Adds characters to those directly before them, or as a node of their own.
    fn text(&mut self, at: usize, end: usize) -> Result<(), Malformed> {
        let before = self.nodes[self.open.index()].last;
        if let Some(before) = before {
            let node = &mut self.nodes[before.index()];
            if node.form == Form::Characters {
                node.open.end = index(end);
                return Ok(());
            }
        }
        self.leaf(Form::Characters, at, end)
    }

    fn leaf(&mut self, form: Form, at: usize, end: usize) -> Result<(), Malformed> {
        let scope = self.nodes[self.open.index()].scope;
        self.push(Node {
            form,
            open: stretch(at, end),
            ..holder(Some(self.open), scope)
        })
    }

    /// Puts a node last into the element that is open.
    fn push(&mut self, mut node: Node) -> Result<(), Malformed> {
        if self.nodes.len() > self.nodes_max {
            return Err(Malformed::TooMuch {
                at: node.open.start as usize,
            });
        }
        let id = NodeId::after(self.nodes.len());
        let parent = &mut self.nodes[self.open.index()];
        node.previous = parent.last.replace(id);
        parent.first.get_or_insert(id);
        if let Some(previous) = node.previous {
            self.nodes[previous.index()].next = Some(id);
        }
        self.nodes.push(node);
        Ok(())
    }

    fn check_characters(&self, start: usize) -> Result<(), Malformed> {
        let controls = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        let text = &self.characters[start..];
        let control = text.as_bytes().iter().position(controls);
        let beyond = || {
            text.match_indices(['\u{FFFE}', '\u{FFFF}'])
                .next()
                .map(|(at, _)| at)
        };
        match control.or_else(beyond) {
            Some(at) => Err(Malformed::Character { at: start + at }),
            None => Ok(()),
        }
    }
}

fn check_references(value: &str, at: usize) -> Result<(), Malformed> {
    let mut rest = value;
    while let Some(start) = rest.find('&') {
        let name = rest[start + 1..].split_once(';');
        let (name, after) = name.ok_or(Malformed::Reference { at })?;
        reference(name).ok_or(Malformed::Reference { at })?;
        rest = after;
    }
    match value.contains('<') {
        true => Err(Malformed::Syntax {
            at,
            what: "an attribute holds an angle bracket".to_owned(),
        }),
        false => Ok(()),
    }
}

fn short(length: usize) -> u16 {
    u16::try_from(length).expect("names are limited to a thousand bytes")
}

fn position(position: u64) -> usize {
    usize::try_from(position).expect("a place in characters held in memory")
}
