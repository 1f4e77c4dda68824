//! The numbers before the parts of a text, read as people write them: `1.1.1`, `(a)`, `iv.`, `Pillar 2:`, `제1장`, `가.`, a bullet.
//! Which part stands within which is decided in `levels`.

/// A number before a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// As it is printed.
    pub(crate) printed: String,
    /// What it may be, likeliest first: `(i)` is the first of Roman numbers or the ninth letter.
    pub(crate) readings: Vec<Reading>,
}

/// One way to understand a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reading {
    pub(crate) scheme: Scheme,
    /// Its figures, outermost first; one unless the scheme is `Path`.
    pub(crate) values: Vec<u32>,
}

/// How numbers are written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Scheme {
    /// Several figures with points between them, as many as that: `1.1.1`.
    Path(usize),
    /// Figures.
    Figure(Frame),
    /// Small or large letters.
    Letter(Frame, Case),
    /// Small or large Roman numbers.
    Roman(Frame, Case),
    /// Korean syllables or letters in their order.
    Hangul(Frame),
    /// Figures in circles.
    Circled,
    /// After a word: `Pillar 1`, `제1장`.
    Word(String),
    /// A bullet, which counts nothing.
    Bullet(char),
}

/// What stands around a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Frame {
    Bare,
    Point,
    Closed,
    Both,
}

/// Whether letters are small or large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Case {
    Small,
    Large,
}

/// Words before which a number names a part.
const WORDS: [&str; 16] = [
    "strategic objective",
    "priority area",
    "action line",
    "priority",
    "pillar",
    "chapter",
    "section",
    "article",
    "cluster",
    "component",
    "objective",
    "measure",
    "theme",
    "area",
    "goal",
    "part",
];
/// Numbers in words.
const COUNTS: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];
/// What stands after a number in Korean: `제1장`.
const KOREAN_WORDS: [char; 6] = ['장', '절', '조', '항', '편', '부'];
const HANGUL: [&str; 2] = [
    "가나다라마바사아자차카타파하",
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
];
const BULLETS: &str = "•‣▪●○◦·*❖➢➤✓□■▶▷◆◇ㅇ–—-";
/// The highest number that counts parts; above it are years.
const VALUE_MAX: u32 = 999;

impl Label {
    /// Whether it counts nothing.
    pub(crate) fn is_bullet(&self) -> bool {
        matches!(
            self.readings.first().map(|one| &one.scheme),
            Some(Scheme::Bullet(_))
        )
    }
}

/// Parts a text into the number typed before it and its words.
pub(crate) fn typed(text: &str) -> Option<(Label, &str)> {
    let text = text.trim_start();
    worded(text)
        .or_else(|| korean_word(text))
        .or_else(|| framed(text))
        .or_else(|| bullet(text))
}

/// Reads characters that are a number and nothing else: what a list prints, or what stands in a cell.
pub(crate) fn whole(printed: &str) -> Option<Label> {
    let printed = printed.trim();
    if let Some((label, rest)) = typed(&format!("{printed}\t")) {
        return rest.trim().is_empty().then_some(label);
    }
    let mut characters = printed.chars();
    let only = characters.next().filter(|_| characters.next().is_none());
    only.filter(|one| !one.is_alphanumeric()).map(|one| Label {
        printed: printed.to_owned(),
        readings: vec![Reading {
            scheme: Scheme::Bullet(one),
            values: vec![0],
        }],
    })
}

