//! Untracked changes and recorded marks as the marks of one party: from the base to the text without the marks, from there to the text with them.
//! What the two are is found elsewhere.

use std::ops::Range;

use crate::markup::normal::Balance;
use crate::markup::remarks::about;
use crate::markup::sequence::{By, Moved, markup};
use crate::markup::{Anchor, Comment, Edit, Markup, Move, Origin, Remark, RemarkKind, ends_line};
use crate::text::Text;
use crate::token::Token;

/// The markup on the base of what one markup makes of it and a second of that.
///
/// A place that both touch is known as the first knows it.
pub(crate) fn composed(
    base: &Text,
    first: &Markup,
    (between, second): (&Text, &Markup),
    movable: &dyn Fn(&Range<usize>) -> bool,
) -> Markup {
    let trail = Trail::of(base, first, between, second);
    let mut moved = trail.moves();
    moved.retain(|(_, one)| movable(&one.base));
    let kept = trail.kept(&moved);
    let moved: Vec<Moved> = moved.into_iter().map(|(_, one)| one).collect();
    let struck_by = |at: usize| match trail.became[at] {
        None => edit_over(first, at).map_or_else(|| trail.first_by(), By::of),
        Some(at) => edit_over(second, at).map_or_else(|| trail.first_by(), By::of),
    };
    let new_by = |at: usize| match trail.origins[at] {
        Whence::First(edit) => By::of(&first.edits[edit]),
        Whence::Second(edit) => By::of(&second.edits[edit]),
        Whence::Base(_) => trail.first_by(),
    };
    let found = markup(
        base.tokens(),
        &trail.new,
        &kept,
        &moved,
        &struck_by,
        &new_by,
    );
    let comments = second.comments.iter().map(|comment| Comment {
        anchor: trail.anchor(second, &comment.anchor, &found.edits),
        ..comment.clone()
    });
    let mut without_effect: Vec<Remark> = second
        .without_effect
        .iter()
        .map(|remark| Remark {
            at: trail.base_place(remark.at),
            ..remark.clone()
        })
        .chain(trail.taken_back())
        .chain(found.without_effect)
        .collect();
    without_effect.sort_by_key(|remark| remark.at);
    Markup {
        comments: comments.collect(),
        without_effect,
        edits: found.edits,
        moves: found.moves,
    }
}

impl By {
    fn of(edit: &Edit) -> Self {
        Self {
            source: edit.source,
            authors: edit.authors.clone(),
        }
    }
}

/// The edit that takes a token away.
fn edit_over(markup: &Markup, at: usize) -> Option<&Edit> {
    let after = markup.edits.partition_point(|edit| edit.span.start <= at);
    let edit = &markup.edits[..after].last()?;
    (at < edit.span.end).then_some(edit)
}

/// Where a token of the final text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whence {
    Base(usize),
    First(usize),
    Second(usize),
}

/// The moves that something was part of, by their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Mover {
    first: Option<usize>,
    second: Option<usize>,
}

/// The three texts beside each other.
struct Trail<'a> {
    base: &'a Text,
    first: &'a Markup,
    second: &'a Markup,
    /// The final text.
    new: Vec<Token>,
    /// For each of its tokens, where it comes from.
    origins: Vec<Whence>,
    /// For each token of the text between, where it comes from.
    middle: Vec<Origin>,
    /// For each token of the text between, which of the final text it is.
    remains: Vec<Option<usize>>,
    /// For each base token, which of the text between it is.
    became: Vec<Option<usize>>,
}

impl<'a> Trail<'a> {
    fn of(base: &'a Text, first: &'a Markup, between: &Text, second: &'a Markup) -> Self {
        let middle = first.origins(base.tokens().len());
        let mut became = vec![None; base.tokens().len()];
        for (at, origin) in middle.iter().enumerate() {
            if let Origin::Base(base) = origin {
                became[*base] = Some(at);
            }
        }
        let mut remains = vec![None; middle.len()];
        let last = second.origins(middle.len());
        let origins = last.iter().enumerate().map(|(at, origin)| match origin {
            Origin::Base(between) => {
                remains[*between] = Some(at);
                match middle[*between] {
                    Origin::Base(base) => Whence::Base(base),
                    Origin::New { edit, .. } => Whence::First(edit),
                }
            }
            Origin::New { edit, .. } => Whence::Second(*edit),
        });
        Self {
            base,
            origins: origins.collect(),
            first,
            second,
            new: second.returned(between),
            middle,
            remains,
            became,
        }
    }

    /// How a change is known of which no edit tells: a move that could not be kept as one.
    fn first_by(&self) -> By {
        let source = self
            .first
            .moves
            .iter()
            .chain(&self.second.moves)
            .map(|one| one.source)
            .max();
        By {
            source: source.expect("what no edit changes was moved"),
            authors: Vec::new(),
        }
    }

