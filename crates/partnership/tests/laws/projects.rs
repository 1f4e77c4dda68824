//! Projects and deliverables: what may be said of them, and what they add up to.

use jiff::civil::Date;
use partnership::book::BookId;
use partnership::deliverable::{Deliverable, Standing};
use partnership::key::Key;
use partnership::project::{Project, Stage};
use serde_json::{Value, json};

use crate::record::Record;

/// Does acts in the joint book and holds each against its verdict, which is null where it is admitted.
fn check(record: &mut Record, cases: &[(&str, Value, Value)]) {
    for (seat, act, verdict) in cases {
        let found = match record.act("joint", seat, act.clone()) {
            Ok(()) => Value::Null,
            Err(refused) => serde_json::to_value(refused.refusal).unwrap(),
        };
        assert_eq!(found, *verdict, "{act}");
    }
}

fn project(verb: &str, said: Value) -> Value {
    let mut said = said;
    said["project"] = json!("shield");
    json!({"project": {verb: said}})
}

fn refused(case: &str) -> Value {
    json!({"project": {case: {"project": "shield"}}})
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A record with the project `shield` in the focus area `security`, and the organisation `guard`.
fn with_project() -> Record {
    let mut record = Record::new();
    let area = json!({"focus-area": {"define": {"key": "security", "name": {"en": "Security"}}}});
    let guard = json!({"organisation": {"record": {
        "key": "guard", "name": {"en": "The Guard"}, "short": {"en": "G"}, "country": "nor"
    }}});
    let shield = json!({"project": {"propose": {
        "key": "shield", "title": {"en": "The Shield"}, "short": {"en": "TS"}, "focus-area": "security"
    }}});
    for act in [area, guard, shield] {
        record.done("joint", "nor", act);
    }
    record
}

fn shield(record: &Record) -> &Project {
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    &joint.things.projects[&Key::parse("shield").unwrap()]
}

#[test]
fn a_project_belongs_to_an_area_and_a_programme_that_are_there() {
    let mut record = with_project();
    let propose = |key: &str, said: Value| {
        let mut said = said;
        said["key"] = json!(key);
        said["title"] = json!({"en": key});
        json!({"project": {"propose": said}})
    };
    let unknown = |kind: &str, key: &str, nearest: &[&str]| json!({"unknown": {"kind": kind, "key": key, "nearest": nearest}});
    let taken = json!({"key-taken": {"key": "guard", "kind": "organisation"}});
    check(
        &mut record,
        &[
            (
                "alv",
                propose("contest", json!({"part-of": "shield"})),
                Value::Null,
            ),
            (
                "alv",
                propose("lab", json!({"part-of": "shields"})),
                unknown("project", "shields", &["shield"]),
            ),
            (
                "alv",
                propose("lab", json!({"focus-area": "culture"})),
                unknown("focus-area", "culture", &[]),
            ),
            ("alv", propose("guard", json!({})), taken),
        ],
    );
}

#[test]
fn stages_go_forwards_in_order_and_in_time() {
    let mut record = with_project();
    let reach = |stage: &str, on: &str| project("reach", json!({"stage": stage, "on": on}));
    check(
        &mut record,
        &[
            ("nor", reach("proposal", "2030"), Value::Null),
            (
                "nor",
                reach("approval", "2029-12"),
                refused("before-earlier-stage"),
            ),
            ("nor", reach("approval", "2030-11"), Value::Null),
            ("nor", reach("approval", "2030-12"), refused("goes-back")),
            ("alv", reach("concept", "2030-12"), refused("goes-back")),
            ("nor", reach("implementation", "2031-01-15"), Value::Null),
        ],
    );
    let on = |text: &str| {
        shield(&record)
            .stage(day(text))
            .map(|reached| reached.stage)
    };
    assert_eq!(on("2029-12-31"), None);
    assert_eq!(on("2030-06-01"), Some(Stage::Proposal));
    assert_eq!(on("2031-01-14"), Some(Stage::Approval));
    assert_eq!(on("2031-01-15"), Some(Stage::Implementation));
}

#[test]
fn a_stage_is_taken_back_by_a_correction() {
    let mut record = with_project();
    let reach = |stage: &str| project("reach", json!({"stage": stage, "on": "2031"}));
    record.done("joint", "nor", reach("completion"));
    let entry = shield(&record).reached[0].entry;
    let correction = json!({"correct": {"entry": entry, "act": reach("concept")}});
    record.done("joint", "nor", correction);
    record.done("joint", "nor", reach("proposal"));
    let stages: Vec<Stage> = shield(&record)
        .reached
        .iter()
        .map(|reached| reached.stage)
        .collect();
    assert_eq!(stages, [Stage::Concept, Stage::Proposal]);
}

#[test]
fn a_project_has_several_names_each_once() {
    let mut record = with_project();
    let name = |name: &str| project("name", json!({"name": {"en": name}}));
    check(
        &mut record,
        &[
            ("alv", name("The League Shield"), Value::Null),
            ("nor", name("The League Shield"), refused("already-named")),
            ("nor", name("The Shield"), refused("already-named")),
            ("nor", name("TS"), refused("already-named")),
        ],
    );
    assert_eq!(shield(&record).aliases.len(), 1);
}

#[test]
fn a_schedule_says_something_that_can_be() {
    let mut record = with_project();
    let schedule = |said: Value| project("schedule", said);
    let from = |from: &str, until: &str| json!({"from": from, "until": until});
    check(
        &mut record,
        &[
            ("nor", schedule(json!({})), refused("nothing-scheduled")),
            (
                "nor",
                schedule(json!({"planned": from("2031", "2030")})),
                refused("ends-before-it-begins"),
            ),
            (
                "nor",
                schedule(json!({"actual": from("2031-02", "2031-01")})),
                refused("ends-before-it-begins"),
            ),
            (
                "nor",
                schedule(json!({"planned": from("2030", "2032")})),
                Value::Null,
            ),
            (
                "nor",
                schedule(json!({"actual": {"from": "2030-03"}})),
                Value::Null,
            ),
            (
                "nor",
                schedule(json!({"planned": from("2030", "2033")})),
                Value::Null,
            ),
        ],
    );
    let project = shield(&record);
    assert_eq!(
        serde_json::to_value((project.planned(), project.actual())).unwrap(),
        json!([{"from": "2030", "until": "2033"}, {"from": "2030-03"}])
    );
}

#[test]
fn the_last_budget_is_the_current_one_and_none_is_nothing() {
    let mut record = with_project();
    let fund = |amount: &str| {
        let money = json!({"currency": "USD", "amount": amount});
        project(
            "fund",
            json!({"amount": money, "fund": {"en": "Joint Fund"}}),
        )
    };
    check(
        &mut record,
        &[
            ("nor", fund("0"), refused("no-money")),
            ("nor", fund("-5"), refused("no-money")),
            ("nor", fund("6900000"), Value::Null),
            ("alv", fund("7000000"), Value::Null),
        ],
    );
    let project = shield(&record);
    assert_eq!(project.budgets.len(), 2);
    assert_eq!(
        serde_json::to_value(project.budget().unwrap().amount).unwrap(),
        json!({"currency": "USD", "amount": "7000000"})
    );
}

#[test]
fn an_organisation_takes_part_once_in_each_role() {
    let mut record = with_project();
    let involve = |organisation: &str, role: &str| {
        project(
            "involve",
            json!({"organisation": organisation, "role": role}),
        )
    };
    let unknown = json!({"unknown": {"kind": "organisation", "key": "gard", "nearest": ["guard"]}});
    let again =
        json!({"project": {"already-involved": {"project": "shield", "organisation": "guard"}}});
    check(
        &mut record,
        &[
            ("nor", involve("guard", "implementer"), Value::Null),
            ("nor", involve("guard", "lead"), Value::Null),
            ("alv", involve("guard", "implementer"), again),
            ("alv", involve("gard", "host"), unknown),
        ],
    );
}

#[test]
fn a_component_has_a_name_money_and_time_of_its_own() {
    let mut record = with_project();
    let component = |key: &str, said: Value| {
        let mut said = said;
        said["key"] = json!(key);
        said["title"] = json!({"en": key});
        project("component", said)
    };
    let usd = |amount: &str| json!({"currency": "USD", "amount": amount});
    let whole =
        json!({"lead": "guard", "budget": usd("10"), "period": {"from": "2030", "until": "2031"}});
    let repeated =
        json!({"project": {"repeated-component": {"project": "shield", "component": "courses"}}});
    let unknown = json!({"unknown": {"kind": "organisation", "key": "x", "nearest": []}});
    check(
        &mut record,
        &[
            ("nor", component("courses", whole), Value::Null),
            ("nor", component("courses", json!({})), repeated),
            ("nor", component("shield", json!({})), Value::Null),
            ("nor", component("lab", json!({"lead": "x"})), unknown),
            (
                "nor",
                component("lab", json!({"budget": usd("0.00")})),
                refused("no-money"),
            ),
            (
                "nor",
                component("lab", json!({"period": {"from": "2031", "until": "2030"}})),
                refused("ends-before-it-begins"),
            ),
        ],
    );
}

#[test]
fn a_designation_is_someones_own_and_given_once() {
    let mut record = with_project();
    let designate = |designation: &str, by: Value| {
        project(
            "designate",
            json!({"designation": designation, "by": by, "on": "2031-02"}),
        )
    };
    let (nor, alv) = (json!({"party": "nor"}), json!({"party": "alv"}));
    let not_theirs = json!({"not-yours": {"voice": {"party": "nor"}}});
    check(
        &mut record,
        &[
            ("alv", designate("signature", nor.clone()), not_theirs),
            ("nor", designate("signature", nor.clone()), Value::Null),
            (
                "nor",
                designate("signature", nor.clone()),
                refused("already-designated"),
            ),
            ("nor", designate("flagship", nor), Value::Null),
            ("alv", designate("signature", alv), Value::Null),
        ],
    );
    assert_eq!(shield(&record).distinctions.len(), 3);
}

#[test]
fn a_project_serves_a_line_that_asks_for_action_once() {
    let mut record = with_project();
    let draw = json!({"instrument": {"draw": {
        "key": "plan", "title": {"en": "Plan"}, "genre": "plan-of-action", "between": [{"side": "league"}, {"side": "north"}]
    }}});
    let provide = json!({"instrument": {"provide": {"instrument": "plan", "provisions": [
        {"key": "p1", "rank": "pillar", "text": {"en": "Peace"}},
        {"key": "p1-1", "parent": "p1", "rank": "action-line", "text": {"en": "Guard the nets."}}
    ]}}});
    record.done("joint", "nor", draw);
    record.done("joint", "nor", provide);
    let serve = |instrument: &str, provision: &str| {
        project(
            "serve",
            json!({"line": {"instrument": instrument, "provision": provision}}),
        )
    };
    let heading =
        json!({"project": {"not-an-action-line": {"instrument": "plan", "provision": "p1"}}});
    let again = json!({"project": {"already-serves": {"project": "shield", "provision": "p1-1"}}});
    let unknown = json!({"unknown": {"kind": "instrument", "key": "plans", "nearest": ["plan"]}});
    check(
        &mut record,
        &[
            ("nor", serve("plans", "p1-1"), unknown),
            ("nor", serve("plan", "p1"), heading),
            ("nor", serve("plan", "p1-1"), Value::Null),
            ("alv", serve("joint/plan", "p1-1"), again),
        ],
    );
    assert_eq!(shield(&record).serves.len(), 1);
}

#[test]
fn a_project_of_a_wider_book_is_changed_there_alone() {
    let mut record = with_project();
    let act = json!({"project": {"reach": {"project": "joint/shield", "stage": "concept", "on": "2031"}}});
    assert_eq!(
        record.refusal("league", "alv", act),
        json!({"other-book": {"key": "shield", "book": "joint"}})
    );
}

#[test]
fn a_deliverable_becomes_firmer_or_less_so_until_it_is_announced() {
    let mut record = Record::new();
    let propose = json!({"deliverable": {"propose": {
        "key": "hub", "title": {"en": "A hub"}, "by": {"party": "nor"}
    }}});
    let stand = |standing: &str, on: &str| json!({"deliverable": {"stand": {"deliverable": "hub", "standing": standing, "on": on}}});
    let refused = |case: &str| json!({"deliverable": {case: {"deliverable": "hub"}}});
    let not_theirs = json!({"not-yours": {"voice": {"party": "nor"}}});
    check(
        &mut record,
        &[
            ("alv", propose.clone(), not_theirs),
            ("nor", propose, Value::Null),
            ("alv", stand("confirmed", "2031-03"), Value::Null),
            (
                "nor",
                stand("tentative", "2031-02"),
                refused("out-of-order"),
            ),
            ("nor", stand("tentative", "2031-04"), Value::Null),
            ("nor", stand("announced", "2031-05-02"), Value::Null),
            (
                "nor",
                stand("tentative", "2031-06"),
                refused("already-announced"),
            ),
        ],
    );
    let joint = record
        .partnership
        .book(&BookId::parse("joint").unwrap())
        .unwrap();
    let hub: &Deliverable = &joint.things.deliverables[&Key::parse("hub").unwrap()];
    assert_eq!(hub.standing(day("2031-02-01")), Standing::Proposed);
    assert_eq!(hub.standing(day("2031-03-31")), Standing::Confirmed);
    assert_eq!(hub.standing(day("2031-05-01")), Standing::Tentative);
    assert_eq!(hub.standing(day("2031-05-02")), Standing::Announced);
}
