//! Recorded moves: two halves of one name that are whole paragraphs.
//! What was changed within them is not looked at here.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::marked::fate::{Fate, Side};
use crate::marked::{Hand, Mark, MarkedLine, MarkedParagraph};
use crate::markup::recorded::Beside;
use crate::text::Name;

/// Whole paragraphs that a file records as moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorded {
    pub(crate) author: Name,
    /// The marked lines that leave.
    pub(crate) source: Range<usize>,
    /// The marked lines that come.
    pub(crate) destination: Range<usize>,
}

/// The moves whose halves are each one run of whole paragraphs, in the order of their sources.
pub(crate) fn recorded(beside: &Beside) -> Vec<Recorded> {
    let leaving = runs(beside, |at, paragraph| leaves(beside, at, paragraph));
    let coming = runs(beside, |at, paragraph| comes(beside, at, paragraph));
    let mut moves: Vec<Recorded> = leaving
        .iter()
        .filter_map(|(name, sources)| {
            let [(source, author)] = &sources[..] else {
                return None;
            };
            let [(destination, _)] = &coming.get(name)?[..] else {
                return None;
            };
            Some(Recorded {
                author: author.clone(),
                source: source.clone(),
                destination: destination.clone(),
            })
        })
        .collect();
    moves.sort_by_key(|one| one.source.start);
    moves
}

type Runs = BTreeMap<Name, Vec<(Range<usize>, Name)>>;

fn runs<'a>(
    beside: &'a Beside,
    half: impl Fn(usize, &'a MarkedParagraph) -> Option<&'a Hand>,
) -> Runs {
    let mut runs = Runs::new();
    for (at, line) in beside.marked.lines.iter().enumerate() {
        let MarkedLine::Paragraph(paragraph) = line else {
            continue;
        };
        let Some((hand, name)) =
            half(at, paragraph).and_then(|hand| Some((hand, hand.moved.as_ref()?)))
        else {
            continue;
        };
        let known = runs.entry(name.clone()).or_default();
        match known.last_mut() {
            Some((range, _)) if range.end == at => range.end = at + 1,
            Some(_) | None => known.push((at..at + 1, hand.author.clone())),
        }
    }
    runs
}

/// Who moves a paragraph away from here, if it is a whole line of the base of which nothing stays.
fn leaves<'a>(beside: &Beside, at: usize, paragraph: &'a MarkedParagraph) -> Option<&'a Hand> {
    let whole = beside.begins[at].0 && beside.rejected[at] == Fate::Stands;
    let hand = paragraph.end.deleted.as_ref().filter(|_| whole)?;
    is_half(paragraph, hand, Side::Accepted, |mark| {
        mark.deleted.as_ref()
    })
    .then_some(hand)
}

/// Who moves a paragraph to here, if it is a whole line of the new text of which the base has nothing.
fn comes<'a>(beside: &Beside, at: usize, paragraph: &'a MarkedParagraph) -> Option<&'a Hand> {
    let whole = beside.begins[at].1 && beside.accepted[at] == Fate::Stands;
    let hand = paragraph.end.inserted.as_ref().filter(|_| whole)?;
    is_half(paragraph, hand, Side::Rejected, |mark| {
        mark.inserted.as_ref()
    })
    .then_some(hand)
}

fn is_half<'a>(
    paragraph: &'a MarkedParagraph,
    end: &Hand,
    without: Side,
    hand: impl Fn(&'a Mark) -> Option<&'a Hand>,
) -> bool {
    let nothing_else = paragraph
        .pieces
        .iter()
        .all(|piece| !without.shows(&piece.mark));
    let of_the_move = paragraph
        .pieces
        .iter()
        .any(|piece| hand(&piece.mark).is_some_and(|hand| hand.moved == end.moved));
    nothing_else && (of_the_move || paragraph.pieces.is_empty())
}
