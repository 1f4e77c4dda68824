//! What is carried and not read, put into a file: with pictures, addresses, styles and notes under numbers and names of the file's own.
//! What it is was told before; where it stands in a line is written elsewhere.

mod notes;
mod styles;

pub(super) use notes::Copied;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use drafting::markup::carried::again;
use drafting::print::{Piece, Printed};
use drafting::text::{Name, Text};
use drafting::token::{Frame, Kind, Token};

use super::script::{Ink, LineScript, Step};
use super::{Unrecorded, Writing};
use crate::brought::{Brought, Item, Located, OPEN, Picture, Relation, copied, is_strict};
use crate::manuscript::Manuscript;
use crate::package::PartName;
use crate::reading::Line;
use crate::xml::{NodeId, Space, Tree};

const PICTURE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const ADDRESS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
/// How far around a thing its surroundings are compared.
const AROUND_MAX: usize = 16;

/// Where a thing comes from that is put in.
enum Source {
    /// It is in the file already, by its number among the things there.
    Own(usize),
    Brought(Arc<Item>),
}

/// The things that are put in, each under a number of its own.
pub(super) struct Puts(Vec<Option<Source>>);

impl Puts {
    /// Gives everything carried that is put into a text a number in the place of its name; none where there is nothing.
    pub(super) fn number<'base>(
        printed: &Printed<'base>,
        brought: &Brought,
    ) -> Option<(Printed<'base>, Puts)> {
        let has_things = |piece: &Piece| match piece {
            Piece::Put(put) => put.tokens.iter().any(is_thing),
            Piece::Kept(_) | Piece::Struck(_) => false,
        };
        if !printed.pieces.iter().any(has_things) {
            return None;
        }
        let own = Own::of(printed.base.tokens());
        let mut sources = Vec::new();
        let mut numbered = printed.clone();
        for piece in &mut numbered.pieces {
            let Piece::Put(put) = piece else { continue };
            let tokens = put.tokens.clone();
            for (at, token) in put.tokens.iter_mut().enumerate() {
                if is_thing(token) {
                    let item = brought.item(&token.text).cloned();
                    let own = || own.like(&tokens, at).map(Source::Own);
                    sources.push(item.map(Source::Brought).or_else(own));
                    token.text = Name::from(format!("{OPEN}{}", sources.len() - 1));
                }
            }
        }
        Some((numbered, Puts(sources)))
    }

    /// For each thing that a printed text shows, whether it is a note whose words the text does not show:
    /// it was put in, and is not one that was struck elsewhere.
    pub(super) fn new_notes(&self, printed: &Printed<'_>) -> Vec<bool> {
        let tokens = printed.base.tokens();
        let things = (0..tokens.len()).filter(|&at| is_thing(&tokens[at]));
        let things: Vec<usize> = things.collect();
        let struck = printed.pieces.iter().filter_map(|piece| match piece {
            Piece::Struck(struck) => Some(struck.range.clone()),
            Piece::Kept(_) | Piece::Put(_) => None,
        });
        let struck: BTreeSet<usize> = struck.flatten().collect();
        let mut sources = self.0.iter();
        let mut new = Vec::new();
        for piece in &printed.pieces {
            match piece {
                Piece::Struck(_) => {}
                Piece::Kept(range) => {
                    let kept = tokens[range.clone()].iter().filter(|token| is_thing(token));
                    new.extend(kept.map(|_| false));
                }
                Piece::Put(put) => {
                    for _ in put.tokens.iter().filter(|token| is_thing(token)) {
                        new.push(match sources.next() {
                            Some(Some(Source::Own(number))) => !struck.contains(&things[*number]),
                            Some(Some(Source::Brought(_)) | None) | None => true,
                        });
                    }
                }
            }
        }
        new
    }

    /// The thing that has a name given here.
    fn source(&self, name: &str) -> Option<&Source> {
        let number: usize = name.strip_prefix(OPEN)?.parse().ok()?;
        self.0.get(number)?.as_ref()
    }
}

fn is_thing(token: &Token) -> bool {
    token.kind == Kind::Opaque
}

/// The things of a base.
struct Own<'base> {
    tokens: &'base [Token],
    places: Vec<usize>,
    again: BTreeMap<Name, usize>,
}

