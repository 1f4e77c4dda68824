//! Search over one's sight: things whose words hold all words of a query. Nothing outside the sight is counted.

mod index;

use serde::Serialize;

pub(crate) use index::Index;

use crate::commitment::Commitment;
use crate::key::Key;
use crate::kind::Kind;
use crate::request::Request;
use crate::seat::Sight;
use crate::things::Things;
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
        for book in &sight.books {
            for (kind, key) in book.holding(&wanted) {
                let texts = texts(&book.things, *kind, key);
                let (book, key) = (book.id.clone(), key.clone());
                let place = Place {
                    book,
                    kind: *kind,
                    key,
                };
                found.extend(finding(&wanted, place, &texts));
            }
        }
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

/// The words by which a thing is found, what it is called first; none where it is not searched for.
fn texts<'b>(things: &'b Things, kind: Kind, key: &Key) -> Vec<&'b Words> {
    words_of(things, kind, key).unwrap_or_default()
}

fn words_of<'b>(things: &'b Things, kind: Kind, key: &Key) -> Option<Vec<&'b Words>> {
    Some(match kind {
        Kind::Party => {
            let one = things.parties.get(key)?;
            with(&one.name, &one.formal)
        }
        Kind::Person => return person(things, key),
        Kind::Body => {
            let one = things.bodies.get(key)?;
            with(&one.name, &one.chairing)
        }
        Kind::Organisation => {
            let one = things.organisations.get(key)?;
            with(&one.name, &one.short)
        }
        Kind::Source => {
            let source = things.sources.get(key)?;
            with(&source.title, [&source.publisher])
        }
        Kind::Meeting => {
            let meeting = things.meetings.get(key)?;
            meeting.title.iter().chain(&meeting.place).collect()
        }
        Kind::Intervention => vec![&things.interventions.get(key)?.substance],
        Kind::Outcome => vec![&things.outcomes.get(key)?.statement],
        Kind::Issue => vec![&things.issues.get(key)?.title],
        Kind::Request => request(things.requests.get(key)?),
        Kind::Commitment => commitment(things.commitments.get(key)?),
        Kind::Note => vec![&things.notes.get(key)?.text],
        Kind::Instrument => vec![&things.instruments.get(key)?.title],
        Kind::Draft => vec![&things.drafts.get(key)?.title],
        Kind::Project => {
            let project = things.projects.get(key)?;
            let aliases = project.aliases.iter().map(|alias| &alias.name);
            with(&project.title, project.short.iter().chain(aliases))
        }
        Kind::Claim => vec![&things.claims.get(key)?.statement],
        Kind::Milestone => {
            let one = things.milestones.get(key)?;
            with(&one.title, &one.level)
        }
        Kind::Call => vec![&things.calls.get(key)?.to],
        Kind::Deliverable => vec![&things.deliverables.get(key)?.title],
        Kind::Event => {
            let event = things.events.get(key)?;
            with(&event.title, &event.theme)
        }
        Kind::Link => vec![&things.links.get(key)?.said],
        Kind::Attachment => vec![&things.attachments.get(key)?.title],
        Kind::Seat
        | Kind::Side
        | Kind::Office
        | Kind::Term
        | Kind::FocusArea
        | Kind::ResultStatement
        | Kind::Indicator
        | Kind::Clearance
        | Kind::Progress
        | Kind::Edition => return None,
    })
}

fn person<'b>(things: &'b Things, key: &Key) -> Option<Vec<&'b Words>> {
    let person = things.persons.get(key)?;
    let titles = person.titles.iter().map(|title| &title.title);
    Some(with(person.name.get()?, titles))
}

fn request(one: &Request) -> Vec<&Words> {
    let said = one.steps.iter().filter_map(|step| step.words.as_ref());
    with(&one.subject, said)
}

fn commitment(one: &Commitment) -> Vec<&Words> {
    let said = one.ending.iter().filter_map(|step| step.words.as_ref());
    with(&one.subject, said)
}

fn with<'a>(name: &'a Words, more: impl IntoIterator<Item = &'a Words>) -> Vec<&'a Words> {
    std::iter::once(name).chain(more).collect()
}
