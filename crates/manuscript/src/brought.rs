//! What a file brings that is carried and not read: pictures, formulas, fields, signs and notes, cut out of it with all that goes with them.
//! Where they are put is decided elsewhere; nothing that could run or that leads out of the file is cut out.

mod copy;
mod cut;
pub(crate) mod picture;
mod styles;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use drafting::markup::Markup;
use drafting::markup::carried::Thing;
use drafting::text::{Name, Text};
use drafting::token::{Frame, Kind};

use crate::manuscript::Manuscript;
use crate::xml::{NodeId, Space, Tree};

pub(crate) use copy::copied;
pub(crate) use cut::{Item, Note, OPEN, Relation, is_strict};
pub(crate) use picture::Picture;
pub use picture::is_bare;
pub(crate) use styles::{Style, named};

/// What files bring, to be put into another.
#[derive(Debug, Clone, Default)]
pub struct Brought {
    /// By the whole name of each thing.
    items: BTreeMap<Name, Arc<Item>>,
}

/// What is not brought over from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// An object of another program or a control; its picture is brought, if it has one.
    Object,
    /// A chart, a diagram or something else that lies in parts of kinds that are not known.
    Parts,
    /// A picture that lies outside of the file.
    Outside,
    /// A picture of a kind that is not taken over, or one that is too large.
    Picture,
    /// A picture that may say more than it shows, where nothing of who made it may cross.
    Told,
    /// A field that takes something from elsewhere, or holds others.
    Field,
    /// Something that lies in a part that is damaged.
    Damaged,
    /// A header, footer or other story that the text does not have.
    Story,
}

/// What is not brought over, by how often.
pub type LeftBehind = BTreeMap<Left, usize>;

impl Brought {
    /// Takes in what another file brings; what is there already stays.
    pub fn add(&mut self, other: Brought) {
        for (name, item) in other.items {
            self.items.entry(name).or_insert(item);
        }
    }

    /// Leaves out everything with a picture that may say more than it shows; returns the names of what is gone.
    pub fn bare(&mut self) -> BTreeSet<Name> {
        let told = self.items.iter().filter(|(_, item)| !item.is_bare());
        let told: BTreeSet<Name> = told.map(|(name, _)| Name::clone(name)).collect();
        self.items.retain(|name, _| !told.contains(name));
        told
    }

    pub(crate) fn item(&self, name: &str) -> Option<&Arc<Item>> {
        self.items.get(name)
    }
}

/// What a returned file adds up to, and brings.
#[derive(Debug, Clone)]
pub struct TakenOver {
    /// Its markup, with everything that it puts in under the name by which it is brought.
    pub markup: Markup,
    /// What it brings.
    pub brought: Brought,
    /// What it does not bring.
    pub left: LeftBehind,
}

impl TakenOver {
    /// Takes out of a file what the markup puts in.
    fn bring(&mut self, from: &Manuscript, things: &[Thing]) {
        let wanted: BTreeSet<Name> = self.markup.brought();
        if !things.iter().any(|thing| wanted.contains(&thing.whole)) {
            return;
        }
        let settled = from.settled().ok();
        let styles = settled
            .as_ref()
            .and_then(|file| styles::of(&file.package).ok());
        let (Some(mut settled), Some(styles)) = (settled, styles) else {
            return count(&mut self.left, Left::Damaged, 1);
        };
        let located = settled.located();
        for (thing, place) in things.iter().zip(&located) {
            let items = &mut self.brought.items;
            if !wanted.contains(&thing.whole) || items.contains_key(&thing.whole) {
                continue;
            }
            let mut missed = BTreeSet::new();
            match cut::item(&mut settled, place, &styles, &mut missed) {
                Ok(Some(item)) => {
                    items.insert(Name::clone(&thing.whole), Arc::new(item));
                }
                Ok(None) => {}
                Err(_) => {
                    missed.insert(Left::Damaged);
                }
            }
            for what in missed {
                count(&mut self.left, what, 1);
            }
        }
    }
}

/// A thing of a file, and where it lies.
pub(crate) struct Located {
    pub(crate) thing: Thing,
    pub(crate) part: usize,
    pub(crate) node: NodeId,
    /// Where the words of a note lie.
    pub(crate) note: Option<(usize, NodeId)>,
}

impl Manuscript {
    /// What is carried in the text and not read, in reading order.
    pub fn things(&self) -> Vec<Thing> {
        self.located().into_iter().map(|one| one.thing).collect()
    }

