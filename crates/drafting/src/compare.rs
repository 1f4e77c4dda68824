//! Comparing two texts: what was made of the first to come to the second.
//! Recorded marks are not known here; the way it is done is told in docs/decisions/comparing.md.

use std::ops::Range;

use crate::compare::blocks::Aligned;
use crate::markup::sequence::{By, markup};
use crate::markup::{Markup, Source};
use crate::text::Text;

mod alike;
mod anchors;
mod blocks;
mod frames;
mod lexicon;
mod likeness;
pub(crate) mod moves;
mod outline;
mod said;
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
    found(base, edited, Source::Compared, &|_| true)
}

/// Compares, and says of each change how it is known; of what may have moved it is asked whether it may.
pub(crate) fn found(
    base: &Text,
    edited: &Text,
    source: Source,
    movable: &dyn Fn(&Range<usize>) -> bool,
) -> Markup {
    told(base, edited, blocks::align(base, edited), source, movable)
}

/// For each base token the edited one that it is.
pub(crate) fn along(base: &Text, edited: &Text) -> Vec<Option<usize>> {
    blocks::align(base, edited).kept
}

/// Finds the edits and moves that lead from a base to an edited text, where it is known which edited token a base token is.
/// What is not in order stands elsewhere.
pub(crate) fn compared_along(base: &Text, edited: &Text, kept: Vec<Option<usize>>) -> Markup {
    let aligned = blocks::known(base, edited, kept);
    told(base, edited, aligned, Source::Compared, &|_| true)
}

fn told(
    base: &Text,
    edited: &Text,
    mut aligned: Aligned,
    source: Source,
    movable: &dyn Fn(&Range<usize>) -> bool,
) -> Markup {
    let by = By {
        source,
        authors: Vec::new(),
    };
    let mut moved = moves::find(base, edited, &mut aligned, &by);
    moved.retain(|one| {
        let may = movable(&one.base);
        if !may {
            aligned.kept[one.base.clone()].fill(None);
        }
        may
    });
    let (old, new) = (base.tokens(), edited.tokens());
    frames::keep_whole(old, new, &mut aligned.kept, &mut moved);
    let known = |_| by.clone();
    markup(old, new, &aligned.kept, &moved, &known, &known)
}
