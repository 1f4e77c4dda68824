//! What is to happen to each token of a base, line by line, in a form that a Word file can record.
//! No element of a file is known here.

use std::collections::BTreeSet;

use drafting::print::{Margin, Piece, Printed, Voice};
use drafting::text::{Name, is_structural};
use drafting::token::{Frame, Kind, Token};

/// One thing that happens at a place of the base.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Step {
    /// A base token stays.
    Keep(usize),
    /// A base token is struck.
    Strike(usize, Ink),
    /// The end of a base paragraph stays with another layout.
    Layout(usize, Name, Ink),
    /// A token is put in.
    Put(Token, Ink),
    /// What moves begins or ends here.
    Edge(Edge, Ink),
    /// A remark begins, by its number.
    RemarkStart(usize),
    /// A remark ends.
    RemarkEnd(usize),
}

/// An edge of what moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// Where it was, and that begins.
    FromStart,
    /// Where it was, and that ends.
    FromEnd,
    /// Where it is, and that begins.
    ToStart,
    /// Where it is, and that ends.
    ToEnd,
}

/// Whose hand it is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ink {
    /// The name that is recorded.
    pub(super) author: Name,
    /// The move whose half it is, by its number.
    pub(super) moved: Option<usize>,
}

/// What happens at one line of the base: before its first token and up to its last.
pub(super) struct LineScript {
    /// The line, by its number; the number of lines for what comes after the last.
    pub(super) line: usize,
    pub(super) steps: Vec<Step>,
}

impl LineScript {
    /// Who put in what stands first in the line, and what stands last in it.
    pub(super) fn put_at_ends(&self) -> (Option<&Name>, Option<&Name>) {
        let last = self
            .steps
            .iter()
            .rposition(|step| !is_remark(step))
            .unwrap_or(0);
        (
            put_author(self.steps.iter()),
            put_author(self.steps[..last].iter().rev()),
        )
    }
}

/// The lines of a base at which something happens, in order.
pub(super) fn lines(printed: &Printed<'_>, author: impl Fn(&Voice) -> Name) -> Vec<LineScript> {
    let mut steps = steps(printed, author);
    let tokens = printed.base.tokens();
    match_endings(&mut steps, tokens);
    let mut dissolved = moved_rows(&steps, tokens);
    keep_last_endings(&mut steps, tokens, &mut dissolved);
    put_before_last_endings(&mut steps, tokens, &mut dissolved);
    dissolve(&mut steps, &dissolved);
    divide(printed, with_edges(steps, tokens))
}

/// The moves of rows, which a file cannot record.
fn moved_rows(steps: &[Step], base: &[Token]) -> BTreeSet<usize> {
    let rows = steps
        .iter()
        .filter(|step| token_of(step, base).is_some_and(is_structural));
    rows.filter_map(|step| ink_of(step)?.moved).collect()
}

/// Makes some moves what is struck here and put in there.
fn dissolve(steps: &mut [Step], moves: &BTreeSet<usize>) {
    for step in steps {
        if let Step::Strike(_, ink) | Step::Put(_, ink) | Step::Layout(_, _, ink) = step
            && ink.moved.is_some_and(|moved| moves.contains(&moved))
        {
            ink.moved = None;
        }
    }
}

/// Marks where each stretch that moves begins and ends; it ends before the end of its last paragraph.
fn with_edges(steps: Vec<Step>, base: &[Token]) -> Vec<Step> {
    let half = |step: &Step| match step {
        Step::Strike(_, ink) => ink.moved.map(|moved| (moved, true)),
        Step::Put(_, ink) => ink.moved.map(|moved| (moved, false)),
        Step::Keep(_)
        | Step::Layout(..)
        | Step::Edge(..)
        | Step::RemarkStart(_)
        | Step::RemarkEnd(_) => None,
    };
    let mut edged = Vec::with_capacity(steps.len());
    let mut steps = steps.into_iter().peekable();
    let mut open = None;
    while let Some(step) = steps.next() {
        let Some((moved, from)) = half(&step) else {
            edged.push(step);
            continue;
        };
        let ink = ink_of(&step).expect("what moves has a hand").clone();
        let (start, end) = match from {
            true => (Edge::FromStart, Edge::FromEnd),
            false => (Edge::ToStart, Edge::ToEnd),
        };
        if open != Some((moved, from)) {
            edged.push(Step::Edge(start, ink.clone()));
            open = Some((moved, from));
        }
        let last = steps.peek().and_then(half) != open;
        let ends = token_of(&step, base).is_some_and(ends_paragraph);
        if last && ends {
            edged.push(Step::Edge(end, ink));
            edged.push(step);
        } else if last {
            edged.push(step);
            edged.push(Step::Edge(end, ink));
        } else {
            edged.push(step);
            continue;
        }
        open = None;
    }
    edged
}

