//! The partnership: what the acts, applied in order, add up to. Applying cannot fail; the rules live with the nouns.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::act::{Act, Deed};
use crate::book::{Book, BookId};
use crate::entry::{Entry, Head, Recorded};
use crate::found::Found;

/// Everything that the books of a record add up to, each book folded on its own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Partnership {
    books: BTreeMap<BookId, Arc<Book>>,
}

impl Partnership {
    /// Folds recorded entries, which come in the order of each book's numbers.
    pub fn replay(recorded: impl IntoIterator<Item = Recorded>) -> Partnership {
        let mut books: BTreeMap<BookId, Book> = BTreeMap::new();
        for one in recorded {
            let id = one.entry.id.book.clone();
            books
                .entry(id.clone())
                .or_insert_with(|| Book::unopened(id))
                .keep(one);
        }
        let folded = books.into_iter().map(|(id, mut book)| {
            book.refold();
            (id, Arc::new(book))
        });
        Partnership {
            books: folded.collect(),
        }
    }

    /// Applies one entry more.
    pub fn apply(&mut self, recorded: Recorded) {
        let id = recorded.entry.id.book.clone();
        let book = self
            .books
            .entry(id.clone())
            .or_insert_with(|| Arc::new(Book::unopened(id)));
        Arc::make_mut(book).append(recorded);
    }

    /// The book with a name.
    pub fn book(&self, id: &BookId) -> Option<&Book> {
        self.books.get(id).map(Arc::as_ref)
    }

    /// All books, by name.
    pub fn books(&self) -> impl Iterator<Item = &Book> {
        self.books.values().map(Arc::as_ref)
    }

    /// The partnership as it was known at a time: made of what had been recorded by then.
    pub fn known_at(&self, time: Timestamp) -> Partnership {
        let by_then = |entry: &&Arc<Entry>| entry.recorded_at <= time;
        let known = self
            .books()
            .flat_map(|book| book.entries.iter().take_while(by_then));
        Partnership::replay(known.map(|entry| Recorded {
            entry: entry.clone(),
            hash: [0; 32],
        }))
    }
}

impl Book {
    /// Keeps an entry without applying it.
    fn keep(&mut self, recorded: Recorded) {
        let Recorded { entry, hash } = recorded;
        self.head = Head {
            number: entry.id.number,
            hash,
        };
        if let Act::Correct(correction) = &entry.payload.act {
            self.corrections.insert(correction.entry, entry.id.number);
        }
        self.entries.push(entry);
        self.leads = Found::default();
        self.index = Found::default();
    }

    fn append(&mut self, recorded: Recorded) {
        let entry = Arc::clone(&recorded.entry);
        self.keep(recorded);
        if matches!(entry.payload.act, Act::Correct(_)) {
            self.refold();
        } else {
            self.apply_act(&entry.payload.act, &entry);
        }
    }

    /// Applies all entries anew, each corrected one as its latest correction has it.
    fn refold(&mut self) {
        let mut fresh = Book::unopened(self.id.clone());
        for entry in &self.entries {
            fresh.apply_act(self.act_in_force(entry.id.number), entry);
        }
        self.things = fresh.things;
    }

    /// Applies an act as that of an entry.
    pub(crate) fn apply_act(&mut self, act: &Act, entry: &Entry) {
        self.things
            .refers_to
            .extend(entry.payload.refers_to.iter().cloned());
        act.apply(&mut self.things, entry.id.number);
    }

    /// What an entry says, as its latest correction has it.
    ///
    /// # Panics
    /// When the book has no entry with this number.
    pub fn act_in_force(&self, number: u64) -> &Act {
        let stated = |number| {
            &self
                .entry(number)
                .expect("the number is one of the book's entries")
                .payload
                .act
        };
        match self
            .corrections
            .get(&number)
            .map(|correction| stated(*correction))
        {
            Some(Act::Correct(correction)) => &correction.act,
            Some(_) | None => stated(number),
        }
    }
}
