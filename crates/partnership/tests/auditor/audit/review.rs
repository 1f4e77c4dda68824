//! Which lines of a text count on a day, what each side says of them, what is agreed, and every rate.

use std::collections::{BTreeMap, BTreeSet};

use partnership::instrument::Instrument;
use partnership::key::Ref;
use partnership::money::Rate;
use partnership::view::review::{self, Review};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{Audit, audit};
use crate::entries::{Told, first};
use crate::random::{Record, steps};

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_review_is_what_the_entries_tell_of_the_text(steps in steps(260), seed in any::<u64>()) {
        let record = Record::of(&steps);
        audit(&record, seed, |audit| {
            for text in audit.all("instrument", "draw") {
                let name = format!("{}/{}", text.book, text.text("key"));
                let it: Ref<Instrument> = Ref::parse(&name).unwrap();
                let view = review::of(&audit.sight, &it, audit.moment).unwrap();
                check(audit, text, &view);
            }
        });
    }

    #[test]
    fn a_percentage_is_rounded_half_to_even(numerator in 0..5000_u32, denominator in 0..5000_u32) {
        let told = Rate { numerator, denominator }.percent().map(|percent| percent.normalize().to_string());
        prop_assert_eq!(told, percent(numerator.into(), denominator.into()));
    }
}

/// A part of a text, as its entry has it.
struct Part {
    key: String,
    parent: Option<String>,
    rank: String,
    annex: Option<String>,
}

/// What the auditor knows of a line.
struct Line {
    key: String,
    pillar: Option<String>,
    section: Option<String>,
    /// Every pillar and section above it.
    headings: Vec<String>,
    /// By side: the latest status it has exchanged.
    reported: [Option<String>; 2],
    agreed: Option<String>,
    served: bool,
}

fn check(audit: &Audit<'_>, text: &Told, view: &Review) {
    let lines = lines(audit, text);
    let view = serde_json::to_value(view).unwrap();
    let told: Vec<Value> = view["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(line_of)
        .collect();
    let expected: Vec<Value> = lines
        .iter()
        .map(|line| {
            json!([
                line.key,
                line.pillar,
                line.section,
                line.reported,
                line.agreed,
                line.served
            ])
        })
        .collect();
    assert_eq!(
        told,
        expected,
        "{} {} on {}",
        text.book,
        text.text("key"),
        audit.day
    );
    assert_eq!(
        rates_of(&view["rates"]),
        rates(&lines.iter().collect::<Vec<_>>())
    );
    for section in view["sections"].as_array().unwrap() {
        let key = section["key"].as_str().map(str::to_owned);
        let within: Vec<&Line> = lines
            .iter()
            .filter(|line| line.headings.iter().any(|own| Some(own) == key.as_ref()))
            .collect();
        assert_eq!(rates_of(&section["rates"]), rates(&within), "{key:?}");
    }
    let named: BTreeSet<Option<&str>> = view["sections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|section| section["key"].as_str())
        .collect();
    let headed = lines.iter().flat_map(|line| &line.headings);
    assert_eq!(named, headed.map(|key| Some(key.as_str())).collect());
}

fn line_of(line: &Value) -> Value {
    let reports = line["reports"].as_array().unwrap().iter();
    let reported: Vec<&Value> = reports.map(|side| &side["report"]["status"]).collect();
    let served = !line["projects"].as_array().unwrap().is_empty();
    json!([
        line["key"],
        line["pillar"],
        line["section"],
        reported,
        line["agreed"]["status"],
        served
    ])
}

/// Numerator, denominator and percentage of each rate, then the counts beside them.
fn rates_of(view: &Value) -> Value {
    let counted = |counted: &Value| -> Vec<Value> {
        let one = |one: &Value| {
            json!([
                one["statuses"].as_array().unwrap().len(),
                one["rate"]["numerator"],
                one["rate"]["denominator"]
            ])
        };
        counted.as_array().unwrap().iter().map(one).collect()
    };
    let sides: Vec<Vec<Value>> = view["by-side"]
        .as_array()
        .unwrap()
        .iter()
        .map(|side| counted(&side[1]))
        .collect();
    json!([
        view["lines"],
        counted(&view["agreed"]),
        sides,
        view["standing"],
        view["differing"],
        view["without-activity"]
    ])
}

const STATUSES: [&str; 4] = ["not-started", "under-way", "addressed", "implemented"];

fn rates(lines: &[&Line]) -> Value {
    let counted = |status: &dyn Fn(&Line) -> Option<String>| -> Vec<Value> {
        let reaching = |least: usize| {
            let reaches = |line: &&&Line| {
                status(line).is_some_and(|status| STATUSES[least..].contains(&status.as_str()))
            };
            json!([4 - least, lines.iter().filter(reaches).count(), lines.len()])
        };
        [3, 2, 1].map(reaching).to_vec()
    };
    let standing = |status: Option<&str>| {
        lines
            .iter()
            .filter(|line| line.agreed.as_deref() == status)
            .count()
    };
    let each: Vec<usize> = STATUSES
        .map(Some)
        .into_iter()
        .chain([None])
        .map(standing)
        .collect();
    let differs =
        |line: &&&Line| matches!(&line.reported, [Some(one), Some(other)] if one != other);
    let idle = |line: &&&Line| {
        !line.served
            && line
                .reported
                .iter()
                .flatten()
                .all(|status| status == "not-started")
    };
    let sides = [0, 1].map(|side| counted(&|line| line.reported[side].clone()));
    json!([
        lines.len(),
        counted(&|line| line.agreed.clone()),
        sides,
        each,
        lines.iter().filter(differs).count(),
        lines.iter().filter(idle).count()
    ])
}

/// The action lines that count on the day, in the order of the text.
fn lines(audit: &Audit<'_>, text: &Told) -> Vec<Line> {
    let place = (text.book.clone(), text.text("key").to_owned());
    let of_text = |verb: &'static str| {
        audit
            .all("instrument", verb)
            .filter(|one| one.named("instrument") == place)
            .collect::<Vec<_>>()
    };
    let mut parts: Vec<Part> = Vec::new();
    for provided in of_text("provide") {
        let annex = provided
            .said
            .get("annex")
            .and_then(Value::as_str)
            .map(str::to_owned);
        for said in provided.said["provisions"].as_array().unwrap() {
            let word = |field: &str| said.get(field).and_then(Value::as_str).map(str::to_owned);
            parts.push(Part {
                key: word("key").unwrap(),
                parent: word("parent"),
                rank: word("rank").unwrap(),
                annex: annex.clone(),
            });
        }
    }
    let dropped: BTreeSet<&str> = of_text("drop")
        .into_iter()
        .filter(|one| audit.by_now(one.text("on")))
        .map(|one| one.text("provision"))
        .collect();
    let effective: BTreeMap<&str, bool> = of_text("annex")
        .into_iter()
        .map(|one| (one.text("key"), audit.by_now(one.text("effective"))))
        .collect();
    let mut lines = Vec::new();
    walk(&parts, None, &mut Vec::new(), &mut |part, above| {
        let counts = |part: &Part| {
            !dropped.contains(part.key.as_str())
                && part.annex.as_deref().is_none_or(|annex| effective[annex])
        };
        if part.rank == "action-line" && counts(part) && above.iter().all(|part| counts(part)) {
            let nearest = |rank: &str| {
                above
                    .iter()
                    .rfind(|part| part.rank == rank)
                    .map(|part| part.key.clone())
            };
            let named = [nearest("pillar"), nearest("section")];
            let mut line = line(audit, &place, &part.key, named);
            let headings = above
                .iter()
                .filter(|part| ["pillar", "section"].contains(&part.rank.as_str()));
            line.headings = headings.map(|part| part.key.clone()).collect();
            lines.push(line);
        }
    });
    lines
}

/// Visits each part with what stands above it, as one reads the text.
fn walk<'a>(
    parts: &'a [Part],
    parent: Option<&str>,
    above: &mut Vec<&'a Part>,
    visit: &mut dyn FnMut(&'a Part, &[&'a Part]),
) {
    for part in parts.iter().filter(|part| part.parent.as_deref() == parent) {
        visit(part, above);
        above.push(part);
        walk(parts, Some(&part.key), above, visit);
        above.pop();
    }
}

