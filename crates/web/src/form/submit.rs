//! Making acts of what was typed, trying them, and finding the field that a refusal is about. The rules are in `partnership`.

use std::collections::BTreeMap;

use documents::refusal;
use language::Language;
use partnership::authorship::Authorship;
use partnership::entry::Submission;
use partnership::source::Citation;
use partnership::view::Place;
use partnership::{Act, Correction, Deed, Partnership, Refusal, Refused};
use serde_json::Value;

use super::blank::Blank;
use super::blanks::{CITES, SOURCE};
use super::scribe::{Fault, Scribe, Why};
use super::task::Task;
use super::typed::Typed;

/// The part of a form in which a source is given that is not in the record yet.
pub(super) const NEW_SOURCE: &str = "new-source";

/// The acts that were filled in, the one that the form is for last: a source that it cites may come before it.
pub(super) fn submissions(
    partnership: &Partnership,
    task: &Task,
    typed: &Typed,
    way: &Authorship,
) -> Result<Vec<Submission>, Vec<Fault>> {
    let book = partnership.book(&way.book);
    let none = BTreeMap::new();
    let mut scribe = Scribe {
        typed,
        home: &way.book,
        author: &way.author,
        taken: book.map_or(&none, |book| &book.things.keys),
        faults: Vec::new(),
    };
    let act = scribe.act(task.blank);
    let mut cites = cites(&mut scribe);
    let is_new = typed.is_filled(NEW_SOURCE);
    let source = is_new
        .then(|| scribe.act_within(&SOURCE, NEW_SOURCE))
        .flatten();
    let (Some(act), []) = (act, scribe.faults.as_slice()) else {
        return Err(scribe.faults);
    };
    let before = source.map(|source| {
        let key = source.concerns().cloned();
        let place = typed.get("new-source.place");
        cites.extend(key.map(|key| Citation {
            source: partnership::key::Ref::own(key),
            place: (!place.is_empty()).then(|| place.into()),
        }));
        submission(way, source, Vec::new())
    });
    let act = match &task.corrects {
        None => act,
        Some(entry) => Act::Correct(Correction {
            entry: entry.number,
            act: Box::new(act),
        }),
    };
    Ok(before
        .into_iter()
        .chain([submission(way, act, cites)])
        .collect())
}

fn submission(way: &Authorship, act: Act, cites: Vec<Citation>) -> Submission {
    Submission {
        book: way.book.clone(),
        author: way.author.clone(),
        act,
        cites,
    }
}

fn cites(scribe: &mut Scribe<'_>) -> Vec<Citation> {
    let object = scribe.object(&[CITES], "", "");
    let cites = object.get("cites").cloned();
    let cites = cites.map(serde_json::from_value::<Vec<Citation>>);
    match cites {
        Some(Ok(cites)) => cites,
        // What is missing in a row has been noted.
        Some(Err(_)) | None => Vec::new(),
    }
}

/// The thing that an act makes or changes, once it stands in its book.
pub(super) fn place_of(partnership: &Partnership, submission: &Submission) -> Option<Place> {
    let book = partnership.book(&submission.book)?;
    let key = submission.act.concerns()?;
    Some(Place {
        book: book.id.clone(),
        kind: book.things.kind_of(key)?,
        key: key.clone(),
    })
}

/// What the rules say no to, at the field that it is about.
pub(super) fn fault(
    blank: &Blank,
    typed: &Typed,
    refused: &Refused,
    last: usize,
    language: Language,
) -> Fault {
    let why = Why::Refused(refusal::sentence(&refused.refusal, language));
    let field = if refused.index == last {
        blamed(blank, typed, &refused.refusal).unwrap_or_default()
    } else {
        NEW_SOURCE.to_owned()
    };
    Fault { field, why }
}

/// The field that a refusal is about, where there is one.
fn blamed(blank: &Blank, typed: &Typed, refusal: &Refusal) -> Option<String> {
    let about = |key: &str| {
        let is_it = |value: &str| value.rsplit(['/', '#']).next() == Some(key);
        let pairs = typed.pairs().iter();
        let mut named =
            pairs.filter(|(name, value)| is_it(value) && name != "as" && name != "back");
        named.next().map(|(name, _)| name.clone())
    };
    if let Refusal::KeyTaken { key, .. } = refusal {
        return about(key.as_str())
            .or_else(|| blank.field("key").map(|field| field.name.to_owned()));
    }
    if let Refusal::Unknown { key, .. } = refusal {
        return about(key.rsplit('/').next().unwrap_or(key));
    }
    if matches!(
        refusal,
        Refusal::NotYours { .. }
            | Refusal::NotReader { .. }
            | Refusal::NotInThisCapacity { .. }
            | Refusal::OtherBook { .. }
    ) {
        return Some("as".to_owned());
    }
    let name = name_of(refusal)?;
    let blame = blank.blames.iter().find(|(own, _)| *own == name);
    blame.map(|(_, field)| (*field).to_owned())
}

/// The name of a refusal: of its noun and its case, joined by a hyphen.
fn name_of(refusal: &Refusal) -> Option<String> {
    let said = serde_json::to_value(refusal).ok()?;
    let (noun, inner) = said.as_object()?.iter().next()?;
    let case = match inner {
        Value::Object(cases) => cases.keys().next()?,
        Value::String(case) => case,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) => return None,
    };
    Some(format!("{noun}-{case}"))
}
