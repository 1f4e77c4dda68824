//! Where comments and other remarks stand in the base.
//! What they say is passed on as it is.

use std::ops::Range;

use crate::marked::fate::{Fate, Side};
use crate::marked::{Aside, Content, MarkedLine, Piece, Place, Remarked};
use crate::markup::moved::Recorded;
use crate::markup::reading::base_span;
use crate::markup::recorded::{Beside, length};
use crate::markup::{Anchor, Comment, Edit, Remark};
use crate::text::Name;

/// The comments of a marked text, each with what it is about.
///
/// One that stands in what was moved is about it; one that stands within a change is about the new words.
pub(crate) fn comments(beside: &Beside, moved: &[Recorded], edits: &[Edit]) -> Vec<Comment> {
    beside
        .marked
        .comments
        .iter()
        .map(|remarked| Comment {
            anchor: anchor(beside, moved, edits, remarked),
            ..remarked.comment.clone()
        })
        .collect()
}

/// The marks that change no wording, each where it stands in the base; those in lines that come or go are part of that.
pub(crate) fn asides(beside: &Beside) -> Vec<Remark> {
    let stays = |aside: &&Aside| {
        let line = aside.place.line;
        beside.rejected[line] != Fate::Gone && beside.accepted[line] != Fate::Gone
    };
    let asides = beside.marked.asides.iter().filter(stays);
    let remarks = asides.map(|aside| Remark {
        at: token_at(
            beside,
            beside.origins[aside.place.line],
            old_offset(beside, aside.place),
        ),
        kind: aside.kind,
        authors: vec![Name::clone(&aside.author)],
    });
    let mut remarks: Vec<Remark> = remarks.collect();
    remarks.dedup();
    remarks
}

fn anchor(beside: &Beside, moved: &[Recorded], edits: &[Edit], remarked: &Remarked) -> Anchor {
    let Remarked { start, end, .. } = remarked;
    let coming = moved
        .iter()
        .find(|one| one.destination.contains(&start.line) && one.destination.contains(&end.line));
    if let Some(one) = coming {
        return Anchor::Base(within_moved(beside, one, *start, *end));
    }
    let first = token_at(
        beside,
        beside.origins[start.line],
        old_offset(beside, *start),
    );
    let end_offset = old_offset(beside, *end);
    let last = token_after(beside, beside.origins[end.line], end_offset);
    let range = if start == end {
        first..first
    } else {
        first..last.max(first)
    };
    about(range, edits)
}

/// What a comment on some base tokens is about: the new words, where they are changed as a whole.
pub(crate) fn about(range: Range<usize>, edits: &[Edit]) -> Anchor {
    let within = edits.iter().position(|edit| {
        !edit.with.is_empty() && edit.span.start <= range.start && range.end <= edit.span.end
    });
    within.map_or(Anchor::Base(range), Anchor::Edit)
}

/// Base tokens that were moved, from places in the lines to which they came: these have the same lines, put in anew.
fn within_moved(beside: &Beside, one: &Recorded, start: Place, end: Place) -> Range<usize> {
    let all = base_span(beside, &one.source);
    let origin = |place: Place| {
        let line = beside.origins[one.source.start].0 + place.line - one.destination.start;
        (line.min(beside.origins[one.source.end - 1].0), 0)
    };
    let first = token_at(
        beside,
        origin(start),
        bytes_before(beside, start, Side::Accepted),
    );
    let last = token_after(
        beside,
        origin(end),
        bytes_before(beside, end, Side::Accepted),
    );
    first..last.clamp(first, all.end)
}

/// The base token that holds a byte of a line.
pub(crate) fn token_at(beside: &Beside, origin: (usize, usize), offset: usize) -> usize {
    let (token, _) = search(beside, origin, offset);
    token
}

/// The first base token that begins at a byte of a line, or after it.
fn token_after(beside: &Beside, origin: (usize, usize), offset: usize) -> usize {
    let (token, whole) = search(beside, origin, offset);
    if whole { token } else { token + 1 }
}

/// The base token that holds a byte, and whether it begins there.
fn search(beside: &Beside, (line, started): (usize, usize), offset: usize) -> (usize, bool) {
    let Some(tokens) = beside.base_lines.get(line) else {
        return (beside.base.tokens().len(), true);
    };
    let mut rest = started + offset;
    for at in tokens.clone() {
        let length = length(&beside.base.tokens()[at]);
        if rest < length {
            return (at, rest == 0);
        }
        rest -= length;
    }
    (tokens.end, true)
}

/// How far into the base's part of a line a place is.
fn old_offset(beside: &Beside, place: Place) -> usize {
    if beside.rejected[place.line] == Fate::Gone {
        0
    } else {
        bytes_before(beside, place, Side::Rejected)
    }
}

/// How much of a line stands before a place in a reading.
fn bytes_before(beside: &Beside, place: Place, side: Side) -> usize {
    let MarkedLine::Paragraph(paragraph) = &beside.marked.lines[place.line] else {
        return 0;
    };
    let mut passed = 0;
    let mut total = 0;
    for piece in &paragraph.pieces {
        if passed >= place.offset {
            break;
        }
        let (written, counted) = lengths(piece);
        if side.shows(&piece.mark) {
            let opaque = matches!(piece.content, Content::Opaque(_));
            total += if opaque {
                counted
            } else {
                counted.min(place.offset - passed)
            };
        }
        passed += written;
    }
    total
}

/// How much of the base a piece is.
pub(crate) fn old_length(piece: &Piece) -> usize {
    if Side::Rejected.shows(&piece.mark) {
        lengths(piece).1
    } else {
        0
    }
}

/// The length of a piece as places count it, and in the measure of tokens.
fn lengths(piece: &Piece) -> (usize, usize) {
    match &piece.content {
        Content::Characters(characters) => (characters.len(), characters.len()),
        Content::Opaque(_) => ('\u{FFFC}'.len_utf8(), 1),
    }
}
