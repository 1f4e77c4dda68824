//! Telling: sentences in a row, each person with title when first named, and notes under the paragraph they explain.

use std::collections::BTreeSet;

use partnership::view::follow_up::RequestLine;
use partnership::view::meeting::{OutcomeLine, Said};
use partnership::view::name::PersonName;

use crate::compose::pen::{Pen, opening};

/// A paragraph: its sentences and the notes under it.
pub(super) struct Told {
    pub(super) sentences: Vec<String>,
    pub(super) notes: Vec<String>,
}

impl Told {
    pub(super) fn of(sentences: Vec<String>) -> Told {
        Told {
            sentences,
            notes: Vec::new(),
        }
    }

    /// Adds a sentence unless it stands there already: two bilaterals may have come to the same.
    pub(super) fn say_once(&mut self, sentence: String) {
        if !self.sentences.contains(&sentence) {
            self.sentences.push(sentence);
        }
    }
}

/// Puts a note under the first paragraph that holds one of the needles, or under the one at `otherwise`.
pub(super) fn note_under(told: &mut [Told], needles: &[String], otherwise: usize, note: String) {
    let holds = |one: &Told| {
        let words = one.sentences.join(" ").to_lowercase();
        needles
            .iter()
            .any(|needle| words.contains(&needle.to_lowercase()))
    };
    let at = told
        .iter()
        .position(holds)
        .unwrap_or(otherwise.min(told.len().saturating_sub(1)));
    if let Some(told) = told.get_mut(at) {
        told.notes.push(note);
    }
}

/// Tells sentences, naming each person with the title once and by name alone after that.
pub(super) struct Teller<'p> {
    pub(super) pen: &'p Pen,
    named: BTreeSet<PersonName>,
}

impl<'p> Teller<'p> {
    pub(super) fn new(pen: &'p Pen) -> Teller<'p> {
        Teller {
            pen,
            named: BTreeSet::new(),
        }
    }

    /// The person's title and name the first time, the name alone after that.
    pub(super) fn name(&mut self, person: &PersonName) -> String {
        if self.named.insert(person.clone()) {
            self.pen.titled(None, person)
        } else {
            self.again(person)
        }
    }

    /// How the language names a person who has been named: English by name alone, Korean by name and title.
    fn again(&self, person: &PersonName) -> String {
        let Some(title) = &person.title else {
            return self.pen.name(person);
        };
        let args = [
            ("title", self.pen.words(title).into()),
            ("name", self.pen.name(person).into()),
        ];
        self.pen.language.tell("person-again", &args)
    }

    /// What was said, with its own verb.
    pub(super) fn sentence(&mut self, said: &Said) -> String {
        let who = match (&said.speaker, said.voices.len()) {
            (Some(speaker), _) => self.name(speaker),
            (None, 1) => self.pen.names(&said.voices),
            (None, _) => self.pen.say("said-together"),
        };
        self.said(said, who)
    }

    /// What was said by several together.
    pub(super) fn together(&self, said: &Said) -> String {
        let several = said.voices.len() > 1;
        let who = if several {
            self.pen.say("said-by-both")
        } else {
            self.pen.names(&said.voices)
        };
        self.said(said, who)
    }

    fn said(&self, said: &Said, who: String) -> String {
        let verb: &'static str = said.verb.into();
        let args = [
            ("who", opening(&who).into()),
            ("what", self.pen.words(&said.substance).into()),
        ];
        self.pen.language.tell(&format!("said-{verb}"), &args)
    }

    /// What was asked, as a sentence.
    pub(super) fn asked(&self, line: &RequestLine) -> String {
        let args = [
            ("voice", opening(&self.pen.words(&line.by.name)).into()),
            ("addressees", self.pen.names(&line.to).into()),
            ("subject", self.pen.words(&line.subject).into()),
        ];
        self.pen.language.tell("release-asked", &args)
    }

    /// What a meeting came to, as a sentence of the record.
    pub(super) fn concluded(&self, outcome: &OutcomeLine) -> String {
        self.pen.words(&outcome.statement)
    }
}
