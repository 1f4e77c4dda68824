//! Issuing an edition: a reading's bytes are kept, and an act says what they are and where the record stood.

use std::path::{Path, PathBuf};

use documents::reading::{Form, Reading};
use language::Language;
use ledger::Registrar;
use partnership::Partnership;
use partnership::attachment::MediaType;
use partnership::book::BookId;
use partnership::edition::{self, Paper};
use partnership::entry::{Author, Submission, Voice};
use partnership::key::Key;
use partnership::seat::Eyes;
use partnership::subject::Subject;
use partnership::view::Moment;
use partnership::words::{Tag, Words};

use crate::arguments::{Edition, With};
use crate::clock;
use crate::command::read::nothing;
use crate::command::write::{PROGRAM, answer, form_of, told};
use crate::command::{no_seat, sight};
use crate::failure::Failure;
use crate::terminal::tell;

/// Issues an edition from the words of the command line.
pub(crate) fn run(asked: &Edition, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let seat = asked.seat.to_string();
    let reads = |partnership: &Partnership| {
        let sight = sight(partnership, &seat, clock::today(), language)?;
        let book = sight.book(&asked.book);
        book.map(drop).ok_or_else(|| no_seat(&seat, language))
    };
    reads(&registrar.read())?;
    let party = asked.party.clone().map(Voice::Party);
    let issue = Issue {
        reading: reading(&asked.reading).ok_or_else(|| nothing(&asked.reading, language))?,
        key: asked.key.clone(),
        title: Words::in_one(language.tag(), &asked.title),
        number: asked.number,
        book: asked.book.clone(),
        author: Author {
            seat: asked.seat.clone(),
            voice: party.or_else(|| asked.side.clone().map(Voice::Side)),
            capacity: asked.capacity,
        },
        moment: Moment {
            as_of: asked.as_of.unwrap_or_else(clock::today),
            known_at: None,
        },
    };
    let set = set(asked, issue, language)?;
    let (outs, issues): (Vec<_>, Vec<_>) = set
        .into_iter()
        .map(|sheet| (sheet.out, (sheet.issue, sheet.form)))
        .unzip();
    let keys: Vec<String> = issues
        .iter()
        .map(|(issue, _)| issue.key.to_string())
        .collect();
    let written = issue_all(issues, &registrar, language)?;
    let args = [
        ("book", asked.book.to_string().into()),
        ("edition", language.list(&keys).into()),
    ];
    tell(&language.tell("command-issued", &args));
    let mut files = outs.iter().zip(&written);
    files.try_for_each(|(out, bytes)| told(out, bytes, language))
}

/// One paper of a set: what is issued, its form, and the file it is written to.
struct Sheet {
    out: PathBuf,
    issue: Issue,
    form: Form,
}

/// What is issued, each with its file and form: the reading asked for, and what goes with it.
fn set(asked: &Edition, first: Issue, language: Language) -> Result<Vec<Sheet>, Failure> {
    let form = form_of(&asked.out, &first.reading, language)?;
    let mut others = Vec::new();
    for with in &asked.with {
        let Reading::Review(text) = &first.reading else {
            return Err(Failure::Given(language.say("edition-not-of-a-review")));
        };
        let (reading, paper) = match with {
            With::Review => continue,
            With::Matrix => (Reading::Matrix(text.clone()), Paper::ImplementationMatrix),
            With::Differences => (Reading::Differences(text.clone()), Paper::Differences),
            With::Moved => (Reading::Moved(text.clone()), Paper::Moved),
        };
        let name = with.name();
        others.push(Sheet {
            out: beside(&asked.out, name, None),
            issue: first.beside(name, &reading, paper, language)?,
            form,
        });
        if *with == With::Matrix {
            others.push(Sheet {
                out: beside(&asked.out, name, Some("xlsx")),
                issue: first.beside("matrix-sheet", &reading, paper, language)?,
                form: Form::Excel,
            });
        }
    }
    let mut set = vec![Sheet {
        out: asked.out.clone(),
        issue: first,
        form,
    }];
    set.append(&mut others);
    Ok(set)
}

/// A file beside another, named after it and what it holds: `review-2-matrix.xlsx`.
fn beside(out: &Path, name: &str, ending: Option<&str>) -> PathBuf {
    let stem = out.file_stem().unwrap_or_default().to_string_lossy();
    let own = out.extension().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!("{stem}-{name}.{}", ending.unwrap_or(&own)))
}

/// A reading by its address, with the question that follows it where it carries one.
fn reading(address: &str) -> Option<Reading> {
    let (path, question) = address.split_once('?').unwrap_or((address, ""));
    let asked: Vec<(String, String)> = question
        .split('&')
        .filter_map(|asked| asked.split_once('='))
        .map(|(name, answer)| (name.to_owned(), answer.to_owned()))
        .collect();
    Reading::parse(path, &asked)
}

/// An edition to be issued.
pub(crate) struct Issue {
    pub(crate) reading: Reading,
    pub(crate) key: Key,
    pub(crate) title: Words,
    pub(crate) number: Option<u32>,
    pub(crate) book: BookId,
    pub(crate) author: Author,
    pub(crate) moment: Moment,
}

