//! What stands in new wording and is carried, not read: each thing is told with all that goes with it, a note with its words.
//! Where it lies in a file is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::markup::{Anchor, Markup, Origin};
use crate::text::{Name, Text};
use crate::token::{Frame, Kind, Token};

/// Something carried in a text and not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// What its token says of it.
    pub identity: Name,
    /// What it is known by together with all that goes with it: two that have the same name may stand for each other.
    pub whole: Name,
    /// The stories that go with it, by their numbers among those of the text: the words of a note, of text boxes.
    pub stories: Vec<usize>,
}

/// The name of a thing of the base, by its number among the things of the base, where it is put in again elsewhere.
pub fn again(identity: &str, number: usize) -> Name {
    Name::from(format!("{identity} again {number}"))
}

impl Markup {
    /// Whether anything is put in that is carried and not read.
    pub fn brings(&self) -> bool {
        let mut with = self.edits.iter().flat_map(|edit| &edit.with);
        with.any(|token| token.kind == Kind::Opaque)
    }

    /// The names of all that is put in, carried and not read.
    pub fn brought(&self) -> BTreeSet<Name> {
        let with = self.edits.iter().flat_map(|edit| &edit.with);
        with.filter(|token| token.kind == Kind::Opaque)
            .map(|token| Name::clone(&token.text))
            .collect()
    }

    /// The markup with each new thing under its whole name. The stories that go with it come and go with it
    /// and are no longer edits by themselves; a new reference to a note that was there already is that note again.
    ///
    /// The things are those of the base and of what was returned, in reading order. Where they are not, nothing changes.
    pub fn carrying(mut self, base: &Text, own: &[Thing], things: &[Thing]) -> Self {
        let Some(found) = Found::of(&self, base, own, things) else {
            return self;
        };
        let mut gone = BTreeSet::new();
        for (&number, thing) in found.new.iter().zip(&found.things) {
            let Origin::New { edit, token } = found.origins[number] else {
                continue;
            };
            let tokens = thing.stories.iter().map(|&story| found.story(story));
            let tokens: Vec<Range<usize>> = tokens.collect::<Option<_>>().unwrap_or_default();
            let named = if found.are_new(&tokens) {
                gone.extend(tokens.into_iter().flatten());
                Name::clone(&thing.whole)
            } else if let Some(owner) = found.kept_owner(&tokens) {
                again(&thing.identity, owner)
            } else {
                continue;
            };
            self.edits[edit].with[token].text = named;
        }
        let gone = gone.into_iter().map(|at| found.origins[at]);
        let gone: BTreeSet<(usize, usize)> = gone.filter_map(new_token).collect();
        self.without(&gone)
    }

    /// The markup without some tokens of its edits, and without the edits of which nothing is left.
    fn without(mut self, gone: &BTreeSet<(usize, usize)>) -> Self {
        for (number, edit) in self.edits.iter_mut().enumerate() {
            let mut at = 0;
            edit.with.retain(|_| {
                at += 1;
                !gone.contains(&(number, at - 1))
            });
        }
        let stays: Vec<bool> = self
            .edits
            .iter()
            .map(|edit| !edit.with.is_empty() || !edit.span.is_empty())
            .collect();
        for comment in &mut self.comments {
            if let Anchor::Edit(edit) = comment.anchor {
                let before = stays[..edit].iter().filter(|&&stays| stays).count();
                comment.anchor = match stays[edit] {
                    true => Anchor::Edit(before),
                    false => Anchor::Base(self.edits[edit].span.clone()),
                };
            }
        }
        let mut stays = stays.into_iter();
        self.edits.retain(|_| stays.next().unwrap_or(true));
        self
    }
}

fn new_token(origin: Origin) -> Option<(usize, usize)> {
    match origin {
        Origin::New { edit, token } => Some((edit, token)),
        Origin::Base(_) => None,
    }
}

/// What was returned, with its things and stories found in it.
struct Found<'own> {
    /// Where each token comes from.
    origins: Vec<Origin>,
    /// The tokens that are new things, and what they are.
    new: Vec<usize>,
    things: Vec<&'own Thing>,
    /// The tokens of each story.
    stories: Vec<Range<usize>>,
    /// For each token of the base that opens a story, the number of the thing with which it goes.
    owners: BTreeMap<usize, usize>,
}

impl<'own> Found<'own> {
    fn of(markup: &Markup, base: &Text, own: &[Thing], things: &'own [Thing]) -> Option<Self> {
        let origins = markup.origins(base.tokens().len());
        let token = |&origin: &Origin| match origin {
            Origin::Base(at) => &base.tokens()[at],
            Origin::New { edit, token } => &markup.edits[edit].with[token],
        };
        let returned: Vec<&Token> = origins.iter().map(token).collect();
        let (at, _) = matched(returned.iter().copied(), things)?;
        let (_, own_stories) = matched(base.tokens().iter(), own)?;
        let mut owners = BTreeMap::new();
        for (number, thing) in own.iter().enumerate() {
            for &story in &thing.stories {
                owners.insert(own_stories.get(story)?.start, number);
            }
        }
        let is_new = |at: &usize| matches!(origins[*at], Origin::New { .. });
        let (new, things) = at
            .into_iter()
            .zip(things)
            .filter(|(at, _)| is_new(at))
            .unzip();
        let stories = stories(returned.into_iter());
        Some(Self {
            new,
            things,
            stories,
            owners,
            origins,
        })
    }

    /// The tokens of a story.
    fn story(&self, number: usize) -> Option<Range<usize>> {
        self.stories.get(number).cloned()
    }

    /// Whether stories were put in whole.
    fn are_new(&self, stories: &[Range<usize>]) -> bool {
        let mut origins = stories
            .iter()
            .flat_map(|story| &self.origins[story.clone()]);
        origins.all(|origin| matches!(origin, Origin::New { .. }))
    }

    /// The thing of the base that stories go with which were there already.
    fn kept_owner(&self, stories: &[Range<usize>]) -> Option<usize> {
        let mut origins = stories
            .iter()
            .flat_map(|story| &self.origins[story.clone()]);
        origins.find_map(|origin| match origin {
            Origin::Base(at) => self.owners.get(at).copied(),
            Origin::New { .. } => None,
        })
    }
}

/// Where the things stand in a text, and its stories; none where the text has others.
fn matched<'own>(
    tokens: impl Iterator<Item = &'own Token> + Clone,
    things: &[Thing],
) -> Option<(Vec<usize>, Vec<Range<usize>>)> {
    let opaque = tokens.clone().enumerate();
    let opaque = opaque.filter(|(_, token)| token.kind == Kind::Opaque);
    let (at, identities): (Vec<usize>, Vec<&Name>) =
        opaque.map(|(at, token)| (at, &token.text)).unzip();
    let same = identities.len() == things.len()
        && identities
            .iter()
            .zip(things)
            .all(|(one, thing)| ***one == *thing.identity);
    same.then(|| (at, stories(tokens)))
}

/// The tokens of each story, in order.
fn stories<'own>(tokens: impl Iterator<Item = &'own Token>) -> Vec<Range<usize>> {
    let mut stories: Vec<Range<usize>> = Vec::new();
    for (at, token) in tokens.enumerate() {
        if token.kind == Kind::Open(Frame::Story) {
            stories.push(at..at + 1);
        } else if let (Kind::Close(Frame::Story), Some(last)) = (&token.kind, stories.last_mut()) {
            last.end = at + 1;
        }
    }
    stories
}