    /// The markup of a returned file on this one, read with a text of this one, and what the file brings for it.
    pub fn take_over(&self, text: &Text, markup: Markup, from: &Manuscript) -> TakenOver {
        let mut taken = TakenOver {
            markup,
            brought: Brought::default(),
            left: LeftBehind::new(),
        };
        if taken.markup.brings() {
            let things = from.things();
            taken.markup = taken.markup.carrying(text, &self.things(), &things);
            taken.bring(from, &things);
        }
        let with = taken.markup.edits.iter().flat_map(|edit| &edit.with);
        let stories = with.filter(|token| token.kind == Kind::Open(Frame::Story));
        count(&mut taken.left, Left::Story, stories.count());
        taken
    }

    /// Every thing of the text with its place.
    pub(crate) fn located(&self) -> Vec<Located> {
        let mut things: Vec<Located> = Vec::new();
        let mut stories = Vec::new();
        for (token, spot) in self.text().tokens().iter().zip(self.spots()) {
            let place = (spot.part, spot.start.node);
            match &token.kind {
                Kind::Open(Frame::Story) => stories.push((place, String::new())),
                Kind::Opaque => things.push(Located {
                    thing: Thing {
                        identity: Name::clone(&token.text),
                        whole: Name::clone(&token.text),
                        stories: Vec::new(),
                    },
                    part: place.0,
                    node: place.1,
                    note: None,
                }),
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::ParagraphEnd
                | Kind::Open(_)
                | Kind::Close(_)
                | Kind::Placed { .. } => {
                    if let Some((_, words)) = stories.last_mut() {
                        words.push_str(token.visible());
                    }
                }
            }
        }
        for number in 0..stories.len() {
            self.give(number, &stories, &mut things);
        }
        for one in &mut things {
            let tree = &self.parts()[one.part].tree;
            one.thing.whole = whole(tree, one, &stories);
        }
        things
    }

    /// Gives a story to the thing with which it goes, if it goes with one.
    fn give(&self, number: usize, stories: &[Story], things: &mut [Located]) {
        let (part, story) = stories[number].0;
        let tree = &self.parts()[part].tree;
        let owner = match tree.local(story) {
            "footnote" | "endnote" => {
                let reference = format!("{}Reference", tree.local(story));
                let id = tree.attribute(story, Space::Word, "id");
                things.iter_mut().find(|one| {
                    let own = &self.parts()[one.part].tree;
                    own.is(one.node, Space::Word, &reference)
                        && own.attribute(one.node, Space::Word, "id") == id
                })
            }
            "txbxContent" => {
                let around = std::iter::successors(Some(story), |&at| tree.parent(at));
                let around: BTreeSet<NodeId> = around.collect();
                let mut things = things.iter_mut();
                things.find(|one| one.part == part && around.contains(&one.node))
            }
            _ => None,
        };
        if let Some(owner) = owner {
            owner.thing.stories.push(number);
            if tree.local(story) != "txbxContent" {
                owner.note = Some((part, story));
            }
        }
    }
}

/// Where a story lies, and what it says.
type Story = ((usize, NodeId), String);

/// What a thing is known by together with its words and what is said in the place of a picture.
fn whole(tree: &Tree, one: &Located, stories: &[Story]) -> Name {
    let mut whole = one.thing.identity.to_string();
    let mut say = |words: &str| {
        whole.push_str(": ");
        whole.push_str(words.trim());
    };
    if matches!(tree.local(one.node), "drawing" | "pict" | "object") {
        for node in tree.subtree(one.node) {
            let told = tree.attributes(node).filter(|attribute| {
                matches!(attribute.local, "descr" | "alt") && attribute.space == Space::None
            });
            told.for_each(|attribute| say(&attribute.value()));
        }
        if matches!(&*one.thing.identity, "drawing" | "object") {
            let mut hasher = DefaultHasher::new();
            tree.written(one.node).hash(&mut hasher);
            say(&format!("{:016x}", hasher.finish()));
        }
    }
    for &story in &one.thing.stories {
        say(&stories[story].1);
    }
    match whole.len() == one.thing.identity.len() {
        true => Name::clone(&one.thing.identity),
        false => Name::from(whole),
    }
}

fn count(left: &mut LeftBehind, what: Left, times: usize) {
    if times > 0 {
        *left.entry(what).or_default() += times;
    }
}
