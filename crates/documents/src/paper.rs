//! A paper: what a view says, set out in blocks and in one language, before it becomes Word, PDF or HTML.
//! No file format and no decision lives here.

use language::Language;

/// A document or page, ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The language in which everything below is written.
    pub language: Language,
    /// The name of the paper, in plain words.
    pub title: String,
    /// A line under the title: place and dates, period, issuer.
    pub subtitle: Option<String>,
    /// The books the paper was read from, as printed at the head of every page.
    pub book: String,
    /// What the reader must know of its making: as-of date, known-at time, checkpoint. Printed at the end.
    pub colophon: Vec<String>,
    /// How the sheet lies.
    pub sheet: Sheet,
    /// The body, in reading order.
    pub blocks: Vec<Block>,
    /// The sources that `Inline::Cite` points to, numbered from 1 in this order.
    pub sources: Vec<Source>,
}

/// How an A4 sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// 210 mm wide.
    Portrait,
    /// 297 mm wide: matrices.
    Landscape,
}

/// A piece of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words as they are.
    Text(String),
    /// Words that carry weight: a name, a verb, a total.
    Strong(String),
    /// Words said with a different voice: a title of a work, wording quoted from a text.
    Emphasis(String),
    /// Words of the second rank: a remark, an alias.
    Small(String),
    /// Words put in: a line beneath them where there is no colour.
    Inserted(String),
    /// Words struck: a line through them where there is no colour.
    Deleted(String),
    /// A standing, with the tone that gives it colour where there is colour; the words alone must suffice.
    Status(String, Tone),
    /// Words that lead to another page (`/public/meeting/dialogue-29`) or an address.
    Link {
        /// What is read.
        text: String,
        /// A path of this house, or an absolute address.
        to: String,
    },
    /// The number of a source in `Paper::sources`, from 1.
    Cite(usize),
    /// A line break within a paragraph.
    Break,
}

/// A paragraph's worth of text.
pub type Line = Vec<Inline>;

/// What a standing means to the reader, where colour means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Done, delivered, agreed.
    Done,
    /// Moving.
    Moving,
    /// Waiting for someone.
    Waiting,
    /// Passed its date, declined, missed.
    Late,
    /// Nothing published, not measured, withheld.
    Unknown,
}

/// A block of the body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading under the title; levels 1 to 3.
    Heading {
        /// 1 is the highest under the title.
        level: u8,
        /// The words.
        text: Line,
        /// The place to which a link in the same page leads.
        anchor: Option<String>,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A numbered paragraph of a statement, with its notes beneath, as ministries write them.
    Numbered {
        /// The number as printed, without a full stop: `3`.
        number: String,
        /// The words.
        text: Line,
        /// Notes in smaller type, each led by a mark.
        notes: Vec<Line>,
    },
    /// A list without numbers.
    List(Vec<Line>),
    /// Terms with their values: date, place, co-chairs.
    Facts(Vec<Fact>),
    /// A table with headings.
    Table(Table),
    /// A picture made of numbers; a table beside it, or its `reading`, always says the same.
    Chart(Chart),
    /// A remark set apart: what is missing, what is only ours.
    Notice {
        /// What kind of remark it is.
        tone: Tone,
        /// The words.
        text: Line,
    },
}

/// A term with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is said: `Place`.
    pub term: String,
    /// The value, one line or several.
    pub value: Vec<Line>,
}

/// A table; repeats its headings on each printed page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the table shows, read by everyone and announced by screen readers.
    pub caption: String,
    /// Whether the words just above the table say the same, so that the caption is announced and not printed.
    pub caption_repeats: bool,
    /// The columns, left to right.
    pub columns: Vec<Column>,
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the width, in parts; the parts of a table add up to what they add up to.
    pub parts: u16,
    /// Where its contents stand.
    pub align: Align,
}

/// Where the contents of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Start,
    /// Numbers.
    End,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What part the row plays.
    pub kind: RowKind,
    /// One cell a column; a `Group` row has a single cell that spans all columns.
    pub cells: Vec<Cell>,
}

/// What part a row plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One thing.
    Body,
    /// The name of the rows that follow.
    Group,
    /// What the rows above add up to.
    Total,
}

/// The contents of a cell: one line or several, each its own paragraph.
pub type Cell = Vec<Line>;

/// A chart: its numbers, its words, and how they are drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What the chart shows.
    pub title: String,
    /// The chart in a sentence, for who cannot see it.
    pub reading: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Drawing {
    /// Horizontal bars, each divided into parts: status by section.
    Bars {
        /// The names of the parts with their tones, in the order drawn.
        parts: Vec<(String, Tone)>,
        /// Each bar: its name and the size of each part.
        bars: Vec<(String, Vec<u32>)>,
    },
    /// A line of steps over time: what is open.
    Steps {
        /// The name of what is counted.
        counted: String,
        /// Dates with the count that holds from then on, ascending.
        points: Vec<(jiff::civil::Date, u32)>,
        /// The last day shown.
        until: jiff::civil::Date,
    },
    /// Spans of time, one a row: the portfolio, the calendar.
    Spans {
        /// Each span: name, first and last day, tone.
        rows: Vec<SpanRow>,
        /// A day drawn across all rows: the as-of date.
        mark: Option<jiff::civil::Date>,
    },
}

/// A span of time in a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanRow {
    /// What lasts.
    pub name: String,
    /// The first day.
    pub from: jiff::civil::Date,
    /// The last day; equal to `from` for a single day.
    pub until: jiff::civil::Date,
    /// How it is coloured.
    pub tone: Tone,
}

/// A source that the paper cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who says it, where, when.
    pub text: String,
    /// Where it can be read.
    pub address: Option<String>,
}
