//! Comparing two texts: what was made of the first to come to the second.
//! Recorded marks are not known here; the way it is done is told in docs/decisions/comparing.md.

use std::ops::Range;

use crate::markup::normal::normal;
use crate::markup::sequence::{By, Came, Sides, edits, steps};
use crate::markup::{Markup, Move, Source};
use crate::text::Text;

mod alike;
mod anchors;
mod blocks;
mod frames;
mod lexicon;
mod likeness;
mod moves;
mod outline;
pub(crate) mod words;

pub use likeness::Likeness;

/// Finds the edits and moves that lead from a base to an edited text.
///
/// Read with them, the base is the edited text exactly. No edit begins or ends within a word, none cuts a frame.
///
/// ```
/// use drafting::{compare::compare, text::{Text, visible}};
/// let base = Text::plain("The sides shall meet.\nThey shall report.");
/// let edited = Text::plain("The sides should meet each year.\nThey shall report.");
/// let markup = compare(&base, &edited);
/// assert_eq!(markup.edits.len(), 2);
/// assert_eq!(visible(&markup.edits[0].with), "should");
/// assert_eq!(markup.returned(&base), edited.tokens());
/// ```
pub fn compare(base: &Text, edited: &Text) -> Markup {
    found(base, edited, Source::Compared)
}

/// Compares, and says of each change how it is known.
pub(crate) fn found(base: &Text, edited: &Text, source: Source) -> Markup {
    let mut aligned = blocks::align(base, edited);
    let mut moved = moves::find(base, edited, &mut aligned);
    frames::keep_whole(
        base.tokens(),
        edited.tokens(),
        &mut aligned.kept,
        &mut moved,
    );
    let by = By {
        source,
        authors: Vec::new(),
    };
    let whole = (0..base.tokens().len(), 0..edited.tokens().len());
    let mut changes = edits(0, told(&aligned.kept, edited, whole, &moved, &by));
    for one in &moved {
        let within = (one.base.clone(), one.edited.clone());
        changes.extend(edits(
            one.base.start,
            told(&aligned.kept, edited, within, &[], &by),
        ));
    }
    changes.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let moves: Vec<Move> = moved
        .iter()
        .map(|one| Move {
            from: one.base.clone(),
            source,
            authors: Vec::new(),
        })
        .collect();
    Markup {
        edits: normal(base.tokens(), changes, &moves),
        moves,
        ..Markup::default()
    }
}

/// A stretch of both texts as a sequence of what stayed, went, came and moved.
fn told(
    kept: &[Option<usize>],
    edited: &Text,
    (old, new): (Range<usize>, Range<usize>),
    moved: &[moves::Moved],
    by: &By,
) -> Vec<crate::markup::sequence::Step> {
    let mut came: Vec<Came> = moved
        .iter()
        .map(|one| Came {
            new: one.edited.clone(),
            from: one.base.clone(),
            by: by.clone(),
        })
        .collect();
    came.sort_by_key(|one| one.new.start);
    let left: Vec<Range<usize>> = moved.iter().map(|one| one.base.clone()).collect();
    steps(&Sides {
        old,
        new,
        kept: &|at| kept[at],
        token: &|at| &edited.tokens()[at],
        left: &left,
        came: &came,
        struck_by: &|_| by.clone(),
        new_by: &|_| by.clone(),
    })
}
