//! What stands at the head of a plan: its title, the years it covers, the two sides, and when it was adopted.

use partnership::instrument::Genre;
use partnership::when::{Period, When};
use partnership::words::Tag;

use super::pieces::{Gathered, Look, Origin, Piece, ends_a_sentence, left};
use super::{Choices, Why};
use crate::dates::{self, Said};

/// What stands at the head of a plan.
pub(super) struct Front {
    pub(super) title: String,
    pub(super) genre: Genre,
    pub(super) language: Tag,
    pub(super) period: Option<Period>,
    pub(super) sides: Option<[String; 2]>,
    pub(super) adopted: Option<When>,
}

/// How many pieces at the head of a file may go on with its title.
const TITLE_PIECES_MAX: usize = 6;
/// A title is no longer than this, in characters.
const TITLE_LENGTH_MAX: usize = 300;
/// Words of which a title has one, in small letters, with what kind of text it names.
const GENRES: [(&str, Genre); 14] = [
    ("plan", Genre::PlanOfAction),
    ("programme", Genre::PlanOfAction),
    ("계획", Genre::PlanOfAction),
    ("declaration", Genre::Declaration),
    ("선언", Genre::Declaration),
    ("vision", Genre::Vision),
    ("비전", Genre::Vision),
    ("outlook", Genre::Outlook),
    ("관점", Genre::Outlook),
    ("statement", Genre::Statement),
    ("성명", Genre::Statement),
    ("agreement", Genre::Agreement),
    ("협정", Genre::Agreement),
    ("framework", Genre::PlanOfAction),
];
/// In how many words of a text a date is looked for.
const DATE_WORDS_MAX: usize = 60;
/// What follows the names of the sides in a title, in small letters.
const AFTER_SIDES: [&str; 36] = [
    "comprehensive",
    "strategic",
    "dialogue",
    "partnership",
    "plan",
    "joint",
    "declaration",
    "cooperation",
    "vision",
    "economic",
    "relations",
    "summit",
    "implementation",
    "action",
    "enhanced",
    "special",
    "future",
    "integrated",
    "framework",
    "programme",
    "work",
    "on",
    "for",
    "of",
    "to",
    "in",
    "and",
    "the",
    "a",
    "free",
    "implement",
    "revised",
    "agreement",
    "statement",
    "sectoral",
    "outlook",
];

/// Reads the head of a plan; the pieces that belong to it are left out of the others.
pub(super) fn read(gathered: &mut Gathered, choices: &Choices) -> Front {
    let language = choices
        .language
        .unwrap_or_else(|| language(&gathered.pieces));
    let used = title_pieces(&gathered.pieces, choices);
    let mut titles: Vec<String> = Vec::new();
    let mut adopted = None;
    let mut taken: Vec<(usize, Why)> = Vec::new();
    for &at in &used {
        let piece = &gathered.pieces[at];
        match adoption(&piece.text) {
            Some(on) => {
                adopted = adopted.or(Some(on));
                taken.push((at, Why::Adoption));
            }
            None => {
                titles.push(piece.text.clone());
                taken.push((at, Why::Title));
            }
        }
    }
    for (at, piece) in gathered.pieces.iter().enumerate() {
        let is_note = piece.label.is_none() && piece.is_short() && piece.annex.is_none();
        let is_free = !choices.parts.contains_key(&piece.spot) && !used.contains(&at);
        if let Some(on) = adoption(&piece.text).filter(|_| is_note && is_free) {
            adopted = adopted.or(Some(on));
            taken.push((at, Why::Adoption));
        }
    }
    taken.sort_by_key(|&(at, _)| at);
    for &(at, why) in taken.iter().rev() {
        let piece = gathered.pieces.remove(at);
        gathered.left.push(left(&piece, why));
    }
    let read = titles.join(" ");
    let title = choices.title.clone().unwrap_or_else(|| read.clone());
    Front {
        genre: genre(&title),
        language,
        period: choices
            .period
            .or_else(|| period(&title))
            .or_else(|| period(&read)),
        sides: sides(&title),
        adopted,
        title,
    }
}

