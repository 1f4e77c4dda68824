//! How a compilation reads in each house style, by example.

use std::ops::Range;
use std::sync::Arc;

use drafting::compilation::{Choice, Compilation, Node, Point, PointKind, Support};
use drafting::markup::Markup;
use drafting::print::{HouseStyle, Piece, print};
use drafting::text::Text;
use drafting::token::{Kind, Party, Token, tokenise};

/// The parties of every example.
const PARTIES: [&str; 4] = ["IDN", "LAO", "THA", "VNM"];

/// An option: its wording, `-` for none, `>` for a move away, a line break for the end of a paragraph; and who asks for it.
type Wanted<'a> = &'a [(&'a str, &'a [usize])];

/// A compilation of a base in which `⟨…⟩` stand around each span in dispute, with the options of each span in the order of their openings.
fn compilation(marked: &str, options: &[Wanted<'_>]) -> Compilation {
    let base = Text::plain(&marked.replace(['⟨', '⟩'], ""));
    let mut starts = Vec::new();
    let mut length = 0;
    for token in base.tokens() {
        starts.push(length);
        length += token.visible().len();
    }
    starts.push(length);
    let mut offset = 0;
    let mut open: Vec<(usize, usize, Vec<Node>)> = vec![(0, usize::MAX, Vec::new())];
    let mut next = 0;
    let mut opened = 0;
    let mut plain = |nodes: &mut Vec<Node>, upto: usize| {
        if next < upto {
            nodes.push(Node::Plain(next..upto));
            next = upto;
        }
    };
    for character in marked.chars() {
        let at = starts.binary_search(&offset);
        match character {
            '⟨' => {
                let at = at.expect("a span begins with a token");
                plain(&mut open.last_mut().expect("the text is open").2, at);
                open.push((at, opened, Vec::new()));
                opened += 1;
            }
            '⟩' => {
                let at = at.expect("a span ends with a token");
                let (start, number, mut nodes) = open.pop().expect("a span is open");
                plain(&mut nodes, at);
                let point = point(start..at, nodes, options[number]);
                let around = open.last_mut().expect("the text is open");
                around.2.push(Node::Point(point));
            }
            other => offset += other.len_utf8(),
        }
    }
    let (_, _, mut nodes) = open.pop().expect("the text is open");
    plain(&mut nodes, base.tokens().len());
    Compilation {
        base,
        submissions: PARTIES
            .iter()
            .map(|name| (Party(Arc::from(*name)), Markup::default()))
            .collect(),
        nodes,
        traces: vec![Vec::new(); PARTIES.len()],
    }
}

fn point(span: Range<usize>, base: Vec<Node>, options: Wanted<'_>) -> Point {
    Point {
        kind: PointKind::Wording,
        base,
        options: options
            .iter()
            .map(|(wording, supporters)| Choice {
                wording: tokens(wording),
                moved: *wording == ">",
                supporters: supporters
                    .iter()
                    .map(|&party| Support { party, own: None })
                    .collect(),
            })
            .collect(),
        span,
    }
}

fn tokens(wording: &str) -> Vec<Token> {
    if matches!(wording, "-" | ">") {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    for (number, line) in wording.split('\n').enumerate() {
        if number > 0 {
            tokens.push(Token::new(Kind::ParagraphEnd, ""));
        }
        tokens.extend(tokenise(line));
    }
    tokens
}

/// Prints an example in each style: as the United Nations, as delegates, in notes, without names.
fn check(marked: &str, options: &[Wanted<'_>], expected: [&str; 4]) {
    let compilation = compilation(marked, options);
    let styles = [
        HouseStyle::un(),
        HouseStyle::delegates(),
        HouseStyle::notes(),
        HouseStyle::plain(),
    ];
    for (style, expected) in styles.iter().zip(expected) {
        let printed = print(&compilation, style);
        assert_eq!(
            printed.text().visible(),
            expected.to_owned() + "\n",
            "{:?}",
            style.names
        );
    }
}

#[test]
fn other_words_stand_beside_those_of_the_base() {
    check(
        "The sides ⟨shall⟩ meet.",
        &[&[("should", &[2, 3]), ("-", &[1])]],
        [
            "The sides [shall] [THA, VNM: should] [LAO: delete] meet.",
            "The sides [shall – DEL LAO, THA, VNM] [should – RETAIN THA, VNM] meet.",
            "The sides [shall]¹ [should]² meet.\n¹ LAO: delete\n² THA, VNM",
            "The sides [shall] [should] meet.",
        ],
    );
}

#[test]
fn brackets_stand_at_words_and_not_at_the_space_around_them() {
    check(
        "They meet⟨ promptly⟩ and⟨⟩ report⟨⟩.",
        &[
            &[("-", &[1])],
            &[(" always", &[2])],
            &[(",", &[0]), (" home", &[3])],
        ],
        [
            "They meet [promptly] [LAO: delete] and [THA: always] report[IDN: ,] [VNM: home].",
            "They meet [promptly – DEL LAO] and [always – RETAIN THA] report[, – RETAIN IDN] [home – RETAIN VNM].",
            "They meet [promptly]¹ and [always]² report[,]³ [home]⁴.\n¹ LAO: delete\n² THA\n³ IDN\n⁴ VNM",
            "They meet [promptly] and [always] report[,] [home].",
        ],
    );
}

#[test]
fn brackets_close_before_the_end_of_a_paragraph() {
    check(
        "First.\n⟨They ⟨shall⟩ report.\n⟩Last.",
        &[&[("-", &[1])], &[("may", &[2])]],
        [
            "First.\n[They [shall] [THA: may] report.] [LAO: delete]\nLast.",
            "First.\n[They [shall – DEL THA] [may – RETAIN THA] report. – DEL LAO]\nLast.",
            "First.\n[They [shall] [may]¹ report.]²\nLast.\n¹ THA\n² LAO: delete",
            "First.\n[They [shall] [may] report.]\nLast.",
        ],
    );
}

#[test]
fn an_added_paragraph_stands_by_itself_under_a_label() {
    check(
        "1. They meet.\n⟨⟩⟨⟩2. They report.",
        &[&[("They rest.\n", &[2])], &[("They pay.\n", &[1, 3])]],
        [
            "1. They meet.\n[THA: They rest.]\n[LAO, VNM: They pay.]\n2. They report.",
            "1. They meet.\n[1 bis. They rest. – RETAIN THA]\n[1 ter. They pay. – RETAIN LAO, VNM]\n2. They report.",
            "1. They meet.\n[They rest.]¹\n[They pay.]²\n2. They report.\n¹ THA\n² LAO, VNM",
            "1. They meet.\n[They rest.]\n[They pay.]\n2. They report.",
        ],
    );
}

#[test]
fn another_wording_of_a_whole_paragraph_is_a_paragraph() {
    check(
        "3. ⟨They meet.⟩\n4. They go.",
        &[&[("The sides convene.", &[2])]],
        [
            "3. [They meet.]\n[THA: 3 bis. The sides convene.]\n4. They go.",
            "3. [They meet. – DEL THA]\n[3 alt. The sides convene. – RETAIN THA]\n4. They go.",
            "3. [They meet.]\n[3 bis. The sides convene.]¹\n4. They go.\n¹ THA",
            "3. [They meet.]\n[3 bis. The sides convene.]\n4. They go.",
        ],
    );
}

#[test]
fn where_a_paragraph_ends_is_said_in_signs() {
    check(
        "They meet.⟨ ⟩They report.⟨\n⟩They go.",
        &[&[("\n", &[2])], &[(" ", &[1])]],
        [
            "They meet. [THA: ¶] They report. [LAO: run on]\nThey go.",
            "They meet. [¶ – THA] They report. [run on – LAO]\nThey go.",
            "They meet. [¶]¹ They report. [run on]²\nThey go.\n¹ THA\n² LAO",
            "They meet. [¶] They report. [run on]\nThey go.",
        ],
    );
}

#[test]
fn what_all_ask_for_has_no_bracket() {
    let all: &[usize] = &[0, 1, 2, 3];
    check(
        "They ⟨shall⟩ meet⟨ often⟩.",
        &[&[("will", all)], &[("-", all)]],
        ["They will meet."; 4],
    );
}

#[test]
fn a_moved_paragraph_is_shown_where_it_was_and_where_it_is_to_be() {
    let mut compilation = compilation("⟨One.\n⟩Two.\n⟨⟩Three.", &[&[(">", &[3])], &[("", &[3])]]);
    let Some(Node::Point(there)) = compilation
        .nodes
        .iter_mut()
        .rfind(|node| matches!(node, Node::Point(_)))
    else {
        panic!("there is a second point");
    };
    there.options[0].wording = vec![Token::new(Kind::Placed { start: 0, end: 3 }, "")];
    let visible = |style: &HouseStyle| print(&compilation, style).text().visible();
    assert_eq!(
        visible(&HouseStyle::un()),
        "[One.] [VNM: move]\nTwo.\n[VNM: (moved) One.]\nThree.\n"
    );
    assert_eq!(
        visible(&HouseStyle::delegates()),
        "[One. – move VNM]\nTwo.\n[(moved) One. – RETAIN VNM]\nThree.\n"
    );
}

#[test]
fn only_the_parties_asked_for_are_shown() {
    let compilation = compilation(
        "The ⟨sides ⟨shall⟩ meet⟩.",
        &[&[("-", &[1])], &[("should", &[2, 3])]],
    );
    let mut style = HouseStyle::un();
    style.only = Some([Party(Arc::from("VNM"))].into());
    let printed = print(&compilation, &style);
    assert_eq!(
        printed.text().visible(),
        "The sides [shall] [VNM: should] meet.\n"
    );
    assert_eq!(printed.counts.points, 1);
    assert_eq!(printed.counts.holders, [(Party(Arc::from("VNM")), 1)]);
}

#[test]
fn what_is_open_is_counted_with_its_holders() {
    let compilation = compilation(
        "⟨The⟩ sides ⟨shall⟩ meet.",
        &[&[("-", &[1])], &[("should", &[1, 3]), ("may", &[2])]],
    );
    let counts = print(&compilation, &HouseStyle::un()).counts;
    assert_eq!(
        (counts.points, counts.brackets, counts.unanimous),
        (2, 5, 0)
    );
    let holders: Vec<_> = counts
        .holders
        .iter()
        .map(|(party, points)| (&*party.0, *points))
        .collect();
    assert_eq!(holders, [("LAO", 2), ("THA", 1), ("VNM", 1)]);
}

#[test]
fn a_row_in_dispute_has_brackets_in_its_cells() {
    use drafting::token::Frame::{Cell, Row, Table};
    let open = |frame| Token::new(Kind::Open(frame), "");
    let close = |frame| Token::new(Kind::Close(frame), "");
    let cell = |words: &str| {
        let mut tokens = vec![open(Cell)];
        tokens.extend(tokenise(words));
        tokens.extend([Token::new(Kind::ParagraphEnd, ""), close(Cell)]);
        tokens
    };
    let row = |words: [&str; 2]| {
        let mut tokens = vec![open(Row)];
        tokens.extend(words.iter().flat_map(|words| cell(words)));
        tokens.push(close(Row));
        tokens
    };
    let first = row(["Item", "Sum"]);
    let added = row(["New", "5"]);
    let mut tokens = vec![open(Table)];
    tokens.extend(first.clone());
    tokens.push(close(Table));
    let span = 1..1 + first.len();
    let mut compilation = compilation("", &[]);
    compilation.base = Text::new(tokens).unwrap();
    let support = |party| vec![Support { party, own: None }];
    compilation.nodes = vec![
        Node::Plain(0..1),
        Node::Point(Point {
            base: vec![Node::Plain(span.clone())],
            options: vec![
                Choice {
                    wording: Vec::new(),
                    moved: false,
                    supporters: support(1),
                },
                Choice {
                    wording: added,
                    moved: false,
                    supporters: support(2),
                },
            ],
            kind: PointKind::Wording,
            span: span.clone(),
        }),
        Node::Plain(span.end..span.end + 1),
    ];
    let printed = print(&compilation, &HouseStyle::un());
    assert_eq!(
        printed.text().visible(),
        "[Item]\n[Sum] [LAO: delete]\n[THA: New]\n[THA: 5]\n"
    );
    assert!(
        printed
            .pieces
            .iter()
            .all(|piece| !matches!(piece, Piece::Struck(_)))
    );
}
