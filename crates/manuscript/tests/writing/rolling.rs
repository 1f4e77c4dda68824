//! The text of many parties in one file: what it shows, what it carries, and what is left when every change is rejected.

use std::ops::Range;

use drafting::compilation::Compilation;
use drafting::compile::compile;
use drafting::markup::{Anchor, Comment, Edit, Markup, Move, Source};
use drafting::print::{HouseStyle, Voice, print};
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind, Party, Token, tokenise};
use manuscript::Manuscript;
use manuscript::brought::Brought;
use manuscript::reading::KnownMarks;
use manuscript::write::Recording;

use crate::fixture::{draft, file, numbered};

fn opened(bytes: Vec<u8>) -> Manuscript {
    Manuscript::open(bytes).expect("it is a Word file")
}

/// The tokens of the first place at which words stand.
fn find(text: &Text, words: &str) -> Range<usize> {
    let wanted = tokenise(words);
    let at = text
        .tokens()
        .windows(wanted.len())
        .position(|window| window == wanted);
    let at = at.expect("the words are in the text");
    at..at + wanted.len()
}

/// The paragraph in which words stand.
fn paragraph(text: &Text, words: &str) -> Range<usize> {
    let line = text.line_of(find(text, words).start);
    text.lines().nth(line).expect("the line is there")
}

/// The row in which words stand.
fn row(text: &Text, words: &str) -> Range<usize> {
    let at = find(text, words).start;
    let tokens = text.tokens();
    let start = (0..at)
        .rev()
        .find(|&one| tokens[one].kind == Kind::Open(Frame::Row));
    let end = (at..tokens.len()).find(|&one| tokens[one].kind == Kind::Close(Frame::Row));
    start.expect("it opens")..end.expect("it closes") + 1
}

fn edit(span: Range<usize>, with: Vec<Token>) -> Edit {
    Edit {
        span,
        with,
        source: Source::Recorded,
        authors: Vec::new(),
    }
}

pub(crate) fn instead(text: &Text, words: &str, with: &str) -> Edit {
    edit(find(text, words), tokenise(with))
}

fn comment(anchor: Anchor, says: &str, replies: Vec<Comment>) -> Comment {
    Comment {
        author: "Somchai".into(),
        initials: "S".into(),
        moment: "2026-11-20T10:00:00Z".into(),
        paragraphs: vec![says.to_owned()],
        anchor,
        replies,
    }
}

fn marks(mut edits: Vec<Edit>, moves: Vec<Move>, comments: Vec<Comment>) -> Markup {
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    Markup {
        edits,
        moves,
        comments,
        without_effect: Vec::new(),
    }
}

/// Four parties' marks on the draft.
pub(crate) fn four_parties(text: &Text) -> Vec<(Party, Markup)> {
    let party = |name: &str, marks: Markup| (Party(name.into()), marks);
    vec![
        party("IDN", indonesia(text)),
        party("LAO", laos(text)),
        party("THA", thailand(text)),
        party("VNM", vietnam(text)),
    ]
}

fn indonesia(text: &Text) -> Markup {
    let training = edit(row(text, "Training"), Vec::new());
    let register = added(text, "A register shall be kept.");
    marks(vec![training, register], vec![], vec![])
}

fn laos(text: &Text) -> Markup {
    let group = edit(paragraph(text, "establish a working group"), Vec::new());
    let budget = comment(Anchor::Edit(1), "No budget for it.", Vec::new());
    marks(vec![meets(text, "will"), group], vec![], vec![budget])
}

fn thailand(text: &Text) -> Markup {
    let list = paragraph(text, "sanitary measures");
    let ferries = paragraph(text, "schedule of ferries");
    let placed = Kind::Placed {
        start: list.start,
        end: list.end,
    };
    let moved = Move {
        from: list,
        source: Source::Recorded,
        authors: Vec::new(),
    };
    let edits = vec![
        meets(text, "should"),
        added(text, "They invite the Chamber."),
        edit(ferries.end..ferries.end, vec![Token::new(placed, "")]),
    ];
    let reply = comment(Anchor::Base(0..0), "Checked: fine.", Vec::new());
    let asked = Anchor::Base(find(text, "rules-based"));
    let asks = comment(asked, "To be checked.", vec![reply]);
    marks(edits, vec![moved], vec![asks])
}

