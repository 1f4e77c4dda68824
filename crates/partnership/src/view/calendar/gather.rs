//! Where the dates of a calendar come from, noun by noun. How a date stands to a day is told in the parent.

use jiff::civil::Date;

use super::{DateLine, DateName, Occasion, Timing, timing, timing_of_due};
use crate::book::Book;
use crate::commitment::Commitment;
use crate::deliverable::{Deliverable, Standing};
use crate::event::Event;
use crate::instrument::{Fulfilment, Instrument, Preparation};
use crate::key::Key;
use crate::kind::Noun;
use crate::meeting::Meeting;
use crate::milestone::Milestone;
use crate::office::{Incumbent, Term};
use crate::project::{Project, Schedule, Stage};
use crate::request::{Request, Response};
use crate::seat::Sight;
use crate::view::Place;
use crate::view::name::Named;
use crate::when::{Period, When};

/// Every date in a sight, in no order.
pub(super) fn all(sight: &Sight<'_>, day: Date) -> Vec<DateLine> {
    let mut lines: Vec<DateLine> = Vec::new();
    lines.extend(sight.all::<Meeting>().map(|it| meeting(sight, it, day)));
    lines.extend(sight.all::<Event>().map(|it| event(sight, it, day)));
    lines.extend(
        sight
            .all::<Request>()
            .filter_map(|it| request(sight, it, day)),
    );
    lines.extend(
        sight
            .all::<Commitment>()
            .filter_map(|it| commitment(sight, it, day)),
    );
    for it in sight.all::<Instrument>() {
        lines.extend(course(sight, it, day));
        lines.extend(cover(sight, it, day));
    }
    for it in sight.all::<Project>() {
        lines.extend(project(sight, it, day));
        lines.extend(components(sight, it, day));
    }
    lines.extend(
        sight
            .all::<Deliverable>()
            .filter_map(|it| deliverable(sight, it, day)),
    );
    lines.extend(sight.all::<Term>().flat_map(|it| term(sight, it, day)));
    lines.extend(
        sight
            .all::<Milestone>()
            .filter_map(|it| milestone(sight, it, day)),
    );
    lines
}

/// A thing with the book it stands in and its key.
type Held<'a, N> = (&'a Book, &'a Key, &'a N);

/// A line for a thing as a whole, on the word of one entry.
fn line<N: Noun>(
    sight: &Sight<'_>,
    (book, key, _): Held<'_, N>,
    entry: u64,
    (occasion, name): (Occasion, DateName),
    (period, timing): (Period, Timing),
) -> DateLine {
    DateLine {
        place: Place::of::<N>(book, key),
        part: None,
        occasion,
        name,
        location: None,
        period,
        timing,
        sources: sight.cited(book, entry),
    }
}

/// A date by itself, with how it stands to a day.
fn on(date: When, day: Date) -> (Period, Timing) {
    let period = only(date);
    (period, timing(period, day))
}

/// A date by which something is to be done, with how it stands to a day.
fn due(date: When, is_settled: bool, day: Date) -> (Period, Timing) {
    (only(date), timing_of_due(date, is_settled, day))
}

fn only(date: When) -> Period {
    Period {
        from: date,
        until: None,
    }
}

fn meeting(sight: &Sight<'_>, it: Held<'_, Meeting>, day: Date) -> DateLine {
    let (book, key, meeting) = it;
    let name = DateName::Meeting(sight.meeting_name(book, key, meeting));
    let when = (meeting.period, timing(meeting.period, day));
    DateLine {
        location: meeting.place.clone(),
        ..line(sight, it, meeting.entry, (Occasion::Meeting, name), when)
    }
}

fn event(sight: &Sight<'_>, it: Held<'_, Event>, day: Date) -> DateLine {
    let event = it.2;
    let name = DateName::Plain(event.title.clone());
    let when = (event.period, timing(event.period, day));
    DateLine {
        location: event.place.clone(),
        ..line(sight, it, event.entry, (Occasion::Event, name), when)
    }
}

fn request(sight: &Sight<'_>, it: Held<'_, Request>, day: Date) -> Option<DateLine> {
    let request = it.2;
    let wished_by = request.wished_by.filter(|_| request.on.first() <= day)?;
    let is_settled = request
        .standing(day)
        .is_some_and(|(response, _)| response != Response::Noted);
    let name = DateName::Plain(request.subject.clone());
    let what = (Occasion::RequestWishedBy, name);
    let when = due(wished_by, is_settled, day);
    Some(line(sight, it, request.entry, what, when))
}