fn ink_of(step: &Step) -> Option<&Ink> {
    match step {
        Step::Strike(_, ink) | Step::Put(_, ink) | Step::Layout(_, _, ink) | Step::Edge(_, ink) => {
            Some(ink)
        }
        Step::Keep(_) | Step::RemarkStart(_) | Step::RemarkEnd(_) => None,
    }
}

fn steps(printed: &Printed<'_>, author: impl Fn(&Voice) -> Name) -> Vec<Step> {
    let mut remarks = Remarks::of(&printed.comments);
    let mut steps = Vec::new();
    let mut at = 0;
    for piece in &printed.pieces {
        let ink = |voice: &Voice, moved| Ink {
            author: author(voice),
            moved,
        };
        let new: Vec<Step> = match piece {
            Piece::Kept(range) => range.clone().map(Step::Keep).collect(),
            Piece::Struck(struck) => {
                let ink = ink(&struck.voice, struck.moved);
                let strike = |token| Step::Strike(token, ink.clone());
                struck.range.clone().map(strike).collect()
            }
            Piece::Put(put) => {
                let ink = ink(&put.voice, put.moved);
                let put_in = |token: &Token| Step::Put(token.clone(), ink.clone());
                put.tokens.iter().map(put_in).collect()
            }
        };
        for step in new {
            remarks.before(at, &mut steps);
            steps.push(step);
            at += 1;
            remarks.after(at, &mut steps);
        }
    }
    remarks.before(at, &mut steps);
    remarks.after(at, &mut steps);
    steps
}

/// The remarks that are still to begin or to end.
struct Remarks {
    /// Where they begin, and their numbers, the first last.
    starts: Vec<(usize, usize)>,
    /// Where they end, and their numbers, the first last.
    ends: Vec<(usize, usize)>,
}

impl Remarks {
    fn of(margins: &[Margin]) -> Self {
        let numbered = || margins.iter().enumerate();
        let mut starts: Vec<_> = numbered().map(|(n, one)| (one.place.start, n)).collect();
        let mut ends: Vec<_> = numbered().map(|(n, one)| (one.place.end, n)).collect();
        starts.sort_unstable_by(|a, b| b.cmp(a));
        ends.sort_unstable_by(|a, b| b.cmp(a));
        Self { starts, ends }
    }

    /// What begins before the token with this number.
    fn before(&mut self, at: usize, steps: &mut Vec<Step>) {
        while let Some((_, number)) = self.starts.pop_if(|(start, _)| *start <= at) {
            steps.push(Step::RemarkStart(number));
        }
        // A remark about a place between two tokens ends where it begins.
        self.after(at, steps);
    }

    /// What ends before the token with this number, and has begun.
    fn after(&mut self, at: usize, steps: &mut Vec<Step>) {
        let begun = |number: usize, starts: &[(usize, usize)]| {
            starts.iter().all(|&(_, waiting)| waiting != number)
        };
        while let Some(&(end, number)) = self.ends.last() {
            if end > at || !begun(number, &self.starts) {
                return;
            }
            self.ends.pop();
            steps.push(Step::RemarkEnd(number));
        }
    }
}

/// Where the end of a paragraph is struck and another put in for it, the end stays, perhaps with another layout.
fn match_endings(steps: &mut Vec<Step>, base: &[Token]) {
    let mut start = 0;
    while start < steps.len() {
        let length = run_length(&steps[start..], is_change);
        if length > 1 {
            let mut group: Vec<Step> = steps[start..start + length].to_vec();
            match_ending(&mut group, base);
            let new = group.len();
            steps.splice(start..start + length, group);
            start += new;
        } else {
            start += 1;
        }
    }
}

