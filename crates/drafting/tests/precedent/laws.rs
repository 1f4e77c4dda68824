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

fn similarity(one: &str, other: &str) -> usize {
    let one: Vec<&str> = one.split_whitespace().collect();
    let other: Vec<&str> = other.split_whitespace().collect();
    2000 * common(&one, &other) / (one.len() + other.len()).max(1)
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
        let found = library.closest(&passage, at_least);
        let best = paragraphs.iter().map(|one| similarity(one, &passage)).max();
        let best = best.filter(|&best| best > 0 && best >= at_least as usize);
        prop_assert_eq!(found.as_ref().map(|found| found.similarity as usize), best);
        if let Some(found) = found {
            let first = paragraphs.iter().position(|one| similarity(one, &passage) == best.unwrap_or(0));
            let place = first.map(|at| ((at / 3).to_string(), at % 3));
            prop_assert_eq!(Some((found.source.name.to_string(), found.paragraph)), place);
        }
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
