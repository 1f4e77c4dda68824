//! Who belongs to which side when, who holds which office when, and what the projects cost together.

use std::collections::BTreeMap;

use partnership::key::Key;
use partnership::party::Role;
use partnership::view::{office, portfolio};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Audit, audit};
use crate::entries::{Told, first, holds, last};
use crate::random::{Record, steps};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sides_offices_and_budgets_are_what_the_entries_tell(steps in steps(200), seed in any::<u64>()) {
        let record = Record::of(&steps);
        audit(&record, seed, |audit| {
            for side in ["league", "north"] {
                for role in [Role::Member, Role::Observer] {
                    assert_eq!(belonging(audit, side, role), expected(audit, side, role), "{side} on {}", audit.day);
                }
            }
            check_terms(audit);
            check_totals(audit);
        });
    }
}

fn belonging(audit: &Audit<'_>, side: &str, role: Role) -> Vec<String> {
    let sides = &audit.sight.books[0].things.sides;
    let held = sides[&Key::parse(side).unwrap()].belonging(role, audit.moment.as_of);
    held.iter().map(|held| held.party.key.to_string()).collect()
}

/// Joined by the day and not left before it, in the order of precedence and then of names.
fn expected(audit: &Audit<'_>, side: &str, role: Role) -> Vec<String> {
    let word = if role == Role::Member {
        "member"
    } else {
        "observer"
    };
    let mut spans: Vec<(u64, String, Value)> = Vec::new();
    for one in &audit.told {
        if one.noun != "party"
            || one.said.get("side") != Some(&json!(side))
            || one.text("role") != word
        {
            continue;
        }
        let party = one.text("party").to_owned();
        if one.verb == "join" {
            let precedence = one.said["precedence"].as_u64().unwrap();
            spans.push((precedence, party, json!({"from": one.said["from"]})));
        } else {
            let open = spans
                .iter_mut()
                .find(|(_, own, period)| *own == party && period.get("until").is_none());
            open.unwrap().2["until"] = one.said["until"].clone();
        }
    }
    spans.retain(|(_, _, period)| holds(period, &audit.day));
    spans.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    spans.into_iter().map(|(_, party, _)| party).collect()
}

/// Every office with its terms, the latest first, each with whether it covers the day.
fn check_terms(audit: &Audit<'_>) {
    let register = serde_json::to_value(office::of(&audit.sight, audit.moment)).unwrap();
    let ends: BTreeMap<(String, String), &Told> = audit
        .all("office", "end")
        .map(|end| (end.named("term"), end))
        .collect();
    for office in register["offices"].as_array().unwrap() {
        let place = (
            office["place"]["book"].as_str().unwrap(),
            office["place"]["key"].as_str().unwrap(),
        );
        let mut expected: Vec<Value> = Vec::new();
        for term in audit.all("office", "appoint") {
            let (book, key) = term.named("office");
            if (book.as_str(), key.as_str()) == place {
                let mut period = term.said["period"].clone();
                if let Some(end) = ends.get(&(term.book.clone(), term.text("key").to_owned())) {
                    period["until"] = end.said["until"].clone();
                }
                expected.push(json!([
                    term.said["incumbent"]["party"],
                    period,
                    holds(&period, &audit.day)
                ]));
            }
        }
        let told = office["terms"].as_array().unwrap().iter();
        let mut told: Vec<Value> = told
            .map(|term| {
                json!([
                    term["party"]["place"]["key"],
                    term["period"],
                    term["current"]
                ])
            })
            .collect();
        let begins = |term: &Value| first(term[1]["from"].as_str().unwrap());
        assert!(
            told.windows(2)
                .all(|pair| begins(&pair[0]) >= begins(&pair[1]))
        );
        told.sort_by_key(Value::to_string);
        expected.sort_by_key(Value::to_string);
        assert_eq!(told, expected, "terms of {place:?} on {}", audit.day);
    }
}

/// The last budget of each project, summed by currency in cents.
fn check_totals(audit: &Audit<'_>) {
    let portfolio = serde_json::to_value(portfolio::of(&audit.sight, audit.moment)).unwrap();
    let mut current: BTreeMap<(String, String), (String, i128)> = BTreeMap::new();
    for fund in audit.all("project", "fund") {
        let (currency, amount) = (
            &fund.said["amount"]["currency"],
            &fund.said["amount"]["amount"],
        );
        let amount = cents(amount.as_str().unwrap());
        current.insert(
            fund.named("project"),
            (currency.as_str().unwrap().to_owned(), amount),
        );
    }
    let mut expected: BTreeMap<String, i128> = BTreeMap::new();
    for (currency, amount) in current.values() {
        *expected.entry(currency.clone()).or_default() += amount;
    }
    let totals = portfolio["totals"].as_array().unwrap().iter();
    let told: BTreeMap<String, i128> = totals
        .map(|sum| {
            (
                sum["currency"].as_str().unwrap().to_owned(),
                cents(sum["amount"].as_str().unwrap()),
            )
        })
        .collect();
    assert_eq!(told, expected);
    let projects = audit.all("project", "propose").count();
    assert_eq!(portfolio["without_budget"], json!(projects - current.len()));
}

fn cents(amount: &str) -> i128 {
    let (whole, part) = amount.split_once('.').unwrap_or((amount, "00"));
    let part = format!("{part:0<2}");
    whole.parse::<i128>().unwrap() * 100 + part.parse::<i128>().unwrap()
}

#[test]
fn the_last_day_of_a_month_is_known_to_the_auditor() {
    let months = [
        ("2032-02", "2032-02-29"),
        ("2031-02", "2031-02-28"),
        ("2031-04", "2031-04-30"),
        ("2031", "2031-12-31"),
    ];
    for (month, day) in months {
        assert_eq!(last(month), day);
    }
}