fn vietnam(text: &Text) -> Markup {
    let training = row(text, "Training");
    let dredging = text.tokens()[training.clone()]
        .iter()
        .map(|token| match &*token.text {
            "Training" => Token::new(Kind::Word, "Dredging"),
            _ => token.clone(),
        })
        .collect();
    let edits = vec![
        meets(text, "should"),
        instead(text, "three", "five"),
        edit(training.end..training.end, dredging),
    ];
    marks(edits, vec![], vec![])
}

/// Another verb than in “shall meet”.
fn meets(text: &Text, verb: &str) -> Edit {
    let meet = find(text, "shall meet");
    edit(meet.start..meet.start + 1, tokenise(verb))
}

/// A paragraph after that on the working group.
fn added(text: &Text, words: &str) -> Edit {
    let group = paragraph(text, "establish a working group");
    let mut with = tokenise(words);
    with.push(text.tokens()[group.end - 1].clone());
    edit(group.end..group.end, with)
}

pub(crate) fn rolling(
    draft: &Manuscript,
    compilation: &Compilation,
    style: &HouseStyle,
) -> Vec<u8> {
    let printed = print(compilation, style);
    let author = |voice: &Voice| voice.name(compilation, style, "Secretariat");
    let recording = Recording {
        author: &author,
        moment: "2026-11-24T09:30:00Z".into(),
        brought: &Brought::default(),
        carries_points: true,
    };
    draft
        .record(&printed, &recording)
        .expect("it is the text of the draft")
}

pub(crate) fn styles() -> [HouseStyle; 4] {
    [
        HouseStyle::un(),
        HouseStyle::delegates(),
        HouseStyle::notes(),
        HouseStyle::plain(),
    ]
}

#[test]
fn rejecting_every_change_of_a_rolling_text_gives_the_base() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    for style in styles() {
        let written = opened(rolling(&draft, &compilation, &style));
        let marked = written.marked(&KnownMarks::default());
        assert_eq!(marked.rejected(), *draft.text(), "{:?}", style.names);
        let shown = print(&compilation, &style).text();
        assert_eq!(
            written.text().visible(),
            shown.visible(),
            "{:?}",
            style.names
        );
    }
}

#[test]
fn nothing_of_the_base_is_struck_where_parties_differ() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let written = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    for part in written.parts() {
        let xml = part.tree.written(part.tree.root());
        assert!(
            !xml.contains("<w:del ") && !xml.contains("<w:moveFrom "),
            "{}",
            part.name.as_str()
        );
    }
}

#[test]
fn the_points_that_a_rolling_text_carries_are_those_that_it_shows() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    for style in styles() {
        let written = opened(rolling(&draft, &compilation, &style));
        let shown = print(&compilation, &style).text();
        assert_eq!(
            written.carried_model(),
            Some(shown.clone()),
            "{:?}",
            style.names
        );
        let clean = opened(written.clean().expect("it can be written"));
        assert_eq!(clean.carried_model(), Some(shown), "{:?}", style.names);
    }
    assert_eq!(draft.carried_model(), None);
}

#[test]
fn points_that_the_text_does_not_show_are_not_believed() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let written = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    let text = written.text().clone();
    let mut edit = edit(find(&text, "THA"), tokenise("PHL"));
    edit.source = Source::Untracked;
    let markup = marks(vec![edit], vec![], vec![]);
    let printed = drafting::print::marks_of(&text, 0, &markup);
    let recording = Recording {
        author: &|_| "somebody".into(),
        moment: "".into(),
        brought: &Brought::default(),
        carries_points: false,
    };
    let changed = opened(
        written
            .record(&printed, &recording)
            .expect("it is its text"),
    );
    assert_eq!(changed.carried_model(), None);
}

