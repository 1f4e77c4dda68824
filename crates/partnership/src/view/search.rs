//! Search over one's sight: things whose words hold all words of a query. Nothing outside the sight is counted.

use serde::Serialize;

use crate::attachment::Attachment;
use crate::body::Body;
use crate::claim::Claim;
use crate::commitment::Commitment;
use crate::deliverable::Deliverable;
use crate::event::{Event, Link};
use crate::instrument::Instrument;
use crate::intervention::Intervention;
use crate::issue::Issue;
use crate::kind::Noun;
use crate::meeting::{Meeting, Outcome};
use crate::milestone::Milestone;
use crate::note::Note;
use crate::organisation::Organisation;
use crate::party::Party;
use crate::person::Person;
use crate::project::Project;
use crate::request::Request;
use crate::seat::Sight;
use crate::source::Source;
use crate::view::Place;
use crate::words::Words;

/// What a search has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Findings {
    /// What was looked for.
    pub query: String,
    /// What was found: those whose name holds the words first.
    pub found: Vec<Finding>,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Where it stands.
    pub place: Place,
    /// What it is called, or what it says.
    pub name: Words,
    /// The text in which the words were found, where it is not the name.
    pub passage: Option<Words>,
}

/// Looks for things that hold every word of the query, in any language; at most `most` of them.
pub fn of(sight: &Sight<'_>, query: &str, most: usize) -> Findings {
    let wanted: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let mut found: Vec<(bool, Finding)> = Vec::new();
    if !wanted.is_empty() {
        let mut take = |place: Place, texts: Vec<&Words>| {
            found.extend(finding(&wanted, place, &texts));
        };
        frame(sight, &mut take);
        exchange(sight, &mut take);
        works(sight, &mut take);
    }
    found.sort_by(|(a, one), (b, other)| (b, &one.place).cmp(&(a, &other.place)));
    let found = found
        .into_iter()
        .take(most)
        .map(|(_, finding)| finding)
        .collect();
    Findings {
        query: query.to_owned(),
        found,
    }
}

fn finding(wanted: &[String], place: Place, texts: &[&Words]) -> Option<(bool, Finding)> {
    let key = place.key.to_string();
    let held = |texts: &[&Words]| {
        let whole: Vec<String> = texts
            .iter()
            .flat_map(|words| words.texts().map(|(_, text)| text.to_lowercase()))
            .collect();
        wanted
            .iter()
            .all(|word| key.contains(word) || whole.iter().any(|text| text.contains(word)))
    };
    let name = texts.first()?;
    let by_name = held(&texts[..1]);
    if !by_name && !held(texts) {
        return None;
    }
    let passage = texts.iter().skip(1).find(|words| {
        words
            .texts()
            .any(|(_, text)| wanted.iter().any(|word| text.to_lowercase().contains(word)))
    });
    let passage = passage.filter(|_| !by_name).map(|words| (*words).clone());
    Some((
        by_name,
        Finding {
            place,
            name: (*name).clone(),
            passage,
        },
    ))
}

type Take<'t> = dyn FnMut(Place, Vec<&Words>) + 't;

/// Goes through the things of a noun, handing over those that have words.
fn each<'a, N: Noun + 'a>(
    sight: &Sight<'a>,
    take: &mut Take<'_>,
    texts: impl Fn(&'a N) -> Vec<&'a Words>,
) {
    for (book, key, thing) in sight.all::<N>() {
        let place = Place::of::<N>(book, key);
        let texts = texts(thing);
        if !texts.is_empty() {
            take(place, texts);
        }
    }
}

fn with<'a>(name: &'a Words, more: impl IntoIterator<Item = &'a Words>) -> Vec<&'a Words> {
    std::iter::once(name).chain(more).collect()
}

/// Who takes part, and the sources.
fn frame(sight: &Sight<'_>, take: &mut Take<'_>) {
    each(sight, take, |party: &Party| {
        with(&party.name, &party.formal)
    });
    each(sight, take, |person: &Person| match person.name.get() {
        None => Vec::new(),
        Some(name) => with(name, person.titles.iter().map(|title| &title.title)),
    });
    each(sight, take, |body: &Body| with(&body.name, &body.chairing));
    each(sight, take, |one: &Organisation| {
        with(&one.name, &one.short)
    });
    each(sight, take, |source: &Source| {
        with(&source.title, [&source.publisher])
    });
}

/// What is met on, said, asked and undertaken.
fn exchange(sight: &Sight<'_>, take: &mut Take<'_>) {
    each(sight, take, |meeting: &Meeting| {
        meeting.title.iter().chain(&meeting.place).collect()
    });
    each(sight, take, |said: &Intervention| vec![&said.substance]);
    each(sight, take, |outcome: &Outcome| vec![&outcome.statement]);
    each(sight, take, |issue: &Issue| vec![&issue.title]);
    each(sight, take, |request: &Request| {
        with(
            &request.subject,
            request.steps.iter().filter_map(|step| step.words.as_ref()),
        )
    });
    each(sight, take, |given: &Commitment| {
        with(
            &given.subject,
            given.ending.iter().filter_map(|step| step.words.as_ref()),
        )
    });
    each(sight, take, |note: &Note| vec![&note.text]);
}

/// Texts, projects and what is said of them.
fn works(sight: &Sight<'_>, take: &mut Take<'_>) {
    each(sight, take, |instrument: &Instrument| {
        vec![&instrument.title]
    });
    each(sight, take, |project: &Project| {
        with(
            &project.title,
            project
                .short
                .iter()
                .chain(project.aliases.iter().map(|alias| &alias.name)),
        )
    });
    each(sight, take, |claim: &Claim| vec![&claim.statement]);
    each(sight, take, |one: &Milestone| with(&one.title, &one.level));
    each(sight, take, |one: &Deliverable| vec![&one.title]);
    each(sight, take, |event: &Event| {
        with(&event.title, &event.theme)
    });
    each(sight, take, |link: &Link| vec![&link.said]);
    each(sight, take, |file: &Attachment| vec![&file.title]);
}
