//! Taking back what was sent: files in any order, complete or not, held against the calls of the record.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use partnership::attachment::{Hash, MediaType};
use partnership::book::{Book, BookId};
use partnership::call::Call;
use partnership::entry::{Author, Submission};
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::progress::{Stage, Status};
use partnership::seat::Sight;
use partnership::view::call::{LineName, Told};
use partnership::when::When;
use partnership::words::Words;

use super::layout::Column;
use super::{merge, recognise, record, row, table};
use crate::file::{File, Place};
use crate::status_words;

/// A file that came, with what is recorded of it as an attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// What stands in it.
    pub file: File,
    /// What its bytes hash to.
    pub hash: Hash,
    /// How many bytes it has.
    pub size_bytes: u64,
    /// What its bytes are.
    pub media_type: MediaType,
}

/// Who takes the files back, and how far the reports made of them go at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// The book of the calls, in which the reports are written.
    pub book: BookId,
    /// Who acts, and for whom it reports.
    pub author: Author,
    /// The day.
    pub on: Date,
    /// How far the reports go: drafts, or cleared at once.
    pub stage: Stage,
}

/// What a person has said to what was asked; the same proposal is computed again with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Which call a file answers, by the name of the file.
    pub calls: BTreeMap<String, Key>,
    /// How dates such as 03/04/2033 are meant.
    pub order: Option<DateOrder>,
    /// What words mean that are no known status.
    pub words: status_words::Told,
    /// The status of lines on which something was said without one.
    pub statuses: BTreeMap<Key, Status>,
    /// What is taken on lines on which several say different things.
    pub taken: BTreeMap<Key, Taken>,
    /// The file that replaces others of the same call.
    pub newest: BTreeSet<String>,
}

/// How a date of three numbers is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateOrder {
    /// The day, the month, the year.
    DayFirst,
    /// The month, the day, the year.
    MonthFirst,
}

/// What is taken where several say different things on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// What one call brought.
    Of(Key),
    /// What all say, one after the other; only where they say the same status.
    Joined,
}

/// What files say, what is doubtful, and the acts that would record it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The files that were understood, in the order given.
    pub files: Vec<TakenFile>,
    /// The lines on which they say something, in the order of the text.
    pub lines: Vec<LineProposal>,
    /// The calls that are still waited for when this is recorded.
    pub waiting: Vec<Waiting>,
    /// What has to be answered before anything is recorded, or left out.
    pub questions: Vec<Question>,
    /// What is told and needs no answer.
    pub remarks: Vec<Remark>,
    /// What would be recorded, all or nothing; without what is in question.
    pub submissions: Vec<Submission>,
}

/// A file, and the call that it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// Its name.
    pub name: String,
    /// The call.
    pub call: Key,
    /// Whom it asked.
    pub to: Words,
    /// Whether it came after the deadline.
    pub is_late: bool,
    /// Whether the same bytes were taken back before.
    pub is_known: bool,
    /// How many lines it was asked about.
    pub asked: usize,
    /// The lines on which it says something, in the order of the text.
    pub answered: Vec<Key>,
}

/// A line on which something came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProposal {
    /// The text, with its book.
    pub instrument: Ref<Instrument>,
    /// The line.
    pub line: LineName,
    /// What we reported last.
    pub last: Option<Told>,
    /// What came, in the order of the files.
    pub sayings: Vec<Saying>,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What becomes of what came on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// This is reported.
    Report(Box<Saying>),
    /// It is what was reported last, or says that nothing has changed.
    Same,
    /// Several say different things, and nobody has said what is taken.
    Conflict,
    /// Something about it is in question.
    Open,
}