/// The language of a text by its letters: Korean where many are Hangul, else English.
fn language(pieces: &[Piece]) -> Tag {
    let letters = pieces.iter().flat_map(|piece| piece.text.chars());
    let (all, hangul) =
        letters
            .filter(|one| one.is_alphabetic())
            .fold((0_usize, 0_usize), |(all, hangul), one| {
                let is_hangul = ('\u{AC00}'..='\u{D7A3}').contains(&one);
                (all + 1, hangul + usize::from(is_hangul))
            });
    let tag = if hangul * 10 > all * 3 { "ko" } else { "en" };
    Tag::parse(tag).expect("two small letters")
}

fn genre(title: &str) -> Genre {
    let title = title.to_lowercase();
    let named = GENRES.iter().find(|(word, _)| title.contains(word));
    named.map_or(Genre::PlanOfAction, |(_, genre)| *genre)
}

/// Which of the first pieces make up the title.
fn title_pieces(pieces: &[Piece], choices: &Choices) -> Vec<usize> {
    let mut used = Vec::new();
    let mut so_far = String::new();
    for (at, piece) in pieces.iter().enumerate().take(TITLE_PIECES_MAX) {
        let is_free = !choices.parts.contains_key(&piece.spot);
        let may_be = piece.label.is_none()
            && piece.annex.is_none()
            && matches!(piece.look.origin, Origin::Paragraph | Origin::Group(_))
            && piece.text.chars().count() <= TITLE_LENGTH_MAX;
        if !is_free || !may_be {
            break;
        }
        let is_title = match used.is_empty() {
            true => begins_title(piece, &pieces[at + 1..]),
            false => goes_on(piece, &so_far, &pieces[at + 1..]),
        };
        if !is_title && adoption(&piece.text).is_none() {
            break;
        }
        so_far = format!("{so_far} {}", piece.text.to_lowercase());
        used.push(at);
    }
    used
}

fn begins_title(piece: &Piece, later: &[Piece]) -> bool {
    if piece.look.is_title {
        return true;
    }
    // A text that is a cell of a table is a title only above all rows.
    let has_equals = later.iter().any(|other| {
        other.label.is_none() && other.looks_like_heading() && other.look == piece.look
    });
    let names = names_a_text(&piece.text);
    match piece.look.heading {
        Some(_) => !has_equals || names,
        None => {
            names || (!has_equals && !ends_a_sentence(&piece.text) && piece.looks_like_heading())
        }
    }
}

fn names_a_text(text: &str) -> bool {
    let small = text.to_lowercase();
    !ends_a_sentence(text) && GENRES.iter().any(|(word, _)| small.contains(word))
}

fn goes_on(piece: &Piece, so_far: &str, later: &[Piece]) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "to ", "for ", "between ", "of ", "on ", "and ", "(", "in ", "towards ",
    ];
    if ends_a_sentence(&piece.text) {
        return false;
    }
    let small = piece.text.to_lowercase();
    let is_plain = Look {
        is_title: false,
        ..piece.look
    } == Look::default();
    let is_heading_of_others = later.iter().any(|other| {
        other.label.is_none() && other.looks_like_heading() && other.look == piece.look
    });
    piece.look.is_title
        || BEGINNINGS.iter().any(|begin| small.starts_with(begin))
        || period(&piece.text).is_some()
        || (!names_a_text(so_far) && !is_heading_of_others && !is_plain)
        || (names_a_text(&small) && !names_a_text(so_far))
}

