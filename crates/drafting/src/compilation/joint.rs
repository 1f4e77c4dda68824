//! A round on a side's own rolling text, read as marks on the text that went before its rounds: what each member wants there,
//! and where it cannot be told.
//! Nobody is made to agree here; `one_side` decides.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compilation::side::Divided;
use crate::compilation::views::{Bracket, View, Views, Wording, brackets};
use crate::compilation::{Answer, Choice, Compilation, Point, Reopened};
use crate::compile::compile;
use crate::markup::Markup;
use crate::text::Text;
use crate::token::{Frame, Kind, Party, normal_form};

/// Why a round on a side's own rolling text is not yet that side's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The side's own brackets, by their tokens in the rolling text, about which members contradict each other in this round,
    /// or that do not hold all that members want.
    pub brackets: Vec<Range<usize>>,
    /// What all want, as marks on the text that went before.
    pub joint: Compilation,
    /// The points of it at which members differ, by their numbers in reading order, but for those that the brackets tell.
    pub points: Vec<usize>,
}

impl Compilation {
    /// The marks of one side on the text from which its rolling text came, `joint`: what its members wanted in the rounds
    /// before and nobody contradicts, with what they want now.
    ///
    /// The base of this compilation is the side's rolling text; brackets that stand in `joint` as they are belong to that
    /// and are left alone. A member wants the wording that it is behind in each other bracket, unless it marks it now; who
    /// goes back to the words before while others stay with theirs, or strikes a wording that is still held, contradicts it.
    /// The marks hold no name.
    ///
    /// ```
    /// use drafting::{compare::compare, compile::compile, text::{Text, visible}, token::Party};
    /// use drafting::print::{HouseStyle, print};
    ///
    /// let joint = Text::plain("The sides shall meet.");
    /// let marks = compare(&joint, &Text::plain("The sides should meet."));
    /// let first = compile(joint.clone(), vec![(Party("THA".into()), marks)]);
    /// let rolling = print(&first, &HouseStyle::un()).text();
    /// assert_eq!(rolling.visible(), "The sides [shall] [THA: should] meet.\n");
    /// let second = compile(rolling, Vec::new());
    /// let (_, asean) = second.one_side_on(&joint, Party("ASEAN".into())).unwrap();
    /// assert_eq!(visible(&asean.returned(&joint)), "The sides should meet.\n");
    /// ```
    ///
    /// # Errors
    /// Says where members differ.
    pub fn one_side_on(
        &self,
        joint: &Text,
        side: Party,
    ) -> Result<(Party, Markup), Box<Undecided>> {
        let own = brackets(self.base.tokens(), joint.tokens());
        let contradicted = self.contradicted(&own);
        let all = self.wanted_on(joint, &own);
        let decided = all.one_side(side);
        match decided {
            Ok(decided) if contradicted.is_empty() => Ok(decided),
            Ok(_) => Err(Box::new(Undecided {
                brackets: contradicted,
                joint: all,
                points: Vec::new(),
            })),
            Err(Divided { points }) => Err(Box::new(Undecided {
                points: self.not_told_by(&contradicted, &own, &all, points),
                brackets: contradicted,
                joint: all,
            })),
        }
    }

    /// The points that ask for something else than the wordings of some brackets.
    fn not_told_by(
        &self,
        brackets: &[Range<usize>],
        own: &[Bracket],
        joint: &Compilation,
        mut points: Vec<usize>,
    ) -> Vec<usize> {
        let told: BTreeSet<String> = own
            .iter()
            .filter(|bracket| brackets.contains(&bracket.tokens))
            .flat_map(|bracket| &bracket.wordings)
            .map(|wording| normal_form(&self.base.tokens()[wording.inner()]))
            .collect();
        let options = |number: &usize| joint.points().nth(*number).map(|point| &point.options);
        points.retain(|number| {
            let mut options = options(number).into_iter().flatten();
            !options.all(|option| told.contains(&normal_form(&option.wording)))
        });
        points
    }

    /// What everybody wants, in this round and in those before, as marks on the text that went before.
    fn wanted_on(&self, joint: &Text, own: &[Bracket]) -> Compilation {
        let origins = View::origins(joint, &self.base, own);
        let mut submissions = Vec::new();
        let untouched = Markup::default();
        for party in self.members(own) {
            let mut marked = self.submissions.iter().filter(|(one, _)| *one == party);
            let markup = marked.next().map_or(&untouched, |(_, markup)| markup);
            let views = Views::of(&self.base, own, &party, markup);
            let markups = views
                .texts()
                .into_iter()
                .map(|view| view.markup(joint, &origins));
            submissions.extend(markups.map(|markup| (party.clone(), markup)));
        }
        compile(joint.clone(), submissions)
    }

    /// Who has marked the text in this round, then who is behind a wording of the rounds before.
    fn members(&self, own: &[Bracket]) -> Vec<Party> {
        let mut members: Vec<Party> = Vec::new();
        let marking = self.submissions.iter().map(|(party, _)| party);
        let behind: BTreeSet<&Party> = own
            .iter()
            .flat_map(|bracket| &bracket.wordings)
            .flat_map(|wording| wording.behind.iter())
            .collect();
        for party in marking.chain(behind) {
            if !members.contains(party) {
                members.push(party.clone());
            }
        }
        members
    }

