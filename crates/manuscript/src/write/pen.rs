//! The elements that record a change: who, when, and what is put in.
//! Where they stand is decided elsewhere.

use std::collections::BTreeMap;

use drafting::text::Name;
use drafting::token::{Frame, Kind, Token};

use crate::write::script::{Edge, Ink};
use crate::xml::{NodeId, Space, Tree, escape};

/// What is needed to write elements of a file.
#[derive(Debug)]
pub(super) struct Pen {
    /// The prefix of the vocabulary of the part that is being written, with its colon.
    pub(super) prefix: String,
    /// The moment recorded with every change.
    pub(super) moment: Name,
    /// The number of the next element that records something.
    pub(super) next_id: u32,
    /// The style of brackets and names, by its id; nothing where the file has no styles.
    pub(super) label_style: String,
    /// For each layout how a paragraph that has it looks.
    pub(super) layouts: BTreeMap<Name, Look>,
    /// What is carried and not read, as elements, by the name given to it for this file.
    pub(super) objects: BTreeMap<Name, String>,
    /// The numbers of the ranges of moves: by move, and whether it is where the words were.
    pub(super) ranges: BTreeMap<(usize, bool), u32>,
}

/// How a paragraph looks.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    /// What its properties hold, without those of its end and without changes.
    pub(super) paragraph: String,
    /// What the properties of its first characters hold.
    pub(super) characters: String,
}

impl Pen {
    /// The opening of an element that records a change, with its attributes and without its last bracket.
    fn recording(&mut self, local: &str, ink: &Ink) -> String {
        let w = &self.prefix;
        let id = self.next_id;
        self.next_id += 1;
        let date = match &*self.moment {
            "" => String::new(),
            moment => format!(" {w}date=\"{}\"", escape(moment)),
        };
        format!(
            "<{w}{local} {w}id=\"{id}\" {w}author=\"{}\"{date}",
            escape(&ink.author)
        )
    }

    /// An element without content that records a change.
    pub(super) fn mark(&mut self, local: &str, ink: &Ink) -> String {
        self.recording(local, ink) + "/>"
    }

    /// The element at an edge of what moves; both halves of a move share a name.
    pub(super) fn edge(&mut self, edge: Edge, ink: &Ink) -> String {
        let moved = ink.moved.expect("only what moves has edges");
        let (from, start) = match edge {
            Edge::FromStart => (true, true),
            Edge::FromEnd => (true, false),
            Edge::ToStart => (false, true),
            Edge::ToEnd => (false, false),
        };
        let local = if from { "moveFrom" } else { "moveTo" };
        if start {
            self.ranges.insert((moved, from), self.next_id);
            let opening = self.recording(&format!("{local}RangeStart"), ink);
            return format!("{opening} {}name=\"move{}\"/>", self.prefix, moved + 1);
        }
        let id = self.ranges.get(&(moved, from));
        let id = id.expect("what ends has begun");
        let w = &self.prefix;
        format!("<{w}{local}RangeEnd {w}id=\"{id}\"/>")
    }

    /// What records that something was put in.
    pub(super) fn put_in(ink: &Ink) -> &'static str {
        if ink.moved.is_some() { "moveTo" } else { "ins" }
    }

    /// What records that something was struck.
    pub(super) fn struck(ink: &Ink) -> &'static str {
        if ink.moved.is_some() {
            "moveFrom"
        } else {
            "del"
        }
    }

    /// Tokens within a line as runs that are put in, each hand in an element of its own.
    pub(super) fn runs(&mut self, puts: &[(Token, Ink)], properties: &str) -> String {
        let mut xml = String::new();
        for group in puts.chunk_by(|(a, ink), (b, next)| ink == next && is_label(a) == is_label(b))
        {
            let (first, ink) = &group[0];
            let properties = if is_label(first) {
                self.labelled(properties)
            } else {
                properties.to_owned()
            };
            let runs = self.content(group, &properties);
            if runs.is_empty() {
                continue;
            }
            let local = Self::put_in(ink);
            let opening = self.recording(local, ink);
            let w = &self.prefix;
            xml.push_str(&format!("{opening}>{runs}</{w}{local}>"));
        }
        xml
    }

    /// Runs that show some tokens: characters in one run, what is carried in those that it had.
    fn content(&self, tokens: &[(Token, Ink)], properties: &str) -> String {
        let mut runs = String::new();
        let mut characters = String::new();
        for (token, _) in tokens {
            let object = match token.kind {
                Kind::Opaque => self.objects.get(&token.text),
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::ParagraphEnd
                | Kind::Open(_)
                | Kind::Close(_)
                | Kind::Placed { .. } => None,
            };
            if let Some(object) = object {
                runs.push_str(&self.run(&std::mem::take(&mut characters), properties));
                runs.push_str(object);
            } else {
                characters.push_str(token.visible());
            }
        }
        runs + &self.run(&characters, properties)
    }

    /// A run that shows characters; nothing where there are none.
    fn run(&self, characters: &str, properties: &str) -> String {
        if characters.is_empty() {
            return String::new();
        }
        let w = &self.prefix;
        let mut xml = match properties {
            "" => format!("<{w}r>"),
            inner => format!("<{w}r><{w}rPr>{inner}</{w}rPr>"),
        };
        for piece in characters.split_inclusive(['\t', '\u{2028}']) {
            let plain = piece.trim_end_matches(['\t', '\u{2028}']);
            if !plain.is_empty() {
                let plain = escape(plain);
                xml.push_str(&format!("<{w}t xml:space=\"preserve\">{plain}</{w}t>"));
            }
            if piece.ends_with('\t') {
                xml.push_str(&format!("<{w}tab/>"));
            } else if piece.ends_with('\u{2028}') {
                xml.push_str(&format!("<{w}br/>"));
            }
        }
        xml + &format!("</{w}r>")
    }

    /// The properties of characters, in the style of brackets and names.
    fn labelled(&self, properties: &str) -> String {
        let w = &self.prefix;
        match self.label_style.as_str() {
            "" => properties.to_owned(),
            style => format!("<{w}rStyle {w}val=\"{style}\"/>{properties}"),
        }
    }

    /// A new paragraph whose end is put in.
    pub(super) fn paragraph(&mut self, puts: &[(Token, Ink)], end: &Token, ink: &Ink) -> String {
        let look = self.look(&end.text);
        let mark = self.mark(Self::put_in(ink), ink);
        let runs = self.runs(puts, &look.characters);
        let w = &self.prefix;
        format!(
            "<{w}p><{w}pPr>{}<{w}rPr>{mark}</{w}rPr></{w}pPr>{runs}</{w}p>",
            look.paragraph
        )
    }

    /// How a paragraph of a layout looks: as one of the base, or else as its style and level say.
    pub(super) fn look(&self, layout: &str) -> Look {
        self.layouts.get(layout).cloned().unwrap_or_default()
    }
}

/// Whether a token is brackets and names and not words.
fn is_label(token: &Token) -> bool {
    token.frame().is_some_and(Frame::is_notation)
}

/// What a properties element holds, without the style of characters where asked, and without recorded changes.
pub(super) fn properties_within(tree: &Tree, properties: NodeId, without: &[&str]) -> String {
    tree.elements(properties)
        .filter(|&child| {
            let local = tree.local(child);
            let recorded = matches!(
                local,
                "ins" | "del" | "moveFrom" | "moveTo" | "rPrChange" | "pPrChange"
            );
            !(tree.space(child) == Space::Word && (recorded || without.contains(&local)))
        })
        .map(|child| tree.written(child))
        .collect()
}