/// What a file says on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The file.
    pub file: String,
    /// The call.
    pub call: Key,
    /// Who was asked.
    pub to: Words,
    /// The row.
    pub place: Place,
    /// The line.
    pub line: Key,
    /// The status; none where none is told.
    pub status: Option<Status>,
    /// Whether it says that nothing has changed.
    pub is_no_change: bool,
    /// Whether something in the row is in question.
    pub is_open: bool,
    /// What was done.
    pub done: String,
    /// The date of which this is true.
    pub on: Option<When>,
    /// The projects named.
    pub projects: String,
    /// What is said of money.
    pub budget: String,
    /// Anything else.
    pub remarks: String,
}

/// A call that is still waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The call.
    pub call: Key,
    /// Whom it asks.
    pub to: Words,
    /// By when.
    pub due: Option<When>,
    /// Whether that has passed.
    pub has_passed: bool,
    /// How many of its lines nothing has come on.
    pub lines: usize,
}

/// What has to be answered, with its file and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "file and place are those of what the variant is about, written what stands there"
)]
pub enum Question {
    /// The file bears no key, and resembles no call.
    NoCall { file: String },
    /// The file bears no key, and resembles a call.
    DoubtfulCall { file: String, call: Key, to: Words },
    /// The file bears the key of no call that is read here.
    UnknownKey { file: String, written: String },
    /// The file bears the keys of several calls.
    SeveralCalls { file: String, calls: Vec<Key> },
    /// The call was withdrawn.
    Withdrawn { file: String, call: Key },
    /// No table in it has a column for a status or for what was done.
    NoTable { file: String },
    /// A row says something and names no line.
    NoLine {
        file: String,
        place: Place,
        written: String,
    },
    /// A row is marked as one line and worded as another.
    OtherLine {
        file: String,
        place: Place,
        marked: Key,
        worded: Key,
    },
    /// Words that are no known status.
    Status {
        file: String,
        place: Place,
        written: String,
    },
    /// Something is said, and no status.
    NoStatus {
        file: String,
        place: Place,
        line: Key,
    },
    /// No date can be read.
    Date {
        file: String,
        place: Place,
        written: String,
    },
    /// A date can be either of two.
    EitherDate {
        file: String,
        place: Place,
        first: Date,
        second: Date,
    },
    /// A formula came to an error.
    Fault {
        file: String,
        place: Place,
        written: String,
    },
    /// Two rows of a file say different things on a line.
    Twice {
        file: String,
        place: Place,
        line: Key,
    },
    /// Several say different things on a line.
    Conflict {
        line: Key,
        between: Vec<(String, Key)>,
    },
}

/// What is told and needs no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "file and place are those of what the variant is about, written what stands there"
)]
pub enum Remark {
    /// A column is not there.
    NoColumn {
        file: String,
        place: Place,
        column: Column,
    },
    /// A column is headed in a way that is not known; what stands in it is not used.
    UnknownColumn {
        file: String,
        place: Place,
        written: String,
    },
    /// What a formula came to was taken as words.
    Formula {
        file: String,
        place: Place,
        written: String,
    },
    /// A number was taken as the date that a workbook keeps under it.
    NumberAsDate {
        file: String,
        place: Place,
        written: String,
        date: Date,
    },
    /// A row without a mark was recognised by its number or its words.
    ByContent {
        file: String,
        place: Place,
        line: Key,
    },
    /// The call did not ask about the line; what stands there is not used.
    NotAsked {
        file: String,
        place: Place,
        line: Key,
    },
    /// The same file was taken back before.
    AlreadyTaken { file: String, call: Key },
}

