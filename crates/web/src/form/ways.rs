//! The ways in which a seat may write, as a form offers them: the book with its readers by name, in whose name, as what.
//! Which ways there are is decided in `partnership`.

use jiff::civil::Date;
use language::Language;
use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::book::{Book, BookId};
use partnership::entry::Voice;
use partnership::words::Words;

/// The ways to write in one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BookWays {
    /// What people call the book.
    pub(crate) book: String,
    /// Who reads it, in a sentence.
    pub(crate) readers: String,
    /// In whose name and as what one can write in it.
    pub(crate) ways: Vec<Way>,
}

/// One way to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Way {
    /// Its place in the page.
    pub(crate) id: String,
    /// What is sent when it is chosen.
    pub(crate) key: String,
    /// In whose name, as what.
    pub(crate) name: String,
    /// Whether it is the one chosen.
    pub(crate) chosen: bool,
}

/// A way as it is sent with a form: `joint side:league coordinator`.
pub(crate) fn key(way: &Authorship) -> String {
    let capacity: &'static str = way.author.capacity.into();
    let voice = match &way.author.voice {
        None => "-".to_owned(),
        Some(Voice::Party(party)) => format!("party:{}", party.key),
        Some(Voice::Side(side)) => format!("side:{}", side.key),
    };
    format!("{} {voice} {capacity}", way.book)
}

/// The ways, book by book.
pub(super) fn by_book(
    partnership: &Partnership,
    ways: &[Authorship],
    chosen: &Authorship,
    (day, language): (Date, Language),
) -> Vec<BookWays> {
    let mut books: Vec<(&BookId, BookWays)> = Vec::new();
    for way in ways {
        let one = Way {
            id: String::new(),
            key: key(way),
            name: name(partnership, way, language),
            chosen: way == chosen,
        };
        match books.last_mut().filter(|(book, _)| **book == way.book) {
            Some((_, of_book)) => of_book.ways.push(one),
            None => {
                let of_book = BookWays {
                    book: title(partnership, &way.book, language),
                    readers: readers(partnership, &way.book, day, language),
                    ways: vec![one],
                };
                books.push((&way.book, of_book));
            }
        }
    }
    // The narrowest first: nothing is told to more than was meant by not reading on.
    let books = books.into_iter().rev().map(|(_, of_book)| of_book);
    let mut books: Vec<BookWays> = books.collect();
    let ways = books.iter_mut().flat_map(|book| &mut book.ways);
    for (number, way) in (1..).zip(ways) {
        way.id = format!("as-{number}");
    }
    books
}

/// Where an act goes and who reads it, in whose name: what is said before it is sent.
pub(super) fn goes(
    partnership: &Partnership,
    way: &Authorship,
    (day, language): (Date, Language),
) -> String {
    let args = [
        ("book", title(partnership, &way.book, language).into()),
        (
            "readers",
            readers(partnership, &way.book, day, language).into(),
        ),
        ("author", name(partnership, way, language).into()),
    ];
    language.tell("form-goes", &args)
}

fn title(partnership: &Partnership, id: &BookId, language: Language) -> String {
    let title = partnership.book(id).and_then(Book::title);
    title.map_or_else(|| id.to_string(), |title| words(title, language))
}

pub(crate) fn readers(
    partnership: &Partnership,
    id: &BookId,
    day: Date,
    language: Language,
) -> String {
    let Some(book) = partnership.book(id).filter(|book| !book.is_public()) else {
        return language.say("form-read-by-everyone");
    };
    let parties = partnership.book(&BookId::public());
    let named = partnership.readers(book, day).into_iter().map(|key| {
        let party = parties.and_then(|book| book.things.parties.get(&key));
        party.map_or_else(|| key.to_string(), |party| words(&party.name, language))
    });
    let named: Vec<String> = named.collect();
    language.tell("form-read-by", &[("readers", language.list(&named).into())])
}

/// In whose name and as what one writes.
fn name(partnership: &Partnership, way: &Authorship, language: Language) -> String {
    let capacity: &'static str = way.author.capacity.into();
    let capacity = language.say(&format!("capacity-{capacity}"));
    let public = partnership.book(&BookId::public());
    let things = public.map(|book| &book.things);
    let (id, name) = match &way.author.voice {
        None => return capacity,
        Some(Voice::Party(party)) => {
            let party = things.and_then(|things| things.parties.get(&party.key));
            ("form-as-party", party.map(|party| &party.name))
        }
        Some(Voice::Side(side)) => {
            let side = things.and_then(|things| things.sides.get(&side.key));
            ("form-as-side", side.map(|side| &side.name))
        }
    };
    let name = name.map(|name| words(name, language)).unwrap_or_default();
    let args = [("voice", name.into()), ("capacity", capacity.into())];
    language.tell(id, &args)
}

fn words(words: &Words, language: Language) -> String {
    words.read(language.tag()).to_owned()
}