/// `Pillar 1: Peace`, `PRIORITY AREA II – Seas`, `Part A`.
fn worded(text: &str) -> Option<(Label, &str)> {
    let start = |word: &&&str| {
        let begin = text.get(..word.len());
        begin.is_some_and(|begin| begin.eq_ignore_ascii_case(word))
    };
    let word = WORDS.iter().find(start)?;
    let after = text[word.len()..].strip_prefix([' ', '\u{A0}'])?;
    let end = after
        .find(|one: char| !one.is_alphanumeric() && one != '.')
        .unwrap_or(after.len());
    let (number, rest) = after.split_at(end);
    let dotted = number.ends_with('.');
    let number = number.trim_end_matches('.');
    let reading = core(number, Frame::Bare)
        .into_iter()
        .next()
        .or_else(|| counted(number))?;
    let trimmed = rest.trim_start();
    let words = trimmed.trim_start_matches([':', '–', '—', '-', '.', ')', '|']);
    let is_parted = dotted || words.len() < trimmed.len() || trimmed.is_empty();
    if !is_parted && !rest.starts_with('\t') {
        return None;
    }
    let printed = text[..word.len() + 1 + number.len()].to_owned();
    let scheme = match matches!(reading.scheme, Scheme::Path(_)) {
        true => reading.scheme,
        false => Scheme::Word((*word).to_owned()),
    };
    let readings = vec![Reading {
        scheme,
        values: reading.values,
    }];
    Some((Label { printed, readings }, words.trim_start()))
}

fn counted(number: &str) -> Option<Reading> {
    let at = COUNTS
        .iter()
        .position(|word| word.eq_ignore_ascii_case(number))?;
    Some(Reading {
        scheme: Scheme::Figure(Frame::Bare),
        values: vec![u32::try_from(at).ok()? + 1],
    })
}

/// `제1장 평화`
fn korean_word(text: &str) -> Option<(Label, &str)> {
    let after = text.strip_prefix('제')?;
    let figures = after.trim_start();
    let end = figures.find(|one: char| !one.is_ascii_digit())?;
    let value: u32 = figures[..end].parse().ok()?;
    let unit = figures[end..].trim_start();
    let word = unit
        .chars()
        .next()
        .filter(|one| KOREAN_WORDS.contains(one))?;
    let rest = &unit[word.len_utf8()..];
    let is_parted = rest.is_empty() || rest.starts_with(|one: char| !one.is_alphanumeric());
    if !is_parted {
        return None;
    }
    let printed = text[..text.len() - rest.len()].to_owned();
    let readings = vec![Reading {
        scheme: Scheme::Word(word.to_string()),
        values: vec![value],
    }];
    let rest = rest.trim_start_matches([':', '.', ' ', '\t', '-', '–']);
    Some((Label { printed, readings }, rest))
}

/// `1.1.1 …`, `(a) …`, `iv. …`, `12) …`, `① …`
fn framed(text: &str) -> Option<(Label, &str)> {
    let first = text.chars().next()?;
    if let Some(value) = circled(first) {
        let rest = &text[first.len_utf8()..];
        let readings = vec![Reading {
            scheme: Scheme::Circled,
            values: vec![value],
        }];
        let printed = first.to_string();
        return Some((Label { printed, readings }, rest.trim_start()));
    }
    let inner = text.strip_prefix(['(', '（']);
    let body = inner.unwrap_or(text);
    let end = body
        .find(|one: char| !one.is_alphanumeric() && one != '.')
        .unwrap_or(body.len());
    let (number, mut rest) = body.split_at(end);
    let pointed = number.ends_with('.');
    let number = number.trim_end_matches('.');
    let closed = rest.strip_prefix([')', '）']).filter(|_| !pointed);
    rest = closed.unwrap_or(rest);
    let frame = match (inner.is_some(), closed.is_some(), pointed) {
        (true, true, _) => Frame::Both,
        (true, false, _) => return None,
        (false, true, _) => Frame::Closed,
        (false, false, true) => Frame::Point,
        (false, false, false) => Frame::Bare,
    };
    // A point or bracket may follow on the other: `1.)`, `(1).`
    rest = rest.strip_prefix('.').unwrap_or(rest);
    let is_parted = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let readings = core(number, frame);
    let is_path = matches!(
        readings.first().map(|one| &one.scheme),
        Some(Scheme::Path(_))
    );
    let may_be_bare = is_path || rest.starts_with('\t');
    if readings.is_empty() || !is_parted || (frame == Frame::Bare && !may_be_bare) {
        return None;
    }
    let printed = text[..text.len() - rest.len()].to_owned();
    Some((Label { printed, readings }, rest.trim_start()))
}

