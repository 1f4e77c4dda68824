//! What the entries of a negotiation add up to, worked out from their JSON alone.

use std::collections::BTreeMap;

use serde_json::Value;

/// A proposal as the auditor keeps it.
#[derive(Debug, Clone)]
struct Asked {
    name: String,
    change: Value,
    positions: BTreeMap<String, String>,
    // How it ended and by which entry; none while it is open.
    ended: Option<(&'static str, u64)>,
}

/// What the entries add up to.
#[derive(Debug, Default)]
pub(crate) struct Audited {
    // In the order in which they were made.
    asked: Vec<Asked>,
    // Keys and texts of the base of the reading.
    base: Vec<(String, String)>,
    // When the base was made.
    base_entry: u64,
    // For each paragraph its decisions: level, entry, whether it stands.
    decided: BTreeMap<String, Vec<(String, u64, bool)>>,
    silences: BTreeMap<String, (Vec<String>, Vec<String>)>,
    /// The paragraphs that are or were there or asked for, each with its text as it is settled; none where it is not in it.
    pub(crate) paragraphs: BTreeMap<String, Option<String>>,
    /// The number of the version.
    pub(crate) version: usize,
    /// What each clearance says last, with the version that it is of.
    pub(crate) clearances: BTreeMap<String, (u64, String)>,
}

impl Audited {
    /// What entries add up to.
    pub(crate) fn of(entries: &[(u64, Value)]) -> Audited {
        let mut audited = Audited::default();
        for (number, act) in entries {
            if let Some(done) = act.get("negotiation") {
                let (verb, said) = done.as_object().unwrap().iter().next().unwrap();
                audited.read(*number, verb, said);
            }
            if let Some(done) = act.get("clearance") {
                audited.clear(done);
            }
        }
        let settled: BTreeMap<String, String> = audited.settled().into_iter().collect();
        let asked = audited
            .asked
            .iter()
            .map(|one| about(&one.change).to_owned());
        let keys: Vec<String> = audited
            .base
            .iter()
            .map(|(key, _)| key.clone())
            .chain(asked)
            .collect();
        audited.paragraphs = keys
            .into_iter()
            .map(|key| (key.clone(), settled.get(&key).cloned()))
            .collect();
        audited
    }

    /// Where a paragraph stands.
    pub(crate) fn standing(&self, paragraph: &str) -> &str {
        let last = self.decided.get(paragraph).and_then(|all| all.last());
        match last {
            Some((level, _, true)) => level,
            Some(_) | None => {
                let open = |one: &Asked| one.ended.is_none() && about(&one.change) == paragraph;
                if self.asked.iter().any(open) {
                    "bracketed"
                } else {
                    "open"
                }
            }
        }
    }

    /// The paragraphs of the settled text, in order.
    pub(crate) fn order(&self) -> Vec<String> {
        self.settled().into_iter().map(|(key, _)| key).collect()
    }

    /// Each open proposal with who supports, opposes and reserves.
    pub(crate) fn holders(&self) -> Vec<(String, [Vec<String>; 3])> {
        let mut open: Vec<&Asked> = self
            .asked
            .iter()
            .filter(|one| one.ended.is_none())
            .collect();
        open.sort_by(|a, b| a.name.cmp(&b.name));
        let held = |one: &Asked, stance: &str| {
            let positions = one.positions.iter().filter(|(_, own)| *own == stance);
            positions.map(|(voice, _)| voice.clone()).collect()
        };
        let each = open.into_iter().map(|one| {
            (
                one.name.clone(),
                ["supports", "opposes", "reserves"].map(|stance| held(one, stance)),
            )
        });
        each.collect()
    }

