//! The marks of a file, each kept once: what was done, by whom, when. Which of them are known from the base is asked here.

use std::collections::{BTreeMap, BTreeSet};

use drafting::marked::{Hand, Mark};
use drafting::markup::Comment;
use drafting::text::Name;

use crate::xml::{NodeId, Space, Tree};

/// What a mark records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MarkKind {
    /// Something was put in.
    Inserted,
    /// Something was struck.
    Deleted,
    /// Something was moved here.
    MovedTo,
    /// Something was moved away.
    MovedFrom,
    /// The style, level or numbering of a paragraph was changed.
    Layout,
    /// Fonts, spacing or other properties were changed.
    Formatting,
    /// A column or cell of a table was added, left out or merged.
    Columns,
}

/// How long words have to be, in bytes, to be known as a part of others.
const PART_BYTES_MIN: usize = 4;

/// How far into what a mark stands on its words are read.
const NODES_READ_MAX: usize = 1_000;

/// The marks that a base has already: what a returned file has of them is not its sender's.
///
/// A mark is known by its kind, author and moment. Where a file takes names and moments out of every mark, as Word does on demand,
/// a mark is known by its kind, author and words: those of a mark of the base, or some of them, for others may have divided it.
/// A comment is known by its author, its moment and what it says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KnownMarks {
    marks: BTreeSet<(MarkKind, Name, Name)>,
    /// The words of the marks without a moment.
    undated: BTreeMap<(MarkKind, Name), BTreeSet<Name>>,
    comments: BTreeSet<(Name, Name, Vec<String>)>,
}

impl KnownMarks {
    /// How many there are, comments aside.
    pub fn len(&self) -> usize {
        let undated = self.undated.values().map(BTreeSet::len);
        self.marks.len() + undated.sum::<usize>()
    }

    /// Whether there are none, nor comments.
    pub fn is_empty(&self) -> bool {
        self.len() == 0 && self.comments.is_empty()
    }

    fn add_mark(&mut self, mark: &Recorded) {
        let (kind, author) = (mark.kind, Name::clone(&mark.author));
        if mark.moment.is_empty() {
            let words = self.undated.entry((kind, author)).or_default();
            words.insert(Name::clone(&mark.words));
        } else {
            let moment = Name::clone(&mark.moment);
            self.marks.insert((kind, author, moment));
        }
    }

    fn has_mark(&self, mark: &Recorded) -> bool {
        let (kind, author) = (mark.kind, Name::clone(&mark.author));
        if !mark.moment.is_empty() {
            let moment = Name::clone(&mark.moment);
            return self.marks.contains(&(kind, author, moment));
        }
        let words = &mark.words;
        self.undated.get(&(kind, author)).is_some_and(|known| {
            let is_part = |whole: &Name| words.len() >= PART_BYTES_MIN && whole.contains(&**words);
            known.contains(words) || known.iter().any(is_part)
        })
    }

    pub(crate) fn add_comment(&mut self, comment: &Comment) {
        self.comments.insert(comment_key(comment));
    }

    pub(crate) fn has_comment(&self, comment: &Comment) -> bool {
        !self.comments.is_empty() && self.comments.contains(&comment_key(comment))
    }
}

fn comment_key(comment: &Comment) -> (Name, Name, Vec<String>) {
    (
        Name::clone(&comment.author),
        Name::clone(&comment.moment),
        comment.paragraphs.clone(),
    )
}

/// A mark as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Recorded {
    pub(crate) kind: MarkKind,
    pub(crate) author: Name,
    pub(crate) moment: Name,
    /// The name of the move whose half it is.
    pub(crate) moved: Option<Name>,
    /// What it stands on, where it has no moment to be known by.
    pub(crate) words: Name,
}

/// The marks that something stands under, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Pair {
    pub(crate) inserted: Option<u32>,
    pub(crate) deleted: Option<u32>,
}

/// All marks of a file.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    recorded: Vec<Recorded>,
    numbers: BTreeMap<Recorded, u32>,
    names: BTreeSet<Name>,
}

impl Marks {
    /// A name, shared with all that have it.
    pub(crate) fn name(&mut self, characters: &str) -> Name {
        if let Some(name) = self.names.get(characters) {
            return Name::clone(name);
        }
        let name = Name::from(characters);
        self.names.insert(Name::clone(&name));
        name
    }

    /// The number of the mark that an element records.
    pub(crate) fn record(
        &mut self,
        tree: &Tree,
        node: NodeId,
        kind: MarkKind,
        moved: Option<Name>,
    ) -> u32 {
        let value = |name| tree.attribute(node, Space::Word, name).unwrap_or_default();
        let (author, moment) = (value("author"), value("date"));
        // LibreOffice names no moves: there the halves of one share author and moment.
        let is_nameless = matches!(kind, MarkKind::MovedTo | MarkKind::MovedFrom)
            && moved.is_none()
            && !moment.is_empty();
        let moved = match is_nameless {
            true => Some(self.name(&format!("{author} {moment}"))),
            false => moved,
        };
        let mark = Recorded {
            kind,
            author: self.name(&author),
            moment: self.name(&moment),
            moved,
            words: match moment.is_empty() {
                true => self.name(&words_under(tree, node)),
                false => self.name(""),
            },
        };
        let next = u32::try_from(self.recorded.len()).expect("a part has far fewer nodes");
        let number = *self.numbers.entry(mark.clone()).or_insert(next);
        if number == next {
            self.recorded.push(mark);
        }
        number
    }

