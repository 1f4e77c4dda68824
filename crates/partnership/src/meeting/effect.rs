//! What acts do to meetings, once admitted. Whether they may lives in `rule`.

use crate::key::Ref;
use crate::meeting::{Act, CoChair, Delegation, Handling, Meeting, Outcome};
use crate::things::Things;

/// Does an act, as the entry with a number.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Convene {
            key,
            body,
            number,
            title,
            period,
            place,
            setting,
            margins_of,
        } => {
            let meeting = Meeting {
                body: body.clone(),
                number: *number,
                title: title.clone(),
                period: *period,
                place: place.clone(),
                setting: *setting,
                margins_of: margins_of.clone(),
                co_chairs: Vec::new(),
                delegations: Vec::new(),
                agenda: Vec::new(),
                handled: Vec::new(),
                entry,
            };
            things.put(key, entry, meeting);
        }
        Act::Conclude {
            key,
            meeting,
            statement,
            between,
        } => {
            let (meeting, statement, between) =
                (meeting.clone(), statement.clone(), between.clone());
            things.put(
                key,
                entry,
                Outcome {
                    meeting,
                    statement,
                    between,
                    entry,
                },
            );
        }
        Act::CoChair { meeting, .. }
        | Act::Attend { meeting, .. }
        | Act::SetAgenda { meeting, .. }
        | Act::Handle { meeting, .. } => amend(act, meeting, things, entry),
    }
}

/// Does an act that changes a meeting which is there.
fn amend(act: &Act, meeting: &Ref<Meeting>, things: &mut Things, entry: u64) {
    things.amend(meeting, entry, |held: &mut Meeting| match act {
        Act::CoChair { voice, person, .. } => {
            let (voice, person) = (voice.clone(), person.clone());
            held.co_chairs.push(CoChair {
                voice,
                person,
                entry,
            });
        }
        Act::Attend {
            voice,
            completeness,
            participants,
            ..
        } => {
            let (voice, participants) = (voice.clone(), participants.clone());
            let completeness = *completeness;
            held.delegations.push(Delegation {
                voice,
                completeness,
                participants,
                entry,
            });
        }
        Act::SetAgenda { items, .. } => held.agenda.clone_from(items),
        Act::Handle {
            instrument,
            treatment,
            ..
        } => {
            let (instrument, treatment) = (instrument.clone(), *treatment);
            held.handled.push(Handling {
                instrument,
                treatment,
                entry,
            });
        }
        Act::Convene { .. } | Act::Conclude { .. } => {}
    });
}
