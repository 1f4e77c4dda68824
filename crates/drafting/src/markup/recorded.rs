//! Edits from recorded marks alone, where the marked text with its marks rejected is the base: exact, nothing is compared.
//! Only lines that bear a mark are cut into tokens.

use std::ops::Range;

use crate::marked::fate::{Fate, Side, fates};
use crate::marked::{Content, Mark, Marked, MarkedLine, MarkedParagraph};
use crate::text::{Name, Text};
use crate::token::{Kind, Token, tokenise};

/// A base and a marked text laid beside each other.
pub(crate) struct Beside<'a> {
    pub(crate) base: &'a Text,
    pub(crate) marked: &'a Marked,
    pub(crate) rejected: Vec<Fate>,
    pub(crate) accepted: Vec<Fate>,
    /// For each line and after the last, whether a line of the base begins there, and whether one of the new text does.
    pub(crate) begins: Vec<(bool, bool)>,
    pub(crate) base_lines: Vec<Range<usize>>,
    /// Where each marked line begins in the base: the number of the line there, and how far into it.
    pub(crate) origins: Vec<(usize, usize)>,
    /// The stretches in which the two readings may differ.
    pub(crate) stretches: Vec<Stretch>,
}

/// Marked lines between two places where both readings begin a line, and the base lines that they are with the marks rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) marked: Range<usize>,
    pub(crate) base: Range<usize>,
}

/// Lays a marked text beside the base; none where it is another text with the marks rejected.
pub(crate) fn beside<'a>(base: &'a Text, marked: &'a Marked) -> Option<Beside<'a>> {
    let rejected = fates(marked, Side::Rejected);
    let accepted = fates(marked, Side::Accepted);
    let begins = beginnings(&rejected).zip(beginnings(&accepted)).collect();
    let mut beside = Beside {
        base,
        marked,
        rejected,
        accepted,
        begins,
        base_lines: base.lines().collect(),
        origins: Vec::with_capacity(marked.lines.len()),
        stretches: Vec::new(),
    };
    let mut reader = Reader {
        tokens: base.tokens(),
        at: 0,
        within: 0,
    };
    let mut line = 0;
    let mut offset = 0;
    let mut started = (0, 0);
    let mut changed = false;
    for at in 0..marked.lines.len() {
        beside.origins.push((line, offset));
        offset += reader.read(&marked.lines[at], beside.rejected[at])?;
        if beside.rejected[at] == Fate::Stands {
            line += 1;
            offset = 0;
        }
        changed |= is_changed(&marked.lines[at], beside.rejected[at], beside.accepted[at]);
        if beside.begins[at + 1] == (true, true) {
            if changed {
                beside.stretches.push(Stretch {
                    marked: started.0..at + 1,
                    base: started.1..line,
                });
            }
            started = (at + 1, line);
            changed = false;
        }
    }
    (reader.at == base.tokens().len()).then_some(beside)
}

/// For each line and after the last, whether a line of the reading begins there.
fn beginnings(fates: &[Fate]) -> impl Iterator<Item = bool> {
    let after = fates.iter().scan(true, |begins, fate| {
        *begins = match fate {
            Fate::Gone => *begins,
            Fate::RunsOn => false,
            Fate::Stands => true,
        };
        Some(*begins)
    });
    std::iter::once(true).chain(after)
}

/// Whether a line reads otherwise when the marks are accepted than when they are rejected.
fn is_changed(line: &MarkedLine, rejected: Fate, accepted: Fate) -> bool {
    let unlike = rejected != accepted;
    match line {
        MarkedLine::Frame(_, mark) => unlike || is_mark(mark),
        MarkedLine::Paragraph(paragraph) => {
            unlike
                || rejected != Fate::Gone
                    && (rejected == Fate::RunsOn
                        || is_mark(&paragraph.end)
                        || paragraph.former_layout.is_some()
                        || paragraph.pieces.iter().any(|piece| is_mark(&piece.mark)))
        }
    }
}

/// Whether anything was done to what bears the mark.
pub(crate) fn is_mark(mark: &Mark) -> bool {
    mark.inserted.is_some() || mark.deleted.is_some()
}

