//! The follow-up matrix: what each side asked of the other, and what became of it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use strum::IntoStaticStr;

use crate::book::Book;
use crate::commitment::{Commitment, Ending};
use crate::key::Key;
use crate::kind::Noun;
use crate::request::{Request, Response, Turn};
use crate::seat::Sight;
use crate::view::name::{MeetingName, Named};
use crate::view::{Cited, Moment, Place};
use crate::when::When;
use crate::words::Words;

/// What each side asked of the other and undertook, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FollowUp {
    /// The moment it is of.
    pub moment: Moment,
    /// The requests, by who asks, then by date.
    pub requests: Vec<RequestLine>,
    /// The commitments, by who undertakes them, then by date.
    pub commitments: Vec<CommitmentLine>,
    /// For each day on which it changes, how many requests are open from then on.
    pub open_over_time: Vec<(Date, u32)>,
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum RequestStatus {
    /// It was made, and nobody has responded.
    Made,
    /// It was noted.
    Noted,
    /// It was accepted.
    Accepted,
    /// It was declined.
    Declined,
    /// It was answered.
    Answered,
    /// It is not pursued.
    NotPursued,
}

impl RequestStatus {
    /// Every standing of a request.
    pub const ALL: [RequestStatus; 6] = [
        RequestStatus::Made,
        RequestStatus::Noted,
        RequestStatus::Accepted,
        RequestStatus::Declined,
        RequestStatus::Answered,
        RequestStatus::NotPursued,
    ];
}

impl CommitmentStatus {
    /// Every standing of a commitment.
    pub const ALL: [CommitmentStatus; 3] = [
        CommitmentStatus::Given,
        CommitmentStatus::Delivered,
        CommitmentStatus::Withdrawn,
    ];
}

impl FollowUp {
    /// How many requests stand so.
    pub fn requests_with(&self, status: RequestStatus) -> u32 {
        counted(self.requests.iter().filter(|line| line.status == status))
    }

    /// How many commitments stand so.
    pub fn commitments_with(&self, status: CommitmentStatus) -> u32 {
        let standing = |line: &&CommitmentLine| line.status == status;
        counted(self.commitments.iter().filter(standing))
    }

    /// Of how many requests and commitments the date has passed while they are not settled.
    pub fn passed(&self) -> u32 {
        let requests = self.requests.iter().filter(|line| line.passed);
        let commitments = self.commitments.iter().filter(|line| line.passed);
        counted(requests) + counted(commitments)
    }
}

fn counted<T>(lines: impl Iterator<Item = T>) -> u32 {
    u32::try_from(lines.count()).expect("a record holds fewer than four thousand million requests")
}

/// A request, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RequestLine {
    /// Where it stands.
    pub place: Place,
    /// Who asks.
    pub by: Named,
    /// Who is asked.
    pub to: Vec<Named>,
    /// What is asked for.
    pub subject: Words,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// When.
    pub on: When,
    /// By when it is wished for.
    pub wished_by: Option<When>,
    /// Whether that date has passed, and the request is not settled.
    pub passed: bool,
    /// Where it stands.
    pub status: RequestStatus,
    /// What became of it by the as-of date, in order.
    pub steps: Vec<StepLine>,
    /// What it bears upon.
    pub issues: Vec<Named>,
    /// Whose account it is.
    pub account: Named,
    /// The others that have made the account theirs.
    pub agreed_by: Vec<Named>,
    /// The commitment that accepting it made.
    pub commitment: Option<Place>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

impl RequestLine {
    /// Whether nobody has accepted, declined, answered or given it up.
    pub fn is_open(&self) -> bool {
        matches!(self.status, RequestStatus::Made | RequestStatus::Noted)
    }
}

/// One thing that became of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// The response; none for a development that is nobody's response.
    pub response: Option<Response>,
    /// By whom.
    pub by: Option<Named>,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// In what words.
    pub words: Option<Words>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Where a commitment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CommitmentStatus {
    /// It is given.
    Given,
    /// It is delivered.
    Delivered,
    /// It is withdrawn.
    Withdrawn,
}

/// A commitment, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct CommitmentLine {
    /// Where it stands.
    pub place: Place,
    /// Who undertakes it.
    pub by: Named,
    /// Towards whom.
    pub to: Vec<Named>,
    /// What is undertaken.
    pub subject: Words,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// When.
    pub on: When,
    /// By when it is due.
    pub due: Option<When>,
    /// Whether that date has passed, and it has not ended.
    pub passed: bool,
    /// Where it stands.
    pub status: CommitmentStatus,
    /// When and in what words it ended.
    pub ended: Option<(When, Option<Words>)>,
    /// The request whose acceptance made it.
    pub request: Option<Place>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Which requests and commitments are looked for; nothing named means all.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those made or given at this meeting.
    pub meeting: Option<Place>,
    /// Only those that bear on this issue.
    pub issue: Option<Place>,
}

/// Computes the follow-up matrix.
pub fn of(sight: &Sight<'_>, moment: Moment, filter: &Filter) -> FollowUp {
    let day = moment.as_of;
    let mut requests: Vec<RequestLine> = filter
        .taken::<Request>(sight)
        .into_iter()
        .filter(|(_, _, request)| request.on.first() <= day)
        .map(|(book, key, request)| request_line(sight, book, key, request, day))
        .collect();
    requests.sort_by(|a, b| {
        (&a.by.place, a.on.first(), &a.place).cmp(&(&b.by.place, b.on.first(), &b.place))
    });
    let mut commitments: Vec<CommitmentLine> = filter
        .taken::<Commitment>(sight)
        .into_iter()
        .filter(|(_, _, given)| given.on.first() <= day)
        .map(|(book, key, given)| commitment_line(sight, book, key, given, day))
        .collect();
    commitments.sort_by(|a, b| {
        (&a.by.place, a.on.first(), &a.place).cmp(&(&b.by.place, b.on.first(), &b.place))
    });
    let open_over_time = open_over_time(&requests);
    FollowUp {
        moment,
        requests,
        commitments,
        open_over_time,
    }
}