fn match_ending(group: &mut Vec<Step>, base: &[Token]) {
    let is_row = |step: &Step| token_of(step, base).is_some_and(is_structural);
    let struck = group
        .iter()
        .rposition(|step| matches!(step, Step::Strike(..)));
    let put = group.iter().rposition(|step| matches!(step, Step::Put(..)));
    let (Some(struck), Some(put)) = (struck, put) else {
        return;
    };
    let (Step::Strike(token, ink), Step::Put(end, _)) = (group[struck].clone(), &group[put]) else {
        return;
    };
    let both_end = ends_paragraph(end) && ends_paragraph(&base[token]);
    if put < struck || !both_end || group.iter().any(is_row) {
        return;
    }
    let kept = kept_ending(token, end.text.clone(), ink, base);
    group[put] = kept;
    group.remove(struck);
}

fn kept_ending(token: usize, layout: Name, ink: Ink, base: &[Token]) -> Step {
    if layout == base[token].text {
        Step::Keep(token)
    } else {
        Step::Layout(token, layout, ink)
    }
}

/// The last end of a paragraph in a cell, in a story or before a table cannot go: the one before the struck words goes for it.
fn keep_last_endings(steps: &mut [Step], base: &[Token], dissolved: &mut BTreeSet<usize>) {
    for at in 0..steps.len() {
        let Step::Strike(end, ink) = steps[at].clone() else {
            continue;
        };
        let next = steps[at + 1..]
            .iter()
            .find(|step| token_of(step, base).is_some());
        if !ends_paragraph(&base[end]) || !next.is_none_or(|next| closes_container(next, base)) {
            continue;
        }
        let before = steps[..at].iter().rposition(|step| {
            !matches!(
                step,
                Step::Strike(..) | Step::RemarkStart(_) | Step::RemarkEnd(_)
            )
        });
        dissolved.extend(ink.moved);
        steps[at] = Step::Keep(end);
        if let Some(before) = before
            && let Step::Keep(earlier) = steps[before]
            && ends_paragraph(&base[earlier])
        {
            let layout = base[earlier].text.clone();
            steps[before] = Step::Strike(earlier, ink.clone());
            steps[at] = kept_ending(end, layout, ink, base);
        }
    }
}

/// Paragraphs that are put in at the end of a cell, of a story or before a table are put before the last end of a paragraph there.
/// So are those that one hand puts in after words that it put in at the end of the paragraph before: programs take what
/// one hand put in on both sides of that end for one piece, and would take the end away with it.
fn put_before_last_endings(steps: &mut [Step], base: &[Token], dissolved: &mut BTreeSet<usize>) {
    let mut at = 0;
    while at < steps.len() {
        let length = run_length(&steps[at + 1..], |step| {
            matches!(step, Step::Put(token, _) if !is_structural(token)) || is_remark(step)
        });
        let next = at + 1 + length;
        let closes = steps
            .get(next)
            .is_none_or(|step| closes_container(step, base));
        let touches = put_author(steps[..at].iter().rev())
            .is_some_and(|author| Some(author) == put_author(steps[at + 1..next].iter()));
        let last = steps[at + 1..next]
            .iter()
            .rposition(|step| matches!(step, Step::Put(put, _) if ends_paragraph(put)));
        if let (true, Some(last), Some((end, layout))) =
            (closes || touches, last, kept_end(&steps[at], base))
            && let Step::Put(put, ink) = steps[at + 1 + last].clone()
        {
            let kept = kept_ending(end, put.text.clone(), ink.clone(), base);
            dissolved.extend(ink.moved);
            steps[at] = Step::Put(Token::new(Kind::ParagraphEnd, &layout), ink);
            steps[at + 1 + last] = kept;
        }
        at = next;
    }
}

