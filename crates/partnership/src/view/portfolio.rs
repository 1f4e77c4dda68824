//! The portfolio of projects by focus area, with what is known of each, and the record of one project.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::book::Book;
use crate::focus_area::FocusArea;
use crate::key::{Key, Ref};
use crate::money::{Currency, Money};
use crate::project::{Component, Designation, Project, Role, Stage};
use crate::seat::Sight;
use crate::view::claim::{self, ClaimLine};
use crate::view::name::{MeetingName, Named};
use crate::view::result::{self, ResultLine};
use crate::view::{Cited, Moment, Place};
use crate::when::{Period, When};
use crate::words::Words;

/// All projects in the sight, by focus area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Portfolio {
    /// The moment it is of.
    pub moment: Moment,
    /// The focus areas in the order of their keys, and last what belongs to none.
    pub areas: Vec<Area>,
    /// The sum of the current budgets, one for each currency.
    pub totals: Vec<Money>,
    /// How many projects have no budget in the record, and so are not in the totals.
    pub without_budget: u32,
}

/// A focus area with its projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Area {
    /// The area; none for projects that belong to none.
    pub area: Option<Named>,
    /// What its projects do, in a phrase.
    pub purpose: Option<Words>,
    /// Its projects, by title.
    pub projects: Vec<ProjectLine>,
    /// The sum of their current budgets, one for each currency.
    pub totals: Vec<Money>,
}

/// A project in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ProjectLine {
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub title: Words,
    /// What it is called for short.
    pub short: Option<Words>,
    /// What it does, in a phrase to follow its name.
    pub purpose: Option<Words>,
    /// How far it has come by the as-of date.
    pub stage: Option<Stage>,
    /// When it was to run.
    pub planned: Option<Period>,
    /// When it ran.
    pub actual: Option<Period>,
    /// The current budget.
    pub budget: Option<Money>,
    /// From which fund.
    pub fund: Option<Words>,
    /// As what it is designated.
    pub designations: Vec<Designation>,
    /// Who carries it out, leads it or proposes it, in that order of roles.
    pub organisations: Vec<(Role, Named)>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// The record of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ProjectRecord {
    /// The moment it is of.
    pub moment: Moment,
    /// The project in a line.
    pub line: ProjectLine,
    /// Its focus area.
    pub area: Option<Named>,
    /// The project of which it is a part.
    pub part_of: Option<Named>,
    /// Its further names, each with its sources.
    pub aliases: Vec<(Words, Vec<Cited>)>,
    /// The stages it reached by the as-of date, in order, with the days it stayed in each that has ended.
    pub stages: Vec<StageLine>,
    /// Its parts.
    pub components: Vec<ComponentLine>,
    /// As what it was designated, by whom and where.
    pub designations: Vec<DesignationLine>,
    /// What it is to achieve, and what was measured.
    pub results: Vec<ResultLine>,
    /// What sources say of it.
    pub claims: Vec<ClaimLine>,
}

/// A stage that was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StageLine {
    /// The stage.
    pub stage: Stage,
    /// When it was reached.
    pub on: When,
    /// How many days it lasted; none for the one it is in.
    pub days: Option<i32>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// A part of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ComponentLine {
    /// What it is called.
    pub title: Words,
    /// Who leads it.
    pub lead: Option<Named>,
    /// What it may cost.
    pub budget: Option<Money>,
    /// When it runs.
    pub period: Option<Period>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// That a project was designated as something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DesignationLine {
    /// As what.
    pub designation: Designation,
    /// By whom.
    pub by: Named,
    /// When.
    pub on: When,
    /// At which meeting.
    pub at: Option<MeetingName>,
    /// The sources it rests on.
    pub sources: Vec<Cited>,
}

/// Computes the portfolio.
pub fn of(sight: &Sight<'_>, moment: Moment) -> Portfolio {
    let mut by_area: BTreeMap<Option<Named>, Vec<ProjectLine>> = BTreeMap::new();
    for (book, key, project) in sight.all::<Project>() {
        let area = area_of(sight, book, project);
        by_area
            .entry(area)
            .or_default()
            .push(project_line(sight, book, key, project, moment));
    }
    let unplaced = by_area.remove(&None);
    let placed = by_area
        .into_iter()
        .chain(unplaced.map(|projects| (None, projects)));
    let areas: Vec<Area> = placed
        .map(|(area, mut projects)| {
            projects.sort_by(|a, b| (&a.title, &a.place).cmp(&(&b.title, &b.place)));
            let totals = sums(&projects);
            Area {
                purpose: area.as_ref().and_then(|area| purpose(sight, area)),
                area,
                projects,
                totals,
            }
        })
        .collect();
    let all: Vec<ProjectLine> = areas
        .iter()
        .flat_map(|area| area.projects.clone())
        .collect();
    let without = all
        .iter()
        .filter(|project| project.budget.is_none())
        .count();
    let without_budget =
        u32::try_from(without).expect("a record holds fewer than four thousand million projects");
    Portfolio {
        moment,
        areas,
        totals: sums(&all),
        without_budget,
    }
}

