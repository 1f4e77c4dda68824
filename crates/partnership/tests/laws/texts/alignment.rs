//! Alignment: which areas of other frameworks the provisions of a text serve.

use serde_json::json;

use super::{DONE, check, en, key, no, plan, text, with_plan};

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
