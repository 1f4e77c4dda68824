//! Meetings: one sitting each, with its co-chairs, delegations, agenda, texts handled and outcomes.
//! What was said there lives in `intervention`.

mod effect;
mod rule;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::body::Body;
use crate::entry::Voice;
use crate::instrument::Instrument;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::person::Person;
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::{Text, Words};

/// How people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Setting {
    /// In one place.
    InPerson,
    /// By video.
    Virtual,
}

/// One sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The body that sits; none for a bilateral or an occasional meeting.
    pub body: Option<Ref<Body>>,
    /// Its number in the series of the body.
    pub number: Option<u32>,
    /// What it is called, where body and number do not say it.
    pub title: Option<Words>,
    /// When it sits: first and last day.
    pub period: Period,
    /// Where.
    pub place: Option<Words>,
    /// How, where it is known.
    pub setting: Option<Setting>,
    /// The meeting on whose margins it is held.
    pub margins_of: Option<Ref<Meeting>>,
    /// Who chairs it together, in the order of entry.
    pub co_chairs: Vec<CoChair>,
    /// Who takes part, in the order of precedence given.
    pub delegations: Vec<Delegation>,
    /// The agenda.
    pub agenda: Vec<AgendaItem>,
    /// The texts it examined, noted or adopted.
    pub handled: Vec<Handling>,
    /// The entry that recorded it.
    pub entry: u64,
}

/// Who chairs a meeting for one side or party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoChair {
    /// For whom.
    pub voice: Voice,
    /// The person, where known.
    pub person: Option<Ref<Person>>,
    /// The entry that says so.
    pub entry: u64,
}

/// Whether the list of a delegation is all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Completeness {
    /// All are named.
    Complete,
    /// Those named were among them.
    Included,
}

/// What someone does in a delegation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Duty {
    /// Heads it.
    Head,
    /// Belongs to it.
    Member,
    /// Attends without belonging to a party.
    Observer,
}

/// One who takes part: a person, or people described by what they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Participant {
    /// The person, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Ref<Person>>,
    /// The title as used on this occasion, or what they are where nobody is named.
    pub title: Words,
    /// What they do in it.
    pub duty: Duty,
}

/// Those who take part for one side or party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delegation {
    /// For whom.
    pub voice: Voice,
    /// Whether the list is all of it.
    pub completeness: Completeness,
    /// Those named, in the order of precedence.
    pub participants: Vec<Participant>,
    /// The entry that says so.
    pub entry: u64,
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its short name within the meeting.
    pub key: Key,
    /// Its number as printed; a label, never a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// What it is about.
    pub title: Words,
}

/// What a body does with a text: one examines, another notes, another adopts.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Treatment {
    /// Reviews what was done under it.
    Reviewed,
    /// Examines how it is being prepared.
    Examined,
    /// Takes note of it.
    Noted,
    /// Adopts it.
    Adopted,
}

/// That a meeting did something with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handling {
    /// The text.
    pub instrument: Ref<Instrument>,
    /// What was done with it.
    pub treatment: Treatment,
    /// The entry that says so.
    pub entry: u64,
}

/// What a meeting came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The meeting.
    pub meeting: Ref<Meeting>,
    /// What was concluded.
    pub statement: Words,
    /// Who concluded it.
    pub between: Vec<Voice>,
    /// The entry that says so.
    pub entry: u64,
}

impl Noun for Meeting {
    const KIND: Kind = Kind::Meeting;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.meetings
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.meetings
    }
}

impl Noun for Outcome {
    const KIND: Kind = Kind::Outcome;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.outcomes
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.outcomes
    }
}

/// What can be done about meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a meeting, held or to be held.
    Convene {
        /// Its short name.
        key: Key,
        /// The body that sits.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Ref<Body>>,
        /// Its number in the series.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        number: Option<u32>,
        /// What it is called, where body and number do not say it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<Words>,
        /// First and last day.
        period: Period,
        /// Where.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<Words>,
        /// How, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        setting: Option<Setting>,
        /// The meeting on whose margins it is held.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        margins_of: Option<Ref<Meeting>>,
    },
    /// Records who chairs it for one side or party.
    CoChair {
        /// The meeting.
        meeting: Ref<Meeting>,
        /// For whom.
        voice: Voice,
        /// The person, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        person: Option<Ref<Person>>,
    },
    /// Records a delegation.
    Attend {
        /// The meeting.
        meeting: Ref<Meeting>,
        /// For whom.
        voice: Voice,
        /// Whether the list is all of it.
        completeness: Completeness,
        /// Those named, in the order of precedence.
        participants: Vec<Participant>,
    },
    /// Records the agenda, in place of any earlier one.
    SetAgenda {
        /// The meeting.
        meeting: Ref<Meeting>,
        /// Its points, in order.
        items: Vec<AgendaItem>,
    },
    /// Records what the meeting did with a text.
    Handle {
        /// The meeting.
        meeting: Ref<Meeting>,
        /// The text.
        instrument: Ref<Instrument>,
        /// What was done with it.
        treatment: Treatment,
    },
    /// Records what the meeting came to.
    Conclude {
        /// The outcome's short name.
        key: Key,
        /// The meeting.
        meeting: Ref<Meeting>,
        /// What was concluded.
        statement: Words,
        /// Who concluded it.
        between: Vec<Voice>,
    },
}

/// Why nothing can be recorded about a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// A meeting of the body has this number already.
    NumberTaken {
        /// The number.
        number: u32,
        /// The body.
        body: Key,
        /// The meeting that has it.
        meeting: Key,
    },
    /// A meeting would end before it begins.
    EndsBeforeItBegins {
        /// The meeting.
        meeting: Key,
    },
    /// A meeting needs a body with a number, or a title.
    Nameless {
        /// The meeting.
        meeting: Key,
    },
    /// Two points of the agenda have the same short name.
    RepeatedItem {
        /// The short name.
        item: Key,
    },
    /// The voice chairs the meeting already.
    AlreadyChairs {
        /// The meeting.
        meeting: Key,
    },
    /// The delegation of this voice is recorded already; correct that entry.
    AlreadyAttends {
        /// The meeting.
        meeting: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Convene { key, .. } | Act::Conclude { key, .. } => key,
            Act::CoChair { meeting, .. }
            | Act::Attend { meeting, .. }
            | Act::SetAgenda { meeting, .. }
            | Act::Handle { meeting, .. } => &meeting.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        rule::admit(self, hearing)
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        effect::apply(self, things, entry);
    }
}

impl Meeting {
    /// The first and the last day on which it may have sat.
    pub fn days(&self) -> (jiff::civil::Date, jiff::civil::Date) {
        let until = self.period.until.unwrap_or(self.period.from);
        (self.period.from.first(), until.last())
    }

    /// When it ends, as precisely as that is known.
    pub fn until(&self) -> When {
        self.period.until.unwrap_or(self.period.from)
    }
}
