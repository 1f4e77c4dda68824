//! A base with brackets of an earlier round, read as the characters that a returned file has; and edits of these brought back to the brackets.
//! A base without such brackets is not looked at here.

use std::ops::Range;

use crate::markup::normal::{know, trim};
use crate::markup::recorded::length;
use crate::markup::remarks::about;
use crate::markup::{Anchor, Comment, Edit, Markup, Move, Remark, overwrite};
use crate::text::{Text, visible};
use crate::token::{Frame, Kind, Token, tokenise};

/// A base as characters.
pub(crate) struct Flat<'a> {
    base: &'a Text,
    /// The base without frames for its brackets.
    pub(crate) text: Text,
    /// Where each base token begins, and where the last ends.
    base_places: Vec<usize>,
    /// Where each token of the characters begins, and where the last ends.
    places: Vec<usize>,
    /// Where each bracket opens and closes, in the order of their openings.
    brackets: Vec<Bracket>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Bracket {
    open: usize,
    close: usize,
    is_point: bool,
}

/// Reads a base as characters; none where it has no brackets of an earlier round.
pub(crate) fn flat(base: &Text) -> Option<Flat<'_>> {
    let brackets = brackets(base.tokens());
    if brackets.is_empty() {
        return None;
    }
    let text = Text::new(flattened(base.tokens())).expect("what is left are the lines of the base");
    let base_places = places(base.tokens());
    let places = places(text.tokens());
    Some(Flat {
        base,
        text,
        base_places,
        places,
        brackets,
    })
}

fn brackets(tokens: &[Token]) -> Vec<Bracket> {
    let mut open = Vec::new();
    let mut found = Vec::new();
    for (at, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| is_bracket(token))
    {
        if matches!(token.kind, Kind::Open(_)) {
            open.push(at);
        } else {
            found.push(Bracket {
                open: open.pop().expect("the frames of a text nest"),
                close: at,
                is_point: token.kind == Kind::Close(Frame::Point),
            });
        }
    }
    found.sort_unstable();
    found
}

fn is_bracket(token: &Token) -> bool {
    token.frame().is_some_and(Frame::is_notation)
}

/// The tokens with the characters of brackets as words and marks.
fn flattened(tokens: &[Token]) -> Vec<Token> {
    let mut flat = Vec::new();
    let stretches = tokens.chunk_by(|one, other| is_read(one) && is_read(other));
    for stretch in stretches {
        if is_read(&stretch[0]) {
            flat.append(&mut tokenise(&visible(stretch)));
        } else {
            flat.extend_from_slice(stretch);
        }
    }
    flat
}

/// Whether the token is characters, those of a bracket among them.
fn is_read(token: &Token) -> bool {
    is_bracket(token) || token.is_written()
}

