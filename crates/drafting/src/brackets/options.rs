//! Options behind labels, in paragraphs and within them: which belong together, and how far each reaches.

use std::ops::Range;

use super::pairs::Pairing;
use super::pieces::{Line, Piece, Reading};
use super::sections::Heading;
use super::{Alternative, Fault, Flaw, Options, labels};

/// The options of a text, in order, and which of them belong together.
#[derive(Default)]
pub(super) struct Sets {
    options: Vec<Labelled>,
    /// For each set its options, by their numbers.
    ended: Vec<Vec<usize>>,
    /// The sets that may go on, an inner one after that around it.
    running: Vec<Vec<usize>>,
}

/// An option by its pieces.
struct Labelled {
    label: String,
    start: usize,
    /// The piece after the label.
    words: usize,
    end: usize,
    is_out_of_order: bool,
}

/// Finds the options. The first of a series begins a set, the next number counted in the same way continues it; another
/// first one and a heading end it.
pub(super) fn sets(reading: &Reading, pairing: &Pairing, headings: &[Option<Heading>]) -> Sets {
    let mut sets = Sets::default();
    for (line, heading) in reading.lines.iter().zip(headings) {
        if heading.is_some() {
            sets.end_from(0, line.pieces.start);
        }
        for (label, place) in labelled(reading, line) {
            sets.take(label, place);
        }
    }
    sets.end_from(0, reading.pieces.len());
    sets.confine(reading, pairing);
    sets.ended.sort_unstable();
    sets
}

impl Sets {
    fn take(&mut self, label: String, place: Range<usize>) {
        let (manner, number) = labels::count(&label);
        let ends_with = |set: &Vec<usize>, before: Option<usize>| {
            let (last_manner, last) = labels::count(&self.options[set[set.len() - 1]].label);
            last_manner == manner && before.is_none_or(|before| last == before)
        };
        let is_first = number == 1;
        let before = (!is_first).then(|| number.saturating_sub(1));
        let found = self.running.iter().rposition(|set| ends_with(set, before));
        let option = self.options.len();
        match found {
            Some(at) if is_first => self.end_from(at, place.start),
            Some(at) => {
                self.end_from(at + 1, place.start);
                let last = self.running[at].last().copied();
                self.options[last.expect("a set begins with an option")].end = place.start;
                self.running[at].push(option);
            }
            None => {}
        }
        if is_first || found.is_none() {
            self.running.push(vec![option]);
        }
        self.options.push(Labelled {
            label,
            start: place.start,
            words: place.end,
            end: place.end,
            is_out_of_order: !is_first && found.is_none(),
        });
    }

    fn end_from(&mut self, first: usize, at: usize) {
        for set in self.running.drain(first..) {
            let last = set.last().copied();
            self.options[last.expect("a set begins with an option")].end = at;
            self.ended.push(set);
        }
    }

    /// Ends the last of each set with its paragraph where it has words there, or with a bracket
    /// that opens in it, and each option with the bracket around it.
    fn confine(&mut self, reading: &Reading, pairing: &Pairing) {
        for set in &self.ended {
            let last = set.last().copied();
            let last = &mut self.options[last.expect("a set begins with an option")];
            let end = reading.lines[reading.line_of(last.start)].pieces.end;
            let is_said = |piece: &Piece| piece.is_word();
            if reading.pieces[last.words..end].iter().any(is_said) {
                let opened = pairing.opened_in(last.start..end);
                let reached = opened.map(|pair| pair.close + 1).max();
                last.end = last.end.min(reached.unwrap_or(end).max(end));
            }
        }
        for option in &mut self.options {
            if let Some(around) = pairing.around[option.start] {
                option.end = option.end.min(pairing.pairs[around].close);
            }
            option.end = option.end.max(option.words);
        }
    }

    /// The sets with their tokens.
    pub(super) fn told(&self, reading: &Reading) -> Vec<Options> {
        let alternative = |&option: &usize| {
            let option = &self.options[option];
            Alternative {
                label: option.label.clone(),
                span: reading.tokens(option.start..option.end),
                paragraph: reading.line_of(option.start),
                no_text: is_no_text(&reading.words(option.words..option.end)),
            }
        };
        let told = |set: &Vec<usize>| Options {
            options: set.iter().map(alternative).collect(),
        };
        self.ended.iter().map(told).collect()
    }

    /// Options out of order, and brackets that open within an option and close outside of it.
    pub(super) fn faults(&self, reading: &Reading, pairing: &Pairing) -> Vec<Fault> {
        let mut faults = Vec::new();
        for option in &self.options {
            if option.is_out_of_order {
                faults.push(reading.fault(option.start, Flaw::OptionOutOfOrder));
            }
            let inside = pairing.opened_in(option.start..option.end);
            for pair in inside.filter(|pair| option.end <= pair.close) {
                let until = reading.place(pair.close);
                faults.push(reading.fault(pair.open, Flaw::Crossing { until }));
            }
        }
        faults
    }
}

/// Whether the words propose that nothing should stand there.
pub(super) fn is_no_text(words: &str) -> bool {
    let bare = words.trim_matches(|c: char| c == '[' || c == ']' || c == '.' || c.is_whitespace());
    bare.eq_ignore_ascii_case("no text")
}

/// The labels of options in a line, each with its pieces.
fn labelled(reading: &Reading, line: &Line) -> Vec<(String, Range<usize>)> {
    let after_label = labels::label(reading, line).map_or(line.pieces.start, |(_, end)| end);
    let opening = labels::opening(reading, after_label, line.pieces.end);
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    for at in line.pieces.clone() {
        let is_opening = opening == Some(at);
        let label = labels::option(reading, at, line.pieces.end, is_opening);
        if let Some((label, end)) = label {
            found.push((label, at..end));
        }
    }
    found
}
