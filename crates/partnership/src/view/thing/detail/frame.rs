//! What is recorded of those who take part and of what they hold: parties, offices, persons, bodies, sources.

use super::{Details, Term};
use crate::body::Body;
use crate::key::Ref;
use crate::office::{Incumbent, Office, Term as OfficeTerm};
use crate::organisation::Organisation;
use crate::party::{Party, Side};
use crate::person::Person;
use crate::seat::{Seat, Standing};
use crate::source::Source;

pub(super) fn seat(details: &mut Details<'_>, seat: &Seat) {
    match &seat.standing {
        Standing::Party(party) => details.refs(Term::Reader, [party]),
        Standing::Staff(side) => details.refs(Term::Reader, [side]),
    }
    details.when(Term::Until, seat.until.map(Into::into));
}

pub(super) fn party(details: &mut Details<'_>, party: &Party) {
    details.words(Term::FormalName, &party.formal);
    details.text(Term::ShortName, &party.code);
    details.choice(Term::Character, "character", party.character);
    let sides = details.home.things.sides.iter().filter(|(_, side)| {
        let mut memberships = side.memberships.iter();
        memberships.any(|one| one.party.key == *details.key)
    });
    let sides: Vec<_> = sides
        .map(|(key, _)| Ref::<Side>::own(key.clone()))
        .collect();
    details.refs(Term::Side, &sides);
}

pub(super) fn side(details: &mut Details<'_>, side: &Side) {
    details.words(Term::FormalName, &side.formal);
    details.refs(Term::Members, side.memberships.iter().map(|one| &one.party));
}

pub(super) fn office(details: &mut Details<'_>, office: &Office) {
    details.voices(Term::Of, [&office.of]);
    details.choice(Term::Function, "function", office.function);
}

pub(super) fn term(details: &mut Details<'_>, term: &OfficeTerm) {
    details.refs(Term::Office, [&term.office]);
    match &term.incumbent {
        Incumbent::Party(party) => details.refs(Term::Holder, [party]),
        Incumbent::Person(person) => details.refs(Term::Holder, [person]),
    }
    details.period(Term::Period, [term.period]);
}

pub(super) fn person(details: &mut Details<'_>, person: &Person) {
    details.refs(Term::Of, &person.party);
    details.words(Term::Title, person.titles.iter().map(|title| &title.title));
}

pub(super) fn source(details: &mut Details<'_>, source: &Source) {
    details.words(Term::Publisher, [&source.publisher]);
    details.when(Term::Date, source.dated);
    details.text(Term::Address, &source.address);
}

pub(super) fn body(details: &mut Details<'_>, body: &Body) {
    details.choice(Term::Level, "level", body.level);
    details.voices(Term::Between, &body.between);
    details.words(Term::CoChairs, &body.chairing);
}

pub(super) fn organisation(details: &mut Details<'_>, organisation: &Organisation) {
    details.words(Term::ShortName, &organisation.short);
    details.refs(Term::Country, &organisation.country);
}
