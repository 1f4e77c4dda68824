//! Any text is checked without a stop, and every place lies within it.

use intake::check::{check, dated};
use intake::file::Block;
use proptest::prelude::*;

use crate::records::{all, read};

/// Words that the check looks at, in both languages, and others.
const WORDS: &str = "[A-Z][a-z]{0,8}|29th|제29차|한-아세안 대화|ASEAN–ROK Dialogue|Chung Byung-won|정병원|차관보|Minister|of|the|in|on|\
    15 May 2025|5\\.15\\.\\(목\\)-16\\.|95%|171 of 181|USD 9.8|million|미화|980만|달러|2021-25|년|Thursday|\\(|\\)|,|\\. |\n|\\PC{0,3}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_is_checked_and_every_place_lies_within_it(words in proptest::collection::vec(WORDS, 0..40)) {
        let text = words.join(" ");
        // Control characters make a file no text, which the reader says.
        let text = text.replace(|letter: char| letter.is_control() && letter != '\n', " ");
        let file = read(&text);
        let texts: Vec<&str> = file.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(paragraph) => Some(paragraph.text.as_str()),
            Block::Table(_) => None,
        }).collect();
        for record in all() {
            let sight = record.sight();
            let day = dated(&file, &sight).unwrap_or(record.today);
            for one in check(&file, &sight, day).findings {
                let said = |text: &&str| text.get(one.spot.from..one.spot.until) == Some(one.spot.said.as_str());
                prop_assert!(one.spot.note.is_some() || texts.iter().any(said), "{one:?}");
            }
        }
    }
}
