//! Instruments: agreed or proposed texts, their provisions, their course, and what they carry out and follow.
//! What was done about their lines lives in `progress`.

mod course;
mod lineage;
mod provision;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::body::Body;
use crate::entry::Voice;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::Words;

pub use course::{Adoption, Aim, Fulfilment, Preparation};
pub use lineage::{Alignment, How, Lineage};
pub use provision::{Annex, Dropped, Line, Placed, Provision, Provisions, Rank};

/// What kind of text it is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Genre {
    /// A plan of action.
    PlanOfAction,
    /// A declaration.
    Declaration,
    /// A vision.
    Vision,
    /// An outlook.
    Outlook,
    /// A statement.
    Statement,
    /// An agreement.
    Agreement,
}

/// An agreed or proposed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// What it is called.
    pub title: Words,
    /// What kind of text it is.
    pub genre: Genre,
    /// Whose text it is.
    pub between: Vec<Voice>,
    /// The time it covers.
    pub period: Option<Period>,
    /// The text it carries out.
    pub implements: Option<Ref<Instrument>>,
    /// The text it follows.
    pub succeeds: Option<Ref<Instrument>>,
    /// Its provisions.
    pub provisions: Provisions,
    /// The annexes that added to it, by short name.
    pub annexes: BTreeMap<Key, Annex>,
    /// What was recorded about the steps towards it, in the order of entry.
    pub preparations: Vec<Preparation>,
    /// By when it was to be adopted, in the order of entry; the last one stands.
    pub aims: Vec<Aim>,
    /// That it was adopted, once it was.
    pub adoption: Option<Adoption>,
    /// Since when it is in effect, once it is.
    pub effect: Option<Dated>,
    /// What became of lines in it, or of its lines, in the order of entry.
    pub lineage: Vec<Lineage>,
    /// Which areas of other frameworks its provisions serve, in the order of entry.
    pub alignments: Vec<Alignment>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Instrument {
    const KIND: Kind = Kind::Instrument;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.instruments
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.instruments
    }
}

/// What can be done about instruments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a text, agreed or proposed.
    Draw {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// What kind of text it is.
        genre: Genre,
        /// Whose text it is.
        between: Vec<Voice>,
        /// The time it covers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
        /// The text it carries out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        implements: Option<Ref<Instrument>>,
        /// The text it follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        succeeds: Option<Ref<Instrument>>,
    },
    /// Records an annex, whose provisions count from a date of its own.
    Annex {
        /// The text.
        instrument: Ref<Instrument>,
        /// The annex's short name, unique within the text.
        key: Key,
        /// What it is called.
        title: Words,
        /// From when its provisions count.
        effective: When,
    },
    /// Adds provisions after those that stand there, each after what it stands within.
    Provide {
        /// The text.
        instrument: Ref<Instrument>,
        /// The annex that adds them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        annex: Option<Key>,
        /// What is added, in the order of the text.
        provisions: Vec<Provision>,
    },
    /// Takes a provision, and what stands within it, out of the text from a date.
    Drop {
        /// The text.
        instrument: Ref<Instrument>,
        /// The provision's short name.
        provision: Key,
        /// The first day on which it no longer counts.
        on: When,
        /// Why.
        reason: Words,
    },
    /// Records a step towards the text: that it is planned, or that it was taken.
    Prepare {
        /// The text that is being prepared.
        instrument: Ref<Instrument>,
        /// The step's short name, unique within the text.
        step: Key,
        /// What is done in it.
        what: Words,
        /// For when it is planned, or when it was taken.
        on: When,
        /// Whether it lies ahead or behind.
        fulfilment: Fulfilment,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
    },
    /// Records by when the text is to be adopted, in place of an earlier date, which stays readable.
    Aim {
        /// The text.
        instrument: Ref<Instrument>,
        /// By when.
        adoption_by: When,
        /// By which body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        body: Option<Ref<Body>>,
    },
    /// Records that the text was adopted.
    Adopt {
        /// The text.
        instrument: Ref<Instrument>,
        /// By which body.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<Ref<Body>>,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
        /// When.
        on: When,
    },
    /// Records that the text took effect.
    TakeEffect {
        /// The text.
        instrument: Ref<Instrument>,
        /// Since when.
        on: When,
    },
    /// Records what becomes of lines in the text that follows.
    Carry {
        /// The text that keeps the lineage: the later one, or the earlier one where nothing follows yet.
        instrument: Ref<Instrument>,
        /// The lines of the earlier text.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        from: Vec<Line>,
        /// The lines of the later one.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        to: Vec<Line>,
        /// How the ones became the others.
        how: How,
        /// What is to be said about it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        remark: Option<Words>,
    },
    /// Records which area of another framework a provision serves.
    Align {
        /// The text.
        instrument: Ref<Instrument>,
        /// The provision's short name.
        provision: Key,
        /// The framework.
        framework: Ref<Instrument>,
        /// The area of it, as the framework calls it.
        area: Words,
    },
}

