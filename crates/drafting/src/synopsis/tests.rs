//! The synopsis held against what each party returned and against the base.

use proptest::prelude::*;

use super::{Stretch, of};
use crate::markup::{Edit, Markup, Move, Source};
use crate::text::{Text, visible};
use crate::token::{Kind, Party, Token, tokenise};

const BASE: &str = "The sides shall meet.\nThey shall report.\nThey may adjourn.\nNothing else.";

fn edit(span: std::ops::Range<usize>, with: Vec<Token>) -> Edit {
    Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}

fn paragraph(words: &str) -> Vec<Token> {
    let mut tokens = tokenise(words);
    tokens.push(Token::new(Kind::ParagraphEnd, ""));
    tokens
}

fn shown(base: &Text, markups: Vec<Markup>) -> Vec<String> {
    let named = markups.into_iter().zip(["THA", "VNM", "LAO"]);
    let submissions: Vec<_> = named
        .map(|(markup, name)| (Party(name.into()), markup))
        .collect();
    let passages = of(base, &submissions).into_iter().map(|passage| {
        let cells = passage.parties.iter().map(|cell| match cell {
            None => "–".to_owned(),
            Some(stretches) => stretches
                .iter()
                .map(|stretch| match stretch {
                    Stretch::Kept(range) => visible(&base.tokens()[range.clone()]),
                    Stretch::Struck(range) => {
                        format!("-{}-", visible(&base.tokens()[range.clone()]))
                    }
                    Stretch::Put(tokens) => format!("+{}+", visible(tokens)),
                })
                .collect(),
        });
        let cells: Vec<String> = std::iter::once(visible(&base.tokens()[passage.base]))
            .chain(cells)
            .collect();
        cells.join(" | ").replace('\n', "¶")
    });
    passages.collect()
}

#[test]
fn each_party_stands_beside_the_passage_that_it_changes() {
    let base = Text::plain(BASE);
    let tha = Markup {
        edits: vec![edit(4..5, tokenise("should"))],
        ..Markup::default()
    };
    let vnm = Markup {
        edits: vec![
            edit(9..9, paragraph("They shall eat.")),
            edit(9..16, Vec::new()),
        ],
        ..Markup::default()
    };
    assert_eq!(
        shown(&base, vec![tha, vnm]),
        [
            "The sides shall meet.¶ | The sides -shall-+should+ meet.¶ | –",
            " | – | +They shall eat.¶+",
            "They shall report.¶ | – | -They shall report.¶-",
            "They may adjourn.¶ | – | –",
            "Nothing else.¶ | – | –",
        ]
    );
}

#[test]
fn paragraphs_that_one_party_runs_together_are_one_passage_for_all() {
    let base = Text::plain(BASE);
    let joined = Markup {
        edits: vec![edit(7..9, tokenise(" and"))],
        ..Markup::default()
    };
    let struck = Markup {
        edits: vec![edit(0..9, Vec::new())],
        ..Markup::default()
    };
    assert_eq!(
        shown(&base, vec![joined, struck])[0],
        "The sides shall meet.¶They shall report.¶ | The sides shall meet-.¶-+ and+They shall report.¶ | -The sides shall meet.¶-They shall report.¶"
    );
}

#[test]
fn what_was_moved_is_struck_at_its_old_place_and_written_out_at_its_new_one() {
    let base = Text::plain(BASE);
    let end = base.tokens().len();
    let placed = Token::new(Kind::Placed { start: 9, end: 16 }, "");
    let markup = Markup {
        edits: vec![edit(11..12, tokenise("will")), edit(end..end, vec![placed])],
        moves: vec![Move {
            from: 9..16,
            source: Source::Recorded,
            authors: Vec::new(),
        }],
        ..Markup::default()
    };
    let shown = shown(&base, vec![markup]);
    assert_eq!(shown[1], "They shall report.¶ | -They shall report.¶-");
    assert_eq!(shown[4], " | +They will report.¶+");
}

/// Edits on the base that touch no token twice and leave its last end alone.
fn markups(length: usize) -> impl Strategy<Value = Markup> {
    let one = (1..4_usize, 0..4_usize, 0..5_usize);
    prop::collection::vec(one, 0..8).prop_map(move |steps| {
        let mut next = 0;
        let mut edits = Vec::new();
        for (gap, taken, kind) in steps {
            let start = next + gap;
            let end = start + taken;
            if end >= length {
                break;
            }
            let with = match kind {
                0 => Vec::new(),
                1 => paragraph("New."),
                2 => tokenise("two words"),
                _ => tokenise("word"),
            };
            if !(with.is_empty() && taken == 0) {
                edits.push(edit(start..end, with));
            }
            next = end;
        }
        Markup {
            edits,
            ..Markup::default()
        }
    })
}

proptest! {
    #[test]
    fn a_column_read_down_is_what_the_party_returned_and_the_first_one_is_the_base(
        all in prop::collection::vec(markups(Text::plain(BASE).tokens().len()), 1..4)
    ) {
        let base = Text::plain(BASE);
        let submissions: Vec<_> = all.into_iter().map(|markup| (Party("THA".into()), markup)).collect();
        let passages = of(&base, &submissions);
        let mut first = Vec::new();
        for passage in &passages {
            first.extend_from_slice(&base.tokens()[passage.base.clone()]);
        }
        prop_assert_eq!(&first, base.tokens());
        for (number, (_, markup)) in submissions.iter().enumerate() {
            let mut read = Vec::new();
            let mut kept_or_struck = Vec::new();
            for passage in &passages {
                let own = passage.parties[number].clone();
                for stretch in own.unwrap_or_else(|| vec![Stretch::Kept(passage.base.clone())]) {
                    match stretch {
                        Stretch::Kept(range) => {
                            read.extend_from_slice(&base.tokens()[range.clone()]);
                            kept_or_struck.extend_from_slice(&base.tokens()[range]);
                        }
                        Stretch::Struck(range) => kept_or_struck.extend_from_slice(&base.tokens()[range]),
                        Stretch::Put(tokens) => read.extend(tokens),
                    }
                }
            }
            prop_assert_eq!(read, markup.returned(&base));
            prop_assert_eq!(&kept_or_struck, base.tokens());
        }
    }
}
