//! The ways in which people write a status, in English and Korean. What is not here is left to the person: nothing is guessed.

use std::collections::BTreeMap;

use partnership::progress::Status;

/// What a cell says about a status.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing: it is empty, or says that there is no report.
    Nothing,
    /// A status.
    Status(Status),
    /// Something that is not known, as it is compared: to be told by a person.
    Unknown(String),
}

/// What a person says that words mean, by the words as they are compared; none where they mean no report.
pub type Told = BTreeMap<String, Option<Status>>;

const NOT_STARTED: &[&str] = &[
    "not started",
    "not yet started",
    "not commenced",
    "not yet commenced",
    "not begun",
    "not yet begun",
    "yet to start",
    "yet to begin",
    "yet to commence",
    "to be started",
    "to be initiated",
    "not initiated",
    "not yet initiated",
    "pending",
    "planned",
    "not implemented",
    "not yet implemented",
    "미착수",
    "미이행",
    "미추진",
    "미시작",
    "시작 전",
    "착수 전",
    "예정",
    "추진 예정",
    "계획",
    "대기",
    "0%",
];
const UNDER_WAY: &[&str] = &[
    "under way",
    "underway",
    "ongoing",
    "on going",
    "in progress",
    "being implemented",
    "under implementation",
    "continuing",
    "in implementation",
    "started",
    "commenced",
    "begun",
    "추진 중",
    "진행 중",
    "이행 중",
    "시행 중",
    "착수",
    "계속",
    "지속",
    "지속 추진",
    "계속 추진",
];
const ADDRESSED: &[&str] = &[
    "addressed",
    "being addressed and ongoing",
    "조치됨",
    "조치 완료",
    "조치",
];
const IMPLEMENTED: &[&str] = &[
    "implemented",
    "fully implemented",
    "completed",
    "complete",
    "fully completed",
    "done",
    "achieved",
    "fully achieved",
    "finished",
    "accomplished",
    "fulfilled",
    "carried out",
    "concluded",
    "이행",
    "이행 완료",
    "이행됨",
    "완료",
    "완료됨",
    "달성",
    "종료",
    "100%",
    "✓",
    "✔",
    "☑",
    "√",
    "✅",
];
const NOTHING: &[&str] = &["no report", "n a", "not reported", "보고 없음", "해당 없음"];

/// What a cell says about a status, where it says nothing else.
pub fn said(text: &str, told: &Told) -> Said {
    let compared = compared(text);
    if compared.is_empty() && !told.contains_key("") {
        return Said::Nothing;
    }
    meaning(&compared, told).unwrap_or(Said::Unknown(compared))
}

/// A status at the head of a cell that says more, with what follows it: `Ongoing. The first workshop …`
pub fn leading<'a>(text: &'a str, told: &Told) -> Option<(Status, &'a str)> {
    let text = text.trim_start();
    let text = after_the_word(text);
    let ends = text.char_indices().filter(|(_, sign)| is_end(*sign));
    let ends = ends.map(|(at, _)| at).chain([text.len()]);
    for end in ends.take(4) {
        let head = compared(&text[..end]);
        if head.is_empty() {
            continue;
        }
        if let Some(Said::Status(status)) = meaning(&head, told) {
            let rest = text[end..].trim_start_matches(|sign: char| is_separator(sign));
            return Some((status, rest.trim()));
        }
    }
    None
}

/// The text after `Status:`, where it begins so.
fn after_the_word(text: &str) -> &str {
    let Some((word, rest)) = text.split_once(':') else {
        return text;
    };
    match compared(word).as_str() {
        "status" | "현황" | "상태" | "이행 현황" => rest.trim_start(),
        _ => text,
    }
}

/// Where a status may end and other words begin. A full stop, a dash or a bracket, never a mere space:
/// “Completed a workshop” is a sentence.
fn is_end(sign: char) -> bool {
    is_separator(sign) && !sign.is_whitespace() && sign != '-' || sign == '\n' || sign == '('
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '.' | ':' | ';' | ',' | '–' | '—' | '-' | '/' | '|')
}