fn commitment(sight: &Sight<'_>, it: Held<'_, Commitment>, day: Date) -> Option<DateLine> {
    let given = it.2;
    let date = given.due.filter(|_| given.on.first() <= day)?;
    let ending = given.ending.as_ref();
    let is_settled = ending.is_some_and(|step| step.on.first() <= day);
    let what = (
        Occasion::CommitmentDue,
        DateName::Plain(given.subject.clone()),
    );
    Some(line(
        sight,
        it,
        given.entry,
        what,
        due(date, is_settled, day),
    ))
}

/// How a text comes about: its steps, when it is to be adopted, was adopted, and takes effect.
fn course(sight: &Sight<'_>, it: Held<'_, Instrument>, day: Date) -> Vec<DateLine> {
    let text = it.2;
    let name = || DateName::Plain(text.title.clone());
    let mut lines: Vec<DateLine> = steps_on(text, day)
        .into_iter()
        .map(|step| preparation(sight, it, step, day))
        .collect();
    let is_adopted = text.is_adopted(day);
    if let Some(aim) = text.aim() {
        let what = (Occasion::AdoptionAimed, name());
        let when = due(aim.adoption_by, is_adopted, day);
        lines.push(line(sight, it, aim.entry, what, when));
    }
    if let Some(adoption) = text.adoption.as_ref().filter(|_| is_adopted) {
        let what = (Occasion::Adopted, name());
        lines.push(line(sight, it, adoption.entry, what, on(adoption.on, day)));
    }
    if let Some(effect) = &text.effect {
        let what = (Occasion::TakesEffect, name());
        lines.push(line(sight, it, effect.entry, what, on(effect.on, day)));
    }
    lines
}

/// The steps towards a text as a day knows them: a step that was taken only later is still as it was planned.
fn steps_on(text: &Instrument, day: Date) -> Vec<&Preparation> {
    let mut steps: Vec<&Preparation> = Vec::new();
    let known = text.preparations.iter().filter(|one| match one.fulfilment {
        Fulfilment::Planned => true,
        Fulfilment::Done => one.on.first() <= day,
    });
    for preparation in known {
        match steps.iter_mut().find(|own| own.step == preparation.step) {
            Some(own) => *own = preparation,
            None => steps.push(preparation),
        }
    }
    steps
}

fn preparation(
    sight: &Sight<'_>,
    it: Held<'_, Instrument>,
    step: &Preparation,
    day: Date,
) -> DateLine {
    let name = DateName::Part {
        whole: it.2.title.clone(),
        part: step.what.clone(),
    };
    let when = due(step.on, step.fulfilment == Fulfilment::Done, day);
    DateLine {
        part: Some(step.step.clone()),
        ..line(
            sight,
            it,
            step.entry,
            (Occasion::InstrumentStep, name),
            when,
        )
    }
}

/// The time that a text covers, and from when its annexes count.
fn cover(sight: &Sight<'_>, it: Held<'_, Instrument>, day: Date) -> Vec<DateLine> {
    let text = it.2;
    let ends = ends(text.period, (Occasion::CoverBegins, Occasion::CoverEnds));
    let mut lines: Vec<DateLine> = ends
        .map(|(occasion, date)| {
            let name = DateName::Plain(text.title.clone());
            line(sight, it, text.entry, (occasion, name), on(date, day))
        })
        .collect();
    lines.extend(text.annexes.iter().map(|(key, annex)| {
        let name = DateName::Part {
            whole: text.title.clone(),
            part: annex.title.clone(),
        };
        let what = (Occasion::AnnexEffective, name);
        DateLine {
            part: Some(key.clone()),
            ..line(sight, it, annex.entry, what, on(annex.effective, day))
        }
    }));
    lines
}

/// The two ends of a period that are known, each with what happens then.
fn ends(
    period: Option<Period>,
    (begins, ends): (Occasion, Occasion),
) -> impl Iterator<Item = (Occasion, When)> {
    let first = period.map(|period| (begins, period.from));
    let last = period
        .and_then(|period| period.until)
        .map(|until| (ends, until));
    first.into_iter().chain(last)
}

