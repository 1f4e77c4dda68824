//! The fields of a form as they are shown, with what was typed and what is wrong with it. How they look is in the template.

use askama::Template;
use language::Language;

use super::blank::{Asks, Field, Need, VOICES};
use super::choices::{Choices, Group, opening};
use super::scribe::{Fault, Why, under};
use super::typed::Typed;

/// Up to how many choices are all shown at once.
const SHOWN_MAX: usize = 6;

/// How many empty rows follow those that are filled in.
const ROWS_FREE: usize = 2;

/// A field as it is shown.
#[derive(Debug, Template)]
#[template(path = "input.html", whitespace = "minimize")]
pub(crate) struct Input {
    language: Language,
    pub(crate) id: String,
    name: String,
    pub(crate) label: String,
    hint: Option<String>,
    needed: bool,
    wrong: Option<String>,
    body: Body,
}

/// What of a field can be filled in.
#[derive(Debug)]
enum Body {
    /// A line.
    Line { value: String, digits: bool },
    /// Words in each language; which of them they were first said in.
    Words {
        texts: Vec<InLanguage>,
        origin: String,
        prose: bool,
        open: bool,
    },
    /// A date.
    When(Date),
    /// Two dates.
    Period { from: Date, until: Date },
    /// A sum.
    Money { amount: String, currency: String },
    /// One of a few.
    Radios { choices: Vec<Chosen> },
    /// One of many.
    Select {
        groups: Vec<(Option<String>, Vec<Chosen>)>,
    },
    /// As many as one likes.
    Boxes {
        groups: Vec<(Option<String>, Vec<Chosen>)>,
    },
    /// What cannot be chosen here.
    Fixed {
        value: String,
        name: String,
        to: String,
    },
    /// Rows with fields of their own.
    Rows(Vec<Vec<Input>>),
}

/// Words in a language.
#[derive(Debug)]
struct InLanguage {
    tag: String,
    name: String,
    value: String,
}

/// A date as it is typed, under its name.
#[derive(Debug)]
struct Date {
    name: String,
    id: String,
    year: String,
    month: String,
    day: String,
}

/// A choice, and whether it is chosen.
#[derive(Debug)]
struct Chosen {
    id: String,
    value: String,
    name: String,
    chosen: bool,
}

/// What fields are shown with.
pub(super) struct Show<'a> {
    pub(super) choices: Choices<'a>,
    pub(super) typed: &'a Typed,
    pub(super) faults: &'a [Fault],
    /// The noun and the verb of the form, under which a field can have words of its own.
    pub(super) form: (&'a str, &'a str),
    /// Whether the author's own voice says in whose name the act is done.
    pub(super) has_voice: bool,
    /// Whether what the act is about is settled: an entry is corrected.
    pub(super) settled: bool,
}

