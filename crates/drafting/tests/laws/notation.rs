//! Marks and compilations as one line of characters.
//!
//! Marks: `{old=>new}` changes words, a line that begins with `+` is put in, one with `-` struck, one with `^` moved to where `@` stands.
//! Compilations: `[base|words A,B|words C]`, with `+` before lines put in, `^` where lines stood, `@` where they are to stand;
//! `¶` ends a paragraph, `∅` is nothing, `↷` elsewhere.

use drafting::compilation::{Choice, Compilation, Node, Point, PointKind};
use drafting::compile::compile;
use drafting::markup::{Edit, Markup, Move, Source};
use drafting::text::{Text, visible};
use drafting::token::{Kind, Party, Token, tokenise};

/// Compiles marks written in the notation, and says what comes of it.
pub(crate) fn check(base: &str, marks: &[(&str, &str)], expected: &str) {
    let base = Text::plain(base);
    let submissions = marks
        .iter()
        .map(|(party, marks)| (Party((*party).into()), markup(&base, marks)));
    let compiled = compile(base.clone(), submissions.collect());
    assert_eq!(shown(&compiled), expected);
}

/// The marks that the notation says.
pub(crate) fn markup(base: &Text, notation: &str) -> Markup {
    let mut writing = Writing {
        base,
        next: 0,
        edits: Vec::new(),
        placed_by: None,
        moved: None,
    };
    for line in notation.lines() {
        writing.line(line);
    }
    assert_eq!(
        writing.next,
        base.tokens().len(),
        "all of the base is there"
    );
    if let (Some(edit), Some(from)) = (writing.placed_by, &writing.moved) {
        let (start, end) = (from.from.start, from.from.end);
        writing.edits[edit].with = vec![Token::new(Kind::Placed { start, end }, "")];
    }
    let mut joined: Vec<Edit> = Vec::new();
    for edit in writing.edits {
        match joined.last_mut() {
            Some(last) if last.span.end == edit.span.start => {
                last.span.end = edit.span.end;
                last.with.extend(edit.with);
            }
            _ => joined.push(edit),
        }
    }
    Markup {
        edits: joined,
        moves: writing.moved.into_iter().collect(),
        ..Markup::default()
    }
}

struct Writing<'a> {
    base: &'a Text,
    next: usize,
    edits: Vec<Edit>,
    placed_by: Option<usize>,
    moved: Option<Move>,
}

impl Writing<'_> {
    fn line(&mut self, line: &str) {
        let start = self.next;
        if let Some(new) = line.strip_prefix('+') {
            self.change("", &format!("{new}¶"));
        } else if let Some(old) = line.strip_prefix('-') {
            self.change(&format!("{old}¶"), "");
        } else if line == "@" {
            self.placed_by = Some(self.edits.len());
            self.change("", "");
        } else if let Some(rest) = line.strip_prefix('^') {
            self.words(&format!("{rest}¶"));
            self.moved = Some(Move {
                from: start..self.next,
                source: Source::Recorded,
                authors: Vec::new(),
            });
        } else {
            self.words(&format!("{line}¶"));
        }
    }

    fn words(&mut self, notation: &str) {
        let mut rest = notation;
        while let Some((kept, after)) = rest.split_once('{') {
            self.keep(kept);
            let (change, after) = after.split_once('}').expect("a change is closed");
            let (old, new) = change.split_once("=>").expect("a change has two sides");
            self.change(old, new);
            rest = after;
        }
        self.keep(rest);
    }

    fn keep(&mut self, characters: &str) {
        let kept = tokens(characters);
        let end = self.next + kept.len();
        assert_eq!(visible(&self.base.tokens()[self.next..end]), visible(&kept));
        self.next = end;
    }

    fn change(&mut self, old: &str, new: &str) {
        let start = self.next;
        self.keep(old);
        self.edits.push(Edit {
            span: start..self.next,
            with: tokens(new),
            source: Source::Recorded,
            authors: Vec::new(),
        });
    }
}

fn tokens(characters: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (number, line) in characters.split('¶').enumerate() {
        if number > 0 {
            tokens.push(Token::new(Kind::ParagraphEnd, ""));
        }
        tokens.extend(tokenise(line));
    }
    tokens
}

/// A compilation in the notation.
pub(crate) fn shown(compiled: &Compilation) -> String {
    nodes(compiled, &compiled.nodes)
}

fn nodes(compiled: &Compilation, all: &[Node]) -> String {
    let node = |node: &Node| match node {
        Node::Plain(range) => words(compiled, &compiled.base.tokens()[range.clone()]),
        Node::Point(one) => point(compiled, one),
    };
    all.iter().map(node).collect()
}

fn point(compiled: &Compilation, point: &Point) -> String {
    let sign = match (point.kind, point.span.is_empty()) {
        (PointKind::Wording, _) => "",
        (PointKind::Addition, _) => "+",
        (PointKind::Placement, false) => "^",
        (PointKind::Placement, true) => "@",
    };
    let options: Vec<String> = point
        .options
        .iter()
        .map(|one| option(compiled, one))
        .collect();
    let base = or_nothing(nodes(compiled, &point.base));
    format!("{sign}[{base}|{}]", options.join("|"))
}

fn option(compiled: &Compilation, option: &Choice) -> String {
    let wording = if option.moved {
        "↷".to_owned()
    } else {
        or_nothing(words(compiled, &option.wording))
    };
    let name = |party: usize| &*compiled.submissions[party].0.0;
    let names: Vec<&str> = option
        .supporters
        .iter()
        .map(|one| name(one.party))
        .collect();
    format!("{wording} {}", names.join(","))
}

fn words(compiled: &Compilation, tokens: &[Token]) -> String {
    let word = |token: &Token| {
        if let Kind::Placed { start, end } = token.kind {
            return visible(&compiled.base.tokens()[start..end]);
        }
        visible(std::slice::from_ref(token))
    };
    let words: String = tokens.iter().map(word).collect();
    words.replace('\n', "¶")
}

fn or_nothing(words: String) -> String {
    if words.is_empty() {
        "∅".to_owned()
    } else {
        words
    }
}