/// Computes the record of a project; none where the sight holds no such project.
pub fn project(sight: &Sight<'_>, it: &Ref<Project>, moment: Moment) -> Option<ProjectRecord> {
    let (book, project) = sight.find(it)?;
    let part_of = project
        .part_of
        .as_ref()
        .and_then(|of| sight.placed(book, of));
    let aliases = project
        .aliases
        .iter()
        .map(|alias| (alias.name.clone(), sight.cited(book, alias.entry)));
    Some(ProjectRecord {
        moment,
        line: project_line(sight, book, &it.key, project, moment),
        area: area_of(sight, book, project),
        part_of: part_of.map(|(place, _, of)| Named {
            place,
            name: of.title.clone(),
        }),
        aliases: aliases.collect(),
        stages: stages(sight, book, project, moment),
        components: project
            .components
            .iter()
            .map(|part| component(sight, book, part))
            .collect(),
        designations: designations(sight, book, project, moment),
        results: result::of_project(sight, &Place::of::<Project>(book, &it.key), moment),
        claims: claim::about(sight, &Place::of::<Project>(book, &it.key)),
    })
}

fn area_of(sight: &Sight<'_>, book: &Book, project: &Project) -> Option<Named> {
    let area: &Ref<FocusArea> = project.focus_area.as_ref()?;
    sight.placed(book, area).map(|(place, _, area)| Named {
        place,
        name: area.name.clone(),
    })
}

pub(crate) fn sums(projects: &[ProjectLine]) -> Vec<Money> {
    let mut sums: BTreeMap<Currency, Decimal> = BTreeMap::new();
    for budget in projects.iter().filter_map(|project| project.budget) {
        *sums.entry(budget.currency).or_default() += budget.amount;
    }
    sums.into_iter()
        .map(|(currency, amount)| Money { currency, amount })
        .collect()
}

fn purpose(sight: &Sight<'_>, area: &Named) -> Option<Words> {
    let it = Ref::<FocusArea>::within(area.place.book.clone(), area.place.key.clone());
    sight.find(&it)?.1.purpose.clone()
}

fn project_line(
    sight: &Sight<'_>,
    book: &Book,
    key: &Key,
    project: &Project,
    moment: Moment,
) -> ProjectLine {
    let mut organisations: Vec<(Role, Named)> = project
        .involved
        .iter()
        .filter_map(|one| {
            let (place, _, organisation) = sight.placed(book, &one.organisation)?;
            Some((
                one.role,
                Named {
                    place,
                    name: organisation.name.clone(),
                },
            ))
        })
        .collect();
    organisations.sort();
    let in_time = project
        .distinctions
        .iter()
        .filter(|one| one.on.first() <= moment.as_of);
    let mut sources = sight.cited(book, project.entry);
    let budget = project.budget();
    sources.extend(
        budget
            .map(|budget| sight.cited(book, budget.entry))
            .unwrap_or_default(),
    );
    ProjectLine {
        place: Place::of::<Project>(book, key),
        title: project.title.clone(),
        short: project.short.clone(),
        purpose: project.purpose.clone(),
        stage: project.stage(moment.as_of).map(|reached| reached.stage),
        planned: project.planned(),
        actual: project.actual(),
        budget: budget.map(|budget| budget.amount),
        fund: budget.and_then(|budget| budget.fund.clone()),
        designations: in_time.map(|one| one.designation).collect(),
        organisations,
        sources,
    }
}

fn stages(sight: &Sight<'_>, book: &Book, project: &Project, moment: Moment) -> Vec<StageLine> {
    let reached: Vec<_> = project
        .reached
        .iter()
        .filter(|one| one.on.first() <= moment.as_of)
        .collect();
    let days = |at: usize| {
        let (from, next) = (reached.get(at)?, reached.get(at + 1)?);
        Some((next.on.first() - from.on.first()).get_days())
    };
    let line = |(at, one): (usize, &&crate::project::Reached)| StageLine {
        stage: one.stage,
        on: one.on,
        days: days(at),
        sources: sight.cited(book, one.entry),
    };
    reached.iter().enumerate().map(line).collect()
}

fn component(sight: &Sight<'_>, book: &Book, part: &Component) -> ComponentLine {
    let lead = part.lead.as_ref().and_then(|lead| sight.placed(book, lead));
    ComponentLine {
        title: part.title.clone(),
        lead: lead.map(|(place, _, lead)| Named {
            place,
            name: lead.name.clone(),
        }),
        budget: part.budget,
        period: part.period,
        sources: sight.cited(book, part.entry),
    }
}

fn designations(
    sight: &Sight<'_>,
    book: &Book,
    project: &Project,
    moment: Moment,
) -> Vec<DesignationLine> {
    let in_time = project
        .distinctions
        .iter()
        .filter(|one| one.on.first() <= moment.as_of);
    let line = |one: &crate::project::Distinction| DesignationLine {
        designation: one.designation,
        by: sight.voice(&one.by),
        on: one.on,
        at: one.at.as_ref().and_then(|at| sight.meeting_at(book, at)),
        sources: sight.cited(book, one.entry),
    };
    in_time.map(line).collect()
}

impl ProjectLine {
    /// What it is called for short, or else its title.
    pub fn short_name(&self) -> &Words {
        self.short.as_ref().unwrap_or(&self.title)
    }
}