/// Holds files against the calls of a book.
pub fn take(files: &[Received], sight: &Sight<'_>, desk: &Desk, choices: &Choices) -> Proposal {
    let mut proposal = Proposal::default();
    let unopened = Book::unopened(desk.book.clone());
    let book = sight.book(&desk.book).unwrap_or(&unopened);
    let mut sayings: Vec<(Ref<Instrument>, Saying)> = Vec::new();
    for received in files {
        let questions = &mut proposal.questions;
        let Some((key, call)) = recognise::call(&received.file, sight, book, choices, questions)
        else {
            continue;
        };
        if call.is_withdrawn(desk.on) {
            let (file, call) = (received.file.name.clone(), key.clone());
            questions.push(Question::Withdrawn { file, call });
            continue;
        }
        let said = said(received, sight, (book, key, call), choices, &mut proposal);
        let Some(said) = said else { continue };
        let text = call.instrument.from(&book.id);
        let file = taken_file(received, (book, key, call), &said, desk.on);
        if file.is_known {
            let (file, call) = (received.file.name.clone(), key.clone());
            proposal.remarks.push(Remark::AlreadyTaken { file, call });
        }
        proposal.files.push(file);
        sayings.extend(said.into_iter().map(|said| (text.clone(), said)));
    }
    merge::lines(sayings, sight, book, desk, choices, &mut proposal);
    proposal.waiting = waiting(book, &proposal.files, desk.on);
    proposal.submissions = record::acts(files, &proposal, sight, book, desk);
    proposal
}

/// What a file says, row by row; none where it has no table of answers.
fn said(
    received: &Received,
    sight: &Sight<'_>,
    (book, key, call): (&Book, &Key, &Call),
    choices: &Choices,
    proposal: &mut Proposal,
) -> Option<Vec<Saying>> {
    let file = &received.file;
    let tables = table::answers(file, &mut proposal.remarks);
    if tables.is_empty() {
        let file = file.name.clone();
        proposal.questions.push(Question::NoTable { file });
        return None;
    }
    let (_, text) = sight.follow(book, &call.instrument)?;
    let lines = recognise::Lines::of(text, call);
    let mut said: Vec<Saying> = Vec::new();
    for answer in tables.iter().flatten() {
        let Some(line) = lines.find(&file.name, answer, proposal) else {
            continue;
        };
        let whose = row::Whose {
            file: &file.name,
            call: key,
            to: &call.to,
            line: &line,
        };
        if let Some(saying) = row::read(answer, &whose, choices, proposal) {
            row::add(&mut said, saying, &mut proposal.questions);
        }
    }
    for saying in &mut said {
        if saying.status.is_none() && !saying.is_no_change && !saying.is_open {
            saying.is_open = true;
            proposal.questions.push(Question::NoStatus {
                file: saying.file.clone(),
                place: saying.place.clone(),
                line: saying.line.clone(),
            });
        }
    }
    Some(said)
}

fn taken_file(
    received: &Received,
    (book, key, call): (&Book, &Key, &Call),
    said: &[Saying],
    on: Date,
) -> TakenFile {
    let is_answered = |line: &&Key| said.iter().any(|saying| saying.line == **line);
    let mut returns = call.returns.iter();
    let is_known = returns.any(|came| {
        let kept = book.things.attachments.get(&came.file.key);
        kept.is_some_and(|kept| kept.hash == received.hash)
    });
    TakenFile {
        name: received.file.name.clone(),
        call: key.clone(),
        to: call.to.clone(),
        is_late: call.due(on).is_some_and(|due| due.last() < on),
        is_known,
        asked: call.lines.len(),
        answered: call.lines.iter().filter(is_answered).cloned().collect(),
    }
}

fn waiting(book: &Book, files: &[TakenFile], on: Date) -> Vec<Waiting> {
    let calls = book.things.calls.iter();
    let open = calls.filter(|(_, call)| call.on.first() <= on && call.is_open(on));
    let waiting = open.map(|(key, call)| {
        let mut answered = call.answered(on);
        let now = files.iter().filter(|file| file.call == *key);
        answered.extend(now.flat_map(|file| &file.answered));
        let due = call.due(on);
        Waiting {
            call: key.clone(),
            to: call.to.clone(),
            due,
            has_passed: due.is_some_and(|due| due.last() < on),
            lines: call
                .lines
                .iter()
                .filter(|line| !answered.contains(line))
                .count(),
        }
    });
    waiting.filter(|one| one.lines > 0).collect()
}
