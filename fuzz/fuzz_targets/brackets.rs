//! Any text can be read for its brackets, and each bracket is in exactly one pair or fault.
#![no_main]

use drafting::brackets::{Bracketed, Flaw};
use drafting::text::Text;
use drafting::token::Kind;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|characters: &str| {
    let text = Text::plain(characters);
    let read = Bracketed::read(&text);
    let mut seen = vec![0; text.tokens().len()];
    for bracket in &read.brackets {
        seen[bracket.span.start] += 1;
        seen[bracket.span.end - 1] += 1;
        assert!(bracket.span.start < bracket.words.start && bracket.words.end < bracket.span.end);
    }
    for fault in &read.faults {
        seen[fault.at] += usize::from(matches!(fault.flaw, Flaw::Unclosed | Flaw::Unopened));
    }
    for (token, seen) in text.tokens().iter().zip(seen) {
        assert_eq!(seen, usize::from(token.kind == Kind::Bracket));
    }
    let open: usize = read
        .open_by_section()
        .iter()
        .map(|open| open.brackets)
        .sum();
    assert!(open <= read.brackets.len());
    read.held_by_party();
});
