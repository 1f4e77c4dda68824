//! What may be recorded about projects. What it then does lives in `effect`.

use crate::admit::Hearing;
use crate::instrument::{Line, Rank};
use crate::key::{Key, Ref};
use crate::money::Money;
use crate::organisation::Organisation;
use crate::project::{Act, Project, Refusal, Role, Stage};
use crate::when::{Period, When};
use crate::words::Words;

/// Says whether the rules allow an act.
pub(super) fn admit(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    match act {
        Act::Propose {
            key,
            focus_area,
            part_of,
            ..
        } => {
            hearing.fresh(key)?;
            hearing.find_some(focus_area.as_ref())?;
            hearing.find_some(part_of.as_ref())
        }
        Act::Name { project, name } => names(hearing.own(project)?, &project.key, name),
        Act::Reach { project, stage, on } => {
            reaches(hearing.own(project)?, &project.key, *stage, *on)
        }
        Act::Schedule {
            project,
            planned,
            actual,
        } => {
            hearing.own(project)?;
            schedules(&project.key, *planned, *actual)
        }
        Act::Fund {
            project, amount, ..
        } => {
            hearing.own(project)?;
            funds(&project.key, Some(*amount))
        }
        Act::Involve {
            project,
            organisation,
            role,
        } => {
            let own = hearing.own(project)?;
            hearing.find(organisation)?;
            involves(own, &project.key, organisation, *role)
        }
        Act::Component {
            project,
            key,
            title: _,
            lead,
            budget,
            period,
        } => {
            let own = hearing.own(project)?;
            hearing.find_some(lead.as_ref())?;
            has_no(own, &project.key, key)?;
            funds(&project.key, *budget)?;
            runs(&project.key, *period)
        }
        Act::Designate { .. } => designates(act, hearing),
        Act::Serve { project, line } => serves(hearing, project, line),
    }
}

fn names(own: &Project, project: &Key, name: &Words) -> Result<(), crate::Refusal> {
    let mut names = own.aliases.iter().map(|alias| &alias.name);
    let taken = own.title == *name || own.short.as_ref() == Some(name);
    refuse_if(taken || names.any(|own| own == name), || {
        let project = project.clone();
        Refusal::AlreadyNamed { project }
    })
}

fn reaches(own: &Project, project: &Key, stage: Stage, on: When) -> Result<(), crate::Refusal> {
    let Some(last) = own.reached.last() else {
        return Ok(());
    };
    let project = project.clone();
    if stage <= last.stage {
        Err(Refusal::GoesBack { project }.into())
    } else if on.last() < last.on.first() {
        Err(Refusal::BeforeEarlierStage { project }.into())
    } else {
        Ok(())
    }
}

fn schedules(
    project: &Key,
    planned: Option<Period>,
    actual: Option<Period>,
) -> Result<(), crate::Refusal> {
    refuse_if(planned.is_none() && actual.is_none(), || {
        let project = project.clone();
        Refusal::NothingScheduled { project }
    })?;
    runs(project, planned)?;
    runs(project, actual)
}

fn runs(project: &Key, period: Option<Period>) -> Result<(), crate::Refusal> {
    refuse_if(period.is_some_and(|period| period.is_reversed()), || {
        let project = project.clone();
        Refusal::EndsBeforeItBegins { project }
    })
}

fn funds(project: &Key, budget: Option<Money>) -> Result<(), crate::Refusal> {
    let nothing = |money: Money| money.amount.is_zero() || money.amount.is_sign_negative();
    refuse_if(budget.is_some_and(nothing), || {
        let project = project.clone();
        Refusal::NoMoney { project }
    })
}

fn involves(
    own: &Project,
    project: &Key,
    organisation: &Ref<Organisation>,
    role: Role,
) -> Result<(), crate::Refusal> {
    let mut involved = own.involved.iter();
    let taken = involved.any(|one| one.organisation == *organisation && one.role == role);
    refuse_if(taken, || {
        let (project, organisation) = (project.clone(), organisation.key.clone());
        Refusal::AlreadyInvolved {
            project,
            organisation,
        }
    })
}

fn has_no(own: &Project, project: &Key, component: &Key) -> Result<(), crate::Refusal> {
    let taken = own.components.iter().any(|one| one.key == *component);
    refuse_if(taken, || {
        let (project, component) = (project.clone(), component.clone());
        Refusal::RepeatedComponent { project, component }
    })
}

fn designates(act: &Act, hearing: &Hearing<'_>) -> Result<(), crate::Refusal> {
    let Act::Designate {
        project,
        designation,
        by,
        on: _,
        at,
    } = act
    else {
        return Ok(());
    };
    let own = hearing.own(project)?;
    hearing.speaks_for(by)?;
    hearing.find_some(at.as_ref())?;
    let mut given = own.distinctions.iter();
    let taken = given.any(|one| one.designation == *designation && one.by == *by);
    refuse_if(taken, || {
        let project = project.key.clone();
        Refusal::AlreadyDesignated { project }
    })
}

fn serves(
    hearing: &Hearing<'_>,
    project: &Ref<Project>,
    line: &Line,
) -> Result<(), crate::Refusal> {
    let own = hearing.own(project)?;
    let placed = line.find(hearing)?;
    refuse_if(placed.provision.rank != Rank::ActionLine, || {
        let (instrument, provision) = (line.instrument.key.clone(), line.provision.clone());
        Refusal::NotAnActionLine {
            instrument,
            provision,
        }
    })?;
    let place = |line: &Line| {
        let text = line.instrument.from(&hearing.own.id);
        (text, line.provision.clone())
    };
    let mut served = own.serves.iter();
    refuse_if(served.any(|one| place(&one.line) == place(line)), || {
        let (project, provision) = (project.key.clone(), line.provision.clone());
        Refusal::AlreadyServes { project, provision }
    })
}

fn refuse_if(case: bool, refusal: impl FnOnce() -> Refusal) -> Result<(), crate::Refusal> {
    if case { Err(refusal().into()) } else { Ok(()) }
}
