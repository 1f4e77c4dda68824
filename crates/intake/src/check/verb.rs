//! Verbs that say more than the record has: agreed, where views were exchanged; carried out, where a line was addressed.

use std::collections::BTreeSet;

use partnership::intervention::{Intervention, Verb};
use partnership::kind::Kind;
use partnership::meeting::{Meeting, Outcome};
use partnership::progress::Status;
use partnership::view::Place as Home;
use partnership::words::Words;

use super::finding::{Certainty, Finding, Matter};
use super::passage::{Passage, Sort, tokens};
use super::scene::Scene;

/// What the record has of the meetings that a text is about.
#[derive(Debug, Default)]
pub(super) struct Statements {
    /// What was said, with its verb and its words that carry meaning.
    said: Vec<(Home, Verb, Words, Vec<BTreeSet<String>>)>,
    /// What was concluded.
    concluded: Vec<Vec<BTreeSet<String>>>,
}

/// The least share of a statement's words that a sentence about it has, in hundredths.
const SHARE_MIN: usize = 60;

/// The fewest words by which a statement can be known again.
const WORDS_MIN: usize = 3;

impl Statements {
    /// What was said and concluded at the meetings that a text names, and on their margins.
    pub(super) fn of(scene: &Scene<'_>) -> Statements {
        let named = scene.named.iter().flatten().filter_map(|one| one.meant());
        let mut meetings: BTreeSet<Home> = named
            .chain(&scene.subject)
            .map(|sitting| sitting.home.clone())
            .collect();
        for (book, key, meeting) in scene.sight.all::<Meeting>() {
            let of = meeting.margins_of.as_ref().map(|it| Home {
                book: it.book_from(&book.id),
                kind: Kind::Meeting,
                key: it.key.clone(),
            });
            if of.is_some_and(|of| meetings.contains(&of)) {
                meetings.insert(Home::of::<Meeting>(book, key));
            }
        }
        let is_of = |book: &partnership::book::Book, it: &partnership::key::Ref<Meeting>| {
            meetings.contains(&Home {
                book: it.book_from(&book.id),
                kind: Kind::Meeting,
                key: it.key.clone(),
            })
        };
        let said = scene
            .sight
            .all::<Intervention>()
            .filter(|(book, _, one)| is_of(book, &one.meeting));
        let concluded = scene
            .sight
            .all::<Outcome>()
            .filter(|(book, _, one)| is_of(book, &one.meeting));
        Statements {
            said: said
                .map(|(book, key, one)| {
                    let home = Home::of::<Intervention>(book, key);
                    (
                        home,
                        one.verb,
                        one.substance.clone(),
                        content_of(&one.substance),
                    )
                })
                .collect(),
            concluded: concluded
                .map(|(_, _, one)| content_of(&one.statement))
                .collect(),
        }
    }
}

/// The sentences of a passage that say more than the record has.
pub(super) fn check(scene: &Scene<'_>, at: usize) -> Vec<Finding> {
    let passage = &scene.passages[at];
    let mut findings = Vec::new();
    for sentence in &passage.sentences {
        findings.extend(strengthened(scene, at, sentence));
        findings.extend(carried_out(scene, at, sentence));
    }
    findings
}

fn strengthened(
    scene: &Scene<'_>,
    at: usize,
    sentence: &std::ops::Range<usize>,
) -> Option<Finding> {
    let passage = &scene.passages[at];
    let (token, said) = sentence
        .clone()
        .find_map(|token| strong_verb(passage, token).map(|verb| (token, verb)))?;
    let words = content(passage, sentence.clone());
    let scored = scene
        .statements
        .said
        .iter()
        .map(|one| (share(&one.3, &words), one));
    let (score, (home, record, substance, _)) = scored.max_by_key(|(score, _)| *score)?;
    let concluded = scene
        .statements
        .concluded
        .iter()
        .map(|one| share(one, &words))
        .max();
    let is_own = sentence.clone().any(|token| says(passage, token, *record));
    if score < SHARE_MIN
        || concluded.is_some_and(|other| other >= score)
        || is_own
        || rank(said) <= rank(*record)
    {
        return None;
    }
    let matter = Matter::Verb {
        said,
        record: *record,
        substance: substance.clone(),
    };
    Some(scene.found(at, token..token + 1, matter, Certainty::Likely, Some(home)))
}

/// How much a verb says.
fn rank(verb: Verb) -> u8 {
    match verb {
        Verb::Explained
        | Verb::ExchangedViews
        | Verb::Noted
        | Verb::Reviewed
        | Verb::Examined
        | Verb::Asked
        | Verb::CalledFor
        | Verb::Appreciated
        | Verb::Stressed
        | Verb::ReiteratedSupport => 1,
        Verb::ReachedCommonUnderstanding => 2,
        Verb::Agreed => 3,
    }
}

