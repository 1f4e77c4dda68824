//! Laws of reading and comparing, over random texts; the auditor shares no code with what it audits.

use drafting::compare::compare;
use drafting::marked::Marked;
use drafting::markup::{Markup, RemarkKind, Source};
use drafting::text::Text;
use drafting::token::{Kind, Token};
use proptest::prelude::*;

use crate::random::{Change, change, changes, line, mark, unmarked};

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn comparing_leads_from_one_text_to_the_other(one in unmarked(), changes in changes(8)) {
        let mut other = one.clone();
        change(&mut other, &changes);
        let (base, edited) = (one.accepted(), other.accepted());
        let markup = compare(&base, &edited);
        prop_assert_eq!(markup.returned(&base), edited.tokens());
        audit(&base, &markup)?;
        prop_assert!(markup.edits.iter().all(|edit| edit.source == Source::Compared));
        prop_assert_eq!(compare(&edited, &edited), Markup::default());
    }

    #[test]
    fn unrelated_texts_are_led_to_one_another(one in unmarked(), other in unmarked()) {
        let (base, edited) = (one.accepted(), other.accepted());
        let markup = compare(&base, &edited);
        prop_assert_eq!(markup.returned(&base), edited.tokens());
        audit(&base, &markup)?;
    }

    #[test]
    fn the_difference_is_not_far_from_the_shortest(one in unmarked(), changes in changes(5)) {
        let changes: Vec<_> = changes.into_iter().map(|(what, place, how, word)| (what % 4, place, how, word)).collect();
        let mut other = one.clone();
        change(&mut other, &changes);
        let (base, edited) = (one.accepted(), other.accepted());
        let markup = compare(&base, &edited);
        let ours: usize = markup.edits.iter().map(|edit| edit.span.len() + edit.with.len()).sum();
        let shortest = shortest(base.tokens(), edited.tokens());
        prop_assert!(ours <= 3 * shortest + 24, "{} beside {}", ours, shortest);
    }

    #[test]
    fn recorded_marks_return_what_accepting_them_gives(one in unmarked(), marks in changes(10)) {
        let mut marked = one;
        mark(&mut marked, &marks);
        let base = marked.rejected();
        let markup = Markup::of(&base, &marked);
        let accepted = marked.accepted();
        prop_assert_eq!(markup.returned(&base), accepted.tokens());
        audit(&base, &markup)?;
        prop_assert!(markup.edits.iter().all(|edit| edit.source == Source::Recorded));
    }

    #[test]
    fn marks_and_untracked_changes_together_return_what_was_meant(
        one in unmarked(), untracked in changes(5), marks in changes(8)
    ) {
        let base = one.accepted();
        let mut marked = one;
        change(&mut marked, &untracked);
        mark(&mut marked, &marks);
        let markup = Markup::of(&base, &marked);
        let accepted = marked.accepted();
        prop_assert_eq!(markup.returned(&base), accepted.tokens());
        audit(&base, &markup)?;
        let known: Vec<Source> = markup.edits.iter().map(|edit| edit.source)
            .chain(markup.moves.iter().map(|one| one.source)).collect();
        let hidden = if marked.records { Source::Untracked } else { Source::Compared };
        let taken_back = markup.without_effect.iter().any(|remark| matches!(remark.kind, RemarkKind::ProposedAndTakenBack | RemarkKind::SameWords));
        prop_assert_eq!(known.contains(&hidden) || taken_back, marked.rejected() != base || taken_back);
    }

    #[test]
    fn untracked_changes_come_to_light_beside_marks_that_stay_recorded(
        one in unmarked(), two in unmarked(), untracked in changes(5), marks in changes(5)
    ) {
        let [base, marked, without_hidden] = apart(&one, &two, &untracked, &marks);
        let base = base.accepted();
        let markup = Markup::of(&base, &marked);
        let (recorded, hidden): (Vec<_>, Vec<_>) = markup.edits.iter().cloned()
            .partition(|edit| edit.source == Source::Recorded);
        let (recorded_moves, hidden_moves): (Vec<_>, Vec<_>) = markup.moves.iter().cloned()
            .partition(|one| one.source == Source::Recorded);
        let only = |edits, moves| Markup { edits, moves, ..Markup::default() };
        let (rejected, as_recorded) = (marked.rejected(), without_hidden.accepted());
        prop_assert_eq!(only(hidden, hidden_moves).returned(&base), rejected.tokens());
        prop_assert_eq!(only(recorded, recorded_moves).returned(&base), as_recorded.tokens());
    }
}

