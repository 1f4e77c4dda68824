//! Issuing an edition: a reading's bytes are kept, and an act says what they are and where the record stood.

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

use crate::arguments::Edition;
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
    let form = form_of(&asked.out, &issue.reading, language)?;
    let bytes = issue.issue(&registrar, form, language)?;
    let args = [
        ("book", asked.book.to_string().into()),
        ("edition", asked.key.to_string().into()),
    ];
    tell(&language.tell("command-issued", &args));
    told(&asked.out, &bytes, language)
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
    /// Computes the reading with the eyes of the author, as far as the edition's book allows, keeps its bytes and
    /// records the edition.
    pub(crate) fn issue(
        self,
        registrar: &Registrar,
        form: Form,
        language: Language,
    ) -> Result<Vec<u8>, Failure> {
        let checkpoint = registrar.checkpoint(&self.book)?;
        let (known_at, bytes) = {
            let partnership = registrar.read();
            let readers = Eyes::Readers(self.book.clone());
            let sight = partnership.sight(&readers, self.moment.as_of);
            let sight = sight.ok_or_else(|| nothing(&self.reading.path(), language))?;
            let recorded = sight
                .books
                .iter()
                .filter_map(|book| book.entries.last())
                .map(|last| last.recorded_at);
            let known_at = recorded
                .max()
                .ok_or_else(|| nothing(&self.reading.path(), language))?;
            let mut answer = answer(
                &self.reading,
                &sight,
                self.moment,
                web::title(&partnership),
                language,
            )
            .ok_or_else(|| nothing(&self.reading.path(), language))?;
            answer.imprint.checkpoints = vec![checkpoint.to_string()];
            answer.stamp = known_at;
            (known_at, answer.bytes(form)?)
        };
        let hash = ledger::hash_of(&bytes);
        let media_type = MediaType::parse(form.media_type()).expect("every form has a media type");
        let (paper, of) =
            paper_of(&self.reading).ok_or_else(|| nothing(&self.reading.path(), language))?;
        let act = edition::Act::Issue {
            key: self.key,
            title: self.title,
            paper,
            of,
            number: self.number,
            as_of: self.moment.as_of,
            known_at,
            language: Tag::parse(language.tag()).expect("every language of the program has a tag"),
            media_type,
            hash,
            program: PROGRAM.1.into(),
            checkpoint: checkpoint.to_string().into(),
        };
        let submission = Submission {
            book: self.book,
            author: self.author,
            act: partnership::Act::Edition(act),
            cites: Vec::new(),
        };
        // Judged before its bytes are kept, so that an edition that is refused leaves nothing behind.
        let judged = registrar.dry_run(vec![submission.clone()]);
        drop(judged.map_err(Failure::Refused)?);
        registrar.put(&bytes)?;
        registrar.record(vec![submission])?;
        Ok(bytes)
    }
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
