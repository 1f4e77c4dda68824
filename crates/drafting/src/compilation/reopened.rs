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
    /// For each option of the point, what it is beside the earlier wordings.
    pub answers: Vec<Answer>,
}

/// What parties do with a bracket of an earlier round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// They want the earlier wording with this number in the place of the bracket.
    Joins(usize),
    /// They strike the earlier wordings with these numbers out of it and leave several standing: the bracket stays as it is,
    /// and they are no longer behind what they strike.
    Strikes(Vec<usize>),
    /// They want something that is not in it.
    Adds,
}

/// Earlier wordings that a party strikes out of a bracket of which it leaves several standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strike {
    /// The party, by its number in `Compilation::submissions`.
    pub party: usize,
    /// The base tokens of each wording, its frame among them.
    pub wordings: Vec<Range<usize>>,
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
    /// Who strikes some of its wordings and leaves several is no longer behind those it struck.
    pub fn reopened(&self, point: &Point, shown: impl Fn(usize) -> bool) -> Option<Reopened> {
        if point.options.iter().any(|option| option.moved) {
            return None;
        }
        let tokens = self.base.tokens();
        let mut wordings = choices(&tokens[point.span.clone()])?;
        for held in &mut wordings {
            held.tokens = held.tokens.start + point.span.start..held.tokens.end + point.span.start;
        }
        let answers: Vec<Answer> = point
            .options
            .iter()
            .map(|option| answer(tokens, &wordings, &option.wording))
            .collect();
        for (option, answer) in point.options.iter().zip(&answers) {
            for support in option.supporters.iter().filter(|one| shown(one.party)) {
                let party = &self.submissions[support.party].0;
                for (number, held) in wordings.iter_mut().enumerate() {
                    let leaves = match answer {
                        Answer::Joins(_) | Answer::Adds => true,
                        Answer::Strikes(struck) => struck.contains(&number),
                    };
                    if leaves {
                        held.now.retain(|other| other != party);
                    }
                }
                if let Answer::Joins(number) = *answer
                    && !wordings[number].base
                {
                    wordings[number].now.push(party.clone());
                }
            }
        }
        for held in &mut wordings {
            held.now.sort_by_key(|party| self.listed(party));
        }
        Some(Reopened { wordings, answers })
    }

    /// What parties strike out of brackets of an earlier round that stay as they are, in the order of the text.
    pub fn strikes(&self) -> Vec<Strike> {
        let mut strikes = Vec::new();
        for point in self.points() {
            let Some(reopened) = self.reopened(point, |_| true) else {
                continue;
            };
            for (option, answer) in point.options.iter().zip(&reopened.answers) {
                if let Answer::Strikes(struck) = answer {
                    let wording = |&number: &usize| reopened.wordings[number].tokens.clone();
                    let wordings: Vec<Range<usize>> = struck.iter().map(wording).collect();
                    strikes.extend(option.supporters.iter().map(|support| Strike {
                        party: support.party,
                        wordings: wordings.clone(),
                    }));
                }
            }
        }
        strikes
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
        !self.answers.contains(&Answer::Adds) && others.into_iter().all(|held| held.now.is_empty())
    }
}

/// The wordings of a bracket, if tokens are one as a whole.
pub(super) fn choices(tokens: &[Token]) -> Option<Vec<Held>> {
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

/// What a wording in the place of a bracket is beside the wordings of that.
pub(super) fn answer(base: &[Token], wordings: &[Held], wording: &[Token]) -> Answer {
    let frame = |held: &Held| &base[held.tokens.clone()];
    if let Some(number) = wordings
        .iter()
        .position(|held| is_wording(frame(held), wording))
    {
        return Answer::Joins(number);
    }
    let characters = characters(wording);
    let mut rest = characters.as_str();
    let (mut left, mut struck) = (0, Vec::new());
    for (number, held) in wordings.iter().enumerate() {
        let printed = self::characters(frame(held));
        match rest.strip_prefix(printed.as_str()) {
            Some(after) => {
                rest = after;
                left += usize::from(!printed.is_empty());
            }
            None => struck.push(number),
        }
    }
    if rest.is_empty() && left > 1 && !struck.is_empty() {
        Answer::Strikes(struck)
    } else {
        Answer::Adds
    }
}

/// What is printed, brackets and names among it, without white space.
fn characters(tokens: &[Token]) -> String {
    let mut characters = normal_form(tokens);
    characters.retain(|character| !character.is_whitespace());
    characters
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
