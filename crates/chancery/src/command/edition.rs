//! Issuing an edition: a reading's bytes are kept, and an act says what they are and where the record stood.

use documents::reading::{Form, Reading};
use language::Language;
use ledger::Registrar;
use partnership::attachment::MediaType;
use partnership::book::BookId;
use partnership::edition::{self, Paper};
use partnership::entry::{Author, Capacity, Submission, Voice};
use partnership::key::Key;
use partnership::seat::Eyes;
use partnership::subject::Subject;
use partnership::view::Moment;
use partnership::words::{Tag, Words};

use crate::arguments::Edition;
use crate::clock;
use crate::command::read::reference;
use crate::command::title;
use crate::command::write::{PROGRAM, answer, form_of, told};
use crate::failure::{Failure, tell};

/// Issues an edition from the words of the command line.
pub(crate) fn run(asked: &Edition, language: Language) -> Result<(), Failure> {
    let registrar = Registrar::open(&asked.record, clock::now)?;
    let capacity: Capacity = serde_json::from_value(asked.capacity.clone().into())
        .map_err(|error| Failure::Given(error.to_string()))?;
    let voice = match (&asked.party, &asked.side) {
        (Some(party), _) => Some(Voice::Party(reference(party, language)?)),
        (None, Some(side)) => Some(Voice::Side(reference(side, language)?)),
        (None, None) => None,
    };
    let issue = Issue {
        reading: Reading::parse(&asked.reading, &[])
            .ok_or_else(|| nothing(&asked.reading, language))?,
        key: Key::parse(&asked.key)?,
        title: Words::in_one(language.tag(), &asked.title),
        number: asked.number,
        book: BookId::parse(&asked.book)?,
        author: Author {
            seat: reference(&asked.seat, language)?,
            voice,
            capacity,
        },
        moment: Moment {
            as_of: asked.as_of.unwrap_or_else(clock::today),
            known_at: None,
        },
    };
    let form = form_of(&asked.out, &issue.reading, language)?;
    let bytes = issue.issue(&registrar, form, language)?;
    told(&asked.out, &bytes, language)?;
    let args = [
        ("book", asked.book.clone().into()),
        ("entry", asked.key.clone().into()),
    ];
    tell(&language.tell("command-issued", &args));
    Ok(())
}

fn nothing(path: &str, language: Language) -> Failure {
    Failure::Given(language.tell("command-nothing-there", &[("path", path.into())]))
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
                title(&partnership),
                language,
            )
            .ok_or_else(|| nothing(&self.reading.path(), language))?;
            answer.imprint.checkpoints = vec![checkpoint.to_string()];
            answer.stamp = known_at;
            (known_at, answer.bytes(form)?)
        };
        let hash = registrar.put(&bytes)?;
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
        let act = partnership::Act::Edition(act);
        registrar.record(vec![Submission {
            book: self.book,
            author: self.author,
            act,
            cites: Vec::new(),
        }])?;
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
        | Reading::Meetings
        | Reading::Instruments
        | Reading::Project(_)
        | Reading::Issues
        | Reading::Search(_)
        | Reading::Ledger { .. }
        | Reading::Thing(_) => return None,
    })
}
