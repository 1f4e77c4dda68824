//! How a text came to be, or is coming: steps, aim, adoption and effect.

use jiff::civil::Date;
use serde::Serialize;

use crate::book::Book;
use crate::instrument::{Fulfilment, Instrument};
use crate::seat::Sight;
use crate::view::Cited;
use crate::view::Place;
use crate::view::name::{MeetingName, Named};
use crate::when::When;
use crate::words::Words;

/// How a text came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Course {
    /// The steps towards it, in the order of their dates.
    pub steps: Vec<StepLine>,
    /// By when it was to be adopted.
    pub aim: Option<AimLine>,
    /// That it was adopted.
    pub adoption: Option<AdoptionLine>,
    /// Since when it is in effect.
    pub effect: Option<(When, Vec<Cited>)>,
}

/// A step towards a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepLine {
    /// What is done in it.
    pub what: Words,
    /// When.
    pub on: When,
    /// Whether it lies ahead or behind.
    pub fulfilment: Fulfilment,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// By when a text was to be adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AimLine {
    /// By when.
    pub adoption_by: When,
    /// Whether that date has passed without an adoption.
    pub passed: bool,
    /// By which body.
    pub body: Option<Named>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// That a text was adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AdoptionLine {
    /// When.
    pub on: When,
    /// By which body.
    pub by: Option<Named>,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// The course of a text as of a day.
pub(super) fn of(sight: &Sight<'_>, book: &Book, text: &Instrument, day: Date) -> Course {
    let body = |it: &Option<crate::key::Ref<crate::body::Body>>| {
        let (place, _, body): (Place, _, _) = it.as_ref().and_then(|it| sight.placed(book, it))?;
        Some(Named {
            place,
            name: body.name.clone(),
        })
    };
    let mut steps: Vec<StepLine> = text
        .steps()
        .into_iter()
        .map(|step| StepLine {
            what: step.what.clone(),
            on: step.on,
            fulfilment: step.fulfilment,
            at: step.at.as_ref().and_then(|at| sight.meeting_at(book, at)),
            sources: sight.cited(book, step.entry),
        })
        .collect();
    steps.sort_by_key(|step| step.on.first());
    let adoption = text
        .adoption
        .as_ref()
        .filter(|adoption| adoption.on.first() <= day);
    let effect = text
        .effect
        .as_ref()
        .filter(|effect| effect.on.first() <= day);
    Course {
        steps,
        aim: text.aim().map(|aim| AimLine {
            adoption_by: aim.adoption_by,
            passed: adoption.is_none() && aim.adoption_by.last() < day,
            body: body(&aim.body),
            sources: sight.cited(book, aim.entry),
        }),
        adoption: adoption.map(|adoption| AdoptionLine {
            on: adoption.on,
            by: body(&adoption.by),
            at: adoption
                .at
                .as_ref()
                .and_then(|at| sight.meeting_at(book, at)),
            sources: sight.cited(book, adoption.entry),
        }),
        effect: effect.map(|effect| (effect.on, sight.cited(book, effect.entry))),
    }
}
