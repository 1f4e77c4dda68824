//! What holds of every library, held against a search that tries every paragraph with the textbook's table.

use drafting::precedent::{Hunk, Library, Source};
use proptest::prelude::*;

/// Wordings of few words, so that much is shared.
fn wording() -> impl Strategy<Value = String> {
    let words = [
        "the",
        "sides",
        "shall",
        "meet",
        "report",
        "and",
        "2,030",
        "co-operate",
    ];
    let word = prop::sample::select(words.to_vec());
    prop::collection::vec(word, 0..90).prop_map(|words| words.join(" "))
}

fn common(one: &[&str], other: &[&str]) -> usize {
    let mut table = vec![vec![0; other.len() + 1]; one.len() + 1];
    for (i, word) in one.iter().enumerate() {
        for (j, against) in other.iter().enumerate() {
            table[i + 1][j + 1] = match word == against {
                true => table[i][j] + 1,
                false => table[i][j + 1].max(table[i + 1][j]),
            };
        }
    }
    table[one.len()][other.len()]
}

/// Twice the words in common, and the words of both.
fn similarity(one: &str, other: &str) -> (usize, usize) {
    let one: Vec<&str> = one.split_whitespace().collect();
    let other: Vec<&str> = other.split_whitespace().collect();
    (2 * common(&one, &other), one.len() + other.len())
}

/// The first of the paragraphs that are closest to a passage, with how close it is.
fn tried(paragraphs: &[String], passage: &str) -> Option<(usize, (usize, usize))> {
    let mut best: Option<(usize, (usize, usize))> = None;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let (common, of) = similarity(paragraph, passage);
        if common > 0 && best.is_none_or(|(_, (most, of_most))| common * of_most > most * of) {
            best = Some((at, (common, of)));
        }
    }
    best
}

fn library(paragraphs: &[String]) -> Library {
    let mut library = Library::default();
    for (number, part) in paragraphs.chunks(3).enumerate() {
        let source = Source {
            name: number.to_string().into(),
            date: None,
        };
        library.add(source, part.to_vec());
    }
    library
}

proptest! {
    #[test]
    fn the_closest_is_what_trying_all_finds(
        paragraphs in prop::collection::vec(wording(), 0..20),
        passage in wording(),
        at_least in 0_u32..=1000,
    ) {
        let library = library(&paragraphs);
        let found = library.closest(&passage, at_least).map(|found| {
            (found.source.name.to_string(), found.paragraph, found.similarity as usize)
        });
        let best = tried(&paragraphs, &passage);
        let best = best.filter(|(_, (common, of))| 1000 * common >= at_least as usize * of);
        let expected = best.map(|(at, (common, of))| ((at / 3).to_string(), at % 3, 1000 * common / of));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_difference_holds_both_wordings_and_as_many_words_in_common_as_there_are(
        earlier in wording(),
        passage in wording(),
    ) {
        let library = library(std::slice::from_ref(&earlier));
        let Some(found) = library.closest(&passage, 0) else { return Ok(()) };
        let (mut old, mut new, mut same) = (String::new(), String::new(), 0);
        for hunk in &found.difference {
            match hunk {
                Hunk::Same(words) => {
                    old.push_str(words);
                    old.push(' ');
                    new.push_str(words);
                    same += words.split_whitespace().count();
                }
                Hunk::Struck(words) => { old.push_str(words); old.push(' ') }
                Hunk::New(words) => new.push_str(words),
            }
        }
        prop_assert_eq!(&new, &passage);
        prop_assert!(old.split_whitespace().eq(earlier.split_whitespace()));
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (one, other) = (words(&earlier), words(&passage));
        let one: Vec<&str> = one.iter().map(|word| &**word).collect();
        let other: Vec<&str> = other.iter().map(|word| &**word).collect();
        prop_assert_eq!(same, common(&one, &other));
    }

    #[test]
    fn any_passage_can_be_looked_for(kept in any::<String>(), passage in any::<String>()) {
        let library = library(&[kept, passage.clone()]);
        if let Some(found) = library.closest(&passage, 1) {
            prop_assert_eq!(found.similarity, 1000);
        }
    }
}
