//! A reading with some of its marks accepted, those that are known from the base: what is left is the sender's.

use drafting::marked::fate::{Fate, Side, fates};
use drafting::marked::{
    Aside, Content, Hand, Mark, Marked, MarkedLine, MarkedParagraph, Piece, Place, Remarked,
};
use drafting::markup::RemarkKind;
use drafting::text::Name;
use std::collections::BTreeMap;

use super::marks::{KnownMarks, MarkKind};
use super::{FrameLine, LeafContent, Line, Pair, Paragraph, Reading};

/// A line once known marks are accepted.
pub(super) enum Settled<'a> {
    Frame(&'a FrameLine),
    /// Paragraphs that run together; the last one gives the end.
    Paragraph(Vec<&'a Paragraph>),
}

/// Which marks are accepted, by their numbers.
pub(super) struct Accepting(Vec<bool>);

impl Accepting {
    pub(super) fn known(reading: &Reading, known: &KnownMarks) -> Self {
        Self(reading.marks.which(known))
    }

    pub(super) fn all(reading: &Reading) -> Self {
        Self(vec![true; reading.marks.all().len()])
    }

    fn accepts(&self, mark: Option<u32>) -> bool {
        mark.is_some_and(|mark| self.0[mark as usize])
    }

    /// What is left of the marks on something; none where the thing itself is gone.
    pub(super) fn rest(&self, pair: Pair) -> Option<Pair> {
        (!self.accepts(pair.deleted)).then(|| self.cleared(pair))
    }

    /// What is left of the marks on something that stands in any case.
    pub(super) fn cleared(&self, pair: Pair) -> Pair {
        Pair {
            inserted: pair.inserted.filter(|&mark| !self.accepts(Some(mark))),
            deleted: pair.deleted.filter(|&mark| !self.accepts(Some(mark))),
        }
    }

    /// The lines that remain.
    pub(super) fn settle<'a>(&self, reading: &'a Reading) -> Vec<Settled<'a>> {
        let fates = match self.0.contains(&true) {
            true => fates(&self.skeleton(reading), Side::Accepted),
            false => vec![Fate::Stands; reading.lines.len()],
        };
        let mut settled = Vec::with_capacity(reading.lines.len());
        let mut running = Vec::new();
        for (line, fate) in reading.lines.iter().zip(fates) {
            match (line, fate) {
                (Line::Frame(_) | Line::Paragraph(_), Fate::Gone) => {}
                (Line::Frame(frame), Fate::RunsOn | Fate::Stands) => {
                    settled.push(Settled::Frame(frame));
                }
                (Line::Paragraph(paragraph), Fate::RunsOn) => running.push(paragraph),
                (Line::Paragraph(paragraph), Fate::Stands) => {
                    running.push(paragraph);
                    settled.push(Settled::Paragraph(std::mem::take(&mut running)));
                }
            }
        }
        settled
    }

    /// The reading with the accepted marks alone, and without a character: enough to tell what becomes of its lines.
    fn skeleton(&self, reading: &Reading) -> Marked {
        let nobody = Name::from("");
        let hand = |mark| {
            self.accepts(mark).then(|| Hand {
                author: Name::clone(&nobody),
                moved: None,
            })
        };
        let mark = |pair: Pair| Mark {
            inserted: hand(pair.inserted),
            deleted: hand(pair.deleted),
        };
        let lines = reading.lines.iter().map(|line| match line {
            Line::Frame(frame) => MarkedLine::Frame(frame.token.clone(), mark(frame.mark)),
            Line::Paragraph(paragraph) => {
                let shown = paragraph.leaves.iter().filter(|leaf| match leaf.content {
                    LeafContent::Characters { .. } | LeafContent::Opaque(_) => true,
                    LeafContent::CommentStart(_)
                    | LeafContent::CommentEnd(_)
                    | LeafContent::CommentSign(_)
                    | LeafContent::Aside(_) => false,
                });
                let pieces = shown.map(|leaf| Piece {
                    content: Content::Characters(String::new()),
                    mark: mark(leaf.mark),
                });
                MarkedLine::Paragraph(MarkedParagraph {
                    pieces: pieces.collect(),
                    layout: Name::clone(&nobody),
                    former_layout: None,
                    end: mark(paragraph.end),
                })
            }
        });
        Marked {
            lines: lines.collect(),
            ..Marked::default()
        }
    }
}

impl Reading {
    /// The marks and comments of the file, as those that a base has.
    pub(crate) fn known(&self) -> KnownMarks {
        let mut known = self.marks.known();
        for thread in &self.threads.0 {
            known.add_comment(&thread.comment);
            for reply in &thread.comment.replies {
                known.add_comment(reply);
            }
        }
        known
    }

    /// The text with the marks that are not known, and the comments.
    pub(crate) fn marked(&self, known: &KnownMarks) -> Marked {
        let accepting = Accepting::known(self, known);
        let mut marking = Marking {
            reading: self,
            accepting: &accepting,
            marked: Marked::default(),
            places: BTreeMap::new(),
        };
        for line in accepting.settle(self) {
            match line {
                Settled::Frame(frame) => {
                    let mark = self.marks.shown(accepting.cleared(frame.mark));
                    let line = MarkedLine::Frame(frame.token.clone(), mark);
                    marking.marked.lines.push(line);
                }
                Settled::Paragraph(sources) => marking.paragraph(&sources),
            }
        }
        let comments = marking.comments(known);
        let mut marked = marking.marked;
        marked.comments = comments;
        let text_marks = self.marks.all().iter().zip(&accepting.0);
        marked.records = text_marks.take(self.text_marks).any(|(mark, accepted)| {
            !accepted && !matches!(mark.kind, MarkKind::Formatting | MarkKind::Columns)
        });
        marked
    }