/// Who put in what stands first, remarks aside, if anything was put in there.
fn put_author<'own>(mut steps: impl Iterator<Item = &'own Step>) -> Option<&'own Name> {
    match steps.find(|step| !is_remark(step))? {
        Step::Put(token, ink) => (!ends_paragraph(token)).then_some(&ink.author),
        Step::Keep(_)
        | Step::Strike(..)
        | Step::Layout(..)
        | Step::Edge(..)
        | Step::RemarkStart(_)
        | Step::RemarkEnd(_) => None,
    }
}

fn is_remark(step: &Step) -> bool {
    matches!(step, Step::RemarkStart(_) | Step::RemarkEnd(_))
}

fn kept_end(step: &Step, base: &[Token]) -> Option<(usize, Name)> {
    match step {
        Step::Keep(token) => Some((*token, base[*token].text.clone())),
        Step::Layout(token, layout, _) => Some((*token, layout.clone())),
        Step::Strike(..)
        | Step::Put(..)
        | Step::Edge(..)
        | Step::RemarkStart(_)
        | Step::RemarkEnd(_) => None,
    }
    .filter(|(token, _)| ends_paragraph(&base[*token]))
}

/// Whether a step keeps a token before which a paragraph must stand, or that closes a cell or a story.
/// A note that is struck goes with the reference to it: its last paragraph ends as before.
fn closes_container(step: &Step, base: &[Token]) -> bool {
    match step {
        Step::Keep(token) => matches!(
            base[*token].kind,
            Kind::Close(Frame::Cell | Frame::Story) | Kind::Open(Frame::Table)
        ),
        Step::Strike(token, _) => base[*token].kind == Kind::Close(Frame::Story),
        Step::Layout(..)
        | Step::Put(..)
        | Step::Edge(..)
        | Step::RemarkStart(_)
        | Step::RemarkEnd(_) => false,
    }
}

fn is_change(step: &Step) -> bool {
    match step {
        Step::Strike(_, ink) | Step::Put(_, ink) => ink.moved.is_none(),
        Step::RemarkStart(_) | Step::RemarkEnd(_) => true,
        Step::Keep(_) | Step::Layout(..) | Step::Edge(..) => false,
    }
}

fn run_length(steps: &[Step], belongs: impl Fn(&Step) -> bool) -> usize {
    steps.iter().take_while(|step| belongs(step)).count()
}

fn ends_paragraph(token: &Token) -> bool {
    token.kind == Kind::ParagraphEnd
}

/// The token that a step is about, put in or of the base.
fn token_of<'own>(step: &'own Step, base: &'own [Token]) -> Option<&'own Token> {
    match step {
        Step::Keep(token) | Step::Strike(token, _) | Step::Layout(token, ..) => Some(&base[*token]),
        Step::Put(token, _) => Some(token),
        Step::Edge(..) | Step::RemarkStart(_) | Step::RemarkEnd(_) => None,
    }
}

/// Gives every step to the line of the next base token; the end of a remark to the line of the one before.
fn divide(printed: &Printed<'_>, steps: Vec<Step>) -> Vec<LineScript> {
    let ends: Vec<usize> = printed.base.lines().map(|line| line.end).collect();
    let mut scripts: Vec<LineScript> = Vec::new();
    let mut open: Vec<Step> = Vec::new();
    let mut line = 0;
    for step in steps {
        let token = match &step {
            Step::Keep(token) | Step::Strike(token, _) | Step::Layout(token, ..) => Some(*token),
            Step::Put(..) | Step::Edge(..) | Step::RemarkStart(_) => None,
            Step::RemarkEnd(_) if open.is_empty() => {
                match scripts.last_mut() {
                    Some(last) => last.steps.push(step),
                    None => open.push(step),
                }
                continue;
            }
            Step::RemarkEnd(_) => None,
        };
        open.push(step);
        if token.is_some_and(|token| token + 1 == ends[line]) {
            let steps = std::mem::take(&mut open);
            scripts.push(LineScript { line, steps });
            line += 1;
        }
    }
    if !open.is_empty() {
        scripts.push(LineScript { line, steps: open });
    }
    scripts.retain(|script| {
        script
            .steps
            .iter()
            .any(|step| !matches!(step, Step::Keep(_)))
    });
    scripts
}
