//! The record of a meeting: who met, what was said, asked and concluded, and whose account it is.

use serde::Serialize;

use crate::book::Book;
use crate::entry::{Capacity, Voice};
use crate::intervention::{Intervention, Verb};
use crate::key::{Key, Ref};
use crate::kind::Kind;
use crate::meeting::{
    AgendaItem, Completeness, Duty, Meeting, Outcome, Participant, Setting, Treatment,
};
use crate::seat::Sight;
use crate::view::follow_up::{self, CommitmentLine, Filter, RequestLine};
use crate::view::name::{MeetingName, Named, PersonName};
use crate::view::{Cited, Moment, Place};
use crate::words::Words;

/// The record of one meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct MeetingRecord {
    /// The moment it is of.
    pub moment: Moment,
    /// Which meeting.
    pub name: MeetingName,
    /// Where it was held.
    pub location: Option<Words>,
    /// In one place or by video, where it is known.
    pub setting: Option<Setting>,
    /// The meeting on whose margins it was held.
    pub margins_of: Option<MeetingName>,
    /// Who chaired it together.
    pub co_chairs: Vec<CoChairLine>,
    /// Who took part.
    pub delegations: Vec<DelegationLine>,
    /// The agenda, with what was said under each point.
    pub agenda: Vec<AgendaLine>,
    /// What was said under no point of the agenda.
    pub said: Vec<Said>,
    /// The texts it reviewed, examined, noted or adopted.
    pub handled: Vec<HandledLine>,
    /// What was asked for there, and what became of it.
    pub requests: Vec<RequestLine>,
    /// What was undertaken there.
    pub commitments: Vec<CommitmentLine>,
    /// What it came to.
    pub outcomes: Vec<OutcomeLine>,
    /// The meetings held on its margins.
    pub on_margins: Vec<MeetingName>,
    /// The meeting before it in the series, and the one after it.
    pub neighbours: (Option<MeetingName>, Option<MeetingName>),
    /// The sources that the meeting itself rests on.
    pub sources: Vec<Cited>,
}

/// Who chaired for one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CoChairLine {
    /// For whom.
    pub voice: Named,
    /// The person, where known.
    pub person: Option<PersonName>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Who took part for one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DelegationLine {
    /// For whom.
    pub voice: Named,
    /// Whether the list is all of it.
    pub completeness: Completeness,
    /// Those named, in the order of precedence.
    pub participants: Vec<ParticipantLine>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// One who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ParticipantLine {
    /// The person, where one is named; the title is the one used on the occasion.
    pub person: Option<PersonName>,
    /// The title used, or what they are.
    pub title: Words,
    /// What they did in it.
    pub duty: Duty,
}

/// A point of the agenda with what was said under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgendaLine {
    /// The point.
    pub item: AgendaItem,
    /// What was said under it.
    pub said: Vec<Said>,
}

/// Something said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Said {
    /// Where it stands.
    pub place: Place,
    /// The meeting at which it was said.
    pub meeting: Option<MeetingName>,
    /// The person who spoke, where known.
    pub speaker: Option<PersonName>,
    /// In whose name.
    pub voices: Vec<Named>,
    /// In what capacity, where it is known.
    pub capacity: Option<Capacity>,
    /// With which verb.
    pub verb: Verb,
    /// What was said, to follow the verb.
    pub substance: Words,
    /// What it bears upon.
    pub issues: Vec<Named>,
    /// Whose account it is.
    pub account: Named,
    /// The others that have made the account theirs.
    pub agreed_by: Vec<Named>,
    /// Whether the account is one side's and attributes words to another.
    pub attributed: bool,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// A text that the meeting did something with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandledLine {
    /// The text.
    pub instrument: Named,
    /// What was done with it.
    pub treatment: Treatment,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// What the meeting came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeLine {
    /// Where it stands.
    pub place: Place,
    /// What was concluded.
    pub statement: Words,
    /// Who concluded it.
    pub between: Vec<Named>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Computes the record of a meeting; none where the sight holds no such meeting.
pub fn of(sight: &Sight<'_>, it: &Ref<Meeting>, moment: Moment) -> Option<MeetingRecord> {
    let (book, meeting) = sight.find(it)?;
    let key = &it.key;
    let place = Place::of::<Meeting>(book, key);
    let mut said = all_said(sight, &place);
    let agenda = meeting.agenda.iter().map(|item| AgendaLine {
        item: item.clone(),
        said: take_item(&mut said, &item.key),
    });
    let agenda: Vec<AgendaLine> = agenda.collect();
    let filter = Filter {
        meeting: Some(place.clone()),
        issue: None,
    };
    let follow_up = follow_up::of(sight, moment, &filter);
    Some(MeetingRecord {
        moment,
        name: sight.meeting_name(book, key, meeting),
        location: meeting.place.clone(),
        setting: meeting.setting,
        margins_of: meeting
            .margins_of
            .as_ref()
            .and_then(|of| sight.meeting_at(book, of)),
        co_chairs: co_chairs(sight, book, meeting),
        delegations: delegations(sight, book, meeting),
        agenda,
        said: said.into_iter().map(|(_, said)| said).collect(),
        handled: handled(sight, book, meeting),
        requests: follow_up.requests,
        commitments: follow_up.commitments,
        outcomes: outcomes(sight, &place),
        on_margins: on_margins(sight, &place),
        neighbours: neighbours(sight, book, meeting),
        sources: sight.cited(book, meeting.entry),
    })
}

impl MeetingRecord {
    /// The sides in whose account something of it is told, in the order of their first words.
    pub fn told_by(&self) -> Vec<&Named> {
        let said = self.agenda.iter().flat_map(|line| &line.said);
        let accounts = said.chain(&self.said).map(|said| &said.account);
        let mut sides: Vec<&Named> = Vec::new();
        for side in accounts.filter(|account| account.place.kind == Kind::Side) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        sides
    }
}

