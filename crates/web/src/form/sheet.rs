//! A form as a page: where the act goes, its fields with what was typed, what is wrong; and the list of all forms.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use documents::paper::{Block, Inline, Paper, Sheet as Lying, Tone};
use jiff::Timestamp;
use language::Language;
use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::seat::Sight;

use super::blanks::{self, CITES, SOURCE};
use super::choices::{Choices, opening};
use super::input::{self, Input, Show};
use super::scribe::{Fault, Why};
use super::submit::NEW_SOURCE;
use super::typed::Typed;
use super::ways::{self, BookWays};
use super::{Asked, PATH, task};
use crate::answer::Answer;
use crate::around::Around;
use crate::door;
use crate::house::{House, Reader};
use crate::page::Sequel;
use crate::reader::in_chosen_language;

/// What goes along with a form and is not shown.
const CARRIED: [&str; 3] = ["back", "draft", "version"];

/// What is shown of a form.
pub(super) struct Sheet {
    typed: Typed,
    faults: Vec<Fault>,
    /// What is said above it.
    notice: Option<String>,
    /// What is said of the draft that was kept.
    kept: String,
}

impl Sheet {
    /// A form with what was typed.
    pub(super) fn of(typed: Typed) -> Sheet {
        Sheet::wrong(typed, Vec::new())
    }

    /// A form with what was typed, and what is wrong with it.
    pub(super) fn wrong(typed: Typed, faults: Vec<Fault>) -> Sheet {
        let (notice, kept) = (None, String::new());
        Sheet {
            typed,
            faults,
            notice,
            kept,
        }
    }

    /// The same, with something said above it.
    pub(super) fn saying(self, notice: String) -> Sheet {
        let notice = Some(notice);
        Sheet { notice, ..self }
    }

    /// The same, with what is said of the draft that was kept.
    pub(super) fn kept(self, kept: String) -> Sheet {
        Sheet { kept, ..self }
    }
}

#[derive(Template)]
#[template(path = "form.html", whitespace = "minimize")]
struct Filled {
    language: Language,
    action: String,
    faults: Vec<(String, String)>,
    hidden: Vec<(String, String)>,
    books: Vec<BookWays>,
    several_books: bool,
    inputs: Vec<Input>,
    cites: Vec<Input>,
    source: Vec<Input>,
    cites_open: bool,
    goes: String,
    kept: String,
    history: Vec<String>,
}

impl Filled {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }
}

/// Lists every form.
pub(super) async fn index(
    State(house): State<Arc<House>>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let (reader, address) = house.asked(&headers, &uri);
    if !house.may_write(&reader) {
        return super::nothing_here(&house, &reader, &address, &headers);
    }
    let language = reader.language;
    let mut blocks = vec![Block::Paragraph(vec![Inline::Link {
        text: language.say("form-drafts"),
        to: format!("{PATH}/drafts"),
    }])];
    let mut nouns: Vec<&str> = Vec::new();
    for blank in blanks::all() {
        let link = vec![Inline::Link {
            text: title(blank, language),
            to: format!("{PATH}/{}", blank.path()),
        }];
        match blocks.last_mut() {
            Some(Block::List(list)) if nouns.last() == Some(&blank.noun) => list.push(link),
            Some(_) | None => {
                nouns.push(blank.noun);
                let kind = format!("kind-{}", blank.noun);
                blocks.push(Block::Heading {
                    level: 1,
                    text: vec![Inline::Text(opening(&language.say(&kind)))],
                    anchor: Some(blank.noun.to_owned()),
                });
                blocks.push(Block::List(vec![link]));
            }
        }
    }
    let paper = paper(&house, language, language.say("form-index"), blocks);
    let answer = house.framed(&reader, &address, &paper, Vec::new(), Sequel::nothing());
    in_chosen_language(address.language, answer.sent(StatusCode::OK, &headers))
}

/// What a form is called.
pub(super) fn title(blank: &super::blank::Blank, language: Language) -> String {
    let id = format!("form-{}-{}", blank.noun, blank.verb);
    language.say(&id)
}

/// A page of the forms' own.
pub(super) fn paper(house: &House, language: Language, title: String, blocks: Vec<Block>) -> Paper {
    Paper {
        language,
        title,
        subtitle: None,
        book: house.name(language),
        colophon: Vec::new(),
        sheet: Lying::Portrait,
        blocks,
        sources: Vec::new(),
    }
}

/// A remark above what follows.
pub(super) fn notice(tone: Tone, words: String) -> Block {
    let text = vec![Inline::Text(words)];
    Block::Notice { tone, text }
}

impl House {
    /// Whether a reader may write anywhere.
    pub(crate) fn may_write(&self, reader: &Reader) -> bool {
        let now = self.workroom().now();
        self.regarding(reader, |partnership, sight| {
            !partnership.authorships(&sight.eyes, now).is_empty()
        })
    }

