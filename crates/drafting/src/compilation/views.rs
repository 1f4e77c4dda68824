//! A rolling text as one member wants it: in each of the side's own brackets the wording that the member is behind,
//! with its marks of this round.
//! Whether others want the same is not known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compare::{along, compared_along};
use crate::compilation::Answer;
use crate::compilation::page::{Numbered, Page};
use crate::compilation::reopened::{answer, choices};
use crate::markup::{Edit, Markup, Origin};
use crate::print::Terms;
use crate::text::Text;
use crate::token::{Frame, Kind, Party, Token, normal_form};

/// A bracket of an earlier round of the side itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bracket {
    /// Its tokens, from the opening of its frame to the closing.
    pub(super) tokens: Range<usize>,
    pub(super) wordings: Vec<Wording>,
}

/// One wording of a bracket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wording {
    /// Its tokens, from the opening of its frame to the closing.
    pub(super) tokens: Range<usize>,
    pub(super) base: bool,
    /// Who is behind it; one without a name where none is printed.
    pub(super) behind: Vec<Party>,
}

impl Wording {
    /// Its words, without what is printed around them.
    pub(super) fn inner(&self) -> Range<usize> {
        self.tokens.start + 1..self.tokens.end - 1
    }
}

impl Bracket {
    pub(super) fn base(&self) -> Option<usize> {
        self.wordings.iter().position(|wording| wording.base)
    }

    /// Whether it holds more than one wording besides the words before.
    pub(super) fn has_several_wordings(&self) -> bool {
        self.wordings.iter().filter(|wording| !wording.base).count() > 1
    }

    fn held_by(&self, party: &Party) -> Option<usize> {
        self.wordings
            .iter()
            .position(|wording| wording.behind.contains(party))
    }

    /// Whether there were no words before those that are wanted.
    pub(super) fn is_put_in(&self) -> bool {
        self.base()
            .is_none_or(|base| self.wordings[base].inner().is_empty())
    }

    /// Whether the words were moved here, and by somebody else to another place.
    pub(super) fn is_placed_twice(&self, tokens: &[Token], own: &[Self]) -> bool {
        let moved = format!("({})", Terms::default().here);
        let placed = |bracket: &Self| -> Vec<String> {
            let wordings = bracket.wordings.iter();
            let here = wordings.filter(|one| tokens[one.tokens.start].text.contains(&moved));
            here.map(|one| normal_form(&tokens[one.inner()])).collect()
        };
        let words = placed(self);
        let others = own.iter().filter(|other| other.tokens != self.tokens);
        !words.is_empty() && others.flat_map(placed).any(|other| words.contains(&other))
    }

    /// Whether what somebody wants is told by the label of the bracket alone: another end of the paragraph, or the whole of a row.
    pub(super) fn is_of_more_than_words(&self, tokens: &[Token]) -> bool {
        let is_empty = |wording: &Wording| wording.inner().is_empty();
        let (base, others): (Vec<&Wording>, Vec<&Wording>) =
            self.wordings.iter().partition(|wording| wording.base);
        let without_words = base.iter().all(|base| is_empty(base));
        let terms = Terms::default();
        let said = [&*terms.run_on, &*terms.level, "¶"];
        let by_label = others.iter().any(|other| {
            let ends = [other.tokens.start, other.tokens.end - 1];
            let says = |at: usize| said.iter().any(|term| tokens[at].text.contains(term));
            ends.into_iter().any(says)
        });
        let of_a_row = !base.is_empty() && in_row_of_brackets(tokens, &self.tokens);
        by_label || of_a_row || without_words && others.iter().any(|other| is_empty(other))
    }
}

/// Whether a bracket stands in a row of which other cells are in brackets that hold no other wording: the row is in question.
fn in_row_of_brackets(tokens: &[Token], bracket: &Range<usize>) -> bool {
    let opens = |at: &usize| tokens[*at].kind == Kind::Open(Frame::Row);
    let closes = |at: &usize| tokens[*at].kind == Kind::Close(Frame::Row);
    let start = (0..bracket.start).rev().find(|at| opens(at) || closes(at));
    let Some(start) = start.filter(opens) else {
        return false;
    };
    let end = (bracket.end..tokens.len()).find(closes).unwrap_or(start);
    all_brackets(&tokens[start..end])
        .iter()
        .any(|one| matches!(&one.wordings[..], [only] if only.base))
}

