//! Lineage and alignment: what becomes of lines in the text that follows, and what they serve.

use serde_json::{Value, json};

use super::{DONE, check, en, key, line, no, plan, text, with_plan};

#[test]
fn lineage_has_as_many_lines_on_either_side_as_its_kind_asks_for() {
    let carry = |from: &[&str], to: &[&str], how: &str| {
        let from: Vec<Value> = from.iter().map(|key| line("old-plan", key)).collect();
        let to: Vec<Value> = to.iter().map(|key| line("plan", key)).collect();
        plan("carry", json!({"from": from, "to": to, "how": how}))
    };
    let misshapen = |how: &str| no("misshapen-lineage", json!({"how": how}));
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (carry(&["talks"], &["consult"], "carried"), DONE),
            (
                carry(&["talks", "visits"], &["consult"], "carried"),
                misshapen("carried"),
            ),
            (carry(&["talks", "visits"], &["consult"], "merged"), DONE),
            (
                carry(&["talks"], &["consult"], "merged"),
                misshapen("merged"),
            ),
            (
                carry(&["talks", "talks"], &["consult"], "merged"),
                misshapen("merged"),
            ),
            (carry(&["talks"], &["consult", "exchange"], "split"), DONE),
            (carry(&["talks"], &["consult"], "split"), misshapen("split")),
            (
                carry(&["talks"], &["consult", "consult"], "split"),
                misshapen("split"),
            ),
            (carry(&["fax"], &[], "dropped"), DONE),
            (
                carry(&["fax"], &["consult"], "dropped"),
                misshapen("dropped"),
            ),
            (carry(&[], &["exchange"], "new"), DONE),
            (carry(&["fax"], &["exchange"], "new"), misshapen("new")),
            (carry(&[], &[], "new"), misshapen("new")),
        ],
    );
    assert_eq!(text(&record).lineage.len(), 5);
}

#[test]
fn a_line_written_with_its_book_is_the_same_line() {
    let twice = json!([line("old-plan", "talks"), line("joint/old-plan", "talks")]);
    let carry = json!({"from": twice, "to": [line("plan", "consult")], "how": "merged"});
    let misshapen = no("misshapen-lineage", json!({"how": "merged"}));
    check(&mut with_plan(), vec![(plan("carry", carry), misshapen)]);
}

#[test]
fn lineage_is_of_lines_that_are_there() {
    let carry = |from: Value| plan("carry", json!({"from": [from], "how": "dropped"}));
    let unknown = |instrument: &str, provision: &str, nearest: &[&str]| json!({"instrument": {"unknown-provision": {"instrument": instrument, "provision": provision, "nearest": nearest}}});
    check(
        &mut with_plan(),
        vec![
            (
                carry(line("old-plan", "talk")),
                unknown("old-plan", "talk", &["talks", "fax"]),
            ),
            (
                carry(line("plan", "exchanges")),
                unknown("plan", "exchanges", &["exchange"]),
            ),
            (
                carry(line("older-plan", "talks")),
                json!({"unknown": {"kind": "instrument", "key": "older-plan", "nearest": ["old-plan"]}}),
            ),
        ],
    );
}

#[test]
fn a_provision_is_aligned_with_a_framework_that_is_there() {
    let align = |provision: &str, framework: &str| {
        plan(
            "align",
            json!({"provision": provision, "framework": framework, "area": en("Connectivity")}),
        )
    };
    let mut record = with_plan();
    check(
        &mut record,
        vec![
            (align("consult", "outlook"), DONE),
            (
                align("nothing", "outlook"),
                no(
                    "unknown-provision",
                    json!({"provision": "nothing", "nearest": []}),
                ),
            ),
            (
                align("consult", "nothing"),
                json!({"unknown": {"kind": "instrument", "key": "nothing", "nearest": []}}),
            ),
        ],
    );
    let consult = key("consult");
    let areas: Vec<&str> = text(&record)
        .alignments_of(&consult)
        .map(|one| one.area.read("en"))
        .collect();
    assert_eq!(areas, ["Connectivity"]);
    assert_eq!(text(&record).alignments_of(&key("exchange")).count(), 0);
}
