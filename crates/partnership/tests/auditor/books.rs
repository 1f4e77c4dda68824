//! Books: who may write where, for whom, what may be referred to, and who may be let in, tried at random against a
//! model that knows the entries alone.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::entries::{Told, holds, in_force, text};
use crate::random::{AUTHORS, Dice, Record, steps, submission};

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn who_may_write_what_where_follows_from_the_entries(steps in steps(100), seed in any::<u64>()) {
        let mut record = Record::of(&steps);
        let mut dice = Dice(seed);
        for at in 0..60 {
            record.tick(50);
            let model = Model::of(&record);
            let (book, author, act) = attempt(&mut dice, &record, &model, at);
            let expected = model.verdict(&book, &author, &act);
            let told = match record.record(submission(&book, &author, &act)) {
                Ok(()) => "admitted".to_owned(),
                Err(refused) => tag(&serde_json::to_value(refused.refusal).unwrap()),
            };
            prop_assert_eq!(told, expected, "{} by {} in {}", act, author, book);
        }
    }
}

/// The first tags of a refusal.
fn tag(refusal: &Value) -> String {
    let (noun, inner) = refusal.as_object().unwrap().iter().next().unwrap();
    match inner.as_object().and_then(|inner| inner.iter().next()) {
        Some((tag, _)) if noun == "book" => format!("book {tag}"),
        Some(_) | None => noun.clone(),
    }
}

/// An issue raised as part of another, or a newcomer let in, by anyone anywhere.
fn attempt(dice: &mut Dice, record: &Record, model: &Model, at: usize) -> (String, Value, Value) {
    let books: Vec<&str> = model
        .readers
        .keys()
        .map(String::as_str)
        .chain(["bor", "nowhere"])
        .collect();
    let book = dice.pick(&books).to_owned();
    let (seat, kind, voice, capacity) = AUTHORS[dice.roll(AUTHORS.len())];
    let author = json!({"seat": seat, "voice": {kind: voice}, "capacity": capacity});
    let act = if dice.chance(40) {
        json!({"book": {"admit": {"reader": dice.pick(&["alv", "bor", "cas", "nor", "dor"])}}})
    } else {
        let issues = |book: &str| {
            record
                .book(book)
                .map(|book| book.things.issues.keys().cloned().collect::<Vec<_>>())
        };
        let home = dice.pick(&books);
        let named = issues(home).unwrap_or_default();
        let part_of = match named.get(dice.roll(named.len().max(1))) {
            Some(key) => format!("{home}/{key}"),
            None => format!("{home}/missing"),
        };
        json!({"issue": {"raise": {"key": format!("tried-{at}"), "title": {"en": "Tried"}, "part-of": part_of}}})
    };
    (book, author, act)
}

/// What the entries say of books and of those who act.
struct Model {
    told: Vec<Told>,
    /// By book; none for the public one, which everyone reads.
    readers: BTreeMap<String, Option<BTreeSet<String>>>,
    /// The books that entries of a book refer to.
    leads_to: BTreeMap<String, BTreeSet<String>>,
    issues: BTreeSet<String>,
    day: String,
}

impl Model {
    fn of(record: &Record) -> Model {
        let told = in_force(&record.recorded);
        let mut model = Model {
            told: Vec::new(),
            readers: BTreeMap::new(),
            leads_to: BTreeMap::new(),
            issues: BTreeSet::new(),
            day: record.day().to_string(),
        };
        for one in &told {
            let refers_to = model.leads_to.entry(one.book.clone()).or_default();
            refers_to.extend(one.refers_to.iter().cloned());
            if one.is("book", "open") {
                let named = one.said["readers"].as_array().unwrap().iter();
                let readers = named
                    .map(|party| party.as_str().unwrap().to_owned())
                    .collect();
                model
                    .readers
                    .insert(one.book.clone(), (one.book != "public").then_some(readers));
            } else if one.is("book", "admit") {
                let readers = model.readers.get_mut(&one.book).unwrap().as_mut().unwrap();
                readers.insert(one.text("reader").to_owned());
            } else if one.is("issue", "raise") {
                model
                    .issues
                    .insert(format!("{}/{}", one.book, one.text("key")));
            }
        }
        model.told = told;
        model
    }