    pub(crate) fn get(&self, number: u32) -> &Recorded {
        &self.recorded[number as usize]
    }

    /// All marks, in the order in which they were met.
    pub(crate) fn all(&self) -> &[Recorded] {
        &self.recorded
    }

    /// All of them, as what a base has.
    pub(crate) fn known(&self) -> KnownMarks {
        let mut known = KnownMarks::default();
        for mark in &self.recorded {
            known.add_mark(mark);
        }
        known
    }

    /// For each mark, by its number, whether it is known.
    pub(crate) fn which(&self, known: &KnownMarks) -> Vec<bool> {
        self.recorded
            .iter()
            .map(|mark| known.has_mark(mark))
            .collect()
    }

    /// A pair as others see it.
    pub(crate) fn shown(&self, pair: Pair) -> Mark {
        let hand = |number: u32| {
            let mark = self.get(number);
            Hand {
                author: Name::clone(&mark.author),
                moved: mark.moved.clone(),
            }
        };
        Mark {
            inserted: pair.inserted.map(hand),
            deleted: pair.deleted.map(hand),
        }
    }
}

/// The words that a mark stands on: those in its element, or else those of the paragraph or row that it marks.
fn words_under(tree: &Tree, node: NodeId) -> String {
    let holds = |at: NodeId| {
        let local = tree.local(at);
        at == node && tree.elements(at).next().is_some() || matches!(local, "p" | "tr")
    };
    let mut around = std::iter::successors(Some(node), |&at| tree.parent(at));
    let mut words = String::new();
    if let Some(marked) = around.find(|&at| holds(at)) {
        for inner in tree.subtree(marked).take(NODES_READ_MAX) {
            if matches!(tree.local(inner), "t" | "delText") {
                words.push_str(&tree.characters(inner));
            }
        }
    }
    words
}

impl Pair {
    /// The pair with a further mark, which is the inner one.
    pub(crate) fn with(self, kind: MarkKind, number: u32) -> Self {
        match kind {
            MarkKind::Inserted | MarkKind::MovedTo => Self {
                inserted: Some(number),
                ..self
            },
            MarkKind::Deleted | MarkKind::MovedFrom => Self {
                deleted: Some(number),
                ..self
            },
            MarkKind::Layout | MarkKind::Formatting | MarkKind::Columns => self,
        }
    }

    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

/// The kind of mark that an element records by its name.
pub(crate) fn kind_of(local: &str) -> Option<MarkKind> {
    match local {
        "ins" => Some(MarkKind::Inserted),
        "del" => Some(MarkKind::Deleted),
        "moveTo" => Some(MarkKind::MovedTo),
        "moveFrom" => Some(MarkKind::MovedFrom),
        _ => None,
    }
}

/// How many ranges of moves may be open at a place; the oldest is given up.
const OPEN_MOVES_MAX: usize = 256;

/// The moves whose ranges are open at a place of a part.
#[derive(Debug, Default)]
pub(crate) struct OpenMoves {
    open: Vec<(MarkKind, Box<str>, Name)>,
    /// The last name under which something was moved in each direction within the paragraph.
    last: [Option<Name>; 2],
}

impl OpenMoves {
    pub(crate) fn open(&mut self, kind: MarkKind, id: &str, name: Name) {
        self.last[direction(kind)] = Some(Name::clone(&name));
        if self.open.len() == OPEN_MOVES_MAX {
            self.open.remove(0);
        }
        self.open.push((kind, id.into(), name));
    }

    pub(crate) fn close(&mut self, kind: MarkKind, id: &str) {
        self.open
            .retain(|(open, opened, _)| *open != kind || **opened != *id);
    }

    /// The name of the move that a mark of a kind belongs to here.
    pub(crate) fn name(&self, kind: MarkKind) -> Option<Name> {
        let mut open = self.open.iter().rev();
        open.find(|(open, ..)| *open == kind)
            .map(|(.., name)| Name::clone(name))
    }

    /// The name of the move that the end of a paragraph belongs to: its range may have been closed within the paragraph.
    pub(crate) fn name_at_end(&self, kind: MarkKind) -> Option<Name> {
        self.name(kind)
            .or_else(|| self.last[direction(kind)].clone())
    }

    /// Forgets the ranges that were closed before a paragraph begins.
    pub(crate) fn begin_paragraph(&mut self) {
        for kind in [MarkKind::MovedTo, MarkKind::MovedFrom] {
            self.last[direction(kind)] = self.name(kind);
        }
    }
}

fn direction(kind: MarkKind) -> usize {
    match kind {
        MarkKind::MovedTo | MarkKind::Inserted => 0,
        MarkKind::MovedFrom
        | MarkKind::Deleted
        | MarkKind::Layout
        | MarkKind::Formatting
        | MarkKind::Columns => 1,
    }
}
