//! Random texts, random changes made without a mark, and random marks.

use drafting::marked::{Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
use drafting::token::{Frame, Kind, Token};
use proptest::prelude::*;

const WORDS: [&str; 24] = [
    "the",
    "sides",
    "shall",
    "of",
    "cooperation",
    "and",
    "ministers",
    "meeting",
    "welcome",
    "to",
    "in",
    "ASEAN",
    "partnership",
    "plan",
    "2025",
    "10.5",
    "Parties’",
    "peace-building",
    "a",
    "trade",
    "energy",
    "each",
    "(b)",
    "security,",
];

/// One step of change: what, where, and with what.
pub(crate) type Change = (u8, usize, usize, usize);

pub(crate) fn changes(most: usize) -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(
        (0..8_u8, any::<usize>(), any::<usize>(), any::<usize>()),
        0..most,
    )
}

/// A text without marks: paragraphs, and now and then a table.
pub(crate) fn unmarked() -> impl Strategy<Value = Marked> {
    let paragraph = (sentence(), 0..3_usize)
        .prop_map(|(words, layout)| vec![line(&words, ["", "h", "l"][layout])]);
    let table =
        prop::collection::vec(prop::collection::vec(sentence(), 1..3), 1..4).prop_map(|rows| {
            let cells = |row: Vec<String>| -> Vec<MarkedLine> {
                let cell = |words: String| framed(Frame::Cell, vec![line(&words, "")]);
                framed(Frame::Row, row.into_iter().flat_map(cell).collect())
            };
            framed(Frame::Table, rows.into_iter().flat_map(cells).collect())
        });
    let block = prop_oneof![6 => paragraph, 1 => table];
    let blocks = prop::collection::vec(block, 1..12);
    (blocks, any::<bool>()).prop_map(|(blocks, in_story)| {
        let mut lines = blocks.concat();
        if in_story {
            lines.push(line("End", ""));
            lines = framed(Frame::Story, lines);
        }
        Marked {
            lines,
            ..Marked::default()
        }
    })
}

fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(0..WORDS.len(), 0..24).prop_map(|words| {
        let words: Vec<&str> = words.into_iter().map(|word| WORDS[word]).collect();
        words.join(" ") + "."
    })
}

pub(crate) fn line(words: &str, layout: &str) -> MarkedLine {
    MarkedLine::Paragraph(MarkedParagraph {
        pieces: vec![piece(words, Mark::default())],
        layout: layout.into(),
        ..MarkedParagraph::default()
    })
}

fn piece(words: &str, mark: Mark) -> Piece {
    Piece {
        content: Content::Characters(words.to_owned()),
        mark,
    }
}

fn framed(frame: Frame, lines: Vec<MarkedLine>) -> Vec<MarkedLine> {
    let edge = |kind| MarkedLine::Frame(Token::new(kind, ""), Mark::default());
    let open = edge(Kind::Open(frame.clone()));
    let close = edge(Kind::Close(frame));
    std::iter::once(open).chain(lines).chain([close]).collect()
}

/// Changes a text without leaving a mark.
pub(crate) fn change(marked: &mut Marked, changes: &[Change]) {
    for &(what, place, how, word) in changes {
        let Some(at) = paragraph(marked, place) else {
            return;
        };
        let words = WORDS[word % WORDS.len()];
        let alone = !follows_paragraph(marked, at + 1);
        let said = characters(&marked.lines[at]);
        let cut = boundary(&said, how);
        match what {
            0 | 1 => set(
                marked,
                at,
                format!("{}{words}{}", &said[..cut], &said[cut..]),
            ),
            2 | 3 => {
                let end = boundary(&said, word).max(cut);
                set(marked, at, format!("{}{}", &said[..cut], &said[end..]));
            }
            4 if !alone => {
                marked.lines.remove(at);
            }
            5 => marked
                .lines
                .insert(at, line(&format!("{words} {words} is new."), "")),
            6 => {
                set(marked, at, said[cut..].to_owned());
                marked.lines.insert(at, line(&said[..cut], "h"));
            }
            _ if !alone => marked.lines.swap(at, at + 1),
            _ => {}
        }
    }
}

/// Marks a text.
pub(crate) fn mark(marked: &mut Marked, changes: &[Change]) {
    for (number, &(what, place, how, word)) in changes.iter().enumerate() {
        let Some(at) = paragraph(marked, place) else {
            return;
        };
        marked.records = true;
        let words = format!("{} ", WORDS[word % WORDS.len()]);
        let ends = follows_paragraph(marked, at + 1);
        let all = |mark: &Mark| {
            let words = marked.lines[at].clone();
            whole(words, mark)
        };
        let name = format!("m{number}");
        match what {
            0 | 1 => put(marked, at, how, vec![piece(&words, inserted(None))]),
            2 | 3 => strike(marked, at, how, word),
            4 if ends => end(marked, at, deleted(None)),
            5 => marked
                .lines
                .insert(at, whole(line(&words, ""), &inserted(None))),
            6 if ends && is_clean(&marked.lines[at]) => {
                let (from, to) = (all(&deleted(Some(&name))), all(&inserted(Some(&name))));
                marked.lines[at] = from;
                let first = place % (at + 1);
                let place = (0..=first).rev().find(|&to| follows_paragraph(marked, to));
                marked.lines.insert(place.unwrap_or(at), to);
            }
            6 => put(marked, at, how, vec![piece(&words, both())]),
            _ => {
                if let MarkedLine::Paragraph(paragraph) = &mut marked.lines[at] {
                    let layout = std::mem::replace(&mut paragraph.layout, "new".into());
                    paragraph
                        .former_layout
                        .get_or_insert((layout, "LAY".into()));
                }
            }
        }
    }
}