impl Filter {
    fn taken<'a, N: Noun + 'a>(&self, sight: &Sight<'a>) -> Vec<(&'a Book, &'a Key, &'a N)> {
        match (&self.meeting, &self.issue) {
            (None, None) => sight.all::<N>().collect(),
            (Some(place), None) | (None, Some(place)) => sight.leading_to::<N>(place).collect(),
            (Some(meeting), Some(issue)) => {
                let there = sight.leading_to::<N>(meeting);
                let on_issue =
                    |book: &Book, key: &Key| book.leading::<N>(issue).any(|(own, _)| own == key);
                there.filter(|(book, key, _)| on_issue(book, key)).collect()
            }
        }
    }
}

fn request_line(
    sight: &Sight<'_>,
    book: &Book,
    key: &Key,
    request: &Request,
    day: Date,
) -> RequestLine {
    let status = status_of(request, day);
    let open = matches!(status, RequestStatus::Made | RequestStatus::Noted);
    let steps = request.steps.iter().filter(|step| step.on.first() <= day);
    let mut steps: Vec<StepLine> = steps
        .map(|step| StepLine {
            response: match step.what {
                Turn::Response(response) => Some(response),
                Turn::Development => None,
            },
            by: step.by.as_ref().map(|by| sight.voice(by)),
            on: step.on,
            at: step.at.as_ref().and_then(|at| sight.meeting_at(book, at)),
            words: step.words.clone(),
            sources: sight.cited(book, step.entry),
        })
        .collect();
    steps.sort_by_key(|step| step.on.first());
    RequestLine {
        place: Place::of::<Request>(book, key),
        by: sight.voice(&request.by),
        to: sight.voices(&request.to),
        subject: request.subject.clone(),
        at: request
            .at
            .as_ref()
            .and_then(|at| sight.meeting_at(book, at)),
        on: request.on,
        wished_by: request.wished_by,
        passed: open && request.wished_by.is_some_and(|wished| wished.last() < day),
        status,
        steps,
        issues: sight.issues_at(book, &request.issues),
        account: sight.voice(&request.account.of),
        agreed_by: sight.voices(&request.account.agreed_by),
        commitment: request
            .commitment
            .as_ref()
            .and_then(|it| sight.placed(book, it))
            .map(|(place, ..)| place),
        sources: sight.cited(book, request.entry),
    }
}

fn status_of(request: &Request, day: Date) -> RequestStatus {
    match request.standing(day).map(|(response, _)| response) {
        None => RequestStatus::Made,
        Some(Response::Noted) => RequestStatus::Noted,
        Some(Response::Accepted) => RequestStatus::Accepted,
        Some(Response::Declined) => RequestStatus::Declined,
        Some(Response::Answered) => RequestStatus::Answered,
        Some(Response::NotPursued) => RequestStatus::NotPursued,
    }
}

fn commitment_line(
    sight: &Sight<'_>,
    book: &Book,
    key: &Key,
    given: &Commitment,
    day: Date,
) -> CommitmentLine {
    let ending = given.ending.as_ref().filter(|step| step.on.first() <= day);
    let status = match ending.map(|step| step.what) {
        None => CommitmentStatus::Given,
        Some(Ending::Delivered) => CommitmentStatus::Delivered,
        Some(Ending::Withdrawn) => CommitmentStatus::Withdrawn,
    };
    let mut sources = sight.cited(book, given.entry);
    sources.extend(
        ending
            .map(|step| sight.cited(book, step.entry))
            .unwrap_or_default(),
    );
    CommitmentLine {
        place: Place::of::<Commitment>(book, key),
        by: sight.voice(&given.by),
        to: sight.voices(&given.to),
        subject: given.subject.clone(),
        at: given.at.as_ref().and_then(|at| sight.meeting_at(book, at)),
        on: given.on,
        due: given.due,
        passed: ending.is_none() && given.due.is_some_and(|due| due.last() < day),
        status,
        ended: ending.map(|step| (step.on, step.words.clone())),
        request: given
            .request
            .as_ref()
            .and_then(|it| sight.placed(book, it))
            .map(|(place, ..)| place),
        sources,
    }
}

/// How many requests are open from each day on which that changes: opened when made, closed when settled.
fn open_over_time(requests: &[RequestLine]) -> Vec<(Date, u32)> {
    let settling = |step: &&StepLine| {
        step.response
            .is_some_and(|response| response != Response::Noted)
    };
    let mut changes: BTreeMap<Date, (u32, u32)> = BTreeMap::new();
    for line in requests {
        let made = line.on.first();
        changes.entry(made).or_default().0 += 1;
        if let Some(step) = line.steps.iter().find(settling) {
            // What is known only to the year may seem settled before it was made: then it was never open.
            let settled = step.on.first();
            changes.entry(settled).or_default();
            changes.entry(settled.max(made)).or_default().1 += 1;
        }
    }
    let mut open = 0;
    let counted = changes.into_iter().map(|(day, (made, settled))| {
        open = open + made - settled;
        (day, open)
    });
    counted.collect()
}