fn bullet(text: &str) -> Option<(Label, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    if !BULLETS.contains(first) || !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let readings = vec![Reading {
        scheme: Scheme::Bullet(first),
        values: vec![0],
    }];
    let printed = first.to_string();
    Some((Label { printed, readings }, rest.trim_start()))
}

/// What a number without its frame may be.
fn core(number: &str, frame: Frame) -> Vec<Reading> {
    let pieces: Vec<&str> = number.split('.').collect();
    if pieces.len() > 1 {
        let values: Option<Vec<u32>> = pieces.iter().map(|piece| piece_value(piece)).collect();
        let has_figures = pieces.iter().any(|piece| figures(piece).is_some());
        let reading = values.filter(|_| has_figures).map(|values| Reading {
            scheme: Scheme::Path(values.len()),
            values,
        });
        return reading.into_iter().collect();
    }
    if let Some(value) = figures(number) {
        return vec![Reading {
            scheme: Scheme::Figure(frame),
            values: vec![value],
        }];
    }
    let case = match number.starts_with(|one: char| one.is_ascii_uppercase()) {
        true => Case::Large,
        false => Case::Small,
    };
    let reading = |scheme, value| Reading {
        scheme,
        values: vec![value],
    };
    let roman = roman(number).map(|value| reading(Scheme::Roman(frame, case), value));
    let letter = letter(number).map(|value| reading(Scheme::Letter(frame, case), value));
    let hangul = hangul(number).map(|value| reading(Scheme::Hangul(frame), value));
    let is_roman_first = matches!(number, "i" | "I") || number.len() > 1;
    let mut readings: Vec<Reading> = match is_roman_first {
        true => roman.into_iter().chain(letter).collect(),
        false => letter.into_iter().chain(roman).collect(),
    };
    readings.extend(hangul);
    readings
}

fn piece_value(piece: &str) -> Option<u32> {
    let alone = figures(piece).or_else(|| roman(piece).filter(|_| piece != "c" && piece != "d"));
    alone.or_else(|| letter(piece))
}

fn figures(number: &str) -> Option<u32> {
    let is_figures = !number.is_empty() && number.bytes().all(|one| one.is_ascii_digit());
    let value = is_figures.then(|| number.parse().ok()).flatten();
    value.filter(|&value| value <= VALUE_MAX)
}

/// `a` to `z`, then `aa`, `bb`, as Word goes on.
fn letter(number: &str) -> Option<u32> {
    let first = number.bytes().next()?;
    let is_one =
        number.len() <= 2 && first.is_ascii_alphabetic() && number.bytes().all(|one| one == first);
    let place = u32::from(first.to_ascii_lowercase().checked_sub(b'a')?);
    is_one.then(|| place + 1 + 26 * (u32::try_from(number.len()).unwrap_or(1) - 1))
}

/// A Roman number as it is properly written, all small or all large.
pub(crate) fn roman(number: &str) -> Option<u32> {
    let is_even = number.bytes().all(|one| one.is_ascii_lowercase())
        || number.bytes().all(|one| one.is_ascii_uppercase());
    let (mut value, mut before) = (0_u32, u32::MAX);
    for sign in number.to_ascii_lowercase().bytes() {
        let of = match sign {
            b'i' => 1,
            b'v' => 5,
            b'x' => 10,
            b'l' => 50,
            b'c' => 100,
            _ => return None,
        };
        value += of;
        if before < of {
            value = value.checked_sub(2 * before)?;
        }
        before = of;
    }
    let is_proper = is_even && (1..=VALUE_MAX).contains(&value);
    (is_proper && written(value) == number.to_ascii_lowercase()).then_some(value)
}