/// The meetings in the sight, the latest first.
pub fn list(sight: &Sight<'_>) -> Vec<MeetingName> {
    let all = sight
        .all::<Meeting>()
        .map(|(book, key, meeting)| sight.meeting_name(book, key, meeting));
    let mut names: Vec<MeetingName> = all.collect();
    names.sort_by(|a, b| (b.period.from.first(), &a.place).cmp(&(a.period.from.first(), &b.place)));
    names
}

fn co_chairs(sight: &Sight<'_>, book: &Book, meeting: &Meeting) -> Vec<CoChairLine> {
    let line = |chair: &crate::meeting::CoChair| CoChairLine {
        voice: sight.voice(&chair.voice),
        person: chair
            .person
            .as_ref()
            .and_then(|person| sight.person_at(book, person, meeting.period)),
        sources: sight.cited(book, chair.entry),
    };
    meeting.co_chairs.iter().map(line).collect()
}

fn delegations(sight: &Sight<'_>, book: &Book, meeting: &Meeting) -> Vec<DelegationLine> {
    let participant = |one: &Participant| ParticipantLine {
        person: one
            .person
            .as_ref()
            .and_then(|person| sight.person_at(book, person, meeting.period)),
        title: one.title.clone(),
        duty: one.duty,
    };
    let line = |delegation: &crate::meeting::Delegation| DelegationLine {
        voice: sight.voice(&delegation.voice),
        completeness: delegation.completeness,
        participants: delegation.participants.iter().map(participant).collect(),
        sources: sight.cited(book, delegation.entry),
    };
    meeting.delegations.iter().map(line).collect()
}

/// Everything said at a meeting, with the point of the agenda, in the order of entry of each book.
fn all_said(sight: &Sight<'_>, meeting: &Place) -> Vec<(Option<Key>, Said)> {
    let here = sight.leading_to::<Intervention>(meeting);
    let mut found: Vec<(&Book, &Key, &Intervention)> = here.collect();
    found.sort_by_key(|(book, _, one)| (sight.rank(book), one.entry));
    found
        .into_iter()
        .map(|(book, key, one)| (one.item.clone(), said(sight, book, key, one)))
        .collect()
}

/// Sets out something said, whose account it is among the rest.
pub(crate) fn said(sight: &Sight<'_>, book: &Book, key: &Key, one: &Intervention) -> Said {
    let held = sight.follow(book, &one.meeting);
    let speaker =
        held.and_then(|(_, held)| sight.person_at(book, one.speaker.as_ref()?, held.period));
    let others = |voice: &&Voice| **voice != one.account.of;
    Said {
        place: Place::of::<Intervention>(book, key),
        meeting: sight.meeting_at(book, &one.meeting),
        speaker,
        voices: sight.voices(&one.voices),
        capacity: one.capacity,
        verb: one.verb,
        substance: one.substance.clone(),
        issues: sight.issues_at(book, &one.issues),
        account: sight.voice(&one.account.of),
        agreed_by: sight.voices(&one.account.agreed_by),
        attributed: !one.account.is_agreed() && one.voices.iter().any(|voice| others(&voice)),
        sources: sight.cited(book, one.entry),
    }
}

fn take_item(said: &mut Vec<(Option<Key>, Said)>, item: &Key) -> Vec<Said> {
    let (here, rest): (Vec<_>, Vec<_>) = std::mem::take(said)
        .into_iter()
        .partition(|(at, _)| at.as_ref() == Some(item));
    *said = rest;
    here.into_iter().map(|(_, said)| said).collect()
}

fn handled(sight: &Sight<'_>, book: &Book, meeting: &Meeting) -> Vec<HandledLine> {
    let line = |one: &crate::meeting::Handling| {
        let (place, _, instrument) = sight.placed(book, &one.instrument)?;
        let instrument = Named {
            place,
            name: instrument.title.clone(),
        };
        Some(HandledLine {
            instrument,
            treatment: one.treatment,
            sources: sight.cited(book, one.entry),
        })
    };
    meeting.handled.iter().filter_map(line).collect()
}

fn outcomes(sight: &Sight<'_>, meeting: &Place) -> Vec<OutcomeLine> {
    let here = sight.leading_to::<Outcome>(meeting);
    let line = |(book, key, outcome): (&Book, &Key, &Outcome)| OutcomeLine {
        place: Place::of::<Outcome>(book, key),
        statement: outcome.statement.clone(),
        between: sight.voices(&outcome.between),
        sources: sight.cited(book, outcome.entry),
    };
    here.map(line).collect()
}

fn on_margins(sight: &Sight<'_>, meeting: &Place) -> Vec<MeetingName> {
    let here = sight.leading_to::<Meeting>(meeting);
    here.map(|(book, key, held)| sight.meeting_name(book, key, held))
        .collect()
}

fn neighbours(
    sight: &Sight<'_>,
    book: &Book,
    meeting: &Meeting,
) -> (Option<MeetingName>, Option<MeetingName>) {
    let Some(body) = &meeting.body else {
        return (None, None);
    };
    let numbered = |number: Option<u32>| {
        let wanted = number?;
        let found = book
            .things
            .meetings
            .iter()
            .find(|(_, one)| one.number == Some(wanted) && one.body.as_ref() == Some(body));
        found.map(|(key, one)| sight.meeting_name(book, key, one))
    };
    let number = meeting.number;
    (
        numbered(number.and_then(|n| n.checked_sub(1))),
        numbered(number.and_then(|n| n.checked_add(1))),
    )
}
