//! Verdicts on meetings, what is said there, requests and commitments: one act a line, the verdict last.

use serde_json::{Value, json};

use crate::record::Record;

/// The tags of a refusal below the noun's, or `admitted`.
fn verdict(record: &mut Record, seat: &str, act: Value) -> String {
    let verdict = record.verdict("joint", seat, act);
    let Some((noun, inner)) = verdict.as_object().and_then(|tags| tags.iter().next()) else {
        return "admitted".to_owned();
    };
    let tag = inner.as_object().unwrap().keys().next().unwrap();
    if ["unknown", "not-yours"].contains(&noun.as_str()) {
        noun.clone()
    } else {
        tag.clone()
    }
}

fn check(lines: Vec<(&str, Value, &str)>) {
    let mut record = Record::new();
    for (seat, act, expected) in lines {
        assert_eq!(verdict(&mut record, seat, act.clone()), expected, "{act}");
    }
}

#[test]
fn a_meeting_has_a_name_a_number_of_its_own_and_each_voice_once() {
    let convene = |key: &str, more: Value| {
        let mut told = json!({"key": key, "period": {"from": "2031-05-15"}});
        told.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        json!({"meeting": {"convene": told}})
    };
    let body = json!({"body": {"establish": {"key": "dialogue", "name": {"en": "D"}, "level": "senior-officials", "between": []}}});
    let ninth = json!({"body": "dialogue", "number": 9});
    let reversed = json!({"title": {"en": "T"}, "period": {"from": "2031-05", "until": "2031-04"}});
    let chair = json!({"meeting": {"co-chair": {"meeting": "a", "voice": {"side": "north"}}}});
    let attend = json!({"meeting": {"attend": {"meeting": "a", "voice": {"side": "north"}, "completeness": "complete", "participants": []}}});
    let agenda = |other: &str| json!({"meeting": {"set-agenda": {"meeting": "a", "items": [{"key": "one", "title": {"en": "1"}}, {"key": other, "title": {"en": "2"}}]}}});
    check(vec![
        ("alv", body, "admitted"),
        ("alv", convene("a", json!({"body": "dialogue"})), "nameless"),
        ("alv", convene("a", reversed), "ends-before-it-begins"),
        ("alv", convene("a", ninth.clone()), "admitted"),
        ("alv", convene("b", ninth), "number-taken"),
        (
            "alv",
            convene("b", json!({"body": "joint/dialogue", "number": 9})),
            "number-taken",
        ),
        ("alv", chair.clone(), "admitted"),
        ("alv", chair, "already-chairs"),
        ("alv", attend.clone(), "admitted"),
        ("alv", attend, "already-attends"),
        ("alv", agenda("one"), "repeated-item"),
        ("alv", agenda("two"), "admitted"),
    ]);
}

#[test]
fn what_was_said_has_its_voices_its_item_and_one_account_each() {
    let meeting = json!({"meeting": {"convene": {"key": "a", "title": {"en": "T"}, "period": {"from": "2031"}}}});
    let said = |voices: Value, verb: &str, item: Option<&str>, account: &str| {
        let mut told = json!({"key": "said", "meeting": "a", "voices": voices, "verb": verb, "substance": {"en": "s"}, "account": {"party": account}});
        if let Some(item) = item {
            told["item"] = json!(item);
        }
        json!({"intervention": {"record": told}})
    };
    let one = json!([{"side": "league"}]);
    let agree = json!({"intervention": {"agree-account": {"intervention": "said", "voice": {"party": "nor"}}}});
    check(vec![
        ("alv", meeting, "admitted"),
        ("alv", said(json!([]), "stressed", None, "alv"), "no-voice"),
        (
            "alv",
            said(one.clone(), "agreed", None, "alv"),
            "alone-in-agreement",
        ),
        (
            "alv",
            said(one.clone(), "stressed", Some("x"), "alv"),
            "no-such-item",
        ),
        (
            "alv",
            said(one.clone(), "stressed", None, "nor"),
            "not-yours",
        ),
        ("alv", said(one, "stressed", None, "alv"), "admitted"),
        ("alv", agree.clone(), "not-yours"),
        ("nor", agree.clone(), "admitted"),
        ("nor", agree, "already-agreed"),
    ]);
}

#[test]
fn a_request_is_answered_by_whom_it_was_made_to_and_a_commitment_ended_by_who_gave_it() {
    let make = |to: Value| json!({"request": {"make": {"key": "quota", "by": {"party": "alv"}, "to": to, "subject": {"en": "Q"}, "on": "2031-05", "account": {"party": "alv"}}}});
    let respond = |by: &str, response: &str, on: &str, commitment: Option<&str>| {
        let mut told =
            json!({"request": "quota", "response": response, "by": {"party": by}, "on": on});
        if let Some(key) = commitment {
            told["commitment"] = json!(key);
        }
        json!({"request": {"respond": told}})
    };
    let end = |on: &str| json!({"commitment": {"end": {"commitment": "larger", "ending": "delivered", "on": on}}});
    check(vec![
        ("alv", make(json!([])), "no-addressee"),
        ("alv", make(json!([{"party": "alv"}])), "no-addressee"),
        ("alv", make(json!([{"party": "nor"}])), "admitted"),
        (
            "nor",
            respond("nor", "not-pursued", "2031-06", None),
            "not-theirs",
        ),
        (
            "alv",
            respond("alv", "noted", "2031-06", None),
            "not-theirs",
        ),
        ("bor", respond("nor", "noted", "2031-06", None), "not-yours"),
        (
            "nor",
            respond("nor", "noted", "2031-04", None),
            "before-it-was-made",
        ),
        (
            "nor",
            respond("nor", "accepted", "2031-06", None),
            "commitment-misnamed",
        ),
        (
            "nor",
            respond("nor", "noted", "2031-06", Some("larger")),
            "commitment-misnamed",
        ),
        (
            "nor",
            respond("nor", "accepted", "2031-06", Some("larger")),
            "admitted",
        ),
        (
            "nor",
            respond("nor", "declined", "2031-07", None),
            "settled",
        ),
        ("alv", end("2031-08"), "not-yours"),
        ("nor", end("2031-05"), "before-it-was-given"),
        ("nor", end("2031-08"), "admitted"),
        ("nor", end("2031-09"), "already-ended"),
    ]);
}

#[test]
fn a_seat_is_assigned_under_a_name_of_its_own_and_for_the_holder_of_the_book() {
    let mut record = Record::new();
    let assign = |key: &str, standing: Value| json!({"seat": {"assign": {"key": key, "standing": standing, "title": {"en": "T"}}}});
    for name in ["public", "keeper"] {
        let refusal = record.refusal("public", "keeper", assign(name, json!({"party": "alv"})));
        assert_eq!(refusal, json!({"seat": {"built-in": {"key": name}}}));
    }
    for standing in [json!({"staff": "north"}), json!({"party": "alv"})] {
        let refusal = record.refusal("league", "alv", assign("desk", standing));
        assert_eq!(refusal, json!({"seat": {"for-another": {"key": "desk"}}}));
    }
    record.done("league", "alv", assign("desk", json!({"staff": "league"})));
}
