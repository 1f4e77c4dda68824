//! Everything that a seat can come to see: all that the first page leads to, link by link, in every form.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use documents::compose::Imprint;
use documents::paper::{Block, Inline, Line, Paper};
use documents::reading::{Form, Reading, View};
use documents::{plain, word};
use jiff::civil::Date;
use language::Language;
use partnership::Partnership;
use partnership::seat::Sight;
use partnership::view::{Moment, Place};
use partnership::words::Words;

use crate::random::sight;

/// By address: the view as JSON, the page, its plain text and the bytes of the files that are handed out.
pub(crate) fn everything(
    partnership: &Partnership,
    seat: &str,
    day: Date,
    as_of: Date,
) -> BTreeMap<String, String> {
    let sight = sight(partnership, seat, day);
    let moment = Moment {
        as_of,
        known_at: None,
    };
    let mut waiting: VecDeque<String> = [
        "/",
        "/meetings",
        "/follow-up",
        "/portfolio",
        "/calendar",
        "/issues",
        "/offices",
        "/ledger",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain(["zq", "saying", "common", "말"].map(|word| format!("/search?q={word}")))
    .chain(all_places(&sight))
    .collect();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    while let Some(address) = waiting.pop_front() {
        let Some(reading) = parsed(&address) else {
            continue;
        };
        let address = reading.to_string();
        if seen.contains_key(&address) {
            continue;
        }
        let Some(view) = reading.view(&sight, moment) else {
            seen.insert(address, "nothing".to_owned());
            continue;
        };
        let imprint = reading.imprint(&view, &sight, moment);
        check_imprint(&imprint, &sight);
        let mut told = view.json();
        // Every other paper is read in the other language, so that both are tried at half the price.
        let language = if seen.len().is_multiple_of(2) {
            Language::English
        } else {
            Language::Korean
        };
        for paper in papers(&view, language, &imprint) {
            told.push_str(&format!("{paper:?}"));
            told.push_str(&plain::write(&paper));
            waiting.extend(links(&paper));
        }
        if seen.len().is_multiple_of(4) {
            told.push_str(&files(&reading, &view, language, &imprint));
        }
        seen.insert(address, told);
    }
    seen
}

/// The page of every thing, whether or not anything leads to it; and reviews and releases.
fn all_places(sight: &Sight<'_>) -> Vec<String> {
    let mut places = Vec::new();
    for book in &sight.books {
        places.push(format!("/ledger/{}", book.id));
        for (key, bearer) in &book.things.keys {
            let place = Place {
                book: book.id.clone(),
                kind: bearer.kind,
                key: key.clone(),
            };
            let address = Reading::of(&place).to_string();
            match bearer.kind.as_str() {
                "instrument" => places.push(format!("{address}/review")),
                "meeting" => places.push(format!("{address}/release")),
                _ => {}
            }
            places.push(address);
        }
    }
    places
}

fn parsed(address: &str) -> Option<Reading> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let asked: Vec<(String, String)> = query
        .split_terminator('&')
        .filter_map(|one| one.split_once('='))
        .map(|(question, answer)| (question.to_owned(), answer.replace("%2F", "/")))
        .collect();
    Reading::parse(path, &asked)
}

/// The page and the paper for handing out.
fn papers(view: &View, language: Language, imprint: &Imprint) -> Vec<Paper> {
    let record = Words::english("A record");
    let (page, paper) = (
        view.page(&record, language, imprint),
        view.paper(&record, language, imprint),
    );
    if page == paper {
        vec![page]
    } else {
        vec![page, paper]
    }
}

/// The Word file and, of the calendar, the calendar file; their bytes as text, one character a byte.
fn files(reading: &Reading, view: &View, language: Language, imprint: &Imprint) -> String {
    let record = Words::english("A record");
    let stamp = "2034-01-01T00:00:00Z".parse().unwrap();
    let mut bytes = word::write(&view.paper(&record, language, imprint));
    if reading.forms().contains(&Form::Calendar) {
        let none = |_: &Paper| Err("no PDF is set here");
        bytes.extend(
            view.written(Form::Calendar, &record, (language, imprint), stamp, none)
                .unwrap(),
        );
    }
    bytes.into_iter().map(char::from).collect()
}

/// A colophon names books of the sight alone, each where it ends.
fn check_imprint(imprint: &Imprint, sight: &Sight<'_>) {
    let read: BTreeSet<&str> = sight.books.iter().map(|book| book.id.as_str()).collect();
    let ends: BTreeSet<String> = sight
        .books
        .iter()
        .map(|book| format!("{} {}", book.id, book.head.number))
        .collect();
    for (book, _) in &imprint.books {
        assert!(read.contains(book.as_str()), "{book}");
    }
    for checkpoint in &imprint.checkpoints {
        assert!(
            ends.contains(checkpoint.rsplit_once(' ').unwrap().0),
            "{checkpoint}"
        );
    }
}

/// Where the links of a paper lead within the house.
fn links(paper: &Paper) -> Vec<String> {
    let mut lines: Vec<&Line> = Vec::new();
    for block in &paper.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Notice { text, .. } => {
                lines.push(text)
            }
            Block::Numbered { text, notes, .. } => {
                lines.push(text);
                lines.extend(notes);
            }
            Block::List(items) => lines.extend(items),
            Block::Facts(facts) => lines.extend(facts.iter().flat_map(|fact| &fact.value)),
            Block::Table(table) => {
                lines.extend(table.rows.iter().flat_map(|row| row.cells.iter().flatten()))
            }
            Block::Chart(_) => {}
        }
    }
    let led = lines
        .into_iter()
        .flatten()
        .filter_map(|inline| match inline {
            Inline::Link { to, .. } if to.starts_with('/') => Some(to.clone()),
            Inline::Text(_)
            | Inline::Strong(_)
            | Inline::Emphasis(_)
            | Inline::Small(_)
            | Inline::Inserted(_)
            | Inline::Deleted(_)
            | Inline::Status(..)
            | Inline::Link { .. }
            | Inline::Cite(_)
            | Inline::Break => None,
        });
    led.collect()
}
