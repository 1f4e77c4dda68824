//! What becomes of each marked line when all marks are accepted, or all rejected: the rules of paragraph ends, rows and tables.
//! No characters are read here.

use crate::marked::{Mark, Marked, MarkedLine, MarkedParagraph};
use crate::text::Name;
use crate::token::{Frame, Kind};

/// One of the two readings of a marked text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What was put in stands, what was struck does not.
    Accepted,
    /// What was struck stands, what was put in does not.
    Rejected,
}

/// What becomes of a line in a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is not there.
    Gone,
    /// Its text is, but the paragraph does not end with it.
    RunsOn,
    /// It is there.
    Stands,
}

impl Side {
    /// Whether what bears the mark is there.
    pub fn shows(self, mark: &Mark) -> bool {
        match self {
            Self::Accepted => mark.deleted.is_none(),
            Self::Rejected => mark.inserted.is_none(),
        }
    }

    /// The layout of a paragraph.
    pub fn layout(self, paragraph: &MarkedParagraph) -> &Name {
        match (self, &paragraph.former_layout) {
            (Self::Rejected, Some((former, _))) => former,
            (Self::Rejected, None) | (Self::Accepted, _) => &paragraph.layout,
        }
    }
}

/// What becomes of each line.
pub fn fates(marked: &Marked, side: Side) -> Vec<Fate> {
    let mut fates = without_rows(marked, side);
    let mut previous = None;
    let mut group = Vec::new();
    for at in 0..fates.len() {
        let MarkedLine::Paragraph(paragraph) = &marked.lines[at] else {
            if fates[at] != Fate::Gone {
                previous = Some(at);
            }
            continue;
        };
        if fates[at] == Fate::Gone {
            continue;
        }
        group.push(at);
        let next = (at + 1..fates.len()).find(|&line| fates[line] != Fate::Gone);
        let followed =
            next.is_some_and(|line| matches!(marked.lines[line], MarkedLine::Paragraph(_)));
        if !side.shows(&paragraph.end) && followed {
            fates[at] = Fate::RunsOn;
            continue;
        }
        if !side.shows(&paragraph.end) && is_dispensable(marked, side, &group, previous, next) {
            for &line in &group {
                fates[line] = Fate::Gone;
            }
        } else {
            previous = Some(at);
        }
        group.clear();
    }
    fates
}

/// Leaves out rows that are not there with all that they hold, and tables none of whose rows are.
fn without_rows(marked: &Marked, side: Side) -> Vec<Fate> {
    let mut fates = vec![Fate::Stands; marked.lines.len()];
    let mut open: Vec<Opened> = Vec::new();
    for (at, line) in marked.lines.iter().enumerate() {
        let within = open.last().is_some_and(|frame| frame.gone);
        if within {
            fates[at] = Fate::Gone;
        }
        let MarkedLine::Frame(token, mark) = line else {
            continue;
        };
        match &token.kind {
            Kind::Open(frame) => {
                // Columns are kept and listed, not compiled: the mark of a cell does not take it away.
                let gone = within || (*frame != Frame::Cell && !side.shows(mark));
                open.push(Opened {
                    at,
                    gone,
                    rows: 0,
                    rows_there: 0,
                });
                if gone {
                    fates[at] = Fate::Gone;
                }
            }
            Kind::Close(frame) => {
                let closed = open.pop().expect("the frames of a marked text nest");
                let emptied = *frame == Frame::Table && closed.rows > 0 && closed.rows_there == 0;
                if closed.gone || emptied {
                    fates[closed.at] = Fate::Gone;
                    fates[at] = Fate::Gone;
                } else {
                    fates[at] = Fate::Stands;
                }
                if let (Frame::Row, Some(table)) = (frame, open.last_mut()) {
                    table.rows += 1;
                    table.rows_there += usize::from(!closed.gone);
                }
            }
            Kind::Word
            | Kind::Number
            | Kind::Space
            | Kind::Punctuation
            | Kind::Bracket
            | Kind::ParagraphEnd
            | Kind::Opaque
            | Kind::Placed { .. } => {}
        }
    }
    fates
}

struct Opened {
    at: usize,
    gone: bool,
    rows: usize,
    rows_there: usize,
}

/// Whether paragraphs that cannot run on may go altogether.
fn is_dispensable(
    marked: &Marked,
    side: Side,
    group: &[usize],
    previous: Option<usize>,
    next: Option<usize>,
) -> bool {
    let empty = group.iter().all(|&line| match &marked.lines[line] {
        MarkedLine::Paragraph(paragraph) => paragraph
            .pieces
            .iter()
            .all(|piece| !side.shows(&piece.mark)),
        MarkedLine::Frame(..) => false,
    });
    let after_table =
        previous.is_some_and(|line| is_edge(marked, line, &Kind::Close(Frame::Table)));
    let after_paragraph =
        previous.is_some_and(|line| matches!(marked.lines[line], MarkedLine::Paragraph(_)));
    let before_table = next.is_some_and(|line| is_edge(marked, line, &Kind::Open(Frame::Table)));
    empty
        && if before_table {
            !after_table
        } else {
            after_paragraph
        }
}

fn is_edge(marked: &Marked, line: usize, kind: &Kind) -> bool {
    match &marked.lines[line] {
        MarkedLine::Frame(token, _) => token.kind == *kind,
        MarkedLine::Paragraph(_) => false,
    }
}
