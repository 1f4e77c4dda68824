//! Years said of plans and projects that are not theirs, and texts said to have been adopted on another date.

use std::ops::Range;

use partnership::claim::Figure;
use partnership::instrument::Instrument;
use partnership::kind::Kind;
use partnership::project::Project;
use partnership::view::Place as Home;
use partnership::when::{Period, When};

use super::date;
use super::finding::{Certainty, Finding, Matter};
use super::mention::Mention;
use super::passage::Passage;
use super::scene::Scene;
use super::sitting::days;

/// The years and dates of texts and projects in a passage that the record has otherwise.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for mention in &scene.mentions[at] {
        if mention.of_kind(Kind::Instrument, &scene.lexicon).is_some() {
            findings.extend(plan(scene, at, mention));
            findings.extend(adoption(scene, at, mention));
        }
        if mention.of_kind(Kind::Project, &scene.lexicon).is_some() {
            findings.extend(project(scene, at, mention));
        }
    }
    findings
}

/// Two years as written: `2021-25`, `2021–2025`.
fn range(passage: &Passage, at: usize) -> Option<((i16, i16), usize)> {
    let from = date::year(passage, at)?;
    if !matches!(passage.fold(at + 1), "-" | "~" | "to") {
        return None;
    }
    let until = match date::year(passage, at + 2) {
        Some(until) => until,
        None => {
            let short = date::small(passage, at + 2).filter(|_| passage.fold(at + 2).len() == 2)?;
            from - from % 100 + i16::from(short)
        }
    };
    (from <= until).then_some(((from, until), at + 3))
}

/// The two years beside a name, and their tokens: after it, or before it in Korean.
fn beside(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<((i16, i16), Range<usize>)> {
    let passage = &scene.passages[at];
    let end = mention.tokens.end;
    let after = (end..end + 3)
        .take_while(|start| *start == end || matches!(passage.fold(start - 1), "(" | "," | "for"));
    let after = after.into_iter().find_map(|start| {
        let (years, stop) = range(passage, start)?;
        Some((years, start..stop))
    });
    after.or_else(|| {
        let starts = mention.tokens.start.saturating_sub(4)..mention.tokens.start;
        starts.into_iter().find_map(|start| {
            let (years, stop) = range(passage, start)?;
            let unit = usize::from(passage.fold(stop) == "년");
            (stop + unit == mention.tokens.start).then_some((years, start..stop))
        })
    })
}

/// The years of a plan that is called by its title without them.
fn plan(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let ((from, until), tokens) = beside(scene, at, mention)?;
    let of_name = mention.names.iter().map(|name| &scene.lexicon.names[*name]);
    let plans = of_name.filter(|name| name.is_stem).filter_map(|name| {
        let (_, text) = scene.find::<Instrument>(&name.home)?;
        Some((name, text.period?))
    });
    let plans: Vec<_> = plans.collect();
    let is_own = |period: &Period| {
        period.from.year() == from && period.until.is_some_and(|end| end.year() == until)
    };
    if plans.iter().any(|(_, period)| is_own(period)) {
        return None;
    }
    let closest = plans.iter().find(|(_, period)| {
        period.from.year() == from || period.until.is_some_and(|end| end.year() == until)
    });
    let (name, period) = closest?;
    let matter = Matter::Years {
        of: name.words.clone(),
        period: *period,
    };
    Some(scene.found(at, tokens, matter, Certainty::Likely, Some(&name.home)))
}

/// The years of a project.
fn project(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let ((from, until), tokens) = beside(scene, at, mention)?;
    let home = mention.of_kind(Kind::Project, &scene.lexicon)?;
    let periods = periods(scene, home);
    let ends = |period: &Period| period.until.map(When::year);
    let is_own = |period: &&Period| period.from.year() == from && ends(period) == Some(until);
    let closest = periods.iter().find(|period| ends(period).is_some())?;
    if periods.iter().any(|period| is_own(&period)) {
        return None;
    }
    let shared = periods
        .iter()
        .find(|period| period.from.year() == from || ends(period) == Some(until));
    let matter = Matter::Years {
        of: scene.lexicon.names[*mention.names.first()?].words.clone(),
        period: *shared.unwrap_or(closest),
    };
    Some(scene.found(at, tokens, matter, Certainty::Likely, Some(home)))
}

/// When a project ran or was to run, in whole or in part, and what sources say of it.
fn periods(scene: &Scene<'_>, home: &Home) -> Vec<Period> {
    let mut periods = Vec::new();
    if let Some((_, project)) = scene.find::<Project>(home) {
        for schedule in &project.schedules {
            periods.extend(schedule.planned.iter().chain(&schedule.actual));
        }
        periods.extend(project.components.iter().filter_map(|part| part.period));
    }
    for figure in scene.claimed(home) {
        if let Figure::During(period) = figure {
            periods.push(*period);
        }
    }
    periods
}

/// The date of adoption said of the only text that a sentence names.
fn adoption(scene: &Scene<'_>, at: usize, mention: &Mention) -> Option<Finding> {
    let passage = &scene.passages[at];
    let sentence = passage.sentence(mention.tokens.start);
    let texts = scene.mentions[at].iter().filter(|one| {
        sentence.contains(&one.tokens.start)
            && one.of_kind(Kind::Instrument, &scene.lexicon).is_some()
    });
    let adopted = sentence.clone().find(|token| {
        let word = passage.fold(*token);
        word == "adopted"
            || word.starts_with("채택된")
            || word.starts_with("채택되었")
            || word.starts_with("채택하였")
    })?;
    if texts.count() != 1 {
        return None;
    }
    let dated = scene.dates[at].iter().find(|dated| {
        let is_near = if passage.is_korean {
            dated.tokens.end <= adopted && adopted - dated.tokens.end <= 6
        } else {
            dated.tokens.start > adopted && dated.tokens.start - adopted <= 3
        };
        sentence.contains(&dated.tokens.start) && is_near
    })?;
    let home = mention.of_kind(Kind::Instrument, &scene.lexicon)?;
    let (_, text) = scene.find::<Instrument>(home)?;
    let adopted_on = text.adoption.as_ref()?.on;
    let (from, until) = days(dated.period?);
    if from <= adopted_on.last() && adopted_on.first() <= until {
        return None;
    }
    let matter = Matter::Adoption {
        text: text.title.clone(),
        on: adopted_on,
    };
    Some(scene.found(
        at,
        dated.tokens.clone(),
        matter,
        Certainty::Likely,
        Some(home),
    ))
}
