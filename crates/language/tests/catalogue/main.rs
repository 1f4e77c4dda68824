//! Holds the catalogue against itself, language by language, and against the code that asks for
//! its sentences.

mod asked;
mod choice;
mod sentence;

use std::collections::BTreeSet;

use language::{Arg, Language};

use asked::{Asked, Source};
use choice::Case;
use sentence::Sentence;

/// What begins the ids that code puts together from data, and why it does.
const PREFIXES: [(&str, &str); 15] = [
    ("absent-", "the ways in which a thing can be absent"),
    ("account-", "whose account it is"),
    ("book-", "the holders of books"),
    ("brackets-", "what is wrong with brackets"),
    ("clearance-", "what a capital said of a version"),
    ("figure-", "how the figure of a claim is meant"),
    (
        "money-",
        "currencies with a name of their own in running text",
    ),
    ("format-", "what a file is that is no Word document"),
    ("help-", "what each command does"),
    ("merge-style-", "where a page offers names to stand"),
    ("month-", "the twelve months"),
    ("option-", "what each word of a command means"),
    ("said-", "what was said, with its verb"),
    (
        "standing-count-",
        "how far reports have come, from none to noted",
    ),
    ("weekday-", "the seven days"),
];

/// The choices of the record that people read by name: the file and the enum, and what begins the
/// ids of their names.
const CHOICES: [(&str, &str, &str); 35] = [
    ("body", "Level", "level-"),
    ("claim", "Bound", "bound-"),
    ("clearance", "Answer", "clearance-"),
    ("commitment", "Ending", "commitment-"),
    ("deliverable", "Standing", "deliverable-"),
    ("edition", "Paper", "edition-"),
    ("entry", "Capacity", "capacity-"),
    ("instrument", "Genre", "genre-"),
    ("instrument/course", "Fulfilment", "step-"),
    ("instrument/lineage", "How", "lineage-"),
    ("instrument/provision", "Rank", "rank-"),
    ("intervention", "Verb", "verb-"),
    ("kind", "Kind", "kind-"),
    ("meeting", "Completeness", "completeness-"),
    ("meeting", "Duty", "duty-"),
    ("meeting", "Setting", "setting-"),
    ("meeting", "Treatment", "treatment-"),
    ("negotiation/decision", "Level", "agreed-"),
    ("negotiation/proposal", "Stance", "stance-"),
    ("negotiation/silence", "BreakKind", "break-"),
    ("office", "Function", "function-"),
    ("party", "Character", "character-"),
    ("party", "Role", "role-"),
    ("progress", "Stage", "report-"),
    ("progress", "Status", "progress-"),
    ("project", "Designation", "designation-"),
    ("project", "Role", "involvement-"),
    ("project", "Stage", "stage-"),
    ("request", "Response", "request-"),
    ("refusal", "Refusal", "refusal-"),
    ("result", "Tier", "tier-"),
    ("view/calendar", "Occasion", "occasion-"),
    ("view/calendar", "Timing", "timing-"),
    ("view/call", "Standing", "calls-standing-"),
    ("view/thing/detail", "Term", "thing-"),
];

/// Whether a sentence that nothing asks for is a fault; not while rooms are still being furnished.
/// With `true` the test lists them.
const UNUSED_IS_A_FAULT: bool = false;

#[test]
fn every_language_says_the_same_sentences_with_the_same_variables() {
    let english = sentence::all(Language::English);
    let korean = sentence::all(Language::Korean);
    let mut faults = missing(&english, &korean, "ko");
    faults.extend(missing(&korean, &english, "en"));
    for one in &english {
        if let Some(other) = korean.iter().find(|other| other.id == one.id)
            && one.variables != other.variables
        {
            faults.push(format!(
                "`{}` has {:?} in en and {:?} in ko",
                one.id, one.variables, other.variables
            ));
        }
    }
    assert_none(&faults);
}

fn missing(there: &[Sentence], here: &[Sentence], tag: &str) -> Vec<String> {
    let here: BTreeSet<&str> = here.iter().map(|sentence| sentence.id.as_str()).collect();
    there
        .iter()
        .filter(|sentence| !here.contains(sentence.id.as_str()))
        .map(|sentence| format!("`{}` ({}) is missing in {tag}", sentence.id, sentence.file))
        .collect()
}

