//! What a form is filled in for: a new act, or the correction of an entry; and in which ways it may be written.

mod concerned;

use jiff::Timestamp;
use partnership::Partnership;
use partnership::authorship::Authorship;
use partnership::book::BookId;
use partnership::entry::{Entry, EntryId};
use partnership::seat::{Eyes, Sight};

use super::blank::Blank;
use super::typed::Typed;
use super::{blanks, opened, ways};

/// What a form is filled in for.
#[derive(Clone)]
pub(crate) struct Task {
    /// The form.
    pub(crate) blank: &'static Blank,
    /// The entry that is corrected; none for a new act.
    pub(crate) corrects: Option<EntryId>,
}

impl Task {
    /// A new act.
    pub(super) fn new(noun: &str, verb: &str) -> Option<Task> {
        let blank = blanks::of(noun, verb)?;
        let corrects = None;
        Some(Task { blank, corrects })
    }

    /// The correction of an entry that the sight holds and that a form could have made.
    pub(super) fn correcting(sight: &Sight<'_>, book: &str, number: &str) -> Option<Task> {
        let book = sight.book(&BookId::parse(book).ok()?)?;
        let number = number.parse().ok()?;
        let entry = book.entry(number)?;
        if entry.payload.act.corrects().is_some() {
            return None;
        }
        let (noun, verb) = entry.payload.act.name();
        Some(Task {
            blank: blanks::of(noun, verb)?,
            corrects: Some(entry.id.clone()),
        })
    }

    /// What a path within `/record` leads to: `request/make`, `correct/joint/12`.
    pub(super) fn at(sight: &Sight<'_>, path: &str) -> Option<Task> {
        match path.split('/').collect::<Vec<_>>().as_slice() {
            ["correct", book, number] => Task::correcting(sight, book, number),
            [noun, verb] => Task::new(noun, verb),
            _ => None,
        }
    }

    /// The path within `/record`.
    pub(super) fn path(&self) -> String {
        match &self.corrects {
            None => self.blank.path(),
            Some(entry) => format!("correct/{}/{}", entry.book, entry.number),
        }
    }

    /// The entry that is corrected.
    pub(super) fn entry<'a>(&self, sight: &Sight<'a>) -> Option<&'a Entry> {
        let id = self.corrects.as_ref()?;
        sight.book(&id.book)?.entry(id.number)
    }

    /// What stands in the form before anything is typed: what the entry says that is corrected.
    pub(super) fn begun(&self, sight: &Sight<'_>) -> Typed {
        let entry = self.entry(sight);
        entry
            .map(|entry| self.saying(sight, entry))
            .unwrap_or_default()
    }

    /// What an entry says, as its latest correction has it.
    fn saying(&self, sight: &Sight<'_>, entry: &Entry) -> Typed {
        let book = sight.book(&entry.id.book).expect("the sight has its entry");
        let latest = book.corrections.get(&entry.id.number);
        let stating = latest
            .and_then(|number| book.entry(*number))
            .unwrap_or(entry);
        let act = book.act_in_force(entry.id.number);
        opened::typed(self.blank, act, stating, &book.id)
    }

    /// The ways in which a seat may do it: in the book of the thing that it changes, in the voice of the entry that it corrects.
    pub(super) fn ways(
        &self,
        partnership: &Partnership,
        eyes: &Eyes,
        (typed, now): (&Typed, Timestamp),
    ) -> Vec<Authorship> {
        let mut ways = partnership.authorships(eyes, now);
        if let Some(home) = self.home(typed) {
            ways.retain(|way| way.book == home);
        }
        let corrected = self.corrects.as_ref();
        let corrected = corrected.and_then(|id| partnership.book(&id.book)?.entry(id.number));
        if let Some(entry) = corrected {
            ways.retain(|way| way.author.voice == entry.payload.author.voice);
        }
        let named = concerned::books(self.blank, typed);
        concerned::refer(&mut ways, partnership, &named);
        concerned::first(&mut ways, partnership, self.blank, typed);
        ways
    }

    /// The book in which it must be written, where that is settled.
    fn home(&self, typed: &Typed) -> Option<BookId> {
        if let Some(entry) = &self.corrects {
            return Some(entry.book.clone());
        }
        let (field, _) = self.blank.changes()?;
        let (book, _) = typed.get(field).rsplit_once('/')?;
        BookId::parse(book).ok()
    }
}

/// The way that was chosen; or else one in the book named, or in the narrowest, so that nothing is told to more than was meant.
pub(super) fn chosen<'a>(ways: &'a [Authorship], typed: &Typed) -> Option<&'a Authorship> {
    let asked = typed.get("as");
    let own = ways.iter().find(|way| ways::key(way) == asked);
    let home = typed.get("book");
    let in_book = || ways.iter().find(|way| way.book.as_str() == home);
    let narrowest = || {
        let last = ways.last()?;
        ways.iter().find(|way| way.book == last.book)
    };
    own.or_else(in_book).or_else(narrowest)
}
