//! Reading what was typed as the JSON of an act, field by field. Whether the act may be recorded is decided in `partnership`.

mod key;

use std::collections::BTreeMap;

use partnership::Act;
use partnership::book::BookId;
use partnership::entry::{Author, Voice};
use partnership::key::Key;
use partnership::kind::Kind;
use partnership::money::Money;
use partnership::things::Bearer;
use partnership::when::When;
use partnership::words::Tag;
use serde_json::{Map, Value, json};

use super::blank::{Asks, Blank, Field, Need};
use super::typed::Typed;

/// What is wrong with what was typed, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The name of the field; for a row, its number and the name of the field in it.
    pub(crate) field: String,
    /// What is wrong.
    pub(crate) why: Why,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// Nothing was typed, and something is needed.
    Missing,
    /// It is no date.
    NoDate,
    /// It is no whole number.
    NoNumber,
    /// It is no sum with a currency.
    NoMoney,
    /// It is no short name.
    NoKey,
    /// It is not among what can be chosen.
    NotOffered,
    /// The rules say why, in a sentence of their own.
    Refused(String),
}

/// Who reads what was typed, for an author who writes in a book.
pub(super) struct Scribe<'a> {
    pub(super) typed: &'a Typed,
    pub(super) home: &'a BookId,
    pub(super) author: &'a Author,
    /// The short names that are taken in the book.
    pub(super) taken: &'a BTreeMap<Key, Bearer>,
    pub(super) faults: Vec<Fault>,
}

