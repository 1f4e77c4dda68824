//! The entries as they are kept, and nothing but them: JSON, read without any type of the rules.

use std::collections::BTreeMap;

use partnership::entry::Recorded;
use serde_json::Value;

/// One entry as its latest correction has it.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) book: String,
    pub(crate) number: u64,
    pub(crate) noun: String,
    pub(crate) verb: String,
    /// What is said in the act: its fields.
    pub(crate) said: Value,
    /// The wider books that it refers to.
    pub(crate) refers_to: Vec<String>,
}

impl Told {
    pub(crate) fn text(&self, field: &str) -> &str {
        text(&self.said, field)
    }

    pub(crate) fn is(&self, noun: &str, verb: &str) -> bool {
        self.noun == noun && self.verb == verb
    }

    /// The book and the short name of the thing that a field of the act names.
    pub(crate) fn named(&self, field: &str) -> (String, String) {
        place(self.text(field), &self.book)
    }
}

/// A text within JSON that must be there.
pub(crate) fn text<'a>(said: &'a Value, field: &str) -> &'a str {
    said[field]
        .as_str()
        .unwrap_or_else(|| panic!("no {field} in {said}"))
}

/// The book and the short name that a reference written in a book leads to.
pub(crate) fn place(reference: &str, home: &str) -> (String, String) {
    let (book, key) = reference.rsplit_once('/').unwrap_or((home, reference));
    (book.to_owned(), key.to_owned())
}

/// Every entry in the order of its book, each corrected one as its latest correction has it, and no corrections.
pub(crate) fn in_force(recorded: &[Recorded]) -> Vec<Told> {
    let mut latest: BTreeMap<(String, u64), Value> = BTreeMap::new();
    let mut kept = Vec::new();
    for one in recorded {
        let payload = serde_json::to_value(&one.entry.payload).unwrap();
        let (book, number) = (one.entry.id.book.to_string(), one.entry.id.number);
        let act = payload["act"].clone();
        if let Some(correction) = act.get("correct") {
            let corrected = (book.clone(), correction["entry"].as_u64().unwrap());
            latest.insert(corrected, correction["act"].clone());
        }
        kept.push((book, number, act, payload["refers-to"].clone()));
    }
    kept.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
    let told = kept.into_iter().map(|(book, number, act, refers_to)| {
        let act = latest.get(&(book.clone(), number)).cloned().unwrap_or(act);
        let (noun, verbs) = act.as_object().unwrap().iter().next().unwrap();
        let first = verbs.as_object().unwrap().iter().next().unwrap();
        let (noun, verb, said) = (noun.clone(), first.0.clone(), first.1.clone());
        let books = refers_to.as_array().cloned().unwrap_or_default();
        let refers_to = books
            .iter()
            .map(|book| book.as_str().unwrap().to_owned())
            .collect();
        Told {
            book,
            number,
            noun,
            verb,
            said,
            refers_to,
        }
    });
    told.collect()
}

/// The first day that a date may be, as text that sorts like days.
pub(crate) fn first(when: &str) -> String {
    match when.len() {
        4 => format!("{when}-01-01"),
        7 => format!("{when}-01"),
        _ => when.to_owned(),
    }
}

/// The last day that a date may be.
pub(crate) fn last(when: &str) -> String {
    let days = match when.get(5..7) {
        None => return format!("{when}-12-31"),
        Some("02") if when[..4].parse::<u32>().unwrap() % 4 == 0 => 29,
        Some("02") => 28,
        Some("04" | "06" | "09" | "11") => 30,
        Some(_) => 31,
    };
    if when.len() == 7 {
        format!("{when}-{days}")
    } else {
        when.to_owned()
    }
}

/// Whether a day lies in a stretch of time given as JSON.
pub(crate) fn holds(period: &Value, day: &str) -> bool {
    let until = period.get("until").and_then(Value::as_str);
    *first(text(period, "from")) <= *day && until.is_none_or(|until| *day <= *last(until))
}
