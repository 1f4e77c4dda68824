//! Projects: activities from concept to closure, with what is known of their names, stages, times, money and bodies.
//! What their results are lives in `result`, what sources say of them in `claim`.

mod effect;
mod rule;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::act::Deed;
use crate::admit::Hearing;
use crate::entry::Voice;
use crate::focus_area::FocusArea;
use crate::instrument::Line;
use crate::key::{Key, Ref};
use crate::kind::{Kind, Noun};
use crate::meeting::Meeting;
use crate::money::Money;
use crate::organisation::Organisation;
use crate::things::{Shelf, Things};
use crate::when::{Period, When};
use crate::words::Words;

/// How far a project has come; the order is that of its life.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Stage {
    /// An idea, in a concept note.
    Concept,
    /// A full proposal.
    Proposal,
    /// Being appraised.
    Appraisal,
    /// Approved.
    Approval,
    /// Being carried out.
    Implementation,
    /// Carried out; reports are due.
    Completion,
    /// Closed: the reports and the unspent balance are in.
    Closure,
}

/// What an organisation is in a project.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// Proposes it.
    Proponent,
    /// Carries it out.
    Implementer,
    /// Sponsors it, as a sectoral body does.
    Sponsor,
    /// Works in it with others.
    Partner,
    /// Hosts it, or what it builds.
    Host,
    /// Pays for it.
    Funder,
    /// Leads those who carry it out.
    Lead,
}

/// What someone designates a project as.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Designation {
    /// A signature project.
    Signature,
    /// A flagship project.
    Flagship,
}

/// A further name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: Words,
    /// The entry that says so, and cites where it is used.
    pub entry: u64,
}

/// That a stage was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    /// The stage.
    pub stage: Stage,
    /// When.
    pub on: When,
    /// The entry that says so.
    pub entry: u64,
}

/// When it was to run, and when it ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schedule {
    /// As planned.
    pub planned: Option<Period>,
    /// As it came.
    pub actual: Option<Period>,
    /// The entry that says so.
    pub entry: u64,
}

/// What it may cost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// How much.
    pub amount: Money,
    /// From which fund.
    pub fund: Option<Words>,
    /// The entry that says so.
    pub entry: u64,
}

/// That an organisation takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Involvement {
    /// The organisation.
    pub organisation: Ref<Organisation>,
    /// As what.
    pub role: Role,
    /// The entry that says so.
    pub entry: u64,
}

/// A part of a project with a lead and money of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its short name within the project.
    pub key: Key,
    /// What it is called.
    pub title: Words,
    /// Who leads it.
    pub lead: Option<Ref<Organisation>>,
    /// What it may cost.
    pub budget: Option<Money>,
    /// When it runs.
    pub period: Option<Period>,
    /// The entry that says so.
    pub entry: u64,
}

/// That someone designated the project as something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distinction {
    /// As what.
    pub designation: Designation,
    /// By whom.
    pub by: Voice,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<Ref<Meeting>>,
    /// The entry that says so.
    pub entry: u64,
}

/// That a project serves an action line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    /// The line.
    pub line: Line,
    /// The entry that says so.
    pub entry: u64,
}

/// An activity, from concept to closure. Every list is in the order of entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// What it is called.
    pub title: Words,
    /// Its abbreviation.
    pub short: Option<Words>,
    /// What it does, in a phrase to follow its name.
    pub purpose: Option<Words>,
    /// The field to which it belongs.
    pub focus_area: Option<Ref<FocusArea>>,
    /// The programme of which it is a part.
    pub part_of: Option<Ref<Project>>,
    /// Its further names.
    pub aliases: Vec<Alias>,
    /// The stages it reached.
    pub reached: Vec<Reached>,
    /// Its times; of each kind the last that is given is the current one.
    pub schedules: Vec<Schedule>,
    /// Its budgets; the last is the current one. Figures that sources disagree on are claims.
    pub budgets: Vec<Budget>,
    /// Who takes part.
    pub involved: Vec<Involvement>,
    /// Its parts.
    pub components: Vec<Component>,
    /// What it was designated as.
    pub distinctions: Vec<Distinction>,
    /// The action lines that it serves.
    pub serves: Vec<Served>,
    /// The entry that recorded it.
    pub entry: u64,
}

impl Noun for Project {
    const KIND: Kind = Kind::Project;
    fn shelf(things: &Things) -> &Shelf<Self> {
        &things.projects
    }
    fn shelf_mut(things: &mut Things) -> &mut Shelf<Self> {
        &mut things.projects
    }
}

impl Project {
    /// The stage that it has reached by a day; none before its first.
    pub fn stage(&self, day: jiff::civil::Date) -> Option<&Reached> {
        let by_then = |reached: &&Reached| reached.on.first() <= day;
        self.reached.iter().rfind(by_then)
    }

