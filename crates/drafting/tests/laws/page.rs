//! What a party leaves behind: its copy of the base after its acts, kept token by token, so that what it returned
//! is known without reading any markup, and the markup is what differs.

use std::ops::Range;

use drafting::compilation::Compilation;
use drafting::compile::compile;
use drafting::markup::{Edit, Markup, Move, Source};
use drafting::text::{Text, is_structural};
use drafting::token::{Frame, Kind, Token};

use crate::writing::{Act, paragraph, party, row, spaced};

/// A token on a party's page.
#[derive(Debug, Clone, PartialEq)]
enum Slot {
    Base(usize),
    New(Token),
}

/// What one party returns: its marks, and its page as it reads it.
#[derive(Debug, Clone)]
pub(crate) struct Returned {
    pub(crate) markup: Markup,
    pub(crate) page: Vec<Token>,
}

/// What all that was returned adds up to, the parties listed by number.
pub(crate) fn compiled(base: &Text, all: &[Returned]) -> Compilation {
    let submissions = all.iter().enumerate();
    let submissions = submissions.map(|(number, one)| (party(number), one.markup.clone()));
    compile(base.clone(), submissions.collect())
}

/// What a party returns that does these acts one after the other.
pub(crate) fn returned(base: &Text, acts: &[Act]) -> Returned {
    let mut page = Page {
        base: base.tokens(),
        slots: (0..base.tokens().len()).map(Slot::Base).collect(),
    };
    let mut moved = None;
    for act in acts {
        if let Act::MoveLines { line, count, to } = act {
            moved = Some((*line, *count, *to));
        } else {
            let before = page.slots.clone();
            page.perform(act);
            // What leaves no text behind is not done.
            if Text::new(page.tokens(&page.slots)).is_err() {
                page.slots = before;
            }
        }
    }
    let with_move = moved.and_then(|(line, count, to)| {
        let (from, block, to) = page.moved(line, count, to)?;
        Some(page.with_move(from, &page.slots[block.clone()], block, to))
    });
    let is_text = |returned: &Returned| Text::new(returned.page.clone()).is_ok();
    with_move.filter(is_text).unwrap_or_else(|| Returned {
        markup: Markup {
            edits: page.edits(&page.slots, 0..base.tokens().len()),
            ..Markup::default()
        },
        page: page.tokens(&page.slots),
    })
}

/// A party's copy of the base.
struct Page<'a> {
    base: &'a [Token],
    slots: Vec<Slot>,
}

