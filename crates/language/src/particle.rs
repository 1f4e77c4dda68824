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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::after;

    #[test]
    fn a_particle_follows_the_last_spoken_sound() {
        let cases = [
            ("대한민국", "을/를", "을"),
            ("아세안", "은/는", "은"),
            ("태국", "으로/로", "으로"),
            ("서울", "으로/로", "로"),
            ("서울", "이/가", "이"),
            ("제주", "으로/로", "로"),
            ("회의", "과/와", "와"),
            ("사무국", "과/와", "과"),
            ("고위관리회의(SOM)", "을/를", "를"),
            ("외교부 장관 (공동의장)", "이/가", "이"),
            ("(비공개)", "을/를", "를"),
            ("“공동 기록부”", "을/를", "를"),
            ("행동계획.", "을/를", "을"),
            ("rok/brief", "이/가", "가"),
            ("dialogue-29", "이/가", "가"),
            ("dialogue-30", "이/가", "이"),
            ("dialogue-21", "으로/로", "로"),
            ("1.50", "이/가", "이"),
            ("0", "이/가", "이"),
            ("1,300", "을/를", "을"),
            ("95%", "을/를", "를"),
            ("ASEAN", "은/는", "은"),
            ("ROK", "은/는", "는"),
            ("SOM", "을/를", "을"),
            ("JCC", "을/를", "를"),
            ("URL", "으로/로", "로"),
            ("Bangkok", "으로/로", "으로"),
            ("Philippine", "이/가", "이"),
            ("mobile", "으로/로", "로"),
            ("report", "을/를", "를"),
            ("workshop", "을/를", "을"),
            ("Thailand", "이/가", "가"),
            ("大韓民國", "을/를", "을(를)"),
            ("ไทย", "이/가", "이(가)"),
            ("", "이/가", "이(가)"),
            ("…", "으로/로", "으로(로)"),
        ];
        for (word, pair, particle) in cases {
            assert_eq!(after(word, pair), particle, "after {word:?}");
        }
    }

    #[test]
    fn every_syllable_is_known_by_its_place_in_the_syllabary() {
        let mut syllables = '가'..='힣';
        for _initial_and_vowel in 0..19 * 21 {
            for last in 0..28 {
                let syllable = syllables
                    .next()
                    .expect("the syllabary is 19 × 21 × 28")
                    .to_string();
                assert_eq!(
                    after(&syllable, "을/를"),
                    if last == 0 { "를" } else { "을" }
                );
                let opens = last == 0 || last == 8;
                assert_eq!(
                    after(&syllable, "으로/로"),
                    if opens { "로" } else { "으로" }
                );
            }
        }
        assert_eq!(syllables.next(), None);
    }

    /// Spells a number out in Korean, to the last syllable.
    fn spelled(number: u64) -> String {
        const DIGITS: [&str; 10] = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
        const PLACES: [&str; 4] = ["", "십", "백", "천"];
        const GROUPS: [&str; 5] = ["", "만", "억", "조", "경"];
        if number == 0 {
            return "영".to_owned();
        }
        let mut words = String::new();
        for group in (0..5).rev() {
            let within = number / 10_u64.pow(4 * group) % 10_000;
            for place in (0..4).rev() {
                let digit = within / 10_u64.pow(place) % 10;
                if digit > 0 {
                    words += DIGITS[digit as usize];
                    words += PLACES[place as usize];
                }
            }
            if within > 0 {
                words += GROUPS[group as usize];
            }
        }
        words
    }

    proptest! {
        #[test]
        fn a_number_takes_the_particle_of_its_name(
            digits in 1_u64..10_000,
            zeros in 0_u32..16,
        ) {
            let number = digits * 10_u64.pow(zeros);
            for pair in ["을/를", "으로/로"] {
                let named = after(&spelled(number), pair);
                prop_assert_eq!(&after(&number.to_string(), pair), &named, "{}", number);
                let grouped = crate::number::grouped(number as i64);
                if number <= i64::MAX as u64 {
                    prop_assert_eq!(&after(&grouped, pair), &named, "{}", grouped);
                }
            }
        }
    }
}
