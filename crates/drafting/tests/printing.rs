//! What holds of every printed compilation, whatever the parties want.

use std::ops::Range;
use std::sync::Arc;

use drafting::compilation::{Choice, Compilation, Node, Point, PointKind, Support};
use drafting::markup::{Edit, Markup, Move, Source};
use drafting::print::{HouseStyle, Piece, Voice, marks_of, print};
use drafting::text::{Text, visible};
use drafting::token::{Kind, Party, Token, normal_form, tokenise};
use proptest::prelude::*;

/// Names that no word of a text holds.
const PARTIES: [&str; 3] = ["QQA", "QQB", "QQC"];

/// A span in dispute: where it begins and how long it is, and for each option its words and who asks for it.
type Dispute = (usize, usize, Vec<(Vec<usize>, Vec<usize>)>);

fn disputes() -> impl Strategy<Value = Vec<Dispute>> {
    let option = (
        prop::collection::vec(0..WORDS.len(), 0..4),
        prop::sample::subsequence(vec![0, 1, 2], 1..3),
    );
    prop::collection::vec(
        (
            0..60_usize,
            0..20_usize,
            prop::collection::vec(option, 1..3),
        ),
        0..8,
    )
}

const WORDS: [&str; 8] = ["alpha", " ", "beta", ",", " ", "gamma", "\n", "."];

fn tokens_of(words: &[usize]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for &word in words {
        match WORDS[word] {
            "\n" => tokens.push(Token::new(Kind::ParagraphEnd, "")),
            word => tokens.extend(tokenise(word)),
        }
    }
    tokens
}

fn base() -> impl Strategy<Value = Text> {
    prop::collection::vec(0..WORDS.len(), 0..50).prop_map(|words| {
        let mut tokens = tokens_of(&words);
        tokens.push(Token::new(Kind::ParagraphEnd, ""));
        Text::new(tokens).expect("every paragraph has its end")
    })
}

/// A compilation with as many of the disputes as nest.
fn compilation(base: Text, disputes: Vec<Dispute>) -> Compilation {
    let length = base.tokens().len();
    let mut points: Vec<Point> = Vec::new();
    for (start, reach, options) in disputes {
        // The end of the last paragraph stays: without it there is no text.
        let start = start % length;
        let end = (start + reach).min(length - 1).max(start);
        let nests = points.iter().all(|other| {
            let apart = end <= other.span.start || other.span.end <= start;
            let within = other.span.start <= start && end <= other.span.end;
            let around = start <= other.span.start && other.span.end <= end;
            (start..end) != other.span && (apart || within || around)
        });
        if nests {
            points.push(Point {
                span: start..end,
                kind: PointKind::Wording,
                base: Vec::new(),
                options: options
                    .iter()
                    .map(|(words, supporters)| Choice {
                        wording: tokens_of(words),
                        moved: false,
                        supporters: supporters
                            .iter()
                            .map(|&party| Support { party, own: None })
                            .collect(),
                    })
                    .collect(),
            });
        }
    }
    points.sort_by_key(|point| (point.span.start, usize::MAX - point.span.end));
    let mut points = points.into_iter().peekable();
    Compilation {
        nodes: nest(0..length, &mut points),
        base,
        submissions: PARTIES
            .iter()
            .map(|name| (Party(Arc::from(*name)), Markup::default()))
            .collect(),
        traces: vec![Vec::new(); PARTIES.len()],
    }
}

fn nest(
    range: Range<usize>,
    points: &mut std::iter::Peekable<std::vec::IntoIter<Point>>,
) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut next = range.start;
    while let Some(mut point) = points.next_if(|point| point.span.end <= range.end) {
        if next < point.span.start {
            nodes.push(Node::Plain(next..point.span.start));
        }
        next = point.span.end;
        point.base = nest(point.span.clone(), points);
        nodes.push(Node::Point(point));
    }
    if next < range.end {
        nodes.push(Node::Plain(next..range.end));
    }
    nodes
}

fn styles() -> [HouseStyle; 4] {
    [
        HouseStyle::un(),
        HouseStyle::delegates(),
        HouseStyle::notes(),
        HouseStyle::plain(),
    ]
}

fn every_point<'a>(nodes: &'a [Node], points: &mut Vec<&'a Point>) {
    for node in nodes {
        if let Node::Point(point) = node {
            points.push(point);
            every_point(&point.base, points);
        }
    }
}

