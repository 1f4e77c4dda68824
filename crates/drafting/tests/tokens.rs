//! What holds of tokens and of the normal form, for any characters.

use drafting::token::{normal_form, tokenise};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

/// Characters among which those that compose, join and vanish are frequent.
fn characters() -> impl Strategy<Value = String> {
    let marks = "aeZ9é漢\u{301}\u{338}\u{AD}=<-–’“' \u{A0}\t[].,\u{1100}\u{1161}\u{FFFC}";
    let mark = prop::sample::select(marks.chars().collect::<Vec<_>>());
    let one = prop_oneof![9 => mark, 1 => any::<char>()];
    prop::collection::vec(one, 0..40).prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #[test]
    fn the_tokens_together_have_the_characters(text in characters()) {
        let tokens = tokenise(&text);
        let together: String = tokens.iter().map(|token| &*token.text).collect();
        prop_assert_eq!(together, text);
        prop_assert!(tokens.iter().all(|token| !token.text.is_empty()));
    }

    #[test]
    fn the_normal_form_of_a_normal_form_is_itself(text in characters()) {
        let normal = normal_form(&tokenise(&text));
        prop_assert_eq!(normal_form(&tokenise(&normal)), normal);
    }

    #[test]
    fn composed_and_decomposed_characters_have_one_normal_form(text in characters()) {
        let text = text.replace('\u{AD}', "");
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(normal_form(&tokenise(&composed)), normal_form(&tokenise(&decomposed)));
    }
}
