//! What is recorded of texts under negotiation, and of what capitals say to them.

use super::{Details, Term};
use crate::clearance::Clearance;
use crate::negotiation::Draft;

pub(super) fn draft(details: &mut Details<'_>, draft: &Draft) {
    details.voices(Term::Between, &draft.between);
    details.voices(Term::Pen, &draft.pen);
    details.refs(Term::Texts, &draft.becomes);
    details.refs(Term::Succeeds, &draft.succeeds);
    details.refs(Term::About, &draft.beside);
    details.refs(Term::File, &draft.file);
    let meetings = draft.decisions.values().flatten();
    let adopted = draft.adoption.iter().filter_map(|one| one.at.as_ref());
    details.refs(
        Term::At,
        meetings.filter_map(|one| one.at.as_ref()).chain(adopted),
    );
}

pub(super) fn clearance(details: &mut Details<'_>, clearance: &Clearance) {
    details.refs(Term::Of, [&clearance.draft]);
    details.text(Term::Version, [&clearance.version.to_string().into()]);
    details.voices(Term::By, [&clearance.by]);
    let last = clearance.answer();
    details.choice(Term::Standing, "clearance", last.answer);
    details.when(Term::Date, [last.on]);
}
