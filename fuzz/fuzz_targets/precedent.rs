//! Any text divides into paragraphs, and each of its paragraphs is found again.
#![no_main]

use drafting::precedent::{Library, Source, paragraphs};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|characters: &str| {
    for divided in [
        paragraphs::of_plain(characters),
        paragraphs::of_markdown(characters),
    ] {
        let mut library = Library::default();
        let source = Source {
            name: "any".into(),
            date: None,
        };
        library.add(source, divided.clone());
        for passage in divided.iter().take(20) {
            if let Some(precedent) = library.closest(passage, 0) {
                assert_eq!(precedent.similarity, 1000);
            }
        }
    }
});