    /// The numbers printed before the lines of `marked`.
    pub(crate) fn marked_numbers(&self, known: &KnownMarks) -> Vec<Option<Name>> {
        let lines = Accepting::known(self, known).settle(self);
        lines.iter().map(Settled::number).collect()
    }
}

impl Settled<'_> {
    pub(super) fn number(&self) -> Option<Name> {
        match self {
            Self::Frame(_) => None,
            Self::Paragraph(sources) => sources.last()?.number.clone(),
        }
    }
}

/// Where a comment begins, ends, and has its sign.
#[derive(Default)]
struct Places {
    start: Option<Place>,
    end: Option<Place>,
    sign: Option<Place>,
}

/// A marked text on its way.
struct Marking<'a> {
    reading: &'a Reading,
    accepting: &'a Accepting,
    marked: Marked,
    places: BTreeMap<Name, Places>,
}

impl Marking<'_> {
    fn paragraph(&mut self, sources: &[&Paragraph]) {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut last = None;
        let mut place = Place {
            line: self.marked.lines.len(),
            offset: 0,
        };
        for source in sources {
            let mut at = 0;
            for leaf in &source.leaves {
                let rest = self.accepting.rest(leaf.mark);
                match &leaf.content {
                    LeafContent::Characters { length, .. } => {
                        let characters = &source.characters[at..at + length];
                        at += length;
                        let Some(rest) = rest else { continue };
                        place.offset += length;
                        match pieces.last_mut().map(|piece| &mut piece.content) {
                            Some(Content::Characters(before)) if last == Some(rest) => {
                                before.push_str(characters);
                            }
                            Some(_) | None => pieces.push(Piece {
                                content: Content::Characters(characters.to_owned()),
                                mark: self.reading.marks.shown(rest),
                            }),
                        }
                        last = Some(rest);
                    }
                    LeafContent::Opaque(identity) => {
                        let Some(rest) = rest else { continue };
                        place.offset += '\u{FFFC}'.len_utf8();
                        pieces.push(Piece {
                            content: Content::Opaque(Name::clone(identity)),
                            mark: self.reading.marks.shown(rest),
                        });
                        last = None;
                    }
                    LeafContent::CommentStart(id) => self.places(id).start = Some(place),
                    LeafContent::CommentEnd(id) => self.places(id).end = Some(place),
                    LeafContent::CommentSign(id) => self.places(id).sign = Some(place),
                    LeafContent::Aside(number) => self.aside(*number, place),
                }
            }
        }
        let Some(end) = sources.last() else { return };
        let former = end.former.as_ref();
        let former = former.filter(|(_, mark)| !self.accepting.accepts(Some(*mark)));
        self.marked
            .lines
            .push(MarkedLine::Paragraph(MarkedParagraph {
                pieces,
                layout: Name::clone(&end.layout),
                former_layout: former.map(|(layout, mark)| {
                    let author = &self.reading.marks.get(*mark).author;
                    (Name::clone(layout), Name::clone(author))
                }),
                end: self.reading.marks.shown(self.accepting.cleared(end.end)),
            }));
    }

    /// Notes a mark that changes no wording, unless it is known.
    fn aside(&mut self, number: u32, place: Place) {
        let recorded = self.reading.marks.get(number);
        let kind = match recorded.kind {
            MarkKind::Columns => RemarkKind::Columns,
            MarkKind::Inserted
            | MarkKind::Deleted
            | MarkKind::MovedTo
            | MarkKind::MovedFrom
            | MarkKind::Layout
            | MarkKind::Formatting => RemarkKind::Formatting,
        };
        if !self.accepting.accepts(Some(number)) {
            let author = Name::clone(&recorded.author);
            self.marked.asides.push(Aside {
                place,
                kind,
                author,
            });
        }
    }

    fn places(&mut self, id: &Name) -> &mut Places {
        self.places.entry(Name::clone(id)).or_default()
    }

    /// Each comment with its place: its range, or else where its sign stands, or else the beginning.
    /// One that is known stands only for the answers to it that are not.
    fn comments(&self, known: &KnownMarks) -> Vec<Remarked> {
        let beginning = Place { line: 0, offset: 0 };
        let threads = self.reading.threads.0.iter();
        let remarked = threads.filter_map(|thread| {
            let mut comment = thread.comment.clone();
            comment.replies.retain(|reply| !known.has_comment(reply));
            if comment.replies.is_empty() && known.has_comment(&comment) {
                return None;
            }
            let found = self.places.get(&thread.id);
            let sign = found.and_then(|found| found.sign);
            let start = found.and_then(|found| found.start);
            let end = found.and_then(|found| found.end);
            let start = start.or(sign).or(end).unwrap_or(beginning);
            let end = end.or(sign).unwrap_or(start).max(start);
            Some(Remarked {
                comment,
                start,
                end,
            })
        });
        remarked.collect()
    }
}
