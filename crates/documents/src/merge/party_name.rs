//! The names of parties as they are printed within brackets, read from words and guessed from the names of files.

/// The longest name of a party, in characters.
const LENGTH_MAX: usize = 40;

/// A name without the marks that part names from words; none where the words are no such name.
pub fn parse(words: &str) -> Option<String> {
    let name = words.trim();
    let is_plain = |letter: char| !letter.is_control() && !"[]:,;/=".contains(letter);
    let fits = (1..=LENGTH_MAX).contains(&name.chars().count());
    (fits && name.chars().all(is_plain)).then(|| name.to_owned())
}

/// The party that a file is named after: the first code of three capital letters, or else the first word.
pub fn guess(file: &str) -> Option<String> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words = || {
        let pieces = stem.split(|letter: char| !letter.is_alphanumeric());
        pieces.filter(|piece| !piece.is_empty())
    };
    let is_code = |word: &&str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
    let first = words().find(is_code).or_else(|| words().next());
    first.and_then(parse)
}

#[cfg(test)]
mod tests {
    use super::{guess, parse};

    #[test]
    fn a_file_is_named_after_its_party() {
        let cases = [
            ("THA_draft.docx", Some("THA")),
            ("draft 3 (VNM).docx", Some("VNM")),
            ("Laos comments.docx", Some("Laos")),
            ("ROK.v2.docx", Some("ROK")),
            ("한국.docx", Some("한국")),
            ("___.docx", None),
        ];
        for (file, party) in cases {
            assert_eq!(guess(file).as_deref(), party, "{file}");
        }
    }

    #[test]
    fn a_name_parts_from_the_words_beside_it() {
        assert_eq!(parse(" New Zealand ").as_deref(), Some("New Zealand"));
        for name in [
            "",
            "  ",
            "[THA]",
            "THA: x",
            "THA, VNM",
            "a\nb",
            &"x".repeat(41),
        ] {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
