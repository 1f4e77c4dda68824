//! How well and how fast earlier wording is found in ten years of decisions, where they are at hand:
//! the paragraphs of 2024 are looked for among those before.
#![allow(
    clippy::disallowed_methods,
    reason = "a bench reads the clock, and the decisions are files"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use drafting::precedent::{Library, Source, paragraphs};
use drafting::token::{Kind, normal_form, tokenise};

#[path = "../tests/samples/documents.rs"]
mod documents;

/// The year whose paragraphs are looked for.
const YEAR: &str = "2024";

/// Shorter paragraphs are headings, and their wording is nobody's.
const WORDS_MIN: usize = 12;

/// How close a wording has to be, in thousandths.
const CLOSE: u32 = 700;

/// The size of the library for which the time of a query is asked.
const LARGE: usize = 15_000;

fn main() {
    let Some(folder) = documents::folder() else {
        println!(
            "not measured: name the folder of the documents in CHANCERY_TEST_DATA and build again"
        );
        return;
    };
    let (earlier, later) = read(&folder.join("decisions/data"));
    let paragraphs: Vec<String> = earlier.values().flatten().cloned().collect();
    println!(
        "{} paragraphs before {YEAR}, {} of {YEAR}",
        paragraphs.len(),
        later.len()
    );
    compare_with_trying_all(&paragraphs, &later);
    measure(&paragraphs, &later);
}

/// The paragraphs of each earlier year, each wording once a year, and those of the last.
fn read(folder: &Path) -> (BTreeMap<String, BTreeSet<String>>, BTreeSet<String>) {
    let mut years: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for body in std::fs::read_dir(folder).expect("the decisions are there") {
        let body = body.expect("a folder can be listed").path();
        for file in std::fs::read_dir(body).expect("a body has a folder") {
            let path = file.expect("a folder can be listed").path();
            let name = path
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or("");
            let year = (2014..=2024)
                .map(|year| year.to_string())
                .find(|year| name.contains(year));
            // One report is named after its session, the fiftieth, which was in 2019.
            let year = year.unwrap_or_else(|| "2019".to_owned());
            if name.ends_with(".txt") {
                let text = std::fs::read_to_string(&path).expect("a decision is text");
                let divided = paragraphs::of_plain(&text);
                let said = divided.iter().map(|one| unlabelled(one).to_owned());
                let long =
                    said.filter(|one| words(one).len() >= WORDS_MIN && !one.starts_with('|'));
                years.entry(year).or_default().extend(long);
            }
        }
    }
    let later = years.remove(YEAR).expect("the last year is among them");
    (years, later)
}

fn library(paragraphs: &[String]) -> Library {
    let mut library = Library::default();
    let source = Source {
        name: "decisions".into(),
        date: None,
    };
    library.add(source, paragraphs.to_vec());
    library
}

/// Holds every answer against that of a table filled for every paragraph that shares enough words.
fn compare_with_trying_all(paragraphs: &[String], passages: &BTreeSet<String>) {
    let library = library(paragraphs);
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut number = |text: &String| -> Vec<usize> {
        let mut said = Vec::new();
        for word in words(text) {
            let next = numbers.len();
            said.push(*numbers.entry(word).or_insert(next));
        }
        said
    };
    let kept: Vec<(Vec<usize>, Vec<usize>)> =
        paragraphs.iter().map(&mut number).map(sorted).collect();
    let (mut exist, mut first) = (0, 0);
    let mut close = [0; 2];
    for passage in passages {
        let said = sorted(number(passage));
        let best = kept.iter().fold(0, |best, one| closer(best, &said, one));
        let found = library
            .closest(passage, 1)
            .map_or(0, |found| found.similarity as usize);
        if best >= CLOSE as usize {
            exist += 1;
            first += usize::from(found == best);
        }
        close[0] += usize::from(best >= 900);
        close[1] += usize::from(best >= 600);
    }
    println!(
        "{} of {} have earlier wording at 0.9, {} at 0.6",
        close[0],
        passages.len(),
        close[1]
    );
    println!("the best is found first in {first} of {exist} cases where one exists at 0.7");
}

/// The larger of a similarity and that of two wordings, which are only aligned if the words that they share allow for more.
fn closer(best: usize, one: &(Vec<usize>, Vec<usize>), other: &(Vec<usize>, Vec<usize>)) -> usize {
    let of = one.0.len() + other.0.len();
    if 2000 * shared(&one.1, &other.1) / of <= best {
        return best;
    }
    best.max(2000 * aligned(&one.0, &other.0) / of)
}

fn sorted(words: Vec<usize>) -> (Vec<usize>, Vec<usize>) {
    let mut sorted = words.clone();
    sorted.sort_unstable();
    (words, sorted)
}

/// How many words two sorted lists share.
fn shared(one: &[usize], other: &[usize]) -> usize {
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < one.len() && j < other.len() {
        match one[i].cmp(&other[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, shared) = (i + 1, j + 1, shared + 1),
        }
    }
    shared
}

/// The length of the longest common subsequence, by the textbook's table.
fn aligned(one: &[usize], other: &[usize]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut diagonal = 0;
        for (j, against) in other.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if word == against {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    row[other.len()]
}

fn measure(paragraphs: &[String], passages: &BTreeSet<String>) {
    let some: Vec<String> = paragraphs.iter().cycle().take(LARGE).cloned().collect();
    let library = library(&some);
    let began = Instant::now();
    let mut found = 0;
    let mut slowest = Duration::ZERO;
    for passage in passages {
        let began = Instant::now();
        found += usize::from(black_box(library.closest(passage, CLOSE)).is_some());
        slowest = slowest.max(began.elapsed());
    }
    let queries =
        began.elapsed() / u32::try_from(passages.len()).expect("a year has fewer paragraphs");
    let began = Instant::now();
    let letters: usize = some
        .iter()
        .map(|one| black_box(one).bytes().filter(|byte| *byte == b'e').count())
        .sum();
    let yardstick = began.elapsed();
    println!(
        "{} paragraphs: {queries:?} a query ({found} found), {slowest:?} at most",
        library.len()
    );
    println!("counting the letter e in all of them ({letters}): {yardstick:?}");
    println!(
        "ratio: {:.2}",
        queries.as_secs_f64() / yardstick.as_secs_f64()
    );
}

/// The words of a passage; the tokens are the room's, the rest of the comparison is made anew here.
fn words(text: &str) -> Vec<String> {
    let tokens = tokenise(text);
    let said = tokens
        .iter()
        .filter(|token| matches!(token.kind, Kind::Word | Kind::Number));
    let heard = said.map(|token| normal_form(std::slice::from_ref(token)).to_lowercase());
    heard.filter(|word| !word.is_empty()).collect()
}

/// A paragraph without the numbers and letters before it.
fn unlabelled(paragraph: &str) -> &str {
    match paragraph.split_once(' ') {
        Some((label, rest)) if label.len() <= 6 && label.ends_with(['.', ')']) => unlabelled(rest),
        Some(_) | None => paragraph,
    }
}
