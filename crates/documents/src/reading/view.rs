//! The view that belongs to each reading, and the paper that belongs to each view. No decision and no sentence lives here.

use jiff::Timestamp;
use language::Language;
use partnership::book::BookId;
use partnership::entry::Voice;
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::seat::Sight;
use partnership::view::calendar::{self, Calendar};
use partnership::view::call::{self, Calls};
use partnership::view::follow_up::{self, Filter, FollowUp};
use partnership::view::home::{self, Home};
use partnership::view::instrument::{self, InstrumentLine};
use partnership::view::issue::{self, IssueHistory, IssueLine};
use partnership::view::log::{self, Log};
use partnership::view::meeting::{self, MeetingRecord};
use partnership::view::name::MeetingName;
use partnership::view::office::{self, Register};
use partnership::view::portfolio::{self, Portfolio, ProjectRecord};
use partnership::view::release::{self, Release};
use partnership::view::review::{self, Review};
use partnership::view::search::{self, Findings};
use partnership::view::standing::{self, Standings};
use partnership::view::thing::{self, ThingRecord};
use partnership::view::{Moment, Place};
use partnership::words::Words;
use serde::Serialize;

use super::{Form, Reading};
use crate::compose::{self, Imprint};
use crate::paper::Paper;
use crate::sheet;

/// How much a search finds at most.
const FINDINGS_MAX: usize = 200;

/// How many entries of each book are read at a time.
const ENTRIES_MAX: usize = 100;

/// What is read, computed and in no language yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[allow(
    missing_docs,
    reason = "each variant is documented by the reading of the same name"
)]
pub enum View {
    Home(Box<Home>),
    Meetings(Vec<MeetingName>),
    Meeting(Box<MeetingRecord>),
    FollowUp(FollowUp),
    Release(Box<Release>),
    Instruments(Vec<InstrumentLine>),
    Review(Box<Review>),
    Matrix(Box<Review>),
    Differences(Box<Review>),
    Moved(Box<Review>),
    Standing(Box<Standings>),
    Calls(Calls),
    Calendar(Calendar),
    Portfolio(Portfolio),
    Project(Box<ProjectRecord>),
    Issues(Vec<IssueLine>),
    Issue(Box<IssueHistory>),
    Offices(Register),
    Search(Findings),
    Ledger(Vec<Log>),
    Thing(Box<ThingRecord>),
}

/// Computes the view of a reading; none where the sight holds no such thing.
pub(super) fn of(reading: &Reading, sight: &Sight<'_>, moment: Moment) -> Option<View> {
    Some(match reading {
        Reading::Home => View::Home(Box::new(home::of(sight, moment))),
        Reading::Meetings => View::Meetings(meeting::list(sight)),
        Reading::Meeting(it) => View::Meeting(Box::new(meeting::of(sight, it, moment)?)),
        Reading::FollowUp => View::FollowUp(follow_up::of(sight, moment, &Filter::default())),
        Reading::Release { meeting, issuer } => View::Release(Box::new(release::of(
            sight,
            meeting,
            issuer.as_ref(),
            moment,
        )?)),
        Reading::Instruments => View::Instruments(instrument::list(sight, moment)),
        Reading::Review(it) => View::Review(Box::new(review::of(sight, it, moment)?)),
        Reading::Matrix(it) => View::Matrix(Box::new(review::of(sight, it, moment)?.lines_alone())),
        Reading::Differences(it) => {
            View::Differences(Box::new(review::of(sight, it, moment)?.lines_alone()))
        }
        Reading::Moved(it) => {
            View::Moved(Box::new(review::of(sight, it, moment)?.movement_alone()))
        }
        Reading::Standing { instrument, side } => {
            let voice = voice(sight, instrument, side.as_ref())?;
            View::Standing(Box::new(standing::of(sight, instrument, &voice, moment)?))
        }
        Reading::Calls => View::Calls(call::of(sight, moment)),
        Reading::Calendar => View::Calendar(calendar::of(sight, moment)),
        Reading::Portfolio => View::Portfolio(portfolio::of(sight, moment)),
        Reading::Project(it) => View::Project(Box::new(portfolio::project(sight, it, moment)?)),
        Reading::Issues => View::Issues(issue::list(sight)),
        Reading::Issue(it) => View::Issue(Box::new(issue::of(sight, it, moment)?)),
        Reading::Offices => View::Offices(office::of(sight, moment)),
        Reading::Search(query) => View::Search(search::of(sight, query, FINDINGS_MAX)),
        Reading::Ledger { book, before } => View::Ledger(ledger(sight, book.as_ref(), *before)?),
        Reading::Thing(place) => View::Thing(Box::new(thing::of(sight, place, moment)?)),
    })
}

