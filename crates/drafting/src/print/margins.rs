//! Where the remarks of all stand beside a printed text.
//! What they say is not looked at.

use std::ops::Range;

use crate::compilation::{Compilation, Trace};
use crate::markup::{Anchor, Comment};
use crate::print::press::Homes;
use crate::print::{HouseStyle, Margin, Names, Piece, Printed};
use crate::text::Name;

/// Finds the place of every remark of the parties that are shown.
pub(super) fn place(
    compilation: &Compilation,
    style: &HouseStyle,
    pieces: &[Piece],
    homes: &Homes,
) -> Vec<Margin> {
    let map = Map::of(compilation.base.tokens().len(), pieces);
    let mut margins = Vec::new();
    for (party, (name, markup)) in compilation.submissions.iter().enumerate() {
        if !style.shows(name) {
            continue;
        }
        let author = match style.names {
            Names::Before | Names::After | Names::Notes => Name::from(style.name(name)),
            Names::None => Name::from(""),
        };
        for comment in &markup.comments {
            let place = match &comment.anchor {
                Anchor::Base(range) => map.base_range(range),
                Anchor::Edit(edit) => {
                    let home = option_home(compilation, homes, party, *edit);
                    home.map_or_else(
                        || map.base_range(&markup.edits[*edit].span),
                        |piece| map.piece(pieces, piece),
                    )
                }
            };
            let comment = under_name(comment, &author);
            margins.push(Margin {
                party,
                comment,
                place,
            });
        }
    }
    margins.sort_by_key(|margin| (margin.place.start, margin.place.end, margin.party));
    margins
}

/// The piece where an edit's wording is printed first.
fn option_home(
    compilation: &Compilation,
    homes: &Homes,
    party: usize,
    edit: usize,
) -> Option<usize> {
    match compilation.traces.get(party)?.get(edit)? {
        Trace::Points(points) => points
            .iter()
            .find_map(|&point| homes.get(&(party, point)).copied()),
        Trace::NoChange => None,
    }
}

fn under_name(comment: &Comment, author: &Name) -> Comment {
    Comment {
        author: author.clone(),
        initials: author.clone(),
        replies: comment
            .replies
            .iter()
            .map(|reply| under_name(reply, author))
            .collect(),
        ..comment.clone()
    }
}

/// From base tokens and pieces to printed tokens.
pub(super) struct Map {
    /// For each base token where it is printed, and at the end where the text ends.
    base: Vec<usize>,
    /// For each piece where it begins, and at the end where the text ends.
    pieces: Vec<usize>,
}

impl Map {
    pub(super) fn of(base_length: usize, pieces: &[Piece]) -> Self {
        let mut base = Vec::with_capacity(base_length + 1);
        let mut starts = Vec::with_capacity(pieces.len() + 1);
        let mut at = 0;
        for piece in pieces {
            starts.push(at);
            match piece {
                Piece::Kept(range) => base.extend(at..at + range.len()),
                Piece::Struck(struck) => base.extend(at..at + struck.range.len()),
                Piece::Put(_) => {}
            }
            at += Printed::length(piece);
        }
        base.push(at);
        starts.push(at);
        Self {
            base,
            pieces: starts,
        }
    }

    /// Where some base tokens are printed.
    pub(super) fn base_range(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.base[range.start];
        let end = if range.is_empty() {
            start
        } else {
            self.base[range.end - 1] + 1
        };
        start..end
    }

    /// The tokens of the option that begins with a piece: its opening, its words and its closing; else those of the piece.
    pub(super) fn piece(&self, pieces: &[Piece], first: usize) -> Range<usize> {
        let option = |number: usize| match pieces.get(number) {
            Some(Piece::Put(put)) => put.option,
            Some(Piece::Kept(_) | Piece::Struck(_)) | None => None,
        };
        let mut end = (first + 1).min(pieces.len());
        while option(first).is_some() && option(end) == option(first) {
            end += 1;
        }
        self.pieces[first.min(pieces.len())]..self.pieces[end]
    }
}
