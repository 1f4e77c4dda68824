//! How long the marks of fifty parties take to compile, beside cutting the same base into tokens in the same run,
//! and a tenth of the text with a tenth of the marks.
#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, and its ratios are for people"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use drafting::compilation::{Compilation, Reader};
use drafting::compile::compile;
use drafting::markup::{Edit, Markup, Move, Source};
use drafting::text::Text;
use drafting::token::{Kind, Party, Token, tokenise};

const PARAGRAPHS: usize = 2_000;
const WORDS: usize = 80;
const PARTIES: usize = 50;
const EDITS: usize = 100;

/// The fastest of so many runs counts.
const RUNS: usize = 9;

fn main() {
    let small = measure(PARAGRAPHS / 10, EDITS / 10);
    let large = measure(PARAGRAPHS, EDITS);
    println!(
        "ten times the text and the marks: compiled in {} times the time, cut into tokens in {} times",
        tenths(large.compiling, small.compiling),
        tenths(large.cutting, small.cutting)
    );
}

/// How long a text takes to compile, and to cut into tokens.
struct Times {
    compiling: Duration,
    cutting: Duration,
}

/// Compiles a text of so many paragraphs under so many edits a party, and says how long it took.
fn measure(paragraphs: usize, edits: usize) -> Times {
    let characters = characters(paragraphs);
    let base = Text::plain(&characters);
    let mut chance = Chance(7);
    let submissions: Vec<(Party, Markup)> = (0..PARTIES)
        .map(|number| {
            let markup = markup(&base, edits, &mut chance);
            (Party(format!("P{number}").into()), markup)
        })
        .collect();
    let (mut cutting, mut compiling, mut reading) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..RUNS {
        let start = Instant::now();
        black_box(Text::plain(&characters));
        cutting = cutting.min(start.elapsed());
        let (base, submissions) = (base.clone(), submissions.clone());
        let start = Instant::now();
        let compiled = black_box(compile(base, submissions));
        compiling = compiling.min(start.elapsed());
        let start = Instant::now();
        black_box(compiled.read(Reader::Party(0)));
        reading = reading.min(start.elapsed());
    }
    let compiled = compile(base, submissions);
    println!(
        "{paragraphs} paragraphs of {WORDS} words, {PARTIES} parties with {edits} edits each: {}",
        points(&compiled)
    );
    println!(
        "  compiled in {compiling:?}, {} of the {cutting:?} in which the base is cut into tokens",
        tenths(compiling, cutting)
    );
    println!("  read with one party's eyes in {reading:?}");
    Times { compiling, cutting }
}

fn points(compiled: &Compilation) -> String {
    let points = compiled.points().count();
    let nested = compiled
        .points()
        .filter(|point| point.base.len() > 1)
        .count();
    format!("{points} points, {nested} of them with others within")
}

/// A ratio with one decimal.
fn tenths(part: Duration, whole: Duration) -> String {
    let tenths = part.as_nanos() * 10 / whole.as_nanos().max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn characters(paragraphs: usize) -> String {
    let mut chance = Chance(1);
    let mut characters = String::new();
    for _ in 0..paragraphs {
        for word in 0..WORDS {
            if word > 0 {
                characters.push(' ');
            }
            characters.push_str(LEXICON[chance.below(LEXICON.len())]);
        }
        characters.push_str(".\n");
    }
    characters
}

/// Words replaced, put in and struck, now and then a sentence or a paragraph, and one paragraph moved.
fn markup(base: &Text, edits: usize, chance: &mut Chance) -> Markup {
    let lines: Vec<_> = base.lines().collect();
    let moved = lines[chance.below(lines.len())].clone();
    let stretch = base.tokens().len() / edits;
    let mut all: Vec<Edit> = (0..edits)
        .filter_map(|number| {
            let at = number * stretch + chance.below(stretch / 2);
            let line = lines[base.line_of(at)].clone();
            let (span, with) = match chance.below(10) {
                0 => (line.clone(), Vec::new()),
                1 => (line.start..line.start, added(chance)),
                2 => (at..(at + 30).min(line.end - 1), Vec::new()),
                3 | 4 => (at..at, tokenise(" as appropriate")),
                _ => (at..at + 1, tokenise(LEXICON[chance.below(LEXICON.len())])),
            };
            let clear = span.end < moved.start || moved.end < span.start;
            (clear && span.start < line.end - 1 && span.end <= line.end).then(|| edit(span, with))
        })
        .collect();
    all.dedup_by(|next, last| next.span.start < last.span.end);
    let place = lines[chance.below(lines.len())].start;
    let free = |edit: &Edit| place < edit.span.start || edit.span.end < place;
    if (place < moved.start || moved.end < place) && all.iter().all(free) {
        let placed = Kind::Placed {
            start: moved.start,
            end: moved.end,
        };
        all.push(edit(place..place, vec![Token::new(placed, "")]));
        all.sort_by_key(|edit| edit.span.start);
        let moves = vec![Move {
            from: moved,
            source: Source::Recorded,
            authors: Vec::new(),
        }];
        return Markup {
            edits: all,
            moves,
            ..Markup::default()
        };
    }
    Markup {
        edits: all,
        ..Markup::default()
    }
}

fn added(chance: &mut Chance) -> Vec<Token> {
    let mut tokens = tokenise("The sides shall report to each other on ");
    tokens.extend(tokenise(LEXICON[chance.below(LEXICON.len())]));
    tokens.push(Token::new(Kind::ParagraphEnd, ""));
    tokens
}

fn edit(span: std::ops::Range<usize>, with: Vec<Token>) -> Edit {
    Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}

/// Numbers that look drawn and are the same in every run (Knuth's linear congruential generator).
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound
    }
}

const LEXICON: [&str; 24] = [
    "the",
    "sides",
    "shall",
    "should",
    "will",
    "meet",
    "report",
    "agree",
    "note",
    "on",
    "in",
    "of",
    "progress",
    "plan",
    "action",
    "partnership",
    "co-operation",
    "capacity",
    "peace",
    "trade",
    "climate",
    "every",
    "year",
    "2026",
];
