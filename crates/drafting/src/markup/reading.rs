//! What a returned file adds up to: from its marks alone where they are exact, else with what comparing finds besides.
//! Compiling the files of many is not done here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::compare::moves::after_new_lines;
use crate::compare::{found, words};
use crate::marked::fate::Fate;
use crate::marked::{Mark, Marked, MarkedLine};
use crate::markup::composed::composed;
use crate::markup::flat::flat;
use crate::markup::moved::{self, Recorded};
use crate::markup::normal::normal;
use crate::markup::recorded::{Beside, Read, Stretch, beside, length, read};
use crate::markup::remarks::{asides, comments, old_length, token_at};
use crate::markup::sequence::{By, Came, Sides, Step, edits, steps};
use crate::markup::{Markup, Move, Remark, RemarkKind, Source};
use crate::text::{Name, Text};
use crate::token::{Frame, Kind, Token};

impl Markup {
    /// Reads what a returned file does to the base.
    ///
    /// Where the file with its marks rejected is the base, the marks are the edits, and nothing is compared.
    /// Where it is not, what differs is the party's own change, made without recording it. A file without marks is compared.
    ///
    /// # Panics
    /// Where the frames of the marked text do not nest.
    pub fn of(base: &Text, marked: &Marked) -> Self {
        match flat(base) {
            None => of_lines(base, marked, &|_| true),
            Some(flat) => {
                let movable = |range: &Range<usize>| flat.is_free(range);
                flat.lifted(&of_lines(&flat.text, marked, &movable))
            }
        }
    }
}

/// Reads what a returned file does to a base without brackets of an earlier round; says of what may move whether it may.
fn of_lines(base: &Text, marked: &Marked, movable: &dyn Fn(&Range<usize>) -> bool) -> Markup {
    if let Some(beside) = beside(base, marked) {
        return exact(&beside, movable);
    }
    let source = if marked.records {
        Source::Untracked
    } else {
        Source::Compared
    };
    let rejected = marked.rejected();
    let beside = beside(&rejected, marked).expect("a text is what it is with its marks rejected");
    let recorded = exact(&beside, &|_| true);
    let untracked = found(base, &rejected, source, movable);
    composed(base, &untracked, (&rejected, &recorded), movable)
}

/// The marks of a file that is the base when they are rejected.
fn exact(beside: &Beside, movable: &dyn Fn(&Range<usize>) -> bool) -> Markup {
    let read: Vec<(&Stretch, Read)> = beside
        .stretches
        .iter()
        .map(|stretch| (stretch, read(beside, stretch)))
        .collect();
    let mut moved = moved::recorded(beside);
    moved.retain(|one| movable(&base_span(beside, &one.source)));
    let mut found = Vec::new();
    for (stretch, read) in &read {
        let span = beside.span(stretch);
        found.extend(edits(span.start, told(beside, stretch, read, &moved)));
    }
    for one in &moved {
        let (stretch, read) = stretch_of(&read, &one.destination);
        found.extend(edits(
            base_span(beside, &one.source).start,
            told_within(beside, stretch, read, one),
        ));
    }
    found.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let moves: Vec<Move> = moved
        .iter()
        .map(|one| Move {
            from: base_span(beside, &one.source),
            source: Source::Recorded,
            authors: vec![one.author.clone()],
        })
        .collect();
    let (edits, mut without_effect) = normal(beside.base.tokens(), found, &moves);
    without_effect.extend(taken_back(beside, &moved));
    without_effect.extend(asides(beside));
    without_effect.sort_by_key(|remark| remark.at);
    Markup {
        comments: comments(beside, &moved, &edits),
        edits,
        moves,
        without_effect,
    }
}

fn stretch_of<'a>(
    read: &'a [(&'a Stretch, Read<'a>)],
    lines: &Range<usize>,
) -> (&'a Stretch, &'a Read<'a>) {
    let number = read.partition_point(|(stretch, _)| stretch.marked.end <= lines.start);
    let (stretch, read) = &read[number];
    (stretch, read)
}

