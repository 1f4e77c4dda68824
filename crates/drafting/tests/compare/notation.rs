//! Marked texts as people would write them down, and markups as they would read them.
//!
//! A line is a paragraph. `{+words}` was put in, `{-words}` struck, `{~words}` put in by one and struck by another;
//! `{>name:words}` and `{<name:words}` are the halves of a move. The end of a paragraph bears the mark after `¶`: `¶+`, `¶-`, `¶>name`.
//! `<table>`, `<row>`, `<row+>`, `<row->`, `<cell>` and their ends `</table>` are lines. `#style` before a `¶` or at the end is its layout.

use drafting::marked::{Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece};
use drafting::markup::Markup;
use drafting::text::{Text, visible};
use drafting::token::{Frame, Kind, Token};

/// Reads the notation.
pub(crate) fn marked(notation: &str) -> Marked {
    let lines: Vec<MarkedLine> = notation
        .lines()
        .map(|line| marked_line(line.trim()))
        .collect();
    Marked {
        records: notation.contains(['{', '+', '-']),
        lines,
        comments: Vec::new(),
        asides: Vec::new(),
    }
}

/// The base that a text in the notation is without its marks.
pub(crate) fn text(notation: &str) -> Text {
    marked(notation).accepted()
}

/// The edits of a markup, one a line: the place, what goes, what comes.
pub(crate) fn shown(base: &Text, markup: &Markup) -> String {
    let mut shown = String::new();
    for one in &markup.moves {
        let words = visible(&base.tokens()[one.from.clone()]);
        shown.push_str(&format!("move {:?} {words:?}\n", one.from));
    }
    for edit in &markup.edits {
        let old = visible(&base.tokens()[edit.span.clone()]);
        let placed = edit.with.iter().map(|token| {
            if let Kind::Placed { start, end } = token.kind {
                format!("<{start}..{end}>")
            } else {
                token.visible().to_owned()
            }
        });
        let new: String = placed.collect();
        shown.push_str(&format!("{:?} {old:?} -> {new:?}\n", edit.span));
    }
    shown
}

fn marked_line(line: &str) -> MarkedLine {
    if let Some(tag) = line
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
    {
        let (tag, mark) = match (tag.strip_suffix('+'), tag.strip_suffix('-')) {
            (Some(tag), _) => (tag, inserted("ins")),
            (None, Some(tag)) => (tag, deleted("del")),
            (None, None) => (tag, Mark::default()),
        };
        let (tag, closes) = tag
            .strip_prefix('/')
            .map_or((tag, false), |tag| (tag, true));
        let frame = match tag {
            "story" => Frame::Story,
            "table" => Frame::Table,
            "row" => Frame::Row,
            "cell" => Frame::Cell,
            other => panic!("no frame is called {other}"),
        };
        let kind = if closes {
            Kind::Close(frame)
        } else {
            Kind::Open(frame)
        };
        return MarkedLine::Frame(Token::new(kind, ""), mark);
    }
    let (words, end) = line.split_once('¶').unwrap_or((line, ""));
    let (words, layout) = words.split_once('#').unwrap_or((words, ""));
    MarkedLine::Paragraph(MarkedParagraph {
        pieces: pieces(words),
        layout: layout.into(),
        former_layout: end
            .strip_prefix('#')
            .map(|former| (former.into(), "lay".into())),
        end: if end.starts_with('#') {
            Mark::default()
        } else {
            mark(end)
        },
    })
}

fn pieces(mut words: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    while let Some((plain, rest)) = words.split_once('{') {
        let (touched, after) = rest.split_once('}').expect("a mark is closed");
        pieces.extend(piece(plain, Mark::default()));
        let (how, said) = match touched.split_once(':') {
            Some((how, said)) if how.starts_with(['<', '>']) => (how, said),
            _ => touched.split_at(1),
        };
        pieces.extend(piece(said, mark(how)));
        words = after;
    }
    pieces.extend(piece(words, Mark::default()));
    pieces
}

fn piece(characters: &str, mark: Mark) -> Option<Piece> {
    let content = Content::Characters(characters.to_owned());
    (!characters.is_empty()).then_some(Piece { content, mark })
}

fn mark(how: &str) -> Mark {
    let moved = how.get(1..).filter(|name| !name.is_empty());
    let hand = |author: &str| {
        Some(Hand {
            author: author.into(),
            moved: moved.map(Into::into),
        })
    };
    match how.chars().next() {
        None => Mark::default(),
        Some('+') => inserted("ins"),
        Some('-') => deleted("del"),
        Some('~') => Mark {
            deleted: deleted("del").deleted,
            ..inserted("ins")
        },
        Some('>') => Mark {
            inserted: hand("mov"),
            deleted: None,
        },
        Some('<') => Mark {
            inserted: None,
            deleted: hand("mov"),
        },
        Some(other) => panic!("no mark is written {other}"),
    }
}

fn inserted(author: &str) -> Mark {
    Mark {
        inserted: Some(Hand {
            author: author.into(),
            moved: None,
        }),
        deleted: None,
    }
}

fn deleted(author: &str) -> Mark {
    Mark {
        inserted: None,
        deleted: Some(Hand {
            author: author.into(),
            moved: None,
        }),
    }
}
