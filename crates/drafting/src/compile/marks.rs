//! A party's marks made ready to be laid over those of others: nothing that changes no wording, nothing that cuts a frame,
//! no move but of whole lines to between lines.
//! No other party is known here.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::change::{Change, Reach, Wanted, begins_line, leading_lines};
use super::frames::{Frames, agreed_at_end, agreed_at_start, are_balanced};
use crate::markup::normal::Balance;
use crate::markup::{Markup, ends_line, lies_within, overwrite};
use crate::token::{Kind, Token};

use super::wording::Sameness;

/// One party's marks on a base.
struct Marks<'a> {
    base: &'a [Token],
    frames: &'a Frames,
    /// In the order of the base, no two on one token.
    edits: Vec<Mark>,
    /// What stands elsewhere, with the number of the move in the markup.
    moves: Vec<(usize, Range<usize>)>,
}

#[derive(Clone)]
struct Mark {
    span: Range<usize>,
    with: Vec<Token>,
    /// The edits of the markup that it comes from.
    edits: Vec<usize>,
}

/// What a party wants, in the order of the base; the moves with the given numbers are taken as deletion and insertion.
pub(super) fn changes(
    party: usize,
    markup: &Markup,
    base: &[Token],
    frames: &Frames,
    dissolved: &BTreeSet<usize>,
) -> Vec<Change> {
    let mut marks = Marks {
        base,
        frames,
        edits: Vec::new(),
        moves: Vec::new(),
    };
    for (number, edit) in markup.edits.iter().enumerate() {
        if !is_same_wording(base, &edit.span, &edit.with) {
            marks.edits.push(Mark {
                span: edit.span.clone(),
                with: edit.with.clone(),
                edits: vec![number],
            });
        }
    }
    marks.moves = markup
        .moves
        .iter()
        .map(|one| one.from.clone())
        .enumerate()
        .collect();
    for &number in dissolved {
        marks.dissolve(number);
    }
    loop {
        marks.widen();
        marks.join_words_to_what_follows();
        let changes = marks.divide(party);
        let misplaced = marks.misplaced(&changes);
        if misplaced.is_empty() {
            return changes;
        }
        for number in misplaced {
            marks.dissolve(number);
        }
    }
}

/// Whether wording is, where it stands, the same as the base's in all that the normal form does not ignore.
fn is_same_wording(base: &[Token], span: &Range<usize>, with: &[Token]) -> bool {
    let before = span.start.checked_sub(1).map(|at| &base[at]);
    let after = base.get(span.end);
    let among_neighbours = |words: &[Token]| {
        let all: Vec<Token> = before
            .into_iter()
            .chain(words)
            .chain(after)
            .cloned()
            .collect();
        Sameness::of(&all)
    };
    among_neighbours(&base[span.clone()]) == among_neighbours(with)
}

