//! What stands in new wording and is carried, not read: each thing is told with all that goes with it, a note with its words.
//! Where it lies in a file is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::markup::{Anchor, Edit, Markup, Move, Origin, Source};
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
    /// Whether anything is put in, or put elsewhere, that may be carried and not read, or go with something that is.
    pub fn brings(&self) -> bool {
        let mut with = self.edits.iter().flat_map(|edit| &edit.with);
        with.any(|token| match token.kind {
            Kind::Opaque | Kind::Open(Frame::Story) | Kind::Placed { .. } => true,
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Open(_)
            | Kind::Close(_) => false,
        })
    }

    /// The names of all that is put in, carried and not read.
    pub fn brought(&self) -> BTreeSet<Name> {
        let with = self.edits.iter().flat_map(|edit| &edit.with);
        with.filter(|token| token.kind == Kind::Opaque)
            .map(|token| Name::clone(&token.text))
            .collect()
    }

    /// The markup with each new thing under its whole name. The stories that go with it come and go with it
    /// and are no longer edits by themselves; a new reference to a note that was there already is that note again,
    /// and a note whose reference stays, or moves, stays where it is among the notes.
    ///
    /// The things are those of the base and of what was returned, in reading order. Where they are not, nothing changes.
    pub fn carrying(mut self, base: &Text, own: &[Thing], things: &[Thing]) -> Self {
        let Some(found) = Found::of(&self, base, own, things) else {
            return self;
        };
        let mut gone = BTreeSet::new();
        let mut staying = Vec::new();
        for (&at, thing) in found.at.iter().zip(things) {
            let Some(tokens) = found.stories_of(thing) else {
                continue;
            };
            let new = found.are_new(&tokens);
            match found.origins[at] {
                Origin::New { edit, token } => {
                    let named = match found.kept_owner(&tokens) {
                        _ if new => Name::clone(&thing.whole),
                        Some(owner) => again(&thing.identity, owner),
                        None => continue,
                    };
                    self.edits[edit].with[token].text = named;
                }
                Origin::Base(own) => {
                    let own = found.own.get(&own).into_iter().flatten();
                    let strays = own.zip(&tokens).filter(|(own, now)| !found.is(own, now));
                    staying.extend(strays.map(|(own, now)| found.staying(own, now, &self, base)));
                }
            }
            if new {
                let tokens = tokens.into_iter().flatten();
                gone.extend(tokens.filter_map(|at| new_token(found.origins[at])));
            }
        }
        gone.extend(self.moves_of_stories(base));
        self.rebuilt(base, &gone, staying)
    }

    /// Gives up the moves of whole stories; returns the tokens that placed them.
    fn moves_of_stories(&mut self, base: &Text) -> Vec<(usize, usize)> {
        let opens = |one: &Move| base.tokens()[one.from.start].kind == Kind::Open(Frame::Story);
        let (stories, rest): (Vec<Move>, Vec<Move>) =
            std::mem::take(&mut self.moves).into_iter().partition(opens);
        self.moves = rest;
        let places = |token: &Token| {
            let placed = token.placed();
            placed.is_some_and(|placed| stories.iter().any(|one| one.from == placed))
        };
        let mut placed = Vec::new();
        for (number, edit) in self.edits.iter().enumerate() {
            let tokens = edit.with.iter().enumerate();
            let tokens = tokens.filter(|(_, token)| places(token));
            placed.extend(tokens.map(|(at, _)| (number, at)));
        }
        placed
    }

    /// The markup without some tokens of its edits, where some stories of the base stay and say something else,
    /// and without the edits of which nothing is left.
    fn rebuilt(
        mut self,
        base: &Text,
        gone: &BTreeSet<(usize, usize)>,
        staying: Vec<Staying>,
    ) -> Self {
        if gone.is_empty() && staying.is_empty() {
            return self;
        }
        let old = std::mem::take(&mut self.edits);
        let mut edits: Vec<(Option<usize>, Edit)> = Vec::new();
        for (number, edit) in old.iter().enumerate() {
            let with = edit.with.iter().enumerate();
            let with = with.filter(|(at, _)| !gone.contains(&(number, *at)));
            let with = with.map(|(_, token)| token.clone()).collect();
            edits.extend(around(edit, with, &staying).map(|edit| (Some(number), edit)));
        }
        let differs = |one: &&Staying| base.tokens()[one.inner()] != one.words[..];
        for one in staying.iter().filter(differs) {
            let like = one.like.and_then(|edit| old.get(edit));
            let inner = Edit {
                span: one.inner(),
                with: one.words.clone(),
                source: like.map_or(Source::Compared, |edit| edit.source),
                authors: like.map_or_else(Vec::new, |edit| edit.authors.clone()),
            };
            edits.push((None, inner));
        }
        edits.retain(|(_, edit)| !edit.with.is_empty() || !edit.span.is_empty());
        edits.sort_by_key(|(_, edit)| (edit.span.start, edit.span.end));
        for comment in &mut self.comments {
            if let Anchor::Edit(edit) = comment.anchor {
                let new = edits.iter().position(|(number, _)| *number == Some(edit));
                let place = || Anchor::Base(old[edit].span.clone());
                comment.anchor = new.map_or_else(place, Anchor::Edit);
            }
        }
        self.edits = edits.into_iter().map(|(_, edit)| edit).collect();
        self
    }
}

