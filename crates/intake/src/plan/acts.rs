//! What is recorded of a plan: its text, its provisions, its annexes, its adoption.

use partnership::Act;
use partnership::attachment::{self, Hash, MediaType};
use partnership::book::BookId;
use partnership::entry::{Author, Submission, Voice};
use partnership::instrument::{self, Instrument, Provision};
use partnership::key::{Key, Ref};
use partnership::subject::Subject;
use partnership::words::{Tag, Text, Words};

use super::{Annex, Paired, Part, Taken};

/// How a plan is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// The book in which.
    pub book: BookId,
    /// Who records it.
    pub author: Author,
    /// The plan's short name.
    pub key: Key,
    /// Whose text it is.
    pub between: Vec<Voice>,
    /// The text that it follows.
    pub succeeds: Option<Ref<Instrument>>,
}

/// What must be said before a plan can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undecided {
    /// What it is called.
    Title,
    /// What its parts are: none were found.
    Parts,
    /// From when an annex counts.
    AnnexDate {
        /// The annex.
        annex: Key,
        /// What it is called.
        title: String,
    },
}

/// The acts that record a plan, all in one book.
///
/// # Errors
/// The first thing that must be said before.
pub fn submissions(taken: &Taken, recording: &Recording) -> Result<Vec<Submission>, Undecided> {
    if taken.title.is_empty() {
        return Err(Undecided::Title);
    }
    if taken.parts.is_empty() {
        return Err(Undecided::Parts);
    }
    let mut acts = vec![instrument::Act::Draw {
        key: recording.key.clone(),
        title: in_both(taken.language, &taken.title, taken.title_paired.as_ref()),
        genre: taken.genre,
        between: recording.between.clone(),
        period: taken.period,
        implements: None,
        succeeds: recording.succeeds.clone(),
    }];
    acts.extend(provide(taken, &recording.key, None));
    for (at, annex) in taken.annexes.iter().enumerate() {
        if taken.parts.iter().any(|part| part.annex == Some(at)) {
            acts.push(self::annex(taken, annex, &recording.key)?);
            acts.extend(provide(taken, &recording.key, Some(at)));
        }
    }
    if let Some(on) = taken.adopted {
        acts.push(instrument::Act::Adopt {
            instrument: Ref::own(recording.key.clone()),
            by: None,
            at: None,
            on,
        });
    }
    let acts = acts
        .into_iter()
        .map(|act| recording.submission(Act::Instrument(act)));
    Ok(acts.collect())
}

/// The act that keeps the file from which a plan was taken beside it.
pub fn attached(
    recording: &Recording,
    name: &str,
    size_bytes: u64,
    hash: Hash,
    media_type: MediaType,
) -> Submission {
    let key = format!("{}-file-{}", recording.key, &hash.to_string()[..8]);
    let title = Words::english(name);
    recording.submission(Act::Attachment(attachment::Act::Attach {
        key: Key::parse(&key).unwrap_or_else(|_| recording.key.clone()),
        title,
        name: name.into(),
        media_type,
        size_bytes,
        hash,
        to: Subject::Instrument(Ref::own(recording.key.clone())),
    }))
}

impl Recording {
    /// One act in this book, by this author.
    pub fn submission(&self, act: Act) -> Submission {
        Submission {
            book: self.book.clone(),
            author: self.author.clone(),
            act,
            cites: Vec::new(),
        }
    }
}

fn annex(taken: &Taken, annex: &Annex, plan: &Key) -> Result<instrument::Act, Undecided> {
    // An annex that came with the plan counts from the plan's first day unless it says otherwise.
    let of_plan = taken.period.map(|period| period.from).or(taken.adopted);
    let effective = annex
        .effective
        .or(of_plan)
        .ok_or_else(|| Undecided::AnnexDate {
            annex: annex.key.clone(),
            title: annex.title.clone(),
        })?;
    Ok(instrument::Act::Annex {
        instrument: Ref::own(plan.clone()),
        key: annex.key.clone(),
        title: in_both(taken.language, &annex.title, None),
        effective,
    })
}

fn provide(taken: &Taken, plan: &Key, annex: Option<usize>) -> Option<instrument::Act> {
    let parts = taken.parts.iter().filter(|part| part.annex == annex);
    let provisions: Vec<Provision> = parts.map(|part| provision(taken, part)).collect();
    (!provisions.is_empty()).then(|| instrument::Act::Provide {
        instrument: Ref::own(plan.clone()),
        annex: annex.map(|annex| taken.annexes[annex].key.clone()),
        provisions,
    })
}

/// A part as a provision; one without words has its number for words.
pub(super) fn provision(taken: &Taken, part: &Part) -> Provision {
    let label = part.label.as_deref();
    let text = match part.text.is_empty() {
        true => label.unwrap_or_default(),
        false => &part.text,
    };
    Provision {
        key: part.key.clone(),
        parent: part.parent.map(|parent| taken.parts[parent].key.clone()),
        label: label.map(Text::from),
        rank: part.rank,
        text: in_both(taken.language, text, part.paired.as_ref()),
    }
}

/// Words in the language of a plan, and in the other one where they are known.
pub(super) fn in_both(language: Tag, text: &str, paired: Option<&Paired>) -> Words {
    let words = Words::in_one(language.as_str(), text);
    let other = paired.filter(|paired| paired.language != language && !paired.text.is_empty());
    match other {
        Some(other) => words.with(other.language.as_str(), &other.text),
        None => words,
    }
}
