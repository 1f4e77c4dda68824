//! The marks of one party on the base, struck and put, as its own file showed them.
//! Nothing of other parties is known here.

use std::ops::Range;

use crate::markup::{Anchor, Edit, Markup, Move};
use crate::print::margins::Map;
use crate::print::{Counts, Margin, Piece, Printed, Put, Struck, Voice};
use crate::text::Text;
use crate::token::{Kind, Token};

/// Lays one party's marks out: what is struck goes, what is put in stays, and the text is what the party returned.
///
/// The party is named by its number in the voice of every mark; remarks keep the names recorded with them.
pub fn marks_of<'base>(base: &'base Text, party: usize, markup: &Markup) -> Printed<'base> {
    let mut marking = Marking {
        base,
        party,
        markup,
        pieces: Vec::new(),
        homes: vec![0; markup.edits.len()],
    };
    marking.all();
    let map = Map::of(base.tokens().len(), &marking.pieces);
    let mut comments: Vec<Margin> = markup
        .comments
        .iter()
        .map(|comment| Margin {
            party,
            comment: comment.clone(),
            place: match &comment.anchor {
                Anchor::Base(range) => map.base_range(range),
                Anchor::Edit(edit) => map.piece(&marking.pieces, marking.homes[*edit]),
            },
        })
        .collect();
    comments.sort_by_key(|margin| (margin.place.start, margin.place.end));
    Printed {
        base,
        pieces: marking.pieces,
        comments,
        counts: Counts::default(),
    }
}

struct Marking<'own> {
    base: &'own Text,
    party: usize,
    markup: &'own Markup,
    pieces: Vec<Piece>,
    /// For each edit the piece that shows it.
    homes: Vec<usize>,
}

impl Marking<'_> {
    fn all(&mut self) {
        let mut next = 0;
        let mut moves = self.markup.moves.iter().enumerate().peekable();
        for (number, edit) in self.markup.edits.iter().enumerate() {
            while let Some((id, one)) = moves.next_if(|(_, one)| one.from.end <= edit.span.start) {
                next = self.moved_away(id, one, next);
            }
            let within = moves
                .peek()
                .is_some_and(|(_, one)| edit.lies_within(&one.from));
            if !within {
                self.keep(next..edit.span.start);
                self.edit(number, edit);
                next = edit.span.end;
            }
        }
        for (id, one) in moves {
            next = self.moved_away(id, one, next);
        }
        self.keep(next..self.base.tokens().len());
    }

    fn moved_away(&mut self, id: usize, one: &Move, next: usize) -> usize {
        self.keep(next..one.from.start);
        self.strike(one.from.clone(), Some(id));
        one.from.end
    }

    fn edit(&mut self, number: usize, edit: &Edit) {
        self.strike(edit.span.clone(), None);
        self.homes[number] = self.pieces.len();
        let mut plain = Vec::new();
        for token in &edit.with {
            if let Kind::Placed { start, end } = token.kind {
                self.put(std::mem::take(&mut plain), None);
                let id = self
                    .markup
                    .moves
                    .iter()
                    .position(|one| one.from == (start..end));
                let tokens = self.as_returned(start..end);
                self.put(tokens, id);
            } else {
                plain.push(token.clone());
            }
        }
        self.put(plain, None);
        if self.homes[number] == self.pieces.len() {
            self.homes[number] = self.pieces.len().saturating_sub(1);
        }
    }

    /// What the party wants in a stretch that it moved, and remembers that the edits within are shown there.
    fn as_returned(&mut self, range: Range<usize>) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut next = range.start;
        for (number, edit) in self.markup.edits.iter().enumerate() {
            if edit.lies_within(&range) {
                self.homes[number] = self.pieces.len();
                tokens.extend_from_slice(&self.base.tokens()[next..edit.span.start]);
                tokens.extend_from_slice(&edit.with);
                next = edit.span.end;
            }
        }
        tokens.extend_from_slice(&self.base.tokens()[next..range.end]);
        tokens
    }

    fn keep(&mut self, range: Range<usize>) {
        match self.pieces.last_mut() {
            Some(Piece::Kept(before)) if before.end == range.start => before.end = range.end,
            Some(Piece::Kept(_) | Piece::Struck(_) | Piece::Put(_)) | None => {
                if !range.is_empty() {
                    self.pieces.push(Piece::Kept(range));
                }
            }
        }
    }

    fn strike(&mut self, range: Range<usize>, moved: Option<usize>) {
        if !range.is_empty() {
            self.pieces.push(Piece::Struck(Struck {
                range,
                voice: Voice::Parties(vec![self.party]),
                moved,
            }));
        }
    }

    fn put(&mut self, tokens: Vec<Token>, moved: Option<usize>) {
        if !tokens.is_empty() {
            self.pieces.push(Piece::Put(Put {
                tokens,
                voice: Voice::Parties(vec![self.party]),
                option: None,
                moved,
            }));
        }
    }
}
