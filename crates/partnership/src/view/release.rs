//! A press release from the record: one side's account of a meeting, as facts in the order in which it is told.
//! The sentences are set by `documents`; nothing here is stored, so a changed intervention changes the release.

use serde::Serialize;

use crate::entry::Voice;
use crate::event::{Event, Link};
use crate::key::Ref;
use crate::meeting::{Duty, Meeting};
use crate::party::Side;
use crate::seat::Sight;
use crate::view::follow_up::RequestLine;
use crate::view::home::MilestoneLine;
use crate::view::meeting::{self, AgendaLine, MeetingRecord, OutcomeLine, ParticipantLine, Said};
use crate::view::name::{MeetingName, Named};
use crate::view::office::{self, TermLine};
use crate::view::portfolio::{self, Area, ProjectRecord};
use crate::view::{Cited, Moment, Place, home};
use crate::when::Period;
use crate::words::Words;

/// A press release about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Release {
    /// The moment it is of.
    pub moment: Moment,
    /// The side that issues it, whose account it is.
    pub issuer: Named,
    /// In whose name it is issued: a ministry, or the side itself.
    pub issued_by: Words,
    /// The meeting.
    pub record: MeetingRecord,
    /// The level of partnership that held when the meeting sat, and since when.
    pub level: Option<MilestoneLine>,
    /// The projects designated by the day of the meeting, by focus area.
    pub projects: Vec<AreaProjects>,
    /// The events whose themes were linked there, with the link.
    pub links: Vec<LinkLine>,
    /// The meetings held on its margins, with what was said and concluded there.
    pub margins: Vec<Margin>,
    /// Every sentence that attributes words to another side, with whether the account is agreed.
    pub attributions: Vec<Attribution>,
}

/// The projects of a focus area that a release names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AreaProjects {
    /// The area.
    pub area: Option<Named>,
    /// What the projects of the area do, in a phrase.
    pub purpose: Option<Words>,
    /// Its designated projects, with their further names.
    pub projects: Vec<ProjectRecord>,
}

/// A link said at the meeting to exist between two events or their themes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LinkLine {
    /// The event from which it leads.
    pub from: EventLine,
    /// The event to which it leads.
    pub to: EventLine,
    /// What was said of it.
    pub said: Words,
    /// By whom.
    pub by: Named,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// An event with its theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EventLine {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub title: Words,
    /// Who hosts it.
    pub host: Named,
    /// When.
    pub period: Period,
    /// Its theme.
    pub theme: Option<Words>,
}

/// A meeting on the margins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Margin {
    /// Which meeting.
    pub name: MeetingName,
    /// The parties that met, with the offices they held then.
    pub parties: Vec<(Named, Vec<(Words, TermLine)>)>,
    /// Who headed the delegation of each, where that is recorded.
    pub heads: Vec<(Named, ParticipantLine)>,
    /// What was said.
    pub said: Vec<Said>,
    /// What it came to.
    pub outcomes: Vec<OutcomeLine>,
}

/// Words attributed to another side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attribution {
    /// What was said, or none where a request attributes the words.
    pub said: Option<Said>,
    /// What was asked, where a request attributes the words.
    pub request: Option<RequestLine>,
    /// Whether the other side has made the account its own.
    pub agreed: bool,
}

/// Computes the release of a side about a meeting, or of whose account of it stands first where no side is named;
/// none where the sight does not hold both.
pub fn of(
    sight: &Sight<'_>,
    it: &Ref<Meeting>,
    issuer: Option<&Ref<Side>>,
    moment: Moment,
) -> Option<Release> {
    let (book, held) = sight.find(it)?;
    let record = meeting::of(sight, it, moment)?;
    let issuer = match issuer {
        Some(issuer) => {
            sight.find(issuer)?;
            sight.voice(&Voice::Side(issuer.clone()))
        }
        None => first_account(&record)?,
    };
    let issued_by = issued_by(sight, &issuer);
    let day = held.days().0;
    let at_the_time = Moment {
        as_of: day,
        known_at: moment.known_at,
    };
    let levels = home::of(sight, at_the_time)
        .milestones
        .into_iter()
        .filter(|one| one.level.is_some());
    let place = Place::of::<Meeting>(book, &it.key);
    Some(Release {
        moment,
        attributions: attributions(&record, &issuer),
        level: levels.last(),
        projects: designated(sight, at_the_time),
        links: links(sight, &place),
        margins: margins(sight, &record, moment),
        issuer,
        issued_by,
        record,
    })
}

