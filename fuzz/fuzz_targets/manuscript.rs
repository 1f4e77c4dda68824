//! Any bytes are read or refused; what is read says the same in each of its readings, and is written back as it was.
#![no_main]

mod packed;

use libfuzzer_sys::fuzz_target;
use manuscript::reading::KnownMarks;

fuzz_target!(|bytes: &[u8]| {
    let Ok(manuscript) = packed::opened(bytes) else {
        return;
    };
    let text = manuscript.text();
    assert_eq!(text.tokens().len(), manuscript.spots().len());
    assert_eq!(text.lines().len(), manuscript.numbers().len());
    let marked = manuscript.marked(&KnownMarks::default());
    assert_eq!(marked.accepted(), *text);
    marked.rejected();
    let known = manuscript.known_marks();
    let settled = manuscript.marked(&known);
    assert_eq!(settled.rejected(), *text);
    assert!(settled.comments.is_empty());
    assert_eq!(manuscript.marked_numbers(&known).len(), settled.lines.len());
    for part in manuscript.parts() {
        let bytes = manuscript.package().bytes(&part.name).expect("it was read");
        assert_eq!(part.tree.write(), bytes);
    }
    for (token, spot) in text.tokens().iter().zip(manuscript.spots()) {
        let tree = &manuscript.parts()[spot.part].tree;
        assert!(
            tree.is_element(spot.start.node) && tree.is_element(spot.end.node),
            "{token:?}"
        );
    }
});