impl Show<'_> {
    /// Sets out fields.
    pub(super) fn inputs(&self, fields: &[Field], at: &str) -> Vec<Input> {
        let shown = fields
            .iter()
            .filter(|field| !(matches!(field.asks, Asks::Myself) && self.has_voice));
        shown
            .map(|field| self.input(field, &under(at, field.name)))
            .collect()
    }

    fn input(&self, field: &Field, name: &str) -> Input {
        let language = self.choices.language;
        let is_made = matches!(field.asks, Asks::Key(_));
        Input {
            language,
            id: id(name),
            name: name.to_owned(),
            label: self
                .said("field", field.name)
                .unwrap_or_else(|| field.name.to_owned()),
            hint: self.said("hint", field.name),
            needed: field.need == Need::Must && !is_made,
            wrong: wrong(self.faults, name, language),
            body: self.body(&field.asks, name),
        }
    }

    /// What a field is called, given with the rows and parts in which it stands.
    pub(super) fn label(&self, name: &str) -> String {
        let mut parts = name
            .split('.')
            .filter(|part| part.parse::<usize>().is_err());
        let last = parts.next_back().unwrap_or(name);
        self.said("field", last).unwrap_or_else(|| last.to_owned())
    }

    /// The words of a field: its own in this form, or those that it has in every form.
    fn said(&self, what: &str, field: &str) -> Option<String> {
        let language = self.choices.language;
        let (noun, verb) = self.form;
        let own = format!("{what}-{noun}-{verb}-{field}");
        let shared = format!("{what}-{field}");
        let mut ids = [own, shared].into_iter();
        ids.find(|id| language.knows(id))
            .map(|id| language.say(&id))
    }

    fn body(&self, asks: &Asks, name: &str) -> Body {
        let value = || self.typed.get(name).to_owned();
        match asks {
            Asks::Key(_) if self.settled && !name.contains('.') => Body::Fixed {
                value: value(),
                name: value(),
                to: String::new(),
            },
            Asks::Key(_) | Asks::Text => Body::Line {
                value: value(),
                digits: false,
            },
            Asks::Number => Body::Line {
                value: value(),
                digits: true,
            },
            Asks::Words => self.words(name, false),
            Asks::Prose => self.words(name, true),
            Asks::When => Body::When(self.date(name)),
            Asks::Period => Body::Period {
                from: self.date(&under(name, "from")),
                until: self.date(&under(name, "until")),
            },
            Asks::Money => Body::Money {
                amount: self.typed.get(&under(name, "amount")).to_owned(),
                currency: self.typed.get(&under(name, "currency")).to_owned(),
            },
            Asks::Choice(family, among) => self.family(name, family, among),
            Asks::One(kind) => self.select(name, self.choices.things(*kind)),
            Asks::Own(kind) => match self.choices.called(*kind, self.typed.get(name)) {
                Some((called, to)) => Body::Fixed {
                    value: value(),
                    name: called,
                    to,
                },
                None => self.select(name, self.choices.own(*kind)),
            },
            Asks::OneOf(kinds) => self.select(name, self.choices.of_kinds(kinds)),
            Asks::Myself => self.select(name, self.choices.of_kinds(VOICES)),
            Asks::Line => self.select(name, self.choices.lines()),
            Asks::Item => self.select(name, self.choices.items(self.typed.get("meeting"))),
            Asks::Several(kind) => Body::Boxes {
                groups: self.chosen(name, self.choices.things(*kind)),
            },
            Asks::SeveralOf(kinds) => Body::Boxes {
                groups: self.chosen(name, self.choices.of_kinds(kinds)),
            },
            Asks::Rows(fields) => self.rows(name, fields),
        }
    }

    fn words(&self, name: &str, prose: bool) -> Body {
        let own = self.choices.language;
        let mut tags: Vec<String> = vec![own.tag().to_owned()];
        let others = Language::ALL
            .into_iter()
            .filter(|language| *language != own);
        tags.extend(others.map(|language| language.tag().to_owned()));
        let typed = self.typed.within(name).into_iter();
        let further = typed.filter(|tag| partnership::words::Tag::parse(tag).is_some());
        for tag in further {
            if !tags.iter().any(|own| own == tag) {
                tags.push(tag.to_owned());
            }
        }
        let texts = tags.into_iter().map(|tag| InLanguage {
            name: Language::from_tag(&tag)
                .map_or_else(|| tag.clone(), |language| language.own_name().to_owned()),
            value: self.typed.get(&under(name, &tag)).to_owned(),
            tag,
        });
        let texts: Vec<InLanguage> = texts.collect();
        Body::Words {
            open: texts.iter().skip(1).any(|text| !text.value.is_empty()),
            origin: self.typed.get(&under(name, "origin")).to_owned(),
            texts,
            prose,
        }
    }

    fn date(&self, name: &str) -> Date {
        let part = |part| self.typed.get(&under(name, part)).to_owned();
        Date {
            name: name.to_owned(),
            id: id(name),
            year: part("year"),
            month: part("month"),
            day: part("day"),
        }
    }

    fn family(&self, name: &str, family: &str, among: &[&str]) -> Body {
        let named = among.iter().map(|one| {
            let id = format!("{family}-{one}");
            let name = opening(&self.choices.language.say(&id));
            let value = (*one).to_owned();
            super::choices::Choice { value, name }
        });
        let group = Group {
            name: None,
            choices: named.collect(),
        };
        if among.len() > SHOWN_MAX || name.contains('.') {
            return self.select(name, vec![group]);
        }
        let mut groups = self.chosen(name, vec![group]);
        let choices = groups.pop().map(|(_, choices)| choices);
        Body::Radios {
            choices: choices.unwrap_or_default(),
        }
    }

    fn select(&self, name: &str, groups: Vec<Group>) -> Body {
        Body::Select {
            groups: self.chosen(name, groups),
        }
    }

    fn chosen(&self, name: &str, groups: Vec<Group>) -> Vec<(Option<String>, Vec<Chosen>)> {
        let mut number = 0_usize;
        let mut one = |choice: super::choices::Choice| {
            number += 1;
            Chosen {
                id: format!("{}-{number}", id(name)),
                chosen: self.typed.all(name).any(|value| value == choice.value),
                value: choice.value,
                name: choice.name,
            }
        };
        let groups = groups.into_iter();
        let mut of_group = |group: Group| {
            let choices = group.choices.into_iter().map(&mut one);
            (group.name, choices.collect())
        };
        groups.map(&mut of_group).collect()
    }

    fn rows(&self, name: &str, fields: &[Field]) -> Body {
        let filled = self.typed.rows(name);
        let free = filled.last().map_or(0, |last| last + 1);
        let numbers = filled.into_iter().chain(free..free + ROWS_FREE);
        let rows = numbers.map(|row| self.inputs(fields, &under(name, &row.to_string())));
        Body::Rows(rows.collect())
    }
}

impl Input {
    fn say(&self, id: &str) -> String {
        self.language.say(id)
    }

    /// What describes the field to who cannot see it.
    fn described(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id));
        let wrong = self.wrong.as_ref().map(|_| format!("{}-wrong", self.id));
        let ids: Vec<String> = hint.into_iter().chain(wrong).collect();
        ids.join(" ")
    }

    fn months(&self) -> Vec<(String, String)> {
        let month = |month: u8| {
            (
                month.to_string(),
                self.language.say(&format!("month-{month}")),
            )
        };
        (1..=12).map(month).collect()
    }

    /// Whether a date is written from the year down.
    fn year_first(&self) -> bool {
        self.language == Language::Korean
    }
}

/// The place of a field in the page.
pub(super) fn id(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// What is wrong with a field, in a sentence.
fn wrong(faults: &[Fault], name: &str, language: Language) -> Option<String> {
    let fault = faults.iter().find(|fault| fault.field == name)?;
    Some(opening(&sentence(&fault.why, language)))
}

/// What is wrong, in a sentence.
pub(super) fn sentence(why: &Why, language: Language) -> String {
    match why {
        Why::Missing => language.say("form-wrong-missing"),
        Why::NoDate => language.say("form-wrong-date"),
        Why::NoNumber => language.say("form-wrong-number"),
        Why::NoMoney => language.say("form-wrong-money"),
        Why::NoKey => language.say("form-wrong-key"),
        Why::NotOffered => language.say("form-wrong-choice"),
        Why::Refused(sentence) => sentence.clone(),
    }
}
