//! The first page: the latest meeting, what was asked there and became of it, and what comes next.

use serde::Serialize;

use crate::key::Ref;
use crate::meeting::Meeting;
use crate::milestone::Milestone;
use crate::office::Function;
use crate::request::Request;
use crate::seat::Sight;
use crate::view::follow_up::{self, Filter, RequestLine};
use crate::view::meeting::{CoChairLine, DelegationLine, HandledLine, MeetingRecord};
use crate::view::name::{MeetingName, Named};
use crate::view::office::{OfficeLine, Register};
use crate::view::{Cited, Moment, Place, meeting, office};
use crate::when::When;
use crate::words::Words;

/// The first page of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Home {
    /// The moment it is of.
    pub moment: Moment,
    /// The latest meeting of which more than its date is recorded.
    pub latest: Option<Latest>,
    /// The requests made elsewhere that are still open.
    pub open_requests: Vec<RequestLine>,
    /// The meetings to come, the next first.
    pub coming: Vec<MeetingName>,
    /// The offices of chair and coordinator with the term that covers the day.
    pub in_office: Vec<OfficeLine>,
    /// The marks in the history of the partnership, the earliest first.
    pub milestones: Vec<MilestoneLine>,
}

/// The latest meeting as the first page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Latest {
    /// Which meeting.
    pub name: MeetingName,
    /// Where it was held.
    pub location: Option<Words>,
    /// Who chaired it together.
    pub co_chairs: Vec<CoChairLine>,
    /// Who took part.
    pub delegations: Vec<DelegationLine>,
    /// What was discussed, in the words of its agenda; points under which nothing is recorded are left out.
    pub subjects: Vec<Words>,
    /// The sides that tell of it.
    pub told_by: Vec<Named>,
    /// The texts it dealt with.
    pub handled: Vec<HandledLine>,
    /// What each side asked of the other there, and what became of it.
    pub requests: Vec<RequestLine>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// A mark in the history of the partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MilestoneLine {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub title: Words,
    /// The level of partnership that it reached.
    pub level: Option<Words>,
    /// When.
    pub on: When,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Computes the first page.
pub fn of(sight: &Sight<'_>, moment: Moment) -> Home {
    let latest = latest(sight, moment);
    let elsewhere = |line: &RequestLine| {
        let here = latest.as_ref().map(|latest| &latest.name.place);
        let at = line.at.as_ref().map(|at| &at.place);
        here.is_none() || at != here
    };
    let requests = follow_up::of(sight, moment, &Filter::default()).requests;
    let mut coming = meeting::list(sight);
    coming.retain(|one| one.period.from.first() > moment.as_of);
    coming.reverse();
    Home {
        moment,
        open_requests: requests
            .into_iter()
            .filter(|line| line.is_open() && elsewhere(line))
            .collect(),
        latest,
        coming,
        in_office: in_office(sight, moment),
        milestones: milestones(sight, moment),
    }
}

/// The latest meeting with a delegation that is named, or a request: one about which there is something to read.
fn latest(sight: &Sight<'_>, moment: Moment) -> Option<Latest> {
    let held = meeting::list(sight)
        .into_iter()
        .filter(|one| one.period.from.first() <= moment.as_of);
    let mut records = held.filter_map(|one| {
        let it = Ref::<Meeting>::within(one.place.book.clone(), one.place.key.clone());
        let (_, held) = sight.find(&it)?;
        let asked = || {
            let mut requests = sight.leading_to::<Request>(&one.place);
            requests.any(|(_, _, request)| request.on.first() <= moment.as_of)
        };
        let is_told = held.margins_of.is_none() && (!held.delegations.is_empty() || asked());
        is_told.then(|| meeting::of(sight, &it, moment)).flatten()
    });
    let record = records.next()?;
    let told_by = record.told_by().into_iter().cloned().collect();
    let MeetingRecord {
        name,
        location,
        co_chairs,
        delegations,
        handled,
        requests,
        sources,
        agenda,
        ..
    } = record;
    let discussed = agenda.into_iter().filter(|point| !point.said.is_empty());
    let subjects = discussed.map(|point| point.item.title).collect();
    Some(Latest {
        subjects,
        told_by,
        name,
        location,
        co_chairs,
        delegations,
        handled,
        requests,
        sources,
    })
}

fn in_office(sight: &Sight<'_>, moment: Moment) -> Vec<OfficeLine> {
    let Register { offices, .. } = office::of(sight, moment);
    let leading = offices
        .into_iter()
        .filter(|one| matches!(one.function, Function::Chair | Function::Coordinator));
    let current = leading.map(|mut one| {
        one.terms.retain(|term| term.current);
        one
    });
    current.filter(|one| !one.terms.is_empty()).collect()
}

fn milestones(sight: &Sight<'_>, moment: Moment) -> Vec<MilestoneLine> {
    let reached = sight
        .all::<Milestone>()
        .filter(|(_, _, one)| one.on.first() <= moment.as_of);
    let mut lines: Vec<MilestoneLine> = reached
        .map(|(book, key, one)| MilestoneLine {
            place: Place::of::<Milestone>(book, key),
            title: one.title.clone(),
            level: one.level.clone(),
            on: one.on,
            sources: sight.cited(book, one.entry),
        })
        .collect();
    lines.sort_by_key(|line| (line.on.first(), line.place.clone()));
    lines
}