#[test]
fn every_sentence_is_in_the_program_and_in_its_file_once() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        let mut ids = BTreeSet::new();
        for Sentence { id, file, .. } in sentence::all(language) {
            if !language.knows(&id) {
                faults.push(format!("`{id}`: {file} is not embedded in catalogue.rs"));
            }
            if !ids.insert(id.clone()) {
                faults.push(format!("`{id}` is there twice in {}", language.tag()));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_korean_sentence_is_in_korean() {
    let is_hangul = |letter: char| ('가'..='힣').contains(&letter);
    let faults: Vec<String> = sentence::all(Language::Korean)
        .into_iter()
        .filter(|sentence| !sentence.words.contains(is_hangul))
        .filter(|sentence| {
            sentence
                .words
                .contains(|letter: char| letter.is_ascii_lowercase())
        })
        .map(|sentence| format!("`{}`: {}", sentence.id, sentence.words))
        .collect();
    assert_none(&faults);
}

#[test]
fn every_sentence_can_be_said() {
    for language in Language::ALL {
        for sentence in sentence::all(language) {
            let args: Vec<(&str, Arg)> = sentence
                .variables
                .iter()
                .map(|name| match sentence.counts.contains(name) {
                    true => (name.as_str(), Arg::Number(2)),
                    false => (name.as_str(), Arg::from("회의")),
                })
                .collect();
            let said = language.tell(&sentence.id, &args);
            assert!(!said.contains(['{', '}', '$', '\u{2068}']), "{said}");
            assert_eq!(said, said.trim(), "`{}`", sentence.id);
        }
    }
}

#[test]
fn every_choice_and_refusal_of_the_record_has_its_words() {
    let sentences = sentence::all(Language::English);
    let mut faults = Vec::new();
    for (file, name, prefix) in CHOICES {
        for Case { tags, carried } in choice::cases(file, name) {
            let id = format!("{prefix}{tags}");
            match sentences.iter().find(|sentence| sentence.id == id) {
                None => faults.push(format!("`{id}` is missing, to be said with {carried:?}")),
                Some(sentence) if !sentence.variables.is_subset(&carried) => faults.push(format!(
                    "`{id}` says {:?}, but the case carries {carried:?}",
                    sentence.variables
                )),
                Some(_) => {}
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_sentence_asked_for_is_in_the_catalogue() {
    let sentences = sentence::all(Language::English);
    let mut faults = Vec::new();
    for source in asked::sources() {
        for (line, asked) in asked::sentences(&source) {
            if let Some(fault) = fault(&asked, &sentences) {
                faults.push(format!("{}:{line}: {fault}", source.path));
            }
        }
    }
    assert_none(&faults);
}

fn fault(asked: &Asked, sentences: &[Sentence]) -> Option<String> {
    match asked {
        Asked::Sentence { id, given } => {
            let Some(sentence) = sentences.iter().find(|sentence| sentence.id == *id) else {
                return Some(format!("there is no sentence `{id}`"));
            };
            let given = given.as_ref()?;
            (*given != sentence.variables).then(|| {
                format!(
                    "`{id}` is given {given:?}, but has {:?}",
                    sentence.variables
                )
            })
        }
        Asked::Prefix(prefix) => (!is_declared(prefix))
            .then(|| format!("ids are put together from `{prefix}`, which PREFIXES does not have")),
    }
}

fn is_declared(id: &str) -> bool {
    let choices = CHOICES.iter().map(|(_, _, prefix)| prefix);
    let prefixes = PREFIXES.iter().map(|(prefix, _)| prefix);
    prefixes.chain(choices).any(|prefix| id.starts_with(prefix))
}

#[test]
fn every_sentence_is_asked_for() {
    let sources = asked::sources();
    let is_asked = |id: &str| {
        let literal = format!("\"{id}\"");
        is_declared(id)
            || sources
                .iter()
                .any(|source: &Source| source.text.contains(&literal))
    };
    let unused: Vec<String> = sentence::all(Language::English)
        .into_iter()
        .filter(|sentence| !is_asked(&sentence.id))
        .map(|sentence| format!("`{}` ({}) is asked for nowhere", sentence.id, sentence.file))
        .collect();
    if UNUSED_IS_A_FAULT {
        assert_none(&unused);
    }
}

#[test]
fn every_prefix_begins_a_sentence() {
    let sentences = sentence::all(Language::English);
    let faults: Vec<String> = PREFIXES
        .into_iter()
        .filter(|(prefix, _)| {
            !sentences
                .iter()
                .any(|sentence| sentence.id.starts_with(prefix))
        })
        .map(|(prefix, why)| format!("no sentence begins with `{prefix}` ({why})"))
        .collect();
    assert_none(&faults);
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
