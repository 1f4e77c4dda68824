//! The order in which files arrive changes nothing, and the same wish of several is one option.

use drafting::compilation::{Compilation, Node, Reader};
use drafting::compile::compile;
use drafting::token::{Party, Token};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::page::{Returned, compiled, returned};
use crate::writing::{acts, base, blocks, party};

/// A point as anyone would describe it who knows the parties by name.
#[derive(Debug, PartialEq)]
struct Description {
    start: usize,
    end: usize,
    kind: String,
    within: Vec<Description>,
    /// Options in their order, each with who asks for it in which words.
    options: Vec<Vec<(Party, Vec<Token>)>>,
}

fn described(compiled: &Compilation, nodes: &[Node]) -> Vec<Description> {
    let mut points = Vec::new();
    for node in nodes {
        if let Node::Point(point) = node {
            let options = point.options.iter().map(|option| {
                let words =
                    |own: &Option<Vec<Token>>| own.as_ref().unwrap_or(&option.wording).clone();
                let supporters = option.supporters.iter();
                let mut named: Vec<(Party, Vec<Token>)> = supporters
                    .map(|one| (compiled.submissions[one.party].0.clone(), words(&one.own)))
                    .collect();
                named.sort();
                named
            });
            points.push(Description {
                start: point.span.start,
                end: point.span.end,
                kind: format!("{:?}", point.kind),
                within: described(compiled, &point.base),
                options: options.collect(),
            });
        }
    }
    points
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_files_changes_nothing(
        blocks in blocks(),
        everybody in vec(acts(), 1..8),
        order in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        let listed = compiled(&base, &all);
        let shuffled = order.iter().filter(|number| **number < all.len());
        let shuffled = shuffled.map(|&number| (party(number), all[number].markup.clone()));
        let shuffled = compile(base, shuffled.collect());
        prop_assert_eq!(described(&listed, &listed.nodes), described(&shuffled, &shuffled.nodes));
    }

    #[test]
    fn what_all_ask_for_is_one_option_and_unanimous(blocks in blocks(), acts in acts(), parties in 2..6_usize) {
        let base = base(&blocks);
        let one = returned(&base, &acts);
        let alone = compiled(&base, std::slice::from_ref(&one));
        let together = compiled(&base, &vec![one; parties]);
        prop_assert_eq!(alone.points().count(), together.points().count());
        for (single, point) in alone.points().zip(together.points()) {
            prop_assert_eq!(&single.span, &point.span);
            prop_assert!(together.is_unanimous(point));
            prop_assert!(!alone.is_unanimous(single));
            let supporters: Vec<usize> = point.options[0].supporters.iter().map(|one| one.party).collect();
            prop_assert_eq!(supporters, (0..parties).collect::<Vec<_>>());
        }
        prop_assert_eq!(alone.read(Reader::Party(0)), together.read(Reader::Party(parties - 1)));
    }

    #[test]
    fn more_supporters_come_first(blocks in blocks(), everybody in vec(acts(), 2..9)) {
        let base = base(&blocks);
        let all: Vec<Returned> = everybody.iter().map(|acts| returned(&base, acts)).collect();
        for point in compiled(&base, &all).points() {
            let numbers: Vec<usize> = point.options.iter().map(|option| option.supporters.len()).collect();
            prop_assert!(numbers.is_sorted_by(|more, less| more >= less));
            for option in &point.options {
                prop_assert!(option.supporters.is_sorted_by_key(|one| one.party));
            }
        }
    }
}
