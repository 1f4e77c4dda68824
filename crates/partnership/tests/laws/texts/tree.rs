//! The tree of provisions, held against an oracle that looks for the parts of each part by going through all of them.

use jiff::civil::Date;
use partnership::instrument::Placed;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{day, en, part, plan, text};
use crate::record::Record;

/// A provision as it is drawn: where its parent stands among those before it, and whether it was taken out.
type Drawn = (Option<prop::sample::Index>, bool);

fn name(at: usize) -> String {
    format!("n{at}")
}

/// The parents by place; none at the top.
fn parents(drawn: &[Drawn]) -> Vec<Option<usize>> {
    let parent = |(at, (parent, _)): (usize, &Drawn)| {
        let parent = parent.filter(|_| at > 0)?;
        Some(parent.index(at))
    };
    drawn.iter().enumerate().map(parent).collect()
}

/// What is read within a part, or at the top, with depths.
fn reading(parents: &[Option<usize>], within: Option<usize>, depth: usize) -> Vec<(usize, String)> {
    let own = (0..parents.len()).filter(|at| parents[*at] == within);
    own.flat_map(|at| {
        let mut read = vec![(depth, name(at))];
        read.extend(reading(parents, Some(at), depth + 1));
        read
    })
    .collect()
}

/// Whether nothing from a provision up to the top was taken out.
fn remains(drawn: &[Drawn], parents: &[Option<usize>], at: usize) -> bool {
    !drawn[at].1 && parents[at].is_none_or(|parent| remains(drawn, parents, parent))
}

fn drawn_record(drawn: &[Drawn], parents: &[Option<usize>]) -> Record {
    let mut record = super::with_bare_plan();
    let parts: Vec<Value> = (0..drawn.len())
        .map(|at| part(&name(at), parents[at].map(name).as_deref(), "action-line"))
        .collect();
    record.done(
        "joint",
        "alv",
        plan("provide", json!({"provisions": parts})),
    );
    for at in (0..drawn.len()).filter(|at| drawn[*at].1) {
        let drop = json!({"provision": name(at), "on": "2032-01-01", "reason": en("Overtaken")});
        record.done("joint", "alv", plan("drop", drop));
    }
    record
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_tree_is_read_and_counted_as_an_oracle_reads_and_counts_it(
        drawn in prop::collection::vec((any::<Option<prop::sample::Index>>(), prop::bool::weighted(0.2)), 1..24)
    ) {
        let parents = parents(&drawn);
        let record = drawn_record(&drawn, &parents);
        let text = text(&record);
        let named = |placed: &Placed| placed.provision.key.to_string();
        let walked: Vec<(usize, String)> =
            text.provisions.walk().map(|(depth, placed)| (depth, named(placed))).collect();
        let read = reading(&parents, None, 0);
        prop_assert_eq!(&walked, &read);
        let counted = |on: Date| -> Vec<String> { text.action_lines(on).map(named).collect() };
        let all: Vec<String> = read.into_iter().map(|(_, name)| name).collect();
        prop_assert_eq!(&counted(day("2031-12-31")), &all);
        let left: Vec<String> = all
            .into_iter()
            .filter(|one| (0..drawn.len()).any(|at| name(at) == *one && remains(&drawn, &parents, at)))
            .collect();
        prop_assert_eq!(counted(day("2032-01-01")), left);
    }
}
