//! What a request asks for: a reading, a form, a language and a moment, read from its path and query.

use axum::extract::Query;
use axum::http::Uri;
use documents::reading::{Form, Reading};
use jiff::Timestamp;
use jiff::civil::Date;
use language::Language;
use partnership::book::BookId;
use partnership::entry::EntryId;

/// The longest path with its query that is answered, in bytes.
const ADDRESS_MAX: usize = 2048;

/// What a request asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Address {
    /// What is to be read; none where nothing has the path.
    pub(crate) reading: Option<Reading>,
    /// In which form; none for a page.
    pub(crate) form: Option<Form>,
    /// In which language, where one is asked for.
    pub(crate) language: Option<Language>,
    /// As of which day, where one is asked for.
    pub(crate) as_of: Option<Date>,
    /// As known at which time, where one is asked for.
    pub(crate) known_at: Option<Timestamp>,
    /// The entry that was just recorded, where one comes back from recording it: `joint/12`.
    pub(crate) recorded: Option<EntryId>,
    /// The path, without the ending of a form.
    pub(crate) path: String,
    /// The query as it was written, without the language and what was just recorded.
    pub(crate) query: String,
}

/// Why an address cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Malformed {
    /// It is longer than any that the house has.
    TooLong,
    /// The query is not made of names and values.
    Query,
    /// What is given as the as-of date is none.
    AsOf(String),
    /// What is given as the known-at time is none.
    KnownAt(String),
}

impl Address {
    /// Reads an address.
    pub(crate) fn read(uri: &Uri) -> Result<Address, Malformed> {
        let written = uri.query().unwrap_or_default();
        if uri.path().len() + written.len() > ADDRESS_MAX {
            return Err(Malformed::TooLong);
        }
        let Query(asked): Query<Vec<(String, String)>> =
            Query::try_from_uri(uri).map_err(|_| Malformed::Query)?;
        let answer = |question: &str| {
            let mut answers = asked.iter().filter(|(name, _)| name == question);
            answers.next().map(|(_, answer)| answer.as_str())
        };
        let as_of = answer("as-of").map(|text| {
            let date = text.parse();
            date.map_err(|_| Malformed::AsOf(text.to_owned()))
        });
        let known_at = answer("known-at").map(|text| {
            let time = text.parse();
            time.map_err(|_| Malformed::KnownAt(text.to_owned()))
        });
        let (path, form, reading) = reading(uri.path(), &asked);
        Ok(Address {
            reading,
            form,
            language: answer("lang").and_then(Language::from_tag),
            as_of: as_of.transpose()?,
            known_at: known_at.transpose()?,
            recorded: answer("recorded").and_then(entry),
            path: path.to_owned(),
            query: kept(written),
        })
    }

    /// Where the page is, in the language given.
    pub(crate) fn in_language(&self, language: Language) -> String {
        let rest = if self.query.is_empty() { "" } else { "&" };
        format!("?lang={}{rest}{}", language.tag(), self.query)
    }

    /// The moment that is asked for, as a query; empty where none is.
    pub(crate) fn moment(&self) -> String {
        let as_of = self.as_of.map(|day| format!("as-of={day}"));
        let known_at = self.known_at.map(|time| format!("known-at={time}"));
        let asked: Vec<String> = as_of.into_iter().chain(known_at).collect();
        asked.join("&")
    }

    /// Whether the page is of the present moment.
    pub(crate) fn is_of_now(&self) -> bool {
        self.as_of.is_none() && self.known_at.is_none()
    }

    /// Where the page is in a form.
    pub(crate) fn in_form(&self, form: Form) -> String {
        let path = if self.path == "/" {
            "/home"
        } else {
            &self.path
        };
        let rest = if self.query.is_empty() { "" } else { "?" };
        format!("{path}.{}{rest}{}", form.ending(), self.query)
    }
}

/// Parts the ending of a form from a path, and finds what has that path.
fn reading<'p>(
    path: &'p str,
    asked: &[(String, String)],
) -> (&'p str, Option<Form>, Option<Reading>) {
    if let Some((stem, ending)) = path.rsplit_once('.')
        && let Some(form) = Form::of_ending(ending)
        && let Some(reading) = Reading::parse(stem, asked)
        && reading.forms().contains(&form)
    {
        return (stem, Some(form), Some(reading));
    }
    (path, None, Reading::parse(path, asked))
}

/// What of a query belongs to the page in every language and form.
fn kept(query: &str) -> String {
    let passing = |one: &str| ["lang", "recorded"].contains(&one.split('=').next().unwrap_or(one));
    let rest = query
        .split('&')
        .filter(|one| !one.is_empty() && !passing(one));
    rest.collect::<Vec<_>>().join("&")
}

/// The name of an entry: `joint/12`.
fn entry(text: &str) -> Option<EntryId> {
    let (book, number) = text.split_once('/')?;
    Some(EntryId {
        book: BookId::parse(book).ok()?,
        number: number.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(address: &str) -> Result<Address, Malformed> {
        Address::read(&address.parse().unwrap())
    }

    #[test]
    fn an_address_keeps_what_it_asks_in_every_language_and_form() {
        let address = read("/search?lang=ko&q=%ED%95%9C%2B1&as-of=2025-05-15").unwrap();
        assert_eq!(address.reading, Some(Reading::Search("한+1".into())));
        assert_eq!(address.language, Some(Language::Korean));
        assert_eq!(address.as_of, Some(jiff::civil::date(2025, 5, 15)));
        assert_eq!(
            address.in_language(Language::English),
            "?lang=en&q=%ED%95%9C%2B1&as-of=2025-05-15"
        );
        let form = address.in_form(Form::Json);
        assert_eq!(form, "/search.json?q=%ED%95%9C%2B1&as-of=2025-05-15");
        let again = read(&form).unwrap();
        assert_eq!(
            (again.form, again.reading),
            (Some(Form::Json), address.reading)
        );
    }

    #[test]
    fn a_full_stop_in_the_name_of_a_book_is_no_ending() {
        let cases = [
            ("/ledger/joint.2", None, true),
            ("/ledger/joint.2.pdf", Some(Form::Pdf), true),
            ("/home.docx", Some(Form::Word), true),
            ("/meetings.txt", None, false),
            ("/meetings.", None, false),
        ];
        for (path, form, is_there) in cases {
            let address = read(path).unwrap();
            assert_eq!(
                (address.form, address.reading.is_some()),
                (form, is_there),
                "{path}"
            );
        }
    }

    #[test]
    fn a_malformed_moment_and_an_endless_query_are_refused() {
        let cases = [
            ("/?as-of=2025-02-30", Malformed::AsOf("2025-02-30".into())),
            ("/?as-of=", Malformed::AsOf(String::new())),
            ("/?known-at=noon", Malformed::KnownAt("noon".into())),
        ];
        for (address, why) in cases {
            assert_eq!(read(address), Err(why), "{address}");
        }
        let long = format!("/search?q={}", "x".repeat(ADDRESS_MAX));
        assert_eq!(read(&long), Err(Malformed::TooLong));
    }
}
