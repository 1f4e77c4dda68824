//! The corpus: acts as they are kept, one a line, which every later version must read.

use std::collections::BTreeSet;

use partnership::key::Key;
use partnership::{Act, Deed};
use serde_json::{Value, json};

const ACTS: &str = include_str!("../corpus/acts.jsonl");

#[test]
fn an_act_that_was_read_is_written_back_with_the_same_bytes() {
    for line in ACTS.lines() {
        let act: Act = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        assert_eq!(serde_json::to_string(&act).unwrap(), line);
    }
}

#[test]
fn the_corpus_has_every_verb_of_every_noun() {
    let told: BTreeSet<(&str, &str)> = ACTS
        .lines()
        .map(|line| {
            let act: Act = serde_json::from_str(line).unwrap();
            act.name()
        })
        .collect();
    let mut missing = Vec::new();
    for noun in known(json!({"?": {}})) {
        for verb in known(json!({noun.as_str(): {"?": {}}})) {
            if noun != "correct" && !told.contains(&(noun.as_str(), verb.as_str())) {
                missing.push(format!("{noun} {verb}"));
            }
        }
    }
    assert!(
        missing.is_empty(),
        "add a line for each to acts.jsonl: {missing:?}"
    );
}

#[test]
fn an_act_with_a_field_that_nobody_knows_is_not_read() {
    for line in ACTS.lines() {
        let mut act: Value = serde_json::from_str(line).unwrap();
        let noun = act.as_object_mut().unwrap().values_mut().next().unwrap();
        let verb = noun.as_object_mut().unwrap().values_mut().next();
        let said = verb.unwrap().as_object_mut();
        if let Some(said) = said {
            said.insert("unheard-of".to_owned(), Value::Null);
            assert!(serde_json::from_value::<Act>(act).is_err(), "{line}");
        }
    }
}

#[test]
fn an_act_is_called_and_concerns_what_its_json_says() {
    for line in ACTS.lines() {
        let act: Act = serde_json::from_str(line).unwrap();
        let told: Value = serde_json::from_str(line).unwrap();
        let (noun, done) = told.as_object().unwrap().iter().next().unwrap();
        if noun == "correct" {
            let corrected: Act = serde_json::from_value(done["act"].clone()).unwrap();
            assert_eq!(act.corrects(), done["entry"].as_u64(), "{line}");
            assert_eq!(act.name(), ("correct", corrected.verb()));
            assert_eq!(act.concerns(), corrected.concerns());
            continue;
        }
        let (verb, said) = done.as_object().unwrap().iter().next().unwrap();
        assert_eq!(act.name(), (noun.as_str(), verb.as_str()));
        assert_eq!(act.verb(), verb);
        assert_eq!(act.corrects(), None, "{line}");
        let concerned = act.concerns().map(Key::as_str);
        assert_eq!(concerned, concerned_by(noun, verb, said), "{line}");
    }
}

/// The thing that an act is about: the one that it makes, or else the one that it changes; a book is none.
fn concerned_by<'a>(noun: &str, verb: &str, said: &'a Value) -> Option<&'a str> {
    let adds_a_part = ["annex", "component", "open-silence"].contains(&verb);
    let (said, noun) = match noun {
        "negotiation" => (said.get("opening").unwrap_or(said), "draft"),
        _ => (said, noun),
    };
    let fields = ["key", "side", "term", "link", "indicator", noun];
    let mut fields = fields.into_iter().skip(usize::from(adds_a_part));
    let named = fields.find_map(|field| said.get(field)?.as_str())?;
    named.rsplit('/').next()
}

/// The names that would be known where `?` stands, as the reader itself lists them.
fn known(unknown: Value) -> Vec<String> {
    let error = serde_json::from_value::<Act>(unknown)
        .unwrap_err()
        .to_string();
    let names = error.split('`').skip(1).step_by(2).skip(1);
    names.map(str::to_owned).collect()
}
