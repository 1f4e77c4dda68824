//! Trees made by chance, written in a way of numbering made by chance, are read as they were made.

use intake::plan::Choices;
use proptest::prelude::*;

use crate::made::{escaped, numbering, package};
use crate::source::List;
use crate::tree::{taken, told};

/// Ways of numbering pillars, sections and lines: the format of a list, its text, and the number that it prints.
const WAYS: [[(&str, &str); 3]; 5] = [
    [
        ("decimal", "%1."),
        ("decimal", "%1.%2"),
        ("decimal", "%1.%2.%3"),
    ],
    [
        ("upperRoman", "%1."),
        ("upperLetter", "%2."),
        ("decimal", "%3."),
    ],
    [
        ("decimal", "%1."),
        ("decimal", "%1.%2"),
        ("lowerLetter", "(%3)"),
    ],
    [
        ("upperLetter", "%1."),
        ("decimal", "%2."),
        ("lowerRoman", "(%3)"),
    ],
    [
        ("upperRoman", "%1."),
        ("decimal", "%2."),
        ("lowerLetter", "%3)"),
    ],
];
const VERBS: [&str; 6] = ["Hold", "Train", "Share", "Strengthen", "Open", "Publish"];
const THINGS: [&str; 6] = [
    "talks on the ports of the north",
    "pilots for the outer sound",
    "charts of the shallow waters",
    "the rescue of boats in winter",
    "a school for harbour masters",
    "the dues of all harbours in one list",
];
const NAMES: [&str; 6] = ["Peace", "Trade", "Learning", "Health", "Rivers", "Rescue"];

/// A number as a person would write it, by a format.
fn counted(count: usize, format: &str) -> String {
    const ROMAN: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let letter = |first: u8| char::from(first + u8::try_from(count - 1).expect("few"));
    match format {
        "upperRoman" => ROMAN[count].to_owned(),
        "lowerRoman" => ROMAN[count].to_lowercase(),
        "upperLetter" => letter(b'A').to_string(),
        "lowerLetter" => letter(b'a').to_string(),
        _ => count.to_string(),
    }
}

fn label(way: &[(&str, &str); 3], counts: [usize; 3], depth: usize) -> String {
    let mut label = way[depth].1.to_owned();
    for (at, (format, _)) in way.iter().enumerate().take(depth + 1) {
        label = label.replace(&format!("%{}", at + 1), &counted(counts[at], format));
    }
    label
}

fn lists(way: &[(&'static str, &'static str); 3]) -> Vec<List> {
    let ranks = ["pillar", "section", "action-line"];
    let levels = way.iter().zip(ranks).zip(0..);
    let list =
        |(((format, text), rank), level): ((&(&'static str, &'static str), &'static str), u8)| {
            List {
                rank,
                level,
                format,
                text,
                runs_on: false,
            }
        };
    levels.map(list).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_tree_made_by_chance_is_read_as_it_was_made(
        way in 0..WAYS.len(),
        is_typed in any::<bool>(),
        is_bold in any::<bool>(),
        shape in prop::collection::vec(prop::collection::vec(1..7_usize, 1..4), 2..5),
        seed in 0..1_000_usize,
    ) {
        let way = &WAYS[way];
        let mut body = String::from("<w:p><w:r><w:t>Plan of Action 2031–2035</w:t></w:r></w:p>");
        let mut meant = String::new();
        let mut nth = seed;
        let mut row = |depth: usize, counts: [usize; 3]| {
            nth += 1;
            let rank = ["pillar", "section", "action-line"][depth];
            let words = match depth {
                2 => format!("{} {} no. {nth}", VERBS[nth % 6], THINGS[nth / 6 % 6]),
                _ => format!("{} {nth}", NAMES[nth % 6]),
            };
            let label = label(way, counts, depth);
            meant.push_str(&format!("{}{rank}|{label}|{words}\n", " ".repeat(depth)));
            let number = match is_typed {
                true => String::new(),
                false => format!("<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='1'/></w:numPr>"),
            };
            let typed = if is_typed { format!("{label}</w:t><w:tab/><w:t>") } else { String::new() };
            let bold = if is_bold && depth < 2 { "<w:rPr><w:b/></w:rPr>" } else { "" };
            let words = escaped(&words);
            body.push_str(&format!("<w:p><w:pPr>{number}</w:pPr><w:r>{bold}<w:t>{typed}{words}</w:t></w:r></w:p>"));
        };
        for (pillar, sections) in (1..).zip(&shape) {
            row(0, [pillar, 0, 0]);
            for (section, lines) in (1..).zip(sections) {
                row(1, [pillar, section, 0]);
                for line in 1..=*lines {
                    row(2, [pillar, section, line]);
                }
            }
        }
        let bytes = package(&body, &numbering(&lists(way)));
        let read = taken("plan.docx", &bytes, &Choices::default());
        prop_assert_eq!(told(&read), meant);
    }
}
