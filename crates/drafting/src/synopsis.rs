//! A synopsis: the base and each party's text side by side, passage by passage.
//! Whose wording prevails, and how it looks, is not known here.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use crate::markup::{Edit, Markup};
use crate::text::{Text, is_structural};
use crate::token::{Kind, Party, Token};

/// A row of a synopsis: a paragraph of the base, several that parties run together, or a place between two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The base tokens, whole lines; empty where parties put paragraphs in.
    pub base: Range<usize>,
    /// What stands there for each party, in the order of the submissions; none where it leaves the passage as it is.
    pub parties: Vec<Option<Vec<Stretch>>>,
}

/// A piece of a party's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Base tokens that stay.
    Kept(Range<usize>),
    /// Base tokens that go, or are moved elsewhere.
    Struck(Range<usize>),
    /// Tokens that are not of the base there; what was moved here is written out.
    Put(Vec<Token>),
}

/// Lays the base and the markups on it side by side; lines that only open or close a frame and that nobody touches are left out.
pub fn of(base: &Text, submissions: &[(Party, Markup)]) -> Vec<Passage> {
    let bounds = bounds(base, submissions);
    let mut columns: Vec<Column> = submissions
        .iter()
        .map(|(_, markup)| changes(base, markup, &bounds).into_iter().peekable())
        .collect();
    let mut passages = Vec::new();
    for (&start, &end) in bounds.iter().zip(bounds.iter().skip(1)) {
        passages.extend(additions(start, &mut columns));
        let parties: Vec<_> = columns
            .iter_mut()
            .map(|column| cell(start..end, column))
            .collect();
        let is_seen = !base.tokens()[start..end].iter().all(is_structural);
        if is_seen || parties.iter().any(Option::is_some) {
            passages.push(Passage {
                base: start..end,
                parties,
            });
        }
    }
    passages.extend(additions(base.tokens().len(), &mut columns));
    passages
}

type Column = Peekable<IntoIter<Change>>;

/// Something that a party does within one passage.
struct Change {
    span: Range<usize>,
    put: Vec<Token>,
    /// Whether it puts whole lines in between two passages.
    adds: bool,
}

/// Where passages begin and end: the ends of lines that no change reaches across.
fn bounds(base: &Text, submissions: &[(Party, Markup)]) -> BTreeSet<usize> {
    let length = base.tokens().len();
    let lines: BTreeSet<usize> = base
        .lines()
        .map(|line| line.start)
        .chain([length])
        .collect();
    let mut bounds = lines.clone();
    for edit in submissions.iter().flat_map(|(_, markup)| &markup.edits) {
        if is_of_whole_lines(edit, &lines) {
            continue;
        }
        let runs_on = !edit.span.is_empty() && !ends_line(edit.with.last());
        let last = edit.span.end + usize::from(runs_on && edit.span.end < length);
        let crossed: Vec<usize> = lines
            .range(edit.span.start + 1..last.max(edit.span.start + 1))
            .copied()
            .collect();
        for bound in crossed {
            bounds.remove(&bound);
        }
    }
    bounds
}

/// Whether an edit only leaves whole lines out.
fn is_of_whole_lines(edit: &Edit, lines: &BTreeSet<usize>) -> bool {
    edit.with.is_empty() && lines.contains(&edit.span.start) && lines.contains(&edit.span.end)
}

fn ends_line(token: Option<&Token>) -> bool {
    token.is_some_and(|token| {
        token.kind == Kind::ParagraphEnd
            || matches!(token.kind, Kind::Placed { .. })
            || is_structural(token)
    })
}

/// What a party does, in order, each within one passage or between two.
fn changes(base: &Text, markup: &Markup, bounds: &BTreeSet<usize>) -> Vec<Change> {
    let mut changes = Vec::new();
    for edit in &markup.edits {
        if markup.moves.iter().any(|one| edit.lies_within(&one.from)) {
            continue;
        }
        let mut put = Vec::new();
        write_out(base, markup, &edit.with, &mut put);
        let adds = edit.span.is_empty()
            && bounds.contains(&edit.span.start)
            && ends_line(edit.with.last());
        if put.is_empty() {
            changes.extend(struck(&edit.span, bounds));
        } else {
            let span = edit.span.clone();
            changes.push(Change { span, put, adds });
        }
    }
    changes.extend(
        markup
            .moves
            .iter()
            .flat_map(|one| struck(&one.from, bounds)),
    );
    changes.sort_by_key(|change| (change.span.start, change.span.end));
    changes
}

/// A stretch that goes, divided where passages end.
fn struck(span: &Range<usize>, bounds: &BTreeSet<usize>) -> Vec<Change> {
    let inner = bounds.range(span.start + 1..span.end.max(span.start + 1));
    let ends = inner.copied().chain([span.end]);
    let starts = std::iter::once(span.start).chain(ends.clone());
    let parts = starts.zip(ends).map(|(start, end)| Change {
        span: start..end,
        put: Vec::new(),
        adds: false,
    });
    parts.collect()
}

/// Writes new wording out, with what the party moved into it as the party wants it.
pub fn write_out(base: &Text, markup: &Markup, tokens: &[Token], into: &mut Vec<Token>) {
    for token in tokens {
        let Kind::Placed { start, end } = token.kind else {
            into.push(token.clone());
            continue;
        };
        let mut next = start;
        for edit in markup
            .edits
            .iter()
            .filter(|edit| edit.lies_within(&(start..end)))
        {
            into.extend_from_slice(&base.tokens()[next..edit.span.start]);
            into.extend_from_slice(&edit.with);
            next = edit.span.end;
        }
        into.extend_from_slice(&base.tokens()[next..end]);
    }
}

/// The passage of what is put in at a place between two others, if anybody puts anything in there.
fn additions(at: usize, columns: &mut [Column]) -> Option<Passage> {
    let is_here = |change: &Change| change.adds && change.span.start == at;
    let parties: Vec<Option<Vec<Stretch>>> = columns
        .iter_mut()
        .map(|column| Some(vec![Stretch::Put(column.next_if(is_here)?.put)]))
        .collect();
    let is_any = parties.iter().any(Option::is_some);
    is_any.then_some(Passage {
        base: at..at,
        parties,
    })
}

/// A party's text of one passage.
fn cell(passage: Range<usize>, column: &mut Column) -> Option<Vec<Stretch>> {
    let mut next = passage.start;
    let mut stretches = Vec::new();
    while let Some(change) = column.next_if(|change| change.span.start < passage.end) {
        if next < change.span.start {
            stretches.push(Stretch::Kept(next..change.span.start));
        }
        next = change.span.end;
        if !change.span.is_empty() {
            stretches.push(Stretch::Struck(change.span));
        }
        if !change.put.is_empty() {
            stretches.push(Stretch::Put(change.put));
        }
    }
    if stretches.is_empty() {
        return None;
    }
    if next < passage.end {
        stretches.push(Stretch::Kept(next..passage.end));
    }
    Some(stretches)
}