/// Whose account of the meeting stands in the record first.
fn first_account(record: &MeetingRecord) -> Option<Named> {
    let mut said = record
        .agenda
        .iter()
        .flat_map(|line| &line.said)
        .chain(&record.said);
    said.next().map(|said| said.account.clone())
}

/// In whose name a side's releases are issued: as the side says, else its own.
fn issued_by(sight: &Sight<'_>, issuer: &Named) -> Words {
    let side = Ref::<Side>::within(issuer.place.book.clone(), issuer.place.key.clone());
    let said = sight.find(&side).and_then(|(_, side)| side.issuer.clone());
    said.unwrap_or_else(|| issuer.name.clone())
}

fn designated(sight: &Sight<'_>, at_the_time: Moment) -> Vec<AreaProjects> {
    let portfolio = portfolio::of(sight, at_the_time);
    let areas = portfolio.areas.into_iter().map(|one| {
        let Area {
            area,
            purpose,
            projects,
            totals: _,
        } = one;
        let named = projects
            .into_iter()
            .filter(|project| !project.designations.is_empty());
        let records = named.filter_map(|line| {
            let it = Ref::within(line.place.book, line.place.key);
            portfolio::project(sight, &it, at_the_time)
        });
        AreaProjects {
            area,
            purpose,
            projects: records.collect(),
        }
    });
    areas.filter(|area| !area.projects.is_empty()).collect()
}

fn links(sight: &Sight<'_>, meeting: &Place) -> Vec<LinkLine> {
    let event = |home, it: &Ref<Event>| {
        let (place, _, event) = sight.placed(home, it)?;
        let (title, theme) = (event.title.clone(), event.theme.clone());
        let host = sight.voice(&event.host);
        Some(EventLine {
            place,
            title,
            host,
            period: event.period,
            theme,
        })
    };
    let here = sight.leading_to::<Link>(meeting);
    let line = |(home, _, link): (_, _, &Link)| {
        let (from, to) = (event(home, &link.from)?, event(home, &link.to)?);
        let (said, by) = (link.said.clone(), sight.voice(&link.by));
        Some(LinkLine {
            from,
            to,
            said,
            by,
            sources: sight.cited(home, link.entry),
        })
    };
    here.filter_map(line).collect()
}

fn margins(sight: &Sight<'_>, record: &MeetingRecord, moment: Moment) -> Vec<Margin> {
    let margin = |name: &MeetingName| {
        let it = Ref::<Meeting>::within(name.place.book.clone(), name.place.key.clone());
        let held = meeting::of(sight, &it, moment)?;
        let day = held.name.period.from.first();
        let offices = office::of(
            sight,
            Moment {
                as_of: day,
                known_at: moment.known_at,
            },
        );
        let holding = |party: &Named| {
            let terms = offices.offices.iter().flat_map(|office| {
                let held = office
                    .terms
                    .iter()
                    .filter(|term| term.current && term.party.as_ref() == Some(party));
                held.map(|term| (office.title.clone(), term.clone()))
            });
            terms.collect()
        };
        let parties = held
            .delegations
            .iter()
            .map(|one| (one.voice.clone(), holding(&one.voice)))
            .collect();
        let heads = held.delegations.iter().flat_map(|one| {
            let heads = one.participants.iter().filter(|who| who.duty == Duty::Head);
            heads.map(|head| (one.voice.clone(), head.clone()))
        });
        let heads = heads.collect();
        let under_items = held
            .agenda
            .into_iter()
            .flat_map(|AgendaLine { said, .. }| said);
        let said = under_items.chain(held.said).collect();
        Some(Margin {
            name: held.name,
            parties,
            heads,
            said,
            outcomes: held.outcomes,
        })
    };
    record.on_margins.iter().filter_map(margin).collect()
}

/// What a release attributes to others than its issuer: what they said, alone or together, and what they asked.
fn attributions(record: &MeetingRecord, issuer: &Named) -> Vec<Attribution> {
    let under_items = record.agenda.iter().flat_map(|line| &line.said);
    let said = under_items
        .chain(&record.said)
        .filter(|said| said.voices.iter().any(|voice| voice != issuer));
    let said = said.map(|said| {
        let agreed = !said.agreed_by.is_empty();
        Attribution {
            said: Some(said.clone()),
            request: None,
            agreed,
        }
    });
    let asked = record
        .requests
        .iter()
        .filter(|line| line.by != *issuer)
        .map(|line| {
            let agreed = !line.agreed_by.is_empty();
            Attribution {
                said: None,
                request: Some(line.clone()),
                agreed,
            }
        });
    said.chain(asked).collect()
}