/// The brackets of a text that do not stand in an earlier one as they are, an outer one before those within.
pub(super) fn brackets(tokens: &[Token], earlier: &[Token]) -> Vec<Bracket> {
    let known: BTreeSet<&[Token]> = all_brackets(earlier)
        .iter()
        .map(|bracket| &earlier[bracket.tokens.clone()])
        .collect();
    let mut own = all_brackets(tokens);
    let mut end = 0;
    own.retain(|bracket| {
        let is_known = known.contains(&tokens[bracket.tokens.clone()]);
        if is_known {
            end = end.max(bracket.tokens.end);
        }
        bracket.tokens.start >= end
    });
    own
}

fn all_brackets(tokens: &[Token]) -> Vec<Bracket> {
    let mut found: Vec<Bracket> = Vec::new();
    let mut open: Vec<(usize, Vec<Wording>)> = Vec::new();
    let mut begun: Vec<usize> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match &token.kind {
            Kind::Open(Frame::Point) => open.push((at, Vec::new())),
            Kind::Open(Frame::Choice { .. }) => begun.push(at),
            Kind::Close(Frame::Choice { base, supporters }) => {
                let start = begun.pop().expect("the frames of a text nest");
                let (_, wordings) = open.last_mut().expect("a wording stands in a bracket");
                let unnamed = || vec![Party("…".into())];
                wordings.push(Wording {
                    tokens: start..at + 1,
                    base: *base,
                    behind: match (base, supporters.is_empty()) {
                        (true, _) => Vec::new(),
                        (false, true) => unnamed(),
                        (false, false) => supporters.to_vec(),
                    },
                });
            }
            Kind::Close(Frame::Point) => {
                let (start, wordings) = open.pop().expect("the frames of a text nest");
                found.push(Bracket {
                    tokens: start..at + 1,
                    wordings,
                });
            }
            Kind::Open(Frame::Story | Frame::Table | Frame::Row | Frame::Cell)
            | Kind::Close(Frame::Story | Frame::Table | Frame::Row | Frame::Cell)
            | Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => {}
        }
    }
    found.sort_by_key(|bracket| bracket.tokens.start);
    found
}

/// A rolling text as a member wants it.
pub(super) struct View {
    pub(super) text: Text,
    /// For each token, which of the rolling text it is.
    numbers: Vec<Option<usize>>,
}

impl View {
    /// For each token of the joint text the one of the rolling text that it is: found by comparing, in what nobody marks
    /// and with every bracket in the words before.
    pub(super) fn origins(joint: &Text, base: &Text, own: &[Bracket]) -> Vec<Option<usize>> {
        let nobody = Party("".into());
        let untouched = Markup::default();
        let before = Views::of(base, own, &nobody, &untouched).text(&Instead::new());
        let kept = along(joint, &before.text);
        kept.into_iter().map(|at| before.numbers[at?]).collect()
    }

    /// The marks on the joint text that make it this one, where each of its tokens is known to be one of the rolling text.
    pub(super) fn markup(&self, joint: &Text, origins: &[Option<usize>]) -> Markup {
        let mut standing: BTreeMap<usize, usize> = BTreeMap::new();
        for (at, number) in self.numbers.iter().enumerate() {
            standing.extend(number.map(|number| (number, at)));
        }
        let kept = origins
            .iter()
            .map(|number| standing.get(number.as_ref()?).copied());
        compared_along(joint, &self.text, kept.collect())
    }
}

/// A member's marks on a rolling text, and what it is behind there.
pub(super) struct Views<'a> {
    base: &'a Text,
    own: &'a [Bracket],
    party: &'a Party,
    markup: &'a Markup,
}

/// Which wording is wanted in the brackets that begin at some tokens, other than the one that the member is behind.
type Instead = BTreeMap<usize, usize>;

