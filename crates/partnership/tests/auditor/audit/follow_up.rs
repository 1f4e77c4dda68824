//! Who asked what of whom, what became of it by a day, and how many requests were open when.

use std::collections::BTreeMap;

use partnership::view::follow_up::{self, Filter};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Audit, audit};
use crate::entries::{Told, first, last};
use crate::random::{Record, steps};

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_follow_up_is_what_the_entries_tell_of_requests_and_commitments(steps in steps(200), seed in any::<u64>()) {
        let record = Record::of(&steps);
        audit(&record, seed, |audit| {
            let view = follow_up::of(&audit.sight, audit.moment, &Filter::default());
            let view = serde_json::to_value(&view).unwrap();
            assert_eq!(lines(&view["requests"]), requests(audit), "requests on {}", audit.day);
            assert_eq!(lines(&view["commitments"]), commitments(audit), "commitments on {}", audit.day);
            check_open_over_time(audit, &view["open_over_time"]);
        });
    }
}

/// What is compared of a line of the view, by book and short name.
fn lines(view: &Value) -> BTreeMap<String, Value> {
    let line = |line: &Value| {
        let name = format!("{}/{}", line["place"]["book"], line["place"]["key"]).replace('"', "");
        let keys = |named: &Value| {
            named
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["place"]["key"].clone())
                .collect::<Vec<_>>()
        };
        let what = json!([
            line["by"]["place"]["key"],
            keys(&line["to"]),
            line["subject"],
            line["on"],
            line["status"],
            line["passed"]
        ]);
        (name, what)
    };
    view.as_array().unwrap().iter().map(line).collect()
}

/// The key of the party or side that a voice is.
fn voice(said: &Value) -> Value {
    let mut voices = said.as_object().unwrap().values();
    voices.next().unwrap().clone()
}

fn line_of(one: &Told, status: &str, passed: bool) -> (String, Value) {
    let to: Vec<Value> = one.said["to"]
        .as_array()
        .unwrap()
        .iter()
        .map(voice)
        .collect();
    let what = json!([
        voice(&one.said["by"]),
        to,
        one.said["subject"],
        one.said["on"],
        status,
        passed
    ]);
    (format!("{}/{}", one.book, one.text("key")), what)
}

/// The responses to a request that settle it, and those that only note it, by a day.
fn responses<'a>(audit: &'a Audit<'_>, request: &Told) -> Vec<&'a Told> {
    let place = (request.book.clone(), request.text("key").to_owned());
    let given = audit
        .all("request", "respond")
        .filter(|one| one.named("request") == place);
    given.filter(|one| audit.by_now(one.text("on"))).collect()
}

/// The response that settles a request: once given it stands, whatever is noted later.
fn settlement<'a>(responses: &[&'a Told]) -> Option<&'a Told> {
    responses
        .iter()
        .copied()
        .find(|one| one.text("response") != "noted")
}

fn requests(audit: &Audit<'_>) -> BTreeMap<String, Value> {
    let made = audit
        .all("request", "make")
        .filter(|one| audit.by_now(one.text("on")));
    let line = |one: &Told| {
        let given = responses(audit, one);
        let settled = settlement(&given);
        let status = match settled {
            Some(settled) => settled.text("response"),
            None if given.is_empty() => "made",
            None => "noted",
        };
        let wished = one.said.get("wished-by").and_then(Value::as_str);
        let passed = settled.is_none() && wished.is_some_and(|wished| last(wished) < audit.day);
        line_of(one, status, passed)
    };
    made.map(line).collect()
}

fn commitments(audit: &Audit<'_>) -> BTreeMap<String, Value> {
    let mut lines = BTreeMap::new();
    let mut given: Vec<Told> = audit.all("commitment", "give").cloned().collect();
    for accepted in audit
        .all("request", "respond")
        .filter(|one| one.text("response") == "accepted")
    {
        let place = accepted.named("request");
        let mut asked = audit.all("request", "make");
        let asked = asked
            .find(|one| (one.book.clone(), one.text("key").to_owned()) == place)
            .unwrap();
        let mut said = json!({"key": accepted.said["commitment"], "by": accepted.said["by"], "to": [asked.said["by"]], "subject": asked.said["subject"], "on": accepted.said["on"]});
        if let Some(wished) = asked.said.get("wished-by") {
            said["due"] = wished.clone();
        }
        given.push(Told {
            said,
            ..accepted.clone()
        });
    }
    for one in given.iter().filter(|one| audit.by_now(one.text("on"))) {
        let place = (one.book.clone(), one.text("key").to_owned());
        let mut ends = audit
            .all("commitment", "end")
            .filter(|end| end.named("commitment") == place);
        let ended = ends.find(|end| audit.by_now(end.text("on")));
        let due = one.said.get("due").and_then(Value::as_str);
        let passed = ended.is_none() && due.is_some_and(|due| last(due) < audit.day);
        lines.extend([line_of(
            one,
            ended.map_or("given", |end| end.text("ending")),
            passed,
        )]);
    }
    lines
}

/// On every day up to the one of the view, as many are open as were made and not settled by then.
fn check_open_over_time(audit: &Audit<'_>, view: &Value) {
    let points = view.as_array().unwrap();
    let spans: Vec<(String, Option<String>)> = audit
        .all("request", "make")
        .filter(|one| audit.by_now(one.text("on")))
        .map(|one| {
            (
                first(one.text("on")),
                settlement(&responses(audit, one)).map(|end| first(end.text("on"))),
            )
        })
        .collect();
    for (from, until) in &spans {
        for day in [Some(from), until.as_ref(), Some(&audit.day)]
            .into_iter()
            .flatten()
        {
            let open = spans.iter().filter(|(from, until)| {
                from <= day && until.as_ref().is_none_or(|until| until > day)
            });
            let past = points
                .iter()
                .rfind(|point| point[0].as_str().unwrap() <= day.as_str());
            assert_eq!(
                past.map(|point| point[1].clone()),
                Some(json!(open.count())),
                "open on {day}"
            );
        }
    }
}
