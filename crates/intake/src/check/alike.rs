//! How alike two words are: the same, the same but for a slip, or others. Which names are compared is decided in `spelling`.

/// What two words are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alike {
    /// The same word, or one in another number.
    Same,
    /// The same but for a slip of the pen.
    Near,
    /// Another word.
    Other,
}

/// Compares a word of a text with a word of a name.
pub(super) fn words(said: &str, name: &str) -> Alike {
    if said == name || is_inflected(said, name) || is_inflected(name, said) {
        return Alike::Same;
    }
    let is_figure = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    if is_figure(said) || is_figure(name) {
        return Alike::Other;
    }
    let letters: Vec<char> = said.chars().collect();
    let own: Vec<char> = name.chars().collect();
    let long = letters.len().max(own.len());
    let most = match (is_korean(name), long) {
        (true, 0..=1) | (false, 0..=2) => return Alike::Other,
        (true, 2..=5) | (false, 3..=5) => 1,
        (true | false, _) => 2,
    };
    if letters.len().abs_diff(own.len()) <= most && distance(&letters, &own) <= most {
        Alike::Near
    } else {
        Alike::Other
    }
}

/// Whether a word is so short that a letter makes it another: much must speak for a slip.
pub(super) fn is_short(word: &str) -> bool {
    word.chars().count() < if is_korean(word) { 3 } else { 4 }
}

/// Whether letters are Korean syllables.
pub(super) fn is_korean(word: &str) -> bool {
    word.chars().any(|letter| matches!(letter, '가'..='힣'))
}

/// Whether a word is another with an ending of number, belonging or people: `Ministers`, `Brevian`.
pub(super) fn is_inflected(longer: &str, word: &str) -> bool {
    let ending = longer.strip_prefix(word);
    ending.is_some_and(|ending| {
        matches!(
            ending,
            "s" | "es" | "n" | "an" | "ian" | "ese" | "er" | "ers" | "ish" | "i" | "ns"
        )
    })
}

/// How many letters must be put in, left out, changed or swapped with their neighbours.
pub(super) fn distance(one: &[char], other: &[char]) -> usize {
    let width = other.len() + 1;
    let mut rows: Vec<Vec<usize>> = vec![(0..width).collect()];
    for (i, letter) in one.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, own) in other.iter().enumerate() {
            let changed = rows[i][j] + usize::from(letter != own);
            row[j + 1] = changed.min(rows[i][j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *letter == other[j - 1] && one[i - 1] == *own;
            if swapped {
                row[j + 1] = row[j + 1].min(rows[i - 1][j - 1] + 1);
            }
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}

/// A word with each of its letters left out in turn, and the word itself.
pub(super) fn with_one_left_out(word: &str) -> impl Iterator<Item = String> {
    let cuts = word.char_indices().map(move |(at, letter)| {
        let (before, after) = (&word[..at], &word[at + letter.len_utf8()..]);
        [before, after].concat()
    });
    std::iter::once(word.to_owned()).chain(cuts)
}
