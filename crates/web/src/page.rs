//! A paper as a page: its blocks as HTML, in the shell.
//! Nothing is left out of the paper and nothing is added to it.

mod arrangement;
mod citations;
mod destination;

use crate::Shell;
use crate::offer::{Does, Offer};
use arrangement::{Entry, Piece, contents, parts, pieces, stacks, words};
use askama::Template;
use citations::Citations;
use destination::Destination;
use documents::paper::{
    Align, Block, Column, Inline, Line, Paper, Row, RowKind, Sheet, Table, Tone,
};
use language::Language;

/// How many places that cite a source are worth telling apart.
const WAYS_BACK_MAX: usize = 5;

/// Sets a paper in its shell, as a whole HTML page.
pub fn page(shell: &Shell, paper: &Paper) -> String {
    page_with(shell, paper, Sequel::nothing())
}

/// Sets a paper in its shell, with what the reader can do beneath it.
pub(crate) fn page_with(shell: &Shell, paper: &Paper, sequel: Sequel) -> String {
    set(Some(shell), paper, sequel)
}

/// Sets a paper as an HTML file that stands alone: its look is in it, and it leads to nothing that does not come with it.
pub fn alone(paper: &Paper) -> String {
    set(None, paper, Sequel::nothing())
}

fn set(shell: Option<&Shell>, paper: &Paper, sequel: Sequel) -> String {
    let pieces = pieces(&paper.blocks);
    let page = Page {
        shell,
        style: include_str!("../static/chancery.css"),
        paper,
        sequel,
        contents: contents(&pieces),
        pieces,
        citations: Citations::of(paper),
    };
    page.render().expect("writing to a string cannot fail")
}

/// What the reader can do beneath a paper, set by a template of its own, and where in a row of pages it is done.
#[derive(Debug)]
pub(crate) struct Sequel {
    above: String,
    before: String,
    beneath: String,
}

impl Sequel {
    /// Nothing but read.
    pub(crate) fn nothing() -> Sequel {
        Sequel {
            above: String::new(),
            before: String::new(),
            beneath: String::new(),
        }
    }

    /// What a template sets.
    pub(crate) fn of(template: &impl Template) -> Sequel {
        Sequel {
            beneath: set_by(template),
            ..Sequel::nothing()
        }
    }

    /// The same, with what a template sets between the title and the paper.
    pub(crate) fn before(self, template: &impl Template) -> Sequel {
        Sequel {
            before: set_by(template),
            ..self
        }
    }

    /// The same, with what a template sets above the title.
    pub(crate) fn under(self, template: &impl Template) -> Sequel {
        Sequel {
            above: set_by(template),
            ..self
        }
    }
}

fn set_by(template: &impl Template) -> String {
    template.render().expect("writing to a string cannot fail")
}

#[derive(Template)]
#[template(path = "page.html", whitespace = "minimize")]
struct Page<'a> {
    /// What stands around the paper; none where it stands alone and carries its look itself.
    shell: Option<&'a Shell>,
    style: &'static str,
    paper: &'a Paper,
    sequel: Sequel,
    contents: Vec<Entry>,
    pieces: Vec<Piece<'a>>,
    citations: Citations,
}

impl Page<'_> {
    fn language(&self) -> Language {
        self.paper.language
    }

    fn say(&self, id: &str) -> String {
        self.paper.language.say(id)
    }

    /// Where a link of the paper leads: nowhere but within the paper where there is no record to lead to.
    fn destination<'d>(&self, to: &'d str) -> Destination<'d> {
        let destination = Destination::of(to);
        let is_elsewhere =
            matches!(destination, Destination::House(path) if !path.starts_with('#'));
        let has_record = self.shell.is_none_or(Shell::has_record);
        if is_elsewhere && !has_record {
            return Destination::Nowhere;
        }
        destination
    }

    /// A path of this house at the moment of the page; as it is where the page stands alone.
    fn within(&self, path: &str) -> String {
        self.shell
            .map_or_else(|| path.to_owned(), |shell| shell.at_its_moment(path))
    }

    /// What can be recorded beside a heading.
    fn beside(&self, heading: &Line) -> &[Offer] {
        let offers = self
            .shell
            .and_then(|shell| shell.offers.headings.get(&words(heading)));
        offers.map_or(&[], Vec::as_slice)
    }

    /// What can be recorded in a row of a table.
    fn in_row(&self, table: &Table, row: &Row) -> &[Offer] {
        let Some(offers) = self.shell.map(|shell| &shell.offers) else {
            return &[];
        };
        if let Some((caption, lines)) = &offers.lines
            && *caption == table.caption
        {
            let mut bodies = table.rows.iter().filter(|one| one.kind == RowKind::Body);
            let line = bodies.position(|one| std::ptr::eq(one, row));
            let line = line.and_then(|line| lines.get(line));
            return line.map_or(&[], Vec::as_slice);
        }
        let inlines = row.cells.iter().flatten().flatten();
        let mut links = inlines.filter_map(|inline| {
            if let Inline::Link { to, .. } = inline {
                Some(to)
            } else {
                None
            }
        });
        let led = links.next().and_then(|to| offers.rows.get(to));
        led.map_or(&[], Vec::as_slice)
    }

    /// Whether a link leads to what was just recorded.
    fn is_new(&self, path: &str) -> bool {
        let recorded = self.shell.and_then(|shell| shell.offers.recorded.as_ref());
        recorded.is_some_and(|recorded| recorded.to == path)
    }

    fn numbered(&self, id: &str, number: &usize) -> String {
        self.paper
            .language
            .tell(id, &[("number", number.to_string().into())])
    }

    /// The places that cite a source, each with the words for the way back to it; only the first of very many.
    fn ways_back(&self, source: &usize) -> Vec<(String, String)> {
        let cited = self.citations.count(*source);
        let shown = if cited > WAYS_BACK_MAX { 1 } else { cited };
        (1..=shown)
            .map(|time| {
                let numbers = [
                    ("number", source.to_string().into()),
                    ("time", time.to_string().into()),
                ];
                let label = self.paper.language.tell("frame-back-to-text", &numbers);
                (format!("cite-{source}-{time}"), label)
            })
            .collect()
    }
}

fn tone(tone: &Tone) -> &'static str {
    match tone {
        Tone::Done => "done",
        Tone::Moving => "moving",
        Tone::Waiting => "waiting",
        Tone::Late => "late",
        Tone::Unknown => "unknown",
    }
}

fn align(align: &Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::End => "end",
    }
}

/// The class of a column's breadth, in twentieths of the table.
fn breadth(table: &Table, column: &Column) -> String {
    let parts: u32 = table
        .columns
        .iter()
        .map(|column| u32::from(column.parts))
        .sum();
    let twentieths = (u32::from(column.parts) * 20 + parts / 2)
        .checked_div(parts)
        .unwrap_or(0);
    format!("of-20-{}", twentieths.clamp(1, 20))
}

/// An address as people write it.
fn shown(address: &str) -> &str {
    let bare = ["https://", "http://", "mailto:"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme))
        .unwrap_or(address);
    bare.trim_end_matches('/')
}
