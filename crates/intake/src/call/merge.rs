//! Laying side by side what several files say on one line. Where they say different things, a person decides.

use std::collections::BTreeMap;

use partnership::book::Book;
use partnership::entry::Voice;
use partnership::instrument::Instrument;
use partnership::key::{Key, Ref};
use partnership::seat::Sight;
use partnership::view::call::{LineName, Told, form};

use super::row::joined;
use super::take::{Choices, Desk, LineProposal, Outcome, Proposal, Question, Saying, Taken};

/// A line with what we reported on it last.
type Known = (LineName, Option<Told>);

/// Settles what becomes of each line on which something was said.
pub(super) fn lines(
    sayings: Vec<(Ref<Instrument>, Saying)>,
    sight: &Sight<'_>,
    book: &Book,
    desk: &Desk,
    choices: &Choices,
    proposal: &mut Proposal,
) {
    let mut by_text: BTreeMap<Ref<Instrument>, BTreeMap<Key, Vec<Saying>>> = BTreeMap::new();
    for (text, saying) in sayings {
        let lines = by_text.entry(text).or_default();
        lines.entry(saying.line.clone()).or_default().push(saying);
    }
    for (text, mut lines) in by_text {
        for (name, last) in known(sight, book, desk, &text) {
            let Some(sayings) = lines.remove(&name.key) else {
                continue;
            };
            let is_known = |file: &str| {
                let mut files = proposal.files.iter();
                files.any(|own| own.is_known && own.name == file)
            };
            let outcome = outcome(&sayings, last.as_ref(), choices, is_known);
            if outcome == Outcome::Conflict {
                let between = sayings.iter();
                let between = between.map(|one| (one.file.clone(), one.call.clone()));
                proposal.questions.push(Question::Conflict {
                    line: name.key.clone(),
                    between: between.collect(),
                });
            }
            proposal.lines.push(LineProposal {
                instrument: text.clone(),
                line: name,
                last,
                sayings,
                outcome,
            });
        }
    }
}

/// The lines that calls about a text ask for, in its order, with what the desk's voice reported last.
fn known(sight: &Sight<'_>, book: &Book, desk: &Desk, text: &Ref<Instrument>) -> Vec<Known> {
    let Some((_, instrument)) = sight.find(text) else {
        return Vec::new();
    };
    let mut found: BTreeMap<Key, Known> = BTreeMap::new();
    for (key, call) in &book.things.calls {
        if call.instrument.from(&book.id) != *text {
            continue;
        }
        let Some(form) = form(sight, book, key, call, desk.on) else {
            continue;
        };
        for line in form.lines {
            let own = line.told.into_iter().find(|(side, _)| {
                desk.author.voice.as_ref().is_some_and(|voice| match voice {
                    Voice::Party(it) => it.key == side.place.key,
                    Voice::Side(it) => it.key == side.place.key,
                })
            });
            let told = own.map(|(_, told)| told);
            found.insert(line.line.key.clone(), (line.line, told));
        }
    }
    let walk = instrument.provisions.walk();
    walk.filter_map(|(_, placed)| found.remove(&placed.provision.key))
        .collect()
}

fn outcome(
    sayings: &[Saying],
    last: Option<&Told>,
    choices: &Choices,
    is_known: impl Fn(&str) -> bool,
) -> Outcome {
    let newer = |one: &Saying| {
        choices.newest.contains(&one.file)
            || !sayings
                .iter()
                .any(|other| other.call == one.call && choices.newest.contains(&other.file))
    };
    let sayings: Vec<&Saying> = sayings.iter().filter(|one| newer(one)).collect();
    if sayings.iter().any(|one| one.is_open) {
        return Outcome::Open;
    }
    let mut fresh: Vec<&Saying> = sayings
        .into_iter()
        .filter(|one| !one.is_no_change && !is_last(one, last, is_known(&one.file)))
        .collect();
    let taken = fresh.first().and_then(|one| choices.taken.get(&one.line));
    if let Some(Taken::Of(call)) = taken {
        fresh.retain(|one| one.call == *call);
    }
    let Some((first, others)) = fresh.split_first() else {
        return Outcome::Same;
    };
    let says_same =
        |one: &&Saying| (one.status, &one.done, one.on) == (first.status, &first.done, first.on);
    let same_status = others.iter().all(|one| one.status == first.status);
    if others.iter().all(says_same) || (taken == Some(&Taken::Joined) && same_status) {
        let mut whole = (*first).clone();
        for other in others {
            whole.on = whole.on.max(other.on);
            let pairs = [
                (&mut whole.done, &other.done),
                (&mut whole.projects, &other.projects),
                (&mut whole.budget, &other.budget),
                (&mut whole.remarks, &other.remarks),
            ];
            for (own, more) in pairs {
                if *own != *more {
                    *own = joined([own.as_str(), more]);
                }
            }
        }
        return Outcome::Report(Box::new(whole));
    }
    Outcome::Conflict
}

/// Whether something is what was reported last, said again; what else a file says was kept when it first came.
fn is_last(one: &Saying, last: Option<&Told>, is_known: bool) -> bool {
    let Some(last) = last else { return false };
    let says = |words: &partnership::words::Words| {
        let mut texts = words.texts().map(|(_, text)| text.trim());
        texts.any(|text| text == one.done)
    };
    let same_words = one.done.is_empty() || last.narrative.as_ref().is_some_and(says);
    let same_day = one.on.is_none_or(|on| on == last.on);
    let is_bare = [&one.projects, &one.budget, &one.remarks]
        .iter()
        .all(|words| words.is_empty());
    one.status == Some(last.status) && same_words && same_day && (is_bare || is_known)
}