impl<'base> Own<'base> {
    fn of(tokens: &'base [Token]) -> Self {
        let places = (0..tokens.len()).filter(|&at| is_thing(&tokens[at]));
        let places: Vec<usize> = places.collect();
        let numbered = places.iter().enumerate();
        let again = numbered.map(|(number, &at)| (again(&tokens[at].text, number), number));
        Self {
            again: again.collect(),
            places,
            tokens,
        }
    }

    /// The thing that is put in again: the one that is meant by name, or else of those of that name the one that stands among
    /// the same words.
    fn like(&self, put: &[Token], at: usize) -> Option<usize> {
        if let Some(&number) = self.again.get(&put[at].text) {
            return Some(number);
        }
        let alike = |place: usize| {
            let after = put[at..].iter().zip(&self.tokens[place..]);
            let before = put[..at]
                .iter()
                .rev()
                .zip(self.tokens[..place].iter().rev());
            let after = after.take(AROUND_MAX).take_while(|(a, b)| a == b).count();
            after + before.take(AROUND_MAX).take_while(|(a, b)| a == b).count()
        };
        let named = self.places.iter().enumerate();
        let named = named.filter(|(_, place)| self.tokens[**place] == put[at]);
        // Of those that are alike the first.
        let best = named.rev().max_by_key(|(_, place)| alike(**place));
        best.map(|(number, _)| number)
    }
}

/// Things on their way into a file.
struct Bringing<'own> {
    writing: &'own mut Writing,
    settled: &'own Manuscript,
    located: Vec<Located>,
    /// Copies of parts, out of which things of the file itself are taken.
    copies: BTreeMap<usize, Tree>,
    pictures: Vec<(Arc<Picture>, PartName)>,
    styles: BTreeMap<(String, String), String>,
    next_drawing: u32,
}

impl Writing {
    /// Makes ready what is put in at each line, under the names given to it.
    ///
    /// # Errors
    /// Says which part is damaged or malformed.
    pub(super) fn bring(
        &mut self,
        settled: &Manuscript,
        puts: &Puts,
        scripts: &[LineScript],
    ) -> Result<(), Unrecorded> {
        let mut bringing = Bringing {
            next_drawing: next_drawing(settled),
            located: settled.located(),
            writing: self,
            settled,
            copies: BTreeMap::new(),
            pictures: Vec::new(),
            styles: BTreeMap::new(),
        };
        for script in scripts {
            let part = match settled.lines().get(script.line) {
                Some(Line::Paragraph(paragraph)) => paragraph.place.part,
                Some(Line::Frame(frame)) => frame.place.part,
                None => continue,
            };
            for step in &script.steps {
                if let Step::Put(token, ink) = step
                    && is_thing(token)
                    && let Some(source) = puts.source(&token.text)
                    && let Some(runs) = bringing.runs(source, part, ink)?
                {
                    let objects = &mut bringing.writing.pen.objects;
                    objects.insert(Name::clone(&token.text), runs);
                }
            }
        }
        Ok(())
    }
}