fn line(
    audit: &Audit<'_>,
    text: &(String, String),
    key: &str,
    [pillar, section]: [Option<String>; 2],
) -> Line {
    let on_line = |one: &Told| {
        let line = &one.said["line"];
        one.book == text.0
            && line["provision"] == key
            && crate::entries::place(line["instrument"].as_str().unwrap(), &one.book) == *text
    };
    let advanced = |report: &Told| {
        let mut advances = audit
            .all("progress", "advance")
            .filter(|one| of_report(one, report));
        advances.any(|one| {
            ["exchanged", "noted"].contains(&one.text("stage")) && audit.by_now(one.text("on"))
        })
    };
    let mut reports: Vec<&Told> = audit
        .all("progress", "report")
        .filter(|one| on_line(one))
        .collect();
    reports.retain(|one| audit.by_now(one.text("on")) && advanced(one));
    reports.sort_by_key(|one| (first(one.text("on")), one.number));
    let sides = [json!({"side": "league"}), json!({"side": "north"})];
    let latest = |side: &Value| {
        reports
            .iter()
            .rfind(|one| one.said["side"] == *side)
            .map(|one| one.text("status").to_owned())
    };
    let shared = |report: &&&Told| {
        let endorsed = |side: &Value| {
            audit.all("progress", "endorse").any(|one| {
                of_report(one, report) && one.said["voice"] == *side && audit.by_now(one.text("on"))
            })
        };
        sides
            .iter()
            .all(|side| report.said["side"] == *side || endorsed(side))
    };
    let agreed = reports
        .iter()
        .rfind(shared)
        .map(|one| one.text("status").to_owned());
    let served = audit.all("project", "serve").any(on_line);
    Line {
        key: key.to_owned(),
        pillar,
        section,
        headings: Vec::new(),
        reported: [latest(&sides[0]), latest(&sides[1])],
        agreed,
        served,
    }
}

fn of_report(one: &Told, report: &Told) -> bool {
    one.named("progress") == (report.book.clone(), report.text("key").to_owned())
}

/// Tenths of a per cent in whole numbers, the exact half to the even neighbour.
fn percent(numerator: u64, denominator: u64) -> Option<String> {
    let tenths = numerator * 1000 / denominator.max(1);
    let rest = numerator * 1000 % denominator.max(1) * 2;
    let up = rest > denominator || (rest == denominator && tenths % 2 == 1);
    let tenths = tenths + u64::from(up);
    let decimal = if tenths.is_multiple_of(10) {
        String::new()
    } else {
        format!(".{}", tenths % 10)
    };
    (denominator > 0).then(|| format!("{}{decimal}", tenths / 10))
}
