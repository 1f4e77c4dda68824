//! A base and what a party returned, told in one sequence of what stayed, went, came and moved; and the edits that it adds up to.
//! Where the sequence comes from, recorded marks or comparing, is not known here.

use std::ops::Range;

use crate::markup::{Edit, Source};
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