/// A number in small Roman figures.
pub(crate) fn written(value: u32) -> String {
    const SIGNS: [(u32, &str); 9] = [
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut rest = value;
    let mut written = String::new();
    for (of, sign) in SIGNS {
        while rest >= of {
            written.push_str(sign);
            rest -= of;
        }
    }
    written
}

fn hangul(number: &str) -> Option<u32> {
    let mut characters = number.chars();
    let only = characters.next().filter(|_| characters.next().is_none())?;
    let mut rows = HANGUL.iter();
    let at = rows.find_map(|row| row.chars().position(|one| one == only))?;
    u32::try_from(at + 1).ok()
}

fn circled(sign: char) -> Option<u32> {
    let at = u32::from(sign).checked_sub(0x2460)?;
    (at < 20).then_some(at + 1)
}

#[cfg(test)]
mod tests {
    use super::{Case, Frame, Reading, Scheme, typed, whole};

    fn read(text: &str) -> Option<(String, Reading, &str)> {
        let (label, rest) = typed(text)?;
        Some((label.printed, label.readings[0].clone(), rest))
    }

    #[test]
    fn a_number_before_words_is_read_as_people_write_it() {
        let small = |frame| Scheme::Letter(frame, Case::Small);
        for (text, printed, scheme, values) in [
            ("1.1.1 Hold", "1.1.1", Scheme::Path(3), vec![1, 1, 1]),
            ("1.2. Hold", "1.2.", Scheme::Path(2), vec![1, 2]),
            ("II.3 Hold", "II.3", Scheme::Path(2), vec![2, 3]),
            ("12. Hold", "12.", Scheme::Figure(Frame::Point), vec![12]),
            ("(7)\tHold", "(7)", Scheme::Figure(Frame::Both), vec![7]),
            ("7\tHold", "7", Scheme::Figure(Frame::Bare), vec![7]),
            ("(b) Hold", "(b)", small(Frame::Both), vec![2]),
            ("b) Hold", "b)", small(Frame::Closed), vec![2]),
            (
                "IV. Hold",
                "IV.",
                Scheme::Roman(Frame::Point, Case::Large),
                vec![4],
            ),
            ("가. Hold", "가.", Scheme::Hangul(Frame::Point), vec![1]),
            ("③ Hold", "③", Scheme::Circled, vec![3]),
            (
                "제2장 Hold",
                "제2장",
                Scheme::Word("장".to_owned()),
                vec![2],
            ),
            (
                "Pillar 2: Hold",
                "Pillar 2",
                Scheme::Word("pillar".to_owned()),
                vec![2],
            ),
            (
                "PRIORITY AREA III – Hold",
                "PRIORITY AREA III",
                Scheme::Word("priority area".to_owned()),
                vec![3],
            ),
            (
                "Pillar Two: Hold",
                "Pillar Two",
                Scheme::Word("pillar".to_owned()),
                vec![2],
            ),
            ("• Hold", "•", Scheme::Bullet('•'), vec![0]),
        ] {
            let (read_printed, reading, rest) = read(text).expect(text);
            assert_eq!(read_printed, printed, "{text}");
            assert_eq!(reading, Reading { scheme, values }, "{text}");
            assert_eq!(rest, "Hold", "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_left_with_the_words() {
        for text in [
            "2026 Plan",
            "2026. Plan",
            "Section 2 of the plan",
            "A plan",
            "I agree",
            "e.g. this",
            "5 million",
            "Mr. Han",
            "(see below) this",
            "1st Dialogue",
            "-5 degrees",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn one_letter_may_be_a_letter_or_a_roman_number() {
        let (label, _) = typed("(i) Hold").expect("a number");
        assert_eq!(label.readings.len(), 2);
        assert_eq!(label.readings[0].values, [1]);
        assert_eq!(label.readings[1].values, [9]);
        assert_eq!(whole("iv.").map(|label| label.readings.len()), Some(1));
    }
}