impl<'a> Views<'a> {
    pub(super) fn of(
        base: &'a Text,
        own: &'a [Bracket],
        party: &'a Party,
        markup: &'a Markup,
    ) -> Self {
        Self {
            base,
            own,
            party,
            markup,
        }
    }

    /// The text as the member wants it; as it also wants it, where it marks several wordings of a bracket or is behind several.
    pub(super) fn texts(&self) -> Vec<View> {
        let mut all = vec![Instead::new()];
        for bracket in self.own {
            let wanted = self.wanted(bracket);
            let others = wanted.iter().skip(1);
            all.extend(others.map(|&number| Instead::from([(bracket.tokens.start, number)])));
        }
        all.iter().map(|instead| self.text(instead)).collect()
    }

    /// The wordings of a bracket that the member wants, those that it marks first.
    fn wanted(&self, bracket: &Bracket) -> Vec<usize> {
        if let Some(edit) = self.edit_of(bracket) {
            match self.answer(bracket, edit) {
                Some(Answer::Joins(number)) => return vec![number],
                Some(Answer::Strikes(struck)) => {
                    let held = bracket.held_by(self.party);
                    let held = held.filter(|number| !struck.contains(number));
                    return held.or(bracket.base()).into_iter().collect();
                }
                Some(Answer::Adds) | None => {}
            }
        }
        let is_marked = |wording: &Wording| {
            self.markup
                .edits
                .iter()
                .any(|edit| lies_in(&edit.span, &wording.inner()))
        };
        let wordings = bracket.wordings.iter().enumerate();
        let marked = wordings.clone().filter(|(_, wording)| is_marked(wording));
        let mut wanted: Vec<usize> = marked.map(|(number, _)| number).collect();
        if wanted.is_empty() {
            let held = wordings.filter(|(_, wording)| wording.behind.contains(self.party));
            wanted.extend(held.map(|(number, _)| number));
        }
        if wanted.is_empty() {
            wanted.extend(bracket.base());
        }
        wanted
    }

    /// The edit that stands for the whole of a bracket.
    fn edit_of(&self, bracket: &Bracket) -> Option<&Edit> {
        let mut edits = self.markup.edits.iter();
        edits.find(|edit| edit.span == bracket.tokens)
    }

    fn answer(&self, bracket: &Bracket, edit: &Edit) -> Option<Answer> {
        let wordings = choices(&self.base.tokens()[bracket.tokens.clone()])?;
        let tokens = &self.base.tokens()[bracket.tokens.clone()];
        Some(answer(tokens, &wordings, &edit.with))
    }

    fn text(&self, instead: &Instead) -> View {
        let is_told = |edit: &Edit| {
            self.own.iter().any(|bracket| {
                bracket.tokens == edit.span
                    && self
                        .answer(bracket, edit)
                        .is_some_and(|answer| answer != Answer::Adds)
            })
        };
        let mut edits = self.markup.edits.clone();
        edits.retain(|edit| !is_told(edit));
        let markup = Markup {
            edits,
            moves: self.markup.moves.clone(),
            ..Markup::default()
        };
        let origins = markup.origins(self.base.tokens().len()).into_iter();
        let returned = origins.map(|origin| match origin {
            Origin::Base(at) => (Some(at), &self.base.tokens()[at]),
            Origin::New { edit, token } => (None, &markup.edits[edit].with[token]),
        });
        let returned: Numbered<&Token> = returned.collect();
        let wanted = |bracket: &Bracket| {
            let other = instead.get(&bracket.tokens.start).copied();
            other.or_else(|| self.wanted(bracket).first().copied())
        };
        let brackets = self
            .own
            .iter()
            .map(|one| (one.tokens.start, (one, wanted(one))));
        let written = Page::of(&returned, brackets.collect()).written();
        let (numbers, tokens) = written.into_iter().unzip();
        View {
            text: Text::new(tokens).expect("brackets, rows and paragraphs are left out whole"),
            numbers,
        }
    }
}

fn lies_in(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}