/// The years that a title names: `2026–2030`, `2026 to 2030`, `2026-30`.
pub(super) fn period(text: &str) -> Option<Period> {
    let figures = |text: &str| {
        let end = text
            .find(|one: char| !one.is_ascii_digit())
            .unwrap_or(text.len());
        text[..end].to_owned()
    };
    let starts = text.match_indices("20").chain(text.match_indices("19"));
    let mut starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    starts.sort_unstable();
    for at in starts {
        let is_begun = text[..at].ends_with(|one: char| one.is_ascii_digit());
        let first = figures(&text[at..]);
        if is_begun || first.len() != 4 {
            continue;
        }
        let rest = text[at + 4..].trim_start_matches('년').trim_start();
        let dashed = rest.strip_prefix(['-', '–', '—', '~', '∼', '～', '/']);
        let Some(rest) = dashed.or_else(|| rest.strip_prefix("to ")) else {
            continue;
        };
        let second = figures(rest.trim_start());
        let second = match second.len() {
            4 => second,
            2 => format!("{}{second}", &first[..2]),
            _ => continue,
        };
        let (Ok(from), Ok(until)) = (first.parse(), second.parse()) else {
            continue;
        };
        if from <= until {
            return Some(Period {
                from: When::Year(from),
                until: Some(When::Year(until)),
            });
        }
    }
    None
}

/// The date on which a text says that it was adopted.
pub(super) fn adoption(text: &str) -> Option<When> {
    let small = text.to_lowercase();
    let at = ["adopted", "endorsed", "채택"]
        .iter()
        .find_map(|word| small.find(word))?;
    // What was adopted may also be another text that a sentence refers to.
    let is_statement = at < 40 || text.contains("채택");
    date(text).filter(|_| is_statement)
}

/// The first date in a text of those that are most exact.
pub(super) fn date(text: &str) -> Option<When> {
    let words: Vec<&str> = text.split_whitespace().take(DATE_WORDS_MAX).collect();
    let read = |words: &[&str]| {
        let words = words.join(" ");
        let bare = words.trim_matches(|one: char| !one.is_alphanumeric());
        match dates::read(bare) {
            Said::Date(when) => Some(when),
            Said::Either(..) | Said::No => None,
        }
    };
    (1..=4)
        .rev()
        .find_map(|length| words.windows(length).find_map(read))
}

/// The names of the two sides in a title: `between A and B`, `A–B Partnership`.
pub(super) fn sides(title: &str) -> Option<[String; 2]> {
    between(title).or_else(|| joined(title))
}

fn between(title: &str) -> Option<[String; 2]> {
    let small = title.to_lowercase();
    // Lengths may differ where small letters are longer; such titles have no sides of this kind.
    let at = small
        .find("between ")
        .filter(|_| small.len() == title.len())?;
    let (one, rest) = title[at + "between ".len()..].split_once(" and ")?;
    let end = rest
        .find([',', '(', ':', ';', '.', '\n'])
        .unwrap_or(rest.len());
    let words = rest[..end].split_whitespace();
    let mut other: Vec<&str> = Vec::new();
    for word in words {
        let is_over = word.starts_with(|one: char| one.is_ascii_digit())
            || (!other.is_empty()
                && AFTER_SIDES.contains(&word.to_lowercase().as_str())
                && word.to_lowercase() != "of");
        if is_over {
            break;
        }
        other.push(word);
        if other.len() > 8 {
            break;
        }
    }
    let names = [one.to_owned(), other.join(" ")];
    let names = names.map(|name| named(&name));
    names.iter().all(|name| !name.is_empty()).then_some(names)
}

/// A name without the article before it.
fn named(name: &str) -> String {
    let name = name.trim();
    let bare = name
        .strip_prefix("the ")
        .or_else(|| name.strip_prefix("The "));
    bare.unwrap_or(name)
        .trim_end_matches(" of")
        .trim()
        .to_owned()
}

