//! Tokens together have the characters that were cut, and a normal form is its own.
#![no_main]

use drafting::text::Text;
use drafting::token::{normal_form, tokenise};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|characters: &str| {
    let tokens = tokenise(characters);
    let together: String = tokens.iter().map(|token| &*token.text).collect();
    assert_eq!(together, characters);
    let normal = normal_form(&tokens);
    assert_eq!(normal_form(&tokenise(&normal)), normal);
    let text = Text::plain(characters);
    assert_eq!(Text::new(text.tokens().to_vec()), Ok(text));
});
