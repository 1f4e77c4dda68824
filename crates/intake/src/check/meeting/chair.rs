//! Who is said to have chaired a meeting, and did not.

use std::ops::Range;

use partnership::entry::Voice;
use partnership::kind::Kind;
use partnership::party::{Party, Side};
use partnership::person::Person;
use partnership::words::Words;

use crate::check::finding::{Certainty, Finding, Matter};
use crate::check::scene::Scene;
use crate::check::sitting::{Named, Sitting};

/// The persons and parties named as chairs who are not those of the record.
pub(super) fn check(
    scene: &Scene<'_>,
    at: usize,
    named: &Named<'_>,
    sitting: &Sitting<'_>,
) -> Vec<Finding> {
    if sitting.meeting.co_chairs.is_empty() {
        return Vec::new();
    }
    let Some(phrase) = phrase(scene, at, named) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for mention in &scene.mentions[at] {
        if !phrase.contains(&mention.tokens.start) {
            continue;
        }
        let mut persons = mention.all_of_kind(Kind::Person, &scene.lexicon).peekable();
        let party = mention.of_kind(Kind::Party, &scene.lexicon);
        let is_wrong = match (persons.peek(), party) {
            (Some(_), _) => persons.all(|home| is_other_person(scene, sitting, &home.key)),
            (None, Some(home)) => {
                stands_alone(scene, at, mention.tokens.clone())
                    && is_other_party(scene, sitting, &home.key)
            }
            (None, None) => false,
        };
        if is_wrong {
            let matter = Matter::NotInChair {
                meeting: sitting.name(scene.sight),
                chairs: chairs(scene, sitting),
            };
            let first = &scene.passages[at].tokens[mention.tokens.start];
            let bytes = first.from..mention.until;
            findings.push(scene.found_in(
                at,
                bytes,
                matter,
                Certainty::Likely,
                Some(&sitting.home),
            ));
        }
    }
    findings
}

/// The words that say who chaired: after `chaired by`, or before `공동 주재`.
fn phrase(scene: &Scene<'_>, at: usize, named: &Named<'_>) -> Option<Range<usize>> {
    let passage = &scene.passages[at];
    let sentence = passage.sentence(named.tokens.start);
    let mut tokens = sentence.clone();
    if passage.is_korean {
        let chair = tokens.find(|token| {
            let word = passage.fold(*token);
            word.starts_with("주재") || word.starts_with("공동주재")
        })?;
        let from = named.date.map_or(named.tokens.end, |date| {
            scene.dates[at][date].tokens.end.max(named.tokens.end)
        });
        return (from < chair).then_some(from..chair);
    }
    let by = tokens.find(|token| {
        passage.fold(*token) == "by"
            && token
                .checked_sub(1)
                .is_some_and(|one| passage.fold(one) == "chaired")
    })?;
    (by > named.tokens.start).then_some(by + 1..sentence.end)
}

/// Whether the record has another person in the chair for those whom a person serves.
fn is_other_person(scene: &Scene<'_>, sitting: &Sitting<'_>, key: &partnership::key::Key) -> bool {
    let mut chairs = sitting.meeting.co_chairs.iter();
    if chairs.any(|chair| {
        chair
            .person
            .as_ref()
            .is_some_and(|person| person.key == *key)
    }) {
        return false;
    }
    let mut persons = scene.sight.all::<Person>();
    let party = persons
        .find(|(_, own, _)| *own == key)
        .and_then(|(_, _, person)| person.party.clone());
    sitting.meeting.co_chairs.iter().any(|chair| {
        let named = chair
            .person
            .as_ref()
            .and_then(|it| scene.sight.follow(sitting.book, it));
        let serves = named.and_then(|(_, person)| person.party.as_ref());
        serves.is_some() && serves.map(|it| &it.key) == party.as_ref().map(|it| &it.key)
    })
}

/// Whether a party is neither in the chair itself nor served by, nor a member of, one that is.
fn is_other_party(scene: &Scene<'_>, sitting: &Sitting<'_>, key: &partnership::key::Key) -> bool {
    if sitting.meeting.co_chairs.len() < 2 {
        return false;
    }
    let day = sitting.meeting.days().0;
    !sitting.meeting.co_chairs.iter().any(|chair| {
        let named = chair
            .person
            .as_ref()
            .and_then(|it| scene.sight.follow(sitting.book, it));
        let serves = named.and_then(|(_, person)| person.party.as_ref());
        let is_own = match &chair.voice {
            Voice::Party(party) => party.key == *key,
            Voice::Side(side) => {
                let side = scene.sight.follow::<Side>(sitting.book, side);
                let members =
                    side.map(|(_, side)| side.belonging(partnership::party::Role::Member, day));
                members.is_some_and(|members| members.iter().any(|one| one.party.key == *key))
            }
        };
        is_own || serves.is_some_and(|party| party.key == *key)
    })
}

/// Whether a party is named for itself, not within a title: after `by`, `and` or a comma; in Korean before `의`, `과`, `와`.
fn stands_alone(scene: &Scene<'_>, at: usize, tokens: Range<usize>) -> bool {
    let passage = &scene.passages[at];
    if passage.is_korean {
        let last = tokens
            .end
            .checked_sub(1)
            .map_or("", |last| passage.fold(last));
        return last.ends_with(['의', '과', '와']);
    }
    let mut before = tokens.start;
    while before > 0 && passage.fold(before - 1) == "the" {
        before -= 1;
    }
    let ends = matches!(passage.fold(tokens.end), "" | "." | "," | "and" | ";");
    ends && before
        .checked_sub(1)
        .is_some_and(|one| matches!(passage.fold(one), "by" | "and" | ","))
}

/// Who chaired, by name where that is known.
fn chairs(scene: &Scene<'_>, sitting: &Sitting<'_>) -> Vec<Words> {
    let chairs = sitting.meeting.co_chairs.iter().filter_map(|chair| {
        let person = chair
            .person
            .as_ref()
            .and_then(|it| scene.sight.follow(sitting.book, it));
        let name = person.and_then(|(_, person)| person.name.get().cloned());
        name.or_else(|| match &chair.voice {
            Voice::Party(it) => scene
                .sight
                .follow::<Party>(sitting.book, it)
                .map(|(_, one)| one.name.clone()),
            Voice::Side(it) => scene
                .sight
                .follow::<Side>(sitting.book, it)
                .map(|(_, one)| one.name.clone()),
        })
    });
    chairs.collect()
}
