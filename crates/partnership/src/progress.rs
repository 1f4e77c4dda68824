//! Progress: what each side reports on an action line, how far the report has come, and who shares it.
//! The lines themselves live in `instrument`.

mod reports;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::instrument::{Line, Rank};
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::subject::Subject;
use crate::things::{Shelf, Things};
use crate::when::When;
use crate::words::Words;

pub(crate) use reports::reports_on;
pub use reports::{Reports, reports};

/// How far an action line has come.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Nothing has been done on it.
    NotStarted,
    /// Something is being done on it.
    UnderWay,
    /// Something has been done on it: at least one activity.
    Addressed,
    /// What it asks for has been done.
    Implemented,
}

/// How far a report has come, from its author to the other side; only forwards.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// It is being written; every report begins so.
    Draft,
    /// The side stands by it.
    Cleared,
    /// It was given to the other side.
    Exchanged,
    /// A meeting took note of it.
    Noted,
}

/// A stage that a report has reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advance {
    /// The stage.
    pub stage: Stage,
    /// When it was reached.
    pub on: When,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// The report in a wider book as which it was given to the other side.
    pub restated_as: Option<Ref<Progress>>,
    /// The entry that says so.
    pub entry: u64,
}

/// That another voice shares a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endorsement {
    /// Who shares it.
    pub voice: Voice,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// The entry that says so.
    pub entry: u64,
}

/// What one side reports on an action line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The action line.
    pub line: Line,
    /// Who reports.
    pub side: Voice,
    /// How far the line has come.
    pub status: Status,
    /// The date of which this is true.
    pub on: When,
    /// What was done, in words.
    pub narrative: Option<Words>,
    /// What it rests on: projects, attachments, claims, meetings.
    pub evidence: Vec<Subject>,
    /// The stages that the report has reached after its draft, in order.
    pub advances: Vec<Advance>,
    /// Who else shares it, in the order of entry.
    pub endorsements: Vec<Endorsement>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Progress {
    const KIND: Kind = Kind::Progress;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.progress
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.progress
    }
}

/// A report with its short name.
type Named<'a> = (&'a Key, &'a Progress);

impl Progress {
    /// How far the report itself had come by a day.
    pub fn stage(&self, day: Date) -> Stage {
        let reached = self
            .advances
            .iter()
            .rfind(|advance| advance.on.first() <= day);
        reached.map_or(Stage::Draft, |advance| advance.stage)
    }

    /// The report in a wider book as which it had been given to the other side by a day.
    pub fn restated(&self, day: Date) -> Option<&Ref<Progress>> {
        let mut given = self.advances.iter().filter(|one| one.on.first() <= day);
        given.find_map(|one| one.restated_as.as_ref())
    }

    /// Whether its status was by a day that of all those whose text it is, `between`: an agreed one from its date on.
    ///
    /// Reports that merely say the same are not agreed.
    pub fn is_agreed(&self, between: &[Voice], day: Date) -> bool {
        let shares = |voice: &Voice| {
            let mut endorsements = self.endorsements.iter();
            endorsements.any(|one| one.voice == *voice && one.on.first() <= day)
        };
        let is_one = |voice: &Voice| *voice == self.side || shares(voice);
        !between.is_empty() && between.iter().all(is_one)
    }
}

/// What can be done about progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Reports on an action line, for a side.
    Report {
        /// The report's short name.
        key: Key,
        /// The action line.
        line: Line,
        /// Who reports.
        side: Voice,
        /// How far the line has come.
        status: Status,
        /// The date of which this is true.
        on: When,
        /// What was done, in words.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        narrative: Option<Words>,
        /// What it rests on: projects, attachments, claims, meetings.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Subject>,
    },
    /// Records that a report has come further.
    Advance {
        /// The report.
        progress: Ref<Progress>,
        /// The stage that it has reached.
        stage: Stage,
        /// When.
        on: When,
        /// At which meeting; always there where a meeting took note of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// The report in a wider book as which it was given to the other side; the wider book knows nothing of this one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        restated_as: Option<Ref<Progress>>,
    },
    /// Shares another's report, which makes its status an agreed one once all whose text it is do.
    Endorse {
        /// The report.
        progress: Ref<Progress>,
        /// Who shares it.
        voice: Voice,
        /// When.
        on: When,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
    },
}

