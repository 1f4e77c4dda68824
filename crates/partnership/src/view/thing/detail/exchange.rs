//! What is recorded of meetings and of what passes between the sides: words, requests, commitments, events, milestones.

use super::{Details, Term};
use crate::commitment::Commitment;
use crate::event::{Event, Link};
use crate::intervention::Intervention;
use crate::issue::Issue;
use crate::meeting::{Meeting, Outcome};
use crate::milestone::Milestone;
use crate::request::Request;

pub(super) fn meeting(details: &mut Details<'_>, meeting: &Meeting) {
    details.refs(Term::Body, &meeting.body);
    details.period(Term::Period, [meeting.period]);
    details.words(Term::Place, &meeting.place);
    details.refs(Term::MarginsOf, &meeting.margins_of);
    details.voices(
        Term::CoChairs,
        meeting.co_chairs.iter().map(|one| &one.voice),
    );
    let delegations = &meeting.delegations;
    details.voices(Term::Delegations, delegations.iter().map(|one| &one.voice));
    let chairs = meeting
        .co_chairs
        .iter()
        .filter_map(|one| one.person.as_ref());
    let participants = delegations.iter().flat_map(|one| &one.participants);
    let members = participants.filter_map(|one| one.person.as_ref());
    details.refs(Term::Participants, chairs.chain(members));
    details.refs(
        Term::Texts,
        meeting.handled.iter().map(|one| &one.instrument),
    );
}

pub(super) fn intervention(details: &mut Details<'_>, one: &Intervention) {
    details.refs(Term::At, [&one.meeting]);
    details.refs(Term::Speaker, &one.speaker);
    details.voices(Term::By, &one.voices);
    details.choice(Term::Verb, "verb", one.verb);
    details.refs(Term::Issues, &one.issues);
    details.voices(Term::AccountOf, [&one.account.of]);
    details.voices(Term::AgreedBy, &one.account.agreed_by);
}

pub(super) fn outcome(details: &mut Details<'_>, outcome: &Outcome) {
    details.refs(Term::At, [&outcome.meeting]);
    details.voices(Term::Between, &outcome.between);
}

pub(super) fn issue(details: &mut Details<'_>, issue: &Issue) {
    details.refs(Term::PartOf, &issue.part_of);
}

pub(super) fn event(details: &mut Details<'_>, event: &Event) {
    details.voices(Term::Host, [&event.host]);
    details.period(Term::Period, [event.period]);
    details.words(Term::Place, &event.place);
    details.words(Term::Theme, &event.theme);
}

pub(super) fn link(details: &mut Details<'_>, link: &Link) {
    details.refs(Term::From, [&link.from]);
    details.refs(Term::To, [&link.to]);
    details.voices(Term::By, [&link.by]);
    details.refs(Term::At, &link.at);
    details.voices(Term::AccountOf, [&link.account.of]);
    details.voices(Term::AgreedBy, &link.account.agreed_by);
}

pub(super) fn request(details: &mut Details<'_>, request: &Request) {
    details.voices(Term::By, [&request.by]);
    details.voices(Term::To, &request.to);
    details.refs(Term::At, &request.at);
    details.when(Term::Date, [request.on]);
    details.when(Term::WishedBy, request.wished_by);
    details.refs(Term::Issues, &request.issues);
    details.voices(Term::AccountOf, [&request.account.of]);
    details.voices(Term::AgreedBy, &request.account.agreed_by);
    details.refs(Term::Commitment, &request.commitment);
}

pub(super) fn commitment(details: &mut Details<'_>, commitment: &Commitment) {
    details.voices(Term::By, [&commitment.by]);
    details.voices(Term::To, &commitment.to);
    details.refs(Term::At, &commitment.at);
    details.when(Term::Date, [commitment.on]);
    details.when(Term::Due, commitment.due);
    details.refs(Term::Request, &commitment.request);
    if let Some(ending) = &commitment.ending {
        details.choice(Term::Status, "commitment", ending.what);
        details.when(Term::Ended, [ending.on]);
    }
}

pub(super) fn milestone(details: &mut Details<'_>, milestone: &Milestone) {
    details.when(Term::Date, [milestone.on]);
    details.words(Term::Level, &milestone.level);
    details.voices(Term::Between, &milestone.between);
    details.refs(Term::At, &milestone.at);
}
