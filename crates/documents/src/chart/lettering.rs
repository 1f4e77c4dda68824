//! How much room words take, and how a long name is broken into lines or shortened.
//! An estimate: the type is the reader's.

/// A name set in lines, with the whole of it where it had to be shortened.
pub(super) struct Name<'a> {
    /// The lines, top to bottom.
    pub(super) lines: Vec<String>,
    /// The whole name, if the lines do not hold it.
    pub(super) whole: Option<&'a str>,
}

/// The width that words take, in pixels, at a size of type in pixels.
pub(super) fn width(words: &str, size: u32) -> u32 {
    words.chars().map(hundredths_of_em).sum::<u32>() * size / 100
}

/// The most lines a name is set in.
const LINES_MAX: usize = 3;

/// Sets a name in at most three lines of the given width in pixels.
pub(super) fn name(words: &str, size: u32, room: u32) -> Name<'_> {
    let mut lines = broken(words, size, room);
    if lines.len() <= LINES_MAX {
        return Name { lines, whole: None };
    }
    lines.truncate(LINES_MAX);
    let last = &mut lines[LINES_MAX - 1];
    while width(last, size) + size > room {
        last.pop();
    }
    let end = last.trim_end_matches([' ', ',', ';', ':']).len();
    last.truncate(end);
    last.push('…');
    Name {
        lines,
        whole: Some(words),
    }
}

fn broken(words: &str, size: u32, room: u32) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let line = lines.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
        } else if width(line, size) + width(word, size) + size / 3 <= room {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
        break_last(&mut lines, size, room);
    }
    lines
}

/// Breaks the last line anywhere, for as long as it is wider than the room: a word may be longer than a line.
fn break_last(lines: &mut Vec<String>, size: u32, room: u32) {
    loop {
        let last = lines.last_mut().expect("there is always a line");
        let mut taken = 0;
        let over = last.char_indices().skip(1).find(|(at, letter)| {
            taken = width(&last[..*at], size) + width(letter.encode_utf8(&mut [0; 4]), size);
            taken > room
        });
        let Some((at, _)) = over else { return };
        let rest = last.split_off(at);
        lines.push(rest);
    }
}

fn hundredths_of_em(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '(' | ')'
        | '|' => 32,
        ' ' => 27,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 84,
        'A'..='Z' => 68,
        _ if letter >= '\u{1100}' => 100,
        _ => 51,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_stays_in_one_line() {
        let name = name("Trade and investment", 14, 250);
        assert_eq!(name.lines, ["Trade and investment"]);
        assert!(name.whole.is_none());
    }

    #[test]
    fn no_line_is_wider_than_its_room() {
        let names = [
            "Strengthening cooperation on the conservation and sustainable management of forests",
            "디지털 전환과 인공지능 분야의 협력을 강화하고 인력 양성을 지원하기 위한 공동 사업",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
            "한아세안디지털혁신플래그십고성능컴퓨팅기반시설구축및인력양성사업추진단",
        ];
        for words in names {
            let name = name(words, 14, 250);
            assert!(name.lines.len() > 1, "{words}");
            for line in &name.lines {
                assert!(width(line, 14) <= 250, "{line}");
            }
        }
    }

    #[test]
    fn lines_hold_the_whole_name_or_say_that_they_do_not() {
        let words = "Capacity building for the judges of commercial courts";
        let whole = name(words, 14, 250);
        assert_eq!(whole.lines.join(" "), words);
        let long = words.repeat(5);
        let cut = name(&long, 14, 250);
        assert!(cut.lines[2].ends_with('…'));
        assert_eq!(cut.whole, Some(long.as_str()));
    }
}
