//! What a returned file adds up to: from its marks alone where they are exact, else with what comparing finds besides.
//! Compiling the files of many is not done here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::marked::fate::Fate;
use crate::marked::{Mark, Marked, MarkedLine};
use crate::markup::moved::{self, Recorded};
use crate::markup::normal::normal;
use crate::markup::recorded::{Beside, Read, Stretch, beside, is_mark, length, read};
use crate::markup::remarks::{comments, old_length, token_at};
use crate::markup::sequence::{By, Step, edits};
use crate::markup::{Edit, Markup, Move, Remark, RemarkKind, Source};
use crate::text::{Name, Text};
use crate::token::{Frame, Kind};

impl Markup {
    /// Reads what a returned file does to the base.
    ///
    /// Where the file with its marks rejected is the base, the marks are the edits, and nothing is compared.
    pub fn of(base: &Text, marked: &Marked) -> Self {
        match beside(base, marked) {
            Some(beside) => exact(&beside),
            None => differing(base, &marked.accepted()),
        }
    }
}

/// What returns another text, as one edit.
fn differing(base: &Text, accepted: &Text) -> Markup {
    let whole = Edit {
        span: 0..base.tokens().len(),
        with: accepted.tokens().to_vec(),
        source: Source::Compared,
        authors: Vec::new(),
    };
    Markup {
        edits: normal(base.tokens(), vec![whole], &[]),
        ..Markup::default()
    }
}

/// The marks of a file that is the base when they are rejected.
fn exact(beside: &Beside) -> Markup {
    let read: Vec<(&Stretch, Read)> = beside
        .stretches
        .iter()
        .map(|stretch| (stretch, read(beside, stretch)))
        .collect();
    let moved = matching_moves(beside, &read);
    let mut found = Vec::new();
    for (stretch, read) in &read {
        let span = beside.span(stretch);
        let steps = steps(beside, stretch, read, &moved);
        found.extend(edits(span.start, steps));
    }
    let moves: Vec<Move> = moved
        .iter()
        .map(|one| Move {
            from: base_span(beside, &one.source),
            source: Source::Recorded,
            authors: vec![one.author.clone()],
        })
        .collect();
    let mut without_effect = taken_back(beside, &moved);
    without_effect.extend(same_words(beside.base, &found));
    without_effect.sort_by_key(|remark| remark.at);
    let edits = normal(beside.base.tokens(), found, &moves);
    Markup {
        comments: comments(beside, &moved, &edits),
        edits,
        moves,
        without_effect,
    }
}

/// The recorded moves that come as they left.
fn matching_moves(beside: &Beside, read: &[(&Stretch, Read)]) -> Vec<Recorded> {
    let mut moved = moved::recorded(beside);
    moved.retain(|one| {
        let number =
            read.partition_point(|(stretch, _)| stretch.marked.end <= one.destination.start);
        let (stretch, read) = &read[number];
        let old = &beside.base.tokens()[base_span(beside, &one.source)];
        old == &read.new[new_span(stretch, read, &one.destination)]
    });
    moved
}

/// The base tokens of marked lines that stand in the base, each a line of it.
pub(crate) fn base_span(beside: &Beside, lines: &Range<usize>) -> Range<usize> {
    let (first, last) = (
        beside.origins[lines.start].0,
        beside.origins[lines.end - 1].0,
    );
    beside.base_lines[first].start..beside.base_lines[last].end
}

/// The new tokens of marked lines of a stretch.
fn new_span(stretch: &Stretch, read: &Read, lines: &Range<usize>) -> Range<usize> {
    let first = &read.new_lines[lines.start - stretch.marked.start];
    let last = &read.new_lines[lines.end - 1 - stretch.marked.start];
    first.start..last.end
}

