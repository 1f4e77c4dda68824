//! The plans of action: their provisions, what became of the earlier one's lines, and which frameworks they serve.
//! What was reported on their lines lives in `progress`.

use serde_json::{Value, json};

use super::page::{Page, page};
use super::table::{Row, rows};

const EARLIER: &str = include_str!("../../record/fictional/plan-2026.tsv");
const PLAN: &str = include_str!("../../record/fictional/plan-2031.tsv");
const ANNEX: &str = include_str!("../../record/fictional/annex-cables.tsv");
const NEXT: &str = include_str!("../../record/fictional/plan-2036.tsv");
const LINEAGE: &str = include_str!("../../record/fictional/lineage-2031.tsv");
const LINEAGE_NEXT: &str = include_str!("../../record/fictional/lineage-2036.tsv");
const ALIGNMENTS: &str = include_str!("../../record/fictional/alignments-2031.tsv");

/// The pages on which the plans are written out. The texts themselves are drawn in `texts.json`.
pub(super) fn pages() -> Vec<Page> {
    let earlier = |row: &Row<'_>| {
        let mut words = json!(row.words());
        words["authentic"] = json!(["en"]);
        words
    };
    let equal = |row: &Row<'_>| json!(row.words());
    let staff = |at, acts| page(at, "joint", "staff", acts);
    vec![
        page(
            "2029-02-05T09:00:00Z",
            "public",
            "keeper",
            provided("poa-2026", None, EARLIER, earlier),
        ),
        staff(
            "2030-07-24T15:00:00Z",
            provided("poa-2031", None, PLAN, equal),
        ),
        staff(
            "2030-08-06T09:00:00Z",
            carried("poa-2031", "public/poa-2026", LINEAGE),
        ),
        staff("2030-08-07T09:00:00Z", aligned()),
        staff(
            "2032-10-27T15:00:00Z",
            provided("poa-2031", Some("cables"), ANNEX, equal),
        ),
        staff(
            "2033-06-14T09:00:00Z",
            provided("poa-2036", None, NEXT, equal),
        ),
        staff(
            "2033-06-14T10:00:00Z",
            carried("poa-2036", "poa-2031", LINEAGE_NEXT),
        ),
    ]
}

/// An act for each widest part of a text, with what stands within it.
fn provided(
    instrument: &str,
    annex: Option<&str>,
    table: &str,
    words: impl Fn(&Row<'_>) -> Value,
) -> Vec<Value> {
    let mut parts: Vec<Vec<Value>> = Vec::new();
    for row in rows(table) {
        let provision = provision(&row, words(&row));
        match (row.get("parent"), parts.last_mut()) {
            (Some(_), Some(part)) => part.push(provision),
            (Some(_), None) | (None, _) => parts.push(vec![provision]),
        }
    }
    let act = |part: Vec<Value>| {
        let mut provide = json!({"instrument": instrument, "provisions": part});
        if let Some(annex) = annex {
            provide["annex"] = annex.into();
        }
        json!({"instrument": {"provide": provide}})
    };
    parts.into_iter().map(act).collect()
}

fn provision(row: &Row<'_>, text: Value) -> Value {
    let mut provision = json!({"key": row.need("key"), "rank": row.need("rank"), "text": text});
    for name in ["parent", "label"] {
        if let Some(field) = row.get(name) {
            provision[name] = field.into();
        }
    }
    provision
}

/// What became of the lines of the text before.
fn carried(instrument: &str, before: &str, table: &str) -> Vec<Value> {
    let lines = |text: &str, names: Option<&str>| -> Vec<Value> {
        let line = |name| json!({"instrument": text, "provision": name});
        names
            .unwrap_or_default()
            .split_terminator(',')
            .map(line)
            .collect()
    };
    let act = |row: Row<'_>| {
        let mut carry = json!({
            "instrument": instrument,
            "from": lines(before, row.get("from")),
            "to": lines(instrument, row.get("to")),
            "how": row.need("how"),
        });
        if let Some(remark) = row.words_of("en", "ko") {
            carry["remark"] = json!(remark);
        }
        json!({"instrument": {"carry": carry}})
    };
    rows(table).into_iter().map(act).collect()
}

fn aligned() -> Vec<Value> {
    let act = |row: Row<'_>| {
        json!({"instrument": {"align": {
            "instrument": "poa-2031",
            "provision": row.need("provision"),
            "framework": row.need("framework"),
            "area": row.words(),
        }}})
    };
    rows(ALIGNMENTS).into_iter().map(act).collect()
}
