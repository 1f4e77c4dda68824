//! The lines of a review: what each side reports on each, what is agreed, and what is laid beside it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::book::Book;
use crate::entry::Voice;
use crate::instrument::{How, Instrument, Line, Lineage, Placed};
use crate::key::{Key, Ref};
use crate::note::Note;
use crate::progress::{Progress, Reports, Stage, Status, reports_on};
use crate::project::Project;
use crate::seat::Sight;
use crate::view::name::Named;
use crate::view::thing::{self, Called};
use crate::view::{Cited, Place};
use crate::when::When;
use crate::words::{Text, Words};

/// An action line with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReviewLine {
    /// Its short name within the text.
    pub key: Key,
    /// Its number as printed.
    pub label: Option<Text>,
    /// The key of the pillar in which it stands.
    pub pillar: Option<Key>,
    /// The key of the section in which it stands.
    pub section: Option<Key>,
    /// The headings above it, the widest first.
    pub headings: Vec<Words>,
    /// Its words.
    pub text: Words,
    /// The annex that added it.
    pub annex: Option<Key>,
    /// What each side has reported to the other, in the order in which the text names the sides.
    pub reports: Vec<SideReport>,
    /// What is agreed between them.
    pub agreed: Option<Agreed>,
    /// The projects that serve it.
    pub projects: Vec<Named>,
    /// Which areas of other frameworks it serves.
    pub alignments: Vec<(Named, Words)>,
    /// How it goes on in the text that follows, where that is recorded.
    pub lineage: Vec<LineageLine>,
    /// How it might go on: what the reports suggest, while nothing is recorded.
    pub suggested: Option<How>,
    /// Reports and notes of the reader's narrower books, and drafts not yet exchanged.
    pub beside: Vec<Beside>,
}

/// What a side has reported on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideReport {
    /// The side.
    pub side: Named,
    /// Its latest report; none where it has reported nothing.
    pub report: Option<Report>,
}

/// A report on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Where it stands.
    pub place: Place,
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// How far the report itself has come.
    pub stage: Stage,
    /// What was done.
    pub narrative: Option<Words>,
    /// The things of the record that bear it out.
    pub evidence: Vec<Called>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// What is agreed on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Agreed {
    /// The status.
    pub status: Status,
    /// The date of which it is true.
    pub on: When,
}

/// How a line goes on in the text that follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineageLine {
    /// How.
    pub how: How,
    /// As which lines: the text and the line's short name.
    pub to: Vec<(Named, Key)>,
    /// What is to be said about it.
    pub remark: Option<Words>,
}

/// Something of a narrower book, or not yet exchanged, that bears on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Beside {
    /// Where it stands.
    pub place: Place,
    /// What people call that book.
    pub title: Option<Words>,
    /// The status reported, where it is a report.
    pub status: Option<Status>,
    /// How far the report has come, where it is one.
    pub stage: Option<Stage>,
    /// Its words.
    pub words: Option<Words>,
}

impl ReviewLine {
    /// Whether nobody has reported on it and no project serves it.
    pub fn is_without_activity(&self) -> bool {
        let begun = |report: &Report| report.status != Status::NotStarted;
        !self
            .reports
            .iter()
            .any(|side| side.report.as_ref().is_some_and(begun))
            && self.projects.is_empty()
    }

    /// Since when the reports have stood beside each other with different statuses: the date of the latest of them.
    pub fn differs_since(&self) -> Option<When> {
        let reports = self.reports.iter().filter_map(|side| side.report.as_ref());
        let latest = reports.map(|report| report.on).max_by_key(|on| on.first());
        latest.filter(|_| self.differs())
    }

    /// Whether two sides report different statuses.
    pub fn differs(&self) -> bool {
        let mut statuses = self
            .reports
            .iter()
            .filter_map(|side| side.report.as_ref())
            .map(|report| report.status);
        statuses
            .next()
            .is_some_and(|first| statuses.any(|other| other != first))
    }
}

