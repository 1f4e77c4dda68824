//! How long it takes to compare a text with an edited copy, with one that says something else throughout, and to read recorded marks,
//! beside cutting the same text into tokens in the same run, and with ten times and a tenth of the text.
//! With the name of one of these and a number of paragraphs, that alone is done once, so that its instructions can be counted.
#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, and its ratios are for people"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use drafting::compare::compare;
use drafting::marked::{Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
use drafting::markup::Markup;
use drafting::text::Text;

const PARAGRAPHS: usize = 2_000;
const WORDS: usize = 80;
const EDITS: usize = 100;
const LEXICON: usize = 3_000;

/// The fastest of so many runs counts.
const RUNS: usize = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, what, paragraphs, ..] = arguments.as_slice()
        && let Ok(paragraphs) = paragraphs.parse()
    {
        work(paragraphs, paragraphs / 20).once(what);
        return;
    }
    // The smallest fits into the caches of a processor, the others do not.
    let sizes =
        [1, 10, 100].map(|tenfold| measure(PARAGRAPHS / 10 * tenfold, EDITS / 10 * tenfold));
    for pair in sizes.windows(2) {
        for ((what, small), (_, large)) in pair[0].iter().zip(&pair[1]) {
            println!(
                "{what}: ten times the text takes {} times as long",
                tenths(*large, *small)
            );
        }
    }
}

fn measure(paragraphs: usize, edits: usize) -> Vec<(&'static str, Duration)> {
    let work = work(paragraphs, edits);
    let cutting = fastest(|| Text::plain(&work.characters));
    let found = compare(&work.base, &work.edited);
    println!(
        "{paragraphs} paragraphs of {WORDS} words, {edits} edits: {} edits and {} moves found; cut into tokens in {cutting:?}",
        found.edits.len(),
        found.moves.len()
    );
    let measured = vec![
        ("cutting into tokens", cutting),
        (
            "an edited copy",
            fastest(|| compare(&work.base, &work.edited)),
        ),
        ("another text", fastest(|| compare(&work.base, &work.other))),
        (
            "recorded marks",
            fastest(|| Markup::of(&work.base, &work.marked)),
        ),
    ];
    for (what, took) in &measured[1..] {
        println!("  {what}: {took:?}, {} of that", tenths(*took, cutting));
    }
    measured
}

/// What is compared.
struct Work {
    characters: String,
    base: Text,
    edited: Text,
    other: Text,
    marked: Marked,
}

fn work(paragraphs: usize, edits: usize) -> Work {
    let base = paragraphs_of(paragraphs, 1);
    let text = |lines: &[String]| Text::plain(&lines.join("\n"));
    Work {
        characters: base.join("\n"),
        edited: text(&edited(&base, edits)),
        other: text(&paragraphs_of(paragraphs, 2)),
        marked: marked(&base, edits),
        base: text(&base),
    }
}

impl Work {
    /// Does one thing once: the function by whose name its instructions are told from those of making the texts.
    #[inline(never)]
    fn once(&self, what: &str) {
        match what {
            "cutting" => drop(black_box(Text::plain(&self.characters))),
            "edited" => drop(black_box(compare(&self.base, &self.edited))),
            "other" => drop(black_box(compare(&self.base, &self.other))),
            "marks" => drop(black_box(Markup::of(&self.base, &self.marked))),
            _ => eprintln!("cutting, edited, other or marks"),
        }
    }
}

fn fastest<T>(mut work: impl FnMut() -> T) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    (0..RUNS).map(timed).min().unwrap_or_default()
}

/// A ratio with one decimal.
fn tenths(part: Duration, whole: Duration) -> String {
    let tenths = part.as_nanos() * 10 / whole.as_nanos().max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Paragraphs of words, the first of the lexicon by far the commonest.
fn paragraphs_of(paragraphs: usize, seed: u64) -> Vec<String> {
    let mut chance = Chance(seed);
    let mut paragraph = |_| {
        let words: Vec<String> = (0..WORDS)
            .map(|_| {
                let ceiling = 1 + chance.below(LEXICON);
                ["the", "of", "and", "to"]
                    .get(chance.below(ceiling))
                    .map_or_else(
                        || format!("word{}", chance.below(ceiling)),
                        |word| (*word).to_owned(),
                    )
            })
            .collect();
        words.join(" ") + "."
    };
    (0..paragraphs).map(&mut paragraph).collect()
}

/// A copy with words replaced, and one paragraph in twenty edits moved, put in or left out.
fn edited(base: &[String], edits: usize) -> Vec<String> {
    let mut chance = Chance(3);
    let mut lines = base.to_vec();
    for number in 0..edits {
        let at = chance.below(lines.len());
        match number % 20 {
            0 => {
                let moved = lines.remove(at);
                let place = chance.below(lines.len());
                lines.insert(place, moved);
            }
            1 => lines.insert(at, format!("A new paragraph, the {number}th, says so.")),
            2 => {
                lines.remove(at);
            }
            _ => lines[at] = lines[at].replacen("word1", "another phrase1", 1),
        }
    }
    lines
}

/// The base with words put in and struck.
fn marked(base: &[String], edits: usize) -> Marked {
    let mut chance = Chance(4);
    let piece = |words: &str, mark: Mark| Piece {
        content: Content::Characters(words.to_owned()),
        mark,
    };
    let hand = || {
        Some(Hand {
            author: "A".into(),
            moved: None,
        })
    };
    let line = |words: &String| {
        MarkedLine::Paragraph(MarkedParagraph {
            pieces: vec![piece(words, Mark::default())],
            ..MarkedParagraph::default()
        })
    };
    let mut lines: Vec<MarkedLine> = base.iter().map(line).collect();
    for _ in 0..edits {
        let at = chance.below(base.len());
        let (start, end) = base[at].split_at(base[at].len() / 2);
        lines[at] = MarkedLine::Paragraph(MarkedParagraph {
            pieces: vec![
                piece(start, Mark::default()),
                piece(
                    "new",
                    Mark {
                        inserted: hand(),
                        deleted: None,
                    },
                ),
                piece(
                    end,
                    Mark {
                        inserted: None,
                        deleted: hand(),
                    },
                ),
            ],
            ..MarkedParagraph::default()
        });
    }
    Marked {
        lines,
        comments: Vec::new(),
        asides: Vec::new(),
        records: true,
    }
}

/// Numbers that look like chance and are the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, ceiling: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % ceiling
    }
}
