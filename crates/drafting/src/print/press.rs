//! Puts pieces down in reading order and remembers where each option went; what a point looks like is decided beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::compilation::{Choice, Compilation, Node, Point, PointKind};
use crate::print::{Counts, HouseStyle, Piece, Put, Struck, Voice, house};
use crate::text::is_structural;
use crate::token::{Frame, Kind, Party, Token, tokenise};

/// Where a party's option at a point is printed: the number of a piece, by party and number of the point.
pub(super) type Homes = BTreeMap<(usize, usize), usize>;

/// A text that is being laid out.
pub(super) struct Press<'own> {
    pub(super) compilation: &'own Compilation,
    pub(super) style: &'own HouseStyle,
    pieces: Vec<Piece>,
    homes: Homes,
    counts: Counts,
    holders: BTreeMap<Party, usize>,
    points_met: usize,
    notes: Vec<String>,
    /// Where paragraphs were added last, and how many there.
    added: (usize, usize),
    /// The stretches that all want elsewhere and within which nothing is disputed, in the order in which they were met.
    agreed_moves: Vec<Range<usize>>,
    /// The stretches that are moved and within which something is disputed.
    disputed_moves: BTreeSet<(usize, usize)>,
}

impl<'own> Press<'own> {
    pub(super) fn new(compilation: &'own Compilation, style: &'own HouseStyle) -> Self {
        let mut disputed_moves = BTreeSet::new();
        find_disputed_moves(&compilation.nodes, &mut disputed_moves);
        Self {
            compilation,
            style,
            pieces: Vec::new(),
            homes: Homes::new(),
            counts: Counts::default(),
            holders: BTreeMap::new(),
            points_met: 0,
            notes: Vec::new(),
            added: (usize::MAX, 0),
            agreed_moves: Vec::new(),
            disputed_moves,
        }
    }

