//! The projects, each told stage by stage as it came. What they brought is told in `results.json`.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::page::{Page, page};
use super::table::{Row, rows};

const PROJECTS: &str = include_str!("../../record/fictional/projects.tsv");

/// How long after something happened to a project it was recorded.
const DELAY: SignedDuration = SignedDuration::from_hours(4 * 24);

/// When the first project was recorded; what had happened by then was recorded together.
const START: &str = "2029-02-07T10:00:00Z";

/// When the lines of the current plan could first be named.
const LINES_KNOWN: &str = "2030-08-10T10:00:00Z";

/// The pages on which projects are told.
pub(super) fn pages() -> Vec<Page> {
    rows(PROJECTS).iter().flat_map(life).collect()
}

/// A project's life: one page for what came with its first stage, one for each further stage, one for its lines.
fn life(row: &Row<'_>) -> Vec<Page> {
    let stages: Vec<(&str, &str)> = row.need("stages").split(',').map(pair).collect();
    let mut pages = Vec::new();
    for (at, (stage, on)) in stages.iter().enumerate() {
        let mut acts = if at == 0 { beginning(row) } else { Vec::new() };
        acts.push(act("reach", row, json!({"stage": stage, "on": on})));
        acts.extend(ran(row, stage));
        pages.push(told(row, on, START, acts));
    }
    if let Some((_, first)) = stages.first() {
        let earliest = if row.need("book") == "public" {
            START
        } else {
            LINES_KNOWN
        };
        pages.push(told(row, first, earliest, served(row)));
    }
    if let Some((designation, on)) = row.get("designation").map(pair) {
        let book = row.need("book");
        let summit = if on < "2032" {
            "summit-11"
        } else {
            "summit-12"
        };
        let at = if book == "public" {
            summit.to_owned()
        } else {
            format!("public/{summit}")
        };
        let given =
            json!({"designation": designation, "by": {"side": "halcyon"}, "on": on, "at": at});
        pages.push(told(row, on, START, vec![act("designate", row, given)]));
    }
    pages
}

/// What is known of a project when it is first recorded.
fn beginning(row: &Row<'_>) -> Vec<Value> {
    let key = row.need("key");
    let place = |key: &str| match row.need("book") {
        "public" => key.to_owned(),
        _ => format!("public/{key}"),
    };
    let mut propose =
        json!({"key": key, "title": row.words(), "focus-area": place(row.need("area"))});
    if let Some(short) = row.get("short") {
        propose["short"] = json!({"en": short});
    }
    if let Some(purpose) = row.words_of("purpose_en", "purpose_ko") {
        propose["purpose"] = json!(purpose);
    }
    if let Some(programme) = row.get("part_of") {
        propose["part-of"] = programme.into();
    }
    let mut acts = vec![json!({"project": {"propose": propose}})];
    let money = json!({"currency": row.need("currency"), "amount": row.need("amount")});
    acts.push(act(
        "schedule",
        row,
        json!({"planned": period(row.need("planned"))}),
    ));
    let involved = row.get("organisations").unwrap_or_default();
    let mut fund = json!({"amount": money});
    if involved.contains("funder:lantern-fund") {
        fund["fund"] = json!({"en": "Lantern Fund", "ko": "등불기금"});
    }
    acts.push(act("fund", row, fund));
    for (role, organisation) in involved.split_terminator(',').map(pair) {
        let with = json!({"organisation": place(organisation), "role": role});
        acts.push(act("involve", row, with));
    }
    acts
}

/// When a project began to run, told with its implementation, and when it had run, told with its completion.
fn ran(row: &Row<'_>, stage: &str) -> Option<Value> {
    let actual = row.get("actual")?;
    let (from, _) = actual.split_once("..")?;
    match stage {
        "implementation" => Some(json!({"from": from})),
        "completion" => Some(period(actual)),
        _ => None,
    }
    .map(|actual| act("schedule", row, json!({"actual": actual})))
}

fn served(row: &Row<'_>) -> Vec<Value> {
    let text = match row.need("book") {
        "public" => "poa-2026",
        "joint" => "poa-2031",
        _ => "joint/poa-2031",
    };
    let lines = row.get("lines").unwrap_or_default().split_terminator(',');
    let serve = |line| {
        act(
            "serve",
            row,
            json!({"line": {"instrument": text, "provision": line}}),
        )
    };
    lines.map(serve).collect()
}

/// An act about the project of a row.
fn act(verb: &str, row: &Row<'_>, mut with: Value) -> Value {
    with["project"] = row.need("key").into();
    json!({"project": {verb: with}})
}

/// A page about something that happened on a day, recorded some days later and not before a time.
fn told(row: &Row<'_>, on: &str, earliest: &str, acts: Vec<Value>) -> Page {
    let time = |text: &str| -> Timestamp {
        text.parse()
            .unwrap_or_else(|error| panic!("“{text}”: {error}"))
    };
    let at = time(&format!("{on}T10:00:00Z")) + DELAY;
    let at = at.max(time(earliest)).to_string();
    let by = match row.need("book") {
        "public" => "keeper",
        "xka" => "xka",
        _ => "staff",
    };
    page(&at, row.need("book"), by, acts)
}

fn period(text: &str) -> Value {
    match text.split_once("..") {
        Some((from, "")) => json!({"from": from}),
        Some((from, until)) => json!({"from": from, "until": until}),
        None => panic!("“{text}” is no stretch of time: a test rules it out"),
    }
}

fn pair(text: &str) -> (&str, &str) {
    text.split_once(':')
        .unwrap_or_else(|| panic!("“{text}” has no two parts: a test rules it out"))
}
