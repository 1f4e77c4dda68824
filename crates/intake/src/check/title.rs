//! Titles beside the names of persons: not theirs on the day, or another's. Where titles stand is found in `title/phrase`.

mod phrase;
mod rank;

use std::collections::BTreeMap;

use jiff::civil::Date;
use partnership::kind::Kind;
use partnership::meeting::Meeting;
use partnership::office::{Incumbent, Office, Term};
use partnership::person::Person;
use partnership::seat::Sight;
use partnership::view::Place as Home;
use partnership::when::Period;
use partnership::words::Words;

use super::finding::{Certainty, Finding, Matter};
use super::scene::Scene;

pub(super) use rank::korean_head;

/// The titles of persons.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// What each person is called.
    names: BTreeMap<Home, Words>,
    /// The titles of each person.
    held: BTreeMap<Home, Vec<Held>>,
}

/// That a person has a title for a time.
#[derive(Debug, Clone)]
struct Held {
    title: Words,
    period: Period,
    /// Whether it is known of one occasion only, so that it says nothing of other days.
    is_occasional: bool,
}

impl Titles {
    /// The titles that a sight holds.
    pub(super) fn of(sight: &Sight<'_>) -> Titles {
        let mut titles = Titles::default();
        for (book, key, person) in sight.all::<Person>() {
            let home = Home::of::<Person>(book, key);
            if let Some(name) = person.name.get() {
                titles.names.insert(home.clone(), name.clone());
            }
            for title in &person.titles {
                titles.hold(
                    &home,
                    &title.title,
                    title.period,
                    title.period.until == Some(title.period.from),
                );
            }
        }
        for (book, _, term) in sight.all::<Term>() {
            let office = sight.follow::<Office>(book, &term.office);
            if let (Incumbent::Person(person), Some((_, office))) = (&term.incumbent, office) {
                let home = Home {
                    book: person.book_from(&book.id),
                    kind: Kind::Person,
                    key: person.key.clone(),
                };
                titles.hold(&home, &office.title, term.period, false);
            }
        }
        for (book, _, meeting) in sight.all::<Meeting>() {
            for participant in meeting.delegations.iter().flat_map(|one| &one.participants) {
                let Some(person) = &participant.person else {
                    continue;
                };
                let home = Home {
                    book: person.book_from(&book.id),
                    kind: Kind::Person,
                    key: person.key.clone(),
                };
                titles.hold(&home, &participant.title, meeting.period, true);
            }
        }
        titles
    }

    fn hold(&mut self, person: &Home, title: &Words, period: Period, is_occasional: bool) {
        let held = Held {
            title: title.clone(),
            period,
            is_occasional,
        };
        self.held.entry(person.clone()).or_default().push(held);
    }

    fn of_person(&self, person: &Home) -> &[Held] {
        self.held.get(person).map_or(&[], Vec::as_slice)
    }
}

/// The titles in a passage that the persons beside them do not have.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    let days = scene.days(at);
    for mention in &scene.mentions[at] {
        let namesakes: Vec<&Home> = mention.all_of_kind(Kind::Person, &scene.lexicon).collect();
        if namesakes.is_empty() {
            continue;
        }
        for said in phrase::beside(scene, at, mention) {
            let judged: Vec<Verdict> = namesakes
                .iter()
                .map(|person| judge(scene, at, person, &said, &days))
                .collect();
            let is_right = judged.iter().any(|one| matches!(one, Verdict::Right));
            let wrong = judged.into_iter().find_map(|one| match one {
                Verdict::Wrong(finding) => Some(*finding),
                Verdict::Right | Verdict::Unknown => None,
            });
            findings.extend(wrong.filter(|_| !is_right));
        }
    }
    findings
}

/// What the record has to say of a title.
enum Verdict {
    /// The person has it on the day.
    Right,
    /// The record knows too little of the person.
    Unknown,
    Wrong(Box<Finding>),
}

fn judge(
    scene: &Scene<'_>,
    at: usize,
    person: &Home,
    said: &phrase::Said,
    days: &[Date],
) -> Verdict {
    let all = scene.titles.of_person(person);
    let holds = |held: &&Held| days.iter().any(|day| held.period.holds(*day));
    let now: Vec<&Held> = all.iter().filter(holds).collect();
    let fits = |held: &Held| rank::is_said(&held.title, &said.words, scene);
    if now.iter().any(|held| fits(held)) {
        return Verdict::Right;
    }
    let then = all.iter().find(|held| fits(held));
    let bearer = bearer(scene, person, said, days);
    let is_settled = now.iter().any(|held| !held.is_occasional);
    let certainty = match (then, is_settled, &bearer) {
        (Some(held), _, _) if held.is_occasional => return Verdict::Unknown,
        (Some(_), true, _) | (None, _, Some(_)) => Certainty::Sure,
        (Some(_), false, _) => Certainty::Likely,
        (None, _, None) if now.is_empty() => return Verdict::Unknown,
        (None, _, None) => Certainty::Likely,
    };
    let Some(name) = scene.titles.names.get(person) else {
        return Verdict::Unknown;
    };
    let mut titles: Vec<Words> = now.iter().map(|held| held.title.clone()).collect();
    titles.dedup();
    let matter = Matter::Title {
        person: name.clone(),
        titles,
        held: then.map(|held| held.period),
        bearer,
    };
    let bytes = said.bytes.clone();
    Verdict::Wrong(Box::new(scene.found_in(
        at,
        bytes,
        matter,
        certainty,
        Some(person),
    )))
}

/// Who else has the title that is written, in full, on one of the days.
fn bearer(scene: &Scene<'_>, person: &Home, said: &phrase::Said, days: &[Date]) -> Option<Words> {
    let others = scene
        .titles
        .held
        .iter()
        .filter(|(other, _)| *other != person);
    let mut bearing = others.filter(|(_, held)| {
        held.iter().any(|held| {
            days.iter().any(|day| held.period.holds(*day))
                && rank::is_exactly(&held.title, &said.words)
        })
    });
    bearing.find_map(|(other, _)| scene.titles.names.get(other).cloned())
}