    /// Lays out a stretch.
    pub(super) fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Plain(range) => self.keep(range.clone()),
                Node::Point(point) => self.point(point),
            }
        }
    }

    fn point(&mut self, point: &Point) {
        let number = self.points_met;
        self.points_met += 1;
        if let Some(choice) = self.unanimous_choice(point) {
            self.counts.unanimous += 1;
            self.change(point, choice, number);
            return;
        }
        let wishes = self.wishes(point);
        if wishes.is_empty() {
            self.nodes(&point.base);
            return;
        }
        let shown = |party: usize| self.style.shows(&self.compilation.submissions[party].0);
        if let Some(reopened) = self.compilation.reopened(point, shown) {
            self.reopen(point, &wishes, &reopened, number);
            return;
        }
        let parties = wishes.iter().flat_map(|wish| &wish.parties);
        let names = parties.map(|&party| self.compilation.submissions[party].0.clone());
        self.count_point(names.collect());
        self.bracket(point, &wishes, number);
    }

    /// Counts a place in brackets with those who want other words there than the base's.
    pub(super) fn count_point(&mut self, holders: BTreeSet<Party>) {
        self.counts.points += 1;
        for party in holders {
            *self.holders.entry(party).or_insert(0) += 1;
        }
    }

    /// The only other wording, where all ask for it and nothing within is disputed.
    fn unanimous_choice<'point>(&self, point: &'point Point) -> Option<&'point Choice> {
        let [choice] = &point.options[..] else {
            return None;
        };
        let all = self.compilation.submissions.len();
        let divided = point
            .base
            .iter()
            .any(|node| matches!(node, Node::Point(_)))
            || choice.wording.iter().any(|token| {
                matches!(token.kind, Kind::Placed { start, end } if self.disputed_moves.contains(&(start, end)))
            });
        (all > 1 && choice.supporters.len() == all && !divided).then_some(choice)
    }

    /// Makes a change that all ask for.
    fn change(&mut self, point: &Point, choice: &Choice, number: usize) {
        let from = self.pieces.len();
        if !point.span.is_empty() {
            let moved = choice.moved.then(|| self.agreed_move(&point.span));
            self.pieces.push(Piece::Struck(Struck {
                range: point.span.clone(),
                voice: Voice::All,
                moved,
            }));
        }
        let mut plain = Vec::new();
        for token in &choice.wording {
            if let Kind::Placed { start, end } = token.kind {
                self.put(std::mem::take(&mut plain), Voice::All, Some(0), None);
                let moved = Some(self.agreed_move(&(start..end)));
                let tokens = self.compilation.base.tokens()[start..end].to_vec();
                self.put(tokens, Voice::All, Some(0), moved);
            } else {
                plain.push(token.clone());
            }
        }
        self.put(plain, Voice::All, Some(0), None);
        for support in &choice.supporters {
            self.homes.insert((support.party, number), from);
        }
    }

    fn agreed_move(&mut self, range: &Range<usize>) -> usize {
        let known = self.agreed_moves.iter().position(|one| one == range);
        known.unwrap_or_else(|| {
            self.agreed_moves.push(range.clone());
            self.agreed_moves.len() - 1
        })
    }

    /// Base tokens as they stand.
    pub(super) fn keep(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        self.counts_of_earlier_rounds(&range);
        self.keep_counted(range);
    }

    /// The opening or closing of a bracket of an earlier round, which counts as a bracket and not as a point.
    pub(super) fn keep_bracket(&mut self, range: Range<usize>) {
        let brackets = &self.compilation.base.tokens()[range.clone()];
        self.counts.brackets += count_brackets(brackets);
        self.keep_counted(range);
    }

    /// Base tokens that go.
    pub(super) fn strike(&mut self, range: Range<usize>) {
        self.pieces.push(Piece::Struck(Struck {
            range,
            voice: Voice::Secretariat,
            moved: None,
        }));
    }

    /// Base tokens that were taken back and stand after all.
    fn keep_counted(&mut self, range: Range<usize>) {
        match self.pieces.last_mut() {
            Some(Piece::Kept(before)) if before.end == range.start => before.end = range.end,
            Some(Piece::Kept(_) | Piece::Struck(_) | Piece::Put(_)) | None => {
                if !range.is_empty() {
                    self.pieces.push(Piece::Kept(range));
                }
            }
        }
    }

    fn counts_of_earlier_rounds(&mut self, range: &Range<usize>) {
        for token in &self.compilation.base.tokens()[range.clone()] {
            match &token.kind {
                Kind::Open(Frame::Point) => self.counts.points += 1,
                Kind::Open(Frame::Choice { supporters, .. }) => {
                    self.counts.brackets += usize::from(token.text.contains('['));
                    for party in supporters.iter() {
                        *self.holders.entry(party.clone()).or_insert(0) += 1;
                    }
                }
                Kind::Word
                | Kind::Number
                | Kind::Space
                | Kind::Punctuation
                | Kind::Bracket
                | Kind::ParagraphEnd
                | Kind::Opaque
                | Kind::Open(Frame::Story | Frame::Table | Frame::Row | Frame::Cell)
                | Kind::Close(_)
                | Kind::Placed { .. } => {}
            }
        }
    }

    /// Takes back the white space at the end of what was just kept, and the end of a paragraph among it, or the end
    /// of a paragraph that was just put in: brackets close before it.
    pub(super) fn take_tail(&mut self) -> Option<Piece> {
        let is_end = |tokens: &[Token]| matches!(tokens, [only] if only.kind == Kind::ParagraphEnd);
        match self.pieces.last_mut()? {
            Piece::Kept(range) => {
                let tokens = &self.compilation.base.tokens()[range.clone()];
                let length = tail_length(tokens);
                let tail = range.end - length..range.end;
                range.end = tail.start;
                if range.start == range.end {
                    self.pieces.pop();
                }
                Some(Piece::Kept(tail))
            }
            Piece::Put(put) if is_end(&put.tokens) => self.pieces.pop(),
            Piece::Put(_) | Piece::Struck(_) => None,
        }
    }

    /// Sets down what was taken back.
    pub(super) fn set_tail(&mut self, tail: Option<Piece>) {
        match tail {
            Some(Piece::Kept(range)) => self.keep_counted(range),
            Some(put @ (Piece::Put(_) | Piece::Struck(_))) => self.pieces.push(put),
            None => {}
        }
    }

    /// Tokens that are not of the base.
    pub(super) fn put(
        &mut self,
        tokens: Vec<Token>,
        voice: Voice,
        option: Option<usize>,
        moved: Option<usize>,
    ) {
        if !tokens.is_empty() {
            self.pieces.push(Piece::Put(Put {
                tokens,
                voice,
                option,
                moved,
            }));
        }
    }

    /// Brackets, names and labels.
    pub(super) fn secretariat(&mut self, tokens: Vec<Token>, option: Option<usize>) {
        self.counts.brackets += count_brackets(&tokens);
        self.put(tokens, Voice::Secretariat, option, None);
    }

    /// Remembers that the option of some parties at a point is printed by what is put next.
    pub(super) fn settle(&mut self, parties: &[usize], number: usize) {
        for &party in parties {
            self.homes
                .entry((party, number))
                .or_insert(self.pieces.len());
        }
    }

    /// The last character that a reader sees so far.
    pub(super) fn last_visible(&self) -> Option<char> {
        self.pieces.iter().rev().find_map(|piece| {
            let tokens = match piece {
                Piece::Kept(range) => &self.compilation.base.tokens()[range.clone()],
                Piece::Struck(_) => &[],
                Piece::Put(put) => &put.tokens[..],
            };
            tokens
                .iter()
                .rev()
                .find_map(|token| token.visible().chars().next_back())
        })
    }

    /// How many paragraphs were added at this place before, and that one more is.
    pub(super) fn count_added(&mut self, at: usize) -> usize {
        if self.added.0 != at {
            self.added = (at, 0);
        }
        self.added.1 += 1;
        self.added.1 - 1
    }

    /// The number of a note, from 1; the same note has one number.
    pub(super) fn note(&mut self, note: String) -> usize {
        let known = self.notes.iter().position(|one| *one == note);
        known.unwrap_or_else(|| {
            self.notes.push(note);
            self.notes.len() - 1
        }) + 1
    }

    /// Puts the notes down as paragraphs at the end of the main story.
    pub(super) fn notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let mut tokens = Vec::new();
        for (index, note) in std::mem::take(&mut self.notes).iter().enumerate() {
            let line = format!("{} {note}", house::superscript(index + 1));
            tokens.extend(tokenise(&line));
            tokens.push(Token::new(Kind::ParagraphEnd, ""));
        }
        let main = self.take_what_follows_the_main_story();
        self.put(tokens, Voice::Secretariat, None, None);
        self.pieces.extend(main);
    }

    fn take_what_follows_the_main_story(&mut self) -> Vec<Piece> {
        let tokens = self.compilation.base.tokens();
        let Some(close) = tokens
            .iter()
            .position(|token| token.kind == Kind::Close(Frame::Story))
        else {
            return Vec::new();
        };
        let Some(number) = self
            .pieces
            .iter()
            .position(|piece| matches!(piece, Piece::Kept(range) if range.contains(&close)))
        else {
            return Vec::new();
        };
        let mut after = self.pieces.split_off(number);
        if let Some(Piece::Kept(range)) = after.first_mut() {
            let before = range.start..close;
            range.start = close;
            self.keep_counted(before);
        }
        after
    }

    /// What was laid out.
    pub(super) fn finish(mut self) -> (Vec<Piece>, Homes, Counts) {
        self.counts.holders = self.holders.into_iter().collect();
        (self.pieces, self.homes, self.counts)
    }
}