    fn reads(&self, party: &str, book: &str) -> bool {
        let readers = self.readers.get(book);
        readers.is_some_and(|readers| {
            readers
                .as_ref()
                .is_none_or(|readers| readers.contains(party))
        })
    }

    /// Whether everyone who reads the one book reads the other.
    fn leads(&self, from: &str, to: &str) -> bool {
        match self.readers.get(from) {
            _ if from == to => self.readers.contains_key(to),
            None | Some(None) => false,
            Some(Some(readers)) => readers.iter().all(|party| self.reads(party, to)),
        }
    }

    fn verdict(&self, book: &str, author: &Value, act: &Value) -> String {
        let seat = text(author, "seat");
        let party = if seat == "staff" {
            None
        } else {
            Some(seat.split(['-', '/']).next().unwrap())
        };
        let reads = match party {
            Some(party) => self.reads(party, book),
            None => self.leads("league", book),
        };
        if !reads {
            return "not-reader".to_owned();
        }
        if !self.in_capacity(book, party, author) {
            return "not-in-this-capacity".to_owned();
        }
        if let Some(part_of) = act["issue"]["raise"]["part-of"].as_str() {
            let home = part_of.split('/').next().unwrap();
            let known = self.leads(book, home) && self.issues.contains(part_of);
            return if known { "admitted" } else { "unknown" }.to_owned();
        }
        let newcomer = text(&act["book"]["admit"], "reader");
        if self.reads(newcomer, book) {
            "book already-reads".to_owned()
        } else if self.leads_to[book]
            .iter()
            .any(|wider| !self.reads(newcomer, wider))
        {
            "book reads-too-little".to_owned()
        } else {
            "admitted".to_owned()
        }
    }

    fn in_capacity(&self, book: &str, party: Option<&str>, author: &Value) -> bool {
        let (voice, capacity) = (&author["voice"], text(author, "capacity"));
        match (party, capacity) {
            (None, _) => capacity == "secretariat",
            (Some(party), "national") if voice.get("party").is_some() => voice["party"] == party,
            (Some(party), "national") => {
                self.only_member(text(voice, "side")).as_deref() == Some(party)
            }
            (Some(party), function) => self.in_office(book, party, text(voice, "side"), function),
        }
    }

    /// The one member that a side has on the day.
    fn only_member(&self, side: &str) -> Option<String> {
        let mut spans: Vec<(String, Value)> = Vec::new();
        let of_side = |one: &&Told| {
            one.noun == "party" && one.said["side"] == side && one.said["role"] == "member"
        };
        for one in self.told.iter().filter(of_side) {
            if one.verb == "join" {
                spans.push((
                    one.text("party").to_owned(),
                    json!({"from": one.said["from"]}),
                ));
            } else {
                let open = spans.iter_mut().find(|(party, period)| {
                    party == one.text("party") && period.get("until").is_none()
                });
                open.unwrap().1["until"] = one.said["until"].clone();
            }
        }
        spans.retain(|(_, period)| holds(period, &self.day));
        let [(only, _)] = spans.as_slice() else {
            return None;
        };
        Some(only.clone())
    }

    /// Whether a party holds an office of the side on the day, by a term in the book or a wider one.
    fn in_office(&self, book: &str, party: &str, side: &str, function: &str) -> bool {
        let seen = |one: &&Told| self.leads(book, &one.book);
        let offices: BTreeSet<(String, String)> = self
            .told
            .iter()
            .filter(seen)
            .filter(|one| {
                one.is("office", "establish")
                    && one.said["function"] == function
                    && one.said["of"]["side"] == side
            })
            .map(|one| (one.book.clone(), one.text("key").to_owned()))
            .collect();
        let terms = self
            .told
            .iter()
            .filter(seen)
            .filter(|one| one.is("office", "appoint"));
        let mut ours = terms.filter(|one| {
            one.said["incumbent"]["party"] == party && offices.contains(&one.named("office"))
        });
        ours.any(|term| {
            let own = (term.book.clone(), term.text("key").to_owned());
            let mut period = term.said["period"].clone();
            if let Some(end) = self
                .told
                .iter()
                .find(|end| end.is("office", "end") && end.named("term") == own)
            {
                period["until"] = end.said["until"].clone();
            }
            holds(&period, &self.day)
        })
    }
}
