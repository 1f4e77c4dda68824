//! The course of a text: how it is prepared, when it is to be adopted, when it was, and since when it is in effect.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Act, Dated, Instrument, Refusal};
use crate::admit::Hearing;
use crate::body::Body;
use crate::key::{Key, Ref};
use crate::meeting::Meeting;
use crate::things::Things;
use crate::when::When;
use crate::words::Words;

/// Whether a step towards a text lies ahead or behind.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Fulfilment {
    /// It is to be taken.
    Planned,
    /// It has been taken.
    Done,
}

/// What was recorded about a step towards a text: that it is planned, or that it was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preparation {
    /// The step's short name, unique within the text.
    pub step: Key,
    /// What is done in it.
    pub what: Words,
    /// For when it is planned, or when it was taken.
    pub on: When,
    /// Whether it lies ahead or behind.
    pub fulfilment: Fulfilment,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// The entry that says so.
    pub entry: u64,
}

/// By when a text is to be adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aim {
    /// By when.
    pub adoption_by: When,
    /// By which body.
    pub body: Option<Ref<Body>>,
    /// The entry that says so.
    pub entry: u64,
}

/// That a text was adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// By which body.
    pub by: Option<Ref<Body>>,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

impl Instrument {
    /// The steps towards the text as they stand, each as it was last recorded, in the order in which they were first.
    pub fn steps(&self) -> Vec<&Preparation> {
        let mut steps: Vec<&Preparation> = Vec::new();
        for preparation in &self.preparations {
            match steps.iter_mut().find(|step| step.step == preparation.step) {
                Some(step) => *step = preparation,
                None => steps.push(preparation),
            }
        }
        steps
    }

    /// The date of adoption that is aimed at: the last one recorded.
    pub fn aim(&self) -> Option<&Aim> {
        self.aims.last()
    }

    /// Whether it was adopted by a day.
    pub fn is_adopted(&self, day: Date) -> bool {
        self.adoption
            .as_ref()
            .is_some_and(|adoption| adoption.on.first() <= day)
    }

    /// Whether it was in effect on a day: it had taken effect, and the time that it covers was not over.
    pub fn is_in_effect(&self, day: Date) -> bool {
        let begun = self
            .effect
            .as_ref()
            .is_some_and(|effect| effect.on.first() <= day);
        let until = self.period.and_then(|period| period.until);
        begun && until.is_none_or(|until| day <= until.last())
    }
}

/// Judges the acts about the course of a text; the others pass.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Prepare {
            instrument,
            step,
            at,
            ..
        } => {
            let text = hearing.own(instrument)?;
            hearing.find_some(at.as_ref())?;
            Ok(prepares(text, &instrument.key, step)?)
        }
        Act::Aim {
            instrument, body, ..
        } => {
            hearing.own(instrument)?;
            hearing.find_some(body.as_ref())
        }
        Act::Adopt {
            instrument,
            by,
            at,
            on,
        } => {
            let text = hearing.own(instrument)?;
            hearing.find_some(by.as_ref())?;
            hearing.find_some(at.as_ref())?;
            Ok(adopts(text, &instrument.key, *on)?)
        }
        Act::TakeEffect { instrument, on } => {
            let text = hearing.own(instrument)?;
            Ok(takes_effect(text, &instrument.key, *on)?)
        }
        Act::Draw { .. }
        | Act::Annex { .. }
        | Act::Provide { .. }
        | Act::Drop { .. }
        | Act::Carry { .. }
        | Act::Align { .. } => Ok(()),
    }
}

/// That a step can be recorded: one that was taken is not planned or taken again.
fn prepares(text: &Instrument, own: &Key, step: &Key) -> Result<(), Refusal> {
    let mut recorded = text.preparations.iter().filter(|one| one.step == *step);
    if recorded.any(|one| one.fulfilment == Fulfilment::Done) {
        let (instrument, step) = (own.clone(), step.clone());
        return Err(Refusal::StepTaken { instrument, step });
    }
    Ok(())
}

/// That an adoption can be recorded: once, and not after the text took effect.
fn adopts(text: &Instrument, own: &Key, on: When) -> Result<(), Refusal> {
    let instrument = own.clone();
    let effect = text.effect.as_ref();
    if text.adoption.is_some() {
        Err(Refusal::AlreadyAdopted { instrument })
    } else if effect.is_some_and(|effect| effect.on.last() < on.first()) {
        Err(Refusal::EffectBeforeAdoption { instrument })
    } else {
        Ok(())
    }
}

/// That a text can take effect: once, and not before it was adopted.
fn takes_effect(text: &Instrument, own: &Key, on: When) -> Result<(), Refusal> {
    let instrument = own.clone();
    let adoption = text.adoption.as_ref();
    if text.effect.is_some() {
        Err(Refusal::AlreadyInEffect { instrument })
    } else if adoption.is_some_and(|adoption| on.last() < adoption.on.first()) {
        Err(Refusal::EffectBeforeAdoption { instrument })
    } else {
        Ok(())
    }
}

/// Does the acts about the course of a text, and nothing for the others.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Prepare {
            instrument,
            step,
            what,
            on,
            fulfilment,
            at,
        } => {
            let preparation = Preparation {
                step: step.clone(),
                what: what.clone(),
                on: *on,
                fulfilment: *fulfilment,
                at: at.clone(),
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.preparations.push(preparation);
            });
        }
        Act::Aim {
            instrument,
            adoption_by,
            body,
        } => {
            let aim = Aim {
                adoption_by: *adoption_by,
                body: body.clone(),
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.aims.push(aim)
            });
        }
        Act::Adopt {
            instrument,
            by,
            at,
            on,
        } => {
            let adoption = Adoption {
                by: by.clone(),
                at: at.clone(),
                on: *on,
                entry,
            };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.adoption = Some(adoption);
            });
        }
        Act::TakeEffect { instrument, on } => {
            let effect = Dated { on: *on, entry };
            things.amend(instrument, entry, |text: &mut Instrument| {
                text.effect = Some(effect);
            });
        }
        Act::Draw { .. }
        | Act::Annex { .. }
        | Act::Provide { .. }
        | Act::Drop { .. }
        | Act::Carry { .. }
        | Act::Align { .. } => {}
    }
}
