//! What the rules allow about meetings. What an allowed act does lives in `effect`.

use crate::Refusal as No;
use crate::admit::Hearing;
use crate::body::Body;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::meeting::{Act, AgendaItem, Meeting, Participant, Refusal};
use crate::when::Period;

/// Says whether the rules allow an act.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), No> {
    match act {
        Act::Convene {
            key,
            body,
            number,
            title,
            period,
            margins_of,
            ..
        } => {
            hearing.fresh(key)?;
            hearing.find_some(body.as_ref())?;
            hearing.find_some(margins_of.as_ref())?;
            if title.is_none() && (body.is_none() || number.is_none()) {
                return Err(Refusal::Nameless {
                    meeting: key.clone(),
                }
                .into());
            }
            in_order(key, *period)?;
            number_is_free(hearing, body.as_ref(), *number)
        }
        Act::CoChair {
            meeting,
            voice,
            person,
        } => {
            hearing.knows(voice)?;
            hearing.find_some(person.as_ref())?;
            chairs_not_yet(hearing.own(meeting)?, &meeting.key, voice)
        }
        Act::Attend {
            meeting,
            voice,
            participants,
            ..
        } => {
            hearing.knows(voice)?;
            let known = |one: &Participant| hearing.find_some(one.person.as_ref());
            participants.iter().try_for_each(known)?;
            attends_not_yet(hearing.own(meeting)?, &meeting.key, voice)
        }
        Act::SetAgenda { meeting, items } => {
            hearing.own(meeting)?;
            no_item_twice(items)
        }
        Act::Handle {
            meeting,
            instrument,
            treatment: _,
        } => {
            hearing.own(meeting)?;
            hearing.find(instrument).map(drop)
        }
        Act::Conclude {
            key,
            meeting,
            statement: _,
            between,
        } => {
            hearing.fresh(key)?;
            hearing.find(meeting)?;
            between.iter().try_for_each(|voice| hearing.knows(voice))
        }
    }
}

fn in_order(meeting: &Key, period: Period) -> Result<(), No> {
    if period.is_reversed() {
        return Err(Refusal::EndsBeforeItBegins {
            meeting: meeting.clone(),
        }
        .into());
    }
    Ok(())
}

fn number_is_free(
    hearing: &Hearing<'_>,
    body: Option<&Ref<Body>>,
    number: Option<u32>,
) -> Result<(), No> {
    let (Some(body), Some(number)) = (body, number) else {
        return Ok(());
    };
    let home = &hearing.own.id;
    let same = |held: &Meeting| {
        let its = held.body.as_ref().map(|body| body.from(home));
        held.number == Some(number) && its == Some(body.from(home))
    };
    let mut held = hearing.own.things.meetings.iter();
    match held.find(|(_, held)| same(held)) {
        None => Ok(()),
        Some((meeting, _)) => {
            let (body, meeting) = (body.key.clone(), meeting.clone());
            Err(Refusal::NumberTaken {
                number,
                body,
                meeting,
            }
            .into())
        }
    }
}

fn chairs_not_yet(held: &Meeting, meeting: &Key, voice: &Voice) -> Result<(), No> {
    if held.co_chairs.iter().any(|chair| chair.voice == *voice) {
        return Err(Refusal::AlreadyChairs {
            meeting: meeting.clone(),
        }
        .into());
    }
    Ok(())
}

fn attends_not_yet(held: &Meeting, meeting: &Key, voice: &Voice) -> Result<(), No> {
    if held.delegations.iter().any(|own| own.voice == *voice) {
        return Err(Refusal::AlreadyAttends {
            meeting: meeting.clone(),
        }
        .into());
    }
    Ok(())
}

fn no_item_twice(items: &[AgendaItem]) -> Result<(), No> {
    let mut keys: Vec<&Key> = items.iter().map(|item| &item.key).collect();
    keys.sort();
    match keys.windows(2).find(|pair| pair[0] == pair[1]) {
        None => Ok(()),
        Some(pair) => Err(Refusal::RepeatedItem {
            item: pair[0].clone(),
        }
        .into()),
    }
}
