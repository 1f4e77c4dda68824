//! What acts do to projects, once admitted. Whether they may lives in `rule`.

use crate::key::Ref;
use crate::project::{
    Act, Alias, Budget, Component, Distinction, Involvement, Project, Reached, Schedule, Served,
};
use crate::things::Things;

/// Does an act, as the entry with a number.
pub(super) fn apply(act: &Act, things: &mut Things, entry: u64) {
    match act {
        Act::Propose {
            key,
            title,
            short,
            purpose,
            focus_area,
            part_of,
        } => {
            let project = Project {
                title: title.clone(),
                short: short.clone(),
                purpose: purpose.clone(),
                focus_area: focus_area.clone(),
                part_of: part_of.clone(),
                aliases: Vec::new(),
                reached: Vec::new(),
                schedules: Vec::new(),
                budgets: Vec::new(),
                involved: Vec::new(),
                components: Vec::new(),
                distinctions: Vec::new(),
                serves: Vec::new(),
                entry,
            };
            things.put(key, entry, project);
        }
        Act::Name { project, .. }
        | Act::Reach { project, .. }
        | Act::Schedule { project, .. }
        | Act::Fund { project, .. }
        | Act::Involve { project, .. }
        | Act::Component { project, .. }
        | Act::Designate { project, .. }
        | Act::Serve { project, .. } => tell(act, project, things, entry),
    }
}

/// Adds to a project what an act says of it.
fn tell(act: &Act, project: &Ref<Project>, things: &mut Things, entry: u64) {
    things.amend(project, entry, |project: &mut Project| match act.clone() {
        Act::Propose { .. } => {}
        Act::Name { name, .. } => project.aliases.push(Alias { name, entry }),
        Act::Reach { stage, on, .. } => project.reached.push(Reached { stage, on, entry }),
        Act::Schedule {
            planned, actual, ..
        } => project.schedules.push(Schedule {
            planned,
            actual,
            entry,
        }),
        Act::Fund { amount, fund, .. } => project.budgets.push(Budget {
            amount,
            fund,
            entry,
        }),
        Act::Involve {
            organisation, role, ..
        } => project.involved.push(Involvement {
            organisation,
            role,
            entry,
        }),
        Act::Component {
            key,
            title,
            lead,
            budget,
            period,
            ..
        } => project.components.push(Component {
            key,
            title,
            lead,
            budget,
            period,
            entry,
        }),
        Act::Designate {
            designation,
            by,
            on,
            at,
            ..
        } => project.distinctions.push(Distinction {
            designation,
            by,
            on,
            at,
            entry,
        }),
        Act::Serve { line, .. } => project.serves.push(Served { line, entry }),
    });
}