/// Two texts behind one another with a paragraph between that nothing touches: as they are, with untracked changes in the first
/// and marks in the second, and with the marks alone.
fn apart(one: &Marked, two: &Marked, untracked: &[Change], marks: &[Change]) -> [Marked; 3] {
    let between = line(
        "Nothing in this paragraph has ever been touched by anybody at all",
        "between",
    );
    let between = std::slice::from_ref(&between);
    let joined = |first: &Marked, second: &Marked| Marked {
        lines: [&first.lines[..], between, &second.lines[..], between].concat(),
        comments: Vec::new(),
        asides: Vec::new(),
        records: true,
    };
    let mut first = one.clone();
    change(&mut first, untracked);
    let mut second = two.clone();
    mark(&mut second, marks);
    [
        joined(one, two),
        joined(&first, &second),
        joined(one, &second),
    ]
}

/// Checks what every markup promises.
fn audit(base: &Text, markup: &Markup) -> Result<(), TestCaseError> {
    let tokens = base.tokens();
    let mut last = 0;
    for edit in &markup.edits {
        prop_assert!(
            edit.span.start >= last,
            "edits are in order and share no token: {:?}",
            edit
        );
        last = edit.span.end;
        prop_assert!(!edit.span.is_empty() || !edit.with.is_empty());
        prop_assert!(
            is_balanced(&tokens[edit.span.clone()]) && is_balanced(&edit.with),
            "cuts a frame: {:?}",
            edit
        );
        let (start, end) = (edit.span.start, edit.span.end);
        let beside_move = |at: usize| {
            markup
                .moves
                .iter()
                .any(|one| one.from.start == at || one.from.end == at)
        };
        for at in [start, end] {
            prop_assert!(
                !within_word(tokens.get(at.wrapping_sub(1)), tokens.get(at)),
                "cuts a word: {:?}",
                edit
            );
        }
        if let (Some(first), Some(last_new)) = (edit.with.first(), edit.with.last()) {
            let before = tokens.get(start.wrapping_sub(1));
            prop_assert!(beside_move(start) || !within_word(before, Some(first)));
            prop_assert!(beside_move(end) || !within_word(Some(last_new), tokens.get(end)));
        }
    }
    for (number, one) in markup.moves.iter().enumerate() {
        let moved = &tokens[one.from.clone()];
        let begins = one.from.start == 0 || ends_line(&tokens[one.from.start - 1]);
        prop_assert!(
            begins && moved.last().is_some_and(ends_line) && is_balanced(moved),
            "moves no whole lines"
        );
        prop_assert!(number == 0 || markup.moves[number - 1].from.end <= one.from.start);
        let placed = markup
            .edits
            .iter()
            .flat_map(|edit| &edit.with)
            .filter(|token| {
                token.kind
                    == Kind::Placed {
                        start: one.from.start,
                        end: one.from.end,
                    }
            });
        prop_assert_eq!(placed.count(), 1);
    }
    Ok(())
}

fn within_word(before: Option<&Token>, after: Option<&Token>) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_letter(before.and_then(|token| token.visible().chars().last()))
        && is_letter(after.and_then(|token| token.visible().chars().next()))
}

fn ends_line(token: &Token) -> bool {
    matches!(
        token.kind,
        Kind::ParagraphEnd | Kind::Open(_) | Kind::Close(_)
    )
}

fn is_balanced(tokens: &[Token]) -> bool {
    let mut depth = 0_i32;
    let mut least = 0;
    for token in tokens {
        depth += i32::from(matches!(token.kind, Kind::Open(_)));
        depth -= i32::from(matches!(token.kind, Kind::Close(_)));
        least = least.min(depth);
    }
    depth == 0 && least == 0
}

/// How many tokens go or come at least, by the longest common subsequence.
fn shortest(one: &[Token], other: &[Token]) -> usize {
    let mut row = vec![0_usize; other.len() + 1];
    for left in one {
        let mut diagonal = 0;
        for (j, right) in other.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if left == right {
                diagonal + 1
            } else {
                above.max(row[j])
            };
            diagonal = above;
        }
    }
    one.len() + other.len() - 2 * row[other.len()]
}
