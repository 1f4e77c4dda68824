//! The editions of the review that were issued. Their bytes are made where papers are; only what they are of is told here.

use jiff::Timestamp;
use jiff::civil::Date;
use partnership::book::BookId;
use partnership::entry::Author;
use partnership::key::{Key, Ref};
use partnership::subject::Subject;
use partnership::words::Words;

use super::page::author;
use super::table::{Row, rows};

const EDITIONS: &str = include_str!("../../record/fictional/editions.tsv");

/// An edition of the review of the current plan, to be issued in the joint book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its short name.
    pub key: Key,
    /// The book in which it is issued.
    pub book: BookId,
    /// Who issues it.
    pub author: Author,
    /// Its title.
    pub title: Words,
    /// Its number.
    pub number: u32,
    /// The instrument under review.
    pub of: Subject,
    /// The date as of which things are stated.
    pub as_of: Date,
    /// The time at which it is issued: between what was recorded by then and what came later.
    pub at: Timestamp,
}

/// The editions in the order in which they were issued.
pub(super) fn all() -> Vec<Issue> {
    rows(EDITIONS).iter().map(issue).collect()
}

fn issue(row: &Row<'_>) -> Issue {
    let key = |text| Key::parse(text).unwrap_or_else(|error| panic!("{error}"));
    Issue {
        key: key(row.need("key")),
        book: BookId::parse("joint").unwrap_or_else(|error| panic!("{error}")),
        author: author("staff"),
        title: row.words(),
        number: parsed(row, "number"),
        of: Subject::Instrument(Ref::own(key(row.need("of")))),
        as_of: parsed(row, "as_of"),
        at: parsed(row, "at"),
    }
}

fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(row: &Row<'_>, name: &str) -> T {
    let text = row.need(name);
    text.parse()
        .unwrap_or_else(|error| panic!("“{text}”: {error}"))
}