fn places(tokens: &[Token]) -> Vec<usize> {
    let ends = tokens.iter().scan(0, |end, token| {
        *end += if is_bracket(token) {
            token.text.len()
        } else {
            length(token)
        };
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

impl Flat<'_> {
    /// Whether base tokens that the characters are can move without cutting a bracket.
    pub(crate) fn is_free(&self, range: &Range<usize>) -> bool {
        let range = self.lines(range);
        self.brackets.iter().all(|bracket| {
            range.end <= bracket.open
                || bracket.close < range.start
                || range.contains(&bracket.open) && range.contains(&bracket.close)
        })
    }

    /// The markup of the base that one of its characters is.
    ///
    /// An edit that cuts a bracket becomes one of the whole bracket, whose new wording has its characters.
    pub(crate) fn lifted(&self, markup: &Markup) -> Markup {
        let mut edits: Vec<Lifted> = Vec::new();
        let mut now_at = Vec::with_capacity(markup.edits.len());
        for (edit, numbers) in self.apart(&markup.edits) {
            let mut lifted = self.edit(edit, numbers);
            while let Some(before) = edits.pop_if(|before| before.whole.end > lifted.whole.start) {
                lifted = self.joined(before, lifted);
            }
            edits.push(lifted);
        }
        for (number, edit) in edits.iter().enumerate() {
            now_at.extend(edit.numbers.clone().map(|_| number));
        }
        let edits: Vec<Edit> = edits.into_iter().map(|edit| self.written(edit)).collect();
        let comment = |comment: &Comment| Comment {
            anchor: match &comment.anchor {
                Anchor::Edit(number) => Anchor::Edit(now_at[*number]),
                Anchor::Base(range) => about(self.tokens(range), &edits),
            },
            ..comment.clone()
        };
        let moved = |one: &Move| Move {
            from: self.lines(&one.from),
            ..one.clone()
        };
        let remark = |remark: &Remark| Remark {
            at: self.tokens(&(remark.at..remark.at)).start,
            ..remark.clone()
        };
        Markup {
            comments: markup.comments.iter().map(comment).collect(),
            moves: markup.moves.iter().map(moved).collect(),
            without_effect: markup.without_effect.iter().map(remark).collect(),
            edits,
        }
    }

    /// The edits, those as one that touch the same base token, with their numbers.
    fn apart(&self, edits: &[Edit]) -> Vec<(Edit, Range<usize>)> {
        let mut apart: Vec<(Edit, Range<usize>)> = Vec::new();
        for (number, edit) in edits.iter().enumerate() {
            match apart.last_mut() {
                Some((last, numbers))
                    if self.tokens(&last.span).end > self.tokens(&edit.span).start =>
                {
                    let between = &self.text.tokens()[last.span.end..edit.span.start];
                    last.with.extend_from_slice(between);
                    last.with.extend_from_slice(&edit.with);
                    last.span.end = edit.span.end;
                    know(last, edit);
                    numbers.end = number + 1;
                }
                Some(_) | None => apart.push((edit.clone(), number..number + 1)),
            }
        }
        apart
    }

    /// The base tokens of whole lines.
    fn lines(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.places[range.start];
        let end = self.places[range.end];
        self.base_places.partition_point(|&place| place < start)
            ..self.base_places.partition_point(|&place| place < end)
    }

    /// The base tokens that hold some of the characters.
    fn tokens(&self, range: &Range<usize>) -> Range<usize> {
        let (start, end) = (self.places[range.start], self.places[range.end]);
        let last = self.base_places.partition_point(|&place| place <= start) - 1;
        if range.is_empty() && self.base_places[last] == start {
            let first = self.base_places.partition_point(|&place| place < start);
            let place = (first..=last)
                .find(|&at| !self.is_between_choices(at))
                .unwrap_or(last);
            return place..place;
        }
        let last = last.min(self.base.tokens().len() - 1);
        last..self
            .base_places
            .partition_point(|&place| place < end)
            .max(last + 1)
    }

    /// Whether a place is in a bracket, but in none of its wordings.
    fn is_between_choices(&self, at: usize) -> bool {
        self.innermost(at).is_some_and(|bracket| bracket.is_point)
    }

    /// The innermost bracket around a place.
    fn innermost(&self, at: usize) -> Option<&Bracket> {
        let before = self.brackets.partition_point(|bracket| bracket.open < at);
        let mut before = self.brackets[..before].iter().rev();
        before.find(|bracket| at <= bracket.close)
    }

    fn edit(&self, edit: Edit, numbers: Range<usize>) -> Lifted {
        let span = self.tokens(&edit.span);
        let mut with = self.placed(&edit.with);
        if !span.is_empty() {
            let (start, end) = (self.places[edit.span.start], self.places[edit.span.end]);
            let (first, last) = (
                &self.base.tokens()[span.start],
                &self.base.tokens()[span.end - 1],
            );
            let before = start - self.base_places[span.start];
            let after = self.base_places[span.end] - end;
            if before > 0 {
                with.splice(0..0, tokenise(&first.visible()[..before]));
            }
            if after > 0 {
                with.extend(tokenise(&last.visible()[last.visible().len() - after..]));
            }
        }
        Lifted {
            whole: self.widened(span.clone()),
            strokes: vec![(span, with)],
            numbers,
            edit,
        }
    }

    fn placed(&self, with: &[Token]) -> Vec<Token> {
        let place = |token: &Token| match token.placed() {
            Some(from) => {
                let Range { start, end } = self.lines(&from);
                Token::new(Kind::Placed { start, end }, "")
            }
            None => token.clone(),
        };
        with.iter().map(place).collect()
    }

    /// The least span that holds another and neither cuts a bracket nor parts its wordings.
    fn widened(&self, span: Range<usize>) -> Range<usize> {
        let mut whole = span;
        loop {
            let opens_or_closes = |bracket: &&Bracket| {
                whole.contains(&bracket.open) != whole.contains(&bracket.close)
            };
            let between = self
                .innermost(whole.start)
                .filter(|bracket| bracket.is_point);
            let cut = self.brackets.iter().find(opens_or_closes).or(between);
            let Some(bracket) = cut else {
                return whole;
            };
            whole = whole.start.min(bracket.open)..whole.end.max(bracket.close + 1);
        }
    }

    fn joined(&self, first: Lifted, second: Lifted) -> Lifted {
        let whole =
            first.whole.start.min(second.whole.start)..first.whole.end.max(second.whole.end);
        let mut edit = first.edit;
        know(&mut edit, &second.edit);
        Lifted {
            whole: self.widened(whole),
            strokes: [first.strokes, second.strokes].concat(),
            numbers: first.numbers.start..second.numbers.end,
            edit,
        }
    }

    fn written(&self, lifted: Lifted) -> Edit {
        let strokes = lifted.strokes.iter();
        let is_own = matches!(&lifted.strokes[..], [(span, _)] if *span == lifted.whole);
        let strokes = strokes.map(|(span, with)| (span.clone(), with.as_slice()));
        let with = overwrite(self.base.tokens(), lifted.whole.clone(), strokes);
        let mut edit = Edit {
            span: lifted.whole,
            with,
            ..lifted.edit
        };
        if !is_own {
            edit.with = flattened(&edit.with);
            trim(self.base.tokens(), &mut edit);
        }
        edit
    }
}

/// An edit on its way back to the brackets, with those that are one with it.
struct Lifted {
    whole: Range<usize>,
    strokes: Vec<(Range<usize>, Vec<Token>)>,
    /// The numbers of the edits that it is.
    numbers: Range<usize>,
    edit: Edit,
}