/// A story of the base that stays, and what it says now.
struct Staying {
    story: Range<usize>,
    words: Vec<Token>,
    /// The edit that put the words in, if one did.
    like: Option<usize>,
}

impl Staying {
    /// What stands in the story.
    fn inner(&self) -> Range<usize> {
        self.story.start + 1..self.story.end - 1
    }
}

/// What an edit does outside of the stories that stay: nothing where it lies in one.
fn around(
    edit: &Edit,
    with: Vec<Token>,
    staying: &[Staying],
) -> impl Iterator<Item = Edit> + use<> {
    let span = &edit.span;
    let inside = staying
        .iter()
        .any(|one| one.story.start < span.start && span.end < one.story.end);
    let mut covered: Vec<&Range<usize>> = staying.iter().map(|one| &one.story).collect();
    covered.retain(|story| span.start <= story.start && story.end <= span.end);
    covered.sort_unstable_by_key(|story| story.start);
    let mut pieces = Vec::new();
    let mut rest = Edit {
        with,
        ..edit.clone()
    };
    for story in covered {
        let after = Edit {
            span: story.end..span.end,
            with: Vec::new(),
            ..edit.clone()
        };
        rest.span.end = story.start;
        pieces.push(std::mem::replace(&mut rest, after));
    }
    pieces.push(rest);
    pieces.into_iter().filter(move |_| !inside)
}

fn new_token(origin: Origin) -> Option<(usize, usize)> {
    match origin {
        Origin::New { edit, token } => Some((edit, token)),
        Origin::Base(_) => None,
    }
}

/// What was returned, with its things and stories found in it.
struct Found {
    /// Where each token comes from.
    origins: Vec<Origin>,
    /// The tokens that are things.
    at: Vec<usize>,
    /// The tokens of each story.
    stories: Vec<Range<usize>>,
    /// For each thing of the base, by its token, its stories there.
    own: BTreeMap<usize, Vec<Range<usize>>>,
    /// For each token of the base that opens a story, the number of the thing with which it goes.
    owners: BTreeMap<usize, usize>,
}

impl Found {
    fn of(markup: &Markup, base: &Text, own: &[Thing], things: &[Thing]) -> Option<Self> {
        let origins = markup.origins(base.tokens().len());
        let token = |&origin: &Origin| match origin {
            Origin::Base(at) => &base.tokens()[at],
            Origin::New { edit, token } => &markup.edits[edit].with[token],
        };
        let returned: Vec<&Token> = origins.iter().map(token).collect();
        let (at, stories) = matched(returned.into_iter(), things)?;
        let (own_at, own_stories) = matched(base.tokens().iter(), own)?;
        let mut owners = BTreeMap::new();
        let mut own_ranges = BTreeMap::new();
        for (number, (thing, at)) in own.iter().zip(own_at).enumerate() {
            let ranges = thing
                .stories
                .iter()
                .map(|&story| own_stories.get(story).cloned());
            let ranges: Vec<Range<usize>> = ranges.collect::<Option<_>>()?;
            owners.extend(ranges.iter().map(|story| (story.start, number)));
            own_ranges.insert(at, ranges);
        }
        Some(Self {
            origins,
            at,
            stories,
            own: own_ranges,
            owners,
        })
    }

    /// The tokens of the stories that go with a thing.
    fn stories_of(&self, thing: &Thing) -> Option<Vec<Range<usize>>> {
        let stories = thing.stories.iter();
        stories
            .map(|&story| self.stories.get(story).cloned())
            .collect()
    }

    /// Whether a story is one of the base, whatever was changed in it.
    fn is(&self, own: &Range<usize>, now: &Range<usize>) -> bool {
        let opening = Origin::Base(own.start);
        self.origins[now.start] == opening
    }

    /// A story of the base that is to say what another says now.
    fn staying(
        &self,
        own: &Range<usize>,
        now: &Range<usize>,
        markup: &Markup,
        base: &Text,
    ) -> Staying {
        let inner = &self.origins[now.start + 1..now.end - 1];
        let token = |&origin: &Origin| match origin {
            Origin::Base(at) => base.tokens()[at].clone(),
            Origin::New { edit, token } => markup.edits[edit].with[token].clone(),
        };
        Staying {
            story: own.clone(),
            words: inner.iter().map(token).collect(),
            like: new_token(self.origins[now.start]).map(|(edit, _)| edit),
        }
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
