//! The view that belongs to each reading, and the paper that belongs to each view. No decision and no sentence lives here.

use language::Language;
use partnership::seat::Sight;
use partnership::view::follow_up::{self, Filter, FollowUp};
use partnership::view::meeting::{self, MeetingRecord};
use partnership::view::name::MeetingName;
use partnership::view::office::{self, Register};
use partnership::view::thing::{self, ThingRecord};
use partnership::view::{Moment, Place};
use serde::Serialize;

use super::Reading;
use crate::compose::{self, Imprint};
use crate::paper::Paper;

/// What is read, computed and in no language yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[allow(
    missing_docs,
    reason = "each variant is documented by the reading of the same name"
)]
pub enum View {
    Meetings(Vec<MeetingName>),
    Meeting(Box<MeetingRecord>),
    FollowUp(FollowUp),
    Offices(Register),
    Thing(Box<ThingRecord>),
}

/// Computes the view of a reading; none where the sight holds no such thing.
pub(super) fn of(reading: &Reading, sight: &Sight<'_>, moment: Moment) -> Option<View> {
    Some(match reading {
        Reading::Meetings => View::Meetings(meeting::list(sight)),
        Reading::Meeting(it) => View::Meeting(Box::new(meeting::of(sight, it, moment)?)),
        Reading::FollowUp => View::FollowUp(follow_up::of(sight, moment, &Filter::default())),
        Reading::Offices => View::Offices(office::of(sight, moment)),
        Reading::Thing(place) => View::Thing(Box::new(thing::of(sight, place, moment)?)),
    })
}

impl View {
    /// Sets the view out as a paper in a language.
    pub fn paper(&self, language: Language, imprint: &Imprint) -> Paper {
        match self {
            View::Meetings(view) => compose::meeting::list(view, language, imprint),
            View::Meeting(view) => compose::meeting::record(view, language, imprint),
            View::FollowUp(view) => compose::follow_up::matrix(view, language, imprint),
            View::Offices(view) => compose::office::register(view, language, imprint),
            View::Thing(view) => compose::thing::record(view, language, imprint),
        }
    }

    /// The view itself as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a view holds nothing that JSON cannot write")
    }

    /// Where the things stand whose books the view was read from; none for a view of the whole sight.
    pub(super) fn rests_on(&self) -> Option<Vec<&Place>> {
        match self {
            View::Meetings(_) | View::FollowUp(_) | View::Offices(_) => None,
            View::Meeting(view) => {
                let said = view.agenda.iter().flat_map(|line| &line.said);
                let places = std::iter::once(&view.name.place)
                    .chain(said.chain(&view.said).map(|said| &said.place))
                    .chain(view.requests.iter().map(|line| &line.place))
                    .chain(view.commitments.iter().map(|line| &line.place))
                    .chain(view.outcomes.iter().map(|line| &line.place))
                    .chain(view.on_margins.iter().map(|name| &name.place));
                Some(places.collect())
            }
            View::Thing(view) => {
                let places = std::iter::once(&view.thing.place)
                    .chain(view.claims.iter().map(|claim| &claim.place))
                    .chain(view.led_to_by.iter().map(|thing| &thing.place));
                Some(places.collect())
            }
        }
    }
}