/// What stayed, went, came and moved in a stretch.
fn steps(beside: &Beside, stretch: &Stretch, read: &Read, moved: &[Recorded]) -> Vec<Step> {
    let span = beside.span(stretch);
    let base = &beside.base.tokens()[span.clone()];
    let within = |lines: &Range<usize>| {
        stretch.marked.start <= lines.start && lines.end <= stretch.marked.end
    };
    let mut steps = Vec::new();
    let mut leaving = moved.iter().filter(|one| within(&one.source)).peekable();
    let mut coming: Vec<(Range<usize>, &Recorded)> = moved
        .iter()
        .filter(|one| within(&one.destination))
        .map(|one| (new_span(stretch, read, &one.destination), one))
        .collect();
    coming.sort_by_key(|(new, _)| new.start);
    let mut coming = coming.into_iter().peekable();
    let (mut old, mut new) = (0, 0);
    let (mut old_bytes, mut new_bytes) = (0, 0);
    loop {
        let kept = read.kept.get(old).copied().flatten();
        if let Some(one) =
            leaving.next_if(|one| base_span(beside, &one.source).start == span.start + old)
        {
            let left = base_span(beside, &one.source);
            old_bytes += base[old..old + left.len()]
                .iter()
                .map(length)
                .sum::<usize>();
            old += left.len();
            steps.push(Step::Left(left));
        } else if old < base.len() && kept.is_none() {
            let bytes = old_bytes..old_bytes + length(&base[old]);
            steps.push(Step::Struck(span.start + old, hands(&read.struck, &bytes)));
            old_bytes = bytes.end;
            old += 1;
        } else if let Some((range, one)) = coming.next_if(|(range, _)| range.start == new) {
            new_bytes += read.new[range.clone()].iter().map(length).sum::<usize>();
            new = range.end;
            let from = base_span(beside, &one.source);
            steps.push(Step::Came(from, by([one.author.clone()])));
        } else if new < kept.unwrap_or(read.new.len()) {
            let token = &read.new[new];
            let bytes = new_bytes..new_bytes + length(token);
            steps.push(Step::New(token.clone(), hands(&read.inserted, &bytes)));
            new_bytes = bytes.end;
            new += 1;
        } else if old < base.len() {
            keep(&mut steps, span.start + old);
            old_bytes += length(&base[old]);
            new_bytes += length(&read.new[new]);
            old += 1;
            new += 1;
        } else {
            return steps;
        }
    }
}

fn keep(steps: &mut Vec<Step>, at: usize) {
    match steps.last_mut() {
        Some(Step::Kept(range)) if range.end == at => range.end = at + 1,
        Some(Step::Kept(_) | Step::Struck(..) | Step::New(..) | Step::Left(_) | Step::Came(..))
        | None => steps.push(Step::Kept(at..at + 1)),
    }
}

/// Who marked some bytes.
fn hands(marks: &[(Range<usize>, Option<&Name>)], bytes: &Range<usize>) -> By {
    let first = marks.partition_point(|(range, _)| range.end <= bytes.start);
    let touching = marks[first..]
        .iter()
        .take_while(|(range, _)| range.start < bytes.end);
    by(touching.filter_map(|(_, author)| author.cloned()))
}

fn by(authors: impl IntoIterator<Item = Name>) -> By {
    By {
        source: Source::Recorded,
        authors: authors.into_iter().collect(),
    }
}

/// Edits that put in exactly what they take out.
fn same_words(base: &Text, edits: &[Edit]) -> Vec<Remark> {
    edits
        .iter()
        .filter(|edit| base.tokens()[edit.span.clone()] == edit.with)
        .map(|edit| Remark {
            at: edit.span.start,
            kind: RemarkKind::SameWords,
            authors: edit.authors.clone(),
        })
        .collect()
}

/// What was put in and struck again within the file, and columns.
fn taken_back(beside: &Beside, moved: &[Recorded]) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    let halves: BTreeSet<usize> = moved
        .iter()
        .flat_map(|one| one.source.clone().chain(one.destination.clone()))
        .collect();
    for stretch in &beside.stretches {
        for at in stretch.marked.clone().filter(|at| !halves.contains(at)) {
            for (kind, offset, authors) in in_line(beside, at) {
                let remark = Remark {
                    at: token_at(beside, beside.origins[at], offset),
                    kind,
                    authors,
                };
                if remarks.last() != Some(&remark) {
                    remarks.push(remark);
                }
            }
        }
    }
    remarks
}

fn in_line(beside: &Beside, at: usize) -> Vec<(RemarkKind, usize, Vec<Name>)> {
    let mut found = Vec::new();
    let mut note = |mark: &Mark, kind: RemarkKind, offset: usize| {
        let mut authors: Vec<Name> = [&mark.inserted, &mark.deleted]
            .into_iter()
            .flatten()
            .map(|hand| hand.author.clone())
            .collect();
        authors.sort();
        authors.dedup();
        found.push((kind, offset, authors));
    };
    let both = |mark: &Mark| mark.inserted.is_some() && mark.deleted.is_some();
    let there_in_neither = beside.rejected[at] == Fate::Gone && beside.accepted[at] == Fate::Gone;
    match &beside.marked.lines[at] {
        MarkedLine::Frame(_, mark) if both(mark) => {
            note(mark, RemarkKind::ProposedAndTakenBack, 0);
        }
        MarkedLine::Frame(token, mark)
            if token.kind == Kind::Open(Frame::Cell) && is_mark(mark) =>
        {
            note(mark, RemarkKind::Columns, 0);
        }
        MarkedLine::Frame(..) => {}
        MarkedLine::Paragraph(_) if there_in_neither => {}
        MarkedLine::Paragraph(paragraph) => {
            let mut offset = 0;
            for piece in &paragraph.pieces {
                if both(&piece.mark) {
                    note(&piece.mark, RemarkKind::ProposedAndTakenBack, offset);
                }
                offset += old_length(piece);
            }
            if both(&paragraph.end) {
                note(&paragraph.end, RemarkKind::ProposedAndTakenBack, offset);
            }
        }
    }
    found
}
