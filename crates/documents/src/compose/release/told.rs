//! Telling: sentences in a row, each person with title when first named, and notes under the paragraph they explain.

use std::collections::BTreeSet;

use partnership::view::follow_up::RequestLine;
use partnership::view::meeting::{OutcomeLine, Said};
use partnership::view::name::{Named, PersonName};
use partnership::view::release::Margin;

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
    /// Who spoke last in the paragraph, while the sentence did not yet say that it was again.
    last: Option<(Option<PersonName>, Vec<Named>)>,
}

impl<'p> Teller<'p> {
    pub(super) fn new(pen: &'p Pen) -> Teller<'p> {
        Teller {
            pen,
            named: BTreeSet::new(),
            last: None,
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

    /// Ends a paragraph: whoever speaks next does not speak again.
    pub(super) fn pause(&mut self) {
        self.last = None;
    }

    /// What was said, with its own verb; “also” where the same voice goes on.
    pub(super) fn sentence(&mut self, said: &Said) -> String {
        let who = match (&said.speaker, said.voices.len()) {
            (Some(speaker), _) => self.name(speaker),
            (None, 1) => self.pen.names(&said.voices),
            (None, _) => self.pen.say("said-together"),
        };
        let speaker = Some((said.speaker.clone(), said.voices.clone()));
        if self.last == speaker {
            self.last = None;
            self.said(said, self.again_by(&who))
        } else {
            self.last = speaker;
            self.said(said, who)
        }
    }

    /// What was said on the margins: once where it was the same at each of them.
    pub(super) fn together(&self, margins: &[Margin]) -> Vec<String> {
        let both = self.pen.say("said-by-both");
        let at = |margin: &Margin, first: &str| -> Vec<String> {
            let lines = margin.said.iter().enumerate();
            let sentences = lines.map(|(at, said)| {
                let who = match (said.voices.len(), at) {
                    (0 | 1, _) => self.pen.names(&said.voices),
                    (_, 0) => first.to_owned(),
                    (_, 1) => self.again_by(&both),
                    (..) => both.clone(),
                };
                self.said(said, who)
            });
            sentences.collect()
        };
        let told: Vec<Vec<String>> = margins.iter().map(|margin| at(margin, &both)).collect();
        let same = told.windows(2).all(|pair| pair.first() == pair.last());
        match margins {
            [first, _, ..] if same => at(first, &self.pen.say("said-by-both-in-each")),
            [] | [..] => told.into_iter().flatten().collect(),
        }
    }

    fn again_by(&self, who: &str) -> String {
        let args = [("who", opening(who).into())];
        self.pen.language.tell("said-again", &args)
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