    fn read(&mut self, number: u64, verb: &str, said: &Value) {
        let names = |field: &str| -> Vec<String> {
            let all = said[field].as_array().into_iter().flatten();
            all.map(|name| name.as_str().unwrap().to_owned()).collect()
        };
        match verb {
            "open" => {
                let all = said["paragraphs"].as_array().unwrap();
                self.base = all
                    .iter()
                    .map(|one| (word(one, "key"), word(one, "text")))
                    .collect();
                (self.base_entry, self.version) = (number, 1);
            }
            "submit" => {
                let by = said["by"].to_string();
                for one in said["proposals"].as_array().unwrap() {
                    self.asked.push(Asked {
                        name: word(one, "key"),
                        change: one["change"].clone(),
                        positions: BTreeMap::from([(by.clone(), "supports".to_owned())]),
                        ended: None,
                    });
                }
            }
            "take-position" => self.on(&names("proposals"), |one| {
                one.positions
                    .insert(said["voice"].to_string(), word(said, "stance"));
            }),
            "withdraw" => self.on(&names("proposals"), |one| {
                let was = one.positions.remove(&said["voice"].to_string());
                let wanted = one.positions.values().any(|stance| stance == "supports");
                if was.as_deref() == Some("supports") && !wanted {
                    one.ended = Some(("withdrawn", number));
                }
            }),
            "agree" => self.agree(
                number,
                &names("paragraphs"),
                &names("taken"),
                &word(said, "level"),
            ),
            "reopen" => names("paragraphs")
                .iter()
                .for_each(|paragraph| self.reopen(paragraph)),
            "close-reading" => {
                self.base = self.settled();
                self.base_entry = number;
                self.version += 1;
            }
            "open-silence" => {
                self.silences
                    .insert(word(said, "key"), (names("paragraphs"), Vec::new()));
            }
            "break-silence" => self.broken(said),
            "close-silence" => {
                let (under, broken) = self.silences[&word(said, "silence")].clone();
                let quiet = under.into_iter().filter(|one| !broken.contains(one));
                let quiet: Vec<String> = quiet
                    .filter(|one| self.standing(one) != "bracketed" && !self.is_asked(one))
                    .collect();
                self.agree(number, &quiet, &[], "final");
            }
            other => panic!("the auditor has not heard of {other}"),
        }
    }

    fn broken(&mut self, said: &Value) {
        let (under, broken) = self.silences.get_mut(&word(said, "silence")).unwrap();
        broken.extend(under.iter().cloned());
        let under = under.clone();
        if ["objection", "amendment"].contains(&word(said, "kind").as_str()) {
            under.iter().for_each(|paragraph| self.reopen(paragraph));
        }
    }

    fn is_asked(&self, paragraph: &str) -> bool {
        self.asked
            .iter()
            .any(|one| one.ended.is_none() && about(&one.change) == paragraph)
    }

    fn on(&mut self, names: &[String], mut change: impl FnMut(&mut Asked)) {
        for one in &mut self.asked {
            if names.contains(&one.name) {
                change(one);
            }
        }
    }

    fn agree(&mut self, number: u64, paragraphs: &[String], taken: &[String], level: &str) {
        for paragraph in paragraphs {
            let decisions = self.decided.entry(paragraph.clone()).or_default();
            decisions.push((level.to_owned(), number, true));
        }
        for one in &mut self.asked {
            if one.ended.is_none()
                && paragraphs
                    .iter()
                    .any(|paragraph| paragraph == about(&one.change))
            {
                let end = if taken.contains(&one.name) {
                    "taken"
                } else {
                    "left"
                };
                one.ended = Some((end, number));
            }
        }
    }

    fn reopen(&mut self, paragraph: &str) {
        let mut undone = Vec::new();
        for (_, entry, stands) in self.decided.get_mut(paragraph).into_iter().flatten() {
            if std::mem::replace(stands, false) {
                undone.push(*entry);
            }
        }
        for one in &mut self.asked {
            let by_it = one
                .ended
                .is_some_and(|(_, entry)| undone.contains(&entry) && entry > self.base_entry);
            if by_it && about(&one.change) == paragraph {
                one.ended = None;
            }
        }
    }

    fn clear(&mut self, done: &Value) {
        if let Some(said) = done.get("record") {
            let version = said["version"].as_u64().unwrap();
            self.clearances
                .insert(word(said, "key"), (version, word(said, "answer")));
        }
        if let Some(said) = done.get("answer") {
            self.clearances.get_mut(&word(said, "clearance")).unwrap().1 = word(said, "answer");
        }
    }