/// Why nothing can be recorded about progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The provision does not ask for action.
    NotAnActionLine {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
    },
    /// The report has come as far already.
    StageBackwards {
        /// The report.
        progress: Key,
        /// The stage that it has reached.
        reached: Stage,
        /// The stage asked for.
        stage: Stage,
    },
    /// It would reach a stage, or be shared, before it reached an earlier stage.
    BeforeEarlierStage {
        /// The report.
        progress: Key,
        /// The earlier stage.
        earlier: Stage,
    },
    /// What is to restate it in a wider book is not that side's report on that line, or it is not given to anyone.
    NotRestated {
        /// The report.
        progress: Key,
        /// What was named as restating it.
        restated: Key,
    },
    /// Only a meeting takes note, and none is named.
    NotedNowhere {
        /// The report.
        progress: Key,
    },
    /// A report that was not given to the other side cannot be shared by it.
    NotExchanged {
        /// The report.
        progress: Key,
    },
    /// It is not the voice's text that the report is about, or it is the voice's own report.
    NotTheirs {
        /// The report.
        progress: Key,
        /// The voice.
        voice: Voice,
    },
    /// The voice shares it already.
    AlreadyEndorsed {
        /// The report.
        progress: Key,
        /// The voice.
        voice: Voice,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Report { key, .. } => key,
            Act::Advance { progress, .. } | Act::Endorse { progress, .. } => &progress.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        match self {
            Act::Report {
                key,
                line,
                side,
                evidence,
                ..
            } => {
                hearing.fresh(key)?;
                line.find(hearing)?;
                hearing.speaks_for(side)?;
                evidence
                    .iter()
                    .try_for_each(|subject| hearing.knows_subject(subject))?;
                asks_for_action(hearing, line)
            }
            Act::Advance {
                progress,
                stage,
                on,
                at,
                restated_as,
            } => {
                let report = hearing.own(progress)?;
                hearing.find_some(at.as_ref())?;
                advances(report, &progress.key, *stage, *on, at.as_ref())?;
                if let Some(wider) = restated_as {
                    restates(hearing, (&progress.key, report), wider, *stage)?;
                }
                match stage {
                    Stage::Draft | Stage::Cleared | Stage::Exchanged => {
                        hearing.speaks_for(&report.side)
                    }
                    Stage::Noted => Ok(()),
                }
            }
            Act::Endorse {
                progress,
                voice,
                on,
                at,
            } => {
                let report = hearing.own(progress)?;
                hearing.speaks_for(voice)?;
                hearing.find_some(at.as_ref())?;
                let text = hearing.find(&report.line.instrument)?;
                Ok(endorses(report, &progress.key, voice, *on, &text.between)?)
            }
        }
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        match self {
            Act::Report {
                key,
                line,
                side,
                status,
                on,
                narrative,
                evidence,
            } => {
                let progress = Progress {
                    line: line.clone(),
                    side: side.clone(),
                    status: *status,
                    on: *on,
                    narrative: narrative.clone(),
                    evidence: evidence.clone(),
                    advances: Vec::new(),
                    endorsements: Vec::new(),
                    entry,
                };
                things.put(key, entry, progress);
            }
            Act::Advance {
                progress,
                stage,
                on,
                at,
                restated_as,
            } => {
                let advance = Advance {
                    stage: *stage,
                    on: *on,
                    at: at.clone(),
                    restated_as: restated_as.clone(),
                    entry,
                };
                things.amend(progress, entry, |report: &mut Progress| {
                    report.advances.push(advance);
                });
            }
            Act::Endorse {
                progress,
                voice,
                on,
                at,
            } => {
                let endorsement = Endorsement {
                    voice: voice.clone(),
                    on: *on,
                    at: at.clone(),
                    entry,
                };
                things.amend(progress, entry, |report: &mut Progress| {
                    report.endorsements.push(endorsement);
                });
            }
        }
    }
}

/// That a line asks for action, so that it can be reported on.
pub(crate) fn asks_for_action(hearing: &Hearing<'_>, line: &Line) -> Result<(), crate::Refusal> {
    if line.find(hearing)?.provision.rank == Rank::ActionLine {
        return Ok(());
    }
    let instrument = line.instrument.key.clone();
    let provision = line.provision.clone();
    Err(Refusal::NotAnActionLine {
        instrument,
        provision,
    }
    .into())
}

fn advances(
    report: &Progress,
    own: &Key,
    stage: Stage,
    on: When,
    at: Option<&Ref<Meeting>>,
) -> Result<(), Refusal> {
    let progress = own.clone();
    let last = report.advances.last();
    let reached = last.map_or(Stage::Draft, |advance| advance.stage);
    if stage <= reached {
        Err(Refusal::StageBackwards {
            progress,
            reached,
            stage,
        })
    } else if last.is_some_and(|advance| on.last() < advance.on.first()) {
        let earlier = reached;
        Err(Refusal::BeforeEarlierStage { progress, earlier })
    } else if stage == Stage::Noted && at.is_none() {
        Err(Refusal::NotedNowhere { progress })
    } else {
        Ok(())
    }
}

/// That the report of a wider book is the same side's on the same line, given to the other side.
fn restates(
    hearing: &Hearing<'_>,
    (own, report): Named<'_>,
    wider: &Ref<Progress>,
    stage: Stage,
) -> Result<(), crate::Refusal> {
    let there = hearing.find(wider)?;
    let (home, book) = (&hearing.own.id, wider.book_from(&hearing.own.id));
    let is_same = there.side == report.side && there.line.from(&book) == report.line.from(home);
    if is_same && book != *home && stage == Stage::Exchanged {
        return Ok(());
    }
    let (progress, restated) = (own.clone(), wider.key.clone());
    Err(Refusal::NotRestated { progress, restated }.into())
}

fn endorses(
    report: &Progress,
    own: &Key,
    voice: &Voice,
    on: When,
    between: &[Voice],
) -> Result<(), Refusal> {
    let (progress, voice) = (own.clone(), voice.clone());
    let mut advances = report.advances.iter();
    let given = advances.find(|advance| advance.stage >= Stage::Exchanged);
    let mut endorsements = report.endorsements.iter();
    let Some(given) = given else {
        return Err(Refusal::NotExchanged { progress });
    };
    if voice == report.side || !between.contains(&voice) {
        Err(Refusal::NotTheirs { progress, voice })
    } else if on.last() < given.on.first() {
        let earlier = given.stage;
        Err(Refusal::BeforeEarlierStage { progress, earlier })
    } else if endorsements.any(|one| one.voice == voice) {
        Err(Refusal::AlreadyEndorsed { progress, voice })
    } else {
        Ok(())
    }
}