fn meaning(compared: &str, told: &Told) -> Option<Said> {
    if let Some(meant) = told.get(compared) {
        return Some(meant.map_or(Said::Nothing, Said::Status));
    }
    let tight: String = compared.split(' ').collect();
    let is_one = |words: &&[&str]| {
        let mut words = words.iter();
        words.any(|word| *word == compared || (!word.is_ascii() && word.replace(' ', "") == tight))
    };
    let known = [
        (NOT_STARTED, Said::Status(Status::NotStarted)),
        (UNDER_WAY, Said::Status(Status::UnderWay)),
        (ADDRESSED, Said::Status(Status::Addressed)),
        (IMPLEMENTED, Said::Status(Status::Implemented)),
        (NOTHING, Said::Nothing),
    ];
    let found = known.into_iter().find(|(words, _)| is_one(words));
    found.map(|(_, said)| said).or_else(|| share(compared))
}

/// A share of the work between nothing and all is work under way.
fn share(compared: &str) -> Option<Said> {
    let digits = compared.strip_suffix('%')?;
    let percent: u8 = digits.parse().ok()?;
    (1..100)
        .contains(&percent)
        .then_some(Said::Status(Status::UnderWay))
}

/// Words as they are compared: in small letters, with signs at their ends left out and hyphens and slashes read as spaces.
pub fn compared(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain = text.nfkc().collect::<String>().to_lowercase();
    let plain = plain.replace(" %", "%");
    let spaced: String = plain
        .chars()
        .map(|sign| {
            if matches!(sign, '-' | '/' | '_') && plain.chars().any(char::is_alphanumeric) {
                ' '
            } else {
                sign
            }
        })
        .filter(|sign| !matches!(sign, '\u{FE0E}' | '\u{FE0F}'))
        .collect();
    let trimmed = spaced.trim_matches(|sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                '.' | ',' | ':' | ';' | '(' | ')' | '[' | ']' | '*' | '"' | '“' | '”'
            )
    });
    trimmed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Said, Told, leading, said};
    use partnership::progress::Status;

    #[test]
    fn a_status_is_understood_however_it_is_written() {
        for (text, status) in [
            ("Implemented", Status::Implemented),
            ("COMPLETED.", Status::Implemented),
            ("✔️", Status::Implemented),
            ("100 %", Status::Implemented),
            ("이행완료", Status::Implemented),
            ("On-going", Status::UnderWay),
            ("  in\nprogress ", Status::UnderWay),
            ("40%", Status::UnderWay),
            ("추진중", Status::UnderWay),
            ("addressed", Status::Addressed),
            ("조치됨", Status::Addressed),
            ("Not yet started", Status::NotStarted),
            ("미착수", Status::NotStarted),
            ("0%", Status::NotStarted),
        ] {
            assert_eq!(said(text, &Told::new()), Said::Status(status), "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_left_to_the_person_and_then_understood() {
        for text in [
            "On track",
            "partially completed",
            "●",
            "–",
            "launched",
            "0.5",
            "140%",
        ] {
            assert!(
                matches!(said(text, &Told::new()), Said::Unknown(_)),
                "{text}"
            );
        }
        let told = Told::from([
            ("on track".to_owned(), Some(Status::UnderWay)),
            ("–".to_owned(), None),
        ]);
        assert_eq!(said("On-track", &told), Said::Status(Status::UnderWay));
        assert_eq!(said("–", &told), Said::Nothing);
        assert_eq!(said(" ", &told), Said::Nothing);
        assert_eq!(said("N/A", &told), Said::Nothing);
    }

    #[test]
    fn a_status_at_the_head_of_a_report_is_parted_from_it_and_a_sentence_is_not() {
        for (text, expected) in [
            (
                "Ongoing. The first workshop was held.",
                Some((Status::UnderWay, "The first workshop was held.")),
            ),
            (
                "Completed (March 2024)",
                Some((Status::Implemented, "(March 2024)")),
            ),
            (
                "Status: in progress\nTwo courses",
                Some((Status::UnderWay, "Two courses")),
            ),
            (
                "On-going – two courses",
                Some((Status::UnderWay, "two courses")),
            ),
            ("진행 중\n공동 조사", Some((Status::UnderWay, "공동 조사"))),
            ("Completed a workshop in March.", None),
            ("The work is done.", None),
        ] {
            assert_eq!(leading(text, &Told::new()), expected, "{text}");
        }
    }
}
