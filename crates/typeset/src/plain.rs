//! The paper as the template reads it: plain words, lists and places. No look is chosen here.

mod blocks;
mod drawing;

use std::collections::BTreeMap;

use documents::paper::{self, Inline, Sheet, Tone};
use serde::Serialize;

use crate::letters::printable;
use blocks::Block;

/// The longest address that is made a link; longer ones are words.
const ADDRESS_BYTES_MAX: usize = 2000;

/// A paper, its words printable and its links resolved.
#[derive(Debug, Serialize)]
pub(crate) struct Paper {
    pub(crate) title: String,
    language: &'static str,
    landscape: bool,
    subtitle: Option<String>,
    book: String,
    colophon: Vec<String>,
    blocks: Vec<Block>,
    sources_heading: String,
    sources: Vec<Source>,
}

#[derive(Debug, Serialize)]
struct Source {
    text: String,
    address: Option<String>,
    link: Option<String>,
}

/// A piece of running text.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Span {
    Text { text: String },
    Strong { text: String },
    Emphasis { text: String },
    Small { text: String },
    Inserted { text: String },
    Deleted { text: String },
    Status { text: String, tone: &'static str },
    Address { text: String, to: String },
    Place { text: String, to: usize },
    Cites { numbers: Vec<Cited> },
    Break,
}

/// A number of a source; `listed` where the paper has that source.
#[derive(Debug, Serialize)]
struct Cited {
    number: usize,
    listed: bool,
}

type Line = Vec<Span>;

impl Span {
    /// Whether the reader can follow it elsewhere.
    fn leads_on(&self) -> bool {
        match self {
            Span::Address { .. } | Span::Place { .. } | Span::Cites { .. } => true,
            Span::Text { .. }
            | Span::Strong { .. }
            | Span::Emphasis { .. }
            | Span::Small { .. }
            | Span::Inserted { .. }
            | Span::Deleted { .. }
            | Span::Status { .. }
            | Span::Break => false,
        }
    }
}

/// What a line needs to know of the rest of the paper.
struct Places<'paper> {
    /// The number of each heading that a link may lead to.
    headings: BTreeMap<&'paper str, usize>,
    /// How many sources the paper lists.
    sources: usize,
}

impl Paper {
    /// Sets out a paper for the template.
    pub(crate) fn of(paper: &paper::Paper) -> Self {
        let places = Places::of(paper);
        Self {
            title: printable(&paper.title),
            language: paper.language.tag(),
            landscape: match paper.sheet {
                Sheet::Portrait => false,
                Sheet::Landscape => true,
            },
            subtitle: paper.subtitle.as_deref().map(printable),
            book: printable(&paper.book),
            colophon: paper
                .colophon
                .iter()
                .map(|words| printable(words))
                .collect(),
            blocks: blocks::of(&paper.blocks, &places),
            sources_heading: printable(&paper.language.say("paper-sources")),
            sources: paper.sources.iter().map(source).collect(),
        }
    }
}

fn source(source: &paper::Source) -> Source {
    let link = source
        .address
        .as_deref()
        .filter(|address| is_address(address));
    Source {
        text: printable(&source.text),
        address: source.address.as_deref().map(printable),
        link: link.map(str::to_owned),
    }
}

impl<'paper> Places<'paper> {
    fn of(paper: &'paper paper::Paper) -> Self {
        let mut headings = BTreeMap::new();
        for (number, block) in paper.blocks.iter().enumerate() {
            if let paper::Block::Heading {
                anchor: Some(anchor),
                text,
                ..
            } = block
                && !is_blank(text)
            {
                headings.entry(anchor.as_str()).or_insert(number);
            }
        }
        Self {
            headings,
            sources: paper.sources.len(),
        }
    }

    fn line(&self, inlines: &[Inline]) -> Line {
        let mut line: Line = Vec::with_capacity(inlines.len());
        for inline in inlines {
            let span = match inline {
                Inline::Text(text) => Span::Text {
                    text: printable(text),
                },
                Inline::Strong(text) => Span::Strong {
                    text: printable(text),
                },
                Inline::Emphasis(text) => Span::Emphasis {
                    text: printable(text),
                },
                Inline::Small(text) => Span::Small {
                    text: printable(text),
                },
                Inline::Inserted(text) => Span::Inserted {
                    text: printable(text),
                },
                Inline::Deleted(text) => Span::Deleted {
                    text: printable(text),
                },
                Inline::Status(text, tone) => Span::Status {
                    text: printable(text),
                    tone: tone_name(*tone),
                },
                Inline::Link { text, to } => self.link(text, to),
                Inline::Cite(number) => {
                    let cited = Cited {
                        number: *number,
                        listed: (1..=self.sources).contains(number),
                    };
                    if let Some(Span::Cites { numbers }) = line.last_mut() {
                        numbers.push(cited);
                        continue;
                    }
                    Span::Cites {
                        numbers: vec![cited],
                    }
                }
                Inline::Break => Span::Break,
            };
            line.push(span);
        }
        line
    }

    fn lines(&self, lines: &[paper::Line]) -> Vec<Line> {
        lines.iter().map(|line| self.line(line)).collect()
    }

    /// A path of the house leads nowhere on paper, so it is words.
    fn link(&self, text: &str, to: &str) -> Span {
        let place = to
            .strip_prefix('#')
            .and_then(|anchor| self.headings.get(anchor));
        let text = printable(text);
        match place {
            Some(place) => Span::Place { text, to: *place },
            None if is_address(to) => Span::Address {
                text,
                to: to.to_owned(),
            },
            None => Span::Text { text },
        }
    }
}

fn is_address(to: &str) -> bool {
    let after_scheme = to
        .strip_prefix("https://")
        .or_else(|| to.strip_prefix("http://"));
    after_scheme.is_some_and(|rest| {
        !rest.is_empty()
            && to.len() <= ADDRESS_BYTES_MAX
            && !to.contains(|letter: char| letter.is_whitespace() || letter.is_control())
    })
}

fn is_blank(line: &[Inline]) -> bool {
    line.iter().all(|inline| match inline {
        Inline::Text(text)
        | Inline::Strong(text)
        | Inline::Emphasis(text)
        | Inline::Small(text)
        | Inline::Inserted(text)
        | Inline::Deleted(text) => printable(text).trim().is_empty(),
        Inline::Status(text, _) | Inline::Link { text, .. } => printable(text).trim().is_empty(),
        Inline::Cite(_) | Inline::Break => true,
    })
}

fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Done => "done",
        Tone::Moving => "moving",
        Tone::Waiting => "waiting",
        Tone::Late => "late",
        Tone::Unknown => "unknown",
    }
}