impl Bringing<'_> {
    fn runs(
        &mut self,
        source: &Source,
        part: usize,
        ink: &Ink,
    ) -> Result<Option<String>, Unrecorded> {
        match source {
            Source::Own(number) => self.own(*number, ink),
            Source::Brought(item) => {
                let other = item.strict != is_strict(&self.writing.parts[part].tree);
                match other {
                    true => Ok(None),
                    false => self.item(item, part, ink).map(Some),
                }
            }
        }
    }

    /// A thing of the file itself once more.
    fn own(&mut self, number: usize, ink: &Ink) -> Result<Option<String>, Unrecorded> {
        let Some(place) = self.located.get(number) else {
            return Ok(None);
        };
        let (part, leaf) = (place.part, place.node);
        let note = match place.note {
            Some((part, story)) => Some(self.copied_note(part, story, ink)?),
            None => None,
        };
        let original = || self.settled.parts[part].tree.clone();
        let tree = self.copies.entry(part).or_insert_with(original);
        let nodes = copied(tree, leaf)?;
        let mut runs = String::new();
        for node in nodes {
            let drawings: Vec<NodeId> = tree
                .subtree(node)
                .filter(|&at| is_drawing(tree, at))
                .collect();
            for drawing in drawings {
                tree.set_attribute(drawing, "id", &self.next_drawing.to_string());
                self.next_drawing += 1;
            }
            let references = tree.subtree(node);
            let references = references.filter(|&at| tree.local(at).ends_with("noteReference"));
            for reference in references.collect::<Vec<_>>() {
                let name = format!("{}id", tree.prefix(reference));
                // What leads to no note goes on doing so.
                if let Some(number) = note {
                    tree.set_attribute(reference, &name, &number.to_string());
                }
            }
            runs.push_str(&tree.written(node));
        }
        Ok(Some(runs))
    }

    /// A thing of another file.
    fn item(&mut self, item: &Item, part: usize, ink: &Ink) -> Result<String, Unrecorded> {
        let note = match &item.note {
            Some(note) => Some(self.note(item, note, ink)?),
            None => None,
        };
        self.closed(&item.runs, item, part, note)
    }

    /// Elements with all places closed that were left open in them.
    fn closed(
        &mut self,
        open: &str,
        item: &Item,
        part: usize,
        note: Option<u32>,
    ) -> Result<String, Unrecorded> {
        let mut closed = String::with_capacity(open.len());
        for (number, piece) in open.split(OPEN).enumerate() {
            if number % 2 == 0 {
                closed.push_str(piece);
                continue;
            }
            let (sort, rest) = piece.split_at(1);
            let value = match sort {
                "r" => {
                    let number: usize = rest.parse().expect("it was numbered when it was cut out");
                    self.relation(&item.relations[number], part)?
                }
                "s" => self.style(rest, &item.styles)?,
                "n" => note
                    .expect("the reference to a note comes with the note")
                    .to_string(),
                _ => {
                    self.next_drawing += 1;
                    (self.next_drawing - 1).to_string()
                }
            };
            closed.push_str(&crate::xml::escape(&value));
        }
        Ok(closed)
    }

    /// What a part calls what a thing refers to.
    fn relation(&mut self, relation: &Relation, part: usize) -> Result<String, Unrecorded> {
        let from = self.writing.parts[part].name.clone();
        let package = &mut self.writing.package;
        let picture = match relation {
            Relation::Address(address) => {
                return Ok(package.relate_outside(&from, ADDRESS, address)?);
            }
            Relation::Picture(picture) => picture,
        };
        let known = self.pictures.iter().find(|(known, _)| known == picture);
        let name = match known {
            Some((_, name)) => name.clone(),
            None => {
                let name = format!("word/media/picture.{}", picture.ending);
                let name = package.add(&name, picture.content_type, picture.bytes.clone())?;
                self.pictures.push((Arc::clone(picture), name.clone()));
                name
            }
        };
        Ok(package.relate(&from, PICTURE, &name)?)
    }
}

/// A number above those of all drawings.
fn next_drawing(settled: &Manuscript) -> u32 {
    let numbers = settled.parts.iter().flat_map(|part| {
        let tree = &part.tree;
        let drawings = tree
            .subtree(tree.root())
            .filter(|&node| is_drawing(tree, node));
        drawings.filter_map(|node| tree.attribute(node, Space::None, "id")?.parse::<u32>().ok())
    });
    numbers.max().map_or(1, |number| number.saturating_add(1))
}

fn is_drawing(tree: &Tree, node: NodeId) -> bool {
    tree.is(node, Space::Drawing, "docPr")
}

impl Writing {
    /// The number that each line of a printed text has when the file is read again: the words of notes that were put in
    /// are lines that the text has not.
    ///
    /// # Errors
    /// Says which part is damaged or malformed.
    pub(super) fn lines_as_read(&self, text: &Text) -> Result<Vec<usize>, Unrecorded> {
        let count = text.lines().len();
        if self.new_notes.is_empty() {
            return Ok((0..count).collect());
        }
        let written = Manuscript::open(self.package.write()?)?;
        let located = written.located();
        let new = self.new_notes.iter().zip(&located);
        let new: BTreeSet<usize> = new
            .filter(|(is_new, _)| **is_new)
            .flat_map(|(_, one)| one.thing.stories.iter().copied())
            .collect();
        let tokens = written.text().tokens();
        let mut story = 0;
        let mut within = false;
        let mut lines = Vec::with_capacity(count);
        for (number, line) in written.text().lines().enumerate() {
            let opens = tokens[line.start].kind == Kind::Open(Frame::Story);
            within = if opens { new.contains(&story) } else { within };
            story += usize::from(opens);
            if !within {
                lines.push(number);
            }
        }
        Ok(lines)
    }
}
