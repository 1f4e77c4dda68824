//! Which bracket closes which, over the whole text; what is left over stays alone.

use std::ops::Range;

use super::pieces::Reading;
use super::sections::Heading;
use super::{Fault, Flaw, labels};
use crate::token::Kind;

/// An opening bracket with the one that closes it, by their pieces.
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) close: usize,
    /// The pair around it, by its number.
    pub(super) within: Option<usize>,
}

/// All brackets of a text.
pub(super) struct Pairing {
    /// Those that close, in the order in which they open.
    pub(super) pairs: Vec<Pair>,
    /// For each piece, the innermost pair around it, by its number.
    pub(super) around: Vec<Option<usize>>,
    /// For each piece that is a bracket of a pair, the number of that pair.
    pub(super) pair_at: Vec<Option<usize>>,
    /// Those that nothing opens or closes, by their pieces, in order.
    strays: Vec<usize>,
}

impl Pairing {
    /// Pairs brackets by a stack. What opens in a cell, note or box closes there. A heading ends what was opened in the
    /// midst of a paragraph before it; what was opened at the beginning of one may only be closed at the end of another.
    pub(super) fn of(reading: &Reading, headings: &[Option<Heading>]) -> Self {
        let mut walk = Walk::default();
        let mut lines = reading.lines.iter().zip(headings).peekable();
        for (at, piece) in reading.pieces.iter().enumerate() {
            if let Some((line, heading)) = lines.next_if(|(line, _)| line.pieces.start == at) {
                walk.begin(heading.is_some());
                let label = labels::label(reading, line);
                let start = label.map_or(at, |(_, end)| end);
                let is_word = |at: &usize| reading.pieces[*at].is_word();
                walk.first_word = (start..line.pieces.end).find(is_word);
                walk.last_word = (start..line.pieces.end).rev().find(is_word);
            }
            match &piece.kind {
                Kind::Open(_) => walk.floors.push(walk.stack.len()),
                Kind::Close(_) => walk.leave(),
                Kind::Bracket if piece.opens() => walk.open(at),
                Kind::Bracket => walk.close(at),
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::ParagraphEnd
                | Kind::Opaque
                | Kind::Placed { .. } => {}
            }
        }
        walk.finish(reading.pieces.len())
    }

    /// The pairs that open within some pieces.
    pub(super) fn opened_in(&self, pieces: Range<usize>) -> impl Iterator<Item = &Pair> {
        let first = self.pairs.partition_point(|pair| pair.open < pieces.start);
        let opened = self.pairs[first..].iter();
        opened.take_while(move |pair| pair.open < pieces.end)
    }

    /// What is not balanced, and what spans paragraphs.
    pub(super) fn faults(&self, reading: &Reading) -> Vec<Fault> {
        let strays = self.strays.iter().map(|&at| {
            let opens = reading.pieces[at].opens();
            let flaw = if opens {
                Flaw::Unclosed
            } else {
                Flaw::Unopened
            };
            (at, flaw)
        });
        let spans = |pair: &&Pair| reading.line_of(pair.open) != reading.line_of(pair.close);
        let spanning = self.pairs.iter().filter(spans).map(|pair| {
            let until = reading.place(pair.close);
            (pair.open, Flaw::Spanning { until })
        });
        strays
            .chain(spanning)
            .map(|(at, flaw)| reading.fault(at, flaw))
            .collect()
    }
}

/// What has been opened so far.
#[derive(Default)]
struct Walk {
    stack: Vec<Waiting>,
    /// How high the stack was where each cell, note or table that is still open began.
    floors: Vec<usize>,
    section: usize,
    /// The first and the last word of the paragraph, its label left aside.
    first_word: Option<usize>,
    last_word: Option<usize>,
    found: Vec<(usize, usize)>,
    strays: Vec<usize>,
}

/// A bracket that has not been closed yet.
struct Waiting {
    piece: usize,
    section: usize,
    /// Whether it stands before all words of its paragraph, so that it may be about several paragraphs.
    is_first: bool,
}

impl Walk {
    fn floor(&self) -> usize {
        self.floors.last().copied().unwrap_or(0)
    }

    fn begin(&mut self, is_heading: bool) {
        if is_heading {
            self.section += 1;
            let here = self.stack.split_off(self.floor());
            let (kept, ended): (Vec<_>, Vec<_>) = here.into_iter().partition(|one| one.is_first);
            self.strays.extend(ended.iter().map(|one| one.piece));
            self.stack.extend(kept);
        }
    }

    fn leave(&mut self) {
        let floor = self.floors.pop().unwrap_or(0);
        let left = self.stack.drain(floor..);
        self.strays.extend(left.map(|one| one.piece));
    }

    fn open(&mut self, at: usize) {
        self.stack.push(Waiting {
            piece: at,
            section: self.section,
            is_first: self.first_word.is_none_or(|first| at < first),
        });
    }

    fn close(&mut self, at: usize) {
        let is_last = self.last_word.is_none_or(|last| last < at);
        let is_reached = self.stack.len() > self.floor();
        let section = self.section;
        let fits = |one: &mut Waiting| is_reached && (one.section == section || is_last);
        match self.stack.pop_if(fits) {
            Some(one) => self.found.push((one.piece, at)),
            None => self.strays.push(at),
        }
    }

    fn finish(mut self, pieces: usize) -> Pairing {
        self.strays.extend(self.stack.iter().map(|one| one.piece));
        self.strays.sort_unstable();
        self.found.sort_unstable();
        let mut pairing = Pairing {
            pairs: Vec::new(),
            around: vec![None; pieces],
            pair_at: vec![None; pieces],
            strays: self.strays,
        };
        for (number, &(open, close)) in self.found.iter().enumerate() {
            pairing.pair_at[open] = Some(number);
            pairing.pair_at[close] = Some(number);
        }
        let mut within: Option<usize> = None;
        for at in 0..pieces {
            let pair = pairing.pair_at[at];
            let begun = pair.filter(|&number| self.found[number].0 == at);
            if pair.is_some() && begun.is_none() {
                within = pairing.pairs[within.expect("a pair that closes was opened")].within;
            }
            pairing.around[at] = within;
            if let Some(number) = begun {
                let (open, close) = self.found[number];
                pairing.pairs.push(Pair {
                    open,
                    close,
                    within,
                });
                within = Some(number);
            }
        }
        pairing
    }
}
