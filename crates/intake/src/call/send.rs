//! Sending calls: one for each focal point, the same again where it was sent before.

use jiff::civil::Date;
use partnership::Act;
use partnership::book::{Book, BookId};
use partnership::call::{self, Call};
use partnership::entry::{Author, Submission};
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::seat::Sight;
use partnership::words::{Tag, Words};

use super::FocalPoints;
use super::key;
use crate::status_words::compared;

/// What is asked, by whom and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The text, with its book.
    pub instrument: Ref<Instrument>,
    /// The book in which the calls are recorded.
    pub book: BookId,
    /// Who asks.
    pub author: Author,
    /// The day on which they are sent.
    pub on: Date,
    /// By when an answer is asked for.
    pub due: Option<Date>,
    /// The language for those who have none of their own.
    pub language: Tag,
    /// Whether new calls are sent even where earlier ones are open.
    pub is_anew: bool,
}

/// A call that goes out to someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The call's key.
    pub key: Key,
    /// The call, as it will be recorded or is.
    pub call: Call,
    /// To which of the focal points, from 0.
    pub point: usize,
    /// How it stands to what was sent before.
    pub was: Was,
}

/// How a call that goes out stands to what was sent before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Was {
    /// It is new.
    New,
    /// The same was sent this day: the file is written again, and nothing is recorded.
    SentToday,
    /// The same was sent earlier: it goes out again, which is recorded as a reminder.
    SentBefore,
}

/// What goes out, and the acts that record it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// The calls, in the order of the focal points.
    pub letters: Vec<Letter>,
    /// Calls that are open and ask the same office about other lines: their keys and the office.
    pub open: Vec<(Key, String)>,
    /// What is recorded, all or nothing.
    pub submissions: Vec<Submission>,
}

/// Settles what goes out to the focal points.
pub fn send(points: &FocalPoints, sight: &Sight<'_>, ask: &Ask) -> Sending {
    let unopened = Book::unopened(ask.book.clone());
    let book = sight.book(&ask.book).unwrap_or(&unopened);
    let mut sending = Sending {
        letters: Vec::new(),
        open: Vec::new(),
        submissions: Vec::new(),
    };
    let mut taken: Vec<Key> = Vec::new();
    for (at, point) in points.points.iter().enumerate() {
        let language = point.language.unwrap_or(ask.language);
        let to = Words::in_one(language.as_str(), &point.to);
        let call = Call {
            instrument: ask.instrument.clone(),
            lines: point.lines.clone(),
            to,
            language,
            on: ask.on.into(),
            due: ask.due.map(Into::into),
            reminders: Vec::new(),
            returns: Vec::new(),
            withdrawal: None,
            entry: 0,
        };
        let earlier = if ask.is_anew {
            None
        } else {
            earlier(book, &call, ask, &mut sending.open)
        };
        let letter = match earlier {
            Some((key, sent)) => again(key, sent, at, ask),
            None => {
                let key = fresh(book, &call, ask, &taken);
                taken.push(key.clone());
                let was = Was::New;
                Letter {
                    key,
                    call,
                    point: at,
                    was,
                }
            }
        };
        sending.submissions.extend(recorded(&letter, book, ask));
        sending.letters.push(letter);
    }
    sending
}

/// The call that asked the same office about the same lines and is still waited for; open ones about others are told.
fn earlier<'b>(
    book: &'b Book,
    call: &Call,
    ask: &Ask,
    open: &mut Vec<(Key, String)>,
) -> Option<(&'b Key, &'b Call)> {
    let text = call.instrument.from(&book.id);
    let asks_the_same = |sent: &&(&Key, &Call)| {
        let (_, sent) = *sent;
        let says = |words: &Words| {
            let texts = words.texts().map(|(_, text)| compared(text));
            texts.collect::<Vec<_>>()
        };
        sent.instrument.from(&book.id) == text
            && says(&sent.to) == says(&call.to)
            && !sent.is_withdrawn(ask.on)
    };
    let sent: Vec<(&Key, &Call)> = book.things.calls.iter().collect();
    let to_them: Vec<(&Key, &Call)> = sent.iter().filter(asks_the_same).copied().collect();
    let same = to_them.iter().find(|(_, sent)| {
        let same_day = call.due.is_some() && sent.due(ask.on) == call.due;
        sent.lines == call.lines && (sent.is_open(ask.on) || same_day)
    });
    if same.is_none() {
        let others = to_them.iter().filter(|(_, sent)| sent.is_open(ask.on));
        let to = call.to.read(call.language.as_str());
        open.extend(others.map(|(key, _)| ((*key).clone(), to.to_owned())));
    }
    same.copied()
}

fn again(key: &Key, sent: &Call, point: usize, ask: &Ask) -> Letter {
    let days = sent.reminders.iter().map(|one| one.on).chain([sent.on]);
    let is_today = days.max().is_some_and(|last| last.last() >= ask.on);
    let asks_later = ask.due.is_some() && sent.due(ask.on) != ask.due.map(Into::into);
    let mut call = sent.clone();
    if asks_later {
        call.due = ask.due.map(Into::into);
        call.reminders.clear();
    }
    let was = if is_today && !asks_later {
        Was::SentToday
    } else {
        Was::SentBefore
    };
    Letter {
        key: key.clone(),
        call,
        point,
        was,
    }
}

fn fresh(book: &Book, call: &Call, ask: &Ask, taken: &[Key]) -> Key {
    let on = ask.on.to_string();
    let lines: Vec<&str> = call.lines.iter().map(Key::as_str).collect();
    let lines = lines.join(" ");
    let parts = [
        call.instrument.key.as_str(),
        call.to.read(call.language.as_str()),
        &on,
        &lines,
    ];
    key::fresh(&parts, |key| {
        taken.contains(key) || book.things.kind_of(key).is_some()
    })
}

fn recorded(letter: &Letter, book: &Book, ask: &Ask) -> Option<Submission> {
    let act = match letter.was {
        Was::New => call::Act::Send {
            key: letter.key.clone(),
            instrument: letter.call.instrument.clone(),
            lines: letter.call.lines.clone(),
            to: letter.call.to.clone(),
            language: letter.call.language,
            on: letter.call.on,
            due: letter.call.due,
        },
        Was::SentBefore => {
            let before = book.things.calls.get(&letter.key);
            let due = letter.call.due(ask.on);
            let moved = before.is_some_and(|before| before.due(ask.on) != due);
            call::Act::Remind {
                call: Ref::own(letter.key.clone()),
                on: ask.on.into(),
                due: due.filter(|_| moved),
            }
        }
        Was::SentToday => return None,
    };
    Some(Submission {
        book: ask.book.clone(),
        author: ask.author.clone(),
        act: Act::Call(act),
        cites: Vec::new(),
    })
}
