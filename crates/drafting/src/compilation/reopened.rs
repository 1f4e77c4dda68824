//! A bracket of an earlier round about which parties want something else now: who holds which of its wordings.
//! How it looks is not known here.

use std::ops::Range;

use crate::compilation::{Compilation, Point};
use crate::compile::wording::Sameness;
use crate::token::{Frame, Kind, Party, Token, normal_form};

/// A bracket of an earlier round that is a point again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopened {
    /// Its wordings, in the order of the text.
    pub wordings: Vec<Held>,
    /// For each option of the point, the number of the earlier wording that it is; none where it is new.
    pub joined: Vec<Option<usize>>,
}

/// A wording of an earlier round, and who is behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The base tokens from the opening of its frame to the closing.
    pub tokens: Range<usize>,
    /// Whether it was that round's base.
    pub base: bool,
    /// Who was behind it before, in the order of that round.
    pub before: Vec<Party>,
    /// Who is behind it now: those who have not gone over to another wording, then those who joined.
    /// In a round's base wording nobody is named.
    pub now: Vec<Party>,
}

impl Compilation {
    /// The bracket of an earlier round that a point is about as a whole, seen with those of the parties that are to be shown;
    /// none where the point is something else.
    ///
    /// Who wants one of its wordings in the place of the bracket joins that wording, and leaves the one it held.
    pub fn reopened(&self, point: &Point, shown: impl Fn(usize) -> bool) -> Option<Reopened> {
        if point.options.iter().any(|option| option.moved) {
            return None;
        }
        let tokens = self.base.tokens();
        let mut wordings = choices(&tokens[point.span.clone()])?;
        for held in &mut wordings {
            held.tokens = held.tokens.start + point.span.start..held.tokens.end + point.span.start;
        }
        let joins = |wording: &[Token]| {
            let is_it = |held: &Held| is_wording(&tokens[held.tokens.clone()], wording);
            wordings.iter().position(is_it)
        };
        let joined: Vec<Option<usize>> = point
            .options
            .iter()
            .map(|option| joins(&option.wording))
            .collect();
        for (option, joined) in point.options.iter().zip(&joined) {
            for support in option.supporters.iter().filter(|one| shown(one.party)) {
                let party = &self.submissions[support.party].0;
                for held in &mut wordings {
                    held.now.retain(|other| other != party);
                }
                if let Some(number) = *joined
                    && !wordings[number].base
                {
                    wordings[number].now.push(party.clone());
                }
            }
        }
        for held in &mut wordings {
            held.now.sort_by_key(|party| self.listed(party));
        }
        Some(Reopened { wordings, joined })
    }

    /// The place of a party in the list of submissions; those who are not in it come first.
    fn listed(&self, party: &Party) -> Option<usize> {
        self.submissions
            .iter()
            .position(|(other, _)| other == party)
    }
}

impl Reopened {
    /// Whether nothing but the earlier base wording is left of the bracket.
    pub fn is_settled(&self) -> bool {
        let others = self.wordings.iter().filter(|held| !held.base);
        self.joined.iter().all(Option::is_some)
            && others.into_iter().all(|held| held.now.is_empty())
    }
}

/// The wordings of a bracket, if tokens are one as a whole.
fn choices(tokens: &[Token]) -> Option<Vec<Held>> {
    let [first, inner @ .., last] = tokens else {
        return None;
    };
    if first.kind != Kind::Open(Frame::Point) || last.kind != Kind::Close(Frame::Point) {
        return None;
    }
    let mut choices = Vec::new();
    let (mut depth, mut start) = (0_usize, 1);
    for (token, at) in inner.iter().zip(1..) {
        if let Kind::Open(_) = token.kind {
            depth += 1;
        } else if let Kind::Close(frame) = &token.kind {
            depth = depth.checked_sub(1)?;
            if let (0, Frame::Choice { base, supporters }) = (depth, frame) {
                choices.push(Held {
                    tokens: start..at + 1,
                    base: *base,
                    before: supporters.to_vec(),
                    now: supporters.to_vec(),
                });
                start = at + 1;
            }
        } else if depth == 0 {
            return None;
        }
    }
    (depth == 0).then_some(choices)
}

/// Whether words are a wording of a bracket: within its frame, in a bracket of their own, or with bracket and names as printed.
fn is_wording(frame: &[Token], words: &[Token]) -> bool {
    let inner = &frame[1..frame.len() - 1];
    Sameness::of(inner) == Sameness::of(without_bracket(words))
        || normal_form(frame) == normal_form(words)
}

/// The only wording that is left in a bracket, or the words as they are.
fn without_bracket(wording: &[Token]) -> &[Token] {
    match choices(wording).as_deref() {
        Some([only]) => &wording[only.tokens.start + 1..only.tokens.end - 1],
        Some(_) | None => wording,
    }
}