/// The reports of a book on each line of one text that count on a day: given to the other side by then.
fn exchanged<'a>(book: &'a Book, key: &Key, day: Date) -> BTreeMap<Key, Reports<'a>> {
    let text = Place::of::<Instrument>(book, key);
    let told = reports_on(book, &text, day, Stage::Exchanged).into_iter();
    told.map(|(line, reports)| (line.provision, reports))
        .collect()
}

/// What is agreed on each line of a text on a day, where anything is.
pub(super) fn agreed(
    book: &Book,
    key: &Key,
    text: &Instrument,
    day: Date,
) -> BTreeMap<Key, Agreed> {
    let on_line = |(line, reports): (Key, Reports<'_>)| {
        let (_, report) = reports.agreed(&text.between)?;
        let (status, on) = (report.status, report.on);
        Some((line, Agreed { status, on }))
    };
    let told = exchanged(book, key, day).into_iter();
    told.filter_map(on_line).collect()
}

/// The action lines of a text that count on a day.
pub(super) fn lines(
    sight: &Sight<'_>,
    book: &Book,
    key: &Key,
    text: &Instrument,
    followed: bool,
    day: Date,
) -> Vec<ReviewLine> {
    let reports = exchanged(book, key, day);
    let agreed = agreed(book, key, text, day);
    let serving = serving(sight, book, key);
    let lineages = lineages(book, key);
    let beside = beside(sight, book, key, day);
    let line = |placed: &Placed| {
        let own = &placed.provision.key;
        let reported = reports.get(own).map(Reports::latest).unwrap_or_default();
        let lineage = lineages.get(own).map_or(&[][..], Vec::as_slice);
        let lineage: Vec<LineageLine> = lineage
            .iter()
            .map(|one| going_on(sight, book, one))
            .collect();
        let agreed = agreed.get(own).copied();
        let headings = headings(text, placed);
        ReviewLine {
            key: own.clone(),
            label: placed.provision.label.clone(),
            pillar: text
                .pillar_of(placed)
                .map(|pillar| pillar.provision.key.clone()),
            section: text
                .section_of(placed)
                .map(|section| section.provision.key.clone()),
            headings,
            text: placed.provision.text.clone(),
            annex: placed.annex.clone(),
            reports: text
                .between
                .iter()
                .map(|voice| side_report(sight, book, voice, &reported, day))
                .collect(),
            projects: serving.get(own).cloned().unwrap_or_default(),
            alignments: alignments(sight, book, text, own),
            suggested: (lineage.is_empty() && !followed).then(|| suggest(agreed)),
            lineage,
            agreed,
            beside: beside.get(own).cloned().unwrap_or_default(),
        }
    };
    text.action_lines(day).map(line).collect()
}

fn side_report(
    sight: &Sight<'_>,
    book: &Book,
    voice: &Voice,
    reported: &BTreeMap<&Voice, (&Key, &Progress)>,
    day: Date,
) -> SideReport {
    let report = reported.get(voice).map(|(key, report)| Report {
        place: Place::of::<Progress>(book, key),
        status: report.status,
        on: report.on,
        stage: report.stage(day),
        narrative: report.narrative.clone(),
        evidence: evidence(sight, book, report),
        sources: sight.cited(book, report.entry),
    });
    SideReport {
        side: sight.voice(voice),
        report,
    }
}

/// What bears a report out, as far as the sight holds it.
fn evidence(sight: &Sight<'_>, book: &Book, report: &Progress) -> Vec<Called> {
    let found = report.evidence.iter().filter_map(|subject| {
        let (kind, home, key) = subject.place_from(&book.id);
        thing::called(sight, sight.book(&home)?, kind, &key)
    });
    found.collect()
}

fn headings(text: &Instrument, placed: &Placed) -> Vec<Words> {
    let mut above: Vec<Words> = text
        .provisions
        .ancestors(placed)
        .map(|above| above.provision.text.clone())
        .collect();
    above.reverse();
    above
}

