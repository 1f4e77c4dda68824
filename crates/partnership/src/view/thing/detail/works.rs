//! What is recorded of texts and of what is done about them, and of what is laid beside any thing.

use super::{Details, Term};
use crate::attachment::Attachment;
use crate::call::Call;
use crate::claim::Claim;
use crate::deliverable::Deliverable;
use crate::edition::Edition;
use crate::instrument::Instrument;
use crate::note::Note;
use crate::progress::Progress;
use crate::project::Project;
use crate::result::{About, Indicator, ResultStatement};

pub(super) fn instrument(details: &mut Details<'_>, instrument: &Instrument) {
    details.choice(Term::Genre, "genre", instrument.genre);
    details.voices(Term::Between, &instrument.between);
    details.period(Term::Period, instrument.period);
    details.refs(Term::Implements, &instrument.implements);
    details.refs(Term::Succeeds, &instrument.succeeds);
}

pub(super) fn progress(details: &mut Details<'_>, progress: &Progress) {
    details.refs(Term::About, [&progress.line.instrument]);
    details.voices(Term::By, [&progress.side]);
    details.choice(Term::Status, "progress", progress.status);
    details.when(Term::Date, [progress.on]);
}

pub(super) fn call(details: &mut Details<'_>, call: &Call) {
    details.refs(Term::About, [&call.instrument]);
    details.when(Term::Date, [call.on]);
    let later = call.reminders.iter().filter_map(|one| one.due);
    details.when(Term::Due, call.due.into_iter().chain(later));
    details.refs(Term::File, call.returns.iter().map(|one| &one.file));
    details.when(Term::Ended, call.withdrawal.as_ref().map(|one| one.on));
}

pub(super) fn project(details: &mut Details<'_>, project: &Project) {
    details.words(Term::ShortName, &project.short);
    details.refs(Term::FocusArea, &project.focus_area);
    details.refs(Term::PartOf, &project.part_of);
    let leads = project
        .components
        .iter()
        .filter_map(|one| one.lead.as_ref());
    let involved = project.involved.iter().map(|one| &one.organisation);
    details.refs(Term::Organisations, involved.chain(leads));
}

pub(super) fn deliverable(details: &mut Details<'_>, deliverable: &Deliverable) {
    details.voices(Term::By, [&deliverable.by]);
    details.refs(Term::At, &deliverable.meeting);
    for stand in &deliverable.stands {
        details.choice(Term::Standing, "deliverable", stand.standing);
        details.when(Term::Date, [stand.on]);
    }
}

pub(super) fn result(details: &mut Details<'_>, result: &ResultStatement) {
    match &result.of {
        About::Line(line) => details.refs(Term::About, [&line.instrument]),
        About::Project(project) => details.refs(Term::About, [project]),
    }
    details.choice(Term::Tier, "tier", result.tier);
}

pub(super) fn indicator(details: &mut Details<'_>, indicator: &Indicator) {
    details.refs(Term::Result, [&indicator.result]);
    details.words(Term::Unit, [&indicator.unit]);
}

pub(super) fn claim(details: &mut Details<'_>, claim: &Claim) {
    details.subject(Term::About, [&claim.about]);
    details.when(Term::Date, claim.dated);
}

pub(super) fn attachment(details: &mut Details<'_>, attachment: &Attachment) {
    details.subject(Term::About, [&attachment.to]);
    details.text(Term::File, [&attachment.name]);
}

pub(super) fn note(details: &mut Details<'_>, note: &Note) {
    details.subject(Term::About, [&note.on]);
}

pub(super) fn edition(details: &mut Details<'_>, edition: &Edition) {
    details.choice(Term::Genre, "edition", edition.paper);
    details.subject(Term::About, &edition.of);
    details.when(Term::Date, [edition.as_of.into()]);
}