impl Scribe<'_> {
    /// The act that was filled in; none where something is wrong, which `faults` then has.
    pub(super) fn act(&mut self, blank: &Blank) -> Option<Act> {
        self.act_within(blank, "")
    }

    /// The act that was filled in within a part of the form.
    pub(super) fn act_within(&mut self, blank: &Blank, at: &str) -> Option<Act> {
        let known = self.faults.len();
        let object = self.object(blank.fields, at, blank.noun);
        if self.faults.len() > known {
            return None;
        }
        let act = json!({blank.noun: {blank.verb: object}});
        let act = serde_json::from_value(act);
        act.map_err(|_| self.fault(at, Why::NotOffered)).ok()
    }

    /// The values of fields, each under its name, as far as there are any.
    pub(super) fn object(&mut self, fields: &[Field], at: &str, noun: &str) -> Map<String, Value> {
        let mut object = Map::new();
        for field in fields {
            let name = under(at, field.name);
            let is_needed = match field.need {
                Need::Must => true,
                Need::May => false,
                Need::Where(other, answer) => self.typed.get(&under(at, other)) == answer,
            };
            let value = if let Asks::Key(groups) = &field.asks {
                self.key(&name, is_needed.then_some((groups, fields, at, noun)))
            } else {
                self.value(&field.asks, &name)
            };
            match value {
                Some(value) => {
                    object.insert(field.name.to_owned(), value);
                }
                None if is_needed && !self.is_faulty(&name) => self.fault(&name, Why::Missing),
                None => {}
            }
        }
        object
    }

    fn value(&mut self, asks: &Asks, name: &str) -> Option<Value> {
        let text = self.typed.get(name);
        match asks {
            Asks::Key(_) => None,
            Asks::Text => (!text.is_empty()).then(|| text.into()),
            Asks::Words | Asks::Prose => self.words(name),
            Asks::When => self.when(name).map(|when| when.to_string().into()),
            Asks::Period => self.period(name),
            Asks::Number => self.checked(name, Why::NoNumber, |text| {
                text.parse::<u32>().ok().map(Value::from)
            }),
            Asks::Money => self.money(name),
            Asks::Choice(_, among) => self.checked(name, Why::NotOffered, |text| {
                among.contains(&text).then(|| text.into())
            }),
            Asks::One(kind) | Asks::Own(kind) => {
                let (home, kind) = (self.home, *kind);
                self.checked(name, Why::NotOffered, |text| reference(kind, text, home))
            }
            Asks::Several(kind) => {
                let (home, kind) = (self.home, *kind);
                self.several(name, |text| reference(kind, text, home))
            }
            Asks::OneOf(kinds) => {
                let home = self.home;
                self.checked(name, Why::NotOffered, |text| tagged(kinds, text, home))
            }
            Asks::SeveralOf(kinds) => {
                let home = self.home;
                self.several(name, |text| tagged(kinds, text, home))
            }
            Asks::Myself => match &self.author.voice {
                Some(voice) => Some(json!(voice)),
                None => self.value(&Asks::OneOf(super::blank::VOICES), name),
            },
            Asks::Line => {
                let home = self.home;
                self.checked(name, Why::NotOffered, |text| line(text, home))
            }
            Asks::Item => self.checked(name, Why::NotOffered, |text| {
                Key::parse(text).is_ok().then(|| text.into())
            }),
            Asks::Rows(fields) => self.rows(name, fields),
        }
    }

    /// What a text reads as; a fault where it is there and reads as nothing.
    fn checked(
        &mut self,
        name: &str,
        why: Why,
        read: impl FnOnce(&str) -> Option<Value>,
    ) -> Option<Value> {
        let text = self.typed.get(name);
        if text.is_empty() {
            return None;
        }
        let value = read(text);
        if value.is_none() {
            self.fault(name, why);
        }
        value
    }

    fn several(&mut self, name: &str, read: impl Fn(&str) -> Option<Value>) -> Option<Value> {
        let values: Option<Vec<Value>> = self.typed.all(name).map(read).collect();
        match values {
            Some(values) if values.is_empty() => None,
            Some(values) => Some(values.into()),
            None => {
                self.fault(name, Why::NotOffered);
                None
            }
        }
    }

    fn words(&self, name: &str) -> Option<Value> {
        let mut texts = Map::new();
        for tag in self.typed.within(name) {
            let text = self.typed.get(&under(name, tag)).replace("\r\n", "\n");
            if Tag::parse(tag).is_some() && !text.is_empty() {
                texts.insert(tag.to_owned(), text.into());
            }
        }
        let origin = self.typed.get(&under(name, "origin"));
        if texts.len() > 1 && texts.contains_key(origin) {
            texts.insert("authentic".to_owned(), json!([origin]));
        }
        (!texts.is_empty()).then(|| texts.into())
    }

    fn when(&mut self, name: &str) -> Option<When> {
        let [year, month, day] =
            ["year", "month", "day"].map(|part| self.typed.get(&under(name, part)));
        let written = match [year, month, day].map(str::is_empty) {
            [true, true, true] => return None,
            [false, true, true] => year.to_owned(),
            [false, false, true] => format!("{year}-{month:0>2}"),
            _ => format!("{year}-{month:0>2}-{day:0>2}"),
        };
        let when = When::parse(&written);
        if when.is_none() {
            self.fault(name, Why::NoDate);
        }
        when
    }

    fn period(&mut self, name: &str) -> Option<Value> {
        let known = self.faults.len();
        let [from, until] = ["from", "until"].map(|end| self.when(&under(name, end)));
        if self.faults.len() > known {
            self.faults.truncate(known);
            self.fault(name, Why::NoDate);
            return None;
        }
        match (from, until) {
            (None, None) => None,
            (None, Some(_)) => {
                self.fault(name, Why::Missing);
                None
            }
            (Some(from), None) => Some(json!({"from": from})),
            (Some(from), Some(until)) => Some(json!({"from": from, "until": until})),
        }
    }

    fn money(&mut self, name: &str) -> Option<Value> {
        let [amount, currency] =
            ["amount", "currency"].map(|part| self.typed.get(&under(name, part)));
        if amount.is_empty() && currency.is_empty() {
            return None;
        }
        let is_apart = |sign: char| sign == ',' || sign.is_whitespace();
        let amount: String = amount.chars().filter(|sign| !is_apart(*sign)).collect();
        let money = json!({"currency": currency.to_ascii_uppercase(), "amount": amount});
        if serde_json::from_value::<Money>(money.clone()).is_ok() {
            return Some(money);
        }
        self.fault(name, Why::NoMoney);
        None
    }

    fn rows(&mut self, name: &str, fields: &[Field]) -> Option<Value> {
        let rows = self.typed.rows(name).into_iter();
        let rows: Vec<Value> = rows
            .map(|row| {
                self.object(fields, &under(name, &row.to_string()), "")
                    .into()
            })
            .collect();
        (!rows.is_empty()).then(|| rows.into())
    }

    fn is_faulty(&self, name: &str) -> bool {
        self.faults.iter().any(|fault| fault.field == name)
    }

    fn fault(&mut self, name: &str, why: Why) {
        let field = name.to_owned();
        self.faults.push(Fault { field, why });
    }

    /// In whose name the act is done, by its short name.
    fn own_voice(&self, name: &str) -> Option<&str> {
        match &self.author.voice {
            Some(Voice::Party(party)) => Some(party.key.as_str()),
            Some(Voice::Side(side)) => Some(side.key.as_str()),
            None => self.typed.get(name).rsplit('/').next(),
        }
    }
}

/// A name within another: `period.from`.
pub(super) fn under(at: &str, name: &str) -> String {
    if at.is_empty() {
        name.to_owned()
    } else {
        format!("{at}.{name}")
    }
}

/// A thing, given as `book/key`, as an act of a book names it.
fn reference(kind: Kind, text: &str, home: &BookId) -> Option<Value> {
    let (book, key) = text.rsplit_once('/')?;
    let (book, key) = (BookId::parse(book).ok()?, Key::parse(key).ok()?);
    let is_public = matches!(kind, Kind::Party | Kind::Side);
    let named = if is_public || book == *home {
        key.to_string()
    } else {
        format!("{book}/{key}")
    };
    Some(named.into())
}

/// A thing of one of several kinds, given as `kind:book/key`.
fn tagged(kinds: &[Kind], text: &str, home: &BookId) -> Option<Value> {
    let (kind, text) = text.split_once(':')?;
    let kind = Kind::parse(kind).filter(|kind| kinds.contains(kind))?;
    Some(json!({kind.as_str(): reference(kind, text, home)?}))
}

/// A line, given as `book/text#provision`.
fn line(text: &str, home: &BookId) -> Option<Value> {
    let (instrument, provision) = text.split_once('#')?;
    let instrument = reference(Kind::Instrument, instrument, home)?;
    Key::parse(provision).ok()?;
    Some(json!({"instrument": instrument, "provision": provision}))
}
