//! A base and what a party returned, told in one sequence of what stayed, went, came and moved; and the edits that it adds up to.
//! Where the sequence comes from, recorded marks or comparing, is not known here.

use std::ops::Range;

use crate::markup::normal::normal;
use crate::markup::{Edit, Markup, Move, Source};
use crate::text::Name;
use crate::token::{Kind, Token};

/// One step through a base and what was made of it. Base tokens come in their order, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// Base tokens stand in both.
    Kept(Range<usize>),
    /// One base token is not in what was returned.
    Struck(usize, By),
    /// A token that the base does not have.
    New(Token, By),
    /// Base tokens leave from here for another place.
    Left(Range<usize>),
    /// Base tokens come to stand here from another place.
    Came(Range<usize>, By),
}

/// How a step is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct By {
    pub(crate) source: Source,
    pub(crate) authors: Vec<Name>,
}

/// Two texts, or a stretch of each, with what is the same in them.
pub(crate) struct Sides<'a> {
    /// The base tokens in question.
    pub(crate) old: Range<usize>,
    /// The new tokens in question.
    pub(crate) new: Range<usize>,
    /// Which new token a base token is; both increase, but for what moved.
    pub(crate) kept: &'a dyn Fn(usize) -> Option<usize>,
    /// The new tokens.
    pub(crate) token: &'a dyn Fn(usize) -> &'a Token,
    /// Base tokens that leave for another place, in order.
    pub(crate) left: &'a [Range<usize>],
    /// What comes from another place, in the order of the new tokens.
    pub(crate) came: &'a [Came],
    /// How it is known that a base token went.
    pub(crate) struck_by: &'a dyn Fn(usize) -> By,
    /// How it is known that a new token came.
    pub(crate) new_by: &'a dyn Fn(usize) -> By,
}

/// New tokens that are base tokens from another place, changed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Came {
    pub(crate) new: Range<usize>,
    pub(crate) from: Range<usize>,
    pub(crate) by: By,
}

/// Tells two texts as one sequence; at each place what goes comes before what stands there instead.
pub(crate) fn steps(sides: &Sides) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut left = sides.left.iter().peekable();
    let mut came = sides.came.iter().peekable();
    let (mut old, mut new) = (sides.old.start, sides.new.start);
    loop {
        let kept = if old < sides.old.end {
            (sides.kept)(old)
        } else {
            None
        };
        if let Some(range) = left.next_if(|range| range.start == old) {
            steps.push(Step::Left(range.clone()));
            old = range.end;
        } else if old < sides.old.end && kept.is_none() {
            steps.push(Step::Struck(old, (sides.struck_by)(old)));
            old += 1;
        } else if let Some(one) = came.next_if(|one| one.new.start == new) {
            steps.push(Step::Came(one.from.clone(), one.by.clone()));
            new = one.new.end;
        } else if new < kept.unwrap_or(sides.new.end) {
            steps.push(Step::New((sides.token)(new).clone(), (sides.new_by)(new)));
            new += 1;
        } else if old < sides.old.end {
            let leaves = left.peek().map_or(sides.old.end, |range| range.start);
            let comes = came.peek().map_or(sides.new.end, |one| one.new.start);
            let most = (leaves - old).min(comes - new);
            let further = (1..most).take_while(|by| (sides.kept)(old + by) == Some(new + by));
            let length = 1 + further.count();
            steps.push(Step::Kept(old..old + length));
            old += length;
            new += length;
        } else {
            return steps;
        }
    }
}

/// Whole lines that stand elsewhere in the new text, changed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moved {
    pub(crate) base: Range<usize>,
    pub(crate) new: Range<usize>,
    pub(crate) by: By,
}

/// The markup that leads from a whole text to another, with what is the same and what moved, in the order of the base.
pub(crate) fn markup(
    base: &[Token],
    new: &[Token],
    kept: &[Option<usize>],
    moved: &[Moved],
    struck_by: &dyn Fn(usize) -> By,
    new_by: &dyn Fn(usize) -> By,
) -> Markup {
    let left: Vec<Range<usize>> = moved.iter().map(|one| one.base.clone()).collect();
    let mut came: Vec<Came> = moved
        .iter()
        .map(|one| Came {
            new: one.new.clone(),
            from: one.base.clone(),
            by: one.by.clone(),
        })
        .collect();
    came.sort_by_key(|one| one.new.start);
    let told = |old: Range<usize>, comes: Range<usize>, left: &[Range<usize>], came: &[Came]| {
        let sides = Sides {
            old: old.clone(),
            new: comes,
            kept: &|at| kept[at],
            token: &|at| &new[at],
            left,
            came,
            struck_by,
            new_by,
        };
        edits(old.start, steps(&sides))
    };
    let mut found = told(0..base.len(), 0..new.len(), &left, &came);
    for one in moved {
        found.extend(told(one.base.clone(), one.new.clone(), &[], &[]));
    }
    found.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let moves: Vec<Move> = moved
        .iter()
        .map(|one| Move {
            from: one.base.clone(),
            source: one.by.source,
            authors: one.by.authors.clone(),
        })
        .collect();
    let (edits, without_effect) = normal(base, found, &moves);
    Markup {
        edits,
        moves,
        without_effect,
        comments: Vec::new(),
    }
}

/// The edits of a sequence that begins at a base token.
///
/// What comes where moved tokens leave stands after them, so that it is not taken for a change within them.
pub(crate) fn edits(start: usize, steps: impl IntoIterator<Item = Step>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut run = Run::at(start);
    for step in steps {
        match step {
            Step::Kept(range) => {
                let end = range.end;
                run.finish(&mut edits);
                run = Run::at(end);
            }
            Step::Struck(at, by) => {
                run.know(&by);
                run.spans.last_mut().expect("a run has a span").end = at + 1;
            }
            Step::New(token, by) => {
                run.know(&by);
                run.with.push(token);
            }
            Step::Left(range) => run.spans.push(range.end..range.end),
            Step::Came(Range { start, end }, by) => {
                run.know(&by);
                run.with.push(Token::new(Kind::Placed { start, end }, ""));
            }
        }
    }
    run.finish(&mut edits);
    edits
}

/// What lies between two tokens that stayed: base spans that go, between them what moved away, and what came.
struct Run {
    spans: Vec<Range<usize>>,
    with: Vec<Token>,
    source: Source,
    authors: Vec<Name>,
}

impl Run {
    fn at(place: usize) -> Self {
        Self {
            spans: std::iter::once(place..place).collect(),
            with: Vec::new(),
            source: Source::Recorded,
            authors: Vec::new(),
        }
    }

    fn know(&mut self, by: &By) {
        self.source = self.source.max(by.source);
        self.authors.extend(by.authors.iter().cloned());
    }

    fn finish(mut self, edits: &mut Vec<Edit>) {
        self.authors.sort();
        self.authors.dedup();
        let holder = self.spans.iter().position(|span| !span.is_empty());
        let holder = holder.unwrap_or(self.spans.len() - 1);
        for (number, span) in self.spans.into_iter().enumerate() {
            let with = if number == holder {
                std::mem::take(&mut self.with)
            } else {
                Vec::new()
            };
            if !span.is_empty() || !with.is_empty() {
                edits.push(Edit {
                    span,
                    with,
                    source: self.source,
                    authors: self.authors.clone(),
                });
            }
        }
    }
}
