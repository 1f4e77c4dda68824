//! Where the reports of one side on a text stand: in its own book, given to the other side, noted and shared.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use crate::book::Book;
use crate::entry::Voice;
use crate::instrument::Instrument;
use crate::key::{Key, Ref};
use crate::progress::{Progress, Stage, Status};
use crate::seat::Sight;
use crate::view::call::{LineName, count};
use crate::view::name::Named;
use crate::view::{Moment, Place};
use crate::when::When;
use crate::words::Words;

/// Where the reports of one side on a text stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Standings {
    /// The moment it is of.
    pub moment: Moment,
    /// The text.
    pub instrument: Named,
    /// The side.
    pub side: Named,
    /// The action lines that count on the as-of date, in the order of the text.
    pub lines: Vec<StandingLine>,
    /// How many lines have, in this order: no report, a draft, one that is cleared, one that was given to the other
    /// side, one that a meeting noted.
    pub counts: [u32; 5],
}

/// An action line with the reports on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandingLine {
    /// The line.
    pub line: LineName,
    /// The side's latest report that was not given to the other side, where it is not older than what was.
    pub held: Option<ReportLine>,
    /// The side's latest report that was given to the other side, in the text's own book.
    pub given: Option<ReportLine>,
    /// The latest reports that others gave, in the order in which the text names the sides.
    pub others: Vec<ReportLine>,
}

/// A report and how far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReportLine {
    /// Where it stands.
    pub place: Place,
    /// Whose it is.
    pub side: Named,
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// What was done.
    pub narrative: Option<Words>,
    /// How far the report has come.
    pub stage: Stage,
    /// When it came so far; none for a draft.
    pub since: Option<When>,
    /// Who else shares it.
    pub shared_by: Vec<Named>,
}

impl StandingLine {
    /// How far the side's latest report has come.
    pub fn stage(&self) -> Option<Stage> {
        let latest = self.held.as_ref().or(self.given.as_ref());
        latest.map(|report| report.stage)
    }
}

/// Computes where the reports of a side stand that are in a book or given to others; none where the sight holds no
/// such text.
pub fn of(
    sight: &Sight<'_>,
    it: &Ref<Instrument>,
    side: &Voice,
    moment: Moment,
) -> Option<Standings> {
    let (home, text) = sight.find(it)?;
    let place = Place::of::<Instrument>(home, &it.key);
    let day = moment.as_of;
    let reports = reports(sight, &place, day);
    let none = Vec::new();
    let lines: Vec<StandingLine> = text
        .action_lines(day)
        .map(|placed| {
            let line = LineName::of(placed);
            let on_line = reports.get(&line.key).unwrap_or(&none);
            let of = |voice: &Voice, given: bool| {
                let own = on_line.iter().filter(|(book, _, report)| {
                    report.side == *voice && is_given(book, home, report, day) == given
                });
                own.max_by_key(|(book, _, report)| {
                    (report.on.first(), sight.rank(book), report.entry)
                })
                .copied()
            };
            let others = text.between.iter().filter(|voice| *voice != side);
            let others = others.filter_map(|voice| of(voice, true));
            let (held, given) = (of(side, false), of(side, true));
            let newer = |held: &Held<'_>| {
                given.is_none_or(|(.., given)| given.on.first() <= held.2.on.first())
            };
            let held = held.filter(newer);
            StandingLine {
                held: held.map(|held| report_line(sight, held, day)),
                given: given.map(|given| report_line(sight, given, day)),
                others: others.map(|held| report_line(sight, held, day)).collect(),
                line,
            }
        })
        .collect();
    let stages = [
        None,
        Some(Stage::Draft),
        Some(Stage::Cleared),
        Some(Stage::Exchanged),
        Some(Stage::Noted),
    ];
    let at = |stage| count(lines.iter().filter(|line| line.stage() == stage).count());
    Some(Standings {
        moment,
        instrument: Named {
            place,
            name: text.title.clone(),
        },
        side: sight.voice(side),
        counts: stages.map(at),
        lines,
    })
}

/// A report with the book in which it stands and its key.
type Held<'a> = (&'a Book, &'a Key, &'a Progress);

/// The reports on each line of a text that were not given to the other side as another report.
fn reports<'a>(sight: &Sight<'a>, place: &Place, day: Date) -> BTreeMap<&'a Key, Vec<Held<'a>>> {
    let mut lines: BTreeMap<&Key, Vec<Held<'a>>> = BTreeMap::new();
    for held in sight.leading_to::<Progress>(place) {
        let report = held.2;
        if report.on.first() <= day && report.restated(day).is_none() {
            lines.entry(&report.line.provision).or_default().push(held);
        }
    }
    lines
}

fn is_given(book: &Book, home: &Book, report: &Progress, day: Date) -> bool {
    book.id == home.id && report.stage(day) >= Stage::Exchanged
}

fn report_line(sight: &Sight<'_>, (book, key, report): Held<'_>, day: Date) -> ReportLine {
    let reached = report.advances.iter().rev();
    let mut reached = reached.filter(|advance| advance.on.first() <= day);
    let shared = report.endorsements.iter();
    let shared = shared.filter(|one| one.on.first() <= day);
    ReportLine {
        place: Place::of::<Progress>(book, key),
        side: sight.voice(&report.side),
        status: report.status,
        on: report.on,
        narrative: report.narrative.clone(),
        stage: report.stage(day),
        since: reached.next().map(|advance| advance.on),
        shared_by: shared.map(|one| sight.voice(&one.voice)).collect(),
    }
}