proptest! {
    #[test]
    fn the_base_stands_whole_and_in_order(base in base(), disputes in disputes()) {
        let compilation = compilation(base, disputes);
        for style in styles() {
            let mut next = 0;
            for piece in print(&compilation, &style).pieces {
                let range = match piece {
                    Piece::Kept(range) => range,
                    Piece::Struck(struck) => {
                        prop_assert_eq!(struck.voice, Voice::All);
                        struck.range
                    }
                    Piece::Put(_) => continue,
                };
                prop_assert_eq!(range.start, next);
                prop_assert!(range.end > next);
                next = range.end;
            }
            prop_assert_eq!(next, compilation.base.tokens().len());
        }
    }

    #[test]
    fn brackets_are_balanced_and_the_text_is_whole(base in base(), disputes in disputes()) {
        let compilation = compilation(base, disputes);
        for style in styles() {
            let mut depth = 0_i32;
            for character in print(&compilation, &style).text().visible().chars() {
                match character {
                    '[' => depth += 1,
                    ']' => depth -= 1,
                    _ => {}
                }
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
        }
    }

    #[test]
    fn the_wording_of_every_party_is_found(base in base(), disputes in disputes()) {
        let compilation = compilation(base, disputes);
        let mut points = Vec::new();
        every_point(&compilation.nodes, &mut points);
        for style in styles() {
            let printed = print(&compilation, &style);
            let said: Vec<String> = printed
                .pieces
                .iter()
                .filter_map(|piece| match piece {
                    Piece::Put(put) => Some(normal_form(&put.tokens)),
                    Piece::Kept(_) | Piece::Struck(_) => None,
                })
                .collect();
            for choice in points.iter().flat_map(|point| &point.options) {
                let wanted = normal_form(&choice.wording);
                let wanted = wanted.trim_matches(['\n', ' ']);
                prop_assert!(wanted.is_empty() || said.iter().any(|one| one.trim() == wanted), "{wanted:?} in {said:?}");
            }
        }
    }

    #[test]
    fn without_names_no_name_is_found(base in base(), disputes in disputes()) {
        let compilation = compilation(base, disputes);
        let printed = print(&compilation, &HouseStyle::plain());
        let text = printed.text();
        prop_assert!(!visible(text.tokens()).contains("QQ"));
        let held = format!("{:?}", text.tokens());
        prop_assert!(!held.contains("QQ"));
    }

    #[test]
    fn a_printed_text_without_new_marks_prints_the_same(base in base(), disputes in disputes()) {
        let compilation = compilation(base, disputes);
        for style in styles() {
            let first = print(&compilation, &style).text();
            let length = first.tokens().len();
            let next = Compilation {
                base: first.clone(),
                submissions: compilation.submissions.clone(),
                nodes: vec![Node::Plain(0..length)],
                traces: compilation.traces.clone(),
            };
            prop_assert_eq!(print(&next, &style).text(), first);
        }
    }

    #[test]
    fn the_marks_of_a_party_leave_what_it_returned(base in base(), disputes in disputes()) {
        let markup = markup(&base, &disputes);
        let printed = marks_of(&base, 0, &markup);
        let mut next = 0;
        let mut accepted = Vec::new();
        for piece in printed.pieces {
            let range = match piece {
                Piece::Kept(range) => {
                    accepted.extend_from_slice(&base.tokens()[range.clone()]);
                    range
                }
                Piece::Struck(struck) => struck.range,
                Piece::Put(put) => {
                    accepted.extend(put.tokens);
                    continue;
                }
            };
            prop_assert_eq!(range.start, next);
            next = range.end;
        }
        prop_assert_eq!(next, base.tokens().len());
        prop_assert_eq!(accepted, markup.returned(&base));
    }
}

/// Edits from the first options of disputes that do not touch, and the first of two lines moved behind the second.
fn markup(base: &Text, disputes: &[Dispute]) -> Markup {
    let length = base.tokens().len();
    let lines: Vec<Range<usize>> = base.lines().collect();
    let mut markup = Markup::default();
    let edit = |span: Range<usize>, with| Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    };
    if let [first, second, _, ..] = &lines[..] {
        markup.moves.push(Move {
            from: first.clone(),
            source: Source::Recorded,
            authors: Vec::new(),
        });
        let placed = Kind::Placed {
            start: first.start,
            end: first.end,
        };
        let with = vec![Token::new(placed, "")];
        markup.edits.push(edit(second.end..second.end, with));
    }
    for (start, reach, options) in disputes {
        let start = start % length;
        let end = (start + reach).min(length - 1).max(start);
        let free = markup
            .edits
            .iter()
            .all(|other| end < other.span.start || other.span.end < start);
        let within_or_without = markup
            .moves
            .iter()
            .all(|one| (one.from.start <= start && end < one.from.end) || start > one.from.end);
        if free && within_or_without {
            markup
                .edits
                .push(edit(start..end, tokens_of(&options[0].0)));
        }
    }
    markup.edits.sort_by_key(|edit| edit.span.start);
    markup
}