/// The side or party between which a text stands, by its short name; the one that the text names first without it.
fn voice(sight: &Sight<'_>, text: &Ref<Instrument>, side: Option<&Key>) -> Option<Voice> {
    let (_, text) = sight.find(text)?;
    let is_it = |voice: &&Voice| match voice {
        Voice::Party(it) => side.is_none_or(|side| it.key == *side),
        Voice::Side(it) => side.is_none_or(|side| it.key == *side),
    };
    text.between.iter().find(is_it).cloned()
}

/// The entries of one book or of all.
fn ledger(sight: &Sight<'_>, book: Option<&BookId>, before: Option<u64>) -> Option<Vec<Log>> {
    let mut logs = log::of(sight, ENTRIES_MAX, before);
    logs.retain(|log| book.is_none_or(|book| log.book == *book));
    (!logs.is_empty()).then_some(logs)
}

impl View {
    /// Sets the view out as a paper in a language; the first page bears the name of the record.
    pub fn paper(&self, record: &Words, language: Language, imprint: &Imprint) -> Paper {
        match self {
            View::Home(view) => {
                compose::home::page(view, record.read(language.tag()), language, imprint)
            }
            View::Meetings(view) => compose::meeting::list(view, language, imprint),
            View::Meeting(view) => compose::meeting::record(view, language, imprint),
            View::FollowUp(view) => compose::follow_up::matrix(view, language, imprint),
            View::Release(view) => compose::release::release(view, language, imprint),
            View::Instruments(view) => compose::instrument::list(view, language, imprint),
            View::Review(view) => compose::review::review(view, language, imprint),
            View::Matrix(view) => compose::matrix::matrix(view, language, imprint),
            View::Differences(view) => compose::differences::differences(view, language, imprint),
            View::Moved(view) => compose::differences::moved(view, language, imprint),
            View::Standing(view) => compose::standing::standing(view, language, imprint),
            View::Calls(view) => compose::call::calls(view, language, imprint),
            View::Calendar(view) => compose::calendar::calendar(view, language, imprint),
            View::Portfolio(view) => compose::portfolio::portfolio(view, language, imprint),
            View::Project(view) => compose::portfolio::project(view, language, imprint),
            View::Issues(view) => compose::issue::list(view, language, imprint),
            View::Issue(view) => compose::issue::history(view, language, imprint),
            View::Offices(view) => compose::office::register(view, language, imprint),
            View::Search(view) => compose::search::findings(view, language, imprint),
            View::Ledger(view) => compose::log::ledger(view, language, imprint),
            View::Thing(view) => compose::thing::record(view, language, imprint),
        }
    }

    /// The page of the view: its paper, and beside it what is not for handing out.
    pub fn page(&self, record: &Words, language: Language, imprint: &Imprint) -> Paper {
        match self {
            View::Release(view) => compose::release::with_attributions(view, language, imprint),
            View::Review(view) => {
                let mut page = compose::review::review(view, language, imprint);
                page.blocks.extend(compose::matrix::way(view, language));
                page.blocks
                    .extend(compose::differences::ways(view, language));
                page
            }
            View::Home(_)
            | View::Meetings(_)
            | View::Meeting(_)
            | View::FollowUp(_)
            | View::Instruments(_)
            | View::Matrix(_)
            | View::Differences(_)
            | View::Moved(_)
            | View::Standing(_)
            | View::Calls(_)
            | View::Calendar(_)
            | View::Portfolio(_)
            | View::Project(_)
            | View::Issues(_)
            | View::Issue(_)
            | View::Offices(_)
            | View::Search(_)
            | View::Ledger(_)
            | View::Thing(_) => self.paper(record, language, imprint),
        }
    }