fn is_clean(line: &MarkedLine) -> bool {
    matches!(line, MarkedLine::Paragraph(paragraph) if paragraph.end == Mark::default()
        && paragraph.former_layout.is_none()
        && paragraph.pieces.iter().all(|piece| piece.mark == Mark::default()))
}

fn whole(line: MarkedLine, mark: &Mark) -> MarkedLine {
    match line {
        MarkedLine::Paragraph(mut paragraph) => {
            for piece in &mut paragraph.pieces {
                piece.mark = mark.clone();
            }
            paragraph.end = mark.clone();
            MarkedLine::Paragraph(paragraph)
        }
        MarkedLine::Frame(..) => line,
    }
}

fn end(marked: &mut Marked, at: usize, mark: Mark) {
    if let MarkedLine::Paragraph(paragraph) = &mut marked.lines[at] {
        paragraph.end.deleted = mark.deleted;
    }
}

/// Puts pieces into a paragraph.
fn put(marked: &mut Marked, at: usize, how: usize, new: Vec<Piece>) {
    let MarkedLine::Paragraph(paragraph) = &mut marked.lines[at] else {
        return;
    };
    let number = how % paragraph.pieces.len().max(1);
    if let Some(old) = paragraph.pieces.get(number).cloned()
        && let Content::Characters(said) = &old.content
    {
        let cut = boundary(said, how / 7);
        let parts = [piece(&said[..cut], old.mark.clone())]
            .into_iter()
            .chain(new)
            .chain([piece(&said[cut..], old.mark.clone())]);
        paragraph.pieces.splice(number..=number, parts);
    }
}

/// Strikes a part of what no mark touches yet, or what was put in.
fn strike(marked: &mut Marked, at: usize, how: usize, to: usize) {
    let MarkedLine::Paragraph(paragraph) = &mut marked.lines[at] else {
        return;
    };
    let number = how % paragraph.pieces.len().max(1);
    if let Some(old) = paragraph.pieces.get(number).cloned()
        && let Content::Characters(said) = &old.content
        && old.mark.deleted.is_none()
    {
        let cut = boundary(said, how / 7);
        let end = boundary(said, to).max(cut);
        let struck = Mark {
            deleted: deleted(None).deleted,
            ..old.mark.clone()
        };
        let parts = [
            piece(&said[..cut], old.mark.clone()),
            piece(&said[cut..end], struck),
            piece(&said[end..], old.mark.clone()),
        ];
        paragraph.pieces.splice(number..=number, parts);
    }
}

fn hand(author: &str, moved: Option<&str>) -> Option<Hand> {
    Some(Hand {
        author: author.into(),
        moved: moved.map(Into::into),
    })
}

fn inserted(moved: Option<&str>) -> Mark {
    Mark {
        inserted: hand("INS", moved),
        deleted: None,
    }
}

fn deleted(moved: Option<&str>) -> Mark {
    Mark {
        inserted: None,
        deleted: hand("DEL", moved),
    }
}

fn both() -> Mark {
    Mark {
        inserted: hand("INS", None),
        deleted: hand("DEL", None),
    }
}

/// One of the paragraphs.
fn paragraph(marked: &Marked, place: usize) -> Option<usize> {
    let able: Vec<usize> = (0..marked.lines.len())
        .filter(|&at| matches!(marked.lines[at], MarkedLine::Paragraph(_)))
        .collect();
    able.get(place % able.len().max(1)).copied()
}

fn follows_paragraph(marked: &Marked, at: usize) -> bool {
    matches!(marked.lines.get(at), Some(MarkedLine::Paragraph(_)))
}

fn characters(line: &MarkedLine) -> String {
    match line {
        MarkedLine::Paragraph(paragraph) => {
            let said = paragraph.pieces.iter().map(|piece| match &piece.content {
                Content::Characters(characters) => characters.as_str(),
                Content::Opaque(_) => "",
            });
            said.collect()
        }
        MarkedLine::Frame(..) => String::new(),
    }
}

fn set(marked: &mut Marked, at: usize, words: String) {
    if let MarkedLine::Paragraph(paragraph) = &mut marked.lines[at] {
        paragraph.pieces = vec![piece(&words, Mark::default())];
    }
}

fn boundary(said: &str, place: usize) -> usize {
    let mut at = place % (said.len() + 1);
    while !said.is_char_boundary(at) {
        at += 1;
    }
    at
}
