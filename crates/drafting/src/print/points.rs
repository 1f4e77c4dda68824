//! A point between brackets: the base words, then every other wording with the names of those who want it.
//! Paragraphs and rows that are added are laid out beside it.

use std::sync::Arc;

use crate::compilation::{Node, Point};
use crate::print::press::{Press, has_words};
use crate::print::wishes::{Sort, Wish};
use crate::print::{Names, Voice, closing, opening};
use crate::text::is_structural;
use crate::token::{Frame, Kind, Party, Token};

/// The words that a point may have in print besides those of parties.
struct Said {
    /// Before the words of an option, bracket and all.
    open: String,
    /// After them.
    close: String,
}

impl Press<'_> {
    /// Lays out a point that is in dispute.
    pub(super) fn bracket(&mut self, point: &Point, wishes: &[Wish], number: usize) {
        let tokens = &self.compilation.base.tokens()[point.span.clone()];
        if tokens.iter().any(is_structural) {
            self.rows(point, wishes, number);
            return;
        }
        let own_line = tokens.is_empty() && self.starts_line(point.span.start);
        let (lines, rest): (Vec<&Wish>, Vec<&Wish>) = wishes
            .iter()
            .partition(|wish| wish.sort == Sort::Rows || own_line && wish.end.is_some());
        for wish in lines {
            self.settle(&wish.parties, number);
            self.addition(point, wish);
        }
        if !(rest.is_empty() && tokens.is_empty()) {
            self.words(point, &point.base, &rest, number);
        }
    }

    /// Lays out a stretch of a point without rows: the base wording and then the options.
    pub(super) fn words(&mut self, point: &Point, base: &[Node], wishes: &[&Wish], number: usize) {
        let span = extent(base).unwrap_or_else(|| point.span.clone());
        let tokens = &self.compilation.base.tokens()[span.clone()];
        let shown = has_words(tokens);
        let lead = if shown { self.keep_lead(base) } else { 0 };
        for wish in wishes {
            if matches!(wish.sort, Sort::LeaveOut | Sort::Elsewhere) {
                self.settle(&wish.parties, number);
            }
        }
        let base_choice = choice(true, Arc::from([]));
        let bracket = if shown { "[" } else { "" };
        self.secretariat(
            vec![
                opening(Frame::Point, ""),
                opening(base_choice.clone(), bracket),
            ],
            None,
        );
        self.base_words(base, lead);
        let tail = self.take_tail();
        let after = if shown {
            self.after_base(wishes)
        } else {
            String::new()
        };
        self.secretariat(vec![closing(base_choice, &after)], None);
        let apart = shown.then(|| self.whole_paragraph(&span)).flatten();
        let apart = apart.map(|end| (span.start, end));
        self.options(wishes, shown, apart.as_ref(), number);
        let space = !shown && wishes.iter().any(|wish| wish.space_after) && {
            let next = self.compilation.base.tokens().get(span.end);
            next.is_some_and(|next| {
                matches!(
                    next.kind,
                    Kind::Word | Kind::Number | Kind::Opaque | Kind::Open(Frame::Point)
                )
            })
        };
        self.secretariat(
            vec![closing(Frame::Point, if space { " " } else { "" })],
            None,
        );
        self.set_tail(tail);
    }

    /// The options of a point, beside the base words or alone; where the base words are a whole paragraph, which begins
    /// and ends as is said, each is one of its own.
    pub(super) fn options(
        &mut self,
        wishes: &[&Wish],
        beside_base: bool,
        apart: Option<&(usize, Token)>,
        number: usize,
    ) {
        let mut first = !beside_base;
        for wish in wishes {
            self.settle(&wish.parties, number);
            let said = self.say(wish, beside_base, apart.map(|(start, _)| *start));
            if let (Some((_, end)), Sort::Words) = (apart, wish.sort) {
                self.put(vec![end.clone()], voice(wish), Some(wish.option), None);
            }
            let gap = self.gap(wish, first);
            first &= said.open.is_empty();
            self.option(
                wish,
                &Said {
                    open: pad(gap, said.open),
                    ..said
                },
            );
        }
    }

    /// Keeps the white space at the beginning of the base words before the bracket, and says how many tokens that is.
    fn keep_lead(&mut self, base: &[Node]) -> usize {
        let Some(Node::Plain(range)) = base.first() else {
            return 0;
        };
        let lead = self.compilation.base.tokens()[range.clone()]
            .iter()
            .take_while(|token| token.kind == Kind::Space)
            .count();
        self.keep(range.start..range.start + lead);
        lead
    }

    fn base_words(&mut self, base: &[Node], lead: usize) {
        if let (Some(Node::Plain(range)), true) = (base.first(), lead > 0) {
            self.keep(range.start + lead..range.end);
            self.nodes(&base[1..]);
        } else {
            self.nodes(base);
        }
    }

    /// What stands after the base words, the closing bracket among it.
    fn after_base(&mut self, wishes: &[&Wish]) -> String {
        let mut unwanted: Vec<usize> = Vec::new();
        let mut elsewhere: Vec<usize> = Vec::new();
        let mut said = Vec::new();
        for wish in wishes {
            let names = self.style.listed(self.compilation, &wish.parties);
            match wish.sort {
                Sort::Elsewhere => {
                    elsewhere.extend(&wish.parties);
                    said.push(format!("{names}: {}", wish.before));
                }
                Sort::LeaveOut => {
                    unwanted.extend(&wish.parties);
                    said.push(format!("{names}: {}", wish.before));
                }
                Sort::Words | Sort::Rows => unwanted.extend(&wish.parties),
                Sort::Ending => {}
            }
        }
        unwanted.sort_unstable();
        elsewhere.sort_unstable();
        match self.style.names {
            Names::Before | Names::None => "]".to_owned(),
            Names::After => {
                let mut after = String::new();
                for (term, parties) in [
                    (self.style.terms.del.clone(), unwanted),
                    (self.style.terms.elsewhere.clone(), elsewhere),
                ] {
                    if !parties.is_empty() {
                        let names = self.style.listed(self.compilation, &parties);
                        after.push_str(&format!(" – {term} {names}"));
                    }
                }
                after + "]"
            }
            Names::Notes if said.is_empty() => "]".to_owned(),
            Names::Notes => {
                let number = self.note(said.join("; "));
                format!("]{}", super::house::superscript(number))
            }
        }
    }

    /// What stands around the words of an option; nothing where the base words' bracket says it already.
    fn say(&mut self, wish: &Wish, beside_base: bool, apart: Option<usize>) -> Said {
        let names = self.style.listed(self.compilation, &wish.parties);
        let at_base = matches!(wish.sort, Sort::LeaveOut | Sort::Elsewhere);
        let silent = match self.style.names {
            Names::Before => false,
            Names::After | Names::Notes => at_base && beside_base,
            Names::None => at_base && (beside_base || wish.sort == Sort::LeaveOut),
        };
        if silent {
            return Said {
                open: String::new(),
                close: String::new(),
            };
        }
        let label = apart.map_or_else(String::new, |start| self.alternative_label(start, wish));
        self.around(wish, &names, &label)
    }

    /// Brackets and names around the words of an option.
    fn around(&mut self, wish: &Wish, names: &str, label: &str) -> Said {
        let before = &wish.before;
        let after = &wish.after;
        let here = if wish.from_elsewhere {
            format!("({}) ", self.style.terms.here)
        } else {
            String::new()
        };
        match self.style.names {
            Names::Before => Said {
                open: format!("[{names}: {here}{label}{before}"),
                close: format!("{after}]"),
            },
            Names::After => {
                let term = match wish.sort {
                    Sort::Words | Sort::Rows => format!("{} ", self.style.terms.retain),
                    Sort::LeaveOut | Sort::Elsewhere | Sort::Ending => String::new(),
                };
                Said {
                    open: format!("[{here}{label}{before}"),
                    close: format!("{after} – {term}{names}]"),
                }
            }
            Names::Notes => {
                let number = self.note(names.to_owned());
                Said {
                    open: format!("[{here}{label}{before}"),
                    close: format!("{after}]{}", super::house::superscript(number)),
                }
            }
            Names::None => Said {
                open: format!("[{here}{label}{before}"),
                close: format!("{after}]"),
            },
        }
    }

    /// An option in its frame.
    fn option(&mut self, wish: &Wish, said: &Said) {
        let frame = choice(false, self.supporters(wish));
        let number = Some(wish.option);
        self.secretariat(vec![opening(frame.clone(), &said.open)], number);
        self.put(wish.words.clone(), voice(wish), number, None);
        self.secretariat(vec![closing(frame, &said.close)], number);
    }

    /// An option in a point of its own, with a label.
    pub(super) fn alone(&mut self, wish: &Wish, label: &str) {
        let names = self.style.listed(self.compilation, &wish.parties);
        let said = self.around(wish, &names, label);
        self.secretariat(vec![opening(Frame::Point, "")], Some(wish.option));
        self.option(wish, &said);
        self.secretariat(vec![closing(Frame::Point, "")], Some(wish.option));
    }

    /// Who is recorded behind an option: nobody where names are switched off.
    fn supporters(&self, wish: &Wish) -> Arc<[Party]> {
        match self.style.names {
            Names::Before | Names::After | Names::Notes => wish
                .parties
                .iter()
                .map(|&party| self.compilation.submissions[party].0.clone())
                .collect(),
            Names::None => Arc::from([]),
        }
    }

    /// The white space before an option's bracket.
    fn gap(&self, wish: &Wish, first: bool) -> &'static str {
        let glued = match self.last_visible() {
            None => true,
            Some(last) => last.is_whitespace() || matches!(last, '[' | '(' | '“' | '‘'),
        };
        let wanted =
            !first || wish.space_before || wish.sort == Sort::Ending || !wish.before.is_empty();
        if wanted && !glued { " " } else { "" }
    }

    /// The end of the paragraph that a span is the whole of, without its end.
    fn whole_paragraph(&self, span: &std::ops::Range<usize>) -> Option<Token> {
        let tokens = self.compilation.base.tokens();
        let ended = span.end > 0 && tokens[span.end - 1].kind == Kind::ParagraphEnd;
        let end = if ended { span.end - 1 } else { span.end };
        let end = tokens
            .get(end)
            .filter(|token| token.kind == Kind::ParagraphEnd)?;
        self.starts_words(span.start).then(|| end.clone())
    }
}

/// From the first base token of some nodes to the last.
fn extent(nodes: &[Node]) -> Option<std::ops::Range<usize>> {
    let of = |node: &Node| match node {
        Node::Plain(range) => range.clone(),
        Node::Point(point) => point.span.clone(),
    };
    Some(of(nodes.first()?).start..of(nodes.last()?).end)
}

fn choice(base: bool, supporters: Arc<[Party]>) -> Frame {
    Frame::Choice { base, supporters }
}

/// The parties behind an option speak.
pub(super) fn voice(wish: &Wish) -> Voice {
    Voice::Parties(wish.parties.clone())
}

fn pad(gap: &str, open: String) -> String {
    if open.is_empty() {
        open
    } else {
        format!("{gap}{open}")
    }
}