/// The verb of agreement at a token.
fn strong_verb(passage: &Passage, at: usize) -> Option<Verb> {
    let word = passage.fold(at);
    let is_agreement = matches!(
        word,
        "agreed" | "agree" | "pledged" | "committed" | "undertook" | "decided" | "resolved"
    );
    let is_korean = ["합의하", "합의했", "약속하", "결정하", "결의하"]
        .iter()
        .any(|stem| word.starts_with(stem));
    let is_common = (word == "understanding" && passage.fold(at.saturating_sub(1)) == "common")
        || word.starts_with("공감대");
    if is_agreement || is_korean {
        Some(Verb::Agreed)
    } else {
        is_common.then_some(Verb::ReachedCommonUnderstanding)
    }
}

/// Whether a token says a verb of the record.
fn says(passage: &Passage, at: usize, verb: Verb) -> bool {
    let stems: &[&str] = match verb {
        Verb::Explained => &["explained", "설명하"],
        Verb::Stressed => &["stressed", "emphasised", "emphasized", "강조하"],
        Verb::ExchangedViews => &["exchanged", "교환하"],
        Verb::Noted => &["noted", "주목하", "유의하"],
        Verb::Reviewed => &["reviewed", "점검하"],
        Verb::Examined => &["examined", "검토하"],
        Verb::Asked => &["asked", "requested", "요청하"],
        Verb::CalledFor => &["called", "촉구하"],
        Verb::Appreciated => &["appreciated", "appreciation", "사의"],
        Verb::ReiteratedSupport => &["reiterated", "재확인하"],
        Verb::ReachedCommonUnderstanding => &["understanding", "공감대"],
        Verb::Agreed => &["agreed", "합의하"],
    };
    stems.iter().any(|stem| passage.fold(at).starts_with(stem))
}

/// A line said to have been carried out that has not come so far.
fn carried_out(scene: &Scene<'_>, at: usize, sentence: &std::ops::Range<usize>) -> Option<Finding> {
    let passage = &scene.passages[at];
    let token = sentence.clone().find(|token| {
        let word = passage.fold(*token);
        let is_done = matches!(word, "implemented" | "completed")
            || (word == "out" && passage.fold(token.saturating_sub(1)) == "carried");
        is_done || word.starts_with("이행되었") || word.starts_with("완료되었")
    })?;
    let words = content(passage, sentence.clone());
    let lines = scene
        .reviews
        .iter()
        .flat_map(|(home, review)| review.lines.iter().map(move |line| (home, line)));
    let scored = lines.map(|(home, line)| (share(&content_of(&line.text), &words), home, line));
    let (score, home, line) = scored.max_by_key(|(score, ..)| *score)?;
    let agreed = line.agreed.map(|agreed| agreed.status);
    if score < 80 || agreed == Some(Status::Implemented) {
        return None;
    }
    let matter = Matter::Status {
        line: line.text.clone(),
        said: Status::Implemented,
        agreed,
    };
    Some(scene.found(at, token..token + 1, matter, Certainty::Likely, Some(home)))
}

/// The share of a statement's words that are among some words, in the language in which it is greatest, in hundredths.
fn share(statement: &[BTreeSet<String>], words: &BTreeSet<String>) -> usize {
    let shares = statement
        .iter()
        .filter(|own| own.len() >= WORDS_MIN)
        .map(|own| {
            let common = own.intersection(words).count();
            common * 100 / own.len()
        });
    shares.max().unwrap_or(0)
}

fn content(passage: &Passage, sentence: std::ops::Range<usize>) -> BTreeSet<String> {
    passage.tokens[sentence]
        .iter()
        .filter_map(|token| bearing(token.sort, &token.fold))
        .collect()
}

fn content_of(words: &Words) -> Vec<BTreeSet<String>> {
    let texts = words.texts();
    texts
        .map(|(_, text)| {
            tokens(text)
                .iter()
                .filter_map(|token| bearing(token.sort, &token.fold))
                .collect()
        })
        .collect()
}

/// A word that carries meaning: long ones in English; in Korean the first two syllables, which particles do not change.
fn bearing(sort: Sort, fold: &str) -> Option<String> {
    match sort {
        Sort::Word => (fold.len() >= 4).then(|| fold.to_owned()),
        Sort::Korean => {
            let stem: String = fold.chars().take(2).collect();
            (stem.chars().count() == 2).then_some(stem)
        }
        Sort::Number | Sort::Mark => None,
    }
}