/// Two names with a dash between them.
fn joined(title: &str) -> Option<[String; 2]> {
    let dashes = title
        .char_indices()
        .filter(|(_, one)| matches!(one, '–' | '—' | '-'));
    for (at, dash) in dashes {
        let (before, after) = (&title[..at], &title[at + dash.len_utf8()..]);
        let is_tight = !before.ends_with(' ') && !after.starts_with(' ');
        if !is_tight || before.ends_with(|one: char| one.is_ascii_digit()) {
            continue;
        }
        let is_name = |word: &&str| {
            let starts = word.starts_with(|one: char| one.is_uppercase() || is_korean(one));
            let bare = word
                .trim_matches(|one: char| !one.is_alphanumeric())
                .to_lowercase();
            // “of” may stand within a name: Republic of Korea.
            (starts && !AFTER_SIDES.contains(&bare.as_str())) || *word == "of"
        };
        let mut one: Vec<&str> = before
            .split_whitespace()
            .rev()
            .take_while(is_name)
            .collect();
        one.reverse();
        let two: Vec<&str> = after.split_whitespace().take_while(is_name).collect();
        let (one, two) = match is_korean(after.chars().next()?) {
            true => (
                one.into_iter().rev().take(1).collect(),
                two.into_iter().take(1).collect(),
            ),
            false => (one, two),
        };
        let name = |words: Vec<&str>| {
            let words: Vec<&str> = words.into_iter().skip_while(|word| *word == "of").collect();
            named(
                words
                    .join(" ")
                    .trim_matches(|one: char| !one.is_alphanumeric()),
            )
        };
        let names = [name(one), name(two)];
        // Two large words with a hyphen are names; others may be one word.
        let are_names = names
            .iter()
            .all(|name| name.chars().count() >= 2 || name.starts_with(is_korean));
        if are_names {
            return Some(names);
        }
    }
    None
}

fn is_korean(one: char) -> bool {
    ('\u{AC00}'..='\u{D7A3}').contains(&one)
}

#[cfg(test)]
mod tests {
    use super::{adoption, period, sides};

    #[test]
    fn the_years_of_a_title_are_read() {
        for (title, years) in [
            ("Plan of Action (2026–2030)", Some((2026, 2030))),
            ("Plan 2021-25", Some((2021, 2025))),
            ("Plan of Action 2011 to 2015", Some((2011, 2015))),
            ("행동계획(2031년~2035년)", Some((2031, 2035))),
            ("Vision 2045", None),
            ("Plan 2030-2026", None),
        ] {
            let read = period(title);
            let read = read.map(|period| {
                (
                    period.from.year(),
                    period.until.map_or(0, |until| until.year()),
                )
            });
            assert_eq!(read, years, "{title}");
        }
    }

    #[test]
    fn the_sides_of_a_title_are_read_or_left_to_be_asked_for() {
        for (title, names) in [
            (
                "Plan of Action to Implement the Isles–Vesperland Strategic Partnership (2031–2035)",
                Some(["Isles", "Vesperland"]),
            ),
            (
                "LEAGUE–Republic of Nordmark Plan of Action",
                Some(["LEAGUE", "Republic of Nordmark"]),
            ),
            (
                "Plan of Action for the Partnership between the League of Ports and Nordmark for 2030–2034",
                Some(["League of Ports", "Nordmark"]),
            ),
            ("연맹-북방 행동계획(2030–2034)", Some(["연맹", "북방"])),
            ("Plan of Action 2026–2030", None),
            ("Follow-up Plan", None),
        ] {
            let read = sides(title);
            let names = names.map(|names| names.map(str::to_owned));
            assert_eq!(read, names, "{title}");
        }
    }

    #[test]
    fn a_date_of_adoption_is_as_exact_as_the_text() {
        for (text, date) in [
            ("Adopted on 10 July 2025 in Alva", Some("2025-07-10")),
            (
                "(Adopted by the Ministers, July 10, 2025)",
                Some("2025-07-10"),
            ),
            ("Endorsed in March 2024", Some("2024-03")),
            ("2025년 7월 10일 채택", Some("2025-07-10")),
            ("ADOPTED 2025-07-10", Some("2025-07-10")),
            ("Hold talks in July 2025", None),
        ] {
            let read = adoption(text).map(|when| serde_json::to_string(&when).expect("a date"));
            let date = date.map(|date| format!("\"{date}\""));
            assert_eq!(read, date, "{text}");
        }
    }
}