impl Issue {
    /// Another paper of the same moment, book and author, with a key and a title after those of this one.
    fn beside(
        &self,
        name: &str,
        reading: &Reading,
        paper: Paper,
        language: Language,
    ) -> Result<Issue, Failure> {
        let key = format!("{}-{name}", self.key);
        let key = Key::parse(&key).map_err(|_| nothing(&key, language))?;
        let paper: &'static str = paper.into();
        let called = language.say(&format!("edition-{paper}"));
        let title = format!("{}: {called}", self.title.read(language.tag()));
        Ok(Issue {
            reading: reading.clone(),
            key,
            title: Words::in_one(language.tag(), &title),
            number: self.number,
            book: self.book.clone(),
            author: self.author.clone(),
            moment: self.moment,
        })
    }

    /// Issues one edition and gives its bytes.
    pub(crate) fn issue(
        self,
        registrar: &Registrar,
        form: Form,
        language: Language,
    ) -> Result<Vec<u8>, Failure> {
        let written = issue_all(vec![(self, form)], registrar, language)?;
        Ok(written.into_iter().flatten().collect())
    }

    /// Computes the reading with the eyes of the author, as far as the edition's book allows, and the act that records
    /// it.
    fn prepared(
        self,
        registrar: &Registrar,
        form: Form,
        checkpoint: &str,
        language: Language,
    ) -> Result<(Submission, Vec<u8>), Failure> {
        let missing = || nothing(&self.reading.path(), language);
        let (known_at, bytes) = {
            let partnership = registrar.read();
            let readers = Eyes::Readers(self.book.clone());
            let sight = partnership.sight(&readers, self.moment.as_of);
            let sight = sight.ok_or_else(missing)?;
            let last = sight.books.iter().filter_map(|book| book.entries.last());
            let known_at = last
                .map(|last| last.recorded_at)
                .max()
                .ok_or_else(missing)?;
            let title = web::title(&partnership);
            let answer = answer(&self.reading, &sight, self.moment, title, language);
            let mut answer = answer.ok_or_else(missing)?;
            answer.imprint.checkpoints = vec![checkpoint.to_owned()];
            answer.stamp = known_at;
            (known_at, answer.bytes(form)?)
        };
        let (paper, of) = paper_of(&self.reading).ok_or_else(missing)?;
        let act = edition::Act::Issue {
            key: self.key,
            title: self.title,
            paper,
            of,
            number: self.number,
            as_of: self.moment.as_of,
            known_at,
            language: Tag::parse(language.tag()).expect("every language of the program has a tag"),
            media_type: MediaType::parse(form.media_type()).expect("every form has a media type"),
            hash: ledger::hash_of(&bytes),
            program: PROGRAM.1.into(),
            checkpoint: checkpoint.into(),
        };
        let submission = Submission {
            book: self.book,
            author: self.author,
            act: partnership::Act::Edition(act),
            cites: Vec::new(),
        };
        Ok((submission, bytes))
    }
}

/// Issues editions of one book and moment together, all or none: each bears the same checkpoint.
fn issue_all(
    issues: Vec<(Issue, Form)>,
    registrar: &Registrar,
    language: Language,
) -> Result<Vec<Vec<u8>>, Failure> {
    let (mut submissions, mut written) = (Vec::new(), Vec::new());
    let book = issues.first().map(|(issue, _)| issue.book.clone());
    let Some(book) = book else {
        return Ok(written);
    };
    let checkpoint = registrar.checkpoint(&book)?.to_string();
    for (issue, form) in issues {
        let (submission, bytes) = issue.prepared(registrar, form, &checkpoint, language)?;
        submissions.push(submission);
        written.push(bytes);
    }
    // Judged before the bytes are kept, so that what is refused leaves nothing behind.
    drop(
        registrar
            .dry_run(submissions.clone())
            .map_err(Failure::Refused)?,
    );
    for bytes in &written {
        registrar.put(bytes)?;
    }
    registrar.record(submissions)?;
    Ok(written)
}

/// Which paper a reading is, and of what; none where it is not issued in editions.
fn paper_of(reading: &Reading) -> Option<(Paper, Option<Subject>)> {
    Some(match reading {
        Reading::Meeting(it) => (Paper::MeetingRecord, Some(Subject::Meeting(it.clone()))),
        Reading::FollowUp => (Paper::FollowUpMatrix, None),
        Reading::Portfolio => (Paper::Portfolio, None),
        Reading::Issue(it) => (Paper::IssueHistory, Some(Subject::Issue(it.clone()))),
        Reading::Release { meeting, .. } => {
            (Paper::PressRelease, Some(Subject::Meeting(meeting.clone())))
        }
        Reading::Matrix(it) => {
            let text = Subject::Instrument(it.clone());
            (Paper::ImplementationMatrix, Some(text))
        }
        Reading::Differences(it) => (Paper::Differences, Some(Subject::Instrument(it.clone()))),
        Reading::Moved(it) => (Paper::Moved, Some(Subject::Instrument(it.clone()))),
        Reading::Review(it) => (Paper::Review, Some(Subject::Instrument(it.clone()))),
        Reading::Calendar => (Paper::Calendar, None),
        Reading::Offices => (Paper::RegisterOfOffices, None),
        Reading::Home
        | Reading::Calls
        | Reading::Standing { .. }
        | Reading::Meetings
        | Reading::Instruments
        | Reading::Project(_)
        | Reading::Issues
        | Reading::Search(_)
        | Reading::Ledger { .. }
        | Reading::Thing(_) => return None,
    })
}
