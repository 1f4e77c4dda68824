//! A bracket of an earlier round that parties look at again: the same bracket, with other names or one more wording.
//! Brackets that are new are laid out elsewhere.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::compilation::{Answer, Held, Node, Point, Reopened};
use crate::print::press::Press;
use crate::print::wishes::Wish;
use crate::print::{closing, opening};
use crate::token::{Frame, Party};

impl Press<'_> {
    /// Lays out a point that is a bracket of an earlier round as that bracket.
    pub(super) fn reopen(
        &mut self,
        point: &Point,
        wishes: &[Wish],
        reopened: &Reopened,
        number: usize,
    ) {
        let answer = |wish: &Wish| &reopened.answers[wish.option];
        let new: Vec<&Wish> = wishes
            .iter()
            .filter(|wish| *answer(wish) == Answer::Adds)
            .collect();
        let settled = reopened.is_settled();
        let holders = self.holders(&reopened.wordings, &new);
        if !settled {
            self.count_point(holders.clone());
        }
        self.frame_token(point.span.start, settled);
        for (at, held) in reopened.wordings.iter().enumerate() {
            for wish in wishes {
                let is_here = match answer(wish) {
                    Answer::Joins(number) => *number == at,
                    Answer::Strikes(struck) => struck.first() == Some(&at),
                    Answer::Adds => false,
                };
                if is_here {
                    self.settle(&wish.parties, number);
                }
            }
            let inner = within(&point.base, held.tokens.start + 1..held.tokens.end - 1);
            let is_disputed = inner.iter().any(|node| matches!(node, Node::Point(_)));
            if !held.base && held.now.is_empty() && !held.before.is_empty() && !is_disputed {
                self.strike(held.tokens.clone());
                continue;
            }
            let relabelled = (!settled).then(|| self.relabelled(held, &holders));
            match relabelled.flatten() {
                Some((open, close)) => {
                    self.strike(held.tokens.start..held.tokens.start + 1);
                    let frame = Frame::Choice {
                        base: held.base,
                        supporters: Arc::from(held.now.as_slice()),
                    };
                    self.secretariat(vec![opening(frame.clone(), &open)], None);
                    self.nodes(&inner);
                    self.strike(held.tokens.end - 1..held.tokens.end);
                    self.secretariat(vec![closing(frame, &close)], None);
                }
                None => {
                    self.frame_token(held.tokens.start, settled);
                    self.nodes(&inner);
                    self.frame_token(held.tokens.end - 1, settled);
                }
            }
        }
        self.options(&new, true, None, number);
        self.frame_token(point.span.end - 1, settled);
    }

    /// Who wants other words than those of the earlier base.
    fn holders(&self, wordings: &[Held], new: &[&Wish]) -> BTreeSet<Party> {
        let names = new.iter().flat_map(|wish| &wish.parties);
        let names = names.map(|&party| self.compilation.submissions[party].0.clone());
        let held = wordings.iter().flat_map(|held| held.now.iter().cloned());
        held.chain(names).collect()
    }

    /// A token that opens or closes a frame of an earlier round: kept, or struck where the bracket is settled.
    fn frame_token(&mut self, at: usize, settled: bool) {
        if settled {
            self.strike(at..at + 1);
        } else {
            self.keep_bracket(at..at + 1);
        }
    }

    /// What is printed where a wording opens and closes, if other names stand there now.
    fn relabelled(&self, held: &Held, holders: &BTreeSet<Party>) -> Option<(String, String)> {
        let tokens = self.compilation.base.tokens();
        let open = &tokens[held.tokens.start].text;
        let close = &tokens[held.tokens.end - 1].text;
        let (new_open, new_close) = if held.base {
            (open.to_string(), self.unwanted_by(close, holders))
        } else {
            let (before, now) = (self.named(&held.before), self.named(&held.now));
            let renamed = |text: &str| {
                if before.is_empty() || now.is_empty() {
                    text.to_owned()
                } else {
                    text.replacen(&before, &now, 1)
                }
            };
            (renamed(open), renamed(close))
        };
        let same_names = held.base || held.before == held.now;
        let same_print = *new_open == **open && *new_close == **close;
        (!(same_names && same_print)).then_some((new_open, new_close))
    }

    /// The end of the base wording's bracket with those who do not want it now; as it is where it names nobody.
    fn unwanted_by(&self, close: &str, holders: &BTreeSet<Party>) -> String {
        let term = format!("{} ", self.style.terms.del);
        let Some((before, rest)) = close.split_once(&term) else {
            return close.to_owned();
        };
        let end = rest.find([']', '–']).unwrap_or(rest.len());
        let (listed, after) = rest.split_at(end);
        let gap = &listed[listed.trim_end().len()..];
        let mut names: Vec<&str> = listed.trim_end().split(", ").collect();
        names.retain(|name| holders.iter().any(|party| self.style.name(party) == *name));
        let everybody = self.compilation.submissions.iter();
        let listed = everybody
            .map(|(party, _)| party)
            .filter(|party| holders.contains(party));
        for party in listed {
            let name = self.style.name(party);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        format!("{before}{term}{}{gap}{after}", names.join(", "))
    }

    /// Parties as they are listed in print.
    fn named(&self, parties: &[Party]) -> String {
        let names: Vec<&str> = parties.iter().map(|party| self.style.name(party)).collect();
        names.join(", ")
    }
}

/// The part of some nodes that lies in a stretch none of their points crosses.
fn within(nodes: &[Node], stretch: Range<usize>) -> Vec<Node> {
    let part = |node: &Node| match node {
        Node::Plain(range) => {
            let range = range.start.max(stretch.start)..range.end.min(stretch.end);
            (!range.is_empty()).then_some(Node::Plain(range))
        }
        Node::Point(point) => {
            let inside = stretch.start <= point.span.start && point.span.end <= stretch.end;
            inside.then(|| Node::Point(point.clone()))
        }
    };
    nodes.iter().filter_map(part).collect()
}