    /// The side's own brackets on which members contradict each other in this round, or that do not hold what they want.
    fn contradicted(&self, own: &[Bracket]) -> Vec<Range<usize>> {
        let tokens = self.base.tokens();
        let mut found: Vec<Range<usize>> = own
            .iter()
            .filter(|bracket| {
                let is_open = bracket.has_several_wordings() || holds_brackets(bracket, own);
                bracket.is_of_more_than_words(tokens)
                    || bracket.is_placed_twice(tokens, own)
                    || is_open && !self.is_marked_as_a_whole(bracket)
            })
            .map(|bracket| bracket.tokens.clone())
            .collect();
        for point in self.points() {
            let within = |bracket: &&Bracket| {
                point.span.start <= bracket.tokens.start && bracket.tokens.end <= point.span.end
            };
            for bracket in own.iter().filter(within) {
                if self.is_contradicted(point, bracket) {
                    found.push(bracket.tokens.clone());
                }
            }
            for bracket in own.iter().filter(|bracket| bracket.base().is_none()) {
                if self.is_reworded_by_others(point, bracket) {
                    found.push(bracket.tokens.clone());
                }
            }
        }
        found.sort_by_key(|range| (range.start, range.end));
        found.dedup();
        found
    }

    /// Whether a bracket is marked as a whole in this round.
    fn is_marked_as_a_whole(&self, bracket: &Bracket) -> bool {
        self.points().any(|point| {
            point.span.start <= bracket.tokens.start && bracket.tokens.end <= point.span.end
        })
    }

    /// Whether a point is in a paragraph that somebody puts in, and not all who want that ask for the same there:
    /// the paragraph would be put in twice.
    fn is_reworded_by_others(&self, point: &Point, bracket: &Bracket) -> bool {
        let around = |wording: &&Wording| {
            wording.tokens.start < point.span.start && point.span.end < wording.tokens.end
        };
        let mut wordings = bracket.wordings.iter().filter(around);
        wordings.any(|wording| match point.options.as_slice() {
            [only] => !wording.behind.iter().all(|party| {
                let mut supporters = only.supporters.iter();
                supporters.any(|one| self.submissions[one.party].0 == *party)
            }),
            _ => true,
        })
    }

    /// Whether what is wanted at a point leaves a bracket within it in dispute.
    fn is_contradicted(&self, point: &Point, bracket: &Bracket) -> bool {
        let has_notation = |option: &Choice| {
            option.wording.iter().any(|token| {
                token.kind == Kind::Bracket || token.frame().is_some_and(Frame::is_notation)
            })
        };
        let reopened = self
            .reopened(point, |_| true)
            .filter(|_| point.span == bracket.tokens);
        if let Some(reopened) = reopened {
            return is_still_held(&reopened, |option| has_notation(&point.options[option]));
        }
        let asks = |party: &Party| {
            point.options.iter().any(|option| {
                let mut supporters = option.supporters.iter();
                option.moved || supporters.any(|one| self.submissions[one.party].0 == *party)
            })
        };
        let held = bracket.wordings.iter().filter(|wording| !wording.base);
        let mut held = held.flat_map(|wording| &wording.behind);
        let moves = |option: &Choice| option.moved;
        point
            .options
            .iter()
            .any(|option| !moves(option) && has_notation(option))
            || !held.all(asks)
    }
}

/// Whether a bracket has other wordings, and brackets within the words before: who wants which cannot be told apart by words alone.
fn holds_brackets(bracket: &Bracket, own: &[Bracket]) -> bool {
    let base = bracket.base().map(|base| &bracket.wordings[base].tokens);
    bracket.wordings.len() > 1
        && own.iter().any(|inner| {
            base.is_some_and(|base| base.start < inner.tokens.start && inner.tokens.end < base.end)
        })
}

/// Whether several wordings of a bracket are wanted now; or somebody goes back to the words before, or strikes a wording,
/// while others stay with theirs; or wants what has brackets in it.
fn is_still_held(reopened: &Reopened, has_notation: impl Fn(usize) -> bool) -> bool {
    let is_held = |number: usize| {
        let held = &reopened.wordings[number];
        !held.base && (!held.now.is_empty() || held.before.is_empty())
    };
    let held = (0..reopened.wordings.len()).filter(|&number| is_held(number));
    let held = held.count();
    let added = reopened
        .answers
        .iter()
        .filter(|answer| **answer == Answer::Adds)
        .count();
    let several = held + added > 1;
    several
        || reopened
            .answers
            .iter()
            .enumerate()
            .any(|(option, answer)| match answer {
                Answer::Joins(number) => reopened.wordings[*number].base && held + added > 0,
                Answer::Strikes(struck) => struck.iter().any(|&number| is_held(number)),
                Answer::Adds => has_notation(option),
            })
}