impl Beside<'_> {
    /// The base tokens of a stretch.
    pub(crate) fn span(&self, stretch: &Stretch) -> Range<usize> {
        let end = self.base.tokens().len();
        let start_of = |line: usize| self.base_lines.get(line).map_or(end, |tokens| tokens.start);
        start_of(stretch.base.start)..start_of(stretch.base.end)
    }
}

/// How long a token is in the measure of this file: bytes of what is read, one for what is not.
pub(crate) fn length(token: &Token) -> usize {
    if token.is_written() {
        token.text.len()
    } else {
        1
    }
}

/// Goes through the base as the marked lines say it, with the marks rejected.
struct Reader<'a> {
    tokens: &'a [Token],
    at: usize,
    within: usize,
}

impl Reader<'_> {
    /// Reads one line and says how long it is; none where the base goes on otherwise.
    fn read(&mut self, line: &MarkedLine, fate: Fate) -> Option<usize> {
        match (line, fate) {
            (MarkedLine::Frame(..) | MarkedLine::Paragraph(_), Fate::Gone) => Some(0),
            (MarkedLine::Frame(token, _), Fate::RunsOn | Fate::Stands) => {
                self.special(&token.kind, &token.text)
            }
            (MarkedLine::Paragraph(paragraph), Fate::RunsOn | Fate::Stands) => {
                let mut total = 0;
                for piece in &paragraph.pieces {
                    if Side::Rejected.shows(&piece.mark) {
                        total += match &piece.content {
                            Content::Characters(characters) => self.characters(characters)?,
                            Content::Opaque(identity) => self.special(&Kind::Opaque, identity)?,
                        };
                    }
                }
                if fate == Fate::Stands {
                    let layout = Side::Rejected.layout(paragraph);
                    total += self.special(&Kind::ParagraphEnd, layout)?;
                }
                Some(total)
            }
        }
    }

    fn special(&mut self, kind: &Kind, text: &str) -> Option<usize> {
        let token = self.tokens.get(self.at)?;
        if self.within > 0 || token.kind != *kind || *token.text != *text {
            return None;
        }
        self.at += 1;
        Some(1)
    }

    fn characters(&mut self, characters: &str) -> Option<usize> {
        let mut rest = characters.as_bytes();
        while !rest.is_empty() {
            let token = self.tokens.get(self.at)?;
            let expected = &token.text.as_bytes()[self.within..];
            let common = expected.len().min(rest.len());
            if !token.is_written() || expected[..common] != rest[..common] {
                return None;
            }
            rest = &rest[common..];
            self.within += common;
            if self.within == token.text.len() {
                self.at += 1;
                self.within = 0;
            }
        }
        Some(characters.len())
    }
}

/// A stretch with both of its readings as tokens, and which of them are the same.
#[derive(Default)]
pub(crate) struct Read<'a> {
    /// The tokens with all marks accepted.
    pub(crate) new: Vec<Token>,
    /// For each base token of the stretch, which of the new ones it is.
    pub(crate) kept: Vec<Option<usize>>,
    /// The new tokens of each marked line of the stretch; right where the line begins and ends one.
    pub(crate) new_lines: Vec<Range<usize>>,
    /// What was struck, in bytes of the base's stretch, and by whom.
    pub(crate) struck: Vec<(Range<usize>, Option<&'a Name>)>,
    /// What was put in, in bytes of the new wording, and by whom.
    pub(crate) inserted: Vec<(Range<usize>, Option<&'a Name>)>,
}

/// Reads a stretch both ways. A token that was touched in part is not the same.
pub(crate) fn read<'a>(beside: &Beside<'a>, stretch: &Stretch) -> Read<'a> {
    let mut writer = Writer::default();
    for at in stretch.marked.clone() {
        writer.line(
            &beside.marked.lines[at],
            beside.rejected[at],
            beside.accepted[at],
        );
    }
    let base = &beside.base.tokens()[beside.span(stretch)];
    let kept = same_tokens(base, &writer.read.new, &writer.same);
    writer.read.kept = kept;
    writer.read
}