    /// The view as the bytes of a form. `stamp` is the moment of writing, for the forms that state it; `pdf` sets a
    /// paper as PDF, which is the work of a heavier room.
    ///
    /// # Errors
    /// What `pdf` could not set.
    pub fn written<E>(
        &self,
        form: Form,
        record: &Words,
        (language, imprint): (Language, &Imprint),
        stamp: Timestamp,
        pdf: impl FnOnce(&Paper) -> Result<Vec<u8>, E>,
    ) -> Result<Vec<u8>, E> {
        let paper = || self.paper(record, language, imprint);
        Ok(match (form, self) {
            (Form::Word, _) => crate::word::write(&paper()),
            (Form::Pdf, _) => pdf(&paper())?,
            (Form::Calendar, View::Calendar(view)) => crate::calendar::write(view, language, stamp),
            (Form::Excel, View::Matrix(view)) => sheet::matrix(view, language, imprint),
            (Form::Excel, View::Portfolio(view)) => sheet::portfolio(view, language, imprint),
            (Form::Excel, View::FollowUp(view)) => sheet::follow_up(view, language, imprint),
            // Only calendars are offered as calendar files, and only tables as workbooks.
            (Form::Json | Form::Calendar | Form::Excel, _) => self.json().into_bytes(),
        })
    }

    /// The view itself as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a view holds nothing that JSON cannot write")
    }

    /// Where the things stand whose books the view was read from; none for a view of the whole sight.
    pub(super) fn rests_on(&self) -> Option<Vec<&Place>> {
        match self {
            View::Home(_)
            | View::Meetings(_)
            | View::FollowUp(_)
            | View::Instruments(_)
            | View::Calls(_)
            | View::Calendar(_)
            | View::Portfolio(_)
            | View::Issues(_)
            | View::Offices(_)
            | View::Search(_)
            | View::Ledger(_) => None,
            View::Release(view) => Some(release_places(view)),
            View::Standing(view) => Some(standing_places(view)),
            View::Review(view)
            | View::Matrix(view)
            | View::Differences(view)
            | View::Moved(view) => Some(review_places(view)),
            View::Project(view) => {
                let places = std::iter::once(&view.line.place);
                Some(
                    places
                        .chain(view.claims.iter().map(|claim| &claim.place))
                        .collect(),
                )
            }
            View::Issue(view) => {
                let places = std::iter::once(&view.issue.place)
                    .chain(view.parts.iter().map(|part| &part.place))
                    .chain(view.said.iter().map(|said| &said.place))
                    .chain(view.requests.iter().map(|line| &line.place));
                Some(places.collect())
            }
            View::Meeting(view) => Some(meeting_places(view)),
            View::Thing(view) => {
                let places = std::iter::once(&view.thing.place)
                    .chain(view.claims.iter().map(|claim| &claim.place))
                    .chain(view.led_to_by.iter().map(|thing| &thing.place));
                Some(places.collect())
            }
        }
    }
}

fn meeting_places(view: &MeetingRecord) -> Vec<&Place> {
    let said = view.agenda.iter().flat_map(|line| &line.said);
    let places = std::iter::once(&view.name.place)
        .chain(said.chain(&view.said).map(|said| &said.place))
        .chain(view.requests.iter().map(|line| &line.place))
        .chain(view.commitments.iter().map(|line| &line.place))
        .chain(view.outcomes.iter().map(|line| &line.place))
        .chain(view.on_margins.iter().map(|name| &name.place));
    places.collect()
}

fn release_places(view: &Release) -> Vec<&Place> {
    let mut places = meeting_places(&view.record);
    let events = view.links.iter().flat_map(|link| [&link.from, &link.to]);
    places.extend(events.map(|event| &event.place));
    let projects = view.projects.iter().flat_map(|area| &area.projects);
    places.extend(projects.map(|project| &project.line.place));
    for margin in &view.margins {
        places.push(&margin.name.place);
        places.extend(margin.said.iter().map(|said| &said.place));
        places.extend(margin.outcomes.iter().map(|outcome| &outcome.place));
    }
    places
}

fn standing_places(view: &Standings) -> Vec<&Place> {
    let reports = view.lines.iter().flat_map(|line| {
        let own = line.held.iter().chain(&line.given);
        own.chain(&line.others)
    });
    let places = reports.map(|report| &report.place);
    std::iter::once(&view.instrument.place)
        .chain(places)
        .collect()
}

fn review_places(view: &Review) -> Vec<&Place> {
    let mut places = vec![&view.instrument.place];
    for line in &view.lines {
        let reports = line.reports.iter().filter_map(|side| side.report.as_ref());
        places.extend(reports.map(|report| &report.place));
        places.extend(line.beside.iter().map(|beside| &beside.place));
    }
    places.extend(view.claims.iter().map(|claim| &claim.place));
    places.extend(view.editions.iter().map(|edition| &edition.place));
    let projects = view.projects.iter().flat_map(|area| &area.projects);
    places.extend(projects.map(|project| &project.place));
    places
}
