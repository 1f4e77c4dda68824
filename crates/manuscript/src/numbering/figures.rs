//! Counts written out in the formats that lists use (ECMA-376 part 1, §17.18.59). A format that is not known here is written in figures.

/// A count in a format.
pub(super) fn written(count: u32, format: &str) -> String {
    match format {
        "none" => String::new(),
        "decimalZero" => format!("{count:02}"),
        "upperRoman" => roman(count),
        "lowerRoman" => roman(count).to_lowercase(),
        "upperLetter" => letter(count, 'A'),
        "lowerLetter" => letter(count, 'a'),
        "ordinal" => format!("{count}{}", ordinal_ending(count)),
        "decimalEnclosedCircle" => enclosed(count),
        "ganada" => of_row(
            count,
            &[
                '가', '나', '다', '라', '마', '바', '사', '아', '자', '차', '카', '타', '파', '하',
            ],
        ),
        "chosung" => of_row(
            count,
            &[
                'ㄱ', 'ㄴ', 'ㄷ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅅ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
            ],
        ),
        _ => count.to_string(),
    }
}

/// What stands before the paragraphs of a list without numbers; characters of symbol fonts are shown as a bullet.
pub(super) fn bullet(text: &str) -> String {
    let shown = |character: char| match ('\u{E000}'..='\u{F8FF}').contains(&character) {
        true => '•',
        false => character,
    };
    text.chars().map(shown).collect()
}

fn roman(count: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1_000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if count == 0 || count > 32_767 {
        return count.to_string();
    }
    let mut rest = count;
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            written.push_str(sign);
            rest -= value;
        }
    }
    written
}

/// a to z, then aa to zz, then aaa: the letter is repeated.
fn letter(count: u32, first: char) -> String {
    if count == 0 || count > 780 {
        return count.to_string();
    }
    let index = u8::try_from((count - 1) % 26).expect("below 26");
    let letter = char::from(u8::try_from(first).expect("a Latin letter") + index);
    let times = (count - 1) / 26 + 1;
    (0..times).map(|_| letter).collect()
}

fn ordinal_ending(count: u32) -> &'static str {
    match (count % 100, count % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn enclosed(count: u32) -> String {
    let circled = |count| char::from_u32(0x2460 + count - 1);
    match (1..=20).contains(&count) {
        true => circled(count).map_or_else(|| count.to_string(), String::from),
        false => count.to_string(),
    }
}

fn of_row(count: u32, row: &[char]) -> String {
    let index = (count as usize).checked_sub(1);
    let sign = index.and_then(|index| row.get(index % row.len()));
    sign.map_or_else(|| count.to_string(), ToString::to_string)
}