    /// The moves of both that are still whole lines in the base and in the final text, none within another.
    fn moves(&self) -> Vec<(Mover, Moved)> {
        let first = self
            .first
            .moves
            .iter()
            .enumerate()
            .filter_map(|(number, one)| {
                let mover = Mover {
                    first: Some(number),
                    second: None,
                };
                Some((mover, self.moved(one.from.clone(), one)?))
            });
        let second = self
            .second
            .moves
            .iter()
            .enumerate()
            .filter_map(|(number, one)| {
                let mover = Mover {
                    first: None,
                    second: Some(number),
                };
                let in_base = one.from.clone().filter_map(|at| self.base_token(at));
                Some((mover, self.moved(hull(in_base)?, one)?))
            });
        let mut found: Vec<(Mover, Moved)> = first.chain(second).collect();
        found.sort_by_key(|(_, one)| (one.base.start, std::cmp::Reverse(one.base.end)));
        let mut apart: Vec<(Mover, Moved)> = Vec::new();
        for one in found {
            let clear = |(_, other): &(Mover, Moved)| {
                other.base.end <= one.1.base.start
                    && (other.new.end <= one.1.new.start || one.1.new.end <= other.new.start)
            };
            if apart.iter().all(clear) {
                apart.push(one);
            }
        }
        apart
    }

    /// A move in the base and the final text, if it is whole lines in both.
    fn moved(&self, hull_in_base: Range<usize>, one: &Move) -> Option<Moved> {
        let base = whole_lines(self.base.tokens(), hull_in_base, |at| {
            self.final_token(at).is_none()
        })?;
        let new = hull(base.clone().filter_map(|at| self.final_token(at)))?;
        let new = whole_lines(&self.new, new, |at| {
            !matches!(self.origins[at], Whence::Base(_))
        })?;
        let own = |at: usize| match self.origins[at] {
            Whence::Base(from) => base.contains(&from),
            Whence::First(_) | Whence::Second(_) => true,
        };
        let balanced = |tokens: &[Token]| Balance::of(tokens) == Balance::default();
        let whole = new.clone().all(own)
            && balanced(&self.base.tokens()[base.clone()])
            && balanced(&self.new[new.clone()]);
        whole.then(|| Moved {
            base,
            new,
            by: By {
                source: one.source,
                authors: one.authors.clone(),
            },
        })
    }

    /// What is the same, without what moved in any other way than the moves tell.
    fn kept(&self, moved: &[(Mover, Moved)]) -> Vec<Option<usize>> {
        let mut holders = moved.iter().peekable();
        let is_kept = |at: usize| {
            while holders.next_if(|(_, one)| one.base.end <= at).is_some() {}
            let holder = holders.peek().filter(|(_, one)| one.base.contains(&at));
            let told = holder.map_or_else(Mover::default, |(mover, _)| *mover);
            self.final_token(at).filter(|_| self.mover(at) == told)
        };
        (0..self.became.len()).map(is_kept).collect()
    }

    /// Which moves a base token was part of.
    fn mover(&self, at: usize) -> Mover {
        let holder = |moves: &[Move], at: usize| {
            let number = moves.partition_point(|one| one.from.end <= at);
            moves
                .get(number)
                .is_some_and(|one| one.from.contains(&at))
                .then_some(number)
        };
        Mover {
            first: holder(&self.first.moves, at),
            second: self.became[at].and_then(|at| holder(&self.second.moves, at)),
        }
    }

    fn base_token(&self, between: usize) -> Option<usize> {
        match self.middle[between] {
            Origin::Base(at) => Some(at),
            Origin::New { .. } => None,
        }
    }

    fn final_token(&self, base: usize) -> Option<usize> {
        self.became[base].and_then(|at| self.remains[at])
    }

    /// The place in the base of a place in the text between.
    fn base_place(&self, between: usize) -> usize {
        let after = (between..self.middle.len()).find_map(|at| self.base_token(at));
        after.unwrap_or(self.became.len())
    }

    fn base_range(&self, between: &Range<usize>) -> Range<usize> {
        let within = hull(between.clone().filter_map(|at| self.base_token(at)));
        within.unwrap_or_else(|| {
            let place = self.base_place(between.start);
            place..place
        })
    }

    fn anchor(&self, second: &Markup, anchor: &Anchor, edits: &[Edit]) -> Anchor {
        let between = match anchor {
            Anchor::Base(range) => range,
            Anchor::Edit(edit) => &second.edits[*edit].span,
        };
        about(self.base_range(between), edits)
    }

    /// What the first put in and the second struck again.
    fn taken_back(&self) -> impl Iterator<Item = Remark> {
        let edits = self.second.edits.iter();
        edits.filter_map(|edit| {
            let struck = edit.span.clone();
            struck
                .into_iter()
                .find(|&at| self.base_token(at).is_none())?;
            Some(Remark {
                at: self.base_place(edit.span.start),
                kind: RemarkKind::ProposedAndTakenBack,
                authors: edit.authors.clone(),
            })
        })
    }
}

/// From the first to the last of some places.
fn hull(places: impl Iterator<Item = usize>) -> Option<Range<usize>> {
    places.fold(None, |hull: Option<Range<usize>>, at| {
        Some(hull.map_or(at..at + 1, |hull| hull.start.min(at)..hull.end.max(at + 1)))
    })
}

/// A stretch and what is free on both sides of it, up to the ends of its lines.
fn whole_lines(
    tokens: &[Token],
    stretch: Range<usize>,
    free: impl Fn(usize) -> bool,
) -> Option<Range<usize>> {
    let Range { mut start, mut end } = stretch;
    while start > 0 && !ends_line(&tokens[start - 1]) {
        start -= 1;
        if !free(start) {
            return None;
        }
    }
    while !ends_line(&tokens[end - 1]) {
        if !free(end) {
            return None;
        }
        end += 1;
    }
    Some(start..end)
}