/// Writes the new wording of a stretch and notes which bytes of the base it keeps.
#[derive(Default)]
struct Writer<'a> {
    read: Read<'a>,
    characters: String,
    old_bytes: usize,
    new_bytes: usize,
    /// Stretches of bytes that stand in both: where they begin in the base and in the new wording, and how long they are.
    same: Vec<(usize, usize, usize)>,
}

impl<'a> Writer<'a> {
    fn line(&mut self, line: &'a MarkedLine, rejected: Fate, accepted: Fate) {
        let started = self.read.new.len();
        match line {
            MarkedLine::Frame(token, mark) => {
                let (old, new) = (rejected == Fate::Stands, accepted == Fate::Stands);
                self.token(token.clone(), mark, old, new);
            }
            MarkedLine::Paragraph(paragraph) => self.paragraph(paragraph, rejected, accepted),
        }
        self.read.new_lines.push(started..self.read.new.len());
    }

    fn paragraph(&mut self, paragraph: &'a MarkedParagraph, rejected: Fate, accepted: Fate) {
        for piece in &paragraph.pieces {
            let old = rejected != Fate::Gone && Side::Rejected.shows(&piece.mark);
            let new = accepted != Fate::Gone && Side::Accepted.shows(&piece.mark);
            match &piece.content {
                Content::Characters(characters) => {
                    self.mark(characters.len(), &piece.mark, old, new);
                    if new {
                        self.characters.push_str(characters);
                    }
                }
                Content::Opaque(identity) => {
                    self.token(Token::new(Kind::Opaque, identity), &piece.mark, old, new);
                }
            }
        }
        let (old, new) = (rejected == Fate::Stands, accepted == Fate::Stands);
        let end = Token::new(Kind::ParagraphEnd, &paragraph.layout);
        match &paragraph.former_layout {
            Some((former, author)) if old && new && *former != paragraph.layout => {
                self.note(1, Some(author), true, false);
                self.write(end);
                self.note(1, Some(author), false, true);
            }
            Some(_) | None => self.token(end, &paragraph.end, old, new),
        }
    }

    fn token(&mut self, token: Token, mark: &'a Mark, old: bool, new: bool) {
        if new {
            self.write(token);
        }
        self.mark(1, mark, old, new);
    }

    fn write(&mut self, token: Token) {
        self.read.new.append(&mut tokenise(&self.characters));
        self.characters.clear();
        self.read.new.push(token);
    }

    fn mark(&mut self, length: usize, mark: &'a Mark, old: bool, new: bool) {
        let hand = if old { &mark.deleted } else { &mark.inserted };
        self.note(length, hand.as_ref().map(|hand| &hand.author), old, new);
    }

    fn note(&mut self, length: usize, author: Option<&'a Name>, old: bool, new: bool) {
        let was = self.old_bytes;
        let is = self.new_bytes;
        self.old_bytes += if old { length } else { 0 };
        self.new_bytes += if new { length } else { 0 };
        match (old, new) {
            (true, true) => match self.same.last_mut() {
                Some(run) if run.0 + run.2 == was && run.1 + run.2 == is => run.2 += length,
                Some(_) | None => self.same.push((was, is, length)),
            },
            (true, false) => self.read.struck.push((was..self.old_bytes, author)),
            (false, true) => self.read.inserted.push((is..self.new_bytes, author)),
            (false, false) => {}
        }
    }
}

/// For each old token, the new one whose bytes are all its own.
fn same_tokens(old: &[Token], new: &[Token], same: &[(usize, usize, usize)]) -> Vec<Option<usize>> {
    let mut runs = same.iter().peekable();
    let (mut old_start, mut new_start, mut next) = (0, 0, 0);
    let mut kept = Vec::with_capacity(old.len());
    for token in old {
        let end = old_start + length(token);
        while runs.next_if(|run| run.0 + run.2 <= old_start).is_some() {}
        let mut found = None;
        if let Some(run) = runs
            .peek()
            .filter(|run| run.0 <= old_start && end <= run.0 + run.2)
        {
            let place = run.1 + (old_start - run.0);
            while next < new.len() && new_start < place {
                new_start += length(&new[next]);
                next += 1;
            }
            if new_start == place && new.get(next) == Some(token) {
                found = Some(next);
            }
        }
        kept.push(found);
        old_start = end;
    }
    kept
}
