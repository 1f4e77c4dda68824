//! The history of an issue: everything said on it over the years, and what was asked about it.

use serde::Serialize;

use crate::intervention::Intervention;
use crate::issue::Issue;
use crate::key::Ref;
use crate::seat::Sight;
use crate::view::follow_up::{self, Filter, RequestLine};
use crate::view::meeting::{Said, said};
use crate::view::name::Named;
use crate::view::{Moment, Place};

/// The history of an issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct IssueHistory {
    /// The moment it is of.
    pub moment: Moment,
    /// Which issue.
    pub issue: Named,
    /// The wider issue of which it is a part.
    pub part_of: Option<Named>,
    /// Its own parts.
    pub parts: Vec<Named>,
    /// What was said on it, the earliest first.
    pub said: Vec<Said>,
    /// What was asked about it.
    pub requests: Vec<RequestLine>,
}

/// An issue in the list of issues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IssueLine {
    /// Which issue.
    pub issue: Named,
    /// How many times something was said on it.
    pub said: u32,
}

/// Computes the history of an issue; none where the sight holds no such issue.
pub fn of(sight: &Sight<'_>, it: &Ref<Issue>, moment: Moment) -> Option<IssueHistory> {
    let (book, issue) = sight.find(it)?;
    let part_of = issue.part_of.as_ref().and_then(|of| sight.placed(book, of));
    let place = Place::of::<Issue>(book, &it.key);
    let parts = sight.leading_to::<Issue>(&place);
    let mut lines: Vec<Said> = sight
        .leading_to::<Intervention>(&place)
        .map(|(home, key, one)| said(sight, home, key, one))
        .collect();
    lines.retain(|line| {
        line.meeting
            .as_ref()
            .is_none_or(|held| held.period.from.first() <= moment.as_of)
    });
    lines.sort_by_key(|line| line.meeting.as_ref().map(|held| held.period.from.first()));
    let filter = Filter {
        meeting: None,
        issue: Some(place.clone()),
    };
    Some(IssueHistory {
        moment,
        issue: Named {
            place,
            name: issue.title.clone(),
        },
        part_of: part_of.map(|(place, _, of)| Named {
            place,
            name: of.title.clone(),
        }),
        parts: parts
            .map(|(home, key, part)| Named {
                place: Place::of::<Issue>(home, key),
                name: part.title.clone(),
            })
            .collect(),
        said: lines,
        requests: follow_up::of(sight, moment, &filter).requests,
    })
}

/// All issues in the sight, by title.
pub fn list(sight: &Sight<'_>) -> Vec<IssueLine> {
    let mut lines: Vec<IssueLine> = sight
        .all::<Issue>()
        .map(|(book, key, issue)| {
            let place = Place::of::<Issue>(book, key);
            let said = u32::try_from(sight.leading_to::<Intervention>(&place).count())
                .expect("a record holds fewer than four thousand million acts");
            IssueLine {
                issue: Named {
                    place,
                    name: issue.title.clone(),
                },
                said,
            }
        })
        .collect();
    lines.sort_by(|a, b| {
        a.issue
            .name
            .cmp(&b.issue.name)
            .then_with(|| a.issue.place.cmp(&b.issue.place))
    });
    lines
}