/// How many wordings open with a bracket.
fn count_brackets(tokens: &[Token]) -> usize {
    let opens = |token: &&Token| {
        matches!(token.kind, Kind::Open(Frame::Choice { .. })) && token.text.contains('[')
    };
    tokens.iter().filter(opens).count()
}

/// How many tokens at the end are white space, with at most one end of a paragraph after them.
pub(super) fn tail_length(tokens: &[Token]) -> usize {
    let ends = usize::from(
        tokens
            .last()
            .is_some_and(|token| token.kind == Kind::ParagraphEnd),
    );
    let before = &tokens[..tokens.len() - ends];
    let spaces = before
        .iter()
        .rev()
        .take_while(|token| token.kind == Kind::Space)
        .count();
    ends + spaces
}

/// Whether a reader sees more of the tokens than white space.
pub(super) fn has_words(tokens: &[Token]) -> bool {
    tokens.iter().any(|token| {
        !is_structural(token) && !matches!(token.kind, Kind::Space | Kind::ParagraphEnd)
    })
}

fn find_disputed_moves(nodes: &[Node], disputed: &mut BTreeSet<(usize, usize)>) {
    for node in nodes {
        if let Node::Point(point) = node {
            let inner = point.base.iter().any(|node| matches!(node, Node::Point(_)));
            if point.kind == PointKind::Placement && inner {
                disputed.insert((point.span.start, point.span.end));
            }
            find_disputed_moves(&point.base, disputed);
        }
    }
}
