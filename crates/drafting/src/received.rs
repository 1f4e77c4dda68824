//! What came in from each party, counted: changes, moves, comments, what was changed without being recorded, and by whose hand.
//! What the changes add up to is not looked at here.

use std::collections::{BTreeMap, BTreeSet};

use crate::compilation::Compilation;
use crate::markup::{Edit, Markup, RemarkKind, Source};
use crate::text::{Name, Text};
use crate::token::{Kind, Party, Token};

/// What one party returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// Whose it is.
    pub party: Party,
    /// Changes that the file recorded.
    pub recorded: usize,
    /// Changes that the file holds and did not record, though it recorded others, by their numbers in `Markup::edits`.
    pub untracked: Vec<usize>,
    /// Changes found by comparing a file that recorded none.
    pub compared: usize,
    /// Paragraphs or rows, one or several together, that now stand elsewhere; none of them is counted as a change.
    pub moves: usize,
    /// Remarks in the margin.
    pub comments: usize,
    /// Answers to them.
    pub replies: usize,
    /// Marks that change no wording, by kind.
    pub without_effect: BTreeMap<RemarkKind, usize>,
    /// The names recorded with marks and comments, in the order of names; an empty name is one that was taken out.
    pub authors: BTreeSet<Name>,
}

/// Counts what came in, in the order of the submissions.
pub fn of(compilation: &Compilation) -> Vec<Received> {
    let submissions = compilation.submissions.iter();
    submissions
        .map(|(party, markup)| from(party, markup))
        .collect()
}

/// Whether a file was hardly made on this base: it leaves less than half of the base's words as they are, of twenty at least.
pub fn is_of_another_base(base: &Text, markup: &Markup) -> bool {
    const WORDS_MIN: usize = 20;
    let words = |tokens: &[Token]| {
        let words = tokens.iter().filter(|token| token.kind == Kind::Word);
        words.count()
    };
    let all = words(base.tokens());
    let gone: usize = markup
        .edits
        .iter()
        .map(|edit| words(&base.tokens()[edit.span.clone()]))
        .sum();
    all >= WORDS_MIN && gone * 2 > all
}

fn from(party: &Party, markup: &Markup) -> Received {
    let known = |source: Source| {
        let edits = markup.edits.iter().enumerate();
        edits
            .filter(move |(_, edit)| edit.source == source && !is_placing(edit))
            .map(|(number, _)| number)
    };
    let mut without_effect = BTreeMap::new();
    for remark in &markup.without_effect {
        *without_effect.entry(remark.kind).or_default() += 1;
    }
    Received {
        party: party.clone(),
        recorded: known(Source::Recorded).count(),
        untracked: known(Source::Untracked).collect(),
        compared: known(Source::Compared).count(),
        moves: markup.moves.len(),
        comments: markup.comments.len(),
        replies: markup.comments.iter().map(|one| one.replies.len()).sum(),
        without_effect,
        authors: authors(markup),
    }
}

/// Whether an edit does nothing but give moved paragraphs their new place.
fn is_placing(edit: &Edit) -> bool {
    edit.span.is_empty()
        && edit
            .with
            .iter()
            .all(|token| matches!(token.kind, Kind::Placed { .. }))
}

fn authors(markup: &Markup) -> BTreeSet<Name> {
    let edits = markup.edits.iter().flat_map(|edit| &edit.authors);
    let moves = markup.moves.iter().flat_map(|one| &one.authors);
    let remarks = markup.without_effect.iter().flat_map(|one| &one.authors);
    let comments = markup.comments.iter();
    let comments = comments.flat_map(|one| std::iter::once(one).chain(&one.replies));
    let written = comments.map(|one| &one.author);
    edits
        .chain(moves)
        .chain(remarks)
        .chain(written)
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Anchor, Comment, Move, Remark};
    use crate::token::tokenise;

    fn edit(span: std::ops::Range<usize>, with: Vec<Token>, source: Source, author: &str) -> Edit {
        Edit {
            span,
            with,
            source,
            authors: vec![Name::from(author)],
        }
    }

    fn comment(author: &str, replies: Vec<Comment>) -> Comment {
        Comment {
            author: Name::from(author),
            initials: Name::from(""),
            moment: Name::from(""),
            paragraphs: vec!["Why?".to_owned()],
            anchor: Anchor::Base(0..1),
            replies,
        }
    }

    #[test]
    fn a_file_that_keeps_half_of_the_words_was_made_on_the_base() {
        let base = Text::plain(&"word ".repeat(30));
        let without = |words: usize| Markup {
            edits: vec![edit(0..words * 2, Vec::new(), Source::Compared, "")],
            ..Markup::default()
        };
        assert!(!is_of_another_base(&base, &without(15)));
        assert!(is_of_another_base(&base, &without(16)));
        let short = Text::plain("one two");
        assert!(!is_of_another_base(&short, &without(1)));
    }

    #[test]
    fn what_was_not_recorded_is_told_from_what_was_and_a_move_is_no_change() {
        let base = Text::plain("One.\nTwo.\nThree.");
        let placed = Token::new(Kind::Placed { start: 0, end: 3 }, "");
        let markup = Markup {
            edits: vec![
                edit(3..4, tokenise("2"), Source::Recorded, "Malee"),
                edit(4..4, tokenise("!"), Source::Untracked, "Author"),
                edit(9..9, vec![placed], Source::Recorded, "Malee"),
            ],
            moves: vec![Move {
                from: 0..3,
                source: Source::Recorded,
                authors: vec![Name::from("Malee")],
            }],
            comments: vec![comment("Somchai", vec![comment("Malee", Vec::new())])],
            without_effect: vec![Remark {
                at: 0,
                kind: RemarkKind::Formatting,
                authors: Vec::new(),
            }],
        };
        let compilation = Compilation {
            base,
            submissions: vec![(Party("THA".into()), markup)],
            nodes: Vec::new(),
            traces: Vec::new(),
        };
        let received = &of(&compilation)[0];
        assert_eq!((received.recorded, received.compared), (1, 0));
        assert_eq!(received.untracked, [1]);
        assert_eq!(
            (received.moves, received.comments, received.replies),
            (1, 1, 1)
        );
        assert_eq!(received.without_effect[&RemarkKind::Formatting], 1);
        let authors: Vec<&str> = received.authors.iter().map(|name| &**name).collect();
        assert_eq!(authors, ["Author", "Malee", "Somchai"]);
    }
}