/// The projects of the book and its wider ones that serve each line of a text.
fn serving(sight: &Sight<'_>, book: &Book, key: &Key) -> BTreeMap<Key, Vec<Named>> {
    let mut lines: BTreeMap<Key, Vec<Named>> = BTreeMap::new();
    for (home, own, project) in sight.all::<Project>() {
        for service in &project.serves {
            if home.id == book.id && is_line_of(&service.line, home, book, key) {
                let named = Named {
                    place: Place::of::<Project>(home, own),
                    name: project.title.clone(),
                };
                lines
                    .entry(service.line.provision.clone())
                    .or_default()
                    .push(named);
            }
        }
    }
    lines
}

fn is_line_of(line: &Line, home: &Book, book: &Book, key: &Key) -> bool {
    line.instrument.key == *key && line.instrument.book_from(&home.id) == book.id
}

fn alignments(sight: &Sight<'_>, book: &Book, text: &Instrument, own: &Key) -> Vec<(Named, Words)> {
    let found = text.alignments_of(own).filter_map(|one| {
        let (place, _, framework) = sight.placed(book, &one.framework)?;
        Some((
            Named {
                place,
                name: framework.title.clone(),
            },
            one.area.clone(),
        ))
    });
    found.collect()
}

/// What is recorded of how each line of a text goes on.
fn lineages<'a>(book: &'a Book, key: &Key) -> BTreeMap<&'a Key, Vec<&'a Lineage>> {
    let mut lines: BTreeMap<&Key, Vec<&Lineage>> = BTreeMap::new();
    let texts = book.things.instruments.values();
    for one in texts.flat_map(|text| &text.lineage) {
        for line in &one.from {
            if is_line_of(line, book, book, key) {
                lines.entry(&line.provision).or_default().push(one);
            }
        }
    }
    lines
}

fn going_on(sight: &Sight<'_>, book: &Book, one: &Lineage) -> LineageLine {
    let named = |it: &Ref<Instrument>| {
        let (place, _, text) = sight.placed(book, it)?;
        Some(Named {
            place,
            name: text.title.clone(),
        })
    };
    let to = one.to.iter();
    LineageLine {
        how: one.how,
        to: to
            .filter_map(|line| Some((named(&line.instrument)?, line.provision.clone())))
            .collect(),
        remark: one.remark.clone(),
    }
}

/// What the agreed status suggests for the text that follows: only what is implemented need not go on.
fn suggest(agreed: Option<Agreed>) -> How {
    match agreed.map(|agreed| agreed.status) {
        Some(Status::Implemented) => How::Dropped,
        Some(Status::NotStarted | Status::UnderWay | Status::Addressed) | None => How::Carried,
    }
}

/// What lies beside each line: drafts of the book itself, and reports and notes of narrower books.
fn beside(sight: &Sight<'_>, book: &Book, key: &Key, day: Date) -> BTreeMap<Key, Vec<Beside>> {
    let mut lines: BTreeMap<Key, Vec<Beside>> = BTreeMap::new();
    let text = Place::of::<Instrument>(book, key);
    for (home, named, report) in sight.leading_to::<Progress>(&text) {
        let waiting = if home.id == book.id {
            report.stage(day) < Stage::Exchanged
        } else {
            report.restated(day).is_none()
        };
        if waiting && report.on.first() <= day {
            lines
                .entry(report.line.provision.clone())
                .or_default()
                .push(Beside {
                    place: Place::of::<Progress>(home, named),
                    title: home.title().cloned(),
                    status: Some(report.status),
                    stage: Some(report.stage(day)),
                    words: report.narrative.clone(),
                });
        }
    }
    for (home, own, note) in sight.all::<Note>() {
        let (_, at, named) = note.on.place_from(&home.id);
        let of_report = book.things.progress.get(&named).filter(|_| at == book.id);
        if let Some(report) = of_report.filter(|report| is_line_of(&report.line, book, book, key)) {
            lines
                .entry(report.line.provision.clone())
                .or_default()
                .push(Beside {
                    place: Place::of::<Note>(home, own),
                    title: home.title().cloned(),
                    status: None,
                    stage: None,
                    words: Some(note.text.clone()),
                });
        }
    }
    lines
}
