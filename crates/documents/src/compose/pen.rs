//! The pen with which views are set out: words in one language, links, and numbered sources.

use language::Language;
use partnership::book::BookId;
use partnership::money::Money;
use partnership::view::name::{MeetingName, Named, PersonName};
use partnership::view::{Cited, Moment, Place};
use partnership::when::{Period, When};
use partnership::words::Words;

use crate::paper::{
    Align, Block, Cell, Column, Fact, Inline, Line, Paper, Row, RowKind, Sheet, Source, Table, Tone,
};

/// What a paper says of its own making.
#[derive(Debug, Clone)]
pub struct Imprint {
    /// The books it was read from, with what people call them.
    pub books: Vec<(BookId, Words)>,
    /// The moment it is of.
    pub moment: Moment,
    /// The checkpoints of those books, as they are printed.
    pub checkpoints: Vec<String>,
    /// The program's name and version.
    pub program: (String, String),
}

/// The path of a thing's page.
pub fn path_of(place: &Place) -> String {
    format!("/{}/{}/{}", place.book, place.kind.as_str(), place.key)
}

/// Writes lines in one language and numbers the sources they cite.
pub(crate) struct Pen {
    pub(crate) language: Language,
    sources: Vec<Source>,
}

impl Pen {
    pub(crate) fn new(language: Language) -> Pen {
        Pen {
            language,
            sources: Vec::new(),
        }
    }

    pub(crate) fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    /// The catalogue's words for a choice of the record: `choice("verb", Verb::Asked)`.
    pub(crate) fn choice(&self, family: &str, choice: impl Into<&'static str>) -> String {
        let name: &'static str = choice.into();
        self.language.say(&[family, "-", name].concat())
    }

    pub(crate) fn words(&self, words: &Words) -> String {
        words.read(self.language.tag()).to_owned()
    }

    pub(crate) fn text(&self, words: &Words) -> Inline {
        Inline::Text(self.words(words))
    }

    pub(crate) fn when(&self, when: When) -> String {
        self::when(self.language, when)
    }

    /// A stretch of time from its first to its last day, month or year.
    pub(crate) fn period(&self, period: Period) -> String {
        match (period.from, period.until) {
            (When::Day(from), Some(When::Day(until))) => self.language.dates(from, until),
            (from, Some(until)) if from == until => self.when(from),
            (When::Year(from), Some(until @ When::Year(_))) => {
                format!("{from}–{}", self.when(until))
            }
            (from, Some(until)) => format!("{} – {}", self.when(from), self.when(until)),
            (from, None) => {
                let args = [("date", self.when(from).into())];
                self.language.tell("date-range-open", &args)
            }
        }
    }

    /// The days of a meeting: one date where no other end is recorded.
    pub(crate) fn days(&self, period: Period) -> String {
        self.period(Period {
            from: period.from,
            until: Some(period.until.unwrap_or(period.from)),
        })
    }

    pub(crate) fn meeting(&self, name: &MeetingName) -> String {
        match (&name.title, &name.body, name.number) {
            (Some(title), ..) => self.words(title),
            (None, Some(body), Some(number)) => {
                let ordinal = self.language.ordinal(number);
                self.language.tell(
                    "meeting-name",
                    &[
                        ("ordinal", ordinal.into()),
                        ("body", self.words(body).into()),
                    ],
                )
            }
            (None, Some(body), None) => self.words(body),
            (None, None, _) => name.place.key.to_string(),
        }
    }

    pub(crate) fn meeting_link(&self, name: &MeetingName) -> Inline {
        Inline::Link {
            text: self.meeting(name),
            to: path_of(&name.place),
        }
    }

    pub(crate) fn link(&self, named: &Named) -> Inline {
        Inline::Link {
            text: opening(&self.words(&named.name)),
            to: path_of(&named.place),
        }
    }

    pub(crate) fn names(&self, named: &[Named]) -> String {
        let names: Vec<String> = named.iter().map(|one| self.words(&one.name)).collect();
        self.language.list(&names)
    }

    /// Words with others in brackets after them.
    pub(crate) fn bracketed(&self, words: String, within: String) -> String {
        let args = [("words", words.into()), ("within", within.into())];
        self.language.tell("bracketed", &args)
    }

    /// A person's name alone; the word for it where it is withheld.
    pub(crate) fn name(&self, person: &PersonName) -> String {
        person
            .name
            .get()
            .map_or_else(|| self.say("absent-withheld"), |name| self.words(name))
    }

    /// A person's title and name, in the order of the language.
    pub(crate) fn titled(&self, title: Option<&Words>, person: &PersonName) -> String {
        match title.or(person.title.as_ref()) {
            None => self.name(person),
            Some(title) => {
                let args = [
                    ("title", self.words(title).into()),
                    ("name", self.name(person).into()),
                ];
                self.language.tell("person-titled", &args)
            }
        }
    }

