//! What holds of every text: well-formed brackets read as they were made, and no bracket is lost in any.

use drafting::brackets::{Bracketed, Flaw};
use drafting::text::Text;
use drafting::token::Kind;
use proptest::prelude::*;

/// Words and brackets as they were made.
#[derive(Debug, Clone)]
enum Made {
    Words(&'static str),
    Bracket(Vec<Made>),
}

fn made() -> impl Strategy<Value = Vec<Made>> {
    let words = prop::sample::select(vec![
        "shall",
        "meet ",
        " and ",
        "co-operate",
        ", ",
        "20",
        "(a)",
        "/",
    ]);
    let leaf = words.prop_map(Made::Words);
    let one = leaf.prop_recursive(6, 60, 6, |inner| {
        prop::collection::vec(inner, 0..6).prop_map(Made::Bracket)
    });
    prop::collection::vec(one, 0..12)
}

/// Writes what was made, and how deep each bracket was, in the order in which they open.
fn write(
    parts: &[Made],
    around: Option<usize>,
    text: &mut String,
    parents: &mut Vec<Option<usize>>,
) {
    for part in parts {
        match part {
            Made::Words(words) => text.push_str(words),
            Made::Bracket(inner) => {
                let number = parents.len();
                parents.push(around);
                text.push('[');
                write(inner, Some(number), text, parents);
                text.push(']');
            }
        }
    }
}

/// Characters among which brackets, line breaks and the words of the conventions are frequent.
fn anything() -> impl Strategy<Value = String> {
    let parts = vec![
        "[",
        "]",
        "[",
        "]",
        "\n",
        " ",
        "RETAIN",
        "DEL",
        "RESERVE",
        "(",
        ")",
        "/",
        ":",
        ";",
        ",",
        "Option",
        "1",
        "2",
        "I",
        ".",
        "THA",
        "Arab",
        "Group",
        "and",
        "propose",
        "## Article 2",
        "OP",
        "bis",
        "alt",
        "X",
        "20",
        "^",
        "*",
        "No text",
        "é",
        "漢",
        "\u{301}",
        "Placeholder",
        "http",
        "]: http",
        "Annex",
    ];
    let part = prop_oneof![
        9 => prop::sample::select(parts).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn well_formed_brackets_are_read_as_they_were_made(lines in prop::collection::vec(made(), 0..4)) {
        let (mut text, mut parents) = (String::new(), Vec::new());
        for line in &lines {
            write(line, None, &mut text, &mut parents);
            text.push('\n');
        }
        let read = Bracketed::read(&Text::plain(&text));
        let found: Vec<Option<usize>> = read.brackets.iter().map(|bracket| bracket.within).collect();
        prop_assert_eq!(found, parents);
        let is_balance = |flaw: &Flaw| matches!(flaw, Flaw::Unclosed | Flaw::Unopened | Flaw::Spanning { .. });
        prop_assert!(!read.faults.iter().any(|fault| is_balance(&fault.flaw)));
    }

    #[test]
    fn every_bracket_character_is_in_exactly_one_pair_or_fault(characters in anything()) {
        let text = Text::plain(&characters);
        let read = Bracketed::read(&text);
        let mut seen = vec![0; text.tokens().len()];
        for bracket in &read.brackets {
            seen[bracket.span.start] += 1;
            seen[bracket.span.end - 1] += 1;
        }
        for fault in &read.faults {
            seen[fault.at] += usize::from(matches!(fault.flaw, Flaw::Unclosed | Flaw::Unopened));
        }
        for (token, seen) in text.tokens().iter().zip(seen) {
            prop_assert_eq!(seen, usize::from(token.kind == Kind::Bracket));
        }
    }

    #[test]
    fn spans_nest_and_stay_within_the_text(characters in anything()) {
        let text = Text::plain(&characters);
        let read = Bracketed::read(&text);
        let tokens = text.tokens();
        for bracket in &read.brackets {
            prop_assert_eq!(&*tokens[bracket.span.start].text, "[");
            prop_assert_eq!(&*tokens[bracket.span.end - 1].text, "]");
            prop_assert!(bracket.span.start < bracket.words.start && bracket.words.end < bracket.span.end);
            let around = bracket.within.map(|number| &read.brackets[number].span);
            prop_assert!(around.is_none_or(|around| around.start < bracket.span.start && bracket.span.end < around.end));
            prop_assert!(read.paragraphs[bracket.paragraph].span.contains(&bracket.span.start));
        }
        for option in read.options.iter().flat_map(|set| &set.options) {
            prop_assert!(option.span.start < option.span.end && option.span.end <= tokens.len());
        }
        let open: usize = read.open_by_section().iter().map(|open| open.brackets).sum();
        prop_assert_eq!(open, read.brackets.iter().filter(|bracket| bracket.is_open()).count());
    }
}
