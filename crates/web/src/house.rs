//! What is served, with the answers kept: looking up under a reader's sight, writing, keeping. Nothing of HTTP but its bytes.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::HeaderMap;
use documents::compose::Imprint;
use documents::paper::Paper;
use documents::reading::{Reading, View};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use language::Language;
use partnership::Partnership;
use partnership::attachment::Hash;
use partnership::seat::{Eyes, Sight};
use partnership::view::Moment;

use crate::address::{Address, Malformed};
use crate::answer::Answer;
use crate::around::Around;
use crate::cache::{Asked, Cache};
use crate::form::{self, Offering};
use crate::page::{Sequel, page_with};
use crate::shell::{Form, Place};
use crate::workroom::Workroom;
use crate::{Server, Shell, frame, page, reader};

/// How many bytes of answers are kept.
const CACHE_BYTES: usize = 64 << 20;

/// The type of a page.
pub(crate) const PAGE: &str = "text/html; charset=utf-8";

/// What is served, with the answers kept.
pub(crate) struct House {
    pub(crate) server: Server,
    cache: Mutex<Cache>,
    workroom: Workroom,
}

/// A reader on a day.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    /// With whose eyes.
    pub(crate) eyes: Eyes,
    /// In which language.
    pub(crate) language: Language,
    /// On which day.
    pub(crate) today: Date,
}

/// Tells that a form of what is asked could not be written.
#[derive(Debug)]
pub(crate) struct Unwritten;

impl House {
    /// Nothing is kept yet.
    pub(crate) fn new(server: Server) -> House {
        House {
            cache: Mutex::new(Cache::new(CACHE_BYTES)),
            workroom: Workroom::new(server.clock),
            server,
        }
    }

    /// The answer kept for what is asked.
    pub(crate) fn kept(&self, reader: &Reader, address: &Address) -> Option<Answer> {
        let partnership = self.server.registrar.read();
        let strikes = self.server.registrar.strikes();
        let asked = asked(&sight(&partnership, reader), reader, address)?;
        self.cache().get(&asked, strikes)
    }

    /// The answer to what is asked; none where the reader's sight holds nothing of it.
    pub(crate) fn computed(
        &self,
        reader: &Reader,
        address: &Address,
    ) -> Result<Option<Answer>, Unwritten> {
        let Some(seen) = self.seen(reader, address) else {
            return Ok(None);
        };
        let title = &self.server.title;
        let told = (reader.language, &seen.imprint);
        let answer = match address.form {
            None => {
                let paper = seen.view.page(title, reader.language, &seen.imprint);
                Answer::of(PAGE, page(&seen.shell, &paper).into_bytes(), None)
            }
            Some(form) => {
                let stamp = stamp(reader.today);
                let written = seen.view.written(form, title, told, stamp, typeset::pdf);
                let bytes = written.map_err(|_| Unwritten)?;
                let name = format!("{}.{}", seen.asked.reading.file_stem(), form.ending());
                Answer::of(form.media_type(), bytes, Some(&name))
            }
        };
        self.cache().put(seen.asked, answer.clone(), seen.strikes);
        Ok(Some(answer))
    }

    /// The answer to what is asked, computed beside the threads that answer others, and few at a time.
    pub(crate) async fn apart(
        self: Arc<Self>,
        reader: &Reader,
        address: &Address,
    ) -> Result<Option<Answer>, Unwritten> {
        let (reader, address) = (reader.clone(), address.clone());
        let house = Arc::clone(&self);
        let work = move || house.computed(&reader, &address);
        let computed = self.workroom.slowly(work);
        computed.await.unwrap_or(Err(Unwritten))
    }

    /// The page for what is not there, and for what is not the reader's: the same.
    pub(crate) fn nothing_here(&self, reader: &Reader, address: &Address) -> Answer {
        let paper = frame::nothing_here(self.name(reader.language), reader.language);
        self.plain(reader, address, &paper)
    }

    /// The page for an address that cannot be read.
    pub(crate) fn misread(&self, reader: &Reader, why: &Malformed) -> Answer {
        let paper = frame::malformed(self.name(reader.language), reader.language, why);
        self.plain(reader, &Address::default(), &paper)
    }

    /// The page for a form that could not be written.
    pub(crate) fn unwritten(&self, reader: &Reader, address: &Address) -> Answer {
        let paper = frame::unwritten(self.name(reader.language), reader.language);
        self.plain(reader, address, &paper)
    }

    /// A page that has no other forms.
    fn plain(&self, reader: &Reader, address: &Address, paper: &Paper) -> Answer {
        self.framed(reader, address, paper, Vec::new(), Sequel::nothing())
    }