/// What is the same in what moved, where it left and where it came.
fn same_in(beside: &Beside, stretch: &Stretch, read: &Read, one: &Recorded) -> Vec<Option<usize>> {
    let old = base_span(beside, &one.source);
    let new = new_span(stretch, read, &one.destination);
    let kept = words::kept(&beside.base.tokens()[old], &read.new[new.clone()]);
    kept.into_iter()
        .map(|is| is.map(|is| new.start + is))
        .collect()
}

/// The new tokens that are what moved.
fn come(beside: &Beside, stretch: &Stretch, read: &Read, one: &Recorded) -> Range<usize> {
    let new = new_span(stretch, read, &one.destination);
    let first = same_in(beside, stretch, read, one)[0];
    after_new_lines(first, &new, &read.new)..new.end
}

/// What was changed in what moved.
fn told_within(beside: &Beside, stretch: &Stretch, read: &Read, one: &Recorded) -> Vec<Step> {
    let old = base_span(beside, &one.source);
    let kept = same_in(beside, stretch, read, one);
    let places = places(&read.new);
    steps(&Sides {
        old: old.clone(),
        new: come(beside, stretch, read, one),
        kept: &|at| kept[at - old.start],
        token: &|at| &read.new[at],
        left: &[],
        came: &[],
        struck_by: &|_| by([one.author.clone()]),
        new_by: &|at| hands(&read.inserted, &places[at..]),
    })
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
fn told(beside: &Beside, stretch: &Stretch, read: &Read, moved: &[Recorded]) -> Vec<Step> {
    let span = beside.span(stretch);
    let old_bytes = places(&beside.base.tokens()[span.clone()]);
    let new_bytes = places(&read.new);
    let within = |lines: &Range<usize>| {
        stretch.marked.start <= lines.start && lines.end <= stretch.marked.end
    };
    let leaving = moved.iter().filter(|one| within(&one.source));
    let left: Vec<Range<usize>> = leaving.map(|one| base_span(beside, &one.source)).collect();
    let coming = moved.iter().filter(|one| within(&one.destination));
    let mut came: Vec<Came> = coming
        .map(|one| Came {
            new: come(beside, stretch, read, one),
            from: base_span(beside, &one.source),
            by: by([one.author.clone()]),
        })
        .collect();
    came.sort_by_key(|one| one.new.start);
    steps(&Sides {
        old: span.clone(),
        new: 0..read.new.len(),
        kept: &|at| read.kept[at - span.start],
        token: &|at| &read.new[at],
        left: &left,
        came: &came,
        struck_by: &|at| hands(&read.struck, &old_bytes[at - span.start..]),
        new_by: &|at| hands(&read.inserted, &new_bytes[at..]),
    })
}

/// Where each token begins, in bytes, and where the last ends.
fn places(tokens: &[Token]) -> Vec<usize> {
    let ends = tokens.iter().scan(0, |end, token| {
        *end += length(token);
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// Who marked the bytes between the first two of some places.
fn hands(marks: &[(Range<usize>, Option<&Name>)], places: &[usize]) -> By {
    let first = marks.partition_point(|(range, _)| range.end <= places[0]);
    let touching = marks[first..]
        .iter()
        .take_while(|(range, _)| range.start < places[1]);
    by(touching.filter_map(|(_, author)| author.cloned()))
}

fn by(authors: impl IntoIterator<Item = Name>) -> By {
    By {
        source: Source::Recorded,
        authors: authors.into_iter().collect(),
    }
}

/// What was put in and struck again within the file; what is in a row that goes is part of that.
fn taken_back(beside: &Beside, moved: &[Recorded]) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = Vec::new();
    let halves: BTreeSet<usize> = moved
        .iter()
        .flat_map(|one| one.source.clone().chain(one.destination.clone()))
        .collect();
    for stretch in &beside.stretches {
        let mut struck_rows = 0_usize;
        for at in stretch.marked.clone().filter(|at| !halves.contains(at)) {
            let within = struck_rows > 0;
            if let MarkedLine::Frame(token, mark) = &beside.marked.lines[at]
                && mark.deleted.is_some()
            {
                struck_rows += usize::from(token.kind == Kind::Open(Frame::Row));
                let closes = usize::from(token.kind == Kind::Close(Frame::Row));
                struck_rows = struck_rows.saturating_sub(closes);
            }
            if within {
                continue;
            }
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