    /// The base with what was taken since: as a tree in which what was added hangs on what it follows.
    fn settled(&self) -> Vec<(String, String)> {
        let taken: Vec<&Value> = self
            .asked
            .iter()
            .filter(|one| matches!(one.ended, Some(("taken", entry)) if entry > self.base_entry))
            .map(|one| &one.change)
            .collect();
        let stands = |key: &str| {
            self.base.iter().any(|(own, _)| own == key)
                || taken
                    .iter()
                    .any(|change| change.get("add").is_some() && about(change) == key)
        };
        let mut hanging: BTreeMap<Option<String>, Vec<(String, String)>> = BTreeMap::new();
        for change in &taken {
            if let Some(add) = change.get("add") {
                let anchor = self.anchor(add["after"].as_str(), &stands);
                let added = &add["paragraph"];
                hanging
                    .entry(anchor)
                    .or_default()
                    .push((word(added, "key"), word(added, "text")));
            }
        }
        let mut text = Vec::new();
        walk(&hanging, None, &mut text);
        for (key, words) in &self.base {
            text.push((key.clone(), words.clone()));
            walk(&hanging, Some(key), &mut text);
        }
        for change in taken.iter().filter(|change| change.get("move").is_some()) {
            self.moved(change, &hanging, &mut text);
        }
        text.retain(|(key, _)| {
            !taken
                .iter()
                .any(|change| change.get("drop").is_some() && about(change) == key)
        });
        text.into_iter()
            .map(|(key, words)| {
                let words = reworded(&key, &words, &taken);
                (key, words)
            })
            .collect()
    }

    fn anchor(&self, after: Option<&str>, stands: &dyn Fn(&str) -> bool) -> Option<String> {
        let after = after?;
        if stands(after) {
            return Some(after.to_owned());
        }
        let adding = self
            .asked
            .iter()
            .find(|one| one.change.get("add").is_some() && about(&one.change) == after);
        self.anchor(
            adding.and_then(|one| one.change["add"]["after"].as_str()),
            stands,
        )
    }

    fn moved(
        &self,
        change: &Value,
        hanging: &BTreeMap<Option<String>, Vec<(String, String)>>,
        text: &mut Vec<(String, String)>,
    ) {
        let Some(at) = text.iter().position(|(key, _)| key == about(change)) else {
            return;
        };
        let one = text.remove(at);
        let stands = |key: &str| text.iter().any(|(own, _)| own == key);
        let anchor = self.anchor(change["move"]["after"].as_str(), &stands);
        let mut tail = Vec::new();
        walk(hanging, anchor.as_ref(), &mut tail);
        let behind = anchor.map_or(0, |key| {
            1 + text.iter().position(|(own, _)| *own == key).unwrap()
        });
        let follow = text[behind..]
            .iter()
            .take_while(|one| tail.iter().any(|(key, _)| *key == one.0))
            .count();
        text.insert(behind + follow, one);
    }
}

fn walk(
    hanging: &BTreeMap<Option<String>, Vec<(String, String)>>,
    on: Option<&String>,
    text: &mut Vec<(String, String)>,
) {
    for (key, words) in hanging.get(&on.cloned()).into_iter().flatten() {
        text.push((key.clone(), words.clone()));
        walk(hanging, Some(key), text);
    }
}

/// The text with what was taken: each character is struck or kept where it stands, and what is put goes before a place.
fn reworded(key: &str, text: &str, taken: &[&Value]) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut kept = vec![true; characters.len()];
    let mut put: Vec<Vec<String>> = vec![Vec::new(); characters.len() + 1];
    for change in taken {
        let Some(reword) = change.get("reword").filter(|_| about(change) == key) else {
            continue;
        };
        let from = usize::try_from(reword["from"].as_u64().unwrap()).unwrap();
        let length = word(reword, "strike").chars().count();
        kept[from..from + length]
            .iter_mut()
            .for_each(|kept| *kept = false);
        // An insertion at the place where a struck stretch begins stands before what replaces it.
        let words = word(reword, "put");
        if length == 0 {
            put[from].insert(0, words)
        } else {
            put[from].push(words)
        }
    }
    let mut out = String::new();
    for (at, words) in put.iter().enumerate() {
        words.iter().for_each(|words| out.push_str(words));
        if at < characters.len() && kept[at] {
            out.push(characters[at]);
        }
    }
    out
}

/// The paragraph that a change is about.
fn about(change: &Value) -> &str {
    let (_, said) = change.as_object().unwrap().iter().next().unwrap();
    said["paragraph"]
        .as_str()
        .or(said["paragraph"]["key"].as_str())
        .unwrap()
}

fn word(said: &Value, field: &str) -> String {
    said[field]
        .as_str()
        .unwrap_or_else(|| panic!("{field} in {said}"))
        .to_owned()
}