    /// The numbers of the sources, each numbered when it is first cited.
    pub(crate) fn cite(&mut self, cited: &[Cited]) -> Line {
        let mut numbers: Vec<usize> = cited.iter().map(|one| self.number(one)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.into_iter().map(Inline::Cite).collect()
    }

    /// A source in words: who publishes it, what it is called, its date, and the place in it.
    pub(crate) fn source(&self, cited: &Cited) -> Source {
        let mut text = format!(
            "{}, {}",
            self.words(&cited.publisher),
            self.words(&cited.title)
        );
        let parts = [
            cited.dated.map(|dated| self.when(dated)),
            cited.place.as_deref().map(str::to_owned),
        ];
        for part in parts.into_iter().flatten() {
            text = format!("{text}, {part}");
        }
        Source {
            text,
            address: cited.address.as_deref().map(str::to_owned),
        }
    }

    fn number(&mut self, cited: &Cited) -> usize {
        let source = self.source(cited);
        let known = self.sources.iter().position(|own| *own == source);
        known.unwrap_or_else(|| {
            self.sources.push(source);
            self.sources.len() - 1
        }) + 1
    }

    /// A line followed by its sources.
    pub(crate) fn cited(&mut self, mut line: Line, cited: &[Cited]) -> Line {
        line.extend(self.cite(cited));
        line
    }

    pub(crate) fn heading(&self, id: &str) -> Block {
        heading(1, self.say(id))
    }

    pub(crate) fn fact(&self, id: &str, value: Vec<Line>) -> Fact {
        Fact {
            term: self.say(id),
            value,
        }
    }

    pub(crate) fn money(&self, money: Money) -> String {
        self.language.money(money.currency.as_str(), money.amount)
    }

    /// A column by the id of its heading.
    pub(crate) fn column(&self, id: &str, parts: u16) -> Column {
        Column {
            heading: opening(&self.say(id)),
            parts,
            align: Align::Start,
        }
    }

    /// A column of numbers by the id of its heading.
    pub(crate) fn number_column(&self, id: &str, parts: u16) -> Column {
        Column {
            heading: opening(&self.say(id)),
            parts,
            align: Align::End,
        }
    }

    pub(crate) fn table(&self, caption: &str, columns: Vec<Column>, rows: Vec<Row>) -> Block {
        Block::Table(Table {
            caption: self.say(caption),
            caption_repeats: false,
            columns,
            rows,
        })
    }

    /// What is said where there is nothing to show.
    pub(crate) fn nothing(&self, id: &str) -> Block {
        Block::Notice {
            tone: Tone::Unknown,
            text: text(self.say(id)),
        }
    }

    /// Finishes the paper: its header and colophon from the imprint, its sources from what was cited.
    pub(crate) fn finish(self, imprint: &Imprint, title: String, mut blocks: Vec<Block>) -> Paper {
        mark_repeats(&title, &mut blocks);
        let books: Vec<String> = imprint
            .books
            .iter()
            .map(|(_, title)| self.words(title))
            .collect();
        let args = [
            ("book", books.join("; ").into()),
            ("count", books.len().into()),
        ];
        let book = self.language.tell("frame-book", &args);
        let date = self.language.date(imprint.moment.as_of);
        let as_of = self.language.tell("as-of", &[("date", date.into())]);
        let mut colophon = vec![opening(&as_of)];
        if let Some(known_at) = imprint.moment.known_at {
            let moment = self.language.instant(known_at);
            colophon.push(
                self.language
                    .tell("as-known-at", &[("moment", moment.into())]),
            );
        }
        colophon.extend(imprint.checkpoints.iter().map(|checkpoint| {
            self.language.tell(
                "frame-checkpoint",
                &[("checkpoint", checkpoint.clone().into())],
            )
        }));
        let (program, version) = imprint.program.clone();
        colophon.push(self.language.tell(
            "paper-made-by",
            &[("program", program.into()), ("version", version.into())],
        ));
        let (language, sources) = (self.language, self.sources);
        Paper {
            language,
            title,
            subtitle: None,
            book,
            colophon,
            sheet: Sheet::Portrait,
            blocks,
            sources,
        }
    }
}

/// A line of plain words.
pub(crate) fn text(words: impl Into<String>) -> Line {
    vec![Inline::Text(words.into())]
}

/// A date as exact as it is known, in words.
pub fn when(language: Language, when: When) -> String {
    match when {
        When::Year(year) => language.year(year),
        When::Month(year, month) => language.month(year, month),
        When::Day(date) => language.date(date),
    }
}

/// A heading without links.
pub(crate) fn heading(level: u8, words: impl Into<String>) -> Block {
    Block::Heading {
        level,
        text: text(words),
        anchor: None,
    }
}

/// A row of a table.
pub(crate) fn row(cells: Vec<Cell>) -> Row {
    Row {
        kind: RowKind::Body,
        cells,
    }
}

/// A row that names the rows that follow.
pub(crate) fn group(words: impl Into<String>) -> Row {
    Row {
        kind: RowKind::Group,
        cells: vec![vec![text(words)]],
    }
}

/// A cell of one line.
pub(crate) fn cell(words: impl Into<String>) -> Cell {
    vec![text(words)]
}

/// Marks the captions that say what the heading or the title just above them says.
pub(crate) fn mark_repeats(title: &str, blocks: &mut [Block]) {
    let mut above = title.to_owned();
    for block in blocks {
        match block {
            Block::Heading { text, .. } => above = words_of(text),
            Block::Table(table) => {
                table.caption_repeats = table.caption == above;
                above.clear();
            }
            Block::Notice { .. } | Block::Paragraph(_) | Block::Chart(_) => {}
            Block::Numbered { .. } | Block::List(_) | Block::Facts(_) => above.clear(),
        }
    }
}

fn words_of(line: &Line) -> String {
    let words = line.iter().map(|inline| match inline {
        Inline::Text(words) | Inline::Strong(words) | Inline::Emphasis(words) => words.as_str(),
        Inline::Link { text, .. } => text,
        Inline::Inserted(words) => words,
        Inline::Small(_)
        | Inline::Deleted(_)
        | Inline::Status(..)
        | Inline::Cite(_)
        | Inline::Break => "",
    });
    words.collect()
}

/// Words as a sentence, a heading or a cell begins with them: “the ROK” has a capital there.
pub(crate) fn opening(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