impl Marks<'_> {
    /// Turns a move into a deletion where the stretch stood and its words where it was to stand.
    fn dissolve(&mut self, number: usize) {
        let Some(at) = self.moves.iter().position(|(one, _)| *one == number) else {
            return;
        };
        let (_, from) = self.moves.remove(at);
        let inside = |edit: &Mark| lies_within(&edit.span, &edit.with, &from);
        let inner: Vec<Mark> = self
            .edits
            .iter()
            .filter(|edit| inside(edit))
            .cloned()
            .collect();
        self.edits.retain(|edit| !inside(edit));
        let words = overwrite(self.base, from.clone(), inner.iter().map(Mark::stroke));
        let mut asking: Vec<usize> = inner.into_iter().flat_map(|edit| edit.edits).collect();
        let placed = Kind::Placed {
            start: from.start,
            end: from.end,
        };
        for edit in &mut self.edits {
            if let Some(at) = edit.with.iter().position(|token| token.kind == placed) {
                edit.with.splice(at..=at, words.iter().cloned());
                edit.edits.append(&mut asking);
                asking.clone_from(&edit.edits);
            }
        }
        self.edits.push(Mark {
            span: from,
            with: Vec::new(),
            edits: asking,
        });
        self.edits
            .sort_by_key(|edit| (edit.span.start, edit.span.end));
    }

    /// Widens each edit that would cut a frame to the least stretch that cuts none, and trims each at its ends.
    fn widen(&mut self) {
        let mut number = 0;
        while number < self.edits.len() {
            let (span, joined) = self.least(number);
            if joined.len() > 1 || span != self.edits[number].span {
                if let Some(swallowed) = self.overlapped_move(&span) {
                    self.dissolve(swallowed);
                    number = 0;
                    continue;
                }
                number = joined.start;
                self.join(span, joined);
            }
            self.edits[number].trim(self.base);
            number += 1;
        }
    }

    /// The least stretch around an edit that cuts no frame and no other edit, and whose wording cuts no frame,
    /// with the numbers of the edits in it.
    fn least(&self, number: usize) -> (Range<usize>, Range<usize>) {
        let edit = &self.edits[number];
        let mut joined = number..number + 1;
        let mut span = self.frames.least(edit.span.clone());
        if span == edit.span && are_balanced(&edit.with) {
            return (span, joined);
        }
        loop {
            self.take_in(&mut span, &mut joined);
            let wider = self.frames.least(span.clone());
            if wider != span {
                span = wider;
                continue;
            }
            let wording = self.wording(&span, &joined);
            if are_balanced(&wording) {
                return (span, joined);
            }
            let around = self.frames.around(&span);
            let beside = self
                .beside(&joined, Balance::of(&wording))
                .filter(|&beside| {
                    let edit = &self.edits[beside].span;
                    let lies_in =
                        |frame: &Range<usize>| frame.start < edit.start && edit.end < frame.end;
                    around.as_ref().is_none_or(lies_in)
                });
            match (beside, around) {
                (Some(beside), _) => {
                    joined = joined.start.min(beside)..joined.end.max(beside + 1);
                    let edit = &self.edits[beside].span;
                    span = span.start.min(edit.start)..span.end.max(edit.end);
                }
                (None, Some(frame)) => span = frame,
                (None, None) => return (span, joined),
            }
        }
    }

    /// Takes the edits in that share a token or a place within with a stretch, and all of their tokens.
    fn take_in(&self, span: &mut Range<usize>, joined: &mut Range<usize>) {
        while let Some(before) = joined.start.checked_sub(1)
            && span.start < self.edits[before].span.end
        {
            joined.start = before;
            span.start = span.start.min(self.edits[before].span.start);
        }
        while let Some(next) = self.edits.get(joined.end)
            && next.span.start < span.end
        {
            joined.end += 1;
            span.end = span.end.max(next.span.end);
        }
    }

    /// The edit next to others that may close what they open, or have opened what they close.
    fn beside(&self, joined: &Range<usize>, balance: Balance) -> Option<usize> {
        if balance.unopened > 0 {
            joined.start.checked_sub(1)
        } else {
            Some(joined.end).filter(|&next| next < self.edits.len())
        }
    }

    /// A move that a stretch holds in part or as a whole, without lying in it.
    fn overlapped_move(&self, span: &Range<usize>) -> Option<usize> {
        self.moves
            .iter()
            .find(|(_, from)| {
                let apart = from.end <= span.start || span.end <= from.start;
                let lies_in_it = from.start <= span.start && span.end <= from.end;
                !apart && !lies_in_it
            })
            .map(|(number, _)| *number)
    }

    /// Makes the edits of a stretch one.
    fn join(&mut self, span: Range<usize>, joined: Range<usize>) {
        let with = self.wording(&span, &joined);
        let edits = self.edits[joined.clone()]
            .iter()
            .flat_map(|edit| edit.edits.iter().copied())
            .collect();
        self.edits.splice(joined, [Mark { span, with, edits }]);
    }

    /// A stretch as the party wants it, with the numbers of its edits.
    fn wording(&self, span: &Range<usize>, joined: &Range<usize>) -> Vec<Token> {
        let inner = self.edits[joined.clone()].iter().map(Mark::stroke);
        overwrite(self.base, span.clone(), inner)
    }

    /// Joins words that are put in just before a stretch that changes to that change; whole lines put in there stay apart.
    fn join_words_to_what_follows(&mut self) {
        let mut number = 1;
        while number < self.edits.len() {
            let before = &self.edits[number - 1];
            let follows =
                before.span.is_empty() && before.span.end == self.edits[number].span.start;
            if !follows || before.with.last().is_none_or(ends_line) {
                number += 1;
                continue;
            }
            let lines = self.lines_at_the_start(before).0.concat().len();
            let words = self.edits[number - 1].with.split_off(lines);
            let asking = self.edits[number - 1].edits.clone();
            let next = &mut self.edits[number];
            next.with.splice(0..0, words);
            next.edits.splice(0..0, asking);
            next.trim(self.base);
            if lines == 0 {
                self.edits.remove(number - 1);
            } else {
                number += 1;
            }
        }
    }

    /// The changes that the marks ask for, whole lines put in apart from words.
    fn divide(&self, party: usize) -> Vec<Change> {
        let mut changes = Vec::new();
        for edit in &self.edits {
            let change = |span: Range<usize>, reach, wanted| Change {
                party,
                span,
                reach,
                wanted,
                edits: edit.edits.clone(),
            };
            let (lines, rest) = self.lines_at_the_start(edit);
            let start = edit.span.start;
            if !lines.is_empty() {
                let reach = Reach::of_lines(start);
                changes.push(change(start..start, reach, Wanted::Lines(lines)));
            }
            if self.base[edit.span.clone()] != *rest {
                let reach = Reach::of_words(self.base, &edit.span);
                changes.push(change(
                    edit.span.clone(),
                    reach,
                    Wanted::Words(rest.to_vec()),
                ));
            }
        }
        for (number, from) in &self.moves {
            changes.push(Change {
                party,
                span: from.clone(),
                reach: Reach::of_words(self.base, from),
                wanted: Wanted::Elsewhere(*number),
                edits: self
                    .placing(from)
                    .flat_map(|edit| edit.edits.clone())
                    .collect(),
            });
        }
        changes
    }

    /// The whole lines with which an edit's wording begins, if they stand between lines of the base, and what is left.
    fn lines_at_the_start<'m>(&self, edit: &'m Mark) -> (Vec<Vec<Token>>, &'m [Token]) {
        if self.may_begin_with_lines(edit) {
            leading_lines(&edit.with)
        } else {
            (Vec::new(), &edit.with)
        }
    }

    /// Whether whole lines at the start of an edit's wording stand between lines of the base.
    fn may_begin_with_lines(&self, edit: &Mark) -> bool {
        let within_a_line = !self.base[edit.span.clone()].iter().any(ends_line);
        let places = placed(&edit.with).next().is_some();
        begins_line(self.base, edit.span.start)
            && (within_a_line || places)
            && !self.moves.iter().any(|(_, from)| {
                from.start == edit.span.start && lies_within(&edit.span, &edit.with, from)
            })
    }

    /// The edits that place what is moved from a stretch.
    fn placing(&self, from: &Range<usize>) -> impl Iterator<Item = &Mark> {
        let from = (from.start, from.end);
        self.edits
            .iter()
            .filter(move |edit| placed(&edit.with).any(|other| other == from))
    }

    /// The moves that are not of whole lines to exactly one place between lines.
    fn misplaced(&self, changes: &[Change]) -> Vec<usize> {
        let mut places: BTreeMap<(usize, usize), Places> = BTreeMap::new();
        for change in changes {
            match &change.wanted {
                Wanted::Words(words) => {
                    for from in placed(words) {
                        places.entry(from).or_default().amid += 1;
                    }
                }
                Wanted::Lines(lines) => {
                    let outside = self.is_outside_of_moves(change.span.start);
                    for line in lines {
                        for from in placed(line) {
                            let places = places.entry(from).or_default();
                            if outside && line.len() == 1 {
                                places.between += 1;
                            } else {
                                places.amid += 1;
                            }
                        }
                    }
                }
                Wanted::Elsewhere(_) => {}
            }
        }
        let once = Places {
            between: 1,
            amid: 0,
        };
        let is_in_place = |from: &Range<usize>| {
            begins_line(self.base, from.start)
                && !from.is_empty()
                && begins_line(self.base, from.end)
                && self.frames.hold(from)
                && places.get(&(from.start, from.end)) == Some(&once)
        };
        self.moves
            .iter()
            .filter(|(_, from)| !is_in_place(from))
            .map(|(number, _)| *number)
            .collect()
    }

    fn is_outside_of_moves(&self, place: usize) -> bool {
        let next = self.moves.partition_point(|(_, from)| from.end <= place);
        self.moves
            .get(next)
            .is_none_or(|(_, from)| place <= from.start)
    }
}

/// At how many places moved lines are to stand, between others and amid words.
#[derive(Default, PartialEq, Eq)]
struct Places {
    between: usize,
    amid: usize,
}

/// The stretches that are placed among tokens.
fn placed(tokens: &[Token]) -> impl Iterator<Item = (usize, usize)> {
    let placed = tokens.iter().filter_map(Token::placed);
    placed.map(|from| (from.start, from.end))
}

impl Mark {
    fn stroke(&self) -> (Range<usize>, &[Token]) {
        (self.span.clone(), &self.with)
    }

    fn trim(&mut self, base: &[Token]) {
        let at_end = agreed_at_end(&base[self.span.clone()], &[&self.with]);
        self.span.end -= at_end;
        self.with.truncate(self.with.len() - at_end);
        let at_start = agreed_at_start(&base[self.span.clone()], &[&self.with]);
        self.span.start += at_start;
        self.with.drain(..at_start);
    }
}
