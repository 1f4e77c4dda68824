//! What can be chosen in a field: things of the reader's sight that an act of the book may refer to, and no others.

use documents::compose;
use language::Language;
use partnership::book::Book;
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::kind::Kind;
use partnership::meeting::Meeting;
use partnership::seat::Sight;
use partnership::view::Place;
use partnership::words::Words;

/// How long a name is shown in a list, in characters.
const NAME_MAX: usize = 110;

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    /// What is sent when it is chosen.
    pub(crate) value: String,
    /// What is read.
    pub(crate) name: String,
}

/// Choices under a heading; none where there is but one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// The heading.
    pub(crate) name: Option<String>,
    /// The choices, in the order shown.
    pub(crate) choices: Vec<Choice>,
}

/// What an act that is written in a book may refer to, as far as its author reads it.
pub(super) struct Choices<'a> {
    pub(super) sight: &'a Sight<'a>,
    pub(super) home: &'a Book,
    pub(super) language: Language,
}

impl Choices<'_> {
    /// The things of a kind, those of the own book first.
    pub(super) fn things(&self, kind: Kind) -> Vec<Group> {
        let of_book = |book: &Book| self.of_book(book, kind, false);
        self.grouped(of_book)
    }

    /// The things of a kind in the own book.
    pub(super) fn own(&self, kind: Kind) -> Vec<Group> {
        let name = None;
        let choices = self.of_book(self.home, kind, false);
        vec![Group { name, choices }]
    }

    /// The things of several kinds, each kind under its name.
    pub(super) fn of_kinds(&self, kinds: &[Kind]) -> Vec<Group> {
        let groups = kinds.iter().map(|kind| {
            let books = self.books();
            let choices = books.flat_map(|book| self.of_book(book, *kind, true));
            let choices = choices.collect();
            let kind: &str = kind.as_str();
            Group {
                name: Some(opening(&self.language.say(&format!("kind-{kind}")))),
                choices,
            }
        });
        groups.filter(|group| !group.choices.is_empty()).collect()
    }

    /// The action lines, each text under its name.
    pub(super) fn lines(&self) -> Vec<Group> {
        let texts = self.books().flat_map(|book| {
            let texts = book.things.instruments.iter();
            texts.map(move |(key, text)| (book, key, text))
        });
        let groups = texts.map(|(book, key, text)| Group {
            name: Some(self.words(&text.title)),
            choices: self.lines_of(book, key, text),
        });
        groups.filter(|group| !group.choices.is_empty()).collect()
    }

    fn lines_of(&self, book: &Book, key: &Key, text: &Instrument) -> Vec<Choice> {
        let lines = text.provisions.walk().map(|(_, placed)| &placed.provision);
        let asked = lines.filter(|line| line.rank == partnership::instrument::Rank::ActionLine);
        let choices = asked.map(|line| {
            let label = line.label.as_deref().unwrap_or(line.key.as_str());
            Choice {
                value: format!("{}/{key}#{}", book.id, line.key),
                name: cut(&format!("{label} {}", self.words(&line.text))),
            }
        });
        choices.collect()
    }

    /// The points of the agenda of a meeting, given as `book/key`.
    pub(super) fn items(&self, meeting: &str) -> Vec<Group> {
        let held = Ref::<Meeting>::parse(meeting).ok();
        let held = held.and_then(|it| self.sight.find(&it));
        let items = held.into_iter().flat_map(|(_, meeting)| &meeting.agenda);
        let choices = items.map(|item| {
            let label = item.label.as_ref().map(|label| format!("{label}. "));
            Choice {
                value: item.key.to_string(),
                name: cut(&format!(
                    "{}{}",
                    label.unwrap_or_default(),
                    self.words(&item.title)
                )),
            }
        });
        let (name, choices) = (None, choices.collect());
        vec![Group { name, choices }]
    }

    /// What a thing that was chosen is called and where it is; none where the sight holds no such thing.
    pub(super) fn called(&self, kind: Kind, value: &str) -> Option<(String, String)> {
        let (book, key) = value.rsplit_once('/')?;
        let place = Place {
            book: partnership::book::BookId::parse(book).ok()?,
            kind,
            key: Key::parse(key).ok()?,
        };
        let name = self.sight.called(&place)?;
        let name = compose::thing::name(&name, self.language);
        Some((name, compose::path_of(&place)))
    }

    /// The own book, and then those that everyone who reads it reads too, the narrowest first.
    fn books(&self) -> impl Iterator<Item = &Book> {
        let wider = self.sight.books.iter().rev().copied();
        let wider = wider.filter(|book| book.id != self.home.id && book.is_wider_than(self.home));
        std::iter::once(self.home).chain(wider)
    }

    fn grouped(&self, of_book: impl Fn(&Book) -> Vec<Choice>) -> Vec<Group> {
        let groups = self.books().map(|book| Group {
            name: book.title().map(|title| self.words(title)),
            choices: of_book(book),
        });
        let mut groups: Vec<Group> = groups.filter(|group| !group.choices.is_empty()).collect();
        if let [only] = groups.as_mut_slice() {
            only.name = None;
        }
        groups
    }

    fn of_book(&self, book: &Book, kind: Kind, with_kind: bool) -> Vec<Choice> {
        let keys = book.things.keys.iter();
        let of_kind = keys.filter(|(_, bearer)| bearer.kind == kind);
        let named = of_kind.filter_map(|(key, _)| {
            let (id, key) = (book.id.clone(), key.clone());
            let value = format!("{id}/{key}");
            let place = Place {
                book: id,
                kind,
                key,
            };
            let called = self.sight.called(&place)?;
            let name = compose::thing::name(&called, self.language);
            let prefix = if with_kind {
                format!("{}:", kind.as_str())
            } else {
                String::new()
            };
            Some(Choice {
                value: format!("{prefix}{value}"),
                name: cut(&self.told(book, &place, name)),
            })
        });
        let mut choices: Vec<Choice> = named.collect();
        let compare = |a: &Choice, b: &Choice| self.language.compare(&a.name, &b.name);
        choices.sort_by(|a, b| compare(a, b).then_with(|| a.value.cmp(&b.value)));
        choices
    }

    /// A name with what tells it from others of its kind.
    fn told(&self, book: &Book, place: &Place, name: String) -> String {
        let things = &book.things;
        let period = if place.kind == Kind::Meeting {
            things
                .meetings
                .get(&place.key)
                .map(|meeting| meeting.period)
        } else {
            things.terms.get(&place.key).map(|term| term.period)
        };
        let told_by = period.map(|period| compose::when(self.language, period.from));
        match told_by {
            None => name,
            Some(told_by) => {
                let args = [("words", name.into()), ("within", told_by.into())];
                self.language.tell("bracketed", &args)
            }
        }
    }

    fn words(&self, words: &Words) -> String {
        words.read(self.language.tag()).to_owned()
    }
}

/// As much of a name as a list has room for.
fn cut(name: &str) -> String {
    match name.char_indices().nth(NAME_MAX) {
        None => name.to_owned(),
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
    }
}

/// With a capital at the beginning, where the script has capitals.
pub(super) fn opening(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