#[test]
fn remarks_of_all_stand_in_the_margin_once_under_the_party() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let written = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    let marked = written.marked(&KnownMarks::default());
    let said: Vec<_> = marked
        .comments
        .iter()
        .map(|one| {
            let replies: Vec<_> = one
                .comment
                .replies
                .iter()
                .map(|reply| reply.paragraphs.concat())
                .collect();
            (
                one.comment.author.to_string(),
                one.comment.paragraphs.concat(),
                replies,
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (
                "THA".to_owned(),
                "To be checked.".to_owned(),
                vec!["Checked: fine.".to_owned()]
            ),
            ("LAO".to_owned(), "No budget for it.".to_owned(), Vec::new()),
        ]
    );
    for part in written.package().parts() {
        let bytes = written.package().bytes(part).expect("it is there");
        let named = String::from_utf8_lossy(&bytes).contains("Somchai");
        assert_eq!(
            named,
            part.as_str() == "docProps/core.xml",
            "{}",
            part.as_str()
        );
    }
}

#[test]
fn without_names_no_part_names_a_party() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let written = opened(rolling(&draft, &compilation, &HouseStyle::plain()));
    for part in written.package().parts() {
        let bytes = written.package().bytes(part).expect("it is there");
        let content = String::from_utf8_lossy(&bytes);
        for name in ["IDN", "LAO", "THA", "VNM"] {
            assert!(!content.contains(name), "{name} in {}", part.as_str());
        }
    }
}

#[test]
fn what_all_ask_for_is_struck_and_put_in_without_a_bracket() {
    let draft = opened(draft());
    let text = draft.text();
    let both = ["THA", "VNM"].map(|name| {
        let change = instead(text, "three", "five");
        (Party(name.into()), marks(vec![change], vec![], vec![]))
    });
    let compilation = compile(text.clone(), both.to_vec());
    let written = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    let shown = written.text().visible();
    assert!(shown.contains("after five years"), "{shown}");
    let marked = written.marked(&KnownMarks::default());
    assert_eq!(marked.rejected(), *text);
}

#[test]
fn the_same_marks_give_the_same_bytes() {
    let draft = opened(draft());
    let compilation = compile(draft.text().clone(), four_parties(draft.text()));
    let once = rolling(&draft, &compilation, &HouseStyle::un());
    assert!(once == rolling(&draft, &compilation, &HouseStyle::un()));
}

#[test]
fn a_text_is_written_only_into_the_file_that_it_is_of() {
    let draft = opened(draft());
    let other = Text::plain("Something else.");
    let compilation = compile(other, Vec::new());
    let printed = print(&compilation, &HouseStyle::un());
    let recording = Recording {
        author: &|_| "nobody".into(),
        moment: "".into(),
        brought: &Brought::default(),
        carries_points: false,
    };
    let refused = draft
        .record(&printed, &recording)
        .expect_err("it is another text");
    assert_eq!(
        refused.to_string(),
        "the text is not that of the file from line 0 on"
    );
    assert!(visible(draft.text().tokens()).starts_with("Joint Statement"));
}

#[test]
fn what_one_hand_puts_in_on_both_sides_of_a_kept_end_is_recorded_apart() {
    let body = [numbered(0, "They meet."), numbered(0, "They report.")].concat();
    let draft = opened(file(&body));
    let text = draft.text();
    let gone = |words: &str| edit(find(text, words), Vec::new());
    let changes = vec![gone("They meet."), gone("They report")];
    let compilation = compile(
        text.clone(),
        vec![
            (Party("LAO".into()), marks(changes, vec![], vec![])),
            (Party("THA".into()), Markup::default()),
        ],
    );
    let written = opened(rolling(&draft, &compilation, &HouseStyle::un()));
    let xml = written.parts()[0]
        .tree
        .written(written.parts()[0].tree.root());
    let moments: Vec<&str> = xml
        .split("w:date=\"")
        .skip(1)
        .map(|rest| &rest[..20])
        .collect();
    let (first, second) = ("2026-11-24T09:30:00Z", "2026-11-24T09:28:00Z");
    assert_eq!(moments, [first, first, second, second], "{xml}");
}