    /// The page of a form.
    pub(super) fn sheet(&self, asked: &Asked, sheet: Sheet) -> Answer {
        let now = self.workroom().now();
        let language = asked.reader.language;
        let filled = self.regarding(&asked.reader, |partnership, sight| {
            filled(partnership, sight, asked, &sheet, now)
        });
        let mut blocks: Vec<Block> = Vec::new();
        blocks.extend(sheet.notice.map(|words| notice(Tone::Waiting, words)));
        let sequel = match &filled {
            Some(filled) => Sequel::of(filled),
            None => {
                blocks.push(notice(Tone::Unknown, language.say("form-no-way")));
                Sequel::nothing()
            }
        };
        let mut paper = paper(self, language, title(asked.task.blank, language), blocks);
        paper.subtitle = asked.task.corrects.as_ref().map(|entry| {
            let number = entry.number.to_string();
            let args = [
                ("number", number.into()),
                ("book", entry.book.as_str().into()),
            ];
            language.tell("form-corrects", &args)
        });
        self.framed(&asked.reader, &asked.address, &paper, Vec::new(), sequel)
    }
}

/// Sets out a form; none where the seat may not do it in any way.
fn filled(
    partnership: &Partnership,
    sight: &Sight<'_>,
    asked: &Asked,
    sheet: &Sheet,
    now: Timestamp,
) -> Option<Filled> {
    let Asked { reader, task, .. } = asked;
    let (typed, language) = (&sheet.typed, reader.language);
    let ways = task.ways(partnership, &sight.eyes, (typed, now));
    let chosen = task::chosen(&ways, typed)?;
    let show = |form| Show {
        choices: Choices {
            sight,
            home: sight
                .book(&chosen.book)
                .expect("a seat writes in books that it reads"),
            language,
        },
        typed,
        faults: &sheet.faults,
        form,
        has_voice: chosen.author.voice.is_some(),
        settled: task.corrects.is_some(),
    };
    let (own, source) = (
        show((task.blank.noun, task.blank.verb)),
        show((SOURCE.noun, SOURCE.verb)),
    );
    let told = (reader.today, language);
    let books = ways::by_book(partnership, &ways, chosen, told);
    // A source that is given here is named by the program.
    let asked_of_source = SOURCE
        .fields
        .split_last()
        .map_or(SOURCE.fields, |(_, rest)| rest);
    Some(Filled {
        language,
        action: format!("{PATH}/{}", task.path()),
        faults: summary(&own, task, &sheet.faults, language),
        hidden: carried(typed),
        several_books: books.len() > 1,
        books,
        inputs: own.inputs(task.blank.fields, ""),
        cites: own.inputs(&[CITES], ""),
        source: source.inputs(asked_of_source, NEW_SOURCE),
        cites_open: cites_open(typed, chosen),
        goes: ways::goes(partnership, chosen, told),
        kept: sheet.kept.clone(),
        history: history(sight, asked, language),
    })
}

/// Sources are asked for where something is said of them, and of the keeper, who has nothing else to go by.
fn cites_open(typed: &Typed, chosen: &Authorship) -> bool {
    chosen.author.voice.is_none() || typed.is_filled("cites") || typed.is_filled(NEW_SOURCE)
}

/// What goes along with a form and is not shown.
pub(super) fn carried(typed: &Typed) -> Vec<(String, String)> {
    let is_sound = |name: &str, value: &str| match name {
        "back" => door::is_path(value),
        _ => !value.is_empty(),
    };
    let carried = CARRIED.iter().map(|name| (*name, typed.get(name)));
    let sound = carried.filter(|(name, value)| is_sound(name, value));
    sound
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// What is wrong, each with the place of its field.
fn summary(
    show: &Show<'_>,
    task: &task::Task,
    faults: &[Fault],
    language: Language,
) -> Vec<(String, String)> {
    let lines = faults.iter().map(|fault| {
        let first = fault.field.split('.').next().unwrap_or_default();
        let field = task.blank.field(first);
        let is_hidden = field.is_some_and(|field| {
            matches!(field.asks, super::blank::Asks::Myself) && show.has_voice
        });
        let to = match fault.field.as_str() {
            "" => String::new(),
            _ if is_hidden => input::id("as"),
            name => input::id(name),
        };
        let words = input::sentence(&fault.why, language);
        match &fault.why {
            Why::Refused(_) => (to, words),
            Why::Missing
            | Why::NoDate
            | Why::NoNumber
            | Why::NoMoney
            | Why::NoKey
            | Why::NotOffered => {
                let args = [
                    ("field", show.label(&fault.field).into()),
                    ("wrong", words.into()),
                ];
                (to, language.tell("form-wrong", &args))
            }
        }
    });
    lines.collect()
}

/// The entry that is corrected and its corrections, the earliest first.
fn history(sight: &Sight<'_>, asked: &Asked, language: Language) -> Vec<String> {
    let entry = asked.task.entry(sight);
    let book = entry.and_then(|entry| sight.book(&entry.id.book));
    let (Some(entry), Some(book)) = (entry, book) else {
        return Vec::new();
    };
    let corrections = book
        .entries
        .iter()
        .filter(|one| one.payload.act.corrects() == Some(entry.id.number))
        .map(|one| &**one);
    let told = std::iter::once(entry).chain(corrections).map(|one| {
        let args = [
            ("number", one.id.number.to_string().into()),
            ("date", language.instant(one.recorded_at).into()),
            ("seat", one.payload.author.seat.to_string().into()),
        ];
        language.tell("form-history-entry", &args)
    });
    told.collect()
}
