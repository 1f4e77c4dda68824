//! Which wordings are held to be the same, and the options that they make.
//! No position in the base is known here.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::compilation::{Choice, Support};
use crate::markup::ends_line;
use crate::token::{Kind, Token, normal_form};

/// The form in which wordings are grouped: words in their normal form, everything else as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sameness(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Words(String),
    Thing(Token),
}

impl Sameness {
    /// White space counts between words and things within a line, not at the ends of a line or of the wording.
    pub(crate) fn of(tokens: &[Token]) -> Self {
        let mut parts = Vec::new();
        let mut amid = false;
        let runs = tokens.chunk_by(|one, next| one.is_written() && next.is_written());
        let mut runs = runs.peekable();
        while let Some(run) = runs.next() {
            if !run[0].is_written() {
                amid = !ends_line(&run[0]);
                parts.push(Part::Thing(run[0].clone()));
                continue;
            }
            let goes_on = runs.peek().is_some_and(|next| !ends_line(&next[0]));
            let mut words = normal_form(run);
            if amid && run[0].kind == Kind::Space {
                words.insert(0, ' ');
            }
            if goes_on && run[run.len() - 1].kind == Kind::Space && words != " " {
                words.push(' ');
            }
            if !words.is_empty() {
                parts.push(Part::Words(words));
            }
        }
        Self(parts)
    }
}

/// What one party wants at a point.
pub(super) struct Wish {
    pub(super) party: usize,
    /// The words; none where the base words stand elsewhere.
    pub(super) wording: Option<Vec<Token>>,
    /// The edits that ask for it, by their numbers in the party's markup.
    pub(super) edits: Vec<usize>,
}

/// The options that wishes make: by number of supporters, then by text.
pub(super) fn choices(wishes: Vec<Wish>) -> Vec<Choice> {
    let mut groups: BTreeMap<Option<Sameness>, Vec<Wish>> = BTreeMap::new();
    for wish in wishes {
        let sameness = wish.wording.as_deref().map(Sameness::of);
        groups.entry(sameness).or_default().push(wish);
    }
    let mut choices: Vec<Choice> = groups.into_values().map(choice).collect();
    choices.sort_by_key(|choice| Reverse(choice.supporters.len()));
    choices
}

fn choice(mut wishes: Vec<Wish>) -> Choice {
    wishes.sort_by_key(|wish| wish.party);
    let moved = wishes.iter().all(|wish| wish.wording.is_none());
    let wording = wishes[0].wording.clone().unwrap_or_default();
    let supporters = wishes
        .into_iter()
        .map(|wish| Support {
            party: wish.party,
            own: wish.wording.filter(|own| *own != wording),
        })
        .collect();
    Choice {
        wording,
        moved,
        supporters,
    }
}