    /// Looks something up in what a reader sees today.
    pub(crate) fn looking<T>(&self, reader: &Reader, look: impl FnOnce(&Sight<'_>) -> T) -> T {
        look(&sight(&self.server.registrar.read(), reader))
    }

    /// Looks something up in the record and in what a reader sees of it today.
    pub(crate) fn regarding<T>(
        &self,
        reader: &Reader,
        look: impl FnOnce(&Partnership, &Sight<'_>) -> T,
    ) -> T {
        let partnership = self.server.registrar.read();
        look(&partnership, &sight(&partnership, reader))
    }

    /// The bytes of a file that the record keeps; none where it does not keep it or cannot read it.
    pub(crate) fn bytes(&self, hash: &Hash) -> Option<Vec<u8>> {
        self.server.registrar.get(hash).ok().flatten()
    }

    /// Looks up what is asked, and holds the record only as long as that takes.
    fn seen(&self, reader: &Reader, address: &Address) -> Option<Seen> {
        let registrar = &self.server.registrar;
        let partnership = registrar.read();
        let strikes = registrar.strikes();
        let today = sight(&partnership, reader);
        let asked = asked(&today, reader, address)?;
        let known = asked.known_at.map(|time| partnership.known_at(time));
        let sight = match &known {
            None => today,
            Some(known) => as_known(known, today),
        };
        if sight.books.is_empty() {
            return None;
        }
        let (as_of, known_at) = (asked.as_of, asked.known_at);
        let moment = Moment { as_of, known_at };
        let view = asked.reading.view(&sight, moment)?;
        let imprint = asked.reading.imprint(&view, &sight, moment);
        let mut shell = self.shell(&partnership, &sight.eyes, reader, address);
        if address.is_of_now() && address.form.is_none() {
            let offering = self.offering((&partnership, &sight), reader, address);
            shell.offers = offering.on(&asked.reading, &view);
            let recorded = address.recorded.as_ref();
            shell.offers.recorded = recorded.and_then(|entry| offering.recorded(entry));
        }
        Some(Seen {
            asked,
            strikes,
            shell,
            view,
            imprint,
        })
    }

    fn shell(
        &self,
        partnership: &Partnership,
        eyes: &Eyes,
        reader: &Reader,
        address: &Address,
    ) -> Shell {
        let Server { seats, title, .. } = &self.server;
        let (language, today) = (reader.language, reader.today);
        let choices = frame::choices(partnership, seats, eyes, today, language);
        let seat = frame::seat_name(partnership, eyes, language);
        let mut shell = frame::shell(title, choices, seat, language, address);
        if !partnership
            .authorships(eyes, self.workroom.now())
            .is_empty()
        {
            shell.places.push(Place {
                name: language.say("form-index"),
                to: form::PATH.to_owned(),
            });
        }
        shell
    }

    /// What a reader may be offered to record.
    fn offering<'a>(
        &self,
        (partnership, sight): (&'a Partnership, &'a Sight<'a>),
        reader: &Reader,
        address: &Address,
    ) -> Offering<'a> {
        let joint = if address.query.is_empty() { "" } else { "?" };
        let back = format!("{}{joint}{}", address.path, address.query);
        let moment = (reader.today, self.workroom.now());
        Offering::to((partnership, sight), reader.language, moment, back)
    }

    fn cache(&self) -> MutexGuard<'_, Cache> {
        self.cache.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Around for House {
    fn reader(&self, headers: &HeaderMap) -> Reader {
        let chosen = reader::seat(headers, &self.server.seats);
        Reader {
            eyes: chosen.unwrap_or_else(|| self.server.eyes.clone()),
            language: reader::language(headers),
            today: Offset::UTC.to_datetime(self.workroom.now()).date(),
        }
    }

    fn name(&self, language: Language) -> String {
        self.server.title.read(language.tag()).to_owned()
    }

    fn workroom(&self) -> &Workroom {
        &self.workroom
    }

    fn framed(
        &self,
        reader: &Reader,
        address: &Address,
        paper: &Paper,
        forms: Vec<Form>,
        sequel: Sequel,
    ) -> Answer {
        let partnership = self.server.registrar.read();
        let eyes = sight(&partnership, reader).eyes;
        let mut shell = self.shell(&partnership, &eyes, reader, address);
        drop(partnership);
        shell.forms = forms;
        let page = page_with(&shell, paper, sequel);
        Answer::of(PAGE, page.into_bytes(), None)
    }
}

/// What was looked up, with what it depends on.
struct Seen {
    asked: Asked,
    strikes: u64,
    shell: Shell,
    view: View,
    imprint: Imprint,
}

/// The moment at which a file is said to be written: the beginning of the day, so that a day's files are equal.
pub(crate) fn stamp(today: Date) -> Timestamp {
    let midnight = Offset::UTC.to_timestamp(today.at(0, 0, 0, 0));
    midnight.expect("a day that the clock has told lies within time")
}

/// The books that a reader reads today; the public one where the seat has been released.
fn sight<'p>(partnership: &'p Partnership, reader: &Reader) -> Sight<'p> {
    let own = partnership.sight(&reader.eyes, reader.today);
    own.or_else(|| partnership.sight(&Eyes::Public, reader.today))
        .expect("the public seat is never released")
}

/// The books that a reader reads today, with what stood in them at an earlier time.
fn as_known<'k>(known: &'k Partnership, today: Sight<'_>) -> Sight<'k> {
    let then = today.books.iter().filter_map(|book| known.book(&book.id));
    Sight {
        books: then.collect(),
        eyes: today.eyes,
    }
}

/// All that the answer to a request depends on; none where nothing has the address.
fn asked(sight: &Sight<'_>, reader: &Reader, address: &Address) -> Option<Asked> {
    let reading: &Reading = address.reading.as_ref()?;
    let positions = sight.books.iter();
    Some(Asked {
        eyes: sight.eyes.clone(),
        positions: positions
            .map(|book| (book.id.clone(), book.head.number))
            .collect(),
        reading: reading.clone(),
        form: address.form,
        language: reader.language,
        as_of: address.as_of.unwrap_or(reader.today),
        known_at: address.known_at,
        written: format!("{}?{}", address.path, address.query),
        recorded: address.recorded.clone(),
    })
}