impl Page<'_> {
    fn token<'s>(&'s self, slot: &'s Slot) -> &'s Token {
        match slot {
            Slot::Base(at) => &self.base[*at],
            Slot::New(token) => token,
        }
    }

    fn tokens(&self, slots: &[Slot]) -> Vec<Token> {
        slots.iter().map(|slot| self.token(slot).clone()).collect()
    }

    fn is_word(&self, at: usize) -> bool {
        let token = self.token(&self.slots[at]);
        let framed = matches!(
            token.kind,
            Kind::Open(_) | Kind::Close(_) | Kind::ParagraphEnd
        );
        !framed
    }

    /// The slots from one on that hold nothing but words.
    fn run(&self, at: usize, length: usize) -> Range<usize> {
        let end = (at..self.slots.len().min(at + length))
            .find(|&at| !self.is_word(at))
            .unwrap_or(self.slots.len().min(at + length));
        at..end
    }

    /// Where lines begin on the page, its end among them.
    fn line_starts(&self) -> Vec<usize> {
        (0..=self.slots.len())
            .filter(|&at| at == 0 || self.ends_line(at - 1))
            .collect()
    }

    fn ends_line(&self, at: usize) -> bool {
        let token = self.token(&self.slots[at]);
        token.kind == Kind::ParagraphEnd || is_structural(token)
    }

    fn is(&self, at: usize, opens: bool, frame: &Frame) -> bool {
        self.slots.get(at).is_some_and(|slot| {
            let kind = if opens {
                Kind::Open(frame.clone())
            } else {
                Kind::Close(frame.clone())
            };
            self.token(slot).kind == kind
        })
    }

    fn put(&mut self, range: Range<usize>, tokens: Vec<Token>) {
        self.slots.splice(range, tokens.into_iter().map(Slot::New));
    }

    fn perform(&mut self, act: &Act) {
        let place = |at: usize| at % (self.slots.len() + 1);
        match act {
            Act::Strike { at, length } => {
                let run = self.run(place(*at), *length);
                self.put(run, Vec::new());
            }
            Act::Insert { at, words } => self.insert_words(place(*at), 0, words),
            Act::Replace { at, length, words } => self.insert_words(place(*at), *length, words),
            Act::AddParagraph { line, words } => self.add_lines(*line, paragraph(words)),
            Act::StrikeLines { line, count } => self.strike_lines(*line, *count),
            Act::JoinLines { line } => self.join_lines(*line),
            Act::SplitLine { at } => {
                let at = place(*at);
                if at < self.slots.len() && self.is_word(at) {
                    self.put(at..at, vec![Token::new(Kind::ParagraphEnd, "")]);
                }
            }
            Act::AddRow { line, words } => {
                let at = self.pick_line(*line);
                if self.is(at, true, &Frame::Row) {
                    self.put(at..at, row(std::slice::from_ref(words)));
                }
            }
            Act::StrikeRow { line } => self.strike_row(*line),
            Act::JoinRows { line } => self.join_rows(*line),
            Act::Settle { point, choice } => self.settle(*point, *choice),
            Act::MoveLines { .. } => {}
        }
    }

    fn insert_words(&mut self, at: usize, length: usize, words: &[u8]) {
        if at < self.slots.len()
            && (self.is_word(at) || !is_structural(self.token(&self.slots[at])))
        {
            let run = self.run(at, length);
            self.put(run, spaced(words));
        }
    }

    fn pick_line(&self, line: usize) -> usize {
        let starts = self.line_starts();
        starts[line % starts.len()]
    }

    fn add_lines(&mut self, line: usize, tokens: Vec<Token>) {
        let at = self.pick_line(line);
        let between_cells = self.is(at, true, &Frame::Cell) || self.is(at, true, &Frame::Row);
        let closes = self.is(at, false, &Frame::Row) || self.is(at, false, &Frame::Table);
        if !between_cells && !closes {
            self.put(at..at, tokens);
        }
    }

    fn strike_lines(&mut self, line: usize, count: usize) {
        let start = self.pick_line(line);
        let mut end = start;
        for _ in 0..count {
            let Some(last) = (end..self.slots.len()).find(|&at| self.ends_line(at)) else {
                break;
            };
            if is_structural(self.token(&self.slots[last])) {
                break;
            }
            end = last + 1;
        }
        self.put(start..end, Vec::new());
    }

    fn join_lines(&mut self, line: usize) {
        let at = self.pick_line(line);
        let follows = self
            .slots
            .get(at)
            .is_some_and(|slot| !is_structural(self.token(slot)));
        if at > 0 && follows && self.token(&self.slots[at - 1]).kind == Kind::ParagraphEnd {
            self.put(at - 1..at, Vec::new());
        }
    }

    fn strike_row(&mut self, line: usize) {
        let at = self.pick_line(line);
        if self.is(at, true, &Frame::Row) {
            self.put(at..self.closing(at) + 1, Vec::new());
        }
    }

    /// Takes the border between two rows out, so that the cells of both stand in one.
    fn join_rows(&mut self, line: usize) {
        let at = self.pick_line(line);
        if at > 0 && self.is(at, true, &Frame::Row) && self.is(at - 1, false, &Frame::Row) {
            self.put(at - 1..at + 1, Vec::new());
        }
    }

    /// Takes the brackets of an earlier round away and leaves one of its wordings.
    fn settle(&mut self, point: usize, choice: usize) {
        let opens: Vec<usize> = (0..self.slots.len())
            .filter(|&at| self.is(at, true, &Frame::Point))
            .collect();
        if opens.is_empty() {
            return;
        }
        let open = opens[point % opens.len()];
        let close = self.closing(open);
        let mut choices = Vec::new();
        let mut next = open + 1;
        while next < close {
            if self.opens(next) {
                choices.push(next);
                next = self.closing(next);
            }
            next += 1;
        }
        let kept = choices[choice % choices.len()];
        let end = self.closing(kept);
        self.slots.drain(end..=close);
        self.slots.drain(open..=kept);
    }

    fn opens(&self, at: usize) -> bool {
        matches!(self.token(&self.slots[at]).kind, Kind::Open(_))
    }

    /// Where the frame is closed that is opened at a place.
    fn closing(&self, open: usize) -> usize {
        let mut depth = 0_usize;
        for at in open..self.slots.len() {
            if self.opens(at) {
                depth += 1;
            } else if matches!(self.token(&self.slots[at]).kind, Kind::Close(_)) {
                depth -= 1;
            }
            if depth == 0 {
                return at;
            }
        }
        panic!("what is opened is closed")
    }

    /// A block of whole lines of the base that can be moved, where it stands on the page, and where it goes.
    fn moved(
        &self,
        line: usize,
        count: usize,
        to: usize,
    ) -> Option<(Range<usize>, Range<usize>, usize)> {
        let starts = self.line_starts();
        let first = line % starts.len();
        let start = starts[first];
        let end = *starts.get(first + count)?;
        let block = &self.slots[start..end];
        let is_kept = |at: usize| matches!(self.slots[at], Slot::Base(_));
        let structural = block.iter().any(|slot| is_structural(self.token(slot)));
        let from_start = match start.checked_sub(1) {
            None => 0,
            Some(before) => match self.slots[before] {
                Slot::Base(at) => at + 1,
                Slot::New(_) => return None,
            },
        };
        let Slot::Base(last) = self.slots[end - 1] else {
            return None;
        };
        // New lines at the front of the block would stay behind: the block must begin with a line of the base.
        let first_end = (start..end).find(|&at| self.ends_line(at))?;
        let goes = starts[to % starts.len()];
        let elsewhere = goes < start || end < goes;
        let reaches = |at: usize| {
            !self.slots.get(at).is_some_and(|slot| {
                let token = self.token(slot);
                is_structural(token)
            })
        };
        let whole = Text::new(self.tokens(block)).is_ok();
        (is_kept(first_end) && whole && !structural && elsewhere && reaches(goes)).then_some((
            from_start..last + 1,
            start..end,
            goes,
        ))
    }

    fn with_move(
        &self,
        from: Range<usize>,
        moved: &[Slot],
        block: Range<usize>,
        to: usize,
    ) -> Returned {
        let placed = Token::new(
            Kind::Placed {
                start: from.start,
                end: from.end,
            },
            "",
        );
        let mut inner = self.edits(moved, from.clone());
        let order = |one: usize, other: usize| if one <= other { Some(one..other) } else { None };
        let mut outer: Vec<Slot> = Vec::new();
        let mut page: Vec<Token> = Vec::new();
        for at in 0..=self.slots.len() {
            if at == to {
                outer.push(Slot::New(placed.clone()));
                page.extend(self.tokens(moved));
            }
            if at == block.start {
                // Kept for the walk over the base: the block counts as standing where it stood.
                outer.extend(from.clone().map(Slot::Base));
            }
            if at < self.slots.len() && !block.contains(&at) {
                outer.push(self.slots[at].clone());
                page.push(self.token(&self.slots[at]).clone());
            }
        }
        let whole = order(0, self.base.len()).expect("a base begins before it ends");
        let mut edits = self.edits(&outer, whole);
        edits.append(&mut inner);
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        Returned {
            markup: Markup {
                edits,
                moves: vec![Move {
                    from,
                    source: Source::Recorded,
                    authors: Vec::new(),
                }],
                ..Markup::default()
            },
            page,
        }
    }

    /// What differs between a stretch of the base and slots that keep its order.
    fn edits(&self, slots: &[Slot], stretch: Range<usize>) -> Vec<Edit> {
        let mut edits = Vec::new();
        let mut next = stretch.start;
        let mut with = Vec::new();
        let mut close = |next: usize, at: usize, with: &mut Vec<Token>| {
            if next < at || !with.is_empty() {
                edits.push(Edit {
                    span: next..at,
                    with: std::mem::take(with),
                    source: Source::Recorded,
                    authors: Vec::new(),
                });
            }
        };
        for slot in slots {
            match slot {
                Slot::Base(at) => {
                    close(next, *at, &mut with);
                    next = at + 1;
                }
                Slot::New(token) => with.push(token.clone()),
            }
        }
        close(next, stretch.end, &mut with);
        edits
    }
}
