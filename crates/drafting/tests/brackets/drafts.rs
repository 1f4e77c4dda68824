//! Four successive drafts of the Paris Agreement, where they are at hand; what is counted is counted here by characters alone.

use drafting::brackets::{Bracketed, Flaw};
use drafting::text::Text;

#[path = "../samples/documents.rs"]
mod documents;

/// The drafts with the brackets that each opens, and the paragraphs in which not as many close.
const DRAFTS: [(&str, usize, usize); 4] = [
    ("23-oct-2015", 1052, 50),
    ("4-dec-2015", 1055, 41),
    ("9-dec-2015", 222, 18),
    ("12-dec-2015", 6, 0),
];

fn draft(day: &str) -> Option<String> {
    documents::read(&format!("bracketed/agreement/{day}/index.md"))
}

#[test]
fn the_brackets_of_the_drafts_are_all_read() {
    for (day, opened, _) in DRAFTS {
        let Some(text) = draft(day) else { return };
        let read = Bracketed::read(&Text::plain(&text));
        let count = |flaw: &Flaw| {
            read.faults
                .iter()
                .filter(|fault| fault.flaw == *flaw)
                .count()
        };
        assert_eq!(
            read.brackets.len() + count(&Flaw::Unclosed),
            opened,
            "{day}"
        );
        assert_eq!(
            read.brackets.len() + count(&Flaw::Unopened),
            text.matches(']').count(),
            "{day}"
        );
    }
}

#[test]
fn a_paragraph_of_the_drafts_is_reported_if_it_alone_is_unbalanced() {
    for (day, _, unbalanced) in DRAFTS {
        let Some(text) = draft(day) else { return };
        let document = Text::plain(&text);
        let read = Bracketed::read(&document);
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let reported = |paragraph: usize| {
            read.faults.iter().any(|fault| {
                let also = match &fault.flaw {
                    Flaw::Spanning { until } => Some(until.paragraph),
                    Flaw::Unclosed | Flaw::Unopened => None,
                    Flaw::Crossing { .. } | Flaw::OptionOutOfOrder => return false,
                };
                fault.place.paragraph == paragraph || also == Some(paragraph)
            })
        };
        let mut count = 0;
        for (paragraph, line) in lines.enumerate() {
            count += usize::from(reported(paragraph));
            assert_eq!(reported(paragraph), !is_balanced(line), "{day}: {line}");
        }
        assert_eq!(count, unbalanced, "{day}");
    }
}

#[test]
fn the_agreed_text_has_nothing_open() {
    let Some(text) = draft("12-dec-2015") else {
        return;
    };
    let read = Bracketed::read(&Text::plain(&text));
    let open: usize = read
        .open_by_section()
        .iter()
        .map(|open| open.brackets)
        .sum();
    assert_eq!((open, read.faults.len()), (0, 0));
}

fn is_balanced(line: &str) -> bool {
    let mut depth = 0_i32;
    for character in line.chars() {
        match character {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0
}