/// When a project began and ended by the day; where that is not told, when it was planned to.
fn project(sight: &Sight<'_>, it: Held<'_, Project>, day: Date) -> Vec<DateLine> {
    let project = it.2;
    let told = |which: fn(&Schedule) -> Option<Period>| {
        let mut told = project.schedules.iter().rev();
        told.find_map(|one| which(one).map(|period| (period, one.entry)))
    };
    let planned = told(|schedule| schedule.planned);
    let actual = told(|schedule| schedule.actual);
    let came = |date: &When| date.first() <= day;
    let began = actual
        .map(|(period, entry)| (period.from, entry))
        .filter(|(date, _)| came(date));
    let ended = actual
        .and_then(|(period, entry)| Some((period.until?, entry)))
        .filter(|(date, _)| came(date));
    let stage = project.stage(day).map(|reached| reached.stage);
    let is_complete = matches!(stage, Some(Stage::Completion | Stage::Closure));
    let planned_end = planned.and_then(|(period, entry)| Some((period.until?, entry)));
    let begins = match (began, planned) {
        (Some((date, entry)), _) => Some((Occasion::ProjectBegan, entry, on(date, day))),
        (None, Some((period, entry))) => {
            Some((Occasion::ProjectToBegin, entry, on(period.from, day)))
        }
        (None, None) => None,
    };
    let ends = match (ended, planned_end) {
        (Some((date, entry)), _) => Some((Occasion::ProjectEnded, entry, on(date, day))),
        (None, Some((date, entry))) => {
            Some((Occasion::ProjectToEnd, entry, due(date, is_complete, day)))
        }
        (None, None) => None,
    };
    let both = begins.into_iter().chain(ends);
    both.map(|(occasion, entry, when)| {
        let name = DateName::Plain(project.title.clone());
        line(sight, it, entry, (occasion, name), when)
    })
    .collect()
}

fn components(sight: &Sight<'_>, it: Held<'_, Project>, day: Date) -> Vec<DateLine> {
    let project = it.2;
    let parts = project.components.iter().flat_map(|part| {
        let both = (Occasion::ComponentBegins, Occasion::ComponentEnds);
        ends(part.period, both).map(move |(occasion, date)| (part, occasion, date))
    });
    parts
        .map(|(part, occasion, date)| {
            let name = DateName::Part {
                whole: project.title.clone(),
                part: part.title.clone(),
            };
            DateLine {
                part: Some(part.key.clone()),
                ..line(sight, it, part.entry, (occasion, name), on(date, day))
            }
        })
        .collect()
}

/// When it was announced; until then, the meeting at which it is to be.
fn deliverable(sight: &Sight<'_>, it: Held<'_, Deliverable>, day: Date) -> Option<DateLine> {
    let (book, _, deliverable) = it;
    let name = DateName::Plain(deliverable.title.clone());
    let mut stands = deliverable.stands.iter();
    let announced = stands.find(|one| one.standing == Standing::Announced && one.on.first() <= day);
    if let Some(one) = announced {
        let what = (Occasion::DeliverableAnnounced, name);
        return Some(line(sight, it, one.entry, what, on(one.on, day)));
    }
    let at = deliverable.meeting.as_ref()?;
    let (_, meeting) = sight.follow(book, at)?;
    let last = meeting.period.until.unwrap_or(meeting.period.from);
    let when = (meeting.period, timing_of_due(last, false, day));
    let what = (Occasion::DeliverableExpected, name);
    Some(line(sight, it, deliverable.entry, what, when))
}

fn term(sight: &Sight<'_>, it: Held<'_, Term>, day: Date) -> Vec<DateLine> {
    let (book, _, term) = it;
    let office = sight
        .placed(book, &term.office)
        .map(|(place, _, office)| Named {
            place,
            name: office.title.clone(),
        });
    let (party, person) = match &term.incumbent {
        Incumbent::Party(party) => {
            let voice = crate::entry::Voice::Party(party.clone());
            (Some(sight.voice(&voice)), None)
        }
        Incumbent::Person(person) => (None, sight.person_at(book, person, term.period)),
    };
    let name = office.map(|office| DateName::Term {
        office,
        party,
        person,
    });
    let both = ends(
        Some(term.period),
        (Occasion::TermBegins, Occasion::TermEnds),
    );
    both.filter_map(|(occasion, date)| {
        let what = (occasion, name.clone()?);
        Some(line(sight, it, term.entry, what, on(date, day)))
    })
    .collect()
}

fn milestone(sight: &Sight<'_>, it: Held<'_, Milestone>, day: Date) -> Option<DateLine> {
    let milestone = it.2;
    let reached = milestone.on;
    let name = DateName::Plain(milestone.title.clone());
    let what = (Occasion::Milestone, name);
    (reached.first() <= day).then(|| line(sight, it, milestone.entry, what, on(reached, day)))
}