    /// When it is to run, as last planned.
    pub fn planned(&self) -> Option<Period> {
        self.schedules.iter().rev().find_map(|one| one.planned)
    }

    /// When it ran, as last told.
    pub fn actual(&self) -> Option<Period> {
        self.schedules.iter().rev().find_map(|one| one.actual)
    }

    /// Its current budget.
    pub fn budget(&self) -> Option<&Budget> {
        self.budgets.last()
    }
}

/// What can be done about projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(
    rename_all = "kebab-case",
    rename_all_fields = "kebab-case",
    deny_unknown_fields
)]
#[strum(serialize_all = "kebab-case")]
pub enum Act {
    /// Records a project.
    Propose {
        /// Its short name.
        key: Key,
        /// What it is called.
        title: Words,
        /// Its abbreviation.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        short: Option<Words>,
        /// What it does, in a phrase to follow its name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        purpose: Option<Words>,
        /// The field to which it belongs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        focus_area: Option<Ref<FocusArea>>,
        /// The programme of which it is a part.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        part_of: Option<Ref<Project>>,
    },
    /// Records a further name.
    Name {
        /// The project.
        project: Ref<Project>,
        /// The name.
        name: Words,
    },
    /// Records that it reached a stage.
    Reach {
        /// The project.
        project: Ref<Project>,
        /// The stage.
        stage: Stage,
        /// When.
        on: When,
    },
    /// Records when it is to run, or when it ran.
    Schedule {
        /// The project.
        project: Ref<Project>,
        /// As planned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        planned: Option<Period>,
        /// As it came.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        actual: Option<Period>,
    },
    /// Records its budget, in place of any earlier one.
    Fund {
        /// The project.
        project: Ref<Project>,
        /// How much.
        amount: Money,
        /// From which fund.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fund: Option<Words>,
    },
    /// Records that an organisation takes part.
    Involve {
        /// The project.
        project: Ref<Project>,
        /// The organisation.
        organisation: Ref<Organisation>,
        /// As what.
        role: Role,
    },
    /// Records a part of it with a lead and money of its own.
    Component {
        /// The project.
        project: Ref<Project>,
        /// The part's short name within the project.
        key: Key,
        /// What it is called.
        title: Words,
        /// Who leads it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lead: Option<Ref<Organisation>>,
        /// What it may cost.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        budget: Option<Money>,
        /// When it runs.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        period: Option<Period>,
    },
    /// Designates it as something.
    Designate {
        /// The project.
        project: Ref<Project>,
        /// As what.
        designation: Designation,
        /// By whom.
        by: Voice,
        /// When.
        on: When,
        /// At which meeting.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Ref<Meeting>>,
    },
    /// Records that it serves an action line.
    Serve {
        /// The project.
        project: Ref<Project>,
        /// The line.
        line: Line,
    },
}

/// Why nothing can be recorded about a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub enum Refusal {
    /// It has this name already.
    AlreadyNamed {
        /// The project.
        project: Key,
    },
    /// Stages go forwards.
    GoesBack {
        /// The project.
        project: Key,
    },
    /// A stage would be reached before an earlier one.
    BeforeEarlierStage {
        /// The project.
        project: Key,
    },
    /// A schedule says when it is to run, or when it ran.
    NothingScheduled {
        /// The project.
        project: Key,
    },
    /// It would end before it begins.
    EndsBeforeItBegins {
        /// The project.
        project: Key,
    },
    /// A budget is more than nothing.
    NoMoney {
        /// The project.
        project: Key,
    },
    /// The organisation takes part in this role already.
    AlreadyInvolved {
        /// The project.
        project: Key,
        /// The organisation.
        organisation: Key,
    },
    /// It has a part with this short name already.
    RepeatedComponent {
        /// The project.
        project: Key,
        /// The part.
        component: Key,
    },
    /// This voice has designated it so already.
    AlreadyDesignated {
        /// The project.
        project: Key,
    },
    /// The provision does not ask for action.
    NotAnActionLine {
        /// The text.
        instrument: Key,
        /// The provision.
        provision: Key,
    },
    /// It serves the line already.
    AlreadyServes {
        /// The project.
        project: Key,
        /// The provision.
        provision: Key,
    },
}

impl Deed for Act {
    fn verb(&self) -> &'static str {
        self.into()
    }

    fn concerns(&self) -> Option<&Key> {
        Some(match self {
            Act::Propose { key, .. } => key,
            Act::Name { project, .. }
            | Act::Reach { project, .. }
            | Act::Schedule { project, .. }
            | Act::Fund { project, .. }
            | Act::Involve { project, .. }
            | Act::Component { project, .. }
            | Act::Designate { project, .. }
            | Act::Serve { project, .. } => &project.key,
        })
    }

    fn admit(&self, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
        rule::admit(self, hearing)
    }

    fn apply(&self, things: &mut Things, entry: u64) {
        effect::apply(self, things, entry);
    }
}