/// Why nothing can be recorded about an instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// The time that it covers would end before it begins.
    EndsBeforeItBegins {
        /// The text.
        instrument: Key,
    },
    /// An annex of the text has this short name already.
    AnnexTaken {
        /// The text.
        instrument: Key,
        /// The annex.
        annex: Key,
    },
    /// The text has no such annex.
    UnknownAnnex {
        /// The text.
        instrument: Key,
        /// The annex.
        annex: Key,
    },
    /// There is no provision to add.
    NothingProvided {
        /// The text.
        instrument: Key,
    },
    /// A provision of the text has this short name already.
    RepeatedProvision {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
    },
    /// What a provision is to stand within is not there, or comes only after it.
    UnknownParent {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
        /// What it is to stand within.
        parent: Key,
    },
    /// The text has no such provision.
    UnknownProvision {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
        /// Provisions with names that are alike, nearest first.
        nearest: Vec<String>,
    },
    /// The provision was taken out already.
    AlreadyDropped {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
    },
    /// The provision would be taken out before its annex is effective.
    DroppedBeforeItCounts {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
    },
    /// The step was taken already.
    StepTaken {
        /// The text.
        instrument: Key,
        /// The step.
        step: Key,
    },
    /// It was adopted already.
    AlreadyAdopted {
        /// The text.
        instrument: Key,
    },
    /// It is in effect already.
    AlreadyInEffect {
        /// The text.
        instrument: Key,
    },
    /// It would take effect before it is adopted.
    EffectBeforeAdoption {
        /// The text.
        instrument: Key,
    },
    /// The number of lines on either side does not fit the kind of lineage, or one is named twice.
    MisshapenLineage {
        /// The text.
        instrument: Key,
        /// The kind of lineage.
        how: How,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Draw { key, .. } => key,
            Act::Annex { instrument, .. }
            | Act::Provide { instrument, .. }
            | Act::Drop { instrument, .. }
            | Act::Prepare { instrument, .. }
            | Act::Aim { instrument, .. }
            | Act::Adopt { instrument, .. }
            | Act::TakeEffect { instrument, .. }
            | Act::Carry { instrument, .. }
            | Act::Align { instrument, .. } => &instrument.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        if let Act::Draw {
            key,
            between,
            period,
            implements,
            succeeds,
            ..
        } = self
        {
            hearing.fresh(key)?;
            between.iter().try_for_each(|voice| hearing.knows(voice))?;
            hearing.find_some(implements.as_ref())?;
            hearing.find_some(succeeds.as_ref())?;
            if period.is_some_and(|period| period.is_reversed()) {
                let instrument = key.clone();
                return Err(Refusal::EndsBeforeItBegins { instrument }.into());
            }
        }
        provision::admit(self, hearing)?;
        course::admit(self, hearing)?;
        lineage::admit(self, hearing)
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        if let Act::Draw {
            key,
            title,
            genre,
            between,
            period,
            implements,
            succeeds,
        } = self
        {
            let instrument = Instrument {
                title: title.clone(),
                genre: *genre,
                between: between.clone(),
                period: *period,
                implements: implements.clone(),
                succeeds: succeeds.clone(),
                provisions: Provisions::default(),
                annexes: BTreeMap::new(),
                preparations: Vec::new(),
                aims: Vec::new(),
                adoption: None,
                effect: None,
                lineage: Vec::new(),
                alignments: Vec::new(),
                entry,
            };
            things.put(key, entry, instrument);
        }
        provision::apply(self, things, entry);
        course::apply(self, things, entry);
        lineage::apply(self, things, entry);
    }
}

/// A date on which something about a text happened, with the entry that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}
