//! Korean particles, whose form depends on the sound that the word before them ends in; no other
//! grammar.
//!
//! A bracketed addition does not count: 고위관리회의(SOM)를 follows 회의. Numbers are read as in
//! Korean. Latin letters follow the loanword rules closely enough for names and acronyms; where a
//! word cannot be read (Chinese characters, Thai), both forms are printed, as is the custom:
//! 을(를).

/// How the sound before a particle ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Vowel,
    /// The final ㄹ, after which 으로 becomes 로.
    Rieul,
    Consonant,
    Unread,
}

/// Gives the particle that follows a word, out of its form after a consonant and its form after a
/// vowel: `을/를`.
///
/// # Panics
///
/// If the pair has no `/`: a mistake in the catalogue.
pub(crate) fn after(word: &str, pair: &str) -> String {
    let (after_consonant, after_vowel) = pair
        .split_once('/')
        .unwrap_or_else(|| panic!("a particle is written as two forms with `/`, not `{pair}`"));
    match ending(spoken(word)) {
        Ending::Vowel => after_vowel.to_owned(),
        Ending::Rieul if after_consonant.starts_with('으') => after_vowel.to_owned(),
        Ending::Rieul | Ending::Consonant => after_consonant.to_owned(),
        Ending::Unread => format!("{after_consonant}({after_vowel})"),
    }
}

/// Leaves out what is written at the end of a word but not spoken: quotes and bracketed additions.
fn spoken(word: &str) -> &str {
    let word =
        word.trim_end_matches(|sign: char| !sign.is_alphanumeric() && !")）%".contains(sign));
    let Some(inside) = word.strip_suffix([')', '）']) else {
        return word;
    };
    match inside.rfind(['(', '（']) {
        Some(start) if !inside[..start].trim().is_empty() => spoken(&inside[..start]),
        _ => spoken(inside),
    }
}

fn ending(word: &str) -> Ending {
    let Some(last) = word.chars().next_back() else {
        return Ending::Unread;
    };
    match last {
        '가'..='힣' => ending_of_syllable(last),
        '0'..='9' => ending_of_number(word),
        'a'..='z' | 'A'..='Z' => ending_of_latin(word),
        // Read 퍼센트.
        '%' => Ending::Vowel,
        _ => Ending::Unread,
    }
}

fn ending_of_syllable(syllable: char) -> Ending {
    const FINALS: u32 = 28;
    const RIEUL: u32 = 8;
    match (u32::from(syllable) - u32::from('가')) % FINALS {
        0 => Ending::Vowel,
        RIEUL => Ending::Rieul,
        _ => Ending::Consonant,
    }
}

/// Reads a number as in Korean: 29 ends in 구, 30 in 십, 10,000 in 만, but 0.30 digit by digit.
fn ending_of_number(word: &str) -> Ending {
    let start = word
        .rfind(|sign: char| !sign.is_ascii_digit() && sign != ',' && sign != '.')
        .map_or(0, |sign| {
            sign + word[sign..].chars().next().map_or(0, char::len_utf8)
        });
    let number = &word[start..];
    let digits = number.trim_end_matches(['0', ',']);
    let zeros = number[digits.len()..]
        .bytes()
        .filter(|sign| *sign == b'0')
        .count();
    let is_whole = !number.contains('.');
    match (zeros, digits.bytes().next_back()) {
        // 영 and 공.
        (1.., None) => Ending::Consonant,
        (1.., Some(_)) if !is_whole => Ending::Consonant,
        // 조, the one unit of ten thousands that ends in a vowel.
        (12..16, Some(_)) => Ending::Vowel,
        // 십, 백, 천, 만, 억, 경.
        (1.., Some(_)) => Ending::Consonant,
        // 일, 칠, 팔.
        (0, Some(b'1' | b'7' | b'8')) => Ending::Rieul,
        // 삼, 육.
        (0, Some(b'3' | b'6')) => Ending::Consonant,
        // 이, 사, 오, 구.
        (0, _) => Ending::Vowel,
    }
}

/// Reads a Latin word: an acronym by the name of its last letter, any other as a loanword.
fn ending_of_latin(word: &str) -> Ending {
    let start = word
        .rfind(|letter: char| !letter.is_ascii_alphabetic())
        .map_or(0, |sign| {
            sign + word[sign..].chars().next().map_or(0, char::len_utf8)
        });
    let word = &word[start..];
    if word.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return match word.bytes().next_back() {
            // 엘, 알.
            Some(b'L' | b'R') => Ending::Rieul,
            // 엠, 엔.
            Some(b'M' | b'N') => Ending::Consonant,
            _ => Ending::Vowel,
        };
    }
    ending_of_loanword(&word.to_ascii_lowercase())
}

/// Reads a loanword: after a short vowel a stop closes the syllable (방콕, 워크숍), elsewhere it
/// opens one of its own (리포트); a silent `e` is passed over (라인, 모바일).
fn ending_of_loanword(word: &str) -> Ending {
    let letters = word.as_bytes();
    let is_vowel = |place: usize| {
        letters
            .len()
            .checked_sub(place)
            .is_some_and(|at| b"aeiouy".contains(&letters[at]))
    };
    match letters {
        [.., b'l'] => Ending::Rieul,
        [.., b'm' | b'n'] | [.., b'n', b'g'] => Ending::Consonant,
        [.., b'c', b'k'] if is_vowel(3) => Ending::Consonant,
        [.., b'b' | b'c' | b'k' | b'p' | b't'] if is_vowel(2) && !is_vowel(3) => Ending::Consonant,
        [_, _, .., b'l', b'e'] if is_vowel(3) => Ending::Rieul,
        [_, _, .., b'm' | b'n', b'e'] if is_vowel(3) => Ending::Consonant,
        _ => Ending::Vowel,
    }
}
